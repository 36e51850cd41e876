"""One block of a table: its rows told good from bad, and the good ones scored.

This runs on every core and on every machine of a cluster; a block carries all that it needs.
"""

from __future__ import annotations

import csv
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np

from careerfit.core.batch import Batch, Reject, Scored, refused, results
from careerfit.core.session import allowed
from careerfit.core.value import value
from careerfit.exchange.answers import PERSON, SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import polars as pl
    from numpy.typing import NDArray

    from careerfit.core.questionnaire import Item, Questionnaire
    from careerfit.core.scoring import Raw

    Names = NDArray[np.bytes_]
    Flags = NDArray[np.bool_]

WHOLE = r"^(-?[0-9]{1,9})(?:[.]0+)?$"
"""A whole number, also as spreadsheets write it ("3.0")."""
MOST = 1e9
TOLD = 3
"""How many reasons are told of a bad row; the others are counted."""
CELL = b"\x1f"
"""Stands between cells once quotes are undone: the unit separator of ASCII."""
BLANK = b" \t\r"
CONTROL = bytes({*range(32), 127} - set(b"\t\n\r"))


@value
class Lines:
    """Whole lines of a CSV file; line: the number of the first; end: bytes read so far."""

    number: int
    end: int
    columns: tuple[str, ...]
    delimiter: str
    line: int
    text: bytes


@value
class Frame:
    """Rows of a Parquet file; row: the number of the first; end: rows read so far."""

    number: int
    end: int
    row: int
    frame: pl.DataFrame


def score_block(block: Lines | Frame, batch: Batch) -> Scored:
    """Return the results of all sound rows of a block, and why the others are not."""
    import polars as pl

    rejects: list[Reject] = []
    if isinstance(block, Lines):
        rows, frame = _table(batch, block, rejects)
    else:
        rows, frame = np.arange(block.row, block.row + block.frame.height), block.frame
    people = frame[PERSON].cast(pl.String).str.strip_chars().fill_null("")
    answers, bad = _answers(batch, frame)
    sound = ~bad.any(axis=0) & (people != "").to_numpy()
    for place in np.flatnonzero(~sound).tolist():
        reasons = list(_reasons(batch, frame, people[place], bad[:, place], place))
        more = f"; and {len(reasons) - TOLD} more" if len(reasons) > TOLD else ""
        rejects.append(Reject(int(rows[place]), "; ".join(reasons[:TOLD]) + more))
    known = people.filter(pl.Series(sound)).to_list()
    return Scored(
        number=block.number,
        end=block.end,
        rows=rows[sound],
        people=tuple(known),
        names=hashes(known),
        columns=results(batch, known, answers if sound.all() else answers.T[:, sound].T),
        rejects=tuple(sorted(rejects)),
    )


def hashes(names: Sequence[str]) -> Names:
    """Return 16 bytes for each name: of a hundred million names, no two are taken for one."""
    joined = b"".join(blake2b(name.encode(), digest_size=16).digest() for name in names)
    return np.frombuffer(joined, dtype="S16")


def _answers(batch: Batch, frame: pl.DataFrame) -> tuple[Raw, Flags]:
    """Return the answers (people, items), nan where there is none, and what is wrong (items, ...).

    Columns lie together in memory.
    """
    items = batch.items
    answers: NDArray[Any] = np.full((len(items), frame.height), np.nan, dtype=batch.exact)
    bad = np.zeros(answers.shape, dtype=np.bool_)
    for place, (key, (form, item)) in enumerate(items.items()):
        if key in frame.columns:
            answers[place], bad[place] = _numbers(frame[key])
            answers[place, bad[place]] = np.nan
            bad[place] |= refused(form, item, answers[place])
    return answers.T, bad


def _numbers(cells: pl.Series) -> tuple[NDArray[np.float64], Flags]:
    """Return the whole numbers of a column, nan where it is blank, and where it holds no such."""
    import polars as pl

    if cells.dtype.is_numeric() and not cells.dtype.is_decimal():
        found = cells.cast(pl.Float64).to_numpy()
        return found, (np.trunc(found) != found) & ~np.isnan(found) | (np.abs(found) >= MOST)
    text = cells.cast(pl.String).str.strip_chars()
    whole = text.str.extract(WHOLE).cast(pl.Float64)
    return whole.to_numpy(), ((text != "") & whole.is_null()).fill_null(value=False).to_numpy()


def _reasons(
    batch: Batch, frame: pl.DataFrame, person: str, bad: Flags, place: int
) -> Iterator[str]:
    if not person:
        yield f"column '{PERSON}': it is blank. Give a name; it may be made up."
    asked: list[tuple[Questionnaire, Item]] = list(batch.items.values())
    for number in np.flatnonzero(bad).tolist():
        form, item = asked[number]
        cell = str(frame[item.id][place]).strip()[:SHOWN]
        yield (
            f"column '{item.id}': '{cell}' is no answer. "
            f"Give {allowed(form, item)}, or leave it blank."
        )


def _table(
    batch: Batch, block: Lines, rejects: list[Reject]
) -> tuple[NDArray[np.int64], pl.DataFrame]:
    """Return the number of each line that has its cells, and the cells; tell of the others."""
    delimiter = block.delimiter.encode()
    text = block.text.replace(b"\r\n", b"\n")
    strange, quoted = _strangeness(text) is not None, b'"' in text
    if not quoted and not strange:
        text = text.replace(delimiter, CELL)
    lines, rows = [], []
    for row, line in enumerate(text.split(b"\n"), start=block.line):
        if not line.strip(BLANK + delimiter + CELL):
            continue
        cells, why = line, _strangeness(line) if strange else None
        if why is None and (quoted or strange):
            cells, why = _undo_quotes(line, delimiter)
        if why is None and cells.count(CELL) + 1 != len(block.columns):
            why = f"{cells.count(CELL) + 1} cells for {len(block.columns)} columns. Mend the line."
        if why is not None:
            rejects.append(Reject(row, why))
            continue
        lines.append(cells)
        rows.append(row)
    return np.array(rows, dtype=np.int64), _parsed(batch, b"\n".join(lines), block.columns)


def _strangeness(text: bytes) -> str | None:
    """Return what keeps bytes from being lines of a table, if anything does."""
    if len(text.translate(None, CONTROL)) != len(text):
        return "it holds control characters. Remove them."
    try:
        text.decode()
    except UnicodeDecodeError:
        return "this is not UTF-8. Save it as UTF-8."
    return None


def _undo_quotes(line: bytes, delimiter: bytes) -> tuple[bytes, str | None]:
    """Return a line with CELL between its cells, or what is wrong with its quotes."""
    if b'"' not in line:
        return line.replace(delimiter, CELL), None
    name, end, rest = line[1:].partition(b'"' + delimiter)
    if line.startswith(b'"') and end and b'"' not in name + rest:  # a quoted name and numbers
        return name + CELL + rest.replace(delimiter, CELL), None
    try:
        (cells,) = csv.reader([line.decode()], delimiter=delimiter.decode(), strict=True)
    except csv.Error as error:
        return line, f"its quotes do not fit: {error}. Mend the line."
    return CELL.join(cell.encode() for cell in cells), None


def _parsed(batch: Batch, text: bytes, columns: Sequence[str]) -> pl.DataFrame:
    """Return the cells: items as whole numbers where all of them are, else everything as text."""
    import polars as pl
    from polars.exceptions import ComputeError

    words = dict.fromkeys(columns, pl.String)
    if not text:
        return pl.DataFrame(schema=words)
    numbers = {name: pl.Int32 if name in batch.items else pl.String for name in columns}

    def read(schema: Mapping[str, type[pl.DataType]]) -> pl.DataFrame:
        return pl.read_csv(
            BytesIO(text),
            has_header=False,
            separator=CELL.decode(),
            quote_char=None,
            schema=schema,
        )

    if b"+" not in text:  # a sign that polars takes, and a sheet does not
        with suppress(ComputeError):
            return read(numbers)
    return read(words)
