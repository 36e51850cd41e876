"""What all forms have in common: a title, fields with their labels, and two ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.dialogs import Sheet
from careerfit.gui.size import room
from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

WIDTH = room(480)
"""How wide a form is at least."""


class Form(Sheet):
    """Emits what was filled in: `given` when it is taken, `left` when it is closed otherwise.

    What is closed without a change is told to nobody. Each kind says what is missing still.
    """

    given = Signal(object)
    left = Signal(object)
    least = WIDTH

    def __init__(self, title: str, done: str, parent: QWidget | None = None) -> None:
        """Make an empty form; done: what the button says that takes it."""
        super().__init__(title, parent)
        self._before: object = None
        self.box.setSpacing(ROOM)
        self._missing = words("", "muted", self)
        self._missing.setObjectName("missing")
        self._whole.insertWidget(self._whole.count() - 1, self._missing)
        self._done.setText(done)

    def build_buttons(self) -> QDialogButtonBox:
        """Return what takes the form, and what leaves it."""
        buttons = QDialogButtonBox(self)
        self._done = Button.main("", "done", self)
        self._done.setDefault(True)
        buttons.addButton(self._done, QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._cancel.setObjectName("cancel")
        self._cancel.setAutoDefault(False)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        return buttons

    def filled(self) -> object:
        """Return what is filled in now."""
        raise NotImplementedError

    def missing(self) -> str:
        """Return in words what is missing or wrong; "" when the form can be taken."""
        return ""

    def name_done(self, text: str) -> None:
        """Give the button that takes the form another name."""
        self._done.setText(text)

    def begin(self) -> None:
        """Take what is filled in now for what was there before, and show the form."""
        self._before = self.filled()
        self.open()

    @Slot()
    def look(self) -> None:
        """Say what is missing, and let take the form when nothing is."""
        missing = self.missing()
        self._done.setEnabled(not missing)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self._done.setAccessibleDescription(missing)

    def add(self, title: str, below: QWidget | QLayout) -> QLabel:
        """Put a field under its label."""
        label = words(title, "muted")
        box = QVBoxLayout()
        box.setSpacing(TIGHT)
        box.addWidget(label)
        if isinstance(below, QWidget):
            label.setBuddy(below)
            if not below.accessibleName():
                below.setAccessibleName(title)
            box.addWidget(below)
        else:
            below.setSpacing(GAP)
            box.addLayout(below)
        self.box.addLayout(box)
        return label

    def reject(self) -> None:
        """Leave; what was changed is told, so that it can be brought back."""
        changed = self.isVisible() and self.filled() != self._before
        filled = self.filled()
        super().reject()
        if changed:
            self.left.emit(filled)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is missing, and be high enough for all words."""
        self.look()
        super().showEvent(event)

    @Slot()
    def _take(self) -> None:
        if not self.missing():
            self.given.emit(self.filled())
            self.accept()


def chosen(group: QButtonGroup) -> str:
    """Return the key of what is chosen in a group; "" for nothing."""
    button = cast("QWidget | None", group.checkedButton())
    return "" if button is None else str(button.property("key"))
