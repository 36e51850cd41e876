"""Scale scores of all questionnaires to one estimate a dimension, and the facts as stated."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import TypeVar

from careerfit.core.dimension import Dimension, DimensionId, PersonReference, Taxonomy
from careerfit.core.questionnaire import ItemId, Questionnaire
from careerfit.core.scoring import Floats, ScaleScore
from careerfit.core.value import value

T = TypeVar("T", float, Floats)


@value
class Estimate:
    """Where a person most likely stands on a dimension (0-100), after Kelley's step.

    level and sem are what was measured, before it; scales are those that it rests on.
    """

    dimension: DimensionId
    estimate: float
    se: float
    level: float
    sem: float
    scales: tuple[ScaleScore, ...]


@value
class Fact:
    """What a person stated about a must-have or a goal, and how it was worded."""

    dimension: DimensionId
    value: int
    label: str


@value
class Profile:
    """All that is known of one person: estimates of measured dimensions, and facts."""

    estimates: tuple[Estimate, ...]
    facts: tuple[Fact, ...]

    def estimate(self, dimension: DimensionId) -> Estimate | None:
        """Return the estimate, or None when the dimension was not measured."""
        return next((e for e in self.estimates if e.dimension == dimension), None)

    def fact(self, dimension: DimensionId) -> Fact | None:
        """Return the fact, or None when it is unknown."""
        return next((f for f in self.facts if f.dimension == dimension), None)


def kelley(level: T, sem: T, reference: PersonReference) -> tuple[T, T]:
    """Return (estimate, standard error), elementwise, in level points.

    The level is drawn to its population's mean as far as it is unreliable (Kelley 1947;
    measurement.md, section 2).
    """
    rho = reference.sd**2 / (reference.sd**2 + sem**2)
    return reference.mean + rho * (level - reference.mean), rho**0.5 * sem


def profile(
    scores: Sequence[ScaleScore],
    forms: Sequence[Questionnaire],
    values: Mapping[ItemId, int],
    taxonomy: Taxonomy,
) -> Profile:
    """Merge the scales of each dimension by their precision, and take the facts as stated."""
    estimates = []
    for dimension in taxonomy.dimensions:
        measured = tuple(
            score for score in scores if score.dimension == dimension.id and score.level is not None
        )
        if measured:
            estimates.append(_estimate(dimension, measured))
    return Profile(estimates=tuple(estimates), facts=tuple(_facts(forms, values, taxonomy)))


def with_estimates(profile: Profile, estimates: Mapping[DimensionId, float]) -> Profile:
    """Return the profile with other estimates, as certain as before: the input of a what-if."""
    return replace(
        profile,
        estimates=tuple(
            replace(e, estimate=estimates.get(e.dimension, e.estimate)) for e in profile.estimates
        ),
    )


def _estimate(dimension: Dimension, measured: tuple[ScaleScore, ...]) -> Estimate:
    precision = level = 0.0
    ordered = sorted(measured, key=lambda score: (score.questionnaire, score.scale))
    pairs = [(s.level, s.sem) for s in ordered if s.level is not None and s.sem is not None]
    for own, sem in pairs:
        precision += sem**-2
        level += own * sem**-2
    level, sem = level / precision, sqrt(1 / precision)
    estimate, se = kelley(level, sem, dimension.people)
    return Estimate(
        dimension=dimension.id, estimate=estimate, se=se, level=level, sem=sem, scales=measured
    )


def _facts(
    forms: Sequence[Questionnaire], values: Mapping[ItemId, int], taxonomy: Taxonomy
) -> list[Fact]:
    facts = []
    for form in forms:
        dimensions = {scale.id: scale.dimension for scale in form.scales}
        for item in form.items:
            if item.kind not in ("fact", "number") or item.id not in values or item.scale is None:
                continue
            dimension = dimensions[item.scale]
            if dimension is not None and taxonomy.find(dimension) is not None:
                given = values[item.id]
                labels = {choice.value: choice.label for choice in form.choices_of(item)}
                unit = "" if item.number is None else f"{given} {item.number.unit}"
                facts.append(Fact(dimension=dimension, value=given, label=labels.get(given, unit)))
    return facts
