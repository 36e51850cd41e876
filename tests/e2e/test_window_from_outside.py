"""A person at a real window, by keyboard alone, who may pull the plug."""

import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

from tests.e2e.person import ITEMS, ROOT, Person, program, wait

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
