"""What belongs together: a screen reader tells its name when the keyboard comes into it."""

from PySide6.QtWidgets import QGroupBox, QWidget


class Grouped(QGroupBox):
    """A group with nothing drawn around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "group")
