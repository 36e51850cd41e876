"""Which content files there are in a folder, and what each of them is."""

import logging
import os
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import get_type_hints

from careerfit.catalog import jsonlines
from careerfit.catalog.parsing import parse
from careerfit.catalog.translating import Loaded, language_of
from careerfit.catalog.yamlfile import FaultyFileError, YamlFile, read
from careerfit.core.advice import Advice
from careerfit.core.errors import ContentError, Fault
from careerfit.core.library import Kind

log = logging.getLogger(__name__)

PATTERNS = (
    "*.y*ml",
    "questionnaires/*.y*ml",
    "resources/*.y*ml",
    "resources/calibrations/*.y*ml",
    "resources/roles/*.y*ml",
    "resources/advice/*.y*ml",
    "resources/sayings/*.y*ml",
    "resources/templates/*.y*ml",
    "calibrations/*.y*ml",
    "roles/*.y*ml",
    "advice/*.y*ml",
    "sayings/*.y*ml",
    "templates/*.y*ml",
    "occupations.jsonl",
    "resources/occupations.jsonl",
)
CATALOGUES = ("report/*.j2", "resources/report/*.j2")
"""Sentences of the report: render/ reads them, and a folder may hold nothing else."""
ADVICE = frozenset(get_type_hints(Advice))


def sound_files(roots: Sequence[Path], language: str, faults: list[Fault]) -> Iterator[Loaded]:
    """Yield what is sound of each root: the sources, then their translations into `language`."""
    for root in roots:
        paths = content_paths(root)
        if not paths and not any(chain.from_iterable(map(root.glob, CATALOGUES))):
            what = "No content file is here."
            remedy = "docs/content.md says what they are and where they go."
            faults.append(Fault(source=str(root), line=None, where="", what=what, remedy=remedy))
        wanted = [path for path in paths if language_of(path) in (None, language)]
        wanted.sort(key=lambda path: language_of(path) or "")
        for file in chain.from_iterable(map(_opened, wanted)):
            if isinstance(file, Fault):
                faults.append(file)
                continue
            kind = kind_of(file)
            log.debug("%s is of the kind %s", file.path, kind)
            content, found = parse(kind, file)
            faults += found
            if content is not None and not found:
                yield Loaded(root=root, file=file, kind=kind, content=content)


def content_paths(root: Path) -> Sequence[Path]:
    """Return the content files of a folder, or the one file; raises ContentError."""
    try:
        root.stat()
        if root.is_dir():
            os.scandir(root).close()  # glob() says nothing when a folder cannot be read
            found = set(chain.from_iterable(root.glob(pattern) for pattern in PATTERNS))
            return sorted(path for path in found if not path.name.startswith("."))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ContentError("'{0}' cannot be read: {1}. Check the path.", root, reason) from error
    return [root]


def kind_of(file: YamlFile) -> Kind:
    """Return what a file is: by its name, then by its folder, then by what stands in it."""
    path, keys = file.path, set(file.data) if isinstance(file.data, dict) else set()
    told: tuple[tuple[Kind, bool], ...] = (
        ("role", path.suffix == ".jsonl"),
        ("translation", language_of(path) is not None or "translates" in keys),
        ("practice", path.stem == "practice"),
        ("battery", path.stem == "batteries" or isinstance(file.data, list)),
        ("dimensions", path.stem == "dimensions" or "dimensions" in keys),
        ("paths", path.stem == "paths" or "steps" in keys),
        ("advice", path.parent.name == "advice" or (bool(keys) and keys <= ADVICE)),
        ("sayings", path.parent.name == "sayings" or "sayings" in keys),
        ("calibration", path.parent.name == "calibrations" or "covariances" in keys),
        ("template", path.parent.name == "templates" or "facets" in keys),
        ("agency", path.stem == "agency" or {"name", "address"} <= keys),
        ("role", path.parent.name == "roles" or "demands" in keys),
    )
    return next((kind for kind, found in told if found), "questionnaire")


def _opened(path: Path) -> Iterator[YamlFile | Fault]:
    """Yield the file, or each line of one that has its content in lines, or what is wrong."""
    if path.suffix == ".jsonl":
        yield from jsonlines.read(path)
        return
    try:
        yield read(path)
    except FaultyFileError as error:
        yield error.fault
