"""The side bar: the places of the program."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.labels import words


class Places(QFrame):
    """One button for each place; the one where we are is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "sidebar")
        self.setFixedWidth(172)
        self._group = QButtonGroup(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(GAP + TIGHT, ROOM, GAP + TIGHT, ROOM)
        self._box.setSpacing(TIGHT)
        self._box.addWidget(words("CareerFit", "heading", self))
        self._box.addSpacing(GAP)
        self._box.addStretch(1)

    def add(self, name: str, title: str, go: Callable[[], None]) -> None:
        """Add a place."""
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setProperty("part", "place")
        button.setCheckable(True)
        button.clicked.connect(go)
        self._group.addButton(button)
        self._box.insertWidget(self._box.count() - 1, button)

    def mark(self, name: str) -> None:
        """Mark the place where we are."""
        for button in self._group.buttons():
            button.setChecked(button.objectName() == name)
