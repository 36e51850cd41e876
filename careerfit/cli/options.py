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
