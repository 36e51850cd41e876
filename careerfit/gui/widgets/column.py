"""A page that scrolls when it has to, with its contents in a column that stays readable."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import delete

from careerfit.gui.theme import GAP, MEASURE, ROOM, WIDE
from careerfit.gui.widgets.scrolled import Scrolled


def is_small(widget: QWidget) -> bool:
    """Return whether a widget is on a page that has little room, and so scrolls as a whole."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Scrolled):
        around = around.parentWidget()
    return isinstance(around, Scrolled) and around.is_small()


class Column(QScrollArea):
    """Put widgets in with `add`; they stand under one another, centred, `width` at most."""

    def __init__(self, width: int = MEASURE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page, self._middle = _Held(self), QWidget(self)
        self._page.grown.connect(self.fit)
        self.limit(width)
        self.box = QVBoxLayout(self._middle)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(ROOM)
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(WIDE, ROOM, WIDE, GAP)
        self._row.addStretch(1)
        self._row.addWidget(self._middle, 1000)
        self._row.addStretch(1)
        self.setWidget(self._page)

    def limit(self, width: int) -> None:
        """Let the column be so wide at most."""
        self._middle.setMaximumWidth(width)

    def tighten(self) -> None:
        """Leave no room around the column but beside the scroll bar."""
        self._row.setContentsMargins(0, 0, GAP, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as what is in it where the page scrolls as a whole."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as what is in it, where the page scrolls as a whole."""
        least = QSize(0, 0)
        if is_small(self):
            narrowest = self._page.minimumSizeHint()
            width = max(self.viewport().width(), narrowest.width())
            height = self._page.heightForWidth(width)
            least = QSize(narrowest.width(), max(height, narrowest.height()))
        if least != self.minimumSize():
            self.setMinimumSize(least)


class FittingColumn(Column):
    """A column no higher than what is in it, so that something can stand right below."""

    def fit(self) -> None:
        """Be no higher than that."""
        super().fit()
        if self._row.hasHeightForWidth():
            height = self._row.totalHeightForWidth(self.viewport().width())
            self.setMaximumHeight(max(height, self.minimumHeight()))


class _Held(QWidget):
    """What a column holds; tells when it may be higher than before."""

    grown = Signal()

    def event(self, event: QEvent) -> bool:
        """Tell once the layout has changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done


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
        delete(item)  # what was taken belongs to nobody else
