"""The audit log in a SQL database: entries are only ever added."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from careerfit.core.audit import Entry, following
from careerfit.store.tables import AUDIT
from careerfit.store.transacting import Transacting

if TYPE_CHECKING:
    from careerfit.store.connecting import sqlite
    from careerfit.store.transacting import InWords


class SqlAudit(Transacting):
    """Keeps entries in the table of tables.py."""

    def __init__(self, engine: sa.Engine, in_words: InWords) -> None:
        super().__init__(engine.execution_options(begin="IMMEDIATE"), in_words)  # one chain

    def add(self, at: datetime, who: str, did: str, what: str) -> None:
        """Keep the next entry."""
        query = sa.select(AUDIT).order_by(AUDIT.c.number.desc()).limit(1)
        with self._transaction() as connection:
            last = connection.execute(query).one_or_none()
            made = following(None if last is None else _entry(last), at, who, did, what)
            connection.execute(sa.insert(AUDIT), _row(made))

    def entries(self, most: int | None = None) -> tuple[Entry, ...]:
        """Return the entries, or the last `most` of them, the first first."""
        query = sa.select(AUDIT).order_by(AUDIT.c.number.desc()).limit(most)
        with self._transaction() as connection:
            return tuple(reversed([_entry(row) for row in connection.execute(query)]))


def _row(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in AUDIT.c.keys()}  # noqa: SIM118 (no dict)


def _entry(row: sa.Row[Any]) -> Entry:
    return Entry(
        number=row.number, at=row.at, who=row.who, did=row.did, what=row.what, digest=row.digest
    )


def entries_of(connection: sqlite.Connection) -> tuple[Entry, ...]:
    """Return all entries of a data file, the first first; none where it is older than logs are."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'audit'").fetchall()
    if not tables:
        return ()
    rows = connection.execute(
        "SELECT number, at, who, did, what, digest FROM audit ORDER BY number"
    )
    return tuple(
        Entry(
            number=number,
            at=datetime.fromisoformat(at).replace(tzinfo=UTC),
            who=who,
            did=did,
            what=what,
            digest=digest,
        )
        for number, at, who, did, what, digest in rows
    )
