"""How much of a task's time is left."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from careerfit.gui.theme import restyle
from careerfit.gui.widgets.duration import duration
from careerfit.gui.widgets.notice import announce

SOON, LAST = 60.0, 10.0
"""Seconds before the end at which it is said aloud; half time is the third moment."""


class Countdown(QLabel):
    """Minutes and seconds that run down; only at half time and near the end they are read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countdown")
        self.setProperty("part", "clock")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._before = 0.0
        self.hide()

    def begin(self, left: float | None) -> None:
        """Show what is left at first, with nothing to be said; hide for None."""
        self.setVisible(left is not None)
        if left is not None:
            self._before = left
            self._write(left)

    def go_on(self, left: float, whole: float) -> None:
        """Show the seconds that are left of `whole`."""
        marks = {mark for mark in (whole / 2, SOON, LAST) if left <= mark < self._before}
        self._before = left
        self._write(left)
        if marks and left > 0:
            announce(self, self.tr("{0} left", "said aloud").format(duration(min(marks))))

    def _write(self, left: float) -> None:
        minutes, seconds = divmod(max(0, ceil(left)), 60)
        text = self.tr("{0} left").format(f"{minutes}:{seconds:02}")
        if text != self.text():
            self.setText(text)
            restyle(self, "late", on=left <= LAST)
