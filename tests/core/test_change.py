"""Reliable change: what moved between two sittings, and what cannot be compared."""

from dataclasses import replace

import numpy as np
import pytest

from careerfit.core.assessment import Assessment, assess
from careerfit.core.change import Since, changes
from careerfit.core.dimension import DimensionId
from careerfit.core.profile import Profile
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Questionnaire,
    QuestionnaireId,
)
from careerfit.core.scoring import score
from careerfit.core.session import Answer, Session, SessionId, used
from tests.small import NOON, STYLES, person, questionnaire

FORM = questionnaire()
CALM, CARE = DimensionId("calm"), DimensionId("care")


def sat(value: int, form: Questionnaire = FORM) -> Assessment:
    """The sitting of somebody who gives this answer to every item that is keyed for its scale."""
    session = Session(
        id=SessionId("s"),
        person="Ada",
        purpose="self",
        battery=BatteryId("small"),
        began_at=NOON,
        used=used([form]),
        answers=tuple(
            Answer(item=item.id, value=value if item.keyed == "+" else 6 - value, at=NOON)
            for item in form.items
        ),
    )
    return assess(session, [form], [], STYLES)


def with_profile(profile: Profile) -> Assessment:
    return replace(sat(3), profile=profile)


def test_the_index_is_that_of_the_published_example() -> None:
    """Jacobson & Truax 1991, p. 14: from 32.5 to 47.5, SD 7.5, reliability .80."""
    sem = 7.5 * (1 - 0.80) ** 0.5
    before, after = (with_profile(person({"calm": x}, sem=sem)) for x in (32.5, 47.5))
    (found,) = changes(before, after)
    assert found.se == pytest.approx(4.74, abs=0.005)
    assert found.index == pytest.approx(3.16, abs=0.005)
    assert found.reliable
    assert found.direction == "higher"


def test_the_way_back_is_the_same_change_lower() -> None:
    up, down = changes(sat(2), sat(5))[0], changes(sat(5), sat(2))[0]
    assert up.difference == pytest.approx(75)
    assert down == replace(up, then=up.now, now=up.then)
    assert (up.direction, down.direction) == ("higher", "lower")


def test_nothing_moves_between_equal_sittings() -> None:
    found = changes(sat(4), sat(4))
    assert [one.dimension for one in found] == [CALM, CARE]
    assert {(one.difference, one.direction, one.reliable) for one in found} == {(0, "same", False)}


def test_both_errors_count() -> None:
    before, after = (with_profile(person({"calm": 50.0}, sem=sem)) for sem in (3.0, 4.0))
    assert changes(before, after)[0].se == pytest.approx(5)


@pytest.mark.parametrize(("to", "reliable"), [(59.7, False), (59.9, True), (40.1, True)])
def test_only_what_exceeds_1_96_standard_errors_is_reliable(to: float, reliable: bool) -> None:  # noqa: FBT001
    sem = 5 / 2**0.5
    before, after = (with_profile(person({"calm": x}, sem=sem)) for x in (50.0, to))
    assert changes(before, after)[0].reliable is reliable


def test_a_dimension_that_one_sitting_did_not_measure_is_not_told() -> None:
    assert [one.dimension for one in changes(sat(2), sat(3, questionnaire(("care",))))] == [CARE]
    assert changes(sat(2), with_profile(person({}))) == ()


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (replace(FORM, version=2), "version"),
        (replace(FORM, title="Small and new"), "content"),
        (replace(FORM, id=QuestionnaireId("other")), "scales"),
    ],
)
def test_other_questionnaires_are_not_compared_and_the_reason_is_told(
    other: Questionnaire, reason: str
) -> None:
    found = changes(sat(2), sat(5, other))
    assert [one.reason for one in found] == [reason, reason]
    assert {(one.then, one.now) for one in found} == {(25.0, 100.0)}
    assert {(one.difference, one.se, one.index, one.direction) for one in found} == {(None,) * 4}
    assert not any(one.reliable for one in found)


def test_what_can_be_compared_is_told_the_surest_change_first() -> None:
    levels = {"calm": 50.0, "care": 90.0, "drive": 10.0}
    found = changes(with_profile(person(dict.fromkeys(levels, 40.0))), with_profile(person(levels)))
    unknown = replace(found[0], se=None, reason="version")
    since = Since(date=NOON, changes=(*found, unknown))
    assert [one.dimension for one in since.compared] == ["care", "drive", "calm"]


def test_of_people_who_did_not_change_about_five_in_a_hundred_are_called_reliable() -> None:
    """4,000 people twice at eight items that scatter by 21 points around where they stand."""
    fine = tuple(Choice(value=value, label=str(value)) for value in range(101))
    form = replace(questionnaire(("calm",), items=8), choices=fine)
    mirrored = np.array([item.keyed == "-" for item in form.items])
    random = np.random.RandomState(7)
    true = random.normal(50, 6, size=(4000, 1))

    def profiles() -> list[Profile]:
        points = np.clip(np.rint(random.normal(true, 21, size=(4000, 8))), 0, 100)
        (found,) = score(form, np.where(mirrored, 100 - points, points), STYLES)
        return [
            person({"calm": level}, sem=sem)
            for level, sem in zip(found.level.tolist(), found.sem.tolist(), strict=True)
        ]

    start = sat(3)
    pairs = zip(profiles(), profiles(), strict=True)
    found = [
        changes(replace(start, profile=one), replace(start, profile=other))[0].reliable
        for one, other in pairs
    ]
    assert np.mean(found) == pytest.approx(0.05, abs=0.01)
