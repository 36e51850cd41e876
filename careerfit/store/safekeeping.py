"""Backups of the data file, a way back to one, and what can be saved of a damaged file.

Backups stand in `backups/` beside the data file, named after the moment in UTC. What is put aside
there, `replaced-...` and `damaged-...`, is no backup: it stays until somebody removes it.
"""

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from careerfit.core.errors import StoreError
from careerfit.core.safekeeping import Backup, Checkup, Salvage
from careerfit.core.session import ClientId, SessionId
from careerfit.store.copying import copy_whole, put, reading
from careerfit.store.opening import FILE, WAIT_SECONDS, in_words, inspect
from careerfit.store.salvaging import rows_of, salvaged
from careerfit.store.tables import REVISIONS

FOLDER = "backups"
STAMP = "%Y%m%dT%H%M%SZ"
BESIDE = ("-wal", "-shm")
"""What SQLite has beside a file that is in use, or was when the power went."""
OTHERS = 0o077
"""The rights of all others than the owner."""


def copy(folder: Path, to: Path) -> Path:
    """Copy the data file to `to`."""
    path = _file(folder)
    with in_words(path):
        inspect(path, REVISIONS, WAIT_SECONDS)
    try:
        if to.exists() and to.samefile(path):
            raise StoreError("'{0}' is the data file itself. Choose another place.", to)
        copy_whole(path, to)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise StoreError("'{0}' cannot be written: {1}. Choose another place.", to, why) from error
    return to


def back_up(folder: Path, now: datetime) -> Path:
    """Copy the data file to the backups."""
    _file(folder)
    return copy(folder, _backups(folder) / f"{Path(FILE).stem}-{now.astimezone(UTC):{STAMP}}.db")


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups by their names, newest first."""
    found = []
    for path in (folder / FOLDER).glob(f"{Path(FILE).stem}-*.db"):
        try:
            moment = datetime.strptime(path.stem.rpartition("-")[2], STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path=path, made_at=moment))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def remove(backup: Backup) -> None:
    """Remove a backup."""
    with in_words(backup.path):
        backup.path.unlink(missing_ok=True)


def copies(folder: Path) -> tuple[Path, ...]:
    """Return all copies: backups, what was put aside, and what stood there before a migration.

    What was never finished, since the power went or the program was killed, is removed.
    """
    unfinished = f"{Path(FILE).stem}*.part"
    for draft in (
        *folder.glob(unfinished),
        *folder.glob(f"{FOLDER}/{unfinished}"),
        *_drafts(folder),
    ):
        with in_words(draft):
            draft.unlink(missing_ok=True)
    beside = folder.glob(f"{Path(FILE).stem}.tables-*.backup.db")
    return tuple(sorted([*(folder / FOLDER).glob("*.db"), *beside]))


def _drafts(folder: Path) -> tuple[Path, Path]:
    """Return where a file to be restored, and one of what was saved, are made."""
    return folder / f"{FILE}.restored", folder / f"{FILE}.salvaged"


def erase(copy: Path, session: SessionId) -> None:
    """Remove a sitting from a copy, so that nothing of it is left in the file."""
    _erase(copy, [("DELETE FROM session WHERE id = ?", session)])


def erase_client(copy: Path, client: ClientId, sessions: Sequence[SessionId]) -> None:
    """Remove a client from a copy, with notes, goals and sittings; also the sittings named.

    A copy may be older than the client, or than there were clients.
    """
    doomed: list[tuple[str, str]] = [("DELETE FROM session WHERE id = ?", one) for one in sessions]
    with in_words(copy), closing(reading(copy)) as connection:
        if any(row[1] == "client" for row in connection.execute("PRAGMA table_info(session)")):
            doomed.append(("DELETE FROM session WHERE client = ?", client))
            doomed.append(("DELETE FROM client WHERE id = ?", client))
    _erase(copy, doomed)


def _erase(copy: Path, doomed: Sequence[tuple[str, str]]) -> None:
    """Run statements with their ids on a copy; what they remove leaves no trace in the file."""
    with in_words(copy), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for pragma in ("foreign_keys=ON", "secure_delete=ON", "journal_mode=DELETE"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        gone = sum(connection.execute(sql, (key,)).rowcount for sql, key in doomed)
        connection.execute("COMMIT")
        if gone:
            connection.execute("VACUUM")


def changed_at(folder: Path) -> datetime | None:
    """Return when the data file, or its journal, was written last."""
    path = folder / FILE
    files = [one for one in (path, path.with_name(f"{FILE}-wal")) if one.exists()]
    if not path.exists():
        return None
    return datetime.fromtimestamp(max(one.stat().st_mtime for one in files), UTC)


def restore(folder: Path, backup: Path, now: datetime) -> Path | None:
    """Put a sound backup in the place of the data file, which is put aside."""
    with in_words(backup):
        inspect(backup, REVISIONS, WAIT_SECONDS)
    path, (draft, _) = folder / FILE, _drafts(folder)
    there = path.exists()
    with in_words(path):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if there:
            _settle(path)
        try:
            copy_whole(backup, draft)
            if there:
                return _exchange(draft, folder, "replaced", now)
            put(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    return None


def check(folder: Path) -> Checkup:
    """Look at the data file and the backups."""
    path, trouble = _file(folder), []
    sittings = answers = None
    try:
        with in_words(path):
            inspect(path, REVISIONS, WAIT_SECONDS)
            with closing(reading(path)) as connection:
                trouble += _faults(connection)
                sittings = rows_of(connection, "session")
                answers = rows_of(connection, "answer")
    except StoreError as error:
        trouble.append(str(error))
    if path.stat().st_mode & OTHERS:
        trouble.append(f"Others on this computer may read '{path}'. Take that right from them.")
    kept = backups(folder)
    for one in kept:
        try:
            with in_words(one.path):
                inspect(one.path, REVISIONS, WAIT_SECONDS)
        except StoreError as error:
            trouble.append(str(error))
    return Checkup(
        path=path, sittings=sittings, answers=answers, trouble=tuple(trouble), backups=kept
    )


def salvage(folder: Path, now: datetime) -> Salvage:
    """Make a new data file of all that can be read in the present one, which is put aside."""
    path, (_, draft) = _file(folder), _drafts(folder)
    loose = folder / f"loose-answers-{now.astimezone(UTC):{STAMP}}.jsonl"
    with in_words(path):
        try:
            _settle(path)
            found = salvaged(path, draft, loose)
            aside = _exchange(draft, folder, "damaged", now)
        finally:
            draft.unlink(missing_ok=True)
    return Salvage(
        sittings=found.sittings,
        answers=found.answers,
        lost=found.lost,
        aside=aside,
        loose=loose if found.loose else None,
    )


def _file(folder: Path) -> Path:
    path = folder / FILE
    if not path.is_file():
        raise StoreError("There is no data file '{0}'. Name the folder that has one: --data.", path)
    return path


def _backups(folder: Path) -> Path:
    """Return the folder of the backups, made where it is missing."""
    place = folder / FOLDER
    with in_words(place):
        place.mkdir(mode=0o700, exist_ok=True)
    return place


def _faults(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with a file."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    faults = [f"The data file is damaged: {one}." for one in found if one != "ok"]
    lone = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return [*faults, *([f"{lone} answers belong to no sitting."] if lone else [])]


def _settle(path: Path) -> None:
    """Bring a file and its journal together, so that it is one file; damage is no matter.

    Raises sqlite3.OperationalError where another program has it.
    """
    try:
        with closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return


def _exchange(draft: Path, folder: Path, why: str, now: datetime) -> Path:
    """Put a finished file in the place of the data file, and that among the backups.

    At each moment there is a whole file in its place. A journal that could not be brought together
    with a damaged file goes with it: with another file it would be damage.
    """
    path = folder / FILE
    aside = _backups(folder) / f"{why}-{now.astimezone(UTC):{STAMP}}.db"
    aside.unlink(missing_ok=True)
    try:
        os.link(path, aside)
    except OSError:  # this disk has no links
        shutil.copy2(path, aside)
    for end in BESIDE:
        beside = path.with_name(f"{path.name}{end}")
        if beside.exists():
            beside.replace(aside.with_name(f"{aside.name}{end}"))
    put(draft, path)
    return aside
