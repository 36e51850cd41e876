"""That nothing kept here gets lost: backups, a way back to them, and a look at the data file."""

from __future__ import annotations

from dataclasses import field
from datetime import timedelta
from threading import RLock
from typing import TYPE_CHECKING

from careerfit.core.errors import StoreError
from careerfit.core.safekeeping import to_keep
from careerfit.core.value import value
from careerfit.desk.ports import unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from careerfit.core.safekeeping import Backup, Checkup, Salvage
    from careerfit.core.session import ClientId, SessionId
    from careerfit.desk.ports import Keeper, Log, Store

OFTEN = timedelta(days=1)
"""A backup is made by itself when the last one is older."""


@value
class Safekeeping:
    """Looks after the data file. Raises StoreError.

    turn: held while files are copied, erased in or encrypted, since copies are made beside all else
    that is done: what is erased must not stand in a copy that is finished after it.
    """

    store: Store
    keeper: Keeper
    now: Callable[[], datetime]
    log: Log = unheard
    turn: AbstractContextManager[object] = field(default_factory=RLock)

    def back_up(self, to: Path | None = None) -> Path:
        """Copy the data file as it is now, to `to` or among the backups; return where it is.

        Of the backups, this one and those that to_keep() names stay.
        """
        with self.turn:
            if to is not None:
                self.log("backed up")
                return self.keeper.copy(to)
            made = self.keeper.back_up(self.now())
            self._tidy(made)
            return made

    def back_up_if_old(self) -> Path | None:
        """Make a backup when there is none of the last day, and something was kept since."""
        now, changed = self.now(), self.keeper.changed_at()
        if changed is None:
            return None
        made = [one.made_at for one in self.backups() if one.made_at <= now]  # clocks are set back
        if made and made[0] > min(now - OFTEN, changed):
            return None
        return self.back_up()

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups, newest first."""
        return self.keeper.backups()

    def restore(self, backup: Path, passphrase: str = "") -> Path | None:
        """Put a backup in the place of the data file; return where that is now, if there was one.

        passphrase: of a backup from elsewhere that has keys of its own. A file that is no sound
        backup is refused, and everything stays as it was.
        """
        aside = self.keeper.restore(backup, self.now(), passphrase)
        self.log("restored")
        return aside

    def erase(self, session: SessionId) -> tuple[Path, ...]:
        """Remove a sitting for good, here, in every backup and in what was put aside.

        Returns the files in which that was not possible: they may still hold it.
        """
        self.log("erased", session)
        return self._erase(
            lambda: self.store.erase(session), lambda copy: self.keeper.erase(copy, session)
        )

    def erase_client(self, client: ClientId) -> tuple[Path, ...]:
        """Remove a client for good, with all notes, goals and sittings, likewise.

        Their sittings are also removed from copies that were made when they were no client's yet.
        """
        self.log("erased", client)
        sessions = tuple(sitting.id for sitting in self.store.clients.sittings(client))
        return self._erase(
            lambda: self.store.clients.erase(client),
            lambda copy: self.keeper.erase_client(copy, client, sessions),
        )

    def check(self) -> Checkup:
        """Look at the data file and its backups; nothing is changed."""
        return self.keeper.check()

    def salvage(self) -> Salvage:
        """Make a new data file of all that can be read in the present one, which is put aside."""
        saved = self.keeper.salvage(self.now())
        self.log("repaired")
        return saved

    def _erase(
        self, erase_here: Callable[[], object], erase_in: Callable[[Path], None]
    ) -> tuple[Path, ...]:
        """Erase in every copy, then here; return the copies in which that was not possible.

        Here last, so that what is half erased when the power goes is still listed, and can be
        erased again. Copies that another program made meanwhile come after it.
        """
        with self.turn:
            before = self.keeper.copies()
            left = _left_by(erase_in, before)
            erase_here()
            since = [copy for copy in self.keeper.copies() if copy not in before]
            return left + _left_by(erase_in, since)

    def _tidy(self, made: Path) -> None:
        """Remove old backups; not the one just made, which seems old where a clock is set back."""
        backups = self.backups()
        kept = to_keep(backup.made_at for backup in backups)
        for backup in backups:
            if backup.made_at not in kept and backup.path != made:
                self.keeper.remove(backup)


def _left_by(erase_in: Callable[[Path], None], copies: Iterable[Path]) -> tuple[Path, ...]:
    """Erase in copies; return those in which that was not possible."""
    left = []
    for copy in copies:
        try:
            erase_in(copy)
        except StoreError:
            left.append(copy)
    return tuple(left)
