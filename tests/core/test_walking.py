"""Stops on a way: what a step takes, how the role suits, its pay with the source."""

from dataclasses import replace

import pytest

from careerfit.core.assessment import Assessment, Beyond, assess
from careerfit.core.library import Library
from careerfit.core.report import Facts, Paragraph, Picture, Table, say
from careerfit.core.report.onward import goal_family, plan_of, roles_in, routes_for
from careerfit.core.report.ranking import detailed
from careerfit.core.report.walking import stop_blocks, ways_blocks
from careerfit.core.role import RoleId
from tests.conftest import Respond

IT = 4


@pytest.fixture
def found(library: Library, respond: Respond) -> Assessment:
    session = respond(1, given={"my-goal-family": IT})
    beyond = Beyond(roles=library.roles_of("next"), paths=library.paths, advice=library.advice)
    forms = library.forms_of(session)
    return assess(session, forms, library.chosen_roles([]), library.taxonomy, beyond=beyond)


def keys(found: Assessment, role: str, start: str | None) -> list[str]:
    steps = found.beyond.paths.steps
    taken = next((one for one in steps if (one.start, one.to) == (start, role)), None)
    told: list[str] = []
    for block in stop_blocks(found, RoleId(role), taken):
        match block:
            case Paragraph(text=text):
                told.append(text.key)
            case Facts(rows=rows):
                told += [label.key for label, _ in rows]
            case Table(caption=caption):
                told.append(caption.key)
    return told


def test_a_step_tells_its_months_what_it_takes_and_what_it_asks_more(found: Assessment) -> None:
    told = keys(found, "network-support", "tech-support")
    for key in ("paths.months", "paths.takes", "paths.changes", "paths.note"):
        assert key in told
    for key in ("role.match", "role.readiness", "role.strain", "must-haves.caption"):
        assert key in told
    assert told.index("labour.wage") < told.index("labour.source")
    assert "role.best" not in told


def test_a_start_tells_no_step(found: Assessment) -> None:
    told = keys(found, "tech-support", None)
    assert "role.match" in told
    assert "labour.source" in told
    assert not [key for key in told if key.startswith("paths.")]


def test_pay_that_is_not_known_is_said_to_be(found: Assessment) -> None:
    roles = tuple(replace(role, labour=None) for role in found.roles)
    told = keys(replace(found, roles=roles), "tech-support", None)
    assert "paths.no-pay" in told
    assert not [key for key in told if key.startswith("labour.")]


def test_a_role_that_nobody_was_compared_with_has_no_fit(found: Assessment) -> None:
    told = keys(replace(found, fits=()), "tech-support", None)
    assert "role.match" not in told


def test_no_number_stands_without_its_source(found: Assessment) -> None:
    for role in (*found.roles, *found.beyond.roles):
        told = keys(found, role.id, None)
        assert ("labour.wage" in told) <= ("labour.source" in told)
        if role.labour is not None:
            assert role.labour.source
            assert role.labour.year > 2000


def test_the_ways_to_a_goal_are_those_of_the_report(found: Assessment) -> None:
    family = goal_family(found)
    assert family is not None
    assert family.id == "it"
    starts = [fit.role for fit in detailed(found)]
    ways = routes_for(found, starts, roles_in(found, family), 4)
    goals = {role.id: role.family for role in found.beyond.roles}
    assert ways
    assert all(way.steps[0].start in starts for way in ways)
    assert {goals[way.steps[-1].to] for way in ways} == {"it"}


def test_a_plan_is_told_with_what_it_is_for(found: Assessment) -> None:
    intro, planned = plan_of(found)
    assert intro.key == "plan.intro"
    assert intro.values["n"] == len(planned)
    nobody = replace(found, fits=tuple(replace(fit, group=None) for fit in found.fits))
    assert plan_of(nobody) == (say("plan.none"), ())


def test_a_map_stands_with_the_sources_of_what_it_shows(found: Assessment) -> None:
    starts = [fit.role for fit in detailed(found)]
    family = goal_family(found)
    assert family is not None
    ways = routes_for(found, starts, roles_in(found, family), 4)
    picture, *notes = ways_blocks(found, ways)
    assert isinstance(picture, Picture)
    told = [note.text for note in notes if isinstance(note, Paragraph)]
    sources = {role.labour.source for role in (*found.roles, *found.beyond.roles) if role.labour}
    assert told[-1].key == "paths.note"
    assert told[:-1]
    assert {one.values["source"] for one in told[:-1]} <= sources
    assert list(ways_blocks(found, ())) == []
