"""Puts the parts together; the only module that knows them all. Heavy ones load when used."""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from careerfit import cli
from careerfit.core.errors import LockedError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerfit.core import report as core
    from careerfit.core.audit import Did
    from careerfit.core.errors import Fault
    from careerfit.core.library import Library
    from careerfit.core.look import RenderOptions
    from careerfit.core.progress import Progress
    from careerfit.core.report import Figure, Reader, Report
    from careerfit.desk import Desk
    from careerfit.desk.ports import Ground, Store, Told, Words
    from careerfit.desk.printing import Job
    from careerfit.desk.reading import Reading

    Content = tuple[Library, Told, Words]
    ReadContent = Callable[[tuple[Path, ...]], Content]
    T = TypeVar("T")

PACKAGE = Path(__file__).parent
CONTENT = PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parent
"""Where questionnaires/ and resources/ are: in the installed package, beside it in a checkout."""
RESOURCES = CONTENT / "resources"
BUILT_IN = (CONTENT / "questionnaires", RESOURCES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run a command when one is named; return the exit status."""
    options = cli.parse(sys.argv[1:] if arguments is None else arguments)
    if options.command is not None:
        from careerfit.cli.commands import run

        return run(options, partial(_command_desk, options), RESOURCES / "samples" / "demo.csv")
    from careerfit.gui import app

    try:
        folder = options.data or _data_folder()
    except StoreError as error:
        from careerfit.cli.terminal import refuse

        return refuse(error)
    return app.run(
        partial(open_own_desk, options.data, options.content),
        speak=speak,
        folder=folder,
        resources=RESOURCES,
        exit_after_paint=options.exit_after_paint,
    )


def build_desk(
    store: "Callable[[], Store]",
    content: Sequence[Path],
    data: Path | None = None,
    key: bytes | None = None,
    read: "ReadContent | None" = None,
) -> "Desk":
    """Return the application with its real parts.

    data: its folder, where it is not the usual; key: that of the vault in it, where it is one;
    read: reads the content, where that is not to be read anew.
    """
    from careerfit import catalog, exchange
    from careerfit.desk import Desk
    from careerfit.desk.assessing import Assessing
    from careerfit.desk.auditing import Auditing
    from careerfit.desk.batch import Batching
    from careerfit.desk.calibrating import Calibrating
    from careerfit.desk.filing import Filing
    from careerfit.desk.importing import Importing
    from careerfit.desk.issuing import Issuing
    from careerfit.desk.people import People
    from careerfit.desk.printing import Printing
    from careerfit.desk.reading import Reading
    from careerfit.desk.roles import Roles
    from careerfit.desk.safekeeping import Safekeeping
    from careerfit.desk.vault import Vault
    from careerfit.desk.verifying import Verifying
    from careerfit.exchange import batch, proving
    from careerfit.exchange.workers import spread
    from careerfit.store.safekeeping import Keeper
    from careerfit.store.vault import Locks

    roots = [*BUILT_IN, *content]
    library, told, words = (read or _read)(tuple(content))
    kept, folder = store(), data or _usual_folder()
    auditing = Auditing(store=kept, now=_now, who=_author)
    log = auditing.note
    reading = Reading(
        library=library,
        told=told,
        store=kept,
        now=_now,
        words=words,
        draw=partial(_draw, words),
        renders={
            ".pdf": partial(_pdf, words),
            ".html": partial(_html, words),
            ".txt": partial(_text, words),
            ".json": partial(_json, words),
        },
        files=exchange,
        read_look=_look,
        log=log,
    )
    filing = Filing(library=library, store=kept, files=exchange, now=_now, log=log)
    safe = Safekeeping(store=kept, keeper=Keeper(folder=folder, key=key), now=_now, log=log)
    return Desk(
        library=library,
        told=told,
        languages=partial(_languages, content),
        assessing=Assessing(
            library=library, told=told, store=kept, now=_now, new_id=_new_id, log=log
        ),
        reading=reading,
        filing=filing,
        calibrating=Calibrating(
            library=library,
            files=exchange,
            now=_now,
            read=partial(catalog.questionnaire_in, roots),
        ),
        batching=Batching(library=library, tables=batch),
        importing=Importing(
            library=library,
            files=exchange,
            read=catalog.read_items,
            template_in=partial(catalog.template_in, roots),
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
        verifying=Verifying(filing=filing, reading=reading, proofs=proving, sign=proving.sign),
        safekeeping=safe,
        people=People(
            store=kept,
            files=exchange,
            reading=reading,
            safekeeping=safe,
            languages=partial(_languages, content),
            now=_now,
            new_id=_new_id,
            author=_author,
            log=log,
        ),
        vault=Vault(store=kept, locks=Locks(folder=folder), log=log, turn=safe.turn),
        auditing=auditing,
        issuing=Issuing(store=kept, reading=reading, files=exchange),
        roles=Roles(library=library, told=told, words=words),
        check=partial(_check, roots, content),
        schema=catalog.schema,
        refresh=_refresh,
        translate=partial(catalog.translate, roots),
    )


def open_window_desk(
    data: Path | None,
    content: Sequence[Path],
    passphrase: str | None = None,
    read: "ReadContent | None" = None,
) -> "Desk":
    """Return the desk that keeps its sittings in `data`, or in the usual place.

    Raises LockedError where that needs a passphrase, WrongPassphraseError for another one.
    """
    from careerfit.store.opening import open_store
    from careerfit.store.vault import key_of

    folder = data or _data_folder()
    key = key_of(folder, passphrase)
    desk = build_desk(partial(open_store, folder, key), content, data, key, read)
    desk.auditing.note("opened")
    return desk


def open_own_desk(
    data: Path | None, content: Sequence[Path], passphrase: str | None = None
) -> "Desk":
    """Return that desk with the look of reports that is kept in `data`, for the window.

    Content is read once, however often the window is locked.
    """
    from dataclasses import replace

    from careerfit import exchange
    from careerfit.catalog.agencies import OwnLook
    from careerfit.desk.looking import Looking

    desk = open_window_desk(data, content, passphrase, _read_once)
    own = OwnLook(folder=data or _data_folder(), read=_look, write=exchange.write_whole)
    return _reading_by(replace(desk.reading, looking=Looking(looks=own)), desk)


def speak(desk: "Desk", language: str) -> "Desk":
    """Return `desk` with questionnaires, roles and reports in `language`, as far as there are any.

    The one place where the window's language reaches the content.
    """
    from dataclasses import replace  # the first paint does without

    return replace(
        _reading_by(replace(desk.reading, language=language), desk),
        assessing=replace(desk.assessing, language=language),
        roles=replace(desk.roles, language=language),
    )


def _reading_by(reading: "Reading", desk: "Desk") -> "Desk":
    """Return `desk` with another reading, also where clients are read and their reports made."""
    from dataclasses import replace

    return replace(
        desk,
        reading=reading,
        people=replace(desk.people, reading=reading),
        issuing=replace(desk.issuing, reading=reading),
    )


def _command_desk(options: cli.Options) -> "Desk":
    """Return a desk for one command: most work on files and leave the data folder alone."""
    from careerfit.cli.commands import SAFEKEEPING, keeps

    if keeps(options):
        return _unlocking(partial(open_window_desk, options.data, options.content))
    from careerfit.store.memory import MemoryStore

    if options.command not in SAFEKEEPING:
        return build_desk(MemoryStore, options.content, options.data)
    from dataclasses import replace

    from careerfit.store.vault import key_of

    folder = options.data or _data_folder()
    key = _unlocking(partial(key_of, folder))
    desk = build_desk(MemoryStore, options.content, options.data, key)
    log = partial(_note_afterwards, folder, key)
    return replace(desk, safekeeping=replace(desk.safekeeping, log=log))


def _unlocking(opened: "Callable[..., T]") -> "T":
    """Return what is opened, with the passphrase where it needs one, which is asked for then."""
    try:
        return opened()
    except LockedError:
        from careerfit.cli.vault import ask_passphrase

        return opened(ask_passphrase())


def _note_afterwards(folder: Path, key: bytes | None, did: "Did", what: str = "") -> None:
    """Keep an entry in a data file that is not open, where one can be opened now."""
    from contextlib import closing

    from careerfit.desk.auditing import Auditing
    from careerfit.store.opening import open_store

    try:
        with closing(open_store(folder, key)) as store:
            Auditing(store=store, now=_now, who=_author).note(did, what)
    except StoreError:
        return  # it has been said already, or is of another vault now


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
    """Return where data are kept where nobody says otherwise. Raises StoreError."""
    folder = _usual_folder()
    if not folder.is_absolute():  # it would be another one wherever the program is started
        raise StoreError("Your account has no home folder to keep data in. Name a folder: --data.")
    return folder


def _usual_folder() -> Path:
    """Return where data are kept, below "~" where nobody knows the home folder."""
    from platformdirs import user_data_path

    try:
        return user_data_path("careerfit", appauthor=False)
    except RuntimeError:
        return Path("~", "careerfit")


def _refresh(folder: Path, out: Path | None, *, every: bool) -> "Iterable[str]":
    from careerfit.catalog.onet import refresh

    return refresh(RESOURCES, folder, out, every=every)


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4  # 15 ms of the start

    return uuid4().hex


def _author() -> str:
    """Return what this computer calls the one at it."""
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError):  # an account without a name
        return ""


def _read(content: tuple[Path, ...]) -> "Content":
    """Return the library, and what loads it and the sentences of reports in another language.

    Each language is read once, and only when it is asked for.
    """
    from careerfit.catalog import load

    roots = [*BUILT_IN, *content]
    library = load(roots)

    @cache
    def told(language: str) -> "Library":
        return library if language == library.language else load(roots, language, library)

    @cache
    def words(language: str, reader: "Reader" = "person") -> "core.Words":
        from careerfit.render.words import load as load_words

        return load_words(_catalogues(content), language, reader)

    return library, told, words


@lru_cache(maxsize=1)
def _read_once(content: tuple[Path, ...]) -> "Content":
    return _read(content)


def _check(
    roots: Sequence[Path], content: Sequence[Path], paths: Sequence[Path]
) -> "tuple[Fault, ...]":
    """Return every fault of content files, and of the catalogues that translate the English one."""
    from careerfit.catalog import check

    source, found = RESOURCES / "report" / "en.j2", list(check(roots, paths))
    for folder in _catalogues([*content, *paths]):
        for path in sorted(folder.glob("*.j2")):
            if path != source and "." not in path.stem:
                from careerfit.render.checking import faults

                found += faults(path, source)
    return tuple(found)


def _languages(content: Sequence[Path]) -> tuple[str, ...]:
    found = (path.stem for folder in _catalogues(content) for path in folder.glob("*.j2"))
    return tuple(sorted({name for name in found if "." not in name}))


def _catalogues(content: Sequence[Path]) -> list[Path]:
    """Return the folders of report catalogues; what an earlier one has counts."""
    own = ((root / "report", root / "resources" / "report") for root in reversed(content))
    return [*chain.from_iterable(own), RESOURCES / "report"]


def _draw(words: "Words", figure: "Figure", ground: "Ground", language: str) -> object:
    from careerfit.render import figures
    from careerfit.render.palette import DARK, LIGHT

    palette = DARK if ground == "dark" else LIGHT
    return figures.draw(figure, words(language), RESOURCES / "fonts", palette)


def _look(path: Path) -> "RenderOptions":
    from careerfit import catalog
    from careerfit.core.look import RenderOptions
    from careerfit.render import logos

    agency = catalog.agency_in(path)
    logo = None if agency.logo is None else logos.read(path.parent / agency.logo)
    return RenderOptions(agency=agency, logo=logo)


def _pdf(words: "Words", report: "Report", progress: "Progress", look: "RenderOptions") -> bytes:
    from careerfit.exchange.proofs import MIME, NAME, seal
    from careerfit.render import pdf
    from careerfit.render.archive import Attachment

    told = _once(words(report.language, report.reader))
    content = _as_json(report, told)
    attached = [Attachment(NAME, content, MIME, seal(content))]
    return pdf.render(report, told, RESOURCES / "fonts", progress, look, attachments=attached)


def _html(words: "Words", report: "Report", progress: "Progress", look: "RenderOptions") -> bytes:
    from careerfit.exchange.proofs import seal
    from careerfit.render import html

    told = _once(words(report.language, report.reader))
    content = _as_json(report, told)
    carried = content, seal(content)
    return html.render(report, told, RESOURCES, progress, look, carried=carried)


def _text(words: "Words", report: "Report", progress: "Progress", look: "RenderOptions") -> bytes:
    from careerfit.render import text

    return text.render(report, words(report.language, report.reader), progress, look)


def _json(words: "Words", report: "Report", _progress: "Progress", _look: "RenderOptions") -> bytes:
    return _as_json(report, words(report.language, report.reader))


def _as_json(report: "Report", told: "core.Words") -> bytes:
    from careerfit.exchange.reports import report_to_json
    from careerfit.render.words import plain

    return report_to_json(report, lambda sentence: plain(told(sentence)))


def _once(words: "core.Words") -> "core.Words":
    """Return words that put each sentence of one report in words once, however often it is told."""
    told: dict[int, tuple[core.Say, str]] = {}  # with the sentence, so that no other gets its id

    def tell(sentence: "core.Say") -> str:
        if id(sentence) not in told:
            told[id(sentence)] = sentence, words(sentence)
        return told[id(sentence)][1]

    return tell


if __name__ == "__main__":
    sys.exit(main())
