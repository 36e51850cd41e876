"""What all forms have in common: a title, fields with their labels, and two ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.theme import GAP, ROOM, TIGHT, WIDE
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class Form(QDialog):
    """Emits what was filled in: `given` when it is taken, `left` when it is closed otherwise.

    What is closed without a change is told to nobody. Each kind says what is missing still.
    """

    given = Signal(object)
    left = Signal(object)

    def __init__(self, title: str, done: str, parent: QWidget | None = None) -> None:
        """Make an empty form; done: what the button says that takes it."""
        super().__init__(parent)
        self._before: object = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.box = QVBoxLayout()
        self.box.setSpacing(ROOM)
        self._missing = words("", "muted", self)
        self._missing.setObjectName("missing")
        buttons = QDialogButtonBox(self)
        self._done = buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        self._done.setObjectName("done")
        self._done.setDefault(True)
        self._done.setProperty("part", "main")
        self._cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._cancel.setObjectName("cancel")
        self._cancel.setAutoDefault(False)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(WIDE, WIDE, WIDE, ROOM)
        self._whole.setSpacing(ROOM)
        self._whole.addWidget(words(title, "title", self))
        self._whole.addLayout(self.box)
        self._whole.addWidget(self._missing)
        self._whole.addWidget(buttons)

    def filled(self) -> object:
        """Return what is filled in now."""
        raise NotImplementedError

    def missing(self) -> str:
        """Return in words what is missing or wrong; "" when the form can be taken."""
        return ""

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
        """Be high enough for the words, which need more lines in some languages."""
        super().showEvent(event)
        self.look()
        if self._whole.hasHeightForWidth():
            self.setMinimumHeight(self._whole.totalHeightForWidth(self.width()))

    @Slot()
    def _take(self) -> None:
        if not self.missing():
            self.given.emit(self.filled())
            self.accept()


def chosen(group: QButtonGroup) -> str:
    """Return the key of what is chosen in a group; "" for nothing."""
    button = cast("QWidget | None", group.checkedButton())
    return "" if button is None else str(button.property("key"))
