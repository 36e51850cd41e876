"""A passphrase in the window: set, asked for, changed, taken away; locked when nobody is there."""

import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit.desk import Desk
from careerfit.gui.app import MINUTES, keep_locked
from careerfit.gui.idle import Idle
from careerfit.gui.language import Language
from careerfit.gui.passphrases import PassphraseDialog, RecoveryDialog
from careerfit.gui.places.place import Place
from careerfit.gui.theme import Theme
from careerfit.gui.widgets.labels import BREAK
from careerfit.gui.window import Window
from careerfit.store import keys
from careerfit.store.opening import open_store
from careerfit.store.safekeeping import Keeper
from careerfit.store.vault import Locks, key_of
from tests.gui.conftest import BATTERY, in_one_language, make_small, small_library

PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)
Open = Callable[[], Window]


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Have keys derived in little time."""
    before = dict(keys.COST)
    keys.COST.update(passes=1, kibibytes=64, lanes=1)
    yield
    keys.COST.update(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    open_store(folder).close()
    return folder


def opener(folder: Path) -> Callable[..., Desk]:
    """Return what opens a desk on a data folder, as the program does it."""

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

    return open_desk


@pytest.fixture
def start(qtbot: QtBot, folder: Path, theme: Theme, language: Language) -> Open:
    """Start the program on the folder."""

    def make() -> Window:
        window = Window(opener(folder), in_one_language, theme, language)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.painted):
            window.show()
        window.open()
        return window

    return make


def is_open(window: Window) -> bool:
    return window.findChild(QWidget, f"battery-{BATTERY}") is not None and hasattr(window, "desk")


def button(top: QWidget, name: str) -> QAbstractButton:
    found = top.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def settings(qtbot: QtBot, window: Window) -> QWidget:
    window.sidebar.wanted.emit("settings")
    page = window.settings.settings
    qtbot.waitUntil(lambda: page.isVisible() and bool(status(page)))
    return page


def status(page: QWidget) -> str:
    label = page.findChild(QLabel, "status")
    assert label is not None
    return label.text()


def type_into(qtbot: QtBot, window: Window, *typed: str) -> None:
    """Type into the fields of the dialog about passphrases that are shown, and go on."""
    (dialog,) = [one for one in window.findChildren(PassphraseDialog) if one.isVisible()]
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    assert len(fields) == len(typed)
    for field, text in zip(fields, typed, strict=True):
        qtbot.keyClicks(field, text)
    button(dialog, "go-on").click()


def protect(qtbot: QtBot, window: Window) -> str:
    """Set the passphrase; return the recovery key."""
    button(settings(qtbot, window), "protect").click()
    type_into(qtbot, window, PASSPHRASE, PASSPHRASE)
    return keep_recovery(qtbot, window)


def keep_recovery(qtbot: QtBot, window: Window) -> str:
    qtbot.waitUntil(lambda: window.findChild(RecoveryDialog) is not None)
    dialog = window.findChild(RecoveryDialog)
    assert dialog is not None
    label = dialog.findChild(QLabel, "recovery-key")
    assert label is not None
    key = label.text().replace(BREAK, "")  # no hand types where a line may end
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not button(dialog, "close").isEnabled()
    button(dialog, "written-down").click()
    button(dialog, "close").click()
    qtbot.waitUntil(lambda: window.findChild(RecoveryDialog) is None)
    return key


def unlock(qtbot: QtBot, window: Window, typed: str) -> None:
    qtbot.waitUntil(lambda: window.unlocking.isVisible())
    window.unlocking.field.clear()
    qtbot.keyClicks(window.unlocking.field, typed)
    qtbot.keyClick(window.unlocking.field, Qt.Key.Key_Return)


def test_a_passphrase_is_set_asked_for_and_opens(qtbot: QtBot, start: Open, folder: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    page = settings(qtbot, window)
    assert status(page).startswith("There is none.")
    assert not button(page, "change").isVisible()
    protect(qtbot, window)
    qtbot.waitUntil(lambda: status(page).startswith("All that is kept is encrypted, backups too"))
    assert page.isVisible()
    assert keys.is_protected(folder)
    assert not button(page, "protect").isVisible()
    window.assess.begin("Ada", "self", BATTERY, 1.0)  # what was opened anew goes on keeping
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    window.close()

    again = start()
    qtbot.waitUntil(lambda: again.unlocking.isVisible())
    assert not again.sidebar.isVisible()
    assert not hasattr(again, "desk")
    unlock(qtbot, again, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(again))
    assert again.assess.start.isVisible()
    assert again.unlocking.field.text() == ""
    qtbot.waitUntil(lambda: again.findChild(QWidget, "resume-s1") is not None)


def test_a_wrong_passphrase_is_said_and_the_next_takes_longer_each_time(
    qtbot: QtBot, start: Open, folder: Path
) -> None:
    Locks(folder=folder).protect(PASSPHRASE)
    window = start()
    page = window.unlocking
    for wait in (1, 2, 4):
        unlock(qtbot, window, "three blue kettle")
        qtbot.waitUntil(lambda: button(page, "unlock").text() != "Unlock")
        assert button(page, "unlock").text() == f"Wait {wait} second{'s' * (wait > 1)}"
        said = page.findChild(QLabel, "said")
        assert said is not None
        assert said.text() == "This does not open what is kept here. Try again."
        assert page.field.text() == ""
        unlock(qtbot, window, PASSPHRASE)  # the right one has to wait as well
        qtbot.wait(50)
        assert not hasattr(window, "desk")
        for _ in range(wait):
            page._asking.count()
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))


def test_the_recovery_key_opens_and_sets_another_passphrase(
    qtbot: QtBot, start: Open, folder: Path
) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    recovery = protect(qtbot, window)
    qtbot.waitUntil(lambda: is_open(window))
    window.lock()
    unlock(qtbot, window, recovery.lower())
    qtbot.waitUntil(lambda: is_open(window))
    button(settings(qtbot, window), "change").click()
    type_into(qtbot, window, recovery, "four green kettles", "four green kettles")
    qtbot.waitUntil(lambda: opens(folder, "four green kettles"))
    assert not opens(folder, PASSPHRASE)
    button(settings(qtbot, window), "recovery").click()
    type_into(qtbot, window, "four green kettles")
    renewed = keep_recovery(qtbot, window)
    assert opens(folder, renewed)
    assert not opens(folder, recovery)


def opens(folder: Path, typed: str) -> bool:
    try:
        keys.unlock(folder, typed)
    except Exception:  # noqa: BLE001 (whatever is wrong, it does not open)
        return False
    return True


def test_what_cannot_be_is_said_before_anything_is_tried(
    qtbot: QtBot, start: Open, folder: Path
) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    button(settings(qtbot, window), "protect").click()
    dialog = window.findChild(PassphraseDialog)
    assert dialog is not None
    missing = dialog.findChild(QLabel, "missing")
    assert missing is not None
    new, again = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    for typed, repeated, said in (
        ("", "", "The new one needs 8 characters or more."),
        ("seven77", "seven77", "The new one needs 8 characters or more."),
        ("eight888", "eight88", "Type the new one twice, the same each time."),
    ):
        new.setText(typed)
        again.setText(repeated)
        assert missing.text() == said
        assert not button(dialog, "go-on").isEnabled()
    assert new.echoMode() is QLineEdit.EchoMode.Password
    dialog.reject()
    assert not keys.is_protected(folder)


def test_it_is_taken_away_by_who_knows_it(qtbot: QtBot, start: Open, folder: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    protect(qtbot, window)
    qtbot.waitUntil(lambda: is_open(window))
    button(settings(qtbot, window), "unprotect").click()
    type_into(qtbot, window, "something else")
    qtbot.waitUntil(lambda: window.notice.text().startswith("This does not open"))
    assert keys.is_protected(folder)
    button(settings(qtbot, window), "unprotect").click()
    type_into(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: not keys.is_protected(folder))
    qtbot.waitUntil(lambda: status(window.settings.settings).startswith("There is none."))
    assert window.settings.settings.isVisible()
    with closing(open_store(folder)) as store:
        assert store.sittings() == ()


def test_where_there_is_no_keyring_the_box_goes_back(
    qtbot: QtBot, start: Open, folder: Path
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    try:
        window = start()
        qtbot.waitUntil(lambda: is_open(window))
        protect(qtbot, window)
        qtbot.waitUntil(lambda: is_open(window))
        box = button(settings(qtbot, window), "remember")
        qtbot.waitUntil(box.isVisible)
        box.click()
        type_into(qtbot, window, PASSPHRASE)
        qtbot.waitUntil(lambda: "no keyring" in window.notice.text())
        qtbot.waitUntil(lambda: not box.isChecked())
        box.click()
        dialog = window.findChild(PassphraseDialog)
        assert dialog is not None
        dialog.reject()
        qtbot.waitUntil(lambda: not box.isChecked())
        assert not Locks(folder=folder).is_remembered()
    finally:
        keyring.set_keyring(before)


def test_locked_it_shows_nothing_of_anybody(qtbot: QtBot, start: Open) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    window.lock()  # without a passphrase there is nothing to lock with
    assert is_open(window)
    protect(qtbot, window)
    qtbot.waitUntil(lambda: is_open(window))
    window.assess.begin("Wilhelmina", "self", BATTERY, 1.0)
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    window._show_about()
    window.lock()
    qtbot.waitUntil(lambda: window.unlocking.isVisible() and window.unlocking.field.isEnabled())
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
    shown = [label.text() for label in window.findChildren(QLabel)]
    typed = [field.text() for field in window.findChildren(QLineEdit)]
    assert not [text for text in (*shown, *typed) if "Wilhelmina" in text]
    assert window.assess.question.asked is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    places = [type(place) for place in window.findChildren(Place)]
    assert len(places) == len(set(places))  # none that was left is there any more
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))
    qtbot.waitUntil(lambda: window.findChild(QWidget, "resume-s1") is not None)


def at_people(qtbot: QtBot, start: Open) -> Window:
    """Return a window with a passphrase, at the list of clients."""
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    window.work_with_clients(True)  # noqa: FBT003 (a slot)
    protect(qtbot, window)
    qtbot.waitUntil(lambda: is_open(window))
    window.people.enter()
    qtbot.waitUntil(lambda: window.people.list._shown is not None)
    return window


def test_a_page_that_was_locked_away_asks_for_nothing_any_more(qtbot: QtBot, start: Open) -> None:
    window = at_people(qtbot, start)
    left = window.people.list
    window.lock()
    left.model.missed.emit(0, 100)  # what a table lacks is asked for a little later
    qtbot.waitUntil(lambda: window.unlocking.isVisible())


def test_while_it_is_locked_it_learns_another_language_and_looks_nothing_up(
    qtbot: QtBot, start: Open
) -> None:
    window = at_people(qtbot, start)
    window.lock()
    qtbot.waitUntil(lambda: window.unlocking.isVisible())
    window.menus.language_wanted.emit("es")
    qtbot.waitUntil(lambda: window.unlocking.isVisible())
    unlock(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))


def test_it_is_locked_when_nobody_has_touched_it_for_as_long_as_was_chosen(
    qtbot: QtBot, start: Open, qapp: QApplication, tmp_path: Path
) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    keep_locked(window, qapp, kept)
    protect(qtbot, window)
    qtbot.waitUntil(lambda: is_open(window))
    page = settings(qtbot, window)
    minutes = page.findChild(QComboBox, "minutes")
    assert minutes is not None
    assert minutes.currentData() == 10
    qtbot.waitUntil(minutes.isVisible)
    minutes.setCurrentIndex(minutes.findData(5))
    minutes.activated.emit(minutes.currentIndex())
    assert int(str(kept.value(MINUTES))) == 5
    idle = window.findChild(Idle)
    assert idle is not None
    idle.passed.emit()
    qtbot.waitUntil(lambda: window.unlocking.isVisible())
    assert window.settings.settings.findChild(QComboBox, "minutes").currentData() == 5  # type: ignore[union-attr]
    idle.watch(0)


def test_nobody_is_idle_who_presses_keys(qtbot: QtBot, qapp: QApplication) -> None:
    idle, field = Idle(qapp), QLineEdit()
    qtbot.addWidget(field)
    field.show()
    passed = []
    idle.passed.connect(lambda: passed.append(1))
    idle.watch(0.15 / 60)
    for _ in range(6):
        qtbot.wait(50)
        qtbot.keyClicks(field, "a")
        assert not passed
    qtbot.waitUntil(lambda: passed == [1])
    idle.watch(0)


def test_while_a_clock_runs_nothing_is_locked(
    qtbot: QtBot, start: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    protect(qtbot, window)
    qtbot.waitUntil(lambda: is_open(window) and window._lockable)
    monkeypatch.setattr(window.assess, "clock_runs", lambda: True)
    window.lock()
    assert is_open(window)


def test_a_backup_is_made_and_listed(qtbot: QtBot, start: Open, folder: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    window.assess.begin("Ada", "self", BATTERY, 1.0)
    qtbot.waitUntil(lambda: window.shown_page() in window.assess.sitting)
    page = settings(qtbot, window)
    for made in list((folder / "backups").glob("*.db")):
        made.unlink()
    button(page, "backup").click()
    qtbot.waitUntil(lambda: len(list((folder / "backups").glob("careerfit-*.db"))) == 1)


def test_a_full_disk_is_told_and_the_question_is_answered_once_there_is_room(
    qtbot: QtBot, start: Open, folder: Path
) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_open(window))
    window.assess.begin("Ada", "self", BATTERY, 1.0)
    qtbot.waitUntil(lambda: window.assess.opening.isVisible())
    page, first = window.assess.question, window.assess.opening.asked
    assert first is not None
    window.assess._put(first)
    qtbot.waitUntil(page.isVisible)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))  # as if the disk were full
    try:
        qtbot.keyClick(page, Qt.Key.Key_3)
        qtbot.waitUntil(lambda: window.notice.isVisible())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, old)
    said = [label.text() for label in window.notice.findChildren(QLabel)]
    assert any("nothing saved was lost" in one for one in said)
    assert page.asked is first
    qtbot.keyClick(page, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: page.asked is not first)
    with closing(open_store(folder)) as store:
        (line,) = store.sittings()
        assert [one.item for one in store.session(line.id).answers] == [first.item.id]
