"""Answers of one or many people from CSV, and whole sittings as JSON."""

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from io import StringIO
from itertools import islice
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from careerfit.core.errors import FileError
from careerfit.core.questionnaire import (
    WRITTEN,
    Item,
    ItemId,
    Questionnaire,
    accepts,
    accepts_text,
    items_by_id,
)
from careerfit.core.session import Respondent, Session, allowed
from careerfit.core.value import value
from careerfit.exchange.files import read_text

PERSON = "person"
TIME = ".ms"
"""Ends the name of a column of milliseconds."""
DELIMITERS = ",;\t"
FORMATS = "careerfit-sitting/"
FORMAT = f"{FORMATS}2"
READ = (f"{FORMATS}1", FORMAT)
"""Formats that are read: 1 had neither tasks nor texts, and what is not there has its default."""
FIRST_YEAR, LAST_YEAR = 1970, 9998
"""Moments outside cannot be told in every time zone."""
WHOLE = re.compile(r"(-?[0-9]{1,9})(?:[.]0+)?")
MOST_ROWS = 200_001
"""Lines of a table with its header: more would take more memory than most machines have."""
TOLD = 10
"""How many faults of a file are told at once."""
SHOWN = 40
"""Characters of a wrong text that a fault repeats."""


@value
class _SittingFile:
    """The JSON form of a sitting."""

    format: str
    sitting: Session


_SITTING = TypeAdapter(_SittingFile)


def read_sheet(
    path: Path, forms: Sequence[Questionnaire], known: Sequence[Questionnaire] = ()
) -> tuple[Respondent, ...]:
    """Return the people of a CSV file: a `person` column and one column an item id.

    Separated by comma, semicolon or tab; a blank cell is unanswered; a column `<item>.ms` holds the
    milliseconds that the item took; columns of items that only `known` questionnaires have, and of
    starts of tasks, are passed over. Raises FileError with the faults, each with its
    line and column.
    """
    text = read_text(path)
    rows = _rows(path, text)
    line, header = rows.pop(0)
    asked = items_by_id(forms)
    columns = [name.strip() for name in header]
    starts = {ItemId(task.id) for form in (*forms, *known) for task in form.tasks}
    passed = _with_times((set(items_by_id(known)) | starts) - set(asked))
    refuse(path, (f"line {line}: {fault}" for fault in column_faults(columns, asked, passed)))
    wanted = [name for name in columns if name not in passed]
    refuse(path, _row_faults(rows, columns, wanted, asked))
    return tuple(_respondent(row, columns, wanted, asked) for _, row in rows)


def write_sheet(respondents: Sequence[Respondent], forms: Sequence[Questionnaire]) -> bytes:
    """Return a CSV file that read_sheet() reads, with a time for each item that has one."""
    items = list(items_by_id(forms))
    timed = [item for item in items if any(item in one.milliseconds for one in respondents)]
    lines = [",".join([PERSON, *items, *(f"{item}{TIME}" for item in timed)])]
    for one in respondents:
        given: dict[ItemId, int | str] = {**one.values, **one.texts}
        cells = [one.person, *(given.get(item) for item in items)]
        lines.append(",".join(map(_cell, [*cells, *map(one.milliseconds.get, timed)])))
    return ("\n".join(lines) + "\n").encode()


def _cell(given: int | str | None) -> str:
    if isinstance(given, str):
        return '"' + given.replace('"', '""') + '"'
    return "" if given is None else str(given)


def read_sitting(path: Path) -> Session:
    """Return a sitting that write_sitting() wrote. Raises FileError."""
    text = read_text(path)
    _refuse_other_formats(path, text)
    try:
        found = _SITTING.validate_json(text, strict=True).sitting
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise _no_sitting(path, f"{where}: {first['msg']}") from error
    for moment in (found.began_at, *(given.at for given in found.answers)):
        if moment.tzinfo is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise _no_sitting(path, f"'{moment}' is no moment with its time zone")
    if not found.person.strip():
        raise _no_sitting(path, "sitting.person is blank")
    return found


def write_sitting(session: Session) -> bytes:
    """Return a whole sitting as JSON: all answers with their moments, and what was asked."""
    return _SITTING.dump_json(_SittingFile(format=FORMAT, sitting=session), indent=2) + b"\n"


def _refuse_other_formats(path: Path, text: str) -> None:
    try:
        found = from_json(text)
    except ValueError as error:
        raise _no_sitting(path, f"this is not JSON: {error}") from error
    given = found.get("format") if isinstance(found, dict) else None
    if isinstance(given, str) and given.startswith(FORMATS) and given not in READ:
        raise FileError(
            f"'{path}' has the format '{given[:SHOWN]}', this CareerFit reads '{FORMAT}'. "
            "Open it with the CareerFit that wrote it."
        )
    if given not in READ:
        raise _no_sitting(path, f"it does not begin with the format '{FORMAT}'")


def _no_sitting(path: Path, why: str) -> FileError:
    return FileError(
        f"'{path}' is no sitting of CareerFit: {why}. Write one with \"careerfit export\"."
    )


def _rows(path: Path, text: str) -> list[tuple[int, list[str]]]:
    """Return the rows that hold anything, with the number of the line where each begins."""
    header = text.lstrip().splitlines()[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(DELIMITERS, key=header.count))
    rows, line = [], 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((line, row))
            if len(rows) > MOST_ROWS:
                most = f"{MOST_ROWS - 1:,}"
                raise FileError(f"'{path}' holds more than {most} people. Split it into several.")
            line = reader.line_num + 1
    except csv.Error as error:
        raise FileError(
            f"'{path}', line {line}: this is no table: {error}. Save it as CSV."
        ) from error
    if not rows:
        raise FileError(f"'{path}' is empty. Choose the file that holds the answers.")
    return rows


def refuse(path: Path, faults: Iterator[str]) -> None:
    """Raise with the first faults; the others are not even looked for, there may be millions."""
    found = list(islice(faults, TOLD + 1))
    if found:
        more = ["There are more faults like these."] if len(found) > TOLD else []
        raise FileError("\n".join([*(f"'{path}', {fault}" for fault in found[:TOLD]), *more]))


def column_faults(
    columns: Sequence[str], asked: Collection[ItemId], passed: Collection[str]
) -> Iterator[str]:
    """Yield what is wrong with the names of a table's columns."""
    if PERSON not in columns:
        yield f"there is no column '{PERSON}'. The first line has to name the columns."
        return
    for name, count in Counter(columns).items():
        if count > 1:
            yield f"the column '{name[:SHOWN]}' stands {count} times. Keep one of them."
    sound = _with_times([*asked, *passed])
    for name in columns:
        if name != PERSON and name not in sound:
            near = get_close_matches(name, asked, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else "Remove it, or add its questionnaire."
            yield f"no item is called '{name[:SHOWN]}'. {hint}"
    if not set(asked) & set(columns):
        yield "no item of the battery has a column. Choose the right one: --battery."


def _row_faults(
    rows: Sequence[tuple[int, list[str]]],
    columns: Sequence[str],
    wanted: Sequence[str],
    asked: Mapping[ItemId, tuple[Questionnaire, Item]],
) -> Iterator[str]:
    if not rows:
        yield "line 2: there are no answers. Each line below the first holds one person's."
    lines: dict[str, int] = {}
    for line, row in rows:
        if len(row) != len(columns):
            yield f"line {line}: {len(row)} cells for {len(columns)} columns. Mend the line."
            continue
        cells = dict(zip(columns, row, strict=True))
        person = cells[PERSON].strip()
        if not person:
            yield f"line {line}, column '{PERSON}': it is blank. Give a name; it may be made up."
        elif person in lines:
            name = person[:SHOWN]
            yield f"line {line}: '{name}' stands in line {lines[person]} too. Tell them apart."
        lines[person] = line
        for name in wanted:
            fault = None if name == PERSON else _cell_fault(cells[name].strip(), name, asked)
            if fault is not None:
                yield f"line {line}, column '{name}': {fault}, or leave it blank."


def _cell_fault(
    cell: str, name: str, asked: Mapping[ItemId, tuple[Questionnaire, Item]]
) -> str | None:
    """Return what is wrong with a cell, and what may stand there."""
    number = _number(cell)
    if not cell:
        return None
    if name.endswith(TIME):
        if number is not None and number >= 0:
            return None
        return f"'{cell[:SHOWN]}' is no time. Give whole milliseconds"
    form, item = asked[ItemId(name)]
    if item.kind in WRITTEN:
        sound = accepts_text(item, cell)
    else:
        sound = number is not None and accepts(form, item, number)
    return None if sound else f"'{cell[:SHOWN]}' is no answer. Give {allowed(form, item)}"


def _with_times(items: Collection[str]) -> set[str]:
    """Return the names of the columns that items may have."""
    return {*items, *(f"{item}{TIME}" for item in items)}


def _number(cell: str) -> int | None:
    """Return a whole number, also as spreadsheets write it ("3.0")."""
    found = WHOLE.fullmatch(cell.strip())
    return None if found is None else int(found[1])


def _respondent(
    row: Sequence[str],
    columns: Sequence[str],
    wanted: Sequence[str],
    asked: Mapping[ItemId, tuple[Questionnaire, Item]],
) -> Respondent:
    cells = {name: cell.strip() for name, cell in zip(columns, row, strict=True) if cell.strip()}
    values: dict[ItemId, int] = {}
    texts: dict[ItemId, str] = {}
    times: dict[ItemId, int] = {}
    for name in wanted:
        if name == PERSON or name not in cells:
            continue
        number = _number(cells[name])
        if name.endswith(TIME):
            times[ItemId(name.removesuffix(TIME))] = number or 0
        elif asked[ItemId(name)][1].kind in WRITTEN:
            texts[ItemId(name)] = cells[name]
        elif number is not None:
            values[ItemId(name)] = number
    return Respondent(person=cells[PERSON], values=values, texts=texts, milliseconds=times)
