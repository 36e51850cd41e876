"""Sessions in a SQL database. Answers are only ever added, one transaction an answer."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from careerfit.core.errors import StoreError
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, ClientId, Session, SessionId, Sitting, Used
from careerfit.store.audit import SqlAudit
from careerfit.store.people import SqlClients, lines_of_sittings, no_client, no_session, sitting
from careerfit.store.tables import ANSWER, SESSION
from careerfit.store.transacting import Transacting

if TYPE_CHECKING:
    from careerfit.store.transacting import InWords

_ANSWERS = (
    sa.select(
        *(ANSWER.c.item, ANSWER.c.value, ANSWER.c.at),
        *(ANSWER.c.milliseconds, ANSWER.c.text, ANSWER.c.partial),
    )
    .where(ANSWER.c.session == sa.bindparam("session"))
    .order_by(ANSWER.c.number)
)
"""Read with every answer that is given: built once."""


class SqlStore(Transacting):
    """Keeps sessions and answers in the tables of tables.py."""

    def __init__(self, engine: sa.Engine, in_words: "InWords") -> None:
        super().__init__(engine, in_words)
        self.clients = SqlClients(engine, in_words)
        self.audit = SqlAudit(engine, in_words)

    def add(self, session: Session) -> None:
        """Keep a new session, with the answers it has."""
        rows = [_answer_row(session.id, answer) for answer in session.answers]
        try:
            with self._transaction() as connection:
                connection.execute(sa.insert(SESSION), _session_row(session))
                if rows:
                    connection.execute(sa.insert(ANSWER), rows)
        except sa.exc.IntegrityError as error:
            if "FOREIGN KEY" in str(error.orig) and session.client is not None:
                raise no_client(session.client) from None
            raise StoreError(
                "The sitting '{0}' is kept already. Erase it first.", session.id
            ) from None

    def append(self, session: SessionId, *answers: Answer) -> None:
        """Keep more answers, all or none; they are on the disk when this returns."""
        rows = [_answer_row(session, answer) for answer in answers]
        try:
            with self._transaction() as connection:
                connection.execute(sa.insert(ANSWER), rows)
        except sa.exc.IntegrityError:
            raise no_session(session) from None

    def session(self, session: SessionId) -> Session:
        """Return the session, or raise NotFoundError."""
        with self._transaction() as connection:
            row = connection.execute(
                sa.select(SESSION).where(SESSION.c.id == session)
            ).one_or_none()
            if row is None:
                raise no_session(session)
            return _with_answers(connection, row)

    def sessions_of(self, person: str, client: ClientId | None = None) -> tuple[Session, ...]:
        """Return all sessions of a client, or of a name without one, the earliest first."""
        own = SESSION.c.client == client
        if client is None:
            own = (SESSION.c.person == person) & SESSION.c.client.is_(None)
        query = sa.select(SESSION).where(own).order_by(SESSION.c.began_at, SESSION.c.id)
        with self._transaction() as connection:
            rows = connection.execute(query).all()
            return tuple(_with_answers(connection, row) for row in rows)

    def sittings(self, most: int | None = None) -> tuple[Sitting, ...]:
        """Return one line about each session, or about the latest `most`, the latest first."""
        latest = sa.select(SESSION.c.id).order_by(SESSION.c.began_at.desc(), SESSION.c.id.desc())
        query = lines_of_sittings()
        if most is not None:
            query = query.where(SESSION.c.id.in_(latest.limit(most)))
        with self._transaction() as connection:
            return tuple(map(sitting, connection.execute(query)))

    def erase(self, session: SessionId) -> None:
        """Remove the session and its answers for good."""
        with self._erasing() as connection:
            connection.execute(sa.delete(SESSION).where(SESSION.c.id == session))

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self._engine.dispose()


def _with_answers(connection: sa.Connection, row: sa.Row[Any]) -> Session:
    answers = connection.execute(_ANSWERS, {"session": row.id})
    return _session(row, tuple(_answer(found) for found in answers))


def _session_row(session: Session) -> dict[str, object]:
    return {
        "id": session.id,
        "person": session.person,
        "purpose": session.purpose,
        "battery": session.battery,
        "language": session.language,
        "began_at": session.began_at,
        "used": [asdict(used) for used in session.used],
        "drawn": list(session.drawn),
        "extra_time": session.extra_time,
        "client": session.client,
    }


def _answer_row(session: SessionId, answer: Answer) -> dict[str, object]:
    return {
        "session": session,
        "item": answer.item,
        "value": answer.value,
        "at": answer.at,
        "milliseconds": answer.milliseconds,
        "text": answer.text,
        "partial": answer.partial,
    }


def _session(row: sa.Row[Any], answers: tuple[Answer, ...]) -> Session:
    return Session(
        id=SessionId(row.id),
        person=row.person,
        purpose=row.purpose,
        battery=BatteryId(row.battery),
        language=row.language,
        began_at=row.began_at,
        used=_used(row),
        answers=answers,
        drawn=tuple(ItemId(item) for item in row.drawn),
        extra_time=row.extra_time,
        client=None if row.client is None else ClientId(row.client),
    )


def _used(row: sa.Row[Any]) -> tuple[Used, ...]:
    try:
        return tuple(Used(**used) for used in row.used)
    except TypeError as error:
        raise ValueError(f"{row.used!r} does not say what was used") from error


def _answer(row: "sa.Row[*tuple[Any, ...]]") -> Answer:
    return Answer(
        item=ItemId(row.item),
        value=row.value,
        at=row.at,
        milliseconds=row.milliseconds,
        text=row.text,
        partial=row.partial,
    )
