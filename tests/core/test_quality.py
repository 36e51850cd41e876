"""Whether answers can be believed: one sitting, and rows of many people."""

from dataclasses import fields, replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.quality import (
    ItemNorms,
    ResponseQuality,
    Signals,
    columns_of,
    flags,
    index,
    quality,
    signals,
)
from careerfit.core.quality.model import MOST_STYLE, NORMED, PLAIN
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Task,
    TaskId,
)
from careerfit.core.scoring import WITHIN_SD, Floats
from careerfit.core.session import Answer, Session, SessionId, used
from tests.small import NOON, questionnaire

KEYS = ("calm", "care", "drive", "speed")
FORM = questionnaire(KEYS, items=4)
CHECK = Item(id=ItemId("check"), text="Choose 2", kind="instructed", expect=2)
CHECKED = replace(FORM, items=(*FORM.items, CHECK))
COLUMNS = columns_of([CHECKED])
TASK = Task(id=TaskId("sums"), title="Sums", text="Add up.", seconds=60)
TIMED = Questionnaire(
    id=QuestionnaireId("timed"),
    version=1,
    title="Timed",
    licence="MIT",
    scales=(),
    tasks=(TASK,),
    choices=tuple(Choice(value=v, label=str(v)) for v in range(5)),
    items=(
        Item(id=ItemId("sums"), text="", kind="start", task=TASK.id),
        *(
            Item(id=ItemId(f"sum{n}"), text="", kind="problem", task=TASK.id, expect=1)
            for n in range(3)
        ),
        Item(id=ItemId("copy"), text="abc", kind="typing", task=TASK.id),
        Item(id=ItemId("gut"), text="Sure?", task=TASK.id),
    ),
)
PEOPLE = np.random.RandomState(4)
ROWS = PEOPLE.randint(1, 6, (40, len(COLUMNS.asked))).astype(np.float64)
ROWS[PEOPLE.random_sample(ROWS.shape) < 0.1] = np.nan
TOOK = PEOPLE.randint(500, 9000, ROWS.shape).astype(np.float64)
SPREADS = np.diag(np.linspace(500.0, 800.0, 16)) + 100.0
NORMS = ItemNorms(
    items=COLUMNS.items,
    means=tuple(np.linspace(40.0, 60.0, 16).tolist()),
    covariance=tuple(map(tuple, SPREADS.tolist())),
    n=10**9,
)


def sitting(*answers: Answer, forms: tuple[Questionnaire, ...] = (CHECKED,)) -> Session:
    return Session(
        id=SessionId("s"),
        person="Ada",
        purpose="self",
        battery=BatteryId("b"),
        began_at=NOON,
        used=used(forms),
        answers=answers,
    )


def answered(values: dict[str, int], milliseconds: int | None = None) -> Session:
    return sitting(
        *(
            Answer(item=ItemId(item), value=value, at=NOON, milliseconds=milliseconds)
            for item, value in values.items()
        )
    )


def careful(level: int = 4) -> dict[str, int]:
    """Somebody who is much alike in everything, and says so both ways."""
    values = {
        str(item.id): (level if item.keyed == "+" else 6 - level) - (item.scale == "care")
        for item in FORM.items
    }
    return {**values, "check": 2}


def look(row: dict[str, int]) -> ResponseQuality:
    return quality([CHECKED], answered(row))


def seen(rows: Floats, norms: ItemNorms | None = None) -> Signals:
    return signals(COLUMNS, rows, norms=norms)


# ---- One sitting


def test_careful_answers_raise_no_flag() -> None:
    found = quality([CHECKED], answered(careful(), milliseconds=4000))
    assert (found.flags, found.evidence, found.median_seconds) == ((), (), 4.0)
    assert found.index is not None
    assert found.index < 0.1


def test_a_failed_check_a_rush_and_many_blanks_are_flagged_each_by_its_name() -> None:
    assert look({**careful(), "check": 1}).flags == ("instructed",)
    assert look({"check": 2}).flags == ("unanswered",)
    assert quality([CHECKED], answered(careful(), milliseconds=900)).flags == ("fast",)


def test_a_check_not_reached_is_not_failed() -> None:
    found = look({})
    assert (found.instructed, found.instructed_passed) == (1, 0)
    assert "instructed" not in found.flags


def test_what_cannot_be_seen_is_unknown() -> None:
    found = look({"calm1": 3})
    unknown = ("scatter", "distance", "consistency", "repeats", "spread", "index")
    assert {getattr(found, name) for name in unknown} == {None}
    assert found.median_seconds is None


def test_answers_that_contradict_each_other_are_flagged_by_their_scatter() -> None:
    row: dict[str, int] = {
        i.id: (1, 5, 5, 1)[n % 4] for n, i in enumerate(FORM.items)
    }  # whatever the keying
    found = look({**row, "check": 2})
    assert found.flags == ("index",)
    assert found.evidence[0] == "scatter"
    assert found.scatter is not None
    assert found.scatter > 2


def test_one_answer_throughout_and_two_in_turn_are_flagged_by_their_repeats() -> None:
    straight = look({**dict.fromkeys((i.id for i in FORM.items), 3), "check": 2})
    assert (straight.longest_run, straight.flags) == (16, ("run", "index"))
    in_turn = look({**{i.id: 2 + n % 2 for n, i in enumerate(FORM.items)}, "check": 2})
    for found in (straight, in_turn):
        assert (found.repeats, found.evidence[0]) == (1.0, "repeats")


def test_one_answer_throughout_is_no_sign_within_one_keying_or_one_scale() -> None:
    one_key = replace(FORM, items=tuple(i for i in FORM.items if i.keyed == "+"))
    one_scale = questionnaire(("calm",), items=12)
    for form in (one_key, one_scale):
        found = quality([form], sitting(*(Answer(item=i.id, value=3, at=NOON) for i in form.items)))
        assert found.longest_run == 0
        assert ("run" in found.flags, "repeats" in found.evidence) == (False, form is one_scale)


def test_a_run_ends_where_the_choices_are_others() -> None:
    others = replace(
        FORM,
        id=QuestionnaireId("others"),
        items=tuple(replace(i, id=ItemId(f"o{i.id}")) for i in FORM.items),
    )
    forms = [FORM, others]
    session = sitting(*(Answer(item=i.id, value=3, at=NOON) for f in forms for i in f.items))
    assert quality(forms, session).longest_run == 16


def test_the_pace_is_that_of_ratings_outside_tasks() -> None:
    slow = (Answer(item=i.id, value=3, at=NOON, milliseconds=5000) for i in FORM.items)
    quick = (
        Answer(item=ItemId(item), value=1, at=NOON, milliseconds=100)
        for item in ("sum0", "sum1", "sum2", "gut")
    )
    found = quality([FORM, TIMED], sitting(*slow, *quick))
    assert found.median_seconds == 5.0
    assert quality([TIMED], sitting(*quick)).median_seconds is None


def test_what_was_answered_in_writing_is_answered() -> None:
    typed = Answer(item=ItemId("copy"), value=None, at=NOON, text="abc")
    assert quality([TIMED], sitting(typed)).unanswered == 5


def test_a_break_in_a_timed_task_is_told_and_one_outside_is_not() -> None:
    def give(item: str, second: float, took: int | None) -> Answer:
        at = NOON + timedelta(seconds=second)
        return Answer(item=ItemId(item), value=1, at=at, milliseconds=took)

    steady = (give("sums", 0, 900), give("sum0", 10, 9_000), give("sum1", 75, 64_000))
    unknown = give("sum2", 900, None)
    outside = give("calm1", 5_000, 100)
    forms = (TIMED, FORM)
    assert quality(forms, sitting(outside, *steady, unknown)).interrupted == ()
    away = (give("sum2", 140, 4_000), give("gut", 240, 4_000), give("gone", 999, 1))
    found = quality(forms, sitting(*steady, *away))
    assert found.interrupted == ("sums",)
    assert "interrupted" in found.flags


# ---- Rows of many people


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 39), st.integers(1, 40), st.sampled_from([None, NORMS]))
def test_a_row_has_the_same_bits_alone_in_a_block_and_in_any_place(
    row: int, block: int, norms: ItemNorms | None
) -> None:
    everyone = signals(COLUMNS, ROWS, TOOK, norms)
    turned = np.roll(np.arange(40), -row)[:block]
    some = signals(COLUMNS, ROWS[turned], TOOK[turned], norms)
    for field in fields(Signals):
        one, among = getattr(some, field.name), getattr(everyone, field.name)
        if not field.name.endswith("by_chance"):
            assert one[:1].tobytes() == among[row : row + 1].tobytes(), field.name
    assert index(some).index[:1].tobytes() == index(everyone).index[row : row + 1].tobytes()


def test_a_sitting_is_one_row() -> None:
    everyone = index(seen(ROWS)).index
    raised = flags(seen(ROWS), index(seen(ROWS)))
    for number, row in enumerate(ROWS):
        values = {
            item: int(v) for item, v in zip(COLUMNS.asked, row, strict=True) if not np.isnan(v)
        }
        found = look({str(item): v for item, v in values.items()})
        assert found.index == (None if np.isnan(everyone[number]) else everyone[number])
        assert found.flags == tuple(code for code, rows in raised.items() if rows[number])


def test_scatter_is_the_pooled_sd_within_scales_over_what_is_plausible() -> None:
    whole = np.nan_to_num(ROWS, nan=3.0)
    points = COLUMNS.mirrored(COLUMNS.points(whole))
    scales = [points[:, COLUMNS.scale == number] for number in range(4)]
    own = np.mean([scale.var(axis=1, ddof=1) for scale in scales], axis=0)
    assert seen(whole).scatter == pytest.approx(np.sqrt(own) / WITHIN_SD)
    means = np.array(NORMS.means)
    scales = [(points - means)[:, COLUMNS.scale == number] for number in range(4)]
    own = np.mean([scale.var(axis=1, ddof=1) for scale in scales], axis=0)
    plausible = np.mean(np.diag(SPREADS)) - 100.0  # all items share 100 with each other
    assert seen(whole, NORMS).scatter == pytest.approx(np.sqrt(own / plausible))


def test_the_distance_is_that_of_mahalanobis() -> None:
    whole = np.nan_to_num(ROWS, nan=3.0)
    apart = COLUMNS.mirrored(COLUMNS.points(whole)) - np.array(NORMS.means)
    square = np.einsum("pi,ij,pj->p", apart, np.linalg.inv(SPREADS), apart)
    assert seen(whole, NORMS).distance == pytest.approx(square / 16)
    assert np.isnan(seen(whole).distance).all()


def test_answers_missing_at_the_end_leave_the_distance_of_the_others() -> None:
    some = np.nan_to_num(ROWS, nan=3.0)
    some[:, 13:] = np.nan
    apart = (COLUMNS.mirrored(COLUMNS.points(some)) - np.array(NORMS.means))[:, :13]
    square = np.einsum("pi,ij,pj->p", apart, np.linalg.inv(SPREADS[:13, :13]), apart)
    assert seen(some, NORMS).distance == pytest.approx(square / 13)
    some[:, 10:] = np.nan  # less than two thirds
    assert np.isnan(seen(some, NORMS).distance).all()


def norms_of(places: list[int]) -> ItemNorms:
    return replace(
        NORMS,
        items=tuple(COLUMNS.items[place] for place in places),
        means=tuple(NORMS.means[place] for place in places),
        covariance=tuple(map(tuple, SPREADS[np.ix_(places, places)].tolist())),
    )


def test_norms_serve_the_scales_they_have_and_a_distance_when_they_have_most() -> None:
    one = norms_of([n for n, item in enumerate(COLUMNS.items) if item.startswith("calm")])
    most = norms_of([n for n, item in enumerate(COLUMNS.items) if not item.startswith("calm")])
    for norms in (one, most):
        assert (seen(ROWS, norms).scatter != seen(ROWS).scatter).all()
    assert np.isnan(seen(ROWS, one).distance).all()
    assert not np.isnan(seen(ROWS, most).distance).all()
    other = replace(most, items=tuple(ItemId(f"x{item}") for item in most.items))
    assert np.isnan(seen(ROWS, other).distance).all()
    assert seen(ROWS, other).scatter.tobytes() == seen(ROWS).scatter.tobytes()


def test_norms_of_few_people_tell_no_distance_and_an_item_that_all_answer_alike_is_no_trouble() -> (
    None
):
    assert np.isnan(seen(ROWS, replace(NORMS, n=159)).distance).all()
    alike = SPREADS.copy()
    alike[3], alike[:, 3] = 0.0, 0.0
    alike_norms = replace(NORMS, covariance=tuple(map(tuple, alike.tolist())))
    assert np.isfinite(seen(np.nan_to_num(ROWS, nan=3.0), alike_norms).distance).all()


def test_consistency_is_high_for_who_answers_by_scale_and_none_for_who_does_not() -> None:
    levels = np.array([1.0, 2.0, 4.0, 5.0])[COLUMNS.scale]
    steady = np.where(COLUMNS.reverse, 6.0 - levels, levels)
    rows = np.column_stack([np.stack([steady, np.full(16, 3.0)]), [2.0, 2.0]])
    assert seen(rows).consistency == pytest.approx([1.0, 0.0])
    few = columns_of([questionnaire(KEYS[:3])])
    assert np.isnan(signals(few, np.full((1, 12), 3.0)).consistency).all()


def test_shares_count_ends_and_middles_of_any_number_of_choices() -> None:
    six = replace(FORM, choices=tuple(Choice(value=v, label=str(v)) for v in range(1, 7)))
    row = np.array([[1, 6, 3, 4, 2, 5, 3, 3] + [np.nan] * 8])
    found = signals(columns_of([six]), row)
    assert (found.extreme[0], found.middle[0]) == (0.25, 0.5)
    assert (found.extreme_by_chance, found.middle_by_chance) == pytest.approx((1 / 3, 1 / 3))
    assert (seen(ROWS).extreme_by_chance, seen(ROWS).middle_by_chance) == (0.4, 0.2)


def test_forms_without_ratings_say_nothing() -> None:
    found = signals(columns_of([TIMED]), np.full((2, 6), np.nan))
    assert np.isnan(index(found).index).all()
    assert found.unanswered.tolist() == [1.0, 1.0]


def test_more_of_what_speaks_against_answers_never_lowers_the_index() -> None:
    start = seen(ROWS, NORMS)
    for model_norms in (None, NORMS):
        start = seen(ROWS, model_norms)
        for signal, more in (("scatter", 1.2), ("distance", 1.2), ("repeats", 1.2)):
            raised = replace(start, **{signal: getattr(start, signal) * more})
            assert (index(raised).index >= index(start).index)[~np.isnan(start.scatter)].all()


def test_no_use_of_the_range_makes_a_flag_by_itself() -> None:
    for model in (PLAIN, NORMED):
        assert model.start + MOST_STYLE < 0
