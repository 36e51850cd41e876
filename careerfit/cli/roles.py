"""What roles ask for: made anew from a release of O*NET."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import say

if TYPE_CHECKING:
    from careerfit.desk import Desk


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the commands."""
    roles = add_command(commands, "roles", everywhere, "what roles ask for")
    actions = roles.add_subparsers(dest="action", metavar="ACTION", required=True)
    refresh = add_command(
        actions, "refresh", everywhere, "rebuild all demands from an O*NET release"
    )
    refresh.add_argument(
        "--onet",
        type=Path,
        required=True,
        metavar="DIR",
        help="folder of the release in text format, unpacked",
    )
    refresh.add_argument(
        "--out", dest="to", type=Path, metavar="DIR", help="where to write; default: nowhere"
    )
    refresh.add_argument(
        "--all", dest="every", action="store_true", help="also a profile of each rated occupation"
    )
    refresh.set_defaults(act=_refresh, to=None)


def _refresh(desk: "Desk", options: Options) -> int:
    for line in desk.refresh(options.onet, options.to, every=options.every):
        say(line)
    return DONE
