"""Ratings: what a person says of themselves.

Rows are people. Everything up to the level is a sum of whole numbers, exact in float64, and what
follows is elementwise: neither the order of items or people nor the size of a block changes a bit.
"""

from collections.abc import Mapping, Sequence
from math import lcm

import numpy as np

from careerfit.core.questionnaire import Item, ItemId, Questionnaire, ScaleId
from careerfit.core.scoring.levels import ENOUGH, Floats, ScaleLevels, standard_error

FINENESS = 2.0**16
"""Item means are taken to this part of a step, so that sums with them are exact, too."""
NONE: Mapping[ItemId, float] = {}


def score_ratings(
    questionnaire: Questionnaire,
    scale: ScaleId,
    items: Sequence[Item],
    given: Floats,
    pooled_sd: float,
    means: Mapping[ItemId, float] = NONE,
) -> ScaleLevels:
    """Score one scale: percent of the maximum possible, reverse-keyed items mirrored.

    given: (people, items) raw values, nan where unanswered. Adds up whole steps of 1/top of the
    range, so that sums and sums of squares are exact. means: of all items of the scale, in points,
    where it is calibrated: a level is then their mean plus the mean of what was answered above each
    item's own mean (measurement.md, section 2), and unanswered items move nothing.
    """
    ranges = [value_range(questionnaire, item) for item in items]
    top = lcm(*(high - low for low, high in ranges))
    expected = {item: round(mean * top / 100 * FINENESS) / FINENESS for item, mean in means.items()}
    people = len(given)
    total, squares, answered = np.zeros(people), np.zeros(people), np.zeros(people)
    for column, (item, (low, high)) in enumerate(zip(items, ranges, strict=True)):
        raw = given[:, column]
        steps = (raw - low if item.keyed == "+" else high - raw) * (top // (high - low))
        there = ~np.isnan(raw)
        if expected:
            steps -= expected[item.id]
        steps = np.where(there, steps, 0.0)
        total += steps
        squares += steps * steps
        answered += there
    points = 100.0 / top
    some = np.where(answered > 0, answered, np.nan)
    pairs = np.where(answered > 1, answered * (answered - 1), np.nan)
    variance = (answered * squares - total * total) / pairs * points**2
    enough = answered * ENOUGH[1] >= len(items) * ENOUGH[0]
    level = np.where(enough, total * 100.0 / top / some, np.nan)
    if expected:
        level = np.clip(level + sum(expected.values()) / len(expected) * points, 0.0, 100.0)
    sem = np.where(enough, standard_error(variance, answered, pooled_sd), np.nan)
    return ScaleLevels(scale=scale, level=level, sem=sem, answered=answered, asked=len(items))


def value_range(questionnaire: Questionnaire, item: Item) -> tuple[int, int]:
    """Return the least and the greatest value that an item can be answered with."""
    values = [choice.value for choice in questionnaire.choices_of(item)]
    return min(values), max(values)
