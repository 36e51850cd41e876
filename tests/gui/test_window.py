"""The window on a desk: a whole sitting by keyboard, and what it says when something is wrong."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.errors import Fault, StoreError
from careerfit.core.library import Library
from careerfit.core.look import RenderOptions
from careerfit.core.progress import Progress
from careerfit.core.questionnaire import (
    Item,
    ItemId,
    Part,
    QuestionnaireId,
    ScaleId,
    Task,
    TaskId,
)
from careerfit.core.report import Report
from careerfit.core.session import SessionId
from careerfit.desk import Desk
from careerfit.gui.crash import CrashDialog
from careerfit.gui.dialogs import FaultList, SaveDialog
from careerfit.gui.pages.question import SETTLE
from careerfit.gui.widgets.notice import Notice
from careerfit.gui.window import Window
from careerfit.store.safekeeping import Keeper
from tests.gui.conftest import BATTERY, Small, finished, make_small, small_library
from tests.gui.test_practice_page import PRACTICES

Key = Qt.Key
Opener = Callable[[Callable[[], Desk]], Window]
ITEMS = 11


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def button(window: QWidget, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def place(window: Window) -> str:
    label = window.assess.question.findChild(QLabel, "place")
    assert label is not None
    return label.text().partition("   ")[0]


def until_question(qtbot: QtBot, window: Window, number: int) -> None:
    qtbot.waitUntil(
        lambda: (
            window.assess.question.isVisible() and place(window) == f"Question {number} of {ITEMS}"
        )
    )


def notice(window: Window) -> str:
    found = window.findChild(Notice)
    assert found is not None
    return found.text() if found.isVisible() else ""


def begin(qtbot: QtBot, window: Window, name: str = "Ada") -> None:
    """Go through the steps, and past the first opening, by keyboard alone."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if not window.assess.start.steps.isVisible():
        button(window, "new").click()
    field = window.findChild(QLineEdit, "name")
    assert field is not None
    qtbot.keyClicks(QApplication.focusWidget(), name)
    assert field.text() == name
    press(qtbot, Key.Key_Return, Key.Key_1, Key.Key_Return)  # what for
    press(qtbot, Key.Key_Return, Key.Key_Space, Key.Key_Return)  # which questions, consent
    enter(qtbot, window)
    until_question(qtbot, window, 1)


def enter(qtbot: QtBot, window: Window) -> None:
    """Go on from the opening that comes up."""
    qtbot.waitUntil(window.assess.opening.isVisible)
    press(qtbot, Key.Key_Return)


def resume(qtbot: QtBot, window: Window) -> None:
    """Go on with the first sitting."""
    qtbot.waitUntil(lambda: window.findChild(QAbstractButton, "resume-s1") is not None)
    button(window, "resume-s1").click()
    enter(qtbot, window)


def test_a_place_that_is_wanted_before_the_desk_is_open_is_shown_when_it_is(
    qtbot: QtBot, small: Small, open_window: Opener
) -> None:
    go_on = Event()

    def slowly() -> Desk:
        assert go_on.wait(10)
        return small.desk

    window = open_window(slowly)
    for name in ("results", "roles", "people", "settings"):
        button(window, name).click()
    go_on.set()
    qtbot.waitUntil(lambda: window.shown_page() is window.settings.settings)
    assert window.findChild(CrashDialog) is None
    window.come_in()
    assert window.shown_page() is window.assess.start


def test_the_side_bar_tells_where_one_is_and_is_no_row_of_boxes(window: Window) -> None:
    def told() -> dict[str, str]:
        names = ("assess", "results", "roles", "settings")
        return {name: button(window.sidebar, name).accessibleDescription() for name in names}

    assert told() == {"assess": "You are here", "results": "", "roles": "", "settings": ""}
    button(window, "roles").click()
    assert told() == {"assess": "", "results": "", "roles": "You are here", "settings": ""}
    assert not any(button(window.sidebar, name).isCheckable() for name in told())


def test_who_begins_is_not_told_that_the_consent_is_taken_back(
    qtbot: QtBot, window: Window
) -> None:
    box = window.assess.start.steps.consent.box
    changed = list[tuple[bool, bool]]()
    box.toggled.connect(lambda ticked: changed.append((ticked, box.isVisible())))
    begin(qtbot, window)
    assert changed == [(True, True), (False, False)]


def test_a_whole_sitting_by_keyboard(qtbot: QtBot, window: Window, small: Small) -> None:
    begin(qtbot, window)
    assert not window.sidebar.isVisible()
    for number in range(1, ITEMS):
        until_question(qtbot, window, number)
        press(qtbot, (Key.Key_5, Key.Key_1)[number % 2])
    until_question(qtbot, window, ITEMS)
    press(qtbot, Key.Key_4, Key.Key_0, Key.Key_Return)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    assert window.results.results.isVisible()
    assert window.sidebar.isVisible()
    kept = small.store.session(SessionId("s1"))
    assert [given.value for given in kept.answers] == [1, 5] * 5 + [40]
    assert all(given.milliseconds is not None for given in kept.answers)


def test_a_task_is_kept_as_it_was_typed_with_the_extra_time(
    qtbot: QtBot, open_window: Opener
) -> None:
    small = make_small(with_task())
    window = open_window(lambda: small.desk)
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    window.assess.start.begin_wanted.emit("Ada", "self", BATTERY, 1.5)
    enter(qtbot, window)
    qtbot.waitUntil(lambda: window.assess.question.asked is not None)
    opening = window.assess.question.asked
    assert opening is not None
    assert opening.seconds == 90.0
    qtbot.wait(2 * SETTLE)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.assess.question.asked is not opening)
    press(qtbot, Key.Key_Escape)
    assert window.assess.question.isVisible()
    assert window.statusBar().currentMessage().startswith("The clock is running")
    press(qtbot, Key.Key_S, Key.Key_O)
    button(window.assess.question, "done").click()
    qtbot.waitUntil(lambda: window.results.results.isVisible())
    kept = small.store.session(SessionId("s1"))
    assert [(given.value, given.text) for given in kept.answers] == [(1, None), (None, "so")]
    assert kept.extra_time == 1.5


def practised(library: Library) -> Library:
    """The library, with something to practise ratings, numbers and typing on."""
    practices = tuple(PRACTICES[key] for key in ("rating", "number", "typing"))
    return replace(library, practices=practices)


def open_practised(qtbot: QtBot, open_window: Opener, library: Library) -> tuple[Window, Small]:
    """Open a window on a desk where all is new, and begin."""
    small = make_small(practised(library))
    window = open_window(lambda: small.desk)
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    window.activateWindow()
    window.assess.start.begin_wanted.emit("Ada", "self", BATTERY, 1.0)
    enter(qtbot, window)
    return window, small


def test_each_new_kind_is_practised_once_and_nothing_of_it_is_kept(
    qtbot: QtBot, open_window: Opener
) -> None:
    window, small = open_practised(qtbot, open_window, small_library())
    assert window.assess.practice.isVisible()
    assert not window.sidebar.isVisible()
    press(qtbot, Key.Key_2, Key.Key_R, Key.Key_3, Key.Key_Return)
    for number in range(1, ITEMS):
        until_question(qtbot, window, number)
        press(qtbot, Key.Key_4)
    qtbot.waitUntil(window.assess.practice.isVisible)  # the number is new
    press(qtbot, Key.Key_Backspace)
    until_question(qtbot, window, ITEMS - 1)
    press(qtbot, Key.Key_5)
    qtbot.waitUntil(window.assess.practice.isVisible)
    button(window.assess.practice, "pass").click()
    until_question(qtbot, window, ITEMS)
    kept = small.store.session(SessionId("s1"))
    assert [given.value for given in kept.answers] == [4] * (ITEMS - 1) + [5]


def test_from_practice_one_goes_back_to_the_opening_or_pauses(
    qtbot: QtBot, open_window: Opener
) -> None:
    window, _ = open_practised(qtbot, open_window, small_library())
    press(qtbot, Key.Key_Backspace)
    assert window.assess.opening.isVisible()
    press(qtbot, Key.Key_Return, Key.Key_Escape)
    assert window.assess.start.isVisible()
    resume(qtbot, window)
    assert window.assess.practice.isVisible()


def test_what_a_task_asks_is_practised_before_its_clock_starts(
    qtbot: QtBot, open_window: Opener
) -> None:
    window, small = open_practised(qtbot, open_window, with_task())
    assert window.assess.question.isVisible()
    press(qtbot, Key.Key_P)
    assert window.assess.practice.isVisible()
    press(qtbot, Key.Key_Escape)
    resume(qtbot, window)
    press(qtbot, Key.Key_P)
    button(window.assess.practice, "back").click()
    assert window.assess.question.isVisible()
    press(qtbot, Key.Key_P)
    qtbot.keyClicks(QApplication.focusWidget(), PRACTICES["typing"].item.text)
    press(qtbot, Key.Key_Return, Key.Key_Return)
    assert window.assess.question.isVisible()
    press(qtbot, Key.Key_Return)  # it slipped
    assert small.store.session(SessionId("s1")).answers == ()
    qtbot.wait(2 * SETTLE)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: len(small.store.session(SessionId("s1")).answers) == 1)


def test_from_an_opening_one_goes_back_to_the_part_before(
    qtbot: QtBot, open_window: Opener
) -> None:
    library = small_library()
    form = library.questionnaires[0]
    one, other = (
        replace(form, id=QuestionnaireId(key), items=(item,))
        for key, item in zip(("one", "other"), form.items[:2], strict=True)
    )
    parts = Part(questionnaire=one.id), Part(questionnaire=other.id)
    battery = replace(library.batteries[0], parts=parts)
    small = make_small(replace(library, questionnaires=(one, other), batteries=(battery,)))
    window = open_window(lambda: small.desk)
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    window.activateWindow()
    window.assess.start.begin_wanted.emit("Ada", "self", BATTERY, 1.0)
    enter(qtbot, window)
    press(qtbot, Key.Key_2)
    qtbot.waitUntil(window.assess.opening.isVisible)
    press(qtbot, Key.Key_Backspace)
    qtbot.waitUntil(window.assess.question.isVisible)
    assert button(window.assess.question, "choice-2").isChecked()


def with_task() -> Library:
    """A library that asks nothing but a passage to type."""
    library = small_library()
    task = Task(id=TaskId("type"), title="Typing", text="Type.", seconds=60)
    passage = Item(
        id=ItemId("passage"), text="so it is", scale=ScaleId("calm"), kind="typing", task=task.id
    )
    form = replace(library.questionnaires[0], items=(passage,), tasks=(task,))
    return replace(library, questionnaires=(form,))


def test_going_back_shows_the_answer_and_keeps_the_new_one(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    begin(qtbot, window)
    press(qtbot, Key.Key_3)
    until_question(qtbot, window, 2)
    press(qtbot, Key.Key_Backspace)
    until_question(qtbot, window, 1)
    checked = [n for n in range(1, 6) if button(window.assess.question, f"choice-{n}").isChecked()]
    assert checked == [3]
    press(qtbot, Key.Key_4)
    until_question(qtbot, window, 2)
    assert small.store.session(SessionId("s1")).values()["calm1"] == 4  # type: ignore[index]


def test_a_pause_goes_back_to_the_start_and_on_at_the_very_question(
    qtbot: QtBot, window: Window
) -> None:
    begin(qtbot, window)
    press(qtbot, Key.Key_2)
    until_question(qtbot, window, 2)
    press(qtbot, Key.Key_Escape)
    assert window.assess.start.isVisible()
    assert "saved" in window.statusBar().currentMessage()
    resume(qtbot, window)
    until_question(qtbot, window, 2)


def test_an_answer_that_is_kept_after_a_pause_does_not_bring_the_question_back(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    begin(qtbot, window)
    press(qtbot, Key.Key_2, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(small.store.session(SessionId("s1")).answers) == 1)
    qtbot.wait(20)
    assert window.assess.start.isVisible()


def test_after_the_window_was_closed_all_answers_are_there(
    qtbot: QtBot, window: Window, small: Small, open_window: Opener
) -> None:
    begin(qtbot, window)
    press(qtbot, Key.Key_2)
    window.close()
    assert len(small.store.session(SessionId("s1")).answers) == 1
    again = open_window(lambda: small.desk)
    resume(qtbot, again)
    until_question(qtbot, again, 2)


def test_a_refused_answer_is_said_in_words_and_can_be_mended(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    begin(qtbot, window)
    question = small.desk.assessing.resume(SessionId("s1"))
    window.assess.question.answered.emit(question, 99, 1)
    qtbot.waitUntil(lambda: notice(window) != "")
    assert notice(window) == "99 is no answer to 'calm1'. Choose one of 1, 2, 3, 4, 5."
    press(qtbot, Key.Key_3)
    until_question(qtbot, window, 2)
    assert notice(window) == ""


def test_an_answer_to_a_sitting_that_is_gone_is_said_in_words(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    begin(qtbot, window)
    question = small.desk.assessing.resume(SessionId("s1"))
    assert question is not None
    window.assess.question.answered.emit(replace(question, session=SessionId("gone")), 3, 1)
    qtbot.waitUntil(lambda: "gone" in notice(window))


def test_a_sitting_can_be_erased(qtbot: QtBot, window: Window, small: Small) -> None:
    session = finished(small)
    window.assess.start.results_wanted.emit(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    window.assess.start.erase_wanted.emit(session)
    qtbot.waitUntil(lambda: small.store.sittings() == () and window.results.results.results is None)
    assert window.findChild(QAbstractButton, f"results-{session}") is None


def test_a_copy_that_may_still_hold_what_was_erased_is_named(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    copy = tmp_path / "backups" / "careerfit-20260101T120000Z.db"
    copy.parent.mkdir()
    copy.write_bytes(b"no database any more, and nothing in it can be erased")
    safekeeping = replace(small.desk.safekeeping, keeper=Keeper(folder=tmp_path))
    window.desk = replace(small.desk, safekeeping=safekeeping)
    window.assess.start.erase_wanted.emit(finished(small))
    qtbot.waitUntil(lambda: str(copy) in notice(window))


def test_preview_and_back(qtbot: QtBot, window: Window, small: Small) -> None:
    window.assess.start.results_wanted.emit(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    button(window.results.results, "preview").click()
    qtbot.waitUntil(window.results.preview.isVisible)
    with qtbot.waitSignal(window.results.preview.page_wanted):
        pass
    button(window.results.preview, "back").click()
    assert window.results.results.isVisible()
    assert window.results.results.results is not None


@pytest.mark.parametrize("suffix", [".pdf", ".txt"])
def test_a_report_is_saved_in_the_kind_that_is_asked_for(
    qtbot: QtBot,
    window: Window,
    small: Small,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    path = Path("folder") / f"report{suffix}"
    monkeypatch.setattr(SaveDialog, "ask", lambda _self: path)
    save = window.findChild(QAction, "menu-save")
    assert save is not None
    assert not save.isEnabled()
    window.assess.start.results_wanted.emit(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    assert save.isEnabled()
    save.trigger()
    qtbot.waitUntil(lambda: path in small.files.written)
    qtbot.waitUntil(lambda: str(path) in window.statusBar().currentMessage())


def test_a_report_of_an_unknown_kind_is_refused_in_words(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SaveDialog, "ask", lambda _self: Path("report.doc"))
    window.assess.start.results_wanted.emit(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    button(window.results.results, "save").click()
    qtbot.waitUntil(lambda: ".doc" in notice(window))


def test_who_changes_their_mind_saves_nothing(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SaveDialog, "ask", lambda _self: None)
    window.assess.start.results_wanted.emit(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    button(window.results.results, "save").click()
    qtbot.wait(20)
    assert small.files.written == {}


def test_long_work_shows_progress_and_can_be_cancelled(qtbot: QtBot, open_window: Opener) -> None:
    begun, go_on = Event(), Event()

    def slow(_report: Report, progress: Progress, _look: RenderOptions) -> bytes:
        progress(1, 4)
        begun.set()
        go_on.wait()
        progress(2, 4)
        return b""

    small = make_small(small_library(), pdf=slow)
    window = open_window(lambda: small.desk)
    window.sidebar.wanted.emit("results")
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    window.assess.start.results_wanted.emit(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    bar = window.findChild(QProgressBar, "work")
    assert bar is not None
    assert not bar.isVisible()
    button(window.results.results, "preview").click()
    begun.wait()
    qtbot.waitUntil(bar.isVisible)
    assert (bar.value(), bar.maximum()) == (1, 4)
    button(window, "cancel").click()
    go_on.set()
    qtbot.waitUntil(lambda: "Stopped" in window.statusBar().currentMessage())
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert window.results.results.isVisible()


def test_a_data_file_that_cannot_be_used_is_told_on_a_page_and_tried_again(
    qtbot: QtBot, small: Small, open_window: Opener
) -> None:
    attempts: list[Desk | StoreError] = [
        StoreError("The file is locked. Close the other."),
        small.desk,
    ]

    def open_desk() -> Desk:
        found = attempts.pop(0)
        if isinstance(found, StoreError):
            raise found
        return found

    window = open_window(open_desk)
    qtbot.waitUntil(lambda: window.trouble.isVisible())
    sentence = window.trouble.findChild(QLabel, "sentence")
    assert sentence is not None
    assert sentence.text() == "The file is locked. Close the other."
    assert not window.sidebar.isVisible()
    button(window.trouble, "again").click()
    qtbot.waitUntil(window.assess.start.isVisible)
    assert window.sidebar.isVisible()


def test_from_the_page_of_trouble_one_can_quit(qtbot: QtBot, open_window: Opener) -> None:
    def open_desk() -> Desk:
        raise StoreError("Written by a newer version. Install that.")

    window = open_window(open_desk)
    qtbot.waitUntil(lambda: window.trouble.isVisible())
    button(window.trouble, "quit").click()
    assert not window.isVisible()


def test_a_bug_is_told_without_names_and_the_program_goes_on(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: object, session: SessionId) -> object:
        raise ValueError(f"Ada Lovelace said 4 in {session}")

    session = finished(small, "Ada Lovelace")
    monkeypatch.setattr(type(small.desk.reading), "session", broken)
    window.assess.start.results_wanted.emit(session)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    shown = window.findChild(QPlainTextEdit, "report")
    assert shown is not None
    assert "ValueError" in shown.toPlainText()
    assert "in broken" in shown.toPlainText() or "broken" in shown.toPlainText()
    for secret in ("Ada", "Lovelace", session):
        assert secret not in shown.toPlainText()
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    dialog.accept()
    window.sidebar.wanted.emit("assess")
    assert window.assess.start.isVisible()
    assert window.isEnabled()


def test_one_crash_dialog_at_a_time(window: Window) -> None:
    window.say(ValueError())
    window.say(ValueError())
    assert len(window.findChildren(CrashDialog)) == 1


def test_a_bug_while_opening_is_told_and_leaves_a_way_out(
    qtbot: QtBot, open_window: Opener
) -> None:
    def open_desk() -> Desk:
        raise ZeroDivisionError

    window = open_window(open_desk)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    assert window.trouble.isVisible()


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "A content file has a fault. What is faulty was left out."),
        (2, "Content files have 2 faults. What is faulty was left out."),
    ],
)
def test_faults_of_content_are_told_and_nothing_else_is_lost(
    qtbot: QtBot, open_window: Opener, count: int, told: str
) -> None:
    fault = Fault(source="a.yaml", line=3, where="items", what="Odd.", remedy="Mend it.")
    small = make_small(small_library(*[fault] * count))
    window = open_window(lambda: small.desk)
    qtbot.waitUntil(lambda: notice(window) == told)
    button(window, "notice-action").click()
    shown = window.findChild(FaultList)
    assert shown is not None
    text = shown.findChild(QPlainTextEdit)
    assert text is not None
    assert text.toPlainText().splitlines() == ["a.yaml:3: items: Odd. Mend it."] * count
    shown.reject()
    qtbot.waitUntil(lambda: window.findChild(QWidget, f"battery-{BATTERY}") is not None)
    begin(qtbot, window)


def test_the_menu_changes_the_colours(window: Window) -> None:
    dark = window.findChild(QAction, "scheme-dark")
    assert dark is not None
    before = window.palette().window().color().lightness()
    dark.trigger()
    assert window.palette().window().color().lightness() < before


def test_keys_and_about_open(window: Window) -> None:
    for signal, name in (
        (window.menus.keys_wanted, "keys"),
        (window.menus.about_wanted, "about"),
    ):
        signal.emit()
        shown = window.findChild(QWidget, name)
        assert shown is not None
        assert shown.isVisible()
        shown.close()
