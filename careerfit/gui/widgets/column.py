"""A page that scrolls when it has to, with its contents in a column that stays readable."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
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


class FittingColumn(Column):
    """A column no higher than what is in it, so that something can stand right below."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit when what is in it has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what may wrap in another way now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page = self.widget()
        layout = None if page is None else page.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMaximumHeight(layout.totalHeightForWidth(self.viewport().width()))


def card(spacing: int = GAP) -> tuple[QFrame, QVBoxLayout]:
    """Return a raised surface and the column in it."""
    frame = QFrame()
    frame.setProperty("part", "card")
    box = QVBoxLayout(frame)
    box.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
    box.setSpacing(spacing)
    return frame, box


def centred(widget: QWidget) -> QWidget:
    """Return a row with `widget` in the middle, as wide as a column."""
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(WIDE, 0, WIDE, 0)
    box.addStretch(1)
    box.addWidget(widget, 1000)
    box.addStretch(1)
    widget.setMaximumWidth(MEASURE)
    return row


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
