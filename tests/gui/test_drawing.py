"""A drawing in the window: pixel for pixel what stands on paper."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPalette, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Ellipse,
    Group,
    Line,
    Path,
    Polygon,
    PolyLine,
    Rect,
    String,
    UserNode,
)
from reportlab.lib.colors import HexColor

from careerfit.gui.theme import DARK, LIGHT, palette_of
from careerfit.gui.widgets.drawing import DrawingView

pytestmark = pytest.mark.usefixtures("theme")
Shape = Any  # ReportLab is not typed
RED = HexColor(0xC00000)
WHITE = QColor("white")


def picture(
    *shapes: Shape,
    dark: Drawing | None = None,
    palette: QPalette | None = None,
    scale: float = 1.0,
) -> QImage:
    """Paint a drawing of 100 by 100 points on the ground of the palette."""
    drawing = Drawing(100, 100)
    for shape in shapes:
        drawing.add(shape)
    view = DrawingView(drawing, dark or drawing, "a drawing")
    view.setPalette(palette or palette_of(LIGHT))
    size = round(100 * scale)
    view.resize(size, size + 1)
    image = QImage(size, size + 1, QImage.Format.Format_RGB32)
    image.fill((palette or palette_of(LIGHT)).color(QPalette.ColorRole.Base))
    view.render(image, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def at(image: QImage, x: int, y: int) -> QColor:
    """Return the colour at a place counted from the lower left, as on paper."""
    return image.pixelColor(x, 100 - y)


def is_red(colour: QColor) -> bool:
    return colour.red() > 150 and colour.green() < 60


@pytest.mark.parametrize(
    ("shape", "inside", "outside"),
    [
        (Rect(10, 10, 30, 20, fillColor=RED, strokeColor=None), (20, 20), (50, 20)),
        (Rect(10, 10, 60, 60, 20, 20, fillColor=RED, strokeColor=None), (40, 40), (11, 11)),
        (Circle(50, 50, 20, fillColor=RED, strokeColor=None), (50, 65), (65, 65)),
        (Ellipse(50, 50, 40, 10, fillColor=RED, strokeColor=None), (85, 50), (50, 65)),
        (Line(0, 50, 100, 50, strokeColor=RED, strokeWidth=4), (50, 50), (50, 60)),
        (Polygon([10, 10, 90, 10, 50, 90], fillColor=RED, strokeColor=None), (50, 40), (15, 80)),
        (PolyLine([10, 10, 90, 10, 90, 90], strokeColor=RED, strokeWidth=6), (90, 50), (50, 50)),
    ],
)
def test_shapes_stand_where_they_stand_on_paper(
    shape: Shape, inside: tuple[int, int], outside: tuple[int, int]
) -> None:
    image = picture(shape)
    assert is_red(at(image, *inside))
    assert at(image, *outside) == WHITE


def test_a_group_moves_what_is_in_it() -> None:
    group = Group(Rect(0, 0, 10, 10, fillColor=RED, strokeColor=None))
    group.translate(60, 70)
    image = picture(group)
    assert is_red(at(image, 65, 75))
    assert at(image, 5, 5) == WHITE


def test_a_path_with_a_curve() -> None:
    path = Path(fillColor=RED, strokeColor=None)
    path.moveTo(10, 10)
    path.lineTo(90, 10)
    path.curveTo(90, 60, 10, 60, 10, 10)
    path.closePath()
    image = picture(path)
    assert is_red(at(image, 50, 30))
    assert at(image, 50, 80) == WHITE


def test_dashes_leave_gaps() -> None:
    line = Line(0, 50, 100, 50, strokeColor=RED, strokeWidth=4, strokeDashArray=[10])
    image = picture(line)
    assert is_red(at(image, 5, 50))
    assert at(image, 15, 50) == WHITE


def test_what_has_no_colour_is_not_painted() -> None:
    image = picture(
        Rect(0, 0, 100, 100, fillColor=None, strokeColor=None),
        Line(0, 50, 100, 50, strokeColor=RED, strokeWidth=0),
        String(10, 10, "none", fillColor=None),
    )
    assert at(image, 50, 50) == WHITE


def test_a_widget_paints_what_it_provides() -> None:
    class Block(UserNode):  # type: ignore[misc] # ReportLab is not typed
        def provideNode(self) -> Rect:  # noqa: N802 (ReportLab's name)
            return Rect(0, 0, 100, 100, fillColor=RED, strokeColor=None)

    assert is_red(at(picture(Block()), 50, 50))


def ink(image: QImage) -> tuple[int, int]:
    """Return the first and the last column that are not white."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != WHITE for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_text_begins_ends_or_lies_about_its_place() -> None:
    def text(anchor: str) -> tuple[int, int]:
        return ink(picture(String(50, 50, "wide", fontSize=12, textAnchor=anchor)))

    assert text("start")[0] in range(49, 53)
    assert text("end")[1] in range(47, 52)
    left, right = text("middle")
    assert abs((50 - left) - (right - 50)) <= 3


def test_bold_text_is_wider() -> None:
    def width(font: str) -> int:
        string = String(2, 50, "minimum", fontSize=14, fontName=font)
        left, right = ink(picture(string))
        return right - left

    assert width("NotoSans-Bold") > width("NotoSans")


def test_a_drawing_grows_with_its_room_and_stays_sharp() -> None:
    image = picture(Rect(0, 0, 50, 50, fillColor=RED, strokeColor=None), scale=1.5)
    assert is_red(image.pixelColor(70, 80))
    assert image.pixelColor(80, 70) == WHITE


def test_it_grows_no_further_than_is_good_to_read(qtbot: QtBot) -> None:
    view = DrawingView(Drawing(100, 50), Drawing(100, 50), "a drawing")
    qtbot.addWidget(view)
    assert view.heightForWidth(100) == 51
    assert view.heightForWidth(5000) == view.heightForWidth(2000) == 81
    assert view.accessibleName() == "a drawing"
    assert view.sizeHint().width() == 100


def test_a_drawing_follows_the_theme() -> None:
    dark = Drawing(100, 100)
    dark.add(Rect(0, 0, 100, 100, fillColor=HexColor(0x00C000), strokeColor=None))
    rect = Rect(0, 0, 100, 100, fillColor=RED, strokeColor=None)
    assert is_red(at(picture(rect, dark=dark), 50, 50))
    assert at(picture(rect, dark=dark, palette=palette_of(DARK)), 50, 50) == QColor("#00c000")
