"""The window in other languages: nothing missing, nothing left over, nothing cut, nothing lost."""

import ast
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.errors import CareerFitError, Fault
from careerfit.core.look import Agency
from careerfit.core.opening import Opening
from careerfit.core.questionnaire import MANNERS, BatteryId, Number
from careerfit.core.session import Question, SessionId
from careerfit.desk import Desk
from careerfit.desk.assessing import Offer, OfferedPart
from careerfit.exchange.files import write_whole
from careerfit.gui.crash import CrashDialog
from careerfit.gui.dialogs import About, FaultList, SaveDialog
from careerfit.gui.handed import Arranged
from careerfit.gui.keys import Keys
from careerfit.gui.language import SYSTEM, Language, in_words
from careerfit.gui.pages.settings import Kept
from careerfit.gui.passphrases import PassphraseDialog, RecoveryDialog
from careerfit.gui.queue import Line, QueueDialog, State
from careerfit.gui.theme import Theme
from careerfit.gui.widgets.level import BandSlider
from careerfit.gui.widgets.number import read, written
from careerfit.gui.window import Window
from careerfit.store.opening import open_store
from tests.gui.conftest import (
    BATTERY,
    I18N,
    RESOURCES,
    Small,
    finished,
    in_one_language,
    small_form,
)
from tests.gui.cut import cut_texts, everything
from tests.gui.people_tour import people_tour
from tests.gui.test_practice_page import PRACTICES, RIGHT, before
from tests.gui.test_tasks import ask, chat, start
from tests.small import NOON
from tools import translate

GUI = RESOURCES.parent / "careerfit" / "gui"
ENGLISH, SPANISH = I18N / "careerfit_en.ts", I18N / "careerfit_es.ts"
PLACE = r"\{\d[^{}]*\}|%n"
MARK = re.compile(PLACE)
SHOWS = re.compile(
    r"^(set(Text|ToolTip|StatusTip|WhatsThis|Accessible\w+|WindowTitle|PlaceholderText|Title|"
    r"PlainText|InformativeText|NameFilters?|LabelText)|words|markup|say|tell|announce|addMenu|"
    r"addAction|QLabel|QPushButton|QAction|QMessageBox|Button|main|TickBox|ChoiceCard|OneLine)$"
)
"""What puts a text on the screen or has it read out."""
ANYWHERE = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
LANGUAGE_NAMES = ("English", "Español")
BARE = {"", "CareerFit", "•", "≡"}
"""Texts that are alike in all languages."""


def messages(texts: Path) -> Iterator[tuple[str, list[str], ElementTree.Element]]:
    """Yield of each message the source, the translations, and the element of the latter."""
    for message in ElementTree.parse(texts).getroot().iter("message"):  # noqa: S314 (our own)
        found = message.find("translation")
        assert found is not None
        forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
        yield message.findtext("source", ""), forms, found


LANGUAGES = sorted(I18N.glob("*.ts"))


@pytest.mark.parametrize("texts", LANGUAGES, ids=lambda path: path.stem)
def test_everything_is_translated_and_nothing_is_left_over(texts: Path, tmp_path: Path) -> None:
    for source, forms, element in messages(texts):
        assert element.get("type") is None, source
        assert all(form.strip() for form in forms), source
    copy = tmp_path / texts.name
    copy.write_bytes(texts.read_bytes())
    translate.update(copy)
    assert copy.read_bytes() == texts.read_bytes(), "run 'make i18n'"


@pytest.mark.parametrize("texts", LANGUAGES, ids=lambda path: path.stem)
def test_what_qt_loads_is_what_translators_wrote(texts: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translate.compile_texts(texts, made)
    assert made.read_bytes() == texts.with_suffix(".qm").read_bytes(), "run 'make i18n'"


@pytest.mark.parametrize("texts", LANGUAGES, ids=lambda path: path.stem)
def test_a_translation_has_the_places_keys_and_ends_of_its_source(texts: Path) -> None:
    for source, forms, _ in messages(texts):
        for number, form in enumerate(forms):
            wanted, got = sorted(MARK.findall(source)), sorted(MARK.findall(form))
            one = len(forms) > 1 and number == 0  # "one minute" has no number in it
            assert got in ((wanted, [m for m in wanted if m != "%n"]) if one else (wanted,)), source
            assert form.count("&") == source.count("&"), source
            for end in (" ", "…", ":", "."):
                assert form.endswith(end) == source.endswith(end), source


SAVING = "No se puede escribir '{0}': {1}. Elige otro lugar; lo que había allí no ha cambiado."


def failing(work: Callable[[], object]) -> CareerFitError:
    """Return what a piece of work raises."""
    with pytest.raises(CareerFitError) as found:
        work()
    return found.value


def test_what_goes_wrong_is_said_in_the_language_of_the_window(
    english: Language, small: Small, tmp_path: Path
) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    saving = failing(lambda: write_whole(folder, b"x"))
    (tmp_path / "careerfit.db").write_bytes(b"no database at all, but a text of some length")
    opening = failing(lambda: open_store(tmp_path))
    naming = failing(lambda: small.desk.assessing.begin(" ", "self", BATTERY))
    foreign = CareerFitError(f"{folder}: {{0}} % has no words of any language")
    english.ask("es")
    try:
        assert in_words(saving) == SAVING.format(folder, "es una carpeta")
        assert in_words(opening).startswith("No se puede usar el archivo de datos '")
        assert in_words(opening).endswith("o pon una copia de seguridad en su lugar.")
        assert in_words(naming) == "Hace falta un nombre. Escribe uno; puede ser inventado."
        assert in_words(foreign) == str(foreign)
    finally:
        english.ask("en")
    for error in (saving, opening, naming, foreign):
        assert in_words(error) == str(error)


def test_errors_in_a_room_below_are_found() -> None:
    code = """raise FileError("'{0}' is gone.", path)
raise StoreError(
    "It is full. "
    "Free some space.", translatable("why"))
raise FileError(f"{path} is no sentence of a catalogue")
raise ValueError("a bug")"""
    found = ["'{0}' is gone.", "It is full. Free some space.", "why"]
    assert sorted(translate.errors_in(code)) == sorted(found)


def test_a_language_from_right_to_left_turns_the_window(
    qapp: QApplication, tmp_path: Path, english: Language
) -> None:
    texts = tmp_path / "careerfit_ar.ts"
    texts.write_text(SPANISH.read_text("utf-8").replace('language="es"', 'language="ar"'), "utf-8")
    translate.compile_texts(texts, texts.with_suffix(".qm"))
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    arabic = Language(qapp, tmp_path, kept)
    try:
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
        arabic.ask("ar")
        qapp.processEvents()
        assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    finally:
        arabic.silence()
        english.ask("en")
    qapp.processEvents()
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_no_two_menus_have_the_same_letter() -> None:
    bars = [
        ["&File", "&View", "&Language", "&Help"],
        ["&Save PDF…", "&Print…", "Print q&ueue…", "&Quit"],
        ["As the &system", "&Light", "&Dark", "High &contrast"],
        ["&Keys", "&About CareerFit"],
    ]
    said = {source: forms[0] for source, forms, _ in messages(SPANISH)}
    for bar in bars:
        for texts in (bar, [said[text] for text in bar if text in said]):
            letters = [text[text.index("&") + 1].lower() for text in texts]
            assert len(set(letters)) == len(letters), texts


def bare_texts(code: str) -> Iterator[tuple[int, str]]:
    """Yield the texts that are shown as they stand in the code, with their lines."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for given in node.args[:1] if SHOWS.match(name) else ():
                parts = given.elts if isinstance(given, ast.List | ast.Tuple) else [given]
                for part in parts:
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield node.lineno, part.value
                    elif isinstance(part, ast.JoinedStr):
                        fixed = [one for one in part.values if isinstance(one, ast.Constant)]
                        yield from ((node.lineno, str(one.value)) for one in fixed)


def test_every_sentence_of_the_window_can_be_translated() -> None:
    for path in GUI.rglob("*.py"):
        for line, text in bare_texts(path.read_text(encoding="utf-8")):
            spoken = re.search(r"[^\W\d_]{2}", re.sub(r"<[^>]*>", "", text))
            assert not spoken or text in BARE, (
                f"{path.name}:{line}: {text!r} stands outside of tr()"
            )


@pytest.mark.parametrize("text", ['words("Hello")', 'label.setText(f"{n} left")', 'QLabel("Hi")'])
def test_a_sentence_that_cannot_be_translated_is_found(text: str) -> None:
    assert [found.strip() for _, found in bare_texts(text)] != []
    assert list(bare_texts('words(self.tr("Hello"))')) == []


# ---- On the screen.


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget shows, and what is read out of it."""
    for name in ("text", "title", "placeholderText", "toPlainText", "informativeText"):
        shown = getattr(widget, name, None)
        if callable(shown):
            yield str(shown())
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (widget.windowTitle(), widget.statusTip(), *(a.text() for a in widget.actions()))


def all_texts(top: QWidget) -> set[str]:
    """Return what can be read or heard of a window, sentence by sentence."""
    found = {html.unescape(text) for each in everything(top) for text in texts_of(each)}
    return {part for text in found for part in re.split(r" · | {3}|\n", text) if part.strip()}


def english_patterns() -> list[re.Pattern[str]]:
    """Return what only an English window says."""
    found = []
    for source, forms, _ in chain(messages(SPANISH), messages(ENGLISH)):
        plural = len(forms) > 1
        said = {source, *forms} if not plural else set(forms)
        if source in forms or (plural and forms[0] in SPANISH.read_text(encoding="utf-8")):
            continue
        for text in said if len(said) == 1 or plural else {source}:
            parts = re.split(f"({PLACE})", text)
            marks = {part: r"\d+" if part == "%n" else ".+" for part in parts if MARK.match(part)}
            said_by_it = "".join(part for part in parts if part not in marks)
            if re.search(r"[^\W\d_]{2}", said_by_it) and len(said_by_it) > len(" to "):
                found.append(re.compile("".join(marks.get(p) or re.escape(p) for p in parts)))
    return found


QUESTIONS: list[Question] = [
    start(),
    chat(),
    ask("typing", text="Dear Ms. Osei, thank you."),
    ask("order", left=None),
    ask("problem", left=30.0),
    ask("response", left=None),
    replace(start(), practice=PRACTICES["typing"]),
    replace(ask("rating", left=None, number=Number(low=0, high=6000, unit="€", decimals=2)), of=9),
]
OPENING = Opening(
    title="So",
    purpose="That.",
    instructions="This.",
    number=1,
    of=2,
    questions=3,
    minutes=1.0,
    manners=MANNERS,
    tasks=2,
)
OPENED: list[Question] = [
    replace(QUESTIONS[-1], opening=OPENING),
    replace(QUESTIONS[-1], opening=replace(OPENING, tasks=0, manners=MANNERS[:1])),
    replace(QUESTIONS[1], opening=replace(OPENING, begun=True)),
]
PART = OfferedPart(title="So", purpose="That.", items=3, minutes=1.0)
OFFERS = (
    Offer(id=BATTERY, title="Whole", items=3, minutes=9.0, purpose="It.", parts=(PART,) * 4),
    Offer(id=BatteryId("x"), title="X", items=3, minutes=9.0, timed=True),
)


def tour(qtbot: QtBot, window: Window, small: Small) -> Iterator[QWidget]:
    """Show one page and one small window after the other."""
    small.desk.assessing.begin("Leo", "self", BATTERY)
    session = [finished(small) for _ in range(4)][-1]
    window.refresh()
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"results-{session}") is not None)
    yield from steps(qtbot, window)
    yield from sitting(window)
    window.results.find(session)
    yield window
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    yield from sides(qtbot, window)
    window.results._show_all()
    yield window
    window.results.find(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    window.results.results._emit_preview()
    qtbot.waitUntil(window.results.preview.isVisible)
    yield window
    yield from people_tour(qtbot, window, small)
    yield from roles_pages(qtbot, window)
    window.work.show()
    window._tell_faults([Fault(source="a", line=1, where="b", what="c", remedy="d")] * 2)
    yield window
    window.trouble.show_trouble("…")
    window.show_page(window.trouble)
    yield window
    yield from settings(qtbot, window)
    yield from locked(qtbot, window)
    yield from small_windows(window, small)
    yield from handed_over(qtbot, window)


def settings(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Show what is kept and for whom, without and with an agency and a passphrase."""
    page = window.settings.settings
    window.settings.enter()
    qtbot.waitUntil(page.isVisible)
    yield window
    agency = Agency(name="Harbour Careers", logo="logo.svg", colour="#7a1f5c")
    for protected in (False, True):
        page.show_kept(Kept(protected=protected, remembered=False, backups=(NOON,), agency=agency))
        qtbot.wait(20)
        yield window


def locked(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Show what is asked of who locks, unlocks or forgets."""
    window.show_page(window.unlocking)
    window.unlocking.ask()
    yield window
    window.unlocking.refuse("…")
    yield window
    window.unlocking.accept()
    for asks in (frozenset({"before"}), frozenset({"before", "new"})):
        dialog = PassphraseDialog("…", "…", window, asks=asks)
        dialog.open()
        yield dialog
        dialog.close()
        qtbot.waitUntil(lambda: window.findChild(PassphraseDialog) is None)
    recovery = RecoveryDialog("7K2MA-9QXDB-4TFAC-8WZED-3HJKE", lambda: None, window)
    recovery.open()
    yield recovery
    recovery.accept()


def handed_over(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Hand the window to a client: what is asked first, the greeting, a break, the end."""
    size = window.size()
    window.hand_over(Arranged(person="Ada", purpose="selection", battery=BATTERY, extra_time=1.5))
    qtbot.waitUntil(lambda: window.findChild(PassphraseDialog) is not None)
    dialog = window.findChild(PassphraseDialog)
    assert dialog is not None
    yield dialog
    dialog.given.emit("", "three blue kettles")
    dialog.close()
    qtbot.waitUntil(lambda: window.handing.place is not None)
    place = window.handing.place
    assert place is not None
    window._alone = False  # so that it is as large as the test wants it
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(size)
    qtbot.waitUntil(place.hello.isVisible)
    place.hello._go_on()
    qtbot.wait(80)  # for what the words wrap to now
    yield window
    place.paused()
    place.hand_back.refuse("…")
    yield window
    place.over(SessionId("s1"))
    yield window
    place.ended.emit("")
    window.resize(size)
    qtbot.waitUntil(window.assess.start.isVisible)


def steps(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Show what can be resumed, then each step to a new sitting, and what it says when it lacks."""
    start = window.assess.start
    window.show_page(start)
    qtbot.wait(20)  # for the list to be laid out
    yield window
    start._begin_steps()
    start.show_offers(OFFERS)
    way = start.steps
    way.go_on()
    yield window
    way.name.field.setText("Ada")
    for purpose in ("counselling", "selection", "self"):
        way.turn_to(way.purpose)
        way.purpose.choose(purpose)
        yield window
        way.turn_to(way.battery)
        yield window
        way.turn_to(way.time)
        yield window
        way.turn_to(way.consent)
        way.go_on()
        yield window
    way.consent.aids.open(is_open=True)
    start._column.ensureWidgetVisible(way.consent.aids)
    qtbot.wait(80)
    yield window
    way.begin_anew()


def sitting(window: Window) -> Iterator[QWidget]:
    """Show openings, practice before and after it was tried, and each kind of question."""
    for question in OPENED:
        window.assess._ask(question.session, question)
        yield window
    for manner in MANNERS:
        window.assess._practise(before(manner))
        yield window
        window.assess.practice._take(RIGHT.get(manner, "").strip() or 5)
        yield window
    for question in QUESTIONS:
        window.assess._ask(question.session, question)
        yield window


def sides(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Show one side of the results after the other, with something moved."""
    page = window.results.results
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        yield window
        if page.tabs.currentWidget() is page.answer:
            fold = page.findChild(QAbstractButton, "shares")
            assert fold is not None
            fold.click()
            qtbot.waitUntil(lambda: page.answer.findChild(QLabel, "share-note") is not None)
            yield window
        if page.tabs.currentWidget() is page.what_if:
            qtbot.waitUntil(lambda: bool(page.what_if.findChildren(BandSlider)))
            for slider in page.what_if.findChildren(BandSlider):
                slider.setValue(100 - slider.value())
            page.what_if.ranking.setCurrentIndex(page.what_if.ranking.model().index(0, 0))
            qtbot.waitUntil(lambda: not page.what_if.is_waiting)
            yield window


def roles_pages(qtbot: QtBot, window: Window) -> Iterator[QWidget]:
    """Show all roles, some that are ticked, none that is found, and two side by side."""
    window._enter("roles")
    page = window.roles.roles
    qtbot.waitUntil(lambda: page.index.chosen_role() is not None)
    yield window
    page.index.tick(["alike", "other"])
    page._search.setText("nothing has this name")
    yield window
    page._search.setText("")
    page._emit_compare()
    qtbot.waitUntil(window.roles.beside.isVisible)
    yield window


def small_windows(window: Window, small: Small) -> Iterator[QWidget]:
    queue = QueueDialog(window)
    states: tuple[State, ...] = ("done", "stopped", "printing", "waiting")
    lines = [Line(number=n, title="Ada", state=state) for n, state in enumerate(states)]
    queue.show_lines(lines, paused=True)
    made = (About(window), Keys(window), FaultList(["a"], window), CrashDialog("x", window), queue)
    for each in (*made, SaveDialog("Ada", window)):
        each.show()
        yield each
        each.close()
    window.results.results._sittings._confirm(small.desk.assessing.sittings()[0])
    confirm = window.findChild(QMessageBox)
    assert confirm is not None
    yield confirm
    confirm.close()


def speak(window: Window, language: str) -> None:
    """Choose a language in the menu."""
    action = window.findChild(QAction, f"language-{language}")
    assert action is not None
    action.trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_no_english_is_left_on_any_page_in_spanish(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    patterns, shown = english_patterns(), 0
    assert any(one.fullmatch(text) for text in all_texts(window) for one in patterns)
    speak(window, "es")
    for top in tour(qtbot, window, small):
        for text in all_texts(top) - set(LANGUAGE_NAMES):
            left = [one.pattern for one in patterns if one.fullmatch(text)]
            assert not left, text
            assert text not in ("&Look in:", "Files of &type:"), "Qt has these in English alone"
        shown += 1
    assert shown > 20


@pytest.fixture
def pseudo(qapp: QApplication, tmp_path: Path, english: Language) -> Iterator[Language]:
    """A language of long words with many accents, made from what there is to be translated."""
    texts = tmp_path / "careerfit_eo.ts"
    tree = ElementTree.parse(SPANISH)  # noqa: S314 (our own)
    tree.getroot().set("language", "eo")
    for message in tree.getroot().iter("message"):
        source = message.findtext("source", "")
        found = message.find("translation")
        assert found is not None
        for form in list(found.iter("numerusform")) or [found]:
            form.text = accented(source)
    tree.write(texts, encoding="utf-8", xml_declaration=True)
    translate.compile_texts(texts, texts.with_suffix(".qm"))
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Language(qapp, tmp_path, kept)
    made.ask("eo")
    yield made
    made.silence()
    english.ask("en")


def accented(text: str) -> str:
    """Return the text with accents, and about two fifths longer; marks and keys stay."""
    parts = re.split(rf"({PLACE}|&|\(\*\.\w+\))", text)
    table = str.maketrans("aeiounycAEIOUN", "àéîöüñÿçÅÊÌØÛÑ")
    longer = [
        part
        if number % 2
        else re.sub(r"[^\W\d_]{3,}", lambda m: m[0] + m[0][: len(m[0]) * 2 // 5], part)
        for number, part in enumerate(parts)
    ]
    return "".join(p if n % 2 else p.translate(table) for n, p in enumerate(longer))


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("code", ["es", "eo"])
def test_no_text_is_cut(
    qtbot: QtBot,
    theme: Theme,
    small: Small,
    request: pytest.FixtureRequest,
    size: tuple[int, int],
    code: str,
) -> None:
    spoken: Language = request.getfixturevalue("pseudo" if code == "eo" else "language")
    spoken.ask(code)
    window = Window(lambda _=None: small.desk, in_one_language, theme, spoken)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.open()
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    for top in tour(qtbot, window, small):
        assert window.size().toTuple() == size
        assert cut_texts(qtbot, top) == []


# ---- At run time.


@pytest.fixture
def speaking(qtbot: QtBot, theme: Theme, language: Language, small: Small) -> Window:
    """A window whose desk asks its questions in Spanish, too."""

    def on(desk: Desk, spoken: str) -> Desk:
        items = small_form().items
        if spoken == "es":
            items = tuple(replace(item, text=f"¿{item.text}?") for item in items)
        form = replace(small_form(), items=items)
        library = replace(desk.library, questionnaires=(form,))
        assessing = replace(desk.assessing, library=library, told=lambda _: library)
        return replace(desk, library=library, assessing=assessing)

    window = Window(lambda _=None: small.desk, on, theme, language)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.open()
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    return window


def shown(window: Window) -> str:
    """Return the question on the screen."""
    label = window.assess.question.findChild(QLabel, "text")
    assert label is not None
    return label.text() if label.isVisible() else ""


def until_shown(qtbot: QtBot, window: Window, text: str) -> None:
    qtbot.waitUntil(lambda: shown(window) == text)


def test_the_language_changes_in_mid_question_and_back_and_no_answer_is_lost(
    qtbot: QtBot, speaking: Window, small: Small
) -> None:
    window, items = speaking, small_form().items
    window.assess.begin("Ada", "self", BATTERY, 1.0)
    qtbot.waitUntil(window.assess.opening.isVisible)
    window.assess.opening._enter()
    until_shown(qtbot, window, items[0].text)
    for number, item in enumerate(items[:-1]):
        language, text = (("es", f"¿{item.text}?"), ("en", item.text))[number % 2]
        speak(window, language)
        until_shown(qtbot, window, text)
        place = window.assess.question.findChild(QLabel, "place")
        assert place is not None
        assert place.text().startswith(("Pregunta", "Question")[number % 2] + f" {number + 1} ")
        qtbot.keyClick(window.assess.question, Qt.Key(Qt.Key.Key_1 + number % 5))
        after = items[number + 1]
        said = f"¿{after.text}?" if language == "es" else after.text
        until_shown(qtbot, window, said)
    (sitting,) = small.desk.assessing.sittings()
    kept = small.desk.reading.session(sitting.sitting.id)
    given = [kept.values()[item.id] for item in items[:-1]]
    assert given == [1 + number % 5 for number in range(len(given))]
    assert kept.language == "en"


def test_a_number_half_typed_is_still_there(qtbot: QtBot, speaking: Window) -> None:
    window = speaking
    window.assess._ask(QUESTIONS[-1].session, QUESTIONS[-1])
    field = window.assess.question.findChild(QLineEdit, "number")
    assert field is not None
    qtbot.keyClicks(field, "1,234.50")
    speak(window, "es")
    field = window.assess.question.findChild(QLineEdit, "number")
    assert field is not None
    assert field.text() == "1234,50"


def test_an_order_half_made_is_still_there(speaking: Window) -> None:
    window = speaking
    window.assess._ask(QUESTIONS[3].session, QUESTIONS[3])
    window.assess.question._pick(2)
    before = window.assess.question._so_far()
    assert before == 3124
    speak(window, "es")
    assert window.assess.question._so_far() == before


def test_what_was_typed_and_chosen_on_the_first_page_stays(qtbot: QtBot, window: Window) -> None:
    steps = window.assess.start.steps
    qtbot.keyClicks(steps.name.field, "Ada")
    for name in ("onward", "purpose-selection", "onward", "onward", "consent"):
        button = window.findChild(QAbstractButton, name)
        assert button is not None
        button.click()
    speak(window, "es")
    qtbot.wait(50)
    for name in ("purpose-selection", "consent", f"battery-{BATTERY}"):
        button = window.findChild(QAbstractButton, name)
        assert button is not None
        assert button.isChecked()
    begin = window.findChild(QAbstractButton, "begin")
    assert begin is not None
    assert begin.isVisible()
    with qtbot.waitSignal(window.assess.start.begin_wanted) as begun:
        begin.click()
    assert begun.args == ["Ada", "selection", BATTERY, 1.0]


def test_an_opening_and_a_practice_are_told_in_the_other_language(
    qtbot: QtBot, speaking: Window
) -> None:
    window = speaking
    window.assess.begin("Ada", "self", BATTERY, 1.0)
    qtbot.waitUntil(window.assess.opening.isVisible)
    first = window.assess.opening.asked
    assert first is not None
    speak(window, "es")
    qtbot.waitUntil(lambda: text_of_next(window) == f"¿{first.item.text}?")
    assert window.assess.opening.isVisible()
    window.assess._practise(replace(first, practice=PRACTICES["rating"]))
    speak(window, "en")
    qtbot.waitUntil(window.assess.practice.isVisible)
    asked = window.assess.practice.asked
    assert asked is not None
    qtbot.waitUntil(lambda: asked.item.text == first.item.text.strip("¿?"))


def test_who_came_back_is_still_told_so_in_the_other_language(
    qtbot: QtBot, speaking: Window, small: Small
) -> None:
    window, items = speaking, small_form().items
    first = small.desk.assessing.begin("Ada", "self", BATTERY)
    assert first is not None
    small.desk.assessing.answer(first.session, first.item.id, 3)
    window.assess.resume(first.session)
    qtbot.waitUntil(window.assess.opening.isVisible)
    speak(window, "es")
    qtbot.waitUntil(lambda: text_of_next(window) == f"¿{items[1].text}?")
    asked = window.assess.opening.asked
    assert asked is not None
    assert asked.opening is not None
    assert asked.opening.begun


def text_of_next(window: Window) -> str:
    """Return the question that comes after the opening."""
    asked = window.assess.opening.asked
    return "" if asked is None else asked.item.text


def test_results_stay_with_the_role_that_was_chosen(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    window.results.find(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    (other,) = window.results.results.tree.findItems("Other", ANYWHERE)
    window.results.results.tree.setCurrentItem(other)
    role = window.results.results.tree.shown()
    assert role == "other"
    speak(window, "es")
    qtbot.wait(100)
    assert window.results.results.isVisible()
    assert window.results.results.tree.shown() == role
    assert window.results.results.tree.findItems("Mejor encaje", ANYWHERE)


def test_there_is_one_language_while_a_clock_runs(window: Window) -> None:
    for question, able in ((chat(), False), (start(), True), (QUESTIONS[3], True)):
        window.assess._ask(question.session, question)
        assert window.menus._language.isEnabled() is able


def test_the_language_is_remembered(qapp: QApplication, tmp_path: Path, english: Language) -> None:
    def made() -> Language:
        kept = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
        return Language(qapp, I18N, kept)

    first = made()
    assert first.asked == SYSTEM
    assert first.spoken in ("en", "es")
    assert first.names() == {"en": "English", "es": "Español"}
    first.ask("es")
    second = made()
    assert (second.asked, second.spoken) == ("es", "es")
    second.ask("tlh")
    assert second.asked == SYSTEM
    first.silence()
    second.silence()
    english.ask("en")


def test_a_window_in_spanish_writes_dates_and_numbers_as_spanish_does(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    speak(window, "es")
    assert window.menus.actions()[0].text() == "&Archivo"
    finished(small)
    window.refresh()
    qtbot.waitUntil(lambda: any("ene 2026" in text for text in all_texts(window.assess.start)))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)  # in the words of Qt itself
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Cancelar"


@pytest.mark.parametrize(
    ("typed", "point", "number"),
    [
        ("1,250", ".", 125000),
        ("12,50", ".", 1250),
        ("1.250", ",", 125000),
        ("12,50", ",", 1250),
        ("12.50", ",", 1250),
        ("1.250,5", ",", 125050),
        ("1,250", ",", None),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(
    typed: str, point: str, number: int | None
) -> None:
    assert read(typed, 2, point) == number
    if number is not None:
        assert read(written(number, 2, point), 2, point) == number


def test_words_of_a_language_that_is_spoken_no_more_are_not_held(language: Language) -> None:
    for _ in range(5):
        for code in ("es", "en"):
            language.ask(code)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(language.findChildren(QTranslator)) <= 2
