"""The colours of a report, each with one meaning, the same on paper, screen and in figures.

They differ in lightness as well as in hue, and no meaning hangs on colour alone: signs, shapes and
filled against hollow marks say it too, so that grey print and colour-blind eyes lose nothing.
"""

from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor


class Palette(NamedTuple):
    """One set of colours.

    ink: text. muted: small print, axes. rule: hairlines and the track of a bar. paper: the page.
    accent: headings' mark, where the person stands, what speaks for a role. band: a 90 % range.
    region: what the best roles ask for. edge: where that begins and ends. against: what speaks
    against a role.
    """

    ink: Color
    muted: Color
    rule: Color
    paper: Color
    accent: Color
    band: Color
    region: Color
    edge: Color
    against: Color


def _palette(**colors: int) -> Palette:
    return Palette(**{name: HexColor(color) for name, color in colors.items()})


def _grey(color: Color) -> Color:
    """Return a colour as a printer without colours has it: its luma (ITU-R BT.601)."""
    luma = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue
    return Color(luma, luma, luma)


LIGHT = _palette(
    ink=0x1C2B33,
    muted=0x55646D,
    rule=0xD3DADD,
    paper=0xFFFFFF,
    accent=0x0B5D6B,
    band=0x458C98,
    region=0xD9E8E4,
    edge=0x769690,
    against=0xA8461B,
)
DARK = _palette(
    ink=0xE6EDEE,
    muted=0xA7B4B8,
    rule=0x3B474B,
    paper=0x1C2326,
    accent=0x86D5E0,
    band=0x4B95A2,
    region=0x27413F,
    edge=0x7A9A96,
    against=0xF2A07B,
)
"""On the ground that cards have in a dark window (gui/theme.py)."""
GREY = Palette(*map(_grey, LIGHT))

INK, MUTED, RULE, PAPER, ACCENT, BAND, REGION, EDGE, AGAINST = LIGHT

NAMES: dict[str, Color] = LIGHT._asdict()
"""Each colour by the name that style sheets know it by."""
