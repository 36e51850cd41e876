"""Three readers of one sitting: what each is told, in which order, and what no one else is."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from careerfit.core.assessment import Assessment
from careerfit.core.errors import CareerFitError
from careerfit.core.library import Library
from careerfit.core.report import (
    READERS_OF,
    Bars,
    Block,
    Paragraph,
    Points,
    Reader,
    Report,
    Table,
    compose,
    summary,
)
from careerfit.core.report.readers import NOTE_MOST
from careerfit.core.report.talk import TAKEN_ALONG
from careerfit.core.session import Purpose, Session
from tests.core.test_report import assessment, keys_of, said_in, sentences, since
from tests.small import NOON

Respond = Callable[..., Session]
PEOPLE: tuple[tuple[Purpose, Reader], ...] = tuple(
    (purpose, reader) for purpose, readers in READERS_OF.items() for reader in readers
)
WHOLE = ("cover", "answer", "trust", "profile", "samples", "interests", "roles", "change")
ONWARD = ("paths", "plan", "talk", "technical")
SHORT = tuple(key for key in (*WHOLE, "talk", "technical") if key != "interests")


def told(
    library: Library, session: Session, reader: Reader, note: str = "", **more: object
) -> Report:
    found = replace(assessment(library, session), **more)  # type: ignore[arg-type]
    return compose(found, made_at=NOON, reader=reader, note=note)


def blocks(report: Report, section: str) -> tuple[Block, ...]:
    return next(one.blocks for one in report.sections if one.id == section)


@pytest.mark.parametrize(("purpose", "reader"), PEOPLE)
@pytest.mark.parametrize("known", ["all", "nothing", "alike"])
def test_every_section_is_there_in_its_place_and_none_is_empty(
    library: Library, respond: Respond, purpose: Purpose, reader: Reader, known: str
) -> None:
    session = respond(1, purpose=purpose)
    if known == "nothing":
        session = replace(session, answers=())
    if known == "alike":
        ratings = [i.id for f in library.forms_of(session) for i in f.items if i.kind == "rating"]
        session = respond(0, purpose=purpose, given=dict.fromkeys(ratings, 3))
    report = told(library, session, reader)
    wanted = SHORT if reader == "recruiter" else (*WHOLE, *ONWARD)
    ids = [section.id for section in report.sections]
    assert [key for key in ids if key in (*WHOLE, *ONWARD)] == list(wanted)
    for section in report.sections:
        said = [say for block in section.blocks for say in said_in(block)]
        assert said, section.id
    assert report.reader == reader


@pytest.mark.parametrize("purpose", READERS_OF)
def test_the_person_always_has_a_report_and_others_only_for_their_purpose(
    library: Library, respond: Respond, purpose: Purpose
) -> None:
    found = assessment(library, respond(1, purpose=purpose))
    assert "person" in READERS_OF[purpose]
    readers: Sequence[Reader] = ("counsellor", "recruiter")
    for reader in readers:
        if reader not in READERS_OF[purpose]:
            with pytest.raises(CareerFitError, match=f"'{purpose}'.*'{reader}'. Choose: person"):
                compose(found, made_at=NOON, reader=reader)


def test_a_note_is_the_counsellors_alone_and_is_kept_line_by_line(
    library: Library, respond: Respond
) -> None:
    session = respond(1, purpose="counselling")
    report = told(
        library, session, "counsellor", "Likes <b>boats</b>.\n\n  \nWants\tmore {{ time }}."
    )
    assert [say.values["text"] for block in blocks(report, "notes") for say in said_in(block)] == [
        "Likes <b>boats</b>.",
        "Wants\tmore {{ time }}.",
    ]
    ids = [section.id for section in report.sections]
    assert ids[ids.index("talk") + 1] == "notes"
    assert "notes" not in [one.id for one in told(library, session, "counsellor").sections]
    with pytest.raises(CareerFitError, match="counsellor's report only"):
        told(library, session, "person", "Likes boats.")
    with pytest.raises(CareerFitError, match=f"{NOTE_MOST} is the most"):
        told(library, session, "counsellor", "x" * (NOTE_MOST + 1))


def test_the_discussion_guide_asks_about_gaps_strain_doubts_change_and_the_goal(
    library: Library, respond: Respond
) -> None:
    session = respond(1, purpose="counselling", given={"my-goal-family": 9})
    found = assessment(library, session)
    estimates = found.profile.estimates
    doubtful = (replace(estimates[0], disagree=True, se=30.0), *estimates[1:])
    found = replace(
        found,
        profile=replace(found.profile, estimates=doubtful),
        quality=replace(found.quality, flags=("fast",)),
    )
    moved = since(12.0)
    report = compose(found, made_at=NOON, reader="counsellor", since=moved)
    said = keys_of(report)
    assert {f"guide.{key}" for key in ("gap", "watch", "disagree", "wide", "flags")} <= said
    assert {"guide.since", "guide.goal", "guide.goal.3"} <= said
    assert "guide.no-goal" not in said
    steady = compose(found, made_at=NOON, reader="counsellor", since=since(0.0))
    assert "guide.since" not in keys_of(steady)
    own = compose(found, made_at=NOON, since=moved)
    subjects = [one for one in blocks(own, "talk") if isinstance(one, Paragraph)][1:]
    assert len(subjects) == TAKEN_ALONG
    assert subjects[-1].text.key == "guide.goal"


def test_the_questions_of_an_interview_are_not_given_to_who_will_be_asked_them(
    library: Library, respond: Respond
) -> None:
    session = respond(1, purpose="selection")
    questions = library.advice.questions
    asked = {
        text for one in questions for text in (one.managed, one.surfaced, *one.anchors.values())
    }

    def seen(report: Report) -> bool:
        return any(say.values.get("text") in asked for say in sentences(report))

    assert seen(told(library, session, "recruiter"))
    assert not seen(told(library, session, "person"))
    counselled = told(library, respond(1, purpose="counselling"), "counsellor")
    assert seen(counselled)


def test_an_interview_has_two_questions_a_form_of_five_points_and_one_for_all(
    library: Library, respond: Respond
) -> None:
    report = told(library, respond(1, purpose="selection"), "recruiter")
    talk = blocks(report, "talk")
    *forms, last = [block for block in talk if isinstance(block, Table)]
    questions = [block for block in talk if isinstance(block, Points)]
    assert len(forms) == len(questions) == len(last.rows) > 1
    assert {len(block.items) for block in questions} == {2}
    for form in forms:
        assert [row[0].values["n"] for row in form.rows] == [1, 2, 3, 4, 5]
        assert [row[1].key for row in form.rows][1::2] == ["interview.between"] * 2
    assert "interview.decision" in {say.key for block in talk for say in said_in(block)}


def test_without_anything_to_ask_about_the_guide_says_so(
    library: Library, respond: Respond
) -> None:
    session = respond(1, purpose="selection")
    unadvised = replace(library, advice=replace(library.advice, questions=()))
    assert "interview.none" in keys_of(told(unadvised, session, "recruiter"))
    empty = replace(session, answers=())
    assert "interview.none" in keys_of(told(library, empty, "recruiter"))
    assert "guide.no-match" in keys_of(told(library, empty, "person"))


def test_a_recruiters_pages_of_roles_leave_out_what_is_the_persons_own(
    library: Library, respond: Respond
) -> None:
    session = respond(1, purpose="selection")
    own = {"role.helps", "role.rewards", "role.builds", "role.learn-next", "paths.no-goal"}
    own |= {"plan.intro", "elsewhere.field"}
    assert own - {"elsewhere.field"} <= keys_of(told(library, session, "person"))
    assert not own & keys_of(told(library, session, "recruiter"))


def test_interests_that_stand_out_are_told_as_such(library: Library, respond: Respond) -> None:
    (bars,) = (
        b for b in blocks(told(library, respond(1), "person"), "interests") if isinstance(b, Bars)
    )
    assert len(bars.rows) == len(library.taxonomy.of("interest"))
    without = [i.id for f in library.forms_of(respond(1)) if f.id == "interests" for i in f.items]
    session = respond(1, given=dict.fromkeys(without))
    assert "interests.none" in keys_of(told(library, session, "person"))


def test_a_selection_neither_scores_nor_keeps_interests_goals_or_other_scales(
    library: Library, respond: Respond
) -> None:
    def measured(found: Assessment) -> set[str]:
        lenses = {d.id: d.lens for d in library.taxonomy.dimensions}
        scored = [score.dimension for score in found.scores]
        known = [one.dimension for one in found.profile.estimates]
        known += [one.dimension for one in found.profile.facts]
        return {"none" if one is None else lenses[one] for one in (*scored, *known)}

    everything = measured(assessment(library, respond(1)))
    assert {"interest", "goal"} <= everything
    selected = measured(assessment(library, respond(1, purpose="selection")))
    assert selected == everything - {"interest", "goal"}


def test_extra_time_is_told_to_whose_it_is_and_never_to_a_recruiter(
    library: Library, respond: Respond
) -> None:
    session = replace(respond(1, purpose="selection"), extra_time=1.5)
    assert "samples.extra-time" in keys_of(told(library, session, "person"))
    assert "samples.extra-time" not in keys_of(told(library, session, "recruiter"))


@pytest.mark.parametrize(("purpose", "reader"), PEOPLE)
def test_the_summary_is_the_page_of_the_answer_with_whose_it_is(
    library: Library, respond: Respond, purpose: Purpose, reader: Reader
) -> None:
    report = told(library, respond(1, purpose=purpose), reader)
    page = summary(report)
    (section,) = page.sections
    first, *rest = section.blocks
    assert tuple(rest) == blocks(report, "answer")
    assert isinstance(first, Paragraph)
    assert dict(first.text.values) == {
        "person": "Ada",
        "purpose": purpose,
        "made_at": NOON,
        "valid": report.valid_until,
    }
