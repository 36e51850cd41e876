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
from careerfit.render.figures import paths, roles, since, ways
from careerfit.render.figures.bar import BAR_HEIGHT, BAR_WIDTH, bar, key_of_bars
from careerfit.render.figures.contributions import contributions
from careerfit.render.figures.interests import interests
from careerfit.render.figures.marks import WIDTH, dressed
from careerfit.render.figures.what_if import what_if
from careerfit.render.fonts import register
from careerfit.render.palette import LIGHT, Palette

__all__ = ["BAR_HEIGHT", "BAR_WIDTH", "WIDTH", "draw", "legend", "pieces"]

DRAWN: dict[type[Figure], Callable[[Any, Words], Drawing]] = {
    Bar: bar,
    RolesFigure: roles.roles,
    ContributionsFigure: contributions,
    InterestsFigure: interests,
    WaysFigure: ways.ways,
    WhatIfFigure: what_if,
    SinceFigure: since.since,
    PathsFigure: paths.paths,
}
PARTED: dict[type[Figure], tuple[str, Callable[[Any], float]]] = {
    RolesFigure: ("rows", roles.height),
    WaysFigure: ("rows", ways.height),
    SinceFigure: ("rows", since.height),
    PathsFigure: ("ways", paths.height),
}
"""What a figure can have many of, and how high it is with some of them."""
TALLEST = 600.0
"""A higher figure, its key aside, is drawn in several, so that each fits on a page."""


def draw(figure: Figure, words: Words, fonts: Path, palette: Palette = LIGHT) -> Drawing:
    """Return the drawing of a figure; `fonts` is the folder of the faces it is set in."""
    register(fonts)
    return dressed(DRAWN[type(figure)](figure, words), palette)


def legend(words: Words, fonts: Path, *, regions: bool) -> Drawing:
    """Return what the marks of a Bar mean, with or without the region of the best roles."""
    register(fonts)
    return key_of_bars(words, regions=regions)


def pieces(figure: Figure, fonts: Path) -> Iterator[Figure]:
    """Yield a figure in parts that each fit on a page; `fonts` as in draw()."""
    register(fonts)
    part, height = PARTED.get(type(figure), ("", None))
    if height is None:
        yield figure
        return
    taken: tuple[Any, ...] = ()
    for one in getattr(figure, part):
        if taken and height(_with(figure, part, (*taken, one))) > TALLEST:
            yield _with(figure, part, taken)
            taken = ()
        taken = (*taken, one)
    yield _with(figure, part, taken)


def _with(figure: Any, part: str, taken: tuple[Any, ...]) -> Any:  # noqa: ANN401 (one of PARTED)
    return replace(figure, **{part: taken})
