"""All commands: their arguments, and how one is run: the desk, then what is printed."""

import argparse
import sys
from io import TextIOWrapper
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
from careerfit.cli.options import INTERRUPTED, Options, anywhere, of_window
from careerfit.cli.safekeeping import SAFEKEEPING
from careerfit.cli.sittings import KEEPING
from careerfit.cli.terminal import refuse, warn
from careerfit.core.errors import CareerFitError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careerfit.desk import Desk

__all__ = ["SAFEKEEPING", "keeps", "parser", "run"]


def keeps(options: Options) -> bool:
    """Return whether a command works on what is kept, and not on files alone."""
    return options.command in KEEPING and not vault.looks_from_outside(options)


def run(options: Options, open_desk: "Callable[[], Desk]", sample: "Path") -> int:
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


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes everywhere; a terminal keeps its own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def parser() -> argparse.ArgumentParser:
    """Return what reads a command line."""
    everywhere = anywhere("more_content")
    parser = argparse.ArgumentParser(
        prog="careerfit",
        description="Which service role fits you, how sure that is, and why. "
        "Without a command: the window.",
        parents=[of_window()],
    )
    parser.add_argument("--version", action="version", version=f"careerfit {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    rooms = (
        *(content, roles, answers, reports, batch, calibrate, importing),
        *(sittings, people, safekeeping, vault, audit, verify),
    )
    for room in rooms:
        room.add(commands, everywhere)
    return parser
