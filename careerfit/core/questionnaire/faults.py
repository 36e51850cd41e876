"""What can be wrong with questionnaires that the types alone cannot rule out."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from math import lcm

from careerfit.core.dimension import FACT_LENSES, Dimension, Place, Taxonomy, people_faults
from careerfit.core.questionnaire.chat import ChatDesk
from careerfit.core.questionnaire.draw import units
from careerfit.core.questionnaire.model import (
    SCORED,
    STATED,
    WRITTEN,
    Battery,
    Item,
    ItemId,
    Kind,
    Number,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
    Task,
    form_of,
)

FEWEST_CHOICES, MOST_CHOICES = 2, 100
MOST_STEPS = 9
"""Steps are put in order by single digits."""
LARGEST = 1_000_000_000
"""The largest answer: a whole number that every database holds."""
FINEST = 100_000
"""Steps that the levels of a scale may come in: with more, sums of squares would not be exact."""
DAY = 86_400
"""Seconds: nothing that is timed takes longer."""
OWN_FIELDS: Mapping[str, tuple[Kind, ...]] = {
    "expect": ("instructed", "problem", "order"),
    "key": ("response",),
    "chat": ("chat",),
}
"""Keys of an item that these kinds must have, and no others may."""


def faults(questionnaire: Questionnaire, taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield what the types alone cannot rule out in one questionnaire."""
    yield from _twice("scales", [scale.id for scale in questionnaire.scales])
    yield from _twice("items", [item.id for item in questionnaire.items])
    yield from _twice("stimuli", [one.id for one in questionnaire.stimuli])
    yield from _twice("tasks", [task.id for task in questionnaire.tasks])
    yield from _time_faults("seconds", questionnaire.seconds)
    if not 0 <= questionnaire.version <= LARGEST:
        yield "version", f"{questionnaire.version} is no version.", f"Give 0 to {LARGEST}."
    if not questionnaire.items:
        yield "items", "There are no items.", "Write at least one."
    yield from _key_faults(questionnaire.items)
    items: dict[ScaleId, list[Item]] = {scale.id: [] for scale in questionnaire.scales}
    for item in questionnaire.items:
        for key in item.scales:
            items.get(key, []).append(item)
    for scale in questionnaire.scales:
        yield from _scale_faults(questionnaire, scale, items[scale.id], taxonomy)
    for task in questionnaire.tasks:
        yield from _task_faults(questionnaire, task)
    for item in questionnaire.items:
        yield from _item_faults(questionnaire, item, items)
        yield from answer_faults(questionnaire, item, f"items.{item.id}")


def battery_faults(
    battery: Battery, questionnaires: Mapping[QuestionnaireId, Questionnaire]
) -> Iterator[Place]:
    """Yield the parts of a battery that do not exist or ask nothing, and items asked twice."""
    where = f"{battery.id}.parts"
    if not battery.parts:
        yield where, "There are no parts.", "Name at least one questionnaire."
    yield from _twice(where, [part.questionnaire for part in battery.parts])
    for part in battery.parts:
        known = questionnaires.get(part.questionnaire)
        if known is None:
            yield where, f"No questionnaire '{part.questionnaire}'.", "Add its file or mend the id."
        elif not form_of(known, part.form).items:
            yield where, f"'{known.id}' has no short form.", "Mark its items with short: true."


def shared_items(
    questionnaires: Sequence[Questionnaire],
) -> Iterator[tuple[QuestionnaireId, ItemId]]:
    """Yield each item id that an earlier questionnaire has: an answers file cannot hold both."""
    seen: set[ItemId] = set()
    for questionnaire in questionnaires:
        ids = {item.id for item in questionnaire.items}
        ids |= {ItemId(task.id) for task in questionnaire.tasks}
        for item in sorted(ids & seen):
            yield questionnaire.id, item
        seen |= ids


def _twice(where: str, ids: Sequence[str]) -> Iterator[Place]:
    for key, count in Counter(ids).items():
        if count > 1:
            yield f"{where}.{key}", f"The id stands {count} times.", "Give each its own id."


def _time_faults(where: str, seconds: float) -> Iterator[Place]:
    if not 0 < seconds <= DAY:
        yield where, f"{seconds:g} is no time.", f"Give seconds above 0, at most {DAY}."


def _key_faults(items: Sequence[Item]) -> Iterator[Place]:
    """Yield keys that are all alike: what is compared are differences between them."""
    keys = [(item.id, item.key) for item in items if item.key is not None]
    if keys and len({key for _, key in keys}) == 1:
        what = "The keys of all responses are alike."
        yield f"items.{keys[0][0]}.key", what, "Have better and worse responses."


def _scale_faults(
    questionnaire: Questionnaire, scale: Scale, items: Sequence[Item], taxonomy: Taxonomy
) -> Iterator[Place]:
    where = f"scales.{scale.id}"
    if not items:
        yield where, "No item belongs to this scale.", "Add items or remove the scale."
    kinds = {item.kind for item in items} - {"instructed"}
    if len(kinds - {"problem", "order"}) > 1 or (len(kinds) > 1 and kinds - {"problem", "order"}):
        yield where, "Its items are of several kinds.", "Give each kind a scale of its own."
    if kinds == {"rating"} and _steps(questionnaire, items) > FINEST:
        what = "Its items' values are too far apart to be added."
        yield where, what, "Give its items choices like 1 to 5."
    if scale.person is not None:
        yield from people_faults(scale.person, f"{where}.person")
    if scale.dimension is None:
        return
    dimension = taxonomy.find(scale.dimension)
    if dimension is None:
        yield (
            f"{where}.dimension",
            f"No dimension '{scale.dimension}'.",
            '"careerfit list dimensions" shows them all.',
        )
    else:
        yield from _lens_faults(where, dimension, items)


def _steps(questionnaire: Questionnaire, items: Sequence[Item]) -> int:
    """Return the steps that all value ranges of a scale's items can be counted in."""
    choices = (questionnaire.choices_of(item)[:MOST_CHOICES] for item in items)
    values = ([choice.value for choice in own] for own in choices)
    return lcm(*{max(some) - min(some) for some in values if some})


def _lens_faults(where: str, dimension: Dimension, items: Sequence[Item]) -> Iterator[Place]:
    facts = [item for item in items if item.kind in STATED]
    typed = any(item.kind == "typing" for item in items)
    if (dimension.lens in FACT_LENSES) != bool(facts or typed) or len(facts) > 1:
        yield (
            f"{where}.dimension",
            f"'{dimension.id}' belongs to the lens '{dimension.lens}'.",
            "Must-haves and goals take one fact or number, all other lenses take ratings.",
        )


def _task_faults(questionnaire: Questionnaire, task: Task) -> Iterator[Place]:
    where = f"tasks.{task.id}"
    found = units(questionnaire, task)
    if not found:
        yield where, "No item belongs to this task.", "Add items or remove the task."
    yield from _time_faults(f"{where}.seconds", task.seconds)
    if not task.text.strip():
        yield f"{where}.text", "The text is empty.", "Say what is to be done."
    if task.draw is not None and not 1 <= task.draw <= len(found):
        what = f"{task.draw} of {len(found)} cannot be drawn."
        yield f"{where}.draw", what, f"Give 1 to {len(found)}, or leave it out."
    if len({len(items) for items in found.values()}) > 1:
        what = "Its stimuli have different numbers of items."
        yield where, what, "Give each as many: what is drawn must be alike."
    if len({item.scale for items in found.values() for item in items}) > 1:
        yield where, "Its items speak to several scales.", "Make a task of each scale."
    if ItemId(task.id) in {item.id for item in questionnaire.items}:
        yield where, f"An item is called '{task.id}', too.", "Choose another id."


def _item_faults(
    questionnaire: Questionnaire, item: Item, known: Container[ScaleId]
) -> Iterator[Place]:
    """Yield what is wrong with an item, one check a line: (key, whether, what, remedy)."""
    where, timed = f"items.{item.id}", item.task is not None
    checks = (
        (
            "scale",
            item.scale is None and item.kind != "instructed",
            "The scale is missing.",
            "Name one of the scales above.",
        ),
        *(
            ("scale", scale not in known, f"No scale '{scale}'.", "Name one of the scales above.")
            for scale in item.scales
        ),
        (
            "also",
            len(set(item.scales)) < len(item.scales),
            "A scale is named twice.",
            "Name each once.",
        ),
        (
            "also",
            bool(item.also) and item.kind not in ("rating", "response"),
            "Only a rating or a response speaks to several scales.",
            "Remove also:.",
        ),
        (
            "kind",
            item.kind == "start",
            "A start is made from its task.",
            "Describe it under tasks:.",
        ),
        (
            "stimulus",
            item.stimulus is not None and questionnaire.stimulus(item) is None,
            f"No stimulus '{item.stimulus}'.",
            "Name one of the stimuli.",
        ),
        (
            "task",
            timed and questionnaire.task(item) is None,
            f"No task '{item.task}'.",
            "Name one of the tasks.",
        ),
        (
            "task",
            not timed and item.kind in WRITTEN,
            f"An item of the kind {item.kind} is done against a clock.",
            "Name its task.",
        ),
        (
            "kind",
            timed and item.kind not in SCORED,
            f"An item of the kind {item.kind} cannot be timed.",
            "Remove its task.",
        ),
        ("text", not item.text.strip(), "The text is empty.", "Write what is asked."),
    )
    for key, wrong, what, remedy in checks:
        if wrong:
            yield f"{where}.{key}", what, remedy
    yield from own_field_faults(item, where)


def own_field_faults(item: Item, where: str) -> Iterator[Place]:
    """Yield the keys that the kind of the item must have, or cannot have."""
    for field, kinds in OWN_FIELDS.items():
        if (item.kind in kinds) != (getattr(item, field) is not None):
            what = f"An item of the kind {' or '.join(kinds)}, and only it, has {field}:."
            yield f"{where}.{field}", what, "Add or remove it."
    typed = ("number", "problem") if item.number is not None else ("number",)
    if (item.kind in typed) != (item.number is not None):
        yield f"{where}.number", "A number item, and only it, has number:.", "Add or remove it."


def answer_faults(questionnaire: Questionnaire, item: Item, where: str) -> Iterator[Place]:
    """Yield what is wrong with the answers that an item allows."""
    if item.chat is not None:
        yield from _chat_faults(item.chat, f"{where}.chat")
    elif item.number is not None:
        yield from _number_faults(item, item.number, where)
    elif item.kind not in ("typing", "chat", "start"):
        values = [one.value for one in questionnaire.choices_of(item)[: MOST_CHOICES + 1]]
        yield from _choice_faults(item, values, where)


def _choice_faults(item: Item, values: Sequence[int], where: str) -> Iterator[Place]:
    if len(values) < FEWEST_CHOICES:
        yield f"{where}.choices", "There are fewer than two choices.", "Give choices here or above."
    if len(values) > MOST_CHOICES:
        yield f"{where}.choices", f"There are more than {MOST_CHOICES} choices.", "Take a number."
    if not all(-LARGEST <= one <= LARGEST for one in values):
        yield f"{where}.choices", "A value is too large.", f"Keep within {LARGEST}."
    if len(set(values)) < len(values):
        yield f"{where}.choices", "Two choices have one value.", "Give each its own value."
    if item.kind == "order":
        yield from _order_faults(item, values, where)
    elif item.expect is not None and item.expect not in values:
        yield f"{where}.expect", f"{item.expect} is not one of the choices.", "Name one of them."
    if item.key is not None and values and not min(values) <= item.key <= max(values):
        yield f"{where}.key", f"{item.key} is off the choices.", "Give a value between them."


def _number_faults(item: Item, number: Number, where: str) -> Iterator[Place]:
    if number.low >= number.high:
        yield f"{where}.number", "low is not below high.", "Swap or mend them."
    if max(-number.low, number.high) > LARGEST:
        yield f"{where}.number", "An end is too large.", f"Keep within {LARGEST}."
    if not 0 <= number.decimals <= 4:  # noqa: PLR2004
        yield f"{where}.number.decimals", f"{number.decimals} is too many.", "Give 0 to 4."
    if item.expect is not None and not number.low <= item.expect <= number.high:
        yield f"{where}.expect", f"{item.expect} cannot be typed.", "Keep it within the number."


def _order_faults(item: Item, values: Sequence[int], where: str) -> Iterator[Place]:
    if len(values) > MOST_STEPS or not all(1 <= step <= MOST_STEPS for step in values):
        what = "Steps are numbered by one digit each."
        yield f"{where}.choices", what, "Give at most nine, with values from 1 to 9."
    if item.expect is not None and sorted(str(item.expect)) != sorted(map(str, values)):
        what = f"{item.expect} does not name every step once."
        yield f"{where}.expect", what, "Write their values in the right order, as one number."


def _chat_faults(chat: ChatDesk, where: str) -> Iterator[Place]:
    turns = chat.turns()
    articles = [article.id for article in chat.articles]
    yield from _twice(f"{where}.articles", articles)
    yield from _twice(f"{where}.customers", [customer.id for customer in chat.customers])
    yield from _twice(f"{where}.turns", [turn.id for turn in turns])
    yield from _twice(f"{where}.replies", [r.id for turn in turns for r in turn.replies])
    if not all(customer.turns for customer in chat.customers) or not turns:
        yield f"{where}.customers", "Nobody says anything.", "Give customers with turns."
    yield from _time_faults(f"{where}.first_reply", chat.first_reply)
    yield from _time_faults(f"{where}.per_reply", chat.per_reply)
    for customer in chat.customers:
        if not 0 <= customer.arrives <= DAY:
            what = f"{customer.arrives} is no time."
            yield f"{where}.customers.{customer.id}.arrives", what, f"Give 0 to {DAY} seconds."
    for turn in turns:
        if turn.needs is not None and turn.needs not in articles:
            yield f"{where}.{turn.id}.needs", f"No article '{turn.needs}'.", "Name one of them."
        if len({reply.right for reply in turn.replies}) < FEWEST_CHOICES:
            what = "Its replies are all right or all wrong."
            yield f"{where}.{turn.id}.replies", what, "Give at least one of each."
