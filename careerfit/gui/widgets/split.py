"""Two parts beside one another, or under one another where the window is small for its words."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, MEASURE, ROOM
from careerfit.gui.widgets.column import Column, clear, is_small

NARROWEST = length(250)
"""Pixels that the list needs."""


class Split(QSplitter):
    """A list, and what is told of the chosen row."""

    def __init__(self, listed: QWidget, told: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(ROOM)
        self.addWidget(listed)
        self.addWidget(told)
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 5)
        self.setSizes([250, 600])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the way that the window has room for."""
        super().resizeEvent(event)
        upright = Qt.Orientation.Vertical if is_small(self) else Qt.Orientation.Horizontal
        if self.orientation() != upright:
            self.setOrientation(upright)


class Detailed(Split):
    """A list, and beside it a page of the chosen row; `show_detail` fills that from its top."""

    def __init__(self, listed: QWidget, parent: QWidget | None = None) -> None:
        listed.setMinimumWidth(NARROWEST)
        surface = QFrame()
        super().__init__(listed, surface, parent)
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
