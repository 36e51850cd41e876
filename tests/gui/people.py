"""What tests of the place People need: a window that works with clients, and people in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from careerfit.core.people import Client
    from careerfit.gui.window import Window
    from tests.gui.conftest import Small

W = TypeVar("W", bound=QWidget)
NAMES = ("Ada Müller", "Leo Ångström", "Mia Okonkwo")


def add(small: Small, *names: str) -> list[Client]:
    """Add clients by name."""
    return [small.desk.people.add(name) for name in names or NAMES]


def enter(qtbot: QtBot, window: Window) -> None:
    """Go to the clients, and wait until they are listed."""
    switch = way(window)
    if not switch.isChecked():
        switch.trigger()
    window.sidebar.wanted.emit("people")
    qtbot.waitUntil(lambda: window.people.list._shown is not None)
    rest(qtbot, window)


def way(window: Window) -> QAction:
    """Return the menu entry for the way of working."""
    found = window.findChild(QAction, "menu-clients")
    assert found is not None
    return found


def rest(qtbot: QtBot, window: Window) -> None:
    """Wait until nothing is being worked on."""
    qtbot.waitUntil(lambda: not window.lane._waiting)


def opened(qtbot: QtBot, window: Window, client: Client) -> None:
    """Open the page of a client."""
    enter(qtbot, window)
    window.people.one.open(client.id)
    qtbot.waitUntil(lambda: window.people.one.shown() == client.id)
    rest(qtbot, window)


def listed(window: Window) -> list[str]:
    """Return the names in the table."""
    model = window.people.list.model
    lines = [model.line(row) for row in range(model.rowCount())]
    return ["…" if line is None else line.name for line in lines]


def search(qtbot: QtBot, window: Window, words: str) -> None:
    """Type into the search, and wait for the answer."""
    field = window.people.list._words
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.waitUntil(lambda: window.people.list._shown == window.people.list.query())


def part(top: QWidget, kind: type[W], name: str) -> W:
    """Return a widget by its name."""
    found = top.findChild(kind, name)
    assert found is not None, name
    return found


def press(top: QWidget, name: str) -> None:
    """Press a button that can be pressed."""
    button = part(top, QAbstractButton, name)
    assert button.isEnabled(), name
    button.click()


def form(qtbot: QtBot, window: Window, kind: type[W]) -> W:
    """Return a form once it is open."""

    def found() -> list[W]:
        return [one for one in window.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def said(window: Window) -> str:
    """Return what the notice says, if it is seen."""
    return window.notice.text() if window.notice.isVisible() else ""


def texts(top: QWidget) -> list[str]:
    """Return the words of the labels that are seen."""
    return [label.text() for label in top.findChildren(QLabel) if label.isVisible()]


def keys(qtbot: QtBot, pressed: Sequence[Qt.Key]) -> None:
    """Press keys where the focus is."""
    for key in pressed:
        target = QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)
