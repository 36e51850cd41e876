"""The way through a sitting: openings, practice and questions; what stands around it differs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.aid import NO_AID
from careerfit.gui.pages.opening import OpeningPage
from careerfit.gui.pages.practice import PracticePage
from careerfit.gui.pages.question import QuestionPage
from careerfit.gui.places.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from careerfit.core.session import Question, SessionId
    from careerfit.gui.aid import Aid
    from careerfit.gui.speech import Speech

    SittingPage = QuestionPage | OpeningPage | PracticePage


class Sitting(Place):
    """The openings of parts, the practice and the question page."""

    changed = Signal()  # the sittings that are kept
    _aided: SessionId | None = None
    _speech: Speech | None = None

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        host = self._host
        self.question = QuestionPage(host.widget())
        self.opening = OpeningPage(host.widget())
        self.practice = PracticePage(host.widget())
        self.pages = self.sitting = self.question, self.opening, self.practice
        for signal, slot in (
            (self.question.answered, self._answer),
            (self.question.kept, self._keep),
            (self.question.back_wanted, self._go_back),
            (self.question.paused, self._pause),
            (self.question.told, host.tell),
            (self.question.aloud, self._speak),
            (self.question.practice_wanted, self._practise),
            (self.opening.entered, self._enter),
            (self.opening.back_wanted, self._go_back),
            (self.opening.paused, self._pause),
            (self.practice.done, self._put),
            (self.practice.back_wanted, self._leave_practice),
            (self.practice.paused, self._pause),
        ):
            signal.connect(slot)

    def assist(self, aid: Aid, session: SessionId | None) -> None:
        """Make the questions of a sitting easier to read, until another one is opened."""
        self._aided = session
        for page in self.sitting:
            page.assist(aid)

    def paused(self) -> None:
        """Show what is seen when a sitting is to go on later."""
        raise NotImplementedError

    def over(self, session: SessionId) -> None:
        """Show what is seen after the last question."""
        raise NotImplementedError

    def bare(self, page: QWidget) -> bool:
        """Return whether a sitting goes on, with nothing else on the screen."""
        return page in self.sitting

    def clock_runs(self) -> bool:
        """Return whether a question is shown whose time is limited."""
        asked = self.question.asked
        timed = asked is not None and asked.seconds_left is not None
        return timed and self._host.shown_page() is self.question

    def respoken(self) -> None:
        """Ask the question that is on the screen in other words."""
        assessing, lane = self._host.desk.assessing, self._host.lane
        for page in self.sitting:
            asked = page.asked
            if asked is not None and self._host.shown_page() is page:
                midway = asked.opening is not None and asked.opening.begun
                again: Callable[[], Question | None]
                again = partial(assessing.ask, asked.session, asked.item.id)
                if midway and page is self.opening:
                    again = partial(assessing.resume, asked.session)
                lane.run(again, partial(self._ask_again, page), self._host.say)

    # ---- What pages ask for.

    @Slot(str)
    def resume(self, session: SessionId) -> None:
        """Go on with a sitting where it was stopped."""
        if session != self._aided:
            self.assist(NO_AID, None)
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
        self.paused()

    @Slot(object)
    def _enter(self, question: Question) -> None:
        """Go on after an opening: to practice where the manner is new, else to the question."""
        if question.practice is None or question.item.kind == "start":
            self._put(question)  # a task offers its practice beside its start
        else:
            self._practise(question)

    @Slot(object)
    def _practise(self, question: Question) -> None:
        self.practice.practise(question)
        self._host.show_page(self.practice)
        self.question.prepare(question)

    @Slot(object)
    def _leave_practice(self, question: Question) -> None:
        """Go back from practice to what stands before it."""
        if question.item.kind == "start":
            self._put(question)
        elif question.opening is not None:
            self._open(question)
        else:
            self._go_back(question)

    @Slot(object)
    def _open(self, question: Question) -> None:
        self.opening.show_question(question)
        self._host.show_page(self.opening)
        self.question.prepare(question)

    @Slot(object)
    def _put(self, question: Question) -> None:
        self.question.ask(question)
        self._host.show_page(self.question)
        if question.item.kind == "start":
            self.question.prepare(question)

    @Slot(str)
    def _speak(self, text: str) -> None:
        """Read a question aloud in the language that it is asked in, or be silent."""
        if self._speech is None:
            if not text:
                return
            from careerfit.gui.speech import Speech

            self._speech = Speech(self)
            self._speech.failed.connect(self._unheard)
        if text:
            self._speech.say(text, self._host.language.spoken)
        else:
            self._speech.stop()

    @Slot()
    def _unheard(self) -> None:
        self._host.tell(self.tr("This computer could not read that aloud."))

    # ---- What the desk says.

    def _ask(self, session: SessionId, question: Question | None) -> None:
        if question is None:
            self.changed.emit()
            self.over(session)
        elif question.opening is not None:
            self._open(question)
        else:
            self._enter(question)

    def _ask_again(self, page: SittingPage, question: Question | None) -> None:
        if question is not None:
            page.ask_again(question)

    def _ask_on(self, session: SessionId, question: Question | None) -> None:
        """Ask the next question, unless there was a pause in between."""
        if self._host.shown_page() in self.sitting:
            self._ask(session, question)

    def _refused(self, error: Exception) -> None:
        for page in self.sitting:
            page.listen()
        self._host.say(error)
