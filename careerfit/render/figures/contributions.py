"""A waterfall: each step begins where the one above it ended."""

from collections.abc import Iterator

from reportlab.graphics.shapes import Drawing, Rect, Shape

from careerfit.core.report import ContributionsFigure, Step, Words
from careerfit.render.figures.marks import (
    LABEL,
    LESS,
    NOTE,
    PLUS,
    QUIET,
    ROW,
    SIGNS,
    STRONG,
    TEXT,
    TITLES,
    WIDEST_POINT,
    WIDTH,
    dot,
    framed,
    in_words,
    line,
    rect,
    ring,
    text,
)
from careerfit.render.fonts import REGULAR, fitted, printable
from careerfit.render.palette import ACCENT, AGAINST, MUTED, PAPER, RULE
from careerfit.render.words import MINUS, plain


def contributions(figure: ContributionsFigure, words: Words) -> Drawing:
    """Return the drawing."""
    ends = [figure.base, figure.total, *(step.start + step.points for step in figure.steps)]
    lowest, highest = min(ends), max(ends)
    unit = min((WIDTH - TITLES - 2 * SIGNS) / max(highest - lowest, 1), WIDEST_POINT)

    def x(points: float) -> float:
        return TITLES + SIGNS + unit * (points - lowest)

    height = ROW * (len(figure.steps) + 2)
    y = height - ROW
    base, total = in_words(words, "figure.base"), in_words(words, "figure.total")
    shapes: list[Shape] = [
        line(x(figure.base), 0, x(figure.base), height - 4, RULE),
        text(0, y + 5, fitted(base, REGULAR, TEXT, TITLES - 8), QUIET),
        ring(x(figure.base), y + 8, MUTED),
        text(x(figure.base) + 7, y + 5, str(figure.base), QUIET),
    ]
    for step in figure.steps:
        y -= ROW
        label = printable(plain(words(step.label)))
        shapes.append(text(0, y + 5, fitted(label, REGULAR, TEXT, TITLES - 8), LABEL))
        shapes += _step(step, x(step.start), x(step.start + step.points), y)
    shapes += [
        line(0, ROW - 0.5, WIDTH, ROW - 0.5, RULE),
        text(0, 5, fitted(total, STRONG.font, TEXT, TITLES - 8), STRONG),
        dot(x(figure.total), 8),
        text(x(figure.total) + 8, 5, str(figure.total), STRONG),
    ]
    return framed(WIDTH, height, shapes)


def _step(step: Step, start: float, end: float, y: float) -> Iterator[Shape]:
    """Yield a bar, filled to the right with a plus, hollow to the left with a minus."""
    yield line(start, y + 12, start, y + 20, MUTED, 0.5)
    if step.points == 0:
        yield line(start, y + 4, start, y + 12, MUTED, 1)
        yield text(start + 5, y + 5, "0", NOTE)
    elif step.points > 0:
        yield rect(start, y + 4, end - start, 8, ACCENT)
        yield text(end + 4, y + 5, f"+{step.points}", PLUS)
    else:
        yield Rect(end, y + 4, start - end, 8, fillColor=PAPER, strokeColor=AGAINST, strokeWidth=1)
        yield text(end - 4, y + 5, f"{MINUS}{-step.points}", LESS, "end")
