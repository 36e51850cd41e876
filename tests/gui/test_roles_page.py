"""Roles to read about: searched, read, ticked and put side by side, without a sitting."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careerfit.__main__ import build_desk, speak
from careerfit.desk import Desk
from careerfit.gui.language import Language
from careerfit.gui.theme import Theme
from careerfit.gui.widgets.beside import ACCESSIBLE
from careerfit.gui.window import Window
from careerfit.store.memory import MemoryStore
from tests.gui.conftest import Small, finished
from tests.gui.cut import cut_rows

Opener = Callable[[Callable[[], Desk]], Window]


@pytest.fixture
def full(qtbot: QtBot, theme: Theme, language: Language) -> Window:
    """A window with all that there is, on the page of the roles."""
    window = Window(lambda _=None: build_desk(MemoryStore, []), speak, theme, language)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.open()
    qtbot.waitUntil(lambda: window.roles.roles.index.chosen_role() is not None, timeout=20_000)
    window._enter("roles")
    return window


def texts(top: QWidget) -> list[str]:
    return [label.text() for label in top.findChildren(QLabel) if label.isVisibleTo(top)]


def until_told(qtbot: QtBot, window: Window, text: str) -> None:
    qtbot.waitUntil(lambda: any(text in one for one in texts(window.roles.roles)))


def search(window: Window, text: str) -> None:
    field = window.findChild(QLineEdit, "search-roles")
    assert field is not None
    field.setText(text)


def button(window: Window, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("width", [800, 900, 1024, 1100])
def test_no_title_in_the_list_is_cut(qtbot: QtBot, full: Window, width: int) -> None:
    full.resize(width, 600)
    index = full.roles.roles.index
    qtbot.waitUntil(lambda: not cut_rows(index))
    full.resize(width + 150, 600)
    full.resize(width, 600)
    qtbot.waitUntil(lambda: not cut_rows(index))


def test_the_first_role_is_told_with_pay_demands_sources_and_ways(
    qtbot: QtBot, full: Window
) -> None:
    until_told(qtbot, full, "You help people with their money")
    told = "\n".join(texts(full.roles.roles))
    for part in (
        *("A day in it", "What the job requires", "<b>Pay</b> in the United States in 2025"),
        *("Where it leads", "What leads to it", "Work styles, rated from 1 to 5"),
        *("Source: O*NET 29.3, work styles", "4.8 ± 0.1", "Changed by the authors: Phone work"),
    ):
        assert part in told


def test_the_search_takes_any_words_of_a_role_whatever_their_accents(
    qtbot: QtBot, full: Window
) -> None:
    index = full.roles.roles.index
    search(full, "  HOTEL  desk")
    assert index.chosen_role() == "hospitality-front-desk"
    until_told(qtbot, full, "Hotel front-desk agent")
    search(full, "lead people")
    assert 6 <= index.narrow("lead people") < 15
    search(full, "astronaut")
    assert any("No role has all these words" in one for one in texts(full.roles.roles))
    search(full, "")
    assert not any("No role has all these words" in one for one in texts(full.roles.roles))


def test_space_ticks_and_three_are_the_most(qtbot: QtBot, full: Window) -> None:
    index, compare = full.roles.roles.index, button(full, "compare")
    assert not compare.isEnabled()
    index.setFocus()
    for number in range(4):
        qtbot.keyClick(index, Qt.Key.Key_Space)
        qtbot.keyClick(index, Qt.Key.Key_Down)
        assert compare.isEnabled() is (number > 0)
    assert len(index.ticks()) == 3
    assert any("No more than 3" in one for one in texts(full.roles.roles))


def test_a_screen_reader_is_told_of_ticks_and_not_that_a_role_is_open(
    qtbot: QtBot, full: Window
) -> None:
    def told(row: int) -> tuple[str, bool]:
        tree = QAccessible.queryAccessibleInterface(full.roles.roles.index)
        assert tree is not None
        part = tree.child(row + 1)  # after the header, which is hidden
        assert part is not None
        return part.text(QAccessible.Text.Name), bool(part.state().expanded)

    index = full.roles.roles.index
    index.setFocus()
    assert [told(row) for row in (0, 1)] == [("Service jobs", True), ("Bank teller", False)]
    qtbot.keyClick(index, Qt.Key.Key_Space)
    assert told(1) == ("Bank teller, ticked", False)
    qtbot.keyClick(index, Qt.Key.Key_Space)
    assert told(1) == ("Bank teller", False)


def test_a_click_on_the_box_ticks_and_a_click_on_the_words_reads(
    qtbot: QtBot, full: Window
) -> None:
    index = full.roles.roles.index
    row = index.visualItemRect(index.topLevelItem(0).child(1))  # type: ignore[arg-type, union-attr]
    left = Qt.MouseButton.LeftButton
    middle = row.center().y()
    qtbot.mouseClick(index.viewport(), left, pos=QPoint(row.left() + 15, middle))
    assert index.ticks() == ("call-centre",)
    qtbot.mouseClick(index.viewport(), left, pos=QPoint(row.left() + 15, middle))
    qtbot.mouseClick(index.viewport(), left, pos=QPoint(row.left() + 90, middle))
    assert index.ticks() == ()
    assert index.chosen_role() == "call-centre"


def test_two_roles_stand_side_by_side_and_differences_are_told_in_words(
    qtbot: QtBot, full: Window
) -> None:
    full.roles.roles.index.tick(["bank-teller", "call-centre"])
    button(full, "compare").click()
    qtbot.waitUntil(full.roles.beside.isVisible)
    table = full.roles.beside.table
    told = [
        str(table.item(row, column).data(ACCESSIBLE))  # type: ignore[union-attr]
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if table.item(row, column) is not None
    ]
    assert "Persistence. Call-centre agent asks far more" in told
    assert "Persistence, Call-centre agent: more, 4.3 ± 0.2" in told
    assert "Pay a year, Bank teller: " in " ".join(told)
    rows = table.rowCount()
    full.roles.beside._only.click()
    assert 10 < table.rowCount() < rows
    assert not any("about the same" in one for one in told[: table.rowCount()] if ". =" in one)
    button(full, "back-to-roles").click()
    assert full.roles.roles.isVisible()
    assert full.roles.roles.index.ticks() == ("bank-teller", "call-centre")


def test_another_language_tells_the_same_roles(qtbot: QtBot, full: Window) -> None:
    index = full.roles.roles.index
    index.tick(["bank-teller", "call-centre"])
    index.choose("call-centre")
    button(full, "compare").click()
    qtbot.waitUntil(full.roles.beside.isVisible)
    full._ask_language("es")
    qtbot.waitUntil(
        lambda: (
            full.roles.beside.beside is not None
            and full.roles.beside.beside.titles[0] == "Cajero de banco"
        )
    )
    assert full.roles.beside.isVisible()
    full._enter("roles")
    assert set(full.roles.roles.index.ticks()) == {"bank-teller", "call-centre"}
    assert full.roles.roles.index.chosen_role() == "call-centre"
    until_told(qtbot, full, "Agente de centro de llamadas")


def test_the_match_is_told_while_results_are_open(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    def told() -> bool:
        return any("The match of Ada lies between" in one for one in texts(window.roles.roles))

    session = finished(small)
    window.results.find(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    window._enter("roles")
    qtbot.waitUntil(told)
    window.results._show_all()
    window._enter("roles")
    qtbot.waitUntil(lambda: not told())
