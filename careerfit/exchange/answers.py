"""Answers of one or many people from CSV, and whole sittings as JSON."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from io import StringIO
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from careerfit.core.errors import FileError
from careerfit.core.questionnaire import Item, ItemId, Questionnaire, accepts, items_by_id
from careerfit.core.session import Respondent, Session, allowed
from careerfit.core.value import value
from careerfit.exchange.files import read_text

PERSON = "person"
DELIMITERS = ",;\t"
FORMAT = "careerfit-sitting/1"
WHOLE = re.compile(r"(-?[0-9]{1,9})(?:[.]0+)?")
TOLD = 10
"""How many faults of a file are told at once."""


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

    Separated by comma, semicolon or tab; a blank cell is unanswered; columns of items that only
    `known` questionnaires have are passed over. Raises FileError with every fault's line and column.
    """
    text = read_text(path)
    rows = _rows(path, text)
    asked = items_by_id(forms)
    columns = [name.strip() for name in rows[0][1]]
    passed = set(items_by_id(known)) - set(asked)
    _refuse(path, _column_faults(columns, set(asked), passed))
    wanted = [name for name in columns if name not in passed]
    _refuse(path, _row_faults(rows[1:], columns, wanted, asked))
    return tuple(_respondent(row, columns, wanted) for _, row in rows[1:])


def write_sheet(respondents: Sequence[Respondent], forms: Sequence[Questionnaire]) -> bytes:
    """Return a CSV file that read_sheet() reads."""
    items = list(items_by_id(forms))
    lines = [",".join([PERSON, *items])]
    for one in respondents:
        name = '"' + one.person.replace('"', '""') + '"'
        lines.append(",".join([name, *(str(one.values.get(item, "")) for item in items)]))
    return ("\n".join(lines) + "\n").encode()


def read_sitting(path: Path) -> Session:
    """Return a sitting that write_sitting() wrote. Raises FileError."""
    try:
        found = _SITTING.validate_json(read_text(path), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise FileError(
            f"'{path}' is no sitting of CareerFit: {where}: {first['msg']}. "
            'Write one with "careerfit export".'
        ) from error
    if found.format != FORMAT:
        raise FileError(
            f"'{path}' has the format '{found.format}', this CareerFit reads '{FORMAT}'. "
            "Open it with the CareerFit that wrote it."
        )
    return found.sitting


def write_sitting(session: Session) -> bytes:
    """Return a whole sitting as JSON: all answers with their moments, and what was asked."""
    return _SITTING.dump_json(_SittingFile(format=FORMAT, sitting=session), indent=2) + b"\n"


def _rows(path: Path, text: str) -> list[tuple[int, list[str]]]:
    """Return the lines that hold anything, with their numbers."""
    header = text.lstrip().splitlines()[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(DELIMITERS, key=header.count))
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise FileError(
            f"'{path}', line {reader.line_num}: this is no table: {error}. Save it as CSV."
        ) from error


def _refuse(path: Path, faults: Iterator[str]) -> None:
    found = list(faults)
    if found:
        more = [f"... and {len(found) - TOLD} more."] if len(found) > TOLD else []
        raise FileError("\n".join(f"'{path}', {fault}" for fault in found[:TOLD] + more))


def _column_faults(
    columns: Sequence[str], asked: set[ItemId], passed: set[ItemId]
) -> Iterator[str]:
    if PERSON not in columns:
        yield f"line 1: there is no column '{PERSON}'. The first line has to name the columns."
        return
    for name in sorted({name for name in columns if columns.count(name) > 1}):
        yield f"line 1: the column '{name}' stands twice. Remove one of them."
    for name in columns:
        if name != PERSON and name not in asked | passed:
            near = get_close_matches(name, sorted(asked), n=1)
            hint = f"Did you mean '{near[0]}'?" if near else "Remove it, or add its questionnaire."
            yield f"line 1: no item is called '{name[:60]}'. {hint}"
    if not asked & set(columns):
        yield "line 1: no item of the battery has a column. Choose the right one: --battery."


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
            yield f"line {line}: '{person}' stands in line {lines[person]} too. Tell them apart."
        lines[person] = line
        for name in wanted:
            if name != PERSON and not _sound(cells[name], *asked[ItemId(name)]):
                form, item = asked[ItemId(name)]
                yield (
                    f"line {line}, column '{name}': '{cells[name].strip()[:40]}' is no answer. "
                    f"Give {allowed(form, item)}, or leave it blank."
                )


def _sound(cell: str, form: Questionnaire, item: Item) -> bool:
    if not cell.strip():
        return True
    number = _number(cell)
    return number is not None and accepts(form, item, number)


def _number(cell: str) -> int | None:
    """Return a whole number, also as spreadsheets write it ("3.0")."""
    found = WHOLE.fullmatch(cell.strip())
    return None if found is None else int(found[1])


def _respondent(row: Sequence[str], columns: Sequence[str], wanted: Sequence[str]) -> Respondent:
    cells = dict(zip(columns, row, strict=True))
    numbers = {ItemId(name): _number(cells[name]) for name in wanted if name != PERSON}
    return Respondent(
        person=cells[PERSON].strip(),
        values={item: number for item, number in numbers.items() if number is not None},
    )
