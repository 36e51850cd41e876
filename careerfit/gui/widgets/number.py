"""Where a whole number is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce

if TYPE_CHECKING:
    from careerfit.core.questionnaire import Number


class NumberAnswer(QWidget):
    """A field, its unit, what may be typed, and a button; emits what was typed if it is allowed."""

    given = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _Field(self)
        self._field.returnPressed.connect(self._take)
        self._unit, self._hint = words("", "large", self), words("", "muted", self)
        take = QPushButton(self.tr("Next"), self)
        take.setObjectName("next")
        take.setProperty("part", "main")
        take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._field)
        row.addWidget(self._unit, 1)
        row.addWidget(take)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(row)
        box.addWidget(self._hint)
        self.setFocusProxy(self._field)

    def show_number(self, number: Number, given: int | None) -> None:
        """Ask for `number`; `given` is the answer so far."""
        hint = self.tr("A whole number from {0} to {1}, then Enter.")
        self._hint.setText(hint.format(number.low, number.high))
        self._unit.setText(number.unit)
        self._field.setValidator(QIntValidator(number.low, number.high, self))
        self._field.setText("" if given is None else str(given))
        self._field.setAccessibleName(number.unit)
        self._field.setAccessibleDescription(self._hint.text())
        self._field.selectAll()

    @Slot()
    def _take(self) -> None:
        if self._field.hasAcceptableInput():
            self.given.emit(int(self._field.text()))
        else:
            announce(self, self._hint.text())
            self._field.selectAll()
            self._field.setFocus()


class _Field(QLineEdit):
    """Takes digits; leaves S, Esc and a Backspace with nothing to delete to the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("number")
        self.setProperty("part", "number")
        self.setMaximumWidth(180)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, or leave it."""
        key = event.key()
        spare = key == Qt.Key.Key_Backspace and not self.text()
        if spare or key in (Qt.Key.Key_S, Qt.Key.Key_Escape):
            event.ignore()
        elif not (event.isAutoRepeat() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)
