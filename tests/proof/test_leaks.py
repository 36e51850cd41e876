"""What must not be told is planted where it can be recognised, and looked for in every output.

Each plant is also found where it may be: a search that finds nothing anywhere would prove nothing.
"""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from careerfit import exchange
from careerfit.__main__ import build_desk
from careerfit.core.library import Library
from careerfit.core.progress import quietly
from careerfit.core.questionnaire import (
    BatteryId,
    Choice,
    Item,
    ItemId,
    Part,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
    items_by_id,
)
from careerfit.core.report import Reader
from careerfit.core.session import Answer, Purpose, Respondent, Session, SessionId, used
from careerfit.desk import Desk
from careerfit.desk.batch import Order
from careerfit.store.memory import MemoryStore

Respond = Callable[..., Session]
Version = tuple[Purpose, Reader]
PERSON: Version = ("self", "person")
COUNSELLOR: Version = ("counselling", "counsellor")
CANDIDATE: Version = ("selection", "person")
RECRUITER: Version = ("selection", "recruiter")
VERSIONS = (PERSON, COUNSELLOR, CANDIDATE, RECRUITER)
NOTE = "Zunote heard of a burden at home."
FULL = BatteryId("full")

PLANTS: Mapping[str, tuple[str, tuple[Version, ...]]] = {
    "an interest": ("Zuliking", (PERSON, COUNSELLOR)),
    "the lens of interests": ("Zulens", (PERSON, COUNSELLOR)),
    "a goal": ("Zugoal", (PERSON, COUNSELLOR)),
    "a note": ("Zunote", (COUNSELLOR,)),
    "extra time": ("1.73 times the usual time", (PERSON, COUNSELLOR, CANDIDATE)),
    "the time that typing took": ("in 7.7 minutes", (PERSON, COUNSELLOR, CANDIDATE)),
    "the time that a problem took": ("1,234.5|1234.5", (PERSON, COUNSELLOR, CANDIDATE)),
    "a scale of mood": ("Zumood", (PERSON, COUNSELLOR)),
    "an earlier sitting for counselling": ("3 March 2019", (COUNSELLOR,)),
    "another person": ("Zuother", ()),
    "an answer to one situation": ("Zuresponse", (PERSON, COUNSELLOR)),
    "what the person could become": ("Zunext", (PERSON, COUNSELLOR, CANDIDATE)),
    "what the recruiter will ask": ("Zuquestion", (COUNSELLOR, RECRUITER)),
}
"""What is planted, how it is recognised (in one form or another), and who may see it."""
SCORED: Mapping[str, tuple[Purpose, ...]] = {
    '"social"': ("self", "counselling"),
    "goal-family": ("self", "counselling"),
    "Zugoal": ("self", "counselling"),
    "mood": ("self", "counselling"),
    "Zuother": (),
    "Zunote": (),
    "extra_time": (),
    '"self-control"': ("self", "counselling", "selection"),
}
"""The same for the scores in JSON."""


@pytest.fixture(scope="module")
def desk(library: Library) -> Desk:
    built, planted = build_desk(MemoryStore, []), plant(library)
    return replace(
        built,
        library=planted,
        reading=replace(built.reading, library=planted, told=lambda _: planted),
        filing=replace(built.filing, library=planted),
        batching=replace(built.batching, library=planted),
    )


@pytest.fixture(scope="module")
def outputs(desk: Desk, respond: Respond) -> dict[Version, dict[str, str]]:
    """Every output of every version as text."""
    for one in earlier(respond):
        desk.reading.store.add(one)
    found = {}
    for version in VERSIONS:
        purpose, reader = version
        session = replace(sitting(desk, respond, purpose), id=SessionId(f"{purpose}-{reader}"))
        desk.reading.store.add(session)
        assessment = desk.reading.assess(session)
        note = NOTE if reader == "counsellor" else ""
        report = desk.reading.report(assessment, reader=reader, note=note)
        pdf = desk.reading.render(report, ".pdf")
        page = desk.reading.render(desk.reading.summary(report), ".pdf")
        found[version] = {
            "value": repr(report),
            "pdf": pdf_text(pdf),
            "bytes": "\n".join(streams(pdf)),
            "html": desk.reading.render(report, ".html").decode(),
            "text": desk.reading.render(report, ".txt").decode(),
            "summary": pdf_text(page) + "\n".join(streams(page)),
        }
    return found


@pytest.mark.parametrize("name", PLANTS)
def test_a_plant_is_told_to_who_may_know_it_and_to_nobody_else(
    name: str, outputs: Mapping[Version, Mapping[str, str]]
) -> None:
    mark, allowed = PLANTS[name]
    for version in VERSIONS:
        for kind, text in outputs[version].items():
            plain = " ".join(text.split()).lower()
            seen = any(form.lower() in plain for form in mark.split("|"))
            if version not in allowed:
                assert not seen, (version, kind)
            elif kind in ("pdf", "html", "text"):
                assert seen, (version, kind)


@pytest.mark.parametrize("purpose", ["self", "counselling", "selection"])
def test_scores_tell_no_more_than_the_purpose_allows(
    desk: Desk, respond: Respond, purpose: Purpose
) -> None:
    scores = desk.filing.to_json([desk.reading.assess(sitting(desk, respond, purpose))])
    for mark, allowed in SCORED.items():
        assert (mark in scores) == (purpose in allowed), mark


@pytest.mark.parametrize("purpose", ["self", "selection"])
def test_a_batch_tells_no_more_than_the_purpose_allows(
    desk: Desk, respond: Respond, tmp_path: Path, purpose: Purpose
) -> None:
    session = sitting(desk, respond, purpose)
    written = {item.id for item in (i for _, i in items_by_id(desk.library.forms(FULL)).values())}
    values = {item: value for item, value in session.values().items() if item in written}
    people = [Respondent(person=name, values=values) for name in ("Ada", "Zuother")]
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(exchange.write_sheet(people, desk.library.forms(FULL)))
    roles = [role.id for role in desk.library.roles[:1]]
    order = Order(source=source, target=target, battery=FULL, purpose=purpose, roles=roles)
    assert desk.batching.finish(desk.batching.begin(order), quietly).people == 2
    head = target.read_text().partition("\n")[0]
    for mark in ("dimension.social.", "scale.interests.", "fact.goal-family", "scale.mood."):
        assert (mark in head) == (purpose == "self"), mark
    assert "dimension.self-control." in head
    names = [path.name for path in tmp_path.rglob("*")]
    assert not [name for name in names if "Zu" in name or "Ada" in name]


def plant(library: Library) -> Library:
    """The content with a mark on all that must not get everywhere."""
    taxonomy = replace(
        library.taxonomy,
        lenses=tuple(
            replace(one, name="Zulens") if one.id == "interest" else one
            for one in library.taxonomy.lenses
        ),
        dimensions=tuple(
            replace(one, name=f"Zuliking {one.id}", low="Zuliking", definition="Zuliking.")
            if one.lens == "interest"
            else one
            for one in library.taxonomy.dimensions
        ),
    )
    advice = replace(
        library.advice,
        questions=tuple(
            replace(one, managed="Zuquestion?", surfaced="Zuquestion?")
            for one in library.advice.questions
        ),
    )
    roles = tuple(
        replace(one, title=f"Zunext {one.title}") if one.kind == "next" else one
        for one in library.roles
    )
    families = tuple(replace(one, name="Zugoal") for one in library.paths.families)
    return replace(
        library,
        taxonomy=taxonomy,
        roles=roles,
        advice=advice,
        paths=replace(library.paths, families=families),
        questionnaires=(*map(planted, library.questionnaires), mood()),
        batteries=tuple(
            replace(one, parts=(*one.parts, Part(questionnaire=mood().id)))
            if one.id == FULL
            else one
            for one in library.batteries
        ),
    )


def planted(form: Questionnaire) -> Questionnaire:
    def mark(item: Item) -> Item:
        if item.kind == "response":
            return replace(item, text="Zuresponse")
        if item.id.startswith("my-goal"):
            return replace(item, choices=tuple(replace(c, label="Zugoal") for c in item.choices))
        return item

    return replace(form, items=tuple(map(mark, form.items)))


def mood() -> Questionnaire:
    """Questions near health, which nobody should ask: they speak to no dimension."""
    return Questionnaire(
        id=QuestionnaireId("mood"),
        version=1,
        title="More about you",
        licence="MIT",
        choices=tuple(Choice(value=n, label=str(n)) for n in range(1, 6)),
        scales=(Scale(id=ScaleId("mood"), name="Zumood"),),
        items=tuple(
            Item(id=ItemId(f"mood{n}"), text="Zumood?", scale=ScaleId("mood")) for n in range(3)
        ),
    )


def sitting(desk: Desk, respond: Respond, purpose: Purpose) -> Session:
    """Somebody who answered all of it, with extra time and a goal."""
    whole = respond(3, purpose=purpose, given={"my-goal-family": 4})
    kinds = {key: item.kind for key, (_, item) in items_by_id(desk.library.forms(FULL)).items()}
    took: dict[str, int] = {"typing": 462_000, "problem": 1_234_500, "order": 1_234_500}
    answers = (
        replace(one, milliseconds=took.get(kinds.get(one.item, ""), one.milliseconds))
        for one in whole.answers
    )
    moods = (Answer(item=i.id, value=2, at=whole.began_at) for i in mood().items)
    return replace(
        whole,
        extra_time=1.73,
        used=used(desk.library.forms(FULL)),
        answers=(*answers, *moods),
    )


def earlier(respond: Respond) -> Iterator[Session]:
    """Sittings before: the same person's for counselling, and another person's."""
    then = respond(4, purpose="counselling")
    then = replace(then, began_at=then.began_at.replace(year=2019, month=3, day=3))
    yield then
    other = respond(5, purpose="selection", person="Zuother")
    yield replace(other, began_at=then.began_at - timedelta(days=1))


def pdf_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\ufffe", "")


def streams(pdf: bytes) -> Iterator[str]:
    """Yield all that is in the file: as it is, as UTF-16, and unpacked."""
    yield pdf.decode("latin-1")
    yield pdf.decode("utf-16-be", errors="ignore")
    yield pdf[1:].decode("utf-16-be", errors="ignore")
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(found[1]).decode("latin-1")
        except zlib.error:
            continue
