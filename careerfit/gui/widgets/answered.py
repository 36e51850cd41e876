"""A page that answers what was asked from another one, and leads back to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import BROAD, ROOM
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import Column
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce


class AnswerPage(QWidget):
    """A title, a way back, and `shown` below them; emits that one wants back."""

    back_wanted = Signal()

    def __init__(self, title: str, back: str, name: str, parent: QWidget | None = None) -> None:
        """Make a page; back, name: what the button says, and what it is called."""
        super().__init__(parent)
        self._column = Column(BROAD - length(160), self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
        self._back = Button(back, name, self)
        self._back.clicked.connect(self.back_wanted)
        top = Flow()
        top.fill(words(title, "title"))
        top.addWidget(self._back)
        self.shown = QVBoxLayout()
        self.shown.setSpacing(ROOM)
        self._column.box.addLayout(top)
        self._column.box.addLayout(self.shown)
        self._column.box.addStretch(1)

    def begin(self, answer: str) -> None:
        """Show it from the top, with the way back under the fingers, and have `answer` read."""
        self._column.verticalScrollBar().setValue(0)
        self._back.setAccessibleDescription(answer)
        self._back.setFocus()
        announce(self, answer)
