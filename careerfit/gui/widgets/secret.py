"""A field for what nobody else should read."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST = 1024


class SecretField(QLineEdit):
    """Shows dots, or what is typed when it is revealed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMaxLength(LONGEST)
        hidden = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        self.setInputMethodHints(hidden | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    @Slot(bool)
    def reveal(self, shown: bool) -> None:  # noqa: FBT001 (as Qt's own setters)
        """Show what is typed, or dots."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
