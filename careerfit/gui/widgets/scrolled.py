"""What is seen first, in a frame that scrolls where the window is too small for it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from careerfit.gui.size import length

LOW, NARROW = length(460), length(480)
"""A page that is lower, or narrower, than this scrolls as a whole: parts that scroll in themselves
would show too little of what is in them."""


class Scrolled(QScrollArea):
    """Asks for as much room as what it holds, and does with less."""

    def __init__(self, held: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setWidget(held)
        self._held = held

    def is_small(self) -> bool:
        """Return whether there is little room for the size of the words."""
        return self.height() < LOW or self.width() < NARROW

    def follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Show what has the focus now, unless it is so large that this would hide the rest."""
        if focused is None or not self._held.isAncestorOf(focused):
            return
        if focused.height() < self.height() // 2:
            self.ensureWidgetVisible(focused)

    def sizeHint(self) -> QSize:
        """Ask for what is held as it would be."""
        return self._held.sizeHint()


class Upright(Scrolled):
    """Is never narrower than what it holds, and no wider."""

    def sizeHint(self) -> QSize:
        """Ask for what is held, with a scroll bar beside it where it is too high."""
        around = 2 * self.frameWidth()
        width = max(self._held.sizeHint().width(), self._held.minimumWidth()) + around
        if self._held.minimumSizeHint().height() + around > self.height():
            width += self.verticalScrollBar().sizeHint().width()
        return QSize(width, self._held.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Do with less height only."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())


class Pages(QWidget):
    """Shows one of its pages, and asks for no more room than that one does."""

    currentChanged = Signal(int)  # noqa: N815 (as QStackedWidget has it)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QWidget] = []
        self._current: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, page: QWidget) -> None:  # noqa: N802
        """Take a page in; the first one is shown."""
        self._pages.append(page)
        page.hide()
        self._box.addWidget(page)
        if self._current is None:
            self.setCurrentWidget(page)

    def widget(self, index: int) -> QWidget | None:
        """Return a page."""
        return self._pages[index] if 0 <= index < len(self._pages) else None

    def currentIndex(self) -> int:  # noqa: N802
        """Return the number of the page that is shown; -1 where there is none."""
        return -1 if self._current is None else self._pages.index(self._current)

    def currentWidget(self) -> QWidget | None:  # noqa: N802
        """Return the page that is shown."""
        return self._current

    def setCurrentIndex(self, index: int) -> None:  # noqa: N802
        """Show a page by its number."""
        self.setCurrentWidget(self._pages[index])

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802
        """Show a page; the keyboard goes to where it was on it."""
        before, self._current = self._current, page
        if before is page:
            return
        had_focus = before is not None and before.isAncestorOf(self.window().focusWidget() or self)
        page.show()
        if before is not None:
            before.hide()
        if had_focus:
            (page.focusWidget() or page).setFocus()
        self.currentChanged.emit(self.currentIndex())
