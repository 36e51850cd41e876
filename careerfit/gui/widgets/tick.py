"""A check box whose box can be seen in the light and in the dark."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from careerfit.gui.theme import GAP

BOX = 18
STROKE = ((4.5, 9.5), (8.0, 13.0), (13.5, 5.5))
"""The tick, in a box of 18."""


class TickBox(QCheckBox):
    """Qt's check box, painted by us."""

    def sizeHint(self) -> QSize:
        """Ask for box and words."""
        words = self.fontMetrics().size(int(Qt.TextFlag.TextSingleLine), self.text())
        return QSize(BOX + GAP + words.width() + 4, max(BOX, words.height()) + 8)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """Make box and words clickable."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (it is painted whole)
        """Paint box, tick, words and focus."""
        role, palette = QPalette.ColorRole, self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - BOX) / 2
        strong = self.isChecked() or self.hasFocus() or self.underMouse()
        painter.setPen(QPen(palette.color(role.Accent if strong else role.Mid), 1.5))
        painter.setBrush(palette.color(role.Accent if self.isChecked() else role.Base))
        painter.drawRoundedRect(QRectF(1, top, BOX - 1, BOX - 1), 4, 4)
        if self.isChecked():
            painter.setPen(QPen(palette.color(role.HighlightedText), 2.0))
            painter.drawPolyline(QPolygonF([QPointF(x, top + y) for x, y in STROKE]))
        words = self.rect().adjusted(BOX + GAP, 0, 0, 0)
        painter.setPen(palette.color(role.WindowText))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus() and not self.text():
            painter.setPen(QPen(palette.color(role.Accent), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, top, BOX - 1, BOX - 1).adjusted(4, 4, -4, -4), 2, 2)
        elif self.hasFocus():
            painter.setPen(QPen(palette.color(role.Accent), 1.0))
            painter.drawLine(words.left(), self.height() - 2, words.right() - 2, self.height() - 2)
