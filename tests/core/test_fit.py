from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.core.assessment import assess, what_if
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Fit, allowed_lenses, check_must_haves, compare
from careerfit.core.library import Library
from careerfit.core.profile import Fact, Profile
from careerfit.core.role import Demand, MustHave, Role
from careerfit.core.session import Answer, Session
from tests.small import NOON, PEOPLE, STYLES, dimension, person, role, taxonomy

KEYS = ("calm", "care", "drive", "speed", "trust")
SERVICE = role("service", {"calm": 4.5, "care": 4.0, "drive": 3.0, "speed": 2.5, "trust": 2.0})
SALES = role("sales", {"calm": 2.0, "care": 2.5, "drive": 3.0, "speed": 4.0, "trust": 4.5})
SERVER = person({"calm": 95.0, "care": 80.0, "drive": 60.0, "speed": 45.0, "trust": 20.0})
LEVELS = st.fixed_dictionaries({key: st.floats(0, 100) for key in KEYS})


def fits(profile: Profile, *roles: Role, seed: str = "s") -> dict[str, Fit]:
    found = compare(profile, roles, STYLES, purpose="self", seed=seed)
    return {fit.role: fit for fit in found}


def test_who_has_the_pattern_of_a_role_matches_it_and_not_its_opposite() -> None:
    found = fits(SERVER, SALES, SERVICE)
    assert found["service"].match.low is not None
    assert found["sales"].match.high is not None
    assert found["service"].match.low > 80
    assert found["sales"].match.high < 20
    assert [found["service"].group, found["sales"].group] == [1, 2]
    assert found["service"].best_probability == 1.0


def test_the_match_is_half_of_one_plus_the_weighted_correlation() -> None:
    """Against numpy's weighted covariance, with errors too small to matter."""
    importance = np.array([5.0, 4.0, 3.0, 2.0, 2.5])
    weighted = replace(
        SERVICE,
        demands=tuple(
            replace(demand, importance=float(weight))
            for demand, weight in zip(SERVICE.demands, importance, strict=True)
        ),
    )
    levels = {"calm": 40.0, "care": 80.0, "drive": 90.0, "speed": 45.0, "trust": 20.0}
    exact = fits(person(levels, sem=1.0, se=1e-9), weighted)["service"]
    both = np.cov(
        list(levels.values()), [d.rating for d in SERVICE.demands], aweights=importance - 1
    )
    r = both[0, 1] / np.sqrt(both[0, 0] * both[1, 1])
    assert exact.match.value == pytest.approx(50 * (1 + r), abs=1e-6)


def test_readiness_is_what_is_left_after_the_weighted_shortfall() -> None:
    """By hand: asked 3, 2, 0, -1, -2 SD; the person stands at 1, 2, 0, 0, 0: one gap of 2 SD."""
    levels = {"calm": 80.0, "care": 100.0, "drive": 60.0, "speed": 60.0, "trust": 60.0}
    exact = fits(person(levels, sem=1.0, se=1e-9), SERVICE)["service"]
    assert exact.readiness.value == pytest.approx(80.0, abs=1e-6)
    assert exact.readiness_parts[0].dimension == "calm"


@given(levels=LEVELS, se=st.floats(0.1, 19.0), seed=st.text(max_size=5))
@settings(max_examples=50, deadline=None)
def test_base_and_contributions_add_up_and_lie_in_the_interval(
    levels: dict[str, float], se: float, seed: str
) -> None:
    conditions = taxonomy(*STYLES.dimensions, dimension("noise", "condition"))
    loud = role("loud", {"noise": 4.5, **{d.dimension: d.rating for d in SERVICE.demands}})
    profile = person({**levels, "noise": 30.0}, sem=3.0, se=se)
    for fit in compare(profile, [loud, SALES], conditions, purpose="self", seed=seed):
        for base, measure, parts in (
            (50.0, fit.match, fit.match_parts),
            (100.0, fit.readiness, fit.readiness_parts),
            (0.0, fit.strain, fit.strain_parts),
        ):
            if measure.value is not None:
                assert measure.low is not None
                assert measure.high is not None
                assert base + sum(p.points for p in parts) == pytest.approx(measure.value, abs=1e-9)
                assert -1e-9 <= measure.low <= measure.value <= measure.high <= 100 + 1e-9


@given(levels=LEVELS, key=st.sampled_from(KEYS), step=st.floats(0, 60))
@settings(max_examples=100, deadline=None)
def test_a_higher_estimate_never_lowers_readiness(
    levels: dict[str, float], key: str, step: float
) -> None:
    lower = fits(person(levels), SERVICE)["service"].readiness.value
    higher = fits(person({**levels, key: levels[key] + step}), SERVICE)["service"].readiness.value
    assert lower is not None
    assert higher is not None
    assert higher >= lower - 1e-9


def test_a_profile_flat_within_its_error_has_no_match_but_a_readiness() -> None:
    flat = person({"calm": 62.0, "care": 60.0, "drive": 58.0, "speed": 61.0, "trust": 59.0})
    fit = fits(flat, SERVICE)["service"]
    assert (fit.match.value, fit.match.reason) == (None, "flat-profile")
    assert (fit.group, fit.best_probability) == (None, None)
    assert fit.readiness.value is not None


def test_a_flat_profile_is_flagged_in_about_five_of_a_hundred_by_chance() -> None:
    """People whose true profile is flat pass for patterned as often as the 95 % point says."""
    random = np.random.RandomState(3)
    patterned = 0
    for _ in range(400):
        levels = 60 + 8.0 * random.standard_normal(5)
        found = fits(person(dict(zip(KEYS, levels, strict=True)), sem=8.0), SERVICE)
        patterned += found["service"].match.value is not None
    assert 0.02 <= patterned / 400 <= 0.09


@pytest.mark.parametrize(
    ("levels", "ratings", "reason"),
    [
        ({}, {"calm": 4.0, "care": 2.0, "drive": 3.0}, "not-measured"),
        ({"calm": 90.0, "care": 10.0}, {"calm": 4.0, "care": 2.0}, "too-few"),
        ({"calm": 90.0, "care": 10.0, "drive": 50.0}, {"calm": 4.0, "care": 2.0}, "too-few"),
        ({"calm": 90.0, "care": 10.0, "drive": 50.0}, {}, "not-asked"),
        (
            {"calm": 90.0, "care": 10.0, "drive": 50.0},
            {"calm": 3.0, "care": 3.0, "drive": 3.0},
            "flat-role",
        ),
    ],
)
def test_what_cannot_be_matched_says_why(
    levels: dict[str, float], ratings: dict[str, float], reason: str
) -> None:
    fit = fits(person(levels), role("odd", ratings))["odd"]
    assert (fit.match.value, fit.match.reason) == (None, reason)


def test_without_styles_skills_and_conditions_nothing_is_said_of_them() -> None:
    fit = fits(person({}), SERVICE)["service"]
    assert (fit.readiness.reason, fit.strain.reason) == ("not-measured", "not-measured")


def test_demands_without_weight_say_nothing() -> None:
    unimportant = role("any", {"calm": 4.0, "care": 2.0, "drive": 3.0}, importance=1.0)
    fit = fits(SERVER, unimportant)["any"]
    assert (fit.match.reason, fit.readiness.reason) == ("too-few", "not-measured")


def test_a_lens_that_was_not_measured_drops_out_and_the_rest_is_renormalised() -> None:
    skills = [dimension(key, "skill") for key in ("read", "write", "talk")]
    both = taxonomy(*STYLES.dimensions, *skills)
    asked = role("both", {**{d.dimension: d.rating for d in SERVICE.demands}, "read": 4.0})
    (fit,) = compare(SERVER, [asked], both, purpose="self", seed="s")
    shares = {lens.lens: (lens.share, lens.match.reason) for lens in fit.lenses}
    assert shares == {
        "style": (1.0, None),
        "skill": (0.0, "not-measured"),
        "interest": (0.0, "not-measured"),
    }


def test_interests_rank_nothing_in_a_selection() -> None:
    likes = [dimension(key, "interest") for key in ("social", "bold", "neat")]
    profile = person({"social": 95.0, "bold": 20.0, "neat": 50.0})
    asked = role("any", {"social": 4.5, "bold": 2.0, "neat": 3.0})
    (freely,) = compare(profile, [asked], taxonomy(*likes), purpose="self", seed="s")
    (chosen,) = compare(profile, [asked], taxonomy(*likes), purpose="selection", seed="s")
    assert freely.match.value is not None
    assert (chosen.match.value, chosen.match.reason) == (None, "not-measured")
    assert "interest" not in allowed_lenses("selection")


def test_roles_that_differ_less_than_the_error_share_a_group_in_order_of_title() -> None:
    twin = replace(role("twin", {d.dimension: d.rating for d in SERVICE.demands}), title="A twin")
    blurred = person({e.dimension: e.level for e in SERVER.estimates}, se=10.0)
    found = compare(blurred, [SERVICE, SALES, twin], STYLES, purpose="self", seed="s")
    assert [(fit.role, fit.group) for fit in found] == [("twin", 1), ("service", 1), ("sales", 2)]
    assert sum(fit.best_probability or 0.0 for fit in found) == pytest.approx(1.0)


@given(order=st.permutations([0, 1, 2]), people=st.permutations(list(KEYS)))
@settings(max_examples=20, deadline=None)
def test_the_order_of_roles_and_estimates_changes_no_bit(
    order: list[int], people: list[str]
) -> None:
    roles = [SERVICE, SALES, role("third", {"calm": 3.0, "care": 4.0, "drive": 2.0})]
    levels = {e.dimension: e.level for e in SERVER.estimates}
    shuffled = person({key: levels[DimensionId(key)] for key in people})
    assert compare(SERVER, roles, STYLES, purpose="self", seed="s") == compare(
        shuffled, [roles[i] for i in order], STYLES, purpose="self", seed="s"
    )


def test_the_seed_moves_the_numbers_less_than_the_interval_is_wide() -> None:
    one, other = (fits(SERVER, SERVICE, seed=seed)["service"].match for seed in "ab")
    assert one != other
    assert one.value == pytest.approx(other.value, abs=1.0)


def test_uncertain_ratings_widen_the_interval() -> None:
    vague = replace(SERVICE, demands=tuple(replace(d, se=0.5) for d in SERVICE.demands))
    sharp, wide = (fits(SERVER, one)["service"].match for one in (SERVICE, vague))
    assert sharp.low is not None
    assert wide.low is not None
    assert sharp.high is not None
    assert wide.high is not None
    assert wide.high - wide.low > sharp.high - sharp.low


def test_must_haves_are_met_not_met_or_unknown_and_in_no_number() -> None:
    asked = replace(
        SERVICE,
        must_haves=tuple(
            MustHave(dimension=DimensionId(key), at_least=2, label=key, because="so")
            for key in ("room", "net", "hours")
        ),
    )
    stated = replace(
        SERVER,
        facts=(
            Fact(dimension=DimensionId("room"), value=2, label="Yes"),
            Fact(dimension=DimensionId("net"), value=1, label="No"),
        ),
    )
    states = [(c.must_have.label, c.state, c.stated) for c in check_must_haves(stated, asked)]
    assert states == [("room", "met", "Yes"), ("net", "not met", "No"), ("hours", "unknown", None)]
    assert fits(stated, asked)["service"].match == fits(SERVER, SERVICE)["service"].match


def test_a_what_if_uses_the_same_functions(
    library: Library, respond: Callable[..., Session]
) -> None:
    session = respond(5)
    found = assess(session, library.forms_of(session), library.chosen_roles([]), library.taxonomy)
    assert what_if(found, {}, library.chosen_roles([])) == found.fits
    assert found.role(library.chosen_roles([])[0].id) == library.chosen_roles([])[0]
    raised = {e.dimension: 99.0 for e in found.profile.estimates}
    for before, after in zip(
        found.fits, what_if(found, raised, library.chosen_roles([])), strict=False
    ):
        assert before.readiness.value is not None
        assert after.readiness.value is not None
        assert after.readiness.value > 95


@pytest.mark.parametrize("seed", range(4))
def test_parts_add_up_and_a_what_if_is_the_same_as_measuring_it(
    seed: int, library: Library, respond: Callable[..., Session]
) -> None:
    """Random people, all roles: those compared with and those beyond."""
    session, random = respond(seed), np.random.RandomState(seed)
    forms, taxonomy = library.forms_of(session), library.taxonomy
    assert len(library.roles) >= 50
    found = assess(session, forms, library.roles, taxonomy)
    known = found.profile.estimates
    chosen = random.choice(len(known), 5, replace=False).tolist()
    changed = {known[at].dimension: float(random.uniform(0, 100)) for at in chosen}
    after = what_if(found, changed, library.roles)
    again = replace(
        found.profile,
        estimates=tuple(
            replace(one, estimate=changed[one.dimension]) if one.dimension in changed else one
            for one in known
        ),
    )
    assert after == compare(again, library.roles, taxonomy, purpose="self", seed=session.id)
    assert after != found.fits
    for fit in (*found.fits, *after):
        for base, measure, parts in (
            (50.0, fit.match, fit.match_parts),
            (100.0, fit.readiness, fit.readiness_parts),
            (0.0, fit.strain, fit.strain_parts),
        ):
            assert measure.value is not None
            whole = base + sum(part.points for part in parts)
            assert whole == pytest.approx(measure.value, abs=1e-9)


def test_a_person_with_the_profile_of_a_role_finds_that_role_first(library: Library) -> None:
    """With little error, always; with half an SD of it, see resources/README.md."""
    for wanted in library.chosen_roles([]):
        levels: dict[str, float] = {}
        for demand in wanted.demands:
            found = library.taxonomy.get(demand.dimension)
            levels[demand.dimension] = _level(library, wanted, demand, found.people.sd)
        profile = person(levels, sem=2.0, se=2.0)
        best = compare(
            profile, library.chosen_roles([]), library.taxonomy, purpose="self", seed="s"
        )
        top = max(best, key=lambda fit: fit.best_probability or 0.0)
        assert (top.role, top.group) == (wanted.id, 1)


def _level(library: Library, wanted: Role, demand: Demand, sd: float) -> float:
    from careerfit.core.role import adjusted

    moved = next(d for d in adjusted(wanted, library.taxonomy) if d.dimension == demand.dimension)
    found = library.taxonomy.get(demand.dimension)
    return found.people.mean + sd * found.role_z(moved.rating)


def test_small_references_are_the_ones_the_hand_calculations_use() -> None:
    assert (PEOPLE.mean, PEOPLE.sd) == (60.0, 20.0)


@pytest.mark.parametrize("seed", range(25))
def test_a_stronger_answer_never_lowers_readiness(
    seed: int, library: Library, respond: Callable[..., Session]
) -> None:
    """But for what a change of scatter does to the error: docs/decisions/0005."""
    session = respond(seed)
    forms = library.forms_of(session)
    own = [form for form in forms if form.id in ("work-styles", "skills")]
    rated = [item for form in own for item in form.items if item.kind == "rating"]
    at = 37 * seed % len(rated)
    item, values = rated[at], session.values()
    stronger = values[item.id] + (1 if item.keyed == "+" else -1)
    if not 1 <= stronger <= 5:
        return
    raised = replace(
        session, answers=(*session.answers, Answer(item=item.id, value=stronger, at=NOON))
    )
    before, after = (
        {
            f.role: f.readiness.value
            for f in assess(s, forms, library.chosen_roles([]), library.taxonomy).fits
        }
        for s in (session, raised)
    )
    for key, value in before.items():
        assert (after[key] or 0.0) >= (value or 0.0) - 0.001
