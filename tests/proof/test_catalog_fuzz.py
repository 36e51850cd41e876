"""Thousands of damaged content files: each is content, or faults with a place; none is a crash.

A slice of `python -m benchmarks.fuzz`, which looks at more than 200,000.
"""

import re
from itertools import islice
from pathlib import Path

import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from tests.proof.fuzzing import (
    FILES,
    OTHER,
    answer_all,
    fuzzed,
    look_at,
    renumbered,
    single_characters,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_seeded_damage_to_every_kind_of_file_is_content_or_faults_with_a_place(
    folder: Path,
) -> None:
    loaded = 0
    for seed in range(3000):
        name, content = fuzzed(seed)
        (folder / name).write_bytes(content)
        loaded += look_at(folder, folder / name, seed).loaded
        (folder / name).write_text(FILES[name], encoding="utf-8")
    assert loaded > 200  # the rest of the chain was walked, too


def test_every_single_character_damage_to_a_real_file_is_content_or_faults_with_a_place(
    tmp_path: Path,
) -> None:
    path = tmp_path / "batteries.yaml"
    text = (BUILT_IN[0] / path.name).read_text(encoding="utf-8")
    for key in re.findall("questionnaire: ([a-z-]+)", text):
        other = OTHER.replace("id: other", f"id: {key}").replace("text: I", "short: true, text: I")
        other = other.replace("id: r1", f"id: {key}-1").replace("id: r2", f"id: {key}-2")
        (tmp_path / f"{key}.yaml").write_text(other)
    path.write_text(text)
    assert catalog.load([tmp_path]).faults == ()
    for content in islice(single_characters(text, "\n:-1"), 0, None, 3):
        path.write_text(content, encoding="utf-8", newline="")
        look_at(tmp_path, path)


def test_whatever_loads_can_be_answered_at_random_and_scored(folder: Path) -> None:
    sound = catalog.load([folder])
    for seed in range(100):
        answer_all(sound, seed)
    path, loaded = folder / "demo.yaml", 0
    for seed in range(300):
        path.write_text(renumbered(seed))
        loaded += look_at(folder, path, seed).loaded
    assert loaded > 50, loaded
