"""What a workshop has in common, told so that nobody in it can be singled out.

What is told, and from how many people on:

- nothing of fewer than FEWEST people, and no dimension or role that fewer of them were measured on;
- of a role's first group how many have it, only where at least FEWEST have it and at least FEWEST
  have not: 11 of 12 would tell that of the one who has not, and 12 of 12 that of everybody;
- quartiles as weighted means of all people (Harrell & Davis 1982, Biometrika 69, 635-640): between
  five people a plain quartile is one person's own number;
- all levels in whole points, so that a mean before and after one more person hardly tells theirs.

The limit: summaries are not remembered. Whoever asks for a group, and then for the same group and
one person more, learns that person's level within about half a point for each person in the group
(five people: +-6 points), and from counts whether a role is in that person's first group. Only the
one who keeps the clients can ask, and sees each of them anyway; who gives summaries away should not
give away two of groups that differ by fewer than FEWEST people.
"""

from collections.abc import Iterator, Sequence
from math import ceil, hypot

import numpy as np

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId, LensId
from careerfit.core.errors import CareerFitError
from careerfit.core.fit import Z_95
from careerfit.core.role import RoleId
from careerfit.core.scoring import Floats
from careerfit.core.session import Session
from careerfit.core.value import value

FEWEST = 5
"""People in a cell that is told. Statistical offices ask for 3 to 10 (Hundepool et al. 2012,
Statistical Disclosure Control, section 4.2.1); in a workshop people know each other."""
STEPS = 4001
"""Points by which a density over 0 to 1 is summed up."""


class TooFewError(CareerFitError):
    """So few people could be singled out."""


class MixedPurposesError(CareerFitError):
    """What somebody told a counsellor is no business of a selection."""


@value
class Spread:
    """How levels (0-100, whole points) lie among `count` people: mean, SD, and quartiles.

    error: half of the 90 % range of the mean of just these people, from the errors of their levels,
    rounded up. Of matches it is the most that it can be: the errors of a role's ratings are the
    same for everybody, and do not become less with more people.
    """

    count: int
    mean: float
    error: float
    sd: float
    lower: float
    median: float
    upper: float


@value
class DimensionSpread:
    """How a group's estimates of a dimension lie; None where fewer than FEWEST have one."""

    dimension: DimensionId
    name: str
    lens: LensId
    spread: Spread | None


@value
class RoleSpread:
    """How a group's matches with a role lie, and how many have it in their first group.

    first: None where fewer than FEWEST have it or have it not.
    """

    role: RoleId
    title: str
    spread: Spread | None
    first: int | None


@value
class GroupSummary:
    """A workshop of `people`, without names or ids; roles in the order of their mean match."""

    people: int
    dimensions: tuple[DimensionSpread, ...]
    roles: tuple[RoleSpread, ...]


def refuse_to_single_out(sessions: Sequence[Session]) -> None:
    """Raise TooFewError below FEWEST people, MixedPurposesError for a selection among others."""
    people = len({session.owner for session in sessions})
    if people < FEWEST:
        raise TooFewError(
            "{0} of these people have a finished sitting. A group is told from {1} people up, so "
            "that nobody can be singled out.",
            people,
            FEWEST,
        )
    if len({session.purpose == "selection" for session in sessions}) > 1:
        raise MixedPurposesError(
            "Some of these sittings were for a selection and some were not. Choose those of one "
            "purpose."
        )


def newest(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return the newest sitting of each person; people in the order of their ids, not of time."""
    last: dict[object, Session] = {}
    for session in sorted(sessions, key=lambda one: (one.began_at, one.id)):
        last[session.owner] = session
    return tuple(sorted(last.values(), key=lambda one: one.id))


def summarised(assessments: Sequence[Assessment]) -> GroupSummary:
    """Return what a group has in common; one assessment a person. Raises as refuse_... does."""
    refuse_to_single_out([one.session for one in assessments])
    return GroupSummary(
        people=len(assessments),
        dimensions=tuple(_dimensions(assessments)),
        roles=tuple(sorted(_roles(assessments), key=_by_match)),
    )


def quartiles(sample: Floats) -> Floats:
    """Return the lower quartile, the median and the upper quartile by Harrell & Davis (1982).

    sample: (people,). Each is the sum of all ordered values, weighted by what Beta((n+1)p,
    (n+1)(1-p)) has between (i-1)/n and i/n.
    """
    ordered, n = np.sort(sample), len(sample)
    grid = np.linspace(0.0, 1.0, STEPS)[1:-1]
    edges = np.arange(n + 1) / n
    found = []
    for p in (0.25, 0.5, 0.75):
        a, b = (n + 1) * p, (n + 1) * (1 - p)
        log = (a - 1) * np.log(grid) + (b - 1) * np.log1p(-grid)
        density = np.concatenate([[0.0], np.exp(log - log.max()), [0.0]])
        below = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2)])
        share = np.diff(np.interp(edges, np.linspace(0.0, 1.0, STEPS), below / below[-1]))
        found.append(float(share @ ordered))
    return np.array(found)


def _spread(values: Sequence[float], error: float) -> Spread | None:
    """Return None of fewer than FEWEST; error: of the mean."""
    if len(values) < FEWEST:
        return None
    sample = np.array(values)
    lower, median, upper = (float(round(one)) for one in quartiles(sample))
    return Spread(
        count=len(values),
        mean=float(round(sample.mean())),
        error=float(ceil(error)),
        sd=float(round(sample.std(ddof=1))),
        lower=lower,
        median=median,
        upper=upper,
    )


def _dimensions(assessments: Sequence[Assessment]) -> Iterator[DimensionSpread]:
    for dimension in assessments[0].taxonomy.dimensions:
        found = [one.profile.estimate(dimension.id) for one in assessments]
        known = [one for one in found if one is not None]
        if known:
            error = Z_95 * hypot(*(one.se for one in known)) / len(known)
            yield DimensionSpread(
                dimension=dimension.id,
                name=dimension.name,
                lens=dimension.lens,
                spread=_spread([one.estimate for one in known], error),
            )


def _roles(assessments: Sequence[Assessment]) -> Iterator[RoleSpread]:
    for role in assessments[0].roles:
        fits = [fit for one in assessments if (fit := one.fit(role.id)) is not None]
        matched = [fit.match.value for fit in fits if fit.match.value is not None]
        ranges = [(one.low, one.high) for one in (fit.match for fit in fits)]
        halves = [(high - low) / 2 for low, high in ranges if low is not None and high is not None]
        first = sum(fit.group == 1 for fit in fits)
        told = FEWEST <= first <= len(assessments) - FEWEST
        yield RoleSpread(
            role=role.id,
            title=role.title,
            spread=_spread(matched, sum(halves) / max(len(halves), 1)),
            first=first if told else None,
        )


def _by_match(role: RoleSpread) -> tuple[float, str]:
    return (0.0 if role.spread is None else -role.spread.mean), role.title
