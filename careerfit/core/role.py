"""What a role asks for: figures with their source, what is known to differ, and must-haves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import isclose
from typing import Literal, NewType

from careerfit.core.dimension import LEVEL_LENSES, Dimension, DimensionId, Taxonomy
from careerfit.core.questionnaire import Place
from careerfit.core.value import value

RoleId = NewType("RoleId", str)
FamilyId = NewType("FamilyId", str)
RoleKind = Literal["service", "next", "occupation"]
Remote = Literal["office", "some", "mostly"]
LEAST, MOST = 1.0, 5.0
"""The ends of the importance scale."""


@value
class Demand:
    """What a role asks for on a dimension.

    rating: on the scale of the dimension's role reference. se: its standard error, where the source
    gives one. importance: its weight, 1-5. source: a key of the role's sources.
    """

    dimension: DimensionId
    rating: float
    importance: float
    source: str
    se: float | None = None


@value
class Adjustment:
    """A judged difference from the figures, in rating points, and because of what."""

    dimension: DimensionId
    by: float
    because: str


@value
class Stated:
    """A demand that no source rates: how much of it there is by judgement, and because of what."""

    dimension: DimensionId
    rating: float
    because: str


@value
class MustHave:
    """A fact that the role requires: met, not met or unknown, and never inside a number."""

    dimension: DimensionId
    at_least: int
    label: str
    because: str


@value
class Labour:
    """The labour market of the role's main occupation; wages a year, in the country's currency."""

    country: str
    year: int
    source: str
    employment: int | None = None
    wage_p10: int | None = None
    wage_median: int | None = None
    wage_p90: int | None = None
    change_pct: float | None = None
    change_period: str | None = None
    openings_thousands: float | None = None
    entry_education: str | None = None
    job_zone: int | None = None


@value
class Growth:
    """What a role teaches that is useful elsewhere, and how."""

    dimension: DimensionId
    how: str


@value
class Role:
    """A kind of work, and the evidence its profile rests on.

    kind: a person is compared with "service" roles; "next" roles are where these lead, of a
    `family`; an "occupation" is any other that the source rates. shares: the occupations that the
    demands come from; stated: those that no source rates. labour_of: the occupation that the labour
    figures come from, where it is none of the shares or not the largest. apart: what sets it apart;
    opposite: for whom it suits less, and where that is an asset. remote: whether it can be done
    from home.
    """

    id: RoleId
    version: int
    title: str
    summary: str
    shares: Mapping[str, float]
    sources: Mapping[str, str]
    demands: tuple[Demand, ...]
    day: str = ""
    apart: str = ""
    adjustments: tuple[Adjustment, ...] = ()
    must_haves: tuple[MustHave, ...] = ()
    stated: tuple[Stated, ...] = ()
    labour: Labour | None = None
    kind: RoleKind = "service"
    family: FamilyId | None = None
    labour_of: str | None = None
    builds: tuple[Growth, ...] = ()
    rewards: str = ""
    hours: str = ""
    remote: Remote | None = None
    automation: str = ""
    opposite: str = ""
    learn_next: str = ""


def adjusted(role: Role, taxonomy: Taxonomy) -> tuple[Demand, ...]:
    """Return the demands with the adjustments in them, kept inside each rating scale."""
    by = {a.dimension: a.by for a in role.adjustments}
    return tuple(
        _moved(demand, by[demand.dimension], taxonomy.get(demand.dimension))
        if demand.dimension in by
        else demand
        for demand in role.demands
    )


def faults(role: Role, taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield what the types alone cannot rule out."""
    shares = role.shares.values()
    if shares and not (min(shares) > 0 and isclose(sum(shares), 1.0, abs_tol=1e-6)):
        yield "shares", f"They add to {sum(shares):g}.", "Give parts above 0 that add to 1."
    asked = [demand.dimension for demand in role.demands]
    for number, demand in enumerate(role.demands):
        where = f"demands.{number}"
        if demand.dimension in asked[:number]:
            yield f"{where}.dimension", f"'{demand.dimension}' stands twice.", "Keep one."
        if demand.source not in role.sources:
            yield f"{where}.source", f"No source '{demand.source}'.", "Name it under sources:."
        yield from _rating_faults(demand, where, taxonomy.find(demand.dimension))
    yield from _judgement_faults(role, taxonomy, asked)


def _judgement_faults(
    role: Role, taxonomy: Taxonomy, asked: Sequence[DimensionId]
) -> Iterator[Place]:
    for number, adjustment in enumerate(role.adjustments):
        if adjustment.dimension in [other.dimension for other in role.adjustments[:number]]:
            where = f"adjustments.{number}.dimension"
            yield where, f"'{adjustment.dimension}' stands twice.", "Give one adjustment for it."
        if adjustment.dimension not in asked:
            yield (
                f"adjustments.{number}.dimension",
                f"There is no demand '{adjustment.dimension}' to adjust.",
                "State the demand first, or mend the id.",
            )
    yield from _fact_and_growth_faults(role, taxonomy)


def _fact_and_growth_faults(role: Role, taxonomy: Taxonomy) -> Iterator[Place]:
    for number, must_have in enumerate(role.must_haves):
        found = taxonomy.find(must_have.dimension)
        if found is None or found.lens != "must-have":
            yield (
                f"must_haves.{number}.dimension",
                f"'{must_have.dimension}' is no must-have.",
                '"careerfit list dimensions" shows the lens must-have.',
            )
    for number, growth in enumerate(role.builds):
        built = taxonomy.find(growth.dimension)
        if built is None or built.lens not in LEVEL_LENSES:
            yield (
                f"builds.{number}.dimension",
                f"'{growth.dimension}' is nothing that grows with practice.",
                "Name a work style or a skill.",
            )
    if (role.kind == "next") != (role.family is not None):
        yield "family", "A next role, and only it, has a family.", "Add or remove it."


def _moved(demand: Demand, by: float, dimension: Dimension) -> Demand:
    """Return the demand with its rating moved; where exposure is the weight, that moves too."""
    low, high = dimension.occupations.low, dimension.occupations.high
    rating = min(max(demand.rating + by, low), high)
    if dimension.lens != "condition":
        return replace(demand, rating=rating)
    exposure = (rating - low) / (high - low)
    return replace(demand, rating=rating, importance=LEAST + (MOST - LEAST) * exposure)


def _rating_faults(demand: Demand, where: str, dimension: Dimension | None) -> Iterator[Place]:
    if dimension is None or dimension.role is None:
        yield (
            f"{where}.dimension",
            f"'{demand.dimension}' is no dimension that roles are rated on.",
            '"careerfit list dimensions" shows them all.',
        )
        return
    if not dimension.role.low <= demand.rating <= dimension.role.high:
        yield (
            f"{where}.rating",
            f"{demand.rating:g} is off the scale.",
            f"Give {dimension.role.low:g} to {dimension.role.high:g}.",
        )
    if not LEAST <= demand.importance <= MOST:
        yield f"{where}.importance", f"{demand.importance:g} is off the scale.", "Give 1 to 5."
    widest = dimension.role.high - dimension.role.low
    if demand.se is not None and not 0 <= demand.se <= widest:
        what = f"{demand.se:g} is no standard error of a rating."
        yield f"{where}.se", what, f"Give 0 to {widest:g}, or leave it out."
