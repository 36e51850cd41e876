"""Paints a drawing of `reportlab.graphics`: the very figure that stands in the report.

What is painted: groups with their transformation, rectangles, lines, circles, ellipses, polygons,
polylines, paths, strings, and widgets that provide such shapes.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerfit.gui.theme import FAMILY, HALF

Shape = Any  # ReportLab is not typed
LARGEST = 1.6
"""A drawing is made at most so many times larger than on paper."""
FONT_PIXELS = 64
"""Text is shaped at this size and scaled, so that it has the same widths at every zoom."""
CAPS = (Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap)
JOINS = (Qt.PenJoinStyle.MiterJoin, Qt.PenJoinStyle.RoundJoin, Qt.PenJoinStyle.BevelJoin)


class DrawingView(QWidget):
    """A drawing as wide as there is room, and a text for who cannot see it.

    dark: the same drawing in the colours for a dark ground.
    """

    def __init__(
        self, drawing: Shape, dark: Shape, alt: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drawing, self._dark = drawing, dark
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(self.heightForWidth(int(drawing.width) // 2))

    def heightForWidth(self, width: int) -> int:
        """Return the height at the drawing's proportions."""
        return round(float(self._drawing.height) * self._scale(width)) + 1

    def sizeHint(self) -> QSize:
        """Ask for the size on paper."""
        return QSize(round(self._drawing.width), self.heightForWidth(round(self._drawing.width)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (the drawing is painted whole)
        """Paint the drawing from the left edge, the one for the ground it stands on."""
        painter = QPainter(self)
        scale = self._scale(self.width())
        painter.setTransform(
            QTransform(scale, 0, 0, -scale, 0, self._drawing.height * scale), combine=True
        )
        ground = self.palette().color(QPalette.ColorRole.Base)
        paint(self._dark if ground.lightnessF() < HALF else self._drawing, painter)

    def _scale(self, width: int) -> float:
        return min(width / float(self._drawing.width), LARGEST)


def paint(drawing: Shape, painter: QPainter) -> None:
    """Paint `drawing` where the painter's y axis points up, as on paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = _Brushwork(painter)
    for shape in drawing.contents:
        brush.paint(shape)


class _Brushwork:
    """One painter."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def paint(self, shape: Shape) -> None:
        """Paint one shape, or a group of them."""
        from reportlab.graphics import shapes  # loaded when there is a drawing

        match shape:
            case shapes.Group():
                self._group(shape)
            case shapes.String():
                self._string(shape)
            case shapes.Line():
                self._stroke(shape)
                self._painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
            case shapes.PolyLine():
                self._stroke(shape)
                self._painter.drawPolyline(_polygon(shape.points))
            case shapes.SolidShape():
                self._solid(shape)
            case shapes.UserNode():
                self.paint(shape.provideNode())

    def _group(self, group: Shape) -> None:
        self._painter.save()
        self._painter.setTransform(QTransform(*group.transform), combine=True)
        for shape in group.contents:
            self.paint(shape)
        self._painter.restore()

    def _solid(self, shape: Shape) -> None:
        from reportlab.graphics import shapes

        self._stroke(shape)
        fill = _colour(shape.fillColor)
        self._painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else QBrush(fill))
        match shape:
            case shapes.Rect():
                box = QRectF(shape.x, shape.y, shape.width, shape.height)
                self._painter.drawRoundedRect(box, shape.rx or 0, shape.ry or 0)
            case shapes.Circle():
                self._painter.drawEllipse(QPointF(shape.cx, shape.cy), shape.r, shape.r)
            case shapes.Ellipse():
                self._painter.drawEllipse(QPointF(shape.cx, shape.cy), shape.rx, shape.ry)
            case shapes.Polygon():
                self._painter.drawPolygon(_polygon(shape.points))
            case shapes.Path():
                self._painter.drawPath(_path(shape))

    def _stroke(self, shape: Shape) -> None:
        colour, width = _colour(shape.strokeColor), shape.strokeWidth
        if colour is None or not width:
            self._painter.setPen(Qt.PenStyle.NoPen)
            return
        cap, join = CAPS[shape.strokeLineCap or 0], JOINS[shape.strokeLineJoin or 0]
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, cap, join)
        if shape.strokeDashArray:
            pen.setDashPattern([length / width for length in _dashes(shape.strokeDashArray)])
        self._painter.setPen(pen)

    def _string(self, string: Shape) -> None:
        colour = _colour(string.fillColor)
        if colour is None:
            return
        font = _font(string.fontName)
        scale = string.fontSize / FONT_PIXELS
        width = QFontMetricsF(font).horizontalAdvance(string.text) * scale
        before = {"middle": width / 2, "end": width, "numeric": width}.get(string.textAnchor, 0.0)
        letters = QPainterPath()
        letters.addText(0, 0, font, string.text)
        self._painter.save()
        self._painter.translate(string.x - before, string.y)
        self._painter.scale(scale, -scale)
        self._painter.fillPath(letters, QBrush(colour))
        self._painter.restore()


def _colour(colour: Shape) -> QColor | None:
    if colour is None:
        return None
    return QColor.fromRgbF(colour.red, colour.green, colour.blue, colour.alpha)


def _font(name: str) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(FONT_PIXELS)
    font.setBold("Bold" in name)
    font.setItalic("Italic" in name or "Oblique" in name)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _polygon(points: Sequence[float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in zip(points[::2], points[1::2], strict=True)])


def _path(shape: Shape) -> QPainterPath:
    """Return a path; its operators are 0 move, 1 line, 2 curve, 3 close."""
    path, points = QPainterPath(), iter(shape.points)
    for operator in shape.operators:
        if operator == 0:
            path.moveTo(next(points), next(points))
        elif operator == 1:
            path.lineTo(next(points), next(points))
        elif operator == 2:  # noqa: PLR2004 (told above)
            path.cubicTo(*(next(points) for _ in range(6)))
        else:
            path.closeSubpath()
    return path


def _dashes(pattern: Sequence[Any]) -> Iterator[float]:
    """Yield lengths in pairs: a single number means as much line as gap."""
    lengths = pattern[0] if pattern and isinstance(pattern[0], list | tuple) else pattern
    yield from lengths
    if len(lengths) % 2:
        yield from lengths
