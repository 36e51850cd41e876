"""The command line: arguments, then the desk, then what is printed."""

import argparse
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit import __version__
from careerfit.cli import (
    answers,
    audit,
    batch,
    calibrate,
    content,
    importing,
    people,
    reports,
    roles,
    safekeeping,
    sittings,
    vault,
    verify,
)
from careerfit.cli.options import INTERRUPTED, Options
from careerfit.cli.safekeeping import SAFEKEEPING
from careerfit.cli.sittings import KEEPING
from careerfit.cli.terminal import SAID_WHY, warn
from careerfit.core.errors import CareerFitError

if TYPE_CHECKING:
    from careerfit.desk import Desk

from careerfit.cli.vault import ask_passphrase

__all__ = ["SAFEKEEPING", "Options", "ask_passphrase", "keeps", "parse", "refuse", "run"]


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; leaves with status 2 and a usage line when they make no sense."""
    defaults = Options(
        data=None, content=[], more_content=[], verbose=False, exit_after_paint=False
    )
    options = _parser().parse_args(arguments, defaults)
    options.content = [*options.content, *options.more_content]
    return options


def keeps(options: Options) -> bool:
    """Return whether a command works on what is kept, and not on files alone."""
    return options.command in KEEPING and not vault.looks_from_outside(options)


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
            warn(f'Content with faults ({found}) is left out. "careerfit check" lists them.')
        try:
            status: int = options.act(desk, options)
        finally:
            desk.assessing.store.close()
    except CareerFitError as error:
        return refuse(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def refuse(error: CareerFitError) -> int:
    """Say why something is not done; return the exit status."""
    for line in str(error).split("\n"):
        warn(line)
    return SAID_WHY


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes everywhere; a terminal keeps its own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


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
    rooms = (
        *(content, roles, answers, reports, batch, calibrate, importing),
        *(sittings, people, safekeeping, vault, audit, verify),
    )
    for room in rooms:
        room.add(commands, everywhere)
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
