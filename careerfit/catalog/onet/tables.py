"""The tables of O*NET that demands come from, and what is read of them."""

from collections.abc import Mapping
from typing import NamedTuple

from careerfit.core.dimension import DimensionId
from careerfit.core.value import value


@value
class Table:
    """A table of ratings: its key as a source of demands, file, elements and scale.

    elements: how the ids of its elements begin. weighed_by: the scale of the importance; without
    one the rating itself is the weight, mapped to 1-5.
    """

    key: str
    file: str
    elements: tuple[str, ...]
    what: str
    scale: str
    low: float
    high: float
    weighed_by: str | None = None

    @property
    def scales(self) -> tuple[str, ...]:
        """What is read of the table."""
        return (self.scale,) if self.weighed_by is None else (self.scale, self.weighed_by)


TABLES = (
    Table(
        key="styles",
        file="Work Styles.txt",
        elements=("1.C.",),
        what="work styles, importance",
        scale="IM",
        low=1,
        high=5,
    ),
    Table(
        key="skills",
        file="Skills.txt",
        elements=("2.A.", "2.B."),
        what="skills, importance and level",
        scale="LV",
        low=0,
        high=7,
        weighed_by="IM",
    ),
    Table(
        key="knowledge",
        file="Knowledge.txt",
        elements=("2.C.",),
        what="knowledge, importance and level",
        scale="LV",
        low=0,
        high=7,
        weighed_by="IM",
    ),
    Table(
        key="interests",
        file="Interests.txt",
        elements=("1.B.1.",),
        what="occupational interests",
        scale="OI",
        low=1,
        high=7,
    ),
    Table(
        key="conditions",
        file="Work Context.txt",
        elements=("4.C.",),
        what="work context",
        scale="CX",
        low=1,
        high=5,
    ),
    Table(
        key="values",
        file="Work Values.txt",
        elements=("1.B.2.",),
        what="work values",
        scale="EX",
        low=1,
        high=7,
    ),
)
MIRRORED = frozenset({DimensionId("supervision"), DimensionId("recognition")})
"""Dimensions that ask for the opposite of their element (freedom, recognition)."""


class Rating(NamedTuple):
    """A rating and its standard error, where the source gives one."""

    value: float
    se: float | None = None


class Spread(NamedTuple):
    """An element over all rated occupations."""

    mean: float
    sd: float
    occupations: int


@value
class Occupation:
    """What the source says an occupation is; its job zone (1-5) where it has one."""

    title: str
    description: str
    zone: int | None = None


@value
class Figures:
    """What a release says; ratings go by (occupation, element, scale), spreads by the last two.

    sources: by the key of a table, what its figures are. names: of the elements.
    """

    release: str
    ratings: Mapping[tuple[str, str, str], Rating]
    spreads: Mapping[tuple[str, str], Spread]
    sources: Mapping[str, str]
    occupations: Mapping[str, Occupation]
    names: Mapping[str, str]


def table_of(element: str) -> Table:
    """Return the table that rates an element."""
    return next(table for table in TABLES if element.startswith(table.elements))
