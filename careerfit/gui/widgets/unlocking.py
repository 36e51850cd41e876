"""A passphrase is typed here; after each wrong one, longer is waited before the next."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.secret import SecretField
from careerfit.gui.widgets.tick import TickBox

LONGEST_WAIT = 32
"""Seconds, after the sixth wrong passphrase and each one after it."""


class Unlocking(QWidget):
    """The field, and the button that emits what was typed."""

    typed = Signal(str)

    def __init__(
        self,
        name: str,
        label: str,
        parent: QWidget | None = None,
        beside: QPushButton | None = None,
    ) -> None:
        """Make it; name: of the field; label: of the button; beside: another button, if any."""
        super().__init__(parent)
        self._label = label
        self._wrong = self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.count)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        self.field = SecretField(name, self)
        self.field.setObjectName("passphrase")
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._emit)
        show = TickBox(self.tr("Show what I type"), self)
        show.toggled.connect(self.field.reveal)
        self._show = show
        self._said = words("", "body", self)
        self._said.setObjectName("said")
        self._said.hide()
        for part in (self.field, show, self._said):
            box.addWidget(part)
        box.addLayout(self._buttons(beside))
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
        self._said.setText(sentence)
        self._said.show()
        announce(self, sentence)
        self._clock.start()
        self.ask()

    def forget(self) -> None:
        """Forget what was typed, and show no longer what is typed next."""
        self.field.clear()
        self._show.setChecked(False)
        self._said.setVisible(bool(self._left))
        self._look()

    def accept(self) -> None:
        """Forget what was typed, and that it was wrong before."""
        self._wrong = 0
        self._said.hide()
        self.forget()

    def take_over(self, before: Unlocking) -> None:
        """Go on where the one before was."""
        self._wrong, self._left = before._wrong, before._left
        self.field.setText(before.field.text())
        if self._left:
            self._clock.start()
        self._look()

    @Slot()
    def count(self) -> None:
        """Wait one second less."""
        self._left = max(self._left - 1, 0)
        if not self._left:
            self._clock.stop()
        self._look()

    def _buttons(self, beside: QPushButton | None) -> Flow:
        self._open = QPushButton(self._label, self)
        self._open.setObjectName("unlock")
        self._open.setProperty("part", "main")
        self._open.clicked.connect(self._emit)
        row = Flow()
        row.addWidget(self._open)
        if beside is not None:
            row.addWidget(beside)
        return row

    @Slot()
    def _look(self) -> None:
        self._open.setEnabled(bool(self.field.text()) and not self._left)
        label = self._label
        if self._left:
            label = self.tr("Wait %n second(s)", "", self._left)
        self._open.setText(label)

    @Slot()
    def _emit(self) -> None:
        if self._open.isEnabled():
            self._open.setEnabled(False)
            self.typed.emit(self.field.text())
