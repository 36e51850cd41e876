"""A release of O*NET as text files with the official headers, for tests."""

from collections.abc import Mapping
from pathlib import Path

from careerfit.catalog.onet.tables import table_of
from careerfit.core.library import Library

Row = tuple[object, ...]
Ratings = Mapping[str, list[Row]]
RATED = (
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\t"
    "Lower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source"
)
UNSURVEYED = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source"
HEADERS = {
    "Skills.txt": RATED,
    "Knowledge.txt": RATED,
    "Work Styles.txt": RATED.replace("\tNot Relevant", ""),
    "Work Context.txt": RATED.replace("\tData Value", "\tCategory\tData Value"),
    "Interests.txt": UNSURVEYED,
    "Work Values.txt": UNSURVEYED,
    "Job Zones.txt": "O*NET-SOC Code\tJob Zone\tDate\tDomain Source",
    "Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription",
    "Content Model Reference.txt": "Element ID\tElement Name\tDescription",
    "Scales Reference.txt": "Scale ID\tScale Name\tMinimum\tMaximum",
}
SCALES = {"IM": (1, 5), "LV": (0, 7), "OI": (1, 7), "EX": (1, 7), "CX": (1, 5)}


def write(folder: Path, ratings: Ratings) -> Path:
    """A release: rows of (code, element, scale, value, error, suppress), the last two optional."""
    codes = sorted({str(row[0]) for rows in ratings.values() for row in rows})
    elements = sorted({str(row[1]) for rows in ratings.values() for row in rows})
    files = {name: [_line(name, row) for row in rows] for name, rows in ratings.items()}
    files["Job Zones.txt"] = [f"{code}\t3\t08/2025\tAnalyst" for code in codes]
    files["Occupation Data.txt"] = [f"{code}\tTitle {code}\tDoes {code}." for code in codes]
    files["Content Model Reference.txt"] = [f"{key}\tName of {key}\t." for key in elements]
    files["Scales Reference.txt"] = [f"{key}\t.\t{a}\t{b}" for key, (a, b) in SCALES.items()]
    folder.mkdir()
    for name, lines in files.items():
        (folder / name).write_bytes("".join(f"{x}\r\n" for x in [HEADERS[name], *lines]).encode())
    return folder


def _line(name: str, row: Row) -> str:
    last: list[object] = ["n/a", "N"]
    last[: len(row) - 4] = row[4:]
    cells = {
        **dict(zip(("O*NET-SOC Code", "Element ID", "Scale ID", "Data Value"), row, strict=False)),
        "Standard Error": last[0],
        "Recommend Suppress": last[1],
        "Date": "08/2025",
        "Domain Source": "Incumbent",
    }
    return "\t".join(str(cells.get(column, "n/a")) for column in HEADERS[name].split("\t"))


def everything(library: Library) -> Ratings:
    """Made-up ratings of all occupations that the built-in roles need, on all that they need."""
    codes = {code for role in library.roles for code in (*role.shares, role.labour_of) if code}
    found: dict[str, list[Row]] = {}
    for number, dimension in enumerate(library.taxonomy.dimensions):
        if dimension.element:
            table = table_of(dimension.element)
            for place, code in enumerate(sorted(codes)):
                rating = round(1 + 4 * (number * place % 17) / 17, 2)
                rows = [(code, dimension.element, scale, rating, 0.1) for scale in table.scales]
                found.setdefault(table.file, []).extend(rows)
    return found
