"""What is printed, and how far long work has come."""

import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from careerfit.core.errors import CareerFitError, FileError

if TYPE_CHECKING:
    from careerfit.core.progress import Progress

T = TypeVar("T")

SAID_WHY = 1
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line ends, changes of direction and halves of characters."""


def put(text: str) -> None:
    """Print what a program reads; leaves in silence when nobody reads it any more."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or exit tries once more
        if isinstance(error, BrokenPipeError):
            sys.exit(SAID_WHY)
        raise FileError(f"The output cannot be written: {error.strerror}.") from error


def say(line: str) -> None:
    """Print a line that people read."""
    put(_tamed(line))


def warn(line: str) -> None:
    """Print a line about what went wrong."""
    print(_tamed(line), file=sys.stderr)


def _tamed(text: str) -> str:
    """Return text that can neither steer a terminal nor look like several lines."""
    return STEERING.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def progress(things: Sequence[T], what: str) -> Iterable[T]:
    """Return the things, with a bar on a terminal that shows how many of them are done."""
    from tqdm import tqdm

    return tqdm(things, desc=what, leave=False, disable=_quiet() or len(things) == 1)


def _quiet() -> bool:
    """Whether nobody looks: standard error is no terminal, or not even there."""
    return sys.stderr is None or not sys.stderr.isatty()


class Bar:
    """A progress bar on a terminal, nothing elsewhere."""

    def __init__(self, what: str) -> None:
        from tqdm import tqdm

        self._bar = tqdm(desc=what, leave=False, disable=_quiet())

    def __enter__(self) -> "Progress":
        return self._show

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def _show(self, done: int, of: int) -> None:
        self._bar.total = of
        self._bar.update(done - self._bar.n)


def refuse(error: CareerFitError) -> int:
    """Say why something is not done; return the exit status."""
    for line in str(error).split("\n"):
        warn(line)
    return SAID_WHY
