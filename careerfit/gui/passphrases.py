"""Small windows about the passphrase: set one, type the one so far, keep the recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, WIDE
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.secret import SecretField
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST = 8
"""Characters, as the vault wants them."""


class PassphraseDialog(QDialog):
    """Asks for what is needed, and says at once what is still missing."""

    given = Signal(str, str)  # the passphrase so far, and the new one; "" where not asked for

    def __init__(
        self, title: str, text: str, parent: QWidget | None, *, asks: frozenset[str]
    ) -> None:
        """Make a dialog; asks: of "before" and "new", what has to be typed, if anything."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.setObjectName("passphrases")
        self._asks = asks
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, WIDE, WIDE, ROOM)
        box.setSpacing(GAP)
        box.addWidget(words(title, "title", self))
        box.addWidget(words(text, parent=self))
        self._build_fields(box)
        self._missing = words("", "muted", self)
        self._missing.setObjectName("missing")
        box.addWidget(self._missing)
        box.addWidget(self._buttons())
        self._look()

    def _build_fields(self, box: QVBoxLayout) -> None:
        self._before = SecretField(self.tr("Passphrase so far, or recovery key"), self)
        self._new = SecretField(self.tr("New passphrase"), self)
        self._again = SecretField(self.tr("The new passphrase once more"), self)
        show = TickBox(self.tr("Show what I type"), self)
        show.setVisible(bool(self._asks))
        for field, asked in ((self._before, "before"), (self._new, "new"), (self._again, "new")):
            field.setVisible(asked in self._asks)
            field.textChanged.connect(self._look)
            show.toggled.connect(field.reveal)
            box.addWidget(field)
        box.addWidget(show)
        first = self._before if "before" in self._asks else self._new
        (first if self._asks else self).setFocus()

    def _buttons(self) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(self), QDialogButtonBox.ButtonRole
        self._go = buttons.addButton(self.tr("Go on"), role.AcceptRole)
        self._go.setObjectName("go-on")
        self._go.setDefault(True)
        buttons.addButton(self.tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self._emit)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _look(self) -> None:
        missing = self._what_is_missing()
        self._missing.setText(missing)
        self._go.setEnabled(not missing)
        self._go.setAccessibleDescription(missing)

    def _what_is_missing(self) -> str:
        if "before" in self._asks and not self._before.text():
            return self.tr("Type the passphrase so far.")
        if "new" not in self._asks:
            return ""
        if len(self._new.text()) < SHORTEST:
            return self.tr("The new one needs %n character(s) or more.", "", SHORTEST)
        if self._new.text() != self._again.text():
            return self.tr("Type the new one twice, the same each time.")
        return ""

    @Slot()
    def _emit(self) -> None:
        if not self._what_is_missing():
            self.given.emit(self._before.text(), self._new.text())
            self.accept()


class RecoveryDialog(QDialog):
    """Shows the recovery key, and goes when somebody says that it is written down."""

    def __init__(self, key: str, then: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setWindowTitle(self.tr("Recovery key"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("recovery")
        self.setMinimumWidth(460)
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, WIDE, WIDE, ROOM)
        box.setSpacing(GAP)
        box.addWidget(words(self.windowTitle(), "title", self))
        box.addWidget(
            words(
                self.tr(
                    "It opens what is kept when the passphrase is forgotten. It is shown this once."
                    " Write it down, and keep it where you keep papers, not on this computer. "
                    "Without passphrase and recovery key nobody can open what is kept: not you, "
                    "not us."
                ),
                parent=self,
            )
        )
        shown = words(key, "question", self)
        shown.setObjectName("recovery-key")
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(" ".join(key))
        box.addWidget(shown)
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._key))
        box.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        done = TickBox(self.tr("I have written it down"), self)
        done.setObjectName("written-down")
        box.addWidget(done)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setObjectName("close")
        close.setEnabled(False)
        done.toggled.connect(close.setEnabled)
        buttons.accepted.connect(self.accept)
        self.accepted.connect(then)
        box.addWidget(buttons)

    def reject(self) -> None:
        """Stay: Esc is pressed sooner than a key is written down."""
