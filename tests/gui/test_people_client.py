"""The page of a client: sittings, goals, notes that are kept by themselves, and a way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from careerfit.core.errors import StoreError
from careerfit.core.people import ClientId, Goal
from careerfit.gui.dialogs import BundleDialog
from careerfit.gui.forms.client import ClientForm, TagField
from careerfit.gui.forms.goal import GoalForm
from careerfit.gui.forms.sitting import SittingForm
from careerfit.gui.widgets.goals import due_in_words, in_order
from careerfit.gui.widgets.tick import TickBox
from careerfit.store.safekeeping import Keeper
from tests.gui.conftest import BATTERY, Small, finished
from tests.gui.people import add, enter, form, listed, opened, part, press, rest, said, texts
from tests.small import NOON

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from careerfit.core.people import Client
    from careerfit.gui.pages.client import ClientPage
    from careerfit.gui.window import Window

ADA = ClientId("ada")
KINDS = ("compare", "results", "erase")
TODAY = NOON.astimezone().date()


@pytest.fixture
def ada(small: Small) -> Client:
    made = small.desk.people.add("Ada Müller", "AB-7", ["spring", "new"], "es", 1.5)
    add(small, "Leo")
    return made


@pytest.fixture
def page(qtbot: QtBot, window: Window, ada: Client) -> ClientPage:
    opened(qtbot, window, ada)
    return window.people.one.page


def write(page: ClientPage, text: str) -> None:
    part(page, QPlainTextEdit, "note").setPlainText(text)


def state(page: ClientPage) -> str:
    return part(page, QLabel, "note-state").text()


def notes(small: Small, client: Client) -> list[str]:
    return [note.text for note in small.desk.people.page(client.id).notes]


def goals(small: Small, client: Client) -> tuple[Goal, ...]:
    return small.desk.people.page(client.id).goals


def never(*_: object) -> object:
    raise StoreError("The disk is full.")


# ---- Who it is.


def test_who_the_client_is_stands_at_the_top(page: ClientPage) -> None:
    shown = texts(page)
    assert "Ada Müller" in shown
    assert "AB-7 · asked in Español · 1.5 times the time for tasks" in shown
    assert "Tags: spring, new" in shown


def test_a_client_is_changed(qtbot: QtBot, window: Window, small: Small, page: ClientPage) -> None:
    press(page, "change-client")
    asked = form(qtbot, window, ClientForm)
    asked._name.setText("Ada King")
    asked._tags.setText("new,  later , new,")
    press(asked, "done")
    qtbot.waitUntil(lambda: "Ada King" in texts(page))
    assert small.desk.people.found("king").rows[0].tags == ("new", "later")


def test_a_discarded_change_can_be_brought_back(
    qtbot: QtBot, window: Window, page: ClientPage
) -> None:
    press(page, "change-client")
    asked = form(qtbot, window, ClientForm)
    asked._reference.setText("AB-8")
    asked.reject()
    assert said(window) == "What you changed was not saved."
    press(window.notice, "notice-action")
    again = form(qtbot, window, ClientForm)
    assert again._reference.text() == "AB-8"
    press(again, "done")
    qtbot.waitUntil(lambda: any(text.startswith("AB-8") for text in texts(page)))


def test_a_change_that_is_refused_can_be_mended(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage
) -> None:
    small.desk.people.add("Zoë", "AB-9")
    press(page, "change-client")
    asked = form(qtbot, window, ClientForm)
    asked._reference.setText("AB-9")
    press(asked, "done")
    qtbot.waitUntil(lambda: "has the reference" in said(window))
    press(window.notice, "notice-action")
    assert form(qtbot, window, ClientForm)._reference.text() == "AB-9"


def test_tags_are_completed_from_those_that_others_have(qtbot: QtBot) -> None:
    field = TagField(["spring workshop", "intake"])
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field, "new, work")
    assert field._popup.isVisible()
    field._complete("spring workshop")
    assert field.text() == "new, spring workshop, "
    assert field.tags() == ("new", "spring workshop")


def test_who_cannot_be_looked_up_leads_back_to_the_list(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    enter(qtbot, window)
    small.desk.people.erase(ada.id)
    window.people.one.open(ada.id)
    qtbot.waitUntil(lambda: said(window).startswith("No client"))
    assert window.people.list.isVisible()


# ---- Sittings.


def test_a_new_sitting_is_the_clients_in_their_language_with_their_time(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    press(page, "new-sitting")
    asked = form(qtbot, window, SittingForm)
    assert not part(asked, QAbstractButton, "done").isEnabled()
    part(asked, QAbstractButton, "new-purpose-selection").click()
    part(asked, QAbstractButton, "new-consent").click()
    press(asked, "done")
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    (line,) = small.desk.people.page(ada.id).sittings
    session = small.store.session(line.id)
    assert (session.person, session.client, session.purpose) == ("Ada Müller", ada.id, "selection")
    assert (session.language, session.extra_time) == ("es", 1.5)


def test_without_agreement_no_sitting_begins(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    press(page, "new-sitting")
    asked = form(qtbot, window, SittingForm)
    asked._take()
    asked.reject()
    rest(qtbot, window)
    assert small.desk.people.page(ada.id).sittings == ()
    assert said(window) == ""


def test_a_sitting_is_gone_on_with_and_read(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    done = finished(small, client=ada.id, purpose="counselling")
    begun = small.desk.assessing.begin("", "self", BATTERY, client=ada.id)
    assert begun is not None
    opened(qtbot, window, ada)
    page = window.people.one.page
    shown = texts(page)
    assert "Whole · counselling · finished" in shown
    assert any(text.startswith("Whole · for themselves · 0 of 11") for text in shown)
    press(page, f"results-{done}")
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    assert window.results.results.isVisible()
    opened(qtbot, window, ada)
    press(page, f"resume-{begun.session}")
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)


def test_an_erased_sitting_is_gone_from_the_page(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    session = finished(small, client=ada.id)
    opened(qtbot, window, ada)
    press(window.people.one.page, f"erase-{session}")
    box = window.findChild(QMessageBox)
    assert box is not None
    name, day, what = box.informativeText().split("\n")
    assert (name, what) == ("Ada Müller", "Whole · for themselves · finished")
    assert day.endswith("January 2026")
    next(one for one in box.buttons() if one.text() == "Erase").click()
    qtbot.waitUntil(lambda: "There is none yet. Begin the first one." in texts(window))
    assert small.store.sittings() == ()


def test_two_ticked_sittings_are_compared_the_earlier_first(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    one, other = (finished(small, client=ada.id) for _ in range(2))
    opened(qtbot, window, ada)
    page = window.people.one.page
    button = part(page, QAbstractButton, "compare-sittings")
    assert not button.isEnabled()
    assert "Tick two sittings to compare them." in texts(page)
    for session in (other, one):
        part(page, TickBox, f"compare-{session}").click()
    button.click()
    qtbot.waitUntil(lambda: window.people.comparison.comparison is not None)
    shown = window.people.comparison.comparison
    assert shown is not None
    assert (shown.one.id, shown.other.id) == (one, other)
    press(window.people.comparison, "back-from-comparison")
    assert page.isVisible()


def test_the_tab_key_goes_through_a_sitting_from_left_to_right(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    one, other = (finished(small, client=ada.id) for _ in range(2))
    opened(qtbot, window, ada)
    timeline = window.people.one.page._timeline
    wanted = [f"{what}-{session}" for session in (other, one) for what in KINDS]
    window.activateWindow()
    part(timeline, TickBox, wanted[0]).setFocus()
    found = [wanted[0]]
    for _ in wanted[1:]:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused.objectName())
    assert found == wanted


def test_ticks_stay_when_all_sittings_are_shown(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    sessions = [finished(small, client=ada.id) for _ in range(5)]
    opened(qtbot, window, ada)
    timeline = window.people.one.page._timeline
    part(timeline, TickBox, f"compare-{sessions[-1]}").click()
    timeline._more.click()
    assert part(timeline, TickBox, f"compare-{sessions[-1]}").isChecked()
    window.people.one.refresh()
    rest(qtbot, window)
    assert part(timeline, TickBox, f"compare-{sessions[-1]}").isChecked()


# ---- Notes.


def test_a_note_is_kept_by_itself_when_writing_rests(
    qtbot: QtBot, small: Small, page: ClientPage, ada: Client
) -> None:
    write(page, "She came")
    assert state(page) == "Not kept yet …"
    write(page, "She came late.")
    assert notes(small, ada) == []
    qtbot.waitUntil(lambda: notes(small, ada) == ["She came late."], timeout=3000)
    qtbot.waitUntil(lambda: state(page).startswith("Kept. Ms. Grey, "))


def test_a_note_that_is_written_on_stays_one_note(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    for text in ("She came.", "She came late.", "She came late again."):
        write(page, text)
        page.flush()
    rest(qtbot, window)
    qtbot.waitUntil(lambda: notes(small, ada) == ["She came late again."], timeout=3000)


def test_a_note_is_kept_when_one_leaves_the_page(
    qtbot: QtBot, small: Small, page: ClientPage, ada: Client
) -> None:
    write(page, "She came.")
    press(page, "back-to-clients")
    qtbot.waitUntil(lambda: notes(small, ada) == ["She came."])


def test_a_note_is_kept_when_one_goes_to_another_client(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    write(page, "She came.")
    leo = small.desk.people.found("leo").rows[0].id
    window.people.one.open(leo)
    qtbot.waitUntil(lambda: window.people.one.shown() == leo)
    rest(qtbot, window)
    assert notes(small, ada) == ["She came."]
    assert part(page, QPlainTextEdit, "note").toPlainText() == ""


def test_a_note_is_kept_when_the_window_closes(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    write(page, "She came.")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert notes(small, ada) == ["She came."]


def test_a_note_that_could_not_be_kept_says_so_and_stays_on_the_screen(
    qtbot: QtBot,
    small: Small,
    page: ClientPage,
    ada: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(small.store.clients), "put_note", never)
        write(page, "She came.")
        page.flush()
        qtbot.waitUntil(lambda: state(page).startswith("This note is not kept: The disk is full."))
        assert part(page, QPlainTextEdit, "note").toPlainText() == "She came."
        assert not part(page, QAbstractButton, "note-done").isEnabled()
    press(page, "note-again")
    qtbot.waitUntil(lambda: notes(small, ada) == ["She came."])


def test_a_note_that_could_not_be_kept_is_found_again_from_elsewhere(
    qtbot: QtBot,
    window: Window,
    small: Small,
    page: ClientPage,
    ada: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(small.store.clients), "put_note", never)
        write(page, "She came.")
        leo = small.desk.people.found("leo").rows[0].id
        window.people.one.open(leo)
        qtbot.waitUntil(lambda: "The disk is full. It is not lost." in said(window))
        assert window.people.one.shown() == leo
        press(window.notice, "notice-action")
        qtbot.waitUntil(lambda: window.people.one.shown() == ada.id)
    assert part(page, QPlainTextEdit, "note").toPlainText() == "She came."
    press(page, "note-again")
    qtbot.waitUntil(lambda: notes(small, ada) == ["She came."])


def answer_close(qtbot: QtBot, window: Window, answer: str) -> None:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "confirm-close") is not None)
    box = part(window, QMessageBox, "confirm-close")
    assert "The disk is full." in box.informativeText()
    next(one for one in box.buttons() if one.text() == answer).click()


def test_a_window_with_a_note_that_cannot_be_kept_asks_before_it_closes(
    qtbot: QtBot,
    window: Window,
    small: Small,
    page: ClientPage,
    ada: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(small.store.clients), "put_note", never)
        write(page, "She came.")
        window.close()
        answer_close(qtbot, window, "Stay")
        assert window.isVisible()
        assert part(page, QPlainTextEdit, "note").toPlainText() == "She came."
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "confirm-close") is None)
        window.close()
        answer_close(qtbot, window, "Close and lose it")
        qtbot.waitUntil(lambda: not window.isVisible())
    assert notes(small, ada) == []


def test_a_finished_note_goes_to_the_others_and_can_be_changed(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    write(page, "She came.")
    page.flush()
    rest(qtbot, window)
    press(page, "note-done")
    assert part(page, QPlainTextEdit, "note").toPlainText() == ""
    rest(qtbot, window)
    qtbot.waitUntil(lambda: "She came." in texts(page))
    (note,) = small.desk.people.page(ada.id).notes
    press(page, f"change-note-{note.id}")
    assert part(page, QPlainTextEdit, "note").toPlainText() == "She came."
    write(page, "")
    assert state(page) == "An empty note is not kept. What was kept before stays."
    write(page, "She came late.")
    page.flush()
    qtbot.waitUntil(lambda: notes(small, ada) == ["She came late."])


def test_an_erased_note_can_be_brought_back_as_it_was(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    note = small.desk.people.write(ada.id, "She came.")
    opened(qtbot, window, ada)
    page = window.people.one.page
    press(page, f"erase-note-{note.id}")
    qtbot.waitUntil(lambda: said(window) == "The note is erased.")
    rest(qtbot, window)
    assert notes(small, ada) == []
    assert "She came." not in texts(page)
    press(window.notice, "notice-action")
    qtbot.waitUntil(lambda: small.desk.people.page(ada.id).notes == (note,))
    assert said(window) == ""


def test_only_a_few_notes_are_open_at_first(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    for number in range(8):
        small.desk.people.write(ada.id, f"Talk {number}")
    opened(qtbot, window, ada)
    page = window.people.one.page

    def shown() -> int:
        return len([text for text in texts(page) if text.startswith("Talk")])

    assert shown() == 5
    press(page, "more-notes")
    qtbot.waitUntil(lambda: shown() == 8)


def test_a_bug_while_a_note_is_kept_loses_nothing(
    qtbot: QtBot,
    window: Window,
    small: Small,
    page: ClientPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(type(small.store.clients), "put_note", broken)
    write(page, "She came.")
    page.flush()
    qtbot.waitUntil(lambda: state(page).startswith("This note is not kept"))
    assert part(page, QPlainTextEdit, "note").toPlainText() == "She came."
    for draft in window.people.one._drafts:
        draft.drop()


# ---- Goals and agreed actions.


def test_a_goal_is_added_ticked_and_taken_up_again(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    press(page, "add-goal")
    asked = form(qtbot, window, GoalForm)
    assert not part(asked, QAbstractButton, "done").isEnabled()
    asked._text.setText("A job in the mornings")
    press(asked, "done")
    qtbot.waitUntil(lambda: len(goals(small, ada)) == 1)
    (goal,) = goals(small, ada)
    assert (goal.kind, goal.due) == ("goal", None)
    tick = f"tick-{goal.id}"
    qtbot.waitUntil(lambda: page.findChild(TickBox, tick) is not None)
    part(page, TickBox, tick).click()
    qtbot.waitUntil(lambda: goals(small, ada)[0].done_at == NOON)
    rest(qtbot, window)
    part(page, TickBox, tick).click()
    qtbot.waitUntil(lambda: goals(small, ada)[0].done_at is None)


def test_an_action_has_a_day_and_can_be_changed(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    press(page, "add-action")
    asked = form(qtbot, window, GoalForm)
    asked._text.setText("Send the CV")
    part(asked, QAbstractButton, "goal-dated").click()
    press(asked, "done")
    qtbot.waitUntil(lambda: len(goals(small, ada)) == 1)
    (goal,) = goals(small, ada)
    assert (goal.kind, goal.due) == ("action", TODAY + timedelta(days=14))
    rest(qtbot, window)
    press(page, f"change-goal-{goal.id}")
    again = form(qtbot, window, GoalForm)
    assert again.filled().due == goal.due
    again._text.setText("Send the new CV")
    press(again, "done")
    qtbot.waitUntil(lambda: goals(small, ada) == (replace(goal, text="Send the new CV"),))


def test_a_discarded_goal_can_be_brought_back(
    qtbot: QtBot, window: Window, page: ClientPage
) -> None:
    press(page, "add-goal")
    asked = form(qtbot, window, GoalForm)
    asked._text.setText("A job in the mornings")
    asked.reject()
    press(window.notice, "notice-action")
    assert form(qtbot, window, GoalForm)._text.text() == "A job in the mornings"


def test_an_erased_goal_can_be_brought_back_as_it_was(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    made = small.desk.people.agree(ada.id, "action", "Send the CV", TODAY)
    goal = small.desk.people.close(made.id)
    opened(qtbot, window, ada)
    press(window.people.one.page, f"erase-goal-{goal.id}")
    qtbot.waitUntil(lambda: said(window) == "“Send the CV” is erased.")
    rest(qtbot, window)
    assert goals(small, ada) == ()
    press(window.notice, "notice-action")
    qtbot.waitUntil(lambda: goals(small, ada) == (goal,))


def test_a_goal_that_cannot_be_kept_is_said_and_can_be_tried_again(
    qtbot: QtBot,
    window: Window,
    small: Small,
    page: ClientPage,
    ada: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(small.store.clients), "put_goal", never)
        press(page, "add-goal")
        asked = form(qtbot, window, GoalForm)
        asked._text.setText("A job")
        press(asked, "done")
        qtbot.waitUntil(lambda: said(window) == "The disk is full.")
    press(window.notice, "notice-action")
    press(form(qtbot, window, GoalForm), "done")
    qtbot.waitUntil(lambda: len(goals(small, ada)) == 1)


def test_a_tick_that_cannot_be_kept_does_not_stay(
    qtbot: QtBot,
    window: Window,
    small: Small,
    ada: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    goal = small.desk.people.agree(ada.id, "goal", "A job")
    opened(qtbot, window, ada)
    page = window.people.one.page
    monkeypatch.setattr(type(small.store.clients), "put_goal", never)
    part(page, TickBox, f"tick-{goal.id}").click()
    qtbot.waitUntil(lambda: said(window) == "The disk is full.")
    rest(qtbot, window)

    def ticks() -> list[bool]:
        found = page.findChildren(TickBox, f"tick-{goal.id}")
        return [one.isChecked() for one in found if one.isVisible()]

    qtbot.waitUntil(lambda: ticks() == [False])


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-3, "overdue by 3 day"),
        (0, "due today"),
        (1, "due tomorrow"),
        (9, "due in 9 day"),
        (None, "no day agreed"),
    ],
)
def test_how_it_stands_with_a_day_is_told_in_words(
    small: Small, ada: Client, days: int | None, told: str
) -> None:
    due = None if days is None else TODAY + timedelta(days=days)
    goal = small.desk.people.agree(ada.id, "action", "Send the CV", due)
    assert told in due_in_words(goal, TODAY)
    assert "done on" in due_in_words(replace(goal, done_at=NOON), TODAY)


def test_open_goals_come_first_by_their_day_and_done_ones_last() -> None:
    def goal(key: str, due: date | None, *, done: bool = False) -> Goal:
        moment = NOON if done else None
        return Goal(
            id=key, client=ADA, kind="goal", text=key, agreed_at=NOON, due=due, done_at=moment
        )

    day = date(2026, 5, 1)
    given = [
        goal("done", day, done=True),
        goal("none", None),
        goal("late", day + timedelta(days=1)),
        goal("soon", day),
    ]
    assert [one.id for one in in_order(given)] == ["soon", "late", "none", "done"]


# ---- Out, and away.


def test_everything_of_a_client_goes_into_one_file(
    qtbot: QtBot,
    window: Window,
    small: Small,
    page: ClientPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = Path("ada.zip")
    monkeypatch.setattr(BundleDialog, "ask", lambda _self: path)
    press(page, "hand-out")
    qtbot.waitUntil(lambda: path in small.files.written)
    qtbot.waitUntil(lambda: "ada.zip" in window.statusBar().currentMessage())
    assert small.files.written[path].startswith(b"PK")


def test_sittings_without_a_report_are_named_when_everything_is_saved(window: Window) -> None:
    window.people.one._handed_out(Path("ada.zip"), ["2026-01-01-s1: It is too old."])
    assert "2026-01-01-s1: It is too old." in said(window)


def test_who_changes_their_mind_saves_nothing(
    qtbot: QtBot,
    window: Window,
    small: Small,
    page: ClientPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(BundleDialog, "ask", lambda _self: None)
    press(page, "hand-out")
    rest(qtbot, window)
    assert small.files.written == {}


def erase(qtbot: QtBot, window: Window, page: ClientPage) -> QMessageBox:
    press(page, "erase-client")
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "confirm-erase-client") is not None)
    return part(window, QMessageBox, "confirm-erase-client")


def test_erasing_a_client_names_what_goes_and_keeps_it_unless_told(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    finished(small, client=ada.id)
    small.desk.people.write(ada.id, "She came.")
    opened(qtbot, window, ada)
    box = erase(qtbot, window, window.people.one.page)
    told = box.informativeText()
    for line in ("Ada Müller", "answers: 1", "Notes: 1", "actions: 0", "cannot be brought back"):
        assert line in told
    assert box.defaultButton().text() == "Keep"
    box.defaultButton().click()
    rest(qtbot, window)
    assert small.desk.people.found("ada").count == 1


def test_an_erased_client_is_gone_everywhere(
    qtbot: QtBot, window: Window, small: Small, ada: Client
) -> None:
    session = finished(small, client=ada.id)
    window.results.find(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    opened(qtbot, window, ada)
    write(window.people.one.page, "She came.")
    box = erase(qtbot, window, window.people.one.page)
    next(one for one in box.buttons() if one.text() == "Erase everything").click()
    qtbot.waitUntil(window.people.list.isVisible)
    qtbot.waitUntil(lambda: listed(window) == ["Leo"])
    rest(qtbot, window)
    assert window.results.results.results is None
    assert window.people.one.shown() is None
    assert small.store.sittings() == ()
    window.close()
    assert not window.isVisible()


def test_a_copy_that_may_still_hold_a_client_is_named(
    qtbot: QtBot, window: Window, page: ClientPage, tmp_path: Path
) -> None:
    copy = tmp_path / "backups" / "careerfit-20260101T120000Z.db"
    copy.parent.mkdir()
    copy.write_bytes(b"no database any more, and nothing in it can be erased")
    people = window.desk.people
    safe = replace(people.safekeeping, keeper=Keeper(folder=tmp_path))
    window.desk = replace(window.desk, people=replace(people, safekeeping=safe))
    box = erase(qtbot, window, page)
    next(one for one in box.buttons() if one.text() == "Erase everything").click()
    qtbot.waitUntil(lambda: str(copy) in said(window))


# ---- Another language.


def test_the_page_goes_on_in_another_language_with_the_note_that_is_written(
    qtbot: QtBot, window: Window, small: Small, page: ClientPage, ada: Client
) -> None:
    write(page, "She came.")
    window.people.list._words.setText("ada")
    window._ask_language("es")
    try:
        new = window.people.one.page
        assert new is not page
        rest(qtbot, window)
        assert new.isVisible()
        assert part(new, QPlainTextEdit, "note").toPlainText() == "She came."
        assert window.people.list._words.text() == "ada"
        assert part(window.sidebar, QWidget, "people").isVisible()
        new.flush()
        qtbot.waitUntil(lambda: notes(small, ada) == ["She came."])
    finally:
        window._ask_language("en")
        rest(qtbot, window)
