"""A table of roles side by side: how much each asks for, in words and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from careerfit.gui.size import length
from careerfit.gui.theme import BODY, GAP, SMALL, TIGHT
from careerfit.gui.told import BesideRow

if TYPE_CHECKING:
    from careerfit.gui.told import Beside, BesideCell, BesidePart
    from careerfit.gui.widgets.headed import Index

SHOWN = Qt.ItemDataRole.UserRole
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
STEPS = 5
STEP, APART = length(9), length(3)
"""A step is so wide and high, and so far from the next."""
NARROWEST = length(90)


class BesideTable(QTableWidget):
    """A column for each role; a heading over each part. The first column tells the difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beside")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(length(180))
        self.setItemDelegate(_Cells(self))
        self.verticalHeader().hide()
        self.setHorizontalHeader(_Titles(self))

    def show_beside(self, beside: Beside, *, differing: bool) -> None:
        """Show roles side by side; differing: only where they differ."""
        self.clear()
        self.clearSpans()
        self.setRowCount(0)
        self.setColumnCount(1 + len(beside.titles))
        self.setHorizontalHeaderLabels(["", *beside.titles])
        self.setAccessibleName(self.tr("Side by side: {0}").format(", ".join(beside.titles)))
        for part in beside.parts:
            rows = [row for row in part.rows if row.differs or not differing]
            if rows:
                self._add_heading(part)
            for row in rows:
                self._add(row, beside.titles)
        self._add_sources(beside)
        self.resizeRowsToContents()
        self.setCurrentCell(1, 0)
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each row the height that its words need now."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _add_heading(self, part: BesidePart) -> None:
        self._add_across(part.title, None)

    def _add_sources(self, beside: Beside) -> None:
        """Tell below all parts what the figures rest on."""
        row = BesideRow(label="\n".join(beside.sources), cells=(), difference="", differs=False)
        self._add_across(row.label, row)

    def _add_across(self, text: str, told: BesideRow | None) -> None:
        row = self.rowCount()
        self.insertRow(row)
        item = QTableWidgetItem(text)
        item.setData(SHOWN, told)
        self.setItem(row, 0, item)
        for column in range(1, self.columnCount()):
            covered = QTableWidgetItem()
            covered.setFlags(Qt.ItemFlag.NoItemFlags)
            self.setItem(row, column, covered)
        self.setSpan(row, 0, 1, self.columnCount())

    def _add(self, told: BesideRow, titles: tuple[str, ...]) -> None:
        row = self.rowCount()
        self.insertRow(row)
        first = QTableWidgetItem(told.label)
        first.setData(SHOWN, told)
        first.setData(ACCESSIBLE, ". ".join(filter(None, (told.label, told.difference))))
        self.setItem(row, 0, first)
        for column, (cell, title) in enumerate(zip(told.cells, titles, strict=True), start=1):
            item = QTableWidgetItem(cell.words)
            item.setData(SHOWN, cell)
            said = ", ".join(filter(None, (cell.words, cell.figure)))
            item.setData(ACCESSIBLE, f"{told.label}, {title}: {said}")
            self.setItem(row, column, item)


class _Titles(QHeaderView):
    """The names of the roles, on as many lines as they need; the columns share the room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(NARROWEST)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        )

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802 (Qt's name)
        """Return the height of a name in the width that it has."""
        font = QFont(self.font())
        font.setBold(True)
        text = str(self.model().headerData(section, self.orientation()) or "")
        width = max(self.sectionSize(section) - 2 * GAP, NARROWEST // 2)
        return QSize(width, _height(text, font, width) + 2 * GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the names need in this width."""
        super().resizeEvent(event)
        self.updateGeometries()
        self.headerDataChanged(self.orientation(), 0, max(self.count() - 1, 0))


class _Cells(QStyledItemDelegate):
    """Paints a heading, a label with the difference below it, or how much a role asks for."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words of a cell need in the width of its column."""
        width = _width(option.widget, index) - 2 * GAP
        if index.data(SHOWN) is None:
            return QSize(width, _height(str(index.data()), _bold(option.font), 10_000) + 3 * GAP)
        height = sum(_height(text, font, width) + gap for text, font, gap in _lines(option, index))
        return QSize(width, height + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, index)
        box = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        if index.data(SHOWN) is None:
            painter.setFont(_bold(option.font))
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom), str(index.data()))
        else:
            _paint_lines(painter, option, index, box)
        painter.restore()


def _width(view: QWidget | None, index: Index) -> int:
    """Return how wide a cell is, with those that it reaches over."""
    if not isinstance(view, QTableWidget):
        return NARROWEST
    first = index.column()
    columns = range(first, first + view.columnSpan(index.row(), first))
    return sum(view.horizontalHeader().sectionSize(column) for column in columns)


def _lines(option: QStyleOptionViewItem, index: Index) -> list[tuple[str, QFont, int]]:
    """Return what stands in a cell, line by line: words, their font, and the room after."""
    small = QFont(option.font)
    small.setPointSizeF(SMALL)
    if index.column() == 0:
        row: BesideRow = index.data(SHOWN)
        label = (row.label, _bold(option.font) if row.differs else option.font, 0)
        sign = "≠" if row.differs else "="
        below = [(f"{sign} {row.difference}", small, 0)] if row.difference else []
        return [label, *below]
    shown: BesideCell = index.data(SHOWN)
    steps = [] if shown.level is None else [("", option.font, STEP + TIGHT)]
    figure = [(shown.figure, small, 0)] if shown.figure else []
    return [*steps, (shown.words, option.font, 0), *figure]


def _paint_lines(painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect) -> None:
    shown = index.data(SHOWN)
    top = box.top()
    for text, font, gap in _lines(option, index):
        if not text:
            _paint_steps(painter, option, QRect(box.left(), top, box.width(), STEP), shown.level)
        height = _height(text, font, box.width())
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        wrap = QTextOption(Qt.AlignmentFlag.AlignLeft)
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(QRectF(box.left(), top, box.width(), height + 1), text, wrap)
        top += height + gap


def _paint_steps(painter: QPainter, option: QStyleOptionViewItem, box: QRect, level: int) -> None:
    """Paint five squares, so many of them filled; in a language from right to left, mirrored."""
    palette = option.palette
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
    for number in range(STEPS):
        left = box.left() + number * (STEP + APART)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            left = box.right() - STEP - number * (STEP + APART)
        full = number < level
        painter.setBrush(
            palette.color(QPalette.ColorRole.Accent) if full else Qt.BrushStyle.NoBrush
        )
        painter.drawRoundedRect(QRectF(left + 0.5, box.top() + 0.5, STEP - 1, STEP - 1), 2, 2)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    palette, role = option.palette, QPalette.ColorRole
    heading = index.data(SHOWN) is None
    if heading:
        painter.fillRect(option.rect, palette.color(role.Window))
    painter.setPen(QPen(palette.color(role.Midlight), 1))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(palette.color(role.Accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    bold.setPointSizeF(BODY)
    return bold


def _height(text: str, font: QFont, width: int) -> int:
    """Return how high a text is in a width; a long word is broken where it has to be."""
    if not text:
        return 0
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
    metrics = QFontMetrics(font)
    if all(metrics.horizontalAdvance(word) <= width for word in text.split()):
        flags = Qt.TextFlag.TextWordWrap
    return metrics.boundingRect(QRect(0, 0, width, 100_000), int(flags), text).height()
