"""A message that stays above the pages until it is read."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from careerfit.gui.theme import GAP, ROOM
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words


class Notice(QFrame):
    """Words, perhaps one thing to do about them, and a button to put them away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "notice")
        self.setObjectName("notice")
        self._words = words("", parent=self)
        self._action = QPushButton(self)
        self._action.setObjectName("notice-action")
        self._action.clicked.connect(self._act)
        self._act_now: Callable[[], None] | None = None
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.hide)
        row = Flow(self)
        row.setContentsMargins(ROOM, GAP, GAP, GAP)
        row.fill(self._words)
        row.addWidget(self._action)
        row.addWidget(close)
        self.hide()

    def say(self, text: str, label: str = "", action: Callable[[], None] | None = None) -> None:
        """Show `text`, with a button that does `action` where there is one."""
        self._words.setText(text)
        self._action.setText(label)
        self._action.setVisible(action is not None)
        self._act_now = action
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    def text(self) -> str:
        """Return what is shown."""
        return self._words.text()

    @Slot()
    def _act(self) -> None:
        if self._act_now is not None:
            self._act_now()


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text`."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
