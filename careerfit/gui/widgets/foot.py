"""What stands below a question: back, skip, pause, and which keys do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careerfit.core.questionnaire import WRITTEN
from careerfit.gui.theme import ROOM, WIDE
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from careerfit.core.session import Question


class Foot(QWidget):
    """Buttons for what is possible at a question beside answering it."""

    back_wanted = Signal()
    skip_wanted = Signal()
    pause_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = self._button(self.tr("Back"), "back", self.tr("Backspace"))
        self._skip = self._button("", "skip", self.tr("S"))
        self._pause = self._button(self.tr("Pause"), "pause", self.tr("Esc"))
        self._back.clicked.connect(self.back_wanted)
        self._skip.clicked.connect(self.skip_wanted)
        self._pause.clicked.connect(self.pause_wanted)
        self._keys = words("", "small", self)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = Flow(self)
        row.setContentsMargins(0, ROOM, 0, WIDE)
        row.addWidget(self._back)
        row.addWidget(self._skip)
        row.fill(self._keys)
        row.addWidget(self._pause)

    def show_question(self, question: Question, keys: str) -> None:
        """Offer what is possible at `question`; keys: which ones answer, in words."""
        running, skippable = question.seconds_left is not None, may_skip(question)
        self._back.setVisible(not running)
        self._pause.setVisible(not running)
        self._back.setEnabled(question.may_go_back)
        self._skip.setText(self._how_to_skip(question))
        self._skip.setVisible(skippable)
        told = (
            (keys, True),
            (self.tr("S skips"), skippable),
            (self.tr("Backspace goes back"), question.may_go_back),
            (self.tr("Esc pauses"), not running),
        )
        self._keys.setText(" · ".join(key for key, possible in told if possible))

    def _button(self, text: str, name: str, key: str) -> Button:
        button = Button(text, name, self)
        button.setToolTip(self.tr("Key: {0}").format(key))
        button.setAccessibleDescription(self.tr("Key: {0}").format(key))
        return button

    def _how_to_skip(self, question: Question) -> str:
        if question.item.kind == "start":
            return self.tr("Skip this task")
        if question.item.kind in ("problem", "order"):
            return self.tr("Skip")
        return self.tr("I'd rather not say")


def may_skip(question: Question) -> bool:
    """Return whether `question` may be left out; what is written is handed in as far as it is."""
    return question.item.kind not in WRITTEN
