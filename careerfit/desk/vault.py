"""A passphrase for what is kept: set, changed, taken away."""

from __future__ import annotations

from dataclasses import field
from threading import RLock
from typing import TYPE_CHECKING

from careerfit.core.value import value
from careerfit.desk.ports import unheard

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from careerfit.desk.ports import Locks, Log, Store


@value
class Vault:
    """What is kept, under lock or not. Raises StoreError, of it WrongPassphraseError.

    After protect() and unprotect() the desk has to be opened anew: its store knows the old key.
    turn: that of Safekeeping, whose files are encrypted.
    """

    store: Store
    locks: Locks
    log: Log = unheard
    turn: AbstractContextManager[object] = field(default_factory=RLock)

    def is_protected(self) -> bool:
        """Return whether a passphrase is needed."""
        return self.locks.is_protected()

    def is_remembered(self) -> bool:
        """Return whether the system's keyring opens it, so that nobody has to type."""
        return self.locks.is_protected() and self.locks.is_remembered()

    def protect(self, passphrase: str) -> str:
        """Encrypt all that is kept, here and in every copy; return the recovery key.

        That key is told this once: with it the vault opens when the passphrase is forgotten.
        """
        with self.turn:
            self.log("protected")
            self.store.close()
            return self.locks.protect(passphrase)

    def unprotect(self, passphrase: str) -> None:
        """Have all that is kept readable for whoever uses this computer."""
        with self.turn:
            self.check(passphrase)
            self.log("unprotected")
            self.store.close()
            self.locks.unprotect(passphrase)

    def check(self, passphrase: str) -> None:
        """Raise WrongPassphraseError unless this is the passphrase, or the recovery key."""
        self.locks.check(passphrase)

    def way_back(self, passphrase: str = "") -> Callable[[str], None]:
        """Return what raises WrongPassphraseError for all that must not come back to what is kept.

        passphrase: where one is needed, the right one, or "" when nobody has to show that they know
        it; else one that counts this once. Raises WrongPassphraseError, PassphraseError.
        """
        if not self.locks.is_protected():
            return self.locks.once(passphrase)
        if passphrase:
            self.check(passphrase)
        return self.locks.check

    def change(self, passphrase: str, new: str) -> None:
        """Put another passphrase in the place of one, or of one that is forgotten."""
        self.locks.change(passphrase, new)
        self.log("changed the passphrase")

    def renew_recovery(self, passphrase: str) -> str:
        """Return another recovery key; the one before opens nothing any more."""
        renewed = self.locks.renew_recovery(passphrase)
        self.log("renewed the recovery key")
        return renewed

    def remember(self, passphrase: str) -> None:
        """Have the system's keyring open the vault from now on."""
        self.locks.remember(passphrase)

    def forget(self) -> None:
        """Have the passphrase typed again from now on."""
        self.locks.forget()
