"""Shown in place of everything else when the program cannot work: why, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, WIDE
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.labels import words


class TroublePage(QWidget):
    """One sentence, and two ways on."""

    again_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, inner = card(WIDE)
        frame.setMaximumWidth(length(600))
        self._sentence = words("", "large", frame)
        self._sentence.setObjectName("sentence")
        again = QPushButton(self.tr("Try again"), frame)
        again.setObjectName("again")
        again.setProperty("part", "main")
        again.clicked.connect(self.again_wanted)
        leave = QPushButton(self.tr("Quit"), frame)
        leave.setObjectName("quit")
        leave.clicked.connect(self.quit_wanted)
        self._again = again
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(again)
        row.addWidget(leave)
        row.addStretch(1)
        inner.addWidget(words(self.tr("CareerFit cannot start like this"), "title", frame))
        inner.addWidget(self._sentence)
        inner.addLayout(row)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(frame, 1000)
        across.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        box.addStretch(1)
        box.addLayout(across)
        box.addStretch(2)

    def sentence(self) -> str:
        """Return what is wrong."""
        return self._sentence.text()

    def show_trouble(self, sentence: str) -> None:
        """Show what is wrong."""
        self._sentence.setText(sentence)
        self._again.setFocus()
