"""Faults of dimensions and roles, adjustments, and the library."""

from dataclasses import replace

import pytest

from careerfit.core import dimension as dimensions
from careerfit.core import role as roles
from careerfit.core.dimension import DimensionId, Taxonomy
from careerfit.core.errors import ContentError, Fault, NotFoundError
from careerfit.core.library import Library
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Part,
    QuestionnaireId,
    form_of,
)
from careerfit.core.role import Adjustment, FamilyId, Growth, MustHave, Role, RoleId, adjusted
from careerfit.core.session import Session, SessionId, used
from careerfit.core.value import digest
from tests.small import NOON, OCCUPATIONS, PEOPLE, STYLES, dimension, questionnaire, role, taxonomy

CALM = DimensionId("calm")
SERVICE = role("service", {"calm": 4.5, "care": 4.0})


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (taxonomy(dimension("calm"), dimension("calm")), "dimensions.calm", "stands 2 times"),
        (replace(STYLES, lenses=()), "dimensions.calm.lens", "No lens 'style'"),
        (
            replace(STYLES, lenses=tuple(replace(lens, common=1.0) for lens in STYLES.lenses)),
            "lenses.style.common",
            "1 is no share",
        ),
        (
            replace(STYLES, lenses=tuple(replace(lens, weight=2.0) for lens in STYLES.lenses)),
            "lenses.style.weight",
            "2 is no share",
        ),
        (
            taxonomy(replace(dimension("calm"), person=replace(PEOPLE, mean=101.0))),
            "dimensions.calm.person.mean",
            "101 is no level",
        ),
        (taxonomy(replace(dimension("calm"), person=None)), "dimensions.calm", "missing"),
        (
            taxonomy(replace(dimension("calm"), person=replace(PEOPLE, sd=0.0))),
            "dimensions.calm.person.sd",
            "no spread",
        ),
        (
            taxonomy(replace(dimension("calm"), role=replace(OCCUPATIONS, low=5.0))),
            "dimensions.calm.role",
            "low is not below high",
        ),
    ],
)
def test_every_fault_of_dimensions_is_found(broken: Taxonomy, where: str, what: str) -> None:
    found = list(dimensions.faults(broken))
    assert any(place == where and what in said and remedy for place, said, remedy in found), found


def test_sound_dimensions_have_no_fault_and_facts_need_no_reference() -> None:
    room = replace(dimension("room", "must-have"), person=None, role=None)
    assert list(dimensions.faults(taxonomy(*STYLES.dimensions, room))) == []


def test_using_what_faults_refused_is_a_bug_that_says_so() -> None:
    with pytest.raises(LookupError, match="gone"):
        STYLES.get(DimensionId("gone"))
    with pytest.raises(LookupError, match="calm"):
        replace(dimension("calm"), role=None).role_z(3.0)


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (replace(SERVICE, shares={"43-4051.00": 0.5}), "shares", "add to 0.5"),
        (replace(SERVICE, shares={"a": 1.5, "b": -0.5}), "shares", "add to 1"),
        (
            replace(SERVICE, adjustments=(Adjustment(dimension=CALM, by=0.1, because="y"),) * 2),
            "adjustments.1.dimension",
            "stands twice",
        ),
        (
            replace(SERVICE, demands=(*SERVICE.demands, SERVICE.demands[0])),
            "demands.2.dimension",
            "twice",
        ),
        (replace(SERVICE, sources={}), "demands.0.source", "No source 'made-up'"),
        (replace(SERVICE, kind="next"), "family", "A next role, and only it"),
        (
            replace(SERVICE, builds=(Growth(dimension=DimensionId("gone"), how="y"),)),
            "builds.0.dimension",
            "'gone' is nothing that grows",
        ),
        (role("x", {"gone": 3.0}), "demands.0.dimension", "'gone' is no dimension"),
        (role("x", {"calm": 9.0}), "demands.0.rating", "off the scale"),
        (role("x", {"calm": 3.0}, importance=0.5), "demands.0.importance", "off the scale"),
        (
            replace(SERVICE, demands=tuple(replace(d, se=-0.1) for d in SERVICE.demands)),
            "demands.0.se",
            "no standard error",
        ),
        (
            replace(
                SERVICE, adjustments=(Adjustment(dimension=DimensionId("x"), by=1.0, because="y"),)
            ),
            "adjustments.0.dimension",
            "no demand 'x'",
        ),
        (
            replace(
                SERVICE,
                must_haves=(MustHave(dimension=CALM, at_least=1, label="x", because="y"),),
            ),
            "must_haves.0.dimension",
            "no must-have",
        ),
    ],
)
def test_every_fault_of_a_role_is_found(broken: Role, where: str, what: str) -> None:
    found = list(roles.faults(broken, STYLES))
    assert any(place == where and what in said and remedy for place, said, remedy in found), found


def test_a_sound_role_has_no_fault() -> None:
    shared = replace(SERVICE, shares={"43-4051.00": 0.6, "43-4021.00": 0.4})
    assert list(roles.faults(shared, STYLES)) == []


def test_an_adjustment_moves_the_rating_inside_its_scale() -> None:
    moved = replace(SERVICE, adjustments=(Adjustment(dimension=CALM, by=2.0, because="so"),))
    calm, care = adjusted(moved, STYLES)
    assert (calm.rating, calm.importance) == (5.0, 3.0)
    assert care == SERVICE.demands[1]


def test_of_a_condition_the_weight_moves_with_the_exposure() -> None:
    loud = replace(
        role("loud", {"noise": 3.0}),
        adjustments=(Adjustment(dimension=DimensionId("noise"), by=-1.0, because="so"),),
    )
    (noise,) = adjusted(loud, taxonomy(dimension("noise", "condition")))
    assert (noise.rating, noise.importance) == (2.0, 2.0)


FORM = questionnaire()
QUICK = Battery(id=BatteryId("quick"), title="Quick", parts=(Part(questionnaire=FORM.id),))
LIBRARY = Library(taxonomy=STYLES, questionnaires=(FORM,), batteries=(QUICK,), roles=(SERVICE,))
SESSION = Session(
    id=SessionId("s"),
    person="Ada",
    purpose="self",
    battery=QUICK.id,
    began_at=NOON,
    used=used([FORM]),
)


def test_an_unknown_battery_or_role_is_said_with_what_there_is() -> None:
    with pytest.raises(NotFoundError, match=r"No battery 'long'\. There are: quick"):
        LIBRARY.forms(BatteryId("long"))
    with pytest.raises(NotFoundError, match="No role 'cook'"):
        LIBRARY.chosen_roles([RoleId("cook")])


def test_no_role_named_means_service_work_and_any_role_can_be_named() -> None:
    lead = replace(role("lead", {"calm": 4.0}), kind="next", family=FamilyId("lead"))
    both = replace(LIBRARY, roles=(SERVICE, lead))
    assert both.chosen_roles([]) == (SERVICE,)
    assert both.chosen_roles([RoleId("lead")]) == (lead,)
    assert LIBRARY.chosen_roles([RoleId("service")]) == (SERVICE,)


def test_a_library_in_another_language_asks_the_same_in_other_words() -> None:
    marked = replace(FORM, items=(replace(FORM.items[0], short=True), *FORM.items[1:]))
    source = replace(LIBRARY, questionnaires=(marked,))
    there = replace(marked, title="Pequeño", language="es")
    spanish = replace(source, questionnaires=(there,), language="es", source=source)
    for form in (marked, form_of(marked, "short")):
        session = replace(SESSION, battery=BatteryId("gone"), used=used([form]))
        (asked,) = spanish.forms_of(session)
        assert (asked.title, asked.items) == ("Pequeño", form.items)
        assert spanish.changed_since(session) == ()


def test_answers_to_another_version_are_not_read_as_answers_to_this_one() -> None:
    newer = replace(LIBRARY, questionnaires=(replace(FORM, version=2),))
    with pytest.raises(ContentError, match="'small' version 1; what is here now differs"):
        newer.forms_of(SESSION)
    older = replace(SESSION.used[0], questionnaire=QuestionnaireId("other"))
    with pytest.raises(ContentError, match="'other' version 1"):
        LIBRARY.forms_of(replace(SESSION, used=(older,)))


def test_a_sitting_is_read_in_the_form_that_it_had_though_its_battery_is_gone() -> None:
    marked = replace(FORM, items=(replace(FORM.items[0], short=True), *FORM.items[1:]))
    library = replace(LIBRARY, questionnaires=(marked,), batteries=())
    for form in (marked, form_of(marked, "short")):
        assert library.forms_of(replace(SESSION, used=used([form]))) == (form,)


def test_the_digest_follows_the_content_and_nothing_else() -> None:
    assert digest(SERVICE) == digest(role("service", {"calm": 4.5, "care": 4.0}))
    assert digest(SERVICE) != digest(role("service", {"calm": 4.5, "care": 4.1}))
    assert len(digest(SERVICE)) == 16


def test_a_fault_is_one_line_with_file_line_place_and_remedy() -> None:
    fault = Fault(source="a.yaml", line=3, where="items", what="It is wrong.", remedy="Mend it.")
    assert str(fault) == "a.yaml:3: items: It is wrong. Mend it."
    assert str(fault._replace(line=None, where="")) == "a.yaml: It is wrong. Mend it."


def test_content_that_changed_under_its_version_is_named() -> None:
    reworded = replace(FORM, items=(replace(FORM.items[0], text="New words"), *FORM.items[1:]))
    assert LIBRARY.changed_since(SESSION) == ()
    assert replace(LIBRARY, questionnaires=(reworded,)).changed_since(SESSION) == (FORM.id,)
    assert LIBRARY.minutes(QUICK.id) == pytest.approx(8 * 7 / 60)
