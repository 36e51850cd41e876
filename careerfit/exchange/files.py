"""Reads and writes whole files; what goes wrong is said with the path and the remedy."""

import logging
import os
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from careerfit.core.errors import FileError

log = logging.getLogger(__name__)

LARGEST = 64_000_000
"""Bytes of an answers file that are read at once: some 100,000 people."""


def read_text(path: Path, what: str = "the answers") -> str:
    """Return the text of a UTF-8 file, with or without BOM. Raises FileError."""
    content = read_bytes(path, LARGEST, "Split it into several files.")
    log.debug("%s has %d bytes", path, len(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileError(f"'{path}', line {line}: this is not UTF-8. Save it as UTF-8.") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise FileError(f"'{path}', line {line}: it holds NUL bytes. Save it as text in UTF-8.")
    if not text.strip():
        raise FileError(f"'{path}' is empty. Choose the file that holds {what}.")
    return text


def read_note(path: Path) -> str:
    """Return the text of a note: plain text in UTF-8, of any length that fits. Raises FileError."""
    return read_text(path, "the note")


def make_folder(path: Path) -> None:
    """Make a folder, with those above it, unless it is there. Raises FileError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "'{0}' cannot be made a folder: {1}. Choose another place.", path, error.strerror
        ) from error


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in `path`, whole or not at all: what stood there stays until it is complete.

    The file is readable by its owner only. Raises FileError.
    """
    try:
        if _is_there(path) and not path.is_file():
            path.write_bytes(content)  # a pipe or a device; a folder says what it is
        else:
            replace_whole(path.resolve(), content)
    except OSError as error:
        raise FileError(
            "'{0}' cannot be written: {1}. Choose another place; what was there is unchanged.",
            path,
            error.strerror,
        ) from error
    log.debug("%s now has %d bytes", path, len(content))


def bundled(parts: Mapping[str, bytes]) -> bytes:
    """Return files, by their names, as one ZIP file; the same parts give the same bytes."""
    whole = BytesIO()
    with ZipFile(whole, "w") as bundle:
        for name, content in parts.items():
            entry = ZipInfo(name)
            entry.external_attr = 0o600 << 16  # for its owner only, where it is unpacked
            bundle.writestr(entry, content, ZIP_DEFLATED)
    return whole.getvalue()


def read_bytes(path: Path, most: int, remedy: str) -> bytes:
    """Return what a file or pipe holds, and no more than `most`: a device may have no end.

    Raises FileError, with the remedy where it is more.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise FileError(
            "'{0}' cannot be read: {1}. Check the path.", path, error.strerror
        ) from error
    if len(content) > most:
        raise FileError(
            f"'{path}' has more than {most // 1_000_000} MB, which is the most that is read at "
            f"once. {remedy}"
        )
    return content


def _is_there(path: Path) -> bool:
    """Return whether `path` leads anywhere; raises OSError where it leads in a circle."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    return True


def replace_whole(target: Path, content: bytes) -> None:
    """Put `content` in a file by one rename, on the disk before it has its name; raises OSError."""
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
