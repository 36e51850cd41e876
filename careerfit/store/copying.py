"""Copies of a data file, also of one that is in use: whole and on the disk, or not there at all."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def copy_whole(source: Path, target: Path) -> None:
    """Copy a data file, with what its journal holds, to be read by its owner only.

    Raises sqlite3.Error or OSError; what stood at `target` then is as it was.
    """
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        part.touch(mode=0o600)
        with closing(reading(source)) as old, closing(sqlite3.connect(part)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # a copy is one file
        put(part, target)
    finally:
        part.unlink(missing_ok=True)


def reading(path: Path, wait: float = 5.0) -> sqlite3.Connection:
    """Open a data file to be read only, with what its journal holds."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=wait)


def put(part: Path, target: Path) -> None:
    """Give a finished file its name, once it is on the disk."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
