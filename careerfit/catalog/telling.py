"""What is wrong with what stands in a file, told with its line."""

import re
from collections.abc import Iterable, Sequence

from careerfit.catalog.parsing import MOST, more_faults
from careerfit.catalog.yamlfile import Plain, Where, YamlFile, shown
from careerfit.core.dimension import Place
from careerfit.core.errors import Fault

QUOTED = re.compile("'([^']*)'")


def faults_at(file: YamlFile, places: Iterable[Place]) -> list[Fault]:
    """Return what is wrong at places in a file, with lines; of very many the first ones."""
    found = list(places)
    faults = [
        Fault(
            source=str(file.path),
            line=file.line(_find(file, where)),
            where=".".join(map(shown, where.split("."))),
            what=QUOTED.sub(lambda quote: f"'{shown(quote[1])}'", what),
            remedy=remedy,
        )
        for where, what, remedy in found[:MOST]
    ]
    return [*faults, *more_faults(file, len(found))]


def _find(file: YamlFile, where: str) -> Where:
    """Return the place in the file that "items.dep1.scale" means, following ids in lists."""
    found: list[str | int] = []
    data, steps = file.data, where.split(".")
    for number, step in enumerate(steps):
        rest = ".".join(steps[number:])
        if isinstance(data, dict) and rest in data:
            return (*found, rest)
        if isinstance(data, list):
            at = _place(data, step)
            if at is None:
                break
            found.append(at)
            data = data[at]
        elif isinstance(data, dict) and step in data:
            found.append(step)
            data = data[step]
    return tuple(found)


def _place(data: Sequence[Plain], step: str) -> int | None:
    """Return where in a list the id `step` stands, the last time; else the place of that number."""
    ids = [one.get("id", one.get("dimension")) if isinstance(one, dict) else None for one in data]
    if step in ids:
        return len(ids) - 1 - ids[::-1].index(step)
    return int(step) if step.isdigit() and int(step) < len(ids) else None
