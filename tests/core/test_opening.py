"""What is told before a part, and which manner of answering is new."""

from dataclasses import replace

import pytest

from careerfit.core.opening import new_manner
from careerfit.core.questionnaire import (
    START,
    Choice,
    Item,
    ItemId,
    Manner,
    Number,
    Practice,
    QuestionnaireId,
    Task,
    TaskId,
    manner,
)
from careerfit.core.rehearsal import rehearsal
from careerfit.core.session import (
    Answer,
    Session,
    answer,
    next_question,
    not_reached,
    previous_question,
    question,
    resumed_question,
    with_answers,
)
from careerfit.core.value import digest
from tests.core.test_session import FRESH, give
from tests.core.test_tasks import FORM as TASKS
from tests.core.test_tasks import FORMS as TIMED
from tests.core.test_tasks import SESSION, at, reply
from tests.small import NOON, questionnaire

FORM = replace(questionnaire(), purpose="It is for that.", instructions="Do this.")
OTHER = replace(questionnaire(("drive",)), id=QuestionnaireId("other"), title="Other", seconds=30.0)
FORMS = (FORM, OTHER)
YES_NO = (Choice(value=1, label="Yes"), Choice(value=2, label="No"))
HOURS = Number(low=0, high=60, unit="hours")
ITEM = Item(id=ItemId("x"), text="X?")


def all_of_first() -> Session:
    session = FRESH
    for item in FORM.items:
        session = give(session, item.id, 3)
    return session


def test_the_first_question_of_each_part_has_an_opening_and_no_other() -> None:
    session, openings = FRESH, []
    while (asked := next_question(FORMS, session)) is not None:
        if asked.opening is not None:
            openings.append((asked.item.id, asked.opening.title, asked.opening.number))
        session = give(session, asked.item.id, 3)
    assert openings == [("calm1", "Small", 1), ("drive1", "Other", 2)]


def test_an_opening_says_what_the_part_is_for_how_much_it_is_and_how_it_is_answered() -> None:
    asked = next_question(FORMS, FRESH)
    assert asked is not None
    told = asked.opening
    assert told is not None
    assert (told.purpose, told.instructions) == ("It is for that.", "Do this.")
    assert (told.number, told.of, told.questions) == (1, 2, 8)
    assert told.minutes == pytest.approx(8 * 7 / 60)
    assert (told.manners, told.tasks, told.begun) == (("rating",), 0, False)


def test_there_is_no_opening_on_the_way_back_to_what_was_answered() -> None:
    session = give(all_of_first(), "drive1", 2)
    back = previous_question(FORMS, session, ItemId("drive2"))
    assert back is not None
    assert (back.item.id, back.opening) == ("drive1", None)


def test_who_comes_back_in_the_middle_of_a_part_is_told_what_is_left_of_it() -> None:
    resumed = resumed_question(FORMS, give(give(FRESH, "calm1", 3), "care1", None))
    assert resumed is not None
    told = resumed.opening
    assert told is not None
    assert (told.begun, told.questions, told.number) == (True, 6, 1)
    assert told.minutes == pytest.approx(6 * 7 / 60)


def test_who_comes_back_at_the_beginning_of_a_part_gets_its_opening() -> None:
    resumed = resumed_question(FORMS, all_of_first())
    assert resumed is not None
    assert resumed.opening is not None
    assert (resumed.opening.title, resumed.opening.begun) == ("Other", False)


def test_who_comes_back_at_the_end_is_asked_nothing() -> None:
    session = all_of_first()
    for item in OTHER.items:
        session = give(session, item.id, 3)
    assert resumed_question(FORMS, session) is None


def test_a_part_with_tasks_counts_them_and_their_time_with_the_extra() -> None:
    asked = next_question(TIMED, SESSION)
    assert asked is not None
    told = asked.opening
    assert told is not None
    assert (told.questions, told.tasks) == (9, 2)
    assert told.minutes == pytest.approx((7 + 10 + 60) / 60)
    slow = next_question(TIMED, replace(SESSION, extra_time=2.0))
    assert slow is not None
    assert slow.opening is not None
    assert slow.opening.minutes == pytest.approx((7 + 140) / 60)


# ---- Manners


@pytest.mark.parametrize(
    ("item", "wanted"),
    [
        (ITEM, "rating"),
        (replace(ITEM, choices=YES_NO), "choice"),
        (replace(ITEM, kind="instructed", expect=1), "rating"),
        (replace(ITEM, kind="fact"), "choice"),
        (replace(ITEM, kind="number", number=HOURS), "number"),
        (replace(ITEM, kind="problem", number=HOURS), "number"),
        (replace(ITEM, kind="problem", number=replace(HOURS, decimals=2)), "amount"),
        (replace(ITEM, kind="problem"), "problem"),
        (replace(ITEM, kind="response"), "response"),
        (replace(ITEM, kind="order"), "order"),
        (replace(ITEM, kind="typing"), "typing"),
        (replace(ITEM, kind="chat"), "chat"),
        (replace(ITEM, kind="start"), None),
    ],
)
def test_each_item_is_answered_in_one_manner(item: Item, wanted: Manner | None) -> None:
    assert manner(item) == wanted


def test_a_manner_is_new_until_one_of_its_items_was_answered_or_skipped() -> None:
    mixed = replace(
        FORM, items=(FORM.items[0], replace(ITEM, kind="fact", choices=YES_NO), FORM.items[1])
    )
    session, new = FRESH, []
    while (asked := next_question([mixed], session)) is not None:
        new.append(asked.manner)
        session = answer([mixed], session, Answer(item=asked.item.id, value=None, at=NOON))
    assert new == ["rating", "choice", None]


def test_what_a_task_asks_is_new_at_its_start_and_never_while_its_clock_runs() -> None:
    first = at(reply("opening"))
    start = question(TIMED, first, ItemId("sums"))
    assert start.manner == "problem"
    running = at(reply("opening"), reply("sums", START))
    inside = next_question(TIMED, running)
    assert inside is not None
    assert inside.manner is None


def test_what_was_skipped_with_its_task_is_still_new_in_the_next_one() -> None:
    skipped = at(reply("opening"), reply("sums", None))
    closed = with_answers(skipped, not_reached(TIMED, skipped, NOON))
    assert question(TIMED, closed, ItemId("rules")).manner == "problem"
    assert question(TIMED, closed, ItemId("sums")).manner == "problem"
    done = at(reply("opening"), reply("sums", START), reply(TIMED[0].items[2].id))
    assert question(TIMED, done, ItemId("rules")).manner is None


def test_a_task_of_nothing_but_its_start_asks_in_no_manner() -> None:
    task = Task(id=TaskId("t"), title="T", text="T.", seconds=9)
    only = Item(id=ItemId("t"), text="T.", kind="start", task=task.id)
    form = replace(TASKS, tasks=(task,), items=(only,))
    assert new_manner({only.id: (form, only)}, (), only.id) is None
    assert new_manner({only.id: (form, only)}, (only.id,), only.id) is None


# ---- What is practised


def test_practice_is_asked_like_a_question_without_a_clock() -> None:
    asked = question(TIMED, at(reply("opening")), ItemId("sums"))
    assert rehearsal(asked) is None
    item = replace(ITEM, kind="problem", expect=2)
    practice = Practice(
        id="problem", title="Try", how="So.", item=item, right="Yes.", wrong="No.", choices=YES_NO
    )
    tried = rehearsal(replace(asked, practice=practice))
    assert tried is not None
    assert (tried.item, tried.choices, tried.title) == (item, YES_NO, "Try")
    assert (tried.instructions, tried.given, tried.stimulus) == ("So.", None, None)
    assert (tried.seconds, tried.seconds_left, tried.took) == (None, None, 0)
    assert (tried.opening, tried.practice, tried.manner) == (None, None, None)
    own = replace(practice, item=replace(item, choices=YES_NO[:1]))
    with_own = rehearsal(replace(asked, practice=own))
    assert with_own is not None
    assert with_own.choices == YES_NO[:1]
    typed = replace(practice, item=replace(item, number=HOURS))
    with_number = rehearsal(replace(asked, practice=typed))
    assert with_number is not None
    assert with_number.choices == ()


# ---- What is no part of the content that people answered


def test_words_before_the_questions_change_no_digest() -> None:
    assert digest(FORM) == digest(replace(FORM, purpose="Something else."))
    assert digest(FORM) != digest(replace(FORM, instructions="Something else."))
