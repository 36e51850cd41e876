"""One customer at a chat desk: what was said so far, and how long they have been waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from careerfit.gui.size import room
from careerfit.gui.theme import GAP, TIGHT, restyle
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from careerfit.core.questionnaire import Customer, Reply, Turn

INDENT = room(28)


class Conversation(QFrame):
    """The messages of one customer under one another; `head` is pressed to turn to them."""

    def __init__(self, number: int, customer: Customer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.customer = customer
        self.setObjectName(f"customer-{customer.id}")
        self.setProperty("part", "talk")
        self._said, self._since = 0, customer.arrives * 1000
        self._here = False
        self.head = Button(customer.name, f"turn-to-{number + 1}", self)
        self.head.setProperty("part", "quiet")
        self._state = words(self.tr("not here yet"), "small", self)
        self._state.setWordWrap(False)
        line = QHBoxLayout()
        line.addWidget(self.head)
        line.addStretch(1)
        line.addWidget(self._state)
        box = QVBoxLayout(self)
        box.setContentsMargins(GAP, TIGHT, GAP, GAP)
        box.setSpacing(TIGHT)
        box.addLayout(line)
        box.addWidget(self._build_messages(), 1)

    @property
    def waiting(self) -> Turn | None:
        """What waits for a reply; None where nobody is here, or all is said."""
        turns = self.customer.turns
        return turns[self._said] if self._here and self._said < len(turns) else None

    @property
    def over(self) -> bool:
        """Whether all was replied to."""
        return self._said == len(self.customer.turns)

    def tick(self, milliseconds: int) -> bool:
        """Show the time; return whether the customer has come in just now."""
        come = not self._here and milliseconds >= self._since
        if come:
            self._here = True
            self._show_turn()
        if self.waiting is not None:
            minutes, seconds = divmod(max(0, milliseconds - self._since) // 1000, 60)
            self._state.setText(self.tr("waiting {0}").format(f"{minutes}:{seconds:02}"))
        elif self.over:
            self._state.setText(self.tr("finished"))
        return come

    def reply(self, reply: Reply, milliseconds: int) -> None:
        """Show what was replied, and what the customer writes then."""
        self._add(reply.text, mine=True)
        self._said += 1
        self._since = milliseconds
        self._show_turn()
        self.tick(milliseconds)

    def choose(self, *, chosen: bool) -> None:
        """Show whether replies go to this customer."""
        restyle(self, "chosen", on=chosen)
        told = self.tr("Replies go here") if chosen else self.tr("Press to reply here")
        self.head.setAccessibleDescription(told)

    def _build_messages(self) -> QScrollArea:
        area, page = QScrollArea(self), QWidget(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._messages = QVBoxLayout(page)
        self._messages.setContentsMargins(0, 0, TIGHT, 0)
        self._messages.setSpacing(TIGHT + 2)
        self._messages.addStretch(1)
        area.setWidget(page)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high))
        return area

    def _show_turn(self) -> None:
        if self.waiting is not None:
            self._add(self.waiting.says, mine=False)

    def _add(self, text: str, *, mine: bool) -> None:
        label = words(text, parent=self)
        label.setProperty("part", "mine" if mine else "theirs")
        who = self.tr("You") if mine else self.customer.name
        label.setAccessibleName(f"{who}: {text}")
        row = QHBoxLayout()
        row.setContentsMargins(INDENT if mine else 0, 0, 0 if mine else INDENT, 0)
        row.addWidget(label)
        self._messages.insertLayout(self._messages.count() - 1, row)
