"""A what-if, step by step: every step is what comparing the moved profile anew says."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerfit.core.assessment import Assessment, assess, what_if
from careerfit.core.dimension import DimensionId
from careerfit.core.exploring import Standing, Supposition, moved, standings, suppose
from careerfit.core.fit import Fit, Measure
from careerfit.core.library import Library
from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import Answer, Purpose, Session, SessionId, used
from tests.conftest import Respond
from tests.small import NOON, STYLES, questionnaire, role

NEAR = 1e-9
"""Points: what rounding may come to."""


@pytest.fixture(scope="module")
def people(library: Library, respond: Respond) -> dict[int, Assessment]:
    """Five people who answered at random."""
    return {seed: assessed(library, respond, seed) for seed in range(5)}


def assessed(
    library: Library, respond: Respond, seed: int, purpose: Purpose = "self", battery: str = "full"
) -> Assessment:
    session = respond(seed, purpose=purpose, battery=battery)
    forms = library.forms_of(session)
    return assess(session, forms, library.chosen_roles([]), library.taxonomy)


def are_alike(found: tuple[Standing, ...], fits: tuple[Fit, ...]) -> None:
    by_role = {fit.role: fit for fit in fits}
    assert [one.role for one in found] == sorted(by_role)
    for one in found:
        fit = by_role[one.role]
        for mine, other in (
            (one.match, fit.match),
            (one.readiness, fit.readiness),
            (one.strain, fit.strain),
        ):
            assert mine.reason == other.reason
            assert ends(mine) == pytest.approx(ends(other), abs=NEAR)
        assert (one.group, one.best_probability) == (fit.group, fit.best_probability)


def ends(measure: Measure) -> tuple[float, float, float] | None:
    if measure.value is None or measure.low is None or measure.high is None:
        return None
    return measure.low, measure.value, measure.high


def walk(found: Assessment, steps: list[tuple[int, float]]) -> Supposition:
    at = suppose(found)
    for number, level in steps:
        at = moved(at, found.profile.estimates[number].dimension, level)
    return at


def last(found: Assessment, steps: list[tuple[int, float]]) -> Mapping[DimensionId, float]:
    return {found.profile.estimates[number].dimension: level for number, level in steps}


@given(
    seed=st.integers(0, 4),
    steps=st.lists(st.tuples(st.integers(0, 55), st.floats(0, 100)), max_size=12),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_steps_lead_where_comparing_anew_does(
    people: dict[int, Assessment], seed: int, steps: list[tuple[int, float]]
) -> None:
    found = people[seed]
    are_alike(standings(walk(found, steps)), what_if(found, last(found, steps), found.roles))


def test_a_thousand_steps_do_not_drift(people: dict[int, Assessment]) -> None:
    found, random = people[1], np.random.RandomState(1)
    steps = [(int(random.randint(56)), float(random.uniform(0, 100))) for _ in range(1000)]
    are_alike(standings(walk(found, steps)), what_if(found, last(found, steps), found.roles))


def test_a_step_back_is_where_one_was(people: dict[int, Assessment]) -> None:
    found = people[2]
    first = found.profile.estimates[0]
    at = moved(moved(suppose(found), first.dimension, 90.0), first.dimension, first.estimate)
    are_alike(standings(at), found.fits)
    assert at.estimates == suppose(found).estimates


def test_a_step_changes_nothing_of_where_it_began(people: dict[int, Assessment]) -> None:
    found = people[3]
    start = suppose(found)
    before = standings(start)
    moved(start, found.profile.estimates[5].dimension, 3.0)
    assert standings(start) == before


@pytest.mark.parametrize("purpose", ["self", "selection"])
@pytest.mark.parametrize("battery", ["full", "quick"])
def test_whatever_is_asked_and_what_for(
    library: Library, respond: Respond, purpose: Purpose, battery: str
) -> None:
    found = assessed(library, respond, 11, purpose, battery)
    levels = {one.dimension: 100.0 - one.estimate for one in found.profile.estimates}
    at = suppose(found)
    for dimension, level in levels.items():
        at = moved(at, dimension, level)
    are_alike(standings(at), what_if(found, levels, found.roles))


def test_a_lens_that_is_flat_moves_no_match(library: Library, respond: Respond) -> None:
    flat = {
        item.id: 3
        for form in library.questionnaires
        if form.id == "interests"
        for item in form.items
    }
    session = respond(4, given=dict(flat))
    forms = library.forms_of(session)
    found = assess(session, forms, library.chosen_roles([]), library.taxonomy)
    (social,) = (one for one in found.profile.estimates if one.dimension == "social")
    at = moved(suppose(found), social.dimension, 99.0)
    assert [one.match for one in standings(at)] == [one.match for one in standings(suppose(found))]


def small(*demands: dict[str, float]) -> Assessment:
    """Somebody who answered ten questions, beside roles that ask for these."""
    form = questionnaire([one.id for one in STYLES.dimensions], items=2)
    session = Session(
        id=SessionId("s"),
        person="Ada",
        purpose="self",
        battery=BatteryId("b"),
        began_at=NOON,
        used=used([form]),
        answers=tuple(
            Answer(item=item.id, value=1 + number % 5, at=NOON)
            for number, item in enumerate(form.items)
        ),
    )
    roles = [role(f"r{number}", asked) for number, asked in enumerate(demands)]
    return assess(session, [form], roles, STYLES)


def test_roles_that_ask_for_different_things_each_have_their_own_sums() -> None:
    found = small(
        {"calm": 3.9, "care": 2.1, "drive": 3.0},
        {"speed": 3.9, "trust": 2.1, "drive": 1.0, "calm": 2.0},
        {"calm": 3.0},
        {},
    )
    levels = {DimensionId("calm"): 90.0, DimensionId("trust"): 5.0}
    at = suppose(found)
    for dimension, level in levels.items():
        at = moved(at, dimension, level)
    are_alike(standings(at), what_if(found, levels, found.roles))
    assert standings(at)[3].readiness.reason == "not-measured"


def test_without_roles_there_is_nothing_to_rank() -> None:
    assert standings(suppose(small())) == ()


def test_what_was_not_measured_cannot_be_moved() -> None:
    found = small({"calm": 3.9, "care": 2.1, "drive": 3.0})
    with pytest.raises(KeyError):
        moved(suppose(found), DimensionId("typing-speed"), 50.0)


def test_a_person_without_estimates_stands_nowhere() -> None:
    found = small({"calm": 3.9, "care": 2.1, "drive": 3.0})
    nobody = assess(replace(found.session, answers=()), found.forms, found.roles, found.taxonomy)
    (only,) = standings(suppose(nobody))
    assert only.match.reason == only.readiness.reason == only.strain.reason == "not-measured"
