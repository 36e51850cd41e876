"""A monkey at the window: keys, clicks and wild texts at random, and what comes of it.

    python -m benchmarks.monkey [MINUTES [SEED]]

Works in the real program with a vault of its own in a folder of its own, which is removed at the
end; files are named only in there. Locks the window each minute, since pages come and go by 60 MB,
and prints the steps so far and the memory of the process; at the end what went wrong: exceptions,
warnings of Qt, steps after which the window did not answer for long. Returns 1 where there was any,
or where memory grew by more than 5 %.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import random
import sys
import tempfile
import threading
import traceback
from collections import Counter
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QPoint,
    QPointF,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from careerfit.__main__ import RESOURCES, open_own_desk, speak
from careerfit.core.questionnaire import BatteryId
from careerfit.core.value import value
from careerfit.gui.crash import CrashDialog
from careerfit.gui.language import Language
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerfit.core.people import Client
    from careerfit.desk import Desk

Kind = TypeVar("Kind", bound=QWidget)
MINUTES, SEED = 60.0, 1
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)
WARM = 0.2
"""This part of the time, caches are still filled."""
GROWTH_PERCENT = 5.0
SLOW_SECONDS = 15.0
"""So long the window may be deaf after one step."""
SAMPLE_SECONDS = 60.0
REST = 1000
"""Milliseconds for a window that was locked to let go of its pages, before memory is looked at."""
CLOSED = 0.04
"""How often a dialog is closed in place of something done in it."""
UNLOCKED = 0.9
"""How often a locked window gets its passphrase: after wrong ones there is a long wait."""
CLIENTS = 300
IGNORED = ("This plugin does not support",)
"""What Qt says of a screen that there is not."""
WILD = (
    "Ada",
    "Zoë Ångström-Müller",
    "مرحبا بالعالم",
    "שלום",
    "日本語の名前",
    "👩‍🏫🇪🇺",
    "a\u0301\u0327\u200b\u202etxet",
    "' OR 1=1; --",
    "<b>bold</b><script>x</script>&amp;",
    "{0} {1} %n %1 {}",
    "../../etc/passwd",
    "9" * 40,
    "-1",
    "1e309",
    "0,5",
    "\\\"'`",
    "x" * 400,
    "31.12.2026",
    "2026-02-30",
    " ",
)
KEYS = (
    *("Tab", "Tab", "Tab", "Backtab", "Return", "Return", "Space", "Space", "Escape", "Backspace"),
    *("Up", "Down", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Delete"),
    *("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "S", "P", "Slash", "F1", "F10", "Menu"),
)
WITH_CTRL = ("F", "S", "A", "C", "V", "Z", "Tab", "Plus", "Minus", "Home", "End")
PLACES = ("assess", "results", "people", "settings", "roles", "openings")


@value
class Look:
    """How it stood at one moment: seconds, steps and megabytes."""

    seconds: float
    steps: int
    megabytes: float


@value
class Found:
    """What a monkey did and found; growth: percent of memory, after it was warm."""

    steps: int
    did: Counter[str]
    looks: tuple[Look, ...]
    troubles: tuple[str, ...]
    growth: float | None


def main(minutes: float = MINUTES, seed: int = SEED) -> int:
    """Let it loose, and tell."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    faulthandler.enable()
    app = QApplication(["careerfit"])
    with tempfile.TemporaryDirectory() as folder:
        found = let_loose(app, Path(folder), minutes * 60, seed, partial(print, flush=True))
    print(f"{found.steps} steps: {dict(found.did.most_common())}")
    flat = found.growth is None or found.growth <= GROWTH_PERCENT
    growth = "too short to tell" if found.growth is None else f"{found.growth:+.1f} %"
    print(f"{len(found.troubles)} kinds of trouble; memory after warm-up: {growth}")
    return 0 if flat and not found.troubles else 1


def let_loose(
    app: QApplication,
    folder: Path,
    seconds: float,
    seed: int,
    tell: Callable[[str], None],
    sample: float = SAMPLE_SECONDS,
) -> Found:
    """Have a monkey work in a window for a while; all files are in `folder`."""
    with Ears(tell) as ears:
        monkey = Monkey(app, folder, seed, ears, tell)
        monkey.work(seconds, sample)
    return Found(
        steps=monkey.steps,
        did=monkey.did,
        looks=tuple(monkey.looks),
        troubles=tuple(ears.troubles),
        growth=growth(monkey.looks, seconds),
    )


def growth(looks: Sequence[Look], seconds: float) -> float | None:
    """Return by how many percent memory grows along a line from the warm-up to the end.

    None where there are too few looks to draw one.
    """
    warm = [look for look in looks if look.seconds >= WARM * seconds]
    if len(warm) < 3:
        return None
    at = np.array([look.seconds for look in warm])
    slope, start = np.polyfit(at, np.array([look.megabytes for look in warm]), 1)
    first, last = start + slope * at[0], start + slope * at[-1]
    return float((last / first - 1) * 100)


class Ears:
    """Hear of whatever goes wrong while it is entered."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.troubles: dict[str, int] = {}
        self._tell = tell

    def __enter__(self) -> Ears:
        self._hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda _kind, error, _trace: self.hear(error)
        threading.excepthook = lambda told: self.hear(told.exc_value)
        sys.unraisablehook = lambda told: self.hear(told.exc_value)
        self._qt = qInstallMessageHandler(self._warned)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        qInstallMessageHandler(self._qt)

    def hear(self, error: BaseException | None) -> None:
        """Keep an exception, once."""
        told = "nothing" if error is None else "".join(traceback.format_exception(error))
        self.note(told)

    def note(self, trouble: str) -> None:
        """Keep a trouble, and tell of it once."""
        if trouble not in self.troubles:
            self._tell(trouble)
        self.troubles[trouble] = self.troubles.get(trouble, 0) + 1

    def _warned(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not message.startswith(IGNORED):
            self.note(f"Qt: {message}")


class Watched(Window):
    """A window whose crashes are heard of."""

    ears: Ears

    def show_crash(self, error: BaseException) -> None:
        """Tell of it, and show it."""
        self.ears.hear(error)
        super().show_crash(error)


class Monkey(QObject):
    """Does something at random, again and again."""

    def __init__(
        self, app: QApplication, folder: Path, seed: int, ears: Ears, tell: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.app, self.folder, self.ears, self.tell = app, folder, ears, tell
        self.chance = random.Random(seed)  # noqa: S311
        self.steps, self.did, self.looks = 0, Counter[str](), list[Look]()
        self._files = 0
        self._loop = QEventLoop()
        self._resting = self._done = False
        fill(folder / "data")
        self.window = self._open()
        self._deeds: Sequence[tuple[int, Callable[[], None]]] = (
            (30, self.press),
            (12, self.answer),
            (30, self.click),
            (6, self.write),
            (3, self.choose_in_menu),
            (3, self.go_somewhere),
            (2, self.resize),
            (4, self.scroll),
            (2, self.point),
            (1, self.lock),
        )

    def work(self, seconds: float, sample: float) -> None:
        """Go on for so many seconds; memory is looked at each `sample` seconds."""
        self._began, self._sample = monotonic(), sample
        self._next_look, self._end = self._began + sample, self._began + seconds
        QTimer.singleShot(0, self, self._step)
        self._loop.exec()
        self._done = True
        self.window.removeEventFilter(self)
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let nobody close the window while the monkey is at it."""
        if watched is self.window and event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _open(self) -> Watched:
        kept = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        language = Language(self.app, RESOURCES / "i18n", kept)
        language.ask("en")
        open_desk = partial(open_own_desk, self.folder / "data", [])
        window = Watched(open_desk, speak, Theme(self.app, RESOURCES / "fonts", kept), language)
        window.ears = self.ears
        window.work_with_clients(True)  # noqa: FBT003 (as Qt's own setters)
        window.painted.connect(window.open)
        window.show()
        window.installEventFilter(self)
        return window

    # ---- One step after the other.

    def _step(self) -> None:
        now = monotonic()
        if self._done:
            return
        if self._resting:
            self._resting = False
            self._look(now)
        elif now >= self._next_look:
            self._resting = True
            self.window.lock()
            QTimer.singleShot(REST, self, self._step)
            return
        if now >= self._end:
            self._loop.quit()
            return
        # First: what is opened now may hold up this one until a later step closes it.
        QTimer.singleShot(self.chance.choice((0, 0, 0, 0, 0, 5, 20, 60)), self, self._step)
        self._act(now)

    def _act(self, now: float) -> None:
        """Do one thing: in a file dialog, in another, at a locked window, or wherever it is."""
        faulthandler.dump_traceback_later(SLOW_SECONDS * 4)
        dialog = self.app.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            self.name_file(dialog)
        elif dialog is not None and (
            isinstance(dialog, CrashDialog) or self.chance.random() < CLOSED
        ):
            self._count("close")
            dialog.close()
        elif self._is_locked() and self.chance.random() < UNLOCKED:
            self.unlock()
        else:
            weights = [weight for weight, _ in self._deeds]
            deeds = [deed for _, deed in self._deeds]
            (deed,) = self.chance.choices(deeds, weights)
            self._count(deed.__name__)
            deed()
        took = monotonic() - now
        if took > SLOW_SECONDS and not isinstance(dialog, QFileDialog):
            self.ears.note(f"A step took {took:.0f} s.")

    def _count(self, name: str) -> None:
        self.steps += 1
        self.did[name] += 1

    def _look(self, now: float) -> None:
        self._next_look += self._sample
        gc.collect()
        look = Look(seconds=now - self._began, steps=self.steps, megabytes=resident())
        self.looks.append(look)
        self.tell(
            f"{look.seconds / 60:5.1f} min  {look.steps:7d} steps  {look.megabytes:6.1f} MB  "
            f"{len(self.app.allWidgets()):5d} widgets  {len(self.ears.troubles)} troubles"
        )

    def _is_locked(self) -> bool:
        shown = self.window.pages.currentWidget()
        return hasattr(self.window, "unlocking") and shown is self.window.unlocking

    # ---- What it can do.

    def press(self) -> None:
        """Press a key, or two together."""
        target = self._target()
        key, modifier = self.chance.choice(KEYS), Qt.KeyboardModifier.NoModifier
        roll = self.chance.random()
        if roll < 0.06:
            key, modifier = self.chance.choice(WITH_CTRL), Qt.KeyboardModifier.ControlModifier
        elif roll < 0.10:
            modifier = Qt.KeyboardModifier.ShiftModifier
        elif roll < 0.14:
            modifier = Qt.KeyboardModifier.AltModifier
        QTest.keyClick(target, Qt.Key[f"Key_{key}"], modifier)

    def answer(self) -> None:
        """Press what answers most questions, and leads past what stands between them."""
        for key in self.chance.choices(("1", "2", "3", "4", "5", "Return", "S"), k=3):
            QTest.keyClick(self._target(), Qt.Key[f"Key_{key}"])

    def click(self) -> None:
        """Click somewhere: mostly on a button that is seen."""
        top = self._top()
        kind = QAbstractButton if self.chance.random() < 0.6 else QWidget
        seen = [
            one
            for one in self._seen(top, kind)
            if one.isEnabled() and one.visibleRegion().boundingRect().isValid()
        ]
        if not seen:
            return
        target = self.chance.choice(seen)
        box = target.visibleRegion().boundingRect()
        x, y = (
            self.chance.randint(box.left(), box.right()),
            self.chance.randint(box.top(), box.bottom()),
        )
        roll, left = self.chance.random(), Qt.MouseButton.LeftButton
        if roll < 0.05:
            QTest.mouseDClick(target, left, pos=QPoint(x, y))
        elif roll < 0.08:
            QTest.mouseClick(target, Qt.MouseButton.RightButton, pos=QPoint(x, y))
        elif roll < 0.12:
            QTest.mousePress(target, left, pos=QPoint(x, y))
            QTest.mouseMove(self._target(), QPoint(5, 5))
            QTest.mouseRelease(self._target(), left, pos=QPoint(5, 5))
        else:
            QTest.mouseClick(target, left, pos=QPoint(x, y))

    def write(self) -> None:
        """Type a wild text, where there is a field to be found rather there."""
        kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
        fields = [one for kind in kinds for one in self._seen(self._top(), kind) if one.isEnabled()]
        if fields and self.chance.random() < 0.8:
            self.chance.choice(fields).setFocus()
        for letter in self.chance.choice(WILD):
            target = self._target()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)

    def choose_in_menu(self) -> None:
        """Choose what stands in a menu: languages, colours, keys, about, save, lock."""
        if self.app.activeModalWidget() is not None:
            return
        actions = [
            one
            for menu in self.window.menus.findChildren(QMenu)
            if menu.isEnabled()
            for one in menu.actions()
            if one.isEnabled() and one.isVisible() and not one.isSeparator()
        ]
        actions = [one for one in actions if one.menuRole() != QAction.MenuRole.QuitRole]
        if actions:
            self.chance.choice(actions).trigger()

    def go_somewhere(self) -> None:
        """Go to a place of the side bar, where that is seen."""
        if self.app.activeModalWidget() is None and self.window.sidebar.isVisible():
            seen = self._seen(self.window.sidebar, QAbstractButton)
            if seen:
                self.chance.choice(seen).click()

    def resize(self) -> None:
        """Make the window another size."""
        sizes = ((760, 560), (800, 600), (1120, 780), (1280, 900), (1920, 1080), (3840, 2160))
        weights = (3, 3, 3, 3, 2, 1)
        ((width, height),) = self.chance.choices(sizes, weights)
        self.window.resize(width, height)

    def scroll(self) -> None:
        """Turn the wheel over something."""
        seen = self._seen(self._top(), QWidget)
        if not seen:
            return
        target, turn = self.chance.choice(seen), QPoint(0, self.chance.choice((-960, -120, 120)))
        middle = QPointF(target.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(target.mapToGlobal(middle)),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 (as Qt has it)
        )
        QApplication.sendEvent(target, event)

    def point(self) -> None:
        """Choose a row of a list, or an entry of a box."""
        views = self._seen(self._top(), QAbstractItemView)
        boxes = self._seen(self._top(), QComboBox)
        for view in self.chance.sample(views, min(1, len(views))):
            model = view.model()
            if model.rowCount():
                view.setCurrentIndex(model.index(self.chance.randrange(model.rowCount()), 0))
        for box in self.chance.sample(boxes, min(1, len(boxes))):
            if box.count():
                box.setCurrentIndex(self.chance.randrange(box.count()))
                box.activated.emit(box.currentIndex())

    def lock(self) -> None:
        """Lock the window, as it locks itself when nothing is touched."""
        if self.chance.random() < 0.3:
            self.window.lock()

    def unlock(self) -> None:
        """Type the passphrase."""
        if self.window.work.isVisible():
            return  # it is on its way
        self._count("unlock")
        field = self.window.unlocking.field
        field.setText(PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def name_file(self, dialog: QFileDialog) -> None:
        """Name a file or folder of our own, or leave it."""
        self._count("name_file")
        place = self.folder / "files"
        place.mkdir(exist_ok=True)
        if self.chance.random() < 0.5:
            dialog.reject()
            return
        self._files = (self._files + 1) % 5  # the same ones again and again
        saving = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        folders = dialog.fileMode() == QFileDialog.FileMode.Directory
        path = place / f"file-{self._files}.csv"
        if folders:
            path = place
        elif not saving:
            names = self.chance.sample(WILD, 5)
            path.write_text("\n".join(["name", *names, f"New {self.steps}"]), "utf-8")
        else:
            suffix = dialog.defaultSuffix() or "db"
            path = path.with_suffix(f".{suffix}")
            path.unlink(missing_ok=True)
        dialog.setDirectory(str(place))
        dialog.selectFile(str(path))
        for field in dialog.findChildren(QLineEdit, "fileNameEdit"):
            field.setText(str(path))
        chosen = dialog.selectedFiles()
        if chosen == [str(path)]:
            dialog.accept()
        else:
            dialog.reject()

    # ---- Where it does it.

    def _top(self) -> QWidget:
        popup, modal = self.app.activePopupWidget(), self.app.activeModalWidget()
        return next((one for one in (popup, modal) if one is not None), self.window)

    def _seen(self, top: QWidget, kind: type[Kind]) -> list[Kind]:
        """Return what is seen of a kind below a widget.

        Not by findChildren: PySide keeps what that finds until `top` goes, and a window never goes.
        """
        found = (one for one in self.app.allWidgets() if isinstance(one, kind) and one.isVisible())
        return [one for one in found if top.isAncestorOf(one)]

    def _target(self) -> QWidget:
        """Return what has the keyboard."""
        top = self._top()
        focused = QApplication.focusWidget() or top
        return focused if focused is top or top.isAncestorOf(focused) else top


def fill(folder: Path) -> None:
    """Make a vault with clients, and some sittings that are finished, of a client and of others."""
    from careerfit.store import keys
    from careerfit.store.vault import Locks

    keys.COST.update(passes=1, kibibytes=64, lanes=1)  # the monkey needs no safety
    desk = open_own_desk(folder, [])
    clients = [desk.people.add(f"Client {n}", f"R{n}", [f"group {n % 4}"]) for n in range(CLIENTS)]
    for seed, client in enumerate([*clients[:6], clients[0], None, None]):
        sit(desk, seed, client.name if client else f"Ada {seed}", client)
    desk.assessing.store.close()
    Locks(folder=folder).protect(PASSPHRASE)


def sit(desk: Desk, seed: int, name: str, client: Client | None = None) -> None:
    """Answer everything at random."""
    chance, kept = random.Random(seed), None if client is None else client.id  # noqa: S311
    asked = desk.assessing.begin(name, "self", BatteryId("quick"), client=kept)
    while asked is not None:
        item = asked.item
        given = None if item.number is None else item.number.low
        if asked.choices:
            given = chance.choice(asked.choices).value
        asked = desk.assessing.answer(asked.session, item.id, given)


def resident() -> float:
    """Return the megabytes that this process has in memory."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    sys.exit(main(*(kind(word) for kind, word in zip((float, int), sys.argv[1:], strict=False))))
