"""A table of answers, from its beginning to its end in blocks that fit in memory."""

from __future__ import annotations

import bz2
import csv
import gzip
import lzma
import zlib
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

from careerfit.core.errors import FileError
from careerfit.core.value import value
from careerfit.exchange.answers import DELIMITERS, PERSON, column_faults, refuse
from careerfit.exchange.batch.blocks import Frame, Lines, score_block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from io import BufferedIOBase, BufferedReader
    from pathlib import Path

    from careerfit.core.batch import Batch, Block
    from careerfit.core.questionnaire import ItemId

HEAD = 1 << 16
"""Bytes at the beginning that tell a table from another, and how long its lines are."""
LONGEST = 1 << 24
"""Bytes of a line: a longer one is no line of a table."""
PACKED: Mapping[bytes, Callable[[BufferedReader], BufferedIOBase]] = {
    b"\x1f\x8b": lambda raw: gzip.GzipFile(fileobj=raw),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ": lzma.LZMAFile,
}
"""How compressed text begins, and what opens it."""
ZSTD = b"\x28\xb5\x2f\xfd"


def open_table(path: Path, batch: Batch, passed: frozenset[ItemId], rows: int) -> Csv | Parquet:
    """Return the table at `path`, to be read in blocks of about `rows` people.

    passed: items whose columns are passed over. Raises FileError when the file cannot be read, or
    its columns are not those of the battery.
    """
    with reading(path):
        with path.open("rb") as file:
            head = file.read(HEAD)
        state = path.stat()
    identity = f"{state.st_size} {state.st_mtime_ns} {sha256(head).hexdigest()}"
    if path.suffix.lower() == ".parquet":
        return _parquet(path, batch, passed, rows, identity)
    return _csv(path, batch, passed, rows, identity)


@contextmanager
def reading(path: Path, where: str = "") -> Iterator[None]:
    """Say in words a person can act on what hinders reading."""
    from polars.exceptions import PolarsError

    try:
        yield
    except (EOFError, gzip.BadGzipFile, lzma.LZMAError, zlib.error) as error:
        raise FileError(
            f"'{path}'{where} ends too early or is damaged: {error}. Get it once more."
        ) from error
    except OSError as error:
        why = error.strerror or str(error).splitlines()[0]
        raise FileError(f"'{path}'{where} cannot be read: {why}. Check the path.") from error
    except PolarsError as error:
        why = str(error).splitlines()[0]
        raise FileError(
            f"'{path}'{where} is damaged or no Parquet file: {why}. Get it once more."
        ) from error


@value
class Csv:
    """Lines of text. A row is one line: what is quoted ends where its line ends."""

    path: Path
    size: int
    identity: str
    columns: tuple[str, ...]
    delimiter: str
    line: int
    length: int

    def blocks(self, first: int) -> Iterator[Block]:
        """Yield the blocks from number `first` on. Raises FileError."""
        with reading(self.path), self.path.open("rb") as raw, _unpacked(raw) as file:
            line = 0
            while line < self.line:
                line += bool(file.readline(LONGEST))
            for number in count():
                text = file.read(self.length) + file.readline(LONGEST)
                if not text:
                    return
                if number >= first:
                    lines = Lines(
                        number=number,
                        end=raw.tell(),
                        columns=self.columns,
                        delimiter=self.delimiter,
                        line=line + 1,
                        text=text,
                    )
                    yield partial(score_block, lines)
                line += text.count(b"\n")


@contextmanager
def _unpacked(raw: BufferedReader) -> Iterator[BufferedIOBase]:
    """Open the text of a file that may be compressed."""
    head = raw.read(6)
    raw.seek(0)
    if head.startswith(ZSTD):
        raise FileError(f"'{raw.name}' is compressed with zstd. Unpack it first: unzstd.")
    for begin, opened in PACKED.items():
        if head.startswith(begin):
            yield opened(raw)
            return
    yield raw


def _csv(path: Path, batch: Batch, passed: frozenset[ItemId], rows: int, identity: str) -> Csv:
    with reading(path), path.open("rb") as raw, _unpacked(raw) as file:
        header, line = b"", 0
        while not header.strip():
            header, line = file.readline(LONGEST), line + 1
            if not header:
                raise FileError(f"'{path}' is empty. Choose the file that holds the answers.")
        sample = file.read(HEAD)
    try:
        text = header.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise FileError(f"'{path}', line {line}: this is not UTF-8. Save it as UTF-8.") from error
    delimiter = max(DELIMITERS, key=text.count)
    columns = tuple(name.strip() for name in next(csv.reader([text], delimiter=delimiter)))
    _check(path, f"line {line}: ", columns, batch, passed)
    if not sample.strip():
        raise FileError(f"'{path}' has no line below the names of its columns. Add the answers.")
    return Csv(
        path=path,
        size=path.stat().st_size,
        identity=identity,
        columns=columns,
        delimiter=delimiter,
        line=line,
        length=rows * (len(sample) // max(1, sample.count(b"\n"))),
    )


@value
class Parquet:
    """Rows of a Parquet file, whatever its row groups: a slice reads no more than its pages."""

    path: Path
    size: int
    identity: str
    columns: tuple[str, ...]
    rows: int

    def blocks(self, first: int) -> Iterator[Block]:
        """Yield the blocks from number `first` on. Raises FileError."""
        import polars as pl

        for number in range(first, -(-self.size // self.rows)):
            start = number * self.rows
            with reading(self.path, f", row {start + 1} and after"):
                frame = (
                    pl.scan_parquet(self.path)
                    .select(self.columns)
                    .slice(start, self.rows)
                    .collect()
                )
            end = start + frame.height
            rows = Frame(number=number, end=end, row=start + 1, frame=frame)
            yield partial(score_block, rows)


def _parquet(
    path: Path, batch: Batch, passed: frozenset[ItemId], rows: int, identity: str
) -> Parquet:
    import polars as pl

    with reading(path):
        schema = pl.read_parquet_schema(path)
        size = pl.scan_parquet(path).select(pl.len()).collect().item()
    columns = tuple(schema)
    _check(path, "", columns, batch, passed)
    wanted = tuple(name for name in columns if name == PERSON or name in batch.items)
    nested = [name for name in wanted if schema[name].is_nested() or schema[name] == pl.Binary]
    refuse(path, (f"column '{name}': it holds no numbers or text. Remove it." for name in nested))
    if not size:
        raise FileError(f"'{path}' has no rows. Add the answers.")
    return Parquet(path=path, size=size, identity=identity, columns=wanted, rows=rows)


def _check(
    path: Path, where: str, columns: Sequence[str], batch: Batch, passed: frozenset[ItemId]
) -> None:
    faults = column_faults(columns, batch.items, passed)
    refuse(path, (f"{where}{fault}" for fault in faults))
