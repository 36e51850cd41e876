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
    """

    share: Floats
    weight: Mapping[DimensionId, Floats]
    centre: Floats
    asked: Floats
    both: Floats
    person: Floats
    squares: Floats


@value
class _Shortfall:
    """Points (roles, draws), nan where nothing was measured, and each dimension's part in them."""

    weight: Mapping[DimensionId, Floats]
    points: Floats


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


def suppose(assessment: Assessment) -> Supposition:
    """Return where an assessment stands, to start from."""
    taxonomy = assessment.taxonomy
    fits = sorted(assessment.fits, key=lambda fit: fit.role)
    asked = [asked_of(assessment.role(fit.role), taxonomy) for fit in fits]
    person = person_draws(assessment.profile, taxonomy, assessment.session.id)
    wanted = {one.id: one for side in asked for one in side.dimensions if one.id in person}
    lenses = [one.lens for one in fits[0].lenses] if fits else []
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
        unmatched=tuple(fit.match for fit in fits),
        patterns={lens: _pattern(lens, fits, asked, person) for lens in lenses},
        shortfalls={key: _shortfall(key, asked, person) for key in SHORTFALLS},
    )


def moved(before: Supposition, dimension: DimensionId, estimate: float) -> Supposition:
    """Return what is supposed with one estimate moved. Raises KeyError for what has none."""
    known, draws = before.dimensions[dimension], before.draws[dimension]
    by = (estimate - before.estimates[dimension]) / known.people.sd
    asked = np.array([one.get(dimension, np.zeros(DRAWS)) for one in before.asked])
    patterns, shortfalls = dict(before.patterns), dict(before.shortfalls)
    if known.lens in patterns:
        patterns[known.lens] = _pattern_moved(patterns[known.lens], dimension, asked, draws, by)
    for key, one in before.shortfalls.items():
        if dimension in one.weight:
            shortfalls[key] = _shortfall_moved(one, dimension, asked, draws, by)
    return replace(
        before,
        estimates={**before.estimates, dimension: estimate},
        draws={**before.draws, dimension: draws + by},
        patterns=patterns,
        shortfalls=shortfalls,
    )


def standings(at: Supposition) -> tuple[Standing, ...]:
    """Return the numbers of all roles, in the order of their ids."""
    if not at.roles:
        return ()
    found = [
        one if old.value is not None else None
        for one, old in zip(_matches(at), at.unmatched, strict=True)
    ]
    places = places_of(found)
    ready, strain = at.shortfalls[READINESS].points, at.shortfalls[STRAIN].points
    return tuple(
        Standing(
            role=role,
            match=measure(found[number], at.unmatched[number].reason),
            readiness=_measured(ready[number]),
            strain=_measured(strain[number]),
            best_probability=places[number][0] if number in places else None,
            group=places[number][1] if number in places else None,
        )
        for number, role in enumerate(at.roles)
    )


def _measured(points: Floats) -> Measure:
    return measure(None if np.isnan(points[0]) else points, "not-measured")


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
    for row, (share, side) in enumerate(zip(shares, asked, strict=True)):
        pairs = pairs_of(side, person, lens)
        if not share:
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
    return _Pattern(
        share=np.array(shares)[:, None],
        weight=weights,
        centre=sums[0],
        asked=sums[1],
        both=sums[2],
        person=sums[3],
        squares=sums[4],
    )


def _pattern_moved(
    one: _Pattern, dimension: DimensionId, asked: Floats, draws: Floats, by: float
) -> _Pattern:
    weight = one.weight.get(dimension)
    if weight is None:  # a lens that no role's match has a share of
        return one
    return replace(
        one,
        both=one.both + by * weight * (asked - one.centre),
        person=one.person + by * weight,
        squares=one.squares + weight * (by * (2.0 * draws + by)),
    )


def _matches(at: Supposition) -> Floats:
    """Return the match of every role, (roles, draws); nonsense where there is none."""
    points = np.full((len(at.roles), DRAWS), MATCH_BASE)
    for one in at.patterns.values():
        spread = one.asked * (one.squares - one.person * one.person)
        there = one.share > 0
        points += 50.0 * one.share * one.both / np.sqrt(np.where(there, spread, 1.0))
    return points


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
    return _Shortfall(weight=weights, points=points)


def _shortfall_moved(
    one: _Shortfall, dimension: DimensionId, asked: Floats, draws: Floats, by: float
) -> _Shortfall:
    short = asked - draws
    more = (short - by).clip(0.0, 2.0) - short.clip(0.0, 2.0)
    return replace(one, points=one.points + one.weight[dimension] * more)
