"""Opens the data file: makes it, brings an older one up to date, refuses what it cannot read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from careerfit.core.errors import StoreError
from careerfit.store.sql import SqlStore
from careerfit.store.tables import REVISIONS

FILE = "careerfit.db"
WAIT_SECONDS = 5.0
MIGRATIONS = Path(__file__).parent / "migrations"

_REMEDIES = (
    ("locked", "Another program is using it. Close that program and try again."),
    ("disk is full", "The disk is full. Free some space and try again; nothing saved was lost."),
    (
        "readonly",
        "It cannot be written. Check the rights of the folder, or choose another: --data.",
    ),
    (
        "unable to open",
        "It cannot be opened. Check the rights of the folder, or choose another: --data.",
    ),
    ("disk i/o", "The disk does not answer as it should. Check it, then try again."),
)
_DAMAGED = "It is damaged or no CareerFit file. Move it elsewhere, or put a backup in its place."


def open_store(folder: Path) -> SqlStore:
    """Return the store in `folder`, made or brought up to date first. Raises StoreError."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(
            f"The data folder '{folder}' cannot be made: {reason}. Choose another: --data."
        ) from error
    path = folder / FILE
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": WAIT_SECONDS}
    )
    sa.event.listen(engine, "connect", _configure)
    sa.event.listen(engine, "begin", _begin)
    in_words = partial(_in_words, path)
    try:
        with in_words():
            _bring_up_to_date(engine, path)
    except StoreError:
        engine.dispose()
        raise
    return SqlStore(engine, in_words)


def _configure(connection: Any, _record: object) -> None:
    """Set up each connection; transactions are begun by _begin, so that DDL is inside them too."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except sa.exc.IntegrityError:
        raise
    except (sa.exc.DBAPIError, sqlite3.Error) as error:
        said = str(error).lower()
        remedy = next((remedy for sign, remedy in _REMEDIES if sign in said), _DAMAGED)
        raise StoreError(f"The data file '{path}' cannot be used. {remedy}") from error


def _bring_up_to_date(engine: sa.Engine, path: Path) -> None:
    revision = _revision(engine, path)
    if revision == REVISIONS[-1]:
        return
    if revision is not None:
        _back_up(path, revision)
    _migrate(engine)


def _revision(engine: sa.Engine, path: Path) -> str | None:
    """Return the revision of the tables, None for a new file; refuses files of other makers."""
    with engine.connect() as connection:
        tables = set(sa.inspect(connection).get_table_names())
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreError(f"The data file '{path}' cannot be used. {_DAMAGED}")
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if found is not None and found not in REVISIONS:
        raise StoreError(
            f"The data file '{path}' was written by a newer CareerFit (tables {found}, this one "
            f"knows {REVISIONS[-1]}). Install the newer version, or choose another folder: --data."
        )
    return None if found is None else str(found)


def _back_up(path: Path, revision: str) -> None:
    """Copy the file as it is, beside itself, before anything in it changes."""
    backup = path.with_name(f"{path.stem}.tables-{revision}.backup.db")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(backup)) as target:
        source.backup(target)


def _migrate(engine: sa.Engine) -> None:
    from alembic import command  # 0.3 s, needed only for a new or an older file
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
