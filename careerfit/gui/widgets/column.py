"""A page that scrolls when it has to, with its contents in a column that stays readable."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, MEASURE, ROOM, WIDE


class Column(QScrollArea):
    """Put widgets in with `add`; they stand under one another, centred, `width` at most."""

    def __init__(self, width: int = MEASURE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page, self._middle = QWidget(self), QWidget(self)
        self.limit(width)
        self.box = QVBoxLayout(self._middle)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(ROOM)
        self._row = QHBoxLayout(page)
        self._row.setContentsMargins(WIDE, ROOM, WIDE, GAP)
        self._row.addStretch(1)
        self._row.addWidget(self._middle, 1000)
        self._row.addStretch(1)
        self.setWidget(page)

    def limit(self, width: int) -> None:
        """Let the column be so wide at most."""
        self._middle.setMaximumWidth(width)

    def tighten(self) -> None:
        """Leave no room around the column but beside the scroll bar."""
        self._row.setContentsMargins(0, 0, GAP, 0)


def card(spacing: int = GAP) -> tuple[QFrame, QVBoxLayout]:
    """Return a raised surface and the column in it."""
    frame = QFrame()
    frame.setProperty("part", "card")
    box = QVBoxLayout(frame)
    box.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
    box.setSpacing(spacing)
    return frame, box


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
