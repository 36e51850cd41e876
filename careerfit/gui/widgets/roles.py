"""The roles of a result, group by group: each with the range that its match lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidgetItem,
    QWidget,
)

from careerfit.gui.size import length, points
from careerfit.gui.theme import GAP, SMALL, TIGHT
from careerfit.gui.widgets.headed import ROLE, Headed, Index, height_of, paint_ground
from careerfit.gui.widgets.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.gui.told import RoleTold

ROW, HEADING = length(56), length(46)
RANGE_WIDTH = length(58)
UNIT = points(1.0)
"""A pixel of the drawing."""


class RoleTree(Headed):
    """Emits the role whose row is the current one."""

    chosen = Signal(object)  # RoleTold

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roles")
        self.setAccessibleName(self.tr("Roles, best first"))
        self.setItemDelegate(_RoleDelegate(self))
        self.currentItemChanged.connect(self._choose)

    def shown(self) -> str | None:
        """Return the id of the chosen role."""
        item = self.currentItem()
        role: RoleTold | None = None if item is None else item.data(0, ROLE)
        return None if role is None else role.id

    def show_roles(self, roles: Sequence[RoleTold], chosen: str | None = None) -> None:
        """Show the roles under the headings of their groups; without one chosen, the first is."""
        self.clear()
        groups: dict[int | None, list[RoleTold]] = {}
        for role in roles:
            groups.setdefault(role.group, []).append(role)
        rows = []
        for group, members in groups.items():
            heading = self.add_heading(self._heading(group, len(members)))
            for role in members:
                row = QTreeWidgetItem(heading, [role.title])
                row.setData(0, ROLE, role)
                row.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._in_words(role))
                row.setToolTip(0, self._in_words(role))
                rows.append(row)
        if rows:
            found = (row for row in rows if row.data(0, ROLE).id == chosen)
            self.setCurrentItem(next(found, rows[0]))

    def _heading(self, group: int | None, members: int) -> str:
        if group is None:
            return self.tr("No match could be worked out")
        if members == 1:
            return self.tr("Best match") if group == 1 else self.tr("Group {0}").format(group)
        if group == 1:
            return self.tr("Best group: cannot be told apart")
        return self.tr("Group {0}: cannot be told apart").format(group)

    def _in_words(self, role: RoleTold) -> str:
        if role.low is None or role.high is None:
            return self.tr("{0}: no match could be worked out").format(role.title)
        return self.tr("{0}: match between {1} and {2} of 100").format(
            role.title, round(role.low), round(role.high)
        )

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        role = None if item is None else item.data(0, ROLE)
        if role is not None:
            self.chosen.emit(role)


class _RoleDelegate(QStyledItemDelegate):
    """Paints a heading, or a role with its range on a line from 0 to 100."""

    def __init__(self, tree: RoleTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row or a heading, whose words wrap in the width that there is."""
        width = self._tree.viewport().width() - 2 * GAP - TIGHT
        if index.data(ROLE) is None:
            words = height_of(index.data(), _heading_font(option), width)
            return QSize(0, max(HEADING, words + GAP + TIGHT))
        lines = height_of(index.data(), option.font, width) - option.fontMetrics.height()
        return QSize(0, ROW + max(lines, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role: RoleTold | None = index.data(ROLE)
        if role is None:
            _paint_heading(painter, option, str(index.data()))
        else:
            paint_ground(painter, option)
            _paint_title(painter, option, role.title)
            if role.low is not None and role.high is not None and role.match is not None:
                _paint_range(painter, option, role.low, role.match, role.high)
        painter.restore()


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
    painter.setFont(_heading_font(option))
    painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
    box = option.rect.adjusted(GAP + TIGHT, 0, -GAP, -TIGHT)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap), text)


def _heading_font(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setPointSizeF(SMALL)
    font.setBold(True)
    return font


def _paint_title(painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
    painter.setFont(option.font)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    box = option.rect.adjusted(GAP + TIGHT, GAP, -GAP, -ROW // 2 + TIGHT)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), title)


def _paint_range(
    painter: QPainter, option: QStyleOptionViewItem, low: float, middle: float, high: float
) -> None:
    """Paint the line from 0 to 100 with a tick at 50, the interval, a dot, and the range."""
    palette, left = option.palette, option.rect.left() + GAP + TIGHT
    width = option.rect.width() - 2 * (GAP + TIGHT) - RANGE_WIDTH
    scale = Scale(left, width, option.rect.bottom() - 16.0 * UNIT, float(UNIT))
    scale.paint_line(painter, palette)
    scale.paint_middle(painter)
    scale.paint_range(painter, palette, low, high)
    scale.paint_dot(painter, palette, middle)
    font = QFont(option.font)
    font.setPointSizeF(SMALL)
    painter.setFont(font)
    scale.paint_numbers(painter, palette, (low, high), RANGE_WIDTH)
