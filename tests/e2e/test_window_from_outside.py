"""A person at a real window: keys go in from outside, what is on the disk is looked at.

Needs an X server and a window manager of its own (Xvfb, openbox) and xdotool; tools/setup.sh
installs them for `make test`.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import numpy as np
import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from careerfit.core.questionnaire import items_by_id

PATIENCE_SECONDS = 60.0
CURSOR_PIXELS = 100
ROOT = Path(__file__).parent.parent.parent


LIBRARY = catalog.load(BUILT_IN)
ASKED = items_by_id(LIBRARY.forms(LIBRARY.batteries[0].id))
ITEMS = list(ASKED)
NUMBERS = {key for key, (_, item) in ASKED.items() if item.number is not None}


def program(name: str) -> str:
    found = shutil.which(name)
    assert found is not None, f"{name} is missing: tools/setup.sh test installs it"
    return found


def wait(reached: Callable[[], bool], what: str) -> None:
    end = monotonic() + PATIENCE_SECONDS
    while not reached():
        assert monotonic() < end, f"waited in vain for {what}"
        sleep(0.05)


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """The environment of a screen with a window manager."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            program("Xvfb"),
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = ":" + told.readline().strip()
    here = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen([program("openbox")], env=here, stderr=subprocess.DEVNULL)
    yield here
    for process in (manager, server):
        process.terminate()
        process.wait()


def changed(before: bytes, now: bytes) -> int:
    """How many pixels differ."""
    one, other = (np.frombuffer(picture, dtype=np.uint8) for picture in (before, now))
    return int((one != other).sum())


class Person:
    """Somebody who starts the program, presses keys, and may pull the plug."""

    def __init__(self, screen: dict[str, str], data: Path) -> None:
        self.screen, self.data = screen, data
        self.program = subprocess.Popen(
            [sys.executable, "-m", "careerfit", "--data", str(data)], cwd=ROOT, env=screen
        )
        wait(lambda: bool(self._windows()), "the window")
        self.tool("windowfocus", "--sync", self._windows()[0])

    def tool(self, *words: str) -> str:
        run = subprocess.run(
            [program("xdotool"), *words],
            env=self.screen,
            capture_output=True,
            text=True,
            check=False,
        )
        return run.stdout

    def press(self, *keys: str) -> None:
        self.tool("key", "--delay", "30", *keys)

    def answered(self) -> list[tuple[str, int | None]]:
        """What is on the disk, in the order given."""
        file = self.data / "careerfit.db"
        if not file.exists():
            return []
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
            try:
                return store.execute("SELECT item, value FROM answer ORDER BY number").fetchall()
            except sqlite3.OperationalError:
                return []  # the tables are just being made

    def begun(self) -> bool:
        file = self.data / "careerfit.db"
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
            try:
                return bool(store.execute("SELECT count(*) FROM session").fetchone()[0])
            except sqlite3.OperationalError:
                return False

    def begin(self, name: str) -> None:
        """Fill in the first page by keyboard alone."""
        self.watch()
        self.tool("type", "--delay", "20", name)
        self.press("Tab", "space", "Tab", "Tab", "space", "Tab", "space")
        wait(self.begun, "the sitting")
        self.watch()

    def answer(self, *keys: str) -> None:
        """Press what answers one question, and wait until it is on the disk."""
        before = len(self.answered())
        self.press(*keys)
        wait(lambda: len(self.answered()) == before + 1, f"the answer to question {before + 1}")

    def finish(self) -> None:
        """Answer whatever is left: 3 where there is a choice, 30 where a number is typed."""
        while (left := len(ITEMS) - len({item for item, _ in self.answered()})) > 0:
            number = ITEMS[-left] in NUMBERS
            self.answer(*(("3", "0", "Return") if number else ("3",)))

    def watch(self) -> None:
        """Look at the screen until nothing moves on it for a while but a blinking cursor."""
        wait((self.data / "careerfit.db").exists, "the store")
        before, still = self.look(), 0
        while still < 3:
            sleep(0.5)
            now = self.look()
            still = still + 1 if changed(before, now) < CURSOR_PIXELS else 0
            before = now

    def look(self) -> bytes:
        command = [program("import"), "-window", "root", "-depth", "8", "gray:-"]
        return subprocess.run(command, env=self.screen, capture_output=True, check=True).stdout

    def leave(self, sign: signal.Signals) -> None:
        self.program.send_signal(sign)
        self.program.wait()

    def _windows(self) -> list[str]:
        return self.tool("search", "--onlyvisible", "--name", "^CareerFit$").split()


def test_a_whole_battery_by_keyboard_killed_in_the_middle_and_resumed(
    screen: dict[str, str], tmp_path: Path
) -> None:
    ada = Person(screen, tmp_path)
    ada.begin("Ada")
    for number in range(30):
        ada.answer(str(1 + number % 5))
    ada.press("BackSpace")
    ada.watch()
    ada.answer("5")
    before = ada.answered()
    assert before[-1] == (before[-2][0], 5)
    ada.leave(signal.SIGKILL)
    assert ada.answered() == before

    again = Person(screen, tmp_path)
    again.watch()
    again.press("space")  # "Resume" is under the fingers
    again.watch()
    again.answer("4")
    resumed = again.answered()
    assert resumed[:-1] == before
    assert resumed[-1][0] not in {item for item, _ in before}
    again.finish()
    assert len({item for item, _ in again.answered()}) == len(ITEMS)
    again.leave(signal.SIGTERM)
