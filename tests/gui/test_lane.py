"""Work off the GUI thread: in order, told on the GUI thread, stopped when asked to."""

from collections.abc import Iterator
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from careerfit.core.errors import CancelledError
from careerfit.core.progress import Progress
from careerfit.gui.lane import Lane

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane()
    yield made
    made.close()


def unexpected(error: Exception) -> None:
    raise AssertionError from error


def ignore(_result: object) -> None:
    """Do nothing with a result."""


def test_jobs_run_in_order_off_the_gui_thread_and_report_on_it(qtbot: QtBot, lane: Lane) -> None:
    seen: list[tuple[int, bool, bool]] = []

    def job(number: int) -> tuple[int, bool]:
        return number, current_thread() is main_thread()

    def then(result: tuple[int, bool]) -> None:
        seen.append((*result, current_thread() is main_thread()))

    for number in range(200):
        lane.run(partial(job, number), then, unexpected)
    qtbot.waitUntil(lambda: len(seen) == 200)
    assert seen == [(number, False, True) for number in range(200)]


def test_an_error_is_handed_over(qtbot: QtBot, lane: Lane) -> None:
    errors: list[Exception] = []
    lane.run(lambda: 1 // 0, ignore, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ZeroDivisionError)


def test_progress_is_told_on_the_gui_thread(qtbot: QtBot, lane: Lane) -> None:
    steps: list[tuple[int, int, bool]] = []
    done: list[str] = []
    lane.progressed.connect(
        lambda done, total: steps.append((done, total, current_thread() is main_thread()))
    )

    def job(progress: Progress) -> str:
        for step in range(3):
            progress(step, 3)
        return "done"

    lane.run_long(job, done.append, unexpected)
    qtbot.waitUntil(lambda: done == ["done"])
    assert steps == [(0, 3, True), (1, 3, True), (2, 3, True)]


def test_cancel_stops_long_work_and_leaves_short_work_alone(qtbot: QtBot, lane: Lane) -> None:
    started, go_on = Event(), Event()
    errors: list[Exception] = []
    done: list[str] = []

    def job(progress: Progress) -> str:
        started.set()
        go_on.wait()
        progress(1, 2)
        return "finished"

    lane.run_long(job, done.append, errors.append)
    lane.run_long(job, done.append, errors.append)
    lane.run(lambda: "short", done.append, errors.append)
    started.wait()
    lane.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: done == ["short"])
    assert [type(error) for error in errors] == [CancelledError, CancelledError]
    lane.run_long(job, done.append, errors.append)
    qtbot.waitUntil(lambda: done == ["short", "finished"])


def test_closing_finishes_what_was_asked_and_tells_nobody(qtbot: QtBot) -> None:
    lane = Lane()
    done: list[int] = []
    told: list[int] = []
    for number in range(20):
        lane.run(partial(done.append, number), lambda _: told.append(1), unexpected)
    lane.close()
    qtbot.wait(20)
    assert done == list(range(20))
    assert told == []


def test_it_is_known_whether_there_is_work_and_whether_it_can_be_cancelled(
    qtbot: QtBot, lane: Lane
) -> None:
    told: list[tuple[bool, bool]] = []
    lane.busy.connect(lambda busy, can: told.append((busy, can)))
    lane.run_long(lambda _progress: None, ignore, unexpected)
    qtbot.waitUntil(lambda: (False, False) in told)
    assert told == [(True, True), (False, False)]


def test_a_bug_in_what_is_done_with_a_result_does_not_stop_the_lane(
    qtbot: QtBot, lane: Lane
) -> None:
    done: list[str] = []
    with qtbot.captureExceptions() as exceptions:
        lane.run(lambda: None, lambda _: [][0], unexpected)
        lane.run(lambda: "next", done.append, unexpected)
        qtbot.waitUntil(lambda: done == ["next"])
    assert [kind for kind, _, _ in exceptions] == [IndexError]


class Shown(QLabel):
    """What is told something; it is on the screen for a while."""

    def tell(self, number: int, text: str) -> None:
        self.setText(f"{number} {text}")

    def refuse(self, error: Exception) -> None:
        self.setText(str(error))


def fail() -> str:
    raise CancelledError("no")


def test_what_was_taken_off_the_screen_is_told_nothing(qtbot: QtBot, lane: Lane) -> None:
    gone, there = Shown(), Shown()
    qtbot.addWidget(there)
    for label in (gone, there):
        lane.run(lambda: "found", partial(label.tell, 1), unexpected)
        lane.run(fail, ignore, label.refuse)
    shiboken6.delete(gone)
    with qtbot.captureExceptions() as exceptions:
        qtbot.waitUntil(lambda: there.text() == "no")
    assert exceptions == []
