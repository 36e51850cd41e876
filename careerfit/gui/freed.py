"""Memory that is free again: it goes back to the system, which clears it for whoever is next."""

import ctypes
import sys

EVERY = 60_000
"""Milliseconds after which what was freed in between goes back."""


def give_back() -> None:
    """Give back what is free; else the C library keeps it for later, a fifth of all there is.

    Where the C library has no such call, it does so by itself, or not.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # the GNU one alone has it
        if trim is not None:
            trim(0)
