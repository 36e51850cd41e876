"""Key templates: what agrees with one, what is refused, and what it becomes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from careerfit.core.errors import ContentError
from careerfit.core.questionnaire import Choice, ItemId, QuestionnaireId, ScaleId
from careerfit.core.questionnaire import faults as questionnaire_faults
from careerfit.core.template import (
    Domain,
    Facet,
    GivenItem,
    ItemSet,
    Key,
    NormGroup,
    Template,
    Wording,
    disagreements,
    faults,
    joined,
    warnings,
)
from tests.small import FIVE, taxonomy

CALM, BRISK, POISE = ScaleId("calm"), ScaleId("brisk"), ScaleId("poise")
EVERYONE = NormGroup(
    people="everyone asked",
    source="made up",
    everyone=True,
    n=100,
    mean={CALM: 6.0, POISE: 12.0},
    sd={CALM: 2.0, POISE: 4.0},
)
TEMPLATE = Template(
    id=QuestionnaireId("poise-4"),
    version=2,
    title="Poise",
    licence="public domain",
    source="made up",
    choices=FIVE,
    domains=(Domain(id=POISE, code="P", name="Poise"),),
    facets=(
        Facet(id=CALM, domain=POISE, number=1, name="Calm"),
        Facet(id=BRISK, domain=POISE, number=2, name="Brisk"),
    ),
    items=(
        Key(id=ItemId("p-1"), facet=CALM, keyed="+", known_as="uuid-1"),
        Key(id=ItemId("p-2"), facet=BRISK, keyed="+", known_as="uuid-2"),
        Key(id=ItemId("p-3"), facet=CALM, keyed="-"),
        Key(id=ItemId("p-4"), facet=BRISK, keyed="-"),
    ),
    norms=(
        NormGroup(people="men", source="made up", mean={CALM: 9.0}, sd={CALM: 2.0}),
        EVERYONE,
    ),
)
GIVEN = (
    GivenItem(id="uuid-1", text="One.", keyed="+", domain="P", facet=1),
    GivenItem(id="p-2", text="Two.", keyed="+", domain="P", facet=2),
    GivenItem(id="p-3", text="Three.", keyed="-", domain="P", facet=1),
    GivenItem(id="p-4", text="Four.", keyed="-", domain="P", facet=2),
)
PLAIN = Wording()


def told(template: Template, *given: GivenItem) -> list[str]:
    return [str(one) for one in disagreements(template, given)]


def turned(item: GivenItem) -> GivenItem:
    return replace(item, keyed="-" if item.keyed == "+" else "+")


def test_items_go_by_the_ids_of_the_template_or_those_they_are_known_by() -> None:
    made = joined(TEMPLATE, ItemSet(items=GIVEN[::-1]), PLAIN)
    assert [(item.id, item.text, item.keyed) for item in made.items] == [
        ("p-1", "One.", "+"),
        ("p-2", "Two.", "+"),
        ("p-3", "Three.", "-"),
        ("p-4", "Four.", "-"),
    ]
    assert (made.id, made.version, made.licence, made.language) == (
        *("poise-4", 2, "public domain", "en"),
    )
    assert tuple(questionnaire_faults(made, taxonomy())) == ()


def test_scales_are_domains_then_facets_and_items_speak_to_both() -> None:
    made = joined(TEMPLATE, ItemSet(items=GIVEN), PLAIN)
    assert [scale.name for scale in made.scales] == ["Poise", "Calm", "Brisk"]
    assert [item.id for item in made.items_of(CALM)] == ["p-1", "p-3"]
    assert len(made.items_of(POISE)) == 4


def test_one_reversed_item_is_found() -> None:
    assert told(TEMPLATE, *GIVEN[:3], turned(GIVEN[3])) == [
        "p-4: the file says P2, keyed +; the template says P2, keyed -."
    ]


def test_an_item_of_another_facet_or_domain_is_found() -> None:
    assert told(
        TEMPLATE, replace(GIVEN[0], facet=2), replace(GIVEN[1], domain="Q"), *GIVEN[2:]
    ) == [
        "uuid-1: the file says P2, keyed +; the template says P1, keyed +.",
        "p-2: the file says Q2, keyed +; the template says P2, keyed +.",
    ]


def test_missing_surplus_and_double_items_are_found() -> None:
    surplus = replace(GIVEN[0], id="else")
    assert told(TEMPLATE, GIVEN[1], GIVEN[1], GIVEN[2], GIVEN[3], surplus) == [
        "p-2: the file says it 2 times; the template says once.",
        "p-2: the file says it 2 times; the template says once.",
        "else: the file says P1, keyed +; the template says no such item.",
        "uuid-1: the file says nothing; the template says P1, keyed +.",
    ]


def test_one_item_under_both_its_ids_is_double() -> None:
    assert "it 2 times" in told(TEMPLATE, *GIVEN, replace(GIVEN[0], id="p-1"))[0]


def test_mirrored_keys_are_refused_and_called_so() -> None:
    with pytest.raises(ContentError) as refused:
        joined(TEMPLATE, ItemSet(items=tuple(map(turned, GIVEN))), PLAIN)
    lines = str(refused.value).split("\n")
    assert lines[0] == "4 items disagree with the key template 'poise-4':"
    assert lines[1] == "  uuid-1: the file says P1, keyed -; the template says P1, keyed +."
    assert "Every key is mirrored" in lines[5]


def test_ten_items_are_named_and_the_rest_is_counted() -> None:
    surplus = tuple(replace(GIVEN[0], id=f"else-{n}") for n in range(13))
    with pytest.raises(ContentError) as refused:
        joined(TEMPLATE, ItemSet(items=(*GIVEN, *surplus)), PLAIN)
    lines = str(refused.value).split("\n")
    assert (lines[10].split(":")[0], lines[11]) == ("  else-9", "  and 3 more.")


def test_norms_of_everyone_become_the_people_of_a_scale() -> None:
    poise, calm, brisk = joined(TEMPLATE, ItemSet(items=GIVEN), PLAIN).scales
    assert calm.person is not None
    assert poise.person is not None
    assert brisk.person is None  # no figure, no reference
    assert calm.person.mean == 50.0  # a sum of 6 is the middle of 2 to 10
    assert calm.person.sd == pytest.approx((25**2 - 21**2 / 2) ** 0.5, abs=0.005)
    assert "everyone asked, made up" in calm.person.source
    assert calm.person.provisional


def test_norms_are_left_out_in_another_language() -> None:
    made = joined(TEMPLATE, ItemSet(items=GIVEN), Wording(language="pt-br"))
    assert [scale.person for scale in made.scales] == [None] * 3
    assert made.language == "pt-br"


def test_licence_and_labels_are_taken_from_the_person_then_from_the_file() -> None:
    there = ItemSet(items=GIVEN, choices=tuple(replace(one, label="x") for one in FIVE))
    own = Wording(licence="CC0-1.0", labels=("a", "b", "c", "d", "e"))
    assert [one.label for one in joined(TEMPLATE, there, PLAIN).choices] == ["x"] * 5
    assert [one.label for one in joined(TEMPLATE, there, own).choices] == list("abcde")
    assert joined(TEMPLATE, there, own).licence == "CC0-1.0"


@pytest.mark.parametrize(
    ("choices", "wording", "what"),
    [
        ((), Wording(labels=("a", "b")), "2 labels for 5 answers"),
        ((Choice(value=0, label="x"),), PLAIN, "the values [0], those of the template [1, 2"),
        ((), Wording(language="Deutsch"), "'Deutsch' is no language"),
    ],
)
def test_what_is_said_of_an_import_has_to_fit(
    choices: tuple[Choice, ...], wording: Wording, what: str
) -> None:
    with pytest.raises(ContentError, match="Give") as refused:
        joined(TEMPLATE, ItemSet(items=GIVEN, choices=choices), wording)
    assert what in str(refused.value)


def test_a_person_is_warned_of_labels_and_equal_texts() -> None:
    assert list(warnings(TEMPLATE, joined(TEMPLATE, ItemSet(items=GIVEN), PLAIN))) == []
    alike = ItemSet(items=(GIVEN[0], replace(GIVEN[1], text="one."), *GIVEN[2:]))
    made = joined(TEMPLATE, alike, Wording(language="de"))
    assert [line.split(":")[0] for line in warnings(TEMPLATE, made)] == [
        "The answers are labelled in 'en'",
        "The same text stands for p-1 and p-2",
    ]


def test_what_is_near_health_is_checked_and_left_out_with_the_domain_it_is_a_part_of() -> None:
    first, second = TEMPLATE.facets
    near = replace(TEMPLATE, facets=(replace(first, health=True), second))
    made = joined(near, ItemSet(items=GIVEN), PLAIN)
    assert {item.scale for item in made.items} == {second.id}
    assert {scale for item in made.items for scale in item.scales} == {s.id for s in made.scales}
    assert first.domain not in {scale.id for scale in made.scales}
    (told,) = warnings(near, made)
    assert told.startswith("Near health, and so left out: ")
    turned = replace(GIVEN[0], keyed="-" if GIVEN[0].keyed == "+" else "+")
    with pytest.raises(ContentError, match="1 items disagree"):
        joined(near, ItemSet(items=(turned, *GIVEN[1:])), PLAIN)


# ---- faults of a template itself


def _facet(template: Template, **changes: object) -> Template:
    facet = replace(template.facets[1], **changes)  # type: ignore[arg-type]
    return replace(template, facets=(template.facets[0], facet))


def _item(template: Template, **changes: object) -> Template:
    item = replace(template.items[1], **changes)  # type: ignore[arg-type]
    return replace(template, items=(template.items[0], item, *template.items[2:]))


def _norm(template: Template, mean: dict[str, float], sd: dict[str, float]) -> Template:
    keyed = [{ScaleId(scale): figure for scale, figure in some.items()} for some in (mean, sd)]
    return replace(template, norms=(replace(EVERYONE, mean=keyed[0], sd=keyed[1]),))


TWIN = Domain(id=ScaleId("more"), code="P", name="More")
FAULTS: list[tuple[Callable[[Template], Template], str, str]] = [
    (lambda one: replace(one, domains=(*one.domains, TWIN)), "domains.poise", "code stands twice"),
    (lambda one: _facet(one, id=POISE), "facets.poise", "id stands twice"),
    (lambda one: _facet(one, domain="x"), "facets.brisk", "No domain 'x'"),
    (lambda one: _facet(one, number=1), "facets.calm", "number stands twice"),
    (lambda one: _item(one, facet="x"), "items.p-2", "No facet 'x'"),
    (lambda one: _item(one, known_as="uuid-1"), "items.p-1", "id stands twice"),
    (lambda one: replace(one, choices=()), "items.p-1.choices", "fewer than two"),
    (lambda one: replace(one, items=one.items[::2]), "scales.brisk", "No item belongs"),
    (lambda one: _norm(one, {"x": 1}, {"x": 1}), "norms.0.mean.x", "No scale 'x'"),
    (lambda one: _norm(one, {"calm": 6}, {}), "norms.0.mean.calm", "SD is missing"),
    (lambda one: _norm(one, {"calm": 11}, {"calm": 2}), "norms.0.mean.calm", "No sum of these"),
    (lambda one: _norm(one, {"calm": 6}, {"calm": -2}), "norms.0.mean.calm", "No sum of these"),
    (lambda one: _norm(one, {"calm": 6}, {"calm": 1e9}), "norms.0.mean.calm", "No sum of these"),
    (lambda one: _norm(one, {"calm": 6}, {"calm": 0.5}), "norms.0.mean.calm", "No sum of these"),
]


@pytest.mark.parametrize(("change", "where", "what"), FAULTS, ids=[f[2] for f in FAULTS])
def test_a_fault_of_a_template_is_told_with_its_place(
    change: Callable[[Template], Template], where: str, what: str
) -> None:
    first, *_ = faults(change(TEMPLATE), taxonomy())
    assert (first[0], what in first[1]) == (where, True)


def test_a_sound_template_has_no_faults() -> None:
    assert tuple(faults(TEMPLATE, taxonomy())) == ()
