"""A folder of O*NET's tab-separated text files to figures.

What is missing or garbled is refused, all faults together. Columns that are not needed may be
absent, as in older releases, or new.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from statistics import fmean, stdev

from careerfit.catalog.onet.tables import TABLES, Figures, Occupation, Rating, Spread, Table
from careerfit.core.errors import ContentError

CODE, ELEMENT, SCALE, VALUE = "O*NET-SOC Code", "Element ID", "Scale ID", "Data Value"
ERROR, SUPPRESS, SOURCE, DATE = "Standard Error", "Recommend Suppress", "Domain Source", "Date"
ZONE, LOW, HIGH = "Job Zone", "Minimum", "Maximum"
OCCUPATIONS, ZONES = "Occupation Data.txt", "Job Zones.txt"
MODEL, SCALES = "Content Model Reference.txt", "Scales Reference.txt"
READ_ME = "Read Me.txt"
NEEDED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    OCCUPATIONS: ("titles and descriptions", (CODE, "Title", "Description")),
    **{table.file: (table.what, (CODE, ELEMENT, SCALE, VALUE)) for table in TABLES},
    ZONES: ("the preparation that an occupation takes", (CODE, ZONE)),
    MODEL: ("the names of what is rated", (ELEMENT, "Element Name")),
    SCALES: ("the ends of the scales", (SCALE, LOW, HIGH)),
}
"""The files that are read: what each is for, and the columns it must have."""
UNPACK = "Unpack the release again, in its text format."
ABSENT = ("", "n/a")
"""How a figure that there is not is written."""
TOLD = 10
"""How many faults are told at once."""
SHOWN = 40
"""Characters of a wrong text that a fault repeats."""
_NUMBER = re.compile(r"-?[0-9]{1,6}([.][0-9]{1,6})?")
_CHECKS = {
    CODE: (re.compile(r"[0-9]{2}-[0-9]{4}[.][0-9]{2}"), "no O*NET-SOC code"),
    VALUE: (_NUMBER, "no number"),
    ZONE: (re.compile("[1-5]"), "no job zone"),
    LOW: (_NUMBER, "no number"),
    HIGH: (_NUMBER, "no number"),
}
_RELEASE = re.compile(r"O[*]NET ([0-9]+[.][0-9]+) Database")
_FOLDER = re.compile(r"db_([0-9]+)_([0-9]+)")

Row = Mapping[str, str]
Lines = Mapping[int, Row]
"""The sound rows of a file, by the number of their line."""


def read(folder: Path, wanted: Collection[str]) -> Figures:
    """Return the figures of the `wanted` elements. Raises ContentError with all that is wrong.

    Rows that O*NET recommends to suppress give no rating. They count in the spread over all
    occupations: most are levels of occupations where few people need the skill, and without them
    the mean would be that of those who do.
    """
    _refuse(_missing(folder))
    faults: list[str] = []
    files = {name: _rows(folder / name, columns, faults) for name, (_, columns) in NEEDED.items()}
    _refuse(faults)
    release = f"O*NET {_version(folder)}"
    zones = {row[CODE]: int(row[ZONE]) for row in files[ZONES].values()}
    ratings: dict[tuple[str, str, str], Rating] = {}
    spreads: dict[tuple[str, str], Spread] = {}
    sources: dict[str, str] = {}
    _refuse(_scale_faults(files[SCALES]))
    for table in TABLES:
        rows = {
            line: row
            for line, row in files[table.file].items()
            if row[SCALE] in table.scales and row[ELEMENT] in wanted
        }
        faults += _rating_faults(table, rows)
        ratings |= _ratings(rows.values())
        spreads |= _spreads(rows.values())
        sources[table.key] = f"{release}, {table.what}{_by_whom(rows.values())}"
    _refuse(faults)
    return Figures(
        release=release,
        ratings=ratings,
        spreads=spreads,
        sources=sources,
        occupations={
            row[CODE]: Occupation(
                title=row["Title"], description=row["Description"], zone=zones.get(row[CODE])
            )
            for row in files[OCCUPATIONS].values()
        },
        names={row[ELEMENT]: row["Element Name"] for row in files[MODEL].values()},
    )


def _refuse(faults: Iterable[str]) -> None:
    found = list(islice(faults, TOLD + 1))
    if found:
        more = ["There are more faults like these."] if len(found) > TOLD else []
        raise ContentError("\n".join([*found[:TOLD], *more]))


def _missing(folder: Path) -> Iterator[str]:
    if not folder.is_dir():
        yield f"'{folder}' is no folder. Name the one that holds an O*NET release, unpacked."
        return
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        yield (
            f"'{folder}' is no whole O*NET release in text format: {len(missing)} of the "
            f"{len(NEEDED)} files that are read are missing. {UNPACK}"
        )
    for name in missing:
        yield f"  {name}: {NEEDED[name][0]}"


def _version(folder: Path) -> str:
    """Return the number of the release, as its "Read Me.txt" or the folder's name tells it."""
    read_me = folder / READ_ME
    if read_me.is_file() and (found := _RELEASE.search(read_me.read_text("utf-8", "replace"))):
        return found[1]
    if found := _FOLDER.match(folder.resolve().name):
        return f"{found[1]}.{found[2]}"
    raise ContentError(
        f"Which release '{folder}' is, neither a '{READ_ME}' nor its name tells. "
        "Name the folder as O*NET does, like db_30_1_text."
    )


def _rows(path: Path, columns: Sequence[str], faults: list[str]) -> Lines:
    """Return the sound rows of a file; adds what is wrong with the others to `faults`."""
    header, *lines = (line.rstrip("\r").split("\t") for line in _text(path, faults).split("\n"))
    if missing := [name for name in columns if name not in header]:
        quoted = ", ".join(f"'{name}'" for name in missing)
        faults.append(f"'{path}', line 1: no column {quoted}. {UNPACK}")
        return {}
    found = {}
    for line, cells in enumerate(lines, start=2):
        row = dict(zip(header, cells, strict=False))
        wrong = list(_row_faults(header, cells, columns))
        faults += (f"'{path}', line {line}: {fault}. {UNPACK}" for fault in wrong)
        if cells != [""] and not wrong:
            found[line] = row
    if not lines or lines == [[""]]:
        faults.append(f"'{path}' holds no row. {UNPACK}")
    return found


def _text(path: Path, faults: list[str]) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        faults.append(f"'{path}' cannot be read: {error.strerror}. Check its rights.")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        faults.append(f"'{path}', line {line}: this is not UTF-8 text. {UNPACK}")
    return ""


def _row_faults(
    header: Sequence[str], cells: Sequence[str], columns: Sequence[str]
) -> Iterator[str]:
    if len(cells) != len(header):
        if cells != [""]:
            yield f"{len(cells)} cells for {len(header)} columns"
        return
    row = dict(zip(header, cells, strict=True))
    for name in columns:
        if name in _CHECKS:
            pattern, what = _CHECKS[name]
            if not pattern.fullmatch(row[name]):
                yield f"column '{name}': '{row[name][:SHOWN]}' is {what}"
    error = row.get(ERROR, "")
    if error not in ABSENT and not _NUMBER.fullmatch(error):
        yield f"column '{ERROR}': '{error[:SHOWN]}' is no number"


def _scale_faults(rows: Lines) -> Iterator[str]:
    ends = {row[SCALE]: (float(row[LOW]), float(row[HIGH])) for row in rows.values()}
    for table in TABLES:
        there = ends.get(table.scale)
        if there not in (None, (table.low, table.high)):
            yield (
                f"'{SCALES}': the scale {table.scale} of '{table.file}' goes from {there[0]:g} to "
                f"{there[1]:g}, and from {table.low:g} to {table.high:g} for CareerFit. "
                "Take a release with that scale."
            )


def _rating_faults(table: Table, rows: Lines) -> Iterator[str]:
    lines: dict[tuple[str, str, str], int] = {}
    for line, row in rows.items():
        where = f"'{table.file}', line {line}"
        if row[SCALE] == table.scale and not table.low <= float(row[VALUE]) <= table.high:
            yield f"{where}: {row[VALUE]} is not on the scale {table.scale}. {UNPACK}"
        if (first := lines.setdefault(_key(row), line)) != line:
            yield f"{where}: what it rates is rated in line {first} too. {UNPACK}"


def _key(row: Row) -> tuple[str, str, str]:
    return row[CODE], row[ELEMENT], row[SCALE]


def _ratings(rows: Iterable[Row]) -> dict[tuple[str, str, str], Rating]:
    return {
        _key(row): Rating(
            float(row[VALUE]), None if row.get(ERROR, "") in ABSENT else float(row[ERROR])
        )
        for row in rows
        if row.get(SUPPRESS) != "Y"
    }


def _spreads(rows: Iterable[Row]) -> dict[tuple[str, str], Spread]:
    values = defaultdict(list)
    for row in rows:
        values[row[ELEMENT], row[SCALE]].append(float(row[VALUE]))
    return {
        key: Spread(fmean(found), stdev(found), len(found))
        for key, found in values.items()
        if len(set(found)) > 1  # else there is no spread to standardise by
    }


def _by_whom(rows: Iterable[Row]) -> str:
    """Return in which years and by whom most ratings were made, where the rows tell."""
    years = sorted({row[DATE][-4:] for row in rows if row.get(DATE, "")[-4:].isdigit()})
    sources = Counter(row[SOURCE] for row in rows if SOURCE in row).most_common()
    told = [" to ".join(dict.fromkeys((years[0], years[-1])))] if years else []
    told += [", ".join(name for name, _ in sources)] if sources else []
    return f" ({'; '.join(told)})" if told else ""
