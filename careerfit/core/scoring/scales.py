"""All scales of a questionnaire that are answered in numbers, for every person."""

from collections.abc import Mapping

from careerfit.core.calibration import Calibration
from careerfit.core.dimension import Taxonomy
from careerfit.core.questionnaire import WRITTEN, Item, ItemId, Kind, Questionnaire, Scale
from careerfit.core.scoring.levels import Floats, ScaleLevels, Way, within_sd
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
    answers: Floats,
    taxonomy: Taxonomy,
    calibration: Calibration | None = None,
) -> list[ScaleLevels]:
    """Score every scale that is answered in numbers, for every person.

    answers: (people, items) raw values in the questionnaire's order, nan where unanswered. Written
    answers have scales of their own kind: see score_person(). Scales that have a norm in
    `calibration` are scored by it.
    """
    columns = {item.id: number for number, item in enumerate(questionnaire.items)}
    responses = [item for item in questionnaire.items if item.kind == "response"]
    judged = judgements(responses, _chosen(answers, columns, responses)) if responses else None
    levels = []
    for scale in questionnaire.scales:
        items = questionnaire.items_of(scale.id)
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
            levels.append(score_problems(questionnaire, scale.id, items, given, pooled))
    return levels


def way_of(questionnaire: Questionnaire, scale: Scale) -> Way:
    """Return how a scale is measured."""
    return WAYS[questionnaire.items_of(scale.id)[0].kind]


def _chosen(
    answers: Floats, columns: Mapping[ItemId, int], items: list[Item] | tuple[Item, ...]
) -> Floats:
    return answers[:, [columns[item.id] for item in items]]
