"""Lists of clients from CSV and XLSX, and what is kept of one client as JSON."""

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

from pydantic import TypeAdapter

from careerfit.core.errors import CancelledError, FileError
from careerfit.core.people import Client, ClientPage, Goal, Note
from careerfit.core.progress import Progress, quietly
from careerfit.core.roster import Field, Roster, Row, fields_of
from careerfit.core.session import SessionId
from careerfit.core.value import value
from careerfit.exchange.files import LARGEST, read_bytes

FORMAT, PLAN_FORMAT = "careerfit-client/1", "careerfit-plan/1"
DELIMITERS = ",;\t"
WORKBOOK, OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How a file begins that a spreadsheet program wrote: today, and before 2007."""
LARGEST_UNPACKED = 400_000_000
"""Bytes that the parts of a workbook may unpack to."""
MOST_ROWS = 200_000
"""People in one file."""
MOST_COLUMNS = 1_000
SHOWN = 40
"""Characters of a heading that an error repeats."""
TOLD = 500
"""Rows after which it is told how far it is."""
_SEPARATOR = re.compile('"?sep=([,;\t])"?\r?\n?', re.IGNORECASE)
"""What Excel writes before the headings, to say how columns are separated."""

Cells = Sequence[object]


@value
class _ClientFile:
    """The JSON form of what is kept of a client beside the sittings."""

    format: str
    client: Client
    notes: tuple[Note, ...]
    goals: tuple[Goal, ...]


@value
class _PlanFile:
    """The JSON form of what is ticked off of plans: by sitting and action, when."""

    format: str
    ticked: Mapping[SessionId, Mapping[str, datetime]]


_CLIENT, _PLAN = TypeAdapter(_ClientFile), TypeAdapter(_PlanFile)


def read_people(path: Path, progress: Progress = quietly) -> Roster:
    """Return the rows of a list of clients: CSV in any usual encoding, or the first sheet of XLSX.

    The first row names the columns, in English or Spanish, in any order and case. Blank rows are
    passed over; rows count as in a spreadsheet. Raises FileError where it is no such list.
    """
    content = read_bytes(path, LARGEST, "Split it into several files.")
    if content.startswith(OLD_WORKBOOK):
        raise FileError("'{0}' is a workbook of before 2007. Save it as .xlsx, or as CSV.", path)
    if content.startswith(WORKBOOK):
        return _roster(path, "XLSX", _sheet(path, content, progress))
    text, encoding = _decoded(content)
    return _roster(path, encoding, _table(path, text, progress))


def write_client(page: ClientPage) -> bytes:
    """Return what is kept of a client beside the sittings, as JSON."""
    found = _ClientFile(format=FORMAT, client=page.client, notes=page.notes, goals=page.goals)
    return _CLIENT.dump_json(found, indent=2) + b"\n"


def write_ticked(ticked: Mapping[SessionId, Mapping[str, datetime]]) -> bytes:
    """Return what is ticked off of the plans of sittings, as JSON."""
    return _PLAN.dump_json(_PlanFile(format=PLAN_FORMAT, ticked=ticked), indent=2) + b"\n"


def _roster(path: Path, encoding: str, rows: Iterator[tuple[int, Cells]]) -> Roster:
    """Return the rows below the headings, each cell under what its column holds."""
    filled = ((number, cells) for number, cells in rows if any(map(_text, cells)))
    _, head = next(islice(filled, 1), (0, ()))
    headings = [_text(cell).strip() for cell in head]
    while headings and not headings[-1]:
        headings.pop()
    fields = _columns(path, headings)
    read = tuple(
        _row(number, cells, fields, len(headings))
        for number, cells in islice(filled, MOST_ROWS + 1)
    )
    if len(read) > MOST_ROWS:
        raise FileError(
            "'{0}' holds more than {1} people. Split it into several files.", path, MOST_ROWS
        )
    known = set(fields.values())
    unread = tuple(
        heading for place, heading in enumerate(headings) if heading and place not in known
    )
    return Roster(path=path, encoding=encoding, rows=read, unread=unread)


def _columns(path: Path, headings: Sequence[str]) -> dict[Field, int]:
    """Return in which column each field stands; of two of a kind the first counts."""
    if not headings:
        raise FileError("'{0}' is empty. Choose the file that holds the list of clients.", path)
    if len(headings) > MOST_COLUMNS:
        raise FileError(
            "'{0}' has {1} columns. {2} are the most that are read.",
            path,
            len(headings),
            MOST_COLUMNS,
        )
    found: dict[Field, int] = {}
    for place, field in enumerate(fields_of(headings)):
        if field is not None:
            found.setdefault(field, place)
    if not {"name", "first", "last"} & set(found):
        raise FileError(
            "'{0}' has no column for the name. The first row has to name the columns, such as "
            "Name, Reference, Tags; it says: {1}.",
            path,
            ", ".join(heading[:SHOWN] for heading in headings[:10]),
        )
    return found


def _row(number: int, cells: Cells, fields: Mapping[Field, int], width: int) -> Row:
    filled = {
        field: text
        for field, place in fields.items()
        if place < len(cells) and (text := _text(cells[place], field)).strip()
    }
    too_many = any(map(_text, cells[width:]))
    return Row(number=number, cells=filled, ragged=len(cells) if too_many else None)


def _text(cell: object, field: Field | None = None) -> str:
    """Return a cell as a person reads it: whole numbers without a point, shares in per cent."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return f"{cell:.0%}" if field == "time" and 0 < cell < 1 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return str(cell)


def _decoded(content: bytes) -> tuple[str, str]:
    """Return the text of a file, and how it was read; any bytes are some text in Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace"), "UTF-16"
    for encoding, zeros in (("utf-16-le", content[1:4000:2]), ("utf-16-be", content[:4000:2])):
        if zeros and zeros.count(0) > len(zeros) // 2:
            return content.decode(encoding, "replace"), "UTF-16"
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "Latin-1"


def _table(path: Path, text: str, progress: Progress) -> Iterator[tuple[int, Cells]]:
    """Yield the rows of a CSV file with their numbers. Raises FileError."""
    said = _SEPARATOR.match(text)
    body = text[said.end() :] if said else text
    head = next((line for line in body.splitlines() if line.strip()), "")
    delimiter = said[1] if said else max(DELIMITERS, key=_unquoted(head).count)
    lines, number = body.count("\n") + 1, 0
    try:
        for row in csv.reader(StringIO(body, newline=""), delimiter=delimiter):
            number += 1
            if number % TOLD == 0:
                progress(number, lines)
            yield number, row
    except csv.Error as error:
        raise FileError(
            "'{0}', below row {1}: this is no table. A quotation mark may be missing, or a cell is "
            "far too long.",
            path,
            number,
        ) from error


def _unquoted(line: str) -> str:
    """Return a line without what stands in quotes."""
    return re.sub('"[^"]*"', "", line)


def _sheet(path: Path, content: bytes, progress: Progress) -> Iterator[tuple[int, Cells]]:
    """Yield the rows of a workbook's first sheet with their numbers. Raises FileError.

    Of a formula, what it came to when the workbook was saved.
    """
    from openpyxl import load_workbook

    try:
        _refuse_bombs(path, content)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        with closing(book):
            sheet = book.worksheets[0]
            rows = min(sheet.max_row or MOST_ROWS, MOST_ROWS)
            sheet.reset_dimensions()  # they may be said to be a million columns
            for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
                if number % TOLD == 0:
                    progress(min(number, rows), rows)
                yield number, cells
    except (FileError, CancelledError):
        raise
    except Exception as error:
        raise FileError(
            "'{0}' is no workbook, or a damaged one. Save it as .xlsx again, or as CSV.", path
        ) from error


def _refuse_bombs(path: Path, content: bytes) -> None:
    """Raise FileError where a workbook unpacks to more than would fit here."""
    with ZipFile(BytesIO(content)) as parts:
        unpacked = sum(one.file_size for one in parts.infolist())
    if unpacked > LARGEST_UNPACKED:
        raise FileError(
            "'{0}' unpacks to more than {1} MB. Split it into several files.",
            path,
            LARGEST_UNPACKED // 1_000_000,
        )
