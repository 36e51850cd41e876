"""Section 4: where the person stands on every dimension that was measured."""

from collections.abc import Iterable, Sequence
from typing import Literal

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import LEVEL_LENSES, Dimension, LensId
from careerfit.core.fit import Z_95
from careerfit.core.profile import Estimate
from careerfit.core.report.bands import Level, level
from careerfit.core.report.blocks import Bar, BarRow, Bars, Block, Paragraph, Section, say
from careerfit.core.report.interests import interests_picture, is_balanced
from careerfit.core.report.ranking import top_group
from careerfit.core.role import Demand, adjusted
from careerfit.core.sayings import Reader, saying

HALF_REGION = 4.0
"""A region is drawn at least this many points to either side, so that it can be seen."""
FAR_LEVELS = 2
"""A range that reaches a level so many steps away is said to."""


def profile_sections(assessment: Assessment, reader: Reader = "person") -> Iterable[Section]:
    """Yield the profile: an introduction, then one part for each lens that was measured.

    Interests have a section of their own.
    """
    measured = [assessment.taxonomy.get(e.dimension) for e in assessment.profile.estimates]
    notes = []
    if not measured or any(dimension.people.provisional for dimension in measured):
        notes.append(Paragraph(text=say("profile.provisional"), style="note"))
    yield Section(
        id="profile",
        level=1,
        title=say("profile.title"),
        blocks=(Paragraph(text=say("profile.how-to-read")), *notes),
    )
    lenses: tuple[LensId, ...] = (*LEVEL_LENSES, "condition")
    for lens in lenses:
        rows = _rows(assessment, lens, reader)
        if rows:
            yield Section(
                id=f"profile.{lens}",
                level=2,
                title=say("verbatim", text=assessment.taxonomy.lens(lens).name),
                blocks=(Paragraph(text=say(f"profile.lens.{lens}")), Bars(rows=rows)),
            )


def interests_section(assessment: Assessment, reader: Reader) -> Iterable[Section]:
    """Yield the interests, or why there are none; nothing to who selects people by the report."""
    if reader == "recruiter":
        return
    rows = _rows(assessment, "interest", reader)
    blocks: list[Block]
    if assessment.session.purpose == "selection":
        blocks = [Paragraph(text=say("interests.selection"))]
    elif not rows:
        blocks = [Paragraph(text=say("interests.none"))]
    else:
        lead = "interests.balanced" if is_balanced(assessment) else "profile.lens.interest"
        blocks = [Paragraph(text=say(lead)), *interests_picture(assessment), Bars(rows=rows)]
    yield Section(id="interests", level=1, title=say("interests.title"), blocks=tuple(blocks))


def _rows(assessment: Assessment, lens: LensId, reader: Reader) -> tuple[BarRow, ...]:
    asked = [
        demand
        for fit in top_group(assessment)
        for demand in adjusted(assessment.role(fit.role), assessment.taxonomy)
    ]
    return tuple(
        _row(assessment, dimension, estimate, reader, _region(asked, dimension))
        for dimension in assessment.taxonomy.of(lens)
        if (estimate := assessment.profile.estimate(dimension.id)) is not None
    )


def _row(
    assessment: Assessment,
    dimension: Dimension,
    estimate: Estimate,
    reader: Reader,
    region: tuple[float, float] | None,
) -> BarRow:
    at = level(dimension.person_z(estimate.estimate))
    low = max(0.0, estimate.estimate - Z_95 * estimate.se)
    high = min(100.0, estimate.estimate + Z_95 * estimate.se)
    return BarRow(
        name=say("verbatim", text=dimension.name),
        sentence=say(
            "profile.level",
            level=at,
            lens=dimension.lens,
            definition=dimension.definition,
            text=saying(assessment.beyond.sayings, dimension.id, int(at), reader),
            low_pole=dimension.low,
            high_pole=dimension.high,
            low=low,
            high=high,
            beside=_beside(low, high, region),
            down=_reached(dimension, at, low),
            up=_reached(dimension, at, high),
        ),
        note=say(
            "profile.rests-on",
            answered=sum(scale.answered for scale in estimate.scales),
            asked=sum(scale.asked for scale in estimate.scales),
            parts=tuple(
                sorted({_form_title(assessment, s.questionnaire) for s in estimate.scales})
            ),
        ),
        bar=Bar(
            low_pole=dimension.low,
            high_pole=dimension.high,
            estimate=min(max(estimate.estimate, 0.0), 100.0),
            low=low,
            high=high,
            region=region,
        ),
        alt=say(
            "profile.alt" if region else "profile.alt-no-region",
            name=dimension.name,
            estimate=estimate.estimate,
            low=low,
            high=high,
            from_=region[0] if region else None,
            to=region[1] if region else None,
        ),
    )


def _beside(
    low: float, high: float, region: tuple[float, float] | None
) -> Literal["below", "above"] | None:
    """Return on which side of the best roles' region a whole range lies, if on one."""
    if region is None or (low <= region[1] and high >= region[0]):
        return None
    return "below" if high < region[0] else "above"


def _reached(dimension: Dimension, at: Level, end: float) -> Level | None:
    """Return the level at the end of a range, where it lies far from the level told."""
    reached = level(dimension.person_z(end))
    return reached if abs(int(reached) - int(at)) >= FAR_LEVELS else None


def _form_title(assessment: Assessment, questionnaire: str) -> str:
    return next(form.title for form in assessment.forms if form.id == questionnaire)


def _region(asked: Sequence[Demand], dimension: Dimension) -> tuple[float, float] | None:
    """Return where on the person's scale the demands of the best roles lie."""
    people = dimension.people
    levels = [
        people.mean + people.sd * dimension.role_z(demand.rating)
        for demand in asked
        if demand.dimension == dimension.id
    ]
    if not levels:
        return None
    low = min(max(min(levels) - HALF_REGION, 0.0), 100.0 - 2 * HALF_REGION)
    high = max(min(max(levels) + HALF_REGION, 100.0), 2 * HALF_REGION)
    return low, high
