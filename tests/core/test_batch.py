"""Blocks of people get what each would get alone, pools and tasks as well."""

from dataclasses import replace

import numpy as np
import pytest

from careerfit.core.batch import Batch, fingerprint, refused, results
from careerfit.core.fit import compare, is_usable
from careerfit.core.library import Library
from careerfit.core.profile import profile
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Item,
    ItemId,
    Number,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
    Task,
    TaskId,
    accepts,
    draw,
    drawn,
    items_by_id,
)
from careerfit.core.scoring import score, score_person
from careerfit.core.session import Respondent, Responses, identity
from tests import small
from tests.people import random_answer

DRAWN = 3
FOUR = tuple(Choice(value=v, label=f"{v}") for v in range(1, 5))
POOL = Questionnaire(
    id=QuestionnaireId("pool"),
    version=1,
    title="Pool",
    licence="MIT",
    choices=FOUR,
    scales=(
        Scale(id=ScaleId("sums"), name="Sums"),
        Scale(id=ScaleId("steps"), name="Steps"),
        Scale(id=ScaleId("typed"), name="Typed"),
    ),
    tasks=(Task(id=TaskId("quick"), title="Quick", text="Go.", seconds=60, draw=DRAWN),),
    items=(
        *(
            Item(
                id=ItemId(f"p{n}"),
                text="?",
                scale=ScaleId("sums"),
                kind="problem",
                expect=1 + n % 4,
                task=TaskId("quick"),
            )
            for n in range(8)
        ),
        Item(id=ItemId("o1"), text="?", scale=ScaleId("steps"), kind="order", expect=2143),
        Item(id=ItemId("w1"), text="Copy me.", scale=ScaleId("typed"), kind="typing"),
    ),
)
BATCH = Batch(
    battery=BatteryId("pool"), forms=(POOL,), roles=(), taxonomy=small.STYLES, purpose="self"
)


def test_who_answered_a_whole_pool_has_the_drawing_of_a_single_person() -> None:
    random = np.random.default_rng(1)
    people = [f"person {number}" for number in range(60)]
    answers = np.full((len(people), len(BATCH.items)), np.nan, dtype=np.float32)
    for row, most in zip(answers, random.integers(0, 9, len(people)), strict=True):
        row[random.permutation(8)[:most]] = random.integers(1, 5, most)
        row[8] = random.choice([1234, 2143, 4321, np.nan])
    before = answers.copy()
    found = results(BATCH, people, answers)
    assert answers.tobytes() == before.tobytes()
    for number, (person, row) in enumerate(zip(people, answers, strict=True)):
        values = {
            item: int(cell)
            for item, cell in zip(BATCH.items, row.tolist(), strict=True)
            if not np.isnan(cell)
        }
        seed = identity(Respondent(person=person, values=values), BATCH.battery)
        form = drawn(POOL, draw([POOL], seed, first=set(values)))
        kept = {item.id for item in form.items}
        given = Responses(values={k: v for k, v in values.items() if k in kept})
        for alone in score_person([form], given, small.STYLES):
            for name in ("level", "sem", "answered"):
                told = found[f"scale.pool.{alone.scale}.{name}"][number]
                assert getattr(alone, name) == (None if np.isnan(told) else told)
    assert not any("typed" in name for name in found)


def test_float32_has_the_bits_of_float64() -> None:
    random = np.random.default_rng(2)
    form = small.questionnaire(items=7)
    answers = random.integers(1, 6, (500, 14)).astype(np.float64)
    answers[random.random(answers.shape) < 0.3] = np.nan
    fast = score(form, np.asfortranarray(answers.astype(np.float32)), small.STYLES)
    for one, other in zip(fast, score(form, answers, small.STYLES), strict=True):
        assert one.level.tobytes() == other.level.tobytes()
        assert one.sem.tobytes() == other.sem.tobytes()


def test_numbers_too_large_for_float32_are_kept_in_float64() -> None:
    wide = Item(
        id=ItemId("n"), text="?", kind="number", number=Number(low=0, high=2**24 + 1, unit="c")
    )
    assert BATCH.exact is np.float32
    batch = replace(BATCH, forms=(replace(POOL, items=(*POOL.items, wide)),))
    assert batch.exact is np.float64


@pytest.mark.parametrize("choices", [FOUR, (FOUR[0], FOUR[3])])
def test_an_answer_is_refused_where_its_item_does_not_accept_it(
    choices: tuple[Choice, ...],
) -> None:
    form = replace(POOL, choices=choices)
    number = Item(id=ItemId("n"), text="?", kind="number", number=Number(low=-5, high=50, unit=""))
    given = np.array([np.nan, -6, -5, 0, 1, 2, 3, 4, 5, 50, 51, 2143, 2144, 99999], np.float32)
    for item in (*form.items[:9], number):
        if item.kind == "order" and len(choices) != 4:
            continue
        accepted = [np.isnan(one) or accepts(form, item, int(one)) for one in given]
        assert (~refused(form, item, given)).tolist() == accepted


def test_another_content_has_another_fingerprint() -> None:
    assert fingerprint(BATCH) == fingerprint(replace(BATCH))
    other = replace(BATCH, forms=(replace(POOL, version=2),), purpose="selection")
    assert {key for key, text in fingerprint(BATCH).items() if fingerprint(other)[key] != text} == {
        "questionnaires",
        "purpose",
    }


def test_fits_of_a_block_are_those_of_each_person(library: Library) -> None:
    battery, roles = BatteryId("full"), library.roles[:2]
    whole, taxonomy = library.forms(battery), library.taxonomy
    batch = Batch(battery=battery, forms=whole, roles=roles, taxonomy=taxonomy, purpose="selection")
    random = np.random.RandomState(3)
    columns = [
        [random_answer(form, item, random).value for _ in range(3)]
        for form, item in batch.items.values()
    ]
    answers = np.array(columns, dtype=np.float32).T.copy()
    answers[1, : len(columns) // 2] = np.nan
    found = results(batch, ["Ada", "Bob", "Cy"], answers)
    for number, person in enumerate(("Ada", "Bob", "Cy")):
        cells = zip(batch.items, answers[number].tolist(), strict=True)
        values = {item: int(cell) for item, cell in cells if not np.isnan(cell)}
        seed = identity(Respondent(person=person, values=values), battery)
        pools = draw(whole, seed, first=set(values))
        forms = [drawn(form, pools) for form in whole]
        kept = {item for item in values if item in items_by_id(forms)}
        given = Responses(values={item: values[item] for item in kept})
        usable = [
            score
            for score in score_person(forms, given, taxonomy)
            if is_usable(score.dimension, taxonomy, "selection")
        ]
        known = profile(usable, forms, given, taxonomy)
        for fit in compare(known, roles, taxonomy, purpose="selection", seed=seed):
            for name in ("match", "readiness", "strain"):
                told, measure = f"role.{fit.role}.{name}", getattr(fit, name)
                numbers = [found[f"{told}{end}"][number] for end in ("", "_low", "_high")]
                alone = [measure.value, measure.low, measure.high]
                assert [None if np.isnan(n) else n for n in numbers] == alone
