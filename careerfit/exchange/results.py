"""What `careerfit score --json` prints: a documented, versioned schema (docs/score-json.md)."""

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import TypeAdapter

from careerfit.core.assessment import Assessment
from careerfit.core.fit import (
    MATCH_BASE,
    READINESS_BASE,
    STRAIN_BASE,
    Contribution,
    Fit,
    Measure,
    MustHaveState,
    Reason,
)
from careerfit.core.quality import ResponseQuality
from careerfit.core.value import value

Schema = Literal["careerfit-score/1"]
Number = Literal["match", "readiness", "strain"]


@value
class ScaleResult:
    """A scale: level and standard error of measurement, 0-100, null with too few answers."""

    id: str
    questionnaire: str
    level: float | None
    sem: float | None
    answered: int
    asked: int


@value
class DimensionResult:
    """A measured dimension: estimate and its standard error after Kelley's step, 0-100."""

    id: str
    estimate: float
    se: float


@value
class FactResult:
    """What the person stated."""

    id: str
    value: int
    label: str


@value
class MeasureResult:
    """A number 0-100 with its 90 % interval, or null with the reason."""

    value: float | None
    low: float | None
    high: float | None
    reason: Reason | None


@value
class ContributionResult:
    """What a dimension adds to a number; base and contributions add up to its value."""

    to: Number
    dimension: str
    points: float


@value
class MustHaveResult:
    """A requirement against what was stated."""

    dimension: str
    at_least: int
    state: MustHaveState


@value
class FitResult:
    """One role."""

    role: str
    match: MeasureResult
    readiness: MeasureResult
    strain: MeasureResult
    best_probability: float | None
    group: int | None
    must_haves: tuple[MustHaveResult, ...]
    contributions: tuple[ContributionResult, ...]


@value
class PersonResult:
    """Everything about one person."""

    person: str
    session: str
    purpose: str
    battery: str
    quality: ResponseQuality
    scales: tuple[ScaleResult, ...]
    dimensions: tuple[DimensionResult, ...]
    facts: tuple[FactResult, ...]
    fits: tuple[FitResult, ...]


@value
class Results:
    """The whole output; `bases` are what each number is before any contribution."""

    schema: Schema
    bases: dict[Number, float]
    people: tuple[PersonResult, ...]


_RESULTS = TypeAdapter(Results)


def to_json(assessments: Sequence[Assessment]) -> str:
    """Return the results of several people as JSON."""
    found = Results(
        schema="careerfit-score/1",
        bases={"match": MATCH_BASE, "readiness": READINESS_BASE, "strain": STRAIN_BASE},
        people=tuple(_person(assessment) for assessment in assessments),
    )
    return _RESULTS.dump_json(found, indent=2).decode()


def json_schema() -> dict[str, Any]:
    """Return the JSON schema of to_json(), which is kept in docs/score.schema.json."""
    return _RESULTS.json_schema(mode="serialization")


def _person(assessment: Assessment) -> PersonResult:
    session = assessment.session
    return PersonResult(
        person=session.person,
        session=session.id,
        purpose=session.purpose,
        battery=session.battery,
        quality=assessment.quality,
        scales=tuple(
            ScaleResult(
                id=score.scale,
                questionnaire=score.questionnaire,
                level=score.level,
                sem=score.sem,
                answered=score.answered,
                asked=score.asked,
            )
            for score in assessment.scores
        ),
        dimensions=tuple(
            DimensionResult(id=e.dimension, estimate=e.estimate, se=e.se)
            for e in assessment.profile.estimates
        ),
        facts=tuple(
            FactResult(id=fact.dimension, value=fact.value, label=fact.label)
            for fact in assessment.profile.facts
        ),
        fits=tuple(_fit(fit) for fit in assessment.fits),
    )


def _fit(fit: Fit) -> FitResult:
    return FitResult(
        role=fit.role,
        match=_measure(fit.match),
        readiness=_measure(fit.readiness),
        strain=_measure(fit.strain),
        best_probability=fit.best_probability,
        group=fit.group,
        must_haves=tuple(
            MustHaveResult(
                dimension=check.must_have.dimension,
                at_least=check.must_have.at_least,
                state=check.state,
            )
            for check in fit.must_haves
        ),
        contributions=(
            *_contributions("match", fit.match_parts),
            *_contributions("readiness", fit.readiness_parts),
            *_contributions("strain", fit.strain_parts),
        ),
    )


def _measure(measure: Measure) -> MeasureResult:
    return MeasureResult(
        value=measure.value, low=measure.low, high=measure.high, reason=measure.reason
    )


def _contributions(to: Number, parts: Sequence[Contribution]) -> list[ContributionResult]:
    return [ContributionResult(to=to, dimension=p.dimension, points=p.points) for p in parts]
