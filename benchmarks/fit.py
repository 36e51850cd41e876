"""`python -m benchmarks.fit`: simulated people whose truth is known, and what the fits say of them.

Every figure rests on the engine's own estimates (merge, together) and on compare(); the truth is
worked out apart from them, from the formulas of measurement.md in arrays. Takes some ten minutes.
"""

import sys
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from careerfit.core.dimension import LEVEL_LENSES, PATTERN_LENSES, LensId, Taxonomy
from careerfit.core.fit import compare
from careerfit.core.profile import Profile, estimate_of, merge, together
from careerfit.core.role import LEAST, Role, adjusted
from careerfit.core.scoring import Floats
from careerfit.core.value import value

Random = np.random.RandomState
Truths = NDArray[np.bool_]
SEM = 10.0
"""Level points: four rating items, their pooled within-person SD of 21 over the root of 4."""
WITHIN, BETWEEN = 0.3, 0.15
"""Correlations of people's true scores within a lens and between lenses."""
BINS = 10
BARS = {"first": 0.90, "top": 0.95, "correlation": 0.5, "error": 0.03, "low": 0.88, "high": 0.92}


@value
class World:
    """What people are compared with. All arrays in SD of the role's side, (roles, dimensions).

    asked: nan where a role asks nothing. error: of the ratings. weight: importance less the least.
    ends: of the rating scales, (2, dimensions).
    """

    taxonomy: Taxonomy
    roles: tuple[Role, ...]
    lenses: tuple[LensId, ...]
    asked: Floats
    error: Floats
    weight: Floats
    ends: Floats


@value
class Found:
    """What the fits say of one person, in the order of the world's roles.

    lenses: those that the match speaks of; none for a flat profile, and then no `match` and `best`.
    Intervals are (low, high), (2, roles).
    """

    lenses: tuple[LensId, ...]
    match: Floats
    match_ends: Floats
    readiness: Floats
    readiness_ends: Floats
    best: Floats
    group: Floats


@value
class Truth:
    """What is true of one person, by role: match over the lenses that were counted; readiness."""

    match: Floats
    readiness: Floats


@value
class Calibration:
    """What is stated against what is true, over all pairs of people and roles.

    bins: (from, pairs, mean stated probability of being best, share that are best). match,
    readiness: share of the 90 % intervals that hold the true value. flat: people without a match;
    partly: with a lens left out. error: expected calibration error of the bins.
    """

    people: int
    flat: int
    partly: int
    error: float
    bins: tuple[tuple[float, int, float, float], ...]
    match: float
    readiness: float


def world() -> World:
    """Return the built-in dimensions that roles are rated on, and the service roles."""
    library = catalog.load(BUILT_IN)
    rated = tuple(d for d in library.taxonomy.dimensions if d.role is not None)
    places = {dimension.id: place for place, dimension in enumerate(rated)}
    roles = library.roles_of("service")
    asked = np.full((len(roles), len(rated)), np.nan)
    error, weight = np.zeros_like(asked), np.zeros_like(asked)
    for row, role in enumerate(roles):
        for demand in adjusted(role, library.taxonomy):
            at = row, places[demand.dimension]
            dimension = rated[places[demand.dimension]]
            asked[at] = dimension.role_z(demand.rating)
            error[at] = (demand.se or 0.0) / dimension.occupations.sd
            weight[at] = demand.importance - LEAST
    ends = [(d.role_z(d.occupations.low), d.role_z(d.occupations.high)) for d in rated]
    return World(
        taxonomy=library.taxonomy,
        roles=roles,
        lenses=tuple(dimension.lens for dimension in rated),
        asked=asked,
        error=error,
        weight=weight,
        ends=np.array(ends).T,
    )


def population(
    world: World, people: int, random: Random, within: float = WITHIN, between: float = BETWEEN
) -> Floats:
    """Return true scores (people, dimensions) in SD: a general part, one of the lens, and own."""
    known = sorted(set(world.lenses))
    of_lens = random.standard_normal((people, len(known)))
    general = random.standard_normal((people, 1))
    own = random.standard_normal((people, len(world.lenses)))
    lens = of_lens[:, [known.index(one) for one in world.lenses]]
    parts = np.sqrt([between, within - between, 1 - within])
    whole: Floats = parts[0] * general + parts[1] * lens + parts[2] * own
    return whole


def measured(world: World, true: Floats, sem: Floats, random: Random) -> Iterator[Profile]:
    """Yield the profile of each person with true scores (people, dimensions), nan for not measured.

    sem: (dimensions,), in SD.
    """
    rated = [d for d in world.taxonomy.dimensions if d.role is not None]
    scores = true + sem * random.standard_normal(true.shape)
    found = {
        one: merge(
            (one.people.mean + one.people.sd * level)[None],
            np.where(np.isnan(level), np.nan, one.people.sd * error)[None],
            one.people,
        )
        for one, level, error in zip(rated, scores.T, sem, strict=True)
    }
    merged = together(found, world.taxonomy)
    for person in range(len(true)):
        known = [(d, m) for d, m in merged.items() if not np.isnan(m.level[person])]
        yield Profile(estimates=tuple(estimate_of(d, m, person) for d, m in known), facts=())


def fits_of(world: World, profile: Profile, seed: str) -> Found:
    """Return what compare() says."""
    fits = {
        fit.role: fit
        for fit in compare(profile, world.roles, world.taxonomy, purpose="self", seed=seed)
    }
    ordered = [fits[role.id] for role in world.roles]
    return Found(
        lenses=tuple(lens.lens for lens in ordered[0].lenses if lens.share),
        match=_numbers([fit.match.value for fit in ordered]),
        match_ends=_numbers([[fit.match.low, fit.match.high] for fit in ordered]).T,
        readiness=_numbers([fit.readiness.value for fit in ordered]),
        readiness_ends=_numbers([[fit.readiness.low, fit.readiness.high] for fit in ordered]).T,
        best=_numbers([fit.best_probability for fit in ordered]),
        group=_numbers([fit.group for fit in ordered]),
    )


def truth(world: World, true: Floats, asked: Floats, lenses: Sequence[LensId]) -> Truth:
    """Return the match over `lenses` and the readiness for true scores (dimensions,).

    asked: (roles, dimensions).
    """
    weights = {lens: world.taxonomy.lens(lens).weight for lens in lenses}
    match = np.full(len(asked), 50.0)
    for lens, weight in weights.items():
        share = weight / sum(weights.values())
        match += 50.0 * share * _correlation(true, asked, _weights(world, (lens,)))
    gap = np.clip(np.nan_to_num(asked) - true, 0.0, 2.0) / 2.0
    level = _weights(world, LEVEL_LENSES)
    return Truth(match=match, readiness=100.0 - 100.0 * (level * gap).sum(axis=1))


def found_first(world: World, draws: int, seed: int) -> tuple[Floats, Floats, Floats]:
    """Return for each role how often who has its profile finds it first, and in the top group.

    Measured with an error of 0.5 SD on every style, skill and interest. The third: how many roles
    the top group has on average.
    """
    random, many = Random(seed), len(world.roles)
    pattern = np.isin(world.lenses, PATTERN_LENSES)
    sem = np.full(len(world.lenses), 0.5)
    first, top, size = np.zeros(many), np.zeros(many), np.zeros(many)
    for row in range(many):
        true = np.tile(np.where(pattern, world.asked[row], np.nan), (draws, 1))
        for number, profile in enumerate(measured(world, true, sem, random)):
            found = fits_of(world, profile, f"{row} {number}")
            first[row] += found.match.argmax() == row
            top[row] += found.group[row] == 1
            size[row] += (found.group == 1).sum()
    return first / draws, top / draws, size / draws


def sample(
    world: World, people: int, seed: int, within: float = WITHIN, between: float = BETWEEN
) -> tuple[list[Found], Floats, Floats]:
    """Return what is found of people drawn from a population, their true scores, and true demands.

    What a role asks for is as uncertain as its ratings are: each person meets demands (people,
    roles, dimensions) that are drawn around the ratings.
    """
    random = Random(seed)
    true = population(world, people, random, within, between)
    sem = np.array([SEM / d.people.sd for d in world.taxonomy.dimensions if d.role is not None])
    profiles = measured(world, true, sem, random)
    found = [fits_of(world, one, f"{seed} {number}") for number, one in enumerate(profiles)]
    noise = random.standard_normal((people, *world.asked.shape))
    asked = np.clip(world.asked + world.error * noise, *world.ends[:, None, None])
    return found, true, asked


def calibration(
    world: World, found: Sequence[Found], true: Floats, asked: Floats, *, whole: bool = False
) -> Calibration:
    """Return how far what is stated holds.

    whole: let the true match speak of all lenses, also where a lens was left out as flat.
    """
    stated, best, matches, readinesses = [], [], [], []
    for one, own, demands in zip(found, true, asked, strict=True):
        real = truth(world, own, demands, PATTERN_LENSES if whole else one.lenses)
        readinesses.append(_within(one.readiness_ends, real.readiness))
        if one.lenses:
            stated.append(one.best)
            best.append(np.arange(len(demands)) == real.match.argmax())
            matches.append(_within(one.match_ends, real.match))
    bins = tuple(_bins(np.concatenate(stated), np.concatenate(best)))
    pairs = sum(count for _, count, _, _ in bins)
    return Calibration(
        people=len(found),
        flat=sum(not one.lenses for one in found),
        partly=sum(0 < len(one.lenses) < len(PATTERN_LENSES) for one in found),
        error=sum(count * abs(said - share) for _, count, said, share in bins) / pairs,
        bins=bins,
        match=float(np.mean(matches)),
        readiness=float(np.mean(readinesses)),
    )


def match_with_readiness(found: Sequence[Found]) -> float:
    """Return the correlation of match and readiness over all pairs of people and roles."""
    both = [np.array([one.match, one.readiness]) for one in found if one.lenses]
    return float(np.corrcoef(np.concatenate(both, axis=1))[0, 1])


def main() -> int:
    """Print all figures; return 1 when a bar was missed."""
    known = world()
    first, top, size = found_first(known, 50, seed=1)
    print(f"own role first {first.mean():.3f} (least {first.min():.2f}), ", end="")
    print(f"in the top group {top.mean():.3f}, which has {size.mean():.1f} roles")
    for role, one, other in zip(known.roles, first, top, strict=True):
        print(f"  {role.id:28} {one:.2f} {other:.2f}")
    missed = first.mean() < BARS["first"] or top.mean() < BARS["top"]
    found, true, asked = sample(known, 1000, seed=2)
    together_r = match_with_readiness(found)
    print(f"correlation of match and readiness {together_r:.3f}")
    main_one = calibration(known, found, true, asked)
    _tell("people as in a population", main_one, bins=True)
    ratings = np.broadcast_to(known.asked, asked.shape)
    _tell("demands exactly as rated", calibration(known, found, true, ratings))
    _tell("all lenses in the truth", calibration(known, found, true, asked, whole=True))
    _tell("traits that do not go together", calibration(known, *sample(known, 300, 3, 0.0, 0.0)))
    _tell("traits that go together more", calibration(known, *sample(known, 300, 4, 0.5, 0.3)))
    missed |= together_r >= BARS["correlation"] or not _is_calibrated(main_one)
    return int(missed)


def _is_calibrated(one: Calibration) -> bool:
    held = all(BARS["low"] <= share <= BARS["high"] for share in (one.match, one.readiness))
    return held and one.error < BARS["error"]


def _tell(name: str, one: Calibration, *, bins: bool = False) -> None:
    print(f"{name}: {one.people} people, {one.flat} flat, {one.partly} with a flat lens")
    print(f"  error of the probability of being best {one.error:.4f}")
    print(f"  90 % intervals hold match {one.match:.3f}, readiness {one.readiness:.3f}")
    for start, count, said, share in one.bins if bins else ():
        print(f"    from {start:.1f}: {count:6} pairs, said {said:.3f}, true {share:.3f}")


def _bins(stated: Floats, best: Truths) -> Iterator[tuple[float, int, float, float]]:
    place = np.minimum((stated * BINS).astype(int), BINS - 1)
    for number in range(BINS):
        own = place == number
        if own.any():
            said, share = float(stated[own].mean()), float(best[own].mean())
            yield number / BINS, int(own.sum()), said, share


def _weights(world: World, lenses: Sequence[LensId]) -> Floats:
    """Return weights (roles, dimensions) that add to 1 over the demands of `lenses`."""
    own = world.weight * np.isin(world.lenses, lenses)
    whole: Floats = own / own.sum(axis=1, keepdims=True)
    return whole


def _correlation(true: Floats, asked: Floats, weight: Floats) -> Floats:
    """Return the weighted Pearson correlation of a person with each role, (roles,)."""
    asked = np.nan_to_num(asked)
    person = true - (weight * true).sum(axis=1, keepdims=True)
    asked = asked - (weight * asked).sum(axis=1, keepdims=True)
    spread = (weight * person**2).sum(axis=1) * (weight * asked**2).sum(axis=1)
    r: Floats = (weight * person * asked).sum(axis=1) / np.sqrt(spread)
    return r


def _within(ends: Floats, real: Floats) -> Truths:
    held: Truths = (ends[0] <= real) & (real <= ends[1])
    return held


def _numbers(values: Sequence[object]) -> Floats:
    return np.array(values, dtype=np.float64)


if __name__ == "__main__":
    sys.exit(main())
