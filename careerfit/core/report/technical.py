"""Section 12: how every number was made, what it rests on, and what a person may ask for."""

from collections.abc import Iterable, Mapping

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import DRAWS, is_lens_usable
from careerfit.core.profile import Estimate
from careerfit.core.report.bands import MATCH_CUTS, READINESS_CUTS, STRAIN_CUTS
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, Section, Table, say
from careerfit.core.scoring import PRIOR_WEIGHT, WITHIN_SD, ScaleScore
from careerfit.core.value import digest

METHODS = (
    "level",
    "sem",
    "kelley",
    "match",
    "flat",
    "readiness",
    "strain",
    "draws",
    "groups",
    "bands",
    "expectancy",
    "validity",
)
RIGHTS = ("see", "correct", "erase", "object")


def technical_section(assessment: Assessment) -> Section:
    """Return the technical page."""
    methods = Points(
        items=tuple(
            say(f"technical.{key}", draws=DRAWS, weight=PRIOR_WEIGHT, sd=WITHIN_SD, **_cuts())
            for key in METHODS
        )
    )
    blocks: list[Block] = [
        Paragraph(text=say("technical.intro"), style="lead"),
        methods,
        _lenses(assessment),
        _scales(assessment),
        *_references(assessment),
        *_calibrations(assessment),
        *_sources(assessment),
        *_left_out(assessment),
        Paragraph(text=say("technical.attribution")),
        Paragraph(text=say("technical.rights")),
        Points(items=tuple(say(f"technical.right.{key}") for key in RIGHTS)),
    ]
    title = say("technical.title")
    return Section(id="technical", level=1, title=title, blocks=tuple(blocks))


def _cuts() -> dict[str, tuple[str, ...]]:
    """Return where one word gives way to the next, as text."""
    cuts = {"match": MATCH_CUTS, "readiness": READINESS_CUTS, "strain": STRAIN_CUTS}
    return {name: tuple(f"{cut:g}" for cut in found) for name, found in cuts.items()}


def _lenses(assessment: Assessment) -> Table:
    shares = {lens.lens: lens.share for fit in assessment.fits[:1] for lens in fit.lenses}
    return Table(
        caption=say("lenses.caption"),
        head=tuple(
            say(f"lenses.{key}") for key in ("lens", "compared", "weight", "share", "source")
        ),
        rows=tuple(
            (
                say("verbatim", text=lens.name),
                say("verbatim", text=lens.compared),
                say("decimal", number=lens.weight, digits=2) if lens.weight else say("none"),
                say("percent", share=shares[lens.id]) if lens.id in shares else say("none"),
                say("verbatim", text=lens.source),
            )
            for lens in assessment.taxonomy.lenses
            if is_lens_usable(lens.id, assessment.session.purpose)
        ),
        numbers=(2, 3),
    )


def _scales(assessment: Assessment) -> Table:
    """Return every scale with what was measured and how sure it is."""
    estimates = {e.dimension: e for e in assessment.profile.estimates}
    titles = {form.id: form.title for form in assessment.forms}
    return Table(
        caption=say("scales.caption"),
        head=tuple(
            say(f"scales.{key}")
            for key in ("scale", "part", "answered", "level", "sem", "estimate", "reliability")
        ),
        rows=tuple(
            _scale_row(score, titles[score.questionnaire], _estimate_of(score, estimates))
            for score in assessment.scores
        ),
        numbers=(2, 3, 4, 5, 6),
    )


def _estimate_of(score: ScaleScore, estimates: Mapping[DimensionId, Estimate]) -> Estimate | None:
    return None if score.dimension is None else estimates.get(score.dimension)


def _scale_row(score: ScaleScore, part: str, estimate: Estimate | None) -> tuple[Say, ...]:
    answered = say("of", n=score.answered, of=score.asked)
    name = (say("verbatim", text=score.name), say("verbatim", text=part), answered)
    if score.level is None or score.sem is None:
        return (*name, say("none"), say("none"), say("none"), say("none"))
    measured = (*name, say("decimal", number=score.level), say("decimal", number=score.sem))
    if estimate is None:
        return (*measured, say("none"), say("none"))
    reliability = (estimate.se / estimate.sem) ** 2
    return (
        *measured,
        say("plus-minus", number=estimate.estimate, error=estimate.se),
        say("decimal", number=reliability, digits=2),
    )


def _references(assessment: Assessment) -> Iterable[Block]:
    """Yield the groups that people and ratings are compared with, each source once."""
    measured = {e.dimension for e in assessment.profile.estimates}
    people = {
        d.person.source: d.person.provisional
        for d in assessment.taxonomy.dimensions
        if d.person is not None and d.id in measured
    }
    items = tuple(
        say("reference.provisional" if provisional else "reference.calibrated", source=source)
        for source, provisional in people.items()
    )
    if items:
        yield Paragraph(text=say("technical.references"))
        yield Points(items=items)


def _calibrations(assessment: Assessment) -> Iterable[Block]:
    """Yield by which calibrations the answers were scored: on how many people, and whom."""
    titles = {form.id: form.title for form in assessment.forms}
    items = tuple(
        say(
            "calibration.item",
            name=titles[one.questionnaire],
            people=one.n,
            date=one.made_at,
            source=one.source,
            digest=digest(one),
        )
        for one in assessment.calibrations
    )
    if items:
        yield Paragraph(text=say("technical.calibrations"))
        yield Points(items=items)


def _left_out(assessment: Assessment) -> Iterable[Block]:
    """Yield what a selection does not use."""
    if assessment.session.purpose == "selection":
        yield Paragraph(text=say("technical.selection"))


def _sources(assessment: Assessment) -> Iterable[Block]:
    sources = {text for role in assessment.roles for text in role.sources.values()}
    if sources:
        yield Paragraph(text=say("technical.sources"))
        yield Points(items=tuple(say("verbatim", text=source) for source in sorted(sources)))
