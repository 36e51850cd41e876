"""What can be read of a damaged data file, row by row, put into a new one."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Any

from careerfit.core.value import value
from careerfit.store.copying import reading
from careerfit.store.tables import REVISIONS

TABLES = ("alembic_version", "client", "session", "answer", "note", "goal", "ticked", "audit")
"""In the order in which rows need each other."""
PROBED = 200_000
"""So many numbers of rows are tried one by one where a table cannot be read in a row."""

Row = tuple[Any, ...]


@value
class Found:
    """What was put into the new file, and what could not be read or belongs nowhere."""

    sittings: int
    answers: int
    lost: tuple[str, ...]
    loose: tuple[dict[str, Any], ...]


def salvaged(old: Path, new: Path, loose: Path) -> Found:
    """Make `new` of all rows of `old` that can be read; answers without a sitting go to `loose`.

    Raises sqlite3.Error where not even the names of the tables can be read.
    """
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    lost: list[str] = []
    with closing(reading(old)) as source, closing(sqlite3.connect(new)) as target:
        source.text_factory = lambda raw: raw.decode("utf-8", "replace")
        target.execute("PRAGMA foreign_keys=OFF")
        tables, others = _statements(source)
        for statement in tables:
            target.execute(statement)
        for table in TABLES:
            columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})")]
            if not columns:
                continue  # of a later version
            rows, gaps = _rows(source, table, columns)
            _insert(target, table, columns, rows)
            lost += _in_words(table, gaps)
        found = Found(
            loose=_without_sitting(target),
            sittings=rows_of(target, "session"),
            answers=rows_of(target, "answer"),
            lost=tuple(lost),
        )
        if not rows_of(target, "alembic_version"):
            target.execute("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))
        for statement in others:
            target.execute(statement)
        target.commit()
    if found.loose:
        loose.touch(mode=0o600)
        lines = (json.dumps(one, ensure_ascii=False) for one in found.loose)
        loose.write_text("\n".join([*lines, ""]), "utf-8")
    return found


def rows_of(connection: sqlite3.Connection, table: str) -> int:
    """Return how many rows one of our tables has."""
    ((number,),) = connection.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 (our names)
    return int(number)


def _statements(source: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Return what makes the tables of a file, and what makes the rest: indexes and triggers."""
    query = "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    found = source.execute(query).fetchall()
    return [sql for kind, sql in found if kind == "table"], [
        sql for kind, sql in found if kind != "table"
    ]


def _rows(
    source: sqlite3.Connection, table: str, columns: Sequence[str]
) -> tuple[list[Row], list[int]]:
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
    last = after[0][0] if after else first + PROBED
    between, lost = [], []
    for number in range(first + 1, min(last, first + PROBED)):
        try:
            between += source.execute(f"{query} WHERE rowid = ?", (number,)).fetchall()
        except sqlite3.DatabaseError:
            lost.append(number)
    return [row[1:] for row in (*before, *between, *after)], lost


def _until_damage(source: sqlite3.Connection, query: str) -> tuple[list[Row], bool]:
    """Return the rows that a query gives, and whether it got to its end."""
    rows: list[Row] = []
    try:
        for row in source.execute(query):
            rows.append(row)  # noqa: PERF402 (those before the damage are kept)
    except sqlite3.DatabaseError:
        return rows, False
    return rows, True


def _insert(
    target: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[Row]
) -> None:
    marks = ", ".join("?" for _ in columns)
    names = ", ".join(columns)
    target.executemany(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 (our names)
        rows,
    )


def _without_sitting(target: sqlite3.Connection) -> tuple[dict[str, Any], ...]:
    """Take out the answers that belong nowhere, and return them."""
    query = "FROM answer WHERE session NOT IN (SELECT id FROM session)"
    cursor = target.execute(f"SELECT * {query}")
    names = [one[0] for one in cursor.description]
    found = tuple(dict(zip(names, row, strict=True)) for row in cursor)
    target.execute(f"DELETE {query}")
    return found


def _in_words(table: str, gaps: Sequence[int]) -> Iterator[str]:
    """Yield which rows of a table are lost, one after the other together."""
    what = {"session": "Sitting", "answer": "Answer"}.get(table, table)
    for _, run in groupby(enumerate(gaps), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        if len(numbers) == 1:
            yield f"{what} number {numbers[0]} cannot be read."
        else:
            yield f"{what}s number {numbers[0]} to {numbers[-1]} cannot be read."
