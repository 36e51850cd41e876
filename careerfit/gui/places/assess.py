"""Assess: begin a sitting, or go on with one, and the way through its questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.handed import Arranged
from careerfit.gui.pages.start import StartPage
from careerfit.gui.places.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.people import Client
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.session import Purpose, Question, SessionId
    from careerfit.desk.assessing import OpenSitting


class Assess(Sitting):
    """The start page, and the way through a sitting."""

    name = "assess"
    results_wanted = Signal(str)  # session
    erase_wanted = Signal(str)
    hand_over_wanted = Signal(object)  # Arranged

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        super().build()
        self.start = StartPage(self._host.widget())
        self.pages = self.start, *self.sitting
        for signal, slot in (
            (self.start.begin_wanted, self.begin),
            (self.start.hand_over_wanted, self._hand_over),
            (self.start.resume_wanted, self.resume),
            (self.start.results_wanted, self.results_wanted),
            (self.start.erase_wanted, self.erase_wanted),
        ):
            signal.connect(slot)

    def list_sittings(self, sittings: Sequence[OpenSitting]) -> None:
        """Show what can be gone on with."""
        self.start.show_sittings(sittings)

    def respoken(self) -> None:
        """Offer the batteries, and ask the question that is on the screen, in other words."""
        assessing, lane = self._host.desk.assessing, self._host.lane
        lane.run(assessing.offers, lambda offers: self.start.show_offers(offers), self._host.say)
        super().respoken()

    def paused(self) -> None:
        """Go back to the start page."""
        self._host.show_page(self.start)
        self._host.tell(self.tr("Your answers are saved. Go on whenever you like."))

    def over(self, session: SessionId) -> None:
        """Have the results shown."""
        self.results_wanted.emit(session)

    @Slot(str, str, str, float)
    def begin(self, person: str, purpose: Purpose, battery: BatteryId, extra_time: float) -> None:
        """Open a sitting and ask its first question."""
        begin = self._host.desk.assessing.begin
        spoken = self._host.language.spoken
        job = partial(begin, person, purpose, battery, spoken, extra_time)
        self._host.lane.run(job, self._begun, self._host.say)

    @Slot(object, str, str)
    def begin_for(self, client: Client, purpose: Purpose, battery: BatteryId) -> None:
        """Open a sitting of a client, in their language and with their extra time."""
        begin = self._host.desk.assessing.begin
        spoken = client.language or self._host.language.spoken
        whose = client.name, purpose, battery, spoken, client.extra_time, client.id
        self._host.lane.run(partial(begin, *whose), self._begun, self._host.say)

    @Slot(str, str, str, float)
    def _hand_over(
        self, person: str, purpose: Purpose, battery: BatteryId, extra_time: float
    ) -> None:
        self.hand_over_wanted.emit(
            Arranged(
                person=person,
                purpose=purpose,
                battery=battery,
                extra_time=extra_time,
                aid=self.start.steps.consent.aids.chosen(),
            )
        )

    def _begun(self, question: Question | None) -> None:
        if question is not None:
            self.assist(self.start.steps.consent.aids.chosen(), question.session)
            self._ask(question.session, question)
        self.start.begin_anew()  # out of sight: nobody is told of a box that is not ticked any more
