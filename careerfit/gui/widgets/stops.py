"""Where the Tab key stops, in which order, and what of a page has the keyboard."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stop_in_turn(stops: Iterable[QWidget]) -> None:
    """Have the Tab key go from one to the next, whichever was made last; all in one window."""
    for one, after in pairwise(stops):
        QWidget.setTabOrder(one, after)


def stops_in(rows: Iterable[QWidget]) -> Iterator[QWidget]:
    """Yield what the Tab key may stop at in rows, whose parts were made from left to right."""
    for row in rows:
        for part in row.findChildren(QWidget):
            here = part.window() is row.window()  # not in the list that a box lets down
            if here and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield part


def is_left(page: QWidget) -> bool:
    """Return whether the keyboard is somewhere beside a page, as in the side bar.

    What comes late to a page leaves it there.
    """
    focused = cast("QWidget | None", page.window().focusWidget())
    beside = focused not in (None, page) and not page.isAncestorOf(focused)
    return beside or not page.isVisible()


def name_of_stop(part: QWidget) -> str:
    """Return the name of what has the keyboard in a part of a window; "" where nothing has it."""
    focused = cast("QWidget | None", part.window().focusWidget())
    return focused.objectName() if focused is not None and part.isAncestorOf(focused) else ""


def stop_again(part: QWidget, name: str) -> None:
    """Have the keyboard where it was before a part was filled anew, if that is still there."""
    found = part.findChildren(QWidget, name) if name else []
    if found:
        found[-1].setFocus()  # those before it are about to be deleted
