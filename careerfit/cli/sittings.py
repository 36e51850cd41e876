"""Sittings that are kept here: list them, write them out, erase one."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import SAID_WHY, Bar, say
from careerfit.core.errors import CareerFitError

if TYPE_CHECKING:
    from careerfit.desk import Desk

KEEPING = ("sessions", "clients", "export", "hand-out", "erase", "verify", "vault", "log")
"""The commands that work on kept sittings; all others leave the data folder alone."""


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the commands."""
    sessions = add_command(commands, "sessions", everywhere, "list the kept sittings")
    sessions.set_defaults(act=_sessions)
    export = add_command(commands, "export", everywhere, "write a sitting as JSON")
    export.add_argument("session", help='the id that "careerfit sessions" lists')
    export.add_argument(
        "-o", dest="to", type=Path, required=True, metavar="FILE.json", help="where to write"
    )
    export.set_defaults(act=_export)
    hand_out = add_command(
        commands, "hand-out", everywhere, "write all that is kept of a person into one file"
    )
    hand_out.add_argument("person", help="the name, exactly as it was typed")
    hand_out.add_argument(
        "-o", dest="to", type=Path, required=True, metavar="FILE.zip", help="where to write"
    )
    hand_out.set_defaults(act=_hand_out)
    erase = add_command(
        commands, "erase", everywhere, "remove a sitting for good, also from all backups"
    )
    erase.add_argument("session", help='the id that "careerfit sessions" lists')
    erase.add_argument("--yes", action="store_true", help="do not ask")
    erase.set_defaults(act=_erase)


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


def _hand_out(desk: "Desk", options: Options) -> int:
    with Bar("writing") as bar:
        without = desk.reading.hand_out(options.person, options.to, bar)
    return tell_written(options.to, without)


def tell_written(to: Path, without: Sequence[str]) -> int:
    """Say what was written, and which sittings have no report; return the exit status."""
    say(f"Wrote {to}")
    for one in without:
        say(f"  no report of {one}")
    return DONE


def _erase(desk: "Desk", options: Options) -> int:
    session = desk.reading.session(options.session)
    what = f"the sitting of {session.person} of {session.began_at.astimezone():%Y-%m-%d}"
    if not options.yes and not is_sure(what):
        return DONE
    return tell_erased(what, desk.safekeeping.erase(session.id))


def is_sure(what: str) -> bool:
    """Ask whether something is to be erased; raises CareerFitError where nobody can be asked."""
    if not sys.stdin.isatty():
        raise CareerFitError("Nobody can be asked here. --yes erases without asking.")
    if input(f"Erase {what} for good? [y/N] ").strip().lower() in ("y", "yes"):
        return True
    say("Nothing was erased.")
    return False


def tell_erased(what: str, left: Sequence[Path]) -> int:
    """Say what was erased, and which copies may still hold it; return the exit status."""
    say(f"Erased {what}, here and in {'the other' if left else 'all'} backups.")
    for copy in left:
        say(f"  {copy} could not be changed and may still hold it. Remove it.")
    return SAID_WHY if left else DONE
