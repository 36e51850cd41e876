"""Section 8: the changes that would move the result most, worked out by what_if()."""

from collections.abc import Iterable

from careerfit.core.assessment import Assessment, what_if
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Fit
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, Section, say
from careerfit.core.report.ranking import detailed

CHANGES = 3
STEP = 0.5
"""Half a standard deviation: what practice can plausibly move."""


def change_section(assessment: Assessment) -> Iterable[Section]:
    """Yield what half a step more would do to the readiness for the likeliest best role."""
    best = detailed(assessment)
    if not best or best[0].readiness.value is None:
        return
    fit, now = best[0], best[0].readiness.value
    candidates = [part.dimension for part in fit.readiness_parts if part.points < 0]
    gains = [(_readiness_after(assessment, fit, d) - now, d) for d in candidates[: 2 * CHANGES]]
    gains.sort(key=lambda gain: (-gain[0], gain[1]))
    items = tuple(_change(assessment, dimension, gain) for gain, dimension in gains[:CHANGES])
    title = assessment.role(fit.role).title
    intro: Block = Paragraph(text=say("change.intro", role=title, now=now, n=len(items)))
    yield Section(
        id="change",
        level=1,
        title=say("change.title"),
        blocks=(intro, Points(items=items)) if items else (intro,),
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
