"""Dots and intervals under one another, a label above each group, the axis at the foot."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.graphics.shapes import Drawing, Shape

from careerfit.core.report import Mark, RoleDot, RolesFigure, Words
from careerfit.render.figures.marks import (
    GROUP,
    NOTE,
    PLOT,
    ROW,
    SMALL,
    TITLES,
    WIDTH,
    dot,
    framed,
    height_of,
    in_words,
    line,
    noted,
    percent_axis,
    percent_x,
    ranged,
    span,
    stacked,
    text,
    titled,
)
from careerfit.render.fonts import BOLD, REGULAR, fitted, width
from careerfit.render.palette import RULE

NO_LIKENESS = 50


def roles(figure: RolesFigure, words: Words) -> Drawing:
    """Return the drawing."""
    titles = [titled(row.title) for row in figure.rows]
    high = height(figure)
    y = high - ROW
    shapes: list[Shape] = list(percent_axis(y, NO_LIKENESS))
    label = fitted(in_words(words, "figure.no-likeness"), REGULAR, SMALL, PLOT)
    shapes.append(text(percent_x(NO_LIKENESS), y + 4, label, NOTE, "middle"))
    lines = iter(titles)
    for number, rows in _groups(figure):
        y -= ROW
        label = fitted(in_words(words, "figure.group", n=number), BOLD, SMALL, TITLES - 20)
        shapes.append(text(0, y + 4, label, GROUP))
        start = width(label, BOLD, SMALL) + 8
        shapes.append(line(start, y + 6.5, TITLES - 10, y + 6.5, RULE))
        for row in rows:
            title = next(lines)
            y -= height_of(title)
            shapes += _role(row, title, y + height_of(title) / 2, words)
    return framed(WIDTH, high, shapes)


def height(figure: RolesFigure) -> float:
    """Return how high the drawing is."""
    titles = sum(height_of(titled(row.title)) for row in figure.rows)
    return titles + ROW * len(list(_groups(figure))) + 2 * ROW


def _groups(figure: RolesFigure) -> Iterator[tuple[int, list[RoleDot]]]:
    for number, rows in groupby(figure.rows, key=lambda row: row.group):
        yield number, list(rows)


def _role(row: RoleDot, title: Sequence[str], y: float, words: Words) -> Iterator[Shape]:
    yield from stacked(0, y, title)
    yield span(percent_x(row.low), percent_x(row.high), y)
    yield dot(percent_x(row.value), y)
    yield noted(y, ranged(words, Mark(value=row.value, low=row.low, high=row.high)))
