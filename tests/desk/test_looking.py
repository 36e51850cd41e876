"""Whose name, logo and colour the reports made here have, kept in a folder of its own."""

from pathlib import Path

import pytest

from careerfit import exchange
from careerfit.__main__ import _look
from careerfit.catalog import agency_in
from careerfit.catalog.agencies import FILE, LOGO, OwnLook
from careerfit.core.errors import CareerFitError, ContentError, FileError
from careerfit.core.look import PLAIN, Agency
from careerfit.desk.looking import Looking

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    '<rect width="9" height="9"/></svg>'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def looking(folder: Path) -> Looking:
    return Looking(looks=OwnLook(folder=folder, read=_look, write=exchange.write_whole))


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "Our Logo.SVG"
    path.write_text(SVG)
    return path


def test_where_nothing_is_kept_reports_are_plain(looking: Looking) -> None:
    assert looking.now() == PLAIN == Looking().now()
    assert looking.fault() is None
    assert Looking().fault() is None
    with pytest.raises(ContentError):
        Looking().away()


def test_a_name_and_a_colour_are_kept_as_an_agency_s_file(looking: Looking, folder: Path) -> None:
    looking.name(" Harbour Careers ", "#7a1f5c")
    agency = Agency(name="Harbour Careers", colour="#7a1f5c")
    assert looking.now().agency == agency
    assert agency_in(folder / FILE) == agency  # as the command line reads it


def test_a_logo_is_copied_beside_it_and_taken_off_again(looking: Looking, logo: Path) -> None:
    with pytest.raises(ContentError, match="Type the name first"):
        looking.show(logo)
    looking.name("Harbour", None)
    looking.show(logo)
    logo.unlink()
    assert looking.now().logo is not None
    looking.name("Harbour Careers", "#7a1f5c")
    assert looking.now().logo is not None
    looking.show(None)
    assert looking.now().logo is None
    assert looking.now().agency == Agency(name="Harbour Careers", colour="#7a1f5c")


def test_what_is_no_picture_changes_nothing(
    looking: Looking, folder: Path, logo: Path, tmp_path: Path
) -> None:
    looking.name("Harbour", None)
    looking.show(logo)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    no_picture = tmp_path / "logo.png"
    no_picture.write_text("no picture")
    for bad in (no_picture, tmp_path / "missing.png"):
        with pytest.raises((ContentError, FileError)):
            looking.show(bad)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(("name", "colour"), [("", None), ("x", "#ffd700"), ("x", "blue")])
def test_what_cannot_be_used_is_said_and_changes_nothing(
    looking: Looking, name: str, colour: str | None
) -> None:
    looking.name("Harbour", "#7a1f5c")
    with pytest.raises(ContentError):
        looking.name(name, colour)
    assert looking.now().agency == Agency(name="Harbour", colour="#7a1f5c")


def test_a_file_from_elsewhere_is_taken_over_with_its_logo(
    looking: Looking, logo: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(f"name: Harbour\naddress: [Kiel]\nlogo: {logo.name}\n")
    looking.adopt(path)
    path.unlink()
    look = looking.now()
    assert look.agency == Agency(name="Harbour", address=("Kiel",), logo=f"{LOGO}.svg")
    assert look.logo is not None
    path.write_text("name: Quay\n")
    looking.adopt(path)
    assert looking.now().agency == Agency(name="Quay")


def test_a_faulty_file_is_told_and_left_out(looking: Looking, folder: Path) -> None:
    looking.choose("letter")
    (folder / FILE).write_text("nmae: x\n")
    assert looking.now().agency is None
    assert looking.now().paper == "letter"
    fault = looking.fault()
    assert isinstance(fault, CareerFitError)
    assert "nmae" in str(fault)
    looking.name("Harbour", None)
    assert looking.fault() is None


def test_the_paper_is_kept_whatever_the_agency(looking: Looking, folder: Path) -> None:
    looking.choose("letter")
    looking.name("Harbour", None)
    looking.away()
    assert looking.now().paper == "letter"
    assert looking.now().agency is None
    (folder / "paper.txt").write_bytes(b"\xff\xfe nonsense")
    assert looking.now().paper == "a4"
