"""Who did what with what is kept."""

import argparse
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import SAID_WHY, say

if TYPE_CHECKING:
    from careerfit.desk import Desk


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    log = add_command(
        commands, "log", everywhere, "tell who did what with what is kept (docs/vault.md)"
    )
    log.add_argument(
        "--all", dest="every", action="store_true", help="all of it, not the end alone"
    )
    log.add_argument(
        "--noted",
        metavar="DIGEST",
        default="",
        help="the last digest as it was noted at an earlier time: is it still in the log?",
    )
    log.set_defaults(act=_tell)


def _tell(desk: "Desk", options: Options) -> int:
    every = options.every or options.noted
    entries = desk.auditing.entries(None) if every else desk.auditing.entries()
    for one in reversed(entries):
        told = f"{one.who}: {one.did} {one.what}".rstrip()
        say(f"{one.number:>6}  {one.at:%Y-%m-%d %H:%M:%S} UTC  {told}")
    found = desk.auditing.check()
    if found.broken is not None:
        say(f"Entry {found.broken}, or one before it, was changed or taken out.")
        return SAID_WHY
    say(f"{found.entries} entries, none changed and none taken out. The last digest:")
    say(f"  {found.last}")
    if options.noted and options.noted not in [one.digest for one in entries]:
        say("What you noted is not in it: the log was made anew, or is another one.")
        return SAID_WHY
    return DONE
