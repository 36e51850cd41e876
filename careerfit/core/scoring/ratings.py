"""Ratings: what a person says of themselves.

Rows are people. Everything up to the level is a sum of whole numbers, exact, and what follows is
elementwise in float64: neither the order of items or people nor the size of a block changes a bit.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import lcm, prod

import numpy as np
from numpy.typing import NDArray

from careerfit.core.questionnaire import Item, ItemId, Questionnaire, ScaleId
from careerfit.core.scoring.levels import ENOUGH, Floats, Raw, ScaleLevels, standard_error

OUTCOMES = 100_000
"""A scale that can come out in no more ways has each worked out once for many people.
All of them are numbers that are exact in float32, too."""
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

    given: (people, items) allowed raw values, nan where unanswered; fastest in float32, with the
    values of an item side by side in memory. Adds up whole steps of 1/top of the range, so that
    sums and sums of squares are exact. means: of all items of the scale, in points, where it is
    calibrated: a level is then their mean plus the mean of what was answered above each item's own
    mean (measurement.md, section 2), and unanswered items move nothing.
    """
    ranges = [value_range(questionnaire, item) for item in items]
    top = lcm(*(high - low for low, high in ranges))
    none = [low if i.keyed == "+" else high for i, (low, high) in zip(items, ranges, strict=True)]
    steps: Raw = np.subtract(given.T, np.array(none, dtype=given.dtype)[:, np.newaxis])
    np.abs(steps, out=steps)
    if any(high - low != top for low, high in ranges):
        steps *= np.array([[top // (high - low)] for low, high in ranges], dtype=given.dtype)
    if means:
        points = 100.0 / top
        expected = [round(means[item.id] / points * FINENESS) / FINENESS for item in items]
        above = steps - np.array(expected)[:, np.newaxis]
        level, sem, answered = _levels(*_sums(above), len(items), top, pooled_sd)
        level = np.clip(level + sum(expected) / len(items) * points, 0.0, 100.0)
    elif prod(_shape(len(items), top)) <= min(OUTCOMES, len(given)):
        outcomes = _outcomes(len(items), top, pooled_sd)
        outcome = _outcome(steps, len(items), top)
        level, sem, answered = (each.take(outcome) for each in outcomes)
    else:
        level, sem, answered = _levels(*_sums(steps), len(items), top, pooled_sd)
    return ScaleLevels(scale=scale, level=level, sem=sem, answered=answered, asked=len(items))


def value_range(questionnaire: Questionnaire, item: Item) -> tuple[int, int]:
    """Return the least and the greatest value that an item can be answered with."""
    values = [choice.value for choice in questionnaire.choices_of(item)]
    return min(values), max(values)


def _sums(steps: Raw) -> tuple[Floats, Floats, Floats]:
    """Return the sums (people,) of squares, of steps, and the count of what was answered."""
    known = ~np.isnan(steps)
    found = np.where(known, steps, 0.0).astype(np.float64, copy=False)
    return (found * found).sum(axis=0), found.sum(axis=0), known.sum(axis=0, dtype=np.float64)


def _levels(
    squares: Floats, total: Floats, answered: Floats, asked: int, top: int, pooled_sd: float
) -> tuple[Floats, Floats, Floats]:
    """Return level and sem in points, nan for too few answers, and how many there were."""
    points = 100.0 / top
    with np.errstate(divide="ignore", invalid="ignore"):  # below two answers neither is looked at
        variance = (answered * squares - total * total) / (answered * (answered - 1)) * points**2
        level = total * 100.0 / top / answered
        sem = standard_error(variance, answered, pooled_sd)
    enough = answered * ENOUGH[1] >= asked * ENOUGH[0]
    return np.where(enough, level, np.nan), np.where(enough, sem, np.nan), answered


def _shape(asked: int, top: int) -> tuple[int, int, int]:
    """Return how many values the sum of squares, the sum and the count can have."""
    return asked * top**2 + 1, asked * top + 1, asked + 1


def _outcome(steps: Raw, asked: int, top: int) -> NDArray[np.intp]:
    """Return the number of each person's outcome: what _sums() says, in one sum over the items."""
    _, totals, counts = (steps.dtype.type(size) for size in _shape(asked, top))
    numbers = steps * (totals * counts)
    numbers += counts
    numbers *= steps
    numbers += 1
    np.fmax(numbers, 0, out=numbers)
    found: NDArray[np.intp] = numbers.sum(axis=0).astype(np.intp)
    return found


@lru_cache(maxsize=32)
def _outcomes(asked: int, top: int, pooled_sd: float) -> tuple[Floats, Floats, Floats]:
    """Return what _levels() says of every outcome of a scale, by its number."""
    shape = _shape(asked, top)
    sums = np.unravel_index(np.arange(prod(shape)), shape)
    squares, total, answered = (each.astype(np.float64) for each in sums)
    return _levels(squares, total, answered, asked, top, pooled_sd)
