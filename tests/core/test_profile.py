from dataclasses import replace

import numpy as np
import pytest

from careerfit.core.dimension import DimensionId
from careerfit.core.profile import (
    Estimate,
    kelley,
    merge,
    profile,
    together,
    with_estimates,
)
from careerfit.core.questionnaire import (
    Choice,
    Item,
    ItemId,
    Number,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
)
from careerfit.core.scoring import ScaleScore
from careerfit.core.session import Responses
from tests.small import PEOPLE, STYLES, dimension, person, taxonomy

CALM = DimensionId("calm")


def scale(level: float | None, sem: float | None, key: str = "calm") -> ScaleScore:
    return ScaleScore(
        questionnaire=QuestionnaireId("small"),
        scale=ScaleId(key),
        name=key,
        dimension=CALM,
        level=level,
        sem=sem,
        answered=4,
        asked=4,
    )


def test_kelley_draws_a_level_to_the_mean_as_far_as_it_is_unreliable() -> None:
    """Reliability 400 / (400 + 100) = .8: 90 becomes 60 + .8 * 30, its error 10 * sqrt(.8)."""
    assert kelley(90.0, 10.0, PEOPLE) == pytest.approx((84.0, 80**0.5))


def test_kelley_is_the_same_for_one_and_for_many() -> None:
    levels, sems = np.array([10.0, 55.5, 90.0]), np.array([5.0, 9.0, 21.0])
    together = kelley(levels, sems, PEOPLE)
    alone = [kelley(float(x), float(s), PEOPLE) for x, s in zip(levels, sems, strict=True)]
    assert [(e, se) for e, se in zip(*together, strict=True)] == alone


def test_an_estimate_is_drawn_to_what_the_rest_of_its_lens_says() -> None:
    """Against the posterior of a multivariate normal prior: correlations of .3 (Wainer 2001)."""
    lenses = tuple(replace(lens, common=0.3) for lens in STYLES.lenses)
    likes = dimension("likes", "interest")
    known = replace(STYLES, lenses=lenses, dimensions=(*STYLES.dimensions, likes))
    levels, sems = np.array([90.0, 75.0, 40.0, 80.0]), np.array([5.0, 9.0, 12.0, 21.0])
    alone = {
        one: merge(np.array([[level, np.nan]]), np.array([[sem, np.nan]]), PEOPLE)
        for one, level, sem in zip((*STYLES.dimensions[:3], likes), levels, sems, strict=True)
    }
    found = list(together(alone, known).values())
    prior = 400 * (np.full((3, 3), 0.3) + 0.7 * np.eye(3))
    weight = prior @ np.linalg.inv(prior + np.diag(sems[:3] ** 2))
    after = prior - weight @ prior
    assert [one.estimate[0] for one in found[:3]] == pytest.approx(60 + weight @ (levels[:3] - 60))
    assert [one.se[0] for one in found[:3]] == pytest.approx(np.sqrt(np.diag(after)))
    assert found[0].shared[0] * found[1].shared[0] == pytest.approx(after[0, 1])
    assert (found[3].estimate[0], found[3].se[0]) == pytest.approx(kelley(80.0, 21.0, PEOPLE))
    assert all(np.isnan(one.estimate[1]) for one in found)


def merged(*scales: ScaleScore) -> Estimate:
    return profile(scales, [], Responses(values={}), STYLES).estimates[0]


def test_two_measures_of_one_dimension_are_merged_by_their_precision() -> None:
    both = merged(scale(64.0, 5.0, "a"), scale(60.0, 10.0, "b"))
    assert both.level == pytest.approx((64 * 0.04 + 60 * 0.01) / 0.05)
    assert both.sem == pytest.approx(20**0.5)
    assert [one.scale for one in both.scales] == ["a", "b"]
    assert not both.disagree


def test_measures_that_contradict_each_other_are_said_to_and_are_less_certain() -> None:
    apart = merged(scale(80.0, 5.0, "a"), scale(40.0, 10.0, "b"))
    assert apart.disagree
    assert apart.level == pytest.approx(72.0)
    scatter = (8 / 5) ** 2 + (32 / 10) ** 2  # Cochran's Q, one degree of freedom
    assert apart.sem == pytest.approx((20 * scatter) ** 0.5)


def test_a_measure_with_a_reference_of_its_own_is_moved_to_that_of_the_dimension() -> None:
    harder = replace(PEOPLE, mean=30.0, sd=10.0)
    moved = merged(replace(scale(40.0, 4.0), reference=harder))
    assert (moved.level, moved.sem) == pytest.approx((80.0, 8.0))  # one SD up, on both


def test_what_was_not_measured_is_not_in_the_profile() -> None:
    assert profile([scale(None, None)], [], Responses(values={}), STYLES).estimates == ()
    assert person({"calm": 50.0}).estimate(DimensionId("drive")) is None


FACTS = Questionnaire(
    id=QuestionnaireId("facts"),
    version=1,
    title="Facts",
    licence="MIT",
    scales=(
        Scale(id=ScaleId("room"), name="Room", dimension=DimensionId("room")),
        Scale(id=ScaleId("speed"), name="Speed", dimension=DimensionId("speed")),
        Scale(id=ScaleId("free"), name="Free"),
    ),
    items=(
        Item(
            id=ItemId("my-room"),
            text="Is it quiet?",
            kind="fact",
            scale=ScaleId("room"),
            choices=(Choice(value=1, label="No"), Choice(value=2, label="Yes")),
        ),
        Item(
            id=ItemId("my-speed"),
            text="How fast?",
            kind="number",
            scale=ScaleId("speed"),
            number=Number(low=0, high=99, unit="words a minute"),
        ),
        Item(id=ItemId("loose"), text="?", kind="fact", choices=(Choice(value=1, label="x"),)),
        Item(
            id=ItemId("free"),
            text="?",
            kind="fact",
            scale=ScaleId("free"),
            choices=(Choice(value=1, label="x"),),
        ),
    ),
)
NEEDS = taxonomy(
    replace(dimension("room", "must-have"), person=None, role=None),
    replace(dimension("speed", "must-have"), person=None, role=None),
)


def test_facts_are_kept_as_they_were_stated() -> None:
    given = {ItemId("my-room"): 2, ItemId("my-speed"): 46, ItemId("loose"): 1, ItemId("free"): 1}
    found = profile([], [FACTS], Responses(values=given), NEEDS)
    assert [(f.dimension, f.value, f.label) for f in found.facts] == [
        ("room", 2, "Yes"),
        ("speed", 46, "46 words a minute"),
    ]
    assert found.fact(DimensionId("room")) == found.facts[0]


def test_a_fact_not_stated_is_unknown() -> None:
    found = profile([], [FACTS], Responses(values={ItemId("my-room"): 2}), NEEDS)
    assert found.fact(DimensionId("speed")) is None


def test_a_what_if_changes_the_estimates_named_and_no_certainty() -> None:
    before = person({"calm": 50.0, "care": 60.0})
    after = with_estimates(before, {CALM: 70.0})
    assert [e.estimate for e in after.estimates] == [70.0, 60.0]
    assert [e.se for e in after.estimates] == [e.se for e in before.estimates]
