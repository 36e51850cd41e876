"""How a person compares with roles: match, readiness, strain, each with its error and explanation.

Match (pattern) says which role suits best, readiness (level) whether the person is ready for it,
strain what its conditions would cost. They are never mixed (measurement.md, section 4). Every
number is the mean over the same seeded draws of all estimates and ratings, its interval their 5th
to 95th percentile, its parts the means of what each dimension added: base and parts give the number.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import Literal

import numpy as np

from careerfit.core.dimension import (
    LEVEL_LENSES,
    PATTERN_LENSES,
    DimensionId,
    LensId,
    Taxonomy,
)
from careerfit.core.profile import Profile
from careerfit.core.role import Demand, MustHave, Role, RoleId, adjusted
from careerfit.core.scoring import Floats
from careerfit.core.session import Purpose
from careerfit.core.value import value

DRAWS = 2000
FEWEST = 3
"""A pattern needs at least three dimensions."""
Z_95 = 1.6448536269514722
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
    """A requirement of the role against what the person stated."""

    must_have: MustHave
    state: MustHaveState
    stated: str | None


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
class _Pairs:
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
    person = _person_draws(profile, taxonomy, seed)
    flat = {lens: _flatness(profile, taxonomy, lens) for lens in allowed_lenses(purpose)}
    ordered = sorted(roles, key=lambda role: role.id)
    found = [_compare_one(profile, role, taxonomy, person, flat, seed) for role in ordered]
    places = _places([match for _, match in found])
    fits = [_placed(fit, places.get(number)) for number, (fit, _) in enumerate(found)]
    titles = {role.id: role.title for role in roles}
    return tuple(sorted(fits, key=lambda f: (f.group is None, f.group or 0, titles[f.role])))


def allowed_lenses(purpose: Purpose) -> tuple[LensId, ...]:
    """Return the lenses that may rank roles: in a selection never interests (section 6)."""
    return tuple(x for x in PATTERN_LENSES if purpose != "selection" or x != "interest")


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
                must_have=must_have, state=state, stated=None if fact is None else fact.label
            )
        )
    return tuple(checks)


def _compare_one(
    profile: Profile,
    role: Role,
    taxonomy: Taxonomy,
    person: Mapping[DimensionId, Floats],
    flat: Mapping[LensId, Reason | None],
    seed: str,
) -> tuple[Fit, Floats | None]:
    demands = sorted(adjusted(role, taxonomy), key=lambda demand: demand.dimension)
    asked = _role_draws(role.id, demands, taxonomy, seed)
    pairs: dict[LensId, _Pairs] = {
        lens.id: _pairs(demands, lens.id, taxonomy, person, asked) for lens in taxonomy.lenses
    }
    match, lenses = _match(pairs, taxonomy, flat)
    level = _joined([pairs[lens] for lens in LEVEL_LENSES if lens in pairs])
    readiness = _shortfall(level, READINESS_BASE, -100.0)
    strain = _shortfall(
        _joined([pairs["condition"]] if "condition" in pairs else []), STRAIN_BASE, 100.0
    )
    fit = Fit(
        role=role.id,
        match=_measure(match.points, _why_unmatched(lenses)),
        readiness=_measure(readiness.points, "not-measured"),
        strain=_measure(strain.points, "not-measured"),
        lenses=lenses,
        match_parts=match.parts,
        readiness_parts=readiness.parts,
        strain_parts=strain.parts,
        must_haves=check_must_haves(profile, role),
    )
    return fit, match.points


def _person_draws(profile: Profile, taxonomy: Taxonomy, seed: str) -> dict[DimensionId, Floats]:
    """Return draws of each estimate, in SD of its population.

    One stream a dimension, so that what else was measured changes none of them.
    """
    draws = {}
    for estimate in profile.estimates:
        noise = _stream(seed, "person", estimate.dimension).standard_normal(DRAWS)
        levels = estimate.estimate + estimate.se * noise
        draws[estimate.dimension] = taxonomy.get(estimate.dimension).person_z(levels)
    return draws


def _role_draws(
    role: RoleId, demands: Sequence[Demand], taxonomy: Taxonomy, seed: str
) -> dict[DimensionId, Floats]:
    """Return draws of each rating in SD over all occupations; constant where no error is known."""
    noise = _stream(seed, "role", role).standard_normal((len(demands), DRAWS))
    draws = {}
    for row, demand in zip(noise, demands, strict=True):
        dimension = taxonomy.get(demand.dimension)
        low, high = dimension.occupations.low, dimension.occupations.high
        ratings = np.clip(demand.rating + (demand.se or 0.0) * row, low, high)
        draws[demand.dimension] = dimension.role_z(ratings)
    return draws


def _stream(*key: str) -> np.random.RandomState:
    """Return a random stream for `key`.

    RandomState is frozen for good (NEP 19): a session has the same draws with every later numpy.
    """
    seed = hashlib.sha256("\x1f".join(key).encode()).digest()
    return np.random.RandomState(np.frombuffer(seed, dtype="<u4"))


def _pairs(
    demands: Sequence[Demand],
    lens: LensId,
    taxonomy: Taxonomy,
    person: Mapping[DimensionId, Floats],
    asked: Mapping[DimensionId, Floats],
) -> _Pairs:
    own = {dimension.id for dimension in taxonomy.of(lens)}
    both = [d for d in demands if d.dimension in own and d.dimension in person]
    ids = tuple(demand.dimension for demand in both)
    return _Pairs(
        dimensions=ids,
        weight=np.array([demand.importance - 1.0 for demand in both]),
        person=np.array([person[key] for key in ids]).reshape(len(ids), DRAWS),
        asked=np.array([asked[key] for key in ids]).reshape(len(ids), DRAWS),
    )


def _joined(pairs: Sequence[_Pairs]) -> _Pairs:
    return _Pairs(
        dimensions=tuple(key for one in pairs for key in one.dimensions),
        weight=np.concatenate([np.zeros(0), *(one.weight for one in pairs)]),
        person=np.concatenate([np.zeros((0, DRAWS)), *(one.person for one in pairs)]),
        asked=np.concatenate([np.zeros((0, DRAWS)), *(one.asked for one in pairs)]),
    )


def _flatness(profile: Profile, taxonomy: Taxonomy, lens: LensId) -> Reason | None:
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
    pairs: Mapping[LensId, _Pairs], taxonomy: Taxonomy, flat: Mapping[LensId, Reason | None]
) -> tuple[_Draws, tuple[LensMatch, ...]]:
    """Return the match over all lenses that speak, and each lens with its renormalised share."""
    reasons = {lens: flat[lens] or _unusable(pairs[lens]) for lens in flat if lens in pairs}
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
        terms = _correlation_terms(pairs[lens])
        own = 50.0 * terms.sum(axis=0)
        lenses.append(LensMatch(lens=lens, match=_measure(MATCH_BASE + own, None), share=share))
        points = share * own if points is None else points + share * own
        parts += _parts(pairs[lens], 50.0 * share * terms)
    whole = None if points is None else MATCH_BASE + points
    return _Draws(points=whole, parts=_largest_first(parts)), tuple(lenses)


def _unusable(pairs: _Pairs) -> Reason | None:
    if not pairs.dimensions:
        return "not-asked"
    if len(pairs.dimensions) < FEWEST or pairs.weight.sum() <= 0:
        return "too-few"
    return "flat-role" if np.ptp(pairs.asked[pairs.weight > 0, 0]) == 0 else None


def _correlation_terms(pairs: _Pairs) -> Floats:
    """Return what each dimension adds to the weighted Pearson correlation, (dimensions, draws)."""
    weight = (pairs.weight / pairs.weight.sum())[:, None]
    person = pairs.person - (weight * pairs.person).sum(axis=0)
    asked = pairs.asked - (weight * pairs.asked).sum(axis=0)
    spread = (weight * person**2).sum(axis=0) * (weight * asked**2).sum(axis=0)
    terms: Floats = weight * person * asked / np.sqrt(spread)
    return terms


def _shortfall(pairs: _Pairs, base: float, points: float) -> _Draws:
    """Return `base` and `points` times the weighted mean of clip(asked - person, 0, 2) / 2."""
    if not pairs.dimensions or pairs.weight.sum() <= 0:
        return _Draws(points=None, parts=())
    weight = (pairs.weight / pairs.weight.sum())[:, None]
    terms = points * weight * np.clip(pairs.asked - pairs.person, 0.0, 2.0) / 2.0
    return _Draws(points=base + terms.sum(axis=0), parts=_largest_first(_parts(pairs, terms)))


def _parts(pairs: _Pairs, terms: Floats) -> list[Contribution]:
    return [
        Contribution(
            dimension=key,
            points=float(terms[row].mean()),
            person=float(pairs.person[row].mean()),
            asked=float(pairs.asked[row].mean()),
            importance=float(pairs.weight[row] + 1.0),
        )
        for row, key in enumerate(pairs.dimensions)
    ]


def _largest_first(parts: Sequence[Contribution]) -> tuple[Contribution, ...]:
    return tuple(sorted(parts, key=lambda part: (-abs(part.points), part.dimension)))


def _measure(points: Floats | None, reason: Reason | None) -> Measure:
    if points is None:
        return Measure(reason=reason)
    mean = float(points.mean())
    low, high = (float(edge) for edge in np.quantile(points, [0.05, 0.95]))
    return Measure(value=mean, low=min(low, mean), high=max(high, mean))


def _why_unmatched(lenses: Sequence[LensMatch]) -> Reason:
    """Return the reason that says most when no lens gives a match."""
    reasons = {lens.match.reason for lens in lenses}
    order: tuple[Reason, ...] = ("flat-profile", "flat-role", "too-few", "not-asked")
    return next((reason for reason in order if reason in reasons), "not-measured")


def _places(matches: Sequence[Floats | None]) -> dict[int, tuple[float, int]]:
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
        lows = [float(np.quantile(table[left[0]] - table[row], 0.05)) for row in left]
        equals = [row for row, low in zip(left, lows, strict=True) if low <= 0]
        places |= {numbers[row]: (float(wins[row]), group) for row in equals}
        left = [row for row in left if row not in equals]
    return places


def _placed(fit: Fit, place: tuple[float, int] | None) -> Fit:
    if place is None:
        return fit
    probability, group = place
    return replace(fit, best_probability=probability, group=group)
