"""Small windows about the passphrase: set one, type the one so far, keep the recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from careerfit.core.safekeeping import SHORTEST
from careerfit.gui.dialogs import Sheet
from careerfit.gui.theme import QUESTION, fixed
from careerfit.gui.widgets.labels import BREAK, words
from careerfit.gui.widgets.secret import SecretField
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable


class PassphraseDialog(Sheet):
    """Asks for what is needed, and says at once what is still missing."""

    given = Signal(str, str)  # the passphrase so far, and the new one; "" where not asked for

    def __init__(
        self, title: str, text: str, parent: QWidget | None, *, asks: frozenset[str]
    ) -> None:
        """Make a dialog; asks: of "before" and "new", what has to be typed, if anything."""
        super().__init__(title, parent)
        self.setObjectName("passphrases")
        self._asks = asks
        self.box.addWidget(words(text, parent=self))
        self._build_fields(self.box)
        self._missing = words("", "muted", self)
        self._missing.setObjectName("missing")
        self.box.addWidget(self._missing)
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

    def build_buttons(self) -> QDialogButtonBox:
        """Return what goes on, and what leaves."""
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


class RecoveryDialog(Sheet):
    """Shows the recovery key, and goes when somebody says that it is written down."""

    def __init__(self, key: str, then: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Recovery key"), parent)
        self._key = key
        self.setObjectName("recovery")
        self.box.addWidget(
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
        shown = words(key.replace("-", f"-{BREAK}"), parent=self)
        shown.setFont(fixed(QUESTION - 1))  # as wide whatever its letters are: all in one line
        shown.setObjectName("recovery-key")
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(" ".join(key))
        self.box.addWidget(shown)
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._key))
        self.box.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        done = TickBox(self.tr("I have written it down"), self)
        done.setObjectName("written-down")
        self.box.addWidget(done)
        done.toggled.connect(self._close.setEnabled)
        self.accepted.connect(then)

    def build_buttons(self) -> QDialogButtonBox:
        """Return what closes it, once it may."""
        buttons = QDialogButtonBox(self)
        self._close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._close.setObjectName("close")
        self._close.setEnabled(False)
        buttons.accepted.connect(self.accept)
        return buttons

    def reject(self) -> None:
        """Stay: Esc is pressed sooner than a key is written down."""
