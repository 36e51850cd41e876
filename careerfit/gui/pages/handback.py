"""Stands between a client and everything else: a pause or the end, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import Column, card
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.unlocking import Unlocking

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent


class HandBackPage(QWidget):
    """Says where the client is; the sitting goes on at a button, all else at the passphrase."""

    on_wanted = Signal()
    back_wanted = Signal(str)  # passphrase

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._told = words("", "title"), words("", "large")
        self._title.setObjectName("where")
        self._on = Button.main(self.tr("Go on"), "go-on")
        self._on.clicked.connect(self.on_wanted)
        column = Column(parent=self)
        own, inner = card(ROOM)
        for part in (self._title, self._told):
            inner.addWidget(part)
        inner.addWidget(self._on, 0, Qt.AlignmentFlag.AlignLeft)
        column.box.addStretch(1)
        column.box.addWidget(own)
        column.box.addWidget(self._build_way_back())
        column.box.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_pause(self) -> None:
        """Let the client go on, now or later."""
        told = self.tr(
            "Your answers are saved. Go on when you are ready, or call whoever set this up."
        )
        self._show(self.tr("A break"), told)
        self._on.show()
        self._on.setFocus()

    def show_end(self) -> None:
        """Thank the client: all is answered, and nothing of it is shown."""
        told = self.tr("Your answers are saved. Please call whoever set this up.")
        self._show(self.tr("Thank you. You are done."), told)
        self._on.hide()
        self.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say that the passphrase was wrong, and wait."""
        self._asking.refuse(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed so far."""
        super().hideEvent(event)
        self._asking.forget()

    def _build_way_back(self) -> QWidget:
        frame, inner = card(GAP)
        inner.addWidget(words(self.tr("For whoever set this up"), "heading", frame))
        told = self.tr("The passphrase ends the hand-over and shows everything again.")
        inner.addWidget(words(told, "muted", frame))
        name, label = self.tr("Passphrase that ends the hand-over"), self.tr("End the hand-over")
        self._asking = Unlocking(name, label, frame)
        self._asking.typed.connect(self.back_wanted)
        inner.addWidget(self._asking)
        return frame

    def _show(self, title: str, told: str) -> None:
        self._title.setText(title)
        self._told.setText(told)
        announce(self, f"{title}\n{told}")
