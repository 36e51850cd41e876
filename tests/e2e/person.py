"""Somebody at a real window: keys go in from outside, what is on the disk is looked at.

Needs an X server and a window manager of its own (Xvfb, openbox) and xdotool; tools/setup.sh
installs them for `make test`.
"""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import numpy as np

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from careerfit.core.questionnaire import items_by_id, manner

PATIENCE_SECONDS = 60.0
CURSOR_PIXELS = 100
ROOT = Path(__file__).parent.parent.parent


LIBRARY = catalog.load(BUILT_IN)
ASKED = items_by_id(LIBRARY.forms(LIBRARY.batteries[0].id))
ITEMS = list(ASKED)
FIRST = {form.items[0].id for form in LIBRARY.forms(LIBRARY.batteries[0].id)}
"""The items before which a part is told of."""
NEW = {
    next(key for key, (_, item) in ASKED.items() if manner(item) == kind)
    for kind in ("choice", "number")
}
"""The items before which there is practice, but for the very first."""
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


def changed(before: bytes, now: bytes) -> int:
    """How many pixels differ."""
    one, other = (np.frombuffer(picture, dtype=np.uint8) for picture in (before, now))
    return int((one != other).sum())


class Person:
    """Somebody who starts the program, presses keys, and may pull the plug."""

    def __init__(self, screen: dict[str, str], data: Path, *content: str | Path) -> None:
        self.screen, self.data = screen, data
        self.program = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", "careerfit", "--data", data, *content],
            cwd=ROOT,
            env=screen,
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

    def type(self, text: str) -> None:
        self.tool("type", "--delay", "20", text)

    def read(self, query: str) -> list[Any]:
        """What is on the disk."""
        file = self.data / "careerfit.db"
        if not file.exists():
            return []
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
            try:
                return store.execute(query).fetchall()
            except sqlite3.OperationalError:
                return []  # the tables are just being made

    def answered(self) -> list[tuple[str, int | None]]:
        """All answers, in the order given."""
        return self.read("SELECT item, value FROM answer WHERE NOT partial ORDER BY number")

    def written(self, item: str) -> str:
        """The text that was the answer to an item."""
        done = f"SELECT text FROM answer WHERE NOT partial AND item = '{item}'"  # noqa: S608
        return str(self.read(done)[0][0])

    def used(self) -> int:
        """Milliseconds that the pairs took."""
        return int(self.read("SELECT sum(milliseconds) FROM answer WHERE item LIKE 'pair-%'")[0][0])

    def begin(self, name: str, *, timed: bool = False) -> None:
        """Go through the steps by keyboard alone; with tasks, there is one for extra time, too."""
        self.watch()
        self.type(name)
        self.press("Return", "1", "Return", "Return", *["Return"] * timed, "space", "Return")
        wait(lambda: bool(self.read("SELECT id FROM session")), "the sitting")
        self.watch()
        self.press("Return")  # from the opening to practice
        self.watch()

    def practise(self, *keys: str) -> None:
        """Answer what is to be practised, which is kept nowhere, and go on."""
        before = self.answered()
        self.press(*keys)
        self.watch()
        self.press("Return")
        self.watch()
        assert self.answered() == before

    def pass_over(self) -> None:
        """Go on without practice."""
        self.watch()
        self.press("s")
        self.watch()

    def answer(self, *keys: str) -> None:
        """Press what answers one question, and wait until it is on the disk."""
        before = len(self.answered())
        self.press(*keys)
        wait(lambda: len(self.answered()) == before + 1, f"the answer to question {before + 1}")

    def start_task(self) -> None:
        """Press the button that is under the fingers, and let the task come up."""
        sleep(1)
        self.answer("Return")
        sleep(1)

    def resume(self) -> None:
        """Press the button that is under the fingers, and let the question come up."""
        self.watch()
        self.press("space")
        sleep(2)
        self.press("Return")  # past the word on where one was
        sleep(2)  # a clock may run, so that the screen never stands still

    def finish(self) -> None:
        """Answer whatever is left: 3 where there is a choice, 30 where a number is typed."""
        while (left := len(ITEMS) - len({item for item, _ in self.answered()})) > 0:
            item, number = ITEMS[-left], ITEMS[-left] in NUMBERS
            if item in FIRST:
                self.watch()
                self.press("Return")
            if item in NEW:
                self.pass_over()
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
