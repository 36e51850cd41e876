"""All scales of a questionnaire that are answered in numbers, for every person."""

from collections.abc import Mapping, Sequence

import numpy as np

from careerfit.core.calibration import Calibration
from careerfit.core.dimension import Taxonomy
from careerfit.core.questionnaire import (
    SCORED,
    WRITTEN,
    Item,
    ItemId,
    Kind,
    Questionnaire,
    Scale,
    ScaleId,
)
from careerfit.core.scoring.levels import Floats, Raw, ScaleLevels, Way, within_sd
from careerfit.core.scoring.problems import score_problems
from careerfit.core.scoring.ratings import NONE, score_ratings
from careerfit.core.scoring.situations import judgements, score_situations

WAYS: Mapping[Kind, Way] = {
    "rating": "self",
    "response": "situations",
    "problem": "sample",
    "order": "sample",
    "typing": "sample",
    "chat": "sample",
}


def score(
    questionnaire: Questionnaire,
    answers: Raw,
    taxonomy: Taxonomy,
    calibration: Calibration | None = None,
) -> list[ScaleLevels]:
    """Score every scale that is answered in numbers, for every person.

    answers: (people, items) raw values in the questionnaire's order, nan where unanswered; float32
    where it holds all values that the items allow, or float64: the levels are the same to the last
    bit. Written answers have scales of their own kind: see score_person(). Scales that have a norm
    in `calibration` are scored by it.
    """
    columns = {item.id: number for number, item in enumerate(questionnaire.items)}
    responses = [item for item in questionnaire.items if item.kind == "response"]
    judged = (
        judgements(responses, _exact(_chosen(answers, columns, responses))) if responses else None
    )
    levels, items_of = [], _items_by_scale(questionnaire)
    for scale in questionnaire.scales:
        items = items_of.get(scale.id, [])
        if not items or items[0].kind in WRITTEN:
            continue
        norm = None if calibration is None else calibration.norm(questionnaire, scale.id)
        pooled = within_sd(scale, taxonomy) if norm is None else norm.people.within_sd
        if judged is not None and items[0].kind == "response":
            levels.append(score_situations(judged, scale.id, pooled))
            continue
        given = _chosen(answers, columns, items)
        if items[0].kind == "rating":
            means = NONE if norm is None else norm.items
            levels.append(score_ratings(questionnaire, scale.id, items, given, pooled, means))
        else:
            levels.append(score_problems(questionnaire, scale.id, items, _exact(given), pooled))
    return levels


def way_of(questionnaire: Questionnaire, scale: Scale) -> Way:
    """Return how a scale is measured."""
    return WAYS[questionnaire.items_of(scale.id)[0].kind]


def _items_by_scale(questionnaire: Questionnaire) -> dict[ScaleId, list[Item]]:
    """Return what items_of() says of each scale, in one pass: small blocks wait for it."""
    found: dict[ScaleId, list[Item]] = {}
    for item in questionnaire.items:
        for scale in item.scales if item.kind in SCORED else ():
            found.setdefault(scale, []).append(item)
    return found


def _chosen(answers: Raw, columns: Mapping[ItemId, int], items: Sequence[Item]) -> Raw:
    """Return the answers to some items, those to one item side by side in memory."""
    return answers.T[[columns[item.id] for item in items]].T


def _exact(given: Raw) -> Floats:
    return given.astype(np.float64, copy=False)
