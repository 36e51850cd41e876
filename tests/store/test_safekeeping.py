"""Backups, the way back to one, and what is saved of a damaged data file."""

import random
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from threading import Thread

import pytest

from careerfit.core.errors import NotFoundError, StoreError
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.desk.safekeeping import Safekeeping
from careerfit.store.connecting import sqlite
from careerfit.store.opening import FILE, open_store
from careerfit.store.safekeeping import VACUUMED, Keeper
from careerfit.store.sql import SqlStore

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
NAME = "Wilhelmina Featherstonehaugh"
PAGE = 4096


def sitting(number: int, answers: int = 20, person: str = NAME) -> Session:
    """A sitting with some answers."""
    return Session(
        id=SessionId(f"s{number:05}"),
        person=person,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        used=(),
        answers=tuple(
            Answer(item=ItemId(f"item{n}"), value=n % 5, at=NOON, text=f"{number}-{n}")
            for n in range(answers)
        ),
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = open_store(tmp_path)
    opened.add(sitting(1))
    yield opened
    opened.close()


def safe(folder: Path, store: SqlStore, now: datetime = NOON) -> Safekeeping:
    return Safekeeping(store=store, keeper=Keeper(folder=folder), now=lambda: now)


def kept_in(path: Path) -> dict[str, int]:
    """Return how many answers each sitting of a data file has."""
    with closing(sqlite.connect(path)) as connection:
        query = "SELECT session, count(*) FROM answer GROUP BY session"
        return dict(connection.execute(query).fetchall())


# ---- Backups


def test_with_a_backup_goes_what_sqlite_has_beside_it(tmp_path: Path, store: SqlStore) -> None:
    kept = safe(tmp_path, store)
    kept.back_up()
    (backup,) = kept.backups()
    journals = [backup.path.with_name(f"{backup.path.name}{end}") for end in ("-journal", "-wal")]
    for journal in journals:
        journal.write_text(NAME)
    kept.keeper.remove(backup)
    assert not backup.path.exists()
    assert not any(journal.exists() for journal in journals)


def test_a_backup_holds_what_is_kept_now_and_only_its_owner_reads_it(
    store: SqlStore, tmp_path: Path
) -> None:
    path = safe(tmp_path, store).back_up()
    assert path == tmp_path / "backups" / "careerfit-20261124T120000Z.db"
    assert kept_in(path) == {"s00001": 20}  # also what is in the journal only
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_backup_goes_where_it_is_wanted_and_nowhere_else(store: SqlStore, tmp_path: Path) -> None:
    elsewhere = tmp_path / "my stick" / "copy.db"
    with pytest.raises(StoreError, match="No such file"):
        safe(tmp_path, store).back_up(elsewhere)
    elsewhere.parent.mkdir()
    assert kept_in(safe(tmp_path, store).back_up(elsewhere)) == {"s00001": 20}
    with pytest.raises(StoreError, match="the data file itself"):
        safe(tmp_path, store).back_up(tmp_path / FILE)
    assert not (tmp_path / "backups").exists()
    with pytest.raises(StoreError, match="no data file"):
        safe(tmp_path / "nowhere", store).back_up()


def test_a_backup_is_made_by_itself_once_a_day_when_something_was_kept(
    store: SqlStore, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    assert safe(tmp_path / "nowhere", store).back_up_if_old() is None
    first = safe(tmp_path, store, now).back_up_if_old()
    assert first is not None
    assert safe(tmp_path, store, now + timedelta(hours=23)).back_up_if_old() is None
    time.sleep(1.1)  # the name of a backup has seconds
    store.add(sitting(2))
    later = safe(tmp_path, store, now + timedelta(hours=25))
    second = later.back_up_if_old()
    assert second is not None
    assert [one.path for one in later.backups()] == [second, first]
    much_later = safe(tmp_path, store, now + timedelta(days=9))
    assert much_later.back_up_if_old() is None, "nothing was kept since"


def test_a_backup_that_seems_old_since_the_clock_was_set_back_stays(
    store: SqlStore, tmp_path: Path
) -> None:
    for hour in range(1, 5):
        safe(tmp_path, store, NOON + timedelta(hours=hour)).back_up()
    made = safe(tmp_path, store).back_up()
    assert kept_in(made) == {"s00001": 20}
    assert [one.path for one in safe(tmp_path, store).backups()][-1] == made


def test_old_backups_go_and_foreign_files_stay(store: SqlStore, tmp_path: Path) -> None:
    for day in range(40):
        safe(tmp_path, store, NOON - timedelta(days=40 - day)).back_up()
    foreign = tmp_path / "backups" / "careerfit-of-mine.db"
    foreign.write_bytes(b"mine")
    safe(tmp_path, store).back_up()
    left = safe(tmp_path, store).backups()
    assert 7 + 3 <= len(left) <= 7 + 4 + 2
    assert left[0].made_at == NOON
    assert foreign.read_bytes() == b"mine"


@contextmanager
def little_room(size: int) -> Iterator[None]:
    """Let no file grow over `size` bytes: as if the disk were full."""
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, old)


def test_a_full_disk_leaves_no_half_backup_and_loses_nothing(
    store: SqlStore, tmp_path: Path
) -> None:
    for number in range(2, 60):
        store.add(sitting(number))
    backup = safe(tmp_path, store).back_up()
    whole = backup.read_bytes()
    with little_room(20_000), pytest.raises(StoreError):
        safe(tmp_path, store, NOON + timedelta(days=1)).back_up()
    with little_room(20_000), pytest.raises(StoreError):
        safe(tmp_path, store).restore(backup)
    assert [one.name for one in (tmp_path / "backups").iterdir()] == [backup.name]
    assert backup.read_bytes() == whole
    assert len(store.sittings()) == 59


# ---- Back to a backup


def test_a_backup_comes_back_and_what_was_there_is_put_aside(
    store: SqlStore, tmp_path: Path
) -> None:
    backup = safe(tmp_path, store).back_up()
    store.add(sitting(2))
    store.close()
    aside = safe(tmp_path, store).restore(backup)
    assert kept_in(tmp_path / FILE) == {"s00001": 20}
    assert aside is not None
    assert kept_in(aside) == {"s00001": 20, "s00002": 20}
    again = open_store(tmp_path)
    assert [one.id for one in again.sittings()] == ["s00001"]
    again.close()


def test_a_backup_comes_back_into_an_empty_folder(store: SqlStore, tmp_path: Path) -> None:
    backup = safe(tmp_path, store).back_up()
    new = tmp_path / "a new computer"
    assert safe(new, store).restore(backup) is None
    assert kept_in(new / FILE) == {"s00001": 20}


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 9000])
def test_what_is_no_sound_backup_is_refused_and_all_stays(
    store: SqlStore, tmp_path: Path, content: bytes
) -> None:
    wild = tmp_path / "wild.db"
    wild.write_bytes(content)
    with pytest.raises(StoreError, match="wild"):
        safe(tmp_path, store).restore(wild)
    with pytest.raises(StoreError, match="gone"):
        safe(tmp_path, store).restore(tmp_path / "gone.db")
    assert kept_in(tmp_path / FILE) == {"s00001": 20}
    assert not (tmp_path / "backups").exists()


def test_a_file_in_use_is_not_replaced(store: SqlStore, tmp_path: Path) -> None:
    backup = safe(tmp_path, store).back_up()
    with closing(sqlite.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program is using it"):
            safe(tmp_path, store).restore(backup)
        other.execute("ROLLBACK")


# ---- Erased for good


@pytest.mark.parametrize("most", [VACUUMED, 0], ids=["written anew", "overwritten"])
def test_what_is_erased_is_in_no_copy_either(
    store: SqlStore, tmp_path: Path, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careerfit.store.safekeeping.VACUUMED", most)
    secret, other = sitting(7, person="Zebulon Quandary"), sitting(8, person="Ada")
    store.add(secret)
    store.add(other)
    keeping = safe(tmp_path, store)
    first, second = keeping.back_up(), safe(tmp_path, store, NOON + timedelta(days=1)).back_up()
    store.close()
    aside = keeping.restore(first)
    assert aside is not None
    migrated = tmp_path / "careerfit.tables-0001.backup.db"
    migrated.write_bytes(first.read_bytes())
    again = open_store(tmp_path)
    assert safe(tmp_path, again).erase(secret.id) == ()
    again.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {first, second, aside, migrated} <= set(files)
    for path in files:
        assert b"Quandary" not in path.read_bytes(), path
    for path in (first, second, aside, migrated):
        assert set(kept_in(path)) == {"s00001", other.id}


def test_what_was_never_finished_goes_with_what_is_erased(store: SqlStore, tmp_path: Path) -> None:
    backups = safe(tmp_path, store).back_up().parent
    left = [tmp_path / name for name in ("careerfit.db.restored", "careerfit.db.salvaged")]
    left += [tmp_path / "careerfit.db.part", backups / "careerfit-20260101T000000Z.part"]
    mine = tmp_path / "mine.part"
    for path in (*left, mine):
        path.write_bytes(NAME.encode())
    assert safe(tmp_path, store).erase(SessionId("s00001")) == ()
    assert [path for path in (*left, mine) if path.exists()] == [mine]


def test_who_is_half_erased_is_still_listed_and_is_erased_the_next_time(
    store: SqlStore, tmp_path: Path
) -> None:
    keeping, doomed = safe(tmp_path, store), SessionId("s00001")
    backup = keeping.back_up()
    with closing(sqlite.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program is using it"):
            keeping.erase(doomed)
        other.execute("ROLLBACK")
    assert kept_in(backup) == {}
    assert [one.id for one in store.sittings()] == [doomed]
    assert keeping.erase(doomed) == ()
    store.close()
    assert all(NAME.encode() not in path.read_bytes() for path in tmp_path.rglob("*.db*"))


def test_another_name_of_the_data_file_is_no_copy(store: SqlStore, tmp_path: Path) -> None:
    safe(tmp_path, store).back_up()
    name = tmp_path / "backups" / "replaced-20260101T120000Z.db"
    name.hardlink_to(tmp_path / FILE)  # and there the power went, before a backup was put in place
    assert name not in Keeper(folder=tmp_path).copies()
    assert safe(tmp_path, store).erase(SessionId("s00001")) == ()
    store.add(sitting(2))
    assert [one.id for one in store.sittings()] == ["s00002"]
    store.close()
    assert kept_in(name) == kept_in(tmp_path / FILE) == {"s00002": 20}


def test_a_copy_that_cannot_be_changed_is_named(store: SqlStore, tmp_path: Path) -> None:
    broken = safe(tmp_path, store).back_up()
    broken.write_bytes(b"damaged beyond everything" * 400)
    assert safe(tmp_path, store).erase(SessionId("s00001")) == (broken,)
    with pytest.raises(NotFoundError):
        store.session(SessionId("s00001"))


# ---- A look, and what can be saved


def test_a_look_tells_what_is_there_and_changes_nothing(store: SqlStore, tmp_path: Path) -> None:
    backup = safe(tmp_path, store).back_up()
    before = (tmp_path / FILE).read_bytes()
    found = safe(tmp_path, store).check()
    assert (found.sittings, found.answers, found.trouble) == (1, 20, ())
    assert [one.path for one in found.backups] == [backup]
    assert (tmp_path / FILE).read_bytes() == before


def test_a_look_finds_rights_lone_answers_and_damaged_backups(
    store: SqlStore, tmp_path: Path
) -> None:
    backup = safe(tmp_path, store).back_up()
    backup.write_bytes(backup.read_bytes()[: 3 * PAGE])
    with closing(sqlite.connect(tmp_path / FILE)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in connection.execute(query).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE answer SET session = 'nobody' WHERE number < 4")
        connection.commit()
    (tmp_path / FILE).chmod(0o644)
    lone, rights, damaged = safe(tmp_path, store).check().trouble
    assert lone == "3 answers belong to no sitting."
    assert rights.startswith("Others on this computer may read")
    assert damaged.startswith(f"The data file '{backup}' cannot be used.")


def test_a_sound_file_is_saved_whole(store: SqlStore, tmp_path: Path) -> None:
    store.add(sitting(2))
    store.close()
    saved = safe(tmp_path, store).salvage()
    assert (saved.sittings, saved.answers, saved.lost, saved.loose) == (2, 40, (), None)
    again = open_store(tmp_path)
    assert again.session(SessionId("s00002")) == sitting(2)
    again.append(SessionId("s00002"), Answer(item=ItemId("new"), value=1, at=NOON))
    again.close()


@pytest.mark.parametrize("seed", range(8))
def test_of_a_damaged_file_every_row_that_can_be_read_is_saved_and_the_rest_is_told(
    tmp_path: Path, seed: int
) -> None:
    store = open_store(tmp_path)
    for number in range(200):
        store.add(sitting(number))
    store.close()
    path, chance = tmp_path / FILE, random.Random(seed)  # noqa: S311
    content = bytearray(path.read_bytes())
    pages = len(content) // PAGE
    leaves = [  # of tables, but for that of their names: without it nothing can be found
        page
        for page in range(2, pages)
        if content[page * PAGE] == 13
        and b"CREATE T" not in content[page * PAGE : (page + 1) * PAGE]
    ]
    for page in chance.sample(leaves, 3):
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path)
    assert safe(tmp_path, store).check().trouble
    saved = safe(tmp_path, store).salvage()
    assert saved.lost
    assert saved.answers + loose(saved.loose) > 200 * 20 * (1 - 8 / len(leaves))
    again = open_store(tmp_path)
    for one in again.sittings():
        original = sitting(int(one.id[1:]))
        found = again.session(one.id)
        assert replace(found, answers=()) == replace(original, answers=())
        assert set(found.answers) <= set(original.answers)
    again.close()
    assert safe(tmp_path, store).check().trouble == ()
    assert (
        saved.aside.read_bytes()[100:] == content[100:]
    )  # after the head, which names the journal


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("answer", "Answers number 1 to 40 cannot be read."),
        ("session", "Sittings number 1 to 2 cannot be read."),
        ("audit", "Entries of the log number 1 to "),
    ],
)
def test_of_a_table_that_is_lost_is_told_how_much_was_in_it(
    store: SqlStore, tmp_path: Path, table: str, told: str
) -> None:
    store.add(sitting(2))
    store.close()
    path = tmp_path / FILE
    with closing(sqlite.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        ((root,),) = connection.execute(query, (table,))
    content = bytearray(path.read_bytes())
    content[(root - 1) * PAGE : root * PAGE] = b"\xff" * PAGE
    path.write_bytes(content)
    (lost,) = safe(tmp_path, store).salvage().lost
    assert lost.startswith(told)


def loose(path: Path | None) -> int:
    """Return how many answers are in a file of those without a sitting."""
    if path is None:
        return 0
    with closing(sqlite.connect(path)) as connection:
        items = [item for (item,) in connection.execute("SELECT item FROM answer")]
    assert all(item.startswith("item") for item in items)
    return len(items)


def test_what_is_no_data_file_at_all_stays_where_it_is(tmp_path: Path, store: SqlStore) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / FILE).write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    with pytest.raises(StoreError, match="damaged or no CareerFit file"):
        safe(folder, store).salvage()
    assert [one.name for one in folder.iterdir()] == [FILE]


KILLED = """
import sys, itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path
from careerfit.store.safekeeping import Keeper
keeper, noon = Keeper(folder=Path(sys.argv[1])), datetime(2026, 1, 1, tzinfo=UTC)
print("ready", flush=True)
for n in itertools.count():
    made = keeper.back_up(noon + timedelta(seconds=2 * n))
    keeper.restore(made, noon + timedelta(seconds=2 * n))
"""


def test_to_be_killed_while_backing_up_and_restoring_loses_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for number in range(100):
        store.add(sitting(number))
    store.close()
    whole, chance = {f"s{n:05}": 20 for n in range(100)}, random.Random(1)  # noqa: S311
    for _ in range(25):
        run = subprocess.Popen([sys.executable, "-c", KILLED, tmp_path], stdout=subprocess.PIPE)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(chance.random() * 0.15)
        run.kill()
        run.communicate()
        assert kept_in(tmp_path / FILE) == whole
        for copy in (tmp_path / "backups").glob("*.db"):
            assert kept_in(copy) == whole
            copy.unlink()


def test_nobody_who_is_erased_stands_in_a_copy_that_was_being_made_meanwhile(
    tmp_path: Path,
) -> None:
    store = open_store(tmp_path)
    for number in range(60):
        store.add(sitting(number, person=f"Zebulon {number}"))
    keeping, moments = safe(tmp_path, store), (NOON + timedelta(days=n) for n in count(1))
    failed: list[Exception] = []

    def later(moment: datetime) -> Safekeeping:
        return replace(keeping, now=lambda: moment)

    def copy_on() -> None:
        try:
            for moment in islice(moments, 12):
                later(moment).back_up()
        except Exception as error:  # noqa: BLE001 (whatever it is, it is told below)
            failed.append(error)

    copying = Thread(target=copy_on)
    copying.start()
    for number in range(60):
        assert keeping.erase(SessionId(f"s{number:05}")) == ()
    copying.join()
    store.close()
    assert failed == []
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"Zebulon" not in path.read_bytes(), path
