"""The colours of a report, each with one meaning, the same on paper, screen and in figures.

They differ in lightness as well as in hue, and no meaning hangs on colour alone: signs, shapes and
filled against hollow marks say it too, so that grey print and colour-blind eyes lose nothing.
"""

from reportlab.lib.colors import Color, HexColor

INK = HexColor(0x1C2B33)
"""Text."""
MUTED = HexColor(0x55646D)
"""Small print, axes."""
RULE = HexColor(0xD3DADD)
"""Hairlines and the track of a bar."""
PAPER = HexColor(0xFFFFFF)
"""The page."""
ACCENT = HexColor(0x0B5D6B)
"""Headings' mark, the person's dot, what speaks for a role."""
BAND = HexColor(0x458C98)
"""A 90 % range."""
REGION = HexColor(0xD9E8E4)
"""What the best roles ask for."""
EDGE = HexColor(0x769690)
"""Where that begins and ends."""
AGAINST = HexColor(0xA8461B)
"""What speaks against a role."""

NAMES: dict[str, Color] = {
    "ink": INK,
    "muted": MUTED,
    "rule": RULE,
    "paper": PAPER,
    "accent": ACCENT,
    "band": BAND,
    "region": REGION,
    "edge": EDGE,
    "against": AGAINST,
}
"""Each colour by the name that style sheets know it by."""
