"""Answers to levels and their standard errors: the same function for one person and for millions.

Each kind of item has its room: ratings, situations, problems, typing, chats. What they share, and
what comes out of all of them, is in levels.
"""

from careerfit.core.scoring.levels import (
    ENOUGH,
    PRIOR_WEIGHT,
    WITHIN_SD,
    Floats,
    Raw,
    ScaleLevels,
    ScaleScore,
    Way,
    level_and_error,
    standard_error,
)
from careerfit.core.scoring.person import score_person
from careerfit.core.scoring.scales import score, way_of
from careerfit.core.scoring.typing import Mark, Typed, marks_in, score_typing

__all__ = [
    "ENOUGH",
    "PRIOR_WEIGHT",
    "WITHIN_SD",
    "Floats",
    "Mark",
    "Raw",
    "ScaleLevels",
    "ScaleScore",
    "Typed",
    "Way",
    "level_and_error",
    "marks_in",
    "score",
    "score_person",
    "score_typing",
    "standard_error",
    "way_of",
]
