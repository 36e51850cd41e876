"""Section 8: what would move the result most, by what_if(), and what moved since last time."""

from collections.abc import Iterable, Sequence

from careerfit.core.assessment import Assessment, what_if
from careerfit.core.change import RELIABLE, Change, Since
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Fit, Measure
from careerfit.core.report.blocks import (
    Block,
    Gain,
    Mark,
    Paragraph,
    Picture,
    Points,
    Say,
    Section,
    Shift,
    SinceFigure,
    Table,
    WhatIfFigure,
    say,
)
from careerfit.core.report.ranking import detailed

CHANGES = 3
STEP = 0.5
"""Half a standard deviation: what practice can plausibly move."""
ROWS = 8
"""So many changes are shown, or all that are reliable."""
BY_CHANCE = 0.05
"""Of what has not changed, the share that looks as if it had (see RELIABLE)."""


def change_section(assessment: Assessment) -> Section:
    """Return what half a step more would do to the readiness for the likeliest best role."""
    best, title = detailed(assessment), say("change.title")
    now = _mark(best[0].readiness) if best else None
    if now is None:
        none = Paragraph(text=say("change.none"))
        return Section(id="change", level=1, title=title, blocks=(none,))
    fit = best[0]
    candidates = [part.dimension for part in fit.readiness_parts if part.points < 0]
    found = [
        (_readiness_after(assessment, fit, d) - now.value, d) for d in candidates[: 2 * CHANGES]
    ]
    gains = sorted(found, key=lambda gain: (-gain[0], gain[1]))[:CHANGES]
    role = assessment.role(fit.role).title
    blocks: list[Block] = [
        Paragraph(text=say("change.intro", role=role, now=now.value, n=len(gains)))
    ]
    if gains:
        blocks.append(_what_if(assessment, role, now, gains))
        blocks.append(Points(items=tuple(_change(assessment, d, gain) for gain, d in gains)))
        blocks.append(Paragraph(text=say("change.step"), style="note"))
    return Section(id="change", level=1, title=title, blocks=tuple(blocks))


def _mark(measure: Measure) -> Mark | None:
    if measure.value is None or measure.low is None or measure.high is None:
        return None
    return Mark(value=measure.value, low=measure.low, high=measure.high)


def _what_if(
    assessment: Assessment, role: str, now: Mark, gains: Sequence[tuple[float, DimensionId]]
) -> Picture:
    """Return the figure of what would raise the readiness for a role most."""
    rows = tuple(
        Gain(name=assessment.taxonomy.get(dimension).name, points=points)
        for points, dimension in gains
    )
    return Picture(
        figure=WhatIfFigure(now=now, gains=rows),
        alt=say(
            "change.alt",
            role=role,
            now=now.value,
            low=now.low,
            high=now.high,
            first=rows[0].name,
            points=rows[0].points,
            then=tuple(row.name for row in rows[1:]),
        ),
        caption=say("change.caption"),
    )


def since_section(assessment: Assessment, since: Since | None) -> Iterable[Section]:
    """Yield what became of each trait since an earlier sitting, in figures and without a judgement.

    Not in a selection: there, only the sitting at hand counts.
    """
    if since is None or assessment.session.purpose == "selection":
        return
    found = since.compared
    reliable = [one for one in found if one.reliable]
    shown = found[: max(ROWS, len(reliable))]
    yield Section(
        id="since",
        level=1,
        title=say("since.title"),
        blocks=(
            Paragraph(
                text=say(
                    "since.intro",
                    date=since.date,
                    n=len(reliable),
                    of=len(found),
                    chance=BY_CHANCE * len(found),
                    left=len(since.changes) - len(found),
                )
            ),
            _since_picture(assessment, shown),
            Table(
                caption=say("since.caption", n=len(shown), of=len(found)),
                head=tuple(say(f"since.{key}") for key in ("trait", "then", "now", "by", "sure")),
                rows=tuple(_since_row(assessment, one) for one in shown),
                numbers=(1, 2, 3),
            ),
            Paragraph(text=say("since.note"), style="note"),
        ),
    )


def _since_picture(assessment: Assessment, shown: Sequence[Change]) -> Picture:
    rows = tuple(
        Shift(
            name=assessment.taxonomy.get(one.dimension).name,
            then=one.then,
            now=one.now,
            error=RELIABLE * (one.se or 0.0),
            reliable=one.reliable,
        )
        for one in shown
    )
    sure = [row for row in rows if row.reliable]
    return Picture(
        figure=SinceFigure(rows=rows),
        alt=say(
            "since.alt",
            up=tuple(row.name for row in sure if row.now > row.then),
            down=tuple(row.name for row in sure if row.now < row.then),
            same=len(rows) - len(sure),
        ),
        caption=say("since.figure"),
    )


def _since_row(assessment: Assessment, change: Change) -> tuple[Say, ...]:
    error = RELIABLE * (change.se or 0.0)
    return (
        say("verbatim", text=assessment.taxonomy.get(change.dimension).name),
        say("count", n=change.then),
        say("count", n=change.now),
        say("since.difference", by=change.now - change.then, error=error),
        say("since.reliable" if change.reliable else "since.within"),
    )


def _readiness_after(assessment: Assessment, fit: Fit, dimension: DimensionId) -> float:
    """Return the readiness with `dimension` raised by half a step."""
    estimate = assessment.profile.estimate(dimension)
    raised = 0.0 if estimate is None else estimate.estimate
    raised += STEP * assessment.taxonomy.get(dimension).people.sd
    after = what_if(assessment, {dimension: raised}, [assessment.role(fit.role)])
    return after[0].readiness.value or 0.0


def _change(assessment: Assessment, dimension: DimensionId, gain: float) -> Say:
    found = assessment.taxonomy.get(dimension)
    return say("change.item", name=found.name, pole=found.high, points=gain)
