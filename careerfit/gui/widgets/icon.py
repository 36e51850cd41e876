"""The program's icon: a match and the range that it lies in.

`tools/bundle/icons.py` writes the same shapes as files, for desktops.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from careerfit.gui.theme import LIGHT

SIZES = (16, 32, 64, 128)
UNIT = 64
"""The icon is drawn on a square of this size."""


class Shape(NamedTuple):
    """A rectangle with round corners, filled. opacity: 0 to 1."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    colour: str
    opacity: float = 1.0


SHAPES = (
    Shape(2, 2, 60, 60, 14, LIGHT.accent),
    Shape(12, 27, 40, 10, 5, "#ffffff", 0.43),
    Shape(28, 22, 20, 20, 10, "#ffffff"),
)
"""From the back to the front. They differ in how light they are, not in hue alone."""


def program_icon() -> QIcon:
    """Return the icon in the sizes that desktops ask for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(drawn(size))
    return icon


def drawn(size: int) -> QPixmap:
    """Return the icon as a square of so many pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / UNIT, size / UNIT)
    painter.setPen(Qt.PenStyle.NoPen)
    for shape in SHAPES:
        painter.setBrush(QColor(shape.colour))
        painter.setOpacity(shape.opacity)
        place = QRectF(shape.x, shape.y, shape.width, shape.height)
        painter.drawRoundedRect(place, shape.radius, shape.radius)
    painter.end()
    return pixmap
