"""What was answered: one person's way through one battery, and where it goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal, NewType

from careerfit.core.errors import AnswerRejectedError
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    accepts,
    items_by_id,
)
from careerfit.core.value import digest, value

SessionId = NewType("SessionId", str)
Purpose = Literal["self", "counselling", "selection"]
PURPOSES: tuple[Purpose, ...] = ("self", "counselling", "selection")


@value
class Used:
    """A content file as it was when a person answered: what a report needs to be made again."""

    questionnaire: QuestionnaireId
    version: int
    digest: str


@value
class Answer:
    """What was answered to one item, when, and how long it took; value None is "skipped"."""

    item: ItemId
    value: int | None
    at: datetime
    milliseconds: int | None = None


@value
class Session:
    """One sitting: whose, what for, with which questionnaires, and the answers in the order given.

    Answers are only ever added; of several to one item the last counts.
    """

    id: SessionId
    person: str
    purpose: Purpose
    battery: BatteryId
    began_at: datetime
    used: tuple[Used, ...]
    language: str = "en"
    answers: tuple[Answer, ...] = ()

    def values(self) -> dict[ItemId, int]:
        """Return the answer that counts for each item; skipped items are not there."""
        last = {answer.item: answer.value for answer in self.answers}
        return {item: given for item, given in last.items() if given is not None}

    def seen(self) -> set[ItemId]:
        """Return the items that were answered or skipped."""
        return {answer.item for answer in self.answers}


@value
class Respondent:
    """One person's answers from a file; items not answered are not there."""

    person: str
    values: Mapping[ItemId, int]


@value
class Sitting:
    """One line about a session: enough to choose it from a list."""

    id: SessionId
    person: str
    purpose: Purpose
    battery: BatteryId
    began_at: datetime
    seen: int


@value
class Question:
    """One item, ready to be shown; `given` is the answer so far, when the person went back."""

    session: SessionId
    item: Item
    choices: tuple[Choice, ...]
    given: int | None
    part: str
    instructions: str
    number: int
    of: int
    minutes_left: float


def used(forms: Sequence[Questionnaire]) -> tuple[Used, ...]:
    """Return what identifies each questionnaire and the very content of it."""
    return tuple(
        Used(questionnaire=form.id, version=form.version, digest=digest(form)) for form in forms
    )


def answer(forms: Sequence[Questionnaire], session: Session, given: Answer) -> Session:
    """Return `session` with `given` added.

    Raises AnswerRejectedError when the battery does not ask the item or the item does not allow the
    value.
    """
    found = items_by_id(forms).get(given.item)
    if found is None:
        raise AnswerRejectedError(
            f"This sitting does not ask '{given.item}'. Go on with the question on the screen."
        )
    form, item = found
    if given.value is not None and not accepts(form, item, given.value):
        raise AnswerRejectedError(
            f"{given.value} is no answer to '{item.id}'. Choose {allowed(form, item)}."
        )
    return replace(session, answers=(*session.answers, given))


def allowed(form: Questionnaire, item: Item) -> str:
    """Return in words which answers `item` takes."""
    if item.number is not None:
        return f"a whole number from {item.number.low} to {item.number.high}"
    return "one of " + ", ".join(str(choice.value) for choice in form.choices_of(item))


def next_question(forms: Sequence[Questionnaire], session: Session) -> Question | None:
    """Return the first item not yet seen, or None when all were."""
    seen = session.seen()
    for item in items_by_id(forms):
        if item not in seen:
            return question(forms, session, item)
    return None


def previous_question(
    forms: Sequence[Questionnaire], session: Session, item: ItemId | None
) -> Question | None:
    """Return the item before `item` (before the end, for None), or None at the first."""
    order = list(items_by_id(forms))
    place = len(order) if item is None else order.index(item)
    return question(forms, session, order[place - 1]) if place else None


def following_question(
    forms: Sequence[Questionnaire], session: Session, item: ItemId
) -> Question | None:
    """Return where a person goes on after `item`: the one behind it, as far as they have been."""
    order = list(items_by_id(forms))
    place = order.index(item) + 1
    if place < len(order) and order[place] in session.seen():
        return question(forms, session, order[place])
    return next_question(forms, session)


def question(forms: Sequence[Questionnaire], session: Session, item: ItemId) -> Question:
    """Return `item` of the battery, ready to be shown."""
    asked = items_by_id(forms)
    form, found = asked[item]
    seen = session.seen()
    left = sum(f.seconds for key, (f, _) in asked.items() if key not in seen)
    return Question(
        session=session.id,
        item=found,
        choices=form.choices_of(found),
        given=session.values().get(item),
        part=form.title,
        instructions=form.instructions,
        number=list(asked).index(item) + 1,
        of=len(asked),
        minutes_left=left / 60,
    )
