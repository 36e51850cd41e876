"""Folders of content files to one library."""

import logging
import os
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from careerfit.catalog import jsonlines
from careerfit.catalog.parsing import MOST, more_faults, parse
from careerfit.catalog.yamlfile import FaultyFileError, Plain, Where, YamlFile, read, shown
from careerfit.core import calibration, dimension, questionnaire, role
from careerfit.core.advice import Advice
from careerfit.core.advice import faults as advice_faults
from careerfit.core.calibration import Calibration
from careerfit.core.dimension import Taxonomy
from careerfit.core.errors import ContentError, Fault
from careerfit.core.library import Kind, Library
from careerfit.core.look import Agency
from careerfit.core.look import faults as agency_faults
from careerfit.core.paths import PathMap
from careerfit.core.paths import faults as paths_faults
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Part,
    Place,
    Questionnaire,
    QuestionnaireId,
    Texts,
)
from careerfit.core.role import Role
from careerfit.core.sayings import Saying, Sayings
from careerfit.core.sayings import faults as saying_faults
from careerfit.core.template import Template
from careerfit.core.template import faults as template_faults
from careerfit.core.value import value

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
T = TypeVar("T", Questionnaire, Texts, Role, Battery, Calibration, Template, Saying)
A = TypeVar("A", PathMap, Advice)
_Known = Mapping[QuestionnaireId, Questionnaire]
ORDER: tuple[Kind, ...] = (
    *("dimensions", "questionnaire", "texts", "role", "battery", "calibration", "template"),
    *("sayings", "paths", "advice", "agency"),
)
ADVICE = frozenset(get_type_hints(Advice))
QUOTED = re.compile("'([^']*)'")
EMPTY = Taxonomy(lenses=(), dimensions=())


@value
class _Loaded:
    """What a file whose types are sound holds: one of its parts, or the whole of it."""

    root: Path
    file: YamlFile
    kind: Kind
    content: Any


def load(roots: Sequence[Path]) -> Library:
    """Return the library of all `roots`: folders, or single files.

    What a later root brings under an id replaces what an earlier one had. A faulty file is left out
    and its faults are in the library; a root that is not there raises ContentError.
    """
    faults: list[Fault] = []
    loaded = sorted(_files(roots, faults), key=lambda one: ORDER.index(one.kind))
    taxonomy = _taxonomy([one for one in loaded if one.kind == "dimensions"], faults)
    named = {one.content.id for one in loaded if one.kind == "battery"}
    find = partial(_questionnaire_faults, taxonomy, named)
    questionnaires = {one.id: one for one in _sound(loaded, "questionnaire", find, faults)}
    texts = _sound(loaded, "texts", partial(_text_faults, questionnaires), faults)
    roles = _sound(loaded, "role", partial(_role_faults, taxonomy), faults)
    batteries = _sound(loaded, "battery", partial(_battery_faults, questionnaires), faults)
    known = {one.id for one in roles}
    paths = _added(loaded, "paths", lambda one: paths_faults(one, known), PathMap(), faults)
    told = _added(loaded, "advice", lambda one: advice_faults(one, taxonomy), Advice(), faults)
    for one in (one for one in loaded if one.kind == "agency"):
        faults += _told(one.file, agency_faults(one.content))
    measured = partial(_calibration_faults, questionnaires)
    return Library(
        taxonomy=taxonomy,
        questionnaires=tuple(questionnaires.values()),
        batteries=(*batteries, *_alone(batteries, questionnaires.values())),
        roles=roles,
        texts=texts,
        paths=paths,
        advice=told,
        sayings=_sound(loaded, "sayings", partial(_saying_faults, taxonomy), faults),
        calibrations=_sound(loaded, "calibration", measured, faults),
        templates=_sound(loaded, "template", partial(_template_faults, taxonomy), faults),
        faults=tuple(faults),
    )


def check(roots: Sequence[Path], paths: Sequence[Path]) -> tuple[Fault, ...]:
    """Return every fault of `paths` read beside `roots`; of the roots themselves without paths."""
    return load([*roots, *paths]).faults


def questionnaire_in(roots: Sequence[Path], path: Path) -> Questionnaire:
    """Return the questionnaire of the file `path`, read beside `roots`; raises ContentError."""
    library, key = _with(roots, path, "questionnaire")
    return next(one for one in library.questionnaires if one.id == key)


def template_in(roots: Sequence[Path], path: Path) -> Template:
    """Return the key template of the file `path`, read beside `roots`; raises ContentError."""
    library, key = _with(roots, path, "template")
    return next(one for one in library.templates if one.id == key)


def agency_in(path: Path) -> Agency:
    """Return the agency of the file `path`; raises ContentError."""
    try:
        file = read(path)
    except FaultyFileError as error:
        raise ContentError(str(error.fault)) from error
    content, found = parse("agency", file)
    found += [] if content is None else _told(file, agency_faults(content))
    if found:
        raise ContentError("\n".join(map(str, found)))
    agency: Agency = content
    return agency


def _with(roots: Sequence[Path], path: Path, kind: Kind) -> tuple[Library, Plain]:
    """Return the library with the file `path`, which is of a kind, and the id that it has there."""
    try:
        file = read(path)
    except FaultyFileError as error:
        loaded = f'What is loaded is named by its id: "careerfit list {kind}s".'
        raise ContentError(f"{error.fault} {loaded}") from error
    if _kind(file) != kind:
        raise ContentError(f"'{path}' is no {kind}. docs/content.md says what one is.")
    library = load([*roots, path])
    found = [fault for fault in library.faults if fault.source == str(path)]
    if found:
        raise ContentError("\n".join(map(str, found)))
    return library, file.data["id"] if isinstance(file.data, dict) else None


def _files(roots: Sequence[Path], faults: list[Fault]) -> Iterator[_Loaded]:
    for root in roots:
        paths = _paths(root)
        if not paths:
            what = "No content file is here."
            remedy = "docs/content.md says what they are and where they go."
            faults.append(Fault(source=str(root), line=None, where="", what=what, remedy=remedy))
        for file in chain.from_iterable(map(_opened, paths)):
            if isinstance(file, Fault):
                faults.append(file)
                continue
            kind = _kind(file)
            log.debug("%s is of the kind %s", file.path, kind)
            content, found = parse(kind, file)
            faults += found
            if content is not None and not found:
                for part in _parts(content):
                    yield _Loaded(root=root, file=file, kind=kind, content=part)


def _parts(content: object) -> Sequence[object]:
    """Return what stands for itself in a file: each battery, each saying, else the whole of it."""
    if isinstance(content, Sayings):
        return content.sayings
    return content if isinstance(content, tuple) else [content]


def _opened(path: Path) -> Iterator[YamlFile | Fault]:
    """Yield the file, or each line of one that has its content in lines, or what is wrong."""
    if path.suffix == ".jsonl":
        yield from jsonlines.read(path)
        return
    try:
        yield read(path)
    except FaultyFileError as error:
        yield error.fault


def _paths(root: Path) -> Sequence[Path]:
    try:
        root.stat()
        if root.is_dir():
            os.scandir(root).close()  # glob() says nothing when a folder cannot be read
            found = set(chain.from_iterable(root.glob(pattern) for pattern in PATTERNS))
            return sorted(path for path in found if not path.name.startswith("."))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ContentError(f"'{root}' cannot be read: {reason}. Check the path.") from error
    return [root]


def _kind(file: YamlFile) -> Kind:
    """Return what a file is: by its name, then by its folder, then by what stands in it."""
    path, keys = file.path, set(file.data) if isinstance(file.data, dict) else set()
    told: tuple[tuple[Kind, bool], ...] = (
        ("role", path.suffix == ".jsonl"),
        ("battery", path.stem == "batteries" or isinstance(file.data, list)),
        ("dimensions", path.stem == "dimensions" or "dimensions" in keys),
        ("paths", path.stem == "paths" or "steps" in keys),
        ("advice", path.parent.name == "advice" or (bool(keys) and keys <= ADVICE)),
        ("sayings", path.parent.name == "sayings" or "sayings" in keys),
        ("calibration", path.parent.name == "calibrations" or "covariances" in keys),
        ("template", path.parent.name == "templates" or "facets" in keys),
        ("agency", path.stem == "agency" or {"name", "address"} <= keys),
        ("texts", "." in path.stem or "questionnaire" in keys),
        ("role", path.parent.name == "roles" or "demands" in keys),
    )
    return next((kind for kind, found in told if found), "questionnaire")


def _told(file: YamlFile, places: Iterable[Place]) -> list[Fault]:
    found = list(places)
    told = [
        Fault(
            source=str(file.path),
            line=file.line(_find(file, where)),
            where=".".join(map(shown, where.split("."))),
            what=QUOTED.sub(lambda quote: f"'{shown(quote[1])}'", what),
            remedy=remedy,
        )
        for where, what, remedy in found[:MOST]
    ]
    return [*told, *more_faults(file, len(found))]


def _find(file: YamlFile, where: str) -> Where:
    """Return the place in the file that "items.dep1.scale" means, following ids in lists."""
    found: list[str | int] = []
    data = file.data
    for step in where.split("."):
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


def _taxonomy(loaded: Sequence[_Loaded], faults: list[Fault]) -> Taxonomy:
    """Return all lenses and dimensions; a later file adds dimensions or replaces some."""
    taxonomy = EMPTY
    for one in loaded:
        found: Taxonomy = one.content
        new = {d.id for d in found.dimensions}
        lenses = {lens.id: lens for lens in (*taxonomy.lenses, *found.lenses)}
        whole = Taxonomy(
            lenses=tuple(lenses.values()),
            dimensions=(*(d for d in taxonomy.dimensions if d.id not in new), *found.dimensions),
        )
        wrong = _told(one.file, dimension.faults(whole))
        faults += wrong
        taxonomy = taxonomy if wrong else whole
    return taxonomy


def _sound(
    loaded: Sequence[_Loaded],
    kind: Kind,
    find: Callable[[T, Sequence[T]], Iterable[Place]],
    faults: list[Fault],
) -> tuple[T, ...]:
    """Return what `find` finds no fault in; it is handed the others that were sound so far, too.

    A later root replaces what an earlier one had; one root has each id once.
    """
    sound: dict[str, _Loaded] = {}
    wrong: dict[Path, list[Place]] = {}
    for one in (one for one in loaded if one.kind == kind):
        key = _key(one.content)
        others = [known.content for other, known in sound.items() if other != key]
        places = list(find(one.content, others))
        if key in sound and sound[key].root == one.root:
            where = {
                "texts": "language",
                "battery": f"{key}.id",
                "sayings": f"sayings.{key}",
                "calibration": "questionnaire",
            }.get(kind, "id")
            what = f"'{key}' stands in {sound[key].file.path.name} already."
            places.append((where, what, "Keep one of them, or choose another id."))
        wrong.setdefault(one.file.path, []).extend(places)
        if not places:
            sound[key] = one
    for file in {one.file.path: one.file for one in loaded if one.kind == kind}.values():
        faults += _told(file, wrong[file.path])
    return tuple(one.content for one in sound.values())


def _added(
    loaded: Sequence[_Loaded],
    kind: Kind,
    find: Callable[[A], Iterable[Place]],
    none: A,
    faults: list[Fault],
) -> A:
    """Return all files of a kind together, without those that `find` finds a fault in."""
    whole = none
    for one in (one for one in loaded if one.kind == kind):
        places = list(find(one.content))
        faults += _told(one.file, places)
        if not places:
            whole = whole + one.content
    return whole


def _key(content: Questionnaire | Texts | Role | Battery | Calibration | Template | Saying) -> str:
    if isinstance(content, Saying):
        return content.dimension
    if isinstance(content, Calibration):
        return content.questionnaire
    if isinstance(content, Texts):
        return f"{content.questionnaire}.{content.language}"
    return content.id


def _questionnaire_faults(
    taxonomy: Taxonomy,
    batteries: Container[str],
    one: Questionnaire,
    others: Sequence[Questionnaire],
) -> Iterator[Place]:
    yield from questionnaire.faults(one, taxonomy)
    if one.id in batteries:
        yield "id", f"A battery is called '{one.id}'.", "Choose another id."
    for _, item in questionnaire.shared_items([*others, one]):
        yield (
            f"items.{item}",
            "Another questionnaire has an item with this id.",
            "Item ids are columns of answers files: choose another.",
        )


def _text_faults(questionnaires: _Known, one: Texts, _: object) -> Iterator[Place]:
    known = questionnaires.get(one.questionnaire)
    if known is None:
        what = f"No sound questionnaire '{one.questionnaire}'."
        yield "questionnaire", what, "Mend the id, or the faults of its file."
    else:
        yield from questionnaire.text_faults(known, one)


def _calibration_faults(questionnaires: _Known, one: Calibration, _: object) -> Iterator[Place]:
    return calibration.faults(one, questionnaires)


def _template_faults(taxonomy: Taxonomy, one: Template, _: object) -> Iterator[Place]:
    return template_faults(one, taxonomy)


def _saying_faults(taxonomy: Taxonomy, one: Saying, _: object) -> Iterator[Place]:
    return saying_faults(one, taxonomy)


def _role_faults(taxonomy: Taxonomy, one: Role, _: object) -> Iterator[Place]:
    return role.faults(one, taxonomy)


def _battery_faults(questionnaires: _Known, one: Battery, _: object) -> Iterator[Place]:
    return questionnaire.battery_faults(one, questionnaires)


def _alone(
    batteries: Iterable[Battery], questionnaires: Iterable[Questionnaire]
) -> Iterator[Battery]:
    """Yield a battery for each questionnaire that stands in none: it can be answered on its own."""
    asked = {part.questionnaire for battery in batteries for part in battery.parts}
    for one in questionnaires:
        if one.id not in asked:
            yield Battery(
                id=BatteryId(one.id), title=one.title, parts=(Part(questionnaire=one.id),)
            )
