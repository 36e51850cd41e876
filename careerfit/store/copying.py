"""Copies of a data file, also of one that is in use: whole and on the disk, or not there at all."""

import os
from contextlib import closing, suppress
from pathlib import Path

from careerfit.store.connecting import Key, connect, reading, spelled

BLOCK = 1 << 20


def copy_whole(source: Path, target: Path, key: Key = None) -> None:
    """Copy a data file, with what its journal holds, to be read by its owner only.

    key: that of its vault; the copy is of the same. Raises sqlite.Error or OSError; what stood at
    `target` then is as it was.
    """
    part = _part_of(target)
    try:
        with closing(reading(source, key)) as old, closing(connect(part, key)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # a copy is one file
        put(part, target)
    finally:
        part.unlink(missing_ok=True)


def rekey_whole(source: Path, target: Path, key: Key, new_key: Key) -> None:
    """Copy a data file that nobody uses into one with another key, or with none; likewise."""
    part = _part_of(target)
    try:
        with closing(connect(source, key)) as old:
            old.execute("ATTACH DATABASE ? AS other KEY ?", (str(part), spelled(new_key)))
            old.execute("SELECT sqlcipher_export('other')")
            old.execute("DETACH DATABASE other")
        put(part, target)
    finally:
        part.unlink(missing_ok=True)


def put(part: Path, target: Path) -> None:
    """Give a finished file its name, once it is on the disk, and see that the name is, too."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    settle_folder(target.parent)


def settle_folder(folder: Path) -> None:
    """See that the names in a folder are on the disk, where the system has a way to."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def shred(path: Path) -> None:
    """Overwrite a file and remove it; what has another name as well only loses this one.

    On disks that write elsewhere what is written, old blocks may stay: docs/vault.md says so.
    """
    if path.stat().st_nlink == 1:
        left = path.stat().st_size
        with path.open("rb+", buffering=0) as file:
            while left > 0:
                left -= file.write(bytes(min(left, BLOCK)))
            os.fsync(file.fileno())
    path.unlink()


def _part_of(target: Path) -> Path:
    """Return an empty file beside `target`, which becomes it when it is finished."""
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    return part
