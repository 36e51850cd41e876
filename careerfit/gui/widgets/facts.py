"""Labels, and what stands against them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.labels import markup, words

LABEL, WIDEST, NARROW = length(150), 10_000, length(340)
"""Pixels that a label has at most beside its words, and below them; and what is narrow."""
TOP = Qt.AlignmentFlag.AlignTop


class FactList(QFrame):
    """Rows of a label and words, in a well; the words stand below where there is little width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[QLabel, QLabel]] = ()
        self._abreast = True
        self.setProperty("part", "well")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(ROOM, GAP + TIGHT, ROOM, GAP + TIGHT)
        self._grid.setHorizontalSpacing(ROOM)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show rows of plain text in place of what was there."""
        self._show(
            [(words(label, "muted", self), words(told, parent=self)) for label, told in rows]
        )

    def show_markup(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show rows of escaped inline markup in place of what was there."""
        self._show(
            [(markup(label, "muted", self), markup(told, parent=self)) for label, told in rows]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels and words abreast, or under one another."""
        super().resizeEvent(event)
        abreast = self.width() >= NARROW
        if abreast != self._abreast:
            self._abreast = abreast
            self._place()

    def _show(self, rows: Sequence[tuple[QLabel, QLabel]]) -> None:
        clear(self._grid)
        self._rows = rows
        self._place()
        for row in rows:
            for label in row:
                label.show()

    def _place(self) -> None:
        for number, (label, said) in enumerate(self._rows):
            label.setMaximumWidth(LABEL if self._abreast else WIDEST)
            label.setMinimumWidth(min(LABEL, _in_one_line(label)) if self._abreast else 0)
            if self._abreast:
                self._grid.addWidget(label, number, 0, TOP)
                self._grid.addWidget(said, number, 1)
            else:
                self._grid.addWidget(label, 2 * number, 0, 1, 2, TOP)
                self._grid.addWidget(said, 2 * number + 1, 0, 1, 2)


def _in_one_line(label: QLabel) -> int:
    """Return the pixels of width in which a label needs no second line."""
    label.ensurePolished()
    return label.fontMetrics().horizontalAdvance(label.text()) + TIGHT
