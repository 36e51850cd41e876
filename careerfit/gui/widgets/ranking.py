"""The roles as they would stand, each beside where it stands as measured; redone at every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from careerfit.gui.size import length, points
from careerfit.gui.theme import GAP, SMALL, TIGHT
from careerfit.gui.widgets.headed import height_of, paint_ground
from careerfit.gui.widgets.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LINE = Qt.ItemDataRole.UserRole
ROW, BADGE, SIDE, MOVED = map(length, (50, 22, 60, 40))
"""The height of a line with a title of one line; the widths of what stands beside the title."""
UNIT = points(1.0)
Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """A role: its number as it would be, with its 90 % range, and as it is; None is not known."""

    role: str
    title: str
    group: int | None
    now: float | None
    low: float | None
    high: float | None
    was: float | None


class RankingList(QListView):
    """Shows lines from the first to the last, and emits the role whose line is chosen.

    tell: puts a line in words, for who has it read out or points at it.
    """

    chosen = Signal(str)

    def __init__(self, tell: Callable[[Line], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ranking")
        self.setResizeMode(QListView.ResizeMode.Adjust)  # words wrap anew
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self._lines = _Lines(tell, self)
        self.setModel(self._lines)
        self.setItemDelegate(_LineDelegate(self))
        self.selectionModel().currentChanged.connect(self._choose)
        self._quiet = False

    def shown(self) -> str | None:
        """Return the chosen role."""
        line: Line | None = self.currentIndex().data(LINE)
        return None if line is None else line.role

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the chosen role stays chosen, wherever it stands now."""
        chosen = self.shown()
        self._quiet = True
        self._lines.replace(lines)
        roles = [line.role for line in lines]
        if chosen in roles:
            self.setCurrentIndex(self._lines.index(roles.index(chosen)))
        self._quiet = False

    def _choose(self, index: QModelIndex) -> None:
        line: Line | None = index.data(LINE)
        if line is not None and not self._quiet:
            self.chosen.emit(line.role)


class _Lines(QAbstractListModel):
    def __init__(self, tell: Callable[[Line], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._tell = tell
        self._lines: Sequence[Line] = ()

    def replace(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        if len(lines) != len(self._lines):
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        else:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a line, all of it in words, or the line."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._tell(line)
        return line if role == LINE else None


class _LineDelegate(QStyledItemDelegate):
    """Paints a group's number, a title, a range from 0 to 100, and by how much it moved."""

    def __init__(self, view: RankingList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line, whose title wraps in the width that there is."""
        line: Line = index.data(LINE)
        badge = 0 if line.group is None else BADGE + GAP
        width = self._view.viewport().width() - 2 * GAP - badge - MOVED
        lines = height_of(line.title, option.font, width) - option.fontMetrics.height()
        return QSize(length(160), ROW + max(lines, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line: Line | None = index.data(LINE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        left = option.rect.left() + GAP
        if line.group is not None:
            _paint_badge(painter, option, left, str(line.group))
            left += BADGE + GAP
        _paint_words(painter, option, left, line)
        _paint_bar(painter, option, left, line)
        painter.restore()


def _paint_badge(painter: QPainter, option: QStyleOptionViewItem, left: int, text: str) -> None:
    palette, role = option.palette, QPalette.ColorRole
    box = QRectF(left, option.rect.center().y() - BADGE / 2, BADGE, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    first = text == "1"
    painter.setBrush(palette.color(role.Accent if first else role.Button))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(palette.color(role.HighlightedText if first else role.ButtonText))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, left: int, line: Line) -> None:
    palette, role = option.palette, QPalette.ColorRole
    box = option.rect.adjusted(left - option.rect.left(), TIGHT, -GAP, -ROW // 2 + TIGHT)
    by = "" if line.now is None or line.was is None else _signed(line.now, line.was)
    font = QFont(option.font)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(palette.color(role.Text))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), by)
    painter.setFont(option.font)
    box.setRight(box.right() - MOVED)
    wraps = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box, int(wraps), line.title)


def _paint_bar(painter: QPainter, option: QStyleOptionViewItem, left: int, line: Line) -> None:
    """Paint the line from 0 to 100, the range, a hollow ring where it was, a dot where it is."""
    if line.now is None or line.low is None or line.high is None:
        return
    palette, role, unit = option.palette, QPalette.ColorRole, float(UNIT)
    width, y = option.rect.right() - left - GAP - SIDE, option.rect.bottom() - 13.0 * UNIT
    scale = Scale(left, width, y, unit)
    scale.paint_line(painter, palette)
    scale.paint_range(painter, palette, line.low, line.high)
    if line.was is not None:
        painter.setPen(QPen(palette.color(role.Text), 1.5))
        painter.setBrush(palette.color(role.Base))
        painter.drawEllipse(QPointF(scale.at(line.was), y), 4 * unit, 4 * unit)
    scale.paint_dot(painter, palette, line.now)
    font = QFont(option.font)
    font.setPointSizeF(SMALL)
    painter.setFont(font)
    scale.paint_numbers(painter, palette, (line.low, line.high), SIDE)


def _signed(now: float, was: float) -> str:
    by = round(now) - round(was)
    return "" if by == 0 else f"{by:+d}".replace("-", "\N{MINUS SIGN}")
