"""How a report is put on paper: its size, and whose name, logo and colour it has."""

import re
from collections.abc import Iterator
from typing import Literal

from careerfit.core.questionnaire import Place
from careerfit.core.value import value

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")
CONTRAST = 4.5
"""The least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3)."""
NAME_MOST, LINE_MOST, LINES_MOST = 80, 80, 6
COLOUR = re.compile("#[0-9a-fA-F]{6}")
WHITE = "#ffffff"


@value
class Agency:
    """Who hands out a report: an employer, an agency, a school.

    address: its lines. logo: the name of a PNG, JPEG or SVG file beside the agency's own. colour:
    "#rrggbb", for headings' marks and the cover.
    """

    name: str
    address: tuple[str, ...] = ()
    logo: str | None = None
    colour: str | None = None


@value
class Logo:
    """A picture that was looked at and made anew: safe to show.

    Pixels (a PNG of 8 bits), or lines (an SVG of plain shapes); width and height in its own unit.
    """

    kind: Literal["png", "svg"]
    content: bytes
    width: float
    height: float


@value
class RenderOptions:
    """What a report looks like, beside what it tells."""

    paper: Paper = "a4"
    agency: Agency | None = None
    logo: Logo | None = None


PLAIN = RenderOptions()


def faults(agency: Agency) -> Iterator[Place]:
    """Yield what is wrong with an agency."""
    if not agency.name.strip():
        yield "name", "The name is empty.", "Write the name."
    if len(agency.name) > NAME_MOST:
        yield "name", f"The name has more than {NAME_MOST} letters.", "Write a shorter one."
    if len(agency.address) > LINES_MOST:
        yield "address", f"There are more than {LINES_MOST} lines.", "Leave some out."
    for number, line in enumerate(agency.address):
        if len(line) > LINE_MOST:
            what = f"The line has more than {LINE_MOST} letters."
            yield f"address.{number}", what, "Break it in two."
    if agency.colour is not None:
        yield from _colour_faults(agency.colour)


def _colour_faults(colour: str) -> Iterator[Place]:
    if not COLOUR.fullmatch(colour):
        yield "colour", "This is no colour.", 'Write six digits as in "#0b5d6b", in quotes.'
    elif contrast(colour, WHITE) < CONTRAST:
        what = (
            f"The colour {colour} has a contrast of {contrast(colour, WHITE):.1f} with paper; "
            f"text needs {CONTRAST}."
        )
        yield "colour", what, f'The nearest that holds is "{nearest(colour)}".'


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def nearest(colour: str) -> str:
    """Return the colour, made darker by as little as holds the contrast with paper."""
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    darker = (
        "#" + "".join(f"{part * share // 255:02x}" for part in parts)
        for share in range(255, -1, -1)
    )
    return next(found for found in darker if contrast(found, WHITE) >= CONTRAST)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)  # noqa: PLR2004 (sRGB, IEC 61966-2-1)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
