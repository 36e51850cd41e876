"""The lines that a refresh writes into the dimension file and into the files of roles."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from careerfit.catalog.onet.blending import Derived
from careerfit.core.dimension import DimensionId, RoleReference
from careerfit.core.role import Demand

MARKER = '# ---- what follows is written by "careerfit roles refresh" ----'
_PLAIN = re.compile(r"[A-Za-z][\w ./()-]*\w")
"""Text that YAML reads as text without quotes."""
_ASKED = re.compile(r"  (?:- \{dimension: |# )([a-z0-9-]+)[,:].*")


def with_references(text: str, references: Mapping[DimensionId, RoleReference]) -> str:
    """Return the dimension file with the ``role:`` lines of `references` made anew."""
    lines, current = [], DimensionId("")
    for line in text.splitlines():
        if start := re.fullmatch(r"  - id: (\S+)", line):
            current = DimensionId(start[1])
        if line.startswith("    role:") and current in references:
            one = references[current]
            ends = {"low": int(one.low), "high": int(one.high)}
            mapping = {"mean": one.mean, "sd": one.sd, **ends, "source": one.source}
            lines.append(f"    role: {_flow(mapping)}")
        else:
            lines.append(line)
    return "\n".join([*lines, ""])


def role_file(
    by_hand: str, sources: Mapping[str, str], demands: Iterable[str], labour: Iterable[str]
) -> str:
    """Return a role file: what is written by hand as it stands, then the figures."""
    block = ["sources:", *(f"  {key}: {_scalar(text)}" for key, text in sources.items())]
    return "\n".join([by_hand + MARKER, *block, "demands:", *demands, *labour, ""])


def derived_line(dimension: DimensionId, derived: Derived) -> str:
    """Return the line of a demand that was derived, or of its absence."""
    if derived.demand is None:
        return f"  # {dimension}: left out, the figures have none (suppressed or not rated)"
    missing = ", ".join(derived.without)
    return demand_line(derived.demand, f"without {missing}: no figure" if missing else "")


def demand_line(demand: Demand, note: str) -> str:
    """Return the line of a demand, with a note on where it comes from or without."""
    mapping: dict[str, object] = {"dimension": demand.dimension, "rating": demand.rating}
    if demand.se is not None:
        mapping["se"] = demand.se
    mapping |= {"importance": demand.importance, "source": demand.source}
    return f"  - {_flow(mapping)}" + (f"  # {note}" if note else "")


def standing_lines(figures: str) -> dict[DimensionId, str]:
    """Return what stands in a role file's figures for each dimension, as it stands."""
    return {
        DimensionId(found[1]): line
        for line in figures.splitlines()
        if (found := _ASKED.fullmatch(line))
    }


def standing_labour(figures: str, zone: int | None, release: str) -> Iterator[str]:
    """Yield the labour figures as they stand, but for the job zone, which the release tells."""
    lines = figures.splitlines()
    start = lines.index("labour:") if "labour:" in lines else len(lines)
    for line in lines[start:]:
        if zone is None:
            yield line
        else:
            found = re.sub(r"^  job_zone: .*", f"  job_zone: {zone}", line)
            yield re.sub(r"job zone O\*NET [0-9.]*[0-9]", f"job zone {release}", found)


def labour_lines(labour: Mapping[str, object]) -> Iterator[str]:
    """Yield the lines of labour figures."""
    yield "labour:"
    yield from (f"  {key}: {_scalar(figure)}" for key, figure in labour.items())


def _flow(mapping: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(one)}" for key, one in mapping.items()) + "}"


def _scalar(one: object) -> str:
    if isinstance(one, str):
        return one if _PLAIN.fullmatch(one) else json.dumps(one, ensure_ascii=False)
    return str(one)
