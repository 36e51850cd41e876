"""How questions are answered, and something harmless to try each manner of it on."""

from collections.abc import Iterator
from typing import Literal, get_args

from careerfit.core.dimension import Place
from careerfit.core.questionnaire.chat import ReplyId, parse_log
from careerfit.core.questionnaire.faults import answer_faults, own_field_faults
from careerfit.core.questionnaire.model import (
    WRITTEN,
    Choice,
    Item,
    Questionnaire,
    QuestionnaireId,
    Stimulus,
)
from careerfit.core.value import value

Manner = Literal[
    "rating", "choice", "number", "amount", "response", "problem", "order", "typing", "chat"
]
"""How a question is answered: a rating goes by one scale for all, a choice has answers of its own;
an amount is a number with decimals."""
MANNERS: tuple[Manner, ...] = get_args(Manner)


@value
class Practice:
    """One thing to try before the first question of a manner; it is neither scored nor kept.

    how: what to do, in a sentence or two. item: has an answer that is right (`expect`; a passage is
    right as it stands, of a chat each reply says it itself), or takes any. choices: of an item that
    has none of its own. right, wrong: what is said of the answer.
    """

    id: Manner
    title: str
    how: str
    item: Item
    right: str
    wrong: str = ""
    choices: tuple[Choice, ...] = ()
    stimulus: Stimulus | None = None


def manner(item: Item) -> Manner | None:
    """Return how `item` is answered; None for the start of a task."""
    if item.number is not None:
        return "amount" if item.number.decimals else "number"
    match item.kind:
        case "rating" | "instructed":
            return "choice" if item.choices else "rating"
        case "fact" | "number":
            return "choice"
        case "start":
            return None
    return item.kind


def went_right(practice: Practice, given: int | str | None) -> bool:
    """Return whether an answer to something to practise on is as it should be."""
    item = practice.item
    if item.chat is not None:
        fits = {reply.id: reply.right for turn in item.chat.turns() for reply in turn.replies}
        given = given if isinstance(given, str) else ""
        replies = [event.what for event in parse_log(given) if event.did == "reply"]
        return len(replies) == len(item.chat.turns()) and all(map(fits.get, map(ReplyId, replies)))
    if item.kind == "typing":
        return isinstance(given, str) and given.split() == item.text.split()
    return given is not None and item.expect in (None, given)


def practice_faults(practice: Practice) -> Iterator[Place]:
    """Yield what the types alone cannot rule out in something to practise on."""
    where, item, alone = practice.id, practice.item, _alone(practice)
    texts = {key: getattr(practice, key) for key in ("title", "how", "right")}
    for key, text in {**texts, "item.text": item.text}.items():
        if not text.strip():
            yield f"{where}.{key}", "The text is empty.", "Write it."
    if item.scale is not None or item.also or item.task is not None or item.stimulus is not None:
        what = "What is practised on belongs to no scale, task or stimulus."
        yield f"{where}.item", what, "Remove scale:, also:, task: and stimulus: there."
    if manner(item) != practice.id:
        what = f"This is answered as '{manner(item)}' is."
        yield f"{where}.item.kind", what, f"Give it the kind and keys of '{practice.id}'."
        return
    yield from own_field_faults(item, f"{where}.item")
    yield from answer_faults(alone, item, f"{where}.item")
    if (item.expect is not None or item.kind in WRITTEN) != bool(practice.wrong.strip()):
        what = "What can go wrong, and only that, has wrong:."
        yield f"{where}.wrong", what, "Add or remove it."


def _alone(practice: Practice) -> Questionnaire:
    """Return a questionnaire that asks nothing else."""
    return Questionnaire(
        id=QuestionnaireId(practice.id),
        version=0,
        title=practice.title,
        licence="",
        scales=(),
        items=(practice.item,),
        choices=practice.choices,
    )
