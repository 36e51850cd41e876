"""A level between two poles, its 90 % range, and the region that the best roles ask for."""

from collections.abc import Iterator

from reportlab.graphics.shapes import Drawing, Shape

from careerfit.core.report import Bar, Words
from careerfit.render.figures.marks import WIDTH, Entry, dot, framed, key, line, rect, span
from careerfit.render.palette import EDGE, REGION, RULE

BAR_WIDTH, BAR_HEIGHT, INSET = 330.0, 13.0, 5.0


def bar(figure: Bar, _words: Words) -> Drawing:
    """Return the drawing."""
    return framed(BAR_WIDTH, BAR_HEIGHT, _bar(figure))


def key_of_bars(words: Words, *, regions: bool) -> Drawing:
    """Return what its marks mean, with or without the region."""
    marks: tuple[Entry, ...] = (
        ("figure.estimate", lambda x, y: [dot(x + 13, y)]),
        ("figure.range", lambda x, y: [span(x, x + 18, y)]),
        ("figure.region", lambda x, y: _region(x, x + 18, y - BAR_HEIGHT / 2)),
    )
    high, shapes = key(words, marks if regions else marks[:2])
    return framed(WIDTH, high, shapes)


def _bar(bar: Bar) -> Iterator[Shape]:
    def x(level: float) -> float:
        return INSET + (BAR_WIDTH - 2 * INSET) * level / 100.0

    middle = BAR_HEIGHT / 2
    if bar.region is not None:
        low, high = bar.region
        yield from _region(x(low), x(high), 0)
    yield rect(0, middle - 0.75, BAR_WIDTH, 1.5, RULE)
    yield span(x(bar.low), x(bar.high), middle)
    yield dot(x(bar.estimate), middle)


def _region(low: float, high: float, y: float) -> Iterator[Shape]:
    yield rect(low, y, high - low, BAR_HEIGHT, REGION)
    for edge in (low, high):
        yield line(edge, y, edge, y + BAR_HEIGHT, EDGE, 0.8)
