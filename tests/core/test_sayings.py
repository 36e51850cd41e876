from collections.abc import Callable
from dataclasses import replace

import pytest

from careerfit.core.assessment import Beyond, assess
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Contribution
from careerfit.core.library import Library
from careerfit.core.profile import Estimate
from careerfit.core.report import Bars, Report, Say, compose
from careerfit.core.report.bands import gap_size, weight_band
from careerfit.core.report.levels import profile_sections
from careerfit.core.report.ranking import role_section
from careerfit.core.role import Adjustment, Stated
from careerfit.core.sayings import Reader, Saying, Told, faults, saying
from careerfit.core.session import Session
from tests.core.test_report import assessment, said_in
from tests.small import NOON, dimension, taxonomy

Respond = Callable[..., Session]
KNOWN = taxonomy(
    dimension("calm"), dimension("social", "interest"), dimension("noise", "condition")
)
ALL = Told(person="You.", counsellor="The client.", recruiter="They.")
LIKING = Told(person="You.", counsellor="The client.")
LEVELS = dict.fromkeys(range(1, 6), ALL)
CALM = Saying(dimension=DimensionId("calm"), levels=LEVELS, strength=ALL, gap=ALL)
NOISE = Saying(dimension=DimensionId("noise"), levels=LEVELS, watch=ALL)
SOCIAL = Saying(dimension=DimensionId("social"), levels=dict.fromkeys(range(1, 6), LIKING))


def test_each_reader_has_words_of_their_own_and_nobody_says_what_is_not_known() -> None:
    known = (CALM, NOISE, SOCIAL)
    readers: tuple[Reader, ...] = ("person", "counsellor", "recruiter")
    told = [saying(known, CALM.dimension, 3, reader) for reader in readers]
    assert told == ["You.", "The client.", "They."]
    assert saying(known, NOISE.dimension, "watch", "person") == "You."
    assert saying(known, CALM.dimension, "watch", "person") is None
    assert saying(known, SOCIAL.dimension, 1, "recruiter") is None
    assert saying(known, DimensionId("speed"), 1, "person") is None


def test_sound_sayings_have_no_fault() -> None:
    assert [fault for one in (CALM, NOISE, SOCIAL) for fault in faults(one, KNOWN)] == []


@pytest.mark.parametrize(
    ("broken", "where", "what"),
    [
        (replace(CALM, dimension=DimensionId("speed")), "sayings.speed.dimension", "no dimension"),
        (replace(CALM, levels={1: ALL}), "sayings.calm.levels", "not 1 to 5"),
        (replace(CALM, gap=None), "sayings.calm.gap", "'gap' belongs to style and skill"),
        (replace(CALM, watch=ALL), "sayings.calm.watch", "'watch' belongs to condition"),
        (replace(NOISE, strength=ALL), "sayings.noise.strength", "'strength' belongs to"),
        (replace(SOCIAL, levels=LEVELS), "sayings.social", "everything but interests"),
        (replace(NOISE, watch=LIKING), "sayings.noise", "everything but interests"),
        (replace(CALM, gap=replace(ALL, person=" ")), "sayings.calm", "empty"),
    ],
)
def test_what_is_missing_or_too_much_is_a_fault(broken: Saying, where: str, what: str) -> None:
    found = list(faults(broken, KNOWN))
    assert [(one[0], what in one[1]) for one in found] == [(where, True)]


def test_the_built_in_sayings_cover_all_that_has_levels(library: Library) -> None:
    rated = {one.id for one in library.taxonomy.dimensions if one.person is not None}
    assert {one.dimension for one in library.sayings} == rated


def levels_of(report: Report) -> list[Say]:
    blocks = [block for section in report.sections for block in section.blocks]
    return [row.sentence for block in blocks if isinstance(block, Bars) for row in block.rows]


def test_a_bar_tells_what_its_level_means_and_one_without_a_saying_what_is_measured(
    library: Library, respond: Respond
) -> None:
    found = assessment(library, respond(1))
    told = {say.values["text"] for say in levels_of(compose(found, made_at=NOON))}
    assert told <= {saying.levels[n].person for saying in library.sayings for n in range(1, 6)}
    bare = replace(found, beyond=replace(found.beyond, sayings=()))
    assert {say.values["text"] for say in levels_of(compose(bare, made_at=NOON))} == {None}
    (other,) = [s for s in profile_sections(found, "counsellor") if s.id == "profile.style"]
    (bars,) = [block for block in other.blocks if isinstance(block, Bars)]
    first = next(one for one in library.sayings if one.dimension == "achievement")
    assert bars.rows[0].sentence.values["text"] in {t.counsellor for t in first.levels.values()}


def test_a_range_that_reaches_far_says_so(library: Library, respond: Respond) -> None:
    found = assessment(library, respond(1))
    key, people = DimensionId("speaking"), library.taxonomy.get(DimensionId("speaking")).people

    def told(z: float, error: float) -> tuple[object, object]:
        estimate = Estimate(
            dimension=key,
            estimate=people.mean + people.sd * z,
            se=people.sd * error,
            level=50,
            sem=1,
            measures=(),
        )
        profile = replace(found.profile, estimates=(estimate,))
        (say,) = levels_of(compose(replace(found, profile=profile), made_at=NOON))
        return say.values["down"], say.values["up"]

    assert told(0.0, 0.1) == (None, None)
    assert told(0.6, 1.0) == ("2", None)
    assert told(-1.4, 1.3) == (None, "4")
    assert told(0.0, 1.0) == ("1", "5")


def contribution(key: str, importance: float) -> Contribution:
    return Contribution(
        dimension=DimensionId(key), points=0.0, person=0.0, asked=0.0, importance=importance
    )


def test_gaps_and_weights_have_words() -> None:
    assert [gap_size(by) for by in (0.1, 0.5, 1.5)] == ["little", "clear", "far"]
    parts = [contribution(str(n), 5.0 - n / 10) for n in range(30)]
    words = [weight_band(part, parts) for part in parts]
    assert [words.index(word) for word in ("most", "much", "some", "little")] == [0, 3, 10, 20]


def test_a_gap_is_explained_by_the_roles_own_reason_and_its_meaning_is_told_once(
    library: Library, respond: Respond
) -> None:
    found = assessment(library, respond(1))
    fit = found.fits[0]
    gap, watch = (
        next(p.dimension for p in parts if p.asked > p.person)
        for parts in (fit.readiness_parts, fit.strain_parts)
    )
    role = replace(
        found.role(fit.role),
        adjustments=(Adjustment(dimension=gap, by=0.1, because="Judgement: It is. Figures lack."),),
        stated=(Stated(dimension=watch, rating=3.0, because="nights"),),
    )
    others = tuple(one for one in found.roles if one.id != role.id)
    told = {
        say.key: say
        for known in ((), (gap, watch))
        for block in role_section(replace(found, roles=(role, *others)), fit, meant=known).blocks
        for say in reversed(list(said_in(block)))
        if say.key in ("role.gap", "role.watch") and (say.values["here"] in ("It is", "nights"))
    }
    assert told["role.gap"].values["here"] == "It is"
    assert told["role.watch"].values["here"] == "nights"
    assert told["role.gap"].values["text"] is None


def test_a_role_without_words_of_its_own_and_a_person_without_results_have_a_page(
    library: Library, respond: Respond
) -> None:
    session = replace(respond(1), answers=())
    (role,) = library.chosen_roles([library.roles_of("service")[0].id])
    bare = replace(role, rewards="", day="")
    found = assess(session, library.forms_of(session), [bare], library.taxonomy, beyond=Beyond())
    said = {
        say.key for block in role_section(found, found.fits[0]).blocks for say in said_in(block)
    }
    assert not {"role.day-for-you", "role.rewards", "role.place"} & said
    assert "role.growth" in said
