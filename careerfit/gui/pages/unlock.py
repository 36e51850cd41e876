"""Shown in place of everything else while what is kept is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import WIDE
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.secret import SecretField
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

LONGEST_WAIT = 32
"""Seconds, after the sixth wrong passphrase and each one after it."""


class UnlockPage(QWidget):
    """Asks for the passphrase; after each wrong one, longer is waited before the next."""

    unlock_wanted = Signal(str)  # passphrase, or recovery key
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._count)
        frame = self._build()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(frame, 1000)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(2)
        self._look()

    def ask(self) -> None:
        """Ask anew; how often it was wrong before is not forgotten."""
        self.field.clear()
        self._look()
        self.field.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say that it was wrong, and wait: one, two, four ... seconds."""
        self._wrong += 1
        self._left = min(2 ** (self._wrong - 1), LONGEST_WAIT)
        self._say(sentence)
        self._clock.start()
        self.ask()

    def accept(self) -> None:
        """Forget what was typed."""
        self._wrong = 0
        self.field.clear()
        self._said.hide()

    def take_over(self, before: UnlockPage) -> None:
        """Go on where the page before was."""
        self._wrong, self._left = before._wrong, before._left
        self.field.setText(before.field.text())
        if self._left:
            self._clock.start()
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Have what is typed go into the field."""
        super().showEvent(event)
        self.field.setFocus()

    def _build(self) -> QWidget:
        frame, inner = card(WIDE)
        frame.setMaximumWidth(length(560))
        inner.addWidget(words(self.tr("What is kept here is locked"), "title", frame))
        self.field = SecretField(self.tr("Passphrase"), frame)
        self.field.setObjectName("passphrase")
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._emit)
        inner.addWidget(self.field)
        show = TickBox(self.tr("Show what I type"), frame)
        show.toggled.connect(self.field.reveal)
        inner.addWidget(show)
        self._said = words("", "body", frame)
        self._said.setObjectName("said")
        self._said.hide()
        inner.addWidget(self._said)
        inner.addLayout(self._buttons(frame))
        forgotten = self.tr("Forgotten? Type the recovery key, which was shown once, in its place.")
        inner.addWidget(words(forgotten, "muted", frame))
        return frame

    def _buttons(self, frame: QWidget) -> Flow:
        self._open = QPushButton(self.tr("Unlock"), frame)
        self._open.setObjectName("unlock")
        self._open.setProperty("part", "main")
        self._open.clicked.connect(self._emit)
        leave = QPushButton(self.tr("Quit"), frame)
        leave.setObjectName("leave")
        leave.clicked.connect(self.quit_wanted)
        row = Flow()
        row.addWidget(self._open)
        row.addWidget(leave)
        return row

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.show()
        announce(self, sentence)

    @Slot()
    def _look(self) -> None:
        self._open.setEnabled(bool(self.field.text()) and not self._left)
        label = self.tr("Unlock")
        if self._left:
            label = self.tr("Wait %n second(s)", "", self._left)
        self._open.setText(label)

    @Slot()
    def _count(self) -> None:
        self._left = max(self._left - 1, 0)
        if not self._left:
            self._clock.stop()
        self._look()

    @Slot()
    def _emit(self) -> None:
        if self._open.isEnabled():
            self._open.setEnabled(False)
            self.unlock_wanted.emit(self.field.text())
