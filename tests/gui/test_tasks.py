"""Tasks against a clock, and each kind of answer that is more than a choice."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.questionnaire import (
    START,
    Article,
    ChatDesk,
    Choice,
    Customer,
    Item,
    ItemId,
    Kind,
    Number,
    Practice,
    Reply,
    Stimulus,
    StimulusId,
    Turn,
    parse_log,
)
from careerfit.core.questionnaire.chat import ArticleId, ReplyId, TurnId
from careerfit.core.session import Question
from careerfit.gui.pages.question import QuestionPage
from careerfit.gui.widgets import countdown, knowledge
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.chats import Chats
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.number import read, written
from careerfit.gui.widgets.order import Step
from careerfit.gui.widgets.typing import wrong

pytestmark = pytest.mark.usefixtures("theme")
Key = Qt.Key
LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEPS = tuple(Choice(value=n, label=f"step {n}") for n in range(1, 5))
PASSAGE = "Dear Ms. Osei, thank you."
ITEM = Item(id=ItemId("try"), text=PASSAGE, kind="typing")


class Asked:
    """A page whose clock is moved by hand, and what it has said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.time = qtbot, 0.0
        self.page = QuestionPage(now=lambda: self.time)
        self.answers: list[tuple[ItemId, int | str | None]] = []
        self.milliseconds: list[int] = []
        self.pauses: list[Question] = []
        self.told: list[str] = []
        self.kept: list[tuple[str | None, int]] = []
        self.page.kept.connect(lambda _, text, took: self.kept.append((text, took)))
        self.page.answered.connect(self._keep)
        self.page.paused.connect(self.pauses.append)
        self.page.told.connect(self.told.append)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 680)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def _keep(self, question: Question, given: int | str | None, milliseconds: int) -> None:
        self.answers.append((question.item.id, given))
        self.milliseconds.append(milliseconds)

    @property
    def given(self) -> list[int | str | None]:
        return [given for _, given in self.answers]

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        for key in keys:
            target = QApplication.focusWidget()
            assert target is not None
            self.qtbot.keyClick(target, key, held)

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        self.qtbot.keyClicks(target, text)

    def click(self, name: str) -> None:
        found = self.page.findChildren(QAbstractButton, name)
        (shown,) = [button for button in found if button.isVisible()]
        self.qtbot.mouseClick(shown, LEFT)

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and wait for the page to look at the clock."""
        self.time += seconds
        self.page._tick()

    def label(self, name: str) -> QLabel:
        found = self.page.findChild(QLabel, name)
        assert found is not None
        return found


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def ask(kind: Kind, *, key: str = "one", left: float | None = 60.0, **of_item: object) -> Question:
    """A question of a kind; `left` is what the clock has left of two minutes."""
    item = Item(id=ItemId(key), text="Do this.", kind=kind)
    item = replace(item, **of_item)  # type: ignore[arg-type]
    return Question(
        session="s1",  # type: ignore[arg-type]
        item=item,
        choices=STEPS if kind in ("problem", "order", "response") and not item.number else (),
        given=None,
        part="Samples",
        instructions="",
        number=2,
        of=5,
        minutes_left=4.0,
        title="A task",
        seconds=None if left is None else 120.0,
        seconds_left=left,
        may_go_back=left is None,
    )


def start(seconds: float = 150.0) -> Question:
    return replace(ask("start", left=None), seconds=seconds)


def replies(turn: str) -> tuple[Reply, ...]:
    return tuple(
        Reply(id=ReplyId(f"{turn}-{key}"), text=f"Reply {key} to {turn}.", right=key == "a", tone=1)
        for key in "abcd"
    )


def turn(key: str) -> Turn:
    return Turn(id=TurnId(key), says=f"This is {key}.", replies=replies(key), because="")


DESK = ChatDesk(
    articles=(
        Article(id=ArticleId("size"), title="Another size", text="It is free for 45 days."),
        Article(id=ArticleId("outlet"), title="Outlet", text="Only a voucher."),
    ),
    customers=(
        Customer(id="ana", name="Ana", arrives=0, turns=(turn("ana-1"), turn("ana-2"))),
        Customer(id="leo", name="Leo", arrives=25, turns=(turn("leo-1"),)),
    ),
    tone="tone",
    pace="pace",
)


def chat(left: float = 480.0) -> Question:
    return ask("chat", chat=DESK, left=left)


# ---- The beginning of a task.


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_task_begins_when_start_is_pressed(asked: Asked, way: str) -> None:
    asked.page.ask(start())
    told = asked.label("time").text()
    assert told == "You have 2 minutes and 30 seconds. There is no pause."
    asked.pass_time(1)
    if way == "key":
        asked.press(Key.Key_Return)
    else:
        asked.click("start")
    assert asked.given == [START]


def test_a_key_that_slipped_twice_starts_no_clock(asked: Asked) -> None:
    asked.page.ask(start())
    asked.pass_time(0.2)
    asked.press(Key.Key_Return)
    assert asked.given == []
    asked.pass_time(0.3)
    asked.press(Key.Key_Return)
    assert asked.given == [START]


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_whole_task_can_be_skipped(asked: Asked, way: str) -> None:
    asked.page.ask(start())
    if way == "key":
        asked.press(Key.Key_S)
    else:
        asked.click("skip")
    assert asked.given == [None]


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_what_is_new_in_a_task_can_be_practised_before_its_clock_starts(
    asked: Asked, way: str
) -> None:
    wanted: list[Question] = []
    asked.page.practice_wanted.connect(wanted.append)
    asked.page.ask(start())
    asked.press(Key.Key_P)
    assert wanted == []
    new = replace(start(), practice=Practice(id="typing", title="", how="", item=ITEM, right=""))
    asked.page.ask(new)
    if way == "key":
        asked.press(Key.Key_P)
    else:
        asked.click("practise")
    asked.press(Key.Key_P, Key.Key_Return)  # deaf until it is asked again
    assert wanted == [new]
    assert asked.given == []


@pytest.mark.parametrize(
    ("seconds", "told"), [(60, "one minute"), (45, "45 seconds"), (300, "5 minutes")]
)
def test_the_time_of_a_task_is_told_in_words(asked: Asked, seconds: int, told: str) -> None:
    asked.page.ask(start(seconds))
    assert asked.label("time").text() == f"You have {told}. There is no pause."


def test_before_its_clock_runs_a_task_can_wait(asked: Asked) -> None:
    asked.page.ask(start())
    assert not asked.label("countdown").isVisible()
    asked.press(Key.Key_Escape)
    assert len(asked.pauses) == 1


# ---- The clock.


def test_the_clock_is_seen_and_runs_down(asked: Asked) -> None:
    asked.page.ask(ask("problem", left=75.0))
    clock = asked.label("countdown")
    assert clock.isVisible()
    assert clock.text() == "1:15 left"
    asked.pass_time(66.0)
    assert clock.text() == "0:09 left"
    assert clock.property("late") is True


def test_only_half_time_one_minute_and_ten_seconds_are_said_aloud(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(countdown, "announce", lambda _widget, text: said.append(text))
    asked.page.ask(replace(ask("problem", left=200.0), seconds=200.0))
    for _ in range(199):
        asked.pass_time(1.0)
    assert said == ["one minute and 40 seconds left", "one minute left", "10 seconds left"]


def test_while_the_clock_runs_there_is_no_pause(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    field = QApplication.focusWidget()
    pause = asked.page.findChild(Button, "pause")
    assert pause is not None
    assert not pause.isVisible()
    asked.press(Key.Key_Escape)
    assert asked.pauses == []
    assert asked.told == ["The clock is running: finish the task first."]
    assert QApplication.focusWidget() is field


def test_while_the_clock_runs_there_is_no_way_back(asked: Asked) -> None:
    backs: list[Question] = []
    asked.page.back_wanted.connect(backs.append)
    asked.page.ask(ask("problem"))
    asked.press(Key.Key_Backspace)
    assert backs == []
    asked.page.ask(ask("problem", left=None))
    asked.press(Key.Key_Backspace)
    assert len(backs) == 1


def test_over_time_hands_in_what_is_there(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE, left=20.0004))
    asked.type("Dear M")
    asked.pass_time(20.0002)  # the milliseconds must not fall short of the limit
    assert asked.given == []
    asked.pass_time(0.2)
    asked.page.ask(chat(left=10.0))
    asked.press(Key.Key_2)
    asked.pass_time(11.0)
    asked.page.ask(ask("order", left=10.0))
    asked.press(Key.Key_2)
    asked.pass_time(11.0)
    assert asked.given == ["Dear M", "0 reply ana-1-b", None]
    assert asked.milliseconds[0] >= 20_001
    assert asked.milliseconds[1:] == [11_000, 11_000]


def test_what_is_there_is_kept_every_few_seconds_while_the_clock_runs(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE, left=20.0))
    asked.type("Dear")
    asked.pass_time(4.9)
    assert asked.kept == []
    asked.pass_time(0.2)
    asked.type(" Ms.")
    asked.pass_time(6.0)
    assert asked.kept == [("Dear", 5100), ("Dear Ms.", 6000)]
    asked.pass_time(8.5)  # too near the end to be worth it
    asked.click("done")
    assert (asked.given, asked.milliseconds) == (["Dear Ms."], [8500])


def test_nothing_is_kept_where_no_clock_runs(asked: Asked) -> None:
    asked.page.ask(ask("problem", left=None))
    asked.pass_time(30.0)
    assert asked.kept == []


def test_a_passage_goes_on_where_it_was_kept(asked: Asked) -> None:
    left = ask("typing", text=PASSAGE, left=15.0)
    asked.page.ask(replace(left, text="Dear", took=5000))
    asked.type(" Ms. Osei")
    asked.pass_time(2.0)
    asked.click("done")
    assert (asked.given, asked.milliseconds) == (["Dear Ms. Osei"], [2000])


def test_a_chat_desk_goes_on_where_it_was_kept(asked: Asked) -> None:
    log = "4000 open outlet;9500 reply ana-1-b;29500 reply leo-1-a"
    asked.page.ask(replace(chat(), text=log, took=30_000))
    assert messages(asked, "ana") == ["This is ana-1.", "Reply b to ana-1.", "This is ana-2."]
    assert messages(asked, "leo") == ["This is leo-1.", "Reply a to leo-1."]
    asked.pass_time(2.0)
    asked.press(Key.Key_4)
    assert asked.given == [f"{log};32000 reply ana-2-d"]
    assert asked.milliseconds == [2000]


def test_an_answer_after_the_time_counts_for_nothing(asked: Asked) -> None:
    asked.page.ask(ask("problem", left=5.0))
    asked.time += 6.0
    asked.press(Key.Key_1)
    assert asked.given == [None]


def test_the_clock_looks_by_itself(qtbot: QtBot, asked: Asked) -> None:
    asked.page.ask(ask("problem", left=5.0))
    asked.time += 5.0
    qtbot.waitUntil(lambda: asked.given == [None], timeout=1000)


def test_a_refusal_after_the_time_is_not_repeated_by_itself(qtbot: QtBot, asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE, left=5.0))
    asked.pass_time(6.0)
    asked.page.listen()
    qtbot.wait(150)
    assert len(asked.given) == 1
    asked.click("done")
    assert asked.given == ["", ""]


# ---- Problems and situations.


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_situation_stays_where_it_is_over_its_responses(asked: Asked, way: str) -> None:
    case = Stimulus(id=StimulusId("case"), title="The late refund", text="He is loud. " * 20)
    places = []
    card = asked.page.findChild(QWidget, "case")
    assert card is not None
    for key, text in (("a", "Say sorry."), ("b", "Hang up, and then tell your boss why. " * 4)):
        asked.page.ask(replace(ask("response", key=key, left=None, text=text), stimulus=case))
        asked.qtbot.wait(20)  # the layout settles
        places.append((card.mapTo(asked.page, QPoint()), card.width(), card.isVisible()))
        if way == "key":
            asked.press(Key.Key_2)
        else:
            asked.click("choice-2")
    assert places[0] == places[1]
    assert asked.answers == [(ItemId("a"), 2), (ItemId("b"), 2)]
    asked.page.ask(ask("problem"))
    assert not card.isVisible()


def test_a_narrow_window_has_the_case_above(asked: Asked) -> None:
    case = Stimulus(id=StimulusId("case"), title="Case", text="He is loud.")
    asked.page.resize(780, 600)
    asked.page.ask(replace(ask("response", left=None), stimulus=case))
    card, text = asked.page.findChild(QWidget, "case"), asked.label("text")
    QApplication.processEvents()
    assert card is not None
    assert card.mapTo(asked.page, QPoint()).y() < text.mapTo(asked.page, QPoint()).y()


def test_what_is_compared_stands_under_one_another(asked: Asked) -> None:
    lines = ("Celia Pereira, 456 Elk Drive", "Celia Pereira, 465 Elk Drive")
    asked.page.ask(ask("problem", material=lines))
    shown = asked.label("material")
    assert shown.isVisible()
    assert shown.text().splitlines() == list(lines)
    asked.press(Key.Key_2)
    assert asked.given == [2]
    group = asked.page.findChild(QWidget, "question")
    assert group is not None
    assert lines[1] in group.accessibleName()


@pytest.mark.parametrize(
    ("typed", "given"),
    [("23.50", 2350), ("23.5", 2350), ("23,50", 2350), ("23", 2300), ("1,250.00", 125_000)],
)
def test_an_amount_is_typed_with_a_point(asked: Asked, typed: str, given: int) -> None:
    number = Number(low=0, high=1_000_000, unit="dollars", decimals=2)
    asked.page.ask(ask("problem", number=number))
    asked.type(typed)
    asked.press(Key.Key_Return)
    assert asked.given == [given]


@pytest.mark.parametrize("typed", ["", ".", "10000.01"])
def test_an_amount_out_of_range_is_not_taken(asked: Asked, typed: str) -> None:
    asked.page.ask(ask("problem", number=Number(low=0, high=1_000_000, unit="$", decimals=2)))
    asked.type(typed)
    asked.press(Key.Key_Return)
    asked.click("next")
    assert asked.given == []


def test_letters_and_too_many_decimals_cannot_be_typed(asked: Asked) -> None:
    asked.page.ask(ask("problem", number=Number(low=0, high=1_000_000, unit="$", decimals=2)))
    asked.type("2x3.504")
    field = asked.page.findChild(QLineEdit, "number")
    assert field is not None
    assert field.text() == "23.50"


@pytest.mark.parametrize("number", [0, 5, 50, 2350, -2350, 125_000])
def test_an_amount_reads_as_it_is_written(number: int) -> None:
    for decimals in (0, 1, 2):
        assert read(written(number, decimals), decimals) == number


# ---- Steps in order.


def step(asked: Asked, value: int) -> Step:
    (found,) = [s for s in asked.page.findChildren(Step, f"step-{value}") if s.isVisible()]
    return found


def test_number_keys_pick_steps_in_order(asked: Asked) -> None:
    asked.page.ask(ask("order"))
    asked.press(Key.Key_3, Key.Key_1, Key.Key_4, Key.Key_2, Key.Key_Return)
    assert asked.given == [3142]


def test_when_all_are_picked_picking_begins_anew(asked: Asked) -> None:
    asked.page.ask(ask("order"))
    asked.press(Key.Key_3, Key.Key_1, Key.Key_4, Key.Key_2, Key.Key_2, Key.Key_2)
    asked.click("done")
    assert asked.given == [2314]


def test_alt_and_arrows_move_the_step_in_the_frame(asked: Asked) -> None:
    asked.page.ask(ask("order"))
    alt = Qt.KeyboardModifier.AltModifier
    asked.press(Key.Key_Up, held=alt)  # on top already
    asked.press(Key.Key_Down, Key.Key_Down, held=alt)
    assert QApplication.focusWidget() is step(asked, 1)
    asked.press(Key.Key_Down)
    assert QApplication.focusWidget() is step(asked, 4)
    asked.press(Key.Key_Up, held=alt)
    asked.press(Key.Key_Return)
    assert asked.given == [2341]


def test_the_mouse_drags_a_step(asked: Asked) -> None:
    asked.page.ask(ask("order"))
    QApplication.processEvents()
    one, last = step(asked, 1), step(asked, 4)
    asked.qtbot.mousePress(one, LEFT)
    below = last.mapToGlobal(last.rect().center() + QPoint(0, 5))
    here = QPointF(one.mapFromGlobal(below))
    kind = QMouseEvent.Type.MouseMove
    QApplication.sendEvent(one, QMouseEvent(kind, here, QPointF(below), LEFT, LEFT, NOTHING))
    asked.qtbot.mouseRelease(one, LEFT)
    asked.click("done")
    assert asked.given == [2341]


def test_an_order_that_nobody_touched_needs_the_button(asked: Asked) -> None:
    asked.page.ask(ask("order"))
    asked.press(Key.Key_Return)
    assert asked.given == []
    asked.press(Key.Key_Return)  # the focus is on Done now
    assert asked.given == [1234]


def test_the_order_given_before_is_there_on_the_way_back(asked: Asked) -> None:
    asked.page.ask(replace(ask("order", left=None), given=4213))
    asked.click("done")
    assert asked.given == [4213]


def test_a_screen_reader_hears_where_a_step_stands(asked: Asked) -> None:
    asked.page.ask(ask("order"))
    asked.press(Key.Key_3)
    assert step(asked, 3).accessibleName() == "1 of 4: step 3"
    assert step(asked, 1).accessibleName() == "2 of 4: step 1"


# ---- Typing.


def field(asked: Asked) -> QPlainTextEdit:
    found = asked.page.findChild(QPlainTextEdit, "typed")
    assert found is not None
    return found


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_passage_is_typed_to_its_end(asked: Asked, way: str) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    asked.type(PASSAGE)
    asked.time += 12.5
    if way == "key":
        asked.press(Key.Key_Return)
    else:
        asked.click("done")
    assert asked.given == [PASSAGE]
    assert asked.milliseconds == [12_500]


def test_before_the_end_enter_has_to_be_pressed_twice(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    asked.press(Key.Key_Return, Key.Key_Return)  # nothing typed: a second Enter on Start, perhaps
    asked.type("Dear")
    asked.press(Key.Key_Return)
    asked.type(" M")
    asked.press(Key.Key_Return)
    assert asked.given == []
    asked.press(Key.Key_Return)
    assert asked.given == ["Dear M"]


def test_keys_that_mean_something_elsewhere_are_letters_here(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    asked.type("sS15")
    asked.press(Key.Key_Backspace)
    assert field(asked).toPlainText() == "sS1"
    assert asked.given == []


def test_nothing_can_be_pasted_or_dropped(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    QGuiApplication.clipboard().setText(PASSAGE)
    asked.press(Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    asked.press(Key.Key_Insert, held=Qt.KeyboardModifier.ShiftModifier)
    field(asked).paste()
    data = QMimeData()
    data.setText(PASSAGE)
    assert not field(asked).canInsertFromMimeData(data)
    assert not field(asked).acceptDrops()
    assert field(asked).toPlainText() == ""


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("Dear Ms.", []),
        ("Daer Ms.", [1, 2]),
        ("Dearr Ms. Osei,", [4]),
        ("Der Ms. Osei,", [2, 3]),
        ("Dear Ms. Osei, thank you. And", [26, 27, 28]),
    ],
)
def test_what_is_wrong_is_marked_word_by_word(typed: str, marked: list[int]) -> None:
    assert wrong(PASSAGE, typed) == marked


def test_what_is_wrong_is_underlined(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    asked.type("Deax M")
    layout = field(asked).document().firstBlock().layout()
    underlined = [f.start for f in layout.formats() if f.format.fontUnderline()]
    assert underlined == [3]


def test_the_next_passage_begins_empty(asked: Asked) -> None:
    asked.page.ask(ask("typing", text=PASSAGE))
    asked.type("Dear")
    asked.page.ask(ask("typing", key="two", text="Other <b>words</b>."))
    assert field(asked).toPlainText() == ""
    assert "&lt;b&gt;" in asked.label("passage").text()


# ---- Two chats at once.


def messages(asked: Asked, customer: str) -> list[str]:
    talks = asked.page.findChildren(QWidget, f"customer-{customer}")
    (found,) = [talk for talk in talks if talk.isVisible()]
    return [
        label.text()
        for label in found.findChildren(QLabel)
        if label.property("part") in ("mine", "theirs")
    ]


def test_a_chat_desk_by_keyboard_gives_a_log(asked: Asked) -> None:
    asked.page.ask(chat())
    assert messages(asked, "ana") == ["This is ana-1."]
    assert messages(asked, "leo") == []
    asked.time = 4.0
    asked.press(Key.Key_Slash)
    asked.type("voucher only")
    asked.press(Key.Key_Return)
    asked.time = 9.5
    asked.press(Key.Key_2)
    assert messages(asked, "ana") == ["This is ana-1.", "Reply b to ana-1.", "This is ana-2."]
    asked.pass_time(20.0)
    assert messages(asked, "leo") == ["This is leo-1."]
    asked.press(Key.Key_Right, Key.Key_1)
    asked.time = 40.0
    assert asked.given == []
    asked.press(Key.Key_4)  # Leo is done, so replies go to Ana
    (given,) = asked.given
    assert isinstance(given, str)
    assert [(e.milliseconds, e.did, e.what) for e in parse_log(given)] == [
        (4000, "open", "outlet"),
        (9500, "reply", "ana-1-b"),
        (29_500, "reply", "leo-1-a"),
        (40_000, "reply", "ana-2-d"),
    ]
    assert sum(took for _, took in asked.kept) + asked.milliseconds[0] == 40_000


def test_a_chat_desk_by_mouse(asked: Asked) -> None:
    asked.page.ask(chat())
    asked.pass_time(26.0)
    articles = asked.page.findChild(QListWidget, "articles")
    assert articles is not None
    place = articles.visualItemRect(articles.item(0)).center()
    asked.qtbot.mouseClick(articles.viewport(), LEFT, pos=place)
    shown = asked.page.findChild(QPlainTextEdit, "article")
    assert shown is not None
    assert shown.toPlainText() == "It is free for 45 days."
    asked.click("turn-to-2")
    asked.click("choice-1")
    asked.click("choice-3")
    asked.click("choice-4")
    assert asked.given == [
        "26000 open size;26000 reply leo-1-a;26000 reply ana-1-c;26000 reply ana-2-d"
    ]


def test_search_finds_articles_with_every_word(asked: Asked) -> None:
    asked.page.ask(chat())
    articles = asked.page.findChild(QListWidget, "articles")
    assert articles is not None
    asked.press(Key.Key_Slash)
    asked.type("days FREE")
    assert [articles.item(n).text() for n in range(articles.count())] == ["Another size"]
    asked.press(Key.Key_Down, Key.Key_Return)
    assert QApplication.focusWidget() is not articles
    asked.press(Key.Key_Slash)
    asked.type("nowhere")
    assert articles.count() == 0
    asked.press(Key.Key_Return, Key.Key_Escape)
    asked.press(Key.Key_1)
    assert messages(asked, "ana")[1] == "Reply a to ana-1."
    assert asked.told == []


def test_numbers_reply_from_the_list_of_articles_too(asked: Asked) -> None:
    asked.page.ask(chat())
    asked.press(Key.Key_Slash, Key.Key_Down, Key.Key_3)
    assert messages(asked, "ana")[1] == "Reply c to ana-1."


def test_who_is_not_here_yet_gets_no_reply(asked: Asked) -> None:
    asked.page.ask(chat())
    asked.press(Key.Key_Right)
    assert asked.label("to").text() == "Nobody waits for a reply here."
    asked.press(Key.Key_1)
    assert messages(asked, "leo") == []
    asked.pass_time(25.0)
    asked.press(Key.Key_1)
    assert messages(asked, "leo") == ["This is leo-1.", "Reply a to leo-1."]


def test_a_desk_can_be_left_early_but_not_by_a_slip(asked: Asked) -> None:
    asked.page.ask(chat())
    asked.press(Key.Key_1)
    asked.click("leave")
    assert asked.given == []
    asked.click("leave")
    assert asked.given == ["0 reply ana-1-a"]


def test_a_screen_reader_tells_the_message_and_the_replies(asked: Asked) -> None:
    asked.page.ask(chat())
    (desk,) = (one for one in asked.page.findChildren(Chats) if one.isVisible())
    assert desk.accessibleName().startswith("This is ana-1. Your reply to")
    assert "1: Reply a to ana-1. 2: Reply b to ana-1." in desk.accessibleName()
    asked.press(Key.Key_2)
    assert desk.accessibleName().startswith("This is ana-2. Your reply to")


def test_a_screen_reader_tells_what_is_found_and_what_is_opened(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(knowledge, "announce", lambda _widget, text: said.append(text))
    asked.page.ask(chat())
    asked.press(Key.Key_Slash)
    asked.type("days free")
    assert said[-1].startswith("1 article")
    asked.press(Key.Key_Return)
    assert said[-1] == "Another size. It is free for 45 days."


def test_tab_goes_over_the_desk_as_it_stands(asked: Asked) -> None:
    asked.page.ask(chat())
    asked.pass_time(26.0)
    went = []
    for _ in range(7):
        asked.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        went.append("" if focused is None else focused.objectName())
    desk = ["turn-to-1", "turn-to-2", "leave", "choice-1"]  # the arrows go on to the others
    assert went == [*desk, "search", "articles", "article"]


def test_the_next_desk_begins_anew(asked: Asked) -> None:
    asked.page.ask(chat())
    asked.press(Key.Key_1)
    asked.page.ask(chat())
    QApplication.processEvents()
    assert messages(asked, "ana") == ["This is ana-1."]
    asked.pass_time(480.0)
    assert asked.given == [""]


# ---- What holds for all.

EVERY: tuple[Callable[[], Question], ...] = (
    start,
    lambda: ask("problem"),
    lambda: ask("problem", number=Number(low=0, high=99, unit="dollars", decimals=1)),
    lambda: ask("order"),
    lambda: ask("typing", text=PASSAGE),
    chat,
)


@pytest.mark.parametrize("make", EVERY)
def test_every_control_has_a_name_for_screen_readers(
    asked: Asked, make: Callable[[], Question]
) -> None:
    asked.page.ask(make())
    QApplication.processEvents()
    tab = Qt.FocusPolicy.TabFocus
    stops = [
        widget
        for widget in asked.page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & tab and type(widget) is not QWidget
    ]
    assert stops
    for widget in stops:
        reader = QAccessible.queryAccessibleInterface(widget)
        assert reader is not None
        assert reader.text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("make", EVERY)
def test_after_the_answer_the_page_is_deaf(asked: Asked, make: Callable[[], Question]) -> None:
    asked.page.ask(make())
    asked.page._answer(None)
    for button in asked.page.findChildren(QAbstractButton):
        if button.isVisible():
            button.click()
    assert len(asked.given) == 1


@pytest.mark.parametrize("make", EVERY[1:])
def test_the_second_click_on_start_does_not_answer_what_comes_up(
    asked: Asked, make: Callable[[], Question]
) -> None:
    asked.page.ask(start())
    asked.pass_time(1)
    asked.click("start")
    asked.page.ask(make())
    QApplication.processEvents()
    doubles = [b for b in asked.page.findChildren(QAbstractButton) if b.isVisible()]
    for button in doubles:
        place = QPointF(5, 5)
        for kind in (QMouseEvent.Type.MouseButtonDblClick, QMouseEvent.Type.MouseButtonRelease):
            spot = QPointF(button.mapToGlobal(QPoint(5, 5)))
            QApplication.sendEvent(button, QMouseEvent(kind, place, spot, LEFT, LEFT, NOTHING))
    assert asked.given == [START]


def test_cards_of_another_kind_are_gone(asked: Asked) -> None:
    asked.page.ask(ask("problem"))
    asked.page.ask(ask("typing", text=PASSAGE))
    assert not any(card.isVisible() for card in asked.page.findChildren(ChoiceCard))
