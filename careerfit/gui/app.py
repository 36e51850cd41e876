"""Starts Qt, and leaves it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from careerfit import __version__
from careerfit.gui.language import Language
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from careerfit.desk import Desk
    from careerfit.gui.frame import Frame


PLACE, CLIENTS = "place", "clients"


def run(
    open_desk: Callable[[], Desk],
    *,
    speak: Callable[[Desk, str], Desk],
    resources: Path,
    exit_after_paint: bool,
) -> int:
    """Show the window until it is closed; return the exit status.

    `open_desk` runs on the lane after the first paint, so it may load what is heavy; its
    CareerFitError is shown and it may be tried again. speak: returns the same desk with content and
    reports in another language. resources: the folder with fonts/ and i18n/.
    exit_after_paint: leave then, for measuring.
    """
    app = QApplication(["careerfit"])
    app.setApplicationName("CareerFit")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("careerfit")
    remembered = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "careerfit", "window"
    )
    language = Language(app, resources / "i18n", remembered)
    window = Window(open_desk, speak, Theme(app, resources / "fonts", remembered), language)
    keep_place(window, remembered)
    keep_way_of_working(window, remembered)
    window.painted.connect(app.quit if exit_after_paint else window.open)
    before, sys.excepthook = sys.excepthook, _told_by(window)
    try:
        window.show()
        return app.exec()
    finally:
        sys.excepthook = before


def keep_place(window: Frame, settings: QSettings) -> None:
    """Put a window where it was last, and note where it is when it closes.

    Qt brings one that would be outside of today's screens back into them.
    """
    last = settings.value(PLACE)
    if isinstance(last, QByteArray):
        window.restoreGeometry(last)
    window.closing.connect(lambda: settings.setValue(PLACE, window.saveGeometry()))


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
