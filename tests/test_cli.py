"""The command line, as people and programs use it."""

import json
import os
import re
import shutil
import subprocess
import sys
import termios
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Never
from zipfile import ZipFile

import pytest

from careerfit import __version__, cli
from careerfit.__main__ import RESOURCES, main
from careerfit.cli import commands
from careerfit.cli.content import SCHEMAS
from careerfit.core.library import Library
from careerfit.core.session import Respondent, Session
from careerfit.desk import Desk
from careerfit.exchange import write_sheet
from careerfit.store.opening import FILE, open_store
from tests.conftest import Respond
from tests.onet import everything, write

ROOT = Path(__file__).parents[1]
SAMPLE = RESOURCES / "samples" / "demo.csv"
WILD = '<b>O\'Neil & "Söns" {{7*7}} <img src="file:///etc/passwd">' + "é" * 250
DEMO = """\
id: demo
version: 1
title: Demo interests
licence: CC0-1.0
choices: [{value: 1, label: Nay}, {value: 5, label: Aye}]
scales: [{id: hands, name: Hands}]
items:
  - {id: r1, scale: hands, text: I like to repair things.}
  - {id: r2, scale: hands, text: Tools bore me., keyed: "-"}
"""
Said = tuple[int, str, str]


@pytest.fixture
def run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> "Run":
    """Run a command in an empty folder, with a data folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return Run(capsys)


class Run:
    """Runs commands."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        """Return exit status, standard output and standard error."""
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        told = self._capsys.readouterr()
        return status, told.out, told.err

    def fine(self, *arguments: object) -> str:
        """Return what a command prints that has nothing to complain of."""
        status, out, err = self(*arguments)
        assert (status, err) == (0, "")
        return out

    def json(self, *arguments: object) -> Any:  # noqa: ANN401 (any JSON)
        """Return the JSON that a command prints."""
        return json.loads(self.fine(*arguments))

    def why(self, *arguments: object) -> str:
        """Return what a command says that cannot be done; on standard error and nowhere else."""
        status, out, err = self(*arguments)
        assert (status, out) == (1, "")
        return err


# ---- list and check


def test_lists_name_everything_there_is(run: Run, library: Library) -> None:
    told = run.fine("list")
    for known in (library.questionnaires, library.roles, library.batteries):
        assert all(f"\n  {one.id}  " in told for one in known)
    assert "work-styles  v1  How you work  72 items  16 scales\n" in told
    assert run.fine("list", "batteries").startswith("batteries:\n  quick  Quick look  91 items")


def test_lists_for_programs_have_numbers_as_numbers(run: Run, library: Library) -> None:
    everything = run.json("list", "--json")
    assert set(everything) == {"questionnaires", "roles", "batteries", "dimensions", "templates"}
    for what, rows in everything.items():
        assert run.json("list", what, "--json") == rows
    assert [row["id"] for row in everything["roles"]] == [role.id for role in library.roles]
    (styles,) = (row for row in everything["questionnaires"] if row["id"] == "work-styles")
    assert styles == {
        "id": "work-styles",
        "version": 1,
        "title": "How you work",
        "items": 72,
        "scales": 16,
    }
    assert {row["element"] for row in everything["dimensions"]} >= {None, "1.C.1.a"}


def test_check_finds_nothing_in_the_built_in_content(run: Run) -> None:
    assert run.fine("check") == "No fault found.\n"


def test_check_lists_every_fault_with_file_line_and_remedy(run: Run) -> None:
    Path("demo.yaml").write_text(DEMO.replace("version: 1", "version: No\ncolour: red"))
    Path("other.yaml").write_text("a: *b\n")
    Path("empty").mkdir()
    status, out, err = run("check", "demo.yaml", "other.yaml", "empty")
    assert (status, err) == (1, "")
    assert out == (
        "demo.yaml:2: version: false is not a whole number. "
        "Write it without quotes and without a point.\n"
        "demo.yaml:3: colour: The key 'colour' is not known. Remove it.\n"
        "other.yaml:1: Anchors and aliases (& and *) are not used here. Write the text out.\n"
        "empty: No content file is here. docs/content.md says what they are and where they go.\n"
    )


def test_check_of_sound_files_finds_nothing(run: Run) -> None:
    Path("demo.yaml").write_text(DEMO)
    assert run.fine("check", "demo.yaml") == "No fault found.\n"
    assert run.fine("check", ".") == "No fault found.\n"


def test_check_of_what_is_not_there_says_so(run: Run) -> None:
    assert run.why("check", "nowhere") == (
        "'nowhere' cannot be read: No such file or directory. Check the path.\n"
    )


@pytest.mark.parametrize("kind", SCHEMAS)
def test_check_prints_schemas_for_editors(run: Run, kind: str) -> None:
    assert "title" in json.dumps(run.json("check", "--schema", kind))


# ---- items of others

KEYS = """\
id: demo
version: 1
title: Demo interests
licence: CC0-1.0
source: made up
choices: [{value: 1, label: Nay}, {value: 5, label: Aye}]
domains: [{id: hands, code: H, name: Hands}]
facets: [{id: tools, domain: hands, number: 1, name: Tools}]
items:
  - {id: r1, facet: tools, keyed: "+"}
  - {id: r2, facet: tools, keyed: "-"}
"""
ITEMS = [
    {"id": "r1", "text": "I repair things.", "keyed": "plus", "domain": "H", "facet": 1},
    {"id": "r2", "text": "Tools bore me.", "keyed": "minus", "domain": "H", "facet": 1},
]


def test_import_items_writes_a_questionnaire_that_is_checked_and_listed(run: Run) -> None:
    Path("keys.yaml").write_text(KEYS, encoding="utf-8")
    Path("items.json").write_text(json.dumps(ITEMS), encoding="utf-8")
    command = ("import-items", "items.json", "--questionnaire", "keys.yaml")
    assert run.fine(*command, "-o", "demo.yaml").splitlines() == [
        "All 2 items agree with the key template.",
        "Wrote demo.yaml: 2 items, 2 scales.",
    ]
    assert run.fine("check", "demo.yaml") == "No fault found.\n"
    assert run.fine(*command) == Path("demo.yaml").read_text(encoding="utf-8") + "\n"
    status, out, err = run(*command, "--language", "de", "--licence", "CC-BY-4.0")
    assert (status, "licence: CC-BY-4.0" in out, "language: de" in out) == (0, True, True)
    assert err == "The answers are labelled in 'en': give --labels in your language.\n"
    assert "label: Ja" in run.fine(*command, "--language", "de", "--labels", "Nein", "Ja")


def test_import_items_refuses_what_disagrees_and_writes_nothing(run: Run) -> None:
    Path("keys.yaml").write_text(KEYS, encoding="utf-8")
    Path("items.json").write_text(json.dumps([ITEMS[0], ITEMS[1] | {"keyed": "plus"}]))
    command = ("import-items", "items.json", "--questionnaire", "keys.yaml", "-o", "demo.yaml")
    status, out, err = run(*command)
    assert (status, out, Path("demo.yaml").exists()) == (1, "", False)
    assert "  r2: the file says H1, keyed +; the template says H1, keyed -." in err


def test_list_names_the_key_templates(run: Run) -> None:
    assert "ipip-neo-120  v1  IPIP-NEO-120  120 items  35 scales" in run.fine("list", "templates")


# ---- content of one's own


@pytest.mark.parametrize(
    "arguments",
    [
        ["--content", "a", "--content", "b", "list", "questionnaires"],
        ["list", "questionnaires", "--content", "a", "--content", "b"],
        ["--content", "a", "list", "--content", "b", "questionnaires"],
        ["--content=a", "list", "--content=b", "questionnaires"],
    ],
)
def test_content_may_be_named_anywhere_and_several_times(
    run: Run, arguments: Sequence[str]
) -> None:
    for name in ("a", "b"):
        text = DEMO.replace("id: demo", f"id: demo-{name}").replace("id: r", f"id: {name}")
        Path(name).mkdir()
        Path(name, "demo.yaml").write_text(text)
    told = run.fine(*arguments)
    assert "demo-a  v1  Demo interests  2 items  1 scales\n" in told
    assert "demo-b  v1  Demo interests  2 items  1 scales\n" in told
    assert "work-styles" in told


def test_a_questionnaire_of_ones_own_is_answered_as_a_battery_of_its_own(run: Run) -> None:
    Path("demo.yaml").write_text(DEMO)
    Path("answers.csv").write_text("person;r1;r2\nAda;5;1\nBob;;\n")
    document = run.json("score", "answers.csv", "--json", "--content", ".", "--battery", "demo")
    levels = [one["scales"][0]["level"] for one in document["people"]]
    assert levels == [100.0, None]


def test_content_with_faults_is_left_out_and_said(run: Run) -> None:
    Path("demo.yaml").write_text(DEMO.replace("version: 1", "version: one"))
    status, out, err = run("list", "questionnaires", "--content", ".")
    assert (status, "demo" in out) == (0, False)
    assert err == 'Content with faults (1) is left out. "careerfit check" lists them.\n'
    assert "nowhere' cannot be read" in run.why("--content", "nowhere", "list")


# ---- score


def test_the_sample_is_scored_in_a_table(run: Run) -> None:
    told = run.fine("score", SAMPLE)
    assert told.startswith("Robin Ashdown: 90 % ranges; roles of one group cannot be told apart\n")
    assert re.search(r"\n  Call-centre agent +\d +\d+ to \d+ +\d+ to \d+ +\d+ to \d+\n", told)


def test_the_sample_comes_back_as_it_went_out(run: Run) -> None:
    assert run.fine("sample-answers", "-o", "x.csv") == "Wrote x.csv\n"
    assert Path("x.csv").read_text() == run.fine("sample-answers")
    (first,) = run.json("score", "--json", "x.csv")["people"]
    (second,) = run.json("score", "--json", SAMPLE)["people"]
    assert first == second


def test_only_the_roles_named_are_compared(run: Run) -> None:
    roles = ["--role", "reception", "--role", "tech-support"]
    fits = run.json("score", SAMPLE, "--json", *roles)["people"][0]["fits"]
    assert {fit["role"] for fit in fits} == {"reception", "tech-support"}
    assert sum(fit["best_probability"] for fit in fits) == pytest.approx(1)


def test_roles_are_made_anew_from_a_release_and_all_its_occupations_are_ranked(
    run: Run, library: Library
) -> None:
    release = write(Path("db_31_0_text"), everything(library))
    told = run.fine("roles", "refresh", "--onet", release, "--out", "new", "--all")
    assert "Moved beyond the standard error:" in told
    assert told.endswith("Wrote 52 files into new\n")
    assert run.fine("check", "new") == "No fault found.\n"
    run.fine("sample-answers", "-o", "answers.csv")
    ranked = run.fine("score", "answers.csv", "--content", "new")
    assert "Title 43-4051.00" in ranked
    assert "Call-centre agent" in ranked
    assert "Team lead" not in ranked  # a next role is compared when it is named
    assert "10 of the 10 files" in run.why("roles", "refresh", "--onet", "new")


def test_the_same_answers_give_the_same_bytes(run: Run) -> None:
    assert run.fine("score", SAMPLE, "--json") == run.fine("score", SAMPLE, "--json")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.csv"], "'nowhere.csv' cannot be read: No such file or directory."),
        (["."], "'.' cannot be read: Is a directory. Check the path."),
        ([SAMPLE, "--battery", "long"], "No battery 'long'. There are: quick, full, selection."),
        ([SAMPLE, "--role", "cook"], "No role 'cook'. \"careerfit list roles\" shows them all."),
        ([SAMPLE, "--content", "nowhere"], "'nowhere' cannot be read: No such file"),
        (["empty.csv"], "'empty.csv' is empty. Choose the file that holds the answers."),
        (["text.json"], "'text.json' is no sitting of CareerFit: this is not JSON"),
    ],
)
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_what_cannot_be_scored_is_said(
    run: Run, arguments: Sequence[object], said: str, json: Sequence[str]
) -> None:
    Path("empty.csv").touch()
    Path("text.json").write_text("Hello")
    assert said in run.why("score", *arguments, *json)


def test_every_wrong_cell_is_named_with_line_and_column(run: Run) -> None:
    text = run.fine("sample-answers").replace("Robin Ashdown", "Robin")
    lines = [line.split(",") for line in text.splitlines()]
    lines[1][1:3] = ["7", "x"]
    Path("x.csv").write_text("\n".join(",".join(line) for line in lines))
    assert run.why("score", "x.csv") == (
        "'x.csv', line 2, column 'sociable1': '7' is no answer. "
        "Give one of 1, 2, 3, 4, 5, or leave it blank.\n"
        "'x.csv', line 2, column 'adapt1': 'x' is no answer. "
        "Give one of 1, 2, 3, 4, 5, or leave it blank.\n"
    )


def test_a_wild_name_is_printed_as_text_on_one_line(run: Run) -> None:
    Path("demo.yaml").write_text(DEMO)
    Path("answers.csv").write_text(f'person,r1,r2\n"{WILD.replace(chr(34), chr(34) * 2)}",5,1\n')
    demo = ["--content", ".", "--battery", "demo"]
    assert run.fine("score", "answers.csv", *demo).splitlines()[0].startswith(f"{WILD}: 90 %")
    assert run.json("score", "answers.csv", "--json", *demo)["people"][0]["person"] == WILD
    Path("answers.csv").write_text('person,r1,r2\n"\x1b[2JAda\nBob: 90 %\u202e",5,1\n')
    first = run.fine("score", "answers.csv", *demo).splitlines()[0]
    assert first.startswith("\\x1b[2JAda\\nBob: 90 %\\u202e: 90 % ranges")


# ---- calibrate

FEW = "n = 3 is below 200: alpha and norms are rough. Calibrate again with more people.\n"


def test_answers_of_many_calibrate_a_questionnaire(run: Run) -> None:
    Path("demo.yaml").write_text(DEMO)
    Path("answers.csv").write_text("person,r1,r2\nAda,5,1\nBob,1,5\nCy,5,5\n")
    demo = ["answers.csv", "--questionnaire", "demo.yaml"]
    status, out, err = run("calibrate", *demo, "--json")
    found = json.loads(out)
    assert (status, err, found["warnings"]) == (0, FEW, [FEW.strip()])
    assert (found["n"], found["scales"][0]["id"]) == (3, "hands")
    assert found["scales"][0]["alpha"] == pytest.approx(2 / 3)
    assert [item["id"] for item in found["items"]] == ["r1", "r2"]
    status, out, err = run("calibrate", *demo, "-o", "mine.yaml", "--source", "Three friends")
    assert (status, err) == (0, FEW)
    assert out.startswith("demo: n = 3; levels 0-100, alpha with its 95 % interval\n")
    assert re.search(r"\n  hands +3 +50\.0 +50\.0  0\.667 \(.*\) +- +\d", out)
    assert out.endswith("\nWrote mine.yaml\n")
    own = ["--content", "demo.yaml", "--content", "mine.yaml", "--battery", "demo"]
    run.fine("report", "answers.csv", "--person", "Ada", "-o", "ada.txt", *own)
    told = " ".join(Path("ada.txt").read_text().split())
    assert "Calibration: Demo interests" in told
    assert "on 3 people" in told
    assert "Three friends. Fingerprint" in told


def sheet(library: Library, *sessions: Session) -> bytes:
    """The answers of sittings as a table."""
    people = [
        Respondent(
            person=one.person,
            values=one.values(),
            texts=one.texts(),
            milliseconds=one.milliseconds(),
        )
        for one in sessions
    ]
    return write_sheet(people, library.forms(sessions[0].battery))


def test_a_kept_sitting_is_scored_by_a_calibration_when_asked(
    run: Run, respond: Respond, library: Library
) -> None:
    with closing(open_store(Path("data"))) as store:
        store.add(respond(3))
    run.fine("export", "s3", "-o", "s3.json", "--data", "data")
    many = [respond(seed, person=f"p{seed}") for seed in range(30)]
    Path("many.csv").write_bytes(sheet(library, *many))
    run("calibrate", "many.csv", "--questionnaire", "work-styles", "-o", "styles.yaml")
    plain = run.fine("score", "s3.json", "--json")
    assert run.fine("score", "s3.json", "--json", "--content", "styles.yaml") == plain
    asked = run.fine("score", "s3.json", "--json", "--content", "styles.yaml", "--calibrated")
    assert asked != plain


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("person,r1,r2\nAda,x,1\n", "'x.csv', line 2, column 'r1': 'x' is no answer. Give one of"),
        ("person,r1,r9\nAda,1,1\n", "'x.csv', line 1: no item is called 'r9'. Remove it"),
        ("person,r1,r2\nAda,,\n", "Nobody answered any rating of 'demo'"),
        ("person,r1,r2\n", "line 2: there are no answers"),
    ],
)
def test_what_cannot_be_calibrated_is_said(run: Run, table: str, said: str) -> None:
    Path("demo.yaml").write_text(DEMO)
    Path("x.csv").write_text(table)
    assert said in run.why("calibrate", "x.csv", "--questionnaire", "demo.yaml", "-o", "c.yaml")
    assert not Path("c.yaml").exists()


# ---- kept sittings


def test_kept_sittings_are_listed_and_exported_and_score_the_same(
    run: Run, respond: Respond, library: Library
) -> None:
    finished, begun = respond(1, person=WILD), respond(2, person="Bob\nBill", battery="quick")
    with closing(open_store(Path("data"))) as store:
        store.add(finished)
        store.add(type(begun)(**{**values_of(begun), "answers": begun.answers[:7]}))
    lines = run.fine("--data", "data", "sessions").splitlines()
    assert len(lines) == 2
    assert re.fullmatch(
        r"s2  \d{4}-\d\d-\d\d \d\d:\d\d  self         Quick look  7 of 91  Bob\\nBill", lines[0]
    )
    assert lines[1].endswith(f"  Full picture  finished  {WILD}")
    assert run.fine("export", "s1", "-o", "s1.json", "--data", "data") == "Wrote s1.json\n"
    (exported,) = run.json("score", "s1.json", "--json")["people"]
    assert (exported["session"], exported["person"]) == ("s1", WILD)
    Path("x.csv").write_bytes(sheet(library, finished))
    (typed,) = run.json("score", "x.csv", "--json")["people"]
    assert [typed[key] for key in ("scales", "dimensions", "facts")] == [
        exported[key] for key in ("scales", "dimensions", "facts")
    ]


def test_all_that_is_kept_of_a_person_goes_into_one_file(run: Run, respond: Respond) -> None:
    first = respond(1, person=WILD)
    older = replace(respond(2, person=WILD, battery="quick"), language="es")
    gone = replace(respond(3, person=WILD), used=(replace(first.used[0], version=99),))
    with closing(open_store(Path("data"))) as store:
        for one in (first, older, gone, respond(4, person="Somebody else")):
            store.add(one)
    said = run.fine("hand-out", WILD, "-o", "all.zip", "--data", "data")
    assert said.startswith("Wrote all.zip\n  no report of ")
    assert "version 99" in said
    with ZipFile("all.zip") as bundle:
        names = bundle.namelist()
        assert len([name for name in names if name.endswith(".json")]) == 3
        assert len([name for name in names if name.endswith(".pdf")]) == 2
        assert b"Somebody else" not in b"".join(map(bundle.read, names))
        for name in names:
            assert bundle.read(name).startswith(b"{" if name.endswith(".json") else b"%PDF-")
            assert "/" not in name
        found = {json.loads(bundle.read(n))["sitting"]["id"] for n in names if n[-5:] == ".json"}
    assert found == {"s1", "s2", "s3"}
    assert "Nothing is kept of 'Nobody'" in run.why(
        "hand-out", "Nobody", "-o", "none.zip", "--data", "data"
    )
    assert not Path("none.zip").exists()


def test_a_sitting_is_erased_when_somebody_says_so(
    run: Run, respond: Respond, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_store(Path("data"))) as store:
        store.add(respond(1, person="Ada"))
        store.add(respond(2, person="Bob"))
    run.fine("backup", "--data", "data")
    assert "--yes erases without asking" in run.why("erase", "s1", "--data", "data")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert run.fine("erase", "s1", "--data", "data") == "Nothing was erased.\n"
    monkeypatch.setattr("builtins.input", lambda _: "y")
    said = run.fine("erase", "s1", "--data", "data")
    assert re.fullmatch(
        r"Erased the sitting of Ada of [-0-9]{10}, here and in all backups.\n", said
    )
    assert run.fine("sessions", "--data", "data").count("\n") == 1
    for copy in Path("data/backups").iterdir():
        assert b"Ada" not in copy.read_bytes()
        copy.write_bytes(b"damaged beyond all repair, and no database any more")
    status, said, _ = run("erase", "s2", "--yes", "--data", "data")
    assert status == 1
    assert "may still hold it. Remove it." in said
    assert "No sitting 's2'" in run.why("erase", "s2", "--yes", "--data", "data")


def test_what_is_kept_is_backed_up_restored_looked_at_and_saved(run: Run, respond: Respond) -> None:
    assert "There is no data file" in run.why("doctor", "--data", "data")
    with closing(open_store(Path("data"))) as store:
        store.add(respond(1))
    assert "no backup yet" in run.fine("doctor", "--data", "data")
    assert run.fine("backup", "-o", "copy.db", "--data", "data") == "Wrote copy.db\n"
    wrote = run.fine("backup", "--data", "data")
    backup = Path(wrote.removeprefix("Wrote ").strip())
    assert backup.parent == Path("data/backups")
    with closing(open_store(Path("data"))) as store:
        store.erase(respond(1).id)
    assert "  0 sittings, 0 answers\n" in run.fine("doctor", "--data", "data")
    said = run.fine("restore", str(backup), "--data", "data")
    assert said.startswith(
        f"{backup} is in place.\nWhat was there before is data/backups/replaced-"
    )
    looked = run.fine("doctor", "--data", "data")
    assert "  1 sitting, " in looked
    assert f"UTC: {backup}\n" in looked
    assert looked.endswith("All is well.\n")
    assert "Saved 1 sitting and " in run.fine("doctor", "--repair", "--data", "data")
    assert "copy.db is in place.\n" in run.fine("restore", "copy.db", "--data", "new")
    assert "1 sitting, " in run.fine("doctor", "--data", "new")
    Path("data/careerfit.db").chmod(0o644)
    status, said, _ = run("doctor", "--data", "data")
    assert status == 1
    assert "Others on this computer may read" in said
    assert said.endswith("Trouble: see above.\n")


def test_an_exported_sitting_scores_as_the_kept_one(run: Run, respond: Respond) -> None:
    from careerfit.__main__ import open_window_desk

    with closing(open_store(Path("data"))) as store:
        store.add(respond(3))
    run.fine("export", "s3", "-o", "s3.json", "--data", "data")
    desk = open_window_desk(Path("data"), [])
    kept = desk.filing.to_json([desk.reading.assess(desk.reading.session(respond(3).id))])
    assert run.fine("score", "s3.json", "--json") == kept + "\n"
    desk.assessing.store.close()


def values_of(session: Any) -> dict[str, Any]:  # noqa: ANN401 (a value)
    """The fields of a value."""
    return {name: getattr(session, name) for name in session.__slots__}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"value": 5', '"value": 77', "does not match the content here. 77 is no answer to '"),
        ('"item": "sociable1"', '"item": "gone1"', "does not ask 'gone1'"),
        ('"version": 1', '"version": 9', "'work-styles' version 9"),
    ],
)
def test_an_exported_sitting_that_does_not_match_the_content_is_said_with_its_file(
    run: Run, respond: Respond, old: str, new: str, said: str
) -> None:
    with closing(open_store(Path("data"))) as store:
        store.add(respond(3))
    run.fine("export", "s3", "-o", "s3.json", "--data", "data")
    text = Path("s3.json").read_text()
    assert old in text
    Path("s3.json").write_text(text.replace(old, new, 1))
    told = run.why("score", "s3.json")
    assert told.startswith("'s3.json' does not match the content here. ")
    assert said in told


def test_without_sittings_nothing_is_listed_and_nothing_exported(run: Run) -> None:
    assert run.fine("sessions") == ""
    assert Path("home/careerfit", FILE).is_file()
    assert run.why("export", "s9", "-o", "x.json") == (
        "No sitting 's9'. \"careerfit sessions\" lists them.\n"
    )
    assert not Path("x.json").exists()


def test_a_data_folder_that_cannot_be_used_is_said(run: Run) -> None:
    Path("file").touch()
    assert run.why("sessions", "--data", "file") == (
        "The data folder 'file' cannot be used: File exists. Choose another: --data.\n"
    )
    Path("data").mkdir()
    Path("data", FILE).write_bytes(b"x" * 5000)
    assert "It is damaged or no CareerFit file." in run.why("--data", "data", "sessions")


def test_what_needs_no_sittings_leaves_the_data_folder_alone(run: Run) -> None:
    for command in (["list"], ["check"], ["score", SAMPLE], ["sample-answers"]):
        run.fine(*command, "--data", "data")
        run.fine(*command)
    run.fine("demo", "-o", "x.txt", "--data", "data")
    assert not Path("data").exists()
    assert not Path("home").exists()


# ---- reports


@pytest.mark.parametrize(
    ("name", "begin"), [("x.pdf", b"%PDF-"), ("x.html", b"<!"), ("x.TXT", b"\nYour fit report")]
)
def test_the_demo_writes_the_report_that_its_name_asks_for(
    run: Run, name: str, begin: bytes
) -> None:
    assert run.fine("demo", "-o", name) == f"Wrote {name}\n"
    content = Path(name).read_bytes()
    assert content.startswith(begin)
    assert len(content) > 5_000


def test_the_demo_has_a_name_of_its_own(run: Run) -> None:
    assert run.fine("demo") == "Wrote careerfit-demo.pdf\n"
    assert Path("careerfit-demo.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def test_a_report_is_of_one_person_for_one_purpose(run: Run) -> None:
    text = run.fine("sample-answers")
    second = text.splitlines()[1].replace("Robin Ashdown", "Kim Birch")
    Path("x.csv").write_text(f"{text}{second}\n")
    assert run.why("report", "x.csv", "-o", "x.txt") == (
        "'x.csv' holds 2 people. Choose one: --person 'Robin Ashdown'.\n"
    )
    assert run.why("report", "x.csv", "-o", "x.txt", "--person", "Ada") == (
        "'x.csv' holds no 'Ada'. Check the name.\n"
    )
    assert not Path("x.txt").exists()
    told = {}
    for purpose in ("self", "selection"):
        one = ["--person", "Kim Birch", "--purpose", purpose, "--role", "reception"]
        run.fine("report", "x.csv", "-o", "x.txt", *one)
        told[purpose] = Path("x.txt").read_text()
        assert "Kim Birch" in told[purpose]
        assert "Robin" not in told[purpose]
        assert "Receptionist" in told[purpose]
    assert told["self"] != told["selection"]


def test_each_reader_has_a_report_and_the_answer_fits_on_a_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Likes the sea. {{ 7 * 7 }}")
    (tmp_path / "a.yaml").write_text("name: Harbour Careers\nlogo: a.svg\n")
    shape = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>'
    (tmp_path / "a.svg").write_text(shape)
    talk = ["--purpose", "counselling", "--reader", "counsellor", "--note", "note.txt"]
    run.fine("report", SAMPLE, "-o", "c.txt", *talk, "--agency", "a.yaml")
    told = (tmp_path / "c.txt").read_text()
    assert told.startswith("Harbour Careers\n")
    assert "Likes the sea. {{ 7 * 7 }}" in told
    run.fine("report", SAMPLE, "-o", "r.txt", "--purpose", "selection", "--reader", "recruiter")
    assert "Interview guide" in (tmp_path / "r.txt").read_text()
    run.fine("report", SAMPLE, "-o", "s.pdf", "--summary", "--agency", "a.yaml")
    assert run.why("report", SAMPLE, "-o", "x.txt", "--reader", "recruiter") == (
        "This sitting was answered for the purpose 'self'. It has no report for the reader "
        "'recruiter'. Choose: person.\n"
    )
    (tmp_path / "a.svg").write_text(shape.replace("circle", "script"))
    assert "'script' in it" in run.why("report", SAMPLE, "-o", "x.txt", "--agency", "a.yaml")
    assert not (tmp_path / "x.txt").exists()


@pytest.mark.parametrize("ending", ["pdf", "html", "txt"])
def test_a_wild_name_is_text_in_every_report(run: Run, ending: str) -> None:
    text = run.fine("sample-answers").replace("Robin Ashdown", WILD.replace('"', '""'))
    Path("x.csv").write_text(text)
    run.fine("report", "x.csv", "-o", f"x.{ending}")
    if ending == "html":
        page = Path("x.html").read_text()
        assert "<b>O'" not in page
        assert "<b>O&#39;" not in page
        assert "<img src=" not in page
        assert "{{7*7}}" in page
    if ending == "txt":
        told = " ".join(Path("x.txt").read_text().split())
        assert '<b>O\'Neil & "Söns" {{7*7}} <img' in told


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (
            "x.docx",
            "No report can be written as '.docx'. End the name in .pdf, .html, .txt, .json.\n",
        ),
        ("x", "No report can be written as ''. End the name in .pdf, .html, .txt, .json.\n"),
        ("nowhere/x.txt", "'nowhere/x.txt' cannot be written: No such file or directory."),
        ("folder.txt", "'folder.txt' cannot be written: Is a directory. Choose another place;"),
        ("full.txt", "'full.txt' cannot be written: No space left on device. Choose another"),
    ],
)
def test_a_report_that_cannot_be_written_is_said_and_leaves_nothing(
    run: Run, target: str, said: str
) -> None:
    Path("folder.txt").mkdir()
    Path("full.txt").symlink_to("/dev/full")
    before = sorted(Path().iterdir())
    assert said in run.why("demo", "-o", target)
    assert said in run.why("report", SAMPLE, "-o", target)
    assert sorted(Path().iterdir()) == before


# ---- the program as a whole


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["score"],
        ["report", "x.csv"],
        ["export", "s1"],
        ["list", "people"],
        ["score", "x.csv", "--purpose", "fun"],
        ["report", "x.csv", "-o", "x.pdf", "--purpose", "fun"],
        ["check", "--schema", "poem"],
        ["--content"],
        ["--bogus"],
    ],
)
def test_what_makes_no_sense_gets_the_usage(run: Run, arguments: Sequence[str]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("usage: careerfit")


def test_version_and_help_are_told(run: Run) -> None:
    assert run.fine("--version") == f"careerfit {__version__}\n"
    help_text = run.fine("--help")
    for command in ("demo", "sample-answers", "list", "check", "score", "report", "sessions"):
        assert re.search(rf"^ +{command} ", help_text, re.MULTILINE)
        assert run.fine(command, "--help").startswith(f"usage: careerfit {command}")


def test_status_and_streams_of_the_program_itself(tmp_path: Path) -> None:
    fine = program("score", SAMPLE, "--json", cwd=tmp_path)
    assert (fine.returncode, fine.stderr) == (0, "")
    assert json.loads(fine.stdout)["schema"] == "careerfit-score/1"
    why = program("score", "nowhere.csv", cwd=tmp_path)
    assert (why.returncode, why.stdout) == (1, "")
    assert why.stderr.startswith("'nowhere.csv' cannot be read")
    assert program("fly", cwd=tmp_path).returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_many_people_are_scored_without_a_bar_where_nobody_looks(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_text(DEMO)
    rows = "".join(f"person {number},1,5\n" for number in range(30))
    (tmp_path / "x.csv").write_text(f"person,r1,r2\n{rows}")
    told = program("score", "x.csv", "--content", ".", "--battery", "demo", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.count("90 % ranges") == 30


def test_on_a_terminal_a_bar_shows_how_far_it_is(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_text(DEMO)
    (tmp_path / "x.csv").write_text("person,r1,r2\nAda,1,5\nBob,5,1\n")
    terminal, end = os.openpty()
    termios.tcsetwinsize(end, (24, 80))
    command = ["score", "x.csv", "--content", ".", "--battery", "demo"]
    told = program(*command, cwd=tmp_path, stderr=end)
    assert (told.returncode, told.stdout.count("90 % ranges")) == (0, 2)
    os.set_blocking(terminal, False)
    assert b"scoring: " in os.read(terminal, 10_000)
    os.close(end)
    os.close(terminal)


def test_who_interrupts_gets_the_usual_status(run: Run) -> None:
    def interrupted() -> Desk:
        raise KeyboardInterrupt

    run.fine("list", "roles")
    assert commands.run(cli.parse(["list"]), interrupted, SAMPLE) == 130


@pytest.mark.parametrize("command", [["list"], ["score", str(SAMPLE), "--json"], ["check"]])
def test_a_reader_that_leaves_early_is_left_in_silence(
    command: Sequence[str], tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    told = program(*command, cwd=tmp_path, stdout=writing)
    os.close(writing)
    assert (told.returncode, told.stderr) == (1, "")


def test_a_full_disk_behind_the_output_is_said(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        told = program("list", cwd=tmp_path, stdout=full.fileno())
    assert (told.returncode, told.stderr) == (
        1,
        "The output cannot be written: No space left on device.\n",
    )


def test_without_streams_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    shell = shutil.which("sh") or "sh"
    line = f'"{sys.executable}" -m careerfit demo -o x.txt >&- 2>&-'
    run = subprocess.run([shell, "-c", line], cwd=tmp_path, env=environment(), check=False)
    assert run.returncode == 0
    assert (tmp_path / "x.txt").stat().st_size > 5_000


def test_output_into_a_file_is_utf8_whatever_the_language(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_text(DEMO.replace("Demo interests", "Söns \U0001f642"))
    setting = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    told = program("list", "questionnaires", "--content", ".", cwd=tmp_path, setting=setting)
    assert (told.returncode, told.stderr) == (0, "")
    assert "demo  v1  Söns \U0001f642  2 items" in told.stdout


def test_a_file_name_that_is_no_text_is_told_escaped(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    told = program("demo", "-o", name, cwd=tmp_path)
    assert (told.returncode, told.stderr, told.stdout) == (0, "", "Wrote caf\\udce9.txt\n")
    assert (tmp_path / name).is_file()


def test_verbose_says_what_is_done_on_standard_error_only(tmp_path: Path) -> None:
    quiet, verbose = (program(*v, "score", SAMPLE, cwd=tmp_path) for v in ([], ["-v"]))
    assert quiet.stdout == verbose.stdout
    assert verbose.returncode == 0
    assert re.search(r"^\d+ ms careerfit.catalog.finding: .*about-you.yaml is", verbose.stderr)
    assert "demo.csv has " in verbose.stderr
    assert "Robin" not in verbose.stderr


def program(
    *arguments: object,
    cwd: Path,
    stdout: int = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
    setting: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the program as its users do."""
    return subprocess.run(
        [sys.executable, "-m", "careerfit", *map(str, arguments)],
        cwd=cwd,
        env=environment() | (setting or {}),
        stdout=stdout,
        stderr=stderr,
        encoding="utf-8",
        check=False,
    )


def environment() -> dict[str, str]:
    """The environment with this checkout to be found from everywhere."""
    return os.environ | {"PYTHONPATH": str(ROOT)}


def test_moments_in_lists_are_of_the_place_where_one_is(run: Run, respond: Respond) -> None:
    with closing(open_store(Path("data"))) as store:
        store.add(respond())
    began = datetime(2026, 1, 1, 12, tzinfo=UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    assert f"  {began}  " in run.fine("sessions", "--data", "data")


def test_files_for_translators_are_written_checked_and_used(run: Run, tmp_path: Path) -> None:
    told = run.fine("texts", "--language", "fr", "-o", "fr").splitlines()
    assert str(Path("fr/resources/roles/call-centre.fr.yaml")) in told
    assert run.fine("check", "fr") == "No fault found.\n"
    path = tmp_path / "fr/resources/roles/call-centre.fr.yaml"
    path.write_text(path.read_text().replace("Call-centre agent", "Conseiller"))
    assert "Conseiller" in run.fine("list", "roles", "--language", "fr", "--content", "fr")
    assert "Conseiller" not in run.fine("list", "roles", "--content", "fr")
    (tmp_path / "fr/resources/report").mkdir()
    (tmp_path / "fr/resources/report/fr.j2").write_text("{% block page %}{{ n }}{% endblock %}")
    assert "fr.j2:1: page: Its values are not those of the source" in run("check", "fr")[1]


def test_an_account_without_a_home_is_asked_for_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("HOME")

    def nobody(number: int) -> Never:
        raise KeyError(number)

    monkeypatch.setattr("pwd.getpwuid", nobody)
    for command in (["sessions"], ["backup"], []):
        assert main(command) == 1
        said = capsys.readouterr().err
        assert said.strip().endswith("no home folder to keep data in. Name a folder: --data.")
    assert main(["demo", "-o", "demo.txt"]) == 0
    assert main(["--data", "here", "sessions"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo.txt", "here"]
