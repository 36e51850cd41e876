"""Lists of clients from files of others: CSV in whatever encoding, and XLSX."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from careerfit.core.errors import CancelledError, FileError
from careerfit.core.roster import Known, Roster, judged
from careerfit.exchange import people, read_people
from careerfit.exchange.people import TOLD


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def read(path: Path, content: bytes | str) -> Roster:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_people(path)


def cells(roster: Roster) -> list[dict[str, str]]:
    return [{str(field): cell for field, cell in row.cells.items()} for row in roster.rows]


def sheet(path: Path, *rows: Sequence[object]) -> Roster:
    """The roster of a workbook with these rows, and an empty sheet behind."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("Behind")
    book.save(path)
    return read_people(path)


ANA = "Nombre;Apellidos;Nº de expediente;Año\nAna;Núñez;7;1999\n"


@pytest.mark.parametrize(
    ("encoding", "before", "told"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8"),
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("utf-16-le", b"", "UTF-16"),
        ("utf-16-be", b"", "UTF-16"),
        ("latin-1", b"", "Windows-1252"),
    ],
)
def test_names_are_read_in_every_usual_encoding_and_it_is_told_which(
    path: Path, encoding: str, before: bytes, told: str
) -> None:
    found = read(path, before + ANA.encode(encoding))
    assert (found.encoding, found.unread) == (told, ("Año",))
    assert cells(found) == [{"first": "Ana", "last": "Núñez", "reference": "7"}]


def test_bytes_that_windows_does_not_know_are_read_as_latin_1(path: Path) -> None:
    found = read(path, b"Name\nAna N\xfa\xf1ez \x9d\n")
    assert found.encoding == "Latin-1"
    (entry,) = judged(found, Known(), ("en",)).entries
    assert entry.name == "Ana Núñez"
    assert str(entry.warnings[0]).startswith("Row 2: signs that cannot be seen")


def test_the_sign_of_the_euro_tells_windows_from_latin_1(path: Path) -> None:
    assert cells(read(path, b"Name\nAna \x80\n")) == [{"name": "Ana €"}]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_are_parted_by_comma_semicolon_or_tab_in_any_order(
    path: Path, separator: str
) -> None:
    lines = [["TAGS", "Name", "Reference"], ['"a,b;c"', "Cy", "1"], ["", '"Di ""D"""', ""]]
    found = read(path, "\r\n".join(separator.join(line) for line in lines))
    assert cells(found) == [{"tags": "a,b;c", "name": "Cy", "reference": "1"}, {"name": 'Di "D"'}]


def test_a_heading_in_quotes_does_not_part_columns(path: Path) -> None:
    found = read(path, '"Tags; a, b, c";Name\nnorth;Cy\n')
    assert cells(found) == [{"name": "Cy"}]
    assert found.unread == ("Tags; a, b, c",)


def test_what_excel_writes_before_the_headings_is_no_row(path: Path) -> None:
    found = read(path, "sep=;\r\nName;Tags\r\nCy;a,b\r\n")
    assert [(row.number, dict(row.cells)) for row in found.rows] == [
        (2, {"name": "Cy", "tags": "a,b"})
    ]


def test_rows_count_as_in_a_spreadsheet(path: Path) -> None:
    found = read(path, '\nName,Tags\n\n"Cy\nStraße",x\n,,\nDi\n')
    assert [(row.number, row.cells.get("name")) for row in found.rows] == [
        (4, "Cy\nStraße"),
        (6, "Di"),
    ]


def test_cells_beyond_the_headings_are_told_where_they_are_filled(path: Path) -> None:
    found = read(path, "Name,Reference,\nCy,1,,,\nDi,2,,x\n")
    assert [row.ragged for row in found.rows] == [None, 4]


def test_of_two_columns_of_a_kind_the_first_counts(path: Path) -> None:
    found = read(path, "Reference,Name,ID\n1,Cy,2\n")
    assert cells(found) == [{"reference": "1", "name": "Cy"}]
    assert found.unread == ("ID",)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty. Choose the file that holds the list of clients."),
        (b"\n , \n", "is empty."),
        (b"Shoes,Hats\n1,2\n", "has no column for the name. The first row has to name the"),
        (b"Reference\n1\n", "has no column for the name."),
        (b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(range(256)) * 9, "has no column for the name."),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "is a workbook of before 2007. Save it as .xlsx"),
        (b"PK\x03\x04" + b"\x00" * 99, "is no workbook, or a damaged one."),
        (b'Name\n"' + b"x" * 200_000, "below row 1: this is no table. A quotation mark may be"),
        (b"Name" + b",x" * 1000 + b"\n", "has 1001 columns. 1000 are the most"),
    ],
)
def test_what_is_no_list_is_told_and_nothing_is_taken(
    path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(FileError, match=re.escape(said)):
        read(path, content)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read"):
        read_people(tmp_path / "none.csv")
    with pytest.raises(FileError, match="cannot be read"):
        read_people(tmp_path)


def test_a_list_has_so_many_rows_and_bytes_and_no_more(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "MOST_ROWS", 3)
    assert len(read(path, "Name\na\nb\nc\n").rows) == 3
    with pytest.raises(FileError, match="holds more than 3 people"):
        read(path, "Name\na\nb\nc\nd\n")
    monkeypatch.setattr(people, "LARGEST", 10)
    with pytest.raises(FileError, match="which is the most that is read"):
        read(path, "Name\na\nb\nc\n")


def test_a_workbook_is_read_as_a_person_sees_it(path: Path) -> None:
    found = sheet(
        path,
        [],
        ["Name", None, "Reference", "Tags", "Extra time", "Idioma"],
        ["Ana Núñez", "x", 17.0, True, 0.25, "es"],
        [],
        [date(2026, 3, 1), None, 1234567890123, datetime(2026, 3, 2, 9), 1.5, None],  # noqa: DTZ001
        [None, None, 0.1, None, "50 %", None],
        ["=1+1", None, "=A1", None, None, None, "beyond"],
    )
    assert found.encoding == "XLSX"
    assert [(row.number, dict(row.cells), row.ragged) for row in found.rows] == [
        (
            3,
            {
                "name": "Ana Núñez",
                "reference": "17",
                "tags": "True",
                "time": "25%",
                "language": "es",
            },
            None,
        ),
        (
            5,
            {
                "name": "2026-03-01",
                "reference": "1234567890123",
                "tags": "2026-03-02",
                "time": "1.5",
            },
            None,
        ),
        (6, {"reference": "0.1", "time": "50 %"}, None),
        (7, {}, 7),
    ]


def test_a_workbook_is_known_by_its_content_not_by_its_name(tmp_path: Path) -> None:
    assert cells(sheet(tmp_path / "a.xlsx", ["Name"], ["Cy"])) == [{"name": "Cy"}]
    (tmp_path / "a.csv").write_bytes((tmp_path / "a.xlsx").read_bytes())
    assert read_people(tmp_path / "a.csv").encoding == "XLSX"


def test_a_workbook_that_says_it_has_a_million_columns_is_read_at_once(tmp_path: Path) -> None:
    sheet(tmp_path / "a.xlsx", ["Name"], *([f"P {number}"] for number in range(200)))
    liar = BytesIO()
    with ZipFile(tmp_path / "a.xlsx") as old, ZipFile(liar, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "xl/worksheets/sheet1.xml":
                said = re.sub(
                    rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', content
                )
                assert said != content
                content = said
            new.writestr(part, content)
    start = perf_counter()
    assert len(read(tmp_path / "b.xlsx", liar.getvalue()).rows) == 200
    assert perf_counter() - start < 5


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet(path, ["Name"], ["Cy"])
    monkeypatch.setattr(people, "LARGEST_UNPACKED", 1_000)
    with pytest.raises(FileError, match="unpacks to more than"):
        read_people(path)


def test_a_sheet_that_grows_without_end_is_damaged(path: Path) -> None:
    """Entities that unfold a thousandfold: what reads XML here stops."""
    sheet(path, ["Name"], ["Cy"])
    bomb = BytesIO()
    with ZipFile(path) as old, ZipFile(bomb, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "xl/worksheets/sheet1.xml":
                laughs = "".join(
                    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
                ).encode()
                head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">' + laughs + b"]>"
                content = head + content.replace(b"<sheetData>", b"<sheetData>&l9;", 1)
            new.writestr(part, content)
    with pytest.raises(FileError, match="is no workbook, or a damaged one"):
        read(path, bomb.getvalue())


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_whatever_a_file_holds_it_is_a_list_or_told(path: Path, content: bytes) -> None:
    for whole in (content, b"Name;Tags\n" + content, b"PK\x03\x04" + content):
        try:
            found = read(path, whole)
        except FileError:
            continue
        judged(found, Known(), ("en", "es"))


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_long_list_tells_how_far_it_is_and_can_be_left(tmp_path: Path, suffix: str) -> None:
    path, told = tmp_path / f"long.{suffix}", list[tuple[int, int]]()
    names = [f"P {number}" for number in range(2 * TOLD)]
    if suffix == "csv":
        path.write_text("\n".join(["Name", *names]), "utf-8")
    else:
        sheet(path, ["Name"], *([name] for name in names))
    read_people(path, lambda done, of: told.append((done, of)))
    assert told == [(TOLD, 2 * TOLD + 1), (2 * TOLD, 2 * TOLD + 1)]

    def leave(_done: int, _of: int) -> None:
        raise CancelledError("enough")

    with pytest.raises(CancelledError):
        read_people(path, leave)


def test_a_hundred_thousand_people_are_read_and_judged_in_seconds(path: Path) -> None:
    rows = (f'Person Núñez {n},R-{n},"a, b",es,1.5\n' for n in range(100_000))
    path.write_text("Name,Reference,Tags,Language,Extra time\n" + "".join(rows), "utf-8")
    start = perf_counter()
    found = judged(read_people(path), Known(), ("en", "es"))
    assert len(found.taken) == 100_000
    assert perf_counter() - start < 30  # 3 s on a machine with nothing else to do
