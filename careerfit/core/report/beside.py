"""Roles side by side: pay, hours and what they require, then all that they ask for."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from careerfit.core.asking import Asked, Beside, beside
from careerfit.core.library import Library
from careerfit.core.report.alone import figure, strength, titles
from careerfit.core.report.bands import Level, gap_size, level
from careerfit.core.report.blocks import Say, say
from careerfit.core.role import Role, RoleId
from careerfit.core.value import value


@value
class Cell:
    """What is told of one role. level: how much it asks for, 1 to 5; figure: its rating."""

    text: Say
    level: Level | None = None
    figure: Say | None = None


@value
class Row:
    """One thing, what each role has of it, and how they differ, where that can be told."""

    label: Say
    cells: tuple[Cell, ...]
    difference: Say | None = None
    differs: bool = False


@value
class Part:
    """Rows under a heading."""

    title: Say
    rows: tuple[Row, ...]


@value
class Comparison:
    """Two or more roles, part by part; sources: what the figures rest on."""

    roles: tuple[RoleId, ...]
    titles: tuple[str, ...]
    parts: tuple[Part, ...]
    sources: tuple[Say, ...]


def compare(library: Library, roles: Sequence[Role]) -> Comparison:
    """Return roles side by side, in each part what differs most first."""
    return Comparison(
        roles=tuple(role.id for role in roles),
        titles=tuple(role.title for role in roles),
        parts=(_glance(library, roles), *_lenses(library, roles)),
        sources=tuple(_sources(roles)),
    )


def _glance(library: Library, roles: Sequence[Role]) -> Part:
    ways = titles(library)

    def leads(role: Role) -> Say:
        steps = [step for step in library.paths.steps if step.start == role.id]
        return say("beside.list", names=tuple(ways[step.to] for step in steps))

    told: tuple[tuple[str, Callable[[Role], Say]], ...] = (
        ("pay", _wage),
        ("outlook", _outlook),
        ("schooling", _schooling),
        (
            "required",
            _required,
        ),
        ("hours", lambda role: say("verbatim", text=role.hours) if role.hours else say("none")),
        ("place", lambda role: say("beside.remote", remote=role.remote)),
        ("leads", leads),
    )
    rows = []
    for key, tell in told:
        cells = tuple(Cell(text=tell(role)) for role in roles)
        alike = all(cell == cells[0] for cell in cells)
        rows.append(Row(label=say(f"beside.{key}"), cells=cells, differs=not alike))
    return Part(title=say("beside.glance"), rows=tuple(rows))


def _required(role: Role) -> Say:
    return say("beside.list", names=tuple(one.label for one in role.must_haves))


def _wage(role: Role) -> Say:
    labour = role.labour
    if labour is None or labour.wage_median is None:
        return say("paths.no-pay")
    return say(
        "beside.wage",
        median=labour.wage_median,
        p10=labour.wage_p10,
        p90=labour.wage_p90,
        country=labour.country,
        year=labour.year,
    )


def _outlook(role: Role) -> Say:
    labour = role.labour
    if labour is None or labour.change_pct is None:
        return say("paths.no-pay")
    return say(
        "beside.change",
        change=labour.change_pct,
        period=labour.change_period,
        openings=labour.openings_thousands,
    )


def _schooling(role: Role) -> Say:
    education = None if role.labour is None else role.labour.entry_education
    return say("paths.no-pay") if education is None else say("verbatim", text=education)


def _lenses(library: Library, roles: Sequence[Role]) -> Iterator[Part]:
    found = beside(roles, library.taxonomy)
    for lens, rows in groupby(found, key=lambda row: row.dimension.lens):
        title = say("verbatim", text=library.taxonomy.lens(lens).name)
        yield Part(title=title, rows=tuple(_row(row, roles) for row in rows))


def _row(row: Beside, roles: Sequence[Role]) -> Row:
    return Row(
        label=say("verbatim", text=row.dimension.name),
        cells=tuple(map(_cell, row.asked)),
        difference=_difference(row, roles),
        differs=row.differs,
    )


def _cell(one: Asked | None) -> Cell:
    if one is None:
        return Cell(text=say("paths.no-pay"))
    return Cell(text=strength(one), level=level(one.z), figure=figure(one))


def _difference(row: Beside, roles: Sequence[Role]) -> Say | None:
    if row.apart is None:
        return None
    known = [
        (one.z, role.title) for one, role in zip(row.asked, roles, strict=True) if one is not None
    ]
    return say(
        "beside.differs",
        size=gap_size(row.apart) if row.differs else "alike",
        n=len(known),
        most=max(known)[1],
        least=min(known)[1],
    )


def _sources(roles: Sequence[Role]) -> Iterator[Say]:
    used = {role.sources[demand.source]: None for role in roles for demand in role.demands}
    labour = {role.labour.source: None for role in roles if role.labour is not None}
    yield from (say("alone.source", source=source) for source in used)
    yield from (say("labour.source", source=source) for source in labour)
