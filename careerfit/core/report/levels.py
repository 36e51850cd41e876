"""Section 4: where the person stands on every dimension that was measured."""

from collections.abc import Iterable

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import LEVEL_LENSES, Dimension, LensId
from careerfit.core.fit import Z_95
from careerfit.core.profile import Estimate
from careerfit.core.report.bands import level
from careerfit.core.report.blocks import Bar, BarRow, Bars, Block, Paragraph, Section, say
from careerfit.core.report.ranking import top_group
from careerfit.core.report.readers import Reader
from careerfit.core.role import adjusted

HALF_REGION = 4.0
"""A region is drawn at least this many points to either side, so that it can be seen."""


def profile_sections(assessment: Assessment) -> Iterable[Section]:
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
        rows = _rows(assessment, lens)
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
    rows = _rows(assessment, "interest")
    blocks: list[Block]
    if assessment.session.purpose == "selection":
        blocks = [Paragraph(text=say("interests.selection"))]
    elif not rows:
        blocks = [Paragraph(text=say("interests.none"))]
    else:
        lead = "interests.balanced" if _is_balanced(assessment) else "profile.lens.interest"
        blocks = [Paragraph(text=say(lead)), Bars(rows=rows)]
    yield Section(id="interests", level=1, title=say("interests.title"), blocks=tuple(blocks))


def _is_balanced(assessment: Assessment) -> bool:
    """Return whether the interests scatter no more than their errors explain."""
    lenses = (lens for fit in assessment.fits[:1] for lens in fit.lenses)
    return any(x.lens == "interest" and x.match.reason == "flat-profile" for x in lenses)


def _rows(assessment: Assessment, lens: LensId) -> tuple[BarRow, ...]:
    return tuple(
        _row(assessment, dimension, estimate)
        for dimension in assessment.taxonomy.of(lens)
        if (estimate := assessment.profile.estimate(dimension.id)) is not None
    )


def _row(assessment: Assessment, dimension: Dimension, estimate: Estimate) -> BarRow:
    z = dimension.person_z(estimate.estimate)
    low = max(0.0, estimate.estimate - Z_95 * estimate.se)
    high = min(100.0, estimate.estimate + Z_95 * estimate.se)
    region = _region(assessment, dimension)
    return BarRow(
        name=say("verbatim", text=dimension.name),
        sentence=say(
            f"profile.level.{level(z)}",
            lens=dimension.lens,
            definition=dimension.definition,
            low_pole=dimension.low,
            high_pole=dimension.high,
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


def _form_title(assessment: Assessment, questionnaire: str) -> str:
    return next(form.title for form in assessment.forms if form.id == questionnaire)


def _region(assessment: Assessment, dimension: Dimension) -> tuple[float, float] | None:
    """Return where on the person's scale the demands of the best group of roles lie."""
    people = dimension.people
    levels = [
        people.mean + people.sd * dimension.role_z(demand.rating)
        for fit in top_group(assessment)
        for demand in adjusted(assessment.role(fit.role), assessment.taxonomy)
        if demand.dimension == dimension.id
    ]
    if not levels:
        return None
    low = min(max(min(levels) - HALF_REGION, 0.0), 100.0 - 2 * HALF_REGION)
    high = max(min(max(levels) + HALF_REGION, 100.0), 2 * HALF_REGION)
    return low, high
