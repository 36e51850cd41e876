"""Choices under one another, one of which is the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.theme import BODY, GAP, LARGE, TIGHT
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.questionnaire import Choice
    from careerfit.core.session import Question

KEYS = 9
"""So many answers have a key of their own."""


class Choices(Way):
    """A card for each choice; a click, Enter or a number key gives its value."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact
        self._choices: Sequence[Choice] = ()
        self._cards: list[ChoiceCard] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(TIGHT if compact else GAP)

    def ask(self, question: Question) -> None:
        """Show the choices of `question`."""
        self.show_choices(question.choices, question.given)

    def show_choices(self, choices: Sequence[Choice], given: int | None = None) -> None:
        """Show `choices`; `given` is the value of the one that is marked."""
        self._choices = choices
        for place in range(len(self._cards), len(choices)):
            self._cards.append(self._card(place))
        for card in self._cards[len(choices) :]:
            card.hide()
        for card, choice in zip(self._cards, choices, strict=False):
            card.say(choice.label)
            card.setObjectName(f"choice-{choice.value}")
            card.mark(chosen=choice.value == given)
            card.show()

    def mark(self, given: int | str | None) -> None:
        """Mark the choice with this value, or none."""
        for card, choice in zip(self._cards, self._choices, strict=False):
            card.mark(chosen=choice.value == given)

    def keys(self) -> str:
        """Return which number keys answer."""
        most = min(len(self._choices), KEYS)
        return self.tr("1 – {0} answer").format(most)  # noqa: RUF001 (an en dash is meant)

    def pick(self, place: int) -> None:
        """Give the choice at `place`."""
        if place < len(self._choices):
            self.given.emit(self._choices[place].value)

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops, in turn."""
        return self._cards

    def _card(self, place: int) -> ChoiceCard:
        badge = str(place + 1) if place < KEYS else " "
        card = ChoiceCard("", badge=badge, size=BODY if self._compact else LARGE, parent=self)
        card.pad(TIGHT if self._compact else GAP)
        card.clicked.connect(partial(self.pick, place))
        self._box.addWidget(card)
        return card
