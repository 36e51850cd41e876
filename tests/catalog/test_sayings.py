from pathlib import Path

import pytest

from careerfit import catalog
from tests.proof.fuzzing import FILES

WORDS = "{person: You are., counsellor: The client is., recruiter: They are.}"
LEVELS = "".join(f"      {level}: {WORDS}\n" for level in range(1, 6))
CALM = f"  - dimension: calm\n    levels:\n{LEVELS}    strength: {WORDS}\n    gap: {WORDS}\n"
FILE = f"sayings:\n{CALM}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dimensions.yaml").write_text(FILES["dimensions.yaml"])
    (tmp_path / "sayings").mkdir()
    (tmp_path / "sayings/style.yaml").write_text(FILE)
    return tmp_path


def test_sayings_are_loaded_and_a_later_folder_replaces_them(folder: Path, tmp_path: Path) -> None:
    library = catalog.load([folder])
    assert library.faults == ()
    assert [one.dimension for one in library.sayings] == ["calm"]
    later = tmp_path / "own.yaml"
    later.write_text(FILE.replace("You are.", "You are still."))
    (found,) = catalog.load([folder, later]).sayings
    assert found.levels[1].person == "You are still."


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("dimension: calm", "dimension: calmer", "sayings.calmer.dimension", "no dimension"),
        (f"      3: {WORDS}\n", "", "sayings.calm.levels", "not 1 to 5"),
        (f"    gap: {WORDS}\n", "", "sayings.calm.gap", "'gap' belongs"),
        (", recruiter: They are.", "", "sayings.calm", "everything but interests"),
        ("person: You are.", 'person: ""', "sayings.calm", "empty"),
        ("person: You are., ", "", "sayings.0.levels.1.person", "'person' is missing"),
        ("counsellor:", "counselor:", "sayings.0.levels.1.counselor", "not known"),
    ],
)
def test_each_fault_of_a_saying_has_its_place(
    folder: Path, old: str, new: str, where: str, what: str
) -> None:
    (folder / "sayings/style.yaml").write_text(FILE.replace(old, new, 1))
    faults = catalog.load([folder]).faults
    assert any(one.where == where and what in one.what and one.line for one in faults), faults


def test_a_dimension_has_one_saying_in_a_folder(folder: Path) -> None:
    (folder / "sayings/more.yaml").write_text(FILE + CALM)
    (twice, again) = catalog.load([folder]).faults
    assert "'calm' stands in more.yaml already." in twice.what
    assert "'calm' stands in more.yaml already." in again.what
