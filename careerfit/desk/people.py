"""A counsellor's clients: who they are, notes and goals, their sittings beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerfit.core.errors import CareerFitError, StoreError
from careerfit.core.people import (
    LONGEST_GOAL,
    LONGEST_NOTE,
    Client,
    ClientError,
    ClientId,
    ClientPage,
    Goal,
    Note,
    needles,
    referred,
    sound,
    written,
)
from careerfit.core.progress import Progress, quietly
from careerfit.core.value import value
from careerfit.desk.ports import unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from careerfit.core.comparison import Comparison
    from careerfit.core.group import GroupSummary
    from careerfit.core.people import GoalKind, Import, Listed, Order
    from careerfit.core.session import SessionId
    from careerfit.desk.ports import Files, Log, Store
    from careerfit.desk.reading import Reading
    from careerfit.desk.safekeeping import Safekeeping

MOST = 200
"""So many clients are listed at once."""


class UnfinishedError(CareerFitError):
    """A sitting that is not finished says too little."""


class AssignedError(CareerFitError):
    """A sitting belongs to one client only."""


@value
class People:
    """Clients, and what belongs to them; author: who writes the notes.

    Raises ClientError for what makes no sense, NotFoundError for what is not kept.
    """

    store: Store
    files: Files
    reading: Reading
    safekeeping: Safekeeping
    languages: Callable[[], Sequence[str]]
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    author: Callable[[], str]
    log: Log = unheard

    def found(
        self,
        words: str = "",
        tag: str | None = None,
        order: Order = "name",
        first: int = 0,
        most: int = MOST,
    ) -> Listed:
        """Return clients who have all words in name, reference or tags, in any order of them.

        Case and accents do not matter, and parts of words are found. tag: only those who have it.
        first, most: which of them; their count is that of all.
        """
        return self.store.clients.found(needles(words, tag), order, max(0, first), max(0, most))

    def tags(self) -> tuple[str, ...]:
        """Return the tags that clients have, in order."""
        return self.store.clients.tags()

    def add(
        self,
        name: str,
        reference: str = "",
        tags: Sequence[str] = (),
        language: str | None = None,
        extra_time: float = 1.0,
    ) -> Client:
        """Keep a new client. Raises ClientError also where another has the reference."""
        made = sound(
            Client(
                id=ClientId(self.new_id()),
                name=name,
                added_at=self.now(),
                reference=reference,
                tags=tuple(tags),
                language=language,
                extra_time=extra_time,
            )
        )
        self._refuse_reference(made)
        self.store.clients.add(made)
        self.log("added", made.id)
        return made

    def change(self, client: Client) -> Client:
        """Keep a client as they are now, and return them; all their sittings bear the name."""
        made = sound(client)
        self._refuse_reference(made)
        self.store.clients.change(made)
        self.log("changed", made.id)
        return made

    def page(self, client: ClientId) -> ClientPage:
        """Return all that is kept of a client."""
        kept, found = self.store.clients, self.store.clients.client(client)
        self.log("read", client)
        return ClientPage(
            client=found,
            sittings=kept.sittings(client),
            notes=kept.notes(client),
            goals=kept.goals(client),
        )

    def erase(self, client: ClientId) -> tuple[Path, ...]:
        """Remove a client for good: notes, goals, sittings, answers; here and in every backup.

        Returns the files in which that was not possible: they may still hold it.
        """
        return self.safekeeping.erase_client(client)

    def write(self, client: ClientId, text: str, note: str | None = None) -> Note:
        """Keep a note, a new one or, while it is being written, the one with the id `note`.

        An empty text removes it; it can still be written on then.
        """
        kept = self.store.clients
        made = Note(
            id=note or self.new_id(),
            client=kept.client(client).id,
            author=self.author(),
            at=self.now(),
            text=written(text, LONGEST_NOTE),
        )
        before = next((one for one in kept.notes(client) if one.id == made.id), None)
        if before is None and made.text:
            self.log("noted", client)
        if not made.text:
            kept.erase_note(made.id)
        elif before is not None and before.text == made.text:
            return before
        else:
            kept.put_note(made)
        return made

    def erase_note(self, note: str) -> None:
        """Remove a note for good; unknown ids are no error."""
        self.log("erased", note)
        self.store.clients.erase_note(note)

    def put_back_note(self, note: Note) -> None:
        """Keep a note that was erased by mistake as it was, with its author and its moment."""
        self.store.clients.put_note(note)

    def put_back_goal(self, goal: Goal) -> None:
        """Keep a goal that was erased by mistake as it was."""
        self.store.clients.put_goal(goal)

    def agree(
        self,
        client: ClientId,
        kind: GoalKind,
        text: str,
        due: date | None = None,
        goal: str | None = None,
    ) -> Goal:
        """Keep a goal or an action, a new one or, with an id, another wording of what is kept."""
        kept = self.store.clients
        said = written(text, LONGEST_GOAL)
        if not said:
            raise ClientError("Nothing is agreed on yet. Say in a few words what it is.")
        if goal is None:
            made = Goal(
                id=self.new_id(),
                client=kept.client(client).id,
                kind=kind,
                text=said,
                agreed_at=self.now(),
                due=due,
            )
        else:
            made = replace(kept.goal(goal), kind=kind, text=said, due=due)
        kept.put_goal(made)
        self.log("noted", made.client)
        return made

    def close(self, goal: str) -> Goal:
        """Keep that a goal was reached or an action done; a second time changes nothing."""
        found = self.store.clients.goal(goal)
        if found.done_at is not None:
            return found
        made = replace(found, done_at=self.now())
        self.store.clients.put_goal(made)
        return made

    def reopen(self, goal: str) -> Goal:
        """Take that back."""
        made = replace(self.store.clients.goal(goal), done_at=None)
        self.store.clients.put_goal(made)
        return made

    def erase_goal(self, goal: str) -> None:
        """Remove a goal or an action for good; unknown ids are no error."""
        self.log("erased", goal)
        self.store.clients.erase_goal(goal)

    def tick(self, session: SessionId, action: str) -> None:
        """Keep that an action of a sitting's plan was done; a second time changes nothing."""
        self.store.clients.tick(session, action, self.now())

    def untick(self, session: SessionId, action: str) -> None:
        """Take that back."""
        self.store.clients.untick(session, action)

    def ticked(self, session: SessionId) -> Mapping[str, datetime]:
        """Return which actions of a sitting's plan were done, and when."""
        return self.store.clients.ticked(session)

    def assign(self, session: SessionId, client: ClientId) -> None:
        """Put a sitting that belongs to no client under one; it bears the client's name then.

        Raises AssignedError where it belongs to another one.
        """
        found = self.store.session(session)
        if found.client not in (None, client):
            raise AssignedError(
                "This sitting belongs to the client '{0}'. Take it from there first.", found.person
            )
        self.store.clients.assign(session, client)
        self.log("changed", session)

    def release(self, session: SessionId) -> None:
        """Take a sitting from its client: it belongs to nobody but its name again."""
        self.store.session(session)
        self.store.clients.assign(session, None)
        self.log("changed", session)

    def compare(self, one: SessionId, other: SessionId) -> Comparison:
        """Return two finished sittings beside each other, of a client or of two.

        Raises CompareError for a sitting with itself or for another kind of purpose, and
        UnfinishedError.
        """
        from careerfit.core.comparison import compared, refuse_incomparable

        first, second = self.store.session(one), self.store.session(other)
        refuse_incomparable(first, second)
        for session in (first, second):
            if not self.reading.is_finished(session):
                raise UnfinishedError(
                    "The sitting of {0} of {1} is not finished. Finish it first.",
                    session.person,
                    f"{session.began_at:%Y-%m-%d}",
                )
        for session in (first, second):
            self.log("compared", session.id)
        language = self.reading.language or first.language
        return compared(
            self.reading.assess(first, language=language),
            self.reading.assess(second, language=language),
        )

    def summary(self, sessions: Sequence[SessionId], progress: Progress = quietly) -> GroupSummary:
        """Return what a group has in common, from five people up: no names, no ids.

        Of each person the newest finished sitting among those named. Raises TooFewError and
        MixedPurposesError.
        """
        from careerfit.core.group import newest, refuse_to_single_out, summarised

        found = [self.store.session(one) for one in dict.fromkeys(sessions)]
        chosen = newest([one for one in found if self.reading.is_finished(one)])
        refuse_to_single_out(chosen)
        self.log("summed up", str(len(chosen)))
        language = self.reading.language or chosen[0].language
        assessments = []
        for number, session in enumerate(chosen):
            progress(number, len(chosen))
            assessments.append(self.reading.assess(session, language=language))
        return summarised(assessments)

    def preview(self, path: Path, progress: Progress = quietly) -> Import:
        """Return what a list of clients (CSV or XLSX) would add; nothing is kept yet.

        Raises FileError where it is no such list.
        """
        from careerfit.core.roster import judged, known

        roster = self.files.read_people(path, progress)
        return judged(roster, known(self.store.clients.marks()), tuple(self.languages()))

    def take(self, preview: Import) -> tuple[Client, ...]:
        """Keep the clients of a preview, but for the rows that have problems: all or none.

        Raises StoreError where somebody who is like one of them was kept since.
        """
        from careerfit.core.roster import clash, client, known

        kept, now = known(self.store.clients.marks()), self.now()
        found = clash(preview, kept)
        if found is not None:
            raise StoreError(
                "Since you looked at it, a client like '{0}' was added. Look at the file again.",
                found.name,
            )
        made = tuple(client(one, ClientId(self.new_id()), now) for one in preview.taken)
        self.store.clients.add(*made)
        self.log("added", str(len(made)))
        return made

    def _refuse_reference(self, client: Client) -> None:
        """Raise ClientError where another client has the reference."""
        if not client.reference:
            return
        same = self.store.clients.found([referred(client.reference)], "name", 0, 2).rows
        for line in same:
            if line.id != client.id:
                raise ClientError(
                    "'{0}' has the reference '{1}' already. Give another one.",
                    line.name,
                    line.reference,
                )
