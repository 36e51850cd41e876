"""The machine in the hands of a client: one sitting, and no way to anything else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QSessionManager,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.core.errors import CareerFitError
from careerfit.core.session import SessionId
from careerfit.desk import Desk
from careerfit.gui.app import come_forward, stay
from careerfit.gui.crash import CrashDialog
from careerfit.gui.handed import Arranged
from careerfit.gui.language import Language
from careerfit.gui.passphrases import PassphraseDialog
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window
from careerfit.store import keys
from careerfit.store.opening import open_store
from careerfit.store.safekeeping import Keeper
from careerfit.store.vault import Locks, key_of
from tests.gui.conftest import BATTERY, Small, finished, in_one_language, make_small, small_library

READ = ("text", "title", "placeholderText", "toolTip", "accessibleName", "toPlainText")
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)
OTHERS = "Wilhelmina"
ADA = Arranged(person="Ada", purpose="counselling", battery=BATTERY)
Hand = Callable[..., Window]


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Have keys derived in little time."""
    before = dict(keys.COST)
    keys.COST.update(passes=1, kibibytes=64, lanes=1)
    yield
    keys.COST.update(before)


def button(top: QWidget, name: str) -> QAbstractButton:
    found = top.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def dialog_of(qtbot: QtBot, window: Window) -> PassphraseDialog:
    def shown() -> list[PassphraseDialog]:
        return [one for one in window.findChildren(PassphraseDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def hand(qtbot: QtBot, window: Window, wanted: Arranged | SessionId = ADA) -> None:
    """Hand over, with a passphrase that counts this once."""
    window.hand_over(wanted)
    fill(qtbot, dialog_of(qtbot, window), PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: shown_is_theirs(window))


def fill(qtbot: QtBot, dialog: PassphraseDialog, *typed: str) -> None:
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    assert len(fields) == len(typed)
    for field, text in zip(fields, typed, strict=True):
        qtbot.keyClicks(field, text)
    button(dialog, "go-on").click()


def shown_is_theirs(window: Window) -> bool:
    place = window.handing.place
    page = window.shown_page()
    return place is not None and page in place.pages and page is not None and page.isVisible()


def begin(qtbot: QtBot, window: Window) -> None:
    """Agree, and go on to the first question."""
    place = window.handing.place
    assert place is not None
    qtbot.waitUntil(place.hello.isVisible)
    button(place.hello, "consent").setChecked(True)
    button(place.hello, "begin").click()
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
    if place.opening.isVisible():
        button(place.opening, "go-on").click()
    qtbot.waitUntil(place.question.isVisible)


def unlock(qtbot: QtBot, window: Window, typed: str) -> None:
    place = window.handing.place
    assert place is not None
    field = place.hand_back.findChild(QLineEdit, "passphrase")
    assert field is not None
    qtbot.waitUntil(field.isVisible)
    field.clear()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def to_hand_back(qtbot: QtBot, window: Window) -> None:
    window.close()
    place = window.handing.place
    assert place is not None
    qtbot.waitUntil(place.hand_back.isVisible)


def answer_all(qtbot: QtBot, window: Window) -> None:
    place = window.handing.place
    assert place is not None
    while not place.hand_back.isVisible():
        asked = place.question.asked
        assert asked is not None
        given = 40 if asked.item.number is not None else 3
        if place.practice.isVisible():
            button(place.practice, "pass").click()
            qtbot.waitUntil(place.question.isVisible)
            continue
        place.question._answer(given)
        qtbot.waitUntil(
            lambda: place.question.asked is not asked or place.hand_back.isVisible()  # noqa: B023
        )
        qtbot.wait(1)


def heard(top: QWidget) -> list[str]:
    """Return all that a screen reader finds, seen or not, in what the window holds."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(top)]
    while waiting:
        part = waiting.pop()
        if part.isValid():
            found += [part.text(kind) for kind in QAccessible.Text if kind.value < 0x100]
            waiting += [part.child(number) for number in range(part.childCount())]
    return found


def texts(window: Window) -> str:
    """Return every text of every widget of the program, hidden ones as well."""
    said = [window.windowTitle(), window.notice.text(), window.statusBar().currentMessage()]
    for widget in QApplication.allWidgets():
        for name in (
            "text",
            "title",
            "placeholderText",
            "toolTip",
            "accessibleName",
            "toPlainText",
        ):
            read = getattr(widget, name, None)
            if callable(read):
                said.append(str(read()))
        said.append(widget.accessibleDescription())
    return "\n".join([*said, *heard(window)])


@pytest.fixture
def window(window: Window, small: Small, qtbot: QtBot) -> Window:
    """The window, with sittings of somebody else, one of them open."""
    session = finished(small, OTHERS)
    small.desk.assessing.begin(OTHERS, "self", BATTERY)
    window.refresh()
    window.results.find(session)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    assert OTHERS in texts(window)
    return window


def test_a_client_has_the_keyboard_and_the_window_stays_above_others(
    qtbot: QtBot, window: Window
) -> None:
    above = Qt.WindowType.WindowStaysOnTopHint
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hand(qtbot, window)
    qtbot.waitUntil(window.isActiveWindow)
    place = window.handing.place
    assert place is not None
    qtbot.waitUntil(button(place.hello, "consent").hasFocus)
    assert window.windowHandle().flags() & above
    to_hand_back(qtbot, window)
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.handing.place is None)
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.windowHandle().flags() & above


def test_a_client_sees_the_sitting_on_the_whole_screen_and_nothing_else(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    assert window.isFullScreen()
    assert not window.menus.isVisible()
    assert not window.sidebar.isVisible()
    place = window.handing.place
    assert place is not None
    hello = place.hello.findChild(QLabel, "hello")
    assert hello is not None
    assert hello.text() == "Hello, Ada"
    begin(qtbot, window)
    assert window.isFullScreen()
    assert not window.menus.isVisible()
    assert not window.sidebar.isVisible()


def test_nothing_of_anybody_else_is_in_any_widget_at_any_moment(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    qtbot.wait(20)  # what is deleted later is gone by then
    assert OTHERS not in texts(window)
    begin(qtbot, window)
    assert OTHERS not in texts(window)
    to_hand_back(qtbot, window)
    assert OTHERS not in texts(window)
    place = window.handing.place
    assert place is not None
    button(place.hand_back, "go-on").click()
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
    if place.opening.isVisible():
        button(place.opening, "go-on").click()
    answer_all(qtbot, window)
    assert OTHERS not in texts(window)
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: OTHERS in texts(window))


def test_nothing_begins_before_the_client_agrees(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    before = len(small.store.sittings())
    hand(qtbot, window)
    place = window.handing.place
    assert place is not None
    button(place.hello, "begin").click()
    assert place.hello.isVisible()
    missing = place.hello.findChild(QLabel, "missing")
    assert missing is not None
    assert missing.isVisible()
    qtbot.wait(20)
    assert len(small.store.sittings()) == before
    begin(qtbot, window)
    assert len(small.store.sittings()) == before + 1


def test_at_the_end_there_is_thanks_and_no_result_and_the_counsellor_gets_the_results(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    begin(qtbot, window)
    answer_all(qtbot, window)
    place = window.handing.place
    assert place is not None
    where = place.hand_back.findChild(QLabel, "where")
    assert where is not None
    assert where.text() == "Thank you. You are done."
    assert not button(place.hand_back, "go-on").isVisible()
    assert not window.results.results.isVisible()
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.results.results.results is not None)
    assert window.handing.place is None
    assert window.results.results.isVisible()
    assert not window.isFullScreen()
    assert window.menus.isVisible()
    assert window.sidebar.isVisible()


NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PRESSED = (
    *((key, NONE) for key in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F10, Qt.Key.Key_F11)),
    *((key, NONE) for key in (Qt.Key.Key_Alt, Qt.Key.Key_Menu, Qt.Key.Key_Help)),
    *(
        (key, ALT)
        for key in (Qt.Key.Key_F4, Qt.Key.Key_F, Qt.Key.Key_V, Qt.Key.Key_L, Qt.Key.Key_H)
    ),
    *((key, CTRL) for key in (Qt.Key.Key_Q, Qt.Key.Key_W, Qt.Key.Key_L, Qt.Key.Key_S)),
    *((key, CTRL) for key in (Qt.Key.Key_O, Qt.Key.Key_P, Qt.Key.Key_N, Qt.Key.Key_F)),
    *((key, CTRL) for key in (Qt.Key.Key_F4, Qt.Key.Key_Tab)),
    (Qt.Key.Key_F10, SHIFT),
)


def test_no_key_leads_out(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window)
    place = window.handing.place
    assert place is not None
    for page in (place.hello, place.question, place.hand_back):
        if page is place.question:
            button(place.hand_back, "go-on").click()
            begin(qtbot, window)
        for key, held in PRESSED:
            for target in (window, window.shown_page(), QApplication.focusWidget()):
                qtbot.keyClick(target or window, key, held)
            assert window.handing.place is place
            assert window.isVisible()
            assert window.isFullScreen()
            assert shown_is_theirs(window)
            assert QApplication.activePopupWidget() is None
            assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert OTHERS not in texts(window)


def test_no_action_of_any_menu_can_be_triggered_by_its_shortcut(
    qtbot: QtBot, window: Window
) -> None:
    told: list[str] = []
    hand(qtbot, window)
    for action in window.menus.findChildren(QAction):
        action.setEnabled(True)
        action.triggered.connect(partial(told.append, action.text()))
        for keys_of in action.shortcuts():
            if "Zoom" in keys_of.toString():
                continue  # no test can press these
            qtbot.keySequence(window, keys_of)
            qtbot.keySequence(window.shown_page() or window, keys_of)
    assert told == []
    assert window.menus.actions() == []


def test_every_closing_leads_to_the_passphrase(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window)
    begin(qtbot, window)
    place = window.handing.place
    assert place is not None
    assert not window.close()
    qtbot.waitUntil(place.hand_back.isVisible)
    button(place.hand_back, "go-on").click()
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
    QApplication.closeAllWindows()
    assert window.isVisible()
    qtbot.waitUntil(place.hand_back.isVisible)
    button(place.hand_back, "go-on").click()
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
    for signal in (
        window.menus.quit_wanted,
        window.unlocking.quit_wanted,
        window.trouble.quit_wanted,
    ):
        signal.emit()
        assert window.isVisible()
        assert place.hand_back.isVisible()


def test_the_desktop_does_not_end_while_a_client_sits_there(qtbot: QtBot, window: Window) -> None:
    cancelled = []

    class Ending:  # of Qt, which makes none without a desktop
        def cancel(self) -> None:
            cancelled.append(1)

    assert hasattr(QSessionManager, "cancel")
    assert hasattr(QGuiApplication, "commitDataRequest")
    stay(window, Ending())  # type: ignore[arg-type]
    assert not cancelled
    hand(qtbot, window)
    stay(window, Ending())  # type: ignore[arg-type]
    assert cancelled == [1]


def test_no_signal_of_another_page_leads_out(qtbot: QtBot, window: Window, small: Small) -> None:
    session = finished(small, OTHERS)
    hand(qtbot, window)
    begin(qtbot, window)
    for signal, values in (
        (window.sidebar.wanted, ("results",)),
        (window.sidebar.wanted, ("settings",)),
        (window.sidebar.wanted, ("assess",)),
        (window.menus.lock_wanted, ()),
        (window.assess.changed, ()),
        (window.assess.results_wanted, (session,)),
        (window.assess.start.resume_wanted, (session,)),
        (window.assess.start.begin_wanted, ("Leo", "self", BATTERY, 1.0)),
        (window.assess.hand_over_wanted, (ADA,)),
    ):
        signal.emit(*values)
        qtbot.wait(20)
        assert shown_is_theirs(window)
        assert not window.sidebar.isVisible()
        assert OTHERS not in "\n".join(
            label.text() for label in window.findChildren(QLabel) if label.isVisible()
        )
    window.lock()
    assert shown_is_theirs(window)


def test_a_second_start_of_the_program_does_not_unlock(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window)
    begin(qtbot, window)
    come_forward(window, {})
    qtbot.wait(20)
    assert shown_is_theirs(window)
    assert window.isFullScreen()
    assert not window.menus.isVisible()


@pytest.mark.parametrize("way", ["showNormal", "showMaximized", "showMinimized"])
def test_a_window_made_smaller_fills_the_screen_again(
    qtbot: QtBot, window: Window, way: str
) -> None:
    hand(qtbot, window)
    getattr(window, way)()
    qtbot.waitUntil(window.isFullScreen)
    assert not window.menus.isVisible()


def test_fields_have_no_menu_and_take_nothing_that_is_dropped_or_pasted(
    qtbot: QtBot, window: Window
) -> None:
    QGuiApplication.clipboard().setText(OTHERS)
    hand(qtbot, window)
    to_hand_back(qtbot, window)
    place = window.handing.place
    assert place is not None
    field = place.hand_back.findChild(QLineEdit, "passphrase")
    assert field is not None
    middle = field.rect().center()
    QApplication.sendEvent(
        field,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, field.mapToGlobal(middle)),
    )
    qtbot.mouseClick(field, Qt.MouseButton.RightButton)
    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()
    ]
    for key, held in (
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(field, key, held)
    qtbot.mouseClick(field, Qt.MouseButton.MiddleButton)
    assert field.text() == ""
    carried = QMimeData()
    carried.setText("file:///etc/passwd")
    drag = QDragEnterEvent(
        QPoint(3, 3),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drag.ignore()
    QApplication.sendEvent(field, drag)
    assert not drag.isAccepted()
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.handing.place is None)
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.paste()
    qtbot.keyClick(elsewhere, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert elsewhere.text() == 2 * OTHERS


def test_a_wrong_passphrase_is_said_and_waited_for_even_when_one_goes_away_and_comes_back(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    begin(qtbot, window)
    place = window.handing.place
    assert place is not None
    for seconds in (1, 2):
        to_hand_back(qtbot, window)
        unlock(qtbot, window, "three blue kettle")
        open_ = button(place.hand_back, "unlock")
        qtbot.waitUntil(lambda: open_.text().startswith("Wait"))  # noqa: B023
        assert f" {seconds} " in open_.text()
        said = place.hand_back.findChild(QLabel, "said")
        assert said is not None
        assert said.text() == "This is not the passphrase that was set. Try again."
        unlock(qtbot, window, PASSPHRASE)  # the right one has to wait as well
        qtbot.wait(30)
        assert window.handing.place is place
        button(place.hand_back, "go-on").click()
        qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
        for _ in range(seconds):
            place.hand_back._asking.count()
    to_hand_back(qtbot, window)
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.handing.place is None)
    qtbot.waitUntil(window.assess.start.isVisible)


def test_nobody_reads_what_was_typed_of_a_passphrase(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window)
    to_hand_back(qtbot, window)
    place = window.handing.place
    assert place is not None
    field = place.hand_back.findChild(QLineEdit, "passphrase")
    assert field is not None
    qtbot.keyClicks(field, "three blue")
    next(box for box in place.hand_back.findChildren(QAbstractButton) if box.isCheckable()).click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    button(place.hand_back, "go-on").click()
    to_hand_back(qtbot, window)
    assert field.text() == ""
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert PASSPHRASE not in repr(vars(place)) + repr(vars(window.handing))


def test_a_sitting_that_was_begun_goes_on_where_it_was(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    first = small.desk.assessing.begin("Leo", "counselling", BATTERY)
    assert first is not None
    small.desk.assessing.answer(first.session, first.item.id, 4)
    hand(qtbot, window, first.session)
    place = window.handing.place
    assert place is not None
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
    asked = next(page.asked for page in place.sitting if page.isVisible())
    assert asked is not None
    assert asked.number == 2
    assert asked.session == first.session


def test_a_client_pauses_and_goes_on(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window)
    begin(qtbot, window)
    place = window.handing.place
    assert place is not None
    asked = place.question.asked
    assert asked is not None
    place.question._answer(3)
    qtbot.waitUntil(lambda: place.question.asked is not asked)
    qtbot.keyClick(place.question, Qt.Key.Key_Escape)
    assert place.hand_back.isVisible()
    assert button(place.hand_back, "go-on").hasFocus()
    qtbot.keyClick(button(place.hand_back, "go-on"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)


def test_what_is_half_typed_is_still_there_after_somebody_tried_to_close(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    first = small.desk.assessing.begin("Leo", "counselling", BATTERY)
    assert first is not None
    hand(qtbot, window, first.session)
    place = window.handing.place
    assert place is not None
    qtbot.waitUntil(lambda: window.shown_page() in place.sitting)
    last = small.desk.assessing.back(first.session, None)
    assert last is not None
    place._put(last)
    field = place.question.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "38")
    to_hand_back(qtbot, window)
    button(place.hand_back, "go-on").click()
    assert place.question.isVisible()
    assert field.text() == "38"


def test_before_it_begins_the_client_may_say_not_now(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window)
    place = window.handing.place
    assert place is not None
    button(place.hello, "not-now").click()
    assert place.hand_back.isVisible()
    button(place.hand_back, "go-on").click()
    assert place.hello.isVisible()
    qtbot.keyClick(place.hello, Qt.Key.Key_Escape)
    assert place.hand_back.isVisible()


def test_a_running_clock_is_let_run_down_before_the_passphrase_is_asked_for(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    begin(qtbot, window)
    place = window.handing.place
    assert place is not None
    asked = place.question.asked
    assert asked is not None
    place.question.ask(replace(asked, seconds=60.0, seconds_left=30.0))
    assert not window.close()
    assert place.question.isVisible()
    assert "finish the task" in window.statusBar().currentMessage()
    qtbot.keyClick(place.question, Qt.Key.Key_Escape)
    assert place.question.isVisible()


def test_a_bug_is_said_to_the_client_and_shown_to_the_counsellor(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    window.show_crash(RuntimeError(OTHERS))
    assert window.findChild(CrashDialog) is None
    assert window.notice.isVisible()
    assert "call whoever set this up" in window.notice.text()
    to_hand_back(qtbot, window)
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    dialog.close()


def test_what_cannot_begin_is_said_and_can_be_tried_again(qtbot: QtBot, window: Window) -> None:
    hand(qtbot, window, replace(ADA, extra_time=99.0))
    place = window.handing.place
    assert place is not None
    button(place.hello, "consent").setChecked(True)
    button(place.hello, "begin").click()
    qtbot.waitUntil(window.notice.isVisible)
    assert place.hello.isVisible()
    window.notice.hide()
    button(place.hello, "begin").click()
    qtbot.waitUntil(window.notice.isVisible)


def test_who_changes_their_mind_hands_nothing_over(qtbot: QtBot, window: Window) -> None:
    window.hand_over(ADA)
    dialog = dialog_of(qtbot, window)
    assert not button(dialog, "go-on").isEnabled()  # no passphrase yet
    dialog.reject()
    qtbot.wait(20)
    assert window.handing.place is None
    assert window.menus.isVisible()
    assert OTHERS in texts(window)


def test_the_last_step_offers_to_hand_over_where_somebody_else_sets_it_up(
    qtbot: QtBot, window: Window
) -> None:
    start = window.assess.start
    window.assess.enter()
    start._begin_steps()
    way = start.steps
    way.name.field.setText("Maximiliana Alexandra von Hohenfels")
    way.battery.choose(BATTERY)
    for purpose, offered in (("self", False), ("counselling", True), ("selection", True)):
        way.purpose.choose(purpose)
        way.turn_to(way.consent)
        assert button(start, "hand-over").isVisible() is offered
    assert button(start, "hand-over").text() == "Hand over to Maximiliana Alexandra v……"
    button(start, "hand-over").click()
    fill(qtbot, dialog_of(qtbot, window), PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: shown_is_theirs(window))
    place = window.handing.place
    assert place is not None

    def shows(told: str) -> bool:
        return any(told in label.text() for label in place.hello.findChildren(QLabel))

    qtbot.waitUntil(lambda: shows("11 question"))  # which is looked up first
    assert shows("Hohenfels")
    assert shows("Those who decide")


def test_extra_time_that_was_set_up_is_told_and_counts(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    hand(qtbot, window, replace(ADA, extra_time=1.5))
    place = window.handing.place
    assert place is not None
    assert any("1.5 times" in label.text() for label in place.hello.findChildren(QLabel))
    begin(qtbot, window)
    asked = place.question.asked
    assert asked is not None
    assert small.store.session(asked.session).extra_time == 1.5


# ---- In a vault.


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    open_store(folder).close()
    Locks(folder=folder).protect(PASSPHRASE)
    return folder


def start(qtbot: QtBot, folder: Path, theme: Theme, language: Language) -> Window:
    def open_desk(passphrase: str | None = None) -> Desk:
        key = key_of(folder, passphrase)
        store, desk = open_store(folder, key), make_small(small_library()).desk
        return replace(
            desk,
            assessing=replace(desk.assessing, store=store),
            reading=replace(desk.reading, store=store),
            safekeeping=replace(
                desk.safekeeping, store=store, keeper=Keeper(folder=folder, key=key)
            ),
            vault=replace(desk.vault, store=store, locks=Locks(folder=folder)),
        )

    window = Window(open_desk, in_one_language, theme, language)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    window.open()
    return window


def test_in_a_vault_its_passphrase_leads_back_and_a_new_start_asks_for_it(
    qtbot: QtBot, vault: Path, theme: Theme, language: Language
) -> None:
    window = start(qtbot, vault, theme, language)
    qtbot.waitUntil(window.unlocking.isVisible)
    qtbot.keyClicks(window.unlocking.field, PASSPHRASE)
    qtbot.keyClick(window.unlocking.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(window, "desk") and window._lockable)
    window.hand_over(ADA)
    dialog = dialog_of(qtbot, window)
    assert not [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    button(dialog, "go-on").click()
    qtbot.waitUntil(lambda: shown_is_theirs(window))
    begin(qtbot, window)
    window.lock()  # as when nobody has touched it for a while
    assert shown_is_theirs(window)
    place = window.handing.place
    assert place is not None
    assert place.question.isVisible()

    again = start(qtbot, vault, theme, language)  # as after a crash
    qtbot.waitUntil(again.unlocking.isVisible)
    assert not hasattr(again, "desk")
    again.close()

    to_hand_back(qtbot, window)
    unlock(qtbot, window, "anything else")
    qtbot.waitUntil(lambda: button(place.hand_back, "unlock").text().startswith("Wait"))
    place.hand_back._asking.count()
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.handing.place is None)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "resume-s1") is not None)


def test_who_has_the_passphrase_typed_by_a_keyring_shows_that_they_know_it(
    qtbot: QtBot, vault: Path, theme: Theme, language: Language
) -> None:
    import keyring
    from keyring.backend import KeyringBackend

    class InMemory(KeyringBackend):
        priority = 1
        kept: dict[tuple[str, str], str] = {}  # noqa: RUF012

        def get_password(self, service: str, username: str) -> str | None:
            return self.kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            del self.kept[service, username]

    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())  # type: ignore[no-untyped-call]
    try:
        Locks(folder=vault).remember(PASSPHRASE)
        window = start(qtbot, vault, theme, language)
        qtbot.waitUntil(lambda: hasattr(window, "desk") and window._lockable)
        window.hand_over(ADA)
        fill(qtbot, dialog_of(qtbot, window), "I do not remember")
        qtbot.waitUntil(lambda: "does not open" in window.notice.text())
        assert window.handing.place is None
        window.hand_over(ADA)
        fill(qtbot, dialog_of(qtbot, window), PASSPHRASE)
        qtbot.waitUntil(lambda: window.handing.place is not None)
    finally:
        keyring.set_keyring(before)


def test_what_goes_wrong_at_the_passphrase_is_said_and_it_stays_closed(
    qtbot: QtBot, window: Window
) -> None:
    hand(qtbot, window)
    place = window.handing.place
    assert place is not None

    def fail(_typed: str) -> None:
        raise CareerFitError("The disk is gone.")

    place._way_back = fail
    to_hand_back(qtbot, window)
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.notice.text() == "The disk is gone.")
    assert window.handing.place is place
