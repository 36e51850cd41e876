"""A field for what nobody else should read, or hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 1024
DOT = "\N{MEDIUM BLACK CIRCLE}"
"""What a screen reader says in place of a letter; none that masks in other programs are made of."""

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
"""With these, a key types no letter."""


class SecretField(QLineEdit):
    """Shows dots, or what is typed when it is revealed.

    As long as it shows dots it holds dots, and keeps beside them what they stand for: Qt tells
    screen readers each letter that gets into a field, in its password mode too, and they say it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMaxLength(LONGEST)
        hidden = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        self.setInputMethodHints(hidden | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._typed = self._coming = ""
        self.textChanged.connect(self._follow)  # before anybody hears of it and asks for the text

    def text(self) -> str:
        """Return what was typed."""
        return self._typed

    def setText(self, text: str | None) -> None:  # noqa: N802 (Qt's name)
        """Have this and nothing else typed."""
        self.selectAll()
        self.insert(text or "")

    def insert(self, text: str) -> None:
        """Type this where the cursor is, over what is chosen there."""
        self._type(text, super().insert)

    @Slot(bool)
    def reveal(self, shown: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Show what is typed, or dots."""
        cursor, start, length = self.cursorPosition(), self.selectionStart(), self.selectionLength()
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._hold(cursor)
        if start == cursor:
            self.setSelection(start + length, -length)
        elif length:
            self.setSelection(start, length)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type the letters of a key, or the clipboard."""
        press, text = super().keyPressEvent, event.text()

        def press_dots(dots: str) -> None:
            same = QKeyEvent(event.type(), event.key(), event.modifiers(), dots)
            press(same)
            event.setAccepted(same.isAccepted())

        if event.matches(QKeySequence.StandardKey.Paste):
            self.insert(QGuiApplication.clipboard().text())
        elif text and text.isprintable() and event.modifiers() not in COMMANDS:
            self._type(text, press_dots)
        else:
            press(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Type letters that take several keys."""
        compose, text = super().inputMethodEvent, event.commitString()

        def compose_dots(dots: str) -> None:
            same = QInputMethodEvent(event.preeditString(), event.attributes())
            same.setCommitString(dots, event.replacementStart(), event.replacementLength())
            compose(same)
            event.setAccepted(same.isAccepted())

        if text:
            self._type(text, compose_dots)
        else:
            compose(event)

    def _is_revealed(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def _type(self, text: str, put: Callable[[str], None]) -> None:
        """Put in letters, or as many dots."""
        if self._is_revealed():
            put(text)
            return
        room = self.maxLength() - len(self._typed) + len(self.selectedText())
        self._coming = text[:room]
        put(DOT * len(text))
        self._coming = ""

    @Slot(str)
    def _follow(self, held: str) -> None:
        """Keep what the dots stand for that came, went or stayed."""
        if self._is_revealed():
            self._typed = held
            return
        came = self._coming
        start = max(self.cursorPosition() - len(came), 0)
        strange = held.strip(DOT)  # came by another way: from the menu, with the mouse
        if strange:
            came, start = strange, held.index(strange)
        behind = len(held) - start - len(came)
        self._typed = self._typed[:start] + came + self._typed[len(self._typed) - behind :]
        if strange:
            self._hold(start + len(came))

    def _hold(self, cursor: int) -> None:
        """Hold what was typed, or dots for it."""
        with QSignalBlocker(self):
            super().setText(self._typed if self._is_revealed() else DOT * len(self._typed))
            self.setCursorPosition(cursor)
