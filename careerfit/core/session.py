"""What was answered: one person's way through one battery, and where it goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NewType

from careerfit.core.errors import AnswerRejectedError
from careerfit.core.opening import Opening, begins_part, new_manner, opening
from careerfit.core.questionnaire import (
    START,
    WRITTEN,
    BatteryId,
    Choice,
    Item,
    ItemId,
    Manner,
    Practice,
    Questionnaire,
    QuestionnaireId,
    Stimulus,
    TaskId,
    accepts,
    accepts_text,
    items_by_id,
)
from careerfit.core.value import digest, value

if TYPE_CHECKING:
    from careerfit.core.calibration import Calibration

SessionId = NewType("SessionId", str)
ClientId = NewType("ClientId", str)
Purpose = Literal["self", "counselling", "selection"]
Asked = Mapping[ItemId, tuple[Questionnaire, Item]]
"""Every item, with the questionnaire it stands in, in the order asked."""
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


def answer(forms: Sequence[Questionnaire], session: Session, given: Answer) -> Session:
    """Return `session` with `given` added.

    Raises AnswerRejectedError when the battery does not ask the item, the item does not allow the
    value, or the time of its task is over.
    """
    found = items_by_id(forms).get(given.item)
    if found is None:
        raise AnswerRejectedError(
            f"This sitting does not ask '{given.item}'. Go on with the question on the screen."
        )
    form, item = found
    if given.text is not None and not accepts_text(item, given.text):
        raise AnswerRejectedError(
            f"This text is no answer to '{item.id}'. Give {allowed(form, item)}."
        )
    if given.value is not None and not accepts(form, item, given.value):
        raise AnswerRejectedError(
            f"{given.value} is no answer to '{item.id}'. Choose {allowed(form, item)}."
        )
    if item.task is not None and item.kind != "start" and not _is_empty(given):
        _refuse_out_of_time(seconds_left(forms, session, item.task))
    return replace(session, answers=(*session.answers, given))


def with_answers(session: Session, answers: Sequence[Answer]) -> Session:
    """Return `session` with answers added that need no check."""
    return replace(session, answers=(*session.answers, *answers))


def allowed(form: Questionnaire, item: Item) -> str:
    """Return in words which answers `item` takes."""
    if item.kind in WRITTEN:
        return "what was typed" if item.kind == "typing" else "the log of the chat desk"
    if item.number is not None:
        return f"a whole number from {item.number.low} to {item.number.high}"
    values = [str(choice.value) for choice in form.choices_of(item)] or [str(START)]
    if item.kind == "order":
        return f"the digits {', '.join(values)} in some order"
    return "one of " + ", ".join(values)


def seconds_left(forms: Sequence[Questionnaire], session: Session, task: TaskId) -> float | None:
    """Return what is left of a task's time; None before its start, 0 when it is over.

    The clock counts what answers took, so that it stands still while the program is closed.
    """
    if not _is_started(session, task):
        return None
    took = session.milliseconds()
    form, known = next((f, one) for f in forms for one in f.tasks if one.id == task)
    own = (i.id for i in form.items if i.task == task and i.kind != "start")
    used = sum(took.get(item, 0) for item in own) / 1000
    return max(0.0, known.seconds * session.extra_time - used)


def not_reached(
    forms: Sequence[Questionnaire], session: Session, at: datetime
) -> tuple[Answer, ...]:
    """Return what closes a task whose time is over, or that was not begun: its items as unanswered.

    Nothing for tasks that still run, and for those that are done.
    """
    seen, found = _seen(items_by_id(forms), session), []
    for form in forms:
        for task in form.tasks:
            own = [i.id for i in form.items if i.task == task.id and i.id not in seen]
            if own and ItemId(task.id) in seen and not seconds_left(forms, session, task.id):
                found += [Answer(item=item, value=None, at=at) for item in own]
    return tuple(found)


def next_question(forms: Sequence[Questionnaire], session: Session) -> Question | None:
    """Return the first item not yet seen, or None when all were."""
    asked = items_by_id(forms)
    seen = _seen(asked, session)
    for item in asked:
        if item not in seen:
            return question(forms, session, item)
    return None


def resumed_question(forms: Sequence[Questionnaire], session: Session) -> Question | None:
    """Return the first item not yet seen, with a word on the part, or None when all were."""
    found = next_question(forms, session)
    if found is None:
        return None
    return replace(found, opening=_opening(forms, session, found.item.id))


def previous_question(
    forms: Sequence[Questionnaire], session: Session, item: ItemId | None
) -> Question | None:
    """Return the item before `item` (before the end, for None), or None where no way leads back.

    A task that was begun is left behind for good: there is no way back into it, nor over it.
    """
    asked = items_by_id(forms)
    order = _order(asked, session)
    place = len(order) if item is None else order.index(item)
    if not place or _is_closed(asked, session, order[place - 1]):
        return None
    return question(forms, session, order[place - 1])


def following_question(
    forms: Sequence[Questionnaire], session: Session, item: ItemId
) -> Question | None:
    """Return where a person goes on after `item`: the one behind it, as far as they have been."""
    asked = items_by_id(forms)
    order = _order(asked, session)
    place = order.index(item) + 1
    been = place < len(order) and order[place] in _seen(asked, session)
    if been and not _is_closed(asked, session, order[place]):
        return question(forms, session, order[place])
    return next_question(forms, session)


def question(forms: Sequence[Questionnaire], session: Session, item: ItemId) -> Question:
    """Return `item` of the battery, ready to be shown."""
    asked = items_by_id(forms)
    form, found = asked[item]
    task = form.task(found)
    order, seen = _order(asked, session), _seen(asked, session)
    before = order[order.index(item) - 1] if order[0] != item else None
    begins = begins_part(forms, seen, item)
    return Question(
        session=session.id,
        item=found,
        choices=form.choices_of(found),
        given=session.values().get(item),
        part=form.title,
        instructions=form.instructions if task is None else "",
        number=list(asked).index(item) + 1,
        of=len(asked),
        minutes_left=_minutes_left(forms, session),
        stimulus=form.stimulus(found),
        title="" if task is None else task.title,
        seconds=None if task is None else task.seconds * session.extra_time,
        seconds_left=None if task is None else seconds_left(forms, session, task.id),
        may_go_back=before is not None and not _is_closed(asked, session, before),
        text=session.texts().get(item),
        took=0 if task is None else session.milliseconds().get(item, 0),
        opening=_opening(forms, session, item) if begins else None,
        manner=new_manner(asked, seen.intersection(order), item),
    )


def _opening(forms: Sequence[Questionnaire], session: Session, item: ItemId) -> Opening:
    asked = items_by_id(forms)
    return opening(forms, _seen(asked, session), item, _minutes_left([asked[item][0]], session))


def _order(asked: Asked, session: Session) -> list[ItemId]:
    """Return the way through the items, past those of tasks that were skipped at their start."""
    seen = session.seen()
    skipped = {
        item.task
        for key, (_, item) in asked.items()
        if item.kind == "start" and key in seen and not _is_started(session, TaskId(key))
    }
    return [
        key
        for key, (_, item) in asked.items()
        if item.kind == "start" or item.task is None or item.task not in skipped
    ]


def _seen(asked: Asked, session: Session) -> set[ItemId]:
    """Return the items that are done with.

    Those that were skipped with their task are not, when the task was started after all.
    """
    started = {one.item: place for place, one in enumerate(session.answers) if one.value == START}
    found = set()
    for place, one in enumerate(session.answers):
        task = asked[one.item][1].task if one.item in asked else None
        since = -1 if task is None else started.get(ItemId(task), -1)
        if not one.partial and (place >= since or not _is_empty(one)):
            found.add(one.item)
    return found


def _is_empty(given: Answer) -> bool:
    return given.value is None and given.text is None


def _refuse_out_of_time(left: float | None) -> None:
    if left is None:
        raise AnswerRejectedError("The clock of this task has not been started. Press Start first.")
    if left == 0:
        raise AnswerRejectedError("The time for this task is over. Go on with what comes next.")


def _is_closed(asked: Asked, session: Session, item: ItemId) -> bool:
    """Return whether `item` is of a task whose clock was started."""
    task = asked[item][1].task
    return task is not None and _is_started(session, task)


def _is_started(session: Session, task: TaskId) -> bool:
    """Return whether the last answer to the task's start is that it was started."""
    start = ItemId(task)
    last = next((a.value for a in reversed(session.answers) if a.item == start), None)
    return last == START


def _minutes_left(forms: Sequence[Questionnaire], session: Session) -> float:
    """Return about how long the rest takes: its items, and what is left of its tasks' time."""
    seen = _seen(items_by_id(forms), session)
    left = 0.0
    for form in forms:
        left += form.seconds * sum(i.id not in seen and i.task is None for i in form.items)
        for task in form.tasks:
            own = [i.id for i in form.items if i.task == task.id]
            if not seen.issuperset(own):
                now = seconds_left(forms, session, task.id)
                left += task.seconds * session.extra_time if now is None else now
    return left / 60
