"""A vault: the data file and all its copies, encrypted (docs/vault.md).

It is one while there are keys (keys.py). What is plain beside them, because the power went while it
was being encrypted, is encrypted at the next opening.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from careerfit.core.errors import LockedError, StoreError
from careerfit.core.value import value
from careerfit.store import keys
from careerfit.store.connecting import Key, is_plain
from careerfit.store.copying import rekey_whole, shred
from careerfit.store.opening import FILE, in_words
from careerfit.store.safekeeping import OLD, copies_in, remove_drafts, settle


def key_of(folder: Path, passphrase: str | None = None) -> Key:
    """Return the key of what is kept in `folder`: None where it is no vault.

    Raises LockedError where a passphrase is needed and none is given, WrongPassphraseError.
    """
    if not keys.is_protected(folder):
        return None
    key = keys.remembered(folder) if passphrase is None else keys.unlock(folder, passphrase)
    if key is None:
        raise LockedError("What is kept here is protected. Type the passphrase.")
    seal(folder, key)
    return key


def seal(folder: Path, key: bytes) -> None:
    """Encrypt what is plain, and put right what was left half done."""
    keys.settle(folder)
    remove_drafts(folder)
    for path in _files(folder):
        if path.stat().st_size and is_plain(path):
            _rekey(path, None, key)


@value
class Locks:
    """What locks the data file in a folder. Raises StoreError."""

    folder: Path

    def is_protected(self) -> bool:
        """Return whether a passphrase is needed."""
        return keys.is_protected(self.folder)

    def protect(self, passphrase: str) -> str:
        """Encrypt all that is kept; return the recovery key, which is told this once.

        Where that cannot be done, all stays as it was; so do keys that are there already, of
        another program perhaps, since without them nothing would open any more.
        """
        if keys.is_protected(self.folder):
            raise StoreError(
                "What is kept in '{0}' has a passphrase already. Close the program and start it "
                "again.",
                self.folder,
            )
        path = self.folder / FILE
        with in_words(path):
            settle(path, None)
            try:
                key, recovery = keys.make(self.folder, passphrase)
                seal(self.folder, key)
            except BaseException:
                if is_plain(path):
                    keys.remove(self.folder)
                raise
        return recovery

    def unprotect(self, passphrase: str) -> None:
        """Have all that is kept readable without a passphrase."""
        key = keys.unlock(self.folder, passphrase)
        for path in reversed(_files(self.folder)):
            if not is_plain(path):
                _rekey(path, key, None)
        keys.remove(self.folder)

    def check(self, passphrase: str) -> None:
        """Raise WrongPassphraseError unless it is the passphrase, or the recovery key."""
        keys.unlock(self.folder, passphrase)

    def once(self, passphrase: str) -> Callable[[str], None]:
        """Return what raises WrongPassphraseError for any other; nothing of it is kept."""
        return keys.once(passphrase)

    def change(self, passphrase: str, new: str) -> None:
        """Put another passphrase in the place of one; the recovery key does for a forgotten one."""
        keys.change(self.folder, keys.unlock(self.folder, passphrase), new)

    def renew_recovery(self, passphrase: str) -> str:
        """Return another recovery key; the one before opens nothing any more."""
        return keys.renew_recovery(self.folder, keys.unlock(self.folder, passphrase))

    def remember(self, passphrase: str) -> None:
        """Have the system's keyring open the vault from now on."""
        keys.remember(self.folder, keys.unlock(self.folder, passphrase))

    def forget(self) -> None:
        """Have the passphrase typed again from now on."""
        keys.forget(self.folder)

    def is_remembered(self) -> bool:
        """Return whether the system's keyring opens the vault."""
        return keys.is_remembered(self.folder)


def _files(folder: Path) -> list[Path]:
    """Return the data file, where it is there, and all its copies."""
    return [path for path in (folder / FILE, *copies_in(folder)) if path.is_file()]


def _rekey(path: Path, key: Key, new: Key) -> None:
    """Write a file anew with another key, or with none; of a plain one nothing is left."""
    old = path.with_name(f"{path.name}{OLD}")
    with in_words(path):
        settle(path, key)
        if key is None:
            try:
                os.link(path, old)
            except OSError:  # this disk has no links
                shutil.copy2(path, old)
        try:
            rekey_whole(path, path, key, new)
        finally:
            if key is None:
                shred(old)
