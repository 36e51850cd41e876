"""The Tab key goes as one reads, on every page; what comes late leaves the keyboard alone."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careerfit.gui.dialogs import ListDialog
from careerfit.gui.pages.settings import Kept
from careerfit.gui.window import Window
from tests.gui.conftest import Small, finished
from tests.gui.people import enter, opened, part, press
from tests.gui.test_language import tour


def stops(qtbot: QtBot, top: QWidget) -> list[QWidget]:
    """Return what the Tab key stops at, in turn, from where the keyboard is until it is back."""
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    found: list[QWidget] = []
    while True:
        qtbot.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in found:
            return found
        found.append(focused)


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def beside(one: QWidget, other: QWidget) -> QWidget:
    """Return the largest part of a window that a widget stands in and another does not."""
    part, above = one, one.parentWidget()
    while above is not None and above is not other and not above.isAncestorOf(other):
        part, above = above, above.parentWidget()
    return part


def goes_back(one: QWidget, after: QWidget) -> bool:
    """Return whether a reader would meet the second before the first."""
    if one.isAncestorOf(after) or after.isAncestorOf(one):
        return False
    a, b = place(beside(one, after)), place(beside(after, one))
    if b.top() <= a.bottom() and a.top() <= b.bottom():
        return b.right() < a.left()
    return b.bottom() < a.top() and b.left() <= a.right()


def jumps(qtbot: QtBot, top: QWidget) -> list[str]:
    """Return where the Tab key goes back, on its way from the first stop to the last."""
    found = stops(qtbot, top)
    qtbot.wait(20)
    names = [one.objectName() or str(one) for one in found]
    top_left = [(place(one).top(), place(one).left(), n) for n, one in enumerate(found)]
    first = names.index("assess") if "assess" in names else min(top_left, default=(0, 0, 0))[2]
    turned = [*range(first, len(found)), *range(first)]
    return [
        f"{names[a]}, then {names[b]}" for a, b in pairwise(turned) if goes_back(found[a], found[b])
    ]


def test_the_tab_key_goes_as_one_reads(qtbot: QtBot, window: Window, small: Small) -> None:
    for top in tour(qtbot, window, small):
        assert jumps(qtbot, top) == []


def test_results_that_come_late_leave_the_keyboard_where_one_went(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    session = finished(small)
    window.activateWindow()
    window.results.find(session)
    window._enter("roles")
    there = QApplication.focusWidget()
    assert there is window.roles.roles.index
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    assert QApplication.focusWidget() is there


def test_a_client_who_is_opened_again_has_the_keyboard(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    ada = small.desk.people.add("Ada")
    opened(qtbot, window, ada)
    page = window.people.one.page
    assert QApplication.focusWidget() is page._begin
    session = finished(small, client=ada.id)
    window.results.find(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    opened(qtbot, window, ada)
    qtbot.waitUntil(lambda: page.findChild(QWidget, f"results-{session}") is not None)
    assert QApplication.focusWidget() is page._begin


def test_the_keyboard_stays_at_a_sitting_when_all_are_listed_anew(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    ada = small.desk.people.add("Ada")
    session = finished(small, client=ada.id)
    opened(qtbot, window, ada)
    name, page = f"results-{session}", window.people.one.page
    part(page, QPushButton, name).setFocus()
    another = finished(small, client=ada.id)
    window.people.one.refresh()
    qtbot.waitUntil(lambda: page.findChild(QWidget, f"results-{another}") is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == name


def test_clients_that_are_taken_leave_the_keyboard_in_the_list(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "clients.csv"
    table.write_text("Name\nAda\n")
    monkeypatch.setattr(ListDialog, "ask", lambda _self: table)
    enter(qtbot, window)
    press(window.people.list, "import-clients")
    qtbot.waitUntil(window.people.imports.isVisible)
    take = part(window.people.imports, QPushButton, "take-import")
    take.setFocus()
    take.click()
    qtbot.waitUntil(window.people.list.isVisible)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.people.list.isAncestorOf(focused)


def test_the_keyboard_goes_to_what_can_be_done_with_a_passphrase_next(
    qtbot: QtBot, window: Window
) -> None:
    page = window.settings.settings
    window.settings.enter()
    qtbot.waitUntil(page.isVisible)
    part(page, QPushButton, "protect").setFocus()
    page.show_kept(Kept(protected=True, remembered=False, backups=()))
    assert part(page, QPushButton, "change").hasFocus()
    part(page, QPushButton, "unprotect").setFocus()
    page.show_kept(Kept(protected=False, remembered=False, backups=()))
    assert part(page, QPushButton, "protect").hasFocus()
