"""A sitting gone over: all that was asked, what is held to be right, and for whom it is not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.assessment import Assessment, assess
from careerfit.core.library import Library
from careerfit.core.questionnaire import items_by_id
from careerfit.core.reviewing import Review, may_review, review
from careerfit.core.scoring import marks_in
from careerfit.core.scoring.problems import item_points_of
from careerfit.core.scoring.typing import errors_in
from careerfit.core.session import Purpose, Session
from tests.conftest import Respond


def assessed(library: Library, session: Session) -> Assessment:
    return assess(session, library.forms_of(session), (), library.taxonomy)


def reviewed(library: Library, session: Session) -> Review:
    found = review(assessed(library, session))
    assert found is not None
    return found


@pytest.mark.parametrize("purpose", ["self", "counselling"])
def test_every_situation_stands_with_what_was_rated_the_key_and_the_reason(
    library: Library, respond: Respond, purpose: Purpose
) -> None:
    session = respond(1, purpose=purpose)
    found = reviewed(library, session)
    items = [i for _, i in items_by_id(library.forms_of(session)).values() if i.kind == "response"]
    judged = [one for situation in found.situations for one in situation.responses]
    assert sorted(one.text for one in judged) == sorted(item.text for item in items)
    assert len(found.situations) == 18
    by_text = {item.text: item for item in items}
    for one in judged:
        item = by_text[one.text]
        assert (one.given, one.key) == (session.values()[item.id], item.key)
        assert one.because
        assert one.said
        assert one.held
    for situation in found.situations:
        far = [abs((one.given or 0) - one.key) for one in situation.responses]
        assert situation.apart == pytest.approx(sum(far) / len(far))


def test_in_a_selection_nothing_gives_the_key_away(library: Library, respond: Respond) -> None:
    session = respond(1, purpose="selection")
    assert not may_review(session, *library.forms_of(session))
    assert review(assessed(library, session)) is None


def test_before_the_last_answer_nothing_is_gone_over(library: Library, respond: Respond) -> None:
    session = respond(1)
    unfinished = replace(session, answers=session.answers[:-1])
    assert review(assessed(library, session)) is not None
    assert review(assessed(library, unfinished)) is None


def test_what_was_skipped_is_told_as_not_rated(library: Library, respond: Respond) -> None:
    first = next(i for f in library.questionnaires for i in f.items if i.kind == "response")
    found = reviewed(library, respond(1, given={first.id: None}))
    (one,) = (j for s in found.situations for j in s.responses if j.text == first.text)
    assert (one.given, one.said, one.key) == (None, "", first.key)
    own = {
        i.id: None for f in library.questionnaires for i in f.items if i.stimulus == first.stimulus
    }
    skipped = reviewed(library, respond(1, given=dict(own))).situations[0]
    assert skipped.apart is None


def test_every_problem_that_was_answered_is_told_with_its_points(
    library: Library, respond: Respond
) -> None:
    session = respond(2)
    forms = library.forms_of(session)
    found = reviewed(library, session)
    kinds = ("problem", "order")
    asked = [(f, i) for f, i in items_by_id(forms).values() if i.kind in kinds]
    points = [item_points_of(f, i, session.values()[i.id]) for f, i in asked]
    told = [one for task in found.problems for one in task.solved]
    assert sorted(one.points for one in told) == sorted(points)
    assert sum(one.is_right for one in told) == sum(one == 100 for one in points)
    assert all(one.is_right == (one.given == one.right) for one in told)
    assert {len(one.given.words) for one in told} == {0, 1, 5}
    assert any(one.about for one in told)
    assert any(one.material for one in told)
    amounts = {one.given.decimals for one in told if one.given.number is not None}
    assert amounts == {2}
    for task in found.problems:
        assert len(task.solved) <= task.of


def test_a_problem_whose_time_is_not_known_has_none(library: Library, respond: Respond) -> None:
    session = respond(2)
    timeless = tuple(replace(one, milliseconds=None) for one in session.answers)
    found = reviewed(library, replace(session, answers=timeless))
    assert {one.seconds for task in found.problems for one in task.solved} == {None}
    assert found.passages == ()


def test_every_message_of_a_chat_desk_is_told(library: Library, respond: Respond) -> None:
    session = respond(3)
    (chats,) = reviewed(library, session).chats
    assert len(chats.turns) > 4
    for turn in chats.turns:
        assert turn.says
        assert turn.better
        assert turn.reply is not None
        assert turn.done is not None
        assert (turn.reply in turn.better) <= turn.done.right
    assert any(turn.needs for turn in chats.turns)


def test_a_message_without_a_reply_has_none(library: Library, respond: Respond) -> None:
    session = respond(3)
    chat = next(i for _, i in items_by_id(library.forms_of(session)).values() if i.chat)
    answers = tuple(
        replace(one, text="") if one.item == chat.id else one for one in session.answers
    )
    (chats,) = reviewed(library, replace(session, answers=answers)).chats
    assert {(turn.reply, turn.done) for turn in chats.turns} == {(None, None)}


def test_a_passage_is_told_stretch_by_stretch(library: Library, respond: Respond) -> None:
    session = respond(4)
    (passage,) = reviewed(library, session).passages
    assert [mark.kind for mark in passage.marks] == ["right"]
    assert passage.done.errors == 0
    assert passage.title == "Typing"


def test_the_quick_look_has_nothing_to_go_over(library: Library, respond: Respond) -> None:
    assert reviewed(library, respond(5, battery="quick")) == Review()


# ---- Errors in a passage


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("the cat", [("right", "the cat", "")]),
        ("the cot", [("right", "the c", ""), ("wrong", "o", "a"), ("right", "t", "")]),
        ("the caat", [("right", "the c", ""), ("extra", "a", ""), ("right", "at", "")]),
        ("te cat", [("right", "t", ""), ("left out", "h", ""), ("right", "e cat", "")]),
        ("", []),
    ],
)
def test_an_error_is_marked_where_it_is(typed: str, marks: list[tuple[str, str, str]]) -> None:
    found = marks_in("the cat sat", typed)
    shown = [(one.kind, one.text, one.wanted) for one in found]
    assert shown == marks


@given(passage=st.text("ab c", max_size=30), typed=st.text("ab cd", max_size=30))
@settings(max_examples=200, deadline=None)
def test_marks_are_all_that_was_typed_and_as_many_as_there_are_errors(
    passage: str, typed: str
) -> None:
    marks = marks_in(passage, typed)
    assert "".join(one.text for one in marks if one.kind != "left out") == typed
    wanted = "".join(
        one.wanted if one.kind == "wrong" else one.text for one in marks if one.kind != "extra"
    )
    assert passage.startswith(wanted)
    assert sum(len(one.text) for one in marks if one.kind != "right") == errors_in(passage, typed)
    assert all(len(one.wanted) == len(one.text) for one in marks if one.kind == "wrong")
