"""Roles made anew from a release of O*NET: the tests write one, with the official headers."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN, RESOURCES
from careerfit.catalog.onet import refresh
from careerfit.catalog.onet.tables import MIRRORED, table_of
from careerfit.catalog.onet.writing import MARKER
from careerfit.core.errors import ContentError
from careerfit.core.library import Library
from careerfit.core.role import Role
from tests.onet import HEADERS, Ratings, Row, write

CLERK, AGENT = "43-4051.00", "43-4171.00"
DIMENSIONS = """\
lenses:
  - {id: style, name: Styles, compared: pattern, weight: 0.5, source: made up}
  - {id: skill, name: Skills, compared: pattern, weight: 0.5, source: made up}
  - {id: interest, name: Interests, compared: pattern, weight: 0.5, source: made up}
  - {id: condition, name: Conditions, compared: strain, weight: 0, source: made up}
dimensions:
"""
PERSON = "{mean: 60, sd: 19, within_sd: 21, source: made up}"
ELEMENTS = {
    "calm": ("style", "1.C.4.a"),
    "reading": ("skill", "2.A.1.a"),
    "selling": ("skill", "2.C.1.d"),
    "computers": ("skill", "2.C.3.a"),
    "social": ("interest", "1.B.1.d"),
    "phone": ("condition", "4.C.1.a.2.f"),
    "supervision": ("condition", "4.C.3.a.4"),
    "recognition": ("condition", "1.B.2.c"),
}
ROLE = """\
# Written by hand, and kept:  as it stands.
id: clerk
version: 1
title: Clerk
summary: You help.
shares: {43-4051.00: 0.75, 43-4171.00: 0.25}
stated:
  - {dimension: shifts, rating: 3.0, because: "open late, and on weekends"}
"""
RATINGS: Ratings = {
    # code, element, scale, value, standard error, suppress
    "Work Styles.txt": [(CLERK, "1.C.4.a", "IM", 4.4, 0.2), (AGENT, "1.C.4.a", "IM", 4.0, 0.4)],
    "Skills.txt": [
        (CLERK, "2.A.1.a", "LV", 3.0, 0.1),
        (AGENT, "2.A.1.a", "LV", 4.0, 0.1),
        (CLERK, "2.A.1.a", "IM", 3.5, 0.1),
        (AGENT, "2.A.1.a", "IM", 4.5, 0.1),
    ],
    "Knowledge.txt": [
        (CLERK, "2.C.1.d", "LV", 2.0, 0.5),
        (AGENT, "2.C.1.d", "LV", 6.0, 0.5, "Y"),
        (CLERK, "2.C.1.d", "IM", 2.5, 0.5),
        (AGENT, "2.C.1.d", "IM", 4.5, 0.5),
        *((CLERK, "2.C.3.a", scale, 3.0) for scale in ("LV", "IM")),
        *((AGENT, "2.C.3.a", scale, 3.4) for scale in ("LV", "IM")),
    ],
    "Interests.txt": [(CLERK, "1.B.1.d", "OI", 4.0), (AGENT, "1.B.1.d", "OI", 6.0)],
    "Work Values.txt": [(CLERK, "1.B.2.c", "EX", 2.0), (AGENT, "1.B.2.c", "EX", 4.0)],
    "Work Context.txt": [
        (CLERK, "4.C.1.a.2.f", "CX", 4.8, 0.1),
        (AGENT, "4.C.1.a.2.f", "CX", 4.4, 0.1),
        (CLERK, "4.C.3.a.4", "CX", 2.0, 0.1),
        (AGENT, "4.C.3.a.4", "CX", 4.0, 0.1),
        (CLERK, "4.C.1.a.2.f", "CXP", 88.0, 3.0),
    ],
}


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Seven rated dimensions, a stated one, and a role that has no figures yet."""
    lines = [DIMENSIONS]
    for key, (lens, element) in [*ELEMENTS.items(), ("shifts", ("condition", ""))]:
        lines += [f"  - id: {key}", f"    lens: {lens}", f"    name: {key.title()}"]
        lines += ["    definition: Made up.", "    low: little", "    high: much"]
        lines += [f"    element: {element}"] if element else []
        lines += [f"    person: {PERSON}"]
        given = "{}" if element else "{mean: 2.2, sd: 1, low: 1, high: 5, source: judgement}"
        lines += [f"    role: {given}"]
    folder = tmp_path / "resources"
    (folder / "roles").mkdir(parents=True)
    (folder / "dimensions.yaml").write_text("\n".join(lines).replace("\n\n", "\n") + "\n")
    (folder / "roles" / "clerk.yaml").write_text(f"{ROLE}\n{MARKER}\n")
    return folder


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """Two occupations, rated on everything."""
    return write(tmp_path / "db_31_0_text", RATINGS)


def test_demands_are_the_blend_of_the_occupations(resources: Path, release: Path) -> None:
    refreshed(resources, release, resources)
    (role,) = sound(resources).roles
    asked = {one.dimension: (one.rating, one.se, one.importance) for one in role.demands}
    assert asked == {
        "calm": (4.3, 0.1803, 4.3),  # the error: root of (0.75 * 0.2)^2 + (0.25 * 0.4)^2
        "reading": (3.25, 0.0791, 3.75),
        "selling": (2.0, 0.5, 3.0),  # the other's level is suppressed, its importance is not
        "computers": (3.1, None, 3.1),
        "social": (4.5, None, 3.3333),  # 1 to 7 as a weight from 1 to 5
        "phone": (4.7, 0.0791, 4.7),
        "supervision": (3.5, 0.0791, 3.5),  # freedom 2.5, mirrored
        "recognition": (5.5, None, 4.0),  # recognition 2.5, mirrored
        "shifts": (3.0, None, 3.0),
    }
    assert role.sources["styles"] == "O*NET 31.0, work styles, importance (2025; Incumbent)"


def test_references_are_mean_and_sd_of_all_ratings_suppressed_ones_too(
    resources: Path, release: Path
) -> None:
    refreshed(resources, release, resources)
    known = {str(one.id): one.occupations for one in sound(resources).taxonomy.dimensions}
    found = {key: (one.mean, one.sd, one.low, one.high) for key, one in known.items()}
    assert found["calm"] == (4.2, 0.2828, 1.0, 5.0)
    assert found["selling"] == (4.0, 2.8284, 0.0, 7.0)
    assert found["supervision"] == (3.0, 1.4142, 1.0, 5.0)
    assert known["recognition"].source.endswith("; 2 occupations, mirrored")


def test_what_is_written_by_hand_is_kept_as_it_stands(resources: Path, release: Path) -> None:
    path = resources / "roles" / "clerk.yaml"
    before = path.read_text().partition(MARKER)[0]
    labour = "labour:\n  country: US\n  year: 2025\n  job_zone: 2\n"
    labour += '  source: "BLS; job zone O*NET 30.1; all"\n'
    path.write_text(before + MARKER + "\nsources:\n  neighbours: Stands in.\n" + labour)
    refreshed(resources, release, resources)
    after = path.read_text()
    assert after.startswith(before + MARKER)
    assert '  neighbours: "Stands in."\n' in after
    assert after.endswith(labour.replace("zone: 2", "zone: 3").replace("30.1", "31.0"))
    assert "# open late, and on weekends\n" in after
    assert "importance: 3.0, source: knowledge}  # without 43-4171.00: no figure\n" in after


def test_nothing_is_written_unless_a_folder_is_named(resources: Path, release: Path) -> None:
    before = texts(resources)
    lines = refreshed(resources, release)
    assert lines[-1] == "Nothing is written: name a folder with --out DIR."
    assert texts(resources) == before


def test_a_second_refresh_changes_nothing(resources: Path, release: Path) -> None:
    first = refreshed(resources, release, resources)
    assert "9 new, 0 gone" in first[0]
    once = texts(resources)
    assert "9 demands unchanged (0 of them weigh more or less), 0 moved" in str(
        refreshed(resources, release, resources)
    )
    assert texts(resources) == once


def test_the_present_figures_as_a_release_change_no_built_in_role(
    library: Library, tmp_path: Path
) -> None:
    one_share = [role for role in library.roles if len(role.shares) == 1 and not role.labour_of]
    copied(one_share, tmp_path / "resources")
    rows = dict(ratings_of(one_share, library))
    out = tmp_path / "out"
    lines = refreshed(tmp_path / "resources", write(tmp_path / "db_31_0_text", rows), out)
    found = {role.id: role.demands for role in catalog.load([*BUILT_IN, out]).roles}
    assert len(one_share) > 30
    assert all(found[role.id] == role.demands for role in one_share)
    assert any(", 0 moved within their standard error, 0 beyond it, 0 without" in x for x in lines)
    for role in one_share:
        assert demand_lines(out, role) == demand_lines(RESOURCES, role)


def test_a_change_beyond_its_standard_error_is_said_the_largest_first(
    resources: Path, release: Path, tmp_path: Path
) -> None:
    refreshed(resources, release, resources)
    moved: Ratings = {
        **RATINGS,
        "Work Styles.txt": [(CLERK, "1.C.4.a", "IM", 3.9, 0.2), (AGENT, "1.C.4.a", "IM", 4.3, 0.2)],
        "Skills.txt": [
            *((CLERK, "2.A.1.a", scale, 3.9, 0.1) for scale in ("LV", "IM")),
            *((AGENT, "2.A.1.a", scale, 4.3, 0.1) for scale in ("LV", "IM")),
        ],
        "Knowledge.txt": [(CLERK, "2.C.1.d", "LV", 2.1, 0.5), *RATINGS["Knowledge.txt"][1:]],
        "Interests.txt": [(CLERK, "1.B.1.d", "OI", 4.5), (AGENT, "1.B.1.d", "OI", 6.5)],
    }
    lines = refreshed(resources, write(tmp_path / "db_31_1_text", moved))
    said = "\n".join(lines)
    assert "5 demands unchanged (0 of them weigh more or less), 1 moved within" in said
    assert "2 beyond it, 1 without a known error; 0 new, 0 gone." in said
    cells = [line.split() for line in lines if line.startswith("  clerk")]
    assert cells == [
        ["clerk", "reading", "3.25", "4", "0.0791", "9.5"],
        ["clerk", "calm", "4.3", "4", "0.1581", "1.9"],
        ["clerk", "social", "4.5", "5", "-", "-"],
    ]
    assert "All occupations, calm: mean 4.2 to 4.1, SD 0.2828 to 0.2828" in said


def test_a_table_of_another_kind_leaves_its_demands_as_they_are(
    resources: Path, release: Path, tmp_path: Path
) -> None:
    refreshed(resources, release, resources)
    new_styles: list[Row] = [(code, "1.C.4.a", "WI", 1.5) for code in (CLERK, AGENT)]
    later = write(tmp_path / "db_31_1_text", {**RATINGS, "Work Styles.txt": new_styles})
    before = (resources / "roles" / "clerk.yaml").read_text().splitlines()
    lines = refreshed(resources, later, resources)
    assert lines[0].startswith("Work Styles.txt does not rate on the scale IM: 1.C.4.a Name of")
    assert "kept as they are, with their old source" in lines[0]
    (role,) = sound(resources).roles
    assert role.sources["styles"].startswith("O*NET 31.0")
    assert role.sources["skills"].startswith("O*NET 31.1")
    assert (
        next(line for line in before if "dimension: calm" in line)
        in (resources / "roles" / "clerk.yaml").read_text().splitlines()
    )


def test_missing_files_are_listed_with_what_each_is_for(resources: Path, release: Path) -> None:
    (release / "Work Styles.txt").unlink()
    (release / "Job Zones.txt").unlink()
    said = refused(resources, release)
    assert "2 of the 10 files that are read are missing. Unpack the release again" in said
    assert "\n  Work Styles.txt: work styles, importance\n" in said
    assert "\n  Job Zones.txt: the preparation that an occupation takes" in said
    assert "is no folder" in refused(resources, release / "gone")


@pytest.mark.parametrize(
    ("name", "spoil", "said"),
    [
        ("Skills.txt", lambda text: text.replace("Scale ID", "Scale"), "1: no column 'Scale ID'"),
        ("Skills.txt", lambda _: "", "1: no column 'O*NET-SOC Code', 'Element ID'"),
        ("Skills.txt", lambda text: text.splitlines()[0] + "\n", "' holds no row."),
        (
            "Skills.txt",
            lambda text: text.replace("\t3.0\t", "\tthree\t"),
            "2: column 'Data Value': 'three' is no number",
        ),
        (
            "Skills.txt",
            lambda text: text.replace("\t0.1\t", "\t0,1\t", 1),
            "2: column 'Standard Error': '0,1' is no number",
        ),
        ("Skills.txt", lambda text: text.replace("\t3.0\t", "\t9.0\t"), "2: 9.0 is not on the"),
        ("Skills.txt", lambda text: text.replace("43-4051", "4051"), "2: column 'O*NET-SOC Code'"),
        ("Skills.txt", lambda text: text[: text.rindex("\t08/")], "5: 11 cells for 13 columns"),
        ("Skills.txt", lambda text: text + text.splitlines()[1], "6: what it rates is rated in"),
        ("Job Zones.txt", lambda text: text.replace("\t3\t", "\t7\t"), "'7' is no job zone"),
        ("Scales Reference.txt", lambda text: text.replace("LV\t.\t0\t7", "LV\t.\t0\t9"), "0 to 9"),
    ],
)
def test_a_garbled_file_is_refused_with_line_and_remedy(
    resources: Path, release: Path, name: str, spoil: Callable[[str], str], said: str
) -> None:
    path = release / name
    path.write_bytes(spoil(path.read_bytes().decode()).encode())
    before = texts(resources)
    found = refused(resources, release, resources)
    assert name in found
    assert said in found
    assert "Unpack the release again" in found or "Take a release" in found
    assert texts(resources) == before


def test_text_in_latin_1_is_refused_with_its_line(resources: Path, release: Path) -> None:
    path = release / "Occupation Data.txt"
    path.write_bytes(path.read_bytes().replace(b"Does 43-4171.00", b"Does caf\xe9"))
    assert "'Occupation Data.txt', line 3: this is not UTF-8 text." in refused(
        resources, release
    ).replace(f"{release}/", "")


def test_no_more_than_ten_faults_are_told_at_once(resources: Path, release: Path) -> None:
    (release / "Skills.txt").write_text(HEADERS["Skills.txt"] + "\nx" * 20)
    lines = refused(resources, release).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "There are more faults like these."


def test_the_read_me_names_the_release_where_the_folder_does_not(
    resources: Path, release: Path
) -> None:
    folder = release.rename(release.with_name("onet"))
    assert "Name the folder as O*NET does, like db_30_1_text." in refused(resources, folder)
    (folder / "Read Me.txt").write_text("O*NET 29.3 Database\nMay 2025 Release\n")
    refreshed(resources, folder, resources)
    (role,) = sound(resources).roles
    assert role.sources["skills"].startswith("O*NET 29.3, skills")


def test_an_older_release_without_errors_is_read_too(resources: Path, release: Path) -> None:
    path = release / "Work Styles.txt"
    rows = [line.split("\t") for line in path.read_text().splitlines()]
    path.write_text("".join("\t".join(row[:5]) + "\n" for row in rows))
    refreshed(resources, release, resources)
    (role,) = sound(resources).roles
    assert [(one.rating, one.se) for one in role.demands if one.dimension == "calm"] == [
        (4.3, None)
    ]
    assert role.sources["styles"] == "O*NET 31.0, work styles, importance"


def test_an_occupation_that_is_not_there_any_more_is_refused(
    resources: Path, release: Path
) -> None:
    path = resources / "roles" / "clerk.yaml"
    path.write_text(path.read_text().replace("43-4171.00: 0.25", "99-9999.00: 0.25"))
    said = refused(resources, release, resources)
    assert said == (
        "The release has no occupation 99-9999.00: mend the shares of 'clerk', or its labour_of."
    )


def test_a_role_file_without_marker_or_with_faults_is_refused(
    resources: Path, release: Path
) -> None:
    path = resources / "roles" / "clerk.yaml"
    path.write_text(ROLE)
    assert "'clerk.yaml' has no marker line. Add this one at its end: # ----" in refused(
        resources, release
    )
    path.write_text(ROLE.replace("title:", "tite:") + MARKER)
    assert "clerk.yaml:4: tite: The key 'tite' is not known." in refused(resources, release)
    path.write_text("a: b: c")
    assert "This is not YAML" in refused(resources, release)


def test_a_folder_that_cannot_be_written_is_said(resources: Path, release: Path) -> None:
    (resources / "file").write_text("")
    assert "cannot be written" in refused(resources, release, resources / "file")


def test_all_rated_occupations_become_profiles_that_load(resources: Path, release: Path) -> None:
    path = release / "Occupation Data.txt"
    path.write_text(path.read_text() + "11-1011.00\tChief Executives\tUnrated.\n")
    out = resources.parent / "out"
    lines = refreshed(resources, release, out, every=True)
    assert "2 of 3 occupations are rated and have a profile." in lines
    known = {str(role.id): role for role in sound(out).roles}
    assert known.keys() == {"clerk", "onet-43-4051-00", "onet-43-4171-00"}
    clerk = known["onet-43-4051-00"]
    assert (clerk.title, clerk.summary) == ("Title 43-4051.00", "Does 43-4051.00.")
    assert clerk.kind == "occupation"
    assert clerk.shares == {CLERK: 1.0}
    assert [one.rating for one in clerk.demands if one.dimension == "supervision"] == [4.0]
    assert "CC BY 4.0" in clerk.sources["attribution"]
    assert "--out DIR" in refused(resources, release, every=True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", ":2: This is not JSON"),
        ('{"id": "a", "id": "b"}', ":2: This is not JSON: a key stands twice."),
        ('{"id": NaN}', ":2: This is not JSON: NaN is no number."),
        ("[" * 100_000, ":2: This is not JSON"),
        ("[]", ":2:"),
        ('{"id": "Baker"}', ":2: version: 'version' is missing."),
    ],
)
def test_a_faulty_line_of_profiles_is_told_and_the_others_load(
    resources: Path, release: Path, line: str, said: str
) -> None:
    refreshed(resources, release, resources, every=True)
    path = resources / "occupations.jsonl"
    first, second = path.read_text().splitlines()
    path.write_text(f"{first}\n{line}\n\n{second}\n")
    found = catalog.load([resources])
    assert {role.kind for role in found.roles} == {"service", "occupation"}
    assert len(found.roles) == 3
    assert any(said in str(fault) for fault in found.faults), found.faults
    path.write_bytes(b"\xff")
    assert "not UTF-8" in str(catalog.load([resources]).faults)


def test_a_profile_off_the_scale_or_twice_is_told_with_its_line(
    resources: Path, release: Path
) -> None:
    refreshed(resources, release, resources, every=True)
    path = resources / "occupations.jsonl"
    first = json.loads(path.read_text().splitlines()[0])
    first["demands"][0]["rating"] = 9.0
    path.write_text(path.read_text() + json.dumps(first))
    said = [str(fault) for fault in catalog.load([resources]).faults]
    assert any(":3: demands.0.rating: 9 is off the scale." in one for one in said)
    assert any(":3: id: 'onet-43-4051-00' stands in occupations.jsonl already." in x for x in said)


def refreshed(
    resources: Path, release: Path, out: Path | None = None, *, every: bool = False
) -> list[str]:
    """The lines that a refresh tells."""
    return list(refresh(resources, release, out, every=every))


def refused(resources: Path, release: Path, out: Path | None = None, *, every: bool = False) -> str:
    """The words in which a refresh is refused."""
    with pytest.raises(ContentError) as caught:
        refreshed(resources, release, out, every=every)
    return str(caught.value)


def sound(folder: Path) -> Library:
    """The content of a folder, which has no fault."""
    library = catalog.load([folder])
    assert library.faults == ()
    return library


def texts(folder: Path) -> dict[str, str]:
    """All files of a folder."""
    return {str(path): path.read_text() for path in folder.rglob("*") if path.is_file()}


def copied(roles: list[Role], folder: Path) -> None:
    """Some of the built-in roles, and the dimensions."""
    (folder / "roles").mkdir(parents=True)
    for name in ("dimensions.yaml", *(f"roles/{role.id}.yaml" for role in roles)):
        (folder / name).write_text((RESOURCES / name).read_text("utf-8"), "utf-8")


def ratings_of(roles: list[Role], library: Library) -> Iterator[tuple[str, list[Row]]]:
    """What the occupations of roles of one share each must be rated, by table."""
    found: dict[str, dict[tuple[str, str, str], Row]] = {name: {} for name in RATINGS}
    for role in roles:
        (code,) = role.shares
        for demand in role.demands:
            one = library.taxonomy.get(demand.dimension)
            if one.element is None:
                continue
            table = table_of(one.element)
            mirrored = demand.dimension in MIRRORED
            rating = table.low + table.high - demand.rating if mirrored else demand.rating
            for scale, figure in ((table.scale, rating), (table.weighed_by, demand.importance)):
                if scale is not None:
                    error = "n/a" if demand.se is None else demand.se
                    row = (code, one.element, scale, round(figure, 4), error)
                    found[table.file][code, one.element, scale] = row
    return ((name, list(rows.values())) for name, rows in found.items())


def demand_lines(folder: Path, role: Role) -> list[str]:
    """The lines of a role's demands, as they stand in its file."""
    text = (folder / "roles" / f"{role.id}.yaml").read_text("utf-8")
    return re.findall(r"^  - \{dimension: .*rating: .*source: .*$", text, re.MULTILINE)
