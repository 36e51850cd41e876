"""The pieces a report is made of."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Literal

from careerfit.core.role import RoleId
from careerfit.core.sayings import Reader
from careerfit.core.scoring import Way
from careerfit.core.session import Purpose, SessionId
from careerfit.core.value import value

Plain = str | bool | int | float | datetime | None | tuple[str, ...]


@value
class Say:
    """One sentence, heading or label: its key in the catalogue, and what goes into it."""

    key: str
    values: Mapping[str, Plain]


def say(key: str, **values: Plain) -> Say:
    """Return a sentence by its key."""
    return Say(key=key, values=values)


Words = Callable[[Say], str]
"""A sentence in the language of the report, as escaped inline markup (only <b> and <i>)."""


@value
class Paragraph:
    """Running text; "lead" is the sentence a hurried reader has to see, "note" the small print."""

    text: Say
    style: Literal["lead", "body", "note"] = "body"


@value
class Points:
    """A list of sentences."""

    items: tuple[Say, ...]


@value
class Facts:
    """Labels and what stands against them."""

    rows: tuple[tuple[Say, Say], ...]


@value
class Table:
    """A table with a heading row; `numbers` are the columns to align right."""

    caption: Say
    head: tuple[Say, ...]
    rows: tuple[tuple[Say, ...], ...]
    numbers: tuple[int, ...] = ()


@value
class Bar:
    """A level between two poles, 0-100: estimate, 90 % band, and where the best roles ask it."""

    low_pole: str
    high_pole: str
    estimate: float
    low: float
    high: float
    region: tuple[float, float] | None


@value
class BarRow:
    """One dimension: its name, a sentence, what it rests on, and the bar."""

    name: Say
    sentence: Say
    note: Say
    bar: Bar
    alt: Say


@value
class Bars:
    """Dimensions under one another."""

    rows: tuple[BarRow, ...]


@value
class RoleDot:
    """A role's match with its 90 % interval; roles of one group cannot be told apart."""

    title: str
    value: float
    low: float
    high: float
    group: int


@value
class RolesFigure:
    """Dots and intervals of all matched roles, group by group."""

    rows: tuple[RoleDot, ...]


@value
class Step:
    """A part of a number in whole points; `start` is where it begins."""

    label: Say
    start: int
    points: int


@value
class ContributionsFigure:
    """How a number comes about: from base over steps to total, all in whole points that add up."""

    base: int
    steps: tuple[Step, ...]
    total: int


@value
class Mark:
    """A level, 0-100, with its 90 % range."""

    value: float
    low: float
    high: float


@value
class Interest:
    """One of the six interests; what stands out is the highest, or cannot be told from it."""

    name: str
    mark: Mark
    stands_out: bool


@value
class InterestsFigure:
    """The six interests in Holland's order: neighbours are alike, those across are least so."""

    corners: tuple[Interest, ...]


@value
class WaysRow:
    """A trait that was measured in several ways: each of them, and all together."""

    name: str
    ways: tuple[tuple[Way, Mark], ...]
    together: Mark


@value
class WaysFigure:
    """What the person says beside what was shown, trait by trait."""

    rows: tuple[WaysRow, ...]


@value
class Gain:
    """By how many points a number would rise with half a step more of a trait."""

    name: str
    points: float


@value
class WhatIfFigure:
    """A number as it is now, and what would move it most."""

    now: Mark
    gains: tuple[Gain, ...]


@value
class Shift:
    """A trait at two sittings; `error` to either side of `then` is what error alone explains."""

    name: str
    then: float
    now: float
    error: float
    reliable: bool


@value
class SinceFigure:
    """What became of traits since the last time."""

    rows: tuple[Shift, ...]


@value
class Wage:
    """What half of the people in a role earn more than, a year."""

    median: int
    country: str
    year: int


@value
class Stop:
    """A role on a way, and the months until the first day in it: fast and slow, 0 at a start."""

    title: str
    months: tuple[int, int]
    wage: Wage | None = None


@value
class PathsFigure:
    """Ways on from roles, each from its start; ways may have their first stops in common."""

    ways: tuple[tuple[Stop, ...], ...]


Chart = (
    RolesFigure
    | ContributionsFigure
    | InterestsFigure
    | WaysFigure
    | WhatIfFigure
    | SinceFigure
    | PathsFigure
)
Figure = Bar | Chart


@value
class Picture:
    """A figure, a text that tells its finding to who cannot see it, and a caption."""

    figure: Chart
    alt: Say
    caption: Say


Block = Paragraph | Points | Facts | Table | Bars | Picture


@value
class Section:
    """A heading (level 1 or 2) and what follows it."""

    id: str
    level: Literal[1, 2]
    title: Say
    blocks: tuple[Block, ...]


@value
class Report:
    """Everything a renderer needs. The same value gives the same bytes, whenever it is rendered.

    roles: those that were considered, as they stand on the cover. began_at: when the sitting began.
    """

    session: SessionId
    person: str
    purpose: Purpose
    reader: Reader
    language: str
    roles: tuple[RoleId, ...]
    began_at: datetime
    made_at: datetime
    valid_until: datetime
    title: Say
    footer: Say
    sections: tuple[Section, ...]
