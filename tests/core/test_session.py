from dataclasses import replace

import pytest

from careerfit.core.errors import AnswerRejectedError
from careerfit.core.questionnaire import (
    BatteryId,
    ItemId,
    Number,
    QuestionnaireId,
)
from careerfit.core.session import (
    Answer,
    Session,
    SessionId,
    answer,
    following_question,
    next_question,
    previous_question,
    used,
)
from tests.small import NOON, questionnaire

FORM = questionnaire()
OTHER = replace(questionnaire(("drive",)), id=QuestionnaireId("other"), title="Other", seconds=30.0)
FORMS = (FORM, OTHER)
ITEMS = [item.id for form in FORMS for item in form.items]
FRESH = Session(
    id=SessionId("s"),
    person="Ada",
    purpose="self",
    battery=BatteryId("b"),
    began_at=NOON,
    used=used(FORMS),
)


def give(
    session: Session, item: str, value: int | None, milliseconds: int | None = None
) -> Session:
    new = Answer(item=ItemId(item), value=value, at=NOON, milliseconds=milliseconds)
    return answer(FORMS, session, new)


def all_answered(value: int) -> Session:
    session = FRESH
    for item in ITEMS:
        session = give(session, item, value)
    return session


def test_items_are_asked_in_order_over_all_questionnaires() -> None:
    session, asked = FRESH, []
    while (question := next_question(FORMS, session)) is not None:
        asked.append(question.item.id)
        session = give(session, question.item.id, 3)
    assert asked == ITEMS


def test_a_question_says_where_it_stands_and_how_much_is_left() -> None:
    question = next_question(FORMS, give(FRESH, "calm1", 2))
    assert question is not None
    assert (question.number, question.of, question.part) == (2, 12, "Small")
    assert question.minutes_left == pytest.approx((7 * 7 + 4 * 30) / 60)


def test_skipped_is_seen_and_unknown_and_can_be_answered_later() -> None:
    session = give(FRESH, "calm1", None)
    assert session.seen() == {"calm1"}
    assert session.values() == {}
    assert give(session, "calm1", 4).values() == {"calm1": 4}


def test_the_last_answer_counts_and_none_is_lost() -> None:
    session = give(give(FRESH, "calm1", 1), "calm1", 5)
    assert session.values() == {"calm1": 5}
    assert [a.value for a in session.answers] == [1, 5]


def test_going_back_shows_the_answer_given_and_then_goes_on_where_one_was() -> None:
    session = give(give(FRESH, "calm1", 1), "care1", 2)
    back = previous_question(FORMS, session, ItemId("calm2"))
    assert back is not None
    assert (back.item.id, back.given) == ("care1", 2)
    first = previous_question(FORMS, session, back.item.id)
    assert first is not None
    assert previous_question(FORMS, session, first.item.id) is None
    on = following_question(FORMS, session, first.item.id)
    assert on is not None
    assert on.item.id == "care1"
    last = following_question(FORMS, session, on.item.id)
    assert last is not None
    assert last.item.id == "calm2"


def test_from_the_end_one_goes_back_to_the_last_item() -> None:
    whole = all_answered(3)
    assert next_question(FORMS, whole) is None
    assert following_question(FORMS, whole, ITEMS[-1]) is None
    last = previous_question(FORMS, whole, None)
    assert last is not None
    assert last.item.id == ITEMS[-1]


def test_an_answer_that_does_not_belong_is_rejected_in_words() -> None:
    with pytest.raises(AnswerRejectedError, match="does not ask 'gone'"):
        give(FRESH, "gone", 1)
    with pytest.raises(AnswerRejectedError, match=r"9 is no answer.*one of 1, 2, 3, 4, 5"):
        give(FRESH, "calm1", 9)
    number = replace(FORM.items[0], kind="number", number=Number(low=0, high=7, unit="x"))
    forms = [replace(FORM, items=(number,))]
    with pytest.raises(AnswerRejectedError, match="a whole number from 0 to 7"):
        answer(forms, FRESH, Answer(item=ItemId("calm1"), value=9, at=NOON))


def test_what_was_used_changes_with_the_content() -> None:
    changed = replace(FORM, items=(replace(FORM.items[0], keyed="-"), *FORM.items[1:]))
    assert used([FORM]) == used([replace(FORM)])
    assert used([FORM])[0].digest != used([changed])[0].digest
