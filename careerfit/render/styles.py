"""How the paper is set: the page, and a style for every kind of text."""

from typing import NamedTuple

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle

from careerfit.core.look import Paper
from careerfit.render.figures import WIDTH
from careerfit.render.fonts import BOLD, REGULAR
from careerfit.render.palette import ACCENT, INK, MUTED


class Sheet(NamedTuple):
    """A page, and the frame on it that text stands in: WIDTH wide, in the middle."""

    width: float
    height: float
    top: float
    bottom: float

    @property
    def left(self) -> float:
        """The margin at its left, and at its right."""
        return (self.width - WIDTH) / 2

    @property
    def frame(self) -> float:
        """The height that text has."""
        return self.height - self.top - self.bottom


SHEETS: dict[Paper, Sheet] = {
    "a4": Sheet(A4[0], A4[1], top=58, bottom=64),
    "letter": Sheet(LETTER[0], LETTER[1], top=46, bottom=56),
}
"""Letter is lower: with less margin, most reports have a cover of one page there too."""

_BASE = ParagraphStyle(
    "base",
    fontName=REGULAR,
    bulletFontName=REGULAR,
    fontSize=9.5,
    leading=13.6,
    textColor=INK,
    splitLongWords=1,
    spaceShrinkage=0,
    allowWidows=0,
)


def _style(name: str, size: float, leading: float, **rest: object) -> ParagraphStyle:
    return ParagraphStyle(name, _BASE, fontSize=size, leading=leading, **rest)


OVERLINE = _style("overline", 9, 12, fontName=BOLD, textColor=ACCENT)
COVER = _style("cover", 36, 42, fontName=BOLD, spaceAfter=8)
QUESTION = _style("question", 16, 23, textColor=ACCENT, spaceAfter=14)


class Cells:
    """How the cells of a table are set: head or body, text or number."""

    def __init__(self, size: float, leading: float) -> None:
        self.cell = _style("cell", size, leading)
        self._number = _style("number", size, leading, alignment=TA_RIGHT)
        head = {"fontName": BOLD, "textColor": MUTED}
        self._head = _style("head", size - 0.5, leading, **head)
        self._number_head = _style("number head", size - 0.5, leading, alignment=TA_RIGHT, **head)

    def style(self, *, head: bool, number: bool) -> ParagraphStyle:
        """Return the style of one cell."""
        if head:
            return self._number_head if number else self._head
        return self._number if number else self.cell


TABLE, LONG_TABLE, SMALL_TABLE = Cells(8, 10.8), Cells(7.5, 9.8), Cells(7, 9)
HEADINGS = {
    1: _style("heading 1", 21, 26, fontName=BOLD, spaceBefore=24, spaceAfter=9),
    2: _style("heading 2", 14.5, 19, fontName=BOLD, spaceBefore=14, spaceAfter=5),
}
TEXTS = {
    "lead": _style("lead", 12.5, 18, spaceAfter=9),
    "body": _style("body", 9.5, 13.6, spaceAfter=6),
    "note": _style("note", 8, 11.4, textColor=MUTED, spaceAfter=5),
}
CLOSE_NOTE = ParagraphStyle("close note", TEXTS["note"], spaceAfter=2)
"""A note that another one follows."""
POINT = _style(
    "point",
    9.5,
    13.6,
    leftIndent=13,
    bulletIndent=2,
    bulletFontSize=9.5,
    bulletColor=ACCENT,
    spaceAfter=3,
)
CAPTION = _style("caption", 8, 11.4, textColor=MUTED, spaceBefore=3, spaceAfter=10)
TABLE_CAPTION = _style("table caption", 9.5, 13, fontName=BOLD, spaceBefore=6, spaceAfter=4)
SMALL_CAPTION = _style("small caption", 7.5, 10, fontName=BOLD, spaceBefore=4, spaceAfter=2)
LABEL = _style("label", 9.5, 13.6, textColor=MUTED)
FACT = _style("fact", 9.5, 13.6)
TRAIT = _style("trait", 9.5, 12.6, fontName=BOLD)
SMALL = _style("small", 7.2, 9.6, textColor=MUTED)
SENTENCE = _style("sentence", 8.8, 12.2)
CONTENTS = _style("contents", 10, 14.8)
