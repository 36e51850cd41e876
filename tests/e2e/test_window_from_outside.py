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
from typing import Any

import numpy as np
import pytest

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


TASKS = """\
id: samples
version: 1
title: Work samples
licence: CC0-1.0
choices: [{value: 1, label: A bad idea}, {value: 2, label: So so}, {value: 3, label: A good idea}]
scales:
  - {id: tact, name: Tact, dimension: social-perceptiveness}
  - {id: speed, name: Typing, dimension: typing-speed}
  - {id: care, name: Checking, dimension: attention-to-detail}
  - {id: sums, name: Amounts, dimension: mathematics}
  - {id: steps, name: Steps, dimension: troubleshooting}
  - {id: right, name: Right replies, dimension: customer-service}
  - {id: tone, name: Kind replies, dimension: service-orientation}
  - {id: pace, name: Prompt replies, dimension: time-management}
stimuli:
  - {id: refund, title: A refund, text: A customer waits for money and writes for the third time.}
tasks:
  - {id: keys, title: Typing, text: Type what you see., seconds: 60}
  - {id: pairs, title: Pairs, text: Are they the same?, seconds: 12,
     choices: [{value: 1, label: The same}, {value: 2, label: Different}]}
  - {id: amounts, title: Amounts, text: Work it out., seconds: 60}
  - {id: faults, title: Faults, text: Put them in order., seconds: 60}
  - {id: desk, title: Two chats, text: Answer both., seconds: 60}
items:
  - {id: say, kind: response, scale: tact, stimulus: refund, key: 3, text: Say when it will come.}
  - {id: wait, kind: response, scale: tact, stimulus: refund, key: 1, text: Tell them to wait.}
  - {id: passage, kind: typing, scale: speed, task: keys, text: all is well}
  - {id: pair-1, kind: problem, scale: care, task: pairs, expect: 1, text: Same?, material: [a, a]}
  - {id: pair-2, kind: problem, scale: care, task: pairs, expect: 2, text: Same?, material: [a, b]}
  - {id: pair-3, kind: problem, scale: care, task: pairs, expect: 2, text: Same?, material: [b, a]}
  - {id: pair-4, kind: problem, scale: care, task: pairs, expect: 1, text: Same?, material: [b, b]}
  - {id: half, kind: problem, scale: sums, task: amounts, expect: 450, text: 9 / 2?,
     number: {low: 0, high: 99900, unit: dollars, decimals: 2}}
  - {id: fault, kind: order, scale: steps, task: faults, expect: 312, text: What comes first?,
     choices: [{value: 1, label: Try}, {value: 2, label: Check}, {value: 3, label: Ask}]}
  - id: both
    kind: chat
    scale: right
    task: desk
    text: Two customers write.
    chat:
      tone: tone
      pace: pace
      articles:
        - {id: hours, title: Hours, text: From 9 to 5.}
        - {id: returns, title: Returns, text: Within 30 days.}
      customers:
        - id: ana
          name: Ana
          arrives: 0
          turns:
            - id: ana-1
              says: Can I return it?
              because: Within 30 days.
              replies:
                - {id: ana-yes, text: Of course., right: true, tone: 2}
                - {id: ana-no, text: You cannot., right: false, tone: 0}
        - id: bo
          name: Bo
          arrives: 1
          turns:
            - id: bo-1
              says: Are you open?
              because: From 9 to 5.
              replies:
                - {id: bo-no, text: Look it up., right: false, tone: 0}
                - {id: bo-yes, text: Until 5., right: true, tone: 2}
"""
LIMIT = 12_000
"""Milliseconds that the pairs may take."""
BATTERY = """\
- id: quick
  title: Work samples
  parts: [{questionnaire: samples}]
"""


class Person:
    """Somebody who starts the program, presses keys, and may pull the plug."""

    def __init__(self, screen: dict[str, str], data: Path, *content: str | Path) -> None:
        self.screen, self.data = screen, data
        self.program = subprocess.Popen(
            [sys.executable, "-m", "careerfit", "--data", data, *content], cwd=ROOT, env=screen
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


def test_a_whole_battery_by_keyboard_killed_in_the_middle_and_resumed(
    screen: dict[str, str], tmp_path: Path
) -> None:
    ada = Person(screen, tmp_path)
    ada.begin("Ada")
    ada.practise("2")
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
    again.resume()
    again.answer("4")
    resumed = again.answered()
    assert resumed[:-1] == before
    assert resumed[-1][0] not in {item for item, _ in before}
    again.finish()
    assert len({item for item, _ in again.answered()}) == len(ITEMS)
    again.leave(signal.SIGTERM)


def test_each_kind_of_task_by_keyboard_killed_while_a_clock_runs(
    screen: dict[str, str], tmp_path: Path
) -> None:
    content, data = tmp_path / "content", tmp_path / "data"
    content.mkdir()
    (content / "samples.yaml").write_text(TASKS)
    (content / "batteries.yaml").write_text(BATTERY)
    ada = Person(screen, data, "--content", content)
    ada.begin("Ada", timed=True)
    ada.practise("5")
    judge_and_type(ada)

    ada.start_task()
    ada.answer("1")
    sleep(2)
    ada.press("Escape", "BackSpace")  # neither a pause nor a way back while the clock runs
    ada.answer("2")
    before, used = ada.answered(), ada.used()
    assert before[-2:] == [("pair-1", 1), ("pair-2", 2)]
    assert 2_000 < used < LIMIT
    ada.leave(signal.SIGKILL)
    assert ada.answered() == before

    again = Person(screen, data, "--content", content)
    again.resume()
    again.answer("2")
    assert again.answered() == [*before, ("pair-3", 2)]
    wait(lambda: len(again.answered()) == len(before) + 2, "the end of the time")
    assert again.answered()[-1] == ("pair-4", None)
    assert LIMIT <= again.used() < LIMIT + 1_000  # the clock went on where it stood
    reckon_order_and_chat(again)
    again.leave(signal.SIGTERM)


def judge_and_type(ada: Person) -> None:
    ada.answer("3")
    ada.answer("1")
    sleep(1)
    ada.press("p")
    ada.watch()
    ada.type("The garden is green, and 3 birds sing.")
    ada.practise("Return")
    ada.start_task()
    ada.type("all is well")
    ada.answer("Return")
    assert ada.answered() == [("say", 3), ("wait", 1), ("keys", 1), ("passage", None)]
    assert ada.written("passage") == "all is well"


def reckon_order_and_chat(ada: Person) -> None:
    ada.start_task()
    ada.type("4.50")
    ada.answer("Return")
    ada.start_task()
    ada.press("3", "1", "2")
    ada.answer("Return")
    assert ada.answered()[-3::2] == [("half", 450), ("fault", 312)]
    ada.start_task()
    ada.press("slash")
    ada.type("return")
    ada.press("Return", "1")
    sleep(1.5)  # until the other customer comes in
    ada.answer("2")
    did = [event.split(" ", 1)[1] for event in ada.written("both").split(";")]
    assert did == ["open returns", "reply ana-yes", "reply bo-yes"]


def in_front(screen: dict[str, str]) -> int:
    """The process whose window has the keyboard."""
    command = [program("xdotool"), "getactivewindow", "getwindowpid"]
    run = subprocess.run(command, env=screen, capture_output=True, text=True, check=False)
    return int(run.stdout.strip() or 0)


def test_a_second_start_brings_the_first_window_to_the_front(
    screen: dict[str, str], tmp_path: Path
) -> None:
    ada, bo = Person(screen, tmp_path / "ada"), Person(screen, tmp_path / "bo")
    wait(lambda: in_front(screen) == bo.program.pid, "the window that was opened last")
    for hide in (False, True):
        if hide:
            ada.tool("getactivewindow", "windowminimize", "--sync")
            ada.tool("windowfocus", "--sync", bo._windows()[0])
        start_again = [sys.executable, "-m", "careerfit", "--data", str(ada.data)]
        assert subprocess.run(start_again, cwd=ROOT, env=screen, check=False).returncode == 0
        wait(lambda: in_front(screen) == ada.program.pid, "the first window")
        assert bo.program.poll() is ada.program.poll() is None
    for person in (ada, bo):
        person.leave(signal.SIGTERM)
