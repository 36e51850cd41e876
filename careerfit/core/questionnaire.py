"""What is asked: scales, items and choices, as an author wrote them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import chain
from typing import Literal, NewType

from careerfit.core.dimension import FACT_LENSES, DimensionId, Taxonomy
from careerfit.core.value import value

QuestionnaireId = NewType("QuestionnaireId", str)
ScaleId = NewType("ScaleId", str)
ItemId = NewType("ItemId", str)
BatteryId = NewType("BatteryId", str)
FEWEST_CHOICES = 2
Place = tuple[str, str, str]
"""A fault of content: (where, what, remedy)."""


@value
class Scale:
    """What several items measure together; `dimension` says what it is compared with."""

    id: ScaleId
    name: str
    dimension: DimensionId | None = None


@value
class Choice:
    """One of the answers a person may pick."""

    value: int
    label: str


@value
class Number:
    """A whole number that is typed, from `low` to `high`."""

    low: int
    high: int
    unit: str


@value
class Item:
    """One thing that is asked.

    kind "rating" is scored, keyed for (+) or against (-) its scale; "instructed" checks attention
    and expects one answer; "fact" (a choice) and "number" are kept as they are.
    """

    id: ItemId
    text: str
    scale: ScaleId | None = None
    kind: Literal["rating", "instructed", "fact", "number"] = "rating"
    keyed: Literal["+", "-"] = "+"
    choices: tuple[Choice, ...] = ()
    expect: int | None = None
    number: Number | None = None
    short: bool = False


@value
class Questionnaire:
    """A set of items; `version` changes whenever a score could change."""

    id: QuestionnaireId
    version: int
    title: str
    licence: str
    scales: tuple[Scale, ...]
    items: tuple[Item, ...]
    choices: tuple[Choice, ...] = ()
    language: str = "en"
    instructions: str = ""
    seconds: float = 7.0

    def items_of(self, scale: ScaleId) -> tuple[Item, ...]:
        """Return the scored items of `scale`, in order."""
        return tuple(i for i in self.items if i.scale == scale and i.kind == "rating")

    def choices_of(self, item: Item) -> tuple[Choice, ...]:
        """Return what may be picked for `item`: its own choices, or those of all items."""
        return () if item.kind == "number" else item.choices or self.choices


@value
class Texts:
    """A questionnaire's words in another language, by id; keys and values stay as they are."""

    questionnaire: QuestionnaireId
    language: str
    title: str
    items: Mapping[ItemId, str]
    scales: Mapping[ScaleId, str]
    choices: Mapping[int, str] = field(default_factory=dict)
    item_choices: Mapping[ItemId, Mapping[int, str]] = field(default_factory=dict)
    instructions: str = ""


@value
class Part:
    """One questionnaire in a battery, in its full or its short form."""

    questionnaire: QuestionnaireId
    form: Literal["full", "short"] = "full"


@value
class Battery:
    """Questionnaires that are answered together, in order."""

    id: BatteryId
    title: str
    parts: tuple[Part, ...]


def accepts(questionnaire: Questionnaire, item: Item, given: int) -> bool:
    """Return whether `given` is one of the answers that `item` allows."""
    if item.number is not None:
        return item.number.low <= given <= item.number.high
    return any(choice.value == given for choice in questionnaire.choices_of(item))


def form_of(questionnaire: Questionnaire, form: Literal["full", "short"]) -> Questionnaire:
    """Return the questionnaire with the items of `form`, and the scales that these speak to."""
    if form == "full":
        return questionnaire
    items = tuple(item for item in questionnaire.items if item.short)
    used = {item.scale for item in items}
    scales = tuple(scale for scale in questionnaire.scales if scale.id in used)
    return replace(questionnaire, items=items, scales=scales)


def minutes(forms: Sequence[Questionnaire]) -> float:
    """Return how long answering takes, by the seconds an item of each questionnaire takes."""
    return sum(form.seconds * len(form.items) for form in forms) / 60


def translate(questionnaire: Questionnaire, texts: Texts) -> Questionnaire:
    """Return the questionnaire in the language of `texts`, which text_faults() found complete."""

    def relabel(choices: tuple[Choice, ...], labels: Mapping[int, str]) -> tuple[Choice, ...]:
        return tuple(replace(choice, label=labels[choice.value]) for choice in choices)

    return replace(
        questionnaire,
        language=texts.language,
        title=texts.title,
        instructions=texts.instructions,
        choices=relabel(questionnaire.choices, texts.choices),
        scales=tuple(replace(s, name=texts.scales[s.id]) for s in questionnaire.scales),
        items=tuple(
            replace(
                item,
                text=texts.items[item.id],
                choices=relabel(item.choices, texts.item_choices.get(item.id, {})),
            )
            for item in questionnaire.items
        ),
    )


def faults(questionnaire: Questionnaire, taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield what the types alone cannot rule out in one questionnaire."""
    yield from _twice("scales", [scale.id for scale in questionnaire.scales])
    yield from _twice("items", [item.id for item in questionnaire.items])
    if questionnaire.seconds <= 0:
        yield "seconds", f"{questionnaire.seconds:g} is no time.", "Give a number above 0."
    if not questionnaire.items:
        yield "items", "There are no items.", "Write at least one."
    for scale in questionnaire.scales:
        yield from _scale_faults(questionnaire, scale, taxonomy)
    for item in questionnaire.items:
        yield from _item_faults(questionnaire, item)
        yield from _answer_faults(questionnaire, item)


def text_faults(questionnaire: Questionnaire, texts: Texts) -> Iterator[Place]:
    """Yield where a translation lacks an id of the questionnaire, or has one too many."""
    own = {item.id: {c.value for c in item.choices} for item in questionnaire.items if item.choices}
    pairs: list[tuple[str, set[object], set[object]]] = [
        ("items", {i.id for i in questionnaire.items}, set(texts.items)),
        ("scales", {s.id for s in questionnaire.scales}, set(texts.scales)),
        ("choices", {c.value for c in questionnaire.choices}, set(texts.choices)),
        ("item_choices", set(own), set(texts.item_choices)),
    ]
    pairs += [
        (f"item_choices.{item}", set(own[item]), set(labels))
        for item, labels in texts.item_choices.items()
        if item in own
    ]
    for where, wanted, found in pairs:
        for key in sorted(map(str, wanted - found)):
            yield where, f"'{key}' is not translated.", "Add it; the questionnaire has it."
        for key in sorted(map(str, found - wanted)):
            yield where, f"'{key}' is not in the questionnaire.", "Remove it or mend the id."


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


def _twice(where: str, ids: Sequence[str]) -> Iterator[Place]:
    for key, count in Counter(ids).items():
        if count > 1:
            yield f"{where}.{key}", f"The id stands {count} times.", "Give each its own id."


def _scale_faults(
    questionnaire: Questionnaire, scale: Scale, taxonomy: Taxonomy
) -> Iterator[Place]:
    where = f"scales.{scale.id}"
    items = [item for item in questionnaire.items if item.scale == scale.id]
    if not items:
        yield where, "No item belongs to this scale.", "Add items or remove the scale."
    if scale.dimension is None:
        return
    dimension = taxonomy.find(scale.dimension)
    if dimension is None:
        yield (
            f"{where}.dimension",
            f"No dimension '{scale.dimension}'.",
            '"careerfit list dimensions" shows them all.',
        )
        return
    facts = [item for item in items if item.kind in ("fact", "number")]
    if (dimension.lens in FACT_LENSES) != bool(facts) or len(facts) > 1:
        yield (
            f"{where}.dimension",
            f"'{dimension.id}' belongs to the lens '{dimension.lens}'.",
            "Must-haves and goals take one fact or number, all other lenses take ratings.",
        )


def _item_faults(questionnaire: Questionnaire, item: Item) -> Iterator[Place]:
    where = f"items.{item.id}"
    if item.scale is None and item.kind != "instructed":
        yield f"{where}.scale", "The scale is missing.", "Name one of the scales above."
    if item.scale is not None and item.scale not in {s.id for s in questionnaire.scales}:
        yield f"{where}.scale", f"No scale '{item.scale}'.", "Name one of the scales above."
    if (item.kind == "instructed") != (item.expect is not None):
        yield (
            f"{where}.expect",
            "An instructed item, and only it, has expect:.",
            "Add or remove it.",
        )
    if (item.kind == "number") != (item.number is not None):
        yield f"{where}.number", "A number item, and only it, has number:.", "Add or remove it."
    if not item.text.strip():
        yield f"{where}.text", "The text is empty.", "Write what is asked."


def _answer_faults(questionnaire: Questionnaire, item: Item) -> Iterator[Place]:
    where = f"items.{item.id}"
    if item.number is not None:
        if item.number.low >= item.number.high:
            yield f"{where}.number", "low is not below high.", "Swap or mend them."
        return
    values = [choice.value for choice in questionnaire.choices_of(item)]
    if len(values) < FEWEST_CHOICES:
        yield f"{where}.choices", "There are fewer than two choices.", "Give choices here or above."
    if len(set(values)) < len(values):
        yield f"{where}.choices", "Two choices have one value.", "Give each its own value."
    if item.expect is not None and item.expect not in values:
        yield f"{where}.expect", f"{item.expect} is not one of the choices.", "Name one of them."


def shared_items(
    questionnaires: Sequence[Questionnaire],
) -> Iterator[tuple[QuestionnaireId, ItemId]]:
    """Yield each item id that an earlier questionnaire has: an answers file cannot hold both."""
    seen: set[ItemId] = set()
    for questionnaire in questionnaires:
        ids = {item.id for item in questionnaire.items}
        for item in sorted(ids & seen):
            yield questionnaire.id, item
        seen |= ids


def items_by_id(forms: Sequence[Questionnaire]) -> dict[ItemId, tuple[Questionnaire, Item]]:
    """Return every item with the questionnaire it stands in, in the order asked."""
    return dict(chain.from_iterable(((i.id, (f, i)) for i in f.items) for f in forms))
