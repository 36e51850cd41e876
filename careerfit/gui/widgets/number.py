"""Where a number is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Slot
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP
from careerfit.gui.widgets.button import ENTER, Button
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from careerfit.core.questionnaire import Number
    from careerfit.core.session import Question

THOUSANDS = r"{}(?=\d{{3}}(?!\d))"
"""A mark that stands for nothing: 1,250 is 1250, but 12,50 is 12.50."""


class NumberAnswer(Way):
    """A field, its unit, what may be typed, and a button; gives what was typed if it is allowed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: Number | None = None
        self._point = self.locale().decimalPoint()
        self._field = _Field(self)
        self._field.returnPressed.connect(self._take)
        self._unit, self._hint = words("", "large", self), words("", "muted", self)
        take = Button.main(self.tr("Next"), "next", self)
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

    def ask(self, question: Question) -> None:
        """Ask for a number; what was given before can be typed over."""
        number = self._number = question.item.number
        if number is None:
            return
        hint = self.tr("A whole number from {0} to {1}, then Enter.")
        if number.decimals:
            hint = self.tr("A number from {0} to {1}, then Enter.")
        low, high = self._written(number, number.low), self._written(number, number.high)
        self._hint.setText(hint.format(low, high))
        self._unit.setText(number.unit)
        self._field.setValidator(_validator(number, self._point, self))
        given = question.given
        self._field.setText("" if given is None else self._written(number, given))
        self._field.setAccessibleName(f"{question.item.text} ({number.unit})")
        self._field.setAccessibleDescription(self._hint.text())
        self._field.selectAll()

    def home(self) -> QWidget:
        """Return the field."""
        return self._field

    def draft(self) -> int | None:
        """Return what was typed, as far as it is a number."""
        if self._number is None:
            return None
        return read(self._field.text(), self._number.decimals, self._point)

    def _written(self, number: Number, given: int) -> str:
        return written(given, number.decimals, self._point)

    @Slot()
    def _take(self) -> None:
        number, found = self._number, self.draft()
        if number is not None and found is not None and number.low <= found <= number.high:
            self.given.emit(found)
        else:
            announce(self, self._hint.text())
            self._field.selectAll()
            self._field.setFocus()


def read(typed: str, decimals: int, point: str = ".") -> int | None:
    """Return a typed number as a whole one: with two decimals, 23.5 is 2350; None where none is.

    point: the mark before the decimals; the other one is taken for it where it can mean nothing
    else.
    """
    mark = "." if point == "," else ","
    plain = re.sub(THOUSANDS.format(re.escape(mark)), "", typed).replace(",", ".")
    whole, _, rest = plain.partition(".")
    if not re.fullmatch(r"-?\d*", whole) or not re.search(r"\d", plain) or len(rest) > decimals:
        return None
    return int(whole + rest.ljust(decimals, "0"))


def written(number: int, decimals: int, point: str = ".") -> str:
    """Return a whole number as it is typed: with two decimals, 2350 is 23.50."""
    if not decimals:
        return str(number)
    sign, digits = "-" * (number < 0), str(abs(number)).zfill(decimals + 1)
    return f"{sign}{digits[:-decimals]}{point}{digits[-decimals:]}"


def _validator(number: Number, point: str, parent: QWidget) -> QRegularExpressionValidator:
    """Let nothing be typed that cannot become the number."""
    most = len(str(max(abs(number.low), abs(number.high))))
    sign = "-?" if number.low < 0 else ""
    pattern = rf"{sign}\d{{1,{most}}}"
    if number.decimals:
        mark = "." if point == "," else ","
        whole = rf"[\d{mark}]{{0,{most + most // 3}}}"
        pattern = rf"{sign}{whole}([{point}]\d{{0,{number.decimals}}})?"
    return QRegularExpressionValidator(QRegularExpression(pattern), parent)


class _Field(QLineEdit):
    """Takes digits; leaves S, Esc and a Backspace with nothing to delete to the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("number")
        self.setProperty("part", "number")
        self.setMaximumWidth(length(180))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, or leave it."""
        key = event.key()
        spare = key == Qt.Key.Key_Backspace and not self.text()
        if spare or key in (Qt.Key.Key_S, Qt.Key.Key_Escape):
            event.ignore()
        elif not (event.isAutoRepeat() and key in ENTER):
            super().keyPressEvent(event)
