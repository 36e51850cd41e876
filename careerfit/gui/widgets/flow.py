"""Rows that break where they are too long for the window, as lines of text do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import delete

from careerfit.gui.size import length
from careerfit.gui.theme import GAP

LEAST, TITLE = length(150), length(220)
"""What fills its line may be made as narrow as this before the line breaks: words, a title."""

Line = list[tuple[QLayoutItem, int]]
"""Items beside one another, each with its width."""


class _Lines(QLayout):
    """What both kinds have in common: items in lines, each line as high as its highest item."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.destroyed.connect(partial(_delete, self._items))
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt's name)
        """Take an item in."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Take the whole width."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that lines break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        items = self._shown()
        width = sum(item.sizeHint().width() for item in items)
        height = max((item.sizeHint().height() for item in items), default=0)
        return self._with_margins(width + self.spacing() * max(len(items) - 1, 0), height)

    def minimumSize(self) -> QSize:  # noqa: N802
        """Do with the width of the widest."""
        items = self._shown()
        width = max((self._least(item) for item in items), default=0)
        height = max((item.minimumSize().height() for item in items), default=0)
        return self._with_margins(width, height)

    def setGeometry(self, box: QRect) -> None:  # noqa: N802
        """Put all in its place."""
        super().setGeometry(box)
        self._arrange(box, move=True)

    def _least(self, item: QLayoutItem) -> int:
        return item.minimumSize().width()

    def _lines(self, width: int) -> list[Line]:
        raise NotImplementedError

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, width: int, height: int) -> QSize:
        around = self.contentsMargins()
        return QSize(
            width + around.left() + around.right(), height + around.top() + around.bottom()
        )

    def _arrange(self, box: QRect, *, move: bool) -> int:
        """Return how high all lines are in a box, and put them there."""
        around = self.contentsMargins()
        inner = box.marginsRemoved(around)
        top = inner.top()
        for line in self._lines(inner.width()):
            height = max(_height(item, width) for item, width in line)
            if move:
                self._move(line, QRect(inner.left(), top, inner.width(), height))
            top += height + self.spacing()
        used = max(top - self.spacing() - inner.top(), 0)
        return used + around.top() + around.bottom()

    def _move(self, line: Line, box: QRect) -> None:
        parent = self.parentWidget()
        turned = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = box.left()
        for item, width in line:
            height = self._height_in(item, width, box.height())
            top = box.top() + (box.height() - height) // 2
            x = box.right() + 1 - (left - box.left()) - width if turned else left
            item.setGeometry(QRect(QPoint(x, top), QSize(width, height)))
            left += width + self.spacing()

    def _height_in(self, item: QLayoutItem, width: int, line: int) -> int:
        return min(_height(item, width), line)


class Flow(_Lines):
    """Widgets in their own width, one after the other; some take what is left of their line."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = GAP) -> None:
        super().__init__(parent, spacing=spacing)
        self._filling: dict[QWidget, int] = {}

    def fill(self, widget: QWidget, least: int = LEAST) -> None:
        """Add a widget that takes what is left of its line.

        least: where there is less left, the line breaks before it, if it would take more.
        """
        self._filling[widget] = least
        self.addWidget(widget)

    def spring(self) -> None:
        """Push what comes before and after to the ends of their line."""
        self.fill(QWidget(), 0)

    def _fills(self, item: QLayoutItem) -> bool:
        return item.widget() in self._filling

    def _wanted(self, item: QLayoutItem) -> int:
        """Return how much room of a line an item has to have."""
        width, widget = item.sizeHint().width(), item.widget()
        if widget is not None and widget in self._filling:
            width = min(width, int(self._filling[widget]))
        return max(width, self._least(item))

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        left = 0
        for item in self._shown():
            wanted = max(min(self._wanted(item), width), 0)
            if not lines or left < wanted + self.spacing():
                lines.append([])
                left = width
            else:
                left -= self.spacing()
            lines[-1].append((item, wanted))
            left -= wanted
        return [self._filled(line, width) for line in lines]

    def _filled(self, line: Line, width: int) -> Line:
        """Give what is left of a line to those that fill it."""
        filling = sum(self._fills(item) for item, _ in line)
        left = width - sum(wide for _, wide in line) - self.spacing() * (len(line) - 1)
        share = left // filling if filling else 0
        return [(item, wide + share * self._fills(item)) for item, wide in line]


class Even(_Lines):
    """Widgets that share the width evenly, as many in a line as have at least so much each."""

    def __init__(
        self, parent: QWidget | None = None, *, least: int = LEAST, spacing: int = GAP
    ) -> None:
        super().__init__(parent, spacing=spacing)
        self._narrowest = least

    def _lines(self, width: int) -> list[Line]:
        items = self._shown()
        if not items:
            return []
        most = max((width + self.spacing()) // (int(self._narrowest) + self.spacing()), 1)
        columns = _even(len(items), most)
        wide = (width - self.spacing() * (columns - 1)) // columns
        return [
            [(item, wide) for item in items[first : first + columns]]
            for first in range(0, len(items), columns)
        ]

    def _height_in(self, item: QLayoutItem, width: int, line: int) -> int:  # noqa: ARG002
        return line


def _even(number: int, most: int) -> int:
    """Return how many stand in a line, at most so many, so that the last has nearly as many."""
    if number <= most:
        return number
    lines = -(-number // most)
    return -(-number // lines)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


def _delete(items: list[QLayoutItem]) -> None:
    """Delete what a layout had in it: Qt leaves it to each kind of layout to do so."""
    for item in items:
        delete(item)
