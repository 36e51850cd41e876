"""The way through the questions: begin, answer, go back, stop and go on."""

from collections.abc import Callable
from datetime import datetime

from careerfit.core.errors import CareerFitError
from careerfit.core.library import Library
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import (
    Answer,
    Purpose,
    Question,
    Session,
    SessionId,
    Sitting,
    answer,
    following_question,
    next_question,
    previous_question,
    used,
)
from careerfit.core.value import value
from careerfit.desk.ports import Store


class NameMissingError(CareerFitError):
    """A sitting has to belong to somebody."""


@value
class Offer:
    """A battery that can be begun: how many questions, and about how many minutes."""

    id: BatteryId
    title: str
    items: int
    minutes: float


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
    """Sittings, from the first question to the last."""

    library: Library
    store: Store
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def offers(self) -> tuple[Offer, ...]:
        """Return what can be begun."""
        return tuple(
            Offer(
                id=battery.id,
                title=battery.title,
                items=sum(len(form.items) for form in self.library.forms(battery.id)),
                minutes=self.library.minutes(battery.id),
            )
            for battery in self.library.batteries
        )

    def begin(
        self, person: str, purpose: Purpose, battery: BatteryId, language: str = "en"
    ) -> Question | None:
        """Open a sitting and return its first question."""
        if not person.strip():
            raise NameMissingError("A sitting needs a name. Type one; it may be made up.")
        session = Session(
            id=SessionId(self.new_id()),
            person=person.strip(),
            purpose=purpose,
            battery=battery,
            began_at=self.now(),
            used=used(self.library.forms(battery)),
            language=language,
        )
        self.store.add(session)
        return next_question(self.library.forms_of(session), session)

    def resume(self, session: SessionId) -> Question | None:
        """Return the very question where the person stopped; None when all were asked."""
        found = self.store.session(session)
        return next_question(self.library.forms_of(found), found)

    def answer(
        self,
        session: SessionId,
        item: ItemId,
        given: int | None,
        milliseconds: int | None = None,
    ) -> Question | None:
        """Keep one answer (None: skipped), then return the question after it; None at the end."""
        before = self.store.session(session)
        forms = self.library.forms_of(before)
        new = Answer(item=item, value=given, at=self.now(), milliseconds=milliseconds)
        after = answer(forms, before, new)
        self.store.append(session, new)
        return following_question(forms, after, item)

    def back(self, session: SessionId, item: ItemId | None) -> Question | None:
        """Return the question before `item` (before the end, for None); None at the first."""
        found = self.store.session(session)
        return previous_question(self.library.forms_of(found), found, item)

    def sittings(self) -> tuple[OpenSitting, ...]:
        """Return all sittings whose battery is here, the latest first."""
        offers = {offer.id: offer for offer in self.offers()}
        return tuple(
            OpenSitting(
                sitting=sitting,
                title=offers[sitting.battery].title,
                of=offers[sitting.battery].items,
            )
            for sitting in self.store.sittings()
            if sitting.battery in offers
        )

    def erase(self, session: SessionId) -> None:
        """Remove a sitting and its answers for good."""
        self.store.erase(session)
