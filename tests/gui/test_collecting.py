"""Garbage is collected in the thread of the widgets only, while a window is open."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from careerfit.gui.collecting import Collecting, keep_all
from careerfit.gui.window import Window

MANY = 20_000


class Knot:
    """Something that refers to itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def threads() -> Iterator[set[int]]:
    """The threads in which was collected."""
    seen: set[int] = set()

    def note(_phase: str, _info: dict[str, int]) -> None:
        seen.add(threading.get_ident())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def knots() -> "weakref.ref[Knot]":
    """Make much garbage; return a reference to one of it."""
    last = Knot()
    for _ in range(MANY):
        last = Knot()
    return weakref.ref(last)


def test_what_the_lane_leaves_behind_is_collected_in_the_thread_of_the_widgets(
    qtbot: QtBot, window: Window, threads: set[int]
) -> None:
    left: list[weakref.ref[Knot]] = []
    window.lane.run(knots, left.append, window.say)
    qtbot.waitUntil(lambda: bool(left))
    qtbot.waitUntil(lambda: left[0]() is None)
    assert threads == {threading.get_ident()}


def test_python_does_it_again_once_the_window_is_closed(window: Window) -> None:
    assert not gc.isenabled()
    window.close()
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_little_garbage_waits() -> None:
    collecting = Collecting()
    gc.collect()
    one = weakref.ref(Knot())
    collecting._look()
    assert one() is not None
    collecting.stop()
    gc.collect()
    assert one() is None


def test_what_was_kept_before_can_go() -> None:
    one = Knot()
    seen = weakref.ref(one)
    keep_all()
    del one
    gc.collect()
    assert seen() is not None
    keep_all()
    assert seen() is None
    gc.unfreeze()
