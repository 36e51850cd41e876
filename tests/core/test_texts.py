"""What a person reads in content, and the same in other words."""

from dataclasses import replace

import pytest

from careerfit.core.dimension import DimensionId
from careerfit.core.paths import PathMap, Step
from careerfit.core.questionnaire import Choice, ItemId
from careerfit.core.role import Adjustment, Growth, RoleId
from careerfit.core.texts import Translation, faults, fingerprint, texts_of, translated
from tests.small import questionnaire, role

FORM = questionnaire()
FIRST = replace(
    FORM.items[0],
    choices=(Choice(value=1, label="one"), Choice(value=2, label="two")),
    material=("A 12", "A 12"),
)
OWN = replace(FORM, items=(FIRST, *FORM.items[1:]), instructions="")
TEXTS = texts_of(OWN)
SPANISH = {place: f"{text} en español" for place, text in TEXTS.items()}


def test_every_text_has_a_place_made_of_names_and_ids() -> None:
    assert TEXTS["title"] == OWN.title
    assert TEXTS["choices.5.label"] == "answer 5"
    assert TEXTS[f"items.{FIRST.id}.choices.2.label"] == "two"
    assert TEXTS[f"items.{FIRST.id}.material.1"] == "A 12"
    assert "instructions" not in TEXTS
    step = Step(
        start=RoleId("a"), to=RoleId("b"), months=(1, 2), takes="x", sure="common", because="y"
    )
    assert list(texts_of(PathMap(steps=(step,)))) == ["steps.a.b.takes", "steps.a.b.because"]
    assert texts_of({1: "weak", 5: "strong"}) == {"1": "weak", "5": "strong"}


def test_what_stands_twice_under_one_name_is_found_by_its_number() -> None:
    calm = DimensionId("calm")
    grown = replace(
        role("r", {"calm": 3.0}),
        sources={"o-net": "O*NET"},
        builds=(Growth(dimension=calm, how="x"), Growth(dimension=calm, how="y")),
        adjustments=(Adjustment(dimension=calm, by=0.1, because="z"),),
    )
    found = texts_of(grown)
    assert (found["builds.0.how"], found["builds.1.how"]) == ("x", "y")
    assert (found["adjustments.calm.because"], found["sources.o-net"]) == ("z", "O*NET")
    assert texts_of(translated(grown, found | {"sources.o-net": "Red"}))["sources.o-net"] == "Red"


def test_a_translation_changes_words_and_nothing_that_is_scored() -> None:
    assert list(faults(OWN, SPANISH)) == []
    there = translated(OWN, SPANISH)
    assert texts_of(there) == SPANISH
    assert there.items[0].choices[1] == Choice(value=2, label="two en español")
    assert there.scales[0].name.endswith("en español")
    assert translated(there, TEXTS) == OWN
    assert translated(OWN, {}) == OWN


@pytest.mark.parametrize(
    ("place", "text", "what"),
    [
        ("title", None, "'title' is not translated."),
        ("titel", "x", "'titel' is not in the source."),
        ("title", " ", "Nothing stands here."),
        ("title", "Hola %1", "Its placeholders are not those of the source."),
        (f"items.{FIRST.id}.material.1", "A 13", "It is like the line before it in one language"),
    ],
)
def test_what_is_no_translation_is_told(place: str, text: str | None, what: str) -> None:
    changed = {key: value for key, value in SPANISH.items() if (key, text) != (place, None)}
    if text is not None:
        changed[place] = text
    ((where, told, _),) = faults(OWN, changed)
    assert where == place
    assert told.startswith(what)


def test_placeholders_are_named() -> None:
    asked = replace(OWN, title="Hello {name}")
    ((_, _, remedy),) = faults(asked, SPANISH | {"title": "Hola {nombre}"})
    assert remedy == "Use these: {name}."


def test_the_fingerprint_follows_the_words_and_not_their_order() -> None:
    one = Translation(translates="role a", language="es", texts={"title": "A", "day": "B"})
    two = Translation(translates="role b", language="es", texts={"title": "C"})
    turned = replace(one, texts={"day": "B", "title": "A"})
    assert fingerprint([one, two]) == fingerprint([two, turned])
    assert fingerprint([one, two]) != fingerprint([one, replace(two, texts={"title": "D"})])


def test_an_item_id_is_enough_to_tell_items_apart() -> None:
    moved = replace(OWN, items=OWN.items[::-1])
    assert translated(moved, SPANISH).items[::-1] == translated(OWN, SPANISH).items
    assert ItemId(FIRST.id) == translated(OWN, SPANISH).items[0].id
