"""What every scale is scored by: levels 0-100, their standard errors, and what they rest on."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from careerfit.core.dimension import DimensionId, PersonReference, Taxonomy
from careerfit.core.questionnaire import QuestionnaireId, Scale, ScaleId
from careerfit.core.value import value

Floats = NDArray[np.float64]
Raw = NDArray[np.float32] | NDArray[np.float64]
"""Answers as they were given: whole numbers, nan where there is none."""
Way = Literal["self", "situations", "sample"]
"""How a scale was measured: what a person says of themselves, would do, or was seen to do."""

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

    level and sem are None when fewer than two thirds of the items were answered. reference: where
    people stand on it, when that is not the dimension's own.
    """

    questionnaire: QuestionnaireId
    scale: ScaleId
    name: str
    dimension: DimensionId | None
    level: float | None
    sem: float | None
    answered: int
    asked: int
    way: Way = "self"
    reference: PersonReference | None = None


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


def within_sd(scale: Scale, taxonomy: Taxonomy) -> float:
    """Return the pooled SD of one person's items on `scale`, 0-100."""
    if scale.person is not None:
        return scale.person.within_sd
    found = None if scale.dimension is None else taxonomy.find(scale.dimension)
    return WITHIN_SD if found is None or found.person is None else found.person.within_sd


def level_and_error(
    total: Floats, squares: Floats, count: Floats, pooled_sd: float
) -> tuple[Floats, Floats]:
    """Return (level, sem) of people from the sum and the sum of squares of `count` item points.

    Each (people,); nan where `count` is 0. Levels are kept within 0 and 100.
    """
    some = np.where(count > 0, count, np.nan)
    pairs = np.where(count > 1, count * (count - 1), np.nan)
    variance = np.maximum(count * squares - total * total, 0.0) / pairs
    return np.clip(total / some, 0.0, 100.0), standard_error(variance, count, pooled_sd)
