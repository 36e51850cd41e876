"""What stands above a question: the part, how far it is, and how much time is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, LARGE, WIDE, larger
from careerfit.gui.widgets.countdown import Countdown
from careerfit.gui.widgets.flow import TITLE as TITLE_LEAST
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words

if TYPE_CHECKING:
    from careerfit.core.session import Question


class Head(QWidget):
    """The title and the progress, with the countdown of a task whose clock runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.countdown = Countdown(self)
        self._part = OneLine(size=LARGE, bold=True)
        self._place = words("", "muted")
        self._place.setWordWrap(False)
        self._place.setObjectName("place")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._instructions = words("", "muted", self)
        self._instructions.hide()
        line = Flow()
        line.fill(self._part, TITLE_LEAST)
        line.addWidget(self._place)
        line.addWidget(self.countdown)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, WIDE, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(line)
        box.addWidget(self._bar)
        box.addWidget(self._instructions)

    def enlarge(self, factor: float) -> None:
        """Show how to answer in larger words."""
        self._instructions.setStyleSheet(larger(factor))

    def show_progress(self, question: Question) -> None:
        """Show where `question` stands."""
        timed = question.seconds_left is not None
        self._part.setText(f"{question.part} · {question.title}" if timed else question.part)
        place = self.tr("Question {0} of {1}").format(question.number, question.of)
        left = "" if timed else f"   ·   {self._time_left(question.minutes_left)}"
        self._place.setText(f"{place}{left}")
        self._bar.setRange(0, question.of)
        self._bar.setValue(question.number - 1)
        self._bar.setAccessibleDescription(self._place.text())
        self._instructions.setText(question.instructions)
        self._instructions.setVisible(bool(question.instructions))
        self.countdown.begin(question.seconds_left)

    def _time_left(self, minutes: float) -> str:
        if minutes < 1:
            return self.tr("less than a minute left")
        return self.tr("about %n minute(s) left", "", round(minutes))
