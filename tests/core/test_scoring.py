from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.questionnaire import ItemId
from careerfit.core.scoring import Floats, score, score_person, standard_error
from careerfit.core.session import Responses
from tests.small import FIVE, STYLES, questionnaire

FORM = questionnaire()
ANSWERS = st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=8, max_size=8)


def matrix(*rows: Sequence[int | None]) -> Floats:
    return np.array([[np.nan if v is None else v for v in row] for row in rows], dtype=np.float64)


def test_a_level_is_the_mean_percent_of_the_maximum_with_reverse_keyed_items_mirrored() -> None:
    calm, care = score(FORM, matrix([5, 3, 1, 3, 4, 3, 2, 3]), STYLES)
    assert calm.level.tolist() == [(100 + 100 + 75 + 75) / 4]
    assert care.level.tolist() == [50.0]


def test_a_scale_with_less_than_two_thirds_answered_has_no_level_and_no_error() -> None:
    calm, care = score(FORM, matrix([5, None, 1, None, None, 3, None, 3]), STYLES)
    assert np.isnan(calm.level).all()
    assert np.isnan(calm.sem).all()
    assert calm.answered.tolist() == [2.0]
    assert np.isnan(care.level).all()


def test_unanswered_differs_from_the_midpoint() -> None:
    blank, middle = matrix([5, 3, 1, 3, 5, 3, None, 3], [5, 3, 1, 3, 5, 3, 3, 3])
    calm = score(FORM, np.array([blank, middle]), STYLES)[0]
    assert calm.level.tolist() == [100.0, 87.5]
    assert calm.sem[0] != calm.sem[1]


def test_the_standard_error_shrinks_the_own_variance_to_the_pooled_one() -> None:
    """Worked by hand: levels 100, 50, 0, 50 have variance 5000/3; six degrees of 21 squared."""
    calm = score(FORM, matrix([5, 3, 3, 3, 1, 3, 3, 3]), STYLES)[0]
    expected = ((6 * 21**2 + 3 * (5000 / 3)) / 9 / 4) ** 0.5
    assert calm.sem.tolist() == [pytest.approx(expected, rel=1e-12)]


def test_one_answer_has_the_pooled_error_and_none_has_no_error() -> None:
    found = standard_error(np.array([0.0, 0.0]), np.array([1.0, 0.0]), 21.0)
    assert found[0] == pytest.approx(21.0)
    assert np.isnan(found[1])


@given(rows=st.lists(ANSWERS, min_size=1, max_size=6), order=st.permutations(range(8)))
def test_the_order_of_items_and_people_changes_no_bit(
    rows: list[list[int | None]], order: list[int]
) -> None:
    shuffled = replace(FORM, items=tuple(FORM.items[i] for i in order))
    before = score(FORM, matrix(*rows), STYLES)
    after = score(shuffled, matrix(*rows)[::-1][:, order], STYLES)
    for one, other in zip(before, after, strict=True):
        np.testing.assert_array_equal(one.level, other.level[::-1])
        np.testing.assert_array_equal(one.sem, other.sem[::-1])


def test_one_person_and_a_million_get_the_same_bits() -> None:
    rows = np.random.RandomState(1).randint(1, 6, (1_000_000, 8)).astype(np.float64)
    rows[np.random.RandomState(2).random_sample(rows.shape) < 0.05] = np.nan
    crowd = score(FORM, rows, STYLES)
    for row in range(0, 1_000_000, 99_991):
        alone = score(FORM, rows[row : row + 1], STYLES)
        for one, many in zip(alone, crowd, strict=True):
            np.testing.assert_array_equal(one.level[0], many.level[row])
            np.testing.assert_array_equal(one.sem[0], many.sem[row])


@given(row=st.lists(st.integers(1, 5), min_size=8, max_size=8), column=st.integers(0, 7))
@settings(max_examples=200)
def test_a_stronger_answer_raises_its_level_and_no_other(row: list[int], column: int) -> None:
    stronger = list(row)
    stronger[column] += 1 if FORM.items[column].keyed == "+" else -1
    if not 1 <= stronger[column] <= 5:
        return
    before, after = (score(FORM, matrix(one), STYLES) for one in (row, stronger))
    for scale, (one, other) in enumerate(zip(before, after, strict=True)):
        if FORM.scales[scale].id == FORM.items[column].scale:
            assert other.level[0] > one.level[0]
        else:
            assert other.level[0] == one.level[0]


def test_a_person_is_one_row_and_unknown_is_none() -> None:
    values = {ItemId(f"calm{n}"): v for n, v in ((1, 5), (2, 1), (3, 4), (4, 2))}
    calm, care = score_person([FORM], Responses(values=values), STYLES)
    assert (calm.level, calm.answered, calm.asked) == (87.5, 4, 4)
    assert (care.level, care.sem, care.answered) == (None, None, 0)


def test_a_scale_without_a_dimension_is_scored_with_the_provisional_spread() -> None:
    alone = replace(FORM, scales=tuple(replace(s, dimension=None) for s in FORM.scales))
    one, other = (score(form, matrix([4] * 8), STYLES)[0] for form in (FORM, alone))
    assert one.sem.tolist() == other.sem.tolist()


def test_a_scale_without_rated_items_gives_no_score() -> None:
    facts = replace(FORM, items=tuple(replace(i, kind="fact") for i in FORM.items))
    assert score(facts, matrix([4] * 8), STYLES) == []


def test_items_of_different_ranges_count_alike() -> None:
    """Five steps and two: 4 of 1 to 5 is 75, "no" of yes and no is 0, and their mean is 37.5."""
    first, second = (item for item in FORM.items if item.scale == "calm" and item.keyed == "+")
    yes_no = replace(second, choices=(FIVE[0], FIVE[1]))
    form = replace(FORM, scales=FORM.scales[:1], items=(first, yes_no))
    (found,) = score(form, np.array([[4.0, 1.0], [4.0, 2.0]]), STYLES)
    assert list(found.level) == [37.5, 87.5]
    many = np.tile([[4.0, 1.0], [4.0, 2.0], [np.nan, 2.0], [np.nan, np.nan]], (1000, 1))
    (crowd,) = score(form, many.astype(np.float32), STYLES)
    for row in range(4):
        (alone,) = score(form, many[row : row + 1], STYLES)
        for name in ("level", "sem", "answered"):
            np.testing.assert_array_equal(
                getattr(crowd, name)[row::4], np.tile(getattr(alone, name), 1000)
            )
