"""What each dimension adds to a role's numbers, each with its own 90 % interval."""

from collections.abc import Iterator, Sequence

import numpy as np

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import LEVEL_LENSES, DimensionId, LensId
from careerfit.core.fit import (
    DRAWS,
    EDGE,
    Asked,
    Contribution,
    Fit,
    asked_of,
    correlation_terms,
    pairs_of,
    person_draws,
    shortfall_terms,
)
from careerfit.core.scoring import Floats
from careerfit.core.value import value

Draws = dict[DimensionId, Floats]


@value
class Share:
    """What one dimension adds to a number, in its points, and the 90 % interval of that."""

    dimension: DimensionId
    points: float
    low: float
    high: float


@value
class Shares:
    """What makes a role's three numbers, the largest parts first."""

    match: tuple[Share, ...]
    readiness: tuple[Share, ...]
    strain: tuple[Share, ...]


def shares(assessment: Assessment, fit: Fit) -> Shares:
    """Return what adds to the numbers of a role, from the same draws as these."""
    taxonomy = assessment.taxonomy
    person = person_draws(assessment.profile, taxonomy, assessment.session.id)
    asked = asked_of(assessment.role(fit.role), taxonomy)
    return Shares(
        match=_ranged(fit.match_parts, dict(_match_terms(fit, asked, person))),
        readiness=_ranged(
            fit.readiness_parts, dict(_shortfall_terms(asked, person, -100.0, *LEVEL_LENSES))
        ),
        strain=_ranged(fit.strain_parts, dict(_shortfall_terms(asked, person, 100.0, "condition"))),
    )


def _match_terms(fit: Fit, asked: Asked, person: Draws) -> Iterator[tuple[DimensionId, Floats]]:
    for lens in fit.lenses:
        if lens.share:
            pairs = pairs_of(asked, person, lens.lens)
            yield from zip(
                pairs.dimensions, 50.0 * lens.share * correlation_terms(pairs), strict=True
            )


def _shortfall_terms(
    asked: Asked, person: Draws, points: float, *lenses: LensId
) -> Iterator[tuple[DimensionId, Floats]]:
    pairs = pairs_of(asked, person, *lenses)
    if pairs.weight.sum() > 0:
        yield from zip(pairs.dimensions, shortfall_terms(pairs, points), strict=True)


def _ranged(parts: Sequence[Contribution], terms: Draws) -> tuple[Share, ...]:
    return tuple(
        Share(dimension=one.dimension, points=one.points, low=low, high=high)
        for one in parts
        for low, high in [_ends(terms[one.dimension], one.points)]
    )


def _ends(draws: Floats, mean: float) -> tuple[float, float]:
    ordered = np.partition(draws, (EDGE, DRAWS - 1 - EDGE))
    return min(float(ordered[EDGE]), mean), max(float(ordered[-1 - EDGE]), mean)
