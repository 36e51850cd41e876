"""Where the Tab key stops, in which order."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def stop_in_turn(stops: Iterable[QWidget]) -> None:
    """Have the Tab key go from one to the next, whichever was made last; all in one window."""
    for one, after in pairwise(stops):
        QWidget.setTabOrder(one, after)
