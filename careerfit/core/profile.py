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
    shared: the part of se that all estimates of the lens have in common (se^2 holds shared^2).
    disagree: the measures lie further apart than their errors explain (Cochran's Q at 5 %).
    """

    dimension: DimensionId
    estimate: float
    se: float
    level: float
    sem: float
    measures: tuple[Measure, ...]
    disagree: bool = False
    shared: float = 0.0

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
    shared: Floats


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


def kelley(
    level: T, sem: T, people: PersonReference, general: T | float = 0.0, common: float = 0.0
) -> tuple[T, T]:
    """Return (estimate, standard error), elementwise, in level points.

    The level is drawn to its population's mean as far as it is unreliable (Kelley 1947;
    measurement.md, section 2); where the person's `general` level is known (in SD) and explains the
    share `common` of the true variance, it is drawn to that.
    """
    mean, variance = people.mean + people.sd * general, people.sd**2 * (1 - common)
    reliability = variance / (variance + sem * sem)
    error: T = np.sqrt(reliability) * sem
    estimate: T = mean + reliability * (level - mean)
    return estimate, error


def together(alone: Mapping[Dimension, Merged], taxonomy: Taxonomy) -> dict[Dimension, Merged]:
    """Return the estimates of all dimensions, each drawn to what the rest of its lens says.

    What the dimensions of a lens have in common is estimated from all of them, as far as it is
    reliable; each is drawn to that instead of to the mean of everybody, and is uncertain with it
    (augmented scores: Wainer et al. 2001; docs/decisions/0007). Dimensions are added in their order
    and the rest is elementwise: one person has the same bits as one of a million.
    """
    found = dict(alone)
    for lens in taxonomy.lenses:
        if lens.common:
            own = {known: one for known, one in alone.items() if known.lens == lens.id}
            found.update(_drawn_together(own, lens.common))
    return found


def profile(
    scores: Sequence[ScaleScore],
    forms: Sequence[Questionnaire],
    given: Responses,
    taxonomy: Taxonomy,
) -> Profile:
    """Merge the scales of each dimension by their precision, and take the facts as stated."""
    every = {known: tuple(_measures(known, scores)) for known in taxonomy.dimensions}
    measured = {known: measures for known, measures in every.items() if measures}
    alone = {known: _merged(known, measures) for known, measures in measured.items()}
    return Profile(
        estimates=tuple(
            estimate_of(known, one, 0, measured[known])
            for known, one in together(alone, taxonomy).items()
        ),
        facts=tuple(_facts(forms, given, taxonomy)),
    )


def estimate_of(
    dimension: Dimension, found: Merged, person: int, measures: tuple[Measure, ...] = ()
) -> Estimate:
    """Return one person's estimate out of many."""
    return Estimate(
        dimension=dimension.id,
        estimate=float(found.estimate[person]),
        se=float(found.se[person]),
        level=float(found.level[person]),
        sem=float(found.sem[person]),
        measures=measures,
        disagree=bool(found.disagree[person]),
        shared=float(found.shared[person]),
    )


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
        estimate=estimate,
        se=se,
        level=level,
        sem=sem,
        disagree=(freedom > 0) & (scatter > limit),
        shared=np.zeros_like(level),
    )


def on_footing(
    level: T, sem: T, own: PersonReference | None, people: PersonReference
) -> tuple[T, T]:
    """Return (level, sem) moved from a scale's own reference to that of its dimension."""
    if own is None:
        return level, sem
    ratio = people.sd / own.sd
    return people.mean + ratio * (level - own.mean), ratio * sem


def _merged(dimension: Dimension, measures: tuple[Measure, ...]) -> Merged:
    levels = np.array([[measure.level] for measure in measures])
    sems = np.array([[measure.sem] for measure in measures])
    return merge(levels, sems, dimension.people)


def _drawn_together(
    alone: Mapping[Dimension, Merged], common: float
) -> Iterator[tuple[Dimension, Merged]]:
    """Yield the estimates of one lens; the general level is known with `variance`, in SD^2."""
    weights = {
        known: 1.0 / (1 - common + (one.sem / known.people.sd) ** 2) for known, one in alone.items()
    }
    precision, total = np.array(1.0 / common), np.array(0.0)
    for known, one in alone.items():
        precision = precision + np.nan_to_num(weights[known])
        total = total + np.nan_to_num(weights[known] * known.person_z(one.level))
    variance = 1.0 / precision
    for known, one in alone.items():
        estimate, own = kelley(one.level, one.sem, known.people, variance * total, common)
        unreliable = 1 - (1 - common) * weights[known]
        shared = unreliable * np.sqrt(variance) * known.people.sd
        se = np.sqrt(own * own + shared * shared)
        yield known, replace(one, estimate=estimate, se=se, shared=shared)


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
