"""What the two texts behind CareerFit ask for, line by line: all of it can be seen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from careerfit.__main__ import RESOURCES, build_desk
from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId, LensId
from careerfit.core.library import Library
from careerfit.core.paths import routes, wanted_by
from careerfit.core.questionnaire import BatteryId, Item, Questionnaire
from careerfit.core.report import Report, Table
from careerfit.core.role import Role, RoleId, adjusted
from careerfit.core.session import Session
from careerfit.desk import Desk
from careerfit.render.words import plain
from careerfit.store.memory import MemoryStore

Respond = Callable[..., Session]
Given = dict[str, int | None]
DEMO = Path(RESOURCES) / "samples" / "demo.csv"
GATEWAY = {
    "supervision": ("team-lead", "shop-supervisor", "food-service-supervisor"),
    "management": ("contact-centre-manager", "hotel-manager", "sales-manager"),
    "sales": ("sales-representative", "insurance-agent"),
    "marketing": ("marketing-specialist", "public-relations"),
    "operations": ("operations-manager",),
    "training": ("trainer", "training-manager"),
    "quality assurance": ("quality-analyst", "software-tester"),
    "IT support": ("tech-support", "network-support"),
    "customer success": ("customer-success",),
    "UX": ("ux-designer",),
}
BURDENS = ("angry-people", "conflict", "repetition", "time-pressure", "recognition")


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The program with its built-in content."""
    return build_desk(MemoryStore, [])


@pytest.fixture(scope="module")
def demo(desk: Desk) -> Session:
    """The sample person, who likes quiet work and wants to go into IT."""
    (session,) = desk.filing.read(DEMO, "self", BatteryId("full"))
    return session


@pytest.fixture(scope="module")
def told(desk: Desk, demo: Session) -> str:
    """The sample person's report as running text."""
    return text(desk, demo)


def assessed(desk: Desk, session: Session, *roles: str) -> Assessment:
    return desk.reading.assess(session, [RoleId(role) for role in roles])


def text(desk: Desk, session: Session, *roles: str) -> str:
    report = desk.reading.report(assessed(desk, session, *roles))
    return " ".join(desk.reading.render(report, ".txt").decode().split())


def cells(desk: Desk, report: Report) -> Iterator[str]:
    """Yield what stands in the cells of all tables, which the text breaks into columns."""
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (plain(desk.reading.say(cell)) for row in block.rows for cell in row)


def rated(library: Library, strength: Callable[[DimensionId, LensId], int]) -> Given:
    """Answers to all rating items, as strong (1 to 5) as is said for what their scale measures."""
    given: Given = {}
    for form in library.forms(BatteryId("full")):
        scales = {scale.id: scale.dimension for scale in form.scales}
        for item in form.items:
            dimension = scales.get(item.scale) if item.scale else None
            if item.kind == "rating" and dimension is not None:
                lens = library.taxonomy.get(dimension).lens
                given[item.id] = chosen(form, item, strength(dimension, lens))
    return given


def chosen(form: Questionnaire, item: Item, strength: int) -> int:
    """The answer of this strength, whichever way the item is keyed."""
    values = sorted(choice.value for choice in form.choices_of(item))
    place = round((strength - 1) / 4 * (len(values) - 1))
    return values[place if item.keyed == "+" else -1 - place]


def demand(library: Library, role: Role, dimension: str) -> float:
    """What a role asks for, in SD of all occupations; 0 where it has no figure."""
    z = library.taxonomy.get(DimensionId(dimension)).role_z
    found = (one for one in adjusted(role, library.taxonomy) if one.dimension == dimension)
    return next((z(one.rating) for one in found), 0.0)


def unlike(library: Library) -> Given:
    """Somebody who is in all things the opposite of what service roles ask for."""
    service = library.roles_of("service")
    asked = {
        one.id: sum(demand(library, role, one.id) for role in service) / len(service)
        for one in library.taxonomy.dimensions
        if one.role is not None
    }
    middle = {
        lens: median(asked[one.id] for one in library.taxonomy.of(lens))
        for lens in ("style", "skill", "interest", "condition")
    }
    return rated(library, lambda one, lens: 1 if asked[one] > middle[lens] else 5)


def test_skill_development_communication_problem_solving_conflict_resolution(
    library: Library, told: str
) -> None:
    assert "What it teaches you that is useful elsewhere, too:" in told
    assert "Next jobs that want it, too: " in told
    grown: set[str] = set()
    for role in library.roles_of("service"):
        own = {growth.dimension for growth in role.builds}
        assert any(wanted_by(library.roles_of("next"), d, library.taxonomy) for d in own), role.id
        grown |= own
    assert {"speaking", "writing", "problem-solving", "negotiation"} <= grown


def test_availability_flexible_part_time_shift_remote(
    library: Library, desk: Desk, demo: Session, told: str
) -> None:
    assert "Hours and place." in told
    assert "jobs a year come open" in told
    shown = list(cells(desk, desk.reading.report(assessed(desk, demo))))
    assert "At least 20 hours a week" in shown
    assert "36 hours a week" in shown
    service = library.roles_of("service")
    for role in service:
        assert role.hours
        assert role.labour is not None
        assert None not in (role.labour.openings_thousands, role.labour.change_pct)
        assert {"hours", "evenings-weekends", "nights"} & {m.dimension for m in role.must_haves}
    hours = " ".join(role.hours.lower() for role in service)
    assert "part-time" in hours
    assert "shift" in hours
    assert {role.remote for role in service} == {"mostly", "some", "office"}


@pytest.mark.parametrize("field", GATEWAY)
def test_gateway_to_this_field_from_every_service_role(library: Library, field: str) -> None:
    ends = [RoleId(role) for role in GATEWAY[field]]
    for role in library.roles_of("service"):
        reached = role.id in ends or routes(library.paths, [role.id], ends, {}, 1)
        assert reached, role.id


def test_gateway_from_the_best_roles_to_the_goal_of_the_person(told: str) -> None:
    assert "You named a goal: IT. The best ways there start from your best matches: " in told
    assert (
        "Technical support agent → Network support specialist. It takes about 12 to 30 months"
        in told
    )


def test_human_connection_and_satisfaction(library: Library, desk: Desk, respond: Respond) -> None:
    def answer(strength: int) -> str:
        like = rated(library, lambda one, _: strength if one == "social" else 3 + len(one) % 2)
        return text(desk, respond(1, given=like))

    fond, cool = answer(5), answer(1)
    assert "You like helping people far more than most do, and that is a reward" in fond
    assert "Helping people is not what draws you to a job" in cool
    for told in (fond, cool):
        assert "Helping (Social): about " in told
        assert "What people like about it:" in told


@pytest.mark.parametrize("burden", BURDENS)
def test_difficult_customers_repetition_stress_and_metrics_limited_recognition_burnout(
    library: Library, desk: Desk, respond: Respond, burden: str
) -> None:
    """Who minds one thing is told of it, and what helps against it and what to ask about it."""

    def strength(one: DimensionId, lens: LensId) -> int:
        if lens == "condition":
            return 1 if one == burden else 5
        return 1 + sum(map(ord, one)) % 5

    session = respond(3, given=rated(library, strength))
    found = text(desk, session, "call-centre", "collections", "emergency-dispatch")
    name = library.taxonomy.get(DimensionId(burden)).name
    known = library.advice.watch_out(DimensionId(burden))
    assert known is not None
    assert re.search(
        rf"- {name} \(\d+ points of strain\): (far|clearly) more than suits you", found
    )
    assert f"What helps with “{name.lower()}”: - {known.helps[0]}" in found
    assert f"Ask the employer: {known.ask[0]}" in found
    assert "Your own limits keep this work good over years: " in found
    assert "Take your breaks in full" in found


def test_personality_sociable_problem_solving_stress_tolerance_or_the_opposite(
    library: Library, told: str
) -> None:
    for trait in ("Sociability", "Problem solving", "Stress tolerance"):
        assert f"{trait}: about " in told
    assert "Whom it suits less." in told
    titles = {role.title for role in library.roles_of("service")}
    for role in library.roles_of("service"):
        others = [
            title for title in titles - {role.title} if title.lower() in role.opposite.lower()
        ]
        assert others, role.id


def test_introverts_written_remote_active_listening(
    library: Library, desk: Desk, demo: Session, told: str
) -> None:
    quiet = "You like quiet work more than most people do."
    named = ("E-mail case agent", "Chat agent at home", "Insurance claims clerk")
    assert quiet in told
    assert (
        "more writing than phone calls, these ask for the least company: e-mail case agent, chat "
        "agent at home and insurance claims clerk." in told
    )
    assert "Active listening: about " in told
    service = library.roles_of("service")
    company = {role.title: demand(library, role, "social-orientation") for role in service}
    assert max(company[title] for title in named) < median(company.values())
    lively = rated(library, lambda one, _: 5 if one == "social-orientation" else 3)
    own = {item for item in lively if item.startswith("sociable")}
    answers = tuple(
        replace(one, value=lively[one.item]) if one.item in own else one for one in demo.answers
    )
    assert quiet not in text(desk, replace(demo, answers=answers))


def test_career_goals_an_entry_job_with_growth_or_a_specialised_field(
    library: Library, desk: Desk, respond: Respond, told: str
) -> None:
    assert "What this work would be for you, you said: a career." in told
    assert "What else to look at" not in told
    session = respond(1, given=unlike(library))
    found = text(desk, session)
    assert "Customer service does not look like the job for you." in found
    honest = found[found.index("What else to look at") :]
    assert "Customer service is probably not the right family of jobs for you." in honest
    profile = assessed(desk, session).profile
    liking = {
        one.id: one.person_z(estimate.estimate)
        for one in library.taxonomy.of("interest")
        if (estimate := profile.estimate(one.id)) is not None
    }
    fields = [one for one in library.advice.elsewhere if f"- {one.name}. {one.what}" in honest]
    assert len(fields) == 3
    assert all(liking[field.types[0]] > median(liking.values()) for field in fields)


def test_industry_variations_technical_knowledge_or_people(library: Library, told: str) -> None:
    service = library.roles_of("service")
    assert len(service) >= 20
    ranking = told[told.index("Roles, ranked with their error") :]
    assert all(role.title in ranking for role in service)
    technical = {role.id: demand(library, role, "computers") for role in service}
    kind = {role.id: demand(library, role, "concern-for-others") for role in service}
    assert max(technical, key=technical.__getitem__) == "tech-support"
    assert max(technical.values()) - min(technical.values()) > 1
    assert max(kind.values()) - min(kind.values()) > 1


def test_qualifications_certificates_and_computers_crm_cloud_telephony_chatbots(
    library: Library, desk: Desk, demo: Session, told: str
) -> None:
    assert "What the job requires" in told
    assert "Some college" in list(cells(desk, desk.reading.report(assessed(desk, demo))))
    assert "Computer know-how: about " in told
    assert "What to learn next." in told
    service = library.roles_of("service")
    assert all(role.learn_next for role in service)
    learned = " ".join(role.learn_next for role in service)
    assert all(tool in learned for tool in ("CRM", "cloud phone system", "chatbots"))


def test_remote_needs_reliable_internet_a_quiet_place_self_discipline(
    library: Library, desk: Desk, demo: Session
) -> None:
    shown = desk.reading.report(assessed(desk, demo, "remote-chat"))
    assert {"A quiet room", "Reliable internet"} <= set(cells(desk, shown))
    for role in library.roles_of("service"):
        found = text(desk, demo, role.id) if role.remote == "mostly" else ""
        sentence = "a quiet place, steady internet and the discipline to work by yourself."
        assert (sentence in found) == (role.remote == "mostly"), role.id
    (chat,) = (role for role in library.roles if role.id == "remote-chat")
    assert demand(library, chat, "independence") > 0


def test_handling_difficult_customers_calm_listen_empathise_escalate(
    library: Library, desk: Desk, respond: Respond
) -> None:
    """The reasons are told to the person and the counsellor, never to who selects."""
    (form,) = (one for one in library.questionnaires if one.id == "situations")
    reasons = {item.because for item in form.items}
    assert "" not in reasons
    for purpose in ("self", "counselling"):
        report = desk.reading.report(assessed(desk, respond(5, purpose=purpose)))
        assert len(reasons & set(cells(desk, report))) == 16
    chosen_for = respond(5, battery="selection", purpose="selection")
    assert any(answer.item == form.items[0].id for answer in chosen_for.answers)
    report = desk.reading.report(assessed(desk, chosen_for))
    assert not reasons & set(cells(desk, report))
    assert "Situations, gone over" not in text(desk, chosen_for)
    scales = {scale.dimension for scale in form.scales}
    assert {"self-control", "active-listening", "concern-for-others", "judgment"} <= scales


def test_automation_takes_routine_work_complex_issues_remain_keep_learning(
    library: Library, told: str
) -> None:
    for role in library.roles:
        assert role.automation, role.id
        assert role.labour is not None, role.id
        assert (role.labour.country, role.labour.year) == ("US", 2025), role.id
        assert role.labour.change_period == "2024-34", role.id
    assert "Software and chatbots. " in told
    assert "Pay in the United States in 2025: " in told
    assert "Outlook in the United States for 2024\u201334: " in told
    assert "Keep learning: " in told
    for trait in ("Adaptability", "Learning on the job"):
        assert f"{trait}: about " in told


def test_work_life_balance_and_boundaries(library: Library, told: str) -> None:
    assert "Shifts and weekends: about " in told
    assert "Your own limits keep this work good over years: " in told
    assert all(limit in told for limit in library.advice.boundaries)


def test_is_it_a_good_job_for_me_is_the_first_sentence_with_its_uncertainty(told: str) -> None:
    _, answer = told.split("Is customer service a good job for you? ==", 1)
    verdict = answer.lstrip("= ")
    assert verdict.startswith("Customer service looks like a good job for you. With these answers")
    assert re.search(r"the 90% range of your best match runs from \d+ to \d+\.", verdict[:200])
