"""What a role asks for beside all jobs, and what several roles ask for side by side."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import hypot

from careerfit.core.dimension import Dimension, DimensionId, Taxonomy
from careerfit.core.fit import Z_95
from careerfit.core.role import Role, adjusted
from careerfit.core.value import value

NOTABLE = 0.5
"""Roles that lie less than this apart, in SD of all occupations, ask for about the same."""


@value
class Asked:
    """What a role asks for on a dimension.

    rating: with the authors' adjustment in it, on the scale of the dimension's occupations; found:
    as the source rates it. se: its standard error, where the source gives one. source: in words.
    because: why the authors state or adjust it, where they do.
    """

    dimension: Dimension
    rating: float
    found: float
    source: str
    se: float | None = None
    because: str | None = None

    @property
    def z(self) -> float:
        """In SD from the mean of all occupations."""
        return self.dimension.role_z(self.rating)

    @property
    def margin(self) -> float | None:
        """Half of the 90 % range of the rating, from the error of its source."""
        return None if self.se is None else Z_95 * self.se


@value
class Beside:
    """What roles ask for on a dimension, in their order; None where one has no figure."""

    dimension: Dimension
    asked: tuple[Asked | None, ...]

    @property
    def apart(self) -> float | None:
        """From least to most, in SD of all occupations; None of fewer than two."""
        known = [one.z for one in self.asked if one is not None]
        return max(known) - min(known) if len(known) > 1 else None

    @property
    def differs(self) -> bool:
        """Whether any two of them differ notably, and by more than their errors hide (90 %).

        An error that the source does not give hides nothing.
        """
        known = [one for one in self.asked if one is not None]
        return any(_differ(one, other) for one, other in combinations(known, 2))


def asked(role: Role, taxonomy: Taxonomy) -> tuple[Asked, ...]:
    """Return all that a role asks for, in the order of the taxonomy."""
    found = {demand.dimension: demand for demand in role.demands}
    reasons = {one.dimension: one.because for one in role.stated}
    reasons |= {one.dimension: one.because for one in role.adjustments}
    known = {
        demand.dimension: Asked(
            dimension=taxonomy.get(demand.dimension),
            rating=demand.rating,
            found=found[demand.dimension].rating,
            se=demand.se,
            source=role.sources[demand.source],
            because=reasons.get(demand.dimension),
        )
        for demand in adjusted(role, taxonomy)
    }
    return tuple(known[one.id] for one in taxonomy.dimensions if one.id in known)


def beside(roles: Sequence[Role], taxonomy: Taxonomy) -> tuple[Beside, ...]:
    """Return what any of the roles asks for, those that lie furthest apart first in each lens."""
    of = [{one.dimension.id: one for one in asked(role, taxonomy)} for role in roles]
    return tuple(_ordered(of, taxonomy))


def _ordered(of: Sequence[Mapping[DimensionId, Asked]], taxonomy: Taxonomy) -> Iterator[Beside]:
    for lens in taxonomy.lenses:
        rows = [
            Beside(dimension=one, asked=tuple(known.get(one.id) for known in of))
            for one in taxonomy.of(lens.id)
            if any(one.id in known for known in of)
        ]
        yield from sorted(rows, key=lambda row: (not row.differs, -(row.apart or 0.0)))


def _differ(one: Asked, other: Asked) -> bool:
    apart = abs(one.rating - other.rating)
    return apart >= NOTABLE * one.dimension.occupations.sd and apart > Z_95 * hypot(
        one.se or 0.0, other.se or 0.0
    )
