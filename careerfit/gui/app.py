"""Starts Qt, and leaves it."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from careerfit import __version__
from careerfit.gui.instance import Instance
from careerfit.gui.language import Language
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtGui import QSessionManager
    from PySide6.QtWidgets import QWidget

    from careerfit.desk import Desk
    from careerfit.gui.frame import Frame
    from careerfit.gui.window import OpenDesk


PLACE, MINUTES, CLIENTS = "place", "lock-minutes", "clients"
TEN = 10
"""Minutes without a touch, before it is locked, where nobody chose."""
APP_ID = "io.github.careerfit.CareerFit"
"""What desktops know the program by: its .desktop file and icons are named so."""
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""With what a desktop lets a program that was just started come to the front."""


def run(
    open_desk: OpenDesk,
    *,
    speak: Callable[[Desk, str], Desk],
    folder: Path,
    resources: Path,
    exit_after_paint: bool,
) -> int:
    """Show the window until it is closed; return the exit status.

    Where a window is open on `folder` already, that one comes to the front, and this start is over.

    `open_desk` runs on the lane after the first paint, so it may load what is heavy; its
    CareerFitError is shown and it may be tried again, with the passphrase for a LockedError. speak:
    returns the same desk with content and reports in another language. resources: the folder with
    fonts/ and i18n/. exit_after_paint: leave then, for measuring.
    """
    instance = Instance(folder)
    if not instance.stays({name: os.environ.get(name, "") for name in TOKENS}):
        return 0
    app = QApplication(["careerfit"])
    app.setApplicationName("CareerFit")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APP_ID)
    remembered = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "careerfit", "window"
    )
    language = Language(app, resources / "i18n", remembered)
    window = Window(open_desk, speak, Theme(app, resources / "fonts", remembered), language)
    keep_place(window, remembered)
    keep_way_of_working(window, remembered)
    if exit_after_paint:
        window.painted.connect(app.quit)
    else:
        window.painted.connect(lambda: instance.listen(partial(come_forward, window)))
        window.painted.connect(window.open)
        window.painted.connect(partial(keep_locked, window, app, remembered))
        app.commitDataRequest.connect(partial(stay, window))
    before, sys.excepthook = sys.excepthook, _told_by(window)
    try:
        window.show()
        return app.exec()
    finally:
        sys.excepthook = before
        instance.leave()


def come_forward(window: QWidget, asked: Mapping[str, str]) -> None:
    """Bring the window before all others, or let the desktop point at it where that is its way."""
    from PySide6.QtCore import Qt  # whose many constants the first paint does without

    os.environ.update({name: asked[name] for name in TOKENS if asked.get(name)})  # for Qt
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def stay(window: Frame, session: QSessionManager) -> None:
    """Keep the desktop from ending while the window may not close."""
    if not window.may_close():
        session.cancel()


def keep_place(window: Frame, settings: QSettings) -> None:
    """Put a window where it was last, and note where it is when it closes.

    Qt brings one that would be outside of today's screens back into them.
    """
    last = settings.value(PLACE)
    if isinstance(last, QByteArray):
        window.restoreGeometry(last)
    window.closing.connect(lambda: settings.setValue(PLACE, window.saveGeometry()))


def keep_locked(window: Window, app: QApplication, settings: QSettings) -> None:
    """Lock the window when nobody has touched it for as many minutes as somebody chose."""
    from careerfit.gui.idle import Idle

    def watch(minutes: int) -> None:
        settings.setValue(MINUTES, minutes)
        idle.watch(minutes)

    idle, chosen = Idle(app, window), int(str(settings.value(MINUTES, TEN)))
    idle.passed.connect(window.lock)
    window.minutes_wanted.connect(watch)
    window.show_minutes(chosen)
    idle.watch(chosen)


def keep_way_of_working(window: Window, settings: QSettings) -> None:
    """Have a window work as it did last, and note how it does."""
    window.work_with_clients(settings.value(CLIENTS) in (True, "true"))
    window.clients_changed.connect(lambda working: settings.setValue(CLIENTS, working))


def _told_by(
    window: Window,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return a hook that shows a bug and goes on."""

    def hook(
        kind: type[BaseException],  # noqa: ARG001 (as Python calls it)
        error: BaseException,
        trace: TracebackType | None,  # noqa: ARG001
    ) -> None:
        window.show_crash(error)

    return hook
