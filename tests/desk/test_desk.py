"""What a person can do at the desk, with the real parts and a store in memory."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from careerfit.__main__ import build_desk
from careerfit.core.assessment import Assessment
from careerfit.core.change import changes
from careerfit.core.errors import (
    AnswerRejectedError,
    CancelledError,
    CareerFitError,
    FileError,
    NotFoundError,
)
from careerfit.core.look import Agency, RenderOptions
from careerfit.core.questionnaire import START, BatteryId, ItemId
from careerfit.core.report import RolesFigure, say
from careerfit.core.role import RoleId
from careerfit.core.session import Purpose, Respondent, Session, SessionId, question
from careerfit.core.value import digest
from careerfit.desk import Desk
from careerfit.desk.assessing import ExtraTimeError, NameMissingError
from careerfit.store.memory import MemoryStore
from careerfit.store.safekeeping import Keeper

QUICK = BatteryId("quick")
FULL = BatteryId("full")
Respond = Callable[..., Session]


def test_what_can_be_begun_says_how_long_it_takes(desk: Desk) -> None:
    offers = {offer.id: offer for offer in desk.assessing.offers()}
    assert offers[QUICK].items < offers[FULL].items
    assert offers[QUICK].minutes == pytest.approx(12, abs=1.5)


def test_a_sitting_needs_a_name(desk: Desk) -> None:
    with pytest.raises(NameMissingError, match="needs a name"):
        desk.assessing.begin("  ", "self", QUICK)


@pytest.mark.parametrize("factor", [0.5, 11.0])
def test_extra_time_has_its_limits(desk: Desk, factor: float) -> None:
    with pytest.raises(ExtraTimeError, match="no factor for extra time"):
        desk.assessing.begin("Ada", "self", QUICK, extra_time=factor)
    assert desk.assessing.sittings() == ()


def test_every_answer_is_kept_before_the_next_question_comes(desk: Desk) -> None:
    question = desk.assessing.begin(" Ada ", "self", QUICK)
    assert question is not None
    after = desk.assessing.answer(question.session, question.item.id, 2, milliseconds=1500)
    assert after is not None
    kept = desk.reading.session(question.session)
    assert (kept.person, kept.values()) == ("Ada", {question.item.id: 2})
    resumed = desk.assessing.resume(question.session)
    assert resumed is not None
    assert replace(resumed, opening=None) == after
    assert resumed.opening is not None
    assert (resumed.opening.begun, resumed.opening.questions) == (True, 32)


def test_what_is_new_to_a_person_comes_with_something_to_practise_on(desk: Desk) -> None:
    asked = desk.assessing.begin("Ada", "self", QUICK)
    offered: list[tuple[str, bool]] = []
    openings: list[str] = []
    while asked is not None:
        if asked.practice is not None:
            offered.append((asked.practice.id, asked.opening is not None))
        if asked.opening is not None:
            openings.append(asked.opening.title)
        asked = desk.assessing.answer(asked.session, asked.item.id, None)
    assert offered == [("rating", True), ("choice", True), ("number", False)]
    assert len(openings) == 5


def test_practice_is_in_the_language_of_the_sitting(desk: Desk) -> None:
    asked = desk.assessing.begin("Ada", "self", QUICK, "es")
    assert asked is not None
    assert asked.practice is not None
    assert asked.practice.item.text == "Me gusta el olor del pan recién hecho."
    assert asked.opening is not None
    assert asked.opening.purpose.startswith("Esta parte trata de")


def test_an_offer_says_what_it_is_for_and_what_it_is_made_of(desk: Desk) -> None:
    quick = desk.assessing.offers("es")[0]
    assert quick.purpose.startswith("Para una primera mirada.")
    assert sum(part.items for part in quick.parts) == quick.items
    assert sum(part.minutes for part in quick.parts) == pytest.approx(quick.minutes)
    assert [part.timed for part in desk.assessing.offers()[1].parts] == [False] * 6 + [True]
    assert all(part.purpose for offer in desk.assessing.offers() for part in offer.parts)


def test_a_question_can_be_asked_again_as_it_is_now(desk: Desk) -> None:
    first = desk.assessing.begin("Ada", "self", QUICK)
    assert first is not None
    assert desk.assessing.ask(first.session, first.item.id) == first
    desk.assessing.answer(first.session, first.item.id, 2)
    assert desk.assessing.ask(first.session, first.item.id).given == 2


def test_going_back_and_changing_an_answer_keeps_both(desk: Desk) -> None:
    first = desk.assessing.begin("Ada", "self", QUICK)
    assert first is not None
    second = desk.assessing.answer(first.session, first.item.id, 2)
    assert second is not None
    back = desk.assessing.back(first.session, second.item.id)
    assert back is not None
    assert (back.item, back.given) == (first.item, 2)
    assert desk.assessing.answer(first.session, first.item.id, None) == second
    assert [a.value for a in desk.reading.session(first.session).answers] == [2, None]


def test_a_rejected_answer_is_not_kept(desk: Desk) -> None:
    question = desk.assessing.begin("Ada", "self", QUICK)
    assert question is not None
    with pytest.raises(CareerFitError, match="no answer"):
        desk.assessing.answer(question.session, question.item.id, 99)
    assert desk.reading.session(question.session).answers == ()


def test_what_is_typed_is_kept_while_the_clock_runs(desk: Desk) -> None:
    desk.assessing.begin("Ada", "self", FULL)
    (sitting,) = desk.assessing.store.sittings()
    session = desk.assessing.store.session(sitting.id)
    forms = desk.library.forms_of(session)
    (passage,) = (i.id for form in forms for i in form.items if i.kind == "typing")
    with pytest.raises(AnswerRejectedError, match="has not been started"):
        desk.assessing.keep(sitting.id, passage, 5000, "Dear")
    desk.assessing.answer(sitting.id, ItemId("typing"), START)
    desk.assessing.keep(sitting.id, passage, 5000, "Dear")
    desk.assessing.keep(sitting.id, passage, 4000, "Dear Ms.")
    kept = question(forms, desk.assessing.store.session(sitting.id), passage)
    assert (kept.text, kept.took, kept.seconds_left) == ("Dear Ms.", 9000, 81.0)


def test_sittings_are_listed_until_they_are_erased(desk: Desk, tmp_path: Path) -> None:
    question = desk.assessing.begin("Ada", "self", QUICK)
    assert question is not None
    (found,) = desk.assessing.sittings()
    assert (found.title, found.sitting.seen, found.finished) == ("Quick look", 0, False)
    here = replace(desk.safekeeping, keeper=Keeper(folder=tmp_path))
    assert here.erase(question.session) == ()
    assert desk.assessing.sittings() == ()
    with pytest.raises(NotFoundError):
        desk.assessing.resume(question.session)


def test_a_sitting_of_a_battery_that_is_gone_is_not_offered(desk: Desk) -> None:
    desk.assessing.begin("Ada", "self", QUICK)
    poorer = replace(desk.library, batteries=())
    assert replace(desk.assessing, library=poorer).sittings() == ()


def test_change_is_told_since_the_last_sitting_for_the_same_purpose_that_can_be_compared(
    desk: Desk, respond: Respond
) -> None:
    def sat(seed: int, hour: int, purpose: Purpose = "self") -> Session:
        session = respond(seed, purpose=purpose)
        return replace(session, began_at=session.began_at + timedelta(hours=hour))

    now, old, other = desk.reading.assess(sat(1, 9)), sat(4, 7), sat(7, 8)
    kept = [
        sat(2, 1),
        sat(3, 2),
        sat(5, 4, "selection"),
        replace(sat(6, 5), answers=sat(6, 5).answers[:3]),
        replace(old, used=tuple(replace(one, version=99) for one in old.used)),
        replace(other, used=tuple(replace(one, digest="0" * 16) for one in other.used)),
    ]
    for session in (*kept, sat(8, 10)):
        desk.reading.store.add(session)
    assert desk.reading.change(now) is None
    desk.reading.store.add(now.session)
    found = desk.reading.change(now)
    assert found is not None
    assert found.date == kept[1].began_at
    assert found.changes == changes(desk.reading.assess(kept[1]), now)
    assert len(found.compared) == len(now.profile.estimates)
    assert desk.reading.change(desk.reading.assess(kept[0])) is None


def test_the_report_of_a_kept_sitting_says_what_changed_since_last_time(
    desk: Desk, respond: Respond
) -> None:
    first = respond(1)
    second = replace(respond(2), began_at=first.began_at + timedelta(days=30))
    for session in (first, second):
        desk.reading.store.add(session)
    sections = [
        [section.id for section in desk.reading.report(desk.reading.assess(one)).sections]
        for one in (first, second)
    ]
    assert "since" not in sections[0]
    assert sections[1][sections[1].index("change") + 1] == "since"


def test_a_report_can_be_written_in_every_kind(
    desk: Desk, respond: Respond, tmp_path: Path
) -> None:
    report = desk.reading.report(desk.reading.assess(respond(1)))
    for name, start in (("a.pdf", b"%PDF"), ("a.html", b"<!"), ("a.TXT", b"")):
        desk.reading.save(report, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)


def test_each_reader_has_a_report_with_a_note_and_a_page_of_its_own(
    desk: Desk, respond: Respond, tmp_path: Path
) -> None:
    assessment = desk.reading.assess(respond(1, purpose="counselling"))
    (tmp_path / "note.txt").write_text("Likes the sea.")
    note = desk.reading.note(tmp_path / "note.txt")
    report = desk.reading.report(assessment, reader="counsellor", note=note)
    assert "notes" in [section.id for section in report.sections]
    assert [section.id for section in desk.reading.summary(report).sections] == ["answer"]
    with pytest.raises(CareerFitError, match="no report for the reader 'recruiter'"):
        desk.reading.report(assessment, reader="recruiter")


def test_a_report_has_the_look_of_who_hands_it_out(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("name: Harbour Careers\n")
    look = desk.reading.look(tmp_path / "a.yaml", "letter")
    assert look == RenderOptions(paper="letter", agency=Agency(name="Harbour Careers"))
    assert desk.reading.look(None) == RenderOptions()


def test_an_unknown_kind_is_refused_with_those_there_are(
    desk: Desk, respond: Respond, tmp_path: Path
) -> None:
    report = desk.reading.report(desk.reading.assess(respond(1)))
    with pytest.raises(FileError, match=r"\.docx.*\.pdf, \.html, \.txt"):
        desk.reading.save(report, tmp_path / "a.docx")
    assert list(tmp_path.iterdir()) == []


def test_stopping_a_report_leaves_no_file(desk: Desk, respond: Respond, tmp_path: Path) -> None:
    def stop(done: int, _all: int) -> None:
        if done:
            raise CancelledError("Stopped.")

    report = desk.reading.report(desk.reading.assess(respond(1)))
    with pytest.raises(CancelledError):
        desk.reading.save(report, tmp_path / "a.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_only_the_roles_named_are_compared(desk: Desk, respond: Respond) -> None:
    two = [role.id for role in desk.library.roles[:2]]
    assert {fit.role for fit in desk.reading.assess(respond(1), two).fits} == set(two)


def test_sentences_and_figures_of_a_report_can_be_shown(desk: Desk) -> None:
    assert desk.reading.say(say("verbatim", text="<b>")) == "&lt;b&gt;"
    assert desk.reading.drawing(RolesFigure(rows=()), "dark") is not None


def test_the_same_file_gives_the_same_sitting(desk: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "a.csv"
    sheet.write_text("person,dep1\nAda,4\nBob,\n")
    one, other = (desk.filing.read(sheet, "self", FULL) for _ in range(2))
    assert [s.id for s in one] == [s.id for s in other]
    assert [s.values() for s in one] == [{"dep1": 4}, {}]


def test_a_sitting_goes_out_as_a_file_and_comes_back_whole(desk: Desk, tmp_path: Path) -> None:
    question = desk.assessing.begin("Ada", "counselling", QUICK)
    assert question is not None
    desk.assessing.answer(question.session, question.item.id, 2, milliseconds=1500)
    desk.filing.export(question.session, tmp_path / "ada.json")
    (back,) = desk.filing.read(tmp_path / "ada.json", "self", FULL)
    assert back == desk.reading.session(question.session)


def test_an_exported_sitting_with_answers_out_of_range_is_refused(
    desk: Desk, tmp_path: Path
) -> None:
    question = desk.assessing.begin("Ada", "self", QUICK)
    assert question is not None
    desk.assessing.answer(question.session, question.item.id, 2)
    desk.filing.export(question.session, tmp_path / "ada.json")
    data = json.loads((tmp_path / "ada.json").read_text())
    data["sitting"]["answers"][0]["value"] = 77
    (tmp_path / "ada.json").write_text(json.dumps(data))
    with pytest.raises(CareerFitError, match="77 is no answer"):
        desk.filing.read(tmp_path / "ada.json", "self", FULL)


def test_the_sample_is_a_file_to_start_from(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text("dep1;person\n4;Ada\n")
    desk.filing.save(desk.filing.sample(source, FULL), tmp_path / "b.csv")
    (one,) = desk.filing.read(tmp_path / "b.csv", "self", FULL)
    assert one.values() == {"dep1": 4}


def test_results_go_out_in_the_documented_schema(desk: Desk, respond: Respond) -> None:
    found = json.loads(desk.filing.to_json([desk.reading.assess(respond(1))]))
    assert found["schema"] == "careerfit-score/1"
    assert found["people"][0]["session"] == SessionId("s1")


def test_a_questionnaire_is_calibrated_kept_and_scored_by_at_the_next_start(
    desk: Desk, respond: Respond, tmp_path: Path
) -> None:
    """Who sat before keeps being scored without it, unless asked."""
    forms = desk.library.forms(QUICK)
    people = [
        Respondent(person=f"p{n}", values=respond(n, battery="quick").values()) for n in range(40)
    ]
    sheet, kept = tmp_path / "answers.csv", tmp_path / "styles.yaml"
    desk.filing.save(desk.filing.files.write_sheet(people, forms), sheet)
    styles = next(form for form in desk.library.questionnaires if form.id == "work-styles")
    found = desk.calibrating.calibrate(sheet, styles.id, "Made-up people")
    assert (found.n, found.digest) == (40, digest(styles))
    assert json.loads(desk.calibrating.to_json(found))["source"] == "Made-up people"
    desk.calibrating.save(found, kept)
    with pytest.raises(FileError, match=r"End the name in \.yaml"):
        desk.calibrating.save(found, tmp_path / "styles.json")
    later = build_desk(MemoryStore, [kept])
    assert later.library.faults == ()
    before = respond(1, battery="quick")
    without, same = desk.reading.assess(before), later.reading.assess(before)
    assert same.scores == without.scores
    asked = later.reading.calibrated(before)
    (calibration,) = later.library.calibrations
    styles_then, *rest = (used.calibration for used in asked.used)
    assert (styles_then, set(rest)) == (digest(calibration), {None})
    assert later.reading.assess(asked).scores != without.scores
    question = later.assessing.begin("Ada", "self", QUICK)
    assert question is not None
    assert later.reading.session(question.session).used == asked.used


def test_a_questionnaire_of_a_file_is_calibrated_without_being_loaded(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "demo.yaml").write_text(
        "id: demo\nversion: 1\ntitle: Demo\nlicence: MIT\nchoices: [{value: 1, label: Nay}, "
        "{value: 5, label: Aye}]\nscales: [{id: hands, name: Hands}]\n"
        "items: [{id: r1, scale: hands, text: One}, {id: r2, scale: hands, text: Two}]\n"
    )
    (tmp_path / "demo.csv").write_text("person,r1,r2\nAda,5,5\nBob,1,1\nCy,5,1\n")
    found = desk.calibrating.calibrate(tmp_path / "demo.csv", str(tmp_path / "demo.yaml"))
    assert found.questionnaire == "demo"
    assert found.scales[0].alpha == pytest.approx(2 / 3)


BATTERIES_IN_SPANISH = """\
translates: battery batteries
language: es
texts:
  {quick.title: Vistazo, quick.purpose: Rápido., full.title: Todo, full.purpose: Entero.,
   selection.title: Selección, selection.purpose: Un puesto.}
"""


def numbers(assessment: Assessment) -> dict[RoleId, object]:
    """Return what is found of each role, but for words and their order."""
    return {
        fit.role: (fit.match, fit.readiness, fit.strain, fit.lenses, fit.group)
        for fit in assessment.fits
    }


def test_a_language_is_in_the_titles_and_in_the_report_and_its_words_have_a_fingerprint(
    tmp_path: Path, respond: Respond
) -> None:
    (tmp_path / "batteries.es.yaml").write_text(BATTERIES_IN_SPANISH, encoding="utf-8")
    desk = build_desk(MemoryStore, [tmp_path])
    assert [offer.title for offer in desk.assessing.offers("es")] == [
        "Vistazo",
        "Todo",
        "Selección",
    ]
    assert desk.assessing.offers()[0].title == "Quick look"
    desk.assessing.begin("Ada", "self", BatteryId("quick"), "es")
    (sitting,) = desk.assessing.sittings("es")
    assert sitting.title == "Vistazo"
    (plain, spanish) = (desk.reading.assess(respond(1), (), name) for name in (None, "es"))
    assert (plain.language, plain.source, spanish.source) == ("en", None, plain)
    assert numbers(spanish) == numbers(plain)
    report = desk.reading.report(spanish)
    assert report.language == "es"
    told = [row for block in report.sections[0].blocks for row in getattr(block, "rows", ())]
    assert told[-1][0].values["name"] == "es"
    assert told[-1][2].values["text"] == spanish.translation
    assert len(told) == 1 + sum(
        len(getattr(block, "rows", ())) for block in desk.reading.report(plain).sections[0].blocks
    )


def test_a_what_if_goes_on_from_where_it_is(desk: Desk, respond: Respond) -> None:
    found = desk.reading.assess(respond(1))
    start = desk.reading.suppose(found)
    before = {one.role: one.group for one in desk.reading.standings(start)}
    assert before == {fit.role: fit.group for fit in found.fits}
    first, second = (one.dimension for one in found.profile.estimates[:2])
    at, _ = desk.reading.step(start, first, 95.0)
    at, after = desk.reading.step(at, second, 5.0)
    assert (at.estimates[first], at.estimates[second]) == (95.0, 5.0)
    assert after == desk.reading.standings(at)


def test_a_number_is_taken_apart_for_a_role_that_was_compared(desk: Desk, respond: Respond) -> None:
    found = desk.reading.assess(respond(1))
    for fit in (found.fits[0], found.ahead[0]):
        told = desk.reading.shares(found, fit.role)
        assert told is not None
        assert len(told.match) == len(fit.match_parts)
    assert desk.reading.shares(found, RoleId("nobody")) is None


def test_a_sitting_is_gone_over_but_for_a_selection(desk: Desk, respond: Respond) -> None:
    told = desk.reading.review(desk.reading.assess(respond(1)))
    assert told is not None
    assert told.situations
    assert desk.reading.review(desk.reading.assess(respond(1, purpose="selection"))) is None


def test_ways_lead_to_one_kind_of_goal_by_several_to_several_by_the_best(
    desk: Desk, respond: Respond
) -> None:
    found = desk.reading.assess(respond(1))
    start, lead, it = (RoleId(key) for key in ("call-centre", "team-lead", "tech-support"))
    several = desk.reading.routes(found, [start], [[lead, it]])
    assert len(several) > 2
    each = desk.reading.routes(found, [start], [[lead], [it]])
    assert [way.roles[-1] for way in each] == [lead, it]
    assert desk.reading.routes(found, [start], [[RoleId("nobody")]]) == ()
