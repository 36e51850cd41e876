"""Calibrations as content files and as JSON."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from careerfit import catalog
from careerfit.core.calibrating import calibrate
from careerfit.core.calibration import Calibration
from careerfit.core.errors import ContentError
from careerfit.exchange import calibration_to_json, write_calibration

FORM = """\
id: demo
version: 1
title: Demo
licence: MIT
choices: [{value: 1, label: a}, {value: 2, label: b}, {value: 3, label: c}]
scales: [{id: one, name: "One: & *"}]
items:
  - {id: a1, scale: one, text: First}
  - {id: a2, scale: one, text: Second, keyed: "-"}
  - {id: a3, scale: one, text: Third}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with a questionnaire."""
    (tmp_path / "questionnaires").mkdir()
    (tmp_path / "questionnaires/demo.yaml").write_text(FORM)
    (tmp_path / "resources/calibrations").mkdir(parents=True)
    return tmp_path


def calibration(folder: Path, source: str = "yes: [x] é\n'no'") -> Calibration:
    (form,) = catalog.load([folder]).questionnaires
    trait = np.random.RandomState(1).randint(0, 3, 250)
    noise = np.random.RandomState(2).randint(-1, 2, (250, 3))
    raw = np.clip(1 + trait[:, None] + noise, 1, 3).astype(np.float64)
    raw[:, 1] = 4 - raw[:, 1]
    return calibrate(form, raw, made_at=datetime(2026, 1, 2, 3, tzinfo=UTC), source=source)


def test_what_was_written_is_read_by_the_catalogue_to_seven_digits(folder: Path) -> None:
    made = calibration(folder)
    (folder / "resources/calibrations/demo.yaml").write_bytes(write_calibration(made))
    library = catalog.load([folder])
    assert library.faults == ()
    (found,) = library.calibrations
    assert (found.source, found.made_at, found.digest) == (made.source, made.made_at, made.digest)
    for one, other in zip(found.scales, made.scales, strict=True):
        assert one.alpha == pytest.approx(other.alpha, rel=1e-6)
        assert one.sigma == pytest.approx(other.sigma, rel=1e-6)
    assert write_calibration(found) == write_calibration(made)


def test_json_has_every_digit(folder: Path) -> None:
    made = calibration(folder)
    found = json.loads(calibration_to_json(made))
    assert found["n"] == 250
    assert found["scales"][0]["alpha"] == made.scales[0].alpha
    assert [item["id"] for item in found["items"]] == ["a1", "a2", "a3"]
    assert found["warnings"] == []


def test_a_file_alone_is_known_by_what_stands_in_it(folder: Path) -> None:
    (folder / "mine.yaml").write_bytes(write_calibration(calibration(folder)))
    library = catalog.load([folder / "questionnaires/demo.yaml", folder / "mine.yaml"])
    assert len(library.calibrations) == 1


def test_a_later_root_replaces_a_calibration_and_one_root_has_one(folder: Path) -> None:
    (folder / "resources/calibrations/demo.yaml").write_bytes(
        write_calibration(calibration(folder))
    )
    later = folder / "later.yaml"
    later.write_bytes(write_calibration(calibration(folder, "Others")))
    (one,) = catalog.load([folder / "questionnaires", folder / "resources", later]).calibrations
    assert one.source == "Others"
    (fault,) = catalog.load([folder]).faults
    assert (fault.line, fault.where) == (1, "questionnaire")
    assert "'demo' stands in later.yaml already." in fault.what


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (lambda c: replace(c, version=3), 2, "version: The questionnaire has version 1 now, not 3"),
        (lambda c: replace(c, digest="x"), 3, "digest: The questionnaire has changed since"),
        (
            lambda c: replace(c, scales=(replace(c.scales[0], s0=0.0),)),
            23,
            "scales.one.s0: 0 is no spread. Give a number above 0",
        ),
    ],
)
def test_faults_are_told_with_file_line_and_remedy(
    folder: Path, change: Callable[[Calibration], Calibration], line: int, said: str
) -> None:
    path = folder / "resources/calibrations/demo.yaml"
    path.write_bytes(write_calibration(change(calibration(folder))))
    library = catalog.load([folder])
    assert library.calibrations == ()
    (fault,) = library.faults
    assert said in str(fault)
    assert fault.line == line


def test_the_questionnaire_of_a_file_is_read_beside_the_rest(folder: Path) -> None:
    path = folder / "questionnaires/demo.yaml"
    assert catalog.questionnaire_in([], path).id == "demo"
    path.write_text(FORM.replace("licence: MIT", "licence: MIT\ncolour: red"))
    with pytest.raises(ContentError, match=r"demo.yaml:5: colour: The key 'colour' is not known"):
        catalog.questionnaire_in([], path)
    path.write_text("- id: x\n")
    with pytest.raises(ContentError, match="is no questionnaire"):
        catalog.questionnaire_in([], path)
    with pytest.raises(ContentError, match=r'named by its id: "careerfit list questionnaires"'):
        catalog.questionnaire_in([], folder / "gone.yaml")
