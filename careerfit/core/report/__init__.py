"""What is told: every section in order, as ids, numbers and figures; no wording and no layout.

A sentence is a `Say`: the key of a sentence in the catalogue of a language, and its values.
Renderers turn keys into words (render/words.py) and blocks into pages.
"""

from careerfit.core.report.blocks import (
    Bar,
    BarRow,
    Bars,
    Block,
    ContributionsFigure,
    Facts,
    Figure,
    Paragraph,
    Picture,
    Points,
    Report,
    RoleDot,
    RolesFigure,
    Say,
    Section,
    Step,
    Table,
    Words,
    say,
)
from careerfit.core.report.compose import compose

__all__ = [
    "Bar",
    "BarRow",
    "Bars",
    "Block",
    "ContributionsFigure",
    "Facts",
    "Figure",
    "Paragraph",
    "Picture",
    "Points",
    "Report",
    "RoleDot",
    "RolesFigure",
    "Say",
    "Section",
    "Step",
    "Table",
    "Words",
    "compose",
    "say",
]
