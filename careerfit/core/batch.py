"""Many people at once: what each of them would get alone, to the last bit."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import isnan
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from careerfit.core.dimension import Dimension, Taxonomy
from careerfit.core.fit import Fit, compare, is_usable
from careerfit.core.profile import Merged, Profile, estimate_of, merge, on_footing, together
from careerfit.core.questionnaire import (
    STATED,
    WRITTEN,
    BatteryId,
    Item,
    ItemId,
    Questionnaire,
    Task,
    accepts,
    draw,
    units,
)
from careerfit.core.role import Role
from careerfit.core.scoring import Floats, Raw, ScaleLevels, score
from careerfit.core.session import Purpose, Respondent, identity
from careerfit.core.value import digest, value

Columns = dict[str, Floats]
"""Results by name, each (people,); nan where there is none."""
WHOLE32 = 2**24
"""Whole numbers up to this are exact in float32."""
SPAN = 1000
"""An item that allows every number of a range no longer than this is checked by its ends."""
NUMBERS = (
    *("match", "match_low", "match_high", "readiness", "readiness_low", "readiness_high"),
    *("strain", "strain_low", "strain_high", "group"),
)
"""What is told of each role."""


@value
class Batch:
    """What many people are asked alike, and what they are compared with (nothing: no roles)."""

    battery: BatteryId
    forms: tuple[Questionnaire, ...]
    roles: tuple[Role, ...]
    taxonomy: Taxonomy
    purpose: Purpose

    @property
    def items(self) -> dict[ItemId, tuple[Questionnaire, Item]]:
        """Every item that is answered in a number, with its questionnaire, in the order asked."""
        return {i.id: (f, i) for f in self.forms for i in f.items if i.kind not in WRITTEN}

    @property
    def exact(self) -> type[np.float32] | type[np.float64]:
        """The smaller kind of number that holds all answers that the items allow."""
        most = max(max(map(abs, _ends(form, item))) for form, item in self.items.values())
        return np.float32 if most <= WHOLE32 else np.float64


class Reject(NamedTuple):
    """A row of a table that is not scored, and why."""

    row: int
    reason: str


@value
class Scored:
    """What came of a block of a table: the sound rows, whose they are, their results; bad rows.

    number: of the block. end: how far the table was read. names: 16 bytes that stand for each name.
    """

    number: int
    end: int
    rows: NDArray[np.int64]
    people: tuple[str, ...]
    names: NDArray[np.bytes_]
    columns: Columns
    rejects: tuple[Reject, ...]


Block = Callable[[Batch], Scored]
"""A block of a table, ready to be scored anywhere."""


def fingerprint(batch: Batch) -> dict[str, str]:
    """Return what results follow from beside the answers; another text, another result."""
    return {
        "battery": batch.battery,
        "questionnaires": " ".join(digest(form) for form in batch.forms),
        "dimensions": digest(batch.taxonomy),
        "roles": " ".join(digest(role) for role in batch.roles),
        "purpose": batch.purpose,
    }


def refused(form: Questionnaire, item: Item, given: Raw) -> NDArray[np.bool_]:
    """Return for each person (people,) whether the answer is one that the item does not allow."""
    low, high = _ends(form, item)
    whole = high - low <= SPAN and all(accepts(form, item, n) for n in range(low, high + 1))
    if whole or item.number is not None:
        return (given < low) | (given > high)
    answers = np.unique(given[~np.isnan(given)])
    return np.isin(given, [n for n in answers if not accepts(form, item, int(n))])


def results(batch: Batch, people: Sequence[str], answers: Raw) -> Columns:
    """Return the scales, dimensions and facts of many people, and how they fit the roles.

    answers: (people, items) allowed values in the order of `batch.items`, nan where unanswered.
    """
    kept = _as_drawn(batch, people, answers)
    levels = list(_levels(batch, kept))
    found: Columns = {}
    for form, scale in levels:
        name = f"scale.{form.id}.{scale.scale}"
        found[f"{name}.level"], found[f"{name}.sem"] = scale.level, scale.sem
        found[f"{name}.answered"] = scale.answered
    merged = together(dict(_merged(batch.taxonomy, levels)), batch.taxonomy)
    for dimension, one in merged.items():
        found[f"dimension.{dimension.id}.estimate"] = one.estimate
        found[f"dimension.{dimension.id}.se"] = one.se
    found |= _facts(batch, kept)
    if batch.roles:
        found |= _fits(batch, people, answers, merged)
    return found


def _ends(form: Questionnaire, item: Item) -> tuple[int, int]:
    """Return the least and the greatest number that an item may allow."""
    if item.number is not None:
        return item.number.low, item.number.high
    values = sorted(choice.value for choice in form.choices_of(item))
    if item.kind == "order":
        steps = "".join(map(str, values))
        return int(steps), int(steps[::-1])
    return values[0], values[-1]


def _as_drawn(batch: Batch, people: Sequence[str], answers: Raw) -> Raw:
    """Return the answers less those beyond what one sitting draws of a pool.

    Who answered more of a pool than is drawn has the drawing of a single person's table.
    """
    places = {item: place for place, item in enumerate(batch.items)}
    many = np.zeros(len(people), dtype=np.bool_)
    pools = [(f, t) for f in batch.forms for t in f.tasks if t.draw is not None]
    for form, task in pools:
        many |= _units_answered(form, task, places, answers) > (task.draw or 0)
    if not many.any():
        return answers
    answers = answers.copy(order="K")
    pool = {i.id for form, task in pools for i in form.items if i.task == task.id}
    for row in np.flatnonzero(many).tolist():
        one = _respondent(batch, people[row], answers[row])
        kept = draw(batch.forms, identity(one, batch.battery), first=set(one.values))
        answers[row, [places[item] for item in pool - set(kept) if item in places]] = np.nan
    return answers


def _units_answered(
    form: Questionnaire, task: Task, places: Mapping[ItemId, int], answers: Raw
) -> NDArray[np.int64]:
    count = np.zeros(len(answers), dtype=np.int64)
    for items in units(form, task).values():
        columns = [places[item.id] for item in items if item.id in places]
        count += ~np.isnan(answers[:, columns]).all(axis=1)
    return count


def _levels(batch: Batch, answers: Raw) -> Iterator[tuple[Questionnaire, ScaleLevels]]:
    first = 0
    for form in batch.forms:  # batch.items has the items of each side by side
        numbers = replace(form, items=tuple(i for i in form.items if i.kind not in WRITTEN))
        last = first + len(numbers.items)
        scales = {scale.id: scale.dimension for scale in form.scales}
        for found in score(numbers, answers[:, first:last], batch.taxonomy):
            if is_usable(scales[found.scale], batch.taxonomy, batch.purpose):
                yield form, found
        first = last


def _merged(
    taxonomy: Taxonomy, levels: Sequence[tuple[Questionnaire, ScaleLevels]]
) -> Iterator[tuple[Dimension, Merged]]:
    scales = {(form.id, scale.id): scale for form, _ in levels for scale in form.scales}
    in_order = sorted(levels, key=lambda pair: (pair[0].id, pair[1].scale))
    for dimension in taxonomy.dimensions:
        measures = [
            on_footing(found.level, found.sem, scale.person, dimension.people)
            for form, found in in_order
            if (scale := scales[form.id, found.scale]).dimension == dimension.id
        ]
        if measures:
            one, sem = (np.array(side) for side in zip(*measures, strict=True))
            yield dimension, merge(one, sem, dimension.people)


def _facts(batch: Batch, answers: Raw) -> Columns:
    """Return what was stated, by dimension; of several items of one the first that was answered."""
    found: Columns = {}
    for place, (form, item) in enumerate(batch.items.values()):
        dimension = next((s.dimension for s in form.scales if s.id == item.scale), None)
        if (
            item.kind in STATED
            and dimension
            and batch.taxonomy.find(dimension)
            and is_usable(dimension, batch.taxonomy, batch.purpose)
        ):
            name, given = f"fact.{dimension}", answers[:, place].astype(np.float64)
            before = found.get(name, given)
            found[name] = np.where(np.isnan(before), given, before)
    return found


def _fits(
    batch: Batch, people: Sequence[str], answers: Raw, merged: Mapping[Dimension, Merged]
) -> Columns:
    names = [f"role.{role.id}.{number}" for role in batch.roles for number in NUMBERS]
    table = np.empty((len(people), len(names)))
    for row, person in enumerate(people):
        one = _respondent(batch, person, answers[row])
        fits = compare(
            _profile(merged, row),
            batch.roles,
            batch.taxonomy,
            purpose=batch.purpose,
            seed=identity(one, batch.battery),
        )
        numbers = {fit.role: _numbers(fit) for fit in fits}
        table[row] = [number for role in batch.roles for number in numbers[role.id]]
    return dict(zip(names, table.T, strict=True))


def _profile(merged: Mapping[Dimension, Merged], row: int) -> Profile:
    """Return what one row says of a person, as far as roles are compared with it."""
    return Profile(
        estimates=tuple(
            estimate_of(dimension, one, row)
            for dimension, one in merged.items()
            if not np.isnan(one.level[row])
        ),
        facts=(),
    )


def _numbers(fit: Fit) -> list[float]:
    """Return the numbers of a fit in the order of NUMBERS."""
    measures = (fit.match, fit.readiness, fit.strain)
    found = [number for one in measures for number in (one.value, one.low, one.high)]
    return [np.nan if number is None else number for number in (*found, fit.group)]


def _respondent(batch: Batch, person: str, row: Raw) -> Respondent:
    values = {
        item: int(given) for item, given in zip(batch.items, row, strict=True) if not isnan(given)
    }
    return Respondent(person=person, values=values)
