"""Numbers as bands and whole points: what may be said of them without claiming more than they hold.

The cuts are judgements, said to be so on the technical page; none of them decides anything. A word
for a number goes by the whole number that is printed beside it.
"""

from collections.abc import Sequence
from math import floor
from typing import Literal

from careerfit.core.fit import MATCH_BASE, Z_95, Contribution, Measure
from careerfit.core.report.blocks import Mark

Level = Literal["1", "2", "3", "4", "5"]
Verdict = Literal["clear", "leaning", "unlike", "against"]

LEVEL_CUTS = (-1.5, -0.5, 0.5, 1.5)
"""In SD of the reference group: five levels from far below to far above most people."""
MATCH_CUTS = (45.0, 60.0, 75.0)
READINESS_CUTS = (70.0, 85.0)
STRAIN_CUTS = (15.0, 30.0)
GAP_CUTS = (0.5, 1.5)
"""In SD, as the levels: half a level, and a level and a half."""
WEIGHT_CUTS = (0.1, 1 / 3, 2 / 3)
"""Shares of what a role asks for that weighs more than the thing spoken of."""


def level(z: float) -> Level:
    """Return the level, 1 to 5, of an estimate in SD of its reference group."""
    levels: tuple[Level, ...] = ("1", "2", "3", "4", "5")
    return levels[_passed(z, LEVEL_CUTS)]


def match_band(value: float) -> Literal["weak", "mixed", "good", "strong"]:
    """Return the word for a match."""
    bands: tuple[Literal["weak", "mixed", "good", "strong"], ...]
    bands = ("weak", "mixed", "good", "strong")
    return bands[_passed(round(value), MATCH_CUTS)]


def readiness_band(value: float) -> Literal["stretch", "nearly", "ready"]:
    """Return the word for a readiness."""
    bands: tuple[Literal["stretch", "nearly", "ready"], ...] = ("stretch", "nearly", "ready")
    return bands[_passed(round(value), READINESS_CUTS)]


def strain_band(value: float) -> Literal["low", "some", "high"]:
    """Return the word for a strain."""
    bands: tuple[Literal["low", "some", "high"], ...] = ("low", "some", "high")
    return bands[_passed(round(value), STRAIN_CUTS)]


def gap_size(by: float) -> Literal["little", "clear", "far"]:
    """Return the word for how much more a role asks for, in SD."""
    sizes: tuple[Literal["little", "clear", "far"], ...] = ("little", "clear", "far")
    return sizes[_passed(by, GAP_CUTS)]


def weight_band(
    part: Contribution, parts: Sequence[Contribution]
) -> Literal["most", "much", "some", "little"]:
    """Return the word for how much one of the things that a role asks for weighs among them."""
    bands: tuple[Literal["most", "much", "some", "little"], ...]
    bands = ("most", "much", "some", "little")
    heavier = sum(other.importance > part.importance for other in parts)
    return bands[_passed(heavier / len(parts), WEIGHT_CUTS)]


def verdict(match: Measure) -> Verdict:
    """Return what the match says about a role; 50 is "no likeness either way"."""
    low, value, high = (
        round(MATCH_BASE if x is None else x) for x in (match.low, match.value, match.high)
    )
    if low > MATCH_BASE:
        return "clear"
    if high < MATCH_BASE:
        return "against"
    return "leaning" if value >= MATCH_BASE else "unlike"


def mark(level: float, error: float) -> Mark:
    """Return a level with the 90 % range of its standard error, as far as the scale goes."""
    low, value, high = (
        min(max(x, 0.0), 100.0) for x in (level - Z_95 * error, level, level + Z_95 * error)
    )
    return Mark(value=value, low=low, high=high)


def whole_points(parts: Sequence[float]) -> list[int]:
    """Round `parts` to whole points that add up to their rounded sum, by largest remainders."""
    rounded = [floor(part) for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda i: (rounded[i] - parts[i], i))
    for place in by_remainder[: round(sum(parts)) - sum(rounded)]:
        rounded[place] += 1
    return rounded


def _passed(value: float, cuts: Sequence[float]) -> int:
    return sum(value >= cut for cut in cuts)
