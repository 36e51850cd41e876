"""A file with a piece of content on each line, as JSON: hundreds of profiles load fast from it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from careerfit.catalog.yamlfile import FaultyFileError, Plain, YamlFile, text_of
from careerfit.core.errors import Fault

LARGEST = 50_000_000
"""Bytes of such a file: ten times what a profile of every occupation takes."""
REMEDY = "Make the file anew, or remove the line."


def read(path: Path) -> Iterator[YamlFile | Fault]:
    """Yield each line as a file of its own, whose every part stands on that line, or its fault."""
    try:
        text = text_of(path, LARGEST)
    except FaultyFileError as error:
        yield error.fault
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            data = plain(line)
        except (ValueError, RecursionError) as error:
            what = f"This is not JSON: {error}."
            yield Fault(source=str(path), line=number, where="", what=what, remedy=REMEDY)
        else:
            yield YamlFile(path=path, data=data, lines={(): number})


def plain(text: str) -> Plain:
    """Return what JSON says, strictly: no key twice, no NaN; raises ValueError, RecursionError."""
    data: Plain = json.loads(text, object_pairs_hook=_mapping, parse_constant=_refuse)
    return data


def _mapping(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise ValueError("a key stands twice")
    return mapping


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
