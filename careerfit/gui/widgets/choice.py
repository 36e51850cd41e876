"""A choice on a card: a key, a sentence that may be long, and perhaps a smaller one below it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import BODY, GAP, LARGE, ROOM, SMALL, TIGHT

BADGE = length(26)
RADIUS = 8.0
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class ChoiceCard(QRadioButton):
    """A radio button in the size of its words; only one of those in a parent or group is chosen.

    The second click of a double click is ignored: what it fell on may have come up in between.
    """

    entered = Signal()  # chosen with Enter

    def __init__(
        self,
        text: str,
        *,
        badge: str = "",
        note: str = "",
        size: float = BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        font = self.font()
        font.setPointSizeF(size)
        self.setFont(font)
        self._text, self._badge, self._note, self._pad = "", badge, note, GAP
        self.say(text)
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Show `text`."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def pad(self, room: int) -> None:
        """Leave so much room above and below the words."""
        self._pad = room
        self.updateGeometry()

    def mark(self, *, chosen: bool) -> None:
        """Mark the card, or take the mark away, whatever the others are; Tab may stop at it."""
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        room = QRect(0, 0, max(width - self._left() - ROOM, 40), 10_000)
        height = self.fontMetrics().boundingRect(room, WRAP, self._text).height()
        if self._note:
            height += TIGHT + self._small().boundingRect(room, WRAP, self._note).height()
        return max(height, self._side() - TIGHT) + 2 * (self._pad + 2)

    def sizeHint(self) -> QSize:
        """Ask for a column of usual width."""
        return QSize(length(420), self.heightForWidth(length(420)))

    def minimumSizeHint(self) -> QSize:
        """Ask for one line; layouts go by the height for the width they give."""
        return QSize(length(120), self._side() + 2 * self._pad)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """Make the whole card clickable."""
        return self.rect().contains(pos)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ignore the second click."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, too; outside of a group, let arrow keys move without choosing."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
                self.entered.emit()
        elif self.group() is None and key in STEPS:
            self._step(STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (the card is painted whole)
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_badge(painter)
        self._paint_words(painter)

    def _step(self, by: int) -> None:
        """Give the focus to the card before or after this one."""
        parent = self.parentWidget()
        around = [] if parent is None else parent.findChildren(ChoiceCard)
        cards = [card for card in around if card.isVisible()]
        place = cards.index(self) + by
        if 0 <= place < len(cards):
            cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _paint_ground(self, painter: QPainter) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        fill = role.AlternateBase if self.isChecked() else role.Base
        strong = self.isChecked() or self.hasFocus()
        edge = role.Accent if strong or self.underMouse() else role.Mid
        pen = QPen(palette.color(edge), 2.0 if strong else 1.0)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(palette.color(fill))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS
        )
        if self.isChecked() and self.hasFocus():  # chosen and focused must differ from chosen
            painter.setPen(QPen(palette.color(role.Accent), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 5.0, 5.0)

    def _paint_badge(self, painter: QPainter) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        side = self._side()
        box = QRectF(ROOM - TIGHT, (self.height() - side) / 2, side, side)
        chosen = self.isChecked()
        if self._badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Accent if chosen else role.Button))
            painter.drawRoundedRect(box, 6.0, 6.0)
            painter.setPen(palette.color(role.HighlightedText if chosen else role.ButtonText))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._badge)
            return
        inset = BADGE / 5
        ring = box.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(palette.color(role.Accent if chosen else role.Mid), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Accent))
            painter.drawEllipse(ring.adjusted(inset * 0.8, inset * 0.8, -inset * 0.8, -inset * 0.8))

    def _paint_words(self, painter: QPainter) -> None:
        palette = self.palette()
        room = self.rect().adjusted(self._left(), 0, -ROOM, 0)
        words = self.fontMetrics().boundingRect(room, WRAP, self._text)
        notes = self._small().boundingRect(room, WRAP, self._note) if self._note else QRect()
        gap = TIGHT if self._note else 0
        top = (self.height() - words.height() - gap - notes.height()) // 2
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(
            QRect(room.left(), top, room.width(), words.height() + 2), WRAP, self._text
        )
        if self._note:
            painter.setFont(self._small_font())
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            below = QRect(room.left(), top + words.height() + gap, room.width(), notes.height() + 2)
            painter.drawText(below, WRAP, self._note)

    def _left(self) -> int:
        return ROOM - TIGHT + self._side() + ROOM - TIGHT

    def _grown(self) -> float:
        """Return by how much the words are larger than the largest of the type scale's cards."""
        return self.font().pointSizeF() / LARGE

    def _side(self) -> int:
        """Return how large the badge is: its number grows with the words."""
        return round(BADGE * max(self._grown(), 1.0))

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(SMALL * max(self._grown(), 1.0))
        return font

    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._small_font(), self)
