"""Who hands out a report, from a file; what is wrong is told as of all content."""

from pathlib import Path

import pytest

from careerfit import catalog
from careerfit.core.errors import ContentError
from careerfit.core.look import Agency

GOOD = """\
name: Harbour Careers
address: [12 Harbour Street, Kiel]
logo: logo.svg
colour: "#7a1f5c"
"""


def test_an_agency_is_read_from_a_file_of_any_name(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(GOOD)
    assert catalog.agency_in(path) == Agency(
        name="Harbour Careers",
        address=("12 Harbour Street", "Kiel"),
        logo="logo.svg",
        colour="#7a1f5c",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "name: Harbour Careers",
            "nmae: x",
            r":1: nmae: The key 'nmae' is not known. Did you mean",
        ),
        ("address", "adress", ":2: adress: The key 'adress' is not known."),
        ("name: Harbour Careers", "name: ''", ":1: name: The name is empty."),
        ("Kiel", "true", ":2: address.1: "),
        ("#7a1f5c", "blue", ":4: colour: This is no colour."),
        ("#7a1f5c", "#ffd700", r':4: colour: .* The nearest that holds is "#[0-9a-f]{6}"'),
        ("logo: logo.svg", "logo: *a", "is not YAML|not used here"),
        (GOOD, "", "The file is empty"),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_to_do(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    path = tmp_path / "agency.yaml"
    path.write_text(GOOD.replace(old, new))
    with pytest.raises(ContentError, match=told) as refusal:
        catalog.agency_in(path)
    assert str(refusal.value).startswith(str(path))


def test_the_file_is_checked_like_all_content(tmp_path: Path) -> None:
    path = tmp_path / "agency.yaml"
    path.write_text(GOOD.replace("#7a1f5c", "#ffd700"))
    (fault,) = catalog.load([path]).faults
    assert (fault.line, fault.where) == (4, "colour")
    path.write_text(GOOD)
    assert catalog.load([path]).faults == ()
