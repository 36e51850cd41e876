"""How a person compares with roles: match, readiness, strain, each with its error and explanation.

Match (pattern) says which role suits best, readiness (level) whether the person is ready for it,
strain what its conditions would cost. They are never mixed (measurement.md, section 4). Every
number is the mean over the same seeded draws of all estimates and ratings, its interval their 5th
to 95th percentile, its parts the means of what each dimension added: base and parts give it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import compress
from math import sqrt
from typing import Literal

import numpy as np

from careerfit.core.chance import stream
from careerfit.core.dimension import (
    LEVEL_LENSES,
    PATTERN_LENSES,
    Dimension,
    DimensionId,
    LensId,
    RoleReference,
    Taxonomy,
)
from careerfit.core.profile import Profile
from careerfit.core.role import LEAST, Demand, MustHave, Role, RoleId, adjusted
from careerfit.core.scoring import Floats
from careerfit.core.session import Purpose
from careerfit.core.value import value

DRAWS = 2000
EDGE = DRAWS // 20 - 1
"""The 100th smallest and the 100th largest draw end a 90 % interval."""
FEWEST = 3
"""A pattern needs at least three dimensions."""
Z_95 = 1.6448536269514722
"""The 95 % point of the normal distribution: half the width of a 90 % interval, in SD."""
MATCH_BASE, READINESS_BASE, STRAIN_BASE = 50.0, 100.0, 0.0
"""What each number is before any dimension adds its part."""

Reason = Literal["not-measured", "too-few", "flat-profile", "flat-role", "not-asked"]
MustHaveState = Literal["met", "not met", "unknown"]


@value
class Measure:
    """A number from 0 to 100 with its 90 % interval, or None with the reason."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    reason: Reason | None = None


@value
class Contribution:
    """What one dimension adds to a number, in its points; both sides in SD of their populations."""

    dimension: DimensionId
    points: float
    person: float
    asked: float
    importance: float


@value
class LensMatch:
    """The match within one lens, and its share of the whole match (0 when it dropped out)."""

    lens: LensId
    match: Measure
    share: float


@value
class MustHaveCheck:
    """A requirement of the role against what the person stated, or what a task measured."""

    must_have: MustHave
    state: MustHaveState
    stated: str | None
    measured: bool = False


@value
class Fit:
    """How one person compares with one role.

    best_probability: share of draws in which the role has the highest match of all. group: 1 for
    the roles that cannot be told from the best, 2 for the next, and so on.
    """

    role: RoleId
    match: Measure
    readiness: Measure
    strain: Measure
    lenses: tuple[LensMatch, ...]
    match_parts: tuple[Contribution, ...]
    readiness_parts: tuple[Contribution, ...]
    strain_parts: tuple[Contribution, ...]
    must_haves: tuple[MustHaveCheck, ...]
    best_probability: float | None = None
    group: int | None = None


@value
class Asked:
    """What a role asks for, by dimension, with draws of its ratings (dimensions, draws)."""

    demands: tuple[Demand, ...]
    dimensions: tuple[Dimension, ...]
    draws: Floats


@value
class Pairs:
    """Draws of a role's measured dimensions in a lens: person and asked (dimensions, draws)."""

    dimensions: tuple[DimensionId, ...]
    weight: Floats
    person: Floats
    asked: Floats


@value
class _Draws:
    """What one role's numbers are summed up from: points per draw, and the parts."""

    points: Floats | None
    parts: tuple[Contribution, ...]


def compare(
    profile: Profile, roles: Sequence[Role], taxonomy: Taxonomy, *, purpose: Purpose, seed: str
) -> tuple[Fit, ...]:
    """Return the fit to each role: groups in order, within a group by title, unmatched roles last.

    seed: the session id. The same profile, roles and seed give the same numbers to the last bit.
    """
    person = person_draws(profile, taxonomy, seed)
    flat = {lens: flatness(profile, taxonomy, lens) for lens in allowed_lenses(purpose)}
    ordered = sorted(roles, key=lambda role: role.id)
    found = [_compare_one(profile, role, taxonomy, person, flat) for role in ordered]
    places = places_of([match for _, match in found])
    fits = [_placed(fit, places.get(number)) for number, (fit, _) in enumerate(found)]
    titles = {role.id: role.title for role in roles}
    return tuple(sorted(fits, key=lambda f: (f.group is None, f.group or 0, titles[f.role])))


def allowed_lenses(purpose: Purpose) -> tuple[LensId, ...]:
    """Return the lenses that may rank roles: in a selection never interests (section 6)."""
    return tuple(x for x in PATTERN_LENSES if is_lens_usable(x, purpose))


def is_usable(dimension: DimensionId | None, taxonomy: Taxonomy, purpose: Purpose) -> bool:
    """Return whether what speaks to a dimension may be scored and told for a purpose (section 6).

    In a selection only what a job asks for: no interests, no goals, no scale that speaks to no
    dimension.
    """
    if purpose != "selection":
        return True
    found = None if dimension is None else taxonomy.find(dimension)
    return found is not None and is_lens_usable(found.lens, purpose)


def is_lens_usable(lens: LensId, purpose: Purpose) -> bool:
    """Return whether a lens may be used for a purpose at all."""
    return purpose != "selection" or lens not in ("interest", "goal")


def check_must_haves(profile: Profile, role: Role) -> tuple[MustHaveCheck, ...]:
    """Return for each requirement whether it is met, not met or unknown."""
    checks = []
    for must_have in role.must_haves:
        fact = profile.fact(must_have.dimension)
        state: MustHaveState = "unknown"
        if fact is not None:
            state = "met" if fact.value >= must_have.at_least else "not met"
        checks.append(
            MustHaveCheck(
                must_have=must_have,
                state=state,
                stated=None if fact is None else fact.label,
                measured=fact is not None and fact.measured,
            )
        )
    return tuple(checks)


def _compare_one(
    profile: Profile,
    role: Role,
    taxonomy: Taxonomy,
    person: Mapping[DimensionId, Floats],
    flat: Mapping[LensId, Reason | None],
) -> tuple[Fit, Floats | None]:
    asked = asked_of(role, taxonomy)
    by_lens = {lens: pairs_of(asked, person, lens) for lens in flat}
    match, lenses = _match(by_lens, taxonomy, flat)
    readiness = _shortfall(pairs_of(asked, person, *LEVEL_LENSES), READINESS_BASE, -100.0)
    strain = _shortfall(pairs_of(asked, person, "condition"), STRAIN_BASE, 100.0)
    fit = Fit(
        role=role.id,
        match=measure(match.points, _why_unmatched(lenses)),
        readiness=measure(readiness.points, "not-measured"),
        strain=measure(strain.points, "not-measured"),
        lenses=lenses,
        match_parts=match.parts,
        readiness_parts=readiness.parts,
        strain_parts=strain.parts,
        must_haves=check_must_haves(profile, role),
    )
    return fit, match.points


def asked_of(role: Role, taxonomy: Taxonomy) -> Asked:
    """Return what a role asks for, its adjustments in it, by dimension in their order."""
    demands = tuple(sorted(adjusted(role, taxonomy), key=lambda demand: demand.dimension))
    known = {dimension.id: dimension for dimension in taxonomy.dimensions}
    found = tuple(known[demand.dimension] for demand in demands)
    draws = _kept_draws if role.kind == "service" else _role_draws
    ratings = draws(role.id, demands, tuple(one.occupations for one in found))
    return Asked(demands=demands, dimensions=found, draws=ratings)


def pairs_of(asked: Asked, person: Mapping[DimensionId, Floats], *lenses: LensId) -> Pairs:
    """Return both sides of the dimensions of some lenses that were measured."""
    both = [one.lens in lenses and one.id in person for one in asked.dimensions]
    demands = tuple(compress(asked.demands, both))
    ids = tuple(demand.dimension for demand in demands)
    return Pairs(
        dimensions=ids,
        weight=np.array([demand.importance - LEAST for demand in demands]),
        person=np.array([person[key] for key in ids]).reshape(-1, DRAWS),
        asked=asked.draws[both],
    )


def person_draws(profile: Profile, taxonomy: Taxonomy, seed: str) -> dict[DimensionId, Floats]:
    """Return draws of each estimate, in SD of its population.

    What the estimates of a lens have in common is drawn once for all of them.
    """
    chance, draws = stream(seed), {}
    general = {lens.id: _noise(stream(seed, lens.id)) for lens in taxonomy.lenses if lens.common}
    for estimate in sorted(profile.estimates, key=lambda estimate: estimate.dimension):
        dimension = taxonomy.get(estimate.dimension)
        levels = estimate.estimate + sqrt(estimate.se**2 - estimate.shared**2) * _noise(chance)
        if estimate.shared:
            levels += estimate.shared * general[dimension.lens]
        draws[estimate.dimension] = dimension.person_z(levels)
    return draws


def _role_draws(
    role: RoleId, demands: tuple[Demand, ...], references: tuple[RoleReference, ...]
) -> Floats:
    """Return draws of the ratings (demands, draws), in SD over all occupations.

    Seeded by the role: its ratings are as uncertain for one person as for the next, so that one set
    of draws serves them all. A rating without a known error is the same in all of them.
    """
    chance, draws = stream("role", role), np.empty((len(demands), DRAWS))
    for row, demand, reference in zip(draws, demands, references, strict=True):
        row[:] = demand.rating
        if demand.se:
            row += demand.se * _noise(chance)
        row.clip(reference.low, reference.high, out=row)
        row -= reference.mean
        row /= reference.sd
    return draws


_kept_draws = lru_cache(maxsize=32)(_role_draws)
"""The roles that every what-if compares with again: each takes nearly a megabyte."""


def _noise(stream: np.random.RandomState) -> Floats:
    """Return standard normal draws, each with its mirror image: means come out steadier."""
    half = stream.standard_normal(DRAWS // 2)
    return np.concatenate([half, -half])


def flatness(profile: Profile, taxonomy: Taxonomy, lens: LensId) -> Reason | None:
    """Return why the person shows no pattern in a lens, or None when there is one.

    Cochran's Q of the levels around their precision-weighted mean against the 95 % point of
    chi-squared (Wilson & Hilferty 1931): the scatter has to exceed what the errors explain.
    """
    levels, errors = [], []
    for dimension in taxonomy.of(lens):
        estimate = profile.estimate(dimension.id)
        if estimate is not None:
            levels.append(dimension.person_z(estimate.level))
            errors.append(estimate.sem / dimension.people.sd)
    if not levels:
        return "not-measured"
    freedom = len(levels) - 1
    if freedom + 1 < FEWEST:
        return "too-few"
    precision = np.array(errors) ** -2
    centre = (precision * levels).sum() / precision.sum()
    scatter = float((precision * (np.array(levels) - centre) ** 2).sum())
    limit = freedom * (1 - 2 / (9 * freedom) + Z_95 * sqrt(2 / (9 * freedom))) ** 3
    return "flat-profile" if scatter < limit else None


def _match(
    pairs: Mapping[LensId, Pairs], taxonomy: Taxonomy, flat: Mapping[LensId, Reason | None]
) -> tuple[_Draws, tuple[LensMatch, ...]]:
    """Return the match over all lenses that speak, and each lens with its renormalised share."""
    reasons = {lens: flat[lens] or _unusable(pairs[lens]) for lens in flat}
    weights = {x: taxonomy.lens(x).weight for x, reason in reasons.items() if reason is None}
    total = sum(weights.values())
    points: Floats | None = None
    parts: list[Contribution] = []
    lenses = []
    for lens, reason in reasons.items():
        share = weights.get(lens, 0.0) / total if total else 0.0
        if reason is not None or not share:
            lenses.append(LensMatch(lens=lens, match=Measure(reason=reason), share=0.0))
            continue
        terms = correlation_terms(pairs[lens])
        own = 50.0 * terms.sum(axis=0)
        lenses.append(LensMatch(lens=lens, match=measure(MATCH_BASE + own, None), share=share))
        points = share * own if points is None else points + share * own
        parts += _parts(pairs[lens], 50.0 * share * terms)
    whole = None if points is None else MATCH_BASE + points
    return _Draws(points=whole, parts=_largest_first(parts)), tuple(lenses)


def _unusable(pairs: Pairs) -> Reason | None:
    if not pairs.dimensions:
        return "not-asked"
    if len(pairs.dimensions) < FEWEST or pairs.weight.sum() <= 0:
        return "too-few"
    return "flat-role" if np.ptp(pairs.asked[pairs.weight > 0, 0]) == 0 else None


def correlation_terms(pairs: Pairs) -> Floats:
    """Return what each dimension adds to the weighted Pearson correlation, (dimensions, draws)."""
    weight = (pairs.weight / pairs.weight.sum())[:, None]
    person = pairs.person - (weight * pairs.person).sum(axis=0)
    asked = pairs.asked - (weight * pairs.asked).sum(axis=0)
    weighted: Floats = weight * asked
    spread = (weighted * asked).sum(axis=0) * (weight * person * person).sum(axis=0)
    weighted *= person
    weighted /= np.sqrt(spread)
    return weighted


def _shortfall(pairs: Pairs, base: float, points: float) -> _Draws:
    """Return `base` and `points` times the weighted mean of clip(asked - person, 0, 2) / 2."""
    if not pairs.dimensions or pairs.weight.sum() <= 0:
        return _Draws(points=None, parts=())
    terms = shortfall_terms(pairs, points)
    return _Draws(points=base + terms.sum(axis=0), parts=_largest_first(_parts(pairs, terms)))


def shortfall_terms(pairs: Pairs, points: float) -> Floats:
    """Return what each dimension adds to a shortfall, (dimensions, draws)."""
    terms = pairs.asked - pairs.person
    terms.clip(0.0, 2.0, out=terms)
    terms *= (points / 2.0 * pairs.weight / pairs.weight.sum())[:, None]
    return terms


def _parts(pairs: Pairs, terms: Floats) -> list[Contribution]:
    drawn = [side.mean(axis=1) for side in (terms, pairs.person, pairs.asked)]
    columns = [*drawn, pairs.weight + LEAST]
    return [
        Contribution(
            dimension=key, points=points, person=person, asked=asked, importance=importance
        )
        for key, points, person, asked, importance in zip(
            pairs.dimensions, *(column.tolist() for column in columns), strict=True
        )
    ]


def _largest_first(parts: Sequence[Contribution]) -> tuple[Contribution, ...]:
    return tuple(sorted(parts, key=lambda part: (-abs(part.points), part.dimension)))


def measure(points: Floats | None, reason: Reason | None) -> Measure:
    """Return the mean of draws with their 90 % interval, or why there are none."""
    if points is None:
        return Measure(reason=reason)
    mean, ordered = float(points.mean()), np.partition(points, (EDGE, DRAWS - 1 - EDGE))
    low, high = float(ordered[EDGE]), float(ordered[-1 - EDGE])
    return Measure(value=mean, low=min(low, mean), high=max(high, mean))


def _why_unmatched(lenses: Sequence[LensMatch]) -> Reason:
    """Return the reason that says most when no lens gives a match."""
    reasons = {lens.match.reason for lens in lenses}
    order: tuple[Reason, ...] = ("flat-profile", "flat-role", "too-few", "not-asked")
    return next((reason for reason in order if reason in reasons), "not-measured")


def places_of(matches: Sequence[Floats | None]) -> dict[int, tuple[float, int]]:
    """Return (probability of being best, group) of each matched role.

    A group is its best role and all that are left whose paired difference to it holds 0 in its 90 %
    interval; the next group starts with the best of what then remains.
    """
    drawn = {number: match for number, match in enumerate(matches) if match is not None}
    if not drawn:
        return {}
    numbers, table = list(drawn), np.array(list(drawn.values()))
    wins = np.bincount(table.argmax(axis=0), minlength=len(numbers)) / DRAWS
    means = table.mean(axis=1)
    left = sorted(range(len(numbers)), key=lambda row: (-means[row], row))
    places: dict[int, tuple[float, int]] = {}
    group = 0
    while left:
        group += 1
        ahead = np.partition(table[left[0]] - table[left], EDGE, axis=1)[:, EDGE]
        equals = [row for row, low in zip(left, ahead, strict=True) if low <= 0]
        places |= {numbers[row]: (float(wins[row]), group) for row in equals}
        left = [row for row in left if row not in equals]
    return places


def _placed(fit: Fit, place: tuple[float, int] | None) -> Fit:
    if place is None:
        return fit
    probability, group = place
    return replace(fit, best_probability=probability, group=group)
