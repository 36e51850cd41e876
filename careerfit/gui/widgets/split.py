"""Two parts beside one another, or under one another where the window is small for its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from careerfit.gui.theme import ROOM
from careerfit.gui.widgets.column import is_small


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
