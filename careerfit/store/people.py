"""Clients in a SQL database, with what was noted, agreed and ticked off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from careerfit.core.errors import NotFoundError, StoreError
from careerfit.core.people import Client, ClientId, ClientLine, Goal, Listed, Note, Order, sought
from careerfit.core.questionnaire import BatteryId
from careerfit.core.session import SessionId, Sitting
from careerfit.store.tables import ANSWER, CLIENT, GOAL, NOTE, SESSION, TICKED
from careerfit.store.transacting import Transacting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

_BY: Mapping[Order, tuple[sa.ColumnElement[Any], ...]] = {
    "name": (CLIENT.c.search, CLIENT.c.id),
    "added": (CLIENT.c.added_at.desc(), CLIENT.c.id.desc()),
    "last": (CLIENT.c.last_at.desc(), CLIENT.c.added_at.desc(), CLIENT.c.id.desc()),
}
"""NULL is less than any moment: who has no sitting comes last."""


class SqlClients(Transacting):
    """Keeps clients in the tables of tables.py."""

    def add(self, *clients: Client) -> None:
        """Keep new clients, all or none."""
        if not clients:
            return
        try:
            with self._transaction() as connection:
                connection.execute(sa.insert(CLIENT), [_client_row(one) for one in clients])
        except sa.exc.IntegrityError:
            raise StoreError("A client is kept already. Look at the list again.") from None

    def change(self, client: Client) -> None:
        """Keep a client as they are now; all their sessions bear the name."""
        query = sa.update(CLIENT).where(CLIENT.c.id == client.id).values(_client_row(client))
        named = sa.update(SESSION).where(SESSION.c.client == client.id)
        with self._transaction() as connection:
            if not connection.execute(query).rowcount:
                raise no_client(client.id)
            connection.execute(named.values(person=client.name))

    def client(self, client: ClientId) -> Client:
        """Return the client."""
        query = sa.select(CLIENT).where(CLIENT.c.id == client)
        with self._transaction() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise no_client(client)
        return _client(row)

    def found(self, needles: Sequence[str], order: Order, first: int, most: int) -> Listed:
        """Return clients whose sought() holds all needles: `most` of them from number `first`."""
        held = [sa.func.instr(CLIENT.c.search, needle) > 0 for needle in needles]
        ids = sa.select(CLIENT.c.id).where(*held).order_by(*_BY[order]).limit(most).offset(first)
        number = sa.select(sa.func.count()).select_from(CLIENT).where(*held)
        with self._transaction() as connection:
            found = connection.execute(ids).scalars().all()
            count = first + len(found)  # of the last page, which was looked for to the end
            if len(found) == most or (first and not found):
                count = connection.execute(number).scalar_one()
            lines = {row.id: _line(row) for row in connection.execute(_lines(found))}
        return Listed(count=count, rows=tuple(lines[one] for one in found))

    def tags(self) -> tuple[str, ...]:
        """Return the tags that clients have, each as it is spelled, in order."""
        with self._transaction() as connection:
            rows = connection.execute(sa.select(CLIENT.c.tags).distinct()).scalars().all()
        return tuple(sorted({tag for tags in rows for tag in tags}))

    def marks(self) -> tuple[tuple[ClientId, str], ...]:
        """Return every client's id and what sought() says of them."""
        query = sa.select(CLIENT.c.id, CLIENT.c.search).order_by(CLIENT.c.id)
        with self._transaction() as connection:
            return tuple((ClientId(row.id), row.search) for row in connection.execute(query))

    def sittings(self, client: ClientId) -> tuple[Sitting, ...]:
        """Return one line about each session of a client, the latest first."""
        with self._transaction() as connection:
            query = lines_of_sittings().where(SESSION.c.client == client)
            return tuple(map(sitting, connection.execute(query)))

    def assign(self, session: SessionId, client: ClientId | None) -> None:
        """Make a session that of a client, whose name it then bears, or of none."""
        query = sa.update(SESSION).where(SESSION.c.id == session).values(client=client)
        if client is not None:
            query = query.values(person=self.client(client).name)
        with self._transaction() as connection:
            if not connection.execute(query).rowcount:
                raise no_session(session)

    def erase(self, client: ClientId) -> tuple[SessionId, ...]:
        """Remove a client for good, with notes, goals and sessions; return which these were."""
        own = SESSION.c.client == client
        with self._erasing() as connection:
            ids = connection.execute(sa.select(SESSION.c.id).where(own).order_by(SESSION.c.id))
            gone = tuple(SessionId(one) for one in ids.scalars())
            connection.execute(sa.delete(SESSION).where(own))
            connection.execute(sa.delete(CLIENT).where(CLIENT.c.id == client))
        return gone

    def notes(self, client: ClientId) -> tuple[Note, ...]:
        """Return the notes on a client, the latest first."""
        query = sa.select(NOTE).where(NOTE.c.client == client)
        with self._transaction() as connection:
            rows = connection.execute(query.order_by(NOTE.c.at.desc(), NOTE.c.id.desc()))
            return tuple(map(_note, rows))

    def put_note(self, note: Note) -> None:
        """Keep a note, in the place of the one with its id."""
        self._put(NOTE, _note_row(note), note.client)

    def erase_note(self, note: str) -> None:
        """Remove a note for good."""
        self._erase(NOTE, note)

    def goals(self, client: ClientId) -> tuple[Goal, ...]:
        """Return what was agreed on with a client, the earliest first."""
        query = sa.select(GOAL).where(GOAL.c.client == client)
        with self._transaction() as connection:
            rows = connection.execute(query.order_by(GOAL.c.agreed_at, GOAL.c.id))
            return tuple(map(_goal, rows))

    def goal(self, goal: str) -> Goal:
        """Return a goal."""
        with self._transaction() as connection:
            row = connection.execute(sa.select(GOAL).where(GOAL.c.id == goal)).one_or_none()
        if row is None:
            raise no_goal(goal)
        return _goal(row)

    def put_goal(self, goal: Goal) -> None:
        """Keep a goal, in the place of the one with its id."""
        self._put(GOAL, _goal_row(goal), goal.client)

    def erase_goal(self, goal: str) -> None:
        """Remove a goal for good."""
        self._erase(GOAL, goal)

    def tick(self, session: SessionId, action: str, at: datetime) -> None:
        """Keep that an action of a session's plan was done; a second time changes nothing."""
        query = sa.insert(TICKED).from_select(
            ["session", "action", "at"],
            sa.select(
                sa.literal(session), sa.literal(action), sa.literal(at, TICKED.c.at.type)
            ).where(~_ticked(session, action)),
        )
        try:
            with self._transaction() as connection:
                connection.execute(query)
        except sa.exc.IntegrityError:
            raise no_session(session) from None

    def untick(self, session: SessionId, action: str) -> None:
        """Forget that."""
        own = (TICKED.c.session == session) & (TICKED.c.action == action)
        with self._transaction() as connection:
            connection.execute(sa.delete(TICKED).where(own))

    def ticked(self, session: SessionId) -> Mapping[str, datetime]:
        """Return the actions that were done, with the moments, the earliest first."""
        query = sa.select(TICKED.c.action, TICKED.c.at).where(TICKED.c.session == session)
        with self._transaction() as connection:
            rows = connection.execute(query.order_by(TICKED.c.at, TICKED.c.action))
            return {row.action: row.at for row in rows}

    def _put(self, table: sa.Table, row: Mapping[str, object], client: ClientId) -> None:
        """Write a row in the place of the client's with its id."""
        own = (table.c.id == row["id"]) & (table.c.client == client)
        try:
            with self._transaction() as connection:
                if not connection.execute(sa.update(table).where(own).values(row)).rowcount:
                    connection.execute(sa.insert(table), row)
        except sa.exc.IntegrityError as error:
            if "FOREIGN KEY" in str(error.orig):
                raise no_client(client) from None
            raise of_another() from None

    def _erase(self, table: sa.Table, key: str) -> None:
        """Remove a row."""
        with self._erasing() as connection:
            connection.execute(sa.delete(table).where(table.c.id == key))


def no_client(client: ClientId) -> NotFoundError:
    """Return what is said of a client who is not there."""
    return NotFoundError("No client '{0}'. \"careerfit clients\" lists them.", client)


def of_another() -> StoreError:
    """Return what is said of a note or goal that was kept of somebody else."""
    return StoreError("This was kept of another client. Look at the client again.")


def no_goal(goal: str) -> NotFoundError:
    """Return what is said of a goal that is not there."""
    return NotFoundError("The goal '{0}' is not there any more. Look at the client again.", goal)


def no_session(session: SessionId) -> NotFoundError:
    """Return what is said of a sitting that is not there."""
    return NotFoundError("No sitting '{0}'. \"careerfit sessions\" lists them.", session)


def lines_of_sittings() -> sa.Select[Any]:
    """Return the query of one line about each session, the latest first."""
    done = sa.case((ANSWER.c.partial, None), else_=ANSWER.c.item)
    seen = sa.func.count(sa.distinct(done)).label("seen")
    return (
        sa.select(SESSION, seen)
        .outerjoin(ANSWER)
        .group_by(SESSION.c.id)
        .order_by(SESSION.c.began_at.desc(), SESSION.c.id.desc())
    )


def sitting(row: sa.Row[Any]) -> Sitting:
    """Return one such line."""
    return Sitting(
        id=SessionId(row.id),
        person=row.person,
        purpose=row.purpose,
        battery=BatteryId(row.battery),
        began_at=row.began_at,
        seen=row.seen,
        client=None if row.client is None else ClientId(row.client),
    )


def _lines(found: Sequence[str]) -> sa.Select[Any]:
    own = SESSION.c.client == CLIENT.c.id
    sittings = sa.select(sa.func.count()).select_from(SESSION).where(own).scalar_subquery()
    return sa.select(CLIENT, sittings.label("sittings")).where(CLIENT.c.id.in_(found))


def _ticked(session: SessionId, action: str) -> sa.Exists:
    own = (TICKED.c.session == session) & (TICKED.c.action == action)
    return sa.exists().where(own)


def _client_row(client: Client) -> dict[str, object]:
    return {
        "id": client.id,
        "name": client.name,
        "reference": client.reference,
        "tags": list(client.tags),
        "language": client.language,
        "extra_time": client.extra_time,
        "added_at": client.added_at,
        "search": sought(client),
    }


def _client(row: sa.Row[Any]) -> Client:
    return Client(
        id=ClientId(row.id),
        name=row.name,
        added_at=row.added_at,
        reference=row.reference,
        tags=tuple(row.tags),
        language=row.language,
        extra_time=row.extra_time,
    )


def _line(row: sa.Row[Any]) -> ClientLine:
    return ClientLine(
        id=ClientId(row.id),
        name=row.name,
        reference=row.reference,
        tags=tuple(row.tags),
        sittings=row.sittings,
        last_at=row.last_at,
    )


def _note_row(note: Note) -> dict[str, object]:
    return {
        "id": note.id,
        "client": note.client,
        "author": note.author,
        "at": note.at,
        "text": note.text,
    }


def _note(row: sa.Row[Any]) -> Note:
    return Note(id=row.id, client=ClientId(row.client), author=row.author, at=row.at, text=row.text)


def _goal_row(goal: Goal) -> dict[str, object]:
    return {
        "id": goal.id,
        "client": goal.client,
        "kind": goal.kind,
        "text": goal.text,
        "agreed_at": goal.agreed_at,
        "due": goal.due,
        "done_at": goal.done_at,
    }


def _goal(row: sa.Row[Any]) -> Goal:
    return Goal(
        id=row.id,
        client=ClientId(row.client),
        kind=row.kind,
        text=row.text,
        agreed_at=row.agreed_at,
        due=row.due,
        done_at=row.done_at,
    )
