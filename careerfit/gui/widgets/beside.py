"""A list, and beside it what is said of the chosen thing."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, MEASURE, ROOM
from careerfit.gui.widgets.column import Column, clear

NARROWEST = 250
"""Pixels that the list needs."""


class Beside(QSplitter):
    """Two parts with a handle between them; `show_detail` fills the right one from its top."""

    def __init__(self, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(ROOM)
        side.setMinimumWidth(NARROWEST)
        self.detail = Column(MEASURE, self)
        self.detail.box.setSpacing(GAP)
        surface = QFrame(self)
        surface.setProperty("part", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.detail)
        self.addWidget(side)
        self.addWidget(surface)
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 5)
        self.setSizes([NARROWEST, 600])

    def show_detail(self, widgets: Iterable[QWidget]) -> None:
        """Show these, and nothing of what was shown before."""
        clear(self.detail.box)
        for widget in widgets:
            self.detail.box.addWidget(widget)
        self.detail.box.addStretch(1)
        self.detail.verticalScrollBar().setValue(0)
