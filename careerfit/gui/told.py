"""What pages show, already in words: values that need nothing but Qt to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from careerfit.core.value import value

if TYPE_CHECKING:
    from careerfit.core.report import Report


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
class Results:
    """The results of one sitting."""

    report: Report
    verdict: tuple[Text, ...]
    roles: tuple[RoleTold, ...]


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
