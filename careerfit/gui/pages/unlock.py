"""Shown in place of everything else while what is kept is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import WIDE
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.unlocking import Unlocking

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class UnlockPage(QWidget):
    """Asks for the passphrase."""

    unlock_wanted = Signal(str)  # passphrase, or recovery key
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.field = self._asking.field

    def ask(self) -> None:
        """Ask anew; how often it was wrong before is not forgotten."""
        self._asking.ask()

    def refuse(self, sentence: str) -> None:
        """Say that it was wrong, and wait: one, two, four ... seconds."""
        self._asking.refuse(sentence)

    def accept(self) -> None:
        """Forget what was typed."""
        self._asking.accept()

    def take_over(self, before: UnlockPage) -> None:
        """Go on where the page before was."""
        self._asking.take_over(before._asking)

    def showEvent(self, event: QShowEvent) -> None:
        """Have what is typed go into the field."""
        super().showEvent(event)
        self.field.setFocus()

    def _build(self) -> QWidget:
        frame, inner = card(WIDE)
        frame.setMaximumWidth(length(560))
        inner.addWidget(words(self.tr("What is kept here is locked"), "title", frame))
        leave = QPushButton(self.tr("Quit"), frame)
        leave.setObjectName("leave")
        leave.clicked.connect(self.quit_wanted)
        self._asking = Unlocking(self.tr("Passphrase"), self.tr("Unlock"), frame, leave)
        self._asking.typed.connect(self.unlock_wanted)
        inner.addWidget(self._asking)
        forgotten = self.tr("Forgotten? Type the recovery key, which was shown once, in its place.")
        inner.addWidget(words(forgotten, "muted", frame))
        return frame
