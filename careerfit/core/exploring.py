"""What if: all roles' numbers with some estimates moved, fast enough to follow a hand.

An estimate that moves takes all of its draws along by the same amount. So the sums over dimensions
are kept, and a step takes out of them what one dimension put in, and puts in what it has now. What
comes out is what compare() says of the profile that was moved, but for the last bits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import LEVEL_LENSES, Dimension, DimensionId, LensId
from careerfit.core.fit import (
    DRAWS,
    MATCH_BASE,
    READINESS_BASE,
    STRAIN_BASE,
    Asked,
    Fit,
    Measure,
    asked_of,
    measure,
    pairs_of,
    person_draws,
    places_of,
)
from careerfit.core.role import RoleId
from careerfit.core.scoring import Floats
from careerfit.core.value import value

READINESS, STRAIN = "readiness", "strain"
SHORTFALLS: Mapping[str, tuple[tuple[LensId, ...], float, float]] = {
    READINESS: (LEVEL_LENSES, READINESS_BASE, -100.0),
    STRAIN: (("condition",), STRAIN_BASE, 100.0),
}
"""Of what asks for more than there is: its lenses, what it is without, and what all of it costs."""


@value
class Standing:
    """One role's numbers after a step: those of its Fit, without their parts."""

    role: RoleId
    match: Measure
    readiness: Measure
    strain: Measure
    best_probability: float | None = None
    group: int | None = None


@value
class _Pattern:
    """The sums that a lens's match is made of, (roles, draws), over weights that add to 1.

    share: of the lens in each role's match, (roles, 1). centre: of what is asked. asked: squares
    around it. both: products of the two sides. person, squares: of the person's own draws.
    points: what the lens adds to the match.
    """

    share: Floats
    weight: Mapping[DimensionId, Floats]
    centre: Floats
    asked: Floats
    both: Floats
    person: Floats
    squares: Floats
    points: Floats


@value
class _Shortfall:
    """Points (roles, draws), nan where nothing was measured, and each dimension's part in them."""

    weight: Mapping[DimensionId, Floats]
    points: Floats
    measures: tuple[Measure, ...]


@value
class _Ranked:
    """The match of every role, the chance to be the best, and the group."""

    matches: tuple[Measure, ...]
    places: Mapping[int, tuple[float, int]]


@value
class Supposition:
    """Where a person is supposed to stand on everything, with what a step takes.

    dimensions: those that were measured and that a role asks for. estimates: where they are now.
    """

    roles: tuple[RoleId, ...]
    dimensions: Mapping[DimensionId, Dimension]
    estimates: Mapping[DimensionId, float]
    draws: Mapping[DimensionId, Floats]
    asked: tuple[Mapping[DimensionId, Floats], ...]
    unmatched: tuple[Measure, ...]
    patterns: Mapping[LensId, _Pattern]
    shortfalls: Mapping[str, _Shortfall]
    ranked: _Ranked


def suppose(assessment: Assessment) -> Supposition:
    """Return where an assessment stands, to start from."""
    taxonomy = assessment.taxonomy
    fits = sorted(assessment.fits, key=lambda fit: fit.role)
    asked = [asked_of(assessment.role(fit.role), taxonomy) for fit in fits]
    person = person_draws(assessment.profile, taxonomy, assessment.session.id)
    wanted = {one.id: one for side in asked for one in side.dimensions if one.id in person}
    lenses = [one.lens for one in fits[0].lenses] if fits else []
    unmatched = tuple(fit.match for fit in fits)
    patterns = {lens: _pattern(lens, fits, asked, person) for lens in lenses}
    return Supposition(
        roles=tuple(fit.role for fit in fits),
        dimensions=wanted,
        estimates={
            one.dimension: one.estimate
            for one in assessment.profile.estimates
            if one.dimension in wanted
        },
        draws=person,
        asked=tuple(_by_dimension(side) for side in asked),
        unmatched=unmatched,
        patterns=patterns,
        shortfalls={key: _shortfall(key, asked, person) for key in SHORTFALLS},
        ranked=_ranked(patterns, unmatched),
    )


def moved(before: Supposition, dimension: DimensionId, estimate: float) -> Supposition:
    """Return what is supposed with one estimate moved. Raises KeyError for what has none.

    Only the numbers that it is part of are worked out anew.
    """
    known, draws = before.dimensions[dimension], before.draws[dimension]
    by = (estimate - before.estimates[dimension]) / known.people.sd
    nothing = np.zeros(DRAWS)
    asked = np.array([one.get(dimension, nothing) for one in before.asked])
    patterns, shortfalls, ranked = dict(before.patterns), dict(before.shortfalls), before.ranked
    pattern = patterns.get(known.lens)
    if pattern is not None and dimension in pattern.weight:
        patterns[known.lens] = _pattern_moved(pattern, dimension, asked, draws, by)
        ranked = _ranked(patterns, before.unmatched)
    for key, one in before.shortfalls.items():
        if dimension in one.weight:
            shortfalls[key] = _shortfall_moved(one, dimension, asked, draws, by)
    return replace(
        before,
        estimates={**before.estimates, dimension: estimate},
        draws={**before.draws, dimension: draws + by},
        patterns=patterns,
        shortfalls=shortfalls,
        ranked=ranked,
    )


def standings(at: Supposition) -> tuple[Standing, ...]:
    """Return the numbers of all roles, in the order of their ids."""
    places = at.ranked.places
    return tuple(
        Standing(
            role=role,
            match=at.ranked.matches[number],
            readiness=at.shortfalls[READINESS].measures[number],
            strain=at.shortfalls[STRAIN].measures[number],
            best_probability=places[number][0] if number in places else None,
            group=places[number][1] if number in places else None,
        )
        for number, role in enumerate(at.roles)
    )


def _ranked(patterns: Mapping[LensId, _Pattern], unmatched: Sequence[Measure]) -> _Ranked:
    """Return the match of every role, but for those that have none."""
    whole = sum((one.points for one in patterns.values()), np.array(MATCH_BASE))
    numbers = [number for number, one in enumerate(unmatched) if one.value is not None]
    found: list[Floats | None] = [None] * len(unmatched)
    for number in numbers:
        found[number] = whole[number]
    return _Ranked(
        matches=tuple(
            measure(points, one.reason) for points, one in zip(found, unmatched, strict=True)
        ),
        places=places_of(found),
    )


def _measures(points: Floats) -> tuple[Measure, ...]:
    return tuple(measure(None if np.isnan(row[0]) else row, "not-measured") for row in points)


def _by_dimension(side: Asked) -> Mapping[DimensionId, Floats]:
    """Return views of what a role asks for: its draws are kept once."""
    return {one.id: row for one, row in zip(side.dimensions, side.draws, strict=True)}


def _pattern(
    lens: LensId,
    fits: Sequence[Fit],
    asked: Sequence[Asked],
    person: Mapping[DimensionId, Floats],
) -> _Pattern:
    shares = [one.share for fit in fits for one in fit.lenses if one.lens == lens]
    sums = np.zeros((5, len(fits), DRAWS))
    weights: dict[DimensionId, Floats] = {}
    for row, (own, side) in enumerate(zip(shares, asked, strict=True)):
        pairs = pairs_of(side, person, lens)
        if not own:
            continue
        weight = pairs.weight / pairs.weight.sum()
        for key, one in zip(pairs.dimensions, weight, strict=True):
            weights.setdefault(key, np.zeros((len(fits), 1)))[row] = one
        sums[0, row] = weight @ pairs.asked
        around = pairs.asked - sums[0, row]
        sums[1, row] = weight @ (around * around)
        sums[2, row] = weight @ (around * pairs.person)
        sums[3, row] = weight @ pairs.person
        sums[4, row] = weight @ (pairs.person * pairs.person)
    share = np.array(shares)[:, None]
    return _Pattern(
        share=share,
        weight=weights,
        centre=sums[0],
        asked=sums[1],
        both=sums[2],
        person=sums[3],
        squares=sums[4],
        points=_points(share, *sums[1:]),
    )


def _pattern_moved(
    one: _Pattern, dimension: DimensionId, asked: Floats, draws: Floats, by: float
) -> _Pattern:
    weight = one.weight[dimension]
    both = asked - one.centre
    both *= by * weight
    both += one.both
    person = one.person + by * weight
    squares = one.squares + weight * (by * (2.0 * draws + by))
    points = _points(one.share, one.asked, both, person, squares)
    return replace(one, both=both, person=person, squares=squares, points=points)


def _points(share: Floats, asked: Floats, both: Floats, person: Floats, squares: Floats) -> Floats:
    """Return what a lens adds to the match of each role, (roles, draws); 0 where it drops out."""
    spread: Floats = person * person
    np.subtract(squares, spread, out=spread)
    spread *= asked
    np.sqrt(spread, out=spread)
    spread[share[:, 0] == 0] = 1.0
    np.divide(both, spread, out=spread)
    spread *= 50.0 * share
    return spread


def _shortfall(
    key: str, asked: Sequence[Asked], person: Mapping[DimensionId, Floats]
) -> _Shortfall:
    lenses, base, cost = SHORTFALLS[key]
    points = np.full((len(asked), DRAWS), np.nan)
    weights: dict[DimensionId, Floats] = {}
    for row, side in enumerate(asked):
        pairs = pairs_of(side, person, *lenses)
        total = pairs.weight.sum()
        if total <= 0:
            continue
        weight = cost / 2.0 * pairs.weight / total
        for name, one in zip(pairs.dimensions, weight, strict=True):
            weights.setdefault(name, np.zeros((len(asked), 1)))[row] = one
        points[row] = base + weight @ (pairs.asked - pairs.person).clip(0.0, 2.0)
    return _Shortfall(weight=weights, points=points, measures=_measures(points))


def _shortfall_moved(
    one: _Shortfall, dimension: DimensionId, asked: Floats, draws: Floats, by: float
) -> _Shortfall:
    short = asked - draws
    more = (short - by).clip(0.0, 2.0)
    more -= short.clip(0.0, 2.0)
    more *= one.weight[dimension]
    more += one.points
    return replace(one, points=more, measures=_measures(more))
