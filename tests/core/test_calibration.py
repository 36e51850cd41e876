"""What many people's answers say of a questionnaire, and how one person is scored by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from careerfit.core.assessment import Assessment, assess
from careerfit.core.calibrating import calibrate, matrix
from careerfit.core.calibration import Calibration, faults, norms, recalibrated
from careerfit.core.dimension import DimensionId, PersonReference
from careerfit.core.errors import CareerFitError
from careerfit.core.library import Library
from careerfit.core.quality import item_norms
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Choice,
    ItemId,
    Part,
    Questionnaire,
    QuestionnaireId,
    ScaleId,
)
from careerfit.core.report import Table, compose
from careerfit.core.scoring import Floats, score, score_person
from careerfit.core.session import Answer, Responses, Session, SessionId, Used, used
from careerfit.core.value import digest
from tests.small import NOON, STYLES, questionnaire, role

FORM = questionnaire()
CALM = ScaleId("calm")
DAY = datetime(2026, 2, 3, tzinfo=UTC)


def people(count: int = 300, seed: int = 1) -> Floats:
    """Answers of people who differ; items of different difficulty; some left out."""
    random = np.random.RandomState(seed)
    keyed = np.array([1 if item.keyed == "+" else -1 for item in FORM.items])
    trait = np.repeat(random.normal(size=(count, 1, 2)), 4, axis=1).reshape(count, 8)
    hard = np.array([0.9, 0.9, -0.8, -0.8, 0.3, 0.3, -0.4, -0.4])
    told = keyed * (trait + hard + 0.8 * random.normal(size=(count, 8)))
    raw: Floats = np.clip(np.rint(3 + told), 1, 5)
    raw[random.random_sample(raw.shape) < 0.03] = np.nan
    return raw


def calibrated(answers: Floats | None = None, form: Questionnaire = FORM) -> Calibration:
    return calibrate(form, people() if answers is None else answers, made_at=DAY, source="made up")


def warned(answers: Floats, form: Questionnaire = FORM) -> str:
    return "\n".join(calibrated(answers, form).warnings)


CALIBRATION = calibrated()


# ---- what is computed


def test_a_calibration_says_what_it_was_made_of() -> None:
    assert CALIBRATION.n == 300
    assert (CALIBRATION.questionnaire, CALIBRATION.version) == (FORM.id, 1)
    assert (CALIBRATION.digest, CALIBRATION.made_at) == (digest(FORM), DAY)
    assert CALIBRATION.source == "made up"
    assert CALIBRATION.warnings == ()
    assert calibrate(FORM, people(), made_at=DAY).source == "Who they are was not stated"


def test_with_every_answer_there_alpha_is_the_true_share_of_the_variance_of_levels() -> None:
    """Hoyt 1941: sigma^2 = alpha sd^2, and the error is s0 / sqrt(k), worked from the answers."""
    answers = people()
    answers = answers[~np.isnan(answers).any(axis=1)]
    calm = calibrated(answers).scales[0]
    level = score(FORM, answers, STYLES)[0].level
    assert calm.mean is not None
    assert calm.sd is not None
    assert calm.mean == pytest.approx(level.mean())
    assert calm.sd == pytest.approx(level.std(ddof=1))
    assert calm.sigma == pytest.approx(calm.sd * (calm.alpha or 0) ** 0.5)
    assert calm.sem == pytest.approx((calm.s0 or 0) / 2)
    assert calm.raw_mean == pytest.approx(1 + calm.mean / 25)
    assert calm.raw_sd == pytest.approx(calm.sd / 25)


def test_norms_rise_with_the_level_and_meet_at_the_mean() -> None:
    for scale in CALIBRATION.scales:
        percentiles = [row.percentile for row in scale.norms]
        assert percentiles == sorted(percentiles)
        assert [row.level for row in scale.norms] == list(range(0, 101, 5))
        t = [row.t for row in scale.norms]
        assert np.interp(scale.mean or 0, range(0, 101, 5), t) == pytest.approx(50)


def test_covariances_are_of_all_items_each_row_up_to_its_own() -> None:
    assert [len(row) for row in CALIBRATION.covariances] == list(range(1, 9))
    assert CALIBRATION.covariances[3][3] == pytest.approx((CALIBRATION.items[3].sd or 0) ** 2)
    assert CALIBRATION.correlations[0][0] == pytest.approx(1)
    assert CALIBRATION.correlations[0][1] == CALIBRATION.correlations[1][0]


def test_answers_by_item_become_an_array() -> None:
    found = matrix([{ItemId("care1"): 4}, {}], FORM)
    assert found.shape == (2, 8)
    assert (found[0, 1], np.isnan(found).sum()) == (4.0, 15)


# ---- answers that tell little


def test_few_people_are_warned_of() -> None:
    assert "n = 199 is below 200" in warned(people()[:199])
    assert warned(people()[:200]) == ""


def test_two_people_are_calibrated_as_far_as_two_can_be() -> None:
    two = calibrated(
        np.array([[5, 5, 1, 1, 4, 4, 2, 2], [2, 3, 4, 4, 1, 3, 5, 4]], dtype=np.float64)
    )
    assert two.n == 2
    assert two.scales[0].alpha is not None
    one = calibrated(people()[:1])
    assert (one.scales[0].alpha, one.scales[0].sd, one.scales[0].n) == (None, None, 1)
    assert one.norm(FORM, CALM) is None


def test_a_constant_item_is_named_and_its_scale_still_has_an_alpha() -> None:
    answers = people()
    answers[:, 0] = 3
    found = calibrated(answers)
    assert "Everybody answered 'calm1' alike" in "\n".join(found.warnings)
    assert found.scales[0].alpha is not None
    others = calibrated(answers[:, 2:], replace(FORM, items=FORM.items[2:]))
    assert found.items[0].rest_r is None
    assert found.items[0].alpha_dropped == found.scales[0].alpha
    assert found.scales[0].alpha == others.scales[0].alpha
    assert found.scales[0].omega == others.scales[0].omega


@pytest.mark.parametrize("top", [4, 5, 7])
def test_where_all_answer_alike_there_is_no_alpha_and_a_reason(top: int) -> None:
    """Also where a step is no whole number of points."""
    choices = tuple(Choice(value=v, label=str(v)) for v in range(1, top + 1))
    said = warned(np.full((250, 8), 3.0), replace(FORM, choices=choices))
    assert "Everybody answered 'care4' alike" in said
    assert "'calm' does not tell enough: it has no alpha and it is scored as if it were not" in said


def test_an_item_that_runs_against_its_scale_is_named() -> None:
    answers = people()
    answers[:, 2] = 6 - answers[:, 2]
    assert "'calm2' runs against its scale (item-rest r = -0." in warned(answers)


def test_an_item_that_nobody_answered_is_named_and_the_others_are_calibrated() -> None:
    answers = people()
    answers[:, 0] = np.nan
    found = calibrated(answers)
    assert "Nobody answered 'calm1'." in found.warnings[0]
    others = calibrated(answers[:, 2:], replace(FORM, items=FORM.items[2:]))
    assert found.scales[0].alpha == others.scales[0].alpha
    assert found.norm(FORM, CALM) is None
    short = replace(FORM, items=FORM.items[2:])
    assert found.norm(short, CALM) == others.norm(short, CALM)
    assert found.items[1].mean is not None
    assert found.norm(FORM, ScaleId("care")) is not None
    answers[:, ::2] = np.nan
    assert calibrated(answers).scales[0].mean is None


def test_a_scale_of_one_item_has_no_alpha() -> None:
    form = questionnaire(("calm",), items=1)
    assert "'calm' does not tell enough: it has no alpha" in warned(people()[:, :1], form)


def test_nothing_to_calibrate_is_said() -> None:
    with pytest.raises(CareerFitError, match="Nobody answered any rating of 'small'"):
        calibrated(np.full((5, 8), np.nan))
    facts = replace(FORM, items=tuple(replace(item, kind="fact") for item in FORM.items))
    with pytest.raises(CareerFitError, match="no scale of ratings"):
        calibrated(form=facts)


# ---- scoring by it


def test_for_full_responses_a_calibration_moves_no_level() -> None:
    answers = people()
    full = answers[~np.isnan(answers).any(axis=1)]
    for one, other in zip(
        score(FORM, full, STYLES), score(FORM, full, STYLES, CALIBRATION), strict=True
    ):
        np.testing.assert_allclose(one.level, other.level, atol=1e-9)


def test_unanswered_items_move_a_calibrated_level_by_what_they_mean() -> None:
    """The mean of all items plus how far what was answered lies above the items' own means."""
    answers = np.array([[5, 5, np.nan, 3, 4, 3, 2, 3]], dtype=np.float64)
    norm = CALIBRATION.norm(FORM, CALM)
    assert norm is not None
    mean = norm.items
    above = [100 - mean[ItemId("calm1")], 75 - mean[ItemId("calm3")], 75 - mean[ItemId("calm4")]]
    expected = np.mean(list(mean.values())) + np.mean(above)
    (calm, _) = score(FORM, answers, STYLES, CALIBRATION)
    assert calm.level[0] == pytest.approx(expected, abs=1e-3)
    deviations = np.var(above, ddof=1)
    sem = ((6 * norm.people.within_sd**2 + 2 * deviations) / 8 / 3) ** 0.5
    assert calm.sem[0] == pytest.approx(sem, rel=1e-4)


def test_the_order_of_items_and_people_changes_no_bit_of_a_calibrated_level() -> None:
    order = np.random.RandomState(5).permutation(8)
    shuffled = replace(FORM, items=tuple(FORM.items[i] for i in order))
    before = score(FORM, people(), STYLES, CALIBRATION)
    after = score(shuffled, people()[::-1][:, order], STYLES, CALIBRATION)
    for one, other in zip(before, after, strict=True):
        np.testing.assert_array_equal(one.level, other.level[::-1])
        np.testing.assert_array_equal(one.sem, other.sem[::-1])


def test_a_calibrated_dimension_has_the_calibration_s_people() -> None:
    calm, care, drive, *_ = recalibrated(STYLES, [FORM], [CALIBRATION]).dimensions
    norm = norms([FORM], [CALIBRATION])[FORM.id, CALM]
    assert calm.person == norm.people
    assert not norm.people.provisional
    assert care.person != drive.person
    assert drive == STYLES.dimensions[2]
    assert recalibrated(STYLES, [FORM], []) is STYLES
    loose = replace(FORM, scales=tuple(replace(s, dimension=None) for s in FORM.scales))
    assert recalibrated(STYLES, [loose], [CALIBRATION]) is STYLES


def test_what_else_speaks_to_a_calibrated_dimension_keeps_the_people_it_had() -> None:
    other = replace(
        questionnaire(("calm", "drive"), items=3),
        id=QuestionnaireId("other"),
        scales=tuple(
            replace(scale, id=ScaleId(f"{scale.id}-too"))
            for scale in questionnaire(("calm", "drive")).scales
        ),
    )
    other = replace(
        other,
        items=tuple(
            replace(item, id=ItemId(f"{item.id}-too"), scale=ScaleId(f"{item.scale}-too"))
            for item in other.items
        ),
        scales=(*other.scales, replace(FORM.scales[1], id=ScaleId("own"), person=OWN)),
    )
    other = replace(
        other,
        items=(*other.items, replace(other.items[0], id=ItemId("own1"), scale=ScaleId("own"))),
    )
    values = dict.fromkeys([*(i.id for i in FORM.items), *(i.id for i in other.items)], 4)
    scores = score_person([FORM, other], Responses(values=values), STYLES, [CALIBRATION])
    references = {one.scale: one.reference for one in scores}
    norm = CALIBRATION.norm(FORM, CALM)
    assert norm is not None
    assert references[CALM] == norm.people
    assert references[ScaleId("calm-too")] == STYLES.dimensions[0].person
    assert references[ScaleId("drive-too")] is None
    assert references[ScaleId("own")] == OWN


OWN = PersonReference(mean=50, sd=10, within_sd=20, source="made up")

# ---- which sittings are scored by it

BATTERY = BatteryId("whole")
LIBRARY = Library(
    taxonomy=STYLES,
    questionnaires=(FORM,),
    batteries=(Battery(id=BATTERY, title="Whole", parts=(Part(questionnaire=FORM.id),)),),
    roles=(role("service", {"calm": 3.5, "care": 4.0}),),
)
WITH = replace(LIBRARY, calibrations=(CALIBRATION,))


def sitting(library: Library) -> Session:
    """A sitting that was begun with the content of `library`."""
    given = {item.id: 1 + (3 * n) % 5 for n, item in enumerate(FORM.items)}
    return Session(
        id=SessionId("s1"),
        person="Ada",
        purpose="self",
        battery=BATTERY,
        began_at=NOON,
        used=used([FORM], library.calibrations),
        answers=tuple(Answer(item=i, value=v, at=NOON) for i, v in given.items()),
    )


def assessed(session: Session, library: Library) -> Assessment:
    return assess(
        session,
        library.forms_of(session),
        library.roles,
        library.taxonomy,
        calibrations=library.calibrations_of(session),
    )


def test_a_sitting_carries_the_calibration_that_was_there_when_it_began() -> None:
    (one,) = sitting(WITH).used
    assert one.calibration == digest(CALIBRATION)
    assert sitting(LIBRARY).used[0].calibration is None
    old = Used(questionnaire=FORM.id, version=1, digest="0")
    assert old.calibration is None


def test_a_sitting_from_before_is_scored_without_unless_it_is_asked_for() -> None:
    before = assessed(sitting(LIBRARY), LIBRARY)
    after = assessed(sitting(LIBRARY), WITH)
    assert after == before
    asked = WITH.calibrated(sitting(LIBRARY))
    assert asked == sitting(WITH)
    found = assessed(asked, WITH)
    assert found.profile != before.profile
    assert found.taxonomy.get(DimensionId("calm")).people.source == "made up"


def test_the_estimate_is_drawn_to_the_calibration_s_mean() -> None:
    found = assessed(sitting(WITH), WITH)
    estimate = found.profile.estimates[0]
    people = found.taxonomy.get(estimate.dimension).people
    assert estimate.level == pytest.approx(found.scores[0].level)
    between = sorted([people.mean, estimate.level])
    assert between[0] < estimate.estimate < between[1]


def versions(found: Assessment) -> dict[str, str]:
    """The content that the cover names, by key, and how its fingerprint is told."""
    cover = compose(found, made_at=NOON).sections[0]
    (table,) = (block for block in cover.blocks if isinstance(block, Table))
    return {row[0].key: row[2].key for row in table.rows}


def test_the_report_names_the_calibration_on_its_cover_and_technical_page() -> None:
    found = assessed(sitting(WITH), WITH)
    assert versions(found)["version.calibration"] == "code"
    report = compose(found, made_at=NOON)
    technical = str(report.sections[-1])
    assert "technical.calibrations" in technical
    assert "calibration.item" in technical
    assert "reference.calibrated" in technical
    assert "profile.provisional" not in str(report)
    without = str(compose(assessed(sitting(LIBRARY), LIBRARY), made_at=NOON))
    assert "version.calibration" not in without
    assert "technical.calibrations" not in without
    assert "profile.provisional" in without


def test_a_calibration_that_changed_or_went_away_is_told() -> None:
    newer = replace(LIBRARY, calibrations=(calibrated(people(seed=2)),))
    assert versions(assessed(sitting(WITH), newer))["version.calibration"] == "version.changed"
    gone = assessed(sitting(WITH), LIBRARY)
    assert versions(gone)["version.calibration"] == "version.gone"
    assert gone.profile == assessed(sitting(LIBRARY), LIBRARY).profile


# ---- faults of its file


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        (lambda c: replace(c, questionnaire=QuestionnaireId("x")), "questionnaire", "No sound"),
        (lambda c: replace(c, version=2), "version", "has version 1 now, not 2"),
        (lambda c: replace(c, digest="0"), "digest", "has changed since"),
        (
            lambda c: replace(c, items=(replace(c.items[0], id=ItemId("x")),)),
            "items.x",
            "No item 'x' of the scale 'calm'",
        ),
        (
            lambda c: replace(c, scales=(replace(c.scales[0], sigma=0.0),)),
            "scales.calm.sigma",
            "0 is no spread",
        ),
        (
            lambda c: replace(c, scales=(replace(c.scales[0], mean=101.0),)),
            "scales.calm.mean",
            "101 is no level",
        ),
    ],
)
def test_what_a_calibration_file_can_have_wrong(
    change: Callable[[Calibration], Calibration], where: str, what: str
) -> None:
    ((place, told, _),) = faults(change(CALIBRATION), {FORM.id: FORM})
    assert place == where
    assert what in told
    assert list(faults(CALIBRATION, {FORM.id: FORM})) == []


# ---- what response quality takes of it


def test_a_sitting_is_looked_at_by_the_covariances_of_its_calibration() -> None:
    assert item_norms([]) is None
    found = item_norms([CALIBRATION])
    assert found is not None
    assert (found.items, found.n) == (tuple(item.id for item in CALIBRATION.items), CALIBRATION.n)
    own = np.array(found.covariance)
    assert np.linalg.eigvalsh(own).min() >= 1.0 - 1e-6
    for row, told in enumerate(CALIBRATION.covariances):
        assert own[row, : len(told)] == pytest.approx(told, abs=2.0)


def test_items_of_two_questionnaires_are_not_said_to_go_together() -> None:
    other = replace(
        CALIBRATION,
        n=40,
        items=(
            *(replace(i, id=ItemId(f"other-{i.id}")) for i in CALIBRATION.items[:-1]),
            replace(CALIBRATION.items[-1], id=ItemId("other-last"), mean=None),
        ),
        covariances=(*CALIBRATION.covariances[:-1], (None,) * 8),
    )
    both = item_norms([CALIBRATION, other])
    assert both is not None
    assert (len(both.items), both.n) == (15, 40)
    assert np.abs(np.array(both.covariance)[8:, :8]).max() < 1e-9
