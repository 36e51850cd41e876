"""One question on the screen: it goes back with its answer, and nothing answers twice."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from careerfit.core.questionnaire import Choice
from careerfit.core.session import Question
from careerfit.gui.pages.question import QuestionPage
from careerfit.gui.widgets.choice import ChoiceCard

pytestmark = pytest.mark.usefixtures("theme")
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Asked:
    """A page, and what it has said."""

    def __init__(self, page: QuestionPage) -> None:
        self.page = page
        self.answers: list[tuple[Question, int | None]] = []
        self.milliseconds: list[int] = []
        self.backs: list[Question] = []
        self.pauses: list[Question] = []
        page.answered.connect(self._keep)
        page.back_wanted.connect(self.backs.append)
        page.paused.connect(self.pauses.append)

    def _keep(self, question: Question, given: int | None, milliseconds: int) -> None:
        self.answers.append((question, given))
        self.milliseconds.append(milliseconds)

    def card(self, given: int) -> ChoiceCard:
        found = [
            card
            for card in self.page.findChildren(ChoiceCard, f"choice-{given}")
            if not card.isHidden()
        ]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    page = QuestionPage()
    qtbot.addWidget(page)
    page.resize(900, 650)
    page.show()
    return Asked(page)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is, as a keyboard does."""
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key)


@pytest.fixture
def focused(qtbot: QtBot, asked: Asked, question: Question) -> Asked:
    """A page that has the focus of the screen, with a question."""
    asked.page.activateWindow()
    qtbot.waitUntil(asked.page.isActiveWindow)
    asked.page.ask(question)
    return asked


def test_a_click_emits_back_the_very_question_it_belongs_to(
    qtbot: QtBot, asked: Asked, question: Question
) -> None:
    asked.page.ask(question)
    qtbot.mouseClick(asked.card(4), LEFT)
    (given,) = asked.answers
    assert given[0] is question
    assert given[1] == 4


@pytest.mark.parametrize("given", range(1, 6))
def test_number_keys_answer(qtbot: QtBot, focused: Asked, given: int) -> None:
    press(qtbot, Key(Key.Key_0 + given))
    assert [value for _, value in focused.answers] == [given]


def test_a_number_without_an_answer_does_nothing(qtbot: QtBot, focused: Asked) -> None:
    press(qtbot, Key.Key_6)
    assert focused.answers == []


def test_s_skips(qtbot: QtBot, focused: Asked, question: Question) -> None:
    press(qtbot, Key.Key_S)
    assert focused.answers == [(question, None)]


def test_the_skip_button_says_that_a_person_would_rather_not_say(
    qtbot: QtBot, focused: Asked, question: Question
) -> None:
    button = focused.page.findChild(QPushButton, "skip")
    assert button is not None
    assert button.text() == "I'd rather not say"
    qtbot.mouseClick(button, LEFT)
    assert focused.answers == [(question, None)]


def test_backspace_goes_back_but_not_from_the_first(
    qtbot: QtBot, focused: Asked, question: Question
) -> None:
    press(qtbot, Key.Key_Backspace)
    assert focused.backs == []
    second = replace(question, number=2, may_go_back=True)
    focused.page.ask(second)
    press(qtbot, Key.Key_Backspace)
    assert focused.backs == [second]


def test_escape_pauses(qtbot: QtBot, focused: Asked, question: Question) -> None:
    press(qtbot, Key.Key_Escape)
    assert focused.pauses == [question]


def test_keys_with_ctrl_belong_to_the_window(qtbot: QtBot, focused: Asked) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert focused.answers == []


def test_a_key_that_is_held_down_answers_one_question(focused: Asked, question: Question) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    nothing = Qt.KeyboardModifier.NoModifier
    for repeats in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_4, nothing, "4", repeats)
        QApplication.sendEvent(target, event)
        focused.page.ask(replace(question, number=2, may_go_back=True))
    assert len(focused.answers) == 1


def test_enter_held_down_on_a_card_answers_one_question(focused: Asked, question: Question) -> None:
    nothing = Qt.KeyboardModifier.NoModifier
    for repeats in (False, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, nothing, "\r", repeats)
        QApplication.sendEvent(focused.card(2), event)
        focused.page.ask(replace(question, number=2, may_go_back=True))
    assert [value for _, value in focused.answers] == [2]


def test_two_quick_clicks_answer_once(qtbot: QtBot, asked: Asked, question: Question) -> None:
    asked.page.ask(question)
    card = asked.card(2)
    qtbot.mouseClick(card, LEFT)
    qtbot.mouseClick(card, LEFT)
    assert len(asked.answers) == 1


def test_the_second_click_of_a_double_click_does_not_answer_the_next_question(
    qtbot: QtBot, asked: Asked, question: Question
) -> None:
    asked.page.ask(question)
    qtbot.mouseClick(asked.card(2), LEFT)
    asked.page.ask(replace(question, number=2, may_go_back=True))
    card = asked.card(2)
    place = QPoint(10, 10)
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        nothing = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, card.mapToGlobal(place), LEFT, LEFT, nothing)
        QApplication.sendEvent(card, event)
    assert len(asked.answers) == 1


def test_a_card_that_this_question_has_no_use_for_answers_nothing(
    asked: Asked, question: Question
) -> None:
    asked.page.ask(question)
    last = asked.card(5)
    asked.page.ask(replace(question, choices=question.choices[:3]))
    last.click()
    assert asked.answers == []
    assert last.isHidden()


def test_a_skipped_question_has_no_mark(qtbot: QtBot, focused: Asked, question: Question) -> None:
    focused.page.ask(replace(question, given=4))
    press(qtbot, Key.Key_S)
    assert not any(focused.card(n).isChecked() for n in range(1, 6))


def test_the_page_is_deaf_until_it_has_the_next_question(
    qtbot: QtBot, focused: Asked, question: Question
) -> None:
    for key in (Key.Key_3, Key.Key_4, Key.Key_S, Key.Key_Backspace):
        press(qtbot, key)
    assert len(focused.answers) == 1
    assert focused.backs == []
    focused.page.ask(replace(question, number=2, may_go_back=True))
    press(qtbot, Key.Key_5)
    assert [value for _, value in focused.answers] == [3, 5]


def test_after_a_refusal_the_question_can_be_answered_again(qtbot: QtBot, focused: Asked) -> None:
    press(qtbot, Key.Key_3)
    focused.page.listen()
    press(qtbot, Key.Key_4)
    assert [value for _, value in focused.answers] == [3, 4]


def test_the_answer_given_is_marked_on_the_way_back(asked: Asked, question: Question) -> None:
    asked.page.ask(replace(question, given=4))
    assert [n for n in range(1, 6) if asked.card(n).isChecked()] == [4]


def test_the_time_a_question_was_on_the_screen_is_told(
    qtbot: QtBot, asked: Asked, question: Question
) -> None:
    asked.page.ask(question)
    qtbot.wait(60)
    qtbot.mouseClick(asked.card(1), LEFT)
    asked.page.ask(replace(question, number=2, may_go_back=True))
    qtbot.mouseClick(asked.card(1), LEFT)
    assert 60 <= asked.milliseconds[0] < 2000
    assert asked.milliseconds[1] < asked.milliseconds[0]


def test_progress_and_time_left_are_always_visible(asked: Asked, question: Question) -> None:
    place = asked.page.findChild(QLabel, "place")
    assert place is not None
    for minutes, told in (
        (12.4, "about 12 minutes left"),
        (1.2, "about one minute left"),
        (0.4, "less than a minute left"),
    ):
        asked.page.ask(replace(question, number=3, of=11, minutes_left=minutes))
        assert place.isVisible()
        assert place.text() == f"Question 3 of 11   ·   {told}"


def test_a_screen_reader_finds_the_question_and_its_answers(
    focused: Asked, question: Question
) -> None:
    group = QApplication.focusWidget()
    assert group is not None
    assert group.accessibleName() == question.item.text
    assert group.accessibleDescription() == question.instructions
    reader = QAccessible.queryAccessibleInterface(focused.card(2))
    assert reader is not None
    assert reader.role() == QAccessible.Role.RadioButton
    assert reader.text(QAccessible.Text.Name) == "answer 2"


def test_the_focus_goes_from_the_question_through_its_answers(qtbot: QtBot, focused: Asked) -> None:
    press(qtbot, Key.Key_Down)
    assert QApplication.focusWidget() is focused.card(1)
    press(qtbot, Key.Key_Down)
    assert QApplication.focusWidget() is focused.card(2)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Up)
    assert QApplication.focusWidget() is focused.card(2)
    assert focused.answers == []
    press(qtbot, Key.Key_Return)
    assert [value for _, value in focused.answers] == [2]


def test_the_way_through_the_answers_begins_anew_with_each_question(
    qtbot: QtBot, focused: Asked, question: Question
) -> None:
    qtbot.mouseClick(focused.card(3), LEFT)
    focused.page.ask(replace(question, number=2, may_go_back=True))
    press(qtbot, Key.Key_Down)
    assert QApplication.focusWidget() is focused.card(1)


def test_long_answers_wrap_and_nothing_is_cut(
    qtbot: QtBot, asked: Asked, question: Question
) -> None:
    long = "I do this on my own in new situations, and show others how it is done. " * 3
    choices = tuple(Choice(value=n, label=f"{n} {long}") for n in range(1, 6))
    asked.page.ask(replace(question, choices=choices))
    card = asked.card(1)
    qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()))
    assert card.height() > 3 * card.fontMetrics().height()


def test_a_number_is_typed_and_taken_with_enter(
    qtbot: QtBot, asked: Asked, number_question: Question
) -> None:
    asked.page.ask(number_question)
    field = asked.page.findChild(QLineEdit, "number")
    assert field is not None
    qtbot.keyClicks(field, "4x2")
    assert field.text() == "42"
    qtbot.keyClick(field, Key.Key_Return)
    assert asked.answers == [(number_question, 42)]


@pytest.mark.parametrize("typed", ["", "61", "99"])
def test_a_number_out_of_range_is_not_taken(
    qtbot: QtBot, asked: Asked, number_question: Question, typed: str
) -> None:
    asked.page.ask(number_question)
    field = asked.page.findChild(QLineEdit, "number")
    go = asked.page.findChild(QPushButton, "next")
    assert field is not None
    assert go is not None
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.mouseClick(go, LEFT)
    assert asked.answers == []


def test_in_a_number_backspace_deletes_first_and_s_skips(
    qtbot: QtBot, asked: Asked, number_question: Question
) -> None:
    asked.page.ask(number_question)
    field = asked.page.findChild(QLineEdit, "number")
    assert field is not None
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Key.Key_Backspace)
    assert asked.backs == []
    qtbot.keyClick(field, Key.Key_Backspace)
    assert asked.backs == [number_question]
    asked.page.listen()
    qtbot.keyClick(field, Key.Key_S)
    assert asked.answers == [(number_question, None)]
