"""Opens the data file: makes it, brings an older one up to date, refuses what it cannot read."""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from math import inf
from pathlib import Path

import sqlalchemy as sa

from careerfit.core.errors import StoreError, translatable
from careerfit.store.connecting import (
    WAIT_SECONDS,
    Key,
    connect,
    reading,
    sqlite,
)
from careerfit.store.copying import copy_whole
from careerfit.store.sql import SqlStore
from careerfit.store.tables import REVISIONS

log = logging.getLogger(__name__)

FILE = "careerfit.db"
SMALL = 16_000_000
"""Bytes that are looked through at each opening in a twentieth of a second. A larger file has to
open at once as well: it is looked through with the backup of each day."""
CACHE_KB = 65_536
"""So much of a file is held in memory, once it was read: a search through 100,000 clients reads
10 MB, which in a vault would be decrypted with each letter that is typed."""
MIGRATIONS = Path(__file__).parent / "migrations"
OWN_TABLES = frozenset({"alembic_version", "session", "answer"})
"""Tables that every revision has; a database without them is of another program."""

_RIGHTS = translatable(
    "It cannot be written. Check the rights of the folder, or choose another: --data."
)
_FULL = translatable("The disk is full. Free some space and try again; nothing saved was lost.")
_REMEDIES = (
    ("locked", translatable("Another program is using it. Close that program and try again.")),
    ("disk is full", _FULL),
    ("no space", _FULL),
    ("readonly", _RIGHTS),
    ("read-only", _RIGHTS),
    ("permission denied", _RIGHTS),
    (
        "unable to open",
        translatable(
            "It cannot be opened. Check the rights of the folder, or choose another: --data."
        ),
    ),
    (
        "disk i/o",
        translatable(
            "The disk does not take it. Check that it is there and has space; nothing saved was "
            "lost."
        ),
    ),
)
"""What to do, by what the database or the system says."""
_DAMAGED = translatable(
    "It is damaged or no CareerFit file. Move it elsewhere, or put a backup in its place."
)
_EMPTY = translatable(
    "It is empty. Put a backup in its place, or remove it where nothing was kept."
)


def open_store(
    folder: Path,
    key: Key = None,
    *,
    wait: float = WAIT_SECONDS,
    scripts: Path = MIGRATIONS,
    revisions: Sequence[str] = REVISIONS,
) -> SqlStore:
    """Return the store in `folder`, made or brought up to date first. Raises StoreError.

    key: that of the vault, where it is one. wait: seconds for which another program may hold the
    file. scripts, revisions: the ways from older tables to those of today.
    """
    path = folder / FILE
    told = partial(in_words, path)
    there = _is_there(path)
    with told():
        if not there:
            _make(path, key, wait, scripts)
        found = inspect(path, key, revisions=revisions, wait=wait, most=SMALL)
        log.debug("%s has the tables %s of %s", path, found, revisions[-1])
        if found != revisions[-1]:
            _bring_up_to_date(path, key, wait, scripts)
    return SqlStore(_engine(path, key, wait), told)


def _is_there(path: Path) -> bool:
    """Return whether there is a data file; makes its folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError(
            "The data folder '{0}' cannot be used: {1}. Choose another: --data.",
            path.parent,
            error.strerror,
        ) from error
    return True


def _engine(path: Path, key: Key, wait: float) -> sa.Engine:
    address = sa.URL.create("sqlite", database=str(path))
    engine = sa.create_engine(address, module=sqlite, creator=lambda: connect(path, key, wait))
    sa.event.listen(engine, "connect", _configure)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: sqlite.Connection, _record: object) -> None:
    """Set up each connection; transactions are begun by _begin, so that DDL is inside them too."""
    safe = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
    for pragma in (*safe, f"cache_size=-{CACHE_KB}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', '')}")


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Say what the database or the system says; a value that cannot be one is damage, too."""
    try:
        yield
    except (sa.exc.IntegrityError, UnicodeEncodeError):
        raise
    except (sa.exc.DBAPIError, sqlite.Error, OSError, ValueError) as error:
        cause = getattr(error, "orig", error)  # without the statement: a name may say "locked"
        said = str(getattr(cause, "strerror", cause)).lower()
        remedy = next((remedy for sign, remedy in _REMEDIES if sign in said), _DAMAGED)
        raise _refused(path, remedy) from error


def _make(path: Path, key: Key, wait: float, scripts: Path) -> None:
    """Make a data file elsewhere and put it in its place: it is there whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _bring_up_to_date(draft, key, wait, scripts)
        draft.chmod(0o600)
        _put(draft, path)
    finally:
        for left in path.parent.glob(f"{draft.name}*"):
            left.unlink()


def _put(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        log.debug("another program made %s at the same time", path)
    except OSError:  # this disk has no links
        if not path.exists():
            draft.replace(path)


def inspect(
    path: Path,
    key: Key = None,
    *,
    revisions: Sequence[str] = REVISIONS,
    wait: float = WAIT_SECONDS,
    most: float = inf,
) -> str:
    """Return the revision of the tables.

    most: bytes up to which the file is looked through whole for damage. But for taking back what
    was half written when the power went it reads only, so that a file that is refused stays as it
    is, byte for byte.
    """
    if not path.stat().st_size or not path.is_file():
        raise _refused(path, _DAMAGED if path.stat().st_size else _EMPTY)
    _take_back(path, key, wait)
    with closing(reading(path, key, wait)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        tables = {name for (name,) in connection.execute(query)}
        ((page,),) = connection.execute("PRAGMA page_size")
        size = path.stat().st_size
        sound = size > most or connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        if not sound or size % int(page) or not tables >= OWN_TABLES:
            raise _refused(path, _DAMAGED)
        ((found,),) = connection.execute("SELECT max(version_num) FROM alembic_version")
    if found is None:
        raise _refused(path, _DAMAGED)
    if found not in revisions:
        raise StoreError(
            "The data file '{0}' was written by a newer CareerFit (tables {1}, this one knows "
            "{2}). Install the newer version, or choose another folder: --data.",
            path,
            found,
            revisions[-1],
        )
    return str(found)


def _take_back(path: Path, key: Key, wait: float) -> None:
    """Have SQLite take back what was half written when the power went, as its journal says.

    It does so by itself, but not for who may only read.
    """
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        with closing(connect(path, key, wait)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _refused(path: Path, remedy: str) -> StoreError:
    return StoreError("The data file '{0}' cannot be used. {1}", path, remedy)


def _bring_up_to_date(path: Path, key: Key, wait: float, scripts: Path) -> None:
    """Run the migrations, all or none, with a copy of an older file made first."""
    from alembic import command  # 0.3 s, needed only for a new or an older file
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext

    config, engine = Config(), _engine(path, key, wait)
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    try:
        with engine.execution_options(begin="IMMEDIATE").begin() as connection:
            before = MigrationContext.configure(connection).get_current_revision()
            if before is not None:
                copy_whole(path, path.with_name(f"{path.stem}.tables-{before}.backup.db"), key)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()
