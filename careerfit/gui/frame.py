"""What is seen first, and stands around every page: menus, side bar, notice, status line.

Nothing here takes long to load, and nothing names `Qt`, whose many constants would take as long to
make as all the rest: that is for `furnish` and for the pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.widgets.menus import Menus
from careerfit.gui.widgets.scrolled import Pages, Scrolled
from careerfit.gui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from careerfit.gui.language import Language
    from careerfit.gui.theme import Scheme


class Frame(QMainWindow):
    """The window without its pages."""

    painted = Signal()  # for the first time
    closing = Signal()

    _alone = False
    _before: Qt.WindowState  # of the window, before it stood alone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = True
        self._build()
        self.setWindowTitle("CareerFit")
        self.setMinimumSize(760, 560)
        self.resize(1120, 780)

    def _build(self) -> None:
        """Make what is seen first, in place of what was there."""
        self.menus = Menus(self)
        self.setMenuBar(self.menus)
        self.sidebar = Sidebar(self)
        self.pages = Pages(self)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._around = Scrolled(self.pages, self)
        self._right.addWidget(self._around, 1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(self._right, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(QStatusBar(self))
        self.statusBar().setSizeGripEnabled(False)

    def furnish(self, scheme: Scheme, size: int, language: Language) -> None:
        """Add what is not seen at first; scheme, size, language: those in use."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        from careerfit.gui.widgets.icon import program_icon
        from careerfit.gui.widgets.notice import Notice
        from careerfit.gui.widgets.stops import stop_in_turn, stops_in
        from careerfit.gui.widgets.work import Work

        self.setWindowIcon(program_icon())
        app = QApplication.instance()
        for area in (self._around, self.sidebar):
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            if isinstance(app, QApplication):
                app.focusChanged.connect(area.follow)
        self.menus.fill(scheme, size, language.asked, language.names())
        self.notice = Notice(self)
        self._right.insertWidget(0, self.notice)
        stop_in_turn(stops_in([self.sidebar, self.notice]))
        self.work = Work(self)
        self.statusBar().addPermanentWidget(self.work)

    def tell(self, message: str) -> None:
        """Show a message that may be missed."""
        self.statusBar().showMessage(message, 15_000)

    def turn_to(self, page: QWidget) -> None:
        """Show `page`, and no message of the one before."""
        self.notice.hide()
        self.statusBar().clearMessage()
        self.pages.setCurrentWidget(page)
        self._around.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, once it is done."""
        super().paintEvent(event)
        if self._first:
            self._first = False
            QTimer.singleShot(0, self.painted.emit)

    def stand_alone(self) -> None:
        """Fill the screen above other programs, with no menus and no side bar."""
        self.menus.clear()
        self.menus.hide()
        self.sidebar.hide()
        self._before = self.windowState()
        self._stay_on_top(on=True)
        self._alone = True
        self.showFullScreen()
        QTimer.singleShot(0, self._focus_again)

    def stand_among(self) -> None:
        """Be again as it was before."""
        self._alone = False
        self._stay_on_top(on=False)
        self.setWindowState(self._before)
        QTimer.singleShot(0, self._focus_again)

    def _stay_on_top(self, *, on: bool) -> None:
        """Stay above other programs.

        The flag is set where it needs no new window: of that Qt does not know that it is active, so
        that nothing has the keyboard on the screen or for screen readers.
        """
        from PySide6.QtCore import Qt

        self.windowHandle().setFlag(Qt.WindowType.WindowStaysOnTopHint, on)

    def changeEvent(self, event: QEvent) -> None:
        """Fill the screen again where somebody made the window smaller that stands alone."""
        super().changeEvent(event)
        if self._alone and not self.isFullScreen():
            QTimer.singleShot(0, self._fill_again)

    def _focus_again(self) -> None:
        """Give the keyboard to what has to have it, which was not there yet at the moment."""
        here = cast("QWidget | None", self.focusWidget())
        if self.isActiveWindow() and here is not None and not here.hasFocus():
            here.setFocus()

    def _fill_again(self) -> None:
        if self._alone:
            self.showFullScreen()

    def may_close(self) -> bool:
        """Return whether nothing would be lost now."""
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the end has come, once nothing would be lost."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
