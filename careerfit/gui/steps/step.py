"""What all steps to a sitting have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.grouped import Grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class Step(QWidget):
    """Asks one thing."""

    gone_on = Signal()  # by a key that a card takes
    changed = Signal()

    def question(self) -> str:
        """Return what is asked."""
        raise NotImplementedError

    def more(self) -> str:
        """Return what is said below the question; "" for nothing."""
        return ""

    def missing(self) -> str:
        """Return what is still to be done, "" for nothing."""
        raise NotImplementedError

    def said(self) -> str:
        """Return the answer so far, in words."""
        raise NotImplementedError

    def home(self) -> QWidget:
        """Return what has the focus at first."""
        raise NotImplementedError


class ChoosingStep(Step):
    """Asks for one of a few cards; number keys choose, Enter chooses the card and goes on."""

    prefix = ""
    """Before what is chosen, in the name of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._tell)
        self.cards: list[ChoiceCard] = []
        stacked = Grouped(self)
        stacked.setAccessibleName(self.question())
        self._stack = QVBoxLayout(stacked)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(GAP)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(GAP)
        self.box.addWidget(stacked)

    @property
    def chosen(self) -> str:
        """What was chosen; "" for nothing."""
        card = self._card()
        return "" if card is None else card.objectName().removeprefix(self.prefix)

    def offer(self, choices: Sequence[tuple[str, str, str]], chosen: str = "") -> None:
        """Show a card for each (what it stands for, title, note), one of them chosen."""
        for card in self.cards:
            self._group.removeButton(card)
            card.setObjectName("")  # it is no longer found
        clear(self._stack)
        self.cards = []
        for number, (key, title, note) in enumerate(choices, 1):
            card = ChoiceCard(title, badge=str(number), note=note, parent=self)
            card.setObjectName(f"{self.prefix}{key}")
            card.entered.connect(self.gone_on)
            self._group.addButton(card)
            card.setChecked(key == chosen)
            self._stack.addWidget(card)
            self.cards.append(card)
            card.show()

    def choose(self, key: str) -> None:
        """Choose what was chosen elsewhere, if it is offered here."""
        for card in self.cards:
            if card.objectName() == f"{self.prefix}{key}":
                card.setChecked(True)

    def said(self) -> str:
        """Return the title of what was chosen."""
        card = self._card()
        return "" if card is None else card.accessibleName()

    def home(self) -> QWidget:
        """Return the card that is chosen, or the first."""
        return self._card() or (self.cards[0] if self.cards else self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a number key."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.cards) and not event.isAutoRepeat():
            self.cards[place].setFocus()
            self.cards[place].setChecked(True)
        else:
            super().keyPressEvent(event)

    def _card(self) -> ChoiceCard | None:
        return next((card for card in self.cards if card.isChecked()), None)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
