"""A new sitting of a client: what for, and with which questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from careerfit.core.value import value
from careerfit.gui.forms.form import Form, chosen
from careerfit.gui.size import length, room
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.flow import Even
from careerfit.gui.widgets.labels import points, words
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.gui.steps.battery import Offered

ABREAST = 3
"""So many batteries stand beside each other."""
CARD, WIDE_CARD = length(160), length(420)
"""How wide a card is at least."""


@value
class Planned:
    """What a sitting is for, and what it asks."""

    purpose: str
    battery: str


class SittingForm(Form):
    """Gives Planned."""

    least = room(620)

    def __init__(
        self, person: str, offers: Sequence[Offered], parent: QWidget | None = None
    ) -> None:
        """Make a form; person: who will sit down; offers: what can be asked."""
        super().__init__(self.tr("A new sitting"), self.tr("Begin"), parent)
        self.setObjectName("sitting-form")
        told = self.tr("The questions come up at once. Hand {0} the keyboard then.")
        self.box.addWidget(words(told.format(person), parent=self))
        self._purposes, self._batteries = QButtonGroup(self), QButtonGroup(self)
        row = Even(least=CARD)
        for key, title, note in (
            ("counselling", self.tr("Counselling"), self.tr("You talk it over together.")),
            ("selection", self.tr("Selection"), self.tr("Others decide about a job.")),
            ("self", self.tr("For themselves"), self.tr("They alone read the results.")),
        ):
            row.addWidget(self._choice(self._purposes, f"purpose-{key}", title, note))
        self.add(self.tr("What is it for?"), row)
        below = Even(least=CARD if len(offers) <= ABREAST else WIDE_CARD)
        for offer in offers:
            note = self._size(offer)
            below.addWidget(self._choice(self._batteries, offer.id, offer.title, note))
        self.add(self.tr("Which questions?"), below)
        for group in (self._purposes, self._batteries):
            for button in group.buttons()[:1]:
                button.setChecked(True)
        self._build_consent()
        self._purposes.buttons()[0].setFocus()

    def filled(self) -> Planned:
        """Return what is chosen now."""
        purpose = chosen(self._purposes).removeprefix("purpose-")
        return Planned(purpose=purpose, battery=chosen(self._batteries))

    def missing(self) -> str:
        """Say that nothing can be asked, or that nobody agreed."""
        if not self._batteries.buttons():
            return self.tr("There are no questions to ask.")
        return "" if self._consent.isChecked() else self.tr("Still missing: the agreement.")

    def reject(self) -> None:
        """Leave; two choices are made again as quickly as brought back."""
        self._before = self.filled()
        super().reject()

    def _build_consent(self) -> None:
        terms = (
            self.tr("what it is for, and who reads the results"),
            self.tr("that any question may be skipped, and a break taken at any time"),
            self.tr("that all of it stays on this computer, and is erased when they ask for it"),
        )
        listed = points([words(term) for term in terms])
        self.add(self.tr("The person was told"), listed)
        self._consent = TickBox(self.tr("They were told this, and they agree"), self)
        self._consent.setObjectName("new-consent")
        self._consent.toggled.connect(self.look)
        self.box.addWidget(self._consent)

    def _choice(self, group: QButtonGroup, key: str, title: str, note: str) -> ChoiceCard:
        choice = ChoiceCard(title, note=note, parent=self)
        choice.setObjectName(f"new-{key}")
        choice.setProperty("key", key)
        group.addButton(choice)
        return choice

    def _size(self, offer: Offered) -> str:
        minutes = max(round(offer.minutes), 1)
        time = self.tr("about %n minute(s)", "", minutes)
        return self.tr("%n question(s), {0}", "", offer.items).format(time)
