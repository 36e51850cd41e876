"""A check box whose box can be seen in the light and in the dark."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP

DRAWN = 18
BOX = length(DRAWN)
LEAST = length(200)
"""Words wrap at this width at the soonest."""
STROKE = ((4.5, 9.5), (8.0, 13.0), (13.5, 5.5))
"""The tick, in a box as it is drawn."""


class TickBox(QCheckBox):
    """Qt's check box, painted by us."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for box and words."""
        words = self.fontMetrics().size(int(Qt.TextFlag.TextSingleLine), self.text())
        return QSize(BOX + GAP + words.width() + 4, max(BOX, words.height()) + 8)

    def minimumSizeHint(self) -> QSize:
        """Do with the width of a few words: they wrap."""
        least = min(int(LEAST), self.sizeHint().width())
        return QSize(least, max(BOX, self.fontMetrics().height()) + 8)

    def hasHeightForWidth(self) -> bool:
        """Return that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in a width."""
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        box = QRect(0, 0, max(width - BOX - GAP, 1), 10_000)
        words = self.fontMetrics().boundingRect(box, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(BOX, words.height()) + 8

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """Make box and words clickable."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (it is painted whole)
        """Paint box, tick, words and focus."""
        role, palette = QPalette.ColorRole, self.palette()
        painter = QPainter(self)
        top = (self.height() - BOX) / 2
        strong = self.isChecked() or self.hasFocus() or self.underMouse()
        paint_box(painter, palette, QPointF(0, top), checked=self.isChecked(), strong=strong)
        words = self.rect().adjusted(BOX + GAP, 0, 0, 0)
        painter.setPen(palette.color(role.WindowText))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(flags), self.text())
        if self.hasFocus() and not self.text():
            painter.setPen(QPen(palette.color(role.Accent), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, top, BOX - 1, BOX - 1).adjusted(4, 4, -4, -4), 2, 2)
        elif self.hasFocus():
            painter.setPen(QPen(palette.color(role.Accent), 1.0))
            painter.drawLine(words.left(), self.height() - 2, words.right() - 2, self.height() - 2)


def paint_box(
    painter: QPainter, palette: QPalette, at: QPointF, *, checked: bool, strong: bool
) -> None:
    """Paint a box with or without a tick; strong: with an edge that stands out."""
    role = QPalette.ColorRole
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.translate(at)
    painter.scale(BOX / DRAWN, BOX / DRAWN)
    painter.setPen(QPen(palette.color(role.Accent if strong else role.Mid), 1.5))
    painter.setBrush(palette.color(role.Accent if checked else role.Base))
    painter.drawRoundedRect(QRectF(1, 0, DRAWN - 1, DRAWN - 1), 4, 4)
    if checked:
        painter.setPen(QPen(palette.color(role.HighlightedText), 2.0))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in STROKE]))
    painter.restore()
