"""A level that can be moved in thought: a slider with the range that was measured behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, TIGHT
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.labels import OneLine, words
from careerfit.gui.widgets.scale import mixed

if TYPE_CHECKING:
    from careerfit.gui.told import Level

RADIUS = length(8)
"""Of the handle."""
LEAST, MOST, PAGE = 0, 100, 10


class LevelRow(QWidget):
    """A dimension: its name, where it stands, its slider, and a way back to what was measured."""

    moved = Signal(str, float)  # dimension, level 0-100

    def __init__(self, level: Level, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self._said = words("", "body", self)
        self._said.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(OneLine(level.name, self), 1)
        head.addWidget(self._said)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        self.setToolTip(level.definition)
        self.slider: BandSlider | None = None
        if level.estimate is None:
            self._said.setText(self.tr("not measured"))
            self._said.setProperty("tone", "muted")
            return
        self._build_slider(level.estimate, box)

    def is_moved(self) -> bool:
        """Return whether the level is elsewhere than it was measured."""
        return self.slider is not None and self.slider.value() != self._measured

    def at(self) -> float:
        """Return where the level is; where it was not moved, exactly as measured."""
        if self.slider is None or self.level.estimate is None:
            raise LookupError(self.level.id)
        return float(self.slider.value()) if self.is_moved() else self.level.estimate

    @Slot()
    def reset(self) -> None:
        """Go back to what was measured."""
        if self.slider is not None:
            if self._back.hasFocus():
                self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
            self.slider.setValue(self._measured)

    def _build_slider(self, estimate: float, box: QVBoxLayout) -> None:
        level, self._measured = self.level, round(estimate)
        self.slider = BandSlider(level.low, level.high, estimate, self)
        self.slider.setObjectName(f"level-{level.id}")
        self.slider.setValue(self._measured)
        self.slider.setAccessibleName(level.name)
        measured = self.tr("Measured: {0}, between {1} and {2} with 90% certainty.").format(
            self._measured, round(level.low), round(level.high)
        )
        poles = self.tr("0: {0}. 100: {1}.").format(level.low_pole, level.high_pole)
        self.slider.setAccessibleDescription(f"{level.definition} {measured} {poles}")
        self.slider.setToolTip(f"<qt>{poles}<br>{measured}</qt>")
        self._back = Button(self.tr("Reset"), f"reset-{level.id}", self)
        self._back.setAccessibleName(self.tr("Reset {0}").format(level.name))
        self._back.setProperty("part", "back")
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        self._back.clicked.connect(self.reset)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.slider, 1)
        line.addWidget(self._back)
        box.addLayout(line)
        self.slider.valueChanged.connect(self._tell)
        self._look()

    @Slot()
    def _tell(self) -> None:
        self._look()
        self.moved.emit(self.level.id, self.at())

    def _look(self) -> None:
        if self.slider is None:
            return
        text = str(self._measured)
        if self.is_moved():
            text = self.tr("{0} → {1}").format(self._measured, self.slider.value())
        self._said.setText(text)
        self._back.setVisible(self.is_moved())


class BandSlider(QSlider):
    """A line from 0 to 100 with the measured range on it, a mark where it was, and a handle.

    The wheel scrolls what it stands in, and moves nothing.
    """

    def __init__(self, low: float, high: float, measured: float, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._band, self._measured = (low, high), measured
        self.setRange(LEAST, MOST)
        self.setPageStep(PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for the handle and what shows the focus around it."""
        return QSize(length(160), 2 * RADIUS + 2 * TIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        """Do with little width."""
        return QSize(length(80), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._level_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if self.isSliderDown():
            self.setValue(self._level_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 (wherever it is)
        """Stay there."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (it is painted whole)
        """Paint line, range, mark and handle."""
        role, palette, y = QPalette.ColorRole, self.palette(), self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Midlight))
        painter.drawRoundedRect(
            _between(self._x(LEAST), self._x(MOST), y, RADIUS / 2), RADIUS / 4, RADIUS / 4
        )
        painter.setBrush(mixed(palette.color(role.Accent), palette.color(role.Base)))
        low, high = self._band
        painter.drawRoundedRect(
            _between(self._x(low), self._x(high), y, RADIUS), RADIUS / 2, RADIUS / 2
        )
        painter.setBrush(palette.color(role.Text))
        painter.drawRect(QRectF(self._x(self._measured) - 1, y - RADIUS, 2, 2 * RADIUS))
        strong = self.hasFocus() or self.underMouse() or self.isSliderDown()
        painter.setPen(QPen(palette.color(role.Accent), 3.0 if strong else 2.0))
        painter.setBrush(palette.color(role.AlternateBase if strong else role.Base))
        x = self._x(self.value())
        painter.drawEllipse(QRectF(x - RADIUS + 1, y - RADIUS + 1, 2 * RADIUS - 2, 2 * RADIUS - 2))
        if self.hasFocus():
            painter.setPen(QPen(palette.color(role.Accent), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = RADIUS + 3
            painter.drawEllipse(QRectF(x - around, y - around, 2 * around, 2 * around))

    def _x(self, level: float) -> float:
        edge = RADIUS + TIGHT
        share = min(max(level, LEAST), MOST) / MOST
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return edge + share * (self.width() - 2 * edge)

    def _level_at(self, x: float) -> int:
        edge = RADIUS + TIGHT
        share = (x - edge) / max(self.width() - 2 * edge, 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return round(MOST * share)


def _between(x1: float, x2: float, y: float, high: float) -> QRectF:
    return QRectF(min(x1, x2), y - high / 2, max(abs(x2 - x1), high), high)
