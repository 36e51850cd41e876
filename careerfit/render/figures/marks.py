"""What all figures are put together from: the frame, lettering, marks, axes and keys.

A figure is drawn in the colours of LIGHT; `dressed` gives it those of another palette.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color

from careerfit.core.report import Mark, Words, say
from careerfit.render.fonts import BOLD, REGULAR, fitted, printable, width, wrapped
from careerfit.render.palette import ACCENT, AGAINST, BAND, INK, LIGHT, MUTED, PAPER, RULE, Palette
from careerfit.render.words import plain

WIDTH = 471.0
TEXT, SMALL = 8.5, 7.5
ROW, LINE = 16.0, 10.5
TITLES, NUMBERS, GAP = 158.0, 76.0, 8.0
"""What titles and numbers take of the width, at its left and right, and what is between."""
PLOT = WIDTH - TITLES - NUMBERS - GAP
SIGNS = 34.0
"""What is left free for signed numbers beside bars."""
WIDEST_POINT = 18.0
"""So that a match of few points does not look like a long way."""
TICKS = (0, 25, 50, 75, 100)
KEY_ROW, KEY_MARK, KEY_GAP = 13.0, 23.0, 20.0


class Lettering(NamedTuple):
    """How a text in a figure is set."""

    font: str
    size: float
    color: Color


LABEL, QUIET, STRONG = (
    Lettering(REGULAR, TEXT, INK),
    Lettering(REGULAR, TEXT, MUTED),
    Lettering(BOLD, TEXT, INK),
)
NOTE, GROUP, FIGURE = (
    Lettering(REGULAR, SMALL, MUTED),
    Lettering(BOLD, SMALL, MUTED),
    Lettering(REGULAR, SMALL, INK),
)
PLUS, LESS = Lettering(BOLD, SMALL, ACCENT), Lettering(BOLD, SMALL, AGAINST)

Entry = tuple[str, Callable[[float, float], Iterable[Shape]]]
"""A line of a key: the sentence, and its mark in 18 points from x around the height y."""


def framed(wide: float, high: float, shapes: Iterable[Shape]) -> Drawing:
    """Return shapes as a drawing."""
    drawing = Drawing(wide, high, initialFontName=REGULAR)
    for shape in shapes:
        drawing.add(shape)
    return drawing


def dressed(drawing: Drawing, palette: Palette) -> Drawing:
    """Return the drawing with every colour of LIGHT changed for that of `palette`."""
    if palette is not LIGHT:
        colors = {old.hexval(): new for old, new in zip(LIGHT, palette, strict=True)}
        for shape in drawing.contents:
            for part in ("fillColor", "strokeColor"):
                if getattr(shape, part, None) is not None:
                    setattr(shape, part, colors[getattr(shape, part).hexval()])
    return drawing


def in_words(words: Words, key: str, **values: float | str) -> str:
    """Return a sentence as text that the faces can show."""
    return printable(plain(words(say(key, **values))))


def dot(x: float, y: float) -> Shape:
    """Return where the person most likely stands."""
    return Circle(x, y, 4.2, fillColor=ACCENT, strokeColor=PAPER, strokeWidth=1.2)


def ring(x: float, y: float, color: Color = ACCENT) -> Shape:
    """Return a hollow dot."""
    return Circle(x, y, 3.2, fillColor=PAPER, strokeColor=color, strokeWidth=1.2)


def square(x: float, y: float) -> Shape:
    """Return a hollow square."""
    return Rect(x - 2.8, y - 2.8, 5.6, 5.6, fillColor=PAPER, strokeColor=ACCENT, strokeWidth=1.2)


def triangle(x: float, y: float) -> Shape:
    """Return a hollow triangle."""
    points = [x - 3.8, y - 2.9, x + 3.8, y - 2.9, x, y + 3.7]
    return Polygon(points, fillColor=PAPER, strokeColor=ACCENT, strokeWidth=1.2)


def span(low: float, high: float, y: float) -> Shape:
    """Return the 90 % range of what is marked by a dot."""
    return rect(low, y - 2.5, high - low, 5, BAND)


def box(low: float, high: float, y: float) -> Shape:
    """Return a range that is no error of measurement."""
    return Rect(low, y - 3.5, high - low, 7, fillColor=RULE, strokeColor=MUTED, strokeWidth=0.6)


def rect(x: float, y: float, wide: float, high: float, color: Color) -> Shape:
    """Return a filled rectangle."""
    return Rect(x, y, wide, high, fillColor=color, strokeColor=None, strokeWidth=0)


def line(x1: float, y1: float, x2: float, y2: float, color: Color, thick: float = 0.6) -> Shape:
    """Return a line."""
    return Line(x1, y1, x2, y2, strokeColor=color, strokeWidth=thick)


def text(x: float, y: float, told: str, ink: Lettering, anchor: str = "start") -> Shape:
    """Return a text whose base line begins, ends or has its middle at a place."""
    return String(
        x, y, told, fontName=ink.font, fontSize=ink.size, fillColor=ink.color, textAnchor=anchor
    )


@lru_cache(maxsize=1024)
def titled(name: str, ink: Lettering = LABEL, room: float = TITLES - 10) -> tuple[str, ...]:
    """Return a name in one or two lines of `room`."""
    return tuple(wrapped(printable(name), ink.font, ink.size, room, 2))


def height_of(title: Sequence[str]) -> float:
    """Return how high a row with such a title is."""
    return ROW + LINE * (len(title) - 1)


def stacked(
    x: float, middle: float, lines: Sequence[str], ink: Lettering = LABEL, anchor: str = "start"
) -> Iterator[Shape]:
    """Yield lines under one another around a height."""
    top = middle + LINE * (len(lines) - 1) / 2 - 3
    for number, told in enumerate(lines):
        yield text(x, top - LINE * number, told, ink, anchor)


def percent_x(value: float) -> float:
    """Return where a level from 0 to 100 stands in the plot."""
    return TITLES + PLOT * value / 100.0


def percent_axis(top: float, strong: int | None = None) -> Iterator[Shape]:
    """Yield the lines and numbers of an axis from 0 to 100, one of them stronger."""
    for tick in TICKS:
        x, bold = percent_x(tick), tick == strong
        yield line(x, ROW - 3, x, top, MUTED if bold else RULE, 0.9 if bold else 0.5)
        yield text(x, 3, str(tick), NOTE, "middle")


def ranged(words: Words, mark: Mark) -> str:
    """Return a level with its range in numbers."""
    return in_words(words, "range", value=mark.value, low=mark.low, high=mark.high)


def noted(y: float, told: str, ink: Lettering = FIGURE) -> Shape:
    """Return what stands in the column of numbers, cut to its room."""
    return text(WIDTH, y - 3, fitted(told, ink.font, ink.size, NUMBERS), ink, "end")


def key(words: Words, entries: Iterable[Entry], bottom: float = 0.0) -> tuple[float, list[Shape]]:
    """Return what marks mean, in as many lines as it takes above `bottom`, and where that ends."""
    lines: list[list[tuple[float, str, Entry]]] = [[]]
    place = 0.0
    for entry in entries:
        label = fitted(in_words(words, entry[0]), REGULAR, SMALL, WIDTH - KEY_MARK)
        wide = KEY_MARK + width(label, REGULAR, SMALL)
        if place + wide > WIDTH:
            lines.append([])
            place = 0.0
        lines[-1].append((place, label, entry))
        place += wide + KEY_GAP
    shapes: list[Shape] = []
    for number, row in enumerate(reversed(lines)):
        y = bottom + KEY_ROW * (number + 0.5)
        for x, label, (_, mark) in row:
            shapes += [*mark(x, y), text(x + KEY_MARK, y - 2.6, label, NOTE)]
    return bottom + KEY_ROW * len(lines), shapes
