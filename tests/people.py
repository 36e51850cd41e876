"""People who answer any battery by chance, within what each item allows."""

from collections.abc import Iterator, Sequence

import numpy as np

from careerfit.core.questionnaire import (
    START,
    Event,
    Item,
    ItemId,
    Questionnaire,
    items_by_id,
    write_log,
)
from careerfit.core.session import Answer
from tests.small import NOON

Random = np.random.RandomState


def random_answers(forms: Sequence[Questionnaire], seed: int) -> Iterator[Answer]:
    """Yield an answer to every item that `forms` ask, each with the time it took."""
    random = Random(seed)
    for form, item in items_by_id(forms).values():
        yield random_answer(form, item, random)


def random_answer(form: Questionnaire, item: Item, random: Random) -> Answer:
    """Return an answer that `item` allows; checks are answered as they ask."""
    took = int(random.randint(500, 2_500) if item.task else random.randint(2_500, 9_000))
    value: int | None = None
    text: str | None = None
    if item.kind == "start":
        value = START
    elif item.kind == "instructed":
        value = item.expect
    elif item.kind == "typing":
        text, took = item.text[: random.randint(50, len(item.text))], 60_000
    elif item.chat is not None:
        text, took = _random_log(item, random), 200_000
    elif item.number is not None:
        value = int(random.randint(item.number.low, item.number.high + 1))
    elif item.kind == "order":
        steps = [choice.value for choice in form.choices_of(item)]
        value = int("".join(map(str, random.permutation(steps))))
    else:
        value = int(random.choice([choice.value for choice in form.choices_of(item)]))
    return Answer(item=ItemId(item.id), value=value, at=NOON, milliseconds=took, text=text)


def _random_log(item: Item, random: Random) -> str:
    events = []
    for customer in [] if item.chat is None else item.chat.customers:
        moment = customer.arrives * 1000
        for turn in customer.turns:
            moment += int(random.randint(5_000, 60_000))
            reply = turn.replies[random.randint(len(turn.replies))]
            events.append(Event(milliseconds=moment, did="reply", what=reply.id))
    return write_log(sorted(events, key=lambda event: event.milliseconds))
