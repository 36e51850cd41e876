"""What pages show, already in words: values that need nothing but Qt to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerfit.core.assessment import Assessment
    from careerfit.core.exploring import Supposition
    from careerfit.core.report import Report
    from careerfit.core.reviewing import Review


@value
class Text:
    """A paragraph of escaped inline markup."""

    words: str
    style: Literal["lead", "body", "note"] = "body"


@value
class Points:
    """A list."""

    items: tuple[str, ...]


@value
class Facts:
    """Labels, and what stands against them."""

    rows: tuple[tuple[str, str], ...]


@value
class Table:
    """A small table with a heading row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@value
class Picture:
    """A drawing for light and for dark, a text for who cannot see it, and a caption."""

    drawing: object
    dark: object
    alt: str
    caption: str


Part = Text | Points | Facts | Table | Picture


@value
class RoleTold:
    """A role: the match with its 90 % interval where there is one, and all that is said of it."""

    id: str
    title: str
    group: int | None
    match: float | None
    low: float | None
    high: float | None
    parts: tuple[Part, ...]


@value
class Action:
    """Something to do; weeks: from the start until it can be in hand, fast and slow."""

    id: str
    gap: str
    words: str
    evidence: str
    weeks: tuple[int, int]


@value
class Plan:
    """What to do, for which role, and what else keeps work good."""

    intro: str
    actions: tuple[Action, ...]
    lasting: tuple[Part, ...] = ()


@value
class Level:
    """A dimension that can be moved in thought; without a level it was not measured.

    estimate: 0-100, between low and high with 90 % certainty.
    """

    id: str
    name: str
    definition: str
    low_pole: str
    high_pole: str
    estimate: float | None = None
    low: float = 0.0
    high: float = 100.0


@value
class Levels:
    """The dimensions of a lens; kind: what they move ("flat" ones nothing of the match)."""

    id: str
    name: str
    levels: tuple[Level, ...]
    flat: bool = False


@value
class WhatIf:
    """All that can be moved, and the roles that it moves."""

    start: Supposition
    lenses: tuple[Levels, ...]
    titles: Mapping[str, str]


@value
class Shared:
    """What something adds to a number, in points, and the 90 % range of that."""

    name: str
    points: float
    low: float
    high: float


@value
class Shares:
    """What makes each of a role's numbers, the largest part first."""

    role: str
    match: tuple[Shared, ...]
    readiness: tuple[Shared, ...]
    strain: tuple[Shared, ...]


@value
class Place:
    """A role where ways can begin or end; family: of next roles, "" for service roles."""

    id: str
    title: str
    family: str = ""


@value
class Places:
    """Where ways can begin and end.

    best: the roles that the report starts from. families: names by id. goal: the family that the
    person named, if any.
    """

    best: tuple[str, ...]
    starts: tuple[Place, ...]
    goals: tuple[Place, ...]
    families: Mapping[str, str]
    goal: str | None = None


@value
class Stop:
    """A role on a way; months: from the first day at its start until the first day here."""

    role: str
    title: str
    months: tuple[int, int]
    on: tuple[Stop, ...] = ()


@value
class Ways:
    """The ways to a goal as a tree, each from its start, and what is told of them all."""

    starts: tuple[Stop, ...]
    parts: tuple[Part, ...]


@value
class Next:
    """A role that a step leads to, and the months of that step."""

    role: str
    title: str
    months: tuple[int, int]


@value
class StopTold:
    """All that is told of a stop, and where it leads next."""

    role: str
    title: str
    parts: tuple[Part, ...]
    on: tuple[Next, ...]


@value
class Results:
    """The results of one sitting.

    review: None where it would give the key away. since: what changed since the last sitting.
    """

    report: Report
    found: Assessment
    verdict: tuple[Text, ...]
    roles: tuple[RoleTold, ...]
    plan: Plan
    places: Places
    review: Review | None = None
    since: tuple[Part, ...] = ()


@value
class BesideCell:
    """What is told of one role; level: how much it asks for, 1 to 5; figure: its rating."""

    words: str
    level: int | None
    figure: str


@value
class BesideRow:
    """One thing, what each role has of it, and whether and how they differ."""

    label: str
    cells: tuple[BesideCell, ...]
    difference: str
    differs: bool


@value
class BesidePart:
    """Rows under a heading."""

    title: str
    rows: tuple[BesideRow, ...]


@value
class Beside:
    """Roles side by side, in plain words."""

    roles: tuple[str, ...]
    titles: tuple[str, ...]
    parts: tuple[BesidePart, ...]
    sources: tuple[str, ...]
