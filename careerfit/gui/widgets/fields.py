"""Fields: a search, a box to choose from and a day, with arrows that are seen in every scheme."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from careerfit.gui.size import length, points
from careerfit.gui.widgets.button import ENTER

LETTERS = 14
"""So many a box has room for at least."""
INSET = length(14)
"""Pixels from the edge to the middle of an arrow."""
UNIT = points(1.0)
ARROW = ((-4.0, -2.0), (0.0, 2.0), (4.0, -2.0))


class SearchField(QLineEdit):
    """A field for words; tells of the keys that lead on to what they find."""

    down = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Down and Enter, and let Esc empty the field."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """Qt's box, with dots where its words are cut, and our arrow. The wheel scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (the box is painted whole)
        """Paint the box, its words and its arrow."""
        painter, option, box = QStylePainter(self), QStyleOptionComboBox(), QStyle.ComplexControl
        self.initStyleOption(option)
        painter.drawComplexControl(box.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box.CC_ComboBox, option, part, self).width()
        right = Qt.TextElideMode.ElideRight
        option.currentText = option.fontMetrics.elidedText(option.currentText, right, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        _paint_arrow(self)


class WideChoice(Choice):
    """Takes what width there is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Day(QDateEdit):
    """Qt's field for a day, with a calendar and an arrow painted by us."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its arrow."""
        super().paintEvent(event)
        _paint_arrow(self)


def _paint_arrow(widget: QWidget) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.Text), 1.6))
    right = widget.layoutDirection() == Qt.LayoutDirection.LeftToRight
    x, y = widget.width() - INSET if right else INSET, widget.height() / 2
    corners = (QPointF(x + dx * UNIT, y + dy * UNIT) for dx, dy in ARROW)
    painter.drawPolyline(QPolygonF(list(corners)))
