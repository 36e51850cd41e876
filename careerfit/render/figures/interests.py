"""The six interests on a hexagon: the centre is 0, the rim 100, with a ring at every 25."""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from reportlab.graphics.shapes import Drawing, Polygon, Shape

from careerfit.core.report import Interest, InterestsFigure, Words
from careerfit.render.figures.marks import (
    FIGURE,
    GAP,
    LABEL,
    LINE,
    STRONG,
    TICKS,
    WIDTH,
    dot,
    framed,
    line,
    ranged,
    text,
    titled,
)
from careerfit.render.palette import ACCENT, BAND, RULE

RADIUS, HEIGHT = 92.0, 196.0
ANGLES = tuple(pi * (2 - n) / 3 for n in range(6))
"""From the upper left around with the clock, as Holland has it."""


def interests(figure: InterestsFigure, words: Words) -> Drawing:
    """Return the drawing."""
    shapes = [
        *_web(),
        *_outline(figure.corners),
        *(shape for n, corner in enumerate(figure.corners) for shape in _corner(n, corner, words)),
    ]
    return framed(WIDTH, HEIGHT, shapes)


def _at(corner: int, level: float) -> tuple[float, float]:
    away = RADIUS * level / 100.0
    return WIDTH / 2 + away * cos(ANGLES[corner]), HEIGHT / 2 + away * sin(ANGLES[corner])


def _around(levels: Sequence[float]) -> list[float]:
    return [x for corner, level in enumerate(levels) for x in _at(corner, level)]


def _web() -> Iterator[Shape]:
    for tick in TICKS[1:]:
        yield Polygon(_around([tick] * 6), fillColor=None, strokeColor=RULE, strokeWidth=0.6)
    for corner in range(6):
        yield line(*_at(corner, 0), *_at(corner, 100), RULE)


def _outline(corners: Sequence[Interest]) -> Iterator[Shape]:
    levels = [corner.mark.value for corner in corners]
    yield Polygon(_around(levels), fillColor=None, strokeColor=ACCENT, strokeWidth=0.9)


def _corner(number: int, corner: Interest, words: Words) -> Iterator[Shape]:
    mark = corner.mark
    yield line(*_at(number, mark.low), *_at(number, mark.high), BAND, 5)
    yield dot(*_at(number, mark.value))
    x, y = _at(number, 100)
    side = 1 if x > WIDTH / 2 else -1
    anchor = "start" if side > 0 else "end"
    ink = STRONG if corner.stands_out else LABEL
    x += side * (GAP + 2)
    name = titled(corner.name, ink, WIDTH - x if side > 0 else x)
    top = y + LINE * len(name) / 2 - 3
    for row, told in enumerate(name):
        yield text(x, top - LINE * row, told, ink, anchor)
    yield text(x, top - LINE * len(name), ranged(words, mark), FIGURE, anchor)
