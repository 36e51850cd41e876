"""A full battery in a window by key presses, in a process of its own.

Prints five numbers: 99th percentile and median of the milliseconds from a key press to the next
question, median milliseconds of a bare SQLite commit, peak megabytes of this process and of a bare
window.
"""

import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import BARE_WINDOW
from careerfit.__main__ import RESOURCES, open_window_desk
from careerfit.core.questionnaire import BatteryId
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window

PEAK = "\nimport resource\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
PATIENCE_SECONDS = 60.0


def main() -> None:
    """Sit through it all, then look at results and report."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as data:
        window = Window(partial(open_window_desk, Path(data), []), Theme(app, RESOURCES / "fonts"))
        window.show()
        window.open()
        _wait(lambda: bool(window.start.offers))
        window.start.begin_wanted.emit("Ada", "self", BatteryId("full"))
        _wait(lambda: window.question.question is not None)
        taken = _answer_everything(window)
        _wait(lambda: window.results.results is not None)
        window.results.preview_wanted.emit(window.results.results.report)
        _wait(lambda: window.preview.pages > 0)
        commit = _bare_commit(Path(data) / "bare.db")
        window.close()
    bare = subprocess.run(
        [sys.executable, "-c", BARE_WINDOW + PEAK], check=True, capture_output=True, text=True
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(quantiles(taken, n=100)[98], median(taken), commit, peak, float(bare.stdout))


def _answer_everything(window: Window) -> list[float]:
    taken = []
    while window.results.results is None and (question := window.question.question) is not None:
        if question.item.number is not None:
            QTest.keyClicks(QApplication.focusWidget(), "30")
        key = Qt.Key.Key_3 if question.item.number is None else Qt.Key.Key_Return
        start = perf_counter()
        QTest.keyClick(QApplication.focusWidget() or window.question, key)
        _wait(lambda asked=question: window.question.question is not asked or _finished(window))
        if not _finished(window):
            taken.append((perf_counter() - start) * 1000)
    return taken


def _finished(window: Window) -> bool:
    return window.results.results is not None


def _bare_commit(path: Path) -> float:
    """Return the median milliseconds of one row, one commit, as safe as ours."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE answer (item TEXT, value INTEGER)")
    taken = []
    for number in range(200):
        start = perf_counter()
        connection.execute("INSERT INTO answer VALUES ('item', ?)", (number,))
        taken.append((perf_counter() - start) * 1000)
    connection.close()
    return median(taken)


def _wait(reached: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE_SECONDS
    while not reached():
        QApplication.processEvents()
        if monotonic() > end:
            raise TimeoutError("the window does not go on")


if __name__ == "__main__":
    main()
