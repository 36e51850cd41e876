"""Assess: begin a sitting, or go on with one, and the way through its questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.pages.question import QuestionPage
from careerfit.gui.pages.start import StartPage
from careerfit.gui.places.place import Host, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from careerfit.core.people import Client
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.session import Purpose, Question, SessionId
    from careerfit.desk.assessing import OpenSitting


class Assess(Place):
    """The start page and the question page."""

    name = "assess"
    changed = Signal()  # the sittings that are kept
    results_wanted = Signal(str)  # session
    erase_wanted = Signal(str)

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.start = StartPage(host.widget())
        self.question = QuestionPage(host.widget())
        self.pages = self.start, self.question
        for signal, slot in (
            (self.start.begin_wanted, self.begin),
            (self.start.resume_wanted, self.resume),
            (self.start.results_wanted, self.results_wanted),
            (self.start.erase_wanted, self.erase_wanted),
            (self.question.answered, self._answer),
            (self.question.kept, self._keep),
            (self.question.back_wanted, self._go_back),
            (self.question.paused, self._pause),
            (self.question.told, host.tell),
        ):
            signal.connect(slot)

    def bare(self, page: QWidget) -> bool:
        """Return whether a question is asked, with nothing else on the screen."""
        return page is self.question

    def list_sittings(self, sittings: Sequence[OpenSitting]) -> None:
        """Show what can be gone on with."""
        self.start.show_sittings(sittings)

    def take_over(self, before: Assess) -> None:
        """Go on where the pages before were."""
        self.start.take_over(before.start)
        self.question.take_over(before.question)

    def clock_runs(self) -> bool:
        """Return whether a question is shown whose time is limited."""
        asked = self.question.asked
        timed = asked is not None and asked.seconds_left is not None
        return timed and self._host.shown_page() is self.question

    def respoken(self) -> None:
        """Offer the batteries, and ask the question that is on the screen, in other words."""
        assessing, lane = self._host.desk.assessing, self._host.lane
        lane.run(assessing.offers, lambda offers: self.start.show_offers(offers), self._host.say)
        asked = self.question.asked
        if asked is not None and self._host.shown_page() is self.question:
            again = partial(assessing.ask, asked.session, asked.item.id)
            lane.run(again, lambda question: self.question.ask_again(question), self._host.say)

    # ---- What pages ask for.

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

    @Slot(str)
    def resume(self, session: SessionId) -> None:
        """Go on with a sitting."""
        job = partial(self._host.desk.assessing.resume, session)
        self._host.lane.run(job, partial(self._ask, session), self._host.say)

    @Slot(object, object, int)
    def _answer(self, question: Question, given: int | str | None, milliseconds: int) -> None:
        asked = question.session, question.item.id
        number, text = (None, given) if isinstance(given, str) else (given, None)
        job = partial(self._host.desk.assessing.answer, *asked, number, milliseconds, text)
        self._host.lane.run(job, partial(self._ask_on, question.session), self._refused)

    @Slot(object, object, int)
    def _keep(self, question: Question, text: str | None, milliseconds: int) -> None:
        asked = question.session, question.item.id
        job = partial(self._host.desk.assessing.keep, *asked, milliseconds, text)
        self._host.lane.run(job, lambda _: None, self._host.say)

    @Slot(object)
    def _go_back(self, question: Question) -> None:
        job = partial(self._host.desk.assessing.back, question.session, question.item.id)
        self._host.lane.run(job, partial(self._ask_on, question.session), self._refused)

    @Slot()
    def _pause(self) -> None:
        self.changed.emit()
        self._host.show_page(self.start)
        self._host.tell(self.tr("Your answers are saved. Go on whenever you like."))

    # ---- What the desk says.

    def _begun(self, question: Question | None) -> None:
        self.start.begin_anew()
        if question is not None:
            self._ask(question.session, question)

    def _ask(self, session: SessionId, question: Question | None) -> None:
        if question is None:
            self.changed.emit()
            self.results_wanted.emit(session)
        else:
            self.question.ask(question)
            self._host.show_page(self.question)

    def _ask_on(self, session: SessionId, question: Question | None) -> None:
        """Ask the next question, unless there was a pause in between."""
        if self._host.shown_page() is self.question:
            self._ask(session, question)

    def _refused(self, error: Exception) -> None:
        self.question.listen()
        self._host.say(error)
