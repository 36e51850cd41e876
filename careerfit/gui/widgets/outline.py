"""Things under one another, some of them inside others, each with a short note at its right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import ROOM

WHAT = Qt.ItemDataRole.UserRole


class Outline(QTreeWidget):
    """Emits what stands behind the row that is the current one."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("part", "outline")
        self.setMinimumHeight(length(180))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(ROOM)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._choose)

    def add(
        self, what: object, title: str, note: str, told: str, above: QTreeWidgetItem | None = None
    ) -> QTreeWidgetItem:
        """Add a row below all others, or as the last inside of another; told: all of it in words.

        The tooltip has it, too: a long title is cut.
        """
        row = QTreeWidgetItem(self if above is None else above, [title, note])
        row.setData(0, WHAT, what)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        row.setData(1, Qt.ItemDataRole.AccessibleTextRole, note or told)
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setToolTip(0, told)
        row.setFirstColumnSpanned(not note)
        if above is not None:
            above.setExpanded(True)
        return row

    def what(self, row: QTreeWidgetItem | None = None) -> object:
        """Return what stands behind a row, or else the current one."""
        row = row or self.currentItem()
        return None if row is None else row.data(0, WHAT)

    def rows(self) -> list[QTreeWidgetItem]:
        """Return all rows from the top."""
        found, left = [], [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        while left:
            row = left.pop(0)
            if row is not None:
                found.append(row)
                left = [row.child(n) for n in range(row.childCount())] + left
        return found

    def _choose(self, row: QTreeWidgetItem | None) -> None:
        if row is not None:
            self.chosen.emit(row.data(0, WHAT))
