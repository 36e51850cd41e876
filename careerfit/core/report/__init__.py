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
from careerfit.core.report.readers import READERS, READERS_OF, Reader, ReaderError
from careerfit.core.report.summary import summary

__all__ = [
    "READERS",
    "READERS_OF",
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
    "Reader",
    "ReaderError",
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
    "summary",
]
