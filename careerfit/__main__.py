"""Puts the parts together; the only module that knows them all. Heavy ones load when used."""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit import cli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerfit.core.progress import Progress
    from careerfit.core.report import Figure, Report, Say, Words
    from careerfit.desk import Desk
    from careerfit.desk.ports import Store
    from careerfit.desk.printing import Job
    from careerfit.render.styles import Paper

PACKAGE = Path(__file__).parent
CONTENT = PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parent
"""Where questionnaires/ and resources/ are: in the installed package, beside it in a checkout."""
RESOURCES = CONTENT / "resources"
BUILT_IN = (CONTENT / "questionnaires", RESOURCES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run a command when one is named; return the exit status."""
    options = cli.parse(sys.argv[1:] if arguments is None else arguments)
    if options.command is not None:
        return cli.run(options, partial(_command_desk, options), RESOURCES / "samples" / "demo.csv")
    from careerfit.gui import app

    open_desk = partial(open_window_desk, options.data, options.content)
    return app.run(open_desk, resources=RESOURCES, exit_after_paint=options.exit_after_paint)


def build_desk(store: "Callable[[], Store]", content: Sequence[Path]) -> "Desk":
    """Return the application with its real parts."""
    from careerfit import catalog, exchange
    from careerfit.desk import Desk
    from careerfit.desk.assessing import Assessing
    from careerfit.desk.batch import Batching
    from careerfit.desk.calibrating import Calibrating
    from careerfit.desk.filing import Filing
    from careerfit.desk.importing import Importing
    from careerfit.desk.printing import Printing
    from careerfit.desk.reading import Reading
    from careerfit.desk.verifying import Verifying
    from careerfit.exchange import batch, proving
    from careerfit.exchange.workers import spread

    library, kept = catalog.load([*BUILT_IN, *content]), store()
    reading = Reading(
        library=library,
        store=kept,
        now=_now,
        words=_say,
        draw=_draw,
        renders={".pdf": _pdf, ".html": _html, ".txt": _text, ".json": _json},
        files=exchange,
    )
    filing = Filing(library=library, store=kept, files=exchange, now=_now)
    return Desk(
        library=library,
        assessing=Assessing(library=library, store=kept, now=_now, new_id=_new_id),
        reading=reading,
        filing=filing,
        calibrating=Calibrating(
            library=library,
            files=exchange,
            now=_now,
            read=partial(catalog.questionnaire_in, [*BUILT_IN, *content]),
        ),
        batching=Batching(library=library, tables=batch),
        importing=Importing(
            library=library,
            files=exchange,
            read=catalog.read_items,
            template_in=partial(catalog.template_in, [*BUILT_IN, *content]),
            content=partial(catalog.to_yaml, "questionnaire"),
        ),
        printing=Printing(
            filing=filing,
            reading=reading,
            files=exchange,
            proofs=proving,
            spread=partial(spread, partial(_named("printer"), content)),
            now=_now,
        ),
        verifying=Verifying(
            reading=reading,
            prints={".pdf": _pdfs, ".html": _page, ".json": _file},
            proofs=proving,
            sign=proving.sign,
        ),
        check=partial(catalog.check, [*BUILT_IN, *content]),
        schema=catalog.schema,
        refresh=_refresh,
    )


def open_window_desk(data: Path | None, content: Sequence[Path]) -> "Desk":
    """Return the desk that keeps its sittings in `data`, or in the usual place."""
    import gc

    from careerfit.store.opening import open_store

    desk = build_desk(partial(open_store, data or _data_folder()), content)
    gc.freeze()  # content stays for good: looking through it again took 10 ms of some answers
    return desk


def _command_desk(options: cli.Options) -> "Desk":
    """Return a desk for one command: most work on files and leave the data folder alone."""
    if options.command in cli.KEEPING:
        return open_window_desk(options.data, options.content)
    from careerfit.store.memory import MemoryStore

    return build_desk(MemoryStore, options.content)


def _named(function: str) -> "Callable[..., Callable[[Job], bool]]":
    """Return a function of this module by the name that other processes know it by."""
    from importlib import import_module

    found: Callable[..., Callable[[Job], bool]]
    found = getattr(import_module("careerfit.__main__"), function)
    return found


def printer(content: Sequence[Path]) -> "Callable[[Job], bool]":
    """Return what writes one report, in a process that was begun for it."""
    from careerfit.store.memory import MemoryStore

    return build_desk(MemoryStore, content).printing.print_one


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("careerfit", appauthor=False)


def _refresh(folder: Path, out: Path | None, *, every: bool) -> "Iterable[str]":
    from careerfit.catalog.onet import refresh

    return refresh(RESOURCES, folder, out, every=every)


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4  # 15 ms of the start

    return uuid4().hex


@cache
def _words() -> "Words":
    from careerfit.render import words

    return words.load(RESOURCES / "report", "en")


def _say(sentence: "Say") -> str:
    return _words()(sentence)


def _draw(figure: "Figure") -> object:
    from careerfit.render import figures

    return figures.draw(figure, _words(), RESOURCES / "fonts")


def _pdf(report: "Report", progress: "Progress", paper: "Paper" = "a4") -> bytes:
    from careerfit.exchange.proofs import MIME, NAME, seal
    from careerfit.render import pdf
    from careerfit.render.archive import Attachment

    words = _once(_words())
    content = _json(report, progress, words)
    attached = Attachment(NAME, content, MIME, seal(content))
    fonts = RESOURCES / "fonts"
    return pdf.render(report, words, fonts, progress, paper=paper, attachments=[attached])


def _html(report: "Report", progress: "Progress") -> bytes:
    from careerfit.exchange.proofs import seal
    from careerfit.render import html

    words = _once(_words())
    content = _json(report, progress, words)
    return html.render(report, words, RESOURCES, progress, carried=(content, seal(content)))


def _pdfs(report: "Report") -> "Iterator[bytes]":
    from careerfit.core.progress import quietly
    from careerfit.render.styles import SHEETS

    return (_pdf(report, quietly, paper) for paper in SHEETS)


def _page(report: "Report") -> "Iterator[bytes]":
    from careerfit.core.progress import quietly

    yield _html(report, quietly)


def _file(report: "Report") -> "Iterator[bytes]":
    from careerfit.core.progress import quietly

    yield _json(report, quietly)


def _text(report: "Report", progress: "Progress") -> bytes:
    from careerfit.render import text

    return text.render(report, _words(), progress)


def _json(report: "Report", _progress: "Progress", words: "Words | None" = None) -> bytes:
    from careerfit.exchange.reports import report_to_json
    from careerfit.render.words import plain

    told = words or _words()
    return report_to_json(report, lambda sentence: plain(told(sentence)))


def _once(words: "Words") -> "Words":
    """Return words that put each sentence of one report in words once: a fifth of its cost."""
    told: dict[int, tuple[Say, str]] = {}  # with the sentence, so that no other gets its number

    def tell(sentence: "Say") -> str:
        if id(sentence) not in told:
            told[id(sentence)] = sentence, words(sentence)
        return told[id(sentence)][1]

    return tell


if __name__ == "__main__":
    sys.exit(main())
