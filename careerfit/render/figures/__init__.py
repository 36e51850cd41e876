"""One drawing for each figure, made of rectangles, lines, circles, polygons and text only.

The paper, the web page and the window all paint the same drawing.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportlab.graphics.shapes import Drawing

from careerfit.core.report import (
    Bar,
    ContributionsFigure,
    Figure,
    InterestsFigure,
    PathsFigure,
    RolesFigure,
    SinceFigure,
    WaysFigure,
    WhatIfFigure,
    Words,
)
from careerfit.render.figures import paths
from careerfit.render.figures.bar import BAR_HEIGHT, BAR_WIDTH, bar, key_of_bars
from careerfit.render.figures.contributions import contributions
from careerfit.render.figures.interests import interests
from careerfit.render.figures.marks import WIDTH, dressed
from careerfit.render.figures.roles import roles
from careerfit.render.figures.since import since
from careerfit.render.figures.ways import ways
from careerfit.render.figures.what_if import what_if
from careerfit.render.fonts import register
from careerfit.render.palette import LIGHT, Palette

__all__ = ["BAR_HEIGHT", "BAR_WIDTH", "WIDTH", "draw", "legend", "pieces"]

DRAWN: dict[type[Figure], Callable[[Any, Words], Drawing]] = {
    Bar: bar,
    RolesFigure: roles,
    ContributionsFigure: contributions,
    InterestsFigure: interests,
    WaysFigure: ways,
    WhatIfFigure: what_if,
    SinceFigure: since,
    PathsFigure: paths.paths,
}
MOST_ROWS: dict[type[Figure], int] = {
    RolesFigure: 20,
    WaysFigure: 10,
    SinceFigure: 20,
    PathsFigure: 24,
}
"""More rows than this are drawn in several figures, so that each fits on a page."""


def draw(figure: Figure, words: Words, fonts: Path, palette: Palette = LIGHT) -> Drawing:
    """Return the drawing of a figure; `fonts` is the folder of the faces it is set in."""
    register(fonts)
    return dressed(DRAWN[type(figure)](figure, words), palette)


def legend(words: Words, fonts: Path, *, regions: bool) -> Drawing:
    """Return what the marks of a Bar mean, with or without the region of the best roles."""
    register(fonts)
    return key_of_bars(words, regions=regions)


def pieces(figure: Figure) -> Iterator[Figure]:
    """Yield a figure in parts that each fit on a page."""
    most = MOST_ROWS.get(type(figure))
    if most is None:
        yield figure
    elif isinstance(figure, PathsFigure):
        yield from paths.pieces(figure, most)
    else:
        whole: Any = figure
        for start in range(0, len(whole.rows), most):
            yield replace(whole, rows=whole.rows[start : start + most])
