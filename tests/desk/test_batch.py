"""Batches with real tables: same bits as one person, bad rows told, nothing lost, ever."""

import csv
import gzip
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.__main__ import build_desk, main
from careerfit.core.errors import CareerFitError, FileError
from careerfit.core.library import Library
from careerfit.core.profile import profile
from careerfit.core.progress import quietly
from careerfit.core.questionnaire import WRITTEN, BatteryId, ItemId, draw, drawn, items_by_id
from careerfit.core.role import RoleId
from careerfit.core.scoring import score_person
from careerfit.core.session import Respondent, Responses, identity
from careerfit.desk import Desk
from careerfit.desk.batch import Order, Outcome
from careerfit.exchange.batch.blocks import hashes
from careerfit.exchange.batch.parts import Seen, rejects_of
from careerfit.store.memory import MemoryStore
from tests.people import random_answer

ROOT = Path(__file__).parents[2]
DEMO = """\
id: demo
version: 1
title: Demo
licence: CC0-1.0
choices: [{value: 1, label: Nay}, {value: 3, label: Well}, {value: 5, label: Aye}]
scales: [{id: hands, name: Hands}, {id: head, name: Head}]
items:
  - {id: r1, scale: hands, text: I like to repair things.}
  - {id: r2, scale: hands, text: Tools bore me., keyed: "-"}
  - {id: h1, scale: head, text: I like riddles.}
"""
DEMO_ID = BatteryId("demo")
SCHEDULER = "distributed.cli.dask_scheduler", "--no-dashboard"
Cells = Sequence[Sequence[object]]


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The program with a questionnaire of three items, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    Path("content/demo.yaml").write_text(DEMO)
    return build_desk(MemoryStore, [Path("content")])


def write(path: str, text: str) -> Path:
    Path(path).write_text(text)
    return Path(path)


def run(desk: Desk, source: Path | str, target: Path | str = "out.csv", **order: Any) -> Outcome:  # noqa: ANN401
    """Score a table, as the command line does."""
    order = {"battery": DEMO_ID, **order}
    found = desk.batching.begin(Order(source=Path(source), target=Path(target), **order))
    return desk.batching.finish(found, quietly)


def rejects(target: str = "out.csv") -> dict[int, str]:
    """Return the reasons by row."""
    with rejects_of(Path(target)).open(newline="") as file:
        return {int(line["row"]): line["reason"] for line in csv.DictReader(file)}


def left() -> set[str]:
    return {path.name for path in Path().iterdir()} - {"content"}


# ---- same bits


def random_table(library: Library, people: int, seed: int) -> pl.DataFrame:
    random = np.random.default_rng(seed)
    columns: dict[str, list[int | None] | list[str]] = {
        "person": [f"person {number}" for number in range(people)]
    }
    for key, (form, item) in items_by_id(library.forms(BatteryId("full"))).items():
        if item.kind in WRITTEN:
            continue
        values = [random_answer(form, item, np.random.RandomState(n)).value for n in range(7)]
        chosen = [values[place] for place in random.integers(0, len(values), people)]
        blank = random.random(people) < 0.2
        columns[key] = [None if no else value for no, value in zip(blank, chosen, strict=True)]
    return pl.DataFrame(columns)


def test_a_random_thousand_gets_to_the_last_bit_what_each_would_get_alone(
    library: Library, demo: Desk
) -> None:
    table = random_table(library, 1000, seed=1)
    table.write_csv("in.csv")
    run(demo, "in.csv", "out.parquet", battery=BatteryId("full"), rows=300)
    found = pl.read_parquet("out.parquet").rows(named=True)
    assert len(found) == 1000
    whole, taxonomy = demo.library.forms(BatteryId("full")), demo.library.taxonomy
    unread = {
        scale for i in items_by_id(whole).values() if i[1].kind in WRITTEN for scale in i[1].scales
    }
    for row, cells in zip(found, table.rows(named=True), strict=True):
        assert row["person"] == cells.pop("person")
        one = Respondent(
            person=row["person"],
            values={ItemId(k): cell for k, cell in cells.items() if cell is not None},
        )
        pools = draw(whole, identity(one, BatteryId("full")), first=set(one.values))
        forms = [drawn(form, pools) for form in whole]
        asked = items_by_id(forms)
        given = Responses(values={k: v for k, v in one.values.items() if k in asked})
        scores = [one for one in score_person(forms, given, taxonomy) if one.scale not in unread]
        assert told_of(row, "scale") == {
            f"{score.questionnaire}.{score.scale}.{name}": getattr(score, name)
            for score in scores
            for name in ("level", "sem", "answered")
        }
        person = profile(scores, forms, given, taxonomy)
        assert told_of(row, "dimension") == {
            f"{one.dimension}.{name}": getattr(one, name)
            for one in person.estimates
            for name in ("estimate", "se")
        }
        assert told_of(row, "fact") == {fact.dimension: fact.value for fact in person.facts}


def told_of(row: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Return the columns of a kind that hold anything, less what was not measured at all."""
    keep = ".level", ".sem"
    return {
        name.removeprefix(f"{kind}."): cell
        for name, cell in row.items()
        if name.startswith(f"{kind}.") and (cell is not None or name.endswith(keep))
    }


def test_fits_are_those_of_a_single_person(library: Library, demo: Desk) -> None:
    random_table(library, 7, seed=2).write_csv("in.csv")
    roles = [RoleId("reception"), RoleId("tech-support")]
    run(demo, "in.csv", "out.parquet", battery=BatteryId("full"), roles=roles, rows=4)
    found = pl.read_parquet("out.parquet").rows(named=True)
    sittings = demo.filing.read(Path("in.csv"), "self", BatteryId("full"))
    for row, session in zip(found, sittings, strict=True):
        for fit in demo.reading.assess(session, roles).fits:
            for name in ("match", "readiness", "strain"):
                told, measure = f"role.{fit.role}.{name}", getattr(fit, name)
                numbers = row[told], row[f"{told}_low"], row[f"{told}_high"]
                assert numbers == (measure.value, measure.low, measure.high)
            assert row[f"role.{fit.role}.group"] == fit.group


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_any_size_of_block_and_any_kind_of_file_gives_the_same_bytes(
    library: Library, demo: Desk, ending: str
) -> None:
    table = random_table(library, 60, seed=3)
    table.write_csv("in.csv")
    table.write_csv("semicolons.csv", separator=";", quote_style="always")
    Path("in.csv.gz").write_bytes(gzip.compress(Path("in.csv").read_bytes()))
    table.write_parquet("one.parquet", row_group_size=1000)
    table.cast({pl.Int64: pl.Float32}).write_parquet("many.parquet", row_group_size=37)
    table.cast(pl.String).write_parquet("words.parquet", compression="gzip")
    seen = set()
    sources = ("in.csv", "semicolons.csv", "in.csv.gz", "one.parquet", "many.parquet")
    for source, rows in zip(
        (*sources, "words.parquet", "in.csv"), (1, 7, 64, 60, 9, 50, 999), strict=True
    ):
        target = f"out{rows}.{ending}"
        assert run(demo, source, target, battery=BatteryId("full"), rows=rows).people == 60
        seen.add(Path(target).read_bytes())
    assert len(seen) == 1


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Ada", "Bob", "Cy, Dr", 'D"', "É e", "", " "]),
        *(
            3
            * [st.sampled_from(["", "1", "3", " 5 ", "3.0", "+1", "2", "x", "1e0", "99999999999"])]
        ),
    ),
    min_size=1,
    max_size=30,
)


def test_every_row_is_scored_or_told(demo: Desk) -> None:
    @settings(max_examples=40, deadline=None)
    @given(rows=ROWS, block=st.integers(1, 40))
    def holds(rows: Cells, block: int) -> None:
        with Path("in.csv").open("w", newline="") as file:
            csv.writer(file).writerows([("person", "r1", "r2", "h1"), *rows])
        outcome = run(demo, "in.csv", rows=block)
        told = rejects() if outcome.rejected else {}
        good: list[str] = []
        for line, row in enumerate(rows, start=2):
            name, *cells = (str(cell).strip() for cell in row)
            sound = bool(name) and all(cell in ("", "1", "3", "5", "3.0") for cell in cells)
            if sound and name not in good:
                assert line not in told
                good.append(name)
            else:
                assert (line in told) == (name != "" or any(cells))
        assert pl.read_csv("out.csv")["person"].to_list() == good
        assert (outcome.people, outcome.rejected) == (len(good), len(told))

    holds()


# ---- bad rows and columns


def test_bad_rows_are_told_with_their_line_and_the_good_ones_are_scored(demo: Desk) -> None:
    write(
        "in.csv",
        "person,r1,r2,h1\nAda,1,5,3\nBob,2,x,3\nCy,1,1\n,1,1,1\nAda,5,5,5\n\n"
        '"Di, Dr",3,3,3\n"Ed,1,1,1\nFay\x07,1,1,1\nGus,1,1,1,1\n"Bob",1.0, 5 ,\n',
    )
    assert run(demo, "in.csv") == Outcome(
        people=3, rejected=7, rejects=Path("out.csv.rejected.csv")
    )
    told = rejects()
    assert pl.read_csv("out.csv")["person"].to_list() == ["Ada", "Di, Dr", "Bob"]
    assert told[3] == (
        "column 'r1': '2' is no answer. Give one of 1, 3, 5, or leave it blank.; "
        "column 'r2': 'x' is no answer. Give one of 1, 3, 5, or leave it blank."
    )
    assert told[4] == "3 cells for 4 columns. Mend the line."
    assert told[5] == "column 'person': it is blank. Give a name; it may be made up."
    assert told[6] == "'Ada' stands in an earlier row, too. Tell them apart."
    assert "quotes do not fit" in told[9]
    assert told[10] == "it holds control characters. Remove them."
    assert told[11] == "5 cells for 4 columns. Mend the line."
    assert left() == {"in.csv", "out.csv", "out.csv.rejected.csv"}


def test_lines_that_are_not_utf8_are_bad_and_not_the_file(demo: Desk) -> None:
    Path("in.csv").write_bytes(b"\xef\xbb\xbfperson,r1\r\nAda,1\r\nB\xff,1\r\nCy,3\r\n")
    assert run(demo, "in.csv").people == 2
    assert rejects() == {3: "this is not UTF-8. Save it as UTF-8."}


def test_rows_of_parquet_are_told_by_their_number(demo: Desk) -> None:
    people, answers = ["Ada", None, "Cy", "Di", "Ed"], [1.0, 3.0, 1.5, None, float("inf")]
    pl.DataFrame({"person": people, "r1": answers, "h1": [True] * 5}).drop("h1").write_parquet(
        "in.parquet"
    )
    assert run(demo, "in.parquet").people == 2
    assert list(rejects()) == [2, 3, 5]


def test_the_side_file_of_an_earlier_call_goes_when_all_rows_are_good(demo: Desk) -> None:
    run(demo, write("in.csv", "person,r1\nAda,9\nBob,1\n"))
    assert rejects()
    run(demo, write("in.csv", "person,r1\nAda,1\nBob,1\n"))
    assert left() == {"in.csv", "out.csv"}


def test_columns_of_other_questionnaires_are_passed_over_and_unknown_ones_are_named(
    demo: Desk, library: Library
) -> None:
    other = library.questionnaires[0].items[0].id
    assert run(demo, write("in.csv", f"person,r1,{other}\nAda,1,99\n")).people == 1
    with pytest.raises(FileError, match=r"line 1: no item is called 'zzz'[.] Remove it"):
        run(demo, write("in.csv", "person,r1,zzz\nAda,1,1\n"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("in.csv", b"", "'in.csv' is empty."),
        ("in.csv", b"person,r1\n", "'in.csv' has no line below the names of its columns."),
        ("in.csv", b"r1\n1\n", "there is no column 'person'"),
        ("in.parquet", b"PAR1 and no more", "'in.parquet' is damaged or no Parquet file"),
        ("in.csv", b"\x28\xb5\x2f\xfd....", "is compressed with zstd. Unpack it first"),
        (
            "in.csv",
            gzip.compress(b"person,r1\n" + b"A,1\n" * 9, mtime=0)[:-9],
            "ends too early or is damaged",
        ),
    ],
)
def test_what_is_no_table_is_said(demo: Desk, name: str, content: bytes, said: str) -> None:
    Path(name).write_bytes(content)
    with pytest.raises(FileError, match=re.escape(said)):
        run(demo, name)


def test_a_truncated_file_is_said_and_an_earlier_result_stays(demo: Desk) -> None:
    pl.DataFrame({"person": ["Ada"], "r1": [1]}).write_parquet("in.parquet")
    write("out.csv", "before")
    content = Path("in.parquet").read_bytes()
    Path("in.parquet").write_bytes(content[:-20])
    with pytest.raises(FileError, match=r"'in.parquet' is damaged or no Parquet file"):
        run(demo, "in.parquet")
    assert Path("out.csv").read_text() == "before"


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("in.csv", "in.csv", "'in.csv' would be overwritten"),
        ("in.csv", "nowhere/out.csv", "There is no folder 'nowhere'. Make it"),
        ("in.csv", "out.xlsx", "No results can be written as '.xlsx'"),
        ("in.csv", "content", "No results can be written as ''"),
        ("gone.csv", "out.csv", "'gone.csv' cannot be read: No such file or directory."),
    ],
)
def test_places_that_do_not_do_are_said(demo: Desk, source: str, target: str, said: str) -> None:
    write("in.csv", "person,r1\nAda,1\n")
    with pytest.raises(FileError, match=re.escape(said)):
        run(demo, source, target)
    assert Path("in.csv").read_text() == "person,r1\nAda,1\n"
    assert left() == {"in.csv"}


def test_a_folder_of_others_is_left_alone(demo: Desk) -> None:
    Path("out.csv.parts").mkdir()
    write("out.csv.parts/mine.txt", "dear")
    with pytest.raises(FileError, match=r"is not of a batch. Move it away"):
        run(demo, write("in.csv", "person,r1\nAda,1\n"))
    assert Path("out.csv.parts/mine.txt").read_text() == "dear"


def test_names_are_seen_once_however_they_come() -> None:
    random = np.random.default_rng(4)
    names = [str(number) for number in random.integers(0, 500, 2000)]
    seen, known = Seen(), set[str]()
    for start in range(0, 2000, 130):
        some = names[start : start + 130]
        fresh = seen.add(hashes(some))
        for name, first in zip(some, fresh.tolist(), strict=True):
            assert first == (name not in known)
            known.add(name)


# ---- stopped and gone on


def command(*more: object) -> list[str]:
    line = ["batch", "in.csv", "-o", "out.csv", "--content", "content", "--battery", "demo"]
    return [sys.executable, "-m", "careerfit", *line, *map(str, more)]


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}


def many(people: int) -> Path:
    rows = "".join(f"person {n},{n % 3 * 2 + 1},{n % 7 % 3 * 2 + 1},5\n" for n in range(people))
    return write("in.csv", f"person,r1,r2,h1\n{rows}person 0,1,1,1\n")


def test_a_killed_run_goes_on_where_it_stopped(demo: Desk) -> None:
    run(demo, many(3000), "straight.csv")
    process = subprocess.Popen(command("--rows", 20), env=environment())
    kept = Path("out.csv.parts/000009.parquet")
    deadline = time.monotonic() + 60
    while not kept.exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    finished = {path: path.stat().st_mtime_ns for path in Path("out.csv.parts").glob("[0-9]*")}
    assert not Path("out.csv").exists()
    order = Order(source=Path("in.csv"), target=Path("out.csv"), battery=DEMO_ID, rows=20)
    again = demo.batching.begin(order)
    assert again.parts.done >= 10
    assert again.parts.changed == ()
    assert {path: path.stat().st_mtime_ns for path in finished} == finished
    assert demo.batching.finish(again, quietly).people == 3000
    assert Path("out.csv").read_bytes() == Path("straight.csv").read_bytes()
    assert rejects() == rejects("straight.csv")
    assert "out.csv.parts" not in left()


def stopped(desk: Desk) -> None:
    """Finish three blocks of a batch, no more."""

    blocks = count(1)

    def stop(_done: int, _all: int) -> None:
        if next(blocks) == 3:
            raise CareerFitError("stop")

    order = Order(source=Path("in.csv"), target=Path("out.csv"), battery=DEMO_ID, rows=10)
    with pytest.raises(CareerFitError, match="stop"):
        desk.batching.finish(desk.batching.begin(order), stop)


def test_a_changed_input_or_content_begins_anew_and_says_so(
    demo: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    line = command("--rows", 10)[3:]
    stopped_at = "Goes on after block 3, where an earlier call stopped.\n"
    for change, said in (
        (lambda: None, stopped_at),
        (lambda: os.utime("in.csv", (1, 1)), "this has changed: input.\n"),
        (
            lambda: write("content/demo.yaml", DEMO.replace("riddles", "sums")),
            "this has changed: questionnaires.\n",
        ),
    ):
        many(100)
        stopped(demo)
        change()
        assert main(line) == 0
        assert said in capsys.readouterr().err
        assert len(pl.read_csv("out.csv")) == 100
        Path("content/demo.yaml").write_text(DEMO)


def test_a_full_disk_loses_nothing(demo: Desk) -> None:
    run(demo, many(3000), "straight.csv")
    whole = Path("straight.csv").stat().st_size

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (whole // 2, whole // 2))

    full = subprocess.run(
        command("--rows", 500),
        env=environment(),
        preexec_fn=small_disk,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (full.returncode, full.stdout) == (1, "")
    assert "'out.csv' cannot be written: File too large" in full.stderr
    assert not Path("out.csv").exists()
    on = subprocess.run(
        command("--rows", 500), env=environment(), capture_output=True, text=True, check=False
    )
    assert (on.returncode, on.stdout) == (0, "Wrote out.csv: 3000 people\n")
    assert "Goes on after block" in on.stderr
    assert Path("out.csv").read_bytes() == Path("straight.csv").read_bytes()


# ---- clusters


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """Run a scheduler and workers as processes of their own on 127.0.0.1."""
    address = f"tcp://127.0.0.1:{free_port()}"
    quiet = {"env": environment(), "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = [
        subprocess.Popen(
            [sys.executable, "-m", *SCHEDULER, "--host", address],
            **quiet,  # type: ignore[call-overload]
        )
    ]
    try:
        for _ in range(workers):
            line = ["-m", "distributed.cli.dask_worker", address, "--nthreads", "1"]
            line += ["--no-dashboard", "--no-nanny", "--host", "127.0.0.1"]
            line += ["--local-directory", str(Path.cwd() / "dask")]
            started.append(subprocess.Popen([sys.executable, *line], **quiet))  # type: ignore[call-overload]
        yield address, started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


def test_a_cluster_that_loses_a_worker_loses_nothing(demo: Desk) -> None:
    run(demo, many(4000), "straight.csv")
    with cluster(2) as (address, workers):
        process = subprocess.Popen(
            command("--rows", 20, "--workers", address), env=environment(), stderr=subprocess.PIPE
        )
        kept = Path("out.csv.parts/000009.parquet")
        deadline = time.monotonic() + 60
        while not kept.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        workers[0].kill()
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
    assert Path("out.csv").read_bytes() == Path("straight.csv").read_bytes()


def test_a_cluster_that_is_not_there_is_said(demo: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerfit.exchange.batch.pools.PATIENCE", 1)
    write("in.csv", "person,r1\nAda,1\n")
    with pytest.raises(CareerFitError, match=r"No scheduler answers at 'tcp://127.0.0.1"):
        run(demo, "in.csv", workers=f"tcp://127.0.0.1:{free_port()}")
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CareerFitError, match=r"careerfit-desktop\[cluster\]"):
        run(demo, "in.csv", workers="tcp://127.0.0.1:1")
