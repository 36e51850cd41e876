"""Backups of the kept sittings, a way back to one, and a look at the data file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import SAID_WHY, say
from careerfit.cli.vault import ask_passphrase

if TYPE_CHECKING:
    from careerfit.core.safekeeping import Checkup
    from careerfit.desk import Desk

SAFEKEEPING = ("backup", "restore", "doctor")
"""The commands that work on the data file itself, whole."""


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the commands."""
    backup = add_command(commands, "backup", everywhere, "copy what is kept (docs/backups.md)")
    backup.add_argument(
        "-o", dest="to", type=Path, metavar="FILE.db", help="where to; else among the backups"
    )
    backup.set_defaults(act=_back_up)
    restore = add_command(
        commands, "restore", everywhere, "put a backup in the place of what is kept"
    )
    restore.add_argument("backup", type=Path, metavar="FILE.db", help="the backup")
    restore.set_defaults(act=_restore)
    doctor = add_command(
        commands, "doctor", everywhere, "look at what is kept, and say what is wrong"
    )
    doctor.add_argument(
        "--repair", action="store_true", help="save all that can be read of a damaged data file"
    )
    doctor.set_defaults(act=_look)


def _back_up(desk: "Desk", options: Options) -> int:
    say(f"Wrote {desk.safekeeping.back_up(options.to)}")
    return DONE


def _restore(desk: "Desk", options: Options) -> int:
    beside = options.backup.with_suffix(".keys")
    passphrase = ask_passphrase("Passphrase of the backup") if beside.is_file() else ""
    aside = desk.safekeeping.restore(options.backup, passphrase)
    say(f"{options.backup} is in place.")
    if aside is not None:
        say(f"What was there before is {aside}. Remove it when you are sure.")
    return DONE


def _look(desk: "Desk", options: Options) -> int:
    if options.repair:
        return _repair(desk)
    found = desk.safekeeping.check()
    _print(found)
    return SAID_WHY if found.trouble else DONE


def _print(found: "Checkup") -> None:
    say(f"{found.path}")
    if found.sittings is not None and found.answers is not None:
        say(f"  {_many(found.sittings, 'sitting')}, {_many(found.answers, 'answer')}")
    for backup in found.backups:
        say(f"  backup of {backup.made_at:%Y-%m-%d %H:%M} UTC: {backup.path}")
    if not found.backups:
        say('  no backup yet: "careerfit backup" makes one')
    for one in found.trouble:
        say(f"  {one}")
    say("Trouble: see above." if found.trouble else "All is well.")


def _repair(desk: "Desk") -> int:
    saved = desk.safekeeping.salvage()
    say(f"Saved {_many(saved.sittings, 'sitting')} and {_many(saved.answers, 'answer')}.")
    for one in saved.lost:
        say(f"  lost: {one}")
    if saved.loose is not None:
        say(f"  Answers whose sitting is lost are in {saved.loose}.")
    say(f"The damaged file is {saved.aside}. Keep it until you are sure.")
    return SAID_WHY if saved.lost or saved.loose else DONE


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
