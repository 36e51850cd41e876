"""Answers to levels and their standard errors: the same function for one person and for millions.

Rows are people. Everything up to the level is a sum of whole numbers, exact in float64, and what
follows is elementwise: neither the order of items or people nor the size of a block changes a bit.
"""

from collections.abc import Mapping, Sequence
from math import lcm

import numpy as np
from numpy.typing import NDArray

from careerfit.core.dimension import DimensionId, Taxonomy
from careerfit.core.questionnaire import Item, ItemId, Questionnaire, QuestionnaireId, ScaleId
from careerfit.core.value import value

Floats = NDArray[np.float64]

ENOUGH = (2, 3)
"""A scale needs two thirds of its items (measurement.md, section 2)."""
WITHIN_SD = 21.0
"""Pooled within-person item SD of rating items, 0-100: the provisional default where a scale's
dimension gives none (median of 42 scales of bfi, IPIP-FFM-50 and SPI-135; measurement.md)."""
PRIOR_WEIGHT = 6.0
"""Degrees of freedom that the pooled SD is worth against the person's own (measurement.md)."""


@value
class ScaleLevels:
    """One scale for many people: level and sem (people,), nan for too few answers; answered."""

    scale: ScaleId
    level: Floats
    sem: Floats
    answered: Floats
    asked: int


@value
class ScaleScore:
    """Where one person stands on a scale (0-100), with its standard error of measurement.

    level and sem are None when fewer than two thirds of the items were answered.
    """

    questionnaire: QuestionnaireId
    scale: ScaleId
    name: str
    dimension: DimensionId | None
    level: float | None
    sem: float | None
    answered: int
    asked: int


def score(questionnaire: Questionnaire, answers: Floats, taxonomy: Taxonomy) -> list[ScaleLevels]:
    """Score every rated scale for every person.

    answers: (people, items) raw values in the questionnaire's order, nan where unanswered.
    """
    columns = {item.id: number for number, item in enumerate(questionnaire.items)}
    levels = []
    for scale in questionnaire.scales:
        items = questionnaire.items_of(scale.id)
        if items:
            given = answers[:, [columns[item.id] for item in items]]
            pooled = _within_sd(scale.dimension, taxonomy)
            levels.append(_score_scale(questionnaire, scale.id, items, given, pooled))
    return levels


def score_person(
    forms: Sequence[Questionnaire], values: Mapping[ItemId, int], taxonomy: Taxonomy
) -> tuple[ScaleScore, ...]:
    """Score one person on every form: one row through score()."""
    scores = []
    for form in forms:
        row = np.array([[values.get(item.id, np.nan) for item in form.items]], dtype=np.float64)
        scales = {scale.id: scale for scale in form.scales}
        for found in score(form, row, taxonomy):
            level, sem = float(found.level[0]), float(found.sem[0])
            scores.append(
                ScaleScore(
                    questionnaire=form.id,
                    scale=found.scale,
                    name=scales[found.scale].name,
                    dimension=scales[found.scale].dimension,
                    level=None if np.isnan(level) else level,
                    sem=None if np.isnan(sem) else sem,
                    answered=int(found.answered[0]),
                    asked=found.asked,
                )
            )
    return tuple(scores)


def standard_error(
    variance: Floats, answered: Floats, pooled_sd: float, weight: float = PRIOR_WEIGHT
) -> Floats:
    """Conditional standard error of each person's scale mean, in level points.

    variance: (people,) each person's own item variance; any number where fewer than two answers.
    answered: (people,) items answered. Shrinks the own variance to `pooled_sd`^2 with `weight`
    degrees of freedom (Brennan 1998, Applied Psychological Measurement 22; measurement.md, section
    2). With one answer it is `pooled_sd`; with none it is nan.
    """
    freedom = np.maximum(answered - 1, 0)
    own = np.where(freedom > 0, variance, 0.0)
    shrunk = (weight * pooled_sd**2 + freedom * own) / (weight + freedom)
    return np.sqrt(shrunk / np.where(answered > 0, answered, np.nan))


def _within_sd(dimension: DimensionId | None, taxonomy: Taxonomy) -> float:
    found = None if dimension is None else taxonomy.find(dimension)
    return WITHIN_SD if found is None or found.person is None else found.person.within_sd


def _score_scale(
    questionnaire: Questionnaire,
    scale: ScaleId,
    items: Sequence[Item],
    given: Floats,
    pooled_sd: float,
) -> ScaleLevels:
    """Add up whole steps of 1/top of the range, so that sums and sums of squares are exact."""
    ranges = [_range(questionnaire, item) for item in items]
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


def _range(questionnaire: Questionnaire, item: Item) -> tuple[int, int]:
    values = [choice.value for choice in questionnaire.choices_of(item)]
    return min(values), max(values)
