"""Problems with one right answer, against a clock: what was got right, less what guessing gives.

A right answer has 100 points, a wrong one takes away what guessing would have won, and what was not
answered or not reached has 0: who guesses gains nothing, who is slow loses what was not reached
(formula scoring: Thurstone 1919; Frary 1988, Educational Measurement: Issues and Practice 7(2)).
"""

from collections.abc import Sequence

import numpy as np

from careerfit.core.questionnaire import Item, Questionnaire, ScaleId, drawn_of
from careerfit.core.scoring.levels import ENOUGH, Floats, ScaleLevels, level_and_error

FULL_POINTS = 100.0


def score_problems(
    questionnaire: Questionnaire,
    scale: ScaleId,
    items: Sequence[Item],
    given: Floats,
    pooled_sd: float,
) -> ScaleLevels:
    """Score one scale of problems and orders.

    given: (people, items) raw answers, nan where not drawn, not reached or not answered. In a timed
    task all that was drawn counts, whatever was reached; else a scale needs two thirds of its
    items. A task of which nothing was answered has no level.
    """
    people = len(given)
    total, squares, answered = np.zeros(people), np.zeros(people), np.zeros(people)
    in_order = sorted(zip(items, given.T, strict=True), key=lambda pair: pair[0].id)
    for item, raw in in_order:  # sums of thirds depend on it: pools are drawn in any order
        points = item_points(questionnaire, item, raw)
        total += points
        squares += points * points
        answered += ~np.isnan(raw)
    asked = _asked(questionnaire, items)
    timed = any(item.task is not None for item in items)
    enough = answered > 0 if timed else answered * ENOUGH[1] >= asked * ENOUGH[0]
    count = np.where(enough, float(asked) if timed else answered, 0.0)
    level, sem = level_and_error(total, squares, count, pooled_sd)
    return ScaleLevels(scale=scale, level=level, sem=sem, answered=answered, asked=asked)


def item_points(questionnaire: Questionnaire, item: Item, raw: Floats) -> Floats:
    """Return the points of one item for every person, (people,): 0 where unanswered."""
    if item.kind == "order":
        points = _order_points(raw, str(item.expect))
    else:
        options = len(questionnaire.choices_of(item))
        wrong = -100.0 / (options - 1) if options > 1 else 0.0
        points = np.where(raw == item.expect, FULL_POINTS, wrong)
    return np.where(np.isnan(raw), 0.0, points)


def item_points_of(questionnaire: Questionnaire, item: Item, given: int) -> float:
    """Return the points of one answer."""
    return float(item_points(questionnaire, item, np.array([float(given)]))[0])


def _order_points(raw: Floats, right: str) -> Floats:
    """Return 100 times Kendall's tau between each given order and the right one.

    An order is a number whose digits are the steps. Pairs in the right order less pairs in the
    wrong one, over all pairs: 100 for the right order, 0 on average by chance.
    """
    steps = len(right)
    number = np.where(np.isnan(raw), 0.0, raw).astype(np.int64)
    digits = [number // 10 ** (steps - 1 - place) % 10 for place in range(steps)]
    place_of = {
        step: sum((digit == int(step)) * place for place, digit in enumerate(digits))
        for step in right
    }
    pairs = steps * (steps - 1) // 2
    agree = np.zeros(len(raw))
    for first, step in enumerate(right):
        for later in right[first + 1 :]:
            agree += np.sign(np.asarray(place_of[later] - place_of[step], dtype=np.float64))
    return 100.0 * agree / pairs


def _asked(questionnaire: Questionnaire, items: Sequence[Item]) -> int:
    """Return how many items one sitting has of a scale: of a pool, what is drawn of it."""
    tasks = {item.task for item in items}
    return sum(item.task is None for item in items) + sum(
        drawn_of(questionnaire, task) for task in questionnaire.tasks if task.id in tasks
    )
