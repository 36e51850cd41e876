"""A full battery in a window by key presses, in a process of its own.

Prints five numbers: 99th percentile and median of the milliseconds from a key press to the next
question, median milliseconds of a bare SQLite commit, peak megabytes of this process and of a bare
window.
"""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from benchmarks import BARE_WINDOW
from careerfit.__main__ import RESOURCES, open_own_desk, speak
from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import Question
from careerfit.gui.language import Language
from careerfit.gui.pages.question import SETTLE, QuestionPage
from careerfit.gui.theme import Theme
from careerfit.gui.widgets.number import written
from careerfit.gui.window import Window

PEAK = """
from pathlib import Path
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
ENTER = Qt.Key.Key_Return
PATIENCE_SECONDS = 60.0
BEAT_SECONDS = 1.0
"""How long to wait before the keys are pressed again."""
W = TypeVar("W", bound=QWidget)


def main() -> None:
    """Sit through it all, then look at results and report."""
    app = QApplication([])
    pulse = QTimer(interval=100)  # so that waiting for events ends, should nothing happen
    pulse.start()
    with tempfile.TemporaryDirectory() as data:
        kept = QSettings(f"{data}/window.ini", QSettings.Format.IniFormat)
        language = Language(app, RESOURCES / "i18n", kept)
        open_desk = partial(open_own_desk, Path(data), [])
        window = Window(open_desk, speak, Theme(app, RESOURCES / "fonts", kept), language)
        window.show()
        window.open()
        _wait(lambda: window.findChild(QWidget, "battery-full") is not None)
        window.assess.start.begin_wanted.emit("Ada", "self", BatteryId("full"), 1.0)
        taken = _answer_everything(window)
        preview = _find(window, QPushButton, "preview")
        _wait(preview.isVisible)
        preview.click()
        _wait(window.results.preview.isVisible)
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
    page = window.assess.question
    window.activateWindow()
    _come_to(window)
    while page.isVisible() and page.asked is not None:
        question, milliseconds = page.asked, 0.0
        while not _moved_on(window, question):
            milliseconds = _press(page, _keys(page, question), partial(_moved_on, window, question))
        taken.append(milliseconds)
        _come_to(window)
    return taken[:-1]  # the last one brings the results


def _press(page: QWidget, keys: Sequence[Qt.Key], reached: Callable[[], bool]) -> float:
    """Press keys and return the milliseconds from the last one until `reached`, or a while."""
    start = perf_counter()
    for key in keys:
        start = perf_counter()
        QTest.keyClick(QApplication.focusWidget() or page, key)
    with suppress(TimeoutError):
        _wait(reached, BEAT_SECONDS)
    return (perf_counter() - start) * 1000


def _keys(page: QuestionPage, question: Question) -> Sequence[Qt.Key]:
    """Type what has to be typed, and return which keys answer, the last of them at once.

    A chat needs its key again and again: the customers come in their own time.
    """
    item, field = question.item, QApplication.focusWidget() or page
    if item.kind == "typing":
        QTest.keyClicks(field, item.text)
    elif item.number is not None:
        QTest.keyClicks(field, written(item.number.low, item.number.decimals))
    elif item.kind == "order":
        return [*(Qt.Key(Qt.Key.Key_1 + n) for n in range(len(question.choices))), ENTER]
    elif item.kind != "start":
        return [Qt.Key(Qt.Key.Key_1 + max(len(question.choices) - 1, 0) // 2)]
    else:
        _wait(lambda: page.elapsed() >= SETTLE)
    return [ENTER]


def _moved_on(window: Window, question: Question) -> bool:
    return window.assess.question.asked is not question or not window.assess.question.isVisible()


def _come_to(window: Window) -> None:
    """Go through openings and past practice, to a question or to the end."""
    assess = window.assess
    ends = assess.question, window.results.results
    between = {assess.opening: ENTER, assess.practice: Qt.Key.Key_S}
    _wait(lambda: any(page.isVisible() for page in (*ends, *between)))
    while not any(page.isVisible() for page in ends):
        page = next(page for page in between if page.isVisible())
        _press(page, [between[page]], page.isHidden)


def _find(parent: QWidget, kind: type[W], name: str = "") -> W:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    if not isinstance(found, kind):
        raise TypeError(f"the window has no {kind.__name__} {name}")
    return found


def _look(window: Window) -> None:
    """Scroll through the whole preview."""
    area = _find(window.results.preview, QScrollArea)
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


def _wait(reached: Callable[[], bool], patience: float = PATIENCE_SECONDS) -> None:
    """Wait until something is reached, or raise TimeoutError."""
    end = monotonic() + patience
    while not reached():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > end:
            raise TimeoutError("the window does not go on")


if __name__ == "__main__":
    main()
