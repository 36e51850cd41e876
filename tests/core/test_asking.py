"""What roles ask for: each figure beside all jobs, and roles beside one another."""

from dataclasses import replace

import pytest

from careerfit.core.asking import asked, beside
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Z_95
from careerfit.core.library import Library
from careerfit.core.paths import PathMap
from careerfit.core.report import Paragraph, Section, Table
from careerfit.core.report.alone import role_alone
from careerfit.core.report.beside import Row, compare
from careerfit.core.role import Adjustment, Demand, Role, RoleId, Stated
from tests.small import STYLES, dimension, role, taxonomy

CALM, CARE = DimensionId("calm"), DimensionId("care")


def with_error(made: Role, se: float) -> Role:
    return replace(made, demands=tuple(replace(one, se=se) for one in made.demands))


def small(*roles: Role) -> Library:
    return Library(taxonomy=STYLES, questionnaires=(), batteries=(), roles=roles)


def test_a_demand_is_told_in_sd_of_all_jobs_with_the_range_of_its_error() -> None:
    """By hand: jobs have a mean of 3 and an SD of 0.5; 4 is 2 SD above, the error is 0.1."""
    (one,) = asked(with_error(role("a", {"calm": 4.0}), 0.1), STYLES)
    assert (one.rating, one.z, one.source) == (4.0, 2.0, "Made up.")
    assert one.margin == pytest.approx(Z_95 * 0.1)
    (other,) = asked(role("b", {"calm": 4.0}), STYLES)
    assert other.margin is None


def test_what_the_authors_changed_or_state_keeps_its_reason_and_the_figure_before() -> None:
    made = replace(
        role("a", {"calm": 4.0, "care": 2.0}),
        adjustments=(Adjustment(dimension=CALM, by=-0.5, because="quiet"),),
        stated=(Stated(dimension=CARE, rating=2.0, because="we say so"),),
    )
    calm, care = asked(made, STYLES)
    assert (calm.rating, calm.found, calm.because) == (3.5, 4.0, "quiet")
    assert (care.rating, care.found, care.because) == (2.0, 2.0, "we say so")


def test_roles_differ_where_they_lie_half_an_sd_apart_and_beyond_their_errors() -> None:
    near, far = role("a", {"calm": 3.0}), role("b", {"calm": 3.6})
    (row,) = beside([near, far], STYLES)
    assert row.apart == pytest.approx(1.2)
    assert row.differs
    (hidden,) = beside([with_error(near, 0.3), with_error(far, 0.3)], STYLES)
    assert not hidden.differs
    (little,) = beside([near, role("c", {"calm": 3.2})], STYLES)
    assert not little.differs


def test_what_one_role_has_no_figure_for_cannot_differ() -> None:
    rows = beside([role("a", {"calm": 3.0}), role("b", {"care": 4.0})], STYLES)
    assert [[one is not None for one in row.asked] for row in rows] == [
        [True, False],
        [False, True],
    ]
    assert [(row.apart, row.differs) for row in rows] == [(None, False)] * 2


def test_what_differs_most_comes_first() -> None:
    one = role("a", {"calm": 3.0, "care": 3.0, "drive": 3.0})
    other = role("b", {"calm": 3.1, "care": 4.0, "drive": 4.5})
    rows = beside([one, other], STYLES)
    assert [row.dimension.id for row in rows] == ["drive", "care", "calm"]


# ---- As it is told.


def keys(section: Section) -> list[str]:
    return [
        block.text.key if isinstance(block, Paragraph) else block.caption.key
        for block in section.blocks
        if isinstance(block, Paragraph | Table)
    ]


def test_every_role_of_the_library_is_told_with_all_demands_and_their_sources(
    library: Library,
) -> None:
    for one in library.roles:
        section = role_alone(library, one)
        tables = [b for b in section.blocks if isinstance(b, Table)]
        told = [t for t in tables if t.caption.key == "alone.caption"]
        assert sum(len(table.rows) for table in told) == len(one.demands)
        sources = {
            str(b.text.values["source"])
            for b in section.blocks
            if isinstance(b, Paragraph) and b.text.key == "alone.source"
        }
        assert sources == {one.sources[demand.source] for demand in one.demands}
        changed = [k for k in keys(section) if k == "role.adjusted"]
        assert len(changed) == len(one.adjustments)
        ways = [t for t in tables if t.caption.key in ("alone.onward", "alone.inward")]
        steps = [s for s in library.paths.steps if one.id in (s.start, s.to)]
        assert sum(len(table.rows) for table in ways) == len(steps)


def test_what_is_asked_for_most_comes_first_in_its_table(library: Library) -> None:
    (one,) = library.chosen_roles([RoleId("remote-chat")])
    told = [b for b in role_alone(library, one).blocks if isinstance(b, Table)]
    (styles, *_) = [t for t in told if t.caption.values.get("high") == 5.0]
    strengths = [int(str(row[1].values["level"])) for row in styles.rows]
    assert strengths == sorted(strengths, reverse=True)


def test_a_role_of_which_little_is_known_is_told_all_the_same() -> None:
    bare = replace(role("a", {}), summary="A job.")
    assert keys(role_alone(small(bare), bare)) == [
        *("verbatim", "alone.kind", "alone.no-must-haves", "role.basis"),
    ]


def test_roles_side_by_side_say_which_asks_more_and_how_much() -> None:
    one, other = role("a", {"calm": 3.0, "care": 3.0}), role("b", {"calm": 4.5})
    told = compare(small(one, other), [one, other])
    rows: dict[object, Row] = {
        row.label.values.get("text"): row for part in told.parts for row in part.rows
    }
    calm, care = rows["Calm"], rows["Care"]
    assert calm.difference is not None
    assert calm.difference.values["size"] == "far"
    assert (calm.difference.values["most"], calm.difference.values["least"]) == ("B", "A")
    assert [cell.level for cell in calm.cells] == ["3", "5"]
    assert (care.difference, care.differs) == (None, False)
    assert care.cells[1].text.key == "paths.no-pay"


def test_pay_and_requirements_are_beside_one_another_and_unknown_where_they_are(
    library: Library,
) -> None:
    some = library.roles_of("service")[:2]
    glance = compare(library, [*some, role("a", {})]).parts[0]
    pay = glance.rows[0]
    assert [cell.text.key for cell in pay.cells] == ["beside.wage", "beside.wage", "paths.no-pay"]
    assert pay.differs
    same = compare(library, [some[0], some[0]]).parts[0]
    assert not any(row.differs for row in same.rows)


def test_a_lens_that_no_role_has_figures_for_is_left_out() -> None:
    skills = taxonomy(dimension("calm"), dimension("sums", "skill"))
    library = Library(taxonomy=skills, questionnaires=(), batteries=(), roles=(), paths=PathMap())
    one = role("a", {"calm": 3.0})
    told = compare(library, [one, one])
    assert [part.title.key for part in told.parts] == ["beside.glance", "verbatim"]


def test_a_demand_that_was_not_adjusted_keeps_its_figure() -> None:
    demand = Demand(dimension=CALM, rating=4.0, importance=3.0, source="made-up")
    made = replace(role("a", {}), demands=(demand,))
    (one,) = asked(made, STYLES)
    assert one.rating == one.found
