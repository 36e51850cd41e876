"""Rows under headings: the keyboard goes from row to row and passes over the headings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

ROLE = Qt.ItemDataRole.UserRole
"""Where a row has what it stands for; a heading has nothing there."""
Index = QModelIndex | QPersistentModelIndex
UPWARDS = (
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MovePrevious,
)


class Headed(QTreeWidget):
    """One column, always open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)  # words wrap anew
        self.setMouseTracking(True)

    def add_heading(self, text: str) -> QTreeWidgetItem:
        """Return a new heading, to put rows under."""
        heading = QTreeWidgetItem(self, [text])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setExpanded(True)  # expandAll would tell of each row that it is open, too
        return heading

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass over the headings."""
        found = super().moveCursor(action, modifiers)
        if found.data(ROLE) is not None:
            return found
        beyond = self.indexAbove(found) if action in UPWARDS else self.indexBelow(found)
        return beyond if beyond.isValid() else self.currentIndex()


def height_of(text: str, font: QFont, width: int) -> int:
    """Return the height of words that are wrapped in a width, in pixels."""
    room = QRect(0, 0, max(width, 1), 0)
    return QFontMetrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what a row stands on: chosen, under the mouse, or with the focus."""
    state, role = option.state, QPalette.ColorRole
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(option.palette.color(role.AlternateBase))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(option.palette.color(role.Button))
    else:
        return
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    edge = QPen(option.palette.color(role.Accent), 2.0) if focused else Qt.PenStyle.NoPen
    painter.setPen(edge)
    painter.drawRoundedRect(box, 7.0, 7.0)
