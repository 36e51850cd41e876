"""What can be read of a damaged data file, row by row, put into a new one."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from careerfit.core.value import value
from careerfit.store.connecting import Key, connect, reading, spelled, sqlite
from careerfit.store.tables import REVISIONS

TABLES = ("alembic_version", "client", "session", "answer", "note", "goal", "ticked", "audit")
"""In the order in which rows need each other."""
OWNERS = (
    *(("answer", "session", "session"), ("ticked", "session", "session")),
    *(("note", "client", "client"), ("goal", "client", "client")),
)
"""Tables whose rows belong to a row of another: by which column, and to which table."""
PROBED = 20_000
"""So many numbers are tried one by one where neither index nor last row tells how many there are.

A page that leads to others leads to some 400, of some 30 rows each.
"""

NAMES = {
    "session": ("Sitting", "Sittings"),
    "answer": ("Answer", "Answers"),
    "client": ("Client", "Clients"),
    "note": ("Note", "Notes"),
    "goal": ("Goal", "Goals"),
    "ticked": ("Ticked step", "Ticked steps"),
    "audit": ("Entry of the log", "Entries of the log"),
}
"""What one row of a table is called, and several."""

Row = tuple[Any, ...]


@value
class Found:
    """What was put into the new file; lost: what cannot be read; loose: rows of nobody."""

    sittings: int
    answers: int
    lost: tuple[str, ...]
    loose: int


def salvaged(old: Path, new: Path, loose: Path, key: Key = None) -> Found:
    """Make `new` of all rows of `old` that can be read; what belongs nowhere goes to `loose`.

    That is answers whose sitting is lost, and notes whose client is. All files are of the vault
    that `key` opens. Raises sqlite.Error where not even the names of the tables can be read.
    """
    for path in (new, loose):
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
    lost: list[str] = []
    with closing(_Damaged(old, key)) as source, closing(connect(new, key)) as target:
        target.execute("PRAGMA foreign_keys=OFF")
        target.execute("ATTACH DATABASE ? AS loose KEY ?", (str(loose), spelled(key)))
        target.execute("BEGIN")
        tables, others = _statements(source)
        for statement in tables:
            target.execute(statement)
        for table in TABLES:
            columns = [row[1] for row in target.execute(f"PRAGMA main.table_info({table})")]
            if not columns:
                continue  # of a later version
            rows, gaps = _rows(source, table, columns)
            _insert(target, table, columns, rows)
            lost += _in_words(table, gaps)
        found = Found(
            loose=_put_apart(target),
            sittings=rows_of(target, "session"),
            answers=rows_of(target, "answer"),
            lost=tuple(lost),
        )
        if not rows_of(target, "alembic_version"):
            target.execute("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))
        for statement in others:
            target.execute(statement)
        target.execute("COMMIT")
    if not found.loose:
        loose.unlink()
    return found


def rows_of(connection: sqlite.Connection, table: str) -> int:
    """Return how many rows one of our tables has."""
    ((number,),) = connection.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 (our names)
    return int(number)


class _Damaged:
    """A damaged file; of a vault, it is opened anew after each page that cannot be read.

    SQLCipher reads nothing more on a connection that met one.
    """

    def __init__(self, path: Path, key: Key) -> None:
        self._open, self._encrypted = partial(reading, path, key), key is not None
        self._begin()

    def rows(self, query: str, *values: object) -> Iterator[Row]:
        """Yield the rows of a query, as far as they can be read; raises sqlite.DatabaseError."""
        try:
            yield from self._connection.execute(query, values)
        except sqlite.DatabaseError:
            if self._encrypted:
                self.close()
                self._begin()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _begin(self) -> None:
        self._connection = self._open()
        self._connection.text_factory = lambda raw: raw.decode("utf-8", "replace")


def _statements(source: _Damaged) -> tuple[list[str], list[str]]:
    """Return what makes the tables of a file, and what makes the rest: indexes and triggers."""
    query = "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    found = list(source.rows(query))
    return [sql for kind, sql in found if kind == "table"], [
        sql for kind, sql in found if kind != "table"
    ]


def _rows(source: _Damaged, table: str, columns: Sequence[str]) -> tuple[list[Row], list[int]]:
    """Return the rows of a table, and the numbers of those that are there and cannot be read.

    It is read from its start, from its end, and row by row between.
    """
    query = f"SELECT rowid, {', '.join(columns)} FROM {table}"  # noqa: S608 (our names)
    before, whole = _until_damage(source, f"{query} ORDER BY rowid")
    if whole:
        return [row[1:] for row in before], []
    first = before[-1][0] if before else 0
    backwards, _ = _until_damage(source, f"{query} ORDER BY rowid DESC")
    after = [row for row in reversed(backwards) if row[0] > first]
    last = after[0][0] if after else None
    between: list[Row] = []
    lost: list[int] = []
    for number in _numbers(source, table, first, last):
        try:
            between += source.rows(f"{query} WHERE rowid = ?", number)
        except sqlite.DatabaseError:
            lost.append(number)
    return [row[1:] for row in (*before, *between, *after)], lost


def _numbers(source: _Damaged, table: str, first: int, last: int | None) -> Sequence[int]:
    """Return the numbers of the rows between two, as an index of the table tells them."""
    told, whole = _until_damage(source, f"SELECT rowid FROM {table}")  # noqa: S608 (our names)
    if whole:
        return sorted(row[0] for row in told if first < row[0] and (last is None or row[0] < last))
    return range(first + 1, first + PROBED if last is None else last)


def _until_damage(source: _Damaged, query: str) -> tuple[list[Row], bool]:
    """Return the rows that a query gives, and whether it got to its end."""
    rows: list[Row] = []
    try:
        for row in source.rows(query):
            rows.append(row)  # noqa: PERF402 (those before the damage are kept)
    except sqlite.DatabaseError:
        return rows, False
    return rows, True


def _insert(
    target: sqlite.Connection, table: str, columns: Sequence[str], rows: Sequence[Row]
) -> None:
    marks = ", ".join("?" for _ in columns)
    names = ", ".join(columns)
    target.executemany(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 (our names)
        rows,
    )


def _put_apart(target: sqlite.Connection) -> int:
    """Move the rows that belong nowhere to the other file; return how many there are."""
    tables = {name for (name,) in target.execute("SELECT name FROM main.sqlite_master")}
    moved = 0
    for table, column, owner in OWNERS:
        if table in tables:
            lone = f"FROM main.{table} WHERE {column} NOT IN (SELECT id FROM main.{owner})"  # noqa: S608
            target.execute(f"CREATE TABLE loose.{table} AS SELECT * {lone}")
            moved += target.execute(f"DELETE {lone}").rowcount
    if "client" in tables:
        target.execute(
            "UPDATE main.session SET client = NULL WHERE client NOT IN (SELECT id FROM main.client)"
        )
    return moved


def _in_words(table: str, gaps: Sequence[int]) -> Iterator[str]:
    """Yield which rows of a table are lost, one after the other together."""
    one, several = NAMES.get(table, (table, table))
    for _, run in groupby(enumerate(gaps), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        if len(numbers) == 1:
            yield f"{one} number {numbers[0]} cannot be read."
        else:
            yield f"{several} number {numbers[0]} to {numbers[-1]} cannot be read."
