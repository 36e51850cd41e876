"""A role by itself: what it is like, asks for and leads to, without anybody's answers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from careerfit.core.asking import Asked, asked
from careerfit.core.library import Library
from careerfit.core.paths import Step, wanted_by
from careerfit.core.report.bands import level
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, Section, Table, say
from careerfit.core.report.work import basis, pay, prospects
from careerfit.core.role import Growth, Role, RoleId

NAMED = 6
"""So many of the things that stand out are named at the top."""
WANTING = 3
MOST, LEAST = 0.5, -0.5
"""In SD of all occupations: beyond these a role asks for more, or for less, than most jobs."""


def role_alone(library: Library, role: Role) -> Section:
    """Return all that is known of a role, as it is told to anybody."""
    taxonomy = library.taxonomy
    known = asked(role, taxonomy)
    blocks: list[Block] = [Paragraph(text=say("verbatim", text=role.summary), style="lead")]
    blocks.append(Paragraph(text=_kind(library, role)))
    blocks += _said(("alone.apart", role.apart), ("role.day", role.day))
    blocks += _outstanding(known)
    blocks += _must_haves(role)
    if role.rewards:
        blocks.append(Paragraph(text=say("role.rewards", text=role.rewards, likes=(), less=())))
    blocks += _builds(library, role)
    if role.hours:
        blocks.append(Paragraph(text=say("role.hours", text=role.hours, remote=role.remote)))
    if role.labour is not None:
        blocks += pay(role.labour)
    blocks += prospects(role)
    blocks += _ways(library, role)
    blocks += _demands(library, known)
    blocks += basis(role, taxonomy)
    title = say("verbatim", text=role.title)
    return Section(id=f"role.{role.id}", level=2, title=title, blocks=tuple(blocks))


def titles(library: Library) -> dict[RoleId, str]:
    """Return what each role is called."""
    return {role.id: role.title for role in library.roles}


def family_of(library: Library, role: Role) -> str | None:
    """Return the name of the family of a role to advance to."""
    known = library.paths.families
    return next((family.name for family in known if family.id == role.family), None)


def strength(one: Asked) -> Say:
    """Return in words how much a role asks for, beside most jobs."""
    return say("alone.level", level=level(one.z))


def figure(one: Asked) -> Say:
    """Return the rating with its 90 % range, and what it was before the authors moved it."""
    moved = one.found if one.found != one.rating else None
    return say("alone.rating", rating=one.rating, margin=one.margin, found=moved)


def _kind(library: Library, role: Role) -> Say:
    return say("alone.kind", kind=role.kind, family=family_of(library, role))


def _said(*texts: tuple[str, str]) -> Iterator[Block]:
    for key, text in texts:
        if text:
            yield Paragraph(text=say(key, text=text))


def _outstanding(known: Sequence[Asked]) -> Iterator[Block]:
    """Yield what the role asks for more, and for less, than most jobs."""
    ordered = sorted(known, key=lambda one: -one.z)
    more = tuple(one.dimension.name for one in ordered if one.z >= MOST)
    less = tuple(one.dimension.name for one in reversed(ordered) if one.z <= LEAST)
    if more:
        yield Paragraph(text=say("alone.more", names=more[:NAMED]))
    if less:
        yield Paragraph(text=say("alone.less", names=less[:NAMED]))


def _must_haves(role: Role) -> Iterator[Block]:
    if not role.must_haves:
        yield Paragraph(text=say("alone.no-must-haves"))
        return
    yield Table(
        caption=say("must-haves.caption"),
        head=(say("must-haves.what"), say("must-haves.because")),
        rows=tuple(
            (say("verbatim", text=one.label), say("verbatim", text=one.because))
            for one in role.must_haves
        ),
    )


def _builds(library: Library, role: Role) -> Iterator[Block]:
    if role.builds:
        yield Paragraph(text=say("role.builds", n=len(role.builds)))
        yield Points(items=tuple(_growth(library, role, one) for one in role.builds))


def _growth(library: Library, role: Role, one: Growth) -> Say:
    others = [other for other in library.roles_of("next") if other.id != role.id]
    wanting = wanted_by(others, one.dimension, library.taxonomy)[:WANTING]
    names = tuple(titles(library)[other] for other in wanting)
    name = library.taxonomy.get(one.dimension).name
    return say("role.growth", name=name, how=one.how, names=names, start="unknown")


def _ways(library: Library, role: Role) -> Iterator[Block]:
    """Yield the steps on from a role, and those that lead to it."""
    known = titles(library)
    onward = [(known[step.to], step) for step in library.paths.steps if step.start == role.id]
    inward = [(known[step.start], step) for step in library.paths.steps if step.to == role.id]
    if onward:
        yield _steps("alone.onward", onward)
    if inward:
        yield _steps("alone.inward", inward)
    if onward or inward:
        yield Paragraph(text=say("alone.months"), style="note")


def _steps(caption: str, steps: Sequence[tuple[str, Step]]) -> Table:
    return Table(
        caption=say(caption, n=len(steps)),
        head=(say("alone.role"), say("paths.months"), say("paths.takes")),
        rows=tuple(
            (
                say("verbatim", text=title),
                say("paths.range", fast=step.months[0], slow=step.months[1]),
                say(
                    "paths.needs",
                    takes=step.takes,
                    certificate=step.certificate,
                    education=None,
                    sure=step.sure,
                    because=step.because,
                ),
            )
            for title, step in steps
        ),
    )


def _demands(library: Library, known: Sequence[Asked]) -> Iterator[Block]:
    """Yield a table for each lens, scale and source, what is asked for most first."""
    if not known:
        return
    yield Paragraph(text=say("alone.demands"))
    lenses = [lens.id for lens in library.taxonomy.lenses]

    def table(one: Asked) -> tuple[int, float, float, str]:
        scale = one.dimension.occupations
        return lenses.index(one.dimension.lens), scale.low, scale.high, one.source

    for (lens, low, high, source), rows in groupby(sorted(known, key=table), key=table):
        name = library.taxonomy.lenses[lens].name
        yield _table(say("alone.caption", name=name, low=low, high=high), rows)
        yield Paragraph(text=say("alone.source", source=source), style="note")


def _table(caption: Say, known: Iterable[Asked]) -> Table:
    rows = sorted(known, key=lambda one: -one.z)
    stated = all(one.because is not None and one.found == one.rating for one in rows)
    head = (say("alone.what"), say("alone.strength"), say("alone.figure"))
    return Table(
        caption=caption,
        head=(*head, say("alone.because")) if stated else head,
        rows=tuple(_row(one)[: 4 if stated else 3] for one in rows),
    )


def _row(one: Asked) -> tuple[Say, ...]:
    return (
        say("verbatim", text=one.dimension.name),
        strength(one),
        figure(one),
        say("verbatim", text=one.because),
    )
