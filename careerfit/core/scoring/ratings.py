"""Ratings: what a person says of themselves.

Rows are people. Everything up to the level is a sum of whole numbers, exact in float64, and what
follows is elementwise: neither the order of items or people nor the size of a block changes a bit.
"""

from collections.abc import Sequence
from math import lcm

import numpy as np

from careerfit.core.questionnaire import Item, Questionnaire, ScaleId
from careerfit.core.scoring.levels import ENOUGH, Floats, ScaleLevels, standard_error


def score_ratings(
    questionnaire: Questionnaire,
    scale: ScaleId,
    items: Sequence[Item],
    given: Floats,
    pooled_sd: float,
) -> ScaleLevels:
    """Score one scale: percent of the maximum possible, reverse-keyed items mirrored.

    given: (people, items) raw values, nan where unanswered. Adds up whole steps of 1/top of the
    range, so that sums and sums of squares are exact.
    """
    ranges = [value_range(questionnaire, item) for item in items]
    top = lcm(*(high - low for low, high in ranges))
    people = len(given)
    total, squares, answered = np.zeros(people), np.zeros(people), np.zeros(people)
    for column, (item, (low, high)) in enumerate(zip(items, ranges, strict=True)):
        raw = given[:, column]
        steps = (raw - low if item.keyed == "+" else high - raw) * (top // (high - low))
        there = ~np.isnan(raw)
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
    sem = np.where(enough, standard_error(variance, answered, pooled_sd), np.nan)
    return ScaleLevels(scale=scale, level=level, sem=sem, answered=answered, asked=len(items))


def value_range(questionnaire: Questionnaire, item: Item) -> tuple[int, int]:
    """Return the least and the greatest value that an item can be answered with."""
    values = [choice.value for choice in questionnaire.choices_of(item)]
    return min(values), max(values)
