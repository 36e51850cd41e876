"""A store that forgets when the program ends."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from careerfit.core.audit import Entry, following
from careerfit.core.errors import NotFoundError, StoreError
from careerfit.core.people import Client, ClientId, ClientLine, Goal, Listed, Note, Order, sought
from careerfit.core.session import Answer, Session, SessionId, Sitting

EVER = datetime.min.replace(tzinfo=UTC)
"""Before all sittings."""


class MemoryStore:
    """Keeps sessions in a dict."""

    def __init__(self) -> None:
        self._sessions: dict[SessionId, Session] = {}
        self.clients = MemoryClients(self._sessions)
        self.audit = MemoryAudit()

    def add(self, session: Session) -> None:
        """Keep a new session."""
        if session.id in self._sessions:
            raise StoreError("The sitting '{0}' is kept already. Erase it first.", session.id)
        if session.client is not None:
            self.clients.client(session.client)
        self._sessions[session.id] = session

    def append(self, session: SessionId, *answers: Answer) -> None:
        """Keep more answers."""
        found = self.session(session)
        self._sessions[session] = replace(found, answers=(*found.answers, *answers))

    def session(self, session: SessionId) -> Session:
        """Return the session."""
        if session not in self._sessions:
            raise NotFoundError("No sitting '{0}'. \"careerfit sessions\" lists them.", session)
        return self._sessions[session]

    def sessions_of(self, person: str, client: ClientId | None = None) -> tuple[Session, ...]:
        """Return all sessions of a client, or of a name without one, the earliest first."""
        owner = client, "" if client else person
        own = (session for session in self._sessions.values() if session.owner == owner)
        return tuple(sorted(own, key=lambda session: (session.began_at, session.id)))

    def sittings(self, most: int | None = None) -> tuple[Sitting, ...]:
        """Return one line about each session, or about the latest `most`, the latest first."""
        found = sorted(self._sessions.values(), key=lambda s: (s.began_at, s.id), reverse=True)
        return tuple(session.line for session in found[:most])

    def erase(self, session: SessionId) -> None:
        """Remove the session."""
        self._sessions.pop(session, None)
        self.clients.forget(session)

    def close(self) -> None:
        """Nothing has to be let go of."""


class MemoryClients:
    """Keeps clients in dicts; sessions: those of the store."""

    def __init__(self, sessions: dict[SessionId, Session]) -> None:
        self._sessions = sessions
        self._clients: dict[ClientId, Client] = {}
        self._notes: dict[str, Note] = {}
        self._goals: dict[str, Goal] = {}
        self._ticked: dict[tuple[SessionId, str], datetime] = {}

    def add(self, *clients: Client) -> None:
        """Keep new clients, all or none."""
        ids = [one.id for one in clients]
        if len(set(ids)) < len(ids) or self._clients.keys() & set(ids):
            raise StoreError("A client is kept already. Look at the list again.")
        self._clients.update({one.id: one for one in clients})

    def change(self, client: Client) -> None:
        """Keep a client as they are now; all their sessions bear the name."""
        self.client(client.id)
        self._clients[client.id] = client
        for key, session in self._sessions.items():
            if session.client == client.id:
                self._sessions[key] = replace(session, person=client.name)

    def client(self, client: ClientId) -> Client:
        """Return the client."""
        if client not in self._clients:
            raise NotFoundError("No client '{0}'. \"careerfit clients\" lists them.", client)
        return self._clients[client]

    def found(self, needles: Sequence[str], order: Order, first: int, most: int) -> Listed:
        """Return clients whose sought() holds all needles: `most` of them from number `first`."""
        marks = {one.id: sought(one) for one in self._clients.values()}
        lines = [
            self._line(one)
            for one in self._clients.values()
            if all(needle in marks[one.id] for needle in needles)
        ]
        added = {line.id: (self._clients[line.id].added_at, line.id) for line in lines}
        if order == "name":
            lines.sort(key=lambda line: (marks[line.id], line.id))
        elif order == "added":
            lines.sort(key=lambda line: added[line.id], reverse=True)
        else:
            lines.sort(key=lambda line: (line.last_at or EVER, *added[line.id]), reverse=True)
        return Listed(count=len(lines), rows=tuple(lines[first : first + most]))

    def tags(self) -> tuple[str, ...]:
        """Return the tags that clients have, each as it is spelled, in order."""
        return tuple(sorted({tag for one in self._clients.values() for tag in one.tags}))

    def marks(self) -> tuple[tuple[ClientId, str], ...]:
        """Return every client's id and what sought() says of them."""
        return tuple((key, sought(one)) for key, one in sorted(self._clients.items()))

    def sittings(self, client: ClientId) -> tuple[Sitting, ...]:
        """Return one line about each session of a client, the latest first."""
        own = [one for one in self._sessions.values() if one.client == client]
        own.sort(key=lambda session: (session.began_at, session.id), reverse=True)
        return tuple(session.line for session in own)

    def assign(self, session: SessionId, client: ClientId | None) -> None:
        """Make a session that of a client, whose name it then bears, or of none."""
        name = None if client is None else self.client(client).name
        found = self._session(session)
        self._sessions[session] = replace(found, client=client, person=name or found.person)

    def erase(self, client: ClientId) -> tuple[SessionId, ...]:
        """Remove a client for good, with notes, goals and sessions; return which these were."""
        gone = tuple(sorted(one.id for one in self._sessions.values() if one.client == client))
        for session in gone:
            del self._sessions[session]
            self.forget(session)
        self._notes = {key: one for key, one in self._notes.items() if one.client != client}
        self._goals = {key: one for key, one in self._goals.items() if one.client != client}
        self._clients.pop(client, None)
        return gone

    def forget(self, session: SessionId) -> None:
        """Forget what was ticked off of a session's plan."""
        self._ticked = {key: at for key, at in self._ticked.items() if key[0] != session}

    def notes(self, client: ClientId) -> tuple[Note, ...]:
        """Return the notes on a client, the latest first."""
        own = [one for one in self._notes.values() if one.client == client]
        return tuple(sorted(own, key=lambda note: (note.at, note.id), reverse=True))

    def put_note(self, note: Note) -> None:
        """Keep a note, in the place of the one with its id."""
        self.client(note.client)
        _refuse_another(self._notes.get(note.id, note), note)
        self._notes[note.id] = note

    def erase_note(self, note: str) -> None:
        """Remove a note for good."""
        self._notes.pop(note, None)

    def goals(self, client: ClientId) -> tuple[Goal, ...]:
        """Return what was agreed on with a client, the earliest first."""
        own = [one for one in self._goals.values() if one.client == client]
        return tuple(sorted(own, key=lambda goal: (goal.agreed_at, goal.id)))

    def goal(self, goal: str) -> Goal:
        """Return a goal."""
        if goal not in self._goals:
            raise NotFoundError(
                "The goal '{0}' is not there any more. Look at the client again.", goal
            )
        return self._goals[goal]

    def put_goal(self, goal: Goal) -> None:
        """Keep a goal, in the place of the one with its id."""
        self.client(goal.client)
        _refuse_another(self._goals.get(goal.id, goal), goal)
        self._goals[goal.id] = goal

    def erase_goal(self, goal: str) -> None:
        """Remove a goal for good."""
        self._goals.pop(goal, None)

    def tick(self, session: SessionId, action: str, at: datetime) -> None:
        """Keep that an action of a session's plan was done; a second time changes nothing."""
        self._session(session)
        self._ticked.setdefault((session, action), at)

    def untick(self, session: SessionId, action: str) -> None:
        """Forget that."""
        self._ticked.pop((session, action), None)

    def ticked(self, session: SessionId) -> Mapping[str, datetime]:
        """Return the actions that were done, with the moments, the earliest first."""
        own = [(at, action) for (key, action), at in self._ticked.items() if key == session]
        return {action: at for at, action in sorted(own)}

    def _line(self, client: Client) -> ClientLine:
        own = [one.began_at for one in self._sessions.values() if one.client == client.id]
        return ClientLine(
            id=client.id,
            name=client.name,
            reference=client.reference,
            tags=client.tags,
            sittings=len(own),
            last_at=max(own, default=None),
        )

    def _session(self, session: SessionId) -> Session:
        if session not in self._sessions:
            raise NotFoundError("No sitting '{0}'. \"careerfit sessions\" lists them.", session)
        return self._sessions[session]


class MemoryAudit:
    """Keeps entries in a list."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, at: datetime, who: str, did: str, what: str) -> None:
        """Keep the next entry."""
        before = self._entries[-1] if self._entries else None
        self._entries.append(following(before, at, who, did, what))

    def entries(self, most: int | None = None) -> tuple[Entry, ...]:
        """Return the entries, or the last `most` of them, the first first."""
        return tuple(self._entries if most is None else self._entries[-most:])


def _refuse_another(kept: Note | Goal, new: Note | Goal) -> None:
    if kept.client != new.client:
        raise StoreError("This was kept of another client. Look at the client again.")
