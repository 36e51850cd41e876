"""Backups of the data file, a way back to one, and what can be saved of a damaged file.

Backups stand in `backups/` beside the data file, named after the moment in UTC. What is put aside
there, `replaced-...` and `damaged-...`, is no backup: it stays until somebody removes it.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import chain, product
from pathlib import Path

from careerfit.core.audit import Entry, is_continued, trail
from careerfit.core.errors import StoreError
from careerfit.core.safekeeping import Backup, Checkup, Salvage
from careerfit.core.session import ClientId, SessionId
from careerfit.core.value import value
from careerfit.store import keys
from careerfit.store.audit import entries_of
from careerfit.store.connecting import Key, connect, is_plain, reading, sqlite
from careerfit.store.copying import copy_whole, put, rekey_whole, shred
from careerfit.store.opening import FILE, in_words, inspect
from careerfit.store.salvaging import rows_of, salvaged

FOLDER = keys.BACKUPS
RESTORED, SALVAGED = f"{FILE}.restored", f"{FILE}.salvaged"
"""Where a file to be restored, and one of what was saved, are made."""
OLD = ".old"
"""The end of the name of a plain file whose content was encrypted, until it is shredded."""
NAMES = (Path(FILE).stem, "replaced-", "damaged-", "loose-answers-")
"""How the names of the data file and of all its copies begin."""
STAMP = "%Y%m%dT%H%M%SZ"
BESIDE = ("-wal", "-shm")
"""What SQLite has beside a file that is in use, or was when the power went."""
JOURNALS = ("-journal", *BESIDE)
"""The same of copies, which are one file each when nobody uses them."""
_DISAGREES = "The log is not that of the backup '{0}' gone on with: one of them was changed."
VACUUMED = 64_000_000
"""Bytes up to which a copy that something was erased from is written anew, so that it shrinks; what
was erased is overwritten in any case."""
OTHERS = 0o077
"""The rights of all others than the owner."""


@value
class Keeper:
    """The data file in a folder and its copies; key: that of the vault, where it is one."""

    folder: Path
    key: Key = None

    def copy(self, to: Path) -> Path:
        """Copy the data file to `to`; the keys of a vault go beside it."""
        path = self._file()
        with in_words(path):
            inspect(path, self.key)
        try:
            if to.exists() and to.samefile(path):
                raise StoreError("'{0}' is the data file itself. Choose another place.", to)
            copy_whole(path, to, self.key)
            if self.key is not None and to.parent != self.folder / FOLDER:
                keys.copy(self.folder, to.with_suffix(".keys"))
        except (OSError, sqlite.Error) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise StoreError(
                "'{0}' cannot be written: {1}. Choose another place.", to, why
            ) from error
        return to

    def back_up(self, now: datetime) -> Path:
        """Copy the data file to the backups."""
        self._file()
        name = f"{Path(FILE).stem}-{now.astimezone(UTC):{STAMP}}.db"
        return self.copy(_backups(self.folder) / name)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups by their names, newest first."""
        found = []
        for path in (self.folder / FOLDER).glob(f"{Path(FILE).stem}-*.db"):
            try:
                moment = datetime.strptime(path.stem.rpartition("-")[2], STAMP).replace(tzinfo=UTC)
            except ValueError:
                continue
            found.append(Backup(path=path, made_at=moment))
        return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))

    def remove(self, backup: Backup) -> None:
        """Remove a backup."""
        with in_words(backup.path):
            _remove(backup.path)

    def copies(self) -> tuple[Path, ...]:
        """Return all copies: backups, what was put aside, and what stood there before a migration.

        What was never finished, since the power went or the program was killed, is removed. What
        is only another name of the data file, since a file was just about to be put in its place,
        is no copy: SQLite must not open one file by two names (sqlite.org/howtocorrupt.html, 2.5).
        """
        remove_drafts(self.folder)
        path, copies = self.folder / FILE, copies_in(self.folder)
        return tuple(one for one in copies if not path.exists() or not one.samefile(path))

    def erase(self, copy: Path, session: SessionId) -> None:
        """Remove a sitting from a copy, so that nothing of it is left in the file."""
        self._erase(copy, _of_sitting(session))

    def erase_client(self, copy: Path, client: ClientId, sessions: Sequence[SessionId]) -> None:
        """Remove a client from a copy, with notes, goals and sittings; also the sittings named.

        A copy may be older than the client, or than there were clients.
        """
        doomed = [row for session in sessions for row in _of_sitting(session)]
        own = (("session", "client"), ("note", "client"), ("goal", "client"), ("client", "id"))
        self._erase(copy, [*doomed, *((table, column, client) for table, column in own)])

    def _erase(self, copy: Path, doomed: Sequence[tuple[str, str, str]]) -> None:
        """Remove rows, by table, column and value, so that nothing of them is left in a copy."""
        with in_words(copy), closing(connect(copy, self.key)) as connection:
            for pragma in ("foreign_keys=ON", "secure_delete=ON", "journal_mode=DELETE"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("BEGIN IMMEDIATE")
            gone = 0
            for table, column, wanted in doomed:
                if column in _columns(connection, table):
                    query = f"DELETE FROM {table} WHERE {column} = ?"  # noqa: S608 (our names)
                    gone += connection.execute(query, (wanted,)).rowcount
            connection.execute("COMMIT")
            if gone and copy.stat().st_size <= VACUUMED:
                connection.execute("VACUUM")

    def changed_at(self) -> datetime | None:
        """Return when the data file, or its journal, was written last."""
        path = self.folder / FILE
        files = [one for one in (path, path.with_name(f"{FILE}-wal")) if one.exists()]
        if not path.exists():
            return None
        return datetime.fromtimestamp(max(one.stat().st_mtime for one in files), UTC)

    def restore(self, backup: Path, now: datetime, passphrase: str = "") -> Path | None:
        """Put a sound backup in the place of the data file, which is put aside.

        passphrase: of a backup that has keys of its own beside it. What comes into a vault is of
        that vault then; where there is none, the backup's own is kept.
        """
        own = backup.with_suffix(".keys")
        with in_words(backup):
            plain = is_plain(backup)
        key = self.key
        if plain:
            key = None
        elif own.is_file():
            key = keys.unlock_copy(own, passphrase)
        with in_words(backup):
            inspect(backup, key)
        path, draft = self.folder / FILE, self.folder / RESTORED
        there = path.exists()
        with in_words(path):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if there:
                settle(path, self.key)
            try:
                copy_whole(backup, draft, key)
                if self.key is None and key is not None:
                    keys.adopt(self.folder, own)
                elif key != self.key:
                    rekey_whole(draft, draft, key, self.key)
                if there:
                    return self._exchange(draft, "replaced", now)
                put(draft, path)
            finally:
                draft.unlink(missing_ok=True)
        return None

    def check(self) -> Checkup:
        """Look at the data file and the backups."""
        path, trouble = self._file(), []
        sittings = answers = log = None
        try:
            with in_words(path):
                inspect(path, self.key)
                with closing(reading(path, self.key)) as connection:
                    trouble += _faults(connection)
                    log = entries_of(connection)
                    trouble += _broken(log)
                    sittings = rows_of(connection, "session")
                    answers = rows_of(connection, "answer")
        except StoreError as error:
            trouble.append(str(error))
        if path.stat().st_mode & OTHERS:
            trouble.append(f"Others on this computer may read '{path}'. Take that right from them.")
        kept = self.backups()
        for one in kept:
            try:
                with in_words(one.path):
                    inspect(one.path, self.key)
                    with closing(reading(one.path, self.key)) as connection:
                        earlier = entries_of(connection)
                if log is not None and not is_continued(earlier, log):
                    trouble.append(_DISAGREES.format(one.path))
            except StoreError as error:
                trouble.append(str(error))
        return Checkup(
            path=path, sittings=sittings, answers=answers, trouble=tuple(trouble), backups=kept
        )

    def salvage(self, now: datetime) -> Salvage:
        """Make a new data file of all that can be read in the present one, which is put aside."""
        path, draft = self._file(), self.folder / SALVAGED
        loose = self.folder / f"loose-answers-{now.astimezone(UTC):{STAMP}}.db"
        with in_words(path):
            try:
                settle(path, self.key)
                found = salvaged(path, draft, loose, self.key)
                aside = self._exchange(draft, "damaged", now)
            except BaseException:
                loose.unlink(missing_ok=True)
                raise
            finally:
                draft.unlink(missing_ok=True)
        return Salvage(
            sittings=found.sittings,
            answers=found.answers,
            lost=found.lost,
            aside=aside,
            loose=loose if found.loose else None,
        )

    def _file(self) -> Path:
        path = self.folder / FILE
        if not path.is_file():
            raise StoreError(
                "There is no data file '{0}'. Name the folder that has one: --data.", path
            )
        return path

    def _exchange(self, draft: Path, why: str, now: datetime) -> Path:
        """Put a finished file in the place of the data file, and that among the backups.

        At each moment there is a whole file in its place. A journal that could not be brought
        together with a damaged file goes with it: with another file it would be damage.
        """
        path = self.folder / FILE
        aside = _backups(self.folder) / f"{why}-{now.astimezone(UTC):{STAMP}}.db"
        _remove(aside)
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


def copies_in(folder: Path) -> tuple[Path, ...]:
    """Return all copies of the data file: backups, what was put aside, what migrations left."""
    beside = folder.glob(f"{Path(FILE).stem}.tables-*.backup.db")
    loose = folder.glob("loose-answers-*.db")
    return tuple(sorted([*(folder / FOLDER).glob("*.db"), *beside, *loose]))


def remove_drafts(folder: Path) -> None:
    """Remove what was never finished, since the power went or the program was killed.

    So are journals of copies that are there no more: what stands in them may be readable.
    """
    for place in (folder, folder / FOLDER):
        drafts = (place.glob(f"{name}*.part*") for name in NAMES)
        for left in (*chain.from_iterable(drafts), *place.glob(f"*{OLD}"), *_lone(place)):
            with in_words(left):
                shred(left)
    for name in (RESTORED, SALVAGED):
        with in_words(folder / name):
            (folder / name).unlink(missing_ok=True)


def _remove(copy: Path) -> None:
    """Remove a copy and its journals: another file of its name must not be mended by them."""
    copy.unlink(missing_ok=True)
    for end in JOURNALS:
        journal = copy.with_name(f"{copy.name}{end}")
        if journal.exists():
            shred(journal)


def _lone(place: Path) -> Iterator[Path]:
    """Yield the journals of copies that are there no more."""
    for name, end in product(NAMES, JOURNALS):
        for journal in place.glob(f"{name}*.db{end}"):
            of = journal.with_name(journal.name.removesuffix(end))
            if of.name != FILE and not of.exists():
                yield journal


def settle(path: Path, key: Key) -> None:
    """Bring a file and its journal together, so that it is one file; damage is no matter.

    Raises sqlite.OperationalError where another program has it.
    """
    try:
        with closing(connect(path, key, wait=0.5)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite.OperationalError:
        raise
    except sqlite.DatabaseError:
        return


def _broken(log: Sequence[Entry]) -> Iterator[str]:
    """Yield where a log does not hang together."""
    found = trail(log)
    if found.broken is not None:
        yield f"Entry {found.broken} of the log, or one before it, was changed or taken out."


def _backups(folder: Path) -> Path:
    """Return the folder of the backups, made where it is missing."""
    place = folder / FOLDER
    with in_words(place):
        place.mkdir(mode=0o700, exist_ok=True)
    return place


def _of_sitting(session: SessionId) -> list[tuple[str, str, str]]:
    """Return where a sitting is: in what was put apart of a damaged file it has no row itself."""
    own = (("answer", "session"), ("ticked", "session"), ("session", "id"))
    return [(table, column, session) for table, column in own]


def _columns(connection: sqlite.Connection, table: str) -> set[str]:
    """Return the columns of a table; none where a copy has no such table."""
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def _faults(connection: sqlite.Connection) -> list[str]:
    """Return what SQLite finds wrong with a file."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    faults = [f"The data file is damaged: {one}." for one in found if one != "ok"]
    lone = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return [*faults, *([f"{lone} answers belong to no sitting."] if lone else [])]
