"""Write the figures of O*NET and BLS into the dimension file and the role files.

``python tools/derive_roles.py FIGURES ROOT``: FIGURES is the folder with the five CSV files, ROOT
the folder that holds ``resources/``. Two things are written, all the rest is kept as it stands:

* the one-line ``role:`` mapping of each dimension with an ``element`` in
  ``resources/dimensions.yaml`` (a new dimension starts with ``role: {}``);
* what stands below the marker line in each ``resources/roles/*.yaml``: demands and labour figures,
  from the role's ``shares`` and each dimension's ``element``.

What O*NET does not rate is stated in ``stated_demands.yaml`` beside this script.
"""

import argparse
import csv
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import yaml

MARKER = '# ---- what follows is written by "careerfit roles refresh" ----'
SOURCES = {
    "styles": "O*NET 29.3, work styles, importance, rated by incumbents",
    "skills": "O*NET 30.1, skills, importance and level, rated by analysts",
    "knowledge": "O*NET 30.1, knowledge, importance and level, rated by incumbents",
    "interests": "O*NET 30.1, occupational interests, machine-learned, not surveyed",
    "conditions": "O*NET 18.1 of 2014, work context, codes moved by hand to the 2019 taxonomy",
    "values": "O*NET 30.1, work values, rated by analysts in 2008",
    "judgement": "Stated by the authors, each with its reason, no figures behind it",
    "labour": "BLS OEWS May 2025 and Employment Projections 2024-34",
}
IDS = {
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
"""Work context has no element ids in the extract."""
CONTEXT = "CX"
"""The work-context scale; its elements go by name."""
MIRRORED = frozenset({"supervision", "recognition"})
"""Dimensions that ask for the opposite of their element (freedom, recognition)."""
DECIMALS = 4
PLAIN = re.compile(r"[A-Za-z][\w ./()-]*\w")
"""Text that YAML reads as text without quotes."""


class DeriveError(Exception):
    """A fault in the files, told with what, where and what to do."""


class Figure(NamedTuple):
    """A rating and its standard error, where the source gives one."""

    value: float
    se: float | None = None


class Reference(NamedTuple):
    """An element over all occupations."""

    mean: float
    sd: float
    occupations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that the CSV files say; keys are (occupation, element, scale) and (element, scale)."""

    ratings: Mapping[tuple[str, str, str], Figure]
    population: Mapping[tuple[str, str], Reference]
    labour: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """How an element is read: its scale, the scale's ends, what weighs it and where it is from."""

    scale: str
    low: int
    high: int
    source: str
    release: str
    weighed_by: str | None = None

    def mirror(self, rating: float) -> float:
        """Return the rating of the opposite."""
        return self.low + self.high - rating

    def weight(self, rating: float) -> float:
        """Map a rating to a weight from 1 to 5, for elements without an importance."""
        return 1 + (rating - self.low) * 4 / (self.high - self.low)


SKILLS = Gauge(
    scale="LV",
    low=0,
    high=7,
    source="skills",
    release="O*NET 30.1, level of skill (analysts)",
    weighed_by="IM",
)
GAUGES = {
    "1.C.": Gauge(
        scale="IM",
        low=1,
        high=5,
        source="styles",
        release="O*NET 29.3, work styles (incumbents)",
        weighed_by="IM",
    ),
    "2.A.": SKILLS,
    "2.B.": SKILLS,
    "2.C.": Gauge(
        scale="LV",
        low=0,
        high=7,
        source="knowledge",
        release="O*NET 30.1, level of knowledge (incumbents)",
        weighed_by="IM",
    ),
    "1.B.1.": Gauge(
        scale="OI",
        low=1,
        high=7,
        source="interests",
        release="O*NET 30.1, interests (machine-learned)",
    ),
    "1.B.2.": Gauge(
        scale="EX",
        low=1,
        high=7,
        source="values",
        release="O*NET 30.1, work values (analysts, 2008)",
    ),
    "": Gauge(
        scale=CONTEXT,
        low=1,
        high=5,
        source="conditions",
        release="O*NET 18.1 of 2014, work context",
    ),
}
"""By the beginning of the element's id; the first that fits is used."""


def main() -> None:
    """Read the arguments and rewrite the files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("figures", type=Path, help="folder with the CSV files")
    parser.add_argument("root", type=Path, help="folder that holds resources/")
    given = parser.parse_args()
    try:
        write(read_figures(given.figures), given.root / "resources")
    except (DeriveError, OSError) as fault:
        parser.exit(1, f"{fault}\n")


def write(figures: Figures, resources: Path) -> None:
    """Rewrite the generated parts of the dimension file and of every role file."""
    path = resources / "dimensions.yaml"
    text = path.read_text("utf-8")
    dimensions: list[dict[str, Any]] = yaml.safe_load(text)["dimensions"]
    texts = {path: with_references(text, dimensions, figures)}
    for path in sorted((resources / "roles").glob("*.yaml")):
        by_hand, marker, rest = path.read_text("utf-8").partition(MARKER)
        other = {
            key: text
            for key, text in ((yaml.safe_load(rest) or {}).get("sources") or {}).items()
            if key not in SOURCES
        }
        if not marker:
            raise DeriveError(f"{path.name}: no marker line. Add this line at its end: {MARKER}")
        role = yaml.safe_load(by_hand)
        stated = {(role["id"], one["dimension"]): one for one in role["stated"]}
        lines = ["sources:", *(f"  {k}: {_scalar(v)}" for k, v in (SOURCES | other).items())]
        lines += [*_demands(role, dimensions, figures, stated), *_labour(role, figures)]
        texts[path] = "\n".join([by_hand + MARKER, *lines, ""])
    for path, text in texts.items():
        path.write_text(text, "utf-8", newline="\n")


def read_figures(folder: Path) -> Figures:
    """Read the five CSV files."""
    labour = {row["onetsoc"]: row for row in _rows(folder / "labour_market.csv")}
    ratings = {
        (row["onetsoc"], row["element_id"], row["scale_id"]): Figure(
            float(row["data_value"]),
            float(row["standard_error"]) if row["standard_error"] else None,
        )
        for row in _rows(folder / "ratings.csv")
    }
    ratings |= _contexts(_rows(folder / "work_context_18_1.csv"), labour)
    population = {
        (row.get("element_id") or IDS.get(row["element_name"], ""), row["scale_id"]): Reference(
            float(row["mean"]), float(row["std"]), int(row["count"])
        )
        for name in ("population.csv", "work_context_18_1_population.csv")
        for row in _rows(folder / name)
    }
    return Figures(ratings=ratings, population=population, labour=labour)


def with_references(text: str, dimensions: Iterable[Mapping[str, Any]], figures: Figures) -> str:
    """Return the dimension file with every ``role:`` line of a rated dimension made anew."""
    references = {
        one["id"]: _reference(one["id"], one["element"], figures)
        for one in dimensions
        if "element" in one
    }
    lines = []
    current = ""
    for line in text.splitlines():
        if start := re.match(r"  - id: (\S+)$", line):
            current = start[1]
        generated = line.startswith("    role:") and current in references
        lines.append(f"    role: {_flow(references[current])}" if generated else line)
    return "\n".join([*lines, ""])


def blend(
    shares: Mapping[str, float], figures: Figures, element: str, scale: str
) -> tuple[Figure, list[str]] | None:
    """Mix the occupations' figures by their shares; None where no occupation has one.

    Also names the occupations without a figure, whose share the others take over.
    """
    found = {
        code: figures.ratings[code, element, scale]
        for code in shares
        if (code, element, scale) in figures.ratings
    }
    if not found:
        return None
    total = math.fsum(shares[code] for code in found)
    value = math.fsum(shares[code] * one.value for code, one in found.items()) / total
    errors = [shares[code] * one.se for code, one in found.items() if one.se is not None]
    se = math.hypot(*errors) / total if len(errors) == len(found) else None
    return Figure(value, se), [code for code in shares if code not in found]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _contexts(
    rows: Iterable[Mapping[str, str]], labour: Mapping[str, Mapping[str, str]]
) -> dict[tuple[str, str, str], Figure]:
    """Give each code one row: several titles of 2010 may have moved to one code of 2019.

    The row under the occupation's own title is used, else the mean of all.
    """
    titled: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for row in rows:
        if row["scale_id"] == CONTEXT and row["element_name"] in IDS:
            key = row["onetsoc"], IDS[row["element_name"]]
            titled[key][row["title"]] = float(row["data_value"])
    return {
        (code, element, CONTEXT): Figure(
            by_title.get(labour.get(code, {}).get("title", ""), fmean(by_title.values()))
        )
        for (code, element), by_title in titled.items()
    }


def _gauge(element: str) -> Gauge:
    return next(gauge for start, gauge in GAUGES.items() if element.startswith(start))


def _reference(dimension: str, element: str, figures: Figures) -> dict[str, Any]:
    gauge = _gauge(element)
    if (element, gauge.scale) not in figures.population:
        raise DeriveError(f"dimensions.yaml: '{dimension}': the figures have no '{element}'")
    mean, sd, occupations = figures.population[element, gauge.scale]
    mirrored = dimension in MIRRORED
    return {
        "mean": gauge.mirror(mean) if mirrored else mean,
        "sd": sd,
        "low": gauge.low,
        "high": gauge.high,
        "source": f"{gauge.release}, {occupations} occupations{', mirrored' if mirrored else ''}",
    }


def _demands(
    role: Mapping[str, Any],
    dimensions: Iterable[Mapping[str, Any]],
    figures: Figures,
    stated: Mapping[tuple[str, str], Mapping[str, Any]],
) -> Iterator[str]:
    """Yield the lines of a role's demands, in the order of the dimension file."""
    yield "demands:"
    for one in dimensions:
        if "element" in one:
            yield _rated_demand(one["id"], one["element"], role["shares"], figures)
        elif entry := stated.get((role["id"], one["id"])):
            rating = float(entry["rating"])
            demand = {"rating": rating, "importance": rating, "source": "judgement"}
            yield f"  - {_flow({'dimension': one['id'], **demand})}  # {entry['because']}"
        elif one["lens"] == "condition":
            yield f"  # {one['id']}: left out, nothing is stated"


def _rated_demand(
    dimension: str, element: str, shares: Mapping[str, float], figures: Figures
) -> str:
    gauge = _gauge(element)
    found = blend(shares, figures, element, gauge.scale)
    if found is None:
        return f"  # {dimension}: left out, the figures have none (suppressed or not rated)"
    (rating, se), missing = found
    rating = gauge.mirror(rating) if dimension in MIRRORED else rating
    weighed = blend(shares, figures, element, gauge.weighed_by) if gauge.weighed_by else None
    demand = {
        "dimension": dimension,
        "rating": rating,
        **({} if se is None else {"se": se}),
        "importance": weighed[0].value if weighed else gauge.weight(rating),
        "source": gauge.source,
    }
    note = f"  # without {', '.join(missing)}: no figure" if missing else ""
    return f"  - {_flow(demand)}{note}"


def _labour(role: Mapping[str, Any], figures: Figures) -> Iterator[str]:
    """Yield the lines of the labour figures of the occupation with the largest share."""
    shares = role["shares"]
    if unknown := shares.keys() - figures.labour.keys():
        raise DeriveError(f"labour_market.csv has no {sorted(unknown)}. Take a code that it lists.")
    code = role.get("labour_of") or max(shares, key=lambda one: shares[one])
    row = figures.labour[code]
    source = "BLS OEWS May 2025, Employment Projections 2024-34; job zone O*NET 30.1"
    if "labour_of" in role:
        source += f"; of {row['title']} ({code})"
    elif len(shares) > 1:
        tied = sum(share == shares[code] for share in shares.values()) > 1
        which = "first of equal shares" if tied else "larger share"
        source += f"; of {row['title']} ({code}) alone, the {which}"
    yield "labour:"
    columns: dict[str, str | float | None] = {
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
    yield from (f"  {key}: {_scalar(value)}" for key, value in columns.items() if value is not None)


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _whole(cell: str) -> int | None:
    return int(float(cell)) if cell else None


def _flow(mapping: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in mapping.items()) + "}"


def _scalar(value: float | str) -> str:
    if isinstance(value, str):
        return value if PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    return str(round(value, DECIMALS))


if __name__ == "__main__":
    main()
