"""A what-if in a window: sliders dragged all over, in a process of its own.

Prints three numbers: 99th percentile and median of the milliseconds from a slider's move until the
ranking of all service roles is painted, and median milliseconds of the floor: finding the ends of
as many intervals in as many draws.
"""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import monotonic, perf_counter

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from careerfit.__main__ import RESOURCES, open_window_desk, speak
from careerfit.core.fit import DRAWS, EDGE
from careerfit.core.questionnaire import BatteryId
from careerfit.desk import Desk
from careerfit.gui.language import Language
from careerfit.gui.theme import Theme
from careerfit.gui.widgets.level import BandSlider
from careerfit.gui.window import Window

DRAGS, PLACES = 40, 25
"""So many times a slider is taken, and so many places it goes through."""
PATIENCE_SECONDS = 60.0
WHAT_IF = 1


class Painted(QObject):
    """Sees when a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def main() -> None:
    """Open the demo person's results and drag."""
    app = QApplication([])
    pulse = QTimer(interval=20)  # so that waiting for events ends, should nothing happen
    pulse.start()
    with tempfile.TemporaryDirectory() as data:
        kept = QSettings(f"{data}/window.ini", QSettings.Format.IniFormat)
        language = Language(app, RESOURCES / "i18n", kept)
        theme = Theme(app, RESOURCES / "fonts", kept)
        window = Window(partial(_demo_desk, Path(data)), speak, theme, language)
        window.show()
        window.open()
        _wait(lambda: window.findChild(QWidget, "battery-full") is not None)
        (sitting,) = window.desk.reading.store.sittings()
        window.results.find(sitting.id)
        page = window.results.results
        _wait(lambda: page.results is not None)
        page.tabs.setCurrentIndex(WHAT_IF)
        _wait(lambda: bool(page.what_if.findChildren(BandSlider)))
        taken, floor = _drag(window)
        window.close()
    print(quantiles(taken, n=100)[98], median(taken), median(floor))


def _demo_desk(data: Path) -> Desk:
    """Return the window's desk, which keeps the demo person's sitting and nothing else."""
    desk = open_window_desk(data, [])
    (session,) = desk.filing.read(RESOURCES / "samples" / "demo.csv", "self", BatteryId("full"))
    desk.reading.store.add(session)
    return desk


def _drag(window: Window) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each step, and of the floor, in turn."""
    tab = window.results.results.what_if
    painted = Painted(tab.ranking.viewport())
    random = np.random.RandomState(1)
    sliders = [one for one in tab.findChildren(BandSlider) if one.isEnabled()]
    draws = random.standard_normal((3 * len(window.desk.library.roles_of("service")), DRAWS))
    taken, floor = [], []
    for _ in range(DRAGS):
        slider = sliders[int(random.randint(len(sliders)))]
        first, last = random.uniform(0, 100, 2).tolist()
        for place in np.linspace(first, last, PLACES).round():
            painted.seen, before = False, slider.value()
            start = perf_counter()
            slider.setValue(int(place))
            if slider.value() == before:
                continue
            _wait(lambda: painted.seen and not tab.is_waiting)
            taken.append((perf_counter() - start) * 1000)
            start = perf_counter()
            np.partition(draws, (EDGE, DRAWS - 1 - EDGE), axis=1)
            floor.append((perf_counter() - start) * 1000)
    return taken, floor


def _wait(reached: Callable[[], bool]) -> None:
    """Wait until something is reached, or raise TimeoutError."""
    end = monotonic() + PATIENCE_SECONDS
    while not reached():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > end:
            raise TimeoutError("the window does not go on")


if __name__ == "__main__":
    main()
