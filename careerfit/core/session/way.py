"""The way through a sitting: what is asked next, what may be answered, what time is left."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from careerfit.core.errors import AnswerRejectedError
from careerfit.core.opening import Opening, begins_part, new_manner, opening
from careerfit.core.questionnaire import (
    START,
    WRITTEN,
    Item,
    ItemId,
    Questionnaire,
    TaskId,
    accepts,
    accepts_text,
    items_by_id,
)
from careerfit.core.session.model import Answer, Question, Session

Asked = Mapping[ItemId, tuple[Questionnaire, Item]]
"""Every item, with the questionnaire it stands in, in the order asked."""


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
