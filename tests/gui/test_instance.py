"""Two starts of the program on one folder: real processes, and what a dead one leaves behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QSysInfo

from careerfit.gui.instance import Instance

ROOT = Path(__file__).parent.parent.parent
HOST = QSysInfo.machineHostName()
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from careerfit.gui import instance
from careerfit.gui.instance import Instance

folder, said, instance.PATIENCE_SECONDS = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
one = Instance(folder)
stays = one.stays({"say": said})
print("stays" if stays else "leaves", flush=True)
if stays:
    app = QCoreApplication([])
    one.listen(lambda asked: print(asked, flush=True))
    app.exec()
"""
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a program that says whether it stays, and what it is asked."""
    started = []

    def begin(folder: Path, say: str = "", patience: float = 20) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", START, str(folder), say, str(patience)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def leave_lock(folder: Path, *lines: object) -> None:
    (folder / f"careerfit.{HOST}.lock").write_text("".join(f"{line}\n" for line in lines))


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def stays(folder: Path) -> bool:
    """Whether a start in this very process would open its window; it leaves again."""
    one = Instance(folder)
    begun = monotonic()
    found = one.stays({})
    assert monotonic() - begun < 2, "it waited for an answer that nobody gives"
    one.leave()
    return found


def test_a_second_start_hands_over_what_it_was_asked_and_leaves(
    start: Start, tmp_path: Path
) -> None:
    first = start(tmp_path)
    assert said(first) == "stays"
    for word in ("Guten Tag", "zażółć"):
        second = start(tmp_path, word)
        assert said(second) == "leaves"
        assert second.wait() == 0
        assert said(first) == str({"say": word})
    assert left(tmp_path) == [f"careerfit.{HOST}.lock"]


def test_who_calls_before_the_first_listens_is_answered_once_it_does(
    start: Start, tmp_path: Path
) -> None:
    first = Instance(tmp_path)
    assert first.stays({})
    second = start(tmp_path, "early")
    call = tmp_path / f"careerfit.{HOST}.call"
    while not call.exists():
        assert second.poll() is None
    heard: list[object] = []
    first.listen(heard.append)
    assert heard == [{"say": "early"}]
    assert said(second) == "leaves"
    first.leave()


def test_another_folder_is_another_program(start: Start, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "new" / "other"
    assert said(start(one)) == "stays"
    assert said(start(other)) == "stays"


def test_a_first_that_was_killed_is_followed_at_once(start: Start, tmp_path: Path) -> None:
    first = start(tmp_path)
    assert said(first) == "stays"
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert left(tmp_path) == [f"careerfit.{HOST}.lock"]
    assert said(start(tmp_path)) == "stays"


def test_who_is_left_waiting_when_the_first_dies_becomes_the_first(
    start: Start, tmp_path: Path
) -> None:
    first = Instance(tmp_path)
    assert first.stays({})
    second = start(tmp_path)
    while not (tmp_path / f"careerfit.{HOST}.call").exists():
        assert second.poll() is None
    first.leave()
    assert said(second) == "stays"
    third = start(tmp_path, "hello")
    assert said(third) == "leaves"
    assert said(second) == str({"say": "hello"})


def test_a_first_that_hangs_keeps_nobody_from_working(start: Start, tmp_path: Path) -> None:
    first = start(tmp_path)
    assert said(first) == "stays"
    os.kill(first.pid, signal.SIGSTOP)
    assert said(start(tmp_path, patience=0.3)) == "stays"
    os.kill(first.pid, signal.SIGCONT)
    assert said(first) == str({"say": ""})


@pytest.mark.parametrize(
    "lines",
    [
        ("4194305", "careerfit", HOST),  # a number that no process has
        ("1", "careerfit", HOST),  # the number of another program
        ("1", "careerfit", "another-computer"),  # a folder that was carried here
        (os.getpid(), Path(sys.executable).resolve().name, HOST),  # in a box, all are number 2
        (),  # cut off when the power went
        ("no", "lock"),
    ],
)
def test_a_lock_that_was_left_over_blocks_nobody(lines: tuple[object, ...], tmp_path: Path) -> None:
    leave_lock(tmp_path, *lines)
    (tmp_path / f"careerfit.{HOST}.call").write_text("{}")
    assert stays(tmp_path)
    assert left(tmp_path) == []


def test_a_lock_of_another_computer_is_its_own_business(tmp_path: Path) -> None:
    theirs = tmp_path / "careerfit.another-computer.lock"
    theirs.write_text("1\ncareerfit\nanother-computer\n")
    assert stays(tmp_path)
    assert left(tmp_path) == [theirs.name]


def test_where_no_lock_can_be_made_the_program_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lone = Instance(tmp_path / "file" / "folder")
    assert lone.stays({})
    lone.listen(print)  # to nobody
    lone.leave()


def test_a_folder_that_cannot_be_written_is_opened_all_the_same(tmp_path: Path) -> None:
    first = Instance(tmp_path)
    assert first.stays({})
    (tmp_path / f"careerfit.{HOST}.calling").mkdir()  # so that no call can be laid down
    assert stays(tmp_path)
    first.leave()


@pytest.mark.parametrize("call", ["no JSON", "[]", "\udcff"])
def test_a_call_that_says_nothing_is_a_call(call: str, tmp_path: Path) -> None:
    (tmp_path / f"careerfit.{HOST}.lock").touch()
    first = Instance(tmp_path)
    assert first.stays({})
    heard: list[object] = []
    (tmp_path / f"careerfit.{HOST}.call").write_text(call, "utf-8", "surrogateescape")
    first.listen(heard.append)
    assert heard == [{}]
    first.leave()
