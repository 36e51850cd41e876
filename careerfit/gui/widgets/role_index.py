"""All roles under the headings of their kinds: one is read, a few can be ticked to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from careerfit.core.people import fold
from careerfit.gui.size import room
from careerfit.gui.theme import GAP
from careerfit.gui.widgets.headed import ROLE, Headed, height_of, paint_ground
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.tick import BOX, paint_box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerfit.gui.widgets.headed import Index

MOST = 3
"""So many roles can be compared at once."""
SEARCHED = Qt.ItemDataRole.UserRole + 1
PADDING = room(5)
"""Pixels above and below the words of a row."""


class Listed(Protocol):
    """A role as the desk lists it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def summary(self) -> str:
        """What it is, in a sentence or two."""

    @property
    def apart(self) -> str:
        """What sets it apart."""

    @property
    def kind(self) -> str:
        """Whether people are assessed for it, advance to it, or neither."""

    @property
    def family(self) -> str | None:
        """What it belongs to, of those to advance to."""


class RoleIndex(Headed):
    """Emits the id of the role whose row is the current one, and those that are ticked."""

    chosen = Signal(str)
    ticked = Signal()
    refused = Signal()  # one more than can be compared

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("role-index")
        self.setAccessibleName(self.tr("Roles"))
        self.setAccessibleDescription(self.tr("Space ticks a role, to compare it with others."))
        self.setItemDelegate(_Rows(self))
        self.currentItemChanged.connect(self._choose)
        self.itemChanged.connect(self._tick)

    def show_roles(self, roles: Sequence[Listed]) -> None:
        """List roles; what was chosen and ticked before stays so."""
        chosen, ticks = self.chosen_role(), self.ticks()
        self.blockSignals(True)  # noqa: FBT003 (as Qt has it)
        self.clear()
        for role in roles:
            self._add(role, ticked=role.id in ticks)
        self.blockSignals(False)  # noqa: FBT003
        self.choose(chosen)
        self.ticked.emit()

    def choose(self, role: str | None) -> None:
        """Make a role the current one, or the first where that is not there."""
        rows = [row for row in self._rows() if not row.isHidden()]
        if rows:
            self.setCurrentItem(next((row for row in rows if _id(row) == role), rows[0]))

    def narrow(self, text: str) -> int:
        """Show only roles that have all words of a text; return how many."""
        wanted, shown = fold(text).split(), 0
        for heading in self._headings():
            any_of_it = False
            for row in _children(heading):
                found = all(word in row.data(0, SEARCHED) for word in wanted)
                row.setHidden(not found)
                any_of_it, shown = any_of_it or found, shown + found
            heading.setHidden(not any_of_it)
        current = self.currentItem()
        if current is not None and current.isHidden():
            self.choose(None)
        return shown

    def chosen_role(self) -> str | None:
        """Return the id of the current role."""
        item = self.currentItem()
        return None if item is None else _id(item)

    def ticks(self) -> tuple[str, ...]:
        """Return the ids of the roles that are ticked, from top to bottom."""
        checked = Qt.CheckState.Checked
        return tuple(_id(row) for row in self._rows() if row.checkState(0) == checked)

    def tick(self, roles: Sequence[str]) -> None:
        """Tick these roles and no others."""
        for row in self._rows():
            state = Qt.CheckState.Checked if _id(row) in roles else Qt.CheckState.Unchecked
            row.setCheckState(0, state)

    def _add(self, role: Listed, *, ticked: bool) -> None:
        title = self._heading(role)
        headings = list(self._headings())
        heading = headings[-1] if headings and headings[-1].text(0) == title else None
        if heading is None:
            heading = self.add_heading(title)
        row = QTreeWidgetItem(heading, [role.title])
        row.setData(0, ROLE, role.id)
        row.setData(0, SEARCHED, fold(" ".join((role.title, title, role.summary, role.apart))))
        row.setToolTip(0, role.summary)
        row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._tell(row)

    def _heading(self, role: Listed) -> str:
        match role.kind:
            case "service":
                return self.tr("Service jobs")
            case "next":
                return self.tr("Next: {0}").format(role.family or self.tr("other jobs"))
        return self.tr("Other jobs")

    def _headings(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None:
                yield item

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for heading in self._headings():
            yield from _children(heading)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        role = None if item is None else _id(item)
        if role:
            self.chosen.emit(role)

    def _tick(self, item: QTreeWidgetItem) -> None:
        if len(self.ticks()) > MOST:
            item.setCheckState(0, Qt.CheckState.Unchecked)
            self.refused.emit()
        else:
            self._tell(item)
            announce(self, item.data(0, Qt.ItemDataRole.AccessibleTextRole))
            self.ticked.emit()

    def _tell(self, row: QTreeWidgetItem) -> None:
        """Have a screen reader say whether a role is ticked: Qt tells of no box in a tree."""
        ticked = row.checkState(0) == Qt.CheckState.Checked
        told = self.tr("{0}, ticked") if ticked else "{0}"
        before = self.blockSignals(True)  # noqa: FBT003
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told.format(row.text(0)))
        self.blockSignals(before)


class _Rows(QStyledItemDelegate):
    """Paints a heading, or a role with its box; a click on the box ticks it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words, in the width that there is."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QTreeWidget) else 0
        words = height_of(index.data(), _font(option, index), width - _left(index) - GAP)
        above = GAP if index.data(ROLE) is None else 0
        return QSize(0, max(words, BOX) + 2 * PADDING + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        palette, role = option.palette, QPalette.ColorRole
        if index.data(ROLE) is not None:
            paint_ground(painter, option)
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            at = _box_in(option.rect).topLeft()
            paint_box(painter, palette, QPointF(at), checked=checked, strong=checked)
        painter.setFont(_font(option, index))
        painter.setPen(palette.color(role.Text))
        low = Qt.AlignmentFlag.AlignBottom if index.data(ROLE) is None else 0
        flags = int(Qt.TextFlag.TextWordWrap) | int(low or Qt.AlignmentFlag.AlignVCenter)
        room = option.rect.adjusted(_left(index), PADDING, -GAP, -PADDING)
        painter.drawText(room, flags, index.data())
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick with a click on the box; Space does it, too."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        near = _box_in(option.rect).adjusted(-GAP, -GAP, GAP, GAP)
        if event.type() != QEvent.Type.MouseButtonRelease or index.data(ROLE) is None:
            return False
        if near.contains(event.position().toPoint()):
            now = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            state = Qt.CheckState.Unchecked if now else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return False


def _font(option: QStyleOptionViewItem, index: Index) -> QFont:
    font = QFont(option.font)
    font.setBold(index.data(ROLE) is None)
    return font


def _box_in(row: QRect) -> QRect:
    return QRect(row.left() + GAP, row.center().y() - BOX // 2, BOX, BOX)


def _left(index: Index) -> int:
    return GAP if index.data(ROLE) is None else 2 * GAP + BOX


def _id(item: QTreeWidgetItem) -> str:
    return item.data(0, ROLE) or ""


def _children(heading: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for number in range(heading.childCount()):
        child = heading.child(number)
        if child is not None:
            yield child
