"""A number as it is now with its range, and how far a step in one trait would move it."""

from collections.abc import Iterator, Sequence
from math import ceil, floor

from reportlab.graphics.shapes import Drawing, Shape

from careerfit.core.report import Gain, WhatIfFigure, Words
from careerfit.render.figures.marks import (
    NOTE,
    PLOT,
    PLUS,
    ROW,
    SIGNS,
    STRONG,
    TITLES,
    WIDEST_POINT,
    WIDTH,
    dot,
    framed,
    height_of,
    in_words,
    line,
    noted,
    ranged,
    rect,
    span,
    stacked,
    text,
    titled,
)
from careerfit.render.palette import ACCENT, MUTED, RULE

EVERY = 5


def what_if(figure: WhatIfFigure, words: Words) -> Drawing:
    """Return the drawing: the axis shows only the part of 0 to 100 that is needed."""
    now = figure.now
    most = max((now.value + gain.points for gain in figure.gains), default=now.value)
    low, high = EVERY * floor(now.low / EVERY), EVERY * ceil(max(now.high, most) / EVERY)
    unit = min((PLOT - SIGNS) / max(high - low, EVERY), WIDEST_POINT)

    def x(level: float) -> float:
        return TITLES + unit * (level - low)

    titles = [titled(gain.name) for gain in figure.gains]
    first = titled(in_words(words, "figure.now"), STRONG)
    top = ROW + sum(map(height_of, (first, *titles)))
    shapes = [shape for tick in _ticks(low, high) for shape in _tick(tick, x(tick), top)]
    y = top - height_of(first) / 2
    shapes += [
        *stacked(0, y, first, STRONG),
        line(x(now.value), ROW - 3, x(now.value), y, MUTED, 0.9),
        span(x(now.low), x(now.high), y),
        dot(x(now.value), y),
        noted(y, ranged(words, now), STRONG._replace(size=NOTE.size)),
    ]
    y = top - height_of(first)
    for gain, title in zip(figure.gains, titles, strict=True):
        y -= height_of(title)
        middle = y + height_of(title) / 2
        shapes += _gain(gain, title, middle, (x(now.value), x(now.value + gain.points)))
        shapes.append(noted(middle, str(round(now.value) + round(gain.points))))
    return framed(WIDTH, top, shapes)


def _ticks(low: int, high: int) -> Iterator[int]:
    """Yield the numbers of the axis: every fifth, or fewer where they would stand too close."""
    every = EVERY if high - low <= 8 * EVERY else 4 * EVERY
    yield from (tick for tick in range(low, high + 1, EVERY) if tick % every == 0)


def _tick(tick: int, x: float, top: float) -> Iterator[Shape]:
    yield line(x, ROW - 3, x, top, RULE, 0.5)
    yield text(x, 3, str(tick), NOTE, "middle")


def _gain(gain: Gain, title: Sequence[str], y: float, ends: tuple[float, float]) -> Iterator[Shape]:
    start, end = ends
    yield from stacked(0, y, title)
    yield rect(start, y - 4, end - start, 8, ACCENT)
    points = round(gain.points)
    yield text(end + 4, y - 3, f"+{points}" if points else "<1", PLUS)
