"""Which items of a task's pool a sitting has: drawn by a seed, so that it can be drawn again."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from careerfit.core.questionnaire.model import Item, ItemId, Questionnaire, Task

NONE: frozenset[ItemId] = frozenset()


def draw(
    forms: Sequence[Questionnaire],
    seed: str,
    *,
    first: Collection[ItemId] = NONE,
    last: Collection[ItemId] = NONE,
) -> tuple[ItemId, ...]:
    """Return the items that are drawn of every pool, in the order they will be asked.

    seed: the session id; the same seed draws the same. first: items that have to be among them (a
    table has answers to them); last: items that are drawn only when the others do not suffice (the
    person has seen them before).
    """
    found: list[ItemId] = []
    for form in forms:
        for task in form.tasks:
            if task.draw is not None:
                found += _drawn_of(form, task, task.draw, seed, first, last)
    return tuple(found)


def drawn(form: Questionnaire, items: Collection[ItemId]) -> Questionnaire:
    """Return `form` as one sitting asks it: each task begins with its start, pools as drawn."""
    if not form.tasks:
        return form
    places = {item: place for place, item in enumerate(items)}
    asked = [item for item in form.items if item.task is None]
    for task in form.tasks:
        asked.append(Item(id=ItemId(task.id), text=task.text, kind="start", task=task.id))
        own = [item for item in form.items if item.task == task.id]
        if task.draw is not None:
            own = sorted((i for i in own if i.id in places), key=lambda item: places[item.id])
        asked += own
    return replace(form, items=tuple(asked))


def units(form: Questionnaire, task: Task) -> dict[str, tuple[Item, ...]]:
    """Return what is drawn together of a task's pool: by stimulus, or each item alone."""
    found: dict[str, tuple[Item, ...]] = {}
    for item in form.items:
        if item.task == task.id and item.kind != "start":
            found[item.unit] = (*found.get(item.unit, ()), item)
    return found


def drawn_of(form: Questionnaire, task: Task) -> int:
    """Return how many items one sitting has of a task; faults() sees to it that units are equal."""
    found = units(form, task)
    sizes = {len(items) for items in found.values()}
    most = len(found) if task.draw is None else min(task.draw, len(found))
    return most * max(sizes, default=0)


def asked_of(forms: Sequence[Questionnaire]) -> int:
    """Return how many items a sitting asks, the start of each task with them."""
    return sum(
        sum(item.task is None for item in form.items)
        + sum(1 + drawn_of(form, task) for task in form.tasks)
        for form in forms
    )


def _drawn_of(
    form: Questionnaire,
    task: Task,
    most: int,
    seed: str,
    first: Collection[ItemId],
    last: Collection[ItemId],
) -> Iterator[ItemId]:
    found = units(form, task)

    def place(unit: str) -> tuple[bool, bool, bytes]:
        ids = {item.id for item in found[unit]}
        chance = sha256(f"{seed}\x1f{task.id}\x1f{unit}".encode()).digest()
        return ids.isdisjoint(first), not ids.isdisjoint(last), chance

    for unit in sorted(found, key=place)[:most]:
        for item in found[unit]:
            yield item.id
