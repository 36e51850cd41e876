"""Parts of what is told, each as the widget that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from careerfit.gui import told
from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.drawing import DrawingView
from careerfit.gui.widgets.labels import Tone, markup, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from careerfit.gui.told import Part

ABREAST = 3
"""A table gets so many columns."""
LABEL, WIDEST, NARROW = 150, 10_000, 340
"""Pixels that a label has at most beside its words, and below them; and what is narrow."""
TOP = Qt.AlignmentFlag.AlignTop
TONES: dict[str, Tone] = {"lead": "large", "body": "body", "note": "small"}


def part_view(part: Part) -> QWidget:
    """Return a widget that shows a part."""
    match part:
        case told.Text(words=text, style=style):
            return markup(text, TONES[style])
        case told.Points(items=items):
            return points([markup(item) for item in items])
        case told.Facts(rows=rows):
            return facts(rows)
        case told.Table(caption=caption, head=head, rows=rows):
            return _captioned(caption, table(head, rows), above=True)
        case told.Picture(drawing=drawing, dark=dark, alt=alt, caption=caption):
            return _captioned(caption, DrawingView(drawing, dark, alt), above=False)


def facts(rows: Sequence[tuple[str, str]]) -> QWidget:
    """Return labels, and what stands against them; below them, where there is little width."""
    return _Facts(rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> QWidget:
    """Return a table; of more than three columns, the last stands below its row, in small."""
    holder, grid = _well()
    below = len(head) > ABREAST
    for column, title in enumerate(head[:-1] if below else head):
        grid.setColumnStretch(column, 1)
        grid.addWidget(markup(title, "small"), 0, column)
    for row in rows:
        line = grid.rowCount()
        for column, cell in enumerate(row[:-1] if below else row):
            grid.addWidget(markup(cell), line, column, Qt.AlignmentFlag.AlignTop)
        if below:
            grid.addWidget(markup(row[-1], "small"), line + 1, 0, 1, -1)
            grid.setRowMinimumHeight(line + 2, TIGHT)
    return holder


def _well() -> tuple[QFrame, QGridLayout]:
    holder = QFrame()
    return holder, _well_in(holder)


def _well_in(holder: QFrame) -> QGridLayout:
    holder.setProperty("part", "well")
    grid = QGridLayout(holder)
    grid.setContentsMargins(ROOM, GAP + TIGHT, ROOM, GAP + TIGHT)
    grid.setHorizontalSpacing(ROOM)
    grid.setVerticalSpacing(GAP // 2)
    return grid


def _captioned(caption: str, widget: QWidget, *, above: bool) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, GAP, 0, GAP)
    box.setSpacing(TIGHT)
    label = markup(caption, "muted" if above else "small")
    for each in (label, widget) if above else (widget, label):
        box.addWidget(each)
    return holder


class _Facts(QFrame):
    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._grid = _well_in(self)
        self._rows = [(markup(label, "muted"), markup(said)) for label, said in rows]
        self._place(abreast=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put label and words abreast, or under one another."""
        super().resizeEvent(event)
        self._place(abreast=self.width() >= NARROW)

    def _place(self, *, abreast: bool) -> None:
        if self.property("abreast") is abreast:
            return
        self.setProperty("abreast", abreast)
        self._grid.setColumnStretch(1, 1)
        for number, (label, said) in enumerate(self._rows):
            label.setMaximumWidth(LABEL if abreast else WIDEST)
            place = (number, 1, 1, 1) if abreast else (2 * number + 1, 0, 1, 2)
            row = number if abreast else 2 * number
            self._grid.addWidget(label, row, 0, 1, 1 if abreast else 2, TOP)
            self._grid.addWidget(said, *place)
