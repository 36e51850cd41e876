"""A report's sections as values for the results page. Heavy: loaded on the lane, on first use."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import chain, takewhile
from typing import Literal

from careerfit.core import report as blocks
from careerfit.core.assessment import Assessment
from careerfit.core.fit import Fit
from careerfit.core.report import Block, Figure, Report, Say, Section, Words
from careerfit.core.report.beside import Comparison
from careerfit.core.report.onward import lasting, plan_of, to_do
from careerfit.core.report.ranking import role_section
from careerfit.core.reviewing import review
from careerfit.gui.told import (
    Action,
    Beside,
    BesideCell,
    BesidePart,
    BesideRow,
    Facts,
    Part,
    Picture,
    Plan,
    Points,
    Results,
    RoleTold,
    Table,
    Text,
)
from careerfit.gui.walking import places

Draw = Callable[[Figure, Literal["light", "dark"]], object]
TAG = re.compile("<[^>]*>")
SENTENCES = 2
"""As much of the answer stands above the roles."""


def tell(assessment: Assessment, report: Report, words: Words, draw: Draw) -> Results:
    """Return the answer in a sentence or two, and for every role what the report says of one.

    With the plan, what can be gone over, and what has changed.
    """
    since = (section.blocks for section in report.sections if section.id == "since")
    return Results(
        report=report,
        found=assessment,
        verdict=tuple(_verdict(report, words)),
        roles=tuple(_role(assessment, fit, words, draw) for fit in assessment.fits),
        plan=_plan(assessment, words, draw),
        places=places(assessment),
        review=review(assessment),
        since=tuple(told_of(chain.from_iterable(since), words, draw)),
    )


def _verdict(report: Report, words: Words) -> Iterator[Text]:
    """Yield the paragraphs that the answer begins with."""
    answer = next((section for section in report.sections if section.id == "answer"), None)
    if answer is None:
        return
    leading = takewhile(lambda block: isinstance(block, blocks.Paragraph), answer.blocks)
    for block in list(leading)[:SENTENCES]:
        if isinstance(block, blocks.Paragraph):
            yield Text(words=words(block.text), style=block.style)


def _role(assessment: Assessment, fit: Fit, words: Words, draw: Draw) -> RoleTold:
    section: Section = role_section(assessment, fit)
    return RoleTold(
        id=fit.role,
        title=assessment.role(fit.role).title,
        group=fit.group,
        match=fit.match.value,
        low=fit.match.low,
        high=fit.match.high,
        parts=tuple(told_of(section.blocks, words, draw)),
    )


def told_of(section: Iterable[Block], words: Words, draw: Draw) -> Iterator[Part]:
    """Yield the blocks of a section in words."""
    for block in section:
        match block:
            case blocks.Paragraph(text=text, style=style):
                yield Text(words=words(text), style=style)
            case blocks.Points(items=items):
                yield Points(items=tuple(map(words, items)))
            case blocks.Facts(rows=rows):
                yield Facts(rows=tuple((words(label), words(told)) for label, told in rows))
            case blocks.Table():
                yield _table(block, words)
            case blocks.Picture(figure=figure, alt=alt, caption=caption):
                yield Picture(
                    drawing=draw(figure, "light"),
                    dark=draw(figure, "dark"),
                    alt=words(alt),
                    caption=words(caption),
                )
            case blocks.Bars():
                pass  # a role's page has none; the whole profile stands in the report


def _plan(assessment: Assessment, words: Words, draw: Draw) -> Plan:
    intro, found = plan_of(assessment)
    return Plan(
        intro=words(intro),
        actions=tuple(
            Action(
                id=action.id,
                gap=assessment.taxonomy.get(planned.dimension).name,
                words=words(to_do(action)),
                evidence=action.evidence,
                weeks=action.weeks,
            )
            for planned in found
            for action in planned.actions
        ),
        lasting=tuple(told_of(lasting(assessment.beyond.advice), words, draw)),
    )


def _table(table: blocks.Table, words: Words) -> Table:
    return Table(
        caption=words(table.caption),
        head=tuple(map(words, table.head)),
        rows=tuple(tuple(map(words, row)) for row in table.rows),
    )


def side_by_side(comparison: Comparison, words: Words) -> Beside:
    """Return roles side by side, in plain words."""

    def plain(sentence: Say) -> str:
        return unescape(TAG.sub("", words(sentence)))

    parts = tuple(
        BesidePart(
            title=plain(part.title),
            rows=tuple(
                BesideRow(
                    label=plain(row.label),
                    cells=tuple(
                        BesideCell(
                            words=plain(cell.text),
                            level=None if cell.level is None else int(cell.level),
                            figure="" if cell.figure is None else plain(cell.figure),
                        )
                        for cell in row.cells
                    ),
                    difference="" if row.difference is None else plain(row.difference),
                    differs=row.differs,
                )
                for row in part.rows
            ),
        )
        for part in comparison.parts
    )
    sources = tuple(map(plain, comparison.sources))
    return Beside(roles=comparison.roles, titles=comparison.titles, parts=parts, sources=sources)
