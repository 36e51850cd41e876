"""Reports of many people: a file each, kept when it is the same, and told what is missing."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerfit.__main__ import RESOURCES, build_desk
from careerfit.core.errors import CareerFitError, FileError
from careerfit.core.progress import quietly
from careerfit.core.questionnaire import BatteryId
from careerfit.core.role import RoleId
from careerfit.desk.printing import Order, Printed, Printing, file_names
from careerfit.exchange.workers import spread
from careerfit.store.memory import MemoryStore
from tests.conftest import Respond

ROOT = Path(__file__).parents[2]
DEMO = RESOURCES / "samples" / "demo.csv"
ROLE = RoleId("reception")


@pytest.fixture(scope="module")
def printing() -> Printing:
    """A desk that works in this process."""
    printing = build_desk(MemoryStore, []).printing
    return replace(printing, spread=lambda jobs: map(printing.print_one, jobs))


def table(folder: Path, *people: str) -> Path:
    head, row, *_ = DEMO.read_text(encoding="utf-8").splitlines()
    place = head.split(",").index("person")
    lines = [head]
    for person in people:
        cells = row.split(",")
        cells[place] = '"' + person.replace('"', '""') + '"'
        lines.append(",".join(cells))
    path = folder / "answers.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def order(folder: Path, *people: str, suffix: str = ".json") -> Order:
    source, to = table(folder, *people), folder / "a" / "b"
    return Order(source=source, folder=to, battery=BatteryId("full"), roles=[ROLE], suffix=suffix)


def at(printing: Printing, year: int) -> Printing:
    return replace(printing, now=lambda: datetime(year, 5, 6, tzinfo=UTC))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "a" / "b").iterdir()}


def test_a_second_call_keeps_what_is_there_and_mends_what_is_not(
    printing: Printing, tmp_path: Path
) -> None:
    wanted, told = order(tmp_path, "Ada", "Bob", "Eve"), list[tuple[int, int]]()

    def note(done: int, of: int) -> None:
        told.append((done, of))

    first = at(printing, 2026)
    assert first.print_all(first.plan(wanted), note) == Printed(written=3, kept=0)
    assert told == [(1, 3), (2, 3), (3, 3)]
    before = contents(tmp_path)
    assert set(before) == {"Ada.json", "Bob.json", "Eve.json"}
    assert json.loads(before["Eve.json"])["made_at"] == "2026-05-06T00:00:00+00:00"
    (wanted.folder / "Bob.json").unlink()
    (wanted.folder / "Eve.json").write_bytes(before["Eve.json"].replace(b"Eve", b"Eva"))
    later = at(printing, 2027)
    assert later.print_all(later.plan(wanted), quietly) == Printed(written=2, kept=1)
    after = contents(tmp_path)
    assert after["Ada.json"] == before["Ada.json"]
    assert json.loads(after["Bob.json"])["made_at"] == "2027-05-06T00:00:00+00:00"


def test_a_page_with_another_hash_is_written_anew(printing: Printing, tmp_path: Path) -> None:
    wanted = order(tmp_path, "Ada", suffix=".html")
    assert printing.print_all(printing.plan(wanted), quietly).written == 1
    page = wanted.folder / "Ada.html"
    page.write_bytes(page.read_bytes().replace(b"SHA-256 ", b"SHA-256 " + b"0" * 64))
    assert printing.print_all(printing.plan(wanted), quietly).written == 1


def test_a_kept_sitting_has_its_own_date(
    printing: Printing, respond: Respond, tmp_path: Path
) -> None:
    content = printing.filing.files.write_sitting(respond(1))
    source = tmp_path / "sitting.json"
    source.write_bytes(content)
    wanted = replace(order(tmp_path), source=source)
    for year, written in ((2027, 1), (2028, 0)):
        now = at(printing, year)
        assert now.print_all(now.plan(wanted), quietly).written == written


def test_what_is_there_when_the_disk_is_full_is_told(printing: Printing, tmp_path: Path) -> None:
    wanted = order(tmp_path, "Ada", "Bob", "Eve")
    jobs = printing.plan(wanted)
    (wanted.folder / "Bob.json").symlink_to("/dev/full")
    with pytest.raises(FileError) as told:
        printing.print_all(jobs, quietly)
    assert str(told.value) == (
        f"'{wanted.folder / 'Bob.json'}' cannot be written: No space left on device. Choose "
        "another place; what was there is unchanged.\n"
        "1 of 3 reports are done. The same command goes on with the others."
    )


def test_names_of_files_are_safe_and_each_is_another_one() -> None:
    people = [
        "Ada",
        "ada",
        "ADA!",
        "Ada-2",
        "../../etc/passwd",
        "con",
        "Łódź Ω 漢字",
        "\ud800",
        "‮..",
    ]
    assert list(file_names(people)) == [
        *("Ada", "ada-2", "ADA-3", "Ada-2-2", "etc-passwd", "con-", "Łódź-Ω-漢字"),
        *("person", "person-2"),
    ]
    (long,) = file_names(["é" * 300])
    assert long == "é" * 60


def test_a_folder_that_cannot_be_made_and_a_role_that_is_not_there_are_told_first(
    printing: Printing, tmp_path: Path
) -> None:
    wanted = order(tmp_path, "Ada")
    with pytest.raises(FileError, match="cannot be made a folder"):
        printing.plan(replace(wanted, folder=wanted.source))
    with pytest.raises(CareerFitError, match="No role 'x'"):
        printing.plan(replace(wanted, roles=[RoleId("x")]))
    assert not wanted.folder.exists()


def test_the_command_spreads_over_processes(tmp_path: Path) -> None:
    source = table(tmp_path, "Ada", "Bob", "../Eve", "Ada!")
    command = [sys.executable, "-m", "careerfit", "reports", source, "-o", tmp_path / "out"]
    for said in ("4 reports", "0 reports, 4 were there already"):
        done = subprocess.run(
            [*map(str, command), "--format", "html", "--role", ROLE],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == f"Wrote {tmp_path / 'out'}: {said}\n"
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"Ada.html", "Bob.html", "Eve.html", "Ada-2.html"}


# ---- Work spread over processes


def counting() -> Callable[[str], int]:
    return int


def leaving() -> Callable[[int], None]:
    return os._exit


def refusing() -> Callable[[int], int]:
    return refuse


def refuse(_job: int) -> int:
    raise FileError("no")


def test_results_come_in_order_from_any_number_of_processes() -> None:
    jobs = [str(n) for n in range(30)]
    assert list(spread(counting, jobs, 2)) == list(spread(counting, jobs, 1)) == list(range(30))
    assert list(spread(counting, [])) == []


def test_what_a_process_raises_or_its_end_comes_out_as_a_sentence() -> None:
    with pytest.raises(FileError, match="no"):
        list(spread(refusing, [1, 2, 3], 2))
    with pytest.raises(CareerFitError, match="ended from outside"):
        list(spread(leaving, [1, 2, 3], 2))
