"""What a workshop has in common, and that nobody in it can be singled out."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats.mstats import hdquantiles

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Fit, Measure
from careerfit.core.group import (
    FEWEST,
    MixedPurposesError,
    TooFewError,
    newest,
    quartiles,
    summarised,
)
from careerfit.core.profile import Profile
from careerfit.core.quality import quality
from careerfit.core.questionnaire import BatteryId
from careerfit.core.role import RoleId
from careerfit.core.session import ClientId, Purpose, Session, SessionId
from tests.small import NOON, STYLES, person, role

ROLES = (role("alike", {"calm": 3.9}), role("other", {"calm": 2.1}))


def sitting(number: int, *, client: int | None = None, day: int = 0) -> Session:
    return Session(
        id=SessionId(f"s{number}"),
        person=f"Person {number}",
        purpose="counselling",
        battery=BatteryId("small"),
        began_at=NOON + timedelta(days=day),
        used=(),
        client=None if client is None else ClientId(f"c{client}"),
    )


def fit(key: str, match: float | None, group: int | None) -> Fit:
    nothing = Measure(reason="not-measured")
    return Fit(
        role=RoleId(key),
        match=Measure() if match is None else Measure(value=match, low=match - 8, high=match + 8),
        readiness=nothing,
        strain=nothing,
        lenses=(),
        match_parts=(),
        readiness_parts=(),
        strain_parts=(),
        must_haves=(),
        group=group,
    )


def somebody(
    number: int,
    levels: dict[str, float],
    *,
    first: str = "alike",
    match: float | None = 60.0,
    purpose: Purpose = "counselling",
) -> Assessment:
    """One of a workshop; first: the role in their first group."""
    return Assessment(
        session=replace(sitting(number), purpose=purpose),
        forms=(),
        roles=ROLES,
        taxonomy=STYLES,
        scores=(),
        quality=quality((), sitting(number)),
        profile=person(levels) if levels else Profile(estimates=(), facts=()),
        fits=tuple(fit(one.id, match, 1 if one.id == first else 2) for one in ROLES),
    )


def workshop(*levels: float) -> list[Assessment]:
    return [somebody(number, {"calm": level}) for number, level in enumerate(levels)]


def test_nothing_is_told_of_fewer_than_five_people() -> None:
    with pytest.raises(TooFewError, match="4 of these people have a finished sitting"):
        summarised(workshop(40, 50, 60, 70))
    assert summarised(workshop(40, 50, 60, 70, 80)).people == 5


def test_one_person_five_times_is_no_group() -> None:
    five = workshop(40, 50, 60, 70, 80)
    same = [replace(one, session=replace(one.session, client=ClientId("c1"))) for one in five]
    with pytest.raises(TooFewError, match="1 of these people"):
        summarised(same)


def test_a_dimension_has_count_mean_spread_and_quartiles_in_whole_points() -> None:
    found = summarised(workshop(40.0, 50.0, 60.0, 70.0, 80.0))
    (calm,) = found.dimensions
    assert (calm.dimension, calm.name, calm.lens) == ("calm", "Calm", "style")
    assert calm.spread is not None
    assert (calm.spread.count, calm.spread.mean, calm.spread.sd) == (5, 60.0, 16.0)
    assert (calm.spread.lower, calm.spread.median, calm.spread.upper) == (48.0, 60.0, 72.0)


@given(st.lists(st.floats(20, 80), min_size=5, max_size=40))
def test_the_mean_of_more_people_is_surer_but_for_the_errors_that_all_have_in_common(
    levels: list[float],
) -> None:
    found = summarised(workshop(*levels))
    (calm,), (alike, _) = found.dimensions, found.roles
    assert calm.spread is not None
    assert alike.spread is not None
    assert calm.spread.error == np.ceil(1.645 * 5.0 / np.sqrt(len(levels)))  # 5: se of each
    assert alike.spread.error == 8  # half of each one's range


def test_what_fewer_than_five_were_measured_on_is_named_and_not_told() -> None:
    group = workshop(40, 50, 60, 70)
    group += [somebody(number, {"care": 50.0}, match=None) for number in range(10, 15)]
    found = summarised(group)
    told = {one.dimension: one.spread and one.spread.count for one in found.dimensions}
    assert told == {"calm": None, "care": 5}
    assert [one.spread for one in found.roles] == [None, None]
    assert DimensionId("drive") not in told


@pytest.mark.parametrize(
    ("have", "of", "told"),
    [
        (0, 12, None),
        (4, 12, None),
        (5, 12, 5),
        (7, 12, 7),
        (8, 12, None),
        (12, 12, None),
        (5, 9, None),
        (5, 10, 5),
    ],
)
def test_neither_the_few_who_have_a_role_nor_the_few_who_have_it_not_are_told(
    have: int, of: int, told: int | None
) -> None:
    group = [
        somebody(number, {"calm": 50.0}, first="alike" if number < have else "other")
        for number in range(of)
    ]
    roles = {one.role: one.first for one in summarised(group).roles}
    assert roles == {"alike": told, "other": None if told is None else of - told}


def test_roles_are_told_by_their_mean_match_those_without_one_last() -> None:
    group = [
        replace(one, fits=(fit("alike", 50.0 + number, 1), fit("other", 70.0, 1)))
        for number, one in enumerate(workshop(*range(40, 46)))
    ]
    found = summarised(group)
    assert [one.title for one in found.roles] == ["Other", "Alike"]
    assert found.roles[0].spread is not None
    assert (found.roles[0].spread.mean, found.roles[0].spread.sd) == (70.0, 0.0)
    without = [replace(one, fits=one.fits[:1]) for one in group]
    assert [one.title for one in summarised(without).roles] == ["Alike", "Other"]


def test_no_name_and_no_id_is_told() -> None:
    said = repr(summarised(workshop(40, 50, 60, 70, 80)))
    assert "Person" not in said
    assert "s1" not in said


def test_a_group_is_told_whatever_the_order_of_its_people() -> None:
    group = workshop(10, 80, 30, 55, 70, 20)
    assert summarised(group) == summarised(group[::-1])


def test_a_selection_is_not_mixed_with_counselling() -> None:
    group = workshop(40, 50, 60, 70, 80)
    with pytest.raises(MixedPurposesError, match="for a selection and some were not"):
        summarised([*group, somebody(9, {"calm": 50.0}, purpose="selection")])
    summarised([*group, somebody(9, {"calm": 50.0}, purpose="self")])


def test_of_each_person_the_newest_sitting_counts() -> None:
    kept = [
        sitting(1, client=1, day=2),
        sitting(2, client=1, day=5),
        sitting(3, client=2),
        replace(sitting(4, day=1), person="Ada"),
        replace(sitting(5, day=3), person="Ada"),
        replace(sitting(6, client=3), person="Ada"),
    ]
    assert [one.id for one in newest(kept)] == ["s2", "s3", "s5", "s6"]
    assert newest(kept[::-1]) == newest(kept)


SAMPLES = st.lists(st.floats(0, 100), min_size=FEWEST, max_size=40)


@given(SAMPLES)
def test_quartiles_are_those_of_harrell_and_davis(sample: list[float]) -> None:
    expected = hdquantiles(np.array(sample), prob=(0.25, 0.5, 0.75))
    assert quartiles(np.array(sample)) == pytest.approx(np.asarray(expected), abs=0.02)


def test_no_quartile_of_five_people_is_the_number_of_one() -> None:
    sample = np.array([3.0, 21.0, 47.0, 64.0, 98.0])
    assert min(abs(one - number) for one in quartiles(sample) for number in sample) > 1
