"""Section 8: what would move the result most, by what_if(), and what moved since last time."""

from collections.abc import Iterable

from careerfit.core.assessment import Assessment, what_if
from careerfit.core.change import RELIABLE, Change, Since
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Fit
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, Section, Table, say
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
    if not best or best[0].readiness.value is None:
        none = Paragraph(text=say("change.none"))
        return Section(id="change", level=1, title=title, blocks=(none,))
    fit, now = best[0], best[0].readiness.value
    candidates = [part.dimension for part in fit.readiness_parts if part.points < 0]
    gains = [(_readiness_after(assessment, fit, d) - now, d) for d in candidates[: 2 * CHANGES]]
    gains.sort(key=lambda gain: (-gain[0], gain[1]))
    items = tuple(_change(assessment, dimension, gain) for gain, dimension in gains[:CHANGES])
    role = assessment.role(fit.role).title
    intro: Block = Paragraph(text=say("change.intro", role=role, now=now, n=len(items)))
    return Section(
        id="change",
        level=1,
        title=title,
        blocks=(intro, Points(items=items)) if items else (intro,),
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
            Table(
                caption=say("since.caption", n=len(shown), of=len(found)),
                head=tuple(say(f"since.{key}") for key in ("trait", "then", "now", "by", "sure")),
                rows=tuple(_since_row(assessment, one) for one in shown),
                numbers=(1, 2, 3),
            ),
            Paragraph(text=say("since.note"), style="note"),
        ),
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
