"""Then and now: where a trait was, what error alone explains around it, and where it is."""

from collections.abc import Iterator, Sequence

from reportlab.graphics.shapes import Drawing, Shape

from careerfit.core.report import Shift, SinceFigure, Words
from careerfit.render.figures.marks import (
    ROW,
    WIDTH,
    Entry,
    box,
    dot,
    framed,
    height_of,
    in_words,
    key,
    line,
    noted,
    percent_axis,
    percent_x,
    ring,
    stacked,
    titled,
)
from careerfit.render.palette import ACCENT, INK

PAD = 5.0
MARKS: tuple[Entry, ...] = (
    ("figure.error", lambda x, y: [box(x, x + 18, y), _then(x + 9, y)]),
    ("figure.changed", lambda x, y: [dot(x + 13, y)]),
    ("figure.unchanged", lambda x, y: [ring(x + 13, y)]),
)


def since(figure: SinceFigure, words: Words) -> Drawing:
    """Return the drawing."""
    titles = [titled(row.name) for row in figure.rows]
    y = top = height(figure)
    high, shapes = key(words, MARKS, top + PAD)
    shapes += percent_axis(top)
    for row, title in zip(figure.rows, titles, strict=True):
        y -= height_of(title)
        shapes += _row(row, title, y + height_of(title) / 2, words)
    return framed(WIDTH, high, shapes)


def height(figure: SinceFigure) -> float:
    """Return how high the drawing is without its key."""
    return ROW + sum(height_of(titled(row.name)) for row in figure.rows)


def _row(row: Shift, title: Sequence[str], y: float, words: Words) -> Iterator[Shape]:
    then, now = percent_x(row.then), percent_x(row.now)
    low, high = max(row.then - row.error, 0.0), min(row.then + row.error, 100.0)
    yield from stacked(0, y, title)
    yield box(percent_x(low), percent_x(high), y)
    yield line(then, y, now, y, ACCENT, 1.2)
    yield _then(then, y)
    yield dot(now, y) if row.reliable else ring(now, y)
    yield noted(y, in_words(words, "figure.then-now", then=row.then, now=row.now))


def _then(x: float, y: float) -> Shape:
    return line(x, y - 5, x, y + 5, INK, 1.2)
