"""What the columns of an array of answers are, as far as their quality depends on it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from careerfit.core.questionnaire import ItemId, Questionnaire, items_by_id
from careerfit.core.scoring import Floats
from careerfit.core.scoring.ratings import value_range
from careerfit.core.value import value

Numbers = NDArray[np.intp]
Truths = NDArray[np.bool_]


@value
class Columns:
    """The items asked, in order; which of them are ratings outside timed tasks; which are checks.

    asked: all columns. ratings, checks: places among them. For each rating: its item, the number of
    its scale, whether it is reverse-keyed, the least value and the range of its choices, how many
    they are, and the number of its format: items of one format have the same choices of the same
    questionnaire. expected: for each check the answer that passes it.
    """

    asked: tuple[ItemId, ...]
    ratings: Numbers
    items: tuple[ItemId, ...]
    scale: Numbers
    reverse: Truths
    low: Floats
    span: Floats
    choices: Floats
    format: Numbers
    checks: Numbers
    expected: Floats

    def of_scales(self) -> list[Numbers]:
        """Return the places among the ratings of each scale that has at least two of them."""
        places = [np.flatnonzero(self.scale == number) for number in np.unique(self.scale)]
        return [own for own in places if len(own) > 1]

    def points(self, answers: Floats) -> Floats:
        """Return the ratings in answers (people, asked), 0-100 of their range, not mirrored."""
        return 100.0 * (answers[:, self.ratings] - self.low) / self.span

    def mirrored(self, points: Floats) -> Floats:
        """Return points (people, ratings) with reverse-keyed items mirrored."""
        return np.where(self.reverse, 100.0 - points, points)


def columns_of(forms: Sequence[Questionnaire]) -> Columns:
    """Return what the columns of answers to `forms` are, in the order asked."""
    asked = items_by_id(forms)
    places = {item: place for place, item in enumerate(asked)}
    rated = [(f, i) for f, i in asked.values() if i.kind == "rating" and i.task is None]
    checks = [i for _, i in asked.values() if i.kind == "instructed"]
    ranges = np.array([value_range(f, i) for f, i in rated], dtype=np.float64).reshape(-1, 2)
    return Columns(
        asked=tuple(asked),
        ratings=np.array([places[i.id] for _, i in rated], dtype=np.intp),
        items=tuple(i.id for _, i in rated),
        scale=_numbered([(f.id, i.scale) for f, i in rated]),
        reverse=np.array([i.keyed == "-" for _, i in rated], dtype=np.bool_),
        low=ranges[:, 0],
        span=ranges[:, 1] - ranges[:, 0],
        choices=np.array([len(f.choices_of(i)) for f, i in rated], dtype=np.float64),
        format=_numbered([(f.id, f.choices_of(i)) for f, i in rated]),
        checks=np.array([places[i.id] for i in checks], dtype=np.intp),
        expected=np.array([i.expect for i in checks], dtype=np.float64),
    )


def _numbered(keys: Sequence[object]) -> Numbers:
    """Return for each key the number of its kind, in order of appearance."""
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], dtype=np.intp)
