"""Parts of what is told, each as the widget that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from careerfit.gui import told
from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.drawing import DrawingView
from careerfit.gui.widgets.facts import FactList
from careerfit.gui.widgets.labels import Tone, markup, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.gui.told import Part

ABREAST = 3
"""A table gets so many columns."""
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
    made = FactList()
    made.show_markup(rows)
    return made


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
    holder.setProperty("part", "well")
    grid = QGridLayout(holder)
    grid.setContentsMargins(ROOM, GAP + TIGHT, ROOM, GAP + TIGHT)
    grid.setHorizontalSpacing(ROOM)
    grid.setVerticalSpacing(GAP // 2)
    return holder, grid


def _captioned(caption: str, widget: QWidget, *, above: bool) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, GAP, 0, GAP)
    box.setSpacing(TIGHT)
    label = markup(caption, "muted" if above else "small")
    for each in (label, widget) if above else (widget, label):
        box.addWidget(each)
    return holder
