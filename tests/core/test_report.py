from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.assessment import Assessment, Beyond, assess
from careerfit.core.change import Change, Since
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Measure
from careerfit.core.library import Library
from careerfit.core.paths import Route
from careerfit.core.progress import quietly
from careerfit.core.questionnaire import BatteryId, Task, TaskId
from careerfit.core.report import (
    Bars,
    Block,
    ContributionsFigure,
    Facts,
    Paragraph,
    Picture,
    Points,
    Report,
    RolesFigure,
    Say,
    Table,
    compose,
)
from careerfit.core.report.bands import (
    level,
    match_band,
    readiness_band,
    strain_band,
    verdict,
    whole_points,
)
from careerfit.core.report.onward import route_blocks
from careerfit.core.report.ranking import role_section
from careerfit.core.role import Role
from careerfit.core.session import Answer, Purpose, Session, SessionId, used
from tests.small import NOON, STYLES, dimension, questionnaire, role, taxonomy

Respond = Callable[..., Session]
TRAITS = (
    *("achievement", "persistence", "initiative", "leadership", "cooperation"),
    *("adaptability", "dependability", "integrity", "independence", "innovation"),
)


def assessment(
    library: Library, session: Session, roles: Sequence[Role] | None = None
) -> Assessment:
    chosen = library.chosen_roles([]) if roles is None else roles
    onward = Beyond(
        roles=tuple(role for role in library.roles if role not in chosen),
        paths=library.paths,
        advice=library.advice,
        sayings=library.sayings,
    )
    return assess(session, library.forms_of(session), chosen, library.taxonomy, beyond=onward)


def sentences(report: Report) -> Iterator[Say]:
    for section in report.sections:
        yield section.title
        for block in section.blocks:
            yield from said_in(block)


def said_in(block: Block) -> Iterator[Say]:
    match block:
        case Paragraph():
            yield block.text
        case Points():
            yield from block.items
        case Facts():
            yield from (say for row in block.rows for say in row)
        case Table():
            yield from (block.caption, *block.head, *(say for row in block.rows for say in row))
        case Bars():
            yield from (say for r in block.rows for say in (r.name, r.sentence, r.note, r.alt))
        case Picture():
            yield from (block.alt, block.caption)


def keys_of(report: Report) -> set[str]:
    return {say.key for say in sentences(report)}


def report_of(library: Library, session: Session) -> Report:
    return compose(assessment(library, session), made_at=NOON)


def test_the_sections_stand_in_the_promised_order(library: Library, respond: Respond) -> None:
    ids = [section.id for section in report_of(library, respond(1)).sections]
    top = [key for key in ids if "." not in key]
    assert [key for key in top if key != "elsewhere"] == [
        *("cover", "answer", "trust", "profile", "samples", "situations", "interests", "roles"),
        *("change", "paths", "plan", "talk", "technical"),
    ]
    assert [key for key in ids if key.startswith("profile.")] == [
        "profile.style",
        "profile.skill",
        "profile.condition",
    ]
    assert 3 <= len([key for key in ids if key.startswith("role.")]) <= 5


def test_the_same_sitting_and_moment_give_the_same_report(
    library: Library, respond: Respond
) -> None:
    assert report_of(library, respond(1)) == report_of(library, respond(1))


def test_the_cover_names_version_and_hash_of_everything_used(
    library: Library, respond: Respond
) -> None:
    session = respond(1)
    cover = report_of(library, session).sections[0]
    versions = next(block for block in cover.blocks if isinstance(block, Table))
    codes = [row[2].values["text"] for row in versions.rows]
    assert codes[: len(session.used)] == [used.digest for used in session.used]
    assert len(versions.rows) == len(session.used) + len(library.chosen_roles([])) + 1


def test_words_that_changed_since_are_said_so_on_the_cover(
    library: Library, respond: Respond
) -> None:
    session = respond(1)
    found = replace(assessment(library, session), changed=(session.used[0].questionnaire,))
    assert "version.changed" in keys_of(compose(found, made_at=NOON))
    assert "version.changed" not in keys_of(report_of(library, session))


def test_every_measured_dimension_has_a_bar_inside_the_scale(
    library: Library, respond: Respond
) -> None:
    found = assessment(library, respond(2))
    rows = [
        row
        for section in compose(found, made_at=NOON).sections
        for block in section.blocks
        if isinstance(block, Bars)
        for row in block.rows
    ]
    assert len(rows) == len(found.profile.estimates)
    for row in rows:
        assert 0 <= row.bar.low <= row.bar.estimate <= row.bar.high <= 100
        assert row.bar.region is not None
        assert 0 <= row.bar.region[0] < row.bar.region[1] <= 100


@pytest.mark.parametrize("seed", range(5))
def test_the_steps_of_every_role_add_up_to_the_number_shown(
    library: Library, respond: Respond, seed: int
) -> None:
    figures = [
        block.figure
        for section in report_of(library, respond(seed)).sections
        for block in section.blocks
        if isinstance(block, Picture) and isinstance(block.figure, ContributionsFigure)
    ]
    assert figures
    for figure in figures:
        assert figure.base + sum(step.points for step in figure.steps) == figure.total
        at = figure.base
        for step in figure.steps:
            assert step.start == at
            at += step.points


def test_nothing_is_ranked_inside_a_group(library: Library, respond: Respond) -> None:
    figure = next(
        block.figure
        for section in report_of(library, respond(3)).sections
        for block in section.blocks
        if isinstance(block, Picture) and isinstance(block.figure, RolesFigure)
    )
    for group in {row.group for row in figure.rows}:
        titles = [row.title for row in figure.rows if row.group == group]
        assert titles == sorted(titles)


def test_a_flat_profile_gets_a_sentence_and_no_ranking(library: Library, respond: Respond) -> None:
    forms = library.forms_of(respond(0))
    middle: dict[str, int | None] = {
        item.id: 3 for form in forms for item in form.items if item.kind == "rating"
    }
    report = report_of(library, respond(0, given=middle))
    assert {"verdict.none.flat-profile", "change.none", "interests.balanced"} <= keys_of(report)
    assert not [s for s in report.sections if s.id.startswith("role.")]


def test_nothing_answered_is_not_filled_in(library: Library, respond: Respond) -> None:
    session = replace(respond(0), answers=())
    report = report_of(library, session)
    assert "verdict.none.not-measured" in keys_of(report)
    assert "trust.flag.unanswered" in keys_of(report)
    assert not [s for s in report.sections if s.id.startswith("profile.")]


def test_a_flag_on_the_whole_says_what_it_rests_on_and_a_break_in_which_task(
    library: Library, respond: Respond
) -> None:
    found = assessment(library, respond(1))
    task = Task(id=TaskId("sums"), title="Sums", text="Add up.", seconds=60)
    seen = replace(
        found.quality,
        flags=("index", "interrupted"),
        evidence=("distance", "repeats"),
        interrupted=(task.id,),
    )
    forms = (replace(found.forms[0], tasks=(task,)), *found.forms[1:])
    told = list(sentences(compose(replace(found, forms=forms, quality=seen), made_at=NOON)))
    keys = [say.key for say in told]
    first = keys.index("trust.flag.index")
    assert keys[first + 1 : first + 3] == ["trust.evidence.distance", "trust.evidence.repeats"]
    assert told[keys.index("trust.flag.interrupted")].values["names"] == ("Sums",)
    assert "trust.evidence.scatter" not in keys


def test_without_roles_the_report_says_that_there_were_none(
    library: Library, respond: Respond
) -> None:
    report = compose(assessment(library, respond(1), roles=[]), made_at=NOON)
    assert "verdict.none.no-roles" in keys_of(report)


def test_only_conditions_give_strain_and_no_verdict(library: Library, respond: Respond) -> None:
    full = respond(1)
    noise = tuple(a for a in full.answers if a.item in ("angry1", "angry2", "noise1", "phone1"))
    session = replace(full, answers=noise)
    assert "verdict.none.not-measured" in keys_of(report_of(library, session))


def test_one_lens_alone_is_enough_for_an_answer(library: Library, respond: Respond) -> None:
    """Without conditions, strain is not spoken of in the verdict."""
    found = report_of(library, respond(1, battery="selection", purpose="selection"))
    answer = next(s for s in found.sections if s.id == "answer")
    said = {say.key for block in answer.blocks for say in said_in(block)}
    assert not [key for key in said if key.startswith("verdict.strain")]


def test_a_role_without_day_labour_or_must_haves_has_a_page_too(
    library: Library, respond: Respond
) -> None:
    bare = [
        replace(role, day="", labour=None, must_haves=(), adjustments=())
        for role in library.chosen_roles([])[:2]
    ]
    report = compose(assessment(library, respond(1), roles=bare), made_at=NOON)
    assert "must-haves.none" in keys_of(report)
    assert "role.day" not in keys_of(report)
    quiet = [
        replace(r, labour=replace(r.labour, wage_median=None, change_pct=None))
        for r in library.chosen_roles([])[:2]
        if r.labour is not None
    ]
    silent = compose(assessment(library, respond(1), roles=quiet), made_at=NOON)
    assert not {"labour.wage", "labour.outlook"} & keys_of(silent)


def test_a_scale_with_too_few_answers_is_shown_as_not_measured(
    library: Library, respond: Respond
) -> None:
    (form,) = (one for one in library.forms_of(respond(1)) if one.id == "skills")
    found = assessment(library, respond(1, given={form.items[0].id: None}))
    (score,) = (one for one in found.scores if one.scale == form.items[0].scale)
    assert score.level is None
    assert compose(found, made_at=NOON)


def test_a_calibrated_reference_is_not_called_provisional(
    library: Library, respond: Respond
) -> None:
    calibrated = replace(
        library.taxonomy,
        dimensions=tuple(
            d if d.person is None else replace(d, person=replace(d.person, provisional=False))
            for d in library.taxonomy.dimensions
        ),
    )
    session = respond(1)
    found = assess(session, library.forms_of(session), library.chosen_roles([]), calibrated)
    said = keys_of(compose(found, made_at=NOON))
    assert "reference.calibrated" in said
    assert "reference.provisional" not in said


def test_bands_change_at_their_cuts() -> None:
    assert [level(z) for z in (-2.0, -1.5, -0.5, 0.5, 1.5)] == ["1", "2", "3", "4", "5"]
    assert [match_band(v) for v in (44, 45, 60, 75)] == ["weak", "mixed", "good", "strong"]
    assert [readiness_band(v) for v in (69, 70, 85)] == ["stretch", "nearly", "ready"]
    assert [strain_band(v) for v in (14, 15, 30)] == ["low", "some", "high"]


def test_the_verdict_is_clear_only_when_the_whole_interval_is() -> None:
    def said(low: float, value: float, high: float) -> str:
        return verdict(Measure(value=value, low=low, high=high))

    assert said(55, 60, 65) == "clear"
    assert said(45, 60, 75) == "leaning"
    assert said(35, 45, 55) == "unlike"
    assert said(20, 30, 40) == "against"


@given(value=st.floats(0, 100))
def test_a_word_for_a_number_goes_by_what_is_printed_beside_it(value: float) -> None:
    for band in (match_band, readiness_band, strain_band):
        assert band(value) == band(round(value))
    above = verdict(Measure(value=100, low=value, high=100)) == "clear"
    below = verdict(Measure(value=0, low=0, high=value)) == "against"
    assert (above, below) == (round(value) > 50, round(value) < 50)


@given(parts=st.lists(st.floats(-30, 30), min_size=1, max_size=12))
@settings(max_examples=200)
def test_whole_points_add_up_and_stay_next_to_their_parts(parts: list[float]) -> None:
    rounded = whole_points(parts)
    assert sum(rounded) == round(sum(parts))
    assert all(abs(whole - part) <= 1 + 1e-9 for whole, part in zip(rounded, parts, strict=True))


def test_an_interest_profile_alone_gives_a_match_and_says_that_readiness_is_unknown() -> None:
    keys = ("social", "bold", "neat")
    likes = taxonomy(*(dimension(key, "interest") for key in keys))
    form = questionnaire(keys)
    values = {"social": 5, "bold": 1, "neat": 3}
    session = Session(
        id=SessionId("s"),
        person="Ada",
        purpose="self",
        battery=BatteryId("b"),
        began_at=NOON,
        used=used([form]),
        answers=tuple(
            Answer(item=i.id, value=6 - v if i.keyed == "-" else v, at=NOON)
            for i in form.items
            for v in [values[i.scale or ""]]
        ),
    )
    wanted = role("any", {"social": 4.0, "bold": 2.0, "neat": 3.0})
    found = assess(session, [form], [wanted], likes)
    report = compose(found, made_at=NOON)
    assert "verdict.readiness.unknown" in keys_of(report)
    assert {"reason.not-measured", "change.none"} <= keys_of(report)


@pytest.mark.parametrize(("purpose", "told"), [("counselling", True), ("selection", False)])
def test_interests_are_told_unless_people_are_selected(purpose: Purpose, told: bool) -> None:  # noqa: FBT001
    keys = ("social", "bold", "neat")
    likes = taxonomy(*(dimension(key, "interest") for key in keys))
    form = questionnaire(keys)
    session = Session(
        id=SessionId("s"),
        person="Ada",
        purpose=purpose,
        battery=BatteryId("b"),
        began_at=NOON,
        used=used([form]),
        answers=tuple(Answer(item=item.id, value=5, at=NOON) for item in form.items),
    )
    report = compose(assess(session, [form], [], likes), made_at=NOON)
    (section,) = (one for one in report.sections if one.id == "interests")
    assert any(isinstance(block, Bars) for block in section.blocks) == told
    assert ("interests.selection" in keys_of(report)) != told


def test_a_role_that_could_not_be_matched_can_still_be_told(
    library: Library, respond: Respond
) -> None:
    found = assessment(library, replace(respond(1), answers=()))
    section = role_section(found, found.fits[0])
    said = {say.key for block in section.blocks for say in said_in(block)}
    assert "reason.not-measured" in said
    assert "role.why.caption" not in said


def test_a_scale_of_ones_own_without_a_dimension_is_in_the_technical_table() -> None:
    form = replace(
        questionnaire(), scales=tuple(replace(s, dimension=None) for s in questionnaire().scales)
    )
    session = Session(
        id=SessionId("s"),
        person="Ada",
        purpose="self",
        battery=BatteryId("b"),
        began_at=NOON,
        used=used([form]),
        answers=tuple(Answer(item=item.id, value=4, at=NOON) for item in form.items),
    )
    report = compose(assess(session, [form], [], STYLES), made_at=NOON)
    table = next(b for b in report.sections[-1].blocks if isinstance(b, Table) and len(b.head) == 7)
    assert [row[0].values["text"] for row in table.rows] == ["calm", "care"]


def since(*moved: float, error: float = 5.0) -> Since:
    """What became of the first traits, which all stood at 50."""
    made = (
        Change(dimension=DimensionId(key), then=50.0, now=50.0 + by, se=error)
        for key, by in zip(TRAITS, moved, strict=False)
    )
    return Since(date=NOON, changes=tuple(made))


def test_what_changed_since_last_time_is_told_in_figures_the_surest_first(
    library: Library, respond: Respond
) -> None:
    found = since(0.0, 12.0, *[1.0] * 8)
    unlike = Change(dimension=DimensionId("reading"), then=1.0, now=9.0, reason="version")
    told = replace(found, changes=(*found.changes, unlike))
    report = compose(assessment(library, respond(1)), made_at=NOON, since=told)
    (section,) = (one for one in report.sections if one.id == "since")
    intro, picture, table, _ = section.blocks
    assert isinstance(intro, Paragraph)
    assert isinstance(picture, Picture)
    assert isinstance(table, Table)
    assert dict(intro.text.values) == {"date": NOON, "n": 1, "of": 10, "chance": 0.5, "left": 1}
    assert len(table.rows) == 8
    name, then, now, by, sure = table.rows[0]
    assert name.values["text"] == library.taxonomy.get(DimensionId(TRAITS[1])).name
    assert (then.values["n"], now.values["n"]) == (50.0, 62.0)
    assert dict(by.values) == pytest.approx({"by": 12.0, "error": 9.8})
    assert [row[4].key for row in table.rows] == ["since.reliable", *["since.within"] * 7]
    assert sure.key == "since.reliable"


def test_all_reliable_changes_are_told(library: Library, respond: Respond) -> None:
    told = since(*[20.0] * 10)
    report = compose(assessment(library, respond(1)), made_at=NOON, since=told)
    (table,) = (
        b for s in report.sections if s.id == "since" for b in s.blocks if isinstance(b, Table)
    )
    assert len(table.rows) == 10


def test_a_selection_does_not_look_at_an_earlier_sitting(
    library: Library, respond: Respond
) -> None:
    found = assessment(library, respond(1, battery="selection", purpose="selection"))
    report = compose(found, made_at=NOON, since=since(20.0))
    assert "since" not in [section.id for section in report.sections]


def test_help_with_a_condition_is_given_once_and_then_pointed_to(
    library: Library, respond: Respond
) -> None:
    """Other pages point to it; a page by itself has all of it."""
    found = assessment(library, respond(1))
    report = compose(found, made_at=NOON)
    helped = [say.values["name"] for say in sentences(report) if say.key == "role.helps"]
    assert len(helped) == len(set(helped)) > 0
    assert "role.helps-above" in keys_of(report)
    for fit in found.fits:
        alone = {say.key for block in role_section(found, fit).blocks for say in said_in(block)}
        assert "role.helps-above" not in alone


def answered(session: Session, library: Library, *forms: str) -> Session:
    """The sitting of who answered only these questionnaires."""
    kept = {i.id for form in library.forms_of(session) if form.id in forms for i in form.items}
    return replace(session, answers=tuple(a for a in session.answers if a.item in kept))


def samples_of(report: Report) -> set[str]:
    """What is told of work samples and of traits that were measured in several ways."""
    found = (
        say for s in report.sections if s.id == "samples" for b in s.blocks for say in said_in(b)
    )
    return {say.key for say in found}


def test_tasks_are_told_without_ratings_and_ratings_and_situations_without_tasks(
    library: Library, respond: Respond
) -> None:
    done = samples_of(report_of(library, answered(respond(1), library, "work-samples")))
    assert {"samples.tasks", "samples.typing"} <= done
    assert "samples.both" not in done
    only = ("work-styles", "skills", "situations")
    said = samples_of(report_of(library, answered(respond(1), library, *only)))
    assert "samples.both" in said
    assert not {"samples.tasks", "samples.typing", "samples.chat"} & said
    alone = samples_of(report_of(library, answered(respond(1), library, "work-styles")))
    assert alone == {"samples.none"}


def test_typing_whose_time_is_unknown_has_no_speed(library: Library, respond: Respond) -> None:
    session = respond(1)
    timeless = replace(
        session, answers=tuple(replace(one, milliseconds=None) for one in session.answers)
    )
    found = assessment(library, timeless)
    assert "samples.typing" not in samples_of(compose(found, made_at=NOON))
    assert not any(fact.measured for fact in found.profile.facts)


def test_a_step_that_two_ways_share_is_told_once(library: Library, respond: Respond) -> None:
    session = respond(22, given={"my-goal-family": 9})
    paths = next(s for s in report_of(library, session).sections if s.id == "paths")
    ways = [say for b in paths.blocks for say in said_in(b) if say.key == "paths.route"]
    assert any(way.values["told"] for way in ways)
    steps = [row for b in paths.blocks if isinstance(b, Table) for row in b.rows]
    roles = [names for way in ways if isinstance(names := way.values["names"], tuple)]
    assert len(steps) == len({pair for names in roles for pair in pairwise(names)})


def test_a_way_whose_steps_are_all_told_has_no_table(library: Library, respond: Respond) -> None:
    found = assessment(library, respond(1))
    (step, *_) = found.beyond.paths.steps
    told = {(step.start, step.to)}
    assert len(list(route_blocks(found, Route(steps=(step,)), ()))) == 2
    assert len(list(route_blocks(found, Route(steps=(step,)), told))) == 1


def test_progress_to_nobody_is_no_work() -> None:
    quietly(1, 2)
