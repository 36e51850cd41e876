"""One drawing for each figure, made of rectangles, lines, circles and text only.

The paper, the web page and the window all paint the same drawing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, Shape, String
from reportlab.lib.colors import Color

from careerfit.core.report import (
    Bar,
    ContributionsFigure,
    Figure,
    RoleDot,
    RolesFigure,
    Step,
    Words,
    say,
)
from careerfit.render.fonts import BOLD, REGULAR, fitted, printable, register, width, wrapped
from careerfit.render.palette import ACCENT, AGAINST, BAND, EDGE, INK, MUTED, PAPER, REGION, RULE
from careerfit.render.words import MINUS, plain

WIDTH = 471.0
BAR_WIDTH, BAR_HEIGHT, INSET = 330.0, 13.0, 5.0
TEXT, SMALL = 8.5, 7.5
ROW, LINE = 16.0, 10.5
TITLES, NUMBERS = 158.0, 76.0
"""What role titles and numbers take of the width, at its left and right."""
LABELS, SIGNS = 158.0, 34.0
"""What step labels take, and what is left free for signed numbers beside the steps."""
WIDEST_POINT = 18.0
"""So that a match of few points does not look like a long way."""
NO_LIKENESS = 50.0
TICKS = (0, 25, 50, 75, 100)


class _Lettering(NamedTuple):
    """How a text in a figure is set."""

    font: str
    size: float
    color: Color


LABEL, QUIET, STRONG = (
    _Lettering(REGULAR, TEXT, INK),
    _Lettering(REGULAR, TEXT, MUTED),
    _Lettering(BOLD, TEXT, INK),
)
NOTE, GROUP, FIGURE = (
    _Lettering(REGULAR, SMALL, MUTED),
    _Lettering(BOLD, SMALL, MUTED),
    _Lettering(REGULAR, SMALL, INK),
)
PLUS, LESS = _Lettering(BOLD, SMALL, ACCENT), _Lettering(BOLD, SMALL, AGAINST)


def draw(figure: Figure, words: Words, fonts: Path) -> Drawing:
    """Return the drawing of a figure; `fonts` is the folder of the faces it is set in."""
    register(fonts)
    match figure:
        case Bar():
            return _drawing(BAR_WIDTH, BAR_HEIGHT, _bar(figure))
        case RolesFigure():
            return _roles(figure, words)
        case ContributionsFigure():
            return _contributions(figure, words)


def legend(words: Words, fonts: Path, *, regions: bool) -> Drawing:
    """Return what the marks of a Bar mean, with or without the region of the best roles."""
    register(fonts)
    middle, place = BAR_HEIGHT / 2, 0.0
    marks: tuple[tuple[str, Callable[[float], list[Shape]]], ...] = (
        ("estimate", lambda x: [_dot(x + 13, middle)]),
        ("range", lambda x: [_rect(x, middle - 2.5, 18, 5, BAND)]),
        ("region", lambda x: list(_region(x, x + 18))),
    )
    shapes: list[Shape] = []
    for key, mark in marks if regions else marks[:2]:
        label = _words(words, f"figure.{key}")
        shapes += [*mark(place), _text(place + 23, middle - 2.6, label, NOTE)]
        place += 23 + width(label, REGULAR, SMALL) + 20
    return _drawing(WIDTH, BAR_HEIGHT, shapes)


def _bar(bar: Bar) -> Iterator[Shape]:
    def x(level: float) -> float:
        return INSET + (BAR_WIDTH - 2 * INSET) * level / 100.0

    middle = BAR_HEIGHT / 2
    if bar.region is not None:
        low, high = bar.region
        yield from _region(x(low), x(high))
    yield _rect(0, middle - 0.75, BAR_WIDTH, 1.5, RULE)
    yield _rect(x(bar.low), middle - 2.5, x(bar.high) - x(bar.low), 5, BAND)
    yield _dot(x(bar.estimate), middle)


def _region(low: float, high: float) -> Iterator[Shape]:
    yield _rect(low, 0, high - low, BAR_HEIGHT, REGION)
    for edge in (low, high):
        yield _line(edge, 0, edge, BAR_HEIGHT, EDGE, 0.8)


def _roles(figure: RolesFigure, words: Words) -> Drawing:
    """Dots and intervals under one another, a label above each group, the axis at the foot."""
    groups = [(n, list(rows)) for n, rows in groupby(figure.rows, key=lambda row: row.group)]
    titles = [wrapped(printable(r.title), REGULAR, TEXT, TITLES - 10, 2) for r in figure.rows]
    height = sum(map(_role_height, titles)) + ROW * len(groups) + 2 * ROW
    shapes: list[Shape] = list(_axis(height - ROW, words))
    y, lines = height - ROW, iter(titles)
    for number, rows in groups:
        y -= ROW
        label = _words(words, "figure.group", n=number)
        shapes.append(_text(0, y + 4, label, GROUP))
        start = width(label, BOLD, SMALL) + 8
        shapes.append(_line(start, y + 6.5, TITLES - 10, y + 6.5, RULE))
        for row in rows:
            title = next(lines)
            y -= _role_height(title)
            shapes += _role(row, title, y, words)
    return _drawing(WIDTH, height, shapes)


def _role_height(title: Sequence[str]) -> float:
    return ROW + LINE * (len(title) - 1)


def _role(row: RoleDot, title: Sequence[str], y: float, words: Words) -> Iterator[Shape]:
    middle = y + _role_height(title) / 2
    top = middle + LINE * (len(title) - 1) / 2 - 3
    for number, line in enumerate(title):
        yield _text(0, top - LINE * number, line, LABEL)
    low, high = _percent_x(row.low), _percent_x(row.high)
    yield _rect(low, middle - 2.5, high - low, 5, BAND)
    yield _dot(_percent_x(row.value), middle)
    numbers = _words(words, "range", value=row.value, low=row.low, high=row.high)
    yield _text(WIDTH, middle - 3, numbers, FIGURE, anchor="end")


def _axis(top: float, words: Words) -> Iterator[Shape]:
    for tick in TICKS:
        x, strong = _percent_x(tick), tick == NO_LIKENESS
        yield _line(x, ROW - 3, x, top, MUTED if strong else RULE, 0.9 if strong else 0.5)
        yield _text(x, 3, str(tick), NOTE, anchor="middle")
    label = _words(words, "figure.no-likeness")
    yield _text(_percent_x(NO_LIKENESS), top + 4, label, NOTE, anchor="middle")


def _percent_x(value: float) -> float:
    return TITLES + (WIDTH - TITLES - NUMBERS - 8) * value / 100.0


def _contributions(figure: ContributionsFigure, words: Words) -> Drawing:
    """Return a waterfall: each step begins where the one above it ended."""
    ends = [figure.base, figure.total, *(step.start + step.points for step in figure.steps)]
    lowest, highest = min(ends), max(ends)
    unit = min((WIDTH - LABELS - 2 * SIGNS) / max(highest - lowest, 1), WIDEST_POINT)

    def x(points: float) -> float:
        return LABELS + SIGNS + unit * (points - lowest)

    height = ROW * (len(figure.steps) + 2)
    y = height - ROW
    base, total = _words(words, "figure.base"), _words(words, "figure.total")
    shapes: list[Shape] = [_line(x(figure.base), 0, x(figure.base), height - 4, RULE)]
    shapes += [
        _text(0, y + 5, base, QUIET),
        Circle(x(figure.base), y + 8, 3.2, fillColor=PAPER, strokeColor=MUTED, strokeWidth=1),
        _text(x(figure.base) + 7, y + 5, str(figure.base), QUIET),
    ]
    for step in figure.steps:
        y -= ROW
        label = printable(plain(words(step.label)))
        shapes.append(_text(0, y + 5, fitted(label, REGULAR, TEXT, LABELS - 8), LABEL))
        shapes += _step(step, x(step.start), x(step.start + step.points), y)
    shapes += [
        _line(0, ROW - 0.5, WIDTH, ROW - 0.5, RULE),
        _text(0, 5, total, STRONG),
        _dot(x(figure.total), 8),
        _text(x(figure.total) + 8, 5, str(figure.total), STRONG),
    ]
    return _drawing(WIDTH, height, shapes)


def _step(step: Step, start: float, end: float, y: float) -> Iterator[Shape]:
    """Yield a bar, filled to the right with a plus, hollow to the left with a minus."""
    yield _line(start, y + 12, start, y + 20, MUTED, 0.5)
    if step.points == 0:
        yield _line(start, y + 4, start, y + 12, MUTED, 1)
        yield _text(start + 5, y + 5, "0", NOTE)
    elif step.points > 0:
        yield _rect(start, y + 4, end - start, 8, ACCENT)
        yield _text(end + 4, y + 5, f"+{step.points}", PLUS)
    else:
        yield Rect(end, y + 4, start - end, 8, fillColor=PAPER, strokeColor=AGAINST, strokeWidth=1)
        yield _text(end - 4, y + 5, f"{MINUS}{-step.points}", LESS, anchor="end")


def _words(words: Words, key: str, **values: float) -> str:
    return printable(plain(words(say(key, **values))))


def _drawing(wide: float, high: float, shapes: Iterable[Shape]) -> Drawing:
    drawing = Drawing(wide, high, initialFontName=REGULAR)
    for shape in shapes:
        drawing.add(shape)
    return drawing


def _dot(x: float, y: float) -> Shape:
    return Circle(x, y, 4.2, fillColor=ACCENT, strokeColor=PAPER, strokeWidth=1.2)


def _rect(x: float, y: float, wide: float, high: float, color: Color) -> Shape:
    return Rect(x, y, wide, high, fillColor=color, strokeColor=None, strokeWidth=0)


def _line(x1: float, y1: float, x2: float, y2: float, color: Color, thick: float = 0.6) -> Shape:
    return Line(x1, y1, x2, y2, strokeColor=color, strokeWidth=thick)


def _text(x: float, y: float, text: str, ink: _Lettering, anchor: str = "start") -> Shape:
    return String(
        x, y, text, fontName=ink.font, fontSize=ink.size, fillColor=ink.color, textAnchor=anchor
    )
