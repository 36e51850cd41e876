"""Ways from one role to another: by hand, by law, and in the built-in content."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.library import Library
from careerfit.core.paths import (
    LONGEST,
    Family,
    PathMap,
    Route,
    Step,
    differences,
    faults,
    routes,
    wanted_by,
)
from careerfit.core.role import FamilyId, RoleId
from tests.small import STYLES, dimension, role, taxonomy

LEAD = Family(id=FamilyId("lead"), name="Lead people", goal=2)
SALES = Family(id=FamilyId("sales"), name="Sales", goal=3)


def step(start: str, to: str, *months: int) -> Step:
    fast, slow = months or (6, 12)
    return Step(
        start=RoleId(start),
        to=RoleId(to),
        months=(fast, slow),
        takes="Practice.",
        sure="common",
        because="It is so.",
    )


def ways(paths: PathMap, start: str, to: str, ready: dict[str, float], most: int = 5) -> list[str]:
    readiness = {RoleId(key): value for key, value in ready.items()}
    found = routes(paths, [RoleId(start)], [RoleId(to)], readiness, most)
    return ["-".join(route.roles) for route in found]


SHORT = PathMap(steps=(step("a", "c", 10, 14), step("a", "b", 4, 8), step("b", "c", 3, 7)))


def test_the_first_way_is_the_one_with_the_fewest_months() -> None:
    """All half ready: 12 months at once, or 6 and 5, each half as long again."""
    assert ways(SHORT, "a", "c", {}) == ["a-b-c", "a-c"]


def test_a_step_to_what_one_is_not_ready_for_costs_up_to_twice_its_months() -> None:
    """By hand: a-c 12 * 1.5 = 18; a-b-c 6 * 2 + 5 * 1.5 = 19.5."""
    assert ways(SHORT, "a", "c", {"b": 0.0}) == ["a-c", "a-b-c"]


def test_months_and_roles_of_a_way() -> None:
    way = Route(steps=SHORT.steps[1:])
    assert way.months == (7, 15)
    assert way.roles == ("a", "b", "c")


def test_no_way_leads_nowhere_and_a_goal_off_the_map_is_not_reached() -> None:
    assert ways(SHORT, "c", "a", {}) == []
    assert ways(SHORT, "a", "gone", {}) == []
    assert ways(SHORT, "gone", "c", {}) == []
    assert ways(SHORT, "a", "a", {}) == []


def test_a_way_that_goes_over_another_start_begins_there() -> None:
    both = [RoleId("a"), RoleId("b")]
    found = routes(SHORT, both, [RoleId("c")], {}, 5)
    assert ["-".join(way.roles) for way in found] == ["b-c", "a-c"]


def test_a_way_of_many_steps_is_no_plan() -> None:
    chain = PathMap(steps=tuple(step(one, other) for one, other in pairwise("abcdefg")))
    assert ways(chain, "a", "e", {}) == ["a-b-c-d-e"]
    assert ways(chain, "a", "f", {}) == []


NAMES = "abcdef"
STEPS = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda two: two[0] != two[1]),
    st.tuples(st.integers(1, 30), st.integers(1, 30)),
    max_size=18,
)
READY = st.dictionaries(st.sampled_from(NAMES), st.floats(0, 100))


@given(steps=STEPS, ready=READY)
@settings(max_examples=150, deadline=None)
def test_no_way_turns_in_a_circle_months_add_up_and_the_first_is_the_cheapest(
    steps: dict[tuple[str, str], tuple[int, int]], ready: dict[str, float]
) -> None:
    paths = PathMap(
        steps=tuple(
            step(start, to, fast, fast + more) for (start, to), (fast, more) in steps.items()
        )
    )
    readiness = {RoleId(key): value for key, value in ready.items()}
    found = routes(paths, [RoleId("a")], [RoleId("f")], readiness, 5)

    def cost(one: Step) -> float:
        return sum(one.months) / 2 * (2 - readiness.get(one.to, 50.0) / 100)

    costs = [sum(map(cost, way.steps)) for way in found]
    assert costs == pytest.approx(sorted(costs))
    cheapest = walk(paths, RoleId("a"), RoleId("f"), cost)
    assert costs[:1] == pytest.approx(cheapest[:1])
    assert len(found) == min(len(cheapest), 5)
    for way in found:
        assert (way.roles[0], way.roles[-1]) == ("a", "f")
        assert len(set(way.roles)) == len(way.roles)
        assert len(way.steps) <= LONGEST
        assert way.months == tuple(sum(one.months[end] for one in way.steps) for end in (0, 1))


def steps_from(paths: PathMap, role: RoleId) -> list[Step]:
    return [one for one in paths.steps if one.start == role]


def walk(paths: PathMap, start: RoleId, goal: RoleId, cost: Callable[[Step], float]) -> list[float]:
    """Return what all ways of at most LONGEST steps cost, by trying every one."""
    found: list[float] = []

    def go(at: RoleId, seen: tuple[RoleId, ...], spent: float) -> None:
        if at == goal:
            found.append(spent)
            return
        for one in steps_from(paths, at) if len(seen) <= LONGEST else ():
            if one.to not in seen:
                go(one.to, (*seen, one.to), spent + cost(one))

    go(start, (start,), 0.0)
    return sorted(found)


def test_two_maps_together_have_all_steps_and_the_later_one_wins() -> None:
    other = PathMap(families=(SALES,), steps=(step("a", "b", 1, 2), step("c", "d")))
    both = replace(SHORT, families=(LEAD,)) + other
    assert both.families == (LEAD, SALES)
    assert [one.months for one in steps_from(both, RoleId("a"))] == [(10, 14), (1, 2)]
    assert len(both.steps) == 4
    assert both.family(3) == SALES
    assert both.family(None) is None


def test_what_changes_is_told_in_sd_of_occupations_the_largest_first() -> None:
    """Conditions are borne, not learnt; what only one of the two asks for cannot be compared."""
    known = taxonomy(*STYLES.dimensions, dimension("noise", "condition"))
    start = role("start", {"calm": 3.0, "care": 3.0, "noise": 1.0})
    to = role("to", {"calm": 3.25, "care": 2.0, "drive": 5.0, "noise": 5.0})
    found = differences(start, to, known)
    assert [one.dimension for one in found] == ["care", "calm"]
    assert [one.by for one in found] == pytest.approx([-2.0, 0.5])


def test_what_is_learnt_is_wanted_where_it_stands_out_most_first() -> None:
    """Half an SD above the mean of 3, SD 0.5, is 3.25."""
    asked = {"some": 3.25, "more": 3.3, "most": 4.0}
    jobs = [role(key, {"calm": rating}) for key, rating in asked.items()]
    assert wanted_by(jobs, STYLES.dimensions[0].id, STYLES) == ["most", "more"]
    assert wanted_by(jobs, STYLES.dimensions[1].id, STYLES) == []


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (step("gone", "b"), "steps.1.start", "No role 'gone'"),
        (step("b", "gone"), "steps.1.to", "No role 'gone'"),
        (step("b", "b"), "steps.1", "leads to where it starts"),
        (step("b", "a", 9, 3), "steps.1.months", "no range"),
        (step("a", "b"), "steps.1", "'a' to 'b' stands twice"),
    ],
)
def test_every_fault_of_a_step_is_found(broken: Step, where: str, what: str) -> None:
    known = [RoleId("a"), RoleId("b")]
    found = list(faults(PathMap(steps=(step("a", "b"), broken)), known))
    assert any(place == where and what in said and remedy for place, said, remedy in found), found
    assert list(faults(PathMap(steps=(step("a", "b"),)), known)) == []


def test_every_service_role_leads_on_and_every_next_role_is_led_to(library: Library) -> None:
    paths, known = library.paths, {one.id for one in library.roles}
    for one in library.roles_of("service"):
        assert len({way.to for way in steps_from(paths, one.id)}) >= 3, one.id
    reached = {way.to for way in paths.steps}
    assert {one.id for one in library.roles_of("next")} <= reached
    assert {end for way in paths.steps for end in (way.start, way.to)} <= known
    assert {one.family for one in library.roles_of("next")} == {kind.id for kind in paths.families}
