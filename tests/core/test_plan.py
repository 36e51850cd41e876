"""From gaps to a plan: what comes first, what is asked, and which other fields are named."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerfit.core.advice import (
    Action,
    ActionId,
    Advice,
    Elsewhere,
    FieldId,
    Questions,
    WatchOut,
    faults,
)
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Contribution, Fit, Measure, MustHaveCheck
from careerfit.core.library import Library
from careerfit.core.plan import elsewhere, interview, plan
from careerfit.core.role import MustHave, RoleId
from tests.small import STYLES, dimension, person, taxonomy

KEYS = tuple(one.id for one in STYLES.dimensions)
ROOM = DimensionId("room")


def action(key: str, number: int = 1, weeks: tuple[int, int] = (1, 4)) -> Action:
    return Action(
        id=ActionId(f"{key}-{number}"),
        dimension=DimensionId(key),
        action="Do it.",
        evidence="It is done.",
        weeks=weeks,
    )


def questions(key: str) -> Questions:
    return Questions(dimension=DimensionId(key), managed="?", surfaced="?", anchors={1: "x"})


ADVICE = Advice(
    actions=tuple(action(key, number) for key in KEYS for number in (1, 2, 3)),
    must_haves=(action("room"),),
    questions=tuple(questions(key) for key in KEYS),
)


def fit(short: Mapping[str, float], open_: Mapping[str, str] | None = None) -> Fit:
    """A fit; short: by how many SD the person falls short of what the role asks, by dimension."""
    unknown = Measure(value=None, low=None, high=None)
    parts = [
        Contribution(
            dimension=DimensionId(key),
            points=-10 * max(by, 0.0),
            person=-by,
            asked=0.0,
            importance=3.0,
        )
        for key, by in short.items()
    ]
    checks = [
        MustHaveCheck(
            must_have=MustHave(dimension=DimensionId(key), at_least=1, label="x", because="y"),
            state=state,  # type: ignore[arg-type]
            stated=None,
        )
        for key, state in (open_ or {}).items()
    ]
    return Fit(
        role=RoleId("any"),
        match=unknown,
        readiness=unknown,
        strain=unknown,
        lenses=(),
        match_parts=(),
        readiness_parts=tuple(sorted(parts, key=lambda part: part.points)),
        strain_parts=(),
        must_haves=tuple(checks),
    )


@given(short=st.dictionaries(st.sampled_from(KEYS), st.floats(-3, 3)))
def test_a_plan_has_the_open_must_haves_first_and_then_the_largest_gaps(
    short: dict[str, float],
) -> None:
    found = plan(fit(short, {"room": "not met"}), ADVICE)
    first, *gaps = found
    assert (first.dimension, first.points) == ("room", None)
    largest = sorted((by for by in short.values() if by > 0), reverse=True)
    assert [one.points for one in gaps] == pytest.approx([10 * by for by in largest[:3]])
    assert all(len(one.actions) == 2 for one in gaps)


def test_what_is_met_or_unknown_is_no_gap_and_what_has_no_advice_is_passed_over() -> None:
    assert plan(fit({}, {"room": "met"}), ADVICE) == ()
    assert plan(fit({}, {"room": "unknown"}), ADVICE) == ()
    assert plan(fit({"calm": 1.0}, {"gone": "not met"}), Advice()) == ()


def test_what_is_asked_is_on_gaps_and_then_on_what_lies_far_above() -> None:
    found = interview(fit({"calm": 0.5, "care": 1.0, "drive": -1.6, "speed": -2.0}), ADVICE)
    asked = [(one.questions.dimension, one.below) for one in found]
    assert asked == [("care", True), ("calm", True), ("speed", False), ("drive", False)]


def test_what_lies_a_little_above_is_not_asked_about_nor_what_has_no_questions() -> None:
    assert interview(fit({"calm": -1.4}), ADVICE) == ()
    assert interview(fit({"calm": 2.0}), Advice()) == ()


def test_no_talk_has_more_than_four_questions() -> None:
    assert len(interview(fit(dict.fromkeys(KEYS, 1.0)), ADVICE)) == 4


LIKES = taxonomy(*(dimension(key, "interest") for key in ("social", "bold", "neat")))


def field(*types: str) -> Elsewhere:
    key = "-".join(types)
    return Elsewhere(
        id=FieldId(key),
        name=key,
        types=tuple(map(DimensionId, types)),
        what="Work.",
        examples=("Job",),
        begin="Begin.",
    )


FIELDS = Advice(
    elsewhere=(field("social"), field("bold"), field("neat", "bold"), field("bold", "neat"))
)


def test_other_fields_are_named_by_interests_the_first_one_counting_double() -> None:
    """By hand, in SD: bold 1, neat 0.5, social -1; bold-neat 2.5 / 3, neat-bold 2 / 3."""
    liking = person({"bold": 80.0, "neat": 70.0, "social": 40.0})
    found = [one.id for one in elsewhere(liking, FIELDS, LIKES)]
    assert found == ["bold", "bold-neat", "neat-bold"]


def test_a_field_whose_interests_were_not_measured_is_not_named() -> None:
    assert [one.id for one in elsewhere(person({"social": 90.0}), FIELDS, LIKES)] == ["social"]
    assert elsewhere(person({}), FIELDS, LIKES) == ()
    styles = taxonomy(*STYLES.dimensions, *LIKES.dimensions)
    assert elsewhere(person({"calm": 90.0}), FIELDS, styles) == ()


@given(levels=st.tuples(*[st.integers(0, 100)] * 3))
def test_a_field_for_what_is_liked_more_comes_first(levels: tuple[int, int, int]) -> None:
    liking = dict(zip(("social", "bold", "neat"), levels, strict=True))
    alone = Advice(elsewhere=tuple(field(key) for key in liking))
    found = [liking[one.types[0]] for one in elsewhere(person(liking), alone, LIKES)]
    assert found == sorted(liking.values(), reverse=True)


def test_of_two_advices_the_later_one_comes_first() -> None:
    mine = Advice(actions=(action("calm", 9),), boundaries=("Mine.",))
    both = ADVICE + mine
    assert plan(fit({"calm": 1.0}), both)[0].actions == (action("calm", 9), action("calm", 1))
    assert both.boundaries == ("Mine.",)
    assert (mine + ADVICE).boundaries == ("Mine.",)
    assert ADVICE.questions_on(DimensionId("calm")) == questions("calm")
    assert ADVICE.watch_out(DimensionId("calm")) is None


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (Advice(actions=(action("gone"),)), "actions.0", "'gone' is none of the lens"),
        (Advice(must_haves=(action("calm"),)), "must_haves.0", "the lens must-have"),
        (
            Advice(watch_outs=(WatchOut(dimension=KEYS[0], helps=("x",), ask=("y",)),)),
            "watch_outs.0",
            "the lens condition",
        ),
        (Advice(elsewhere=(field("calm"),)), "elsewhere.0", "the lens interest"),
        (Advice(actions=(action("calm", 1, (4, 4)),)), "actions.calm-1", "no range"),
    ],
)
def test_every_fault_of_advice_is_found(broken: Advice, where: str, what: str) -> None:
    found = list(faults(broken, STYLES))
    assert any(place == where and what in said and remedy for place, said, remedy in found), found


def test_sound_advice_has_no_fault_and_the_built_in_one_covers_what_is_measured(
    library: Library,
) -> None:
    advice, known = library.advice, library.taxonomy
    assert list(faults(advice, known)) == []
    grown = {one.dimension for one in advice.actions}
    assert grown == {one.id for lens in ("style", "skill") for one in known.of(lens)}
    assert {one.dimension for one in advice.questions} == grown
    assert {one.dimension for one in advice.watch_outs} == {one.id for one in known.of("condition")}
