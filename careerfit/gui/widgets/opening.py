"""Where a timed task begins: what is to be done, how long there is, and a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.core.questionnaire import START
from careerfit.gui.theme import ROOM, WIDE
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.duration import duration
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from careerfit.core.session import Question


class Opening(Way):
    """The first page of a task; pressing Start gives the answer that starts its clock."""

    tells = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = words("", "title", self), words("", "large", self)
        self._time = words("", "heading", self)
        self._time.setObjectName("time")
        self._start = Button.main(self.tr("Start"), "start", self)
        self._start.clicked.connect(self._begin)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(ROOM)
        for part in (self._title, self._text, self._time):
            box.addWidget(part)
        box.addSpacing(WIDE - ROOM)
        box.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self, question: Question) -> None:
        """Show the task that `question` begins."""
        self._title.setText(question.title)
        self._text.setText(question.item.text)
        told = self.tr("You have {0}. There is no pause.")
        self._time.setText(told.format(duration(question.seconds or 0)))
        self._start.setAccessibleDescription(self._time.text())

    def home(self) -> QWidget:
        """Return the button."""
        return self._start

    def keys(self) -> str:
        """Return which key starts."""
        return self.tr("Enter starts")

    @Slot()
    def _begin(self) -> None:
        self.given.emit(START)
