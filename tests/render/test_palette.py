"""Colours keep their meanings apart: in light, dark and grey, and for colour-blind eyes."""

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray
from reportlab.graphics.shapes import Circle, Polygon, Rect
from reportlab.lib.colors import Color

from careerfit.core.report import Words
from careerfit.gui import theme
from careerfit.render.figures import marks
from careerfit.render.fonts import register
from careerfit.render.palette import DARK, GREY, LIGHT, NAMES, Palette
from tests.render.conftest import FONTS

Floats = NDArray[np.float64]
PALETTES = {"light": LIGHT, "dark": DARK, "grey": GREY}
EYES = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
               [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
               [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
               [0.004733, 0.691367, 0.303900]],
    "grey": [[0.2126, 0.7152, 0.0722]] * 3,
    "typical": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
}  # fmt: skip
"""Dichromats on linear RGB: Machado, Oliveira & Fernandes 2009, IEEE Transactions on Visualization
and Computer Graphics 15, 1291-1298, table of severity 1.0. Grey is relative luminance."""
TEXTS = ("ink", "muted", "accent", "against")
MARKS = ("accent", "band", "edge", "against", "muted")
TELL_APART = (("accent", "band"), ("band", "region"), ("accent", "region"), ("band", "rule"))
"""Marks that lie on one another, or have the same shape, and mean different things."""
DISTANCE = 14.0
"""In CIE lightness, 0-100: plainly seen side by side (2 is just noticeable)."""


def linear(color: Color) -> Floats:
    rgb = np.array([color.red, color.green, color.blue])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def luminance(color: Color, eyes: str = "typical") -> float:
    seen = np.clip(np.array(EYES[eyes]) @ linear(color), 0, 1)
    return float(np.array([0.2126, 0.7152, 0.0722]) @ seen)


def contrast(one: Color, other: Color, eyes: str = "typical") -> float:
    """WCAG 2.2, relative luminance."""
    light, dark = sorted((luminance(one, eyes), luminance(other, eyes)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightness(color: Color, eyes: str) -> float:
    """CIE 1976 L*."""
    y = luminance(color, eyes)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


@pytest.mark.parametrize(("palette", "eyes"), list(product(PALETTES, EYES)))
def test_text_and_marks_stand_out_from_their_ground(palette: str, eyes: str) -> None:
    colors = PALETTES[palette]._asdict()
    for name in TEXTS:
        assert contrast(colors[name], colors["paper"], eyes) >= 4.5, name
    for name in MARKS:
        assert contrast(colors[name], colors["paper"], eyes) >= 3, name


@pytest.mark.parametrize(("palette", "eyes"), list(product(PALETTES, EYES)))
def test_what_means_different_things_differs_in_lightness(palette: str, eyes: str) -> None:
    colors = PALETTES[palette]._asdict()
    for one, other in TELL_APART:
        distance = abs(lightness(colors[one], eyes) - lightness(colors[other], eyes))
        assert distance >= DISTANCE, (one, other, distance)


def test_the_matrices_leave_greys_as_they_are() -> None:
    for matrix in EYES.values():
        assert np.allclose(np.array(matrix).sum(axis=1), 1, atol=1e-4)


def test_marks_of_the_same_colour_differ_in_shape_or_filling() -> None:
    made = [mark(0, 0) for mark in (marks.dot, marks.ring, marks.square, marks.triangle)]
    assert {type(shape) for shape in made} == {Circle, Rect, Polygon}
    dot, ring = made[:2]
    assert dot.fillColor != ring.fillColor


def test_the_dark_ground_is_that_of_the_window() -> None:
    assert DARK.paper.hexval()[2:] == theme.DARK.surface[1:]
    assert LIGHT.paper.hexval()[2:] == theme.LIGHT.surface[1:]


def test_every_colour_has_a_name_and_no_two_are_the_same() -> None:
    assert tuple(NAMES.values()) == tuple(LIGHT)
    assert len({color.hexval() for color in LIGHT}) == len(Palette._fields)


def test_a_drawing_is_dressed_in_another_palette_whole(words: Words) -> None:
    register(FONTS)
    high, shapes = marks.key(words, [("figure.estimate", lambda x, y: [marks.dot(x, y)])])
    drawing = marks.dressed(marks.framed(marks.WIDTH, high, shapes), DARK)
    known = {color.hexval(): name for name, color in DARK._asdict().items()}
    found = {
        known[color.hexval()]
        for shape in drawing.contents
        for part in ("fillColor", "strokeColor")
        if (color := getattr(shape, part, None)) is not None
    }
    assert found == {"accent", "paper", "muted"}
