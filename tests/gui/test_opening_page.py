"""Before a part begins: what it is for, how long it takes, and one way on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from careerfit.core.opening import Opening
from careerfit.core.questionnaire import MANNERS
from careerfit.core.session import Question
from careerfit.gui.pages.opening import OpeningPage
from tests.gui.test_practice_page import announced
from tests.gui.test_tasks import ask

pytestmark = pytest.mark.usefixtures("theme")
Key = Qt.Key
OPENING = Opening(
    title="How you work",
    purpose="It is about your way.",
    instructions="Read each sentence.",
    number=2,
    of=6,
    questions=70,
    minutes=8.2,
    manners=("rating", "number"),
)
BEGUN = replace(OPENING, begun=True, questions=30)
FIRST: Question = replace(ask("rating", left=None), opening=OPENING, may_go_back=True)


@pytest.fixture
def page(qtbot: QtBot) -> OpeningPage:
    made = OpeningPage()
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def seen(page: OpeningPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def button(page: OpeningPage, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def test_a_part_says_what_it_is_for_how_long_it_takes_and_how_it_is_answered(
    page: OpeningPage,
) -> None:
    page.show_question(FIRST)
    for told in (
        *("Part 2 of 6", "How you work", "It is about your way.", "Read each sentence."),
        *("70 question", "about 8 minute", "You choose one of a few answers", "You type a number."),
        *("No clock runs.", "You may skip any question"),
    ):
        assert told in seen(page)
    assert button(page, "go-on").text() == "Begin this part"


def test_every_manner_of_answering_is_told_in_words(page: OpeningPage) -> None:
    page.show_question(replace(FIRST, opening=replace(OPENING, manners=MANNERS)))
    (line,) = [line for line in seen(page).split("\n") if line.startswith("You choose one of a")]
    assert line.count(". You ") == len(MANNERS) - 1


def test_enter_goes_on_once(qtbot: QtBot, page: OpeningPage) -> None:
    page.show_question(FIRST)
    entered: list[Question] = []
    page.entered.connect(entered.append)
    press(qtbot, Key.Key_Return, Key.Key_Return)
    assert entered == [FIRST]


def test_a_double_click_goes_on_once(qtbot: QtBot, page: OpeningPage) -> None:
    page.show_question(FIRST)
    entered: list[Question] = []
    page.entered.connect(entered.append)
    qtbot.mouseClick(button(page, "go-on"), Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button(page, "go-on"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert entered == [FIRST]


def test_backspace_goes_back_where_there_is_a_way_and_esc_pauses(
    qtbot: QtBot, page: OpeningPage
) -> None:
    backs: list[Question] = []
    pauses: list[Question] = []
    page.back_wanted.connect(backs.append)
    page.paused.connect(pauses.append)
    page.show_question(replace(FIRST, may_go_back=False))
    press(qtbot, Key.Key_Backspace)
    assert backs == []
    assert not button(page, "back").isVisible()
    page.show_question(FIRST)
    press(qtbot, Key.Key_Backspace, Key.Key_Backspace)
    assert backs == [FIRST]
    page.listen()
    press(qtbot, Key.Key_X, Key.Key_Escape)
    assert pauses == [FIRST]


def test_who_comes_back_is_told_where_they_are_and_what_is_left(page: OpeningPage) -> None:
    page.show_question(replace(FIRST, opening=BEGUN))
    assert "You stopped in the middle of this part." in seen(page)
    assert "30 question" in seen(page)
    assert " to go" in seen(page)
    assert "It is about your way." not in seen(page)
    assert button(page, "go-on").text() == "Go on"


def test_the_clock_of_a_task_stands_until_one_goes_on(page: OpeningPage) -> None:
    page.show_question(replace(FIRST, opening=BEGUN, seconds_left=75.0))
    assert "You have one minute and 15 seconds left." in seen(page)
    assert "There is no pause until this task is over." in seen(page)


def test_tasks_against_a_clock_are_announced(page: OpeningPage) -> None:
    page.show_question(replace(FIRST, opening=replace(OPENING, tasks=6)))
    assert "run against a clock" in seen(page)
    assert "6 task" in seen(page)


def test_a_screen_reader_is_told_all_of_it(
    page: OpeningPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = announced(monkeypatch)
    page.show_question(FIRST)
    for told in ("Part 2 of 6", "How you work", "It is about your way.", "Clock: No clock runs."):
        assert told in said()
    assert button(page, "go-on").hasFocus()
    told = button(page, "go-on").accessibleDescription()
    assert told.startswith("Part 2 of 6. How you work\nIt is about your way.")


def test_another_page_goes_on_with_the_same_opening_in_other_words(
    qtbot: QtBot, page: OpeningPage
) -> None:
    page.take_over(OpeningPage())
    page.show_question(replace(FIRST, opening=None))
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Backspace):
        qtbot.keyClick(page, key)
    page._enter()
    assert page.asked is None
    page.show_question(FIRST)
    other = OpeningPage()
    qtbot.addWidget(other)
    other.take_over(page)
    assert other.asked is FIRST
    page.ask_again(replace(FIRST, opening=replace(OPENING, title="Tu manera")))
    assert "Tu manera" in seen(page)
    press(qtbot, Key.Key_Return)
    page.ask_again(FIRST)
    assert "Tu manera" in seen(page)
