"""The first page: nothing begins before all is said, and it says what is missing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import SessionId, Sitting
from careerfit.desk.assessing import Offer, OpenSitting
from careerfit.gui.pages.start import StartPage
from careerfit.gui.widgets.labels import OneLine
from tests.small import NOON

pytestmark = pytest.mark.usefixtures("theme")
WILD = '<b>O\'Neil & "Söns" {{7*7}} <img src="file:///etc/passwd">' * 6
OFFERS = (
    Offer(id=BatteryId("quick"), title="Quick", items=1, minutes=0.4),
    Offer(id=BatteryId("full"), title="Full", items=133, minutes=19.3),
)


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    made.resize(860, 640)
    made.show()
    made.show_offers(OFFERS)
    return made


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def missing(page: StartPage) -> str:
    label = page.findChild(QLabel, "missing")
    assert label is not None
    return label.text()


def fill(page: StartPage, name: str = "Ada") -> None:
    field = page.findChild(QLineEdit, "name")
    assert field is not None
    field.setText(name)
    button(page, "purpose-counselling").click()
    button(page, "battery-full").click()
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


def test_begin_waits_until_all_is_said_and_says_what_is_missing(page: StartPage) -> None:
    begin = button(page, "begin")
    assert not begin.isEnabled()
    assert missing(page) == "Still missing: the name, what it is for, your agreement"
    fill(page)
    assert begin.isEnabled()
    assert missing(page) == ""
    button(page, "consent").click()
    assert not begin.isEnabled()
    assert missing(page) == "Still missing: your agreement"


def test_in_a_small_window_agreeing_brings_begin_into_view(qtbot: QtBot, page: StartPage) -> None:
    page.resize(860, 400)
    begin = button(page, "begin")
    qtbot.waitUntil(lambda: begin.visibleRegion().isEmpty())
    fill(page)
    assert begin.visibleRegion().boundingRect() == begin.rect()


def test_nothing_can_begin_before_the_questions_are_loaded(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    assert not button(page, "begin").isEnabled()
    assert missing(page) == "Loading …"


def test_begin_emits_who_what_for_and_with_what(qtbot: QtBot, page: StartPage) -> None:
    fill(page, "  Ada  ")
    with qtbot.waitSignal(page.begin_wanted) as begun:
        button(page, "begin").click()
    assert begun.args == ["Ada", "counselling", "full", 1.0]


def test_extra_time_is_offered_where_there_are_timed_tasks(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    page.show_offers((*OFFERS, replace(OFFERS[0], id=BatteryId("tasks"), timed=True)))
    fill(page)
    assert not button(page, "time-1.25").isVisible()
    button(page, "battery-tasks").click()
    assert button(page, "time-1").isChecked()
    told = [button(page, f"time-{x}").accessibleName() for x in ("1", "1.25", "1.5", "2")]
    assert told == ["None", "A quarter", "A half", "Twice the time"]
    button(page, "time-1.5").click()
    with qtbot.waitSignal(page.begin_wanted) as begun:
        button(page, "begin").click()
    assert begun.args == ["Ada", "counselling", "tasks", 1.5]
    button(page, "battery-full").click()  # what is not offered is not used
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


def test_a_battery_says_how_long_it_takes(page: StartPage) -> None:
    told = {
        name: button(page, f"battery-{name}").accessibleDescription() for name in ("quick", "full")
    }
    assert told == {
        "quick": "One question, about one minute",
        "full": "133 questions, about 19 minutes",
    }


@pytest.mark.parametrize(
    ("purpose", "told"),
    [
        ("self", "The results are for you."),
        ("counselling", "You and your counsellor read the results"),
        ("selection", "people decide, not this program"),
    ],
)
def test_the_terms_depend_on_the_purpose(page: StartPage, purpose: str, told: str) -> None:
    button(page, f"purpose-{purpose}").click()
    terms = " ".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())
    assert told in terms
    for always in ("stays on this computer", "skip any question", "stop at any time"):
        assert always in terms
    assert "one input among several" in terms


def test_after_begin_name_and_consent_are_gone(page: StartPage) -> None:
    fill(page)
    page.begin_anew()
    assert missing(page) == "Still missing: the name, your agreement"


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
    (chosen,) = [b for b in box.buttons() if b.text() == answer]
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert said == erased


def test_a_finished_sitting_is_called_finished(page: StartPage) -> None:
    page.show_sittings([open_sitting(1, 133), replace(open_sitting(2, 0), title="Quick")])
    told = {label.text() for label in page.findChildren(QLabel)}
    assert any(text.startswith("Full · finished · ") for text in told)
    assert any(text.startswith("Quick · 0 of 133 questions · ") for text in told)


def test_the_tab_key_goes_from_top_to_bottom(qtbot: QtBot, page: StartPage) -> None:
    fill(page)
    page.show_sittings([open_sitting(1, 133), open_sitting(2, 12)])
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    order = [
        *("resume-s2", "erase-s2", "results-s1", "erase-s1"),
        *("name", "purpose-counselling", "battery-full", "consent", "begin"),
    ]
    first = button(page, order[0])
    qtbot.waitUntil(first.isVisible)
    for chosen in ("purpose-counselling", "battery-full"):
        button(page, chosen).setFocus()  # as a click gives it
    first.setFocus()
    for name in order:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == name
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
