"""A push button that takes a double click as one click."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """Ignores the second click and keys that repeat: what they fell on may have come up between."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)

    @classmethod
    def main(cls, text: str, name: str, parent: QWidget | None = None) -> "Button":
        """Return a button for what a person most likely wants."""
        button = cls(text, name, parent)
        button.setProperty("part", "main")
        return button

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ignore the second click."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter, too, but not again while it is held down."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
