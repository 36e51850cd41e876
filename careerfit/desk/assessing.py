"""The way through the questions: begin, answer, go back, stop and go on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from careerfit.core.errors import CareerFitError
from careerfit.core.language import SOURCE
from careerfit.core.library import Library
from careerfit.core.questionnaire import BatteryId, ItemId, Questionnaire, asked_of, draw, minutes
from careerfit.core.session import (
    LEAST_TIME,
    MOST_TIME,
    Answer,
    ClientId,
    Purpose,
    Question,
    Session,
    SessionId,
    Sitting,
    answer,
    following_question,
    next_question,
    not_reached,
    previous_question,
    question,
    resumed_question,
    used,
    with_answers,
)
from careerfit.core.value import value
from careerfit.desk.ports import Log, Store, Told, unheard


class NameMissingError(CareerFitError):
    """A sitting has to belong to somebody."""


class ExtraTimeError(CareerFitError):
    """The factor for extra time makes no sense."""


@value
class OfferedPart:
    """A part of a battery: what it is called and for, how many questions and minutes it has."""

    title: str
    purpose: str
    items: int
    minutes: float
    timed: bool = False


@value
class Offer:
    """A battery that can be begun: how many questions, and about how many minutes.

    timed: whether some of it is done against a clock. purpose: for whom and for what it is.
    """

    id: BatteryId
    title: str
    items: int
    minutes: float
    timed: bool = False
    purpose: str = ""
    parts: tuple[OfferedPart, ...] = ()


@value
class OpenSitting:
    """A sitting, and how far it has come."""

    sitting: Sitting
    title: str
    of: int

    @property
    def finished(self) -> bool:
        """Whether every item was answered or skipped."""
        return self.sitting.seen >= self.of


@value
class Assessing:
    """Sittings, from the first question to the last; language: what is asked in, if set."""

    library: Library
    told: Told
    store: Store
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    language: str | None = None
    log: Log = unheard

    def offers(self, language: str | None = None) -> tuple[Offer, ...]:
        """Return what can be begun, with titles in a language."""
        library = self.told(language or self.language or SOURCE)
        return tuple(
            Offer(
                id=battery.id,
                title=battery.title,
                items=asked_of(forms),
                minutes=minutes(forms),
                timed=any(form.tasks for form in forms),
                purpose=battery.purpose,
                parts=tuple(map(_part, forms)),
            )
            for battery in map(library.battery, (one.id for one in self.library.batteries))
            for forms in (library.forms(battery.id),)
        )

    def begin(
        self,
        person: str,
        purpose: Purpose,
        battery: BatteryId,
        language: str | None = None,
        extra_time: float = 1.0,
        client: ClientId | None = None,
    ) -> Question | None:
        """Open a sitting and return its first question.

        extra_time: the person's one factor for the time of every task. client: whose sitting it is;
        it bears the client's name, whatever `person` says. What the person has seen of a pool
        before is drawn again only when the rest does not suffice.
        """
        forms = self.library.forms(battery)
        name = self.store.clients.client(client).name if client else person.strip()
        if not name:
            raise NameMissingError("A sitting needs a name. Type one; it may be made up.")
        if not LEAST_TIME <= extra_time <= MOST_TIME:
            raise ExtraTimeError(
                "{0:g} is no factor for extra time. Give {1:g} to {2:g}.",
                extra_time,
                LEAST_TIME,
                MOST_TIME,
            )
        key = self.new_id()
        timed = any(form.tasks for form in forms)
        before = self.store.sessions_of(name, client) if timed else ()
        session = Session(
            id=SessionId(key),
            person=name,
            purpose=purpose,
            battery=battery,
            began_at=self.now(),
            used=used(forms, self.library.calibrations),
            language=language or self.language or SOURCE,
            drawn=draw(forms, key, last={item for one in before for item in one.drawn}),
            extra_time=extra_time,
            client=client,
        )
        self.store.add(session)
        self.log("began", session.id)
        return self._ready(next_question(self._forms(session), session), session)

    def resume(self, session: SessionId) -> Question | None:
        """Return the very question where the person stopped; None when all were asked."""
        found = self.store.session(session)
        return self._ready(resumed_question(self._forms(found), found), found)

    def ask(self, session: SessionId, item: ItemId) -> Question:
        """Return the question of `item`, as it would be asked now."""
        found = self.store.session(session)
        asked = question(self._forms(found), found, item)
        return self._ready(asked, found) or asked

    def answer(
        self,
        session: SessionId,
        item: ItemId,
        given: int | None,
        milliseconds: int | None = None,
        text: str | None = None,
    ) -> Question | None:
        """Keep one answer, then return the question after it; None at the end.

        given, text: both None for a question that was skipped. When the time of a task is over with
        it, the items that were not reached are kept as unanswered, together with this answer.
        """
        before, now = self.store.session(session), self.now()
        forms = self._forms(before)
        new = Answer(item=item, value=given, at=now, milliseconds=milliseconds, text=text)
        after = answer(forms, before, new)
        missed = not_reached(forms, after, now)
        self.store.append(session, new, *missed)
        whole = with_answers(after, missed)
        return self._ready(following_question(forms, whole, item), whole)

    def keep(
        self, session: SessionId, item: ItemId, milliseconds: int, text: str | None = None
    ) -> None:
        """Keep an answer as far as it is, while a task's clock runs: a crash loses neither.

        milliseconds: since what was kept before.
        """
        before = self.store.session(session)
        new = Answer(
            item=item,
            value=None,
            at=self.now(),
            milliseconds=milliseconds,
            text=text,
            partial=True,
        )
        answer(self._forms(before), before, new)
        self.store.append(session, new)

    def back(self, session: SessionId, item: ItemId | None) -> Question | None:
        """Return the question before `item` (before the end, for None); None at the first."""
        found = self.store.session(session)
        return self._ready(previous_question(self._forms(found), found, item), found)

    def sittings(
        self, language: str | None = None, most: int | None = None
    ) -> tuple[OpenSitting, ...]:
        """Return all sittings, or the latest, whose battery is here, titled in a language.

        The latest first. most: so many are looked at.
        """
        offers = {offer.id: offer for offer in self.offers(language)}
        return tuple(
            OpenSitting(
                sitting=sitting,
                title=offers[sitting.battery].title,
                of=offers[sitting.battery].items,
            )
            for sitting in self.store.sittings(most)
            if sitting.battery in offers
        )

    def _ready(self, asked: Question | None, session: Session) -> Question | None:
        """Return a question with what its manner of answering is tried on, where that is new."""
        library = self.told(self.language or session.language)
        return asked and replace(asked, practice=library.practice(asked.manner))

    def _forms(self, session: Session) -> tuple[Questionnaire, ...]:
        """Return what a sitting asks, in the language of this desk, or in its own."""
        shown = self.told(session.language)
        return self.told(self.language or session.language).forms_of(session, shown)


def _part(form: Questionnaire) -> OfferedPart:
    return OfferedPart(
        title=form.title,
        purpose=form.purpose,
        items=asked_of([form]),
        minutes=minutes([form]),
        timed=bool(form.tasks),
    )
