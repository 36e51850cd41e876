"""A list to pick one thing from, with an arrow that can be seen in the light and in the dark."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from careerfit.gui.size import points

LETTERS = 14
EDGE, ARROW = points(14.0), points(4.0)
"""Pixels from the edge to the middle of the arrow, and half of its width."""


class Picker(QComboBox):
    """Qt's combo box, which takes what width there is. The wheel scrolls the page."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow on top of the box."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5))
        right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        x, y = (self.width() - EDGE if right else EDGE), self.height() / 2
        corners = (x - ARROW, y - ARROW / 2), (x, y + ARROW / 2), (x + ARROW, y - ARROW / 2)
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in corners]))
