"""Ways on, and each stop: what the step to it takes, and how the role there suits the person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careerfit.core.assessment import Assessment
from careerfit.core.paths import Route, Step
from careerfit.core.report.blocks import Block, Facts, Paragraph, say
from careerfit.core.report.onward import map_of, step_told
from careerfit.core.report.ranking import must_haves, numbers
from careerfit.core.report.work import pay
from careerfit.core.role import RoleId


def ways_blocks(assessment: Assessment, ways: Sequence[Route]) -> Iterator[Block]:
    """Yield ways on one map, with the sources of what it shows."""
    yield from map_of(assessment, ways)
    roles = dict.fromkeys(role for way in ways for role in way.roles)
    known = (assessment.role(role).labour for role in roles)
    for source in dict.fromkeys(labour.source for labour in known if labour is not None):
        yield Paragraph(text=say("labour.source", source=source), style="note")
    if ways:
        yield Paragraph(text=say("paths.note"), style="note")


def stop_blocks(assessment: Assessment, role: RoleId, step: Step | None) -> Iterator[Block]:
    """Yield what is told of a role on a way; step: the one that leads there, None at a start.

    The chance to be the best is left out: it is one among the roles compared with.
    """
    known, fit = assessment.role(role), assessment.fit(role)
    yield Paragraph(text=say("verbatim", text=known.summary), style="lead")
    if step is not None:
        _, months, takes, more, _ = step_told(assessment, step)
        heads = ("months", "takes", "changes")
        rows = zip(heads, (months, takes, more), strict=True)
        yield Facts(rows=tuple((say(f"paths.{head}"), told) for head, told in rows))
    if fit is not None:
        yield numbers(replace(fit, best_probability=None))
        yield from must_haves(fit)
    if known.labour is not None:
        yield from pay(known.labour)
    else:
        yield Paragraph(text=say("paths.no-pay"), style="note")
    if step is not None:
        yield Paragraph(text=say("paths.note"), style="note")
