"""Ways on from the best roles: a row a role, months from left to right, pay at the right.

Ways that begin alike are drawn as one, and part where they differ.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reportlab.graphics.shapes import Drawing, Shape

from careerfit.core.report import PathsFigure, Stop, Wage, Words
from careerfit.render.figures.marks import (
    FIGURE,
    LABEL,
    NOTE,
    PLOT,
    ROW,
    SMALL,
    STRONG,
    TITLES,
    WIDTH,
    Lettering,
    box,
    dot,
    framed,
    height_of,
    in_words,
    line,
    noted,
    rect,
    stacked,
    text,
    titled,
)
from careerfit.render.fonts import REGULAR, fitted, width
from careerfit.render.palette import MUTED, PAPER, RULE

INDENT, RANGE = 9.0, 46.0
"""What each step is set in by, and what is left free for the months beside the last."""
FEWEST = 12
EVERY = (6, 12, 24, 48, 96)
MOST_TICKS = 8

Tree = dict[Stop, "Tree"]


class _Row(NamedTuple):
    """A role on the map: how many steps it is from a start, and the row that it follows."""

    stop: Stop
    depth: int
    before: int | None
    last: bool

    @property
    def ink(self) -> Lettering:
        """Where a way begins and where it ends stand out."""
        return STRONG if self.last else LABEL

    @property
    def title(self) -> tuple[str, ...]:
        """The role in one or two lines."""
        return titled(self.stop.title, self.ink, TITLES - 10 - INDENT * self.depth)


def paths(figure: PathsFigure, words: Words) -> Drawing:
    """Return the drawing."""
    rows = list(_rows(figure))
    longest = max((row.stop.months[1] for row in rows), default=0)
    unit = (PLOT - RANGE) / max(longest, FEWEST)
    high = height(figure)
    top = high - ROW
    shapes = [shape for tick in _ticks(longest) for shape in _tick(tick, TITLES + unit * tick, top)]
    months = fitted(in_words(words, "figure.months"), REGULAR, SMALL, PLOT)
    shapes.append(text(TITLES, top + 4, months, NOTE))
    shapes.append(noted(top + 7, in_words(words, "figure.pay"), NOTE))
    heights: list[float] = []
    y = top
    for row in rows:
        heights.append(y - height_of(row.title) / 2)
        y -= height_of(row.title)
    for row, y in zip(rows, heights, strict=True):
        if row.before is not None:
            before = TITLES + unit * _middle(rows[row.before].stop)
            shapes += _elbow(before, heights[row.before], TITLES + unit * _middle(row.stop), y)
    for row, y in zip(rows, heights, strict=True):
        shapes += _role(row, y, unit, words)
    return framed(WIDTH, high, shapes)


def height(figure: PathsFigure) -> float:
    """Return how high the drawing is."""
    return 2 * ROW + sum(height_of(row.title) for row in _rows(figure))


def _rows(figure: PathsFigure) -> Iterator[_Row]:
    tree: Tree = {}
    for way in figure.ways:
        branch = tree
        for stop in way:
            branch = branch.setdefault(stop, {})
    yield from _walk(tree, 0, 0, None)


def _walk(tree: Tree, number: int, depth: int, before: int | None) -> Iterator[_Row]:
    """Yield the rows of a tree from the top, the first with this number."""
    for stop, branch in tree.items():
        yield _Row(stop, depth, before, last=not branch)
        following = list(_walk(branch, number + 1, depth + 1, number))
        yield from following
        number += 1 + len(following)


def _middle(stop: Stop) -> float:
    return sum(stop.months) / 2


def _role(row: _Row, y: float, unit: float, words: Words) -> Iterator[Shape]:
    fast, slow = row.stop.months
    yield from stacked(INDENT * row.depth, y, row.title, row.ink)
    if row.depth == 0:
        yield dot(TITLES + unit * _middle(row.stop), y)
    else:
        yield box(TITLES + unit * fast, TITLES + unit * slow, y)
        months = in_words(words, "paths.range", fast=fast, slow=slow)
        yield rect(TITLES + unit * slow + 4, y - 4, width(months, REGULAR, SMALL) + 2, 8, PAPER)
        yield text(TITLES + unit * slow + 5, y - 3, months, NOTE)
    if row.stop.wage is not None:
        yield noted(y, _pay(row.stop.wage, words), FIGURE)


def _pay(wage: Wage, words: Words) -> str:
    return in_words(words, "figure.wage", median=wage.median, country=wage.country, year=wage.year)


def _elbow(x1: float, y1: float, x2: float, y2: float) -> Iterator[Shape]:
    yield line(x1, y1, x1, y2, MUTED, 0.8)
    yield line(x1, y2, x2, y2, MUTED, 0.8)


def _ticks(longest: int) -> range:
    span = max(longest, FEWEST)
    every = next((every for every in EVERY if span / every < MOST_TICKS), span)
    return range(0, span + 1, every)


def _tick(tick: int, x: float, top: float) -> Iterator[Shape]:
    yield line(x, ROW - 3, x, top, RULE, 0.5)
    yield text(x, 3, str(tick), NOTE, "middle")
