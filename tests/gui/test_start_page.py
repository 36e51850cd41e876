"""The first page: one thing at a time, and nothing begins before all is said."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import SessionId, Sitting
from careerfit.desk.assessing import Offer, OfferedPart, OpenSitting
from careerfit.gui.pages.start import StartPage
from careerfit.gui.widgets.labels import OneLine
from tests.small import NOON

pytestmark = pytest.mark.usefixtures("theme")
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
WILD = '<b>O\'Neil & "Söns" {{7*7}} <img src="file:///etc/passwd">' * 6
PART = OfferedPart(title="How you work", purpose="It is about your way.", items=70, minutes=8.2)
OFFERS = (
    Offer(id=BatteryId("quick"), title="Quick", items=1, minutes=0.4, purpose="A first look."),
    Offer(id=BatteryId("full"), title="Full", items=133, minutes=19.3, parts=(PART,)),
)
TASKS = replace(OFFERS[0], id=BatteryId("tasks"), title="Tasks", timed=True)


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    made.resize(860, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_offers(OFFERS)
    return made


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def label(page: QWidget, name: str) -> str:
    """What a label says; "" where it is not seen."""
    found = page.findChild(QLabel, name)
    assert found is not None, name
    return found.text() if found.isVisible() else ""


def seen(page: QWidget) -> str:
    """All words in labels that are seen."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def name_field(page: QWidget) -> QLineEdit:
    found = page.findChild(QLineEdit, "name")
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys where the focus is, as a keyboard does."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def fill(page: StartPage, name: str = "Ada", battery: str = "full") -> None:
    """Go through all steps with the mouse, and agree."""
    name_field(page).setText(name)
    button(page, "onward").click()
    button(page, "purpose-counselling").click()
    button(page, "onward").click()
    button(page, f"battery-{battery}").click()
    button(page, "onward").click()
    if button(page, "time-1").isVisible():
        button(page, "onward").click()
    button(page, "consent").click()


def open_sitting(number: int, seen: int, person: str = "Ada") -> OpenSitting:
    sitting = Sitting(
        id=SessionId(f"s{number}"),
        person=person,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        seen=seen,
    )
    return OpenSitting(sitting=sitting, title="Full", of=133)


def test_who_comes_first_is_told_what_this_is_and_asked_for_a_name(page: StartPage) -> None:
    assert "whether work with customers is for you" in seen(page)
    assert "a quarter of an hour" in seen(page)
    assert label(page, "asked") == "What is your name?"
    assert label(page, "step") == "Step 1 of 4"
    assert name_field(page).hasFocus()
    assert not button(page, "backward").isVisible()


def test_one_thing_is_asked_at_a_time_by_keyboard_alone(qtbot: QtBot, page: StartPage) -> None:
    asked = []
    steps = ([Key.Key_A], [Key.Key_2], [Key.Key_2], [Key.Key_Space])
    with qtbot.waitSignal(page.begin_wanted) as begun:
        for keys in steps:
            asked.append((label(page, "step"), label(page, "asked")))
            press(qtbot, *keys, Key.Key_Return)
    assert begun.args == ["a", "counselling", "full", 1.0]
    assert asked == [
        ("Step 1 of 4", "What is your name?"),
        ("Step 2 of 4", "What is it for?"),
        ("Step 3 of 4", "Which questions?"),
        ("Step 4 of 4", "Before you begin"),
    ]


def test_a_screen_reader_is_told_what_is_asked_where_the_keyboard_comes_to_a_card(
    qtbot: QtBot, page: StartPage
) -> None:
    name_field(page).setText("Ada")
    press(qtbot, Key.Key_Return)
    group = QAccessible.queryAccessibleInterface(button(page, "purpose-self")).parent()
    assert group is not None
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == label(page, "asked") == "What is it for?"


def test_enter_on_a_card_chooses_it_and_goes_on(qtbot: QtBot, page: StartPage) -> None:
    press(qtbot, Key.Key_A, Key.Key_Return, Key.Key_Return)
    assert button(page, "purpose-self").isChecked()
    assert label(page, "asked") == "Which questions?"


def test_nothing_is_gone_over_and_what_is_missing_is_said(qtbot: QtBot, page: StartPage) -> None:
    button(page, "onward").click()
    assert label(page, "missing").startswith("Type a name first.")
    assert label(page, "asked") == "What is your name?"
    press(qtbot, Key.Key_A)
    assert label(page, "missing") == ""
    button(page, "onward").click()
    button(page, "onward").click()
    assert label(page, "missing") == "Choose what it is for."
    press(qtbot, Key.Key_1, Key.Key_Return, Key.Key_Return)
    with qtbot.assertNotEmitted(page.begin_wanted):
        button(page, "begin").click()
    assert label(page, "missing") == "Tick the box first, if you agree."
    assert button(page, "consent").hasFocus()
    press(qtbot, Key.Key_Space)
    assert label(page, "missing") == ""


def test_going_back_shows_what_was_said(page: StartPage) -> None:
    fill(page)
    for asked in ("Which questions?", "What is it for?", "What is your name?"):
        button(page, "backward").click()
        assert label(page, "asked") == asked
    assert name_field(page).text() == "Ada"
    assert button(page, "purpose-counselling").isChecked()
    assert button(page, "battery-full").isChecked()
    assert not button(page, "backward").isVisible()


def test_a_progress_bar_says_how_far_it_is(page: StartPage) -> None:
    bar = page.steps.findChild(QProgressBar)
    assert bar is not None
    for number in (1, 2, 3):
        assert (bar.value(), bar.maximum()) == (number, 4)
        assert bar.accessibleDescription() == f"Step {number} of 4"
        name_field(page).setText("Ada")
        button(page, "purpose-self").setChecked(True)
        button(page, "onward").click()


def test_a_double_click_on_next_does_not_skip_a_step(qtbot: QtBot, page: StartPage) -> None:
    name_field(page).setText("Ada")
    onward = button(page, "onward")
    qtbot.mouseClick(onward, LEFT)
    qtbot.mouseDClick(onward, LEFT, pos=QPoint(5, 5))
    assert label(page, "asked") == "What is it for?"


def test_in_a_small_window_the_box_and_begin_stay_in_view(page: StartPage) -> None:
    page.resize(560, 400)
    fill(page)
    for name in ("consent", "begin"):
        shown = button(page, name)
        assert shown.visibleRegion().boundingRect() == shown.rect()


def test_in_a_large_window_the_buttons_stand_below_what_is_asked(
    qtbot: QtBot, page: StartPage
) -> None:
    page.resize(1200, 1000)
    onward = button(page, "onward")
    qtbot.waitUntil(lambda: onward.mapTo(page, QPoint(0, 0)).y() < 400)


def test_nothing_can_begin_before_the_questions_are_loaded(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    name_field(page).setText("Ada")
    button(page, "onward").click()
    button(page, "purpose-self").click()
    button(page, "onward").click()
    assert "being loaded" in seen(page)
    button(page, "onward").click()
    assert label(page, "missing") == "The questions are still being loaded."
    page.show_offers([])
    button(page, "onward").click()
    assert label(page, "missing") == "Choose which questions."
    page.show_offers(OFFERS)
    button(page, "onward").click()
    assert label(page, "asked") == "Before you begin"


def test_begin_emits_who_what_for_and_with_what(qtbot: QtBot, page: StartPage) -> None:
    fill(page, "  Ada  ")
    with qtbot.waitSignal(page.begin_wanted) as begun:
        button(page, "begin").click()
    assert begun.args == ["Ada", "counselling", "full", 1.0]


def test_extra_time_is_asked_about_where_there_are_timed_tasks(
    qtbot: QtBot, page: StartPage
) -> None:
    page.show_offers((*OFFERS, TASKS))
    fill(page, battery="tasks")
    button(page, "backward").click()
    assert label(page, "step") == "Step 4 of 5"
    assert button(page, "time-1").isChecked()
    told = [button(page, f"time-{x}").accessibleName() for x in ("1", "1.25", "1.5", "2")]
    assert told == ["No extra time", "A quarter more", "Half as much again", "Twice the time"]
    button(page, "time-1.5").click()
    button(page, "onward").click()
    with qtbot.waitSignal(page.begin_wanted) as begun:
        button(page, "begin").click()
    assert begun.args == ["Ada", "counselling", "tasks", 1.5]
    button(page, "backward").click()
    button(page, "backward").click()
    button(page, "battery-full").click()  # what is not offered is not used
    button(page, "onward").click()
    assert label(page, "step") == "Step 4 of 4"
    with qtbot.waitSignal(page.begin_wanted) as begun:
        button(page, "begin").click()
    assert begun.args == ["Ada", "counselling", "full", 1.0]
    page.begin_anew()
    assert button(page, "time-1").isChecked()


def test_one_purpose_and_one_battery_at_a_time(page: StartPage) -> None:
    for purpose in ("self", "selection"):
        button(page, f"purpose-{purpose}").click()
    button(page, "battery-full").click()
    checked = [
        name
        for name in ("purpose-self", "purpose-selection", "battery-quick", "battery-full")
        if button(page, name).isChecked()
    ]
    assert checked == ["purpose-selection", "battery-full"]


def test_a_battery_says_how_long_it_takes_for_whom_it_is_and_what_its_parts_are(
    qtbot: QtBot, page: StartPage
) -> None:
    full, quick = (
        button(page, f"battery-{name}").accessibleDescription() for name in ("full", "quick")
    )
    assert full.startswith("133 question")
    assert ", about 19 minute" in full
    assert quick.endswith("\nA first look.")
    press(qtbot, Key.Key_A, Key.Key_Return, Key.Key_Return)
    assert PART.title not in seen(page)
    press(qtbot, Key.Key_2)
    assert "The parts of “Full”" in seen(page)
    assert "It is about your way.\n70 question" in seen(page)


def test_a_battery_stays_chosen_when_they_are_told_in_other_words(page: StartPage) -> None:
    button(page, "battery-full").click()
    page.show_offers([replace(offer, title="Otra") for offer in OFFERS])
    assert button(page, "battery-full").isChecked()
    page.show_offers(OFFERS[:1])
    assert button(page, "battery-quick").isChecked()


@pytest.mark.parametrize(
    ("purpose", "told"),
    [
        ("self", "The results are for you."),
        ("counselling", "You and your counsellor read the results"),
        ("selection", "People decide, not this program"),
    ],
)
def test_the_terms_depend_on_the_purpose(
    qtbot: QtBot, page: StartPage, purpose: str, told: str
) -> None:
    number = ("self", "counselling", "selection").index(purpose)
    press(qtbot, Key.Key_A, Key.Key_Return, Key(Key.Key_1 + number), Key.Key_Return)
    press(qtbot, Key.Key_Return)
    assert told in seen(page)
    for always in (
        *("stays on this computer", "skip any question", "stop at any time", "erased"),
        *("Nothing is about your health", "no verdict", "one input among several"),
    ):
        assert always in seen(page)
    assert told in button(page, "consent").accessibleDescription()


def test_what_was_said_is_shown_before_it_begins(page: StartPage) -> None:
    fill(page)
    for said in ("\nAda\n", "\nFor a talk with a counsellor\n", "\nFull: 133 question"):
        assert said in seen(page)


def test_after_begin_name_and_consent_are_gone(page: StartPage) -> None:
    fill(page)
    page.begin_anew()
    assert label(page, "asked") == "What is your name?"
    assert name_field(page).text() == ""
    assert not button(page, "consent").isChecked()


def test_another_page_goes_on_at_the_very_step(qtbot: QtBot, page: StartPage) -> None:
    page.show_offers((*OFFERS, TASKS))
    fill(page, battery="tasks")
    button(page, "backward").click()
    button(page, "time-2").click()
    other = StartPage()
    qtbot.addWidget(other)
    other.show()
    other.take_over(page)
    assert label(other, "step") == "Step 4 of 5"
    assert button(other, "time-2").isChecked()
    button(other, "onward").click()
    with qtbot.waitSignal(other.begin_wanted) as begun:
        button(other, "begin").click()
    assert begun.args == ["Ada", "counselling", "tasks", 2.0]
    fresh = StartPage()
    qtbot.addWidget(fresh)
    fresh.take_over(StartPage())
    assert fresh.steps.is_first()


def test_where_there_are_sittings_they_come_first_and_a_new_one_on_request(
    page: StartPage,
) -> None:
    page.show_sittings([open_sitting(1, 12)])
    assert "Go on where you stopped" in seen(page)
    assert "Welcome" not in seen(page)
    assert not name_field(page).isVisible()
    assert button(page, "resume-s1").hasFocus()
    button(page, "new").click()
    assert name_field(page).hasFocus()
    assert not button(page, "resume-s1").isVisible()
    button(page, "backward").click()
    assert button(page, "resume-s1").hasFocus()
    page.show_sittings([])
    assert name_field(page).isVisible()


def test_who_has_begun_to_say_something_is_not_taken_away_from_it(page: StartPage) -> None:
    name_field(page).setText("A")
    page.show_sittings([open_sitting(1, 12)])
    assert name_field(page).isVisible()


def test_sittings_that_come_late_leave_the_keyboard_where_it_has_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    beside, made = QPushButton("People"), StartPage()
    row = QHBoxLayout(window)
    row.addWidget(beside)
    row.addWidget(made)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: name_field(made).hasFocus())
    beside.setFocus()
    made.show_sittings([open_sitting(1, 5)])
    assert beside.hasFocus()
    made.hide()
    made.show()
    assert button(made, "resume-s1").hasFocus()


def test_sittings_can_be_resumed_and_seen(qtbot: QtBot, page: StartPage) -> None:
    page.show_sittings([open_sitting(1, 133), open_sitting(2, 12)])
    with qtbot.waitSignal(page.resume_wanted) as resumed:
        button(page, "resume-s2").click()
    assert resumed.args == ["s2"]
    with qtbot.waitSignal(page.results_wanted) as wanted:
        button(page, "results-s1").click()
    assert wanted.args == ["s1"]


def test_what_can_be_gone_on_with_comes_first_and_the_rest_on_request(page: StartPage) -> None:
    page.show_sittings([*(open_sitting(n, 133) for n in range(1, 6)), open_sitting(6, 12)])

    def shown() -> list[str]:
        names = [b.objectName() for b in page.findChildren(QPushButton) if not b.isHidden()]
        return [name for name in names if name.startswith(("resume", "results"))]

    assert shown() == ["resume-s6", "results-s1", "results-s2"]
    (more,) = [b for b in page.findChildren(QPushButton) if b.text() == "Show all 6"]
    more.click()
    assert len([name for name in shown() if button(page, name)]) >= 6


def test_a_wild_name_is_text(page: StartPage) -> None:
    page.show_sittings([open_sitting(1, 12, WILD)])
    (line,) = [found for found in page.findChildren(OneLine) if found.text()]
    assert line.text() == WILD
    assert line.width() < page.width()
    assert "<img" not in line.toolTip().replace("&lt;img", "")


@pytest.mark.parametrize(("answer", "erased"), [("Erase", ["s1"]), ("Keep", [])])
def test_erasing_is_asked_about(
    qtbot: QtBot, page: StartPage, answer: str, erased: list[str]
) -> None:
    said: list[str] = []
    page.erase_wanted.connect(said.append)
    page.show_sittings([open_sitting(1, 12)])
    button(page, "erase-s1").click()
    box = page.window().findChild(QMessageBox, "confirm-erase")
    assert box is not None
    default = box.defaultButton()
    assert default is not None
    assert default.text() == "Keep"
    assert box.informativeText().startswith("Ada\nFull · 12 of 133 questions · ")
    (chosen,) = [b for b in box.buttons() if b.text() == answer]
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert said == erased


def test_sittings_of_one_day_are_told_apart_by_the_time(page: StartPage) -> None:
    late, other, before = open_sitting(2, 12), open_sitting(3, 12, "Bob"), open_sitting(4, 12)
    late = replace(late, sitting=replace(late.sitting, began_at=NOON + timedelta(minutes=1)))
    before = replace(before, sitting=replace(before.sitting, began_at=NOON - timedelta(days=2)))
    page.show_sittings([late, open_sitting(1, 12), other, before])
    next(b for b in page.findChildren(QPushButton) if b.text() == "Show all 4").click()
    told = [button(page, f"erase-s{n}").accessibleDescription() for n in (2, 1, 3, 4)]
    days = [text.rpartition(" · ")[2] for text in told]
    assert days[0].startswith(f"{days[2]}, ")
    assert days[1].startswith(f"{days[2]}, ")
    assert days[0] != days[1]
    assert len(set(told)) == 4
    assert ", " not in days[3]


def test_a_finished_sitting_is_called_finished(page: StartPage) -> None:
    page.show_sittings([open_sitting(1, 133), replace(open_sitting(2, 0), title="Quick")])
    told = {one.text() for one in page.findChildren(QLabel)}
    assert any(text.startswith("Full · finished · ") for text in told)
    assert any(text.startswith("Quick · 0 of 133 questions · ") for text in told)


def test_the_tab_key_goes_from_top_to_bottom(qtbot: QtBot, page: StartPage) -> None:
    page.show_sittings([open_sitting(1, 133), open_sitting(2, 12)])
    walk(qtbot, page, "resume-s2", "erase-s2", "results-s1", "erase-s1", "new")
    button(page, "new").click()
    walk(qtbot, page, "name", "onward", "backward")
    name_field(page).setText("Ada")
    button(page, "onward").click()
    button(page, "purpose-self").click()
    walk(qtbot, page, "purpose-self", "onward", "backward")
    button(page, "onward").click()
    walk(qtbot, page, "battery-quick", "onward", "backward")
    button(page, "onward").click()
    walk(qtbot, page, "consent", "begin", "backward")


def walk(qtbot: QtBot, page: StartPage, *names: str) -> None:
    """Press Tab, and see the focus come to each of these in turn."""
    for name in names:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == name
        qtbot.keyClick(focused, Key.Key_Tab)
    button(page, "onward").setFocus()
