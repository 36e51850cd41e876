"""Ranges on a line from 0 to 100, one under another: a ring is the first, a dot the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerfit.core.value import value
from careerfit.gui.size import length, points
from careerfit.gui.theme import GAP, SMALL, TIGHT
from careerfit.gui.widgets.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = length(22)
"""The height of one range, in pixels."""
UNIT = points(1.0)
RADIUS = points(5.0)
WIDEST = "100 (100–100)"  # noqa: RUF001 (an en dash is meant)
ROUND = 4.0
LEAST = length(90)
"""Pixels that 100 points get at least."""


@value
class Span:
    """A value and the range that it lies in, all 0-100."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{round(self.value)} ({round(self.low)}–{round(self.high)})"  # noqa: RUF001


class SpanBar(QWidget):
    """Paints ranges with their numbers; None leaves a line empty."""

    def __init__(
        self, spans: Sequence[Span | None], name: str, parent: QWidget | None = None
    ) -> None:
        """Make a bar; name: what it shows, in words."""
        super().__init__(parent)
        self._spans = spans
        font = QFont(self.font())
        font.setPointSizeF(SMALL)
        self.setFont(font)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a line for each range."""
        return QSize(length(260), LINE * len(self._spans))

    def minimumSizeHint(self) -> QSize:
        """Do with little width."""
        return QSize(LEAST + self._numbers(), LINE * len(self._spans))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (it is painted whole)
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, span in enumerate(self._spans):
            self._paint(painter, LINE * number + LINE / 2, span, filled=number > 0)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _paint(self, painter: QPainter, y: float, span: Span | None, *, filled: bool) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        width = self.width() - self._numbers() - 2 * RADIUS - 2
        scale = Scale(RADIUS + 1, width, y, float(UNIT))
        scale.paint_line(painter, palette)
        scale.paint_middle(painter)
        if span is None:
            return
        scale.paint_range(painter, palette, span.low, span.high)
        accent, base = palette.color(role.Accent), palette.color(role.Base)
        painter.setPen(QPen(base if filled else accent, 1.5 if filled else 2.0))
        painter.setBrush(accent if filled else base)
        painter.drawEllipse(QPointF(scale.at(span.value), y), RADIUS, RADIUS)
        painter.setPen(palette.color(role.WindowText))
        box = QRectF(self.width() - self._numbers() + TIGHT, y - LINE / 2, self._numbers(), LINE)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), str(span))

    def _numbers(self) -> int:
        """Return how much room the numbers take."""
        return QFontMetrics(self.font()).horizontalAdvance(WIDEST) + GAP


class SpanMark(QWidget):
    """The mark of the first or the second range, for a key."""

    def __init__(self, name: str, parent: QWidget | None = None, *, filled: bool) -> None:
        super().__init__(parent)
        self._filled = filled
        self.setAccessibleName(name)
        self.setFixedSize(int(2 * RADIUS + 4), int(2 * RADIUS + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (it is painted whole)
        """Paint the mark."""
        role, palette = QPalette.ColorRole, self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(role.Accent), 2.0))
        painter.setBrush(palette.color(role.Accent if self._filled else role.Base))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), RADIUS, RADIUS)
