"""`careerfit vault` and `careerfit log`, and what commands ask for where there is a passphrase."""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careerfit.__main__ import main
from careerfit.cli.vault import ask_passphrase
from careerfit.core.session import Session
from careerfit.store import keys
from careerfit.store.connecting import connect
from careerfit.store.opening import FILE, open_store

Run = Callable[..., tuple[int, str, str]]
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Have keys derived in little time."""
    before = dict(keys.COST)
    keys.COST.update(passes=1, kibibytes=64, lanes=1)
    yield
    keys.COST.update(before)


@pytest.fixture
def run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    respond: Callable[..., Session],
) -> Run:
    """Run a command on a data folder with one sitting; what is typed comes first."""
    monkeypatch.chdir(tmp_path)
    with closing(open_store(Path("data"))) as store:
        store.add(respond(1, battery="quick"))

    def make(typed: str, *arguments: str) -> tuple[int, str, str]:
        ask_passphrase.cache_clear()
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        status = main([*arguments, "--data", "data"])
        told = capsys.readouterr()
        return status, told.out, told.err

    return make


def test_a_passphrase_is_set_asked_for_changed_and_taken_away(run: Run) -> None:
    assert run("", "vault")[1].startswith("No passphrase.")
    status, out, _ = run(f"{PASSPHRASE}\n{PASSPHRASE}\n", "vault", "protect")
    assert status == 0
    recovery = out.split("\n")[1].strip()
    assert len(recovery) == 29
    assert run("", "vault")[1] == "Protected by a passphrase.\n"
    assert run("", "sessions") == (1, "", "This does not open what is kept here. Try again.\n")
    assert "Ada" in run(f"{PASSPHRASE}\n", "sessions")[1]
    assert "Ada" in run(f"{recovery}\n", "sessions")[1]
    new = "four green kettles"
    assert run(f"{PASSPHRASE}\n{new}\n{new}\n", "vault", "change")[0] == 0
    assert run(f"{PASSPHRASE}\n", "sessions")[0] == 1
    renewed = run(f"{new}\n", "vault", "recovery-key")[1].split("\n")[1].strip()
    assert run(f"{recovery}\n", "sessions")[0] == 1
    assert run(f"{renewed}\n", "doctor")[1].rstrip().endswith("All is well.")
    assert run(f"{new}\n", "vault", "unprotect")[1].startswith("No passphrase.")
    assert "Ada" in run("", "sessions")[1]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("short\nshort\n", "A passphrase has 8 characters or more."),
        ("three blue kettles\nthree red kettles\n", "The two are not the same."),
    ],
)
def test_a_passphrase_that_is_no_good_changes_nothing(run: Run, typed: str, said: str) -> None:
    status, _, err = run(typed, "vault", "protect")
    assert (status, err.startswith(said)) == (1, True)
    assert not keys.is_protected(Path("data"))


def test_protecting_twice_is_said(run: Run) -> None:
    run(f"{PASSPHRASE}\n{PASSPHRASE}\n", "vault", "protect")
    status, _, err = run(f"{PASSPHRASE}\n{PASSPHRASE}\n{PASSPHRASE}\n", "vault", "protect")
    assert status == 1
    assert err.startswith("There is a passphrase.")


def test_a_system_without_a_keyring_is_said(run: Run) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    try:
        run(f"{PASSPHRASE}\n{PASSPHRASE}\n", "vault", "protect")
        status, _, err = run(f"{PASSPHRASE}\n", "vault", "remember")
        assert status == 1
        assert "no keyring" in err
        assert run(f"{PASSPHRASE}\n", "vault", "forget")[1] == "Protected by a passphrase.\n"
    finally:
        keyring.set_keyring(before)


def test_a_backup_comes_back_with_the_passphrase_that_it_had(run: Run) -> None:
    run(f"{PASSPHRASE}\n{PASSPHRASE}\n", "vault", "protect")
    assert run(f"{PASSPHRASE}\n", "backup", "-o", "away.db")[0] == 0
    new = "four green kettles"
    run(f"{PASSPHRASE}\n{new}\n{new}\n", "vault", "change")
    assert run(f"{new}\nwrong one\n", "restore", "away.db")[0] == 1
    assert run(f"{new}\n{PASSPHRASE}\n", "restore", "away.db")[0] == 0
    assert "Ada" in run(f"{new}\n", "sessions")[1]


def test_the_log_tells_who_did_what_and_whether_it_is_whole(run: Run) -> None:
    import getpass

    run("", "sessions")
    run("", "export", "s1", "-o", "s1.json")
    status, out, _ = run("", "log")
    assert status == 0
    lines = out.split("\n")
    did = [line.partition(f"{getpass.getuser()}: ")[2] for line in lines if " UTC " in line]
    assert did == ["opened", "opened", "handed out s1", "opened"]
    assert "4 entries, none changed and none taken out." in out
    noted = lines[-2].strip()
    run("", "backup")
    run("", "erase", "s1", "--yes")
    status, out, _ = run("", "log", "--noted", noted)
    assert status == 0
    assert "erased s1" in out
    assert "Ada" not in out
    status, out, _ = run("", "log", "--noted", "f" * 64)
    assert status == 1
    assert "What you noted is not in it" in out
    with closing(connect(Path("data") / FILE)) as connection:
        connection.execute("DROP TRIGGER audit_is_final_update")
        connection.execute("UPDATE audit SET who = 'nobody' WHERE number = 3")
    status, out, _ = run("", "log")
    assert status == 1
    assert "Entry 3, or one before it, was changed or taken out." in out


def test_what_is_done_to_a_whole_file_is_in_its_log(run: Run) -> None:
    run("", "backup", "-o", "away.db")
    run("", "restore", "away.db")
    run("", "doctor", "--repair")
    assert [f": {did}" in run("", "log")[1] for did in ("backed up", "restored", "repaired")] == [
        True
    ] * 3


OPENED_AGAIN = """
import gc, sys
from pathlib import Path
from careerfit.__main__ import open_window_desk
from careerfit.gui.collecting import keep_all
held = []
for _ in range(6):
    desk = open_window_desk(Path(sys.argv[1]), [])
    keep_all()
    desk.assessing.store.close()
    held.append(gc.get_freeze_count())
print(*held)
"""


def test_a_desk_that_is_opened_again_and_again_takes_no_more_memory(
    tmp_path: Path,
) -> None:
    command, root = [sys.executable, "-c", OPENED_AGAIN, str(tmp_path)], Path(__file__).parents[1]
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    _, second, *_, last = map(int, told.split())
    assert last < 1.01 * second
