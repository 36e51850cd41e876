"""The sides of a result, in a window on the built-in content and a sitting answered by chance."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from careerfit.core.assessment import what_if
from careerfit.core.fit import Fit
from careerfit.core.session import Purpose, SessionId
from careerfit.desk import Desk
from careerfit.gui.pages.ways import Here
from careerfit.gui.told import Results
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.fold import Fold
from careerfit.gui.widgets.level import BandSlider, LevelRow
from careerfit.gui.widgets.outline import Outline
from careerfit.gui.widgets.ranking import LINE, Line
from careerfit.gui.widgets.tabs import Tabs
from careerfit.gui.window import Window
from tests.conftest import Respond
from tests.small import NOON

if TYPE_CHECKING:
    from careerfit.gui.pages.results import ResultsPage

pytestmark = pytest.mark.usefixtures("theme")
Key = Qt.Key
Opener = Callable[[Callable[[], Desk]], Window]
WHAT_IF, WAYS, PLAN, BACK, CHANGE = range(1, 6)
IT = 4


class Shown:
    """A window that shows the results of a sitting."""

    def __init__(self, qtbot: QtBot, window: Window, desk: Desk) -> None:
        self.qtbot, self.window, self.desk = qtbot, window, desk
        self.page: ResultsPage = window.results.results

    def find(self, session: str) -> Results:
        self.window.results.find(SessionId(session))
        self.qtbot.waitUntil(lambda: self.page.results is not None, timeout=20_000)
        assert self.page.results is not None
        return self.page.results

    def turn_to(self, tab: int) -> None:
        self.page.tabs.setCurrentIndex(tab)

    def level(self, dimension: str) -> BandSlider:
        found = self.page.what_if.findChild(BandSlider, f"level-{dimension}")
        assert found is not None
        return found

    def lines(self) -> list[Line]:
        model = self.page.what_if.ranking.model()
        return [model.index(row, 0).data(LINE) for row in range(model.rowCount())]

    def supposed(self) -> None:
        self.turn_to(WHAT_IF)
        self.qtbot.waitUntil(lambda: bool(self.lines()), timeout=20_000)

    def settle(self) -> None:
        """Let steps that wait be taken."""
        self.qtbot.waitUntil(lambda: not self.page.what_if.is_waiting)

    def button(self, name: str) -> QAbstractButton:
        return named(self.page, name)


def named(top: QWidget, name: str) -> QAbstractButton:
    found = top.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def texts(top: QWidget) -> list[str]:
    QApplication.processEvents()  # what is new is seen a moment later
    return [label.text() for label in top.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def seen(qtbot: QtBot, open_window: Opener, desk: Desk, respond: Respond) -> Shown:
    """A window that shows what somebody came to who wants to go into IT."""
    desk.reading.store.add(respond(1, given={"my-goal-family": IT}))
    window = open_window(lambda: desk)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "battery-full") is not None)
    made = Shown(qtbot, window, desk)
    made.find("s1")
    return made


# ---- The tabs


def test_the_keyboard_turns_from_side_to_side(seen: Shown) -> None:
    bar = seen.page.tabs.tabBar()
    bar.setFocus()
    for number in range(1, 6):
        seen.qtbot.keyClick(bar, Key.Key_Right)
        assert seen.page.tabs.currentIndex() == number
    seen.qtbot.keyClick(bar, Key.Key_Left)
    assert seen.page.tabs.currentIndex() == BACK
    part = QAccessible.queryAccessibleInterface(bar)
    names = [part.child(n).text(QAccessible.Text.Name) for n in range(part.childCount())]
    assert names[:6] == ["Roles", "What if", "Ways on", "Plan", "Look back", "Change"]


def test_the_tab_key_goes_from_the_head_to_the_sides_and_then_into_the_one_that_is_shown(
    seen: Shown,
) -> None:
    named(seen.page, "all").setFocus()
    found = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused)
        seen.qtbot.keyClick(focused, Key.Key_Tab)
    head = [named(seen.page, name) for name in ("all", "preview", "save")]
    assert found == [*head, seen.page.tabs.tabBar(), seen.page.tree]


def test_ctrl_and_tab_lead_to_the_tab_of_the_next_side_so_that_it_is_told(seen: Shown) -> None:
    seen.page.tree.setFocus()
    for side in range(1, 3):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.qtbot.keyClick(focused, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert seen.page.tabs.currentIndex() == side
        assert seen.page.tabs.tabBar().hasFocus()


def test_of_sides_that_nobody_has_seen_no_tab_is_told(qtbot: QtBot) -> None:
    tabs = Tabs("Sides")
    qtbot.addWidget(tabs)
    for name in ("One", "Two"):
        tabs.addTab(QWidget(), name)
    assert tabs.count() == 2
    assert [bar.count() for bar in tabs.findChildren(QTabBar)] == [0]
    tabs.setCurrentIndex(1)
    tabs.show()
    assert (tabs.tabBar().count(), tabs.currentIndex()) == (2, 1)


def test_another_sitting_begins_with_its_answer(seen: Shown, respond: Respond) -> None:
    seen.turn_to(PLAN)
    seen.find("s1")
    assert seen.page.tabs.currentIndex() == PLAN
    seen.desk.reading.store.add(respond(2))
    seen.find("s2")
    assert seen.page.tabs.currentIndex() == 0


# ---- The parts of a number


def test_every_part_of_a_role_is_told_with_its_range(seen: Shown) -> None:
    results = seen.page.results
    assert results is not None
    fold = seen.page.answer.findChild(Fold)
    assert fold is not None
    assert not fold.is_open
    seen.qtbot.keyClick(fold.head, Key.Key_Return)
    seen.qtbot.waitUntil(lambda: "What makes the match" in texts(fold))
    told = texts(fold)
    fit = results.found.fits[0]
    names = {results.found.taxonomy.get(part.dimension).name for part in fit.readiness_parts}
    assert names <= set(told)
    ranges = [text for text in told if re.fullmatch(r"\S?\d+\.\d to \S?\d+\.\d", text)]
    assert len(ranges) == sum(map(len, (fit.match_parts, fit.readiness_parts, fit.strain_parts)))


def test_the_parts_of_a_role_that_is_not_shown_any_more_are_let_go(seen: Shown) -> None:
    results = seen.page.results
    assert results is not None
    seen.window.results._share_out(results, results.found.fits[3].role)
    seen.qtbot.wait(200)
    fold = seen.page.answer.findChild(Fold)
    assert fold is not None
    assert texts(fold) == []
    seen.window.results._share_out(results, "nobody")  # type: ignore[arg-type]
    seen.qtbot.wait(200)


# ---- What if


def fits_of(seen: Shown, **levels: float) -> dict[str, Fit]:
    results = seen.page.results
    assert results is not None
    changed = {
        one.dimension: levels[one.dimension.replace("-", "_")]
        for one in results.found.profile.estimates
        if one.dimension.replace("-", "_") in levels
    }
    return {fit.role: fit for fit in what_if(results.found, changed, results.found.roles)}


def agrees(seen: Shown, fits: dict[str, Fit]) -> None:
    for line in seen.lines():
        fit = fits[line.role]
        assert line.group == fit.group
        assert (line.now, line.low, line.high) == pytest.approx(
            (fit.match.value, fit.match.low, fit.match.high)
        )


def test_the_ranking_moves_with_the_sliders_as_core_says(seen: Shown) -> None:
    seen.supposed()
    agrees(seen, fits_of(seen))
    seen.level("active-listening").setValue(95)
    seen.level("social").setValue(3)
    seen.settle()
    agrees(seen, fits_of(seen, active_listening=95.0, social=3.0))
    assert [line.was for line in seen.lines()] != [line.now for line in seen.lines()]
    seen.level("social").setValue(50)
    seen.settle()
    agrees(seen, fits_of(seen, active_listening=95.0, social=50.0))


def test_of_many_places_in_a_moment_the_last_one_counts_and_few_are_worked_out(seen: Shown) -> None:
    seen.supposed()
    asked: list[float] = []
    seen.page.what_if.moved.connect(lambda _at, _dimension, level: asked.append(level))
    for level in range(1, 100):
        seen.level("speaking").setValue(level)
    seen.settle()
    assert asked == [99.0]
    agrees(seen, fits_of(seen, speaking=99.0))


def test_a_slider_follows_keys_and_mouse_and_leaves_the_wheel_to_the_page(seen: Shown) -> None:
    seen.supposed()
    slider = seen.level("achievement")
    first = slider.value()
    slider.setFocus()
    for key, by in ((Key.Key_Right, 1), (Key.Key_PageUp, 11), (Key.Key_Left, 10)):
        seen.qtbot.keyClick(slider, key)
        assert slider.value() == first + by
    seen.qtbot.keyClick(slider, Key.Key_Home)
    assert slider.value() == 0
    edge, middle = QPoint(slider.width() - 1, 10), QPoint(slider.width() // 2, 10)
    seen.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=edge)
    assert slider.value() == 100
    seen.qtbot.mouseMove(slider, middle)
    assert slider.value() == 50
    seen.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    seen.qtbot.mouseMove(slider, edge)
    assert slider.value() == 50
    seen.qtbot.mousePress(slider, Qt.MouseButton.RightButton, pos=edge)
    assert slider.value() == 50
    at, none = QPointF(5, 5), QPoint()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, none, QPoint(0, 120), buttons, keys, phase, False)  # noqa: FBT003
    slider.wheelEvent(wheel)
    assert slider.value() == 50


def test_one_slider_or_all_go_back_to_what_was_measured(seen: Shown) -> None:
    seen.supposed()
    listening, social = seen.level("active-listening"), seen.level("social")
    measured = listening.value(), social.value()
    everything = seen.button("reset-all")
    assert not everything.isEnabled()
    listening.setValue(95)
    social.setValue(3)
    seen.settle()
    assert everything.isEnabled()
    named(seen.page.what_if, "reset-social").click()
    seen.settle()
    assert (listening.value(), social.value()) == (95, measured[1])
    agrees(seen, fits_of(seen, active_listening=95.0))
    everything.click()
    seen.settle()
    assert (listening.value(), social.value()) == measured
    results = seen.page.results
    assert results is not None
    agrees(seen, {fit.role: fit for fit in results.found.fits})
    assert "Nothing is moved yet." in texts(seen.page.what_if)


def test_what_came_of_it_is_told_in_words(seen: Shown) -> None:
    seen.supposed()
    told = seen.page.what_if.findChild(QLabel, "what-came-of-it")
    assert told is not None
    for dimension in (
        "speaking",
        "reading",
        "persuasion",
        "instructing",
        "leadership",
        "integrity",
    ):
        slider = seen.level(dimension)
        slider.setValue(100 - slider.value() if slider.value() != 50 else 95)
    seen.settle()
    largest = max(seen.lines(), key=lambda line: abs(round(line.now or 0) - round(line.was or 0)))
    by = round(largest.now or 0) - round(largest.was or 0)
    assert told.text().startswith("Most changed: ")
    assert f"about {by:+d}".replace("-", "\N{MINUS SIGN}") in told.text()
    assert "group" in told.text()
    index = seen.page.what_if.ranking.model().index(0, 0)
    read = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert re.fullmatch(r"Group 1, .+: Match about \d+, between \d+ and \d+; as measured \d+", read)


def test_readiness_and_strain_have_their_ranking_too(seen: Shown) -> None:
    seen.supposed()
    named(seen.page.what_if, "show-strain").click()
    before = {line.role: line.now for line in seen.lines()}
    seen.level("angry-people").setValue(0)
    seen.settle()
    found = fits_of(seen, angry_people=0.0)
    assert {line.role: line.now for line in seen.lines()} == {
        role: pytest.approx(fit.strain.value) for role, fit in found.items()
    }
    assert any((line.now or 0) > (before[line.role] or 0) for line in seen.lines())
    values = [round(line.now or 0) for line in seen.lines()]
    assert values == sorted(values)
    assert {line.group for line in seen.lines()} == {None}
    named(seen.page.what_if, "show-readiness").click()
    values = [round(line.now or 0) for line in seen.lines()]
    assert values == sorted(values, reverse=True)


def test_the_chosen_role_stays_chosen_wherever_it_stands(seen: Shown) -> None:
    seen.supposed()
    ranking = seen.page.what_if.ranking
    ranking.setCurrentIndex(ranking.model().index(4, 0))
    role = ranking.shown()
    told = seen.page.what_if.findChild(QLabel, "chosen-role")
    assert told is not None
    assert re.fullmatch(r".+: Match \d+ → \d+, Readiness \d+ → \d+, Strain \d+ → \d+", told.text())
    named(seen.page.what_if, "show-strain").click()
    assert ranking.shown() == role
    seen.level("speaking").setValue(99)
    seen.settle()
    assert ranking.shown() == role


def test_what_was_not_measured_has_no_slider(seen: Shown, respond: Respond) -> None:
    asked = respond(6, battery="quick")
    interests = {
        item.id
        for form in seen.desk.library.questionnaires
        for item in form.items
        if form.id == "interests"
    }
    answers = tuple(
        replace(one, value=None) if one.item in interests else one for one in asked.answers
    )
    seen.desk.reading.store.add(replace(asked, answers=answers))
    seen.find("s6")
    seen.supposed()
    rows = seen.page.what_if.findChildren(LevelRow)
    unknown = [row for row in rows if row.slider is None]
    assert {row.level.id for row in unknown} >= {"realistic", "social"}
    for row in unknown:
        assert not row.is_moved()
        assert any(label.text() == "not measured" for label in row.findChildren(QLabel))


def test_in_a_selection_interests_cannot_be_moved(seen: Shown, respond: Respond) -> None:
    seen.desk.reading.store.add(respond(7, purpose="selection"))
    seen.find("s7")
    seen.supposed()
    rows = seen.page.what_if.findChildren(LevelRow)
    assert rows
    assert "social" not in {row.level.id for row in rows}


def test_it_says_that_it_is_a_thought_experiment(seen: Shown) -> None:
    seen.supposed()
    assert any(text.startswith("A thought experiment:") for text in texts(seen.page.what_if))


# ---- Ways on


def stops(outline: Outline) -> dict[str, Here]:
    found = (outline.what(row) for row in outline.rows())
    return {here.role: here for here in found if isinstance(here, Here)}


def looked_for(seen: Shown) -> Outline:
    seen.turn_to(WAYS)
    seen.qtbot.waitUntil(lambda: bool(stops(seen.page.ways.outline)), timeout=20_000)
    return seen.page.ways.outline


def test_ways_lead_to_the_goal_that_was_named(seen: Shown) -> None:
    outline = looked_for(seen)
    assert seen.page.ways.end.currentText() == "IT"
    results = seen.page.results
    assert results is not None
    family = {one.id: one.family for one in results.places.goals}
    leaves = [row for row in outline.rows() if row.childCount() == 0 and row.parent() is not None]
    assert leaves
    for row in leaves:
        here = outline.what(row)
        assert isinstance(here, Here)
        assert family[here.role] == "it"
        assert row.text(1) == f"{here.months[0]}–{here.months[1]} months"  # noqa: RUF001


def test_a_stop_tells_what_it_takes_and_one_can_walk_on(seen: Shown) -> None:
    outline = looked_for(seen)
    outline.setFocus()
    seen.qtbot.keyClick(outline, Key.Key_Down)
    seen.qtbot.keyClick(outline, Key.Key_Down)
    here = outline.what()
    assert isinstance(here, Here)
    detail = seen.page.ways._detailed
    seen.qtbot.waitUntil(lambda: "Where it leads next" in texts(detail))
    told = texts(detail)
    for label in ("Months", "What it usually takes", "Match", "Readiness", "Strain"):
        assert label in told
    assert any("Pay" in text and "20" in text for text in told)
    assert any(text.startswith("Pay and outlook:") for text in told)
    assert f"{here.months[0]} to {here.months[1]} months from the start of this way" in told
    before = len(outline.rows())
    buttons = {b.objectName().removeprefix("on-to-"): b for b in detail.findChildren(Button)}
    role = next(role for role in buttons if role not in stops(outline))
    onward = buttons[role]
    seen.qtbot.keyClick(onward, Key.Key_Return)
    there = outline.what()
    assert isinstance(there, Here)
    assert (there.role, there.start) == (role, here.role)
    assert there.months[0] > here.months[0]
    assert len(outline.rows()) == before + 1
    assert outline.hasFocus()
    seen.qtbot.keyClick(outline, Key.Key_Left)
    assert outline.what() == here
    seen.qtbot.waitUntil(lambda: detail.findChild(QAbstractButton, f"on-to-{role}") is not None)
    named(detail, f"on-to-{role}").click()
    assert outline.what() == there
    assert len(outline.rows()) == before + 1


def test_another_start_and_another_goal_have_other_ways(seen: Shown) -> None:
    outline = looked_for(seen)
    ways = seen.page.ways
    ways.begin.setCurrentIndex(ways.begin.findData("call-centre"))
    ways.begin.activated.emit(ways.begin.currentIndex())
    ways.end.setCurrentIndex(ways.end.findData("contact-centre-manager"))
    ways.end.activated.emit(ways.end.currentIndex())
    seen.qtbot.waitUntil(lambda: "contact-centre-manager" in stops(outline))
    assert outline.what(outline.rows()[1]) == Here("call-centre", None, (0, 0))
    ways.end.setCurrentIndex(0)
    ways.end.activated.emit(0)
    families = {one.id: one.family for one in ways._results.places.goals}  # type: ignore[union-attr]
    seen.qtbot.waitUntil(lambda: len({families.get(role) for role in stops(outline)}) > 4)


def test_where_no_way_leads_it_is_said(seen: Shown) -> None:
    looked_for(seen)
    ways = seen.page.ways
    ways.begin.setCurrentIndex(ways.begin.findData("contact-centre-manager"))
    ways.end.setCurrentIndex(ways.end.findData("call-centre"))
    ways.end.activated.emit(ways.end.currentIndex())
    seen.qtbot.waitUntil(
        lambda: any(text.startswith("No way of four steps") for text in texts(ways))
    )


def test_at_the_end_of_all_ways_it_is_said(seen: Shown) -> None:
    outline = looked_for(seen)
    results = seen.page.results
    assert results is not None
    starts = {step.start for step in results.found.beyond.paths.steps}
    last = next(one.id for one in results.places.goals if one.id not in starts)
    ways = seen.page.ways
    ways.end.setCurrentIndex(ways.end.findData(last))
    ways.begin.setCurrentIndex(
        ways.begin.findData(next(s.start for s in results.found.beyond.paths.steps if s.to == last))
    )
    ways.end.activated.emit(ways.end.currentIndex())
    seen.qtbot.waitUntil(lambda: last in stops(outline))
    row = next(row for row in outline.rows() if getattr(outline.what(row), "role", "") == last)
    outline.setCurrentItem(row)
    seen.qtbot.waitUntil(
        lambda: any(t.startswith("From here no further step") for t in texts(ways))
    )


# ---- The plan


def test_what_is_done_is_ticked_off_kept_and_taken_back(seen: Shown) -> None:
    seen.turn_to(PLAN)
    results = seen.page.results
    assert results is not None
    session, first = results.report.session, results.plan.actions[0]
    total = len(results.plan.actions)
    assert f"0 of {total} done." in texts(seen.page.plan)
    box = named(seen.page.plan, f"tick-{first.id}")
    box.setFocus()
    seen.qtbot.keyClick(box, Key.Key_Space)
    seen.qtbot.waitUntil(lambda: f"1 of {total} done." in texts(seen.page.plan))
    assert set(seen.desk.people.ticked(session)) == {first.id}
    assert re.fullmatch(r"Done on \d+ \w+ \d{4}", box.text())
    seen.find("s1")
    seen.qtbot.waitUntil(lambda: f"1 of {total} done." in texts(seen.page.plan))
    box = named(seen.page.plan, f"tick-{first.id}")
    assert box.isChecked()
    box.click()
    seen.qtbot.waitUntil(lambda: f"0 of {total} done." in texts(seen.page.plan))
    assert not seen.desk.people.ticked(session)
    assert box.text() == "Done"
    for action in results.plan.actions:
        seen.desk.people.tick(session, action.id)
    seen.find("s1")
    seen.qtbot.waitUntil(lambda: f"All {total} done." in texts(seen.page.plan))


def test_ticks_of_another_sitting_change_nothing(seen: Shown) -> None:
    seen.turn_to(PLAN)
    before = texts(seen.page.plan)
    seen.page.plan.show_ticks("another", {"any": NOON})
    assert texts(seen.page.plan) == before


# ---- Looking back


def choose(outline: Outline, what: object) -> None:
    outline.setCurrentItem(next(row for row in outline.rows() if outline.what(row) is what))


def test_every_situation_can_be_looked_back_on(seen: Shown) -> None:
    seen.turn_to(BACK)
    tab, results = seen.page.review, seen.page.results
    assert results is not None
    assert results.review is not None
    assert any("make up your own mind" in text for text in texts(tab))
    for situation in results.review.situations:
        choose(tab.outline, situation)
        told = texts(tab._detailed)
        assert situation.text in told
        for one in situation.responses:
            assert one.text in told
            assert f"{one.given} · {one.said}" in told
            assert f"{one.key} · {one.held}" in told


def test_every_task_can_be_looked_back_on(seen: Shown) -> None:
    seen.turn_to(BACK)
    tab, results = seen.page.review, seen.page.results
    assert results is not None
    assert results.review is not None
    (passage,) = results.review.passages
    choose(tab.outline, passage)
    assert any("words a minute" in text for text in texts(tab._detailed))
    for task in results.review.problems:
        choose(tab.outline, task)
        right = sum(one.is_right for one in task.solved)
        told = texts(tab._detailed)
        assert f"{len(task.solved)} of {task.of} reached, {right} of them right." in told
        assert told.count("Answered") == len(task.solved)
        assert told.count("Right is") == len(task.solved) - right
    (chats,) = results.review.chats
    choose(tab.outline, chats)
    assert texts(tab._detailed).count("It sounds") == len(chats.turns)


@pytest.mark.parametrize("typed", ["Dxar Ms", "Dear  Ms", "Der Ms", "D"])
def test_errors_of_a_passage_are_marked_and_told(seen: Shown, respond: Respond, typed: str) -> None:
    whole = respond(9)
    texts_of = whole.texts()
    typing = next(
        i.id
        for f in seen.desk.library.forms_of(whole)
        for i in f.items
        if i.kind == "typing" and i.id in texts_of
    )
    answers = tuple(
        replace(one, text=typed * 30) if one.item == typing else one for one in whole.answers
    )
    seen.desk.reading.store.add(replace(whole, answers=answers))
    results = seen.find("s9")
    seen.turn_to(BACK)
    assert results.review is not None
    choose(seen.page.review.outline, results.review.passages[0])
    told = texts(seen.page.review._detailed)
    assert any(text.startswith("Bold and underlined") for text in told)
    assert any(re.match(r"After “.*”: “", text, re.DOTALL) for text in told)


@pytest.mark.parametrize("purpose", ["selection", "counselling"])
def test_the_key_is_told_but_in_a_selection(
    seen: Shown, respond: Respond, purpose: Purpose
) -> None:
    seen.desk.reading.store.add(respond(8, purpose=purpose))
    results = seen.find("s8")
    seen.turn_to(BACK)
    hidden = any("would give the key away" in text for text in texts(seen.page.review))
    assert hidden == (purpose == "selection")
    assert (results.review is None) == hidden
    assert bool(seen.page.review.outline.rows()) == (not hidden)


def test_a_sitting_without_situations_has_nothing_to_look_back_on(
    seen: Shown, respond: Respond
) -> None:
    seen.desk.reading.store.add(respond(5, battery="quick"))
    seen.find("s5")
    seen.turn_to(BACK)
    assert any(text.startswith("No situation was rated") for text in texts(seen.page.review))


# ---- Change


def test_what_changed_is_told_with_its_error(seen: Shown, respond: Respond) -> None:
    seen.turn_to(CHANGE)
    assert any(text.startswith("There is no earlier sitting") for text in texts(seen.page.change))
    later = respond(2)
    seen.desk.reading.store.add(replace(later, began_at=NOON + timedelta(days=90)))
    results = seen.find("s2")
    seen.turn_to(CHANGE)
    assert results.since
    told = texts(seen.page.change)
    assert any("You answered before" in text for text in told)
    assert any("±" in text for text in told)


def test_in_a_selection_nothing_is_compared(seen: Shown, respond: Respond) -> None:
    for seed in (11, 12):
        one = respond(seed, purpose="selection")
        seen.desk.reading.store.add(replace(one, began_at=NOON + timedelta(days=seed)))
    seen.find("s12")
    seen.turn_to(CHANGE)
    assert any("only this sitting counts" in text for text in texts(seen.page.change))


# ---- Another language


def test_in_another_language_everything_goes_on_where_it_was(seen: Shown) -> None:
    seen.supposed()
    seen.level("speaking").setValue(91)
    seen.settle()
    seen.turn_to(PLAN)
    results = seen.page.results
    assert results is not None
    named(seen.page.plan, f"tick-{results.plan.actions[0].id}").click()
    seen.qtbot.waitUntil(lambda: "1 of" in " ".join(texts(seen.page.plan)))
    seen.window._ask_language("es")
    page = seen.page = seen.window.results.results
    seen.qtbot.waitUntil(
        lambda: page.results is not None and page.results is not results, timeout=20_000
    )
    assert page.tabs.currentIndex() == PLAN
    (box,) = (b for b in page.plan.findChildren(QAbstractButton) if b.isChecked())
    assert box.objectName() == f"tick-{results.plan.actions[0].id}"
    seen.supposed()
    seen.qtbot.waitUntil(partial(_is_at, seen, 91))


def _is_at(seen: Shown, level: int) -> bool:
    return seen.level("speaking").value() == level
