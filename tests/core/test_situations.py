"""Situations gain nothing by any strategy that does not look at what is meant."""

from collections.abc import Callable

import numpy as np
import pytest

from careerfit.core.library import Library
from careerfit.core.questionnaire import Questionnaire
from careerfit.core.scoring import Floats, score
from careerfit.core.scoring.situations import judgements
from tests.small import STYLES

PEOPLE = 600
Rate = Callable[[np.random.RandomState, Floats], Floats]


@pytest.fixture(scope="module")
def situations(library: Library) -> Questionnaire:
    (found,) = (one for one in library.questionnaires if one.id == "situations")
    return found


def keys(form: Questionnaire) -> Floats:
    return np.array([float(item.key or 0) for item in form.items])


def longest(form: Questionnaire) -> Floats:
    """1 for the longest response of each case, else 0."""
    found = np.zeros(len(form.items))
    for case in form.stimuli:
        own = [n for n, item in enumerate(form.items) if item.stimulus == case.id]
        found[max(own, key=lambda n: len(form.items[n].text))] = 1.0
    return found


def mean_levels(form: Questionnaire, rated: Floats) -> Floats:
    return np.array([float(np.nanmean(one.level)) for one in score(form, rated, STYLES)])


def rated(random: np.random.RandomState, centre: Floats, sd: float) -> Floats:
    noise = sd * random.standard_normal((PEOPLE, len(centre)))
    return np.clip(np.round(centre + noise), 1.0, 5.0)


def test_who_agrees_with_the_key_has_full_marks_on_every_scale(situations: Questionnaire) -> None:
    assert mean_levels(situations, keys(situations)[None, :]) == pytest.approx(100.0)


@pytest.mark.parametrize(
    ("strategy", "rate"),
    [
        ("by chance", lambda random, key: random.randint(1, 6, (PEOPLE, len(key))) * 1.0),
        ("the ends by chance", lambda random, key: random.choice([1.0, 5.0], (PEOPLE, len(key)))),
        ("all is good", lambda random, key: rated(random, np.full(len(key), 4.2), 0.9)),
        ("all is bad", lambda random, key: rated(random, np.full(len(key), 1.8), 0.9)),
        ("near the middle", lambda random, key: rated(random, np.full(len(key), 3.0), 0.6)),
    ],
)
def test_a_strategy_that_does_not_read_gains_nothing(
    strategy: str, rate: Rate, situations: Questionnaire
) -> None:
    """Chance comes to 50 on every scale; a judgement that follows the key halfway to over 75."""
    random = np.random.RandomState(len(strategy))
    levels = mean_levels(situations, rate(random, keys(situations)))
    assert levels == pytest.approx(50.0, abs=3.0)
    half = rated(random, 3.0 + 0.5 * (keys(situations) - 3.0), 0.8)
    assert mean_levels(situations, half).min() > 75.0


def test_always_the_middle_and_always_one_answer_have_no_level(situations: Questionnaire) -> None:
    for answer in (1.0, 3.0, 5.0):
        given = np.full((1, len(situations.items)), answer)
        assert all(np.isnan(one.level[0]) for one in score(situations, given, STYLES))


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_going_by_length_gains_nothing(sign: float, situations: Questionnaire) -> None:
    """Neither the longest nor the shortest response is the better one, over all cases."""
    random = np.random.RandomState(3)
    given = rated(random, 3.0 + sign * 2.0 * (longest(situations) - 0.25), 0.5)
    found = judgements(situations.items, given)
    agreement = float(np.nanmean(found.ratings * found.keys))
    assert abs(agreement) < 0.12


def test_rating_higher_or_wider_changes_nothing(situations: Questionnaire) -> None:
    """A person's own mean and spread do not count."""
    narrow = np.clip(keys(situations) - 2.0, 0, 9)[None, :] / 2.0 + 3.0
    assert mean_levels(situations, narrow) == pytest.approx(
        mean_levels(situations, 1.0 + 1.7 * narrow)
    )


def test_too_few_ratings_give_no_level(situations: Questionnaire) -> None:
    given = keys(situations)[None, :].copy()
    given[0, ::2] = np.nan
    assert all(np.isnan(one.level[0]) for one in score(situations, given, STYLES))
