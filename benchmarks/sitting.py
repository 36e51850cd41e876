"""A full battery in a window by key presses, in a process of its own.

Prints five numbers: 99th percentile and median of the milliseconds from a key press to the next
question, median milliseconds of a bare SQLite commit, peak megabytes of this process and of a bare
window.
"""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from benchmarks import BARE_WINDOW
from careerfit.__main__ import RESOURCES, open_window_desk
from careerfit.core.questionnaire import BatteryId
from careerfit.gui.theme import Theme
from careerfit.gui.window import Window

PEAK = """
from pathlib import Path
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
PATIENCE_SECONDS = 60.0
W = TypeVar("W", bound=QWidget)


def main() -> None:
    """Sit through it all, then look at results and report."""
    app = QApplication([])
    pulse = QTimer(interval=100)  # so that waiting for events ends, should nothing happen
    pulse.start()
    with tempfile.TemporaryDirectory() as data:
        window = Window(partial(open_window_desk, Path(data), []), Theme(app, RESOURCES / "fonts"))
        window.show()
        window.open()
        _wait(lambda: window.findChild(QWidget, "battery-full") is not None)
        window.start.begin_wanted.emit("Ada", "self", BatteryId("full"))
        taken = _answer_everything(window)
        preview = _find(window, QPushButton, "preview")
        _wait(preview.isVisible)
        preview.click()
        _wait(window.preview.isVisible)
        _look(window)
        commit = _bare_commit(Path(data) / "bare.db")
        window.close()
    bare = subprocess.run(
        [sys.executable, "-c", BARE_WINDOW + PEAK], check=True, capture_output=True, text=True
    )
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
    megabytes = peak / 1024, int(bare.stdout) / 1024
    print(quantiles(taken, n=100)[98], median(taken), commit, *megabytes)


def _answer_everything(window: Window) -> list[float]:
    """Return the milliseconds from each key press until the next question is shown."""
    taken: list[float] = []
    _wait(window.question.isVisible)
    place = _find(window.question, QLabel, "place")
    field = _find(window.question, QLineEdit)
    while window.question.isVisible():
        typed = field.isVisible()
        if typed:
            QTest.keyClicks(field, "30")
        before, start = place.text(), perf_counter()
        if typed:
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            QTest.keyClick(window.question, Qt.Key.Key_3)
        _wait(partial(_moved_on, window, place, before))
        taken.append((perf_counter() - start) * 1000)
    return taken[:-1]  # the last one brings the results


def _moved_on(window: Window, place: QLabel, before: str) -> bool:
    return place.text() != before or not window.question.isVisible()


def _find(parent: QWidget, kind: type[W], name: str = "") -> W:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    if not isinstance(found, kind):
        raise TypeError(f"the window has no {kind.__name__} {name}")
    return found


def _look(window: Window) -> None:
    """Scroll through the whole preview."""
    area = _find(window.preview, QScrollArea)
    for step in range(21):
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum() * step // 20)
        end = monotonic() + 0.2
        while monotonic() < end:
            QApplication.processEvents()


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
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > end:
            raise TimeoutError("the window does not go on")


if __name__ == "__main__":
    main()
