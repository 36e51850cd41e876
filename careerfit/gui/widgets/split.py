"""Two parts beside one another, or under one another where the window is small for its words."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, MEASURE, ROOM
from careerfit.gui.widgets.column import Column, clear, is_small

NARROWEST = length(250)
"""Pixels that the list needs."""
SHARE = 300
"""Pixels that a share has at first, more than any list needs."""


class Split(QSplitter):
    """A list, and what is told of the chosen row."""

    def __init__(
        self,
        listed: QWidget,
        told: QWidget,
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] = (2, 5),
    ) -> None:
        """Make it; shares: how they share the room."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(ROOM)
        self.addWidget(listed)
        self.addWidget(told)
        for number, share in enumerate(shares):
            self.setStretchFactor(number, share)
        self.setSizes([share * SHARE for share in shares])

    def event(self, event: QEvent) -> bool:
        """Fit when what is in it has changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the way that the window has room for."""
        super().resizeEvent(event)
        small = is_small(self)
        upright = Qt.Orientation.Vertical if small else Qt.Orientation.Horizontal
        if self.orientation() != upright:
            self.setOrientation(upright)
        self._fit()

    def _fit(self) -> None:
        """Where the parts stand under one another, have all words of each be seen."""
        upright = self.orientation() == Qt.Orientation.Vertical
        for number in range(self.count()):
            part = self.widget(number)
            layout = None if part is None else part.layout()
            if part is None or layout is None:
                continue
            wraps = upright and layout.hasHeightForWidth()
            least = layout.minimumHeightForWidth(self.width()) if wraps else 0
            if least != part.minimumHeight():
                part.setMinimumHeight(least)


class Detailed(Split):
    """A list, and beside it a page of the chosen row; `show_detail` fills that from its top."""

    def __init__(
        self,
        listed: QWidget,
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] = (2, 5),
    ) -> None:
        listed.setMinimumWidth(NARROWEST)
        surface = QFrame()
        super().__init__(listed, surface, parent, shares=shares)
        self.detail = Column(MEASURE)
        self.detail.box.setSpacing(GAP)
        surface.setProperty("part", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.detail)

    def show_detail(self, widgets: Iterable[QWidget]) -> None:
        """Show these, and nothing of what was shown before."""
        clear(self.detail.box)
        for widget in widgets:
            self.detail.box.addWidget(widget)
        self.detail.box.addStretch(1)
        self.detail.verticalScrollBar().setValue(0)
