"""Sittings that are kept here: list them, write one out."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options
from careerfit.cli.terminal import say

if TYPE_CHECKING:
    from careerfit.desk import Desk

KEEPING = ("sessions", "export", "verify")
"""The commands that work on kept sittings; all others leave the data folder alone."""


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the commands."""
    sessions = commands.add_parser("sessions", parents=[everywhere], help="list the kept sittings")
    sessions.set_defaults(act=_sessions)
    export = commands.add_parser("export", parents=[everywhere], help="write a sitting as JSON")
    export.add_argument("session")
    export.add_argument("-o", dest="to", type=Path, required=True, metavar="FILE.json")
    export.set_defaults(act=_export)


def _sessions(desk: "Desk", _options: Options) -> int:
    for found in desk.assessing.sittings():
        sitting = found.sitting
        state = "finished" if found.finished else f"{sitting.seen} of {found.of}"
        began = sitting.began_at.astimezone().strftime("%Y-%m-%d %H:%M")
        what = f"{sitting.purpose:<11}  {found.title}  {state}"
        say(f"{sitting.id}  {began}  {what}  {sitting.person}")
    return DONE


def _export(desk: "Desk", options: Options) -> int:
    desk.filing.export(options.session, options.to)
    say(f"Wrote {options.to}")
    return DONE
