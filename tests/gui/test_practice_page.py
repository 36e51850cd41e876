"""Practice: every manner can be tried, passed over and tried again, and nothing comes of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from careerfit import catalog
from careerfit.core.questionnaire import MANNERS, Manner, Practice
from careerfit.core.session import Question
from careerfit.gui.pages.practice import PracticePage
from careerfit.gui.widgets.choice import ChoiceCard
from tests.gui.test_tasks import ask

pytestmark = pytest.mark.usefixtures("theme")
Key = Qt.Key
CONTENT = Path(__file__).parent.parent.parent / "questionnaires" / "practice.yaml"
PRACTICES = {practice.id: practice for practice in catalog.load([CONTENT]).practices}
RIGHT: dict[Manner, str] = {
    "rating": "2",
    "choice": "3",
    "number": "14\r",
    "amount": "1.50\r",
    "response": "5",
    "problem": "2",
    "order": "231\r",
    "typing": "The garden is green, and 3 birds sing.\r",
}
"""What is typed to answer each as it should be; a chat takes its time."""
WRONG: dict[Manner, str] = {
    "number": "7\r",
    "amount": "150\r",
    "problem": "1",
    "order": "123\r",
    "typing": "The\r\r",
}


def before(manner: Manner, **of_question: object) -> Question:
    """A question whose manner is new."""
    question = ask("rating", left=None, key="real")
    asked = replace(question, manner=manner, practice=PRACTICES[manner], may_go_back=False)
    return replace(asked, **of_question)  # type: ignore[arg-type]


class Tried:
    """A page whose clock is moved by hand, and what it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.time = qtbot, 0.0
        self.page = PracticePage(now=lambda: self.time)
        self.done: list[Question] = []
        self.backs: list[Question] = []
        self.pauses: list[Question] = []
        self.page.done.connect(self.done.append)
        self.page.back_wanted.connect(self.backs.append)
        self.page.paused.connect(self.pauses.append)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 680)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self.page, key)

    def type(self, text: str) -> None:
        for letter in text:
            if letter == "\r":
                self.press(Key.Key_Return)
            else:
                self.qtbot.keyClicks(QApplication.focusWidget() or self.page, letter)

    def click(self, name: str) -> None:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None
        assert found.isVisible()
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def let_pass(self, seconds: float) -> None:
        self.time += seconds
        self.page._tick()

    @property
    def said(self) -> str:
        """What is said of the answer; "" before there is one."""
        found = self.page.findChild(QLabel, "said")
        assert found is not None
        return found.text() if found.isVisible() else ""

    @property
    def seen(self) -> str:
        """All words in labels that are seen."""
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def tried(qtbot: QtBot) -> Tried:
    return Tried(qtbot)


def test_there_is_something_to_try_for_every_manner() -> None:
    assert set(PRACTICES) == set(MANNERS)


@pytest.mark.parametrize("manner", RIGHT)
def test_each_manner_can_be_tried_by_keyboard_and_went_right(tried: Tried, manner: Manner) -> None:
    question, practice = before(manner), PRACTICES[manner]
    tried.page.practise(question)
    for told in (f"Practice: {practice.title}", "Not scored, not kept", practice.how):
        assert told in tried.seen
    assert tried.said == ""
    tried.type(RIGHT[manner])
    assert tried.said == practice.right
    assert "✓" in tried.seen
    tried.press(Key.Key_Return)
    assert tried.done == [question]


@pytest.mark.parametrize("manner", WRONG)
def test_what_went_wrong_is_said_and_can_be_tried_again(tried: Tried, manner: Manner) -> None:
    practice = PRACTICES[manner]
    tried.page.practise(before(manner))
    tried.type(WRONG[manner])
    assert tried.said == practice.wrong
    assert "Not quite" in tried.seen
    tried.press(Key.Key_R)
    assert tried.said == ""
    tried.type(RIGHT[manner])
    assert tried.said == practice.right
    assert tried.done == []


def test_a_chat_goes_on_by_itself_and_both_replies_count(tried: Tried) -> None:
    practice = PRACTICES["chat"]
    for second, said in ((Key.Key_1, practice.right), (Key.Key_2, practice.wrong)):
        tried.page.practise(before("chat"))
        tried.press(Key.Key_2)
        assert tried.said == ""
        tried.let_pass(5)
        tried.press(second)
        assert tried.said == said
        tried.let_pass(5)


def test_a_chat_that_is_ended_at_once_did_not_go_right(tried: Tried) -> None:
    tried.page.practise(before("chat"))
    tried.click("leave")
    tried.click("leave")
    assert tried.said == PRACTICES["chat"].wrong


@pytest.mark.parametrize("manner", MANNERS)
def test_every_practice_can_be_passed_over(tried: Tried, manner: Manner) -> None:
    question = before(manner)
    tried.page.practise(question)
    tried.click("pass")
    assert tried.done == [question]


def test_s_passes_over_but_not_what_was_tried(tried: Tried) -> None:
    tried.page.practise(before("rating"))
    tried.press(Key.Key_S)
    tried.press(Key.Key_S)
    assert len(tried.done) == 1
    tried.page.practise(before("rating"))
    tried.type("3")
    tried.press(Key.Key_S, Key.Key_4)
    assert len(tried.done) == 1
    tried.click("again")
    assert tried.said == ""


def test_a_second_click_on_an_answer_does_not_go_on(qtbot: QtBot, tried: Tried) -> None:
    tried.page.practise(before("rating"))
    card = tried.page.findChild(ChoiceCard, "choice-2")
    assert card is not None
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(card, Qt.MouseButton.LeftButton)
    assert tried.done == []
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert tried.said == PRACTICES["rating"].right


def test_keys_that_repeat_and_commands_do_nothing(qtbot: QtBot, tried: Tried) -> None:
    tried.page.practise(before("rating"))
    qtbot.keyClick(tried.page, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(tried.page, Key.Key_9)
    qtbot.keyClick(tried.page, Key.Key_X)
    assert tried.done == []
    assert tried.said == ""


def test_esc_pauses_and_backspace_goes_back_where_there_is_a_way(tried: Tried) -> None:
    question = before("rating")
    tried.page.practise(question)
    tried.press(Key.Key_Backspace)
    assert tried.backs == []
    with_way = replace(question, may_go_back=True)
    tried.page.practise(with_way)
    tried.press(Key.Key_Backspace)
    assert tried.backs == [with_way]
    tried.press(Key.Key_3)
    assert tried.said == ""  # deaf until the way back is open or not
    tried.page.listen()
    tried.press(Key.Key_3)
    assert tried.said == PRACTICES["rating"].right
    tried.page.practise(with_way)
    tried.press(Key.Key_Escape)
    assert tried.pauses == [with_way]


def test_where_nothing_is_to_be_tried_nothing_happens(tried: Tried) -> None:
    tried.page.practise(replace(before("rating"), practice=None))
    tried.press(Key.Key_S, Key.Key_R, Key.Key_Escape)
    tried.page.listen()
    tried.page._tick()
    assert tried.page.asked is None
    assert tried.done == tried.pauses == []


def test_another_page_goes_on_with_the_same_practice_in_other_words(
    qtbot: QtBot, tried: Tried
) -> None:
    question = before("number")
    tried.page.take_over(PracticePage())
    assert tried.page.asked is None
    tried.page.practise(question)
    other = PracticePage()
    qtbot.addWidget(other)
    other.take_over(tried.page)
    assert other.asked is question
    words = replace(PRACTICES["number"], title="Un número")
    tried.page.ask_again(replace(question, practice=words))
    assert "Practice: Un número" in tried.seen
    tried.press(Key.Key_Return)
    tried.click("pass")
    tried.page.ask_again(question)
    assert tried.page.asked is None


def test_a_screen_reader_is_told_the_question_and_whether_it_went_right(
    tried: Tried, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = announced(monkeypatch)
    tried.page.practise(before("problem"))
    practice: Practice = PRACTICES["problem"]
    assert practice.title in said()
    assert practice.how in said()
    assert "blue bird 72" in said()
    tried.press(Key.Key_1)
    assert practice.wrong in said()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "go-on"
    assert focused.accessibleDescription() == f"Not quite. {practice.wrong}"


def announced(monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Return what tells all that a screen reader was asked to say."""
    heard: list[str] = []

    def hear(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            heard.append(message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return lambda: "\n".join(heard)
