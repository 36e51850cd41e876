"""A store that forgets when the program ends."""

from dataclasses import replace

from careerfit.core.errors import NotFoundError, StoreError
from careerfit.core.session import Answer, Session, SessionId, Sitting


class MemoryStore:
    """Keeps sessions in a dict."""

    def __init__(self) -> None:
        self._sessions: dict[SessionId, Session] = {}

    def add(self, session: Session) -> None:
        """Keep a new session."""
        if session.id in self._sessions:
            raise StoreError("The sitting '{0}' is kept already. Erase it first.", session.id)
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

    def sessions_of(self, person: str) -> tuple[Session, ...]:
        """Return all sessions of one person, the earliest first."""
        own = (session for session in self._sessions.values() if session.person == person)
        return tuple(sorted(own, key=lambda session: (session.began_at, session.id)))

    def sittings(self) -> tuple[Sitting, ...]:
        """Return one line about each session, the latest first."""
        found = sorted(self._sessions.values(), key=lambda s: (s.began_at, s.id), reverse=True)
        return tuple(
            Sitting(
                id=session.id,
                person=session.person,
                purpose=session.purpose,
                battery=session.battery,
                began_at=session.began_at,
                seen=len(session.seen()),
            )
            for session in found
        )

    def erase(self, session: SessionId) -> None:
        """Remove the session."""
        self._sessions.pop(session, None)

    def close(self) -> None:
        """Nothing has to be let go of."""
