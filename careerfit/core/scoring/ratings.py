"""Ratings: what a person says of themselves.

Rows are people. Everything up to the level is a sum of whole numbers, exact, and what follows is
elementwise in float64: neither the order of items or people nor the size of a block changes a bit.
"""

from collections.abc import Mapping, Sequence
from math import lcm

import numpy as np

from careerfit.core.questionnaire import Item, ItemId, Questionnaire, ScaleId
from careerfit.core.scoring.levels import ENOUGH, Raw, ScaleLevels, standard_error

Exact = type[np.float32] | type[np.float64]
WHOLE32 = 2**24
"""Whole numbers up to this are exact in float32."""

FINENESS = 2.0**16
"""Item means are taken to this part of a step, so that sums with them are exact, too."""
NONE: Mapping[ItemId, float] = {}


def score_ratings(
    questionnaire: Questionnaire,
    scale: ScaleId,
    items: Sequence[Item],
    given: Raw,
    pooled_sd: float,
    means: Mapping[ItemId, float] = NONE,
) -> ScaleLevels:
    """Score one scale: percent of the maximum possible, reverse-keyed items mirrored.

    given: (people, items) raw values, nan where unanswered; fastest in float32, with the values of
    an item side by side in memory. Adds up whole steps of 1/top of the range, so that sums and sums
    of squares are exact, also in float32 where they stay small. means: of all items of the scale,
    in points, where it is calibrated: a level is then their mean plus the mean of what was answered
    above each item's own mean (measurement.md, section 2), and unanswered items move nothing.
    """
    ranges = [value_range(questionnaire, item) for item in items]
    top = lcm(*(high - low for low, high in ranges))
    expected = {item: round(mean * top / 100 * FINENESS) / FINENESS for item, mean in means.items()}
    small = not expected and len(items) * top**2 <= WHOLE32
    exact: Exact = np.float32 if small else np.float64
    total, squares, answered = (np.zeros(len(given), dtype=exact) for _ in range(3))
    for raw, item, (low, high) in zip(given.T, items, ranges, strict=True):
        steps = (raw - low if item.keyed == "+" else high - raw).astype(exact, copy=False)
        missing = np.isnan(steps)
        if top != high - low:
            steps *= exact(top // (high - low))
        if expected:
            steps -= expected[item.id]
        np.copyto(steps, 0, where=missing)
        total += steps
        squares += steps * steps
        answered += ~missing
    total, squares, answered = (sums.astype(np.float64) for sums in (total, squares, answered))
    points = 100.0 / top
    with np.errstate(divide="ignore", invalid="ignore"):  # below two answers neither is looked at
        variance = (answered * squares - total * total) / (answered * (answered - 1)) * points**2
        level = total * 100.0 / top / answered
    enough = answered * ENOUGH[1] >= len(items) * ENOUGH[0]
    level = np.where(enough, level, np.nan)
    if expected:
        level = np.clip(level + sum(expected.values()) / len(expected) * points, 0.0, 100.0)
    sem = np.where(enough, standard_error(variance, answered, pooled_sd), np.nan)
    return ScaleLevels(scale=scale, level=level, sem=sem, answered=answered, asked=len(items))


def value_range(questionnaire: Questionnaire, item: Item) -> tuple[int, int]:
    """Return the least and the greatest value that an item can be answered with."""
    values = [choice.value for choice in questionnaire.choices_of(item)]
    return min(values), max(values)
