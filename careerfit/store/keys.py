"""The keys of a vault: what a passphrase, the recovery key or the system's keyring open.

The data file is encrypted by a key of chance that never changes. `careerfit.keys` beside it holds
that key once for each way in (a *slot*), wrapped (RFC 3394) by a key that Argon2id (RFC 9106, its
second recommended setting) makes of what a person types. So a passphrase is changed without the
data being written again, and the same file opens every backup; a copy of it stands with these.
Without that file nothing can be read, by nobody.
"""

import hmac
import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from careerfit.core.errors import PassphraseError, StoreError, WrongPassphraseError
from careerfit.core.safekeeping import SHORTEST
from careerfit.store.connecting import Key
from careerfit.store.copying import put

FILE = "careerfit.keys"
BACKUPS = "backups"
FORMAT = 1
COST = {"passes": 3, "kibibytes": 65_536, "lanes": 4}
MOST = {"passes": 32, "kibibytes": 2_097_152, "lanes": 64}
"""What a file may ask of this computer at most: a damaged one must not take all its memory."""
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of a recovery key: Crockford's, without letters that look like others."""
LETTERS, GROUP = 25, 5
"""25 letters of 5 bits are 125 bits of chance."""
ALIKE = str.maketrans("OIL", "011", "- \t\u200b")
"""What is taken for another letter, and what is passed over: a key is shown in groups."""
SERVICE = "careerfit"

Slots = dict[str, dict[str, Any]]


def is_protected(folder: Path) -> bool:
    """Return whether what is kept in `folder` is a vault."""
    return any(path.is_file() for path in _places(folder))


def make(folder: Path, passphrase: str) -> tuple[bytes, str]:
    """Make the keys of a new vault; return its key and the recovery key, told this once."""
    key, recovery = secrets.token_bytes(32), _new_recovery()
    slots = {"passphrase": _slot(_accepted(passphrase), key), "recovery": _slot(recovery, key)}
    _write(folder, slots)
    return key, _told(recovery)


def unlock(folder: Path, typed: str) -> bytes:
    """Return the key, for the passphrase or the recovery key. Raises WrongPassphraseError."""
    return _unlocked(_read(folder), typed)


def unlock_copy(path: Path, typed: str) -> bytes:
    """Return the key, likewise, of keys that stand beside a copy from elsewhere."""
    return _unlocked(_read_from((path,)), typed)


def adopt(folder: Path, path: Path) -> None:
    """Make the keys of a copy from elsewhere those of `folder`."""
    _write(folder, _read_from((path,)))


def _unlocked(slots: Slots, typed: str) -> bytes:
    ways = {"passphrase": _as_one(typed)}
    if _is_recovery(typed):
        ways = {"recovery": _letters(typed), **ways}
    for name, secret in ways.items():
        key = _opened(slots[name], secret) if name in slots else None
        if key is not None:
            return key
    raise WrongPassphraseError("This does not open what is kept here. Try again.")


def change(folder: Path, key: bytes, passphrase: str) -> None:
    """Let another passphrase open the vault, and the one before no more."""
    _write(folder, {**_read(folder), "passphrase": _slot(_accepted(passphrase), key)})


def once(passphrase: str) -> Callable[[str], None]:
    """Return what raises WrongPassphraseError for another passphrase than this one.

    It is for where nothing is a vault: only what Argon2id makes of it stays, and in memory only.
    """
    cost, salt = dict(COST), secrets.token_bytes(16)
    expected = _derived(_accepted(passphrase), salt, cost)

    def check(typed: str) -> None:
        if not hmac.compare_digest(_derived(_as_one(typed), salt, cost), expected):
            raise WrongPassphraseError("This is not the passphrase that was set. Try again.")

    return check


def renew_recovery(folder: Path, key: bytes) -> str:
    """Make another recovery key, told this once; the one before opens nothing any more."""
    recovery = _new_recovery()
    _write(folder, {**_read(folder), "recovery": _slot(recovery, key)})
    return _told(recovery)


def remove(folder: Path) -> None:
    """Remove all keys: to be called when nothing is encrypted any more."""
    forget(folder)
    for path in _places(folder):
        path.unlink(missing_ok=True)


def copy(folder: Path, to: Path) -> None:
    """Put the keys beside a copy that leaves the folder."""
    _write_to(to, _read(folder))


def settle(folder: Path) -> None:
    """See that both places have the same keys, also after the power went in between."""
    first, second = _places(folder)
    if not (first.is_file() and second.is_file() and first.read_bytes() == second.read_bytes()):
        _write(folder, _read(folder))


# ---- The system's keyring.


def remember(folder: Path, key: bytes) -> None:
    """Have the system's keyring open the vault from now on. Raises StoreError where it has none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, str(folder.resolve()), key.hex())
    except KeyringError as error:
        raise StoreError(
            "This system has no keyring that keeps a key. Go on typing the passphrase."
        ) from error
    _write(folder, {**_read(folder), "keyring": {}})


def remembered(folder: Path) -> Key:
    """Return the key that the system's keyring has; None where there is none."""
    if not is_remembered(folder):
        return None  # so that nobody waits for a keyring in vain
    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(SERVICE, str(folder.resolve()))
        return None if kept is None else bytes.fromhex(kept)
    except (KeyringError, ValueError):
        return None


def is_remembered(folder: Path) -> bool:
    """Return whether the system's keyring is asked."""
    return is_protected(folder) and "keyring" in _read(folder)


def forget(folder: Path) -> None:
    """Have the passphrase typed again from now on."""
    if not is_remembered(folder):
        return
    import keyring
    from keyring.errors import KeyringError

    slots = _read(folder)
    _write(folder, {name: slot for name, slot in slots.items() if name != "keyring"})
    try:
        keyring.delete_password(SERVICE, str(folder.resolve()))
    except KeyringError:
        return  # gone already, or no keyring any more


# ---- Slots.


def _slot(secret: str, key: bytes) -> dict[str, Any]:
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap

    salt = secrets.token_bytes(16)
    wrapped = aes_key_wrap(_derived(secret, salt, COST), key)
    return {**COST, "salt": _text(salt), "wrapped": _text(wrapped)}


def _opened(slot: dict[str, Any], secret: str) -> Key:
    """Return the key in a slot; None where the secret is another."""
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    wrapping = _derived(secret, b64decode(slot["salt"]), slot)
    try:
        return aes_key_unwrap(wrapping, b64decode(slot["wrapped"]))
    except InvalidUnwrap:
        return None


def _derived(secret: str, salt: bytes, cost: dict[str, Any]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret.encode("utf-8"),
        salt,
        time_cost=cost["passes"],
        memory_cost=cost["kibibytes"],
        parallelism=cost["lanes"],
        hash_len=32,
        type=Type.ID,
    )


def _accepted(passphrase: str) -> str:
    """Return a new passphrase as it is used, or raise PassphraseError."""
    if len(passphrase) < SHORTEST:
        raise PassphraseError(
            "A passphrase has {0} characters or more. Three or four words are easy to keep.",
            SHORTEST,
        )
    return _as_one(passphrase)


def _as_one(passphrase: str) -> str:
    """Return a passphrase the same whichever keyboard it was typed on (NIST SP 800-63B)."""
    return unicodedata.normalize("NFKC", passphrase)


def _new_recovery() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))


def _told(recovery: str) -> str:
    groups = range(0, LETTERS, GROUP)
    return "-".join(recovery[place : place + GROUP] for place in groups)


def _letters(typed: str) -> str:
    return typed.strip().upper().translate(ALIKE)


def _is_recovery(typed: str) -> bool:
    letters = _letters(typed)
    return len(letters) == LETTERS and set(letters) <= set(ALPHABET)


# ---- The file of the keys.


def _places(folder: Path) -> tuple[Path, Path]:
    return folder / FILE, folder / BACKUPS / FILE


def _read(folder: Path) -> Slots:
    """Return the slots, from the first of the two places that has sound ones."""
    if not is_protected(folder):
        raise StoreError("What is kept in '{0}' has no passphrase.", folder)
    return _read_from(_places(folder))


def _read_from(places: Sequence[Path]) -> Slots:
    for path in places:
        try:
            return _sound(json.loads(path.read_bytes()))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            continue
    raise StoreError(
        "The keys of the vault, '{0}', are damaged. Put a copy of that file in its place; nothing "
        "opens without it.",
        places[0],
    )


def _sound(content: dict[str, Any]) -> Slots:
    """Return slots that are what they should be, or raise ValueError, TypeError or KeyError."""
    if content["format"] > FORMAT:
        raise StoreError(
            "The vault was made by a newer CareerFit. Install that version to open it."
        )
    slots: Slots = content["slots"]
    for name, slot in slots.items():
        if name != "keyring":
            b64decode(slot["salt"], validate=True)
            b64decode(slot["wrapped"], validate=True)
            if not all(1 <= int(slot[what]) <= most for what, most in MOST.items()):
                raise ValueError("a cost that nobody set")
    return slots


def _write(folder: Path, slots: Slots) -> None:
    (folder / BACKUPS).mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in _places(folder):
        _write_to(path, slots)


def _write_to(path: Path, slots: Slots) -> None:
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    part.write_text(json.dumps({"format": FORMAT, "slots": slots}, indent=1), "utf-8")
    put(part, path)


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
