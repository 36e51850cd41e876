"""A sitting gone over: what was asked, what the person did, and what is held to be right, and why.

It would give the key away: only for the person's own use, and after the last answer.
"""

from collections.abc import Iterator

from careerfit.core.assessment import Assessment
from careerfit.core.questionnaire import (
    ChatDesk,
    Customer,
    Item,
    Questionnaire,
    Turn,
    drawn_of,
    parse_log,
)
from careerfit.core.scoring import Mark, Typed, marks_in, score_typing
from careerfit.core.scoring.chats import TurnDone, score_chat
from careerfit.core.scoring.problems import FULL_POINTS, item_points_of
from careerfit.core.session import Session, next_question
from careerfit.core.value import value


@value
class Judged:
    """One thing that could be done in a situation: as the person rated it, and as the key does.

    given, key: on the format of the questionnaire; the words for them are `said` and `held`.
    because: "" where the content gives no reason.
    """

    text: str
    given: int | None
    said: str
    key: int
    held: str
    because: str


@value
class Situation:
    """A moment at work, and all that could be done in it."""

    title: str
    text: str
    responses: tuple[Judged, ...]

    @property
    def apart(self) -> float | None:
        """How far the ratings lie from the key on average, in steps; None where none was given."""
        found = [abs(one.given - one.key) for one in self.responses if one.given is not None]
        return sum(found) / len(found) if found else None


@value
class Passage:
    """A passage that was typed, stretch by stretch, and what came of it."""

    title: str
    marks: tuple[Mark, ...]
    done: Typed


@value
class Said:
    """An answer to a problem: the words of a choice, or of steps in order, or else a number."""

    words: tuple[str, ...] = ()
    number: int | None = None
    decimals: int = 0
    unit: str = ""


@value
class Solved:
    """A problem with one right answer; points: of 100, below 0 for what guessing would win."""

    about: str
    text: str
    material: tuple[str, ...]
    given: Said
    right: Said
    points: float
    seconds: float | None
    because: str

    @property
    def is_right(self) -> bool:
        """Whether it has all points."""
        return self.points >= FULL_POINTS


@value
class Problems:
    """The problems of a task that were answered; of: how many there were."""

    title: str
    solved: tuple[Solved, ...]
    of: int


@value
class Replied:
    """A message at a chat desk and the reply to it. better: ready-made replies that are right.

    None of the rest is there where no reply was sent.
    """

    customer: str
    says: str
    because: str
    better: tuple[str, ...]
    needs: str
    reply: str | None = None
    done: TurnDone | None = None


@value
class Chats:
    """A chat desk, message by message."""

    title: str
    turns: tuple[Replied, ...]


@value
class Review:
    """All that can be gone over."""

    situations: tuple[Situation, ...] = ()
    passages: tuple[Passage, ...] = ()
    problems: tuple[Problems, ...] = ()
    chats: tuple[Chats, ...] = ()


def may_review(session: Session, *forms: Questionnaire) -> bool:
    """Return whether the key may be told: never in a selection, and not before the last answer."""
    return session.purpose != "selection" and next_question(forms, session) is None


def review(assessment: Assessment) -> Review | None:
    """Return what can be gone over; None where the key may not be told."""
    if not may_review(assessment.session, *assessment.forms):
        return None
    forms, session = assessment.forms, assessment.session
    return Review(
        situations=tuple(one for form in forms for one in _situations(form, session)),
        passages=tuple(one for form in forms for one in _passages(form, session)),
        problems=tuple(one for form in forms for one in _problems(form, session)),
        chats=tuple(one for form in forms for one in _chats(form, session)),
    )


def _situations(form: Questionnaire, session: Session) -> Iterator[Situation]:
    given = session.values()
    for stimulus in form.stimuli:
        own = [item for item in form.items if item.stimulus == stimulus.id]
        judged = tuple(
            _judged(form, item, item.key, given.get(item.id))
            for item in own
            if item.kind == "response" and item.key is not None
        )
        if judged:
            yield Situation(title=stimulus.title, text=stimulus.text, responses=judged)


def _judged(form: Questionnaire, item: Item, key: int, given: int | None) -> Judged:
    labels = {choice.value: choice.label for choice in form.choices_of(item)}
    return Judged(
        text=item.text,
        given=given,
        said="" if given is None else labels[given],
        key=key,
        held=labels.get(key, ""),
        because=item.because,
    )


def _passages(form: Questionnaire, session: Session) -> Iterator[Passage]:
    texts, took = session.texts(), session.milliseconds()
    for item in form.items:
        if item.kind == "typing" and item.id in texts:
            typed = texts[item.id]
            done = score_typing(item.text, typed, took.get(item.id, 0) / 1000)
            if done is not None:
                marks = marks_in(item.text, typed)
                yield Passage(title=_title(form, item), marks=marks, done=done)


def _problems(form: Questionnaire, session: Session) -> Iterator[Problems]:
    given = session.values()
    for task in form.tasks:
        own = [i for i in form.items if i.task == task.id and i.kind in ("problem", "order")]
        solved = tuple(_solved(form, item, session) for item in own if item.id in given)
        if solved:
            yield Problems(title=task.title, solved=solved, of=drawn_of(form, task))


def _solved(form: Questionnaire, item: Item, session: Session) -> Solved:
    given, took = session.values()[item.id], session.milliseconds().get(item.id)
    stimulus = form.stimulus(item)
    return Solved(
        about="" if stimulus is None else stimulus.text,
        text=item.text,
        material=item.material,
        given=_said(form, item, given),
        right=_said(form, item, item.expect or 0),
        points=item_points_of(form, item, given),
        seconds=None if took is None else took / 1000,
        because=item.because,
    )


def _said(form: Questionnaire, item: Item, given: int) -> Said:
    if item.number is not None:
        return Said(number=given, decimals=item.number.decimals, unit=item.number.unit)
    labels = {choice.value: choice.label for choice in form.choices_of(item)}
    values = [int(digit) for digit in str(given)] if item.kind == "order" else [given]
    return Said(words=tuple(labels[one] for one in values))


def _chats(form: Questionnaire, session: Session) -> Iterator[Chats]:
    texts = session.texts()
    for item in form.items:
        if item.chat is not None and item.id in texts:
            turns = tuple(_replied(item.chat, texts[item.id]))
            yield Chats(title=_title(form, item), turns=turns)


def _replied(desk: ChatDesk, log: str) -> Iterator[Replied]:
    done = {one.turn: one for one in score_chat(desk, log).done}
    sent = {event.what for event in parse_log(log) if event.did == "reply"}
    articles = {article.id: article.title for article in desk.articles}
    for customer in desk.customers:
        for turn in customer.turns:
            needs = "" if turn.needs is None else articles[turn.needs]
            yield _turn(customer, turn, needs, sent, done.get(turn.id))


def _turn(
    customer: Customer, turn: Turn, needs: str, sent: set[str], done: TurnDone | None
) -> Replied:
    chosen = next((reply for reply in turn.replies if reply.id in sent), None)
    best = max((reply.tone for reply in turn.replies if reply.right), default=0)
    return Replied(
        customer=customer.name,
        says=turn.says,
        because=turn.because,
        better=tuple(one.text for one in turn.replies if one.right and one.tone == best),
        needs=needs,
        reply=None if chosen is None or done is None else chosen.text,
        done=done,
    )


def _title(form: Questionnaire, item: Item) -> str:
    task = form.task(item)
    return form.title if task is None else task.title
