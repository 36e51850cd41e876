"""Two sittings beside each other: what differs by more than error, and what is not comparable."""

from dataclasses import replace
from datetime import timedelta
from math import sqrt

import pytest

from careerfit.core.assessment import Assessment, assess
from careerfit.core.change import changes
from careerfit.core.comparison import CompareError, Comparison, Pair, Side, compared
from careerfit.core.profile import Profile
from careerfit.core.questionnaire import BatteryId, Questionnaire
from careerfit.core.session import Answer, ClientId, Purpose, Session, SessionId, used
from tests.small import NOON, STYLES, person, questionnaire, role

KEYS = ("calm", "care", "drive")
FORM = questionnaire(KEYS)
ROLES = [
    role("alike", {"calm": 3.9, "care": 2.1, "drive": 3.0}),
    role("other", {"calm": 2.1, "care": 3.9, "drive": 3.0}),
]


def sat(
    calm: int,
    key: str = "s1",
    *,
    form: Questionnaire = FORM,
    day: int = 0,
    purpose: Purpose = "counselling",
    client: str | None = "c1",
) -> Assessment:
    """The sitting of somebody who is so calm, cares little and is driven."""
    given = {"calm": calm, "care": 2, "drive": 4}
    session = Session(
        id=SessionId(key),
        person="Ada",
        purpose=purpose,
        battery=BatteryId("small"),
        began_at=NOON + timedelta(days=day),
        used=used([form]),
        answers=tuple(
            Answer(item=item.id, value=given[item.scale or ""], at=NOON)
            if item.keyed == "+"
            else Answer(item=item.id, value=6 - given[item.scale or ""], at=NOON)
            for item in form.items
        ),
        client=None if client is None else ClientId(client),
    )
    return assess(session, [form], ROLES, STYLES)


def with_profile(assessment: Assessment, profile: Profile) -> Assessment:
    return replace(assessment, profile=profile)


def pair(found: Comparison, key: str) -> Pair:
    return next(one for one in found.pairs if one.dimension == key)


def test_a_difference_has_the_standard_error_of_both() -> None:
    """Two people with an SEM of 3 and 4 points differ reliably from 1.96 * 5 points on."""
    one = with_profile(sat(3, "s1"), person({"calm": 50.0}, sem=3.0))
    for level, reliable in ((59.7, False), (59.9, True), (40.3, False), (40.1, True)):
        two = with_profile(sat(3, "s2", client="c2"), person({"calm": level}, sem=4.0))
        found = pair(compared(one, two), "calm")
        assert found.se == pytest.approx(5.0)
        assert found.difference == pytest.approx(level - 50)
        assert found.reliable is reliable


def test_both_sides_stand_as_they_are_told_elsewhere_and_as_they_were_measured() -> None:
    one, two = sat(2), sat(5, "s2", client="c2")
    found = pair(compared(one, two), "calm")
    assert found.one is not None
    assert found.other is not None
    estimate = two.profile.estimate(found.dimension)
    assert estimate is not None
    assert (found.other.estimate, found.other.se) == (estimate.estimate, estimate.se)
    assert (found.other.level, found.other.sem) == (estimate.level, estimate.sem)
    assert found.se == pytest.approx(sqrt(found.one.sem**2 + found.other.sem**2))
    assert found.name == "Calm"


def test_turned_around_two_people_differ_the_other_way() -> None:
    one, two = sat(2), sat(5, "s2", client="c2")
    there, back = compared(one, two), compared(two, one)
    for first, second in zip(there.pairs, back.pairs, strict=True):
        assert (first.one, first.other) == (second.other, second.one)
        assert first.difference == pytest.approx(-(second.difference or 0.0))
        assert (first.se, first.reliable) == (second.se, second.reliable)
    assert [(one.one, one.other) for one in there.roles] != [
        (one.one, one.other) for one in back.roles
    ]


def test_one_person_is_compared_by_the_rules_of_change_whichever_sitting_comes_first() -> None:
    before, after = sat(2), sat(5, "s2", day=30)
    found = compared(after, before)
    assert found == compared(before, after)
    assert (found.same_person, found.one.id, found.other.id) == (True, "s1", "s2")
    told = [(one.dimension, one.difference, one.se) for one in changes(before, after)]
    assert [(one.dimension, one.difference, one.se) for one in found.pairs] == told
    assert [one.dimension for one in found.reliable] == ["calm"]


def test_people_are_told_apart_by_the_client_and_without_one_by_the_name() -> None:
    assert not compared(sat(2), sat(2, "s2", client="c2")).same_person
    assert not compared(sat(2), sat(2, "s2", client=None)).same_person
    assert compared(sat(2, client=None), sat(2, "s2", client=None)).same_person


def test_dimensions_stand_by_their_lenses() -> None:
    found = compared(sat(2), sat(5, "s2", client="c2"))
    assert [(lens.lens, lens.name) for lens in found.lenses] == [("style", "Style")]
    assert [one.dimension for one in found.lenses[0].pairs] == list(KEYS)


def test_what_only_one_of_them_measured_is_shown_and_not_compared() -> None:
    narrow = sat(2, "s2", form=questionnaire(("calm",)), client="c2")
    found = compared(sat(2), narrow)
    care = pair(found, "care")
    assert (care.reason, care.other, care.difference, care.index) == ("one-only", None, None, None)
    assert not care.reliable
    back = pair(compared(narrow, sat(2)), "care")
    assert (back.reason, back.one) == ("other-only", None)


def test_what_was_measured_otherwise_is_not_compared_with_the_reason() -> None:
    newer = replace(FORM, version=2)
    reworded = replace(FORM, items=(replace(FORM.items[0], text="Worded anew."), *FORM.items[1:]))
    for form, reason in ((newer, "version"), (reworded, "content")):
        found = compared(sat(2), sat(5, "s2", form=form, client="c2"))
        assert {one.reason for one in found.pairs} == {reason}
        assert {one.difference for one in found.pairs} == {None}
        assert found.reliable == ()


def test_each_role_has_both_matches_with_their_intervals() -> None:
    one, two = sat(2), sat(5, "s2", client="c2")
    found = compared(one, two)
    assert [role.role for role in found.roles] == [fit.role for fit in one.fits]
    for role_pair in found.roles:
        first, second = one.fit(role_pair.role), two.fit(role_pair.role)
        assert first is not None
        assert second is not None
        assert (role_pair.one, role_pair.other) == (first.match, second.match)
        assert (role_pair.one_group, role_pair.other_group) == (first.group, second.group)
    without = replace(two, fits=two.fits[:1])
    assert [role.role for role in compared(one, without).roles] == [two.fits[0].role]


def test_a_sitting_is_not_compared_with_itself_nor_with_one_of_a_selection() -> None:
    with pytest.raises(CompareError, match="same sitting twice"):
        compared(sat(2), sat(2))
    with pytest.raises(CompareError, match="was for a selection and the other was not"):
        compared(sat(2), sat(2, "s2", purpose="selection"))
    compared(sat(2, purpose="self"), sat(2, "s2"))


def test_a_level_lies_in_an_interval_that_stays_on_the_scale() -> None:
    middle = Side(estimate=50.0, se=4.0, level=50.0, sem=10.0)
    assert middle.interval == pytest.approx((33.55, 66.45), abs=0.01)
    assert Side(estimate=2.0, se=4.0, level=2.0, sem=10.0).interval[0] == 0.0
    assert Side(estimate=98.0, se=4.0, level=98.0, sem=10.0).interval[1] == 100.0
