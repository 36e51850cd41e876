"""The command line: arguments, then the desk, then what is printed."""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from careerfit import __version__
from careerfit.core.errors import CareerFitError, FileError

if TYPE_CHECKING:
    from careerfit.core.assessment import Assessment
    from careerfit.core.fit import Fit, Measure
    from careerfit.core.progress import Progress
    from careerfit.core.questionnaire import BatteryId
    from careerfit.desk import Desk

T = TypeVar("T")
Rows = list[dict[str, object]]

KEEPING = ("sessions", "export")
"""The commands that work on kept sittings; all others leave the data folder alone."""
FULL = cast("BatteryId", "full")
PURPOSES = ("self", "counselling", "selection")
LISTS = ("questionnaires", "roles", "batteries", "dimensions")
SCHEMAS = ("questionnaire", "texts", "battery", "dimensions", "role")
DONE, SAID_WHY, INTERRUPTED = 0, 1, 130
COLUMNS = {
    "version": "v{}",
    "items": "{} items",
    "scales": "{} scales",
    "minutes": "about {:.0f} minutes",
}
"""How the numbers of a list are worded."""
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line ends, changes of direction and halves of characters."""


class Options(argparse.Namespace):
    """What stands on the command line."""

    command: str | None
    data: Path | None
    content: Sequence[Path]
    more_content: Sequence[Path]
    verbose: bool
    exit_after_paint: bool
    sample: Path


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; leaves with status 2 and a usage line when they make no sense."""
    defaults = Options(
        data=None, content=[], more_content=[], verbose=False, exit_after_paint=False
    )
    options = _parser().parse_args(arguments, defaults)
    options.content = [*options.content, *options.more_content]
    return options


def run(options: Options, open_desk: "Callable[[], Desk]", sample: Path) -> int:
    """Do what `options` ask; return the exit status. `sample` holds the demo person's answers."""
    if options.verbose:
        import logging  # 10 ms of every start

        logging.basicConfig(format="%(relativeCreated)d ms %(name)s: %(message)s")
        logging.getLogger("careerfit").setLevel(logging.DEBUG)
    _speak_utf8()
    options.sample = sample
    try:
        desk = open_desk()
        if desk.library.faults and options.command != "check":
            found = len(desk.library.faults)
            _warn(f'Content with faults ({found}) is left out. "careerfit check" lists them.')
        status: int = options.act(desk, options)
    except CareerFitError as error:
        for line in str(error).split("\n"):
            _warn(line)
        return SAID_WHY
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes everywhere; a terminal keeps its own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _print(text: str) -> None:
    """Print what a program reads; leaves in silence when nobody reads it any more."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or exit tries once more
        if isinstance(error, BrokenPipeError):
            sys.exit(SAID_WHY)
        raise FileError(f"The output cannot be written: {error.strerror}.") from error


def _say(line: str) -> None:
    """Print a line that people read."""
    _print(_tamed(line))


def _warn(line: str) -> None:
    print(_tamed(line), file=sys.stderr)


def _tamed(text: str) -> str:
    """Return text that can neither steer a terminal nor look like several lines."""
    return STEERING.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _list(desk: "Desk", options: Options) -> int:
    tables = {
        name: rows(desk)
        for name, rows in (
            ("questionnaires", _questionnaires),
            ("roles", _roles),
            ("batteries", _batteries),
            ("dimensions", _dimensions),
        )
        if options.what in (None, name)
    }
    if options.json:
        _print(json.dumps(tables if options.what is None else tables[options.what], indent=2))
        return DONE
    for name, rows in tables.items():
        _say(f"{name}:")
        for row in rows:
            cells = (
                COLUMNS.get(key, "{}").format(cell) for key, cell in row.items() if cell is not None
            )
            _say("  " + "  ".join(cells))
    return DONE


def _questionnaires(desk: "Desk") -> Rows:
    return [
        {
            "id": one.id,
            "version": one.version,
            "title": one.title,
            "items": len(one.items),
            "scales": len(one.scales),
        }
        for one in desk.library.questionnaires
    ]


def _roles(desk: "Desk") -> Rows:
    return [
        {"id": role.id, "version": role.version, "title": role.title} for role in desk.library.roles
    ]


def _batteries(desk: "Desk") -> Rows:
    return [
        {
            "id": offer.id,
            "title": offer.title,
            "items": offer.items,
            "minutes": round(offer.minutes, 1),
        }
        for offer in desk.assessing.offers()
    ]


def _dimensions(desk: "Desk") -> Rows:
    return [
        {"id": one.id, "lens": one.lens, "name": one.name, "element": one.element}
        for one in desk.library.taxonomy.dimensions
    ]


def _check(desk: "Desk", options: Options) -> int:
    if options.schema is not None:
        _print(desk.schema(options.schema))
        return DONE
    faults = desk.check(options.paths)
    for fault in faults:
        _say(str(fault))
    if not faults:
        _say("No fault found.")
    return SAID_WHY if faults else DONE


def _score(desk: "Desk", options: Options) -> int:
    sessions = desk.filing.read(options.answers, "self", options.battery)
    assess = partial(desk.reading.assess, roles=options.role)
    found = [assess(session) for session in _progress(sessions, "scoring")]
    if options.json:
        _print(desk.filing.to_json(found))
        return DONE
    for assessment in found:
        _print_fits(assessment)
    return DONE


def _print_fits(assessment: "Assessment") -> None:
    _say(f"{assessment.session.person}: 90 % ranges; roles of one group cannot be told apart")
    _say(f"  {'role':<34}{'group':>5}  {'match':>9}  {'readiness':>9}  {'strain':>9}")
    for fit in assessment.fits:
        group = "-" if fit.group is None else str(fit.group)
        title = assessment.role(fit.role).title[:33]
        numbers = "  ".join(f"{_range(m):>9}" for m in (fit.match, fit.readiness, fit.strain))
        _say(f"  {title:<34}{group:>5}  {numbers}")
        _print_open_must_haves(fit)


def _print_open_must_haves(fit: "Fit") -> None:
    for check in fit.must_haves:
        if check.state != "met":
            _say(f"      {check.state}: {check.must_have.label}")


def _range(measure: "Measure") -> str:
    if measure.low is None or measure.high is None:
        return str(measure.reason)
    return f"{measure.low:.0f} to {measure.high:.0f}"


def _report(desk: "Desk", options: Options) -> int:
    sessions = desk.filing.read(options.answers, options.purpose, options.battery)
    people = [session.person for session in sessions]
    if options.person is None and len(people) > 1:
        raise CareerFitError(
            f"'{options.answers}' holds {len(people)} people. Choose one: --person '{people[0]}'."
        )
    chosen = [session for session in sessions if options.person in (None, session.person)]
    if not chosen:
        raise CareerFitError(f"'{options.answers}' holds no '{options.person}'. Check the name.")
    report = desk.reading.report(desk.reading.assess(chosen[0], options.role))
    with _Bar("writing") as bar:
        desk.reading.save(report, options.to, bar)
    _say(f"Wrote {options.to}")
    return DONE


def _demo(desk: "Desk", options: Options) -> int:
    options.answers, options.purpose, options.battery = options.sample, "self", FULL
    options.person, options.role = None, []
    return _report(desk, options)


def _sample_answers(desk: "Desk", options: Options) -> int:
    content = desk.filing.sample(options.sample, FULL)
    if options.to is None:
        _print(content.decode().removesuffix("\n"))
    else:
        desk.filing.save(content, options.to)
        _say(f"Wrote {options.to}")
    return DONE


def _sessions(desk: "Desk", _options: Options) -> int:
    for found in desk.assessing.sittings():
        sitting = found.sitting
        state = "finished" if found.finished else f"{sitting.seen} of {found.of}"
        began = sitting.began_at.astimezone().strftime("%Y-%m-%d %H:%M")
        what = f"{sitting.purpose:<11}  {found.title}  {state}"
        _say(f"{sitting.id}  {began}  {what}  {sitting.person}")
    return DONE


def _export(desk: "Desk", options: Options) -> int:
    desk.filing.export(options.session, options.to)
    _say(f"Wrote {options.to}")
    return DONE


def _progress(things: Sequence[T], what: str) -> Iterable[T]:
    from tqdm import tqdm

    return tqdm(things, desc=what, leave=False, disable=_quiet() or len(things) == 1)


def _quiet() -> bool:
    """Whether nobody looks: standard error is no terminal, or not even there."""
    return sys.stderr is None or not sys.stderr.isatty()


class _Bar:
    """A progress bar on a terminal, nothing elsewhere."""

    def __init__(self, what: str) -> None:
        from tqdm import tqdm

        self._bar = tqdm(desc=what, leave=False, disable=_quiet())

    def __enter__(self) -> "Progress":
        return self._show

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def _show(self, done: int, of: int) -> None:
        self._bar.total = of
        self._bar.update(done - self._bar.n)


def _parser() -> argparse.ArgumentParser:
    everywhere = _everywhere("more_content")
    parser = argparse.ArgumentParser(
        prog="careerfit",
        description="Which service role fits you, how sure that is, and why. "
        "Without a command: the window.",
        parents=[_everywhere("content")],
    )
    parser.add_argument("--version", action="version", version=f"careerfit {__version__}")
    parser.add_argument(
        "--exit-after-paint",
        action="store_true",
        default=argparse.SUPPRESS,
        help="leave after the window was painted once (for measuring)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_content_commands(commands, everywhere)
    _add_answer_commands(commands, everywhere)
    _add_sitting_commands(commands, everywhere)
    return parser


def _everywhere(content: str) -> argparse.ArgumentParser:
    """Return the options that may stand before and after the command.

    content: where folders of content are collected; a command would drop those named before it.
    """
    parent = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    parent.add_argument("--data", type=Path, metavar="DIR", help="folder of the kept sittings")
    parent.add_argument(
        "--content",
        dest=content,
        type=Path,
        metavar="DIR",
        action="append",
        help="folder with questionnaires and roles of your own; may stand several times",
    )
    parent.add_argument(
        "-v", dest="verbose", action="store_true", help="say what is done, on standard error"
    )
    return parent


def _add_content_commands(commands: "_Commands", everywhere: argparse.ArgumentParser) -> None:
    listing = commands.add_parser("list", parents=[everywhere], help="list the content")
    listing.add_argument("what", nargs="?", choices=LISTS)
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(act=_list)
    check = commands.add_parser(
        "check", parents=[everywhere], help="find every fault of content files"
    )
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    check.add_argument("--schema", choices=SCHEMAS, help="print the JSON schema of a kind of file")
    check.set_defaults(act=_check)


def _add_answer_commands(commands: "_Commands", everywhere: argparse.ArgumentParser) -> None:
    demo = commands.add_parser("demo", parents=[everywhere], help="write the demo person's report")
    demo.add_argument(
        "-o", dest="to", type=Path, default=Path("careerfit-demo.pdf"), metavar="FILE"
    )
    demo.set_defaults(act=_demo)
    sample = commands.add_parser(
        "sample-answers",
        parents=[everywhere],
        help="print the demo person's answers, to start from",
    )
    sample.add_argument("-o", dest="to", type=Path, metavar="FILE.csv")
    sample.set_defaults(act=_sample_answers)
    score = commands.add_parser("score", parents=[everywhere], help="score a file of answers")
    score.add_argument("--json", action="store_true", help="print all results (docs/score-json.md)")
    score.set_defaults(act=_score)
    report = commands.add_parser(
        "report", parents=[everywhere], help="write the report of one person of an answers file"
    )
    report.add_argument(
        "-o", dest="to", type=Path, required=True, metavar="FILE", help=".pdf, .html or .txt"
    )
    report.add_argument(
        "--purpose", choices=PURPOSES, default="self", help="of a table; JSON has its own"
    )
    report.add_argument("--person", help="whose, where the file holds several")
    report.set_defaults(act=_report)
    for command in (score, report):
        command.add_argument("answers", type=Path, metavar="ANSWERS", help="CSV, or exported JSON")
        command.add_argument("--battery", default=FULL)
        command.add_argument("--role", action="append", default=[], help="only this role; repeat")


def _add_sitting_commands(commands: "_Commands", everywhere: argparse.ArgumentParser) -> None:
    sessions = commands.add_parser("sessions", parents=[everywhere], help="list the kept sittings")
    sessions.set_defaults(act=_sessions)
    export = commands.add_parser("export", parents=[everywhere], help="write a sitting as JSON")
    export.add_argument("session")
    export.add_argument("-o", dest="to", type=Path, required=True, metavar="FILE.json")
    export.set_defaults(act=_export)


if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (has no other name)
