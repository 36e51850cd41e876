"""Scale scores of all questionnaires to one estimate a dimension, and the facts as stated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from careerfit.core.dimension import Dimension, DimensionId, PersonReference, Taxonomy
from careerfit.core.questionnaire import STATED, Item, Questionnaire
from careerfit.core.scoring import Floats, ScaleScore, score_typing
from careerfit.core.session import Responses
from careerfit.core.value import value

T = TypeVar("T", float, Floats)

CHI_SQUARED_95 = (3.8415, 5.9915, 7.8147, 9.4877, 11.0705)
"""95 % points of chi-squared with 1 to 5 degrees of freedom: one less than measures."""


@value
class Measure:
    """What one scale says of a dimension, on the footing of the dimension's reference."""

    score: ScaleScore
    level: float
    sem: float


@value
class Estimate:
    """Where a person most likely stands on a dimension (0-100), after Kelley's step.

    level and sem are what was measured, before it: the mean of all measures by their precision.
    disagree: the measures lie further apart than their errors explain (Cochran's Q at 5 %).
    """

    dimension: DimensionId
    estimate: float
    se: float
    level: float
    sem: float
    measures: tuple[Measure, ...]
    disagree: bool = False

    @property
    def scales(self) -> tuple[ScaleScore, ...]:
        """The scales that it rests on."""
        return tuple(measure.score for measure in self.measures)


@value
class Merged:
    """Estimates of one dimension for many people, (people,): the fields of Estimate."""

    estimate: Floats
    se: Floats
    level: Floats
    sem: Floats
    disagree: NDArray[np.bool_]


@value
class Fact:
    """What a person stated about a must-have or a goal, and how it was worded.

    measured: it was not stated but seen in a task.
    """

    dimension: DimensionId
    value: int
    label: str
    measured: bool = False


@value
class Profile:
    """All that is known of one person: estimates of measured dimensions, and facts."""

    estimates: tuple[Estimate, ...]
    facts: tuple[Fact, ...]

    def estimate(self, dimension: DimensionId) -> Estimate | None:
        """Return the estimate, or None when the dimension was not measured."""
        return next((e for e in self.estimates if e.dimension == dimension), None)

    def fact(self, dimension: DimensionId) -> Fact | None:
        """Return the fact, or None when it is unknown; what was measured comes before words."""
        own = [fact for fact in self.facts if fact.dimension == dimension]
        return next((fact for fact in own if fact.measured), own[0] if own else None)


def kelley(level: T, sem: T, reference: PersonReference) -> tuple[T, T]:
    """Return (estimate, standard error), elementwise, in level points.

    The level is drawn to its population's mean as far as it is unreliable (Kelley 1947;
    measurement.md, section 2).
    """
    reliability = reference.sd**2 / (reference.sd**2 + sem * sem)
    error: T = np.sqrt(reliability) * sem
    return reference.mean + reliability * (level - reference.mean), error


def profile(
    scores: Sequence[ScaleScore],
    forms: Sequence[Questionnaire],
    given: Responses,
    taxonomy: Taxonomy,
) -> Profile:
    """Merge the scales of each dimension by their precision, and take the facts as stated."""
    estimates = []
    for dimension in taxonomy.dimensions:
        measures = tuple(_measures(dimension, scores))
        if measures:
            estimates.append(_estimate(dimension, measures))
    return Profile(estimates=tuple(estimates), facts=tuple(_facts(forms, given, taxonomy)))


def with_estimates(profile: Profile, estimates: Mapping[DimensionId, float]) -> Profile:
    """Return the profile with other estimates, as certain as before: the input of a what-if."""
    return replace(
        profile,
        estimates=tuple(
            replace(e, estimate=estimates.get(e.dimension, e.estimate)) for e in profile.estimates
        ),
    )


def _measures(dimension: Dimension, scores: Sequence[ScaleScore]) -> Iterator[Measure]:
    """Yield what each scale says, moved from its own reference to that of the dimension."""
    own = (score for score in scores if score.dimension == dimension.id)
    for score in sorted(own, key=lambda score: (score.questionnaire, score.scale)):
        if score.level is None or score.sem is None:
            continue
        level, sem = on_footing(score.level, score.sem, score.reference, dimension.people)
        yield Measure(score=score, level=level, sem=sem)


def merge(levels: Floats, sems: Floats, people: PersonReference) -> Merged:
    """Merge the measures of one dimension by their precision, for many people at once.

    levels, sems: (measures, people), nan where a measure is missing; who has none stays nan. Where
    measures disagree, the error grows with their disagreement (Birge's ratio: Birge 1932, Physical
    Review 40, 207-227): a mean of two that contradict each other is not certain. Measures are added
    in their order and the rest is elementwise: one person has the same bits as one of a million.
    """
    precision, level, count, scatter = (np.zeros(levels.shape[1]) for _ in range(4))
    there = ~np.isnan(levels)
    for one, sem, known in zip(levels, sems, there, strict=True):
        own = 1.0 / (sem * sem)
        precision += np.where(known, own, 0.0)
        level += np.where(known, one * own, 0.0)
        count += known
    precision[count == 0] = np.nan
    level, sem = level / precision, np.sqrt(1.0 / precision)
    for one, own, known in zip(levels, sems, there, strict=True):
        away = (one - level) / own
        scatter += np.where(known, away * away, 0.0)
    freedom = np.maximum(count - 1, 0.0)
    apart = (freedom > 0) & (scatter > freedom)
    sem *= np.sqrt(np.where(apart, scatter / np.maximum(freedom, 1.0), 1.0))
    estimate, se = kelley(level, sem, people)
    limit = np.array(CHI_SQUARED_95)[np.clip(freedom, 1, 5).astype(np.int64) - 1]
    return Merged(
        estimate=estimate, se=se, level=level, sem=sem, disagree=(freedom > 0) & (scatter > limit)
    )


def on_footing(
    level: T, sem: T, own: PersonReference | None, people: PersonReference
) -> tuple[T, T]:
    """Return (level, sem) moved from a scale's own reference to that of its dimension."""
    if own is None:
        return level, sem
    ratio = people.sd / own.sd
    return people.mean + ratio * (level - own.mean), ratio * sem


def _estimate(dimension: Dimension, measures: tuple[Measure, ...]) -> Estimate:
    levels = np.array([[measure.level] for measure in measures])
    sems = np.array([[measure.sem] for measure in measures])
    found = merge(levels, sems, dimension.people)
    return Estimate(
        dimension=dimension.id,
        estimate=float(found.estimate[0]),
        se=float(found.se[0]),
        level=float(found.level[0]),
        sem=float(found.sem[0]),
        measures=measures,
        disagree=bool(found.disagree[0]),
    )


def _facts(forms: Sequence[Questionnaire], given: Responses, taxonomy: Taxonomy) -> Iterator[Fact]:
    for form in forms:
        dimensions = {scale.id: scale.dimension for scale in form.scales}
        for item in form.items:
            dimension = None if item.scale is None else dimensions[item.scale]
            if dimension is None or taxonomy.find(dimension) is None:
                continue
            if item.kind in STATED and item.id in given.values:
                yield _stated(form, item, dimension, given.values[item.id])
            if item.kind == "typing" and item.id in given.texts:
                yield from _typed(item, dimension, given)


def _stated(form: Questionnaire, item: Item, dimension: DimensionId, chosen: int) -> Fact:
    labels = {choice.value: choice.label for choice in form.choices_of(item)}
    unit = "" if item.number is None else f"{chosen} {item.number.unit}"
    return Fact(dimension=dimension, value=chosen, label=labels.get(chosen, unit))


def _typed(item: Item, dimension: DimensionId, given: Responses) -> Iterator[Fact]:
    """Yield the speed that a typing task showed, in whole net words a minute."""
    seconds = given.milliseconds.get(item.id, 0) / 1000
    found = score_typing(item.text, given.texts[item.id], seconds)
    if found is not None:
        net = int(found.net)
        yield Fact(dimension=dimension, value=net, label=f"{net} words a minute", measured=True)
