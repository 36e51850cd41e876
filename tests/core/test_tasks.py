"""Work samples: problems, orders, typing, chats; their clocks and their pools."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.errors import AnswerRejectedError
from careerfit.core.questionnaire import (
    START,
    Article,
    BatteryId,
    ChatDesk,
    Choice,
    Customer,
    Event,
    Item,
    ItemId,
    Number,
    Questionnaire,
    QuestionnaireId,
    Reply,
    Scale,
    ScaleId,
    Stimulus,
    StimulusId,
    Task,
    TaskId,
    Turn,
    accepts,
    accepts_text,
    asked_of,
    draw,
    drawn,
    parse_log,
    write_log,
)
from careerfit.core.questionnaire.chat import ArticleId, ReplyId, TurnId
from careerfit.core.scoring import Floats, score, score_person
from careerfit.core.scoring.chats import score_chat
from careerfit.core.scoring.problems import item_points
from careerfit.core.scoring.typing import errors_in, score_typing
from careerfit.core.session import (
    Answer,
    Responses,
    Session,
    SessionId,
    allowed,
    answer,
    following_question,
    next_question,
    not_reached,
    previous_question,
    question,
    seconds_left,
    used,
    with_answers,
)
from tests.small import NOON, STYLES

SUMS, RULES = ScaleId("sums"), ScaleId("rules")
FOUR = tuple(Choice(value=v, label=f"answer {v}") for v in (1, 2, 3, 4))


def problem(key: str, task: str | None = "sums", **more: object) -> Item:
    known: dict[str, object] = {"kind": "problem", "scale": SUMS, "expect": 2, "choices": FOUR}
    if task is not None:
        known["task"] = TaskId(task)
    return Item(id=ItemId(key), text=f"{key}?", **(known | more))  # type: ignore[arg-type]


def reading(number: int, case: str) -> Item:
    item = problem(f"{case}-{number}", "rules", scale=RULES)
    return replace(item, stimulus=StimulusId(case))


OPENING = Item(id=ItemId("opening"), text="Opening.", scale=ScaleId("own"))
FORM = Questionnaire(
    id=QuestionnaireId("tasks"),
    version=1,
    title="Tasks",
    licence="MIT",
    choices=FOUR,
    scales=(
        Scale(id=ScaleId("own"), name="Own"),
        Scale(id=SUMS, name="Sums"),
        Scale(id=RULES, name="Rules"),
    ),
    stimuli=tuple(
        Stimulus(id=StimulusId(key), title=key.title(), text="...") for key in ("a", "b", "c")
    ),
    tasks=(
        Task(id=TaskId("sums"), title="Sums", text="Work out.", seconds=10, draw=4),
        Task(id=TaskId("rules"), title="Rules", text="Read.", seconds=60, draw=2),
    ),
    items=(
        OPENING,
        *(problem(f"sum{n}") for n in range(1, 11)),
        *(reading(n, case) for case in ("a", "b", "c") for n in (1, 2)),
    ),
)


def session(key: str = "s1", **more: object) -> Session:
    known: dict[str, object] = {
        "id": SessionId(key),
        "person": "Ada",
        "purpose": "self",
        "battery": BatteryId("tasks"),
        "began_at": NOON,
        "used": used([FORM]),
        "drawn": draw([FORM], key),
    }
    return Session(**(known | more))  # type: ignore[arg-type]


SESSION = session()
FORMS = (drawn(FORM, SESSION.drawn),)
OWN = [item.id for item in FORMS[0].items]


def reply(item: str, value: int | None = 2, took: int | None = 1000) -> Answer:
    return Answer(item=ItemId(item), value=value, at=NOON, milliseconds=took)


def at(*answers: Answer) -> Session:
    found = SESSION
    for one in answers:
        found = answer(FORMS, found, one)
    return found


# ---- Pools


def test_a_sitting_has_the_start_of_each_task_and_what_was_drawn_for_it() -> None:
    assert OWN[0] == "opening"
    assert [OWN[1], OWN[6]] == ["sums", "rules"]
    assert len(OWN) == asked_of([FORM]) == 1 + 1 + 4 + 1 + 4


def test_items_of_one_case_are_drawn_together_and_in_order() -> None:
    cases = [item[0] for item in OWN[7:]]
    assert cases in ([one, one, other, other] for one, other in permutations("abc", 2))
    assert [item[-1] for item in OWN[7:]] == ["1", "2", "1", "2"]


def test_the_same_sitting_draws_the_same_and_another_one_something_else() -> None:
    assert draw([FORM], "s1") == draw([FORM], "s1")
    assert len({frozenset(draw([FORM], f"s{n}")[:4]) for n in range(40)}) > 20


def test_every_item_of_a_pool_is_drawn_about_as_often() -> None:
    counts = np.zeros(10)
    for n in range(2000):
        for item in draw([FORM], f"s{n}")[:4]:
            counts[int(item.removeprefix("sum")) - 1] += 1
    assert counts / 2000 == pytest.approx(0.4, abs=0.05)


def test_what_was_seen_is_drawn_last_and_what_is_answered_first() -> None:
    seen = draw([FORM], "s1")
    again = draw([FORM], "s2", last=seen)
    assert set(again[:4]).isdisjoint(seen)
    assert {"sum9", "sum10"} <= set(draw([FORM], "s3", first=[ItemId("sum9"), ItemId("sum10")]))


def test_a_form_without_tasks_is_asked_as_it_stands() -> None:
    plain = replace(FORM, tasks=(), items=(OPENING,))
    assert drawn(plain, []) is plain


def test_a_task_without_a_draw_asks_all_of_its_items() -> None:
    whole = replace(FORM, tasks=(replace(FORM.tasks[0], draw=None),), items=FORM.items[:11])
    assert len(drawn(whole, []).items) == 12
    assert draw([whole], "s1") == ()


# ---- The clock


def test_the_clock_starts_with_the_start_and_counts_what_answers_took() -> None:
    before = at(reply("opening"))
    assert seconds_left(FORMS, before, TaskId("sums")) is None
    started = at(reply("opening"), reply("sums", START))
    assert seconds_left(FORMS, started, TaskId("sums")) == 10.0
    later = answer(FORMS, started, reply(OWN[2], took=2500))
    asked = next_question(FORMS, later)
    assert asked is not None
    assert (asked.item.id, asked.title, asked.seconds_left) == (OWN[3], "Sums", 7.5)


def test_extra_time_is_one_factor_for_every_task() -> None:
    slow = replace(SESSION, extra_time=1.5, answers=(reply("sums", START), reply("rules", START)))
    assert seconds_left(FORMS, slow, TaskId("sums")) == 15.0
    assert seconds_left(FORMS, slow, TaskId("rules")) == 90.0


def test_there_is_no_task_of_another_name() -> None:
    assert seconds_left(FORMS, SESSION, TaskId("other")) is None


def test_what_is_not_started_or_over_takes_no_answer() -> None:
    with pytest.raises(AnswerRejectedError, match="has not been started"):
        at(reply(OWN[2]))
    over = at(reply("sums", START), reply(OWN[2], took=10_000))
    with pytest.raises(AnswerRejectedError, match="time for this task is over"):
        answer(FORMS, over, reply(OWN[3]))
    assert answer(FORMS, over, reply(OWN[3], None)).answers[-1].value is None


def test_when_the_time_is_over_the_rest_of_the_task_is_not_reached() -> None:
    over = at(reply("opening"), reply("sums", START), reply(OWN[2], took=10_001))
    missed = not_reached(FORMS, over, NOON)
    assert [one.item for one in missed] == OWN[3:6]
    closed = with_answers(over, missed)
    asked = following_question(FORMS, closed, OWN[2])
    assert asked is not None
    assert asked.item.id == "rules"
    assert not_reached(FORMS, closed, NOON) == ()


def test_a_task_that_is_skipped_at_its_start_is_skipped_whole() -> None:
    skipped = at(reply("opening"), reply("sums", None))
    assert [one.item for one in not_reached(FORMS, skipped, NOON)] == OWN[2:6]


def test_behind_a_skipped_task_one_goes_on_and_its_start_is_what_one_goes_back_to() -> None:
    skipped = at(reply("opening"), reply("sums", None))
    closed = with_answers(skipped, not_reached(FORMS, skipped, NOON))
    for asked in (following_question(FORMS, closed, ItemId("sums")), next_question(FORMS, closed)):
        assert asked is not None
        assert asked.item.id == "rules"
        assert asked.may_go_back
    back = previous_question(FORMS, closed, ItemId("rules"))
    assert back is not None
    assert (back.item.id, back.given) == ("sums", None)


def test_a_task_that_was_skipped_can_be_started_after_all() -> None:
    skipped = at(reply("opening"), reply("sums", None))
    closed = with_answers(skipped, not_reached(FORMS, skipped, NOON))
    started = answer(FORMS, closed, reply("sums", START))
    for item in OWN[2:6]:
        asked = next_question(FORMS, started)
        assert asked is not None
        assert (asked.item.id, asked.seconds_left is None) == (item, False)
        started = answer(FORMS, started, reply(item))
    onward = next_question(FORMS, started)
    assert onward is not None
    assert onward.item.id == "rules"
    again = answer(FORMS, closed, reply("sums", START))
    over = answer(FORMS, again, reply(OWN[2], took=10_001))
    assert [one.item for one in not_reached(FORMS, over, NOON)] == OWN[3:6]


def test_answers_from_a_file_count_whatever_column_the_start_stands_in() -> None:
    own = [reply(item) for item in OWN if item not in ("sums", "rules")]
    from_file = replace(SESSION, answers=(*own, reply("sums", START), reply("rules", START)))
    assert next_question(FORMS, from_file) is None


def test_a_begun_task_is_left_behind_for_good() -> None:
    done = at(reply("opening"), reply("sums", START), *(reply(item) for item in OWN[2:6]))
    assert previous_question(FORMS, done, ItemId("rules")) is None
    assert not question(FORMS, done, ItemId("rules")).may_go_back
    running = at(reply("opening"), reply("sums", START), reply(OWN[2]))
    assert previous_question(FORMS, running, OWN[3]) is None
    assert previous_question(FORMS, at(reply("opening")), ItemId("sums")) is not None
    assert question(FORMS, at(reply("opening")), ItemId("sums")).may_go_back
    went_back = at(reply("opening"), reply("sums", START), reply(OWN[2]), reply("opening"))
    onward = following_question(FORMS, went_back, ItemId("opening"))
    assert onward is not None
    assert onward.item.id == OWN[3]


def test_the_time_left_counts_items_and_what_is_left_of_tasks() -> None:
    def minutes(found: Session) -> float:
        asked = next_question(FORMS, found)
        return 0.0 if asked is None else asked.minutes_left

    assert minutes(SESSION) == pytest.approx((7 + 10 + 60) / 60)
    assert minutes(at(reply("opening"), reply("sums", START))) == pytest.approx(70 / 60)
    assert minutes(replace(SESSION, extra_time=2.0)) == pytest.approx((7 + 140) / 60)


# ---- Problems and orders


def points(item: Item, *raw: float) -> list[float]:
    return list(item_points(FORM, item, np.array(raw)))


def test_guessing_wins_nothing_and_what_is_not_reached_has_no_points() -> None:
    one = problem("one")
    assert points(one, 2, 1, np.nan) == pytest.approx([100, -100 / 3, 0])
    assert sum(points(one, 1, 2, 3, 4)) == pytest.approx(0.0)
    typed = replace(one, choices=(), number=Number(low=0, high=99, unit="x"))
    assert points(typed, 2, 3) == [100, 0]


STEPS = Item(
    id=ItemId("steps"),
    text="Order.",
    kind="order",
    scale=SUMS,
    expect=3142,
    choices=FOUR,
)


def test_an_order_has_kendalls_tau_with_the_right_one() -> None:
    every = [float("".join(map(str, one))) for one in permutations((1, 2, 3, 4))]
    found = points(STEPS, *every)
    assert max(found) == 100
    assert min(found) == -100
    assert sum(found) == pytest.approx(0.0)
    assert points(STEPS, 3142, 2413, 1342) == pytest.approx([100, -100, 100 * 4 / 6])


def test_an_order_names_every_step_once() -> None:
    assert accepts(FORM, STEPS, 1234)
    assert not accepts(FORM, STEPS, 1224)
    assert not accepts(FORM, STEPS, 123)
    assert allowed(FORM, STEPS) == "the digits 1, 2, 3, 4 in some order"


def rows(*people: dict[str, float]) -> Floats:
    return np.array([[one.get(i.id, np.nan) for i in FORM.items] for one in people])


def test_a_task_counts_all_that_was_drawn_whatever_was_reached() -> None:
    """Two of four right, one wrong (a third taken away), one not reached."""
    sums = score(FORM, rows({"sum1": 2, "sum2": 2, "sum3": 1}, {}), STYLES)[1]
    assert sums.level[0] == pytest.approx((200 - 100 / 3) / 4)
    assert np.isnan(sums.level[1])
    assert (sums.asked, sums.answered[0]) == (4, 3)
    assert sums.sem[0] > 0


def test_a_person_is_scored_alike_with_the_whole_pool_and_with_what_was_drawn() -> None:
    given_answers = dict.fromkeys(OWN[2:5], 2)
    whole = score_person([FORM], Responses(values=given_answers), STYLES)
    own = score_person(FORMS, Responses(values=given_answers), STYLES)
    assert [(one.level, one.sem) for one in whole] == [(one.level, one.sem) for one in own]


def test_problems_without_a_clock_need_two_thirds_of_their_answers() -> None:
    form = replace(
        FORM,
        tasks=(),
        items=tuple(problem(f"p{n}", None) for n in range(3)),
        scales=FORM.scales[1:2],
    )
    given_rows = np.array([[2.0, 2.0, np.nan], [2.0, np.nan, np.nan]])
    (found,) = score(form, given_rows, STYLES)
    assert found.level[0] == 100.0
    assert np.isnan(found.level[1])


# ---- Typing


def test_typing_by_hand() -> None:
    """50 characters in 30 seconds are 20 words a minute; two errors are four a minute."""
    passage = "The quick brown fox jumps over the lazy dog, again and again."
    typed = passage[:50].replace("quick", "quack").replace("lazy", "lzy") + passage[49]
    found = score_typing(passage, typed, 30.0)
    assert found is not None
    assert found.gross == pytest.approx(len(typed) / 5 * 2)
    assert found.errors == errors_in(passage, typed)
    assert found.net == pytest.approx(max(0.0, found.gross - found.errors * 2))


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ("the cat", 0),
        ("the c", 0),
        ("", 0),
        ("teh cat", 2),
        ("th cat", 1),
        ("the  cat", 1),
        ("x", 1),
    ],
)
def test_errors_are_the_least_changes_to_any_beginning(typed: str, errors: int) -> None:
    assert errors_in("the cat sat", typed) == errors


@settings(max_examples=60)
@given(st.text("abc ", max_size=20), st.integers(0, 20))
def test_a_beginning_of_the_passage_has_no_error(passage: str, end: int) -> None:
    assert errors_in(passage, passage[:end]) == 0


def test_nothing_typed_or_no_time_is_no_speed() -> None:
    assert score_typing("abc", "", 30.0) is None
    assert score_typing("abc", "abc", 0.0) is None


def test_net_is_never_below_nothing() -> None:
    found = score_typing("abcdef", "zzzzzz", 60.0)
    assert found is not None
    assert found.net == 0.0
    assert found.error_rate == 1.0


# ---- Chat desk


def turn(key: str, needs: str | None = None) -> Turn:
    return Turn(
        id=TurnId(key),
        says="Hello?",
        because="So it is.",
        needs=None if needs is None else ArticleId(needs),
        replies=(
            Reply(id=ReplyId(f"{key}-a"), text="A", right=True, tone=2),
            Reply(id=ReplyId(f"{key}-b"), text="B", right=False, tone=1),
            Reply(id=ReplyId(f"{key}-c"), text="C", right=False, tone=0),
        ),
    )


DESK = ChatDesk(
    articles=(Article(id=ArticleId("rules"), title="Rules", text="..."),),
    customers=(
        Customer(id="ana", name="Ana", arrives=0, turns=(turn("ana1", "rules"), turn("ana2"))),
        Customer(id="leo", name="Leo", arrives=20, turns=(turn("leo1"), turn("leo2"))),
    ),
    tone="tone",
    pace="pace",
    first_reply=30,
    per_reply=40,
)


def log(*events: tuple[float, str, str]) -> str:
    return write_log(
        [Event(milliseconds=int(s * 1000), did=did, what=what) for s, did, what in events]  # type: ignore[arg-type]
    )


def test_a_chat_is_scored_for_right_replies_tone_and_time() -> None:
    done = score_chat(
        DESK,
        log(
            (5, "open", "rules"),
            (30, "reply", "ana1-a"),
            (65, "reply", "leo1-b"),
            (110, "reply", "ana2-c"),
        ),
    )
    assert done.answers == (100.0, -50.0, -50.0, 0.0)
    assert done.tone == (100.0, 0.0, 50.0, 0.0)
    assert done.pace == pytest.approx((100.0, 0.0, 50.0, 0.0))
    assert done.first_response == pytest.approx((30 + 45) / 2)
    assert done.handling == pytest.approx(110.0)
    assert [one.looked_up for one in done.done] == [True, None, None]


def test_guessing_at_a_chat_wins_nothing() -> None:
    means = [score_chat(DESK, log((9, "reply", f"ana1-{letter}"))).answers[0] for letter in "abc"]
    assert sum(means) == pytest.approx(0.0)


def test_an_article_opened_too_late_was_not_looked_up() -> None:
    late = score_chat(DESK, log((9, "reply", "ana1-a"), (10, "open", "rules")))
    assert late.done[0].looked_up is False
    never = score_chat(DESK, "")
    assert (never.done, never.first_response, never.handling) == ((), None, None)


def test_a_log_comes_back_as_it_was_written() -> None:
    events = (
        Event(milliseconds=5, did="open", what="rules"),
        Event(milliseconds=9, did="reply", what="ana1-a"),
    )
    assert parse_log(write_log(events)) == events
    for broken in ("5 jump rules", "x open rules", "5 open"):
        with pytest.raises(ValueError):  # noqa: PT011 (what it says is Python's)
            parse_log(broken)


CHAT = Item(id=ItemId("chat"), text="Chat.", kind="chat", scale=SUMS, task=TaskId("t"), chat=DESK)
TYPING = Item(id=ItemId("type"), text="Copy this.", kind="typing", scale=SUMS, task=TaskId("t"))


def test_written_answers_are_texts_of_their_kind() -> None:
    assert accepts_text(TYPING, "Copy")
    assert not accepts_text(TYPING, "x" * 20_001)
    assert accepts_text(CHAT, "5 open rules")
    assert not accepts_text(CHAT, "hello")
    assert not accepts_text(OPENING, "5 open rules")
    assert not accepts(FORM, TYPING, 1)
    assert allowed(FORM, TYPING) == "what was typed"
    assert allowed(FORM, CHAT) == "the log of the chat desk"
    start = FORMS[0].items[1]
    assert accepts(FORM, start, START)
    assert not accepts(FORM, start, 2)
    assert allowed(FORM, start) == "one of 1"


def test_a_text_where_a_number_belongs_is_refused() -> None:
    words = Answer(item=ItemId("opening"), value=None, at=NOON, text="hello")
    with pytest.raises(AnswerRejectedError, match="This text is no answer to 'opening'"):
        answer(FORMS, SESSION, words)


def test_a_chat_speaks_to_its_three_scales() -> None:
    scales = tuple(
        Scale(id=ScaleId(key), name=key, dimension=None) for key in ("sums", "tone", "pace")
    )
    form = replace(
        FORM,
        scales=scales,
        items=(CHAT,),
        tasks=(Task(id=TaskId("t"), title="T", text="T", seconds=60),),
        stimuli=(),
    )
    given_texts = Responses(values={}, texts={ItemId("chat"): log((9, "reply", "ana1-a"))})
    found = score_person([form], given_texts, STYLES)
    assert [one.scale for one in found] == ["sums", "tone", "pace"]
    assert [(one.answered, one.asked, one.way) for one in found] == [(1, 4, "sample")] * 3
    assert found[0].level == 25.0
    assert score_person([form], Responses(values={}), STYLES) == ()


def test_texts_and_times_are_kept_by_item() -> None:
    answers = (
        replace(reply("opening"), at=NOON),
        replace(reply("opening", took=500), at=NOON + timedelta(seconds=5)),
        Answer(item=ItemId("type"), value=None, at=NOON, text="Copy", milliseconds=None),
    )
    found = replace(SESSION, answers=answers)
    assert found.texts() == {"type": "Copy"}
    assert found.milliseconds() == {"opening": 1500}
    assert found.responses.values == {"opening": 2}


def test_what_is_kept_of_an_answer_counts_its_time_and_is_asked_on() -> None:
    """A crash in the middle of an item gives neither its time nor its words away."""
    began = at(reply("opening"), reply("sums", START))
    kept = replace(reply(OWN[2], None, took=4000), partial=True)
    found = answer(FORMS, answer(FORMS, began, kept), kept)
    assert OWN[2] not in found.seen()
    asked = next_question(FORMS, found)
    assert asked is not None
    assert (asked.item.id, asked.seconds_left, asked.took) == (OWN[2], 2.0, 8000)
    done = answer(FORMS, found, reply(OWN[2], took=1000))
    assert done.milliseconds()[OWN[2]] == 9000
    assert seconds_left(FORMS, done, TaskId("sums")) == 1.0


def test_the_last_words_count_where_an_answer_was_never_finished() -> None:
    kept = [
        Answer(item=ItemId("type"), value=None, at=NOON, text=text, partial=True)
        for text in ("Dear", "Dear Ms.")
    ]
    assert replace(SESSION, answers=tuple(kept)).texts() == {"type": "Dear Ms."}
