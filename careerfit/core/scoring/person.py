"""One person: the row of numbers through the scorer of millions, and what was answered in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from careerfit.core.calibration import Calibration, norms, recalibrated
from careerfit.core.dimension import Taxonomy
from careerfit.core.questionnaire import Item, Questionnaire, Scale, ScaleId
from careerfit.core.scoring.chats import score_chat
from careerfit.core.scoring.levels import Floats, ScaleScore, level_and_error, within_sd
from careerfit.core.scoring.scales import score, way_of
from careerfit.core.session import Responses


def score_person(
    forms: Sequence[Questionnaire],
    given: Responses,
    taxonomy: Taxonomy,
    calibrations: Sequence[Calibration] = (),
) -> tuple[ScaleScore, ...]:
    """Score one person on every form: one row through score(), and each chat desk.

    Scales of calibrated questionnaires have the people of the calibration as their reference.
    """
    scores: list[ScaleScore] = []
    known = {one.questionnaire: one for one in calibrations}
    for form in forms:
        row = np.array(
            [[given.values.get(item.id, np.nan) for item in form.items]], dtype=np.float64
        )
        scales = {scale.id: scale for scale in form.scales}
        scores += [
            _score(
                form,
                scales[found.scale],
                (float(found.level[0]), float(found.sem[0])),
                int(found.answered[0]),
                found.asked,
            )
            for found in score(form, row, taxonomy, known.get(form.id))
        ]
        scores += _chat_scores(form, given, taxonomy)
    if not calibrations:
        return tuple(scores)
    return tuple(_referred(scores, forms, taxonomy, calibrations))


def _referred(
    scores: Sequence[ScaleScore],
    forms: Sequence[Questionnaire],
    taxonomy: Taxonomy,
    calibrations: Sequence[Calibration],
) -> Iterator[ScaleScore]:
    """Yield the scores, those of calibrated dimensions with the people that each refers to.

    A calibrated scale has people of its own; what else speaks to its dimension keeps those that
    the dimension had.
    """
    own, moved = norms(forms, calibrations), recalibrated(taxonomy, forms, calibrations)
    for one in scores:
        norm = own.get((one.questionnaire, one.scale))
        before = None if one.dimension is None else taxonomy.find(one.dimension)
        if norm is not None:
            yield replace(one, reference=norm.people)
        elif one.reference is None and before is not None and before not in moved.dimensions:
            yield replace(one, reference=before.person)
        else:
            yield one


def _chat_scores(form: Questionnaire, given: Responses, taxonomy: Taxonomy) -> Iterator[ScaleScore]:
    """Yield the three scales of each chat desk that was worked at."""
    scales = {scale.id: scale for scale in form.scales}
    for item in form.items:
        if item.chat is None or item.id not in given.texts:
            continue
        done = score_chat(item.chat, given.texts[item.id])
        for key, points in _by_scale(item, (done.answers, done.tone, done.pace)):
            level = _levels(points, within_sd(scales[key], taxonomy))
            yield _score(form, scales[key], level, len(done.done), len(points))


def _by_scale(
    item: Item, points: Sequence[Sequence[float]]
) -> Iterator[tuple[ScaleId, Sequence[float]]]:
    return zip(item.scales, points, strict=True)


def _levels(points: Sequence[float], pooled_sd: float) -> tuple[float, float]:
    total: Floats = np.array([sum(points)])
    squares: Floats = np.array([sum(point * point for point in points)])
    count: Floats = np.array([float(len(points))])
    level, sem = level_and_error(total, squares, count, pooled_sd)
    return float(level[0]), float(sem[0])


def _score(
    form: Questionnaire,
    scale: Scale,
    level_and_sem: tuple[float, float],
    answered: int,
    asked: int,
) -> ScaleScore:
    level, sem = (None if np.isnan(number) else number for number in level_and_sem)
    return ScaleScore(
        questionnaire=form.id,
        scale=scale.id,
        name=scale.name,
        dimension=scale.dimension,
        level=level,
        sem=sem,
        answered=answered,
        asked=asked,
        way=way_of(form, scale),
        reference=scale.person,
    )
