"""A small desk to put under the window, and the window on it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from html import escape
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Never

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.pdfgen.canvas import Canvas

from careerfit import exchange
from careerfit.catalog import read_items, template_in, to_yaml
from careerfit.core.errors import Fault
from careerfit.core.library import Library
from careerfit.core.look import PLAIN, RenderOptions
from careerfit.core.progress import Progress
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Item,
    ItemId,
    Number,
    Part,
    Questionnaire,
    Scale,
    ScaleId,
)
from careerfit.core.report import Report, Say
from careerfit.core.session import ClientId, Purpose, Question, SessionId
from careerfit.desk import Desk
from careerfit.desk.assessing import Assessing
from careerfit.desk.auditing import Auditing
from careerfit.desk.batch import Batching
from careerfit.desk.calibrating import Calibrating
from careerfit.desk.filing import Filing
from careerfit.desk.importing import Importing
from careerfit.desk.issuing import Issuing
from careerfit.desk.people import People
from careerfit.desk.ports import Render
from careerfit.desk.printing import Printing
from careerfit.desk.reading import Reading
from careerfit.desk.safekeeping import Safekeeping
from careerfit.desk.vault import Vault
from careerfit.desk.verifying import Verifying
from careerfit.exchange import batch, proving
from careerfit.gui.language import Language
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window
from careerfit.store.memory import MemoryStore
from careerfit.store.safekeeping import Keeper
from careerfit.store.vault import Locks
from tests.small import NOON, STYLES, questionnaire, role

RESOURCES = Path(__file__).parent.parent.parent / "resources"
FONTS, I18N = RESOURCES / "fonts", RESOURCES / "i18n"
PAGES = 3
BATTERY = BatteryId("whole")


def small_form() -> Questionnaire:
    """Ten ratings and a number."""
    form = questionnaire([dimension.id for dimension in STYLES.dimensions], items=2)
    hours = Item(
        id=ItemId("hours"),
        text="How many hours a week?",
        scale=ScaleId("hours"),
        kind="number",
        number=Number(low=0, high=60, unit="hours"),
    )
    return replace(
        form,
        instructions="Say what is true.",
        items=(*form.items, hours),
        scales=(*form.scales, Scale(id=ScaleId("hours"), name="Hours")),
    )


def small_library(*faults: Fault) -> Library:
    form = small_form()
    alike = {"calm": 3.9, "care": 2.1, "drive": 3.9, "speed": 2.1, "trust": 3.9}
    unlike = {key: 6.0 - rating for key, rating in alike.items()}
    return Library(
        taxonomy=STYLES,
        questionnaires=(form,),
        batteries=(Battery(id=BATTERY, title="Whole", parts=(Part(questionnaire=form.id),)),),
        roles=(role("alike", alike), role("other", unlike)),
        faults=faults,
    )


class FilesInMemory:
    """Of the files port, what the window uses."""

    def __init__(self) -> None:
        self.written: dict[Path, bytes] = {}

    read_people = staticmethod(exchange.read_people)
    write_client = staticmethod(exchange.write_client)
    write_sitting = staticmethod(exchange.write_sitting)
    bundled = staticmethod(exchange.bundled)

    def make_folder(self, path: Path) -> None:
        """Nothing has to be made."""

    def write_whole(self, path: Path, content: bytes) -> None:
        self.written[path] = content

    def __getattr__(self, name: str) -> Callable[..., Never]:
        raise AssertionError(f"the window has no use for {name}")


def in_words(sentence: Say) -> str:
    text = sentence.values.get("text")
    return escape(str(text)) if text is not None else f"<b>{sentence.key}</b>"


def drawn(_figure: object, _ground: str, _language: str) -> Drawing:
    drawing = Drawing(200, 100)
    drawing.add(Rect(0, 0, 200, 100))
    return drawing


def as_pdf(_report: Report, progress: Progress, _look: RenderOptions) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(200, 300), invariant=1)
    for page in range(PAGES):
        progress(page, PAGES)
        canvas.drawString(20, 200, f"page {page}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def as_text(report: Report, _progress: Progress, _look: RenderOptions) -> bytes:
    return report.person.encode()


@dataclass
class Small:
    """A desk, and what lies behind it."""

    desk: Desk
    store: MemoryStore
    files: FilesInMemory


@pytest.fixture
def small() -> Small:
    return make_small(small_library())


def make_small(library: Library, **renders: Render) -> Small:
    store, files, ids, folder = MemoryStore(), FilesInMemory(), count(1), Path("no folder")

    def new_id() -> str:
        return f"s{next(ids)}"

    def now() -> datetime:
        return NOON

    made: Mapping[str, Render]
    made = {".pdf": as_pdf, ".txt": as_text} | {f".{key}": made for key, made in renders.items()}
    reading = Reading(
        library=library,
        told=lambda _language: library,
        store=store,
        now=now,
        words=lambda _language, _reader="person": in_words,
        draw=drawn,
        renders=made,
        files=files,
        read_look=lambda _: PLAIN,
    )
    filing = Filing(library=library, store=store, files=files, now=now)
    printing = Printing(
        filing=filing,
        reading=reading,
        files=files,
        proofs=proving,
        spread=lambda jobs: map(printing.print_one, jobs),
        now=now,
    )
    safekeeping = Safekeeping(store=store, keeper=Keeper(folder=folder), now=now)
    desk = Desk(
        library=library,
        told=lambda _language: library,
        languages=lambda: ("en",),
        assessing=Assessing(
            library=library, told=lambda _: library, store=store, now=now, new_id=new_id
        ),
        reading=reading,
        filing=filing,
        calibrating=Calibrating(
            library=library, files=files, now=now, read=lambda path: files.read(path)
        ),
        batching=Batching(library=library, tables=batch),
        importing=Importing(
            library=library,
            files=files,
            read=read_items,
            template_in=lambda path: template_in([], path),
            content=partial(to_yaml, "questionnaire"),
        ),
        printing=printing,
        verifying=Verifying(filing=filing, reading=reading, proofs=proving, sign=proving.sign),
        safekeeping=safekeeping,
        people=People(
            store=store,
            files=files,
            reading=reading,
            safekeeping=safekeeping,
            languages=lambda: ("en", "es"),
            now=now,
            new_id=new_id,
            author=lambda: "Ms. Grey",
        ),
        issuing=Issuing(store=store, reading=reading, files=files),
        vault=Vault(store=store, locks=Locks(folder=folder)),
        auditing=Auditing(store=store, now=now, who=lambda: "Ms. Grey"),
        check=lambda _paths: (),
        refresh=lambda _folder, _out, *, every: [str(every)],
        schema=lambda _kind: "{}",
        translate=lambda language, _out: [language],
    )
    return Small(desk=desk, store=store, files=files)


@pytest.fixture
def question(small: Small) -> Question:
    """The first question of a sitting."""
    first = small.desk.assessing.begin("Ada", "self", BATTERY)
    assert first is not None
    return first


@pytest.fixture
def number_question(small: Small, question: Question) -> Question:
    """The last question, which takes a number."""
    last = small.desk.assessing.back(question.session, None)
    assert last is not None
    return last


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    made = Theme(qapp, FONTS, QSettings(str(tmp_path / "theme.ini"), QSettings.Format.IniFormat))
    yield made
    made.ask("system")
    qapp.setStyleSheet("")


@pytest.fixture
def language(english: Language) -> Iterator[Language]:
    """The language of the program; it is English again afterwards."""
    yield english
    english.ask("en")


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Language]:
    """Speak English, whatever this computer speaks: English has plurals, too."""
    kept = tmp_path_factory.mktemp("settings") / "window.ini"
    made = Language(qapp, I18N, QSettings(str(kept), QSettings.Format.IniFormat))
    made.ask("en")
    yield made
    made.silence()


def in_one_language(desk: Desk, _language: str) -> Desk:
    return desk


@pytest.fixture
def open_window(
    qtbot: QtBot, theme: Theme, language: Language
) -> Callable[[Callable[[], Desk]], Window]:
    """Open a window on a desk, as the program does it."""

    def make(open_desk: Callable[[], Desk]) -> Window:
        window = Window(lambda _=None: open_desk(), in_one_language, theme, language)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.painted):
            window.show()
        window.open()
        return window

    return make


@pytest.fixture
def window(
    qtbot: QtBot, small: Small, open_window: Callable[[Callable[[], Desk]], Window]
) -> Window:
    """A window whose desk is open."""
    made = open_window(lambda: small.desk)
    qtbot.waitUntil(lambda: made.findChild(QWidget, f"battery-{BATTERY}") is not None)
    return made


def finished(
    small: Small,
    person: str = "Ada",
    *,
    client: ClientId | None = None,
    purpose: Purpose = "self",
    least: int = 1,
) -> SessionId:
    """Sit through everything; return the sitting. least: the lower of the two answers given."""
    question = small.desk.assessing.begin(person, purpose, BATTERY, client=client)
    assert question is not None
    session = question.session
    while question is not None:
        given = 40 if question.item.number is not None else (least, 5)[question.number % 2]
        question = small.desk.assessing.answer(session, question.item.id, given)
    return session
