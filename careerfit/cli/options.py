"""What stands on the command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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


def add_command(
    commands: Commands, name: str, everywhere: argparse.ArgumentParser, told: str
) -> argparse.ArgumentParser:
    """Add a command that says of itself, too, what it stands for in the list of commands."""
    described = f"{told[0].upper()}{told[1:]}."
    return commands.add_parser(name, parents=[everywhere], help=told, description=described)
