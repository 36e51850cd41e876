"""The common language: one thing that a person has and a role asks for is a dimension.

Nothing else links a questionnaire to a role. Both sides are standardised on their own population:
a person's level on people, a role's rating on all occupations (measurement.md, sections 1 and 4).
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NewType, TypeVar

from careerfit.core.value import value

if TYPE_CHECKING:  # questions are shown before numpy is loaded
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T", "float", "NDArray[np.float64]")
R = TypeVar("R")
Place = tuple[str, str, str]
"""A fault of content: (where, what, remedy)."""
NARROWEST, WIDEST = 0.01, 1000.0
"""Spreads outside make numbers that cannot be computed with."""
MOST_COMMON = 0.9
"""Dimensions with more than that in common are one."""

DimensionId = NewType("DimensionId", str)
LensId = Literal["style", "skill", "interest", "condition", "must-have", "goal"]

PATTERN_LENSES: tuple[LensId, ...] = ("style", "skill", "interest")
LEVEL_LENSES: tuple[LensId, ...] = ("style", "skill")
FACT_LENSES: tuple[LensId, ...] = ("must-have", "goal")


@value
class Lens:
    """A family of dimensions, how it is compared, and what it weighs in the match (with source).

    common: the share of people's true variance that its dimensions have in common, which is the
    mean correlation of their true scores (with its own source).
    """

    id: LensId
    name: str
    compared: str
    weight: float
    source: str
    common: float = 0.0
    common_source: str = ""


@value
class PersonReference:
    """Levels (0-100) of the people a person is compared with.

    sd: of true scores, between people. within_sd: pooled SD of one person's items around the
    person's own mean.
    """

    mean: float
    sd: float
    within_sd: float
    source: str
    provisional: bool = True


@value
class RoleReference:
    """Ratings of all occupations on a dimension; `low` and `high` end the rating scale."""

    mean: float
    sd: float
    low: float
    high: float
    source: str


@value
class Dimension:
    """One thing that a person has and a role asks for; `low` and `high` describe its poles."""

    id: DimensionId
    lens: LensId
    name: str
    definition: str
    low: str
    high: str
    element: str | None = None
    person: PersonReference | None = None
    role: RoleReference | None = None

    @property
    def people(self) -> PersonReference:
        """The reference of a dimension that is rated; faults() sees to it that there is one."""
        return _there(self.person, self.id)

    @property
    def occupations(self) -> RoleReference:
        """The reference of a dimension that roles are rated on, likewise."""
        return _there(self.role, self.id)

    def person_z(self, level: T) -> T:
        """Return a level in SD from the mean of its people. Elementwise."""
        return (level - self.people.mean) / self.people.sd

    def role_z(self, rating: T) -> T:
        """Return a rating in SD from the mean of all occupations. Elementwise."""
        return (rating - self.occupations.mean) / self.occupations.sd


@value
class Taxonomy:
    """All lenses and dimensions."""

    lenses: tuple[Lens, ...]
    dimensions: tuple[Dimension, ...]

    def find(self, dimension: DimensionId) -> Dimension | None:
        """Return the dimension, or None."""
        return next((d for d in self.dimensions if d.id == dimension), None)

    def get(self, dimension: DimensionId) -> Dimension:
        """Return a dimension that faults() found to be there."""
        return _there(self.find(dimension), dimension)

    def of(self, lens: LensId) -> tuple[Dimension, ...]:
        """Return the dimensions of one lens, in order."""
        return tuple(d for d in self.dimensions if d.lens == lens)

    def lens(self, lens: LensId) -> Lens:
        """Return the lens; faults() makes sure that each lens in use is there."""
        return next(known for known in self.lenses if known.id == lens)


def _there(found: R | None, dimension: str) -> R:
    if found is None:
        raise LookupError(f"'{dimension}' was used although its content was faulty")
    return found


def faults(taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield (where, what, remedy) for what the types alone cannot rule out."""
    for key, count in Counter(d.id for d in taxonomy.dimensions).items():
        if count > 1:
            yield f"dimensions.{key}", f"The id stands {count} times.", "Give each its own id."
    for lens in taxonomy.lenses:
        if not 0 <= lens.weight <= 1:
            yield f"lenses.{lens.id}.weight", f"{lens.weight:g} is no share.", "Give 0 to 1."
        if not 0 <= lens.common <= MOST_COMMON:
            what = f"{lens.common:g} is no share that dimensions have in common."
            yield f"lenses.{lens.id}.common", what, f"Give 0 to {MOST_COMMON:g}."
    lenses = {lens.id for lens in taxonomy.lenses}
    for dimension in taxonomy.dimensions:
        where = f"dimensions.{dimension.id}"
        if dimension.lens not in lenses:
            yield f"{where}.lens", f"No lens '{dimension.lens}'.", "Describe it under lenses."
        yield from _reference_faults(dimension, where)


def people_faults(people: PersonReference, where: str) -> Iterator[Place]:
    """Yield what is wrong with the levels of people at `where`."""
    if not 0 <= people.mean <= 100:  # noqa: PLR2004 - the ends of a level
        yield f"{where}.mean", f"{people.mean:g} is no level.", "Give 0 to 100."
    yield from _spread_faults(f"{where}.sd", people.sd)
    yield from _spread_faults(f"{where}.within_sd", people.within_sd)


def _spread_faults(where: str, sd: float) -> Iterator[Place]:
    if not NARROWEST <= sd <= WIDEST:
        yield where, f"{sd:g} is no spread.", f"Give {NARROWEST:g} to {WIDEST:g}."


def _reference_faults(dimension: Dimension, where: str) -> Iterator[Place]:
    if dimension.lens in FACT_LENSES:
        return
    if dimension.person is None or dimension.role is None:
        yield where, "A reference is missing.", "Give person: and role: with mean, sd and source."
        return
    yield from people_faults(dimension.person, f"{where}.person")
    yield from _spread_faults(f"{where}.role.sd", dimension.role.sd)
    if not dimension.role.low <= dimension.role.mean <= dimension.role.high:
        what = f"{dimension.role.mean:g} is off the rating scale."
        yield f"{where}.role.mean", what, "Give a number from low to high."
    if not NARROWEST <= dimension.role.high - dimension.role.low <= WIDEST:
        what = "low is not below high, or too far below it."
        yield f"{where}.role", what, "Give the ends of the rating scale."
