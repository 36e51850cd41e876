"""The rows of a list of clients as a table: what each would add, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from careerfit.gui.language import in_words
from careerfit.gui.size import length, room
from careerfit.gui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.people import Entry

NUMBER, STATE, NAME, REFERENCE, TAGS = range(5)
PADDING = room(20)
"""What a column has beside its text, and"""
NARROW, NARROWER = length(760), length(420)
"""how wide a table is at least that shows all columns, and one that shows names, in pixels."""
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
Role = Qt.ItemDataRole


class EntryModel(QAbstractTableModel):
    """One row for each of the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the row of the file that is shown in a row."""
        return self._entries[row]

    def said(self, entry: Entry) -> str:
        """Return all that is to be said of a row, in whole sentences."""
        found = [*entry.problems, *entry.warnings]
        return " ".join(in_words(one) for one in found)

    def rowCount(self, parent: Index = TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = TOP) -> int:
        """Return how much is told of each."""
        return 0 if parent.isValid() else TAGS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:  # noqa: ANN401 (whatever the role asks for)
        """Return what stands above a column."""
        if orientation == Qt.Orientation.Vertical or role != Role.DisplayRole:
            return None
        return (
            self.tr("Row"),
            self.tr("What becomes of it"),
            self.tr("Name"),
            self.tr("Reference"),
            self.tr("Tags"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 (likewise)
        """Return a cell."""
        entry = self._entries[index.row()]
        if role == Role.DisplayRole:
            return self._cell(entry, index.column())
        if role == Role.AccessibleTextRole:
            return self._cell(entry, index.column()) or self.tr("none")
        if role == Role.ToolTipRole:
            return self.said(entry) or self._cell(entry, index.column())
        if role == Role.FontRole and index.column() == STATE and entry.problems:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _cell(self, entry: Entry, column: int) -> str:
        state = self.tr("Added")
        if entry.problems:
            state = self.tr("Not added. {0}").format(self.said(entry))
        elif entry.warnings:
            state = self.tr("Added, but look. {0}").format(self.said(entry))
        return (
            str(entry.row),
            state,
            entry.name,
            entry.reference,
            " · ".join(entry.tags),
        )[column]


class EntryTable(RowTable):
    """Shows them; one is the current one."""

    def __init__(self, model: EntryModel, parent: QWidget | None = None) -> None:
        rarely = (REFERENCE, NARROW), (TAGS, NARROW), (NAME, NARROWER)
        super().__init__(model, rarely, parent)
        self.setObjectName("entries")
        self.setAccessibleName(self.tr("Rows of the file, those that are not added first"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        metrics = self.fontMetrics()
        for column, sample in (
            (NUMBER, "000000"),
            (NAME, "A long given and last name"),
            (REFERENCE, "AB-2026-000"),
            (TAGS, "workshop spring"),
        ):
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + PADDING)
        head.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
