"""How long work tells how far it is, and learns that nobody wants it any more."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, all) between steps of long work; raises CancelledError to stop it."""


def quietly(_done: int, _all: int) -> None:
    """Report progress to nobody."""
