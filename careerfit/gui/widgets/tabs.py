"""Sides of the same thing: a bar to turn from one to the next, and the one that is shown."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.scrolled import Pages

STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class Tabs(QWidget):
    """Asks for no more room than the side that is shown; Ctrl and Tab turn to the next one's tab.

    The bar has no tabs before it is looked at: of a first tab, Qt tells screen readers at once, and
    of one that nobody sees, too.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._titles: list[str] = []
        self._bar = QTabBar(self)
        self._bar.setAccessibleName(name)
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(True)
        self._pages = Pages(self)
        self._bar.currentChanged.connect(self._show)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self._bar)
        box.addWidget(self._pages, 1)

    def addTab(self, page: QWidget, title: str) -> None:  # noqa: N802 (as QTabWidget has it)
        """Add a side."""
        self._pages.addWidget(page)
        self._titles.append(title)

    def tabBar(self) -> QTabBar:  # noqa: N802
        """Return the bar."""
        for title in self._titles[self._bar.count() :]:
            self._bar.addTab(title)
        return self._bar

    def showEvent(self, event: QShowEvent) -> None:
        """Show a tab for each side."""
        self.tabBar()
        super().showEvent(event)

    def count(self) -> int:
        """Return how many sides there are."""
        return len(self._titles)

    def currentIndex(self) -> int:  # noqa: N802
        """Return the number of the side that is shown."""
        return self._pages.currentIndex()

    def currentWidget(self) -> QWidget | None:  # noqa: N802
        """Return the side that is shown."""
        return self._pages.currentWidget()

    def setCurrentIndex(self, index: int) -> None:  # noqa: N802
        """Show a side by its number."""
        self.tabBar().setCurrentIndex(index)

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802
        """Show a side."""
        places = [self._pages.widget(number) for number in range(self.count())]
        self.setCurrentIndex(places.index(page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the next side, or the one before."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self.setCurrentIndex((self.currentIndex() + step) % self.count())
        self._bar.setFocus(Qt.FocusReason.TabFocusReason)  # which says where one is now
        event.accept()

    @Slot(int)
    def _show(self, index: int) -> None:
        if index >= 0 and self._pages.widget(index) is not None:
            self._pages.setCurrentIndex(index)
