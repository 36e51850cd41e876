"""With which questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from careerfit.gui.steps.step import ChoosingStep
from careerfit.gui.widgets.facts import FactList
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class OfferedPart(Protocol):
    """A part of a battery as the desk offers it."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def purpose(self) -> str:
        """What it is for."""

    @property
    def items(self) -> int:
        """How many questions it has."""

    @property
    def minutes(self) -> float:
        """About how long it takes."""


class Offered(Protocol):
    """A battery as the desk offers it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def items(self) -> int:
        """How many questions it has."""

    @property
    def minutes(self) -> float:
        """About how long it takes."""

    @property
    def timed(self) -> bool:
        """Whether some of it is done against a clock."""

    @property
    def purpose(self) -> str:
        """For whom and for what it is."""

    @property
    def parts(self) -> Sequence[OfferedPart]:
        """What it is made of, in order."""


class BatteryStep(ChoosingStep):
    """Asks which questions are to be answered, and tells what these are about."""

    prefix = "battery-"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered: Sequence[Offered] = ()
        self.loaded = False
        self._waiting = words(self.tr("The questions are being loaded …"), "muted", self)
        self._about, self._parts = words("", "heading", self), FactList(self)
        for part in (self._waiting, self._about, self._parts):
            self.box.addWidget(part)
        self.changed.connect(self._show_parts)
        self._show_parts()

    def show_offers(self, offers: Sequence[Offered]) -> None:
        """Offer these batteries; the one chosen before stays chosen, else the first."""
        first = offers[0].id if offers else ""
        chosen = self.chosen if self.chosen in [offer.id for offer in offers] else first
        self.offered, self.loaded = offers, True
        self._waiting.hide()
        self.offer([(offer.id, offer.title, self._note(offer)) for offer in offers], chosen)
        self._show_parts()

    def question(self) -> str:
        """Return what is asked."""
        return self.tr("Which questions?")

    def more(self) -> str:
        """Return what may help to choose."""
        return self.tr("You can stop at any time and go on later. Nothing you answered is lost.")

    def missing(self) -> str:
        """Return what is still to be done."""
        if not self.loaded:
            return self.tr("The questions are still being loaded.")
        return "" if self.chosen else self.tr("Choose which questions.")

    def is_timed(self) -> bool:
        """Return whether what is chosen has timed tasks."""
        return any(offer.timed for offer in self.offered if offer.id == self.chosen)

    def said(self) -> str:
        """Return what was chosen, and how long it takes."""
        chosen = [offer for offer in self.offered if offer.id == self.chosen]
        return "".join(f"{offer.title}: {self._size(offer)}" for offer in chosen)

    def _show_parts(self) -> None:
        """Tell what the chosen questions are about, part by part."""
        offer = next((offer for offer in self.offered if offer.id == self.chosen), None)
        parts = () if offer is None else offer.parts
        title = "" if offer is None else offer.title
        self._about.setText(self.tr("The parts of “{0}”").format(title))
        self._parts.show_rows([(part.title, self._told(part)) for part in parts])
        self._about.setVisible(bool(parts))
        self._parts.setVisible(bool(parts))

    def _told(self, part: OfferedPart) -> str:
        return "\n".join(filter(None, (part.purpose, self._size(part))))

    def _note(self, offer: Offered) -> str:
        return "\n".join(filter(None, (self._size(offer), offer.purpose)))

    def _size(self, offer: Offered | OfferedPart) -> str:
        minutes = max(round(offer.minutes), 1)
        time = self.tr("about %n minute(s)", "", minutes)
        return self.tr("%n question(s), {0}", "", offer.items).format(time)
