"""What stands on the command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (has no other name)
else:
    Commands = object

DONE, INTERRUPTED = 0, 130
PURPOSES = ("self", "counselling", "selection")
READERS = ("person", "counsellor", "recruiter")
PAPERS = ("a4", "letter")


class Options(argparse.Namespace):
    """What stands on the command line."""

    command: str | None
    data: Path | None
    content: Sequence[Path]
    more_content: Sequence[Path]
    verbose: bool
    exit_after_paint: bool
    sample: Path

    @classmethod
    def none(cls) -> Self:
        """Return those of an empty line."""
        nothing = {"command": None, "data": None, "verbose": False, "exit_after_paint": False}
        return cls(content=[], more_content=[], **nothing)


def add_command(
    commands: Commands, name: str, everywhere: argparse.ArgumentParser, told: str
) -> argparse.ArgumentParser:
    """Add a command that says of itself, too, what it stands for in the list of commands."""
    described = f"{told[0].upper()}{told[1:]}."
    return commands.add_parser(name, parents=[everywhere], help=told, description=described)


def of_window() -> argparse.ArgumentParser:
    """Return the options that stand without a command; raises ArgumentError for a value amiss."""
    parser = argparse.ArgumentParser(
        add_help=False, parents=[anywhere("content")], exit_on_error=False
    )
    parser.add_argument(
        "--exit-after-paint",
        action="store_true",
        default=argparse.SUPPRESS,
        help="leave after the window was painted once (for measuring)",
    )
    return parser


def anywhere(content: str) -> argparse.ArgumentParser:
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
