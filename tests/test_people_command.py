"""`careerfit clients`: list and find, take from a list, hand out, erase."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from careerfit.__main__ import main
from careerfit.cli import people
from careerfit.core.people import ClientId
from careerfit.core.session import Session
from careerfit.store.opening import FILE, open_store

Run = Callable[..., tuple[int, str, str]]
Respond = Callable[..., Session]
LIST = "Name;Reference;Tags;Hat\nAna Núñez;A-1;north,youth;x\n;2;;\nBo;;;\nana nunez;A-2;;\n"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder; return its status and what it says."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> tuple[int, str, str]:
        status = main(["--data", "data", *map(str, arguments)])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def taken(run: Run) -> dict[str, str]:
    """The ids of three clients from a list, by reference."""
    Path("list.csv").write_text(LIST, "utf-8")
    assert run("clients", "import", "list.csv")[0] == 1
    _, said, _ = run("clients")
    ids = [line.split()[0] for line in said.splitlines()]
    return dict(zip(["A-1", "A-2", "Bo"], ids, strict=True))


def test_a_dry_run_says_what_each_row_would_add_and_takes_nothing(run: Run) -> None:
    Path("list.csv").write_text(LIST, "utf-8")
    status, said, wrong = run("clients", "import", "list.csv", "--dry-run")
    assert (status, wrong) == (1, "")
    assert said.splitlines() == [
        "list.csv (UTF-8)",
        "  These columns are not read: Hat.",
        "  Row 3: there is no name. Type one; it may be made up.",
        "  Row 5: 'ana nunez' stands in row 2, too, with another reference. They are taken as two "
        "people.",
        "  Row 2: Ana Núñez  A-1  north, youth",
        "  Row 4: Bo",
        "  Row 5: ana nunez  A-2",
        "3 clients would be taken. Nothing was taken.",
        "1 row was left out.",
    ]
    assert run("clients") == (0, "", "")


def test_a_list_is_taken_once(run: Run) -> None:
    Path("list.csv").write_text("Name,Reference\nAna,1\nBo,2\n", "utf-8")
    assert run("clients", "import", "list.csv") == (0, "list.csv (UTF-8)\nTook 2 clients.\n", "")
    status, said, _ = run("clients", "import", "list.csv")
    assert status == 1
    assert said.splitlines() == [
        "list.csv (UTF-8)",
        "  Row 2: the reference '1' is kept already.",
        "  Row 3: the reference '2' is kept already.",
        "Took 0 clients.",
        "2 rows were left out.",
    ]
    Path("one.csv").write_text("Nombre\nCy\n", "utf-8")
    assert run("clients", "import", "one.csv")[1].endswith("Took 1 client.\n")


def test_what_is_no_list_takes_nothing_and_says_why(run: Run) -> None:
    Path("list.csv").write_text("Shoes\n44\n", "utf-8")
    status, said, wrong = run("clients", "import", "list.csv")
    assert (status, said) == (1, "")
    assert "'list.csv' has no column for the name" in wrong


def test_of_very_many_findings_the_first_are_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "MOST_TOLD", 2)
    Path("list.csv").write_text("Name,Tags\n" + ",x\n" * 5, "utf-8")
    _, said, _ = run("clients", "import", "list.csv")
    assert said.count("there is no name") == 2
    assert "  and 3 more like these.\n" in said


def test_clients_are_found_by_words_and_tags_and_listed_in_order(
    run: Run, taken: dict[str, str], respond: Respond
) -> None:
    ana, other, bo = taken["A-1"], taken["A-2"], taken["Bo"]
    with closing(open_store(Path("data"))) as store:
        store.add(replace(respond(1, person="Bo"), client=ClientId(bo)))

    def listed(*arguments: str) -> list[str]:
        return [line.split()[0] for line in run("clients", *arguments)[1].splitlines()]

    assert listed() == [ana, other, bo]
    assert listed("--order", "last")[0] == bo
    assert set(listed("--order", "added")) == {ana, other, bo}
    assert listed("--find", "NUNEZ ana") == [ana, other]
    assert listed("--find", "nunez", "--tag", "youth") == [ana]
    assert listed("--find", "%") == []
    (line,) = run("clients", "--find", "bo")[1].splitlines()
    assert line == f"{bo}  2026-01-01  1 sitting    Bo"


def test_a_long_list_is_asked_for_in_parts_and_printed_whole(
    run: Run, taken: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "AT_ONCE", 2)
    assert len(run("clients")[1].splitlines()) == len(taken) == 3


def test_all_that_is_kept_of_a_client_goes_into_one_file(
    run: Run, taken: dict[str, str], respond: Respond
) -> None:
    ana = taken["A-1"]
    with closing(open_store(Path("data"))) as store:
        store.add(replace(respond(1, person="Ana", battery="quick"), client=ClientId(ana)))
    assert run("clients", "hand-out", ana, "-o", "ana.zip") == (0, "Wrote ana.zip\n", "")
    with ZipFile("ana.zip") as bundle:
        assert json.loads(bundle.read("client.json"))["client"]["reference"] == "A-1"
        assert len(bundle.namelist()) == 3
    status, _, wrong = run("clients", "hand-out", "nobody", "-o", "no.zip")
    assert status == 1
    assert "No client 'nobody'. \"careerfit clients\" lists them." in wrong
    assert not Path("no.zip").exists()


def test_a_client_is_erased_when_somebody_says_so(
    run: Run, taken: dict[str, str], respond: Respond, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = taken["A-1"]
    with closing(open_store(Path("data"))) as store:
        store.add(replace(respond(1, person="Ana Núñez"), client=ClientId(ana)))
    run("backup")
    assert "--yes erases without asking" in run("clients", "erase", ana)[2]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert run("clients", "erase", ana) == (0, "Nothing was erased.\n", "")
    status, said, _ = run("clients", "erase", ana, "--yes")
    assert (status, said) == (
        0,
        "Erased the client Ana Núñez with 1 sitting and 0 notes, here and in all backups.\n",
    )
    assert run("sessions") == (0, "", "")
    assert run("clients", "erase", ana, "--yes")[0] == 1
    files = [Path("data") / FILE, *Path("data/backups").glob("*.db")]
    assert len(files) == 2
    for file in files:
        assert "Ana Núñez".encode() not in file.read_bytes()
