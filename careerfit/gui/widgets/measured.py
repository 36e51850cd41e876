"""Rows of something measured: its name, its range as a picture, and what that says."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, ROOM, TIGHT

NARROW = length(520)
"""Where there is less width, the parts of a row stand under one another."""
SHARES = 3, 6, 4
MIDDLE = Qt.AlignmentFlag.AlignVCenter
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Row(NamedTuple):
    """The parts of a row; without a picture, what is said takes its place, too."""

    name: QLabel
    picture: QWidget | None
    said: QLabel


class MeasuredRows(QWidget):
    """Shows rows in three columns, or in one; arrow keys go from row to row, and have each read."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._abreast = rows, True
        self._stops = [_stop(row) for row in rows]
        for stop in self._stops[:1]:
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ROOM)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Do with the width of one column."""
        parts = [part for row in self._rows for part in row if part is not None]
        width = max((part.minimumSizeHint().width() for part in parts), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts of a row abreast, or under one another."""
        super().resizeEvent(event)
        abreast = self.width() >= NARROW
        if abreast != self._abreast:
            self._abreast = abreast
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the row above or below, which is the one where the Tab key stops then."""
        here = next((n for n, stop in enumerate(self._stops) if stop.hasFocus()), 0)
        there = here + STEPS.get(Qt.Key(event.key()), 0)
        if there == here or not 0 <= there < len(self._stops):
            super().keyPressEvent(event)
            return
        self._stops[here].setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stops[there].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stops[there].setFocus()
        self._scroll_to(self._stops[there])

    def _scroll_to(self, stop: QWidget) -> None:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(stop)
            around = around.parentWidget()

    def _place(self) -> None:
        abreast = self._abreast
        self._grid.setVerticalSpacing(GAP if abreast else TIGHT)
        for column, share in enumerate(SHARES):
            self._grid.setColumnStretch(column, share if abreast else int(not column))
        for number, row in enumerate(self._rows):
            for place, part in enumerate(row):
                if part is None:
                    continue
                across = 2 if place and row.picture is None else 1
                first = 1 if place and row.picture is None else place
                if abreast:
                    self._grid.addWidget(part, number, first, 1, across, MIDDLE)
                else:
                    self._grid.addWidget(part, 3 * number + place, 0, 1, 3)


def _stop(row: Row) -> QWidget:
    """Return what of a row has the keyboard, and tells all of it."""
    if row.picture is not None:
        row.picture.setAccessibleDescription(row.said.text())
        return row.picture
    row.said.setAccessibleName(f"{row.name.text()}: {row.said.text()}")
    row.said.setProperty("part", "stop")
    return row.said
