"""What all that is kept in a SQL database has in common: its transactions."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import sqlalchemy as sa

    InWords = Callable[[], AbstractContextManager[None]]
    """A context that turns the database's errors into StoreErrors."""


class Transacting:
    """Does something in the database, all or none."""

    def __init__(self, engine: sa.Engine, in_words: InWords) -> None:
        self._engine = engine
        self._in_words = in_words

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        with self._in_words(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _erasing(self) -> Iterator[sa.Connection]:
        """Remove something for good: it stands in the journal no more, either, when this is over.

        The journal is emptied also where another connection has the file open, so that it would
        not be by itself; then the file is let go of.
        """
        with self._transaction() as connection:
            yield connection
        with self._in_words():
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()
            self._engine.dispose()
