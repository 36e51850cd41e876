"""What is measured, how, against whom, and the last figures (RESULTS.md)."""

import gc
from collections.abc import Callable
from time import perf_counter

BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("Hello"))
window.resize(1024, 700)
window.show()
app.exec()
"""
"""The floor of everything with a window: paints itself once and leaves."""


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that a piece of work takes."""
    gc.collect()  # what the work before left is none of this one
    start = perf_counter()
    work()
    return perf_counter() - start
