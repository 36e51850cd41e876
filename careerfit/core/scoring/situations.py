"""Situations: how near a person's judgement of responses comes to the expert key.

A person's own mean and spread are removed first, so that it does not matter how high or how widely
somebody rates: who always takes the middle has no spread and so no level, who always takes the ends
gains nothing by it, and whoever rates by length or by chance lies at 50 (McDaniel, Psotka, Legree,
Yost & Weekley 2011, Journal of Applied Psychology 96, 327-336, on mean and scatter in SJT scores).
"""

from collections.abc import Sequence

import numpy as np

from careerfit.core.questionnaire import Item, ScaleId
from careerfit.core.scoring.levels import ENOUGH, Floats, ScaleLevels, level_and_error
from careerfit.core.value import value

FLATTEST = 0.5
"""Ratings with less spread than this (SD in steps of the format) are no judgement at all."""


@value
class Judgements:
    """Ratings and keys of one questionnaire in SD around the person's own mean, (people, items)."""

    items: tuple[Item, ...]
    ratings: Floats
    keys: Floats
    answered: Floats


def judgements(items: Sequence[Item], given: Floats) -> Judgements:
    """Standardise each person's ratings, and the keys of what that person rated.

    given: (people, items) raw ratings, nan where unanswered. Means and spreads come from whole
    sums, which are exact. A person with less than two thirds of the items, or with hardly any
    spread, has no judgements: nan.
    """
    there = ~np.isnan(given)
    key = np.array([0.0 if item.key is None else float(item.key) for item in items])
    keys = np.where(there, key, np.nan)
    answered = there.sum(axis=1).astype(np.float64)
    enough = answered * ENOUGH[1] >= len(items) * ENOUGH[0]
    count = np.where(enough, answered, np.nan)
    return Judgements(
        items=tuple(items),
        ratings=_standardised(given, count, FLATTEST),
        keys=_standardised(keys, count, 0.0),
        answered=answered,
    )


def score_situations(found: Judgements, scale: ScaleId, pooled_sd: float) -> ScaleLevels:
    """Score one scale of a questionnaire of situations.

    A response has 100 points less its squared distance to the key, in SD, weighted so that chance
    comes to 50 on every scale and full agreement to 100: with z the person's and k the key's
    standing, 100 - 50 (z - k)^2 / (1 + mean k^2).
    """
    columns = [place for place, item in enumerate(found.items) if scale in item.scales]
    people = len(found.ratings)
    total, squares, answered, chance = (np.zeros(people) for _ in range(4))
    for place in columns:
        key = found.keys[:, place]
        chance += np.where(np.isnan(key), 0.0, key * key)
        answered += ~np.isnan(found.ratings[:, place])
    weight = 50.0 / (1.0 + chance / np.where(answered > 0, answered, np.nan))
    for place in columns:
        distance = found.ratings[:, place] - found.keys[:, place]
        points = np.where(np.isnan(distance), 0.0, 100.0 - weight * distance * distance)
        total += points
        squares += points * points
    enough = answered * ENOUGH[1] >= len(columns) * ENOUGH[0]
    level, sem = level_and_error(total, squares, np.where(enough, answered, 0.0), pooled_sd)
    return ScaleLevels(scale=scale, level=level, sem=sem, answered=answered, asked=len(columns))


def _standardised(values: Floats, count: Floats, least: float) -> Floats:
    """Return values (people, items) in SD around each person's mean; nan where SD <= least."""
    people = len(values)
    total, squares = np.zeros(people), np.zeros(people)
    for column in values.T:
        there = np.where(np.isnan(column), 0.0, column)
        total += there
        squares += there * there
    spread = np.sqrt(np.maximum(count * squares - total * total, 0.0)) / count
    spread = np.where(spread > least, spread, np.nan)
    return (values - (total / count)[:, None]) / spread[:, None]
