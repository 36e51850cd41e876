"""A table of clients, as quick with a hundred thousand as with ten: it holds what is seen."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from careerfit.gui.size import length, room
from careerfit.gui.widgets.button import ENTER
from careerfit.gui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.people import ClientLine

BLOCK = 100
"""So many rows are asked for at once."""
BLOCKS = 12
"""So many blocks are held; what was seen longest ago is let go."""
AT_ONCE = 2
"""Blocks that are asked for together: a screen touches no more."""
REST = 30
"""Milliseconds that scrolling has to rest before what is missing is asked for."""
ROW = length(34)
PADDING = room(28)
"""What a column has beside its text, in pixels."""
NARROW, NARROWER, NARROWEST = length(640), length(440), length(330)
"""A table that is narrower than these shows no tags, no day, and no reference, in pixels."""
MARK = room(3)
"""How broad the stripe is that marks a chosen row, in pixels."""
LOWEST = length(200)
"""How high a table is at least."""
NAME, REFERENCE, TAGS, SITTINGS, LAST = range(5)
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
Role = Qt.ItemDataRole


class ClientModel(QAbstractTableModel):
    """As many rows as there are clients; those that are missing are asked for when they are seen.

    missed: which rows to bring, by the first and their number.
    """

    missed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._blocks: OrderedDict[int, Sequence[ClientLine]] = OrderedDict()
        self._missing: dict[int, None] = {}
        self._asked: set[int] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._ask)

    def show_clients(self, count: int, first: Sequence[ClientLine]) -> None:
        """Show other clients: how many there are, and the first of them."""
        self.beginResetModel()
        self._count = count
        self._blocks.clear()
        self._missing.clear()
        self._asked.clear()
        self._take(0, first)
        self.endResetModel()

    def add(self, first: int, lines: Sequence[ClientLine]) -> None:
        """Show rows that were missing."""
        self._take(first, lines)
        if lines:
            last = self.index(first + len(lines) - 1, LAST)
            self.dataChanged.emit(self.index(first, NAME), last)

    def forget_asked(self) -> None:
        """Ask again for what did not come."""
        self._asked.clear()

    def line(self, row: int) -> ClientLine | None:
        """Return the client in a row; None where that row is not held."""
        block = self._blocks.get(row // BLOCK) if row >= 0 else None
        place = row % BLOCK
        return block[place] if block is not None and place < len(block) else None

    def held(self) -> int:
        """Return how many rows are held."""
        return sum(map(len, self._blocks.values()))

    def rowCount(self, parent: Index = TOP) -> int:
        """Return how many clients there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = TOP) -> int:
        """Return how much is told of each."""
        return 0 if parent.isValid() else LAST + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:  # noqa: ANN401 (whatever the role asks for)
        """Return what stands above a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(section)
        titles = (
            self.tr("Name"),
            self.tr("Reference"),
            self.tr("Tags"),
            self.tr("Sittings"),
            self.tr("Last sitting"),
        )
        return titles[section] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 (likewise)
        """Return a cell; one that is not held is asked for soon."""
        if role == Role.TextAlignmentRole:
            return _alignment(index.column())
        if role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        line, heard = self.line(index.row()), role == Role.AccessibleTextRole
        if line is None:
            self._miss(index.row() // BLOCK)
            return self.tr("being looked up") if heard else "…" if index.column() == NAME else None
        self._blocks.move_to_end(index.row() // BLOCK)
        shown = self._cell(line, index.column())
        return self.tr("none") if heard and not shown else shown

    def _cell(self, line: ClientLine, column: int) -> str:
        if column == NAME:
            return line.name
        if column == REFERENCE:
            return line.reference
        if column == TAGS:
            return " · ".join(line.tags)
        if column == SITTINGS:
            return QLocale().toString(line.sittings)
        if line.last_at is None:
            return ""
        at = line.last_at.astimezone()
        return QLocale().toString(QDate(at.year, at.month, at.day), self.tr("d MMM yyyy"))

    def _take(self, first: int, lines: Sequence[ClientLine]) -> None:
        for start in range(0, len(lines), BLOCK):
            number = (first + start) // BLOCK
            self._blocks[number] = lines[start : start + BLOCK]
            self._blocks.move_to_end(number)
            self._asked.discard(number)
        while len(self._blocks) > BLOCKS:
            self._blocks.popitem(last=False)

    def _miss(self, number: int) -> None:
        if number not in self._asked:
            self._missing.pop(number, None)
            self._missing[number] = None
            self._rest.start()

    @Slot()
    def _ask(self) -> None:
        """Ask for what was missed last: what was scrolled past is not wanted any more."""
        wanted = list(self._missing)[-AT_ONCE:]
        self._missing.clear()
        for number in wanted:
            self._asked.add(number)
            self.missed.emit(number * BLOCK, BLOCK)


class ClientTable(RowTable):
    """Emits the row that is to be opened."""

    opened = Signal(int)

    def __init__(self, model: ClientModel, parent: QWidget | None = None) -> None:
        rarely = (TAGS, NARROW), (LAST, NARROWER), (REFERENCE, NARROWEST)
        super().__init__(model, rarely, parent)
        self.setObjectName("clients")
        self.setAccessibleName(self.tr("Clients"))
        self.setAccessibleDescription(
            self.tr("Up and Down move, Enter opens, Shift and Ctrl choose several")
        )
        self.setItemDelegate(_RowDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setMinimumHeight(LOWEST)
        self._shape_head()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def chosen(self) -> list[tuple[int, int]]:
        """Return the chosen rows, from the top: the first and the number of each stretch."""
        stretches: list[tuple[int, int]] = []
        ranges = sorted(
            {(one.top(), one.bottom()) for one in self.selectionModel().selection().toList()}
        )
        for top, bottom in ranges:
            if stretches and sum(stretches[-1]) >= top:
                before = stretches[-1][0]
                stretches[-1] = before, max(sum(stretches[-1]), bottom + 1) - before
            else:
                stretches.append((top, bottom + 1 - top))
        return stretches

    def choose(self, row: int) -> None:
        """Make a row the one where we are, and the only one that is chosen."""
        index = self.model().index(row, NAME)
        rows = QItemSelectionModel.SelectionFlag.Rows
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter the client where we are."""
        if event.key() in ENTER and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _shape_head(self) -> None:
        head = self.horizontalHeader()
        head.setSelectionModel(QItemSelectionModel(self.model(), head))  # always empty: to see
        # whether all of a column is chosen, a head looks at each of 100,000 rows, for 0.7 s
        head.setMinimumSectionSize(length(48))
        metrics = self.fontMetrics()
        for column, sample in ((REFERENCE, "AB-2026-0000"), (SITTINGS, "Sittings 00")):
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + PADDING)
        self.setColumnWidth(LAST, metrics.horizontalAdvance("00 MMM 0000") + PADDING)
        for column in (NAME, TAGS):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class _RowDelegate(QStyledItemDelegate):
    """Marks a chosen row by a stripe beside its colour, and the row where we are by lines."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        shown = QStyleOptionViewItem(option)
        shown.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, shown, index)
        accent = option.palette.color(QPalette.ColorRole.Accent)
        if index.column() == NAME and self._table.selectionModel().isRowSelected(index.row()):
            box = option.rect.adjusted(0, 3, 0, -3)
            box.setWidth(MARK)
            painter.fillRect(box, accent)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            painter.save()
            painter.setPen(QPen(accent, 1.0))
            box = option.rect
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            painter.restore()


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column == SITTINGS else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
