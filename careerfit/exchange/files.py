"""Reads and writes whole files; what goes wrong is said with the path and the remedy."""

import os
import tempfile
from pathlib import Path

from careerfit.core.errors import FileError

LARGEST = 64_000_000
"""Bytes of an answers file that are read at once: some 100,000 people."""


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with or without BOM. Raises FileError."""
    content = _bytes(path)
    if not content.strip():
        raise FileError(f"'{path}' is empty. Choose the file that holds the answers.")
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        raise FileError(f"'{path}', line {line}: it holds NUL bytes. Save it as CSV in UTF-8.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileError(f"'{path}', line {line}: this is not UTF-8. Save it as UTF-8.") from error


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in `path`, whole or not at all: what stood there stays until it is complete.

    The file is readable by its owner only. Raises FileError.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a pipe or a device; a folder says what it is
        else:
            _replace(target, content)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(
            f"'{path}' cannot be written: {reason}. Choose another place; what was there is unchanged."
        ) from error


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise FileError(
                f"'{path}' has {size // 1_000_000} MB; at most {LARGEST // 1_000_000} MB are read at "
                "once. Split it into several files."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"'{path}' cannot be read: {reason}. Check the path.") from error


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".careerfit-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
