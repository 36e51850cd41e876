"""One sitting and its answers, and one question of it as it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NewType

from careerfit.core.opening import Opening
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Item,
    ItemId,
    Manner,
    Practice,
    Questionnaire,
    QuestionnaireId,
    Stimulus,
)
from careerfit.core.value import digest, value

if TYPE_CHECKING:
    from careerfit.core.calibration import Calibration

SessionId = NewType("SessionId", str)
ClientId = NewType("ClientId", str)
Purpose = Literal["self", "counselling", "selection"]
PURPOSES: tuple[Purpose, ...] = ("self", "counselling", "selection")
LEAST_TIME, MOST_TIME = 1.0, 4.0
"""Extra time is never less than the time itself."""


@value
class Used:
    """A content file as it was when a person answered: what a report needs to be made again.

    calibration: the digest of the one that the answers are scored by; None is none.
    """

    questionnaire: QuestionnaireId
    version: int
    digest: str
    calibration: str | None = None


@value
class Answer:
    """What was answered to one item, when, and how long it took.

    text: what was typed, or the log of a chat desk. Neither value nor text is "skipped", or "not
    reached" when a task's time was over. partial: kept while a task's clock runs, with the text so
    far and the time since what was kept before; the item is still asked.
    """

    item: ItemId
    value: int | None
    at: datetime
    milliseconds: int | None = None
    text: str | None = None
    partial: bool = False


@value
class Responses:
    """All that one person answered: numbers, texts, and milliseconds, by item."""

    values: Mapping[ItemId, int]
    texts: Mapping[ItemId, str] = field(default_factory=dict)
    milliseconds: Mapping[ItemId, int] = field(default_factory=dict)


@value
class Session:
    """One sitting: whose, what for, with which questionnaires, and the answers in the order given.

    Answers are only ever added; of several to one item the last counts. drawn: what was drawn of
    the pools, in order. extra_time: the person's one factor for the time of every task. client:
    whose sitting it is, where that is one of a counsellor's.
    """

    id: SessionId
    person: str
    purpose: Purpose
    battery: BatteryId
    began_at: datetime
    used: tuple[Used, ...]
    language: str = "en"
    answers: tuple[Answer, ...] = ()
    drawn: tuple[ItemId, ...] = ()
    extra_time: float = 1.0
    client: ClientId | None = None

    @property
    def owner(self) -> tuple[ClientId | None, str]:
        """Whose it is: the client's by the id, whatever they are called; without one the name's."""
        return self.client, "" if self.client else self.person

    @property
    def line(self) -> "Sitting":
        """What a list tells of it."""
        return Sitting(
            id=self.id,
            person=self.person,
            purpose=self.purpose,
            battery=self.battery,
            began_at=self.began_at,
            seen=len(self.seen()),
            client=self.client,
        )

    def values(self) -> dict[ItemId, int]:
        """Return the answer that counts for each item; skipped items are not there."""
        last = {answer.item: answer.value for answer in self.answers}
        return {item: given for item, given in last.items() if given is not None}

    @property
    def responses(self) -> Responses:
        """All answers that count, as the scorer takes them."""
        return Responses(values=self.values(), texts=self.texts(), milliseconds=self.milliseconds())

    def texts(self) -> dict[ItemId, str]:
        """Return the text that counts for each item that is answered in writing."""
        last = {answer.item: answer.text for answer in self.answers}
        return {item: text for item, text in last.items() if text is not None}

    def milliseconds(self) -> dict[ItemId, int]:
        """Return how long each item took, all its answers together, where it is known."""
        took: dict[ItemId, int] = {}
        for answer in self.answers:
            if answer.milliseconds is not None:
                took[answer.item] = took.get(answer.item, 0) + answer.milliseconds
        return took

    def seen(self) -> set[ItemId]:
        """Return the items that were answered or skipped."""
        return {answer.item for answer in self.answers if not answer.partial}


@value
class Respondent:
    """One person's answers from a file; items not answered are not there."""

    person: str
    values: Mapping[ItemId, int]
    texts: Mapping[ItemId, str] = field(default_factory=dict)
    milliseconds: Mapping[ItemId, int] = field(default_factory=dict)


@value
class Sitting:
    """One line about a session: enough to choose it from a list."""

    id: SessionId
    person: str
    purpose: Purpose
    battery: BatteryId
    began_at: datetime
    seen: int
    client: ClientId | None = None


@value
class Question:
    """One item, ready to be shown; `given` is the answer so far, when the person went back.

    stimulus: what it is about. title: of its task. seconds: the task's time in all, for this
    person. seconds_left: what is left of it while its clock runs; there is no pause and no way back
    then. text, took: what was kept of an answer in writing, and the milliseconds it took, when the
    program was closed in the middle of it. opening: what is told before it, where a part begins or
    is gone on with. manner: how it is answered, where that is new to the person; practice: what it
    may be tried on first.
    """

    session: SessionId
    item: Item
    choices: tuple[Choice, ...]
    given: int | None
    part: str
    instructions: str
    number: int
    of: int
    minutes_left: float
    stimulus: Stimulus | None = None
    title: str = ""
    seconds: float | None = None
    seconds_left: float | None = None
    may_go_back: bool = False
    text: str | None = None
    took: int = 0
    opening: Opening | None = None
    manner: Manner | None = None
    practice: Practice | None = None


def identity(one: Respondent, battery: BatteryId) -> SessionId:
    """Return the id of a sitting that came from a file: the same content, the same id."""
    content = one.person, battery, sorted(one.values.items())
    key = repr((*content, sorted(one.texts.items())) if one.texts else content)
    return SessionId(sha256(key.encode()).hexdigest()[:32])


def used(
    forms: Sequence[Questionnaire], calibrations: "Sequence[Calibration]" = ()
) -> tuple[Used, ...]:
    """Return what identifies each questionnaire, the very content of it, and its calibration."""
    known = {one.questionnaire: digest(one) for one in calibrations}
    return tuple(
        Used(
            questionnaire=form.id,
            version=form.version,
            digest=digest(form),
            calibration=known.get(form.id),
        )
        for form in forms
    )
