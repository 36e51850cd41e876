"""Opens the data file: makes it, brings an older one up to date, refuses what it cannot read."""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from careerfit.core.errors import StoreError
from careerfit.store.sql import SqlStore
from careerfit.store.tables import REVISIONS

log = logging.getLogger(__name__)

FILE = "careerfit.db"
WAIT_SECONDS = 5.0
MAGIC = b"SQLite format 3\0"
MIGRATIONS = Path(__file__).parent / "migrations"
OWN_TABLES = frozenset({"alembic_version", "session", "answer"})
"""Tables that every revision has; a database without them is of another program."""

_RIGHTS = "It cannot be written. Check the rights of the folder, or choose another: --data."
_FULL = "The disk is full. Free some space and try again; nothing saved was lost."
_REMEDIES = (
    ("locked", "Another program is using it. Close that program and try again."),
    ("disk is full", _FULL),
    ("no space", _FULL),
    ("readonly", _RIGHTS),
    ("read-only", _RIGHTS),
    ("permission denied", _RIGHTS),
    (
        "unable to open",
        "It cannot be opened. Check the rights of the folder, or choose another: --data.",
    ),
    (
        "disk i/o",
        "The disk does not take it. Check that it is there and has space; nothing saved was lost.",
    ),
)
"""What to do, by what the database or the system says."""
_DAMAGED = "It is damaged or no CareerFit file. Move it elsewhere, or put a backup in its place."
_EMPTY = "It is empty. Put a backup in its place, or remove it when nothing was kept there yet."


def open_store(
    folder: Path,
    *,
    wait: float = WAIT_SECONDS,
    scripts: Path = MIGRATIONS,
    revisions: Sequence[str] = REVISIONS,
) -> SqlStore:
    """Return the store in `folder`, made or brought up to date first. Raises StoreError.

    wait: seconds for which another program may hold the file. scripts, revisions: the ways from
    older tables to those of today.
    """
    path = folder / FILE
    size = _size(path)
    in_words = partial(_in_words, path)
    if size == 0:
        raise _refused(path, _EMPTY)
    found = None
    if size is not None:
        with in_words():
            found = _inspect(path, revisions, wait)
    log.debug("%s has the tables %s of %s", path, found, revisions[-1])
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": wait}
    )
    sa.event.listen(engine, "connect", _configure)
    sa.event.listen(engine, "begin", _begin)
    if found != revisions[-1]:
        try:
            with in_words():
                _bring_up_to_date(engine, path, scripts)
        except StoreError:
            engine.dispose()
            _remove_if_empty(path)
            raise
        engine.dispose()
    return SqlStore(engine, in_words)


def _size(path: Path) -> int | None:
    """Return the size of the data file, None for a new one; makes its folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return path.stat().st_size
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(
            f"The data folder '{path.parent}' cannot be used: {error.strerror}. "
            "Choose another: --data."
        ) from error


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    """Set up each connection; transactions are begun by _begin, so that DDL is inside them too."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', '')}")


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Say what the database or the system says; a value that cannot be one is damage, too."""
    try:
        yield
    except (sa.exc.IntegrityError, UnicodeEncodeError):
        raise
    except (sa.exc.DBAPIError, sqlite3.Error, OSError, ValueError) as error:
        cause = getattr(error, "orig", error)  # without the statement: a name may say "locked"
        said = str(getattr(cause, "strerror", cause)).lower()
        remedy = next((remedy for sign, remedy in _REMEDIES if sign in said), _DAMAGED)
        raise _refused(path, remedy) from error


def _inspect(path: Path, revisions: Sequence[str], wait: float) -> str | None:
    """Return the revision of the tables, None where there are none yet.

    Reads only, so that a file that is refused stays as it is, byte for byte.
    """
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise _refused(path, _DAMAGED)
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=wait)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        tables = {name for (name,) in connection.execute(query)}
        if not tables:
            return None
        ((page,),) = connection.execute("PRAGMA page_size")
        ((sound,),) = connection.execute("PRAGMA quick_check(1)")
        if sound != "ok" or path.stat().st_size % page or not tables >= OWN_TABLES:
            raise _refused(path, _DAMAGED)
        ((found,),) = connection.execute("SELECT max(version_num) FROM alembic_version")
    if found is None:
        raise _refused(path, _DAMAGED)
    if found not in revisions:
        raise StoreError(
            f"The data file '{path}' was written by a newer CareerFit (tables {found}, this one "
            f"knows {revisions[-1]}). Install the newer version, or choose another folder: --data."
        )
    return str(found)


def _refused(path: Path, remedy: str) -> StoreError:
    return StoreError(f"The data file '{path}' cannot be used. {remedy}")


def _bring_up_to_date(engine: sa.Engine, path: Path, scripts: Path) -> None:
    """Run the migrations, all or none, with a copy of an older file made first."""
    from alembic import command  # 0.3 s, needed only for a new or an older file
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    with engine.execution_options(begin="IMMEDIATE").begin() as connection:
        before = MigrationContext.configure(connection).get_current_revision()
        if before is not None:
            _back_up(path, before)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    if before is None:
        path.chmod(0o600)


def _back_up(path: Path, revision: str) -> None:
    """Copy the file as it is, beside itself, before anything in it changes."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    part.replace(path.with_name(f"{path.stem}.tables-{revision}.backup.db"))


def _remove_if_empty(path: Path) -> None:
    """Take away what SQLite leaves where there was no room for a first byte."""
    if path.is_file() and not path.stat().st_size:
        path.unlink()
