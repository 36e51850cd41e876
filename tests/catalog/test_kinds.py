"""Every kind of item, task and reference: what can be wrong with it, and where that is said."""

import time
from pathlib import Path

import pytest

from careerfit import catalog
from tests.proof.fuzzing import FILES, answer_all

DEMO, DIMENSIONS, ROLE = "demo.yaml", "dimensions.yaml", "clerk.yaml"
PRACTICE = "practice.yaml"
CALM = "person: {mean: 65, sd: 19, within_sd: 21, source: made up, provisional: true}"
FAR = "{value: 7, label: y}"
MANY = ", ".join(f"{{value: {value}, label: y}}" for value in range(1, 101))
PRIMES = "".join(
    f"  - {{id: far{high}, scale: care, text: x, "
    f"choices: [{{value: 0, label: n}}, {{value: {high}, label: y}}]}}\n"
    for high in (97, 101, 103, 107)
)
NO_TURNS = "customers:\n        - {id: bob, name: Bob, arrives: 0, turns: []}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_folder_with_every_kind_is_sound_and_can_be_answered(folder: Path) -> None:
    library = catalog.load([folder])
    assert library.faults == ()
    answer_all(library, 1)


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        # items
        (DEMO, "f1, kind: fact", "f1, kind: start", "items.f1.kind", "made from its task"),
        (DEMO, "f1, kind: fact", "f1, also: [care], kind: fact", "items.f1.also", "Only a rati"),
        (DEMO, "stimulus: case-1, key: 1", "stimulus: x, key: 1", "items.t2.stimulus", "No stim"),
        (DEMO, "scale: speed, task: keys", "scale: speed", "items.k1.task", "against a clock"),
        (DEMO, "scale: hours,", "scale: hours, task: keys,", "items.n1.kind", "cannot be timed"),
        (DEMO, "task: keys, text", "task: x, text", "items.k1.task", "No task 'x'"),
        (DEMO, "key: 5, ", "", "items.t1.key", "and only it, has key:"),
        (DEMO, "key: 5", "key: 6", "items.t1.key", "off the choices"),
        (DEMO, "key: 1", "key: 5", "items.t1.key", "keys of all responses are alike"),
        (DEMO, "expect: 312", "expect: 3121", "items.p3.expect", "every step once"),
        (DEMO, "value: 3, label: three", "value: 30, label: x", "items.p3.choices", "one digit"),
        (DEMO, "expect: 450", "expect: 1000", "items.p2.expect", "cannot be typed"),
        (DEMO, "decimals: 2", "decimals: 5", "items.p2.number.decimals", "too many"),
        (DEMO, "high: 999", "high: 1000000001", "items.p2.number", "An end is too large"),
        (DEMO, "low: -999", "low: -1000000001", "items.p2.number", "An end is too large"),
        (DEMO, "value: 7", "value: 1000000001", "items.a1.choices", "A value is too large"),
        (DEMO, FAR, MANY, "items.a1.choices", "more than 100 choices"),
        # scales, tasks and the questionnaire itself
        (DEMO, "scale: tact, stimulus: case-1, key: 1", "scale: sums, key: 1", "scales.sums", "se"),
        (DEMO, "value: 7", "value: 1999993", "scales.care", "too far apart"),
        (DEMO, "  - {id: check,", f"{PRIMES}  - {{id: check,", "scales.care", "too far apart"),
        (DEMO, "mean: 60", "mean: 101", "scales.tact.person.mean", "no level"),
        (DEMO, "sd: 9.5", "sd: 0.001", "scales.tact.person.sd", "no spread"),
        (DEMO, "seconds: 120", "seconds: 0", "tasks.numbers.seconds", "no time"),
        (DEMO, "seconds: 120", "seconds: 86401", "tasks.numbers.seconds", "no time"),
        (DEMO, "text: Work fast.", "text: ' '", "tasks.numbers.text", "empty"),
        (DEMO, "draw: 2", "draw: 4", "tasks.numbers.draw", "4 of 3 cannot be drawn"),
        (DEMO, "task: keys, text", "task: desk, text", "tasks.keys", "No item belongs"),
        (DEMO, "scale: speed, task: keys", "scale: speed, task: desk", "tasks.desk", "several sca"),
        (DEMO, "p1, kind: problem", "keys, kind: problem", "tasks.keys", "An item is called"),
        (
            DEMO,
            'material: ["1", "2"]}\n  - {id: p2, kind: problem,',
            "stimulus: case-1}\n  - {id: p2, kind: problem, stimulus: case-1,",
            "tasks.numbers",
            "different numbers of items",
        ),
        (DEMO, "version: 1", "version: 1000000001", "version", "no version"),
        (DEMO, "seconds: 7.5", "seconds: 1.0e+99", "seconds", "1e+99 is no time"),
        # chat desks
        (DEMO, "customers:\n", NO_TURNS, "items.d1.chat.customers", "Nobody says anything"),
        (DEMO, "arrives: 0", "arrives: -1", "items.d1.chat.customers.ana.arrives", "no time"),
        (DEMO, "first_reply: 30", "first_reply: 0", "items.d1.chat.first_reply", "no time"),
        (DEMO, "needs: returns", "needs: x", "items.d1.chat.ana-1.needs", "No article 'x'"),
        (DEMO, "right: false", "right: true", "items.d1.chat.ana-1.replies", "all right or all"),
        (DEMO, "id: ana-1-b", "id: ana-1-a", "items.d1.chat.replies.ana-1-a", "stands 2 times"),
        # practice
        (PRACTICE, "title: Choose", "title: ' '", "rating.title", "The text is empty"),
        (PRACTICE, "id: try-1, text", "id: try-1, scale: x, text", "rating.item", "to no scale"),
        (PRACTICE, "kind: problem", "kind: typing", "number.item", "and only it, has number:"),
        (PRACTICE, "expect: 14", "expect: 140", "number.item.expect", "cannot be typed"),
        (PRACTICE, 'wrong: "No, 14."', "wrong: ''", "number.wrong", "only that, has wrong:"),
        (PRACTICE, "needs: dogs", "needs: cats", "chat.item.chat.mia-1.needs", "No article"),
        (PRACTICE, "id: number", "id: rating", "rating", "stands in practice.yaml already"),
        (PRACTICE, "id: chat", "id: telepathy", "2.id", "is not possible here"),
        # dimensions and roles
        (DIMENSIONS, "weight: 0.24", "weight: -1", "lenses.interest.weight", "no share"),
        (DIMENSIONS, CALM, CALM.replace("65", "-1"), "dimensions.calm.person.mean", "no level"),
        (DIMENSIONS, CALM, CALM.replace("19", "1001"), "dimensions.calm.person.sd", "no spread"),
        (DIMENSIONS, "sd: 0.30", "sd: 1.0e-99", "dimensions.calm.role.sd", "no spread"),
        (DIMENSIONS, "mean: 4.33", "mean: 5.1", "dimensions.calm.role.mean", "off the rating"),
        (DIMENSIONS, "0.30, low: 1", "0.30, low: -9999", "dimensions.calm.role", "too far below"),
        (ROLE, "remote: some", "kind: next", "family", "A next role"),
        (ROLE, "se: 0.2", "se: 4.1", "demands.0.se", "no standard error"),
    ],
)
def test_what_cannot_be_asked_or_scored_is_a_fault_with_its_place(
    folder: Path, file: str, old: str, new: str, where: str, what: str
) -> None:
    assert FILES[file].count(old) >= 1
    (folder / file).write_text(FILES[file].replace(old, new, 1))
    faults = [one for one in catalog.load([folder]).faults if one.source == str(folder / file)]
    assert any(one.where.startswith(where) and what in one.what for one in faults), faults
    assert all(one.line for one in faults)


def test_a_fault_does_not_repeat_an_endless_name(folder: Path) -> None:
    (folder / DEMO).write_text(FILES[DEMO].replace("scale: calm", f"scale: {'x' * 9000}", 1))
    told = str(catalog.load([folder]).faults[0])
    assert "No scale 'xxx" in told
    assert "xxx...'" in told
    assert len(told) < 300 + len(str(folder))


@pytest.mark.parametrize(
    "wrong",
    ["id: i{}, scale: nowhere, text: x", "id: I{}, scale: s, text: x", "id: i1, scale: s, text: x"],
)
def test_thousands_of_faults_in_items_are_told_by_their_number(tmp_path: Path, wrong: str) -> None:
    items = "".join(f"  - {{{wrong.format(number)}}}\n" for number in range(9000))
    head = "id: demo\nversion: 1\ntitle: D\nlicence: x\nscales: [{id: s, name: S}]\nitems:\n"
    (tmp_path / DEMO).write_text(head + items)
    began = time.process_time()
    faults = catalog.load([tmp_path]).faults
    assert time.process_time() - began < 5
    assert 1 <= len(faults) <= 51
    assert len(faults) < 51 or "more faults in this file" in faults[-1].what


def test_thousands_of_batteries_without_questionnaires_are_told_by_their_number(
    tmp_path: Path,
) -> None:
    parts = "title: x, parts: [{questionnaire: nowhere}]"
    text = "".join(f"- {{id: b{number}, {parts}}}\n" for number in range(4000))
    (tmp_path / "batteries.yaml").write_text(text)
    faults = catalog.load([tmp_path]).faults
    assert len(faults) == 51
    assert [one.line for one in faults[:2]] == [1, 2]
    assert "3950 more faults" in faults[-1].what


def test_thousands_of_scales_take_no_longer_than_thousands_of_items(tmp_path: Path) -> None:
    numbers = range(5000)
    scales = "".join(f"  - {{id: s{number}, name: S}}\n" for number in numbers)
    items = "".join(f"  - {{id: i{number}, scale: s{number}, text: x}}\n" for number in numbers)
    head = "id: demo\nversion: 1\ntitle: D\nlicence: x\nchoices: [{value: 1, label: a}, "
    head += "{value: 2, label: b}]\n"
    (tmp_path / DEMO).write_text(f"{head}scales:\n{scales}items:\n{items}")
    began = time.process_time()
    assert catalog.load([tmp_path]).faults == ()
    assert time.process_time() - began < 5
