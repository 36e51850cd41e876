"""What the pages of a report are made of: text, a line, a point of a list, a figure, a bar."""

from functools import cache

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscent
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag, ParaParser

from careerfit.render import styles
from careerfit.render.fonts import BOLD, ITALIC, REGULAR, width, wrapped
from careerfit.render.tagged import Element, Tagged, TaggedCanvas
from careerfit.render.words import plain, runs

PAD = 5.0
"""The room between what stands in a cell and the next cell."""
SAME = 1e-3
"""Widths differ by less only by how they were added up."""


class Text(Tagged, Paragraph):
    """A paragraph that is broken into lines once for each width, however often it is asked."""

    _room = -1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size it takes in `width`."""
        same = abs(self._room - width) < SAME
        if not same or not hasattr(self, "blPara"):  # ReportLab drops it at times
            super().wrap(width, height)
            self._room = width
        return self.width, self.height


def paragraph(markup: str, style: ParagraphStyle, element: Element | None = None) -> Text:
    """Return inline markup as a paragraph, without ReportLab's own markup having a say in it."""
    text = Text("", style, frags=fragments(markup, style))
    text.element = element
    return text


def fragments(markup: str, style: ParagraphStyle) -> list[ParaFrag]:
    """Return inline markup as the pieces that a paragraph is made of."""
    base = _fragment(style)
    found = [
        base.clone(text=text, fontName=_face(style.fontName, tags)) for text, tags in runs(markup)
    ]
    return found or [base.clone(text="")]


@cache
def _fragment(style: ParagraphStyle) -> ParaFrag:
    """Return a piece of text in a style, as ReportLab's parser makes it."""
    _, found, _ = ParaParser().parse("x", style)
    return found[0]


def _face(font: str, tags: frozenset[str]) -> str:
    if "b" in tags:
        return BOLD
    return ITALIC if "i" in tags and font == REGULAR else font


class Point(Text):
    """A point of a list; its label, a bullet, stands before its first line."""

    label: Element | None = None

    def split(self, width: float, height: float) -> list[Text]:
        """Return parts, of which the first has the label."""
        parts = super().split(width, height)
        for part in parts[:1]:
            part.label = self.label
        return parts

    def draw(self) -> None:
        """Draw it where it was put."""
        if self.label is not None:
            canvas, style = self.canv, self.style
            with canvas.tagged(self.label):
                canvas.setFont(style.fontName, style.fontSize)
                canvas.setFillColor(style.bulletColor)
                canvas.drawString(style.bulletIndent, self.height - style.fontSize, "•")
        super().draw()


def point(markup: str, item: Element) -> Point:
    """Return a point of a list."""
    found = Point("", styles.POINT, frags=fragments(markup, styles.POINT))
    found.label, found.element = Element("Lbl", item), Element("LBody", item)
    return found


class Line(Tagged):
    """Text that fits on one line: the same as a paragraph of it, at a tenth of its time."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self._text, self._style = text, style

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size it takes."""
        self.width, self.height = width, self._style.leading
        return self.width, self.height

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Draw it where it stands: a saved state around it would take longer than the line."""
        self._x, self._y = x, y
        self._drawOn(canvas)

    def draw(self) -> None:
        """Draw it where it was put."""
        style, canvas = self._style, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        base = self._y + self.height - getAscent(style.fontName, style.fontSize)
        if style.alignment == TA_RIGHT:
            canvas.drawRightString(self._x + self.width, base, self._text)
        else:
            canvas.drawString(self._x, base, self._text)


def cell(markup: str, room: float, style: ParagraphStyle) -> Tagged:
    """Return what stands in a cell: a line where that is enough."""
    if "<" in markup or width(plain(markup), style.fontName, style.fontSize) > room - 2 * PAD:
        return paragraph(markup, style)
    return Line(plain(markup), style)


class Figure(Tagged):
    """A drawing on a line of its own: a figure, or one of its pieces."""

    def __init__(self, drawing: Drawing, figure: Element) -> None:
        super().__init__()
        self._drawing, self.element = drawing, figure
        self.width, self.height = drawing.width, drawing.height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it where it was put."""
        self.canv.box(self.element, (0, 0, self.width, self.height))
        renderPDF.draw(self._drawing, self.canv, 0, 0)


class Poles(Tagged):
    """A bar with what its two ends mean written above them."""

    def __init__(self, low: str, high: str, drawing: Drawing, figure: Element) -> None:
        super().__init__()
        self.element, self._item = figure, figure.parent
        style, room = styles.SMALL, drawing.width / 2 - 8
        self._low = wrapped(low, REGULAR, style.fontSize, room, 3)
        self._high = wrapped(high, REGULAR, style.fontSize, room, 3)
        self._drawing = drawing
        lines = max(len(self._low), len(self._high))
        self.width, self.height = drawing.width, drawing.height + style.leading * lines + 3

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it where it was put."""
        style, canvas = styles.SMALL, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        ends = (self._low, 0, canvas.drawString), (self._high, self.width, canvas.drawRightString)
        for lines, x, write in ends:
            with canvas.tagged(Element("P", self._item)):
                for number, line in enumerate(lines, start=1):
                    write(x, self.height - style.leading * number + 2, line)
        canvas.box(self.element, (0, 3, self.width, 3 + self._drawing.height))
        renderPDF.draw(self._drawing, canvas, 0, 3)
