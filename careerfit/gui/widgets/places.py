"""The side bar: the places of the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT


class Places(QFrame):
    """One button for each place; the one where we are is marked."""

    assess_wanted = Signal()
    results_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "sidebar")
        self.setFixedWidth(144)
        self._group = QButtonGroup(self)
        title = QLabel("CareerFit", self)
        title.setProperty("tone", "heading")
        box = QVBoxLayout(self)
        box.setContentsMargins(GAP + TIGHT, ROOM, GAP + TIGHT, ROOM)
        box.setSpacing(TIGHT)
        box.addWidget(title)
        box.addSpacing(GAP)
        box.addWidget(self._button("assess", self.tr("Assess")))
        box.addWidget(self._button("results", self.tr("Results")))
        box.addStretch(1)
        self.mark("assess")

    def mark(self, name: str) -> None:
        """Mark the place where we are."""
        for button in self._group.buttons():
            button.setChecked(button.objectName() == name)

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setProperty("part", "place")
        button.setCheckable(True)
        wanted = {"assess": self.assess_wanted, "results": self.results_wanted}
        button.clicked.connect(wanted[name].emit)
        self._group.addButton(button)
        return button
