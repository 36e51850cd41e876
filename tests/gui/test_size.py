"""Sizes from 100 to 300 %: everything grows, nothing is cut, and each page can be reached whole."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.gui.language import Language
from careerfit.gui.size import SIZES, length, points, room, set_size, size_of
from careerfit.gui.theme import BODY, GAP, Theme
from careerfit.gui.widgets.column import Column
from careerfit.gui.widgets.flow import Even, Flow
from careerfit.gui.widgets.scrolled import Pages, Scrolled
from careerfit.gui.widgets.split import Split
from careerfit.gui.window import Window
from tests.gui.conftest import BATTERY, FONTS, Small, finished, in_one_language
from tests.gui.cut import at_rest, cut_texts
from tests.gui.test_language import tour


@pytest.fixture(autouse=True)
def at_first(theme: Theme) -> Iterator[None]:
    """Whatever was asked for, all is in its first size afterwards."""
    yield
    theme.ask_size(100)


def test_a_length_grows_in_full_and_the_room_between_by_half_as_much(qapp: QApplication) -> None:
    wide, apart, type_size = length(20), room(8), points(10.5)
    for percent, found in ((100, (20, 8, 10.5)), (200, (40, 12, 21.0)), (300, (60, 16, 31.5))):
        set_size(qapp, percent)
        assert (int(wide), int(apart), float(type_size)) == found
        assert (wide + 1, 1 + wide, wide - 1, 100 - wide) == (
            *(found[0] + 1, found[0] + 1, found[0] - 1),
            100 - found[0],
        )
        assert (2 * wide, wide // 2, wide / 2, -wide) == (
            *(2 * found[0], found[0] // 2, found[0] / 2),
            -found[0],
        )
        assert (wide < 61, wide <= 60, wide > 19, wide >= 20) == (True,) * 4
        assert 100 // wide == 100 // found[0]
        assert 100 / wide == 100 / found[0]
        assert max(wide, apart) == wide
        assert f"{type_size}" == f"{found[2]:g}"
        assert len({wide, length(20)}) == 1


def test_qt_takes_a_length_for_a_number(qapp: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    box = QVBoxLayout(widget)
    set_size(qapp, 200)
    box.setSpacing(room(8))
    widget.setFixedSize(length(30), length(40))
    font = QFont()
    font.setPointSizeF(points(10.5))
    assert (box.spacing(), widget.width(), font.pointSizeF()) == (12, 60, 21.0)


def test_nobody_asked_means_as_at_first() -> None:
    assert size_of(None) == 100


def test_the_size_is_remembered_and_a_strange_one_is_not_worn(
    qapp: QApplication, tmp_path: Path
) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    Theme(qapp, FONTS, kept).ask_size(250)
    again = Theme(qapp, FONTS, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert again.size == 250
    assert qapp.font().pointSizeF() == pytest.approx(10.5 * 2.5)
    for strange in ("1000", "large", ""):
        kept.setValue("size", strange)
        assert Theme(qapp, FONTS, kept).size == 100


# ---- In the window


def action(window: Window, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert found is not None, name
    return found


def size() -> int:
    return size_of(QCoreApplication.instance())


def test_the_menu_shows_all_larger_and_each_page_goes_on_where_it_was(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    window.results.find(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    action(window, "size-200").trigger()
    assert (size(), int(GAP), float(BODY)) == (200, 12, 21.0)
    qtbot.waitUntil(window.results.results.isVisible)
    assert window.results.results.results is not None
    assert action(window, "size-200").isChecked()
    label = window.results.results.findChild(QLabel)
    assert label is not None
    assert label.fontInfo().pointSizeF() > 15
    button = window.results.results.findChild(QPushButton, "save")
    assert button is not None
    assert button.height() > 55


@pytest.mark.parametrize(
    ("key", "steps"),
    [(Qt.Key.Key_Plus, (125, 150)), (Qt.Key.Key_Equal, (125, 150)), (Qt.Key.Key_Minus, (100,))],
)
def test_keys_go_a_step_up_and_down_and_back(
    qtbot: QtBot, window: Window, key: Qt.Key, steps: tuple[int, ...]
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    for step in steps:
        qtbot.keyClick(window, key, control)
        assert size() == step
        qtbot.wait(100)
    qtbot.keyClick(window, Qt.Key.Key_0, control)
    assert size() == 100


def test_there_is_an_end_to_it(window: Window) -> None:
    assert not action(window, "smaller").isEnabled()
    action(window, "size-300").trigger()
    assert not action(window, "larger").isEnabled()
    action(window, "smaller").trigger()
    assert size() == 250


def test_in_the_preview_the_keys_are_for_the_paper(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    window.results.find(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    window.results.results._emit_preview()
    preview = window.results.preview
    qtbot.waitUntil(preview.isVisible)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    preview._area.setFocus()
    qtbot.keyClick(preview._area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview._percent.text() == "125%"
    assert size() == 100
    window._enter("roles")
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert size() == 125


def test_a_question_half_answered_is_still_there(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    window.assess.begin("Ada", "self", BATTERY, 1.0)
    qtbot.waitUntil(window.assess.opening.isVisible)
    window.assess.opening._enter()
    qtbot.waitUntil(window.assess.question.isVisible)
    asked = window.assess.question.asked
    action(window, "larger").trigger()
    qtbot.waitUntil(window.assess.question.isVisible)
    assert window.assess.question.asked == asked
    qtbot.keyClick(window.assess.question, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: small.desk.assessing.sittings()[0].sitting.seen == 1)


# ---- Nothing is cut


def out_of_reach(top: QWidget) -> list[str]:
    """Return the parts of a window that reach beyond an edge that does not scroll."""
    found = []
    for area in top.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBarPolicy() == NEVER:
            held = area.widget()
            if held is not None and held.width() > area.viewport().width():
                found.append(f"{area} is {held.width()} wide in {area.viewport().width()}")
    return found


NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
NO_WIDER = 200
"""Up to this size no page is wider than the window; a table may be, beyond."""
Case = tuple[int, tuple[int, int], str]
SHAPES: list[Case] = [
    *((size, (1280, 800), "en") for size in SIZES),
    *((size, (1280, 800), "es") for size in (100, 200, 300)),
    *((100, (800, 600), language) for language in ("en", "es")),
    (150, (3840, 2160), "en"),
    (300, (3840, 2160), "es"),
]


@pytest.mark.parametrize("case", SHAPES, ids=str)
def test_no_text_is_cut_and_all_can_be_reached(
    qtbot: QtBot, theme: Theme, language: Language, small: Small, case: Case
) -> None:
    percent, shape, code = case
    theme.ask_size(percent)
    language.ask(code)
    window = Window(lambda _=None: small.desk, in_one_language, theme, language)
    qtbot.addWidget(window)
    window.resize(*shape)
    window.show()
    window.open()
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    seen = 0
    for top in tour(qtbot, window, small):
        assert cut_texts(qtbot, top) == []
        assert window.size().toTuple() == shape
        assert at_rest(qtbot, partial(out_of_reach, top)) == []
        if percent <= NO_WIDER:
            assert window._around.horizontalScrollBar().maximum() == 0
        seen += 1
    assert seen > 20


# ---- What makes it so


def labels(*texts: str) -> list[QLabel]:
    return [QLabel(text) for text in texts]


def held_by(qtbot: QtBot, made: Callable[[QWidget], Flow | Even], width: int) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    made(holder)
    holder.resize(width, holder.heightForWidth(width))
    holder.show()
    return holder


def test_a_row_breaks_where_it_is_too_long(qtbot: QtBot) -> None:
    def row(holder: QWidget) -> Flow:
        flow = Flow(holder)
        for label in labels("some words", "and more words", "and still more"):
            label.setFixedSize(100, 20)
            flow.addWidget(label)
        return flow

    for width, lines in ((400, 1), (220, 2), (120, 3)):
        holder = held_by(qtbot, row, width)
        tops = [label.y() for label in holder.findChildren(QLabel)]
        assert len(set(tops)) == lines
        assert tops == sorted(tops)
        assert holder.heightForWidth(width) == 20 * lines + GAP * (lines - 1)


def test_what_fills_a_row_takes_what_is_left(qtbot: QtBot) -> None:
    def row(holder: QWidget) -> Flow:
        flow = Flow(holder)
        title, button = labels("title", "button")
        button.setFixedSize(100, 20)
        flow.fill(title)
        flow.addWidget(button)
        return flow

    holder = held_by(qtbot, row, 500)
    title, button = holder.findChildren(QLabel)
    assert (title.x(), title.width(), button.x()) == (0, 500 - 100 - GAP, 400)


def test_a_row_turns_round_in_a_language_from_right_to_left(qtbot: QtBot) -> None:
    def row(holder: QWidget) -> Flow:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        flow = Flow(holder)
        for label in labels("one", "two"):
            label.setFixedSize(100, 20)
            flow.addWidget(label)
        return flow

    holder = held_by(qtbot, row, 400)
    one, two = holder.findChildren(QLabel)
    assert (one.x(), two.x()) == (300, 300 - 100 - GAP)


def test_cards_share_a_line_evenly_and_no_line_has_one_alone(qtbot: QtBot) -> None:
    def row(holder: QWidget) -> Even:
        even = Even(holder, least=100)
        for label in labels("a", "b", "c", "d"):
            even.addWidget(label)
        return even

    for width, in_first in ((500, 4), (350, 2), (150, 1)):
        holder = held_by(qtbot, row, width)
        shown = holder.findChildren(QLabel)
        assert sum(label.y() == 0 for label in shown) == in_first
        assert len({label.width() for label in shown}) == 1


def test_an_empty_row_asks_for_nothing_and_gives_away_what_it_holds(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    even = Even(holder)
    assert (even.heightForWidth(100), even.count(), even.itemAt(0)) == (0, 0, None)
    (label,) = labels("a")
    even.addWidget(label)
    assert even.takeAt(0) is not None
    assert even.takeAt(0) is None
    label.deleteLater()


def test_pages_ask_for_no_more_room_than_the_one_that_is_shown(qtbot: QtBot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    assert (pages.currentIndex(), pages.currentWidget(), pages.widget(0)) == (-1, None, None)
    little, much = QWidget(), QWidget()
    little.setMinimumHeight(50)
    much.setMinimumHeight(5000)
    pages.addWidget(little)
    pages.addWidget(much)
    assert pages.minimumSizeHint().height() == 50
    pages.setCurrentIndex(1)
    assert pages.minimumSizeHint().height() == 5000
    assert pages.currentWidget() is much


def test_the_keyboard_goes_along_to_the_next_page(qtbot: QtBot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    first, second = QPushButton("first"), QPushButton("second")
    pages.addWidget(first)
    pages.addWidget(second)
    pages.show()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    pages.setCurrentWidget(second)
    assert second.hasFocus()


def long_column(qtbot: QtBot, height: int) -> tuple[Scrolled, Column]:
    column = Column()
    for number in range(60):
        column.box.addWidget(QLabel(f"line {number}"))
    area = Scrolled(column)
    qtbot.addWidget(area)
    area.resize(700, height)
    area.show()
    qtbot.wait(50)
    return area, column


def test_in_a_small_window_the_page_scrolls_as_a_whole_and_else_the_column(qtbot: QtBot) -> None:
    area, column = long_column(qtbot, 600)
    assert area.verticalScrollBar().maximum() == 0
    assert column.verticalScrollBar().maximum() > 0
    area, column = long_column(qtbot, 300)
    assert area.verticalScrollBar().maximum() > 1000
    assert column.verticalScrollBar().maximum() == 0
    column.box.addWidget(QLabel("\n" * 50))
    before = area.verticalScrollBar().maximum()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > before)


def test_a_list_stands_above_what_is_told_where_there_is_little_room(qtbot: QtBot) -> None:
    for height, way in ((600, Qt.Orientation.Horizontal), (300, Qt.Orientation.Vertical)):
        split = Split(QLabel("list"), QLabel("told"))
        area = Scrolled(split)
        qtbot.addWidget(area)
        area.resize(700, height)
        area.show()
        assert split.orientation() == way


def test_what_gets_the_focus_is_scrolled_to(qtbot: QtBot) -> None:
    held = QWidget()
    box = QVBoxLayout(held)
    buttons = [QPushButton(f"{number}") for number in range(40)]
    for button in buttons:
        box.addWidget(button)
    area = Scrolled(held)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    area.follow(None, buttons[-1])
    assert area.verticalScrollBar().value() > 500
    area.follow(None, None)
    held.setFixedHeight(3000)
    area.verticalScrollBar().setValue(0)
    area.follow(None, held)
    assert area.verticalScrollBar().value() == 0
