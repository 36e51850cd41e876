"""The data file: what survives, what is refused, and that a refused file stays as it was."""

import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from careerfit.core.errors import CareerFitError, StoreError
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.store.connecting import sqlite
from careerfit.store.opening import FILE, MIGRATIONS, open_store
from careerfit.store.sql import SqlStore

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
S1 = SessionId("s1")
NAME = "Wilhelmina Featherstonehaugh"
COMMON = f"""
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from careerfit.core.errors import StoreError
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.store.opening import open_store
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
S1, NAME, FOLDER = SessionId("s1"), "{NAME}", Path(sys.argv[1])
def sitting(key):
    return Session(id=SessionId(key), person=NAME, purpose="self", battery=BatteryId("full"),
                   began_at=NOON, used=())
def answer(number):
    return Answer(item=ItemId(f"r{{number}}"), value=number, at=NOON)
"""


def sitting(*answers: Answer, key: str = "s1", person: str = NAME) -> Session:
    """A sitting."""
    return Session(
        id=SessionId(key),
        person=person,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        used=(),
        answers=answers,
    )


def answer(number: int) -> Answer:
    """An answer that can be told from others."""
    return Answer(item=ItemId(f"r{number}"), value=number, at=NOON)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with one sitting of forty answers in it."""
    with closing(open_store(tmp_path)) as store:
        store.add(sitting(*map(answer, range(40))))
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[SqlStore]:
    """The store in it."""
    with closing(open_store(folder)) as opened:
        yield opened


def test_a_store_closed_and_opened_has_everything(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        assert store.session(S1) == sitting(*map(answer, range(40)))
        store.append(S1, answer(40))
    with closing(open_store(folder)) as store:
        assert [one.value for one in store.session(S1).answers] == list(range(41))


def test_folder_and_file_are_made_and_nobody_else_can_read_them(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "new" / "folder")) as store:
        store.add(sitting())
        files = sorted((tmp_path / "new" / "folder").iterdir())
        assert [one.name for one in files] == [FILE, f"{FILE}-shm", f"{FILE}-wal"]
        assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "new" / "folder").stat().st_mode) == 0o700
    assert [one.name for one in (tmp_path / "new" / "folder").iterdir()] == [FILE]


def test_what_was_half_written_when_the_power_went_is_taken_back(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    crashed = tmp_path_factory.mktemp("crashed")
    with closing(sqlite.connect(folder / FILE, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")  # as a backup that was put back has it
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(400):
            row = (f"other{number}", NAME * 20, NOON.isoformat())
            connection.execute(
                "INSERT INTO session (id, person, purpose, battery, language, began_at, used,"
                " drawn, extra_time) VALUES (?, ?, 'self', 'full', 'en', ?, '[]', '[]', 1)",
                row,
            )
        for path in folder.iterdir():  # as if the program had been killed here
            shutil.copy(path, crashed)
        connection.execute("ROLLBACK")
    assert (crashed / f"{FILE}-journal").exists()
    with closing(open_store(crashed)) as store:
        assert [one.id for one in store.sittings()] == [S1]
        assert store.session(S1) == sitting(*map(answer, range(40)))


def test_the_database_keeps_every_commit_and_forgets_every_erasure(store: SqlStore) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    with store._engine.connect() as connection:
        found = {key: connection.exec_driver_sql(f"PRAGMA {key}").scalar() for key in wanted}
    assert found == wanted


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer SET value = 1",
        "UPDATE answer SET item = 'x' WHERE number = 1",
        "INSERT INTO answer (number, session, item, at) VALUES (1, 's1', 'x', '')"
        " ON CONFLICT (number) DO UPDATE SET item = 'x'",
    ],
)
def test_the_database_itself_refuses_to_change_an_answer(statement: str, folder: Path) -> None:
    with (
        closing(sqlite.connect(folder / FILE)) as connection,
        pytest.raises(sqlite.IntegrityError, match="answers are only ever added"),
    ):
        connection.execute(statement)


def test_nothing_of_an_erased_person_is_left_in_any_file(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        store.add(sitting(*map(answer, range(300)), key="s2", person="Bob"))
        for number in range(300):
            store.append(S1, Answer(item=ItemId(f"secret{number}"), value=5, at=NOON))
        assert leftovers(folder, NAME) > 0
        store.erase(S1)
        assert leftovers(folder, NAME) == leftovers(folder, "secret") == 0
        assert [one.id for one in store.sittings()] == ["s2"]
    assert leftovers(folder, NAME) == leftovers(folder, "secret") == 0
    assert leftovers(folder, "Bob") > 0


def leftovers(folder: Path, text: str) -> int:
    """How often a text stands in the bytes of the files in a folder."""
    return sum(path.read_bytes().count(text.encode()) for path in folder.iterdir())


APPEND_FOR_EVER = f"""{COMMON}
store = open_store(FOLDER)
store.add(sitting(sys.argv[2]))
number = 0
while True:
    store.append(SessionId(sys.argv[2]), answer(number))
    os.write(1, b"%d\\n" % number)
    number += 1
"""


def test_no_acknowledged_answer_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 (no secret)
    for attempt in range(10):
        with start(APPEND_FOR_EVER, tmp_path, f"s{attempt}") as program:
            assert program.stdout is not None
            first = program.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            program.send_signal(signal.SIGKILL)
            acknowledged = len((first + program.stdout.read()).splitlines())
        assert program.returncode == -signal.SIGKILL
        with closing(open_store(tmp_path)) as store:
            kept = [one.value for one in store.session(SessionId(f"s{attempt}")).answers]
        assert kept == list(range(len(kept)))
        assert acknowledged <= len(kept) <= acknowledged + 1
    with closing(open_store(tmp_path)) as store:
        assert len(store.sittings()) == 10


OPEN = f"""{COMMON}
store = open_store(FOLDER)
store.add(sitting(sys.argv[2]))
"""


def test_several_programs_may_open_a_new_folder_at_the_same_time(tmp_path: Path) -> None:
    programs = [start(OPEN, tmp_path / "new", f"s{number}") for number in range(3)]
    for program in programs:
        said = program.communicate()[1]
        assert program.returncode == 0, said
    with closing(open_store(tmp_path / "new")) as store:
        assert sorted(one.id for one in store.sittings()) == ["s0", "s1", "s2"]


def test_two_programs_may_write_by_turns(folder: Path) -> None:
    with closing(open_store(folder)) as one, closing(open_store(folder)) as other:
        for number in range(40, 60):
            (one if number % 2 else other).append(S1, answer(number))
            assert one.session(S1) == other.session(S1)
        assert len(one.session(S1).answers) == 60


def test_a_store_that_another_program_holds_is_said_and_can_be_read(folder: Path) -> None:
    with (
        closing(sqlite.connect(folder / FILE, isolation_level=None)) as holder,
        closing(open_store(folder, wait=0.05)) as store,
    ):
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"Another program is using it\. Close that"):
            store.append(S1, answer(40))
        assert len(store.session(S1).answers) == 40
        holder.execute("ROLLBACK")
        store.append(S1, answer(40))
        assert len(store.session(S1).answers) == 41


MAKE = f"""{COMMON}
number = 0
while True:
    open_store(FOLDER / str(number)).close()
    os.write(1, b"%d\\n" % number)
    number += 1
"""


def test_a_store_whose_making_was_interrupted_is_made_anew(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311 (no secret)
    for attempt in range(5):
        with start(MAKE, tmp_path / str(attempt)) as program:
            assert program.stdout is not None
            program.stdout.readline()
            time.sleep(chance.uniform(0, 0.2))
            program.kill()
    for folder in tmp_path.glob("*/*"):
        with closing(open_store(folder)) as store:
            assert store.sittings() == ()


def test_a_disk_without_links_has_a_data_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with closing(open_store(tmp_path)) as store:
        store.add(sitting())
    assert [one.name for one in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "change", ["used = '{\"a\": 1}'", "used = '7'", "used = '['", "began_at = 'x'"]
)
def test_a_sitting_that_makes_no_sense_is_damage(folder: Path, change: str) -> None:
    with closing(sqlite.connect(folder / FILE)) as connection, connection:
        connection.execute(f"UPDATE session SET {change}")  # noqa: S608 (stands above)
    with closing(open_store(folder)) as store, pytest.raises(StoreError, match="It is damaged"):
        store.session(S1)


def damaged(content: bytes, kind: str) -> bytes:
    """A data file that is none any more."""
    return {
        "empty": b"",
        "one byte": b"S",
        "half a header": content[:50],
        "a header": content[:100],
        "one page": content[:4096],
        "half": content[: len(content) // 2],
        "half, at a page": content[: len(content) // 8192 * 4096],
        "the last page missing": content[:-4096],
        "the last bytes missing": content[:-20],
        "random": random.Random(1).randbytes(len(content)),  # noqa: S311 (no secret)
        "random after the header": content[:100] + random.Random(1).randbytes(9000),  # noqa: S311
        "zeros": bytes(len(content)),
        "text": b"person,calm1\nAda,5\n",
    }[kind]


@pytest.mark.parametrize(
    "kind",
    [
        *("empty", "one byte", "half a header", "a header", "one page", "half", "half, at a page"),
        *("the last page missing", "the last bytes missing", "random", "random after the header"),
        *("zeros", "text"),
    ],
)
def test_a_damaged_file_is_refused_in_words_and_left_as_it_is(folder: Path, kind: str) -> None:
    path = folder / FILE
    path.write_bytes(damaged(path.read_bytes(), kind))
    refused_and_left_alone(path, "put a backup in its place" if kind != "empty" else "It is empty.")


@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize(
    "tables", [["bookmarks"], ["alembic_version"], ["alembic_version", "session", "answer"]]
)
def test_a_database_of_another_program_is_refused_and_left_as_it_is(
    tmp_path: Path, mode: str, tables: list[str]
) -> None:
    path = tmp_path / FILE
    with closing(sqlite.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA journal_mode={mode}")
        for table in tables:
            connection.execute(f"CREATE TABLE {table} (version_num)")
    refused_and_left_alone(path, "It is damaged or no CareerFit file. Move it elsewhere")


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_file_of_a_newer_version_is_refused_and_left_as_it_is(folder: Path, mode: str) -> None:
    path = folder / FILE
    with closing(sqlite.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA journal_mode={mode}")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    refused_and_left_alone(path, "written by a newer CareerFit (tables 9999, this one knows 0003).")


def refused_and_left_alone(path: Path, said: str) -> None:
    """See that the store is not opened, and that no byte of its file changes."""
    before, changed = path.read_bytes(), path.stat().st_mtime_ns
    for _ in range(2):
        with pytest.raises(StoreError) as caught:
            open_store(path.parent)
        assert str(caught.value).startswith(f"The data file '{path}' ")
        assert said in str(caught.value)
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == changed


def test_random_damage_is_said_and_never_crashes(folder: Path, tmp_path: Path) -> None:
    whole = (folder / FILE).read_bytes()
    chance = random.Random(3)  # noqa: S311 (no secret)
    copy = tmp_path / "copy"
    copy.mkdir()
    refused = 0
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 3, 30])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        for old in copy.iterdir():
            old.unlink()
        (copy / FILE).write_bytes(content)
        refused += not reads_and_writes(copy)
    assert 10 < refused < 60


def reads_and_writes(folder: Path) -> bool:
    """Use the store in a folder; return whether nothing was said against it."""
    try:
        with closing(open_store(folder)) as store:
            for one in store.sittings():
                store.session(one.id)
            store.append(S1, answer(99))
    except CareerFitError:
        return False
    return True


def test_what_is_no_folder_or_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "taken" / FILE).mkdir(parents=True)
    (tmp_path / "circle").mkdir()
    (tmp_path / "circle" / FILE).symlink_to(FILE)
    for name in ("file", "file/in", "loop", "taken", "circle"):
        with pytest.raises(StoreError, match=r"The data f.* cannot be used.*(--data|elsewhere)"):
            open_store(tmp_path / name)
    with pytest.raises(StoreError, match="--data"):
        open_store(Path("/proc/careerfit"))


READ_ONLY = f"""{COMMON}
import tempfile
with tempfile.TemporaryDirectory() as elsewhere:  # load all there is: it may be out of reach soon
    warm = open_store(Path(elsewhere))
    warm.sittings()
    warm.close()
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    store = open_store(FOLDER, scripts=FOLDER.parent / "scripts")
    print(len(store.sittings()))
    store.append(S1, answer(40))
except StoreError as error:
    sys.exit(str(error))
"""


@pytest.fixture
def open_folder(folder: Path) -> Iterator[Path]:
    """The data folder at a place that every user may reach."""
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        shutil.copytree(folder, Path(top) / "data")
        shutil.copytree(MIGRATIONS, Path(top) / "scripts")
        yield Path(top) / "data"
        (Path(top) / "data").chmod(0o700)


@pytest.mark.parametrize("name", ["data", FILE, "new"])
def test_what_may_not_be_written_is_said(open_folder: Path, name: str) -> None:
    path = open_folder / FILE
    before = path.read_bytes()
    path.chmod(0o444)
    if name == "new":
        path.unlink()
    open_folder.chmod(0o777 if name == FILE else 0o555)
    program = start(READ_ONLY, open_folder)
    said = program.communicate()[1]
    assert program.returncode == 1
    assert said.startswith(f"The data file '{path}' cannot be used. It cannot be ")
    assert "Check the rights of the folder, or choose another: --data." in said
    assert name == "new" or path.read_bytes() == before


FILL = f"""{COMMON}
store = open_store(FOLDER)
number = 0
try:
    store.add(sitting("s2"))
    while True:
        store.append(SessionId("s2"), answer(number))
        number += 1
except StoreError as error:
    print(number)
    sys.exit(str(error))
"""


def test_a_full_disk_is_said_and_every_answer_before_it_stays(folder: Path) -> None:
    """A limit on the size of files stands for the disk, on every machine."""
    program = start(FILL, folder, limit=1_000_000)
    told, said = program.communicate()
    assert program.returncode == 1
    assert said.startswith(f"The data file '{folder / FILE}' cannot be used. The disk ")
    assert "nothing saved was lost" in said
    kept_after_a_full_disk(folder, int(told))


def test_a_disk_with_no_room_left_is_said_and_every_answer_before_it_stays(folder: Path) -> None:
    """A disk of 800 kB, where a user may mount one."""
    disk = folder / "disk"
    disk.mkdir()
    shutil.copy(folder / FILE, disk)
    mount = 'mount -t tmpfs -o size=800k none "$0" && cp "$1" "$0" && shift && "$@"; s=$?; '
    keep = 'cp "$0"/* "$0/../kept/"; exit $s'
    (folder / "kept").mkdir()
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
    probe: list[str | Path] = [
        *unshare,
        'mount -t tmpfs none "$0" && "$1" -c ""',
        disk,
        sys.executable,
    ]
    if subprocess.run(probe, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    program = subprocess.Popen(
        [*unshare, mount + keep, disk, folder / FILE, sys.executable, "-c", FILL, disk],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    told, said = program.communicate()
    assert program.returncode == 1, said
    assert "The disk is full. Free some space and try again; nothing saved was lost." in said
    kept_after_a_full_disk(folder / "kept", int(told))


def kept_after_a_full_disk(folder: Path, acknowledged: int) -> None:
    """See that all acknowledged answers are there, and that one can go on."""
    assert acknowledged > 20
    with closing(open_store(folder)) as store:
        assert len(store.session(S1).answers) == 40
        kept = [one.value for one in store.session(SessionId("s2")).answers]
        assert kept == list(range(acknowledged))
        store.append(S1, answer(40))


def test_a_new_store_without_room_leaves_nothing_behind(tmp_path: Path) -> None:
    program = start(FILL, tmp_path / "new", limit=0)
    said = program.communicate()[1]
    assert program.returncode == 1
    assert "nothing saved was lost" in said
    with closing(open_store(tmp_path / "new")) as store:
        assert store.sittings() == ()


def test_an_error_of_the_program_is_not_said_in_words(store: SqlStore) -> None:
    with pytest.raises(sa.exc.StatementError):
        store.append(S1, Answer(item=ItemId("r1"), value=1, at="noon"))  # type: ignore[arg-type]


def start(
    script: str, folder: Path, *arguments: str, limit: int | None = None
) -> subprocess.Popen[str]:
    """Start another program on a data folder; `limit`: bytes that its files may have."""
    return subprocess.Popen(
        [sys.executable, "-c", script, folder, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=None
        if limit is None
        else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
