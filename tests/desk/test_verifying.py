"""Whether a report is what it says: with itself, with its pages, and with the kept answers."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from careerfit.__main__ import RESOURCES, build_desk
from careerfit.core.errors import FileError
from careerfit.core.look import PLAIN, Agency
from careerfit.core.proof import Verdict
from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import Session
from careerfit.desk import Desk
from careerfit.exchange.reports import canonical
from careerfit.store.memory import MemoryStore
from tests.conftest import Respond

DEMO = RESOURCES / "samples" / "demo.csv"
MADE = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def sat(respond: Respond) -> Session:
    return respond(1)


@pytest.fixture(scope="module")
def desk(sat: Session) -> Desk:
    """A desk that keeps one sitting, and makes reports at noon."""
    desk = build_desk(MemoryStore, [])
    desk.reading.store.add(sat)
    reading = replace(desk.reading, now=lambda: MADE)
    return replace(desk, reading=reading, verifying=replace(desk.verifying, reading=reading))


def written(desk: Desk, session: Session, path: Path) -> Path:
    desk.reading.save(desk.reading.report(desk.reading.assess(session)), path)
    return path


@pytest.fixture(scope="module")
def report(desk: Desk, sat: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(desk, sat, tmp_path_factory.mktemp("reports") / "report.json")


def compared(verdict: Verdict) -> tuple[str, str, str, bool]:
    return verdict.own, verdict.pages, verdict.sitting, verdict.holds


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".json"])
def test_a_report_as_made_is_equal(
    desk: Desk, sat: Session, respond: Respond, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"report{suffix}"
    later = replace(desk.reading, now=lambda: MADE + timedelta(days=400))
    someday = replace(desk.verifying, reading=later)
    found = someday.verify(written(desk, sat, path))
    assert compared(found) == ("equal", "equal", "equal", True)
    assert (found.session, found.differences, found.changed) == (sat.id, (), ())
    found = someday.verify(written(desk, respond(77), path))
    assert compared(found) == ("equal", "equal", "not-compared", True)
    assert found.why == "the sitting is not kept here"


def test_a_report_on_some_roles_is_made_again_with_these(
    desk: Desk, sat: Session, tmp_path: Path
) -> None:
    chosen = [role.id for role in desk.library.chosen_roles([])][2:5]
    told = desk.reading.report(desk.reading.assess(sat, chosen))
    desk.reading.save(told, tmp_path / "some.json")
    assert desk.verifying.verify(tmp_path / "some.json").sitting == "equal"


def test_a_report_on_letter_is_one_too(desk: Desk, sat: Session, tmp_path: Path) -> None:
    told = desk.reading.report(desk.reading.assess(sat, [desk.library.chosen_roles([])[0].id]))
    letter = desk.reading.render(told, ".pdf", look=replace(PLAIN, paper="letter"))
    (tmp_path / "letter.pdf").write_bytes(letter)
    assert desk.verifying.verify(tmp_path / "letter.pdf").pages == "equal"


@pytest.mark.parametrize("suffix", [".pdf", ".html"])
def test_a_report_with_an_agencys_name_is_equal_where_that_is_given(
    desk: Desk, sat: Session, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"report{suffix}"
    look = replace(PLAIN, agency=Agency(name="Fair Work", colour="#7a1f5c"))
    told = desk.reading.report(desk.reading.assess(sat))
    path.write_bytes(desk.reading.render(told, suffix, look=look))
    assert desk.verifying.verify(path).pages == "differs"
    assert compared(desk.verifying.verify(path, look)) == ("equal", "equal", "equal", True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_of_a_file_is_made_again_from_that_file(
    desk: Desk, tmp_path: Path, language: str
) -> None:
    filing = desk.filing
    (other,) = filing.read(DEMO, "counselling", BatteryId("full"))
    told = desk.reading.report(desk.reading.assess(other, language=language))
    desk.reading.save(told, tmp_path / "report.json")
    found = desk.verifying.verify(tmp_path / "report.json", answers=DEMO)
    assert compared(found) == ("equal", "equal", "equal", True)
    changed = tmp_path / "changed.csv"
    changed.write_text(DEMO.read_text("utf-8").replace("Robin", "Robyn"), "utf-8")
    found = desk.verifying.verify(tmp_path / "report.json", answers=changed)
    assert (found.sitting, found.why) == ("not-compared", f"the sitting is not in '{changed}'")


def test_what_is_added_behind_a_file_is_noticed(desk: Desk, sat: Session, tmp_path: Path) -> None:
    path = written(desk, sat, tmp_path / "report.pdf")
    path.write_bytes(path.read_bytes() + b"% more\n%%EOF\n")
    assert compared(desk.verifying.verify(path)) == ("equal", "differs", "equal", False)


def test_a_number_changed_anywhere_is_noticed(desk: Desk, report: Path, tmp_path: Path) -> None:
    document = json.loads(report.read_bytes())
    chance, noticed = random.Random(1), 0  # noqa: S311
    places = list(numbers(document))
    for holder, key in chance.sample(places, 12):
        before = holder[key]
        holder[key] = before + 1
        (tmp_path / "report.json").write_bytes(canonical(document))
        try:
            found = desk.verifying.verify(tmp_path / "report.json")
            assert found.differences
            noticed += not found.holds
        except FileError:
            noticed += 1
        holder[key] = before
    assert noticed == 12


def numbers(part: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 (JSON)
    """Yield where the numbers of a document are."""
    for key, one in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(one, (dict, list)):
            yield from numbers(one)
        elif isinstance(one, (int, float)) and not isinstance(one, bool):
            yield part, key


def test_changed_words_and_values_without_words_are_noticed_without_the_sitting(
    desk: Desk, respond: Respond, tmp_path: Path
) -> None:
    path = written(desk, respond(77), tmp_path / "report.json")
    document = json.loads(path.read_bytes())
    before = document["title"]["words"]
    document["title"]["words"] = "You are the best"
    path.write_bytes(canonical(document))
    found = desk.verifying.verify(path)
    assert compared(found) == ("differs", "differs", "not-compared", False)
    (difference,) = found.differences
    assert (difference.then, difference.now) == ("You are the best", before)
    document["title"] = {"key": "no such sentence", "values": {}, "words": ""}
    path.write_bytes(canonical(document))
    with pytest.raises(FileError, match="make no sentences here"):
        desk.verifying.verify(path)


def test_a_hash_that_is_not_that_of_the_report_is_noticed(
    desk: Desk, sat: Session, tmp_path: Path
) -> None:
    path = written(desk, sat, tmp_path / "report.html")
    path.write_bytes(path.read_bytes().replace(b"SHA-256 ", b"SHA-256 " + b"0" * 64 + b" "))
    assert compared(desk.verifying.verify(path)) == ("differs", "differs", "equal", False)


def test_content_that_has_changed_since_is_named(desk: Desk, report: Path) -> None:
    known, *others = desk.library.roles
    changed = replace(known, summary="Quite another thing.")
    library = replace(desk.library, roles=(changed, *others))
    found = with_library(desk, library).verify(report)
    assert (found.own, found.sitting, found.changed) == ("equal", "differs", (known.title,))
    assert found.differences


def test_content_that_is_gone_is_named(desk: Desk, report: Path) -> None:
    known, *others = desk.library.roles
    found = with_library(desk, replace(desk.library, roles=tuple(others))).verify(report)
    assert (found.sitting, found.holds) == ("differs", False)
    assert found.why == f"The role '{known.id}' is not here any more."
    found = with_library(desk, replace(desk.library, questionnaires=())).verify(report)
    assert "Put that file back" in found.why


def test_a_report_without_sections_is_none_of_this_sitting(
    desk: Desk, report: Path, tmp_path: Path
) -> None:
    document = json.loads(report.read_bytes())
    (tmp_path / "empty.json").write_bytes(canonical({**document, "sections": []}))
    assert compared(desk.verifying.verify(tmp_path / "empty.json"))[0::2] == ("equal", "differs")


def with_library(desk: Desk, library: Any) -> Any:  # noqa: ANN401
    return replace(
        desk.verifying, reading=replace(desk.reading, library=library, told=lambda _: library)
    )
