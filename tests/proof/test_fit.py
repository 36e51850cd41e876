"""What the fits say of simulated people, against what is true of them.

The same figures as `python -m benchmarks.fit`, with fewer people. Each bar is that of the project,
moved by two standard errors of the share that so many people give; pairs of one person with twenty
roles depend on each other, so that the people count, not the pairs.
"""

from dataclasses import replace
from math import sqrt

import numpy as np
import pytest

from benchmarks.fit import (
    BARS,
    Found,
    calibration,
    fits_of,
    found_first,
    match_with_readiness,
    measured,
    population,
    sample,
    truth,
    world,
)
from careerfit.core.dimension import PATTERN_LENSES
from careerfit.core.scoring import Floats

WORLD = world()
PEOPLE, DRAWS = 150, 8
Sample = tuple[list[Found], Floats, Floats]


@pytest.fixture(scope="module")
def people() -> Sample:
    return sample(WORLD, PEOPLE, seed=11)


def twice_the_error(share: float, people: int) -> float:
    """Two standard errors of a share among so many people."""
    return 2 * sqrt(share * (1 - share) / people)


def test_the_truth_is_what_the_engine_says_without_error() -> None:
    sure = replace(
        WORLD,
        roles=tuple(
            replace(role, demands=tuple(replace(demand, se=None) for demand in role.demands))
            for role in WORLD.roles
        ),
    )
    random = np.random.RandomState(1)
    true = population(WORLD, 5, random)
    exact = measured(sure, true, np.full(len(WORLD.lenses), 1e-6), random)
    for number, profile in enumerate(exact):
        found = fits_of(sure, profile, "s")
        real = truth(WORLD, true[number], WORLD.asked, PATTERN_LENSES)
        assert found.match == pytest.approx(real.match, abs=1e-3)
        assert found.readiness == pytest.approx(real.readiness, abs=1e-3)


def test_who_has_the_profile_of_a_role_finds_that_role() -> None:
    first, top, _ = found_first(WORLD, DRAWS, seed=12)
    many = DRAWS * len(WORLD.roles)
    assert len(WORLD.roles) == 20
    assert first.mean() >= BARS["first"] - twice_the_error(BARS["first"], many)
    assert top.mean() >= BARS["top"] - twice_the_error(BARS["top"], many)


def test_match_and_readiness_are_two_numbers(people: Sample) -> None:
    assert match_with_readiness(people[0]) < BARS["correlation"]


def test_the_probability_of_being_best_is_what_it_says(people: Sample) -> None:
    found = calibration(WORLD, *people)
    assert found.error < BARS["error"]
    assert len(found.bins) >= 5


def test_intervals_hold_the_true_value_as_often_as_they_say(people: Sample) -> None:
    found = calibration(WORLD, *people)
    for held in (found.match, found.readiness):
        assert held >= BARS["low"] - twice_the_error(BARS["low"], PEOPLE)
        assert held <= BARS["high"] + twice_the_error(BARS["high"], PEOPLE)
