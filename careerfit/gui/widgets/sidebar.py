"""The side bar: the places of the program."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.size import room
from careerfit.gui.theme import GAP, ROOM, TIGHT, restyle
from careerfit.gui.widgets.scrolled import Upright

FIRST = "assess"
"""The place that is shown and marked at first."""
EDGES = room(30)
"""What a button has beside its words, in pixels."""


class Sidebar(Upright):
    """One button for each place; the one where we are is marked."""

    wanted = Signal(str)  # a place, by its name

    def __init__(self, parent: QWidget | None = None) -> None:
        held = QFrame()
        super().__init__(held, parent)
        held.setProperty("part", "sidebar")
        held.setMinimumWidth(room(144))
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda button: self.wanted.emit(button.objectName()))
        title = QLabel("CareerFit", self)
        title.setProperty("tone", "heading")
        box = QVBoxLayout(held)
        box.setContentsMargins(GAP + TIGHT, ROOM, GAP + TIGHT, ROOM)
        box.setSpacing(TIGHT)
        box.addWidget(title)
        box.addSpacing(GAP)
        for name, text in (
            ("assess", self.tr("Assess")),
            ("results", self.tr("Results")),
            ("roles", self.tr("Roles")),
            ("people", self.tr("People")),
        ):
            box.addWidget(self._button(name, text))
        box.addStretch(1)
        box.addWidget(self._button("settings", self.tr("Settings")))
        self.mark(FIRST)
        self.offer("people", offered=False)

    def offer(self, name: str, *, offered: bool) -> None:
        """Offer a place, or hide it."""
        for button in self._group.buttons():
            if button.objectName() == name:
                button.setVisible(offered)

    def mark(self, name: str) -> None:
        """Mark the place where we are."""
        for button in self._group.buttons():
            here = button.objectName() == name
            restyle(button, "here", on=here)
            button.setAccessibleDescription(self.tr("You are here") if here else "")

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setProperty("part", "place")
        button.setProperty("here", name == FIRST)  # before it has a style: a new one takes 3 ms
        marked = button.font()
        marked.setBold(True)
        button.setMinimumWidth(QFontMetrics(marked).horizontalAdvance(title) + EDGES)
        self._group.addButton(button)
        return button
