"""Something to practise on: what went right, and what can be wrong with it."""

from dataclasses import replace

import pytest

from careerfit.core.questionnaire import (
    Article,
    ChatDesk,
    Choice,
    Customer,
    Item,
    ItemId,
    Number,
    Practice,
    Reply,
    ScaleId,
    StimulusId,
    TaskId,
    Turn,
    practice_faults,
    went_right,
)
from careerfit.core.questionnaire.chat import ArticleId, ReplyId, TurnId

YES_NO = (Choice(value=1, label="Yes"), Choice(value=2, label="No"))
ITEM = Item(id=ItemId("try"), text="Try it.")
RATING = Practice(
    id="rating", title="Choose", how="Press a number.", item=ITEM, right="So.", choices=YES_NO
)


def practice(kind: str, **of_item: object) -> Practice:
    """Practice with a right and a wrong answer."""
    item = replace(ITEM, kind=kind, **of_item)  # type: ignore[arg-type]
    return replace(RATING, id=kind, item=item, wrong="Not so.")  # type: ignore[arg-type]


def turn(key: str) -> Turn:
    replies = (
        Reply(id=ReplyId(f"{key}-a"), text="Yes.", right=True, tone=2),
        Reply(id=ReplyId(f"{key}-b"), text="No.", right=False, tone=0),
    )
    return Turn(id=TurnId(key), says="Is it?", replies=replies, because="It is.")


DESK = ChatDesk(
    articles=(Article(id=ArticleId("hours"), title="Hours", text="9 to 5."),),
    customers=(
        Customer(id="mia", name="Mia", arrives=0, turns=(turn("mia-1"),)),
        Customer(id="leo", name="Leo", arrives=2, turns=(turn("leo-1"),)),
    ),
    tone="tone",
    pace="pace",
)
PROBLEM, CHAT = practice("problem", expect=2), practice("chat", chat=DESK)
TYPING = practice("typing", text="All is well.")
ORDER = practice("order", expect=21)
NUMBER = replace(
    practice("number", number=Number(low=0, high=9, unit="days")), wrong="", choices=()
)


@pytest.mark.parametrize(
    ("tried", "given", "right"),
    [
        (RATING, 1, True),
        (RATING, 2, True),
        (RATING, None, False),
        (PROBLEM, 2, True),
        (PROBLEM, 1, False),
        (ORDER, 21, True),
        (ORDER, 12, False),
        (NUMBER, 4, True),
        (TYPING, "All is well.", True),
        (TYPING, " All  is well.\n", True),
        (TYPING, "All is wel.", False),
        (TYPING, None, False),
        (CHAT, "900 reply mia-1-a;2900 open hours;3000 reply leo-1-a", True),
        (CHAT, "900 reply mia-1-a;3000 reply leo-1-b", False),
        (CHAT, "900 reply mia-1-a", False),
        (CHAT, "900 reply mia-1-a;3000 reply nobody", False),
        (CHAT, "", False),
        (CHAT, None, False),
    ],
)
def test_what_went_right_is_known(tried: Practice, given: int | str | None, right: bool) -> None:  # noqa: FBT001
    assert went_right(tried, given) is right


@pytest.mark.parametrize("sound", [RATING, PROBLEM, CHAT, TYPING, ORDER, NUMBER])
def test_sound_practice_has_no_fault(sound: Practice) -> None:
    assert list(practice_faults(sound)) == []


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (replace(RATING, title=" "), "rating.title", "empty"),
        (replace(RATING, how=""), "rating.how", "empty"),
        (replace(RATING, right=""), "rating.right", "empty"),
        (replace(RATING, item=replace(ITEM, text=" ")), "rating.item.text", "empty"),
        (replace(RATING, item=replace(ITEM, scale=ScaleId("a"))), "rating.item", "no scale"),
        (replace(RATING, item=replace(ITEM, also=(ScaleId("a"),))), "rating.item", "no scale"),
        (replace(RATING, item=replace(ITEM, task=TaskId("a"))), "rating.item", "no scale"),
        (replace(RATING, item=replace(ITEM, stimulus=StimulusId("a"))), "rating.item", "no scale"),
        (replace(RATING, item=replace(ITEM, choices=YES_NO)), "rating.item.kind", "as 'choice' is"),
        (replace(RATING, item=replace(ITEM, kind="start")), "rating.item.kind", "as 'None' is"),
        (replace(RATING, choices=YES_NO[:1]), "rating.item.choices", "fewer than two"),
        (replace(PROBLEM, item=replace(PROBLEM.item, expect=3)), "problem.item.expect", "not one"),
        (
            replace(PROBLEM, item=replace(PROBLEM.item, expect=None), wrong=""),
            "problem.item.expect",
            "has expect:",
        ),
        (replace(RATING, wrong="Not so."), "rating.wrong", "only that, has wrong:"),
        (replace(PROBLEM, wrong=""), "problem.wrong", "only that, has wrong:"),
        (replace(TYPING, wrong=" "), "typing.wrong", "only that, has wrong:"),
    ],
)
def test_every_fault_of_practice_is_found(broken: Practice, where: str, what: str) -> None:
    found = list(practice_faults(broken))
    assert any(place == where and what in said and remedy for place, said, remedy in found), found
