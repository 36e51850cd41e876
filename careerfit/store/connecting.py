"""Every connection to a data file is made here: plain, or by the key of a vault."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3 as sqlite  # of the same shape, and typed
else:
    from sqlcipher3 import dbapi2 as sqlite  # SQLite; with a key, each page is encrypted

__all__ = ["MAGIC", "Key", "connect", "is_plain", "reading", "spelled", "sqlite"]

Key = bytes | None
"""32 bytes at random, or None where nothing is encrypted."""
MAGIC = b"SQLite format 3\0"
WAIT_SECONDS = 5.0
"""For so long another program may hold a file."""


def connect(path: Path, key: Key = None, wait: float = WAIT_SECONDS) -> sqlite.Connection:
    """Open a data file, made where there is none; transactions are begun by who needs them.

    key: that of its vault.
    """
    return _opened(str(path), key, wait)


def reading(path: Path, key: Key = None, wait: float = WAIT_SECONDS) -> sqlite.Connection:
    """Open a data file to be read only, with what its journal holds."""
    return _opened(f"{path.absolute().as_uri()}?mode=ro", key, wait)


def spelled(key: Key) -> str:
    """Return a key as SQLCipher takes one that was derived already; "" for none."""
    return "" if key is None else f"x'{key.hex()}'"


def is_plain(path: Path) -> bool:
    """Return whether a file can be read without a key.

    Not to be asked of a file that this process has open: when it is closed again, the locks that
    SQLite has on it are gone (sqlite.org/howtocorrupt.html, 2.2).
    """
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def _opened(address: str, key: Key, wait: float) -> sqlite.Connection:
    connection = sqlite.connect(
        address,
        uri=address.startswith("file:"),
        timeout=wait,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
    if key is not None:
        connection.execute(f'PRAGMA key = "{spelled(key)}"')
    return connection
