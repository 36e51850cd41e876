"""Reports of quite different people, made by the real core from the real content."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerfit.__main__ import RESOURCES
from careerfit.core.assessment import Beyond, assess
from careerfit.core.change import Since, changes
from careerfit.core.library import Library
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
    items_by_id,
)
from careerfit.core.report import Reader, Report, Words, compose
from careerfit.core.role import Role, RoleId
from careerfit.core.session import Answer, Session, used
from careerfit.render import words as rendering

MADE = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
FONTS = RESOURCES / "fonts"
ATTACK = """<b>O'Neil & "Söns" {{7*7}} {% x %} <img src="file:///etc/passwd"> """
NAME = (ATTACK * 10)[:300]
NOTE = f"{ATTACK}\n\n{'She likes the sea. ' * 600}\n{'x' * 10_000}"
"""A counsellor's note of more than 20,000 letters, a word of 10,000 among them."""
Tell = Callable[..., Report]


@pytest.fixture(scope="session")
def words() -> Words:
    """The English catalogue."""
    return rendering.load(RESOURCES / "report", "en")


@pytest.fixture(scope="session")
def resources() -> Path:
    """The folder with the content."""
    return RESOURCES


@pytest.fixture(scope="session")
def tell(library: Library) -> Tell:
    """Make the report of a sitting."""

    def make(
        session: Session,
        roles: Sequence[Role] | None = None,
        forms: Sequence[Questionnaire] | None = None,
        before: Session | None = None,
        reader: Reader = "person",
    ) -> Report:
        forms = library.forms_of(session) if forms is None else forms
        chosen = library.chosen_roles([]) if roles is None else roles
        beyond = Beyond(
            roles=tuple(role for role in library.roles if role not in chosen),
            paths=library.paths,
            advice=library.advice,
            sayings=library.sayings,
        )
        found = assess(session, forms, chosen, library.taxonomy, beyond=beyond)
        if before is None:
            note = NOTE if reader == "counsellor" else ""
            return compose(found, made_at=MADE, reader=reader, note=note)
        then = assess(before, library.forms_of(before), (), library.taxonomy)
        since = Since(date=before.began_at, changes=changes(then, found))
        return compose(found, made_at=MADE, since=since)

    return make


@pytest.fixture(scope="session")
def reports(library: Library, respond: Callable[..., Session], tell: Tell) -> Mapping[str, Report]:
    """People who answer at random, all alike, half, in haste; few and many roles; a wild name."""
    asked = items_by_id(library.forms(BatteryId("full")))
    skipped: dict[str, int | None] = dict.fromkeys(list(asked)[::2])
    forms = [*library.forms(BatteryId("full")), likes(library)]
    everything = respond(5)
    everything = replace(
        everything,
        used=used(forms),
        answers=(*everything.answers, *(_like(item, n) for n, item in enumerate(forms[-1].items))),
    )
    return {
        "random": tell(respond(1)),
        "alike": tell(respond(2, given=_alike(library))),
        "half": tell(respond(3, given=skipped)),
        "haste": tell(_hasty(respond(4, given=_same(library)))),
        "everything": tell(everything, forms=forms),
        "selection": tell(respond(6, battery="selection", purpose="selection")),
        "counselling": tell(respond(7, purpose="counselling")),
        "counsellor": tell(respond(7, purpose="counselling"), reader="counsellor"),
        "recruiter": tell(respond(6, battery="selection", purpose="selection"), reader="recruiter"),
        "no roles": tell(respond(8), roles=()),
        "one role": tell(respond(9), roles=library.chosen_roles([])[:1]),
        "bare role": tell(respond(9), roles=[bare(library.chosen_roles([])[0])]),
        "wild": tell(respond(10, person=NAME), roles=wild_roles(library)),
        "changed": tell(_changed(respond(12))),
        "again": tell(respond(14), before=respond(13)),
        "nobody": tell(respond(11, given=dict.fromkeys(asked))),
    }


def likes(library: Library) -> Questionnaire:
    """A questionnaire on interests."""
    dimensions = library.taxonomy.of("interest")
    return Questionnaire(
        id=QuestionnaireId("likes"),
        version=1,
        title="What you like",
        licence="MIT",
        choices=tuple(Choice(value=n, label=str(n)) for n in range(1, 6)),
        scales=tuple(Scale(id=ScaleId(d.id), name=d.name, dimension=d.id) for d in dimensions),
        items=tuple(
            Item(id=ItemId(f"like-{d.id}-{n}"), text="?", scale=ScaleId(d.id))
            for d in dimensions
            for n in range(3)
        ),
    )


def wild_roles(library: Library) -> list[Role]:
    """Sixty roles, some with titles that attack, and some that cannot be broken."""
    roles = []
    for number in range(60):
        role = library.chosen_roles([])[number % len(library.chosen_roles([]))]
        title = {0: "W" * 300, 1: (f"{number} " + ATTACK * 10)[:300]}.get(number % 10)
        key = RoleId(f"role-{number}")
        roles.append(replace(role, id=key, title=title or f"{role.title} {number}"))
    return roles


def bare(role: Role) -> Role:
    """The role with nothing in it that may be left out."""
    return replace(role, day="", adjustments=(), must_haves=(), labour=None, shares={})


def _like(item: Item, number: int) -> Answer:
    return Answer(item=item.id, value=1 + number % 5, at=MADE)


def _alike(library: Library) -> dict[str, int | None]:
    """Answers that put every scale in its middle."""
    return {
        item: sorted(c.value for c in form.choices_of(asked))[len(form.choices_of(asked)) // 2]
        for item, (form, asked) in items_by_id(library.forms(BatteryId("full"))).items()
        if asked.kind == "rating"
    }


def _same(library: Library) -> dict[str, int | None]:
    """The first answer to everything, attention checks too."""
    return {
        item: form.choices_of(asked)[0].value
        for item, (form, asked) in items_by_id(library.forms(BatteryId("full"))).items()
        if asked.kind in ("rating", "instructed")
    }


def _changed(session: Session) -> Session:
    """The sitting, as if its questionnaires had other words when it was answered."""
    return replace(session, used=tuple(replace(one, digest="0" * 16) for one in session.used))


def _hasty(session: Session) -> Session:
    answers = tuple(replace(answer, milliseconds=700) for answer in session.answers)
    return replace(session, answers=answers)
