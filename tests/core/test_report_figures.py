"""Figures of a report: what they say follows from the assessment, and only what may be told."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import pytest

from careerfit.core.assessment import Assessment, Beyond, assess, what_if
from careerfit.core.change import Change, Since
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Z_95
from careerfit.core.library import Library
from careerfit.core.profile import Profile
from careerfit.core.questionnaire import items_by_id
from careerfit.core.report import (
    Bars,
    InterestsFigure,
    PathsFigure,
    Picture,
    Report,
    SinceFigure,
    WaysFigure,
    WhatIfFigure,
    compose,
)
from careerfit.core.report.interests import interests_picture
from careerfit.core.report.ranking import detailed
from careerfit.core.role import Role
from careerfit.core.session import Session
from tests.small import NOON

Respond = Callable[..., Session]
F = TypeVar("F")
SIX = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")


def assessed(library: Library, session: Session, beyond: tuple[Role, ...] = ()) -> Assessment:
    chosen = library.chosen_roles([])
    rest = beyond or tuple(role for role in library.roles if role not in chosen)
    onward = Beyond(roles=rest, paths=library.paths, advice=library.advice)
    return assess(session, library.forms_of(session), chosen, library.taxonomy, beyond=onward)


def told(library: Library, session: Session) -> Report:
    return compose(assessed(library, session), made_at=NOON)


def pictures(report: Report, kind: type[F]) -> list[tuple[Picture, F]]:
    return [
        (block, block.figure)
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Picture) and isinstance(block.figure, kind)
    ]


def liking(library: Library, session: Session, **levels: int) -> Session:
    """The sitting, with so much interest, from 0 to 4, in each of the six."""
    asked = items_by_id(library.forms_of(session))
    answers = []
    for answer in session.answers:
        form, item = asked[answer.item]
        level = levels.get((item.scale or "").removeprefix("int-"))
        if level is not None and item.kind == "rating":
            values = sorted(choice.value for choice in form.choices_of(item))
            answers.append(replace(answer, value=values[level]))
        else:
            answers.append(answer)
    return replace(session, answers=tuple(answers))


def test_the_hexagon_has_the_six_interests_as_the_bars_below_it_do(
    library: Library, respond: Respond
) -> None:
    report = told(library, respond(1))
    ((_, figure),) = pictures(report, InterestsFigure)
    (section,) = (one for one in report.sections if one.id == "interests")
    (bars,) = (block for block in section.blocks if isinstance(block, Bars))
    assert [(c.name, c.mark.value, c.mark.low, c.mark.high) for c in figure.corners] == [
        (row.name.values["text"], row.bar.estimate, row.bar.low, row.bar.high) for row in bars.rows
    ]


def test_an_interest_that_stands_out_is_told_with_those_it_lies_above(
    library: Library, respond: Respond
) -> None:
    session = liking(library, respond(1), **{**dict.fromkeys(SIX, 1), "social": 4, "realistic": 0})
    ((picture, figure),) = pictures(told(library, session), InterestsFigure)
    name = {key: library.taxonomy.get(DimensionId(key)).name for key in SIX}
    assert [corner.name for corner in figure.corners if corner.stands_out] == [name["social"]]
    assert picture.alt.values["top"] == (name["social"],)
    assert picture.alt.values["last"] == name["realistic"]
    below = picture.alt.values["below"]
    assert isinstance(below, tuple)
    assert set(below) == {*name.values()} - {name["social"]}


def test_interests_that_cannot_be_told_apart_share_the_top(
    library: Library, respond: Respond
) -> None:
    levels = {**dict.fromkeys(SIX, 0), "social": 4, "enterprising": 4}
    session = liking(library, respond(1), **levels)
    ((picture, figure),) = pictures(told(library, session), InterestsFigure)
    assert sum(corner.stands_out for corner in figure.corners) == 2
    assert picture.alt.values["top"] == tuple(
        library.taxonomy.get(DimensionId(key)).name for key in ("enterprising", "social")
    )


def test_interests_are_balanced_where_nothing_stands_out(
    library: Library, respond: Respond
) -> None:
    session = liking(library, respond(1), **dict.fromkeys(SIX, 2))
    ((picture, figure),) = pictures(told(library, session), InterestsFigure)
    assert not any(corner.stands_out for corner in figure.corners)
    assert picture.alt.values["below"] == picture.caption.values["top"] == ()


def test_a_hexagon_needs_all_six(library: Library, respond: Respond) -> None:
    found = assessed(library, respond(1))
    five = tuple(e for e in found.profile.estimates if e.dimension != "social")
    short = replace(found, profile=Profile(estimates=five, facts=found.profile.facts))
    assert list(interests_picture(found))
    assert not list(interests_picture(short))


def test_interests_are_not_drawn_in_a_selection(library: Library, respond: Respond) -> None:
    for battery in ("selection", "full"):
        report = told(library, respond(6, battery=battery, purpose="selection"))
        assert not pictures(report, InterestsFigure)


def test_what_is_said_stands_beside_what_was_shown_and_both_beside_the_two_together(
    library: Library, respond: Respond
) -> None:
    found = assessed(library, respond(1))
    ((_, figure),) = pictures(compose(found, made_at=NOON), WaysFigure)
    assert len(figure.rows) == 8
    names = {library.taxonomy.get(e.dimension).name: e for e in found.profile.estimates}
    for row in figure.rows:
        estimate = names[row.name]
        assert len(row.ways) > 1
        assert row.together.value == pytest.approx(min(max(estimate.level, 0.0), 100.0))
        for way, mark in row.ways:
            own = [one for one in estimate.measures if one.score.way == way]
            if len(own) == 1 and 0 <= own[0].level <= 100:
                assert mark.value == pytest.approx(own[0].level)
                assert mark.low == pytest.approx(max(own[0].level - Z_95 * own[0].sem, 0.0))
    disagree = [names[row.name].disagree for row in figure.rows]
    assert disagree == sorted(disagree, reverse=True)


def test_the_text_says_where_more_or_less_was_shown_than_said(
    library: Library, respond: Respond
) -> None:
    kinds = set()
    for seed in (1, 2, 3):
        found = assessed(library, respond(seed))
        ((picture, _),) = pictures(compose(found, made_at=NOON), WaysFigure)
        estimates = {library.taxonomy.get(e.dimension).name: e for e in found.profile.estimates}
        for kind, names in picture.alt.values.items():
            assert isinstance(names, tuple)
            for name in names:
                kinds.add(kind)
                measures = estimates[name].measures
                said = [one.level for one in measures if one.score.way == "self"]
                shown = [one.level for one in measures if one.score.way != "self"]
                assert estimates[name].disagree == (kind != "alike")
                if kind == "more":
                    assert max(said) <= max(shown)
                if kind == "less":
                    assert min(said) >= min(shown)
    assert kinds == {"more", "less", "mixed", "alike"}


def test_the_gains_are_those_of_the_same_functions_on_a_changed_profile(
    library: Library, respond: Respond
) -> None:
    found = assessed(library, respond(1))
    ((picture, figure),) = pictures(compose(found, made_at=NOON), WhatIfFigure)
    best = detailed(found)[0]
    assert figure.now.value == best.readiness.value
    by_name = {dimension.name: dimension for dimension in library.taxonomy.dimensions}
    for gain in figure.gains:
        dimension = by_name[gain.name]
        estimate = found.profile.estimate(dimension.id)
        assert estimate is not None
        raised = {dimension.id: estimate.estimate + dimension.people.sd / 2}
        (after,) = what_if(found, raised, [found.role(best.role)])
        assert after.readiness.value == pytest.approx(figure.now.value + gain.points)
    points = [gain.points for gain in figure.gains]
    assert points == sorted(points, reverse=True)
    assert picture.alt.values["first"] == figure.gains[0].name


def test_a_change_is_drawn_with_what_error_alone_explains(
    library: Library, respond: Respond
) -> None:
    moved = (
        Change(dimension=DimensionId("persistence"), then=40.0, now=70.0, se=10.0),
        Change(dimension=DimensionId("initiative"), then=40.0, now=10.0, se=10.0),
        Change(dimension=DimensionId("leadership"), then=40.0, now=45.0, se=10.0),
    )
    since = Since(date=NOON, changes=moved)
    report = compose(assessed(library, respond(1)), made_at=NOON, since=since)
    ((picture, figure),) = pictures(report, SinceFigure)
    assert {row.error for row in figure.rows} == {19.6}
    assert [(row.then, row.now, row.reliable) for row in figure.rows] == [
        *((40.0, 10.0, True), (40.0, 70.0, True), (40.0, 45.0, False))
    ]
    told = picture.alt.values
    assert (told["up"], told["down"], told["same"]) == (("Persistence",), ("Initiative",), 1)


def test_a_way_gathers_months_and_has_the_pay_of_each_role(
    library: Library, respond: Respond
) -> None:
    report = told(library, respond(22, given={"my-goal-family": 9}))
    ((picture, figure),) = pictures(report, PathsFigure)
    known = {role.title: role.labour for role in library.roles}
    for way in figure.ways:
        assert way[0].months == (0, 0)
        assert all(b.months[0] > a.months[0] for a, b in pairwise(way))
        assert all(b.months[1] > a.months[1] for a, b in pairwise(way))
        for stop in way:
            labour = known[stop.title]
            assert labour is not None
            assert stop.wage is not None
            assert (stop.wage.median, stop.wage.year) == (labour.wage_median, labour.year)
    ends = [way[-1] for way in figure.ways]
    assert picture.alt.values["fast"] in [stop.months[0] for stop in ends]
    assert picture.alt.values["wage"] == max(stop.wage.median for stop in ends if stop.wage)


def test_a_role_whose_pay_is_unknown_has_none_on_the_map(
    library: Library, respond: Respond
) -> None:
    chosen = library.chosen_roles([])
    rest = tuple(replace(role, labour=None) for role in library.roles if role not in chosen)
    found = assessed(library, respond(22, given={"my-goal-family": 9}), rest)
    ((picture, figure),) = pictures(compose(found, made_at=NOON), PathsFigure)
    assert {way[-1].wage for way in figure.ways} == {None}
    assert picture.alt.values["wage"] is None


def test_who_lacks_nothing_is_shown_no_gain(library: Library, respond: Respond) -> None:
    found = assessed(library, respond(1))
    fits = tuple(replace(fit, readiness_parts=()) for fit in found.fits)
    report = compose(replace(found, fits=fits), made_at=NOON)
    assert "change" in [section.id for section in report.sections]
    assert not pictures(report, WhatIfFigure)
