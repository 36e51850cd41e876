"""Memory that is free again: it goes back to the system, which clears it for whoever is next."""

import ctypes
import gc
import sys


def give_back() -> None:
    """Give back what nothing needs any more; else the C library keeps it for later.

    After pages were taken away it may be a fifth of all that the program has. Where the C library
    has no such call, it does so by itself, or not.
    """
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # the GNU one alone has it
        if trim is not None:
            trim(0)
