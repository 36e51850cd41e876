"""Things under one another, some of them inside others, each with a short note at its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, ROOM

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

WHAT = Qt.ItemDataRole.UserRole
ANY = 10_000
"""A height that is enough for every title."""
NOTE = length(104)
"""The most that notes take of the width, in pixels."""


class Wrapping(QStyledItemDelegate):
    """Gives the words of a tree as many lines as they need; by itself, Qt gives them one."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size in the width that the tree has for it."""
        room = NOTE if index.column() else self._room(index)
        option.rect.setSize(QSize(max(room, 1), ANY))
        return super().sizeHint(option, index)

    def _room(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Return the width that a title has."""
        depth, above = 1, index.parent()
        alone = self._tree.isFirstColumnSpanned(index.row(), above)
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = self._tree.viewport().width() if alone else self._tree.columnWidth(0)
        return width - depth * self._tree.indentation() - GAP


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
        self.setWordWrap(True)
        self.setItemDelegate(Wrapping(self))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)
        self.currentItemChanged.connect(self._choose)

    def add(
        self, what: object, title: str, note: str, told: str, above: QTreeWidgetItem | None = None
    ) -> QTreeWidgetItem:
        """Add a row below all others, or as the last inside of another; told: all in words."""
        row = QTreeWidgetItem(self if above is None else above, [title, note])
        row.setData(0, WHAT, what)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        row.setData(1, Qt.ItemDataRole.AccessibleTextRole, note or told)
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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
