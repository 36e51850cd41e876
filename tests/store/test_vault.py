"""A vault: nothing of it can be read without its passphrase, and nothing of it is lost."""

import json
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from careerfit.core.audit import trail
from careerfit.core.errors import (
    LockedError,
    PassphraseError,
    StoreError,
    WrongPassphraseError,
)
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.desk.safekeeping import Safekeeping
from careerfit.desk.vault import Vault
from careerfit.store import keys
from careerfit.store.connecting import Key, connect, is_plain, sqlite
from careerfit.store.memory import MemoryStore
from careerfit.store.opening import FILE, open_store
from careerfit.store.safekeeping import FOLDER, Keeper
from careerfit.store.vault import Locks, key_of

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
NAME = "Wilhelmina Featherstonehaugh"
SAID = "I once dropped a tray of glasses"
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)
S1 = SessionId("s1")


def sitting(key: str = "s1", answers: int = 40) -> Session:
    return Session(
        id=SessionId(key),
        person=NAME,
        purpose="self",
        battery=BatteryId("full"),
        began_at=NOON,
        used=(),
        answers=tuple(
            Answer(item=ItemId(f"r{n}"), value=n % 5, at=NOON, text=SAID) for n in range(answers)
        ),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a sitting, a backup, and a copy that a migration left."""
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        store.add(sitting())
    Keeper(folder=folder).back_up(NOON)
    Keeper(folder=folder).copy(folder / "careerfit.tables-0001.backup.db")
    return folder


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    """Have keys derived in little time: what a real one costs is tested where it counts."""
    before = dict(keys.COST)
    keys.COST.update(passes=1, kibibytes=64, lanes=1)
    yield
    keys.COST.update(before)


def vault(folder: Path) -> Vault:
    return Vault(store=MemoryStore(), locks=Locks(folder=folder))


def opened(folder: Path, passphrase: str | None = PASSPHRASE) -> Session:
    """The sitting in a folder."""
    with closing(open_store(folder, key_of(folder, passphrase))) as store:
        return store.session(S1)


def plain_files(folder: Path) -> list[str]:
    """The files below a folder in which a name or an answer stands."""
    traces = (NAME.encode(), SAID.encode(), b"Featherstone", b"tray of glasses", b"CREATE TABLE")
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(p.name for p in files if any(trace in p.read_bytes() for trace in traces))


def test_what_is_protected_opens_by_its_passphrase_and_by_the_recovery_key_alone(
    folder: Path,
) -> None:
    recovery = vault(folder).protect(PASSPHRASE)
    assert opened(folder) == opened(folder, recovery) == sitting()
    assert opened(folder, f" {recovery.lower().replace('-', ' ')} ") == sitting()
    assert opened(folder, recovery.replace("-", "-\u200b")) == sitting()  # as it is shown
    with pytest.raises(LockedError):
        key_of(folder)
    for wrong in (
        "",
        PASSPHRASE[:-1],
        f"{PASSPHRASE} ",
        PASSPHRASE.upper(),
        recovery[:-1],
        "x" * 9999,
    ):
        with pytest.raises(WrongPassphraseError) as caught:
            key_of(folder, wrong)
        assert str(caught.value) == "This does not open what is kept here. Try again."


def test_a_passphrase_is_the_same_on_every_keyboard(folder: Path) -> None:
    vault(folder).protect("Caf\u00e9 \u00f1and\u00fa")
    assert opened(folder, "Cafe\u0301 n\u0303andu\u0301".replace("u\u0301", "u\u0301")) == sitting()


def test_no_file_below_the_folder_holds_a_name_or_an_answer(folder: Path) -> None:
    assert plain_files(folder) == [
        "careerfit-20260101T120000Z.db",
        "careerfit.db",
        "careerfit.tables-0001.backup.db",
    ]
    vault(folder).protect(PASSPHRASE)
    assert plain_files(folder) == []
    key = key_of(folder, PASSPHRASE)
    with closing(open_store(folder, key)) as store:
        store.add(sitting("s2"))
        store.append(S1, Answer(item=ItemId("x"), value=1, at=NOON, text=SAID))
        assert plain_files(folder) == []  # with a journal beside it
        keeper = Keeper(folder=folder, key=key)
        for number in range(3):
            keeper.back_up(NOON + timedelta(days=number))
        assert plain_files(folder) == []
    damage(folder / FILE)
    Keeper(folder=folder, key=key).salvage(NOON)
    assert plain_files(folder) == []
    assert {path.stat().st_mode & 0o077 for path in folder.rglob("*.*")} == {0}


def damage(path: Path) -> None:
    """Spoil a page in the middle of a file."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle + 100 : middle + 200] = bytes(100)
    path.write_bytes(content)


def test_every_copy_opens_by_the_same_passphrase(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    key = key_of(folder, PASSPHRASE)
    (backup,) = Keeper(folder=folder, key=key).backups()
    with closing(connect(backup.path, key)) as connection:
        assert connection.execute("SELECT person FROM session").fetchall() == [(NAME,)]
    safe = Safekeeping(store=MemoryStore(), keeper=Keeper(folder=folder, key=key), now=lambda: NOON)
    assert safe.check().trouble == ()
    assert safe.restore(backup.path) is not None
    assert opened(folder) == sitting()


def test_a_backup_goes_elsewhere_with_its_keys_and_comes_back_with_its_passphrase(
    folder: Path, tmp_path: Path
) -> None:
    vault(folder).protect(PASSPHRASE)
    away = tmp_path / "stick" / "mine.db"
    away.parent.mkdir()
    Keeper(folder=folder, key=key_of(folder, PASSPHRASE)).copy(away)
    assert sorted(path.name for path in away.parent.iterdir()) == ["mine.db", "mine.keys"]
    assert plain_files(away.parent) == []
    new, other, open_one = tmp_path / "new", tmp_path / "other", tmp_path / "open"
    with pytest.raises(WrongPassphraseError):
        Keeper(folder=new).restore(away, NOON, "another one")
    Keeper(folder=new).restore(away, NOON, PASSPHRASE)  # a computer without anything
    assert opened(new) == sitting()
    open_store(other).close()
    vault(other).protect("quite another one")  # a vault: what comes is of that vault
    Keeper(folder=other, key=key_of(other, "quite another one")).restore(away, NOON, PASSPHRASE)
    assert opened(other, "quite another one") == sitting()
    open_store(open_one).close()  # no vault: it becomes one
    Keeper(folder=open_one).restore(away, NOON, PASSPHRASE)
    assert opened(open_one) == sitting()
    assert plain_files(other) == plain_files(open_one) == plain_files(new) == []


def test_a_plain_backup_that_comes_into_a_vault_is_encrypted(folder: Path, tmp_path: Path) -> None:
    away = Keeper(folder=folder).copy(tmp_path / "plain.db")
    vault(folder).protect(PASSPHRASE)
    Keeper(folder=folder, key=key_of(folder, PASSPHRASE)).restore(away, NOON)
    assert opened(folder) == sitting()
    assert plain_files(folder) == []


def test_a_passphrase_is_changed_and_the_one_before_opens_nothing_any_more(folder: Path) -> None:
    kept = vault(folder)
    recovery = kept.protect(PASSPHRASE)
    before = (folder / FILE).read_bytes()
    kept.change(PASSPHRASE, "four green kettles")
    assert (folder / FILE).read_bytes() == before  # nothing is written anew
    assert opened(folder, "four green kettles") == opened(folder, recovery) == sitting()
    for place in (folder, folder / FOLDER):
        (place / "only").mkdir()
        (place / "only" / keys.FILE).write_bytes((place / keys.FILE).read_bytes())
        with pytest.raises(WrongPassphraseError):
            keys.unlock(place / "only", PASSPHRASE)
    kept.change(recovery, PASSPHRASE)  # of one that is forgotten
    renewed = kept.renew_recovery(PASSPHRASE)
    assert opened(folder) == opened(folder, renewed) == sitting()
    with pytest.raises(WrongPassphraseError):
        key_of(folder, recovery)


def test_a_passphrase_is_taken_away_by_who_knows_it(folder: Path) -> None:
    kept = vault(folder)
    kept.protect(PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        kept.unprotect("something else")
    assert kept.is_protected()
    kept.unprotect(PASSPHRASE)
    assert not kept.is_protected()
    assert opened(folder, None) == sitting()
    assert not list(folder.rglob("*.keys"))
    assert len(plain_files(folder)) == 3


@pytest.mark.parametrize("short", ["", "seven77", "1234567"])
def test_a_passphrase_of_a_few_letters_is_refused_and_nothing_changes(
    folder: Path, short: str
) -> None:
    with pytest.raises(PassphraseError, match="8 characters or more"):
        vault(folder).protect(short)
    assert opened(folder, None) == sitting()
    assert not list(folder.rglob("*.keys"))


def test_what_another_program_uses_is_not_encrypted_under_it(folder: Path) -> None:
    code = (
        "import sys; from careerfit.store.connecting import connect\n"
        "c = connect(__import__('pathlib').Path(sys.argv[1])); c.execute('BEGIN IMMEDIATE')\n"
        "print('ready', flush=True); input()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, folder / FILE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    other.stdout.readline()
    with pytest.raises(StoreError, match="Another program is using it"):
        vault(folder).protect(PASSPHRASE)
    other.communicate(b"\n")
    assert opened(folder, None) == sitting()
    assert not list(folder.rglob("*.keys"))


def test_what_another_program_protected_meanwhile_is_not_protected_twice(folder: Path) -> None:
    kept = vault(folder)
    kept.protect(PASSPHRASE)
    files = {path: path.read_bytes() for path in folder.rglob("*.*")}
    with pytest.raises(StoreError, match="has a passphrase already"):
        kept.protect("four green kettles")
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == files
    assert opened(folder) == sitting()


def test_no_draft_of_any_copy_is_left_when_the_power_went(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    for name in ("replaced-20260101T130000Z", "damaged-20260101T130000Z", "careerfit-2026"):
        for end in (".part", ".part-journal"):
            (folder / FOLDER / f"{name}{end}").write_bytes(NAME.encode())
    (folder / "careerfit.tables-0002.backup.part").write_bytes(NAME.encode())
    (folder / "loose-answers-20260101T130000Z.part").write_bytes(NAME.encode())
    assert opened(folder) == sitting()
    assert plain_files(folder) == []
    assert not list(folder.rglob("*.part*"))


def test_no_journal_is_left_of_a_copy_that_is_gone(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    for name in ("careerfit-20260203T120000Z", "replaced-20260203T130000Z"):
        for end in ("-journal", "-wal", "-shm"):
            (folder / FOLDER / f"{name}.db{end}").write_bytes(NAME.encode())
    assert plain_files(folder) != []
    assert opened(folder) == sitting()
    assert plain_files(folder) == []


def test_what_was_left_plain_when_the_power_went_is_encrypted_at_the_next_opening(
    folder: Path,
) -> None:
    keys.make(folder, PASSPHRASE)  # and there it went
    (folder / FOLDER / "careerfit-20260101T120000Z.db.old").write_bytes(NAME.encode())
    assert plain_files(folder) != []
    assert opened(folder) == sitting()
    assert plain_files(folder) == []


def test_a_name_that_was_linked_when_the_power_went_takes_nothing_with_it(folder: Path) -> None:
    keys.make(folder, PASSPHRASE)
    (folder / f"{FILE}.old").hardlink_to(folder / FILE)
    assert opened(folder) == sitting()
    assert plain_files(folder) == []


def test_one_damaged_or_lost_file_of_keys_is_made_good_by_the_other(folder: Path) -> None:
    recovery = vault(folder).protect(PASSPHRASE)
    first, second = folder / keys.FILE, folder / FOLDER / keys.FILE
    for spoiled, other in ((first, second), (second, first)):
        for content in (b"", b"{", b"[1]", b'{"format": 1, "slots": {"passphrase": {}}}', None):
            if content is None:
                spoiled.unlink()
            else:
                spoiled.write_bytes(content)
            assert opened(folder) == opened(folder, recovery) == sitting()
            assert spoiled.read_bytes() == other.read_bytes()
    for path in (first, second):
        path.write_bytes(b"nonsense")
    with pytest.raises(StoreError, match=r"are damaged\. Put a copy"):
        key_of(folder, PASSPHRASE)


@pytest.mark.parametrize("cost", [{"kibibytes": 10**9}, {"passes": 10**6}, {"lanes": 0}])
def test_keys_that_ask_for_all_the_memory_of_a_computer_are_damage(
    folder: Path, cost: dict[str, int]
) -> None:
    vault(folder).protect(PASSPHRASE)
    for path in (folder / keys.FILE, folder / FOLDER / keys.FILE):
        content = json.loads(path.read_bytes())
        content["slots"]["passphrase"].update(cost)
        path.write_text(json.dumps(content))
    with pytest.raises(StoreError, match="are damaged"):
        key_of(folder, PASSPHRASE)


def test_keys_of_a_newer_version_are_told(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    for path in (folder / keys.FILE, folder / FOLDER / keys.FILE):
        path.write_text('{"format": 2}')
    with pytest.raises(StoreError, match="newer CareerFit"):
        key_of(folder, PASSPHRASE)


def test_a_vault_without_its_keys_is_told_and_left_alone(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    for path in list(folder.rglob("*.keys")):
        path.unlink()
    before = (folder / FILE).read_bytes()
    with pytest.raises(StoreError, match="damaged or no CareerFit file"):
        open_store(folder)
    assert (folder / FILE).read_bytes() == before


def test_of_a_damaged_vault_every_row_that_can_be_read_is_saved(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        for number in range(60):
            store.add(sitting(f"s{number}"))
    vault(tmp_path).protect(PASSPHRASE)
    key = key_of(tmp_path, PASSPHRASE)
    damage(tmp_path / FILE)
    keeper = Keeper(folder=tmp_path, key=key)
    assert keeper.check().trouble != ()
    with pytest.raises(StoreError, match="damaged"):
        keeper.back_up(NOON)  # no damaged file becomes a backup
    saved = keeper.salvage(NOON)
    assert saved.sittings >= 58
    assert 60 * 40 - 150 < saved.answers < 60 * 40
    with closing(open_store(tmp_path, key)) as store:
        assert len(store.sittings()) == saved.sittings
    assert plain_files(tmp_path) == []


def test_a_byte_that_somebody_changed_is_noticed(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    key, whole = key_of(folder, PASSPHRASE), (folder / FILE).read_bytes()
    chance = random.Random(1)  # noqa: S311
    for _ in range(40):
        place = chance.randrange(len(whole))
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        (folder / FILE).write_bytes(changed)
        with pytest.raises(StoreError):
            open_store(folder, key)
    (folder / FILE).write_bytes(whole)
    assert opened(folder) == sitting()


def test_a_key_is_never_spelled_out(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    key = key_of(folder, PASSPHRASE)
    assert key is not None
    with pytest.raises(StoreError) as caught:
        open_store(folder, bytes(32))
    assert bytes(32).hex() not in repr(caught.value)
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert key not in content
            assert key.hex().encode() not in content
            assert PASSPHRASE.encode() not in content


def test_a_key_costs_what_the_standard_recommends(tmp_path: Path, quick: None) -> None:
    """RFC 9106, section 4: Argon2id with 3 passes over 64 MiB in 4 lanes."""
    del quick
    from argon2.profiles import RFC_9106_LOW_MEMORY as STANDARD

    keys.COST.update(
        passes=STANDARD.time_cost, kibibytes=STANDARD.memory_cost, lanes=STANDARD.parallelism
    )
    try:
        tmp_path.mkdir(exist_ok=True)
        keys.make(tmp_path, PASSPHRASE)
        slots = json.loads((tmp_path / keys.FILE).read_bytes())["slots"]
        for slot in slots.values():
            assert (slot["passes"], slot["kibibytes"], slot["lanes"]) == (3, 65_536, 4)
        keys.unlock(tmp_path, PASSPHRASE)
    finally:
        keys.COST.update(passes=1, kibibytes=64, lanes=1)


KILLED = """
import sys, itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path
from careerfit.core.questionnaire import ItemId
from careerfit.core.session import Answer, SessionId
from careerfit.store import keys
from careerfit.store.opening import open_store
from careerfit.store.safekeeping import Keeper
from careerfit.store.vault import Locks, key_of
keys.COST.update(passes=1, kibibytes=64, lanes=1)
folder, begun = Path(sys.argv[1]), int(sys.argv[2])
passphrase, noon = sys.argv[3], datetime(2026, 1, 1, 12, tzinfo=UTC)
locks = Locks(folder=folder)
print("ready", flush=True)
for n in itertools.count(begun):
    key = key_of(folder, passphrase)
    store = open_store(folder, key)
    store.append(SessionId("s1"), Answer(item=ItemId(f"k{n}"), value=1, at=noon))
    print(n, flush=True)
    Keeper(folder=folder, key=key).back_up(noon + timedelta(days=n))
    store.close()
    if key is None:
        locks.protect(passphrase)
    elif n % 3 == 0:
        locks.unprotect(passphrase)
    else:
        locks.change(passphrase, passphrase)
"""


def test_to_be_killed_at_any_moment_loses_no_answer_and_leaves_a_vault_that_opens(
    folder: Path,
) -> None:
    chance, told = random.Random(2), -1  # noqa: S311
    for killed in range(300):
        if killed > 30 and told > 30:
            break
        arguments = [sys.executable, "-c", KILLED, str(folder), str(told + 1), PASSPHRASE]
        run = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        assert run.stdout is not None
        run.stdout.readline()
        try:
            run.wait(chance.uniform(0.0, 0.25))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
        lines = run.communicate()[0].split("\n")[:-1]
        told = max([told, *(int(line) for line in lines)])
        kept = [one.item for one in opened(folder, passphrase_for(folder)).answers]
        assert {f"k{n}" for n in range(told + 1)} <= set(kept)
        told = max([told, *(int(item[1:]) for item in kept if item.startswith("k"))])
        if keys.is_protected(folder):
            assert plain_files(folder) == []
    assert told > 30


def passphrase_for(folder: Path) -> str | None:
    return PASSPHRASE if keys.is_protected(folder) else None


def test_a_full_disk_while_encrypting_leaves_what_was(folder: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from careerfit.core.errors import StoreError\n"
        "from careerfit.store import keys\n"
        "from careerfit.store.vault import Locks\n"
        "keys.COST.update(passes=1, kibibytes=64, lanes=1)\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))\n"
        "try: Locks(folder=Path(sys.argv[1])).protect(sys.argv[2])\n"
        "except StoreError as error: print(error); sys.exit(7)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, folder, PASSPHRASE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 7, run.stderr
    assert opened(folder, passphrase_for(folder)) == sitting()
    assert is_plain(folder / FILE)


def test_the_systems_keyring_opens_the_vault_until_it_is_told_to_forget(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring
    from keyring.backend import KeyringBackend
    from keyring.errors import PasswordDeleteError

    class InMemory(KeyringBackend):
        priority = 1.0
        kept: dict[tuple[str, str], str] = {}  # noqa: RUF012

        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password

        def get_password(self, service: str, username: str) -> str | None:
            return self.kept.get((service, username))

        def delete_password(self, service: str, username: str) -> None:
            if (service, username) not in self.kept:
                raise PasswordDeleteError
            del self.kept[service, username]

    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())  # type: ignore[no-untyped-call]
    monkeypatch.setattr(InMemory, "kept", {})
    try:
        kept = vault(folder)
        kept.protect(PASSPHRASE)
        assert not kept.is_remembered()
        kept.remember(PASSPHRASE)
        assert kept.is_remembered()
        assert opened(folder, None) == sitting()
        InMemory.kept = dict.fromkeys(InMemory.kept, "no key at all")
        with pytest.raises(LockedError):
            key_of(folder)
        InMemory.kept.clear()  # on another computer
        with pytest.raises(LockedError):
            key_of(folder)
        kept.forget()
        assert not kept.is_remembered()
        kept.remember(PASSPHRASE)
        kept.unprotect(PASSPHRASE)
        assert InMemory.kept == {}
        assert opened(folder, None) == sitting()
    finally:
        keyring.set_keyring(before)


def test_where_there_is_no_keyring_that_is_said(folder: Path) -> None:
    import keyring
    from keyring.backends.fail import Keyring as NoKeyring

    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    try:
        kept = vault(folder)
        kept.protect(PASSPHRASE)
        with pytest.raises(StoreError, match="no keyring"):
            kept.remember(PASSPHRASE)
        assert not kept.is_remembered()
    finally:
        keyring.set_keyring(before)


def test_what_is_no_vault_says_so(folder: Path) -> None:
    kept = vault(folder)
    assert not kept.is_protected()
    assert not kept.is_remembered()
    kept.forget()
    for call in (kept.check, kept.unprotect, kept.renew_recovery, kept.remember):
        with pytest.raises(StoreError, match="has no passphrase"):
            call(PASSPHRASE)


def test_the_database_of_a_vault_has_its_pages_checked(folder: Path) -> None:
    vault(folder).protect(PASSPHRASE)
    key: Key = key_of(folder, PASSPHRASE)
    with closing(connect(folder / FILE, key)) as connection:
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("PRAGMA cipher_use_hmac").fetchone() == ("1",)
    with (
        closing(connect(folder / FILE)) as connection,
        pytest.raises(sqlite.DatabaseError, match="not a database"),
    ):
        connection.execute("SELECT * FROM session")


# ---- The log.


def test_the_log_goes_on_after_a_restart_and_cannot_be_changed_in_the_database(
    folder: Path,
) -> None:
    for number in range(3):
        with closing(open_store(folder)) as store:
            store.audit.add(NOON, "Ms. Grey", "read", f"s{number}")
    with closing(open_store(folder)) as store:
        entries = store.audit.entries()
        assert [one.number for one in entries] == [1, 2, 3]
        assert trail(entries).broken is None
        assert store.audit.entries(2) == entries[1:]
    for statement in ("UPDATE audit SET who = 'x'", "DELETE FROM audit WHERE number = 2"):
        with (
            closing(connect(folder / FILE)) as connection,
            pytest.raises(sqlite.IntegrityError, match="entries are only ever added"),
        ):
            connection.execute(statement)


def test_a_log_that_was_changed_or_cut_is_found_by_a_look(folder: Path) -> None:
    keeper = Keeper(folder=folder)
    with closing(open_store(folder)) as store:
        for number in range(5):
            store.audit.add(NOON, "Ms. Grey", "read", f"s{number}")
    keeper.back_up(NOON + timedelta(days=1))
    assert keeper.check().trouble == ()
    with closing(connect(folder / FILE)) as connection:
        connection.execute("DROP TRIGGER audit_is_final_delete")
        connection.execute("DELETE FROM audit WHERE number = 5")
    (cut,) = keeper.check().trouble
    assert cut.startswith("The log is not that of the backup")
    with closing(connect(folder / FILE)) as connection:
        connection.execute("DROP TRIGGER audit_is_final_update")
        connection.execute("UPDATE audit SET what = 'another' WHERE number = 2")
    changed, _ = keeper.check().trouble
    assert changed == "Entry 2 of the log, or one before it, was changed or taken out."


def test_two_programs_make_one_log(folder: Path) -> None:
    code = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from careerfit.store.opening import open_store\n"
        "store = open_store(Path(sys.argv[1]))\n"
        "for n in range(40): store.audit.add(datetime.now(UTC), sys.argv[2], 'read', str(n))\n"
        "store.close()"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, folder, who]) for who in ("a", "b")]
    assert [run.wait() for run in runs] == [0, 0]
    with closing(open_store(folder)) as store:
        found = trail(store.audit.entries())
    assert (found.entries, found.broken) == (80, None)
