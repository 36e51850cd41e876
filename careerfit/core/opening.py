"""What is told before a part of a battery begins, and which manner of answering is new to whom."""

from collections.abc import Collection, Mapping, Sequence

from careerfit.core.questionnaire import (
    Item,
    ItemId,
    Manner,
    Questionnaire,
    items_by_id,
    manner,
)
from careerfit.core.value import value


@value
class Opening:
    """A part, before its first question; or, when somebody comes back, in the middle of it.

    number, of: which part it is, of how many. questions, minutes: what is still to come of it, for
    this person. manners: how these questions are answered. tasks: how many are against a clock.
    begun: whether some of it has been asked.
    """

    title: str
    purpose: str
    instructions: str
    number: int
    of: int
    questions: int
    minutes: float
    manners: tuple[Manner, ...]
    tasks: int = 0
    begun: bool = False


def begins_part(forms: Sequence[Questionnaire], seen: Collection[ItemId], item: ItemId) -> bool:
    """Return whether `item` is the first of its part, and nothing of it has been asked."""
    return item not in seen and any(form.items[0].id == item for form in forms if form.items)


def opening(
    forms: Sequence[Questionnaire], seen: Collection[ItemId], item: ItemId, minutes: float
) -> Opening:
    """Return what is told of the part that `item` is of; minutes: what is left of the part."""
    form, _ = items_by_id(forms)[item]
    left = [one for one in form.items if one.id not in seen]
    asked = [one for one in left if one.kind != "start"]
    found = dict.fromkeys(manner(one) for one in asked)
    return Opening(
        title=form.title,
        purpose=form.purpose,
        instructions=form.instructions,
        number=[one.id for one in forms].index(form.id) + 1,
        of=len(forms),
        questions=len(asked),
        minutes=minutes,
        manners=tuple(one for one in found if one is not None),
        tasks=len({one.task for one in left} - {None}),
        begun=len(left) < len(form.items),
    )


def new_manner(
    asked: Mapping[ItemId, tuple[Questionnaire, Item]], met: Collection[ItemId], item: ItemId
) -> Manner | None:
    """Return how `item` is answered, or what is in the task that it starts, if that is new.

    met: the items that the person has answered, or passed over when they were shown. None where
    the manner is known, and in a task, whose clock runs.
    """
    form, found = asked[item]
    starts = found.kind == "start"
    if not starts and (item in met or found.task is not None):
        return None
    own = [one for one in form.items if one.task == found.task] if starts else [found]
    mine = next((way for one in own if (way := manner(one)) is not None), None)
    known = any(manner(asked[key][1]) == mine for key in met if key in asked)
    return None if known else mine
