from dataclasses import replace

import pytest

from careerfit.core.dimension import DimensionId
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Choice,
    Number,
    Part,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
    accepts,
    battery_faults,
    faults,
    form_of,
    minutes,
    shared_items,
)
from tests.small import STYLES, dimension, questionnaire, taxonomy

FORM = questionnaire()
FIRST = FORM.items[0]


def with_first(**changes: object) -> Questionnaire:
    return replace(FORM, items=(replace(FIRST, **changes), *FORM.items[1:]))  # type: ignore[arg-type]


def test_a_sound_questionnaire_has_no_fault() -> None:
    assert list(faults(FORM, STYLES)) == []


NOWHERE = ScaleId("nowhere")
ROOM = replace(dimension("room", "must-have"), person=None, role=None)


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (replace(FORM, items=(*FORM.items, FIRST)), "items.calm1", "stands 2 times"),
        (replace(FORM, scales=(*FORM.scales, FORM.scales[0])), "scales.calm", "stands 2 times"),
        (replace(FORM, items=()), "items", "no items"),
        (replace(FORM, seconds=0.0), "seconds", "0 is no time"),
        (
            replace(FORM, scales=(*FORM.scales, Scale(id=ScaleId("empty"), name="Empty"))),
            "scales.empty",
            "No item belongs",
        ),
        (
            replace(
                FORM, scales=tuple(replace(s, dimension=DimensionId("calmer")) for s in FORM.scales)
            ),
            "scales.calm.dimension",
            "No dimension 'calmer'",
        ),
        (
            replace(
                FORM, scales=tuple(replace(s, dimension=DimensionId("room")) for s in FORM.scales)
            ),
            "scales.calm.dimension",
            "belongs to the lens 'must-have'",
        ),
        (
            with_first(choices=(Choice(value=0, label="x"), Choice(value=200_000, label="y"))),
            "scales.calm",
            "too far apart to be added",
        ),
        (with_first(scale=None), "items.calm1.scale", "missing"),
        (with_first(scale=NOWHERE), "items.calm1.scale", "No scale 'nowhere'"),
        (with_first(kind="instructed"), "items.calm1.expect", "only it"),
        (with_first(kind="instructed", expect=9), "items.calm1.expect", "9 is not one"),
        (with_first(kind="number"), "items.calm1.number", "only it"),
        (
            with_first(kind="number", number=Number(low=5, high=5, unit="x")),
            "items.calm1.number",
            "low is not below high",
        ),
        (with_first(text="  "), "items.calm1.text", "empty"),
        (with_first(choices=(Choice(value=1, label="x"),)), "items.calm1.choices", "fewer than"),
        (
            with_first(choices=(Choice(value=1, label="x"), Choice(value=1, label="y"))),
            "items.calm1.choices",
            "one value",
        ),
    ],
)
def test_every_fault_names_its_place_and_a_remedy(
    broken: Questionnaire, where: str, what: str
) -> None:
    found = list(faults(broken, taxonomy(*STYLES.dimensions, ROOM)))
    assert any(place == where and what in said and remedy for place, said, remedy in found), found


def test_the_short_form_has_the_short_items_and_their_scales() -> None:
    short = form_of(with_first(short=True), "short")
    assert [item.id for item in short.items] == ["calm1"]
    assert [scale.id for scale in short.scales] == ["calm"]
    assert form_of(FORM, "full") is FORM


def test_the_time_is_the_seconds_of_all_items() -> None:
    assert minutes([FORM, FORM]) == pytest.approx(2 * 8 * 7 / 60)


def test_answers_outside_the_choices_or_the_range_are_not_accepted() -> None:
    number = replace(FIRST, kind="number", number=Number(low=0, high=9, unit="x"))
    assert accepts(FORM, FIRST, 5)
    assert not accepts(FORM, FIRST, 6)
    assert accepts(FORM, number, 9)
    assert not accepts(FORM, number, 10)
    assert FORM.choices_of(number) == ()


OWN = with_first(choices=(Choice(value=1, label="one"), Choice(value=2, label="two")))


def test_a_battery_of_unknown_or_empty_parts_is_faulty() -> None:
    def battery(*parts: Part) -> Battery:
        return Battery(id=BatteryId("b"), title="B", parts=parts)

    known = {FORM.id: FORM}
    small = Part(questionnaire=FORM.id)
    assert list(battery_faults(battery(small), known)) == []
    for broken, said in (
        (battery(Part(questionnaire=QuestionnaireId("gone"))), "No questionnaire 'gone'."),
        (battery(Part(questionnaire=FORM.id, form="short")), "'small' has no short form."),
        (battery(small, small), "The id stands 2 times."),
        (battery(), "There are no parts."),
    ):
        assert said in [what for _, what, _ in battery_faults(broken, known)]


def test_an_item_of_two_questionnaires_is_found_in_the_second() -> None:
    other = replace(questionnaire(("drive",)), id=QuestionnaireId("other"))
    twice = replace(FORM, id=QuestionnaireId("twice"), items=FORM.items[:1])
    assert list(shared_items([FORM, other])) == []
    assert list(shared_items([FORM, other, twice])) == [("twice", "calm1")]
