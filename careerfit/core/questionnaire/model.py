"""Scales, items, tasks and choices, as an author wrote them."""

from collections.abc import Sequence
from dataclasses import field, replace
from itertools import chain
from typing import Literal, NewType

from careerfit.core.dimension import DimensionId, PersonReference
from careerfit.core.questionnaire.chat import ChatDesk, parse_log
from careerfit.core.value import ASIDE, value

QuestionnaireId = NewType("QuestionnaireId", str)
ScaleId = NewType("ScaleId", str)
ItemId = NewType("ItemId", str)
StimulusId = NewType("StimulusId", str)
TaskId = NewType("TaskId", str)
BatteryId = NewType("BatteryId", str)

Kind = Literal[
    "rating",
    "instructed",
    "fact",
    "number",
    "response",
    "problem",
    "order",
    "typing",
    "chat",
    "start",
]
SCORED: tuple[Kind, ...] = ("rating", "response", "problem", "order", "typing", "chat")
"""Kinds that a scale is made of."""
WRITTEN: tuple[Kind, ...] = ("typing", "chat")
"""Kinds whose answer is text: what was typed, or the log of a chat desk."""
STATED: tuple[Kind, ...] = ("fact", "number")
MOST_TYPED, MOST_EVENTS = 20_000, 5_000
"""Characters of a typed text, and events of a chat desk, that are kept."""
START = 1
"""The answer to the item that starts a task's clock."""


@value
class Scale:
    """What several items measure together; `dimension` says what it is compared with.

    person: where people stand on this very scale, for measures that are not on the footing of the
    dimension's own reference (situations, work samples).
    """

    id: ScaleId
    name: str
    dimension: DimensionId | None = None
    person: PersonReference | None = None


@value
class Choice:
    """One of the answers a person may pick, or one of the steps to put in order."""

    value: int
    label: str


@value
class Number:
    """A whole number that is typed, from `low` to `high`; `decimals` of 2 shows 2350 as 23.50."""

    low: int
    high: int
    unit: str
    decimals: int = 0


@value
class Stimulus:
    """What several items are about: a case, a policy."""

    id: StimulusId
    title: str
    text: str


@value
class Task:
    """Items that are done against one clock, which starts when the person says so.

    seconds: the limit. draw: how many are drawn of the pool for a sitting (stimuli, where its items
    have one), or None for all. choices: of its items that have none of their own.
    """

    id: TaskId
    title: str
    text: str
    seconds: int
    draw: int | None = None
    choices: tuple[Choice, ...] = ()


@value
class Item:
    """One thing that is asked.

    kind "rating" is scored, keyed for (+) or against (-) its scale; "instructed" checks attention
    and expects one answer; "fact" (a choice) and "number" are kept as they are. "response" is one
    way to act in a situation, judged by the person and compared with the expert `key`. A rating or
    a response may speak to more scales (`also`), such as the domain of its facet. "problem" (a
    choice or a number) and "order" (the choices' values in order, as digits) have one right answer,
    `expect`; "typing" is a passage to copy, "chat" a chat desk. "start" is made from a task:
    answering it starts the clock. `because` tells afterwards why the key is what it is; `material`
    is shown above the answers, one line each.
    """

    id: ItemId
    text: str
    scale: ScaleId | None = None
    kind: Kind = "rating"
    keyed: Literal["+", "-"] = "+"
    choices: tuple[Choice, ...] = ()
    expect: int | None = None
    number: Number | None = None
    short: bool = False
    also: tuple[ScaleId, ...] = ()
    stimulus: StimulusId | None = None
    task: TaskId | None = None
    key: int | None = None
    because: str = ""
    material: tuple[str, ...] = ()
    chat: ChatDesk | None = None

    @property
    def scales(self) -> tuple[ScaleId, ...]:
        """The scales that the item speaks to, the main one first."""
        own = self.also if self.scale is None else (self.scale, *self.also)
        if self.chat is None:
            return own
        return (*own, ScaleId(self.chat.tone), ScaleId(self.chat.pace))

    @property
    def unit(self) -> str:
        """What is drawn from a pool together: the items of one stimulus, or the item alone."""
        return self.stimulus or self.id


@value
class Questionnaire:
    """A set of items; `version` changes whenever a score could change.

    purpose: what it is for, told before its first item; no part of its digest.
    """

    id: QuestionnaireId
    version: int
    title: str
    licence: str
    scales: tuple[Scale, ...]
    items: tuple[Item, ...]
    choices: tuple[Choice, ...] = ()
    stimuli: tuple[Stimulus, ...] = ()
    tasks: tuple[Task, ...] = ()
    language: str = "en"
    instructions: str = ""
    seconds: float = 7.0
    purpose: str = field(default="", metadata=ASIDE)

    def items_of(self, scale: ScaleId) -> tuple[Item, ...]:
        """Return the scored items that speak to `scale`, in order."""
        return tuple(i for i in self.items if scale in i.scales and i.kind in SCORED)

    def task(self, item: Item) -> Task | None:
        """Return the task that an item belongs to."""
        return next((task for task in self.tasks if task.id == item.task), None)

    def stimulus(self, item: Item) -> Stimulus | None:
        """Return what an item is about."""
        return next((one for one in self.stimuli if one.id == item.stimulus), None)

    def choices_of(self, item: Item) -> tuple[Choice, ...]:
        """Return what may be picked for `item`: its own choices, its task's, or those of all."""
        if item.number is not None or item.kind in ("number", "start", *WRITTEN):
            return ()
        task = self.task(item)
        return item.choices or (() if task is None else task.choices) or self.choices


@value
class Part:
    """One questionnaire in a battery, in its full or its short form."""

    questionnaire: QuestionnaireId
    form: Literal["full", "short"] = "full"


@value
class Battery:
    """Questionnaires that are answered together, in order; purpose: for whom and for what."""

    id: BatteryId
    title: str
    parts: tuple[Part, ...]
    purpose: str = ""


def accepts(questionnaire: Questionnaire, item: Item, given: int) -> bool:
    """Return whether `given` is one of the answers that `item` allows."""
    if item.kind == "start":
        return given == START
    if item.kind in WRITTEN:
        return False
    if item.number is not None:
        return item.number.low <= given <= item.number.high
    values = [choice.value for choice in questionnaire.choices_of(item)]
    if item.kind == "order":
        return sorted(str(given)) == sorted(map(str, values))
    return given in values


def accepts_text(item: Item, text: str) -> bool:
    """Return whether `text` is an answer to an item that is answered in writing."""
    if item.kind == "typing":
        return len(text) <= MOST_TYPED
    try:
        return item.kind == "chat" and len(parse_log(text)) <= MOST_EVENTS
    except ValueError:
        return False


def form_of(questionnaire: Questionnaire, form: Literal["full", "short"]) -> Questionnaire:
    """Return the questionnaire with the items of `form`, and what these belong to."""
    if form == "full":
        return questionnaire
    return _with_items(questionnaire, tuple(item for item in questionnaire.items if item.short))


def minutes(forms: Sequence[Questionnaire]) -> float:
    """Return about how long answering takes: the seconds of each item, and each task's limit."""
    untimed = sum(form.seconds * sum(item.task is None for item in form.items) for form in forms)
    return (untimed + sum(task.seconds for form in forms for task in form.tasks)) / 60


def items_by_id(forms: Sequence[Questionnaire]) -> dict[ItemId, tuple[Questionnaire, Item]]:
    """Return every item with the questionnaire it stands in, in the order asked."""
    return dict(chain.from_iterable(((i.id, (f, i)) for i in f.items) for f in forms))


def _with_items(questionnaire: Questionnaire, items: tuple[Item, ...]) -> Questionnaire:
    """Return the questionnaire with `items`, and only what these speak to, stand in and show."""
    scales = {scale for item in items for scale in item.scales}
    stimuli = {item.stimulus for item in items}
    tasks = {item.task for item in items}
    return replace(
        questionnaire,
        items=items,
        scales=tuple(scale for scale in questionnaire.scales if scale.id in scales),
        stimuli=tuple(one for one in questionnaire.stimuli if one.id in stimuli),
        tasks=tuple(task for task in questionnaire.tasks if task.id in tasks),
    )
