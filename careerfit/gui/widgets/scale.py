"""The line from 0 to 100 that a value lies on, and the range that it lies in."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

Role = QPalette.ColorRole


class Scale(NamedTuple):
    """Where a line is painted; unit: a pixel of the drawing, which grows with the words."""

    left: float
    width: float
    y: float
    unit: float

    def at(self, points: float) -> float:
        """Return where a value stands."""
        return self.left + self.width * min(max(points, 0.0), 100.0) / 100.0

    def paint_line(self, painter: QPainter, palette: QPalette) -> None:
        """Paint the line."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(Role.Midlight))
        line = QRectF(self.left, self.y - self.unit, self.width, 2 * self.unit)
        painter.drawRoundedRect(line, self.unit, self.unit)

    def paint_middle(self, painter: QPainter) -> None:
        """Paint a tick at 50, in the colour of the line, which was painted just before."""
        painter.drawRect(
            QRectF(self.at(50) - self.unit / 2, self.y - 5 * self.unit, self.unit, 10 * self.unit)
        )

    def paint_range(self, painter: QPainter, palette: QPalette, low: float, high: float) -> None:
        """Paint a range; a narrow one is still seen."""
        painter.setBrush(mixed(palette.color(Role.Accent), palette.color(Role.Base)))
        wide = max(self.at(high) - self.at(low), 4 * self.unit)
        bar = QRectF(self.at(low), self.y - 3 * self.unit, wide, 6 * self.unit)
        painter.drawRoundedRect(bar, 3 * self.unit, 3 * self.unit)

    def paint_dot(self, painter: QPainter, palette: QPalette, points: float) -> None:
        """Paint a value as a dot."""
        painter.setPen(QPen(palette.color(Role.Base), 1.5))
        painter.setBrush(palette.color(Role.Accent))
        painter.drawEllipse(QPointF(self.at(points), self.y), 5 * self.unit, 5 * self.unit)

    def paint_numbers(
        self, painter: QPainter, palette: QPalette, span: tuple[float, float], room: int
    ) -> None:
        """Paint the ends of a range in numbers, at the right of `room` pixels behind the line."""
        painter.setPen(palette.color(Role.Text))
        box = QRectF(self.left + self.width, self.y - 10 * self.unit, room, 20 * self.unit)
        text = f"{round(span[0])}–{round(span[1])}"  # noqa: RUF001 (an en dash is meant)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(right), text)


def mixed(one: QColor, other: QColor) -> QColor:
    """Return the colour half way between two."""
    return QColor(
        (one.red() + other.red()) // 2,
        (one.green() + other.green()) // 2,
        (one.blue() + other.blue()) // 2,
    )
