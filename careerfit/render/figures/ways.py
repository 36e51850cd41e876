"""What the person says beside what was shown: a mark of its own for each, trait by trait."""

from collections.abc import Callable, Iterator

from reportlab.graphics.shapes import Drawing, Shape

from careerfit.core.report import WaysFigure, WaysRow, Words
from careerfit.core.scoring import Way
from careerfit.render.figures.marks import (
    LINE,
    NOTE,
    ROW,
    STRONG,
    WIDTH,
    Entry,
    dot,
    framed,
    key,
    line,
    noted,
    percent_axis,
    percent_x,
    ranged,
    ring,
    span,
    square,
    stacked,
    titled,
    triangle,
)
from careerfit.render.palette import BAND, RULE

MARKS: dict[Way, Callable[[float, float], Shape]] = {
    "self": ring,
    "situations": square,
    "sample": triangle,
}
LANE, PAD, THIN = 10.5, 5.0, 1.6


def ways(figure: WaysFigure, words: Words) -> Drawing:
    """Return the drawing."""
    used = {way for row in figure.rows for way, _ in row.ways}
    marks: list[Entry] = [
        (f"samples.both.{way}", _alone(mark)) for way, mark in MARKS.items() if way in used
    ]
    marks.append(("samples.both.together", lambda x, y: [span(x, x + 18, y), dot(x + 9, y)]))
    y = top = height(figure)
    high, shapes = key(words, marks, top + PAD)
    shapes += percent_axis(top)
    for row in figure.rows:
        y -= _height(row)
        shapes += _row(row, y, words)
    return framed(WIDTH, high, shapes)


def height(figure: WaysFigure) -> float:
    """Return how high the drawing is without its key."""
    return ROW + sum(map(_height, figure.rows))


def _alone(mark: Callable[[float, float], Shape]) -> Callable[[float, float], list[Shape]]:
    return lambda x, y: [line(x, y, x + 18, y, BAND, THIN), mark(x + 9, y)]


def _height(row: WaysRow) -> float:
    return max(LANE * (len(row.ways) + 1), LINE * len(titled(row.name, STRONG))) + 2 * PAD


def _row(row: WaysRow, bottom: float, words: Words) -> Iterator[Shape]:
    """Yield a lane for each way, and the lowest for all of them together."""
    high = _height(row)
    yield line(0, bottom, WIDTH, bottom, RULE, 0.4)
    y = bottom + (high + LANE * len(row.ways)) / 2
    yield from stacked(0, bottom + high / 2, titled(row.name, STRONG), STRONG)
    for way, mark in row.ways:
        yield line(percent_x(mark.low), y, percent_x(mark.high), y, BAND, THIN)
        yield MARKS[way](percent_x(mark.value), y)
        yield noted(y, ranged(words, mark), NOTE)
        y -= LANE
    yield span(percent_x(row.together.low), percent_x(row.together.high), y)
    yield dot(percent_x(row.together.value), y)
    yield noted(y, ranged(words, row.together))
