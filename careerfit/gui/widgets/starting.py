"""Where a timed task begins: what is to be done, how long there is, and a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.core.questionnaire import START
from careerfit.gui.theme import ROOM, WIDE
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.duration import duration
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from careerfit.core.session import Question


class Starting(Way):
    """The first page of a task; pressing Start gives the answer that starts its clock.

    Before that, what is done in it can be practised, where that is new to the person.
    """

    tells = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = words("", "title", self), words("", "large", self)
        self._time = words("", "heading", self)
        self._time.setObjectName("time")
        self._start = Button.main(self.tr("Start"), "start", self)
        self._start.clicked.connect(self._begin)
        self._practise = Button(self.tr("Practise first"), "practise", self)
        self._practise.setToolTip(self.tr("Key: {0}").format(self.tr("P")))
        self._practise.clicked.connect(self.practice_wanted)
        row = Flow()
        row.addWidget(self._start)
        row.addWidget(self._practise)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(ROOM)
        for part in (self._title, self._text, self._time):
            box.addWidget(part)
        box.addSpacing(WIDE - ROOM)
        box.addLayout(row)

    def ask(self, question: Question) -> None:
        """Show the task that `question` begins."""
        self._title.setText(question.title)
        self._text.setText(question.item.text)
        told = self.tr("You have {0}. There is no pause.")
        self._time.setText(told.format(duration(question.seconds or 0)))
        self._start.setAccessibleDescription(self._time.text())
        self._practise.setVisible(question.practice is not None)

    def home(self) -> QWidget:
        """Return the button."""
        return self._start

    def keys(self) -> str:
        """Return which key starts, and which one practises."""
        starts = self.tr("Enter starts")
        if self._practise.isHidden():
            return starts
        return self.tr("{0} · P practises").format(starts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Practise with P."""
        if event.key() == Qt.Key.Key_P and not self._practise.isHidden():
            self._practise.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _begin(self) -> None:
        self.given.emit(START)
