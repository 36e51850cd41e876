"""Memory that is free again goes back to the system."""

import ctypes
from pathlib import Path

import pytest

from careerfit.gui.freed import give_back


def resident() -> int:
    """Bytes that this process has in memory."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="another C library")
def test_what_is_free_is_given_back() -> None:
    size, number = 64_000, 2_000  # each too small to be given back by itself
    parts = [ctypes.create_string_buffer(size) for _ in range(number)]
    last = ctypes.create_string_buffer(size)  # above the others: these are in the midst
    full = resident()
    del parts
    give_back()
    assert full - resident() > size * number // 2
    assert len(last) == size


def test_where_there_is_no_such_call_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    give_back()
    monkeypatch.setattr("sys.platform", "win32")
    give_back()
