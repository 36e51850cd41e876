"""What the built-in content promises, whoever edits it next."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

import pytest

from careerfit import exchange
from careerfit.__main__ import RESOURCES
from careerfit.core.dimension import LensId
from careerfit.core.library import Library
from careerfit.core.questionnaire import (
    MANNERS,
    BatteryId,
    Item,
    Questionnaire,
    draw,
    drawn,
    form_of,
    items_by_id,
    manner,
)

COMPARED: tuple[LensId, ...] = ("style", "skill", "interest", "condition")
SERVICE = {
    *("call-centre", "tech-support", "hospitality-front-desk", "remote-chat", "email-case"),
    *("retail-sales", "cashier-counter", "bank-teller", "reservations-travel", "reception"),
    *("patient-access", "insurance-claims", "collections", "outbound-sales", "food-service"),
    *("concierge-guest-relations", "cabin-crew", "emergency-dispatch", "social-media-care"),
    "public-benefits",
}
GAPS = {
    ("collections", "sales-marketing"),
    ("emergency-dispatch", "sales-marketing"),
    *(("network-support", key) for key in ("angry-people", "conflict", "repetition", "phone")),
    *(("network-support", key) for key in ("time-pressure", "exactness", "written", "teamwork")),
    *(("network-support", key) for key in ("supervision", "sitting", "noise")),
}
"""Demands that the figures of a role's occupations do not give."""
RATED = ("styles", "skills", "knowledge", "interests", "values", "conditions")
"""The sources that are releases of O*NET."""
ABOUT_ONESELF = ("rating", "instructed", "fact", "number")
"""Kinds of items that ask about the person, and not about a case or a task."""
UNREQUIRED = {"second-language"}
"""Must-haves that no role names yet."""
PRIVATE = re.compile(
    r"\b(health|ill|sick|disab\w*|pain|doctor|medic\w*|pregnan\w*|child\w*|kids|famil(y|ies)"
    r"|married|husband|wife|church|pray\w*|god|relig\w*|faith|born|nation\w*|race|age)\b",
    re.IGNORECASE,
)


def test_work_styles_has_sixteen_scales_of_four_to_six_items(library: Library) -> None:
    form = questionnaire(library, "work-styles")
    assert len(form.scales) == 16
    assert 64 <= len(ratings(form)) <= 80
    assert all(4 <= len(form.items_of(scale.id)) <= 6 for scale in form.scales)


@pytest.mark.parametrize("key", ["work-styles", "conditions"])
def test_each_scale_is_as_often_keyed_one_way_as_the_other(library: Library, key: str) -> None:
    form = questionnaire(library, key)
    for scale in form.scales:
        keys = Counter(item.keyed for item in form.items_of(scale.id))
        assert abs(keys["+"] - keys["-"]) <= 1, scale.id


@pytest.mark.parametrize("form", ["full", "short"])
def test_no_scale_of_work_styles_follows_itself_soon(library: Library, form: str) -> None:
    found = form_of(questionnaire(library, "work-styles"), "short" if form == "short" else "full")
    scales = [item.scale for item in found.items]
    least = 9 if form == "full" else 3
    for start in range(len(scales)):
        near = [scale for scale in scales[start : start + least] if scale is not None]
        assert len(near) == len(set(near)), near


def test_no_long_row_of_items_of_one_questionnaire_is_keyed_one_way(library: Library) -> None:
    for key in ("work-styles", "conditions"):
        keyed = [item.keyed for item in ratings(questionnaire(library, key))]
        assert max(len(list(run)) for _, run in groupby(keyed)) <= 3


def test_two_items_of_work_styles_check_attention_and_name_a_choice(library: Library) -> None:
    form = questionnaire(library, "work-styles")
    checks = [item for item in form.items if item.kind == "instructed"]
    assert len(checks) == 2
    assert len({item.expect for item in checks}) == 2
    for item in checks:
        (label,) = (c.label for c in form.choices_of(item) if c.value == item.expect)
        assert f"“{label}”" in item.text


def test_the_short_form_measures_every_scale_both_ways_and_checks_once(library: Library) -> None:
    form = form_of(questionnaire(library, "work-styles"), "short")
    assert len(form.scales) == 16
    for scale in form.scales:
        assert sorted(item.keyed for item in form.items_of(scale.id)) == ["+", "-"]
    assert [item.id for item in form.items if item.kind == "instructed"] == ["check1"]


def test_skills_are_anchored_in_five_steps_of_doing(library: Library) -> None:
    form = questionnaire(library, "skills")
    assert len(form.items) >= 16
    for item in form.items:
        assert [choice.value for choice in item.choices] == [1, 2, 3, 4, 5]
        assert all(choice.label.startswith("I ") for choice in item.choices), item.id


def test_conditions_has_twenty_items_or_more(library: Library) -> None:
    assert len(ratings(questionnaire(library, "conditions"))) >= 20


def test_every_scale_has_a_dimension_and_every_dimension_a_scale(library: Library) -> None:
    scales = [scale for form in library.questionnaires for scale in form.scales]
    assert [scale.id for scale in scales if scale.dimension is None] == []
    asked = {scale.dimension for scale in scales}
    assert {d.id for d in library.taxonomy.dimensions} == asked


def test_every_item_is_a_sentence_and_stands_once(library: Library) -> None:
    items = [item for form in library.questionnaires for item in form.items]
    told = [(item.text, item.material, item.stimulus) for item in items]
    assert len(told) == len(set(told))
    for item in (one for one in items if one.kind != "typing"):
        longest = 88 if item.kind in ABOUT_ONESELF else 900
        assert re.fullmatch(rf"[A-Z“].{{8,{longest}}}[.?…]”?", item.text), item.text


def test_nothing_touches_health_family_belief_or_origin(library: Library) -> None:
    for form in library.questionnaires:
        for item in (one for one in form.items if one.kind in ABOUT_ONESELF):
            said = " ".join([item.text, *(choice.label for choice in form.choices_of(item))])
            assert not PRIVATE.search(said), (item.id, said)


def test_the_batteries_take_as_long_as_they_promise(library: Library) -> None:
    took = {str(one.id): library.minutes(one.id) for one in library.batteries}
    assert took["quick"] <= 12.5
    assert 45 <= took["full"] <= 55
    assert took["selection"] < took["full"]


def test_a_selection_asks_for_neither_interests_nor_goals(library: Library) -> None:
    forms = library.forms(BatteryId("selection"))
    dimensions = [scale.dimension for form in forms for scale in form.scales]
    lenses = {library.taxonomy.get(one).lens for one in dimensions if one is not None}
    assert lenses == {"style", "skill", "must-have"}


def test_the_sample_is_complete_and_valid_for_the_full_battery(library: Library) -> None:
    whole = library.forms(BatteryId("full"))
    (robin,) = exchange.read_sheet(RESOURCES / "samples" / "demo.csv", whole)
    given = {*robin.values, *robin.texts}
    forms = [drawn(form, draw(whole, "robin", first=given)) for form in whole]
    asked = {item for item, (_, one) in items_by_id(forms).items() if one.kind != "start"}
    assert given <= asked
    assert len(asked - given) <= 8
    for form in forms:
        for scale in form.scales:
            items = form.items_of(scale.id)
            answered = [item for item in items if item.id in given]
            assert 3 * len(answered) >= 2 * len(items), scale.id
        checks = [item for item in form.items if item.kind == "instructed"]
        assert all(robin.values.get(item.id) == item.expect for item in checks)


def test_twenty_roles_of_service_work_lead_to_thirty_next_ones(library: Library) -> None:
    assert {role.id for role in library.roles if role.kind == "service"} == SERVICE
    assert sum(role.kind == "next" for role in library.roles) == 30


def test_every_role_says_what_it_gives_and_what_comes_after(library: Library) -> None:
    for role in library.roles:
        assert 2 <= len(role.builds) <= 4
        assert role.rewards
        assert role.hours
        assert role.remote
        assert role.automation
        assert role.learn_next
        assert role.opposite or role.kind == "next"


def test_what_is_stated_is_asked_for_as_it_is_stated(library: Library) -> None:
    for role in library.roles:
        asked = {demand.dimension: demand.rating for demand in role.demands}
        assert {one.dimension: one.rating for one in role.stated}.items() <= asked.items()


def test_every_role_asks_for_every_dimension_but_the_known_gaps(library: Library) -> None:
    wanted = {d.id for d in library.taxonomy.dimensions if d.lens in COMPARED}
    gaps = {
        (role.id, gap)
        for role in library.roles
        for gap in wanted - {demand.dimension for demand in role.demands}
    }
    assert gaps == GAPS


def test_every_role_says_what_it_is_and_where_its_figures_come_from(library: Library) -> None:
    for role in library.roles:
        assert role.summary
        assert role.day
        assert role.apart
        assert role.labour is not None
        assert role.labour.source
        assert all(adjustment.because for adjustment in role.adjustments)
        releases = [text for key, text in role.sources.items() if key in RATED]
        assert len(releases) == len(RATED)
        assert all(re.search(r"O\*NET \d+\.\d", text) for text in releases)


def test_every_must_have_can_be_met_by_an_answer(library: Library) -> None:
    best = {}
    for form in library.questionnaires:
        dimensions = {scale.id: scale.dimension for scale in form.scales}
        for item in form.items:
            if item.kind in ("fact", "number") and item.scale is not None:
                values = [choice.value for choice in form.choices_of(item)]
                best[dimensions[item.scale]] = item.number.high if item.number else max(values)
    required = {}
    for role in library.roles:
        for must_have in role.must_haves:
            required[must_have.dimension] = must_have.at_least
            assert must_have.at_least <= best[must_have.dimension], (role.id, must_have)
    assert {d.id for d in library.taxonomy.of("must-have")} - set(required) == UNREQUIRED


def test_every_reference_names_its_source_and_person_references_are_provisional(
    library: Library,
) -> None:
    for dimension in library.taxonomy.dimensions:
        assert dimension.definition.endswith(".")
        for reference in (dimension.person, dimension.role):
            assert reference is None or reference.source
        assert dimension.person is None or dimension.person.provisional


def test_every_questionnaire_and_battery_says_in_a_few_sentences_what_it_is_for(
    library: Library,
) -> None:
    told = [(one.purpose, 2) for one in library.questionnaires]
    for purpose, most in (*told, *((one.purpose, 3) for one in library.batteries)):
        assert 1 <= len(re.findall(r"[.!?](?:\s|$)", purpose)) <= most, purpose
        assert max(len(part.split()) for part in re.split("[.:]", purpose)) <= 26, purpose


def test_each_manner_of_answering_can_be_tried_on_something_that_is_no_work(
    library: Library,
) -> None:
    assert {practice.id for practice in library.practices} == set(MANNERS)
    asked = {
        manner(item)
        for form in library.questionnaires
        for item in form.items
        if item.kind != "start"
    }
    assert asked <= set(MANNERS)
    ids = {item.id for form in library.questionnaires for item in form.items}
    for practice in library.practices:
        assert practice.item.id not in ids
        assert not PRIVATE.search(practice.item.text)
        assert not re.search(r"\b(customers?|job|boss|shift|sell)\b", practice.item.text)


def questionnaire(library: Library, key: str) -> Questionnaire:
    """A questionnaire of the built-in content."""
    (found,) = (one for one in library.questionnaires if one.id == key)
    return found


def ratings(form: Questionnaire) -> Sequence[Item]:
    """The items that are scored."""
    return [item for item in form.items if item.kind == "rating"]
