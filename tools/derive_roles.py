"""Write the project's extracts of O*NET and BLS into the dimension file and the role files.

``python tools/derive_roles.py FIGURES ROOT``: FIGURES is the folder with the five CSV files, ROOT
the folder that holds ``resources/``. The extracts have what one release of O*NET has not: work
styles of 29.3, work context of 18.1, and the labour figures of BLS. All else is done as by
``careerfit roles refresh``.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import fmean

from careerfit.catalog.onet import refreshing, writing
from careerfit.catalog.onet.tables import Figures, Occupation, Rating, Spread
from careerfit.core.errors import CareerFitError
from careerfit.core.role import Role

SOURCES = {
    "styles": "O*NET 29.3, work styles, importance, rated by incumbents",
    "skills": "O*NET 30.1, skills, importance and level, rated by analysts",
    "knowledge": "O*NET 30.1, knowledge, importance and level, rated by incumbents",
    "interests": "O*NET 30.1, occupational interests, machine-learned, not surveyed",
    "conditions": "O*NET 18.1 of 2014, work context, codes moved by hand to the 2019 taxonomy",
    "values": "O*NET 30.1, work values, rated by analysts in 2008",
    "labour": "BLS OEWS May 2025 and Employment Projections 2024-34",
}
CONTEXTS = {
    "Deal With Unpleasant or Angry People": "4.C.1.d.2",
    "Frequency of Conflict Situations": "4.C.1.d.1",
    "Importance of Repeating Same Tasks": "4.C.3.b.7",
    "Time Pressure": "4.C.3.d.1",
    "Importance of Being Exact or Accurate": "4.C.3.b.4",
    "Telephone": "4.C.1.a.2.f",
    "Electronic Mail": "4.C.1.a.2.h",
    "Work With Work Group or Team": "4.C.1.b.1.e",
    "Freedom to Make Decisions": "4.C.3.a.4",
    "Spend Time Sitting": "4.C.2.d.1.a",
    "Sounds, Noise Levels Are Distracting or Uncomfortable": "4.C.2.b.1.a",
}
"""The elements of work context by their names of 2014: the extract has no ids."""
CONTEXT = "CX"
Row = Mapping[str, str]


def main() -> None:
    """Read the arguments and rewrite the files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("figures", type=Path, help="folder with the CSV files")
    parser.add_argument("root", type=Path, help="folder that holds resources/")
    given = parser.parse_args()
    try:
        resources = given.root / "resources"
        labour = {row["onetsoc"]: row for row in _rows(given.figures / "labour_market.csv")}
        texts, lines = refreshing.renew(
            refreshing.stand(resources),
            read_figures(given.figures, labour),
            lambda role: _labour(role, labour),
        )
        refreshing.write(resources, texts)
        print("\n".join(lines))
    except (CareerFitError, OSError) as fault:
        parser.exit(1, f"{fault}\n")


def read_figures(folder: Path, labour: Mapping[str, Row]) -> Figures:
    """Read the CSV files."""
    ratings = {
        (row["onetsoc"], row["element_id"], row["scale_id"]): Rating(
            float(row["data_value"]),
            float(row["standard_error"]) if row["standard_error"] else None,
        )
        for row in _rows(folder / "ratings.csv")
    }
    ratings |= _contexts(_rows(folder / "work_context_18_1.csv"), labour)
    spreads = {
        (row.get("element_id") or CONTEXTS.get(row["element_name"], ""), row["scale_id"]): Spread(
            float(row["mean"]), float(row["std"]), int(row["count"])
        )
        for name in ("population.csv", "work_context_18_1_population.csv")
        for row in _rows(folder / name)
    }
    occupations = {
        code: Occupation(title=row["title"], description="") for code, row in labour.items()
    }
    return Figures(
        release="O*NET 30.1",
        ratings=ratings,
        spreads=spreads,
        sources=SOURCES,
        occupations=occupations,
        names={},
    )


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _contexts(rows: Iterable[Row], labour: Mapping[str, Row]) -> dict[tuple[str, str, str], Rating]:
    """Give each code one row: several titles of 2010 may have moved to one code of 2019.

    The row under the occupation's own title is used, else the mean of all.
    """
    titled: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for row in rows:
        if row["scale_id"] == CONTEXT and row["element_name"] in CONTEXTS:
            key = row["onetsoc"], CONTEXTS[row["element_name"]]
            titled[key][row["title"]] = float(row["data_value"])
    return {
        (code, element, CONTEXT): Rating(
            by_title.get(labour.get(code, {}).get("title", ""), fmean(by_title.values()))
        )
        for (code, element), by_title in titled.items()
    }


def _labour(role: Role, labour: Mapping[str, Row]) -> Iterator[str]:
    """Return the lines of the labour figures of a role's main occupation."""
    code = role.labour_of or max(role.shares, key=lambda one: role.shares[one])
    row = labour[code]
    source = "BLS OEWS May 2025, Employment Projections 2024-34; job zone O*NET 30.1"
    if role.labour_of is not None:
        source += f"; of {row['title']} ({code})"
    elif len(role.shares) > 1:
        tied = sum(share == role.shares[code] for share in role.shares.values()) > 1
        which = "first of equal shares" if tied else "larger share"
        source += f"; of {row['title']} ({code}) alone, the {which}"
    figures = {
        "country": "US",
        "year": 2025,
        "employment": _whole(row["employment_2025"]),
        "wage_p10": _whole(row["wage_p10"]),
        "wage_median": _whole(row["wage_median"]),
        "wage_p90": _whole(row["wage_p90"]),
        "change_pct": _number(row["employment_change_pct_2024_34"]),
        "change_period": "2024-34",
        "openings_thousands": _number(row["openings_thousands_a_year"]),
        "entry_education": row["entry_education"] or None,
        "job_zone": _whole(row["job_zone"]),
        "source": source,
    }
    return writing.labour_lines({key: one for key, one in figures.items() if one is not None})


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _whole(cell: str) -> int | None:
    return int(float(cell)) if cell else None


if __name__ == "__main__":
    main()
