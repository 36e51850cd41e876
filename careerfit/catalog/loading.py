"""Folders of content files to one library."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from careerfit.catalog.parsing import parse
from careerfit.catalog.yamlfile import FaultyFileError, Where, YamlFile, read
from careerfit.core import dimension, questionnaire, role
from careerfit.core.dimension import Taxonomy
from careerfit.core.errors import ContentError, Fault
from careerfit.core.library import Kind, Library
from careerfit.core.questionnaire import (
    Battery,
    BatteryId,
    Part,
    Place,
    Questionnaire,
    QuestionnaireId,
    Texts,
)
from careerfit.core.role import Role, RoleId
from careerfit.core.value import value

PATTERNS = (
    "*.y*ml",
    "questionnaires/*.y*ml",
    "resources/*.y*ml",
    "resources/roles/*.y*ml",
    "roles/*.y*ml",
)
ORDER: tuple[Kind, ...] = ("dimensions", "questionnaire", "texts", "role", "battery")
EMPTY = Taxonomy(lenses=(), dimensions=())


@value
class _Loaded:
    """A file whose types are sound, and what it holds."""

    root: Path
    file: YamlFile
    kind: Kind
    content: Any


def load(roots: Sequence[Path]) -> Library:
    """Return the library of all `roots`: folders, or single files.

    What a later root brings under an id replaces what an earlier one had. A faulty file is left out and
    its faults are in the library; a root that is not there raises ContentError.
    """
    faults: list[Fault] = []
    loaded = sorted(_files(roots, faults), key=lambda one: ORDER.index(one.kind))
    taxonomy = _taxonomy([one for one in loaded if one.kind == "dimensions"], faults)
    questionnaires = _questionnaires(loaded, taxonomy, faults)
    texts = tuple(_texts(loaded, questionnaires, faults))
    roles = _roles(loaded, taxonomy, faults)
    batteries = _batteries(loaded, questionnaires, faults)
    return Library(
        taxonomy=taxonomy,
        questionnaires=tuple(questionnaires.values()),
        batteries=(*batteries, *_alone(batteries, questionnaires.values())),
        roles=tuple(roles.values()),
        texts=texts,
        faults=tuple(faults),
    )


def check(roots: Sequence[Path], paths: Sequence[Path]) -> tuple[Fault, ...]:
    """Return every fault of `paths` read beside `roots`; of the roots themselves without paths."""
    return load([*roots, *paths]).faults


def _files(roots: Sequence[Path], faults: list[Fault]) -> Iterator[_Loaded]:
    for root in roots:
        for path in _paths(root):
            try:
                file = read(path)
            except FaultyFileError as error:
                faults.append(error.fault)
                continue
            kind = _kind(file)
            content, found = parse(kind, file)
            faults += found
            if content is not None and not found:
                yield _Loaded(root=root, file=file, kind=kind, content=content)


def _paths(root: Path) -> Iterable[Path]:
    try:
        if root.is_dir():
            found = set(chain.from_iterable(root.glob(pattern) for pattern in PATTERNS))
            return sorted(path for path in found if not path.name.startswith("."))
        root.stat()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ContentError(f"'{root}' cannot be read: {reason}. Check the path.") from error
    return [root]


def _kind(file: YamlFile) -> Kind:
    """Return what a file is: by its name, then by its folder, then by what stands in it."""
    path, keys = file.path, set(file.data) if isinstance(file.data, dict) else set()
    if path.stem == "batteries" or isinstance(file.data, list):
        return "battery"
    if path.stem == "dimensions" or "dimensions" in keys:
        return "dimensions"
    if "." in path.stem or "questionnaire" in keys:
        return "texts"
    return "role" if path.parent.name == "roles" or "demands" in keys else "questionnaire"


def _told(file: YamlFile, places: Iterable[Place]) -> list[Fault]:
    return [
        Fault(
            source=str(file.path),
            line=file.line(_find(file, where)),
            where=where,
            what=what,
            remedy=remedy,
        )
        for where, what, remedy in places
    ]


def _find(file: YamlFile, where: str) -> Where:
    """Return the place in the file that "items.dep1.scale" means, following ids in lists."""
    found: list[str | int] = []
    data = file.data
    for step in where.split("."):
        if isinstance(data, list):
            ids = [one.get("id") if isinstance(one, dict) else None for one in data]
            at = int(step) if step.isdigit() else ids.index(step) if step in ids else None
            if at is None or at >= len(data):
                break
            found.append(at)
            data = data[at]
        elif isinstance(data, dict) and step in data:
            found.append(step)
            data = data[step]
    return tuple(found)


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


def _questionnaires(
    loaded: Sequence[_Loaded], taxonomy: Taxonomy, faults: list[Fault]
) -> dict[QuestionnaireId, Questionnaire]:
    sound: dict[QuestionnaireId, Questionnaire] = {}
    origin: dict[QuestionnaireId, Path] = {}
    for one in (one for one in loaded if one.kind == "questionnaire"):
        found: Questionnaire = one.content
        others = [known for known in sound.values() if known.id != found.id]
        places = [
            *questionnaire.faults(found, taxonomy),
            *_second(found.id, origin.get(found.id) == one.root),
            *_asked_elsewhere([*others, found]),
        ]
        faults += _told(one.file, places)
        if not places:
            sound[found.id], origin[found.id] = found, one.root
    return sound


def _second(key: str, twice: bool) -> Iterator[Place]:  # noqa: FBT001 (a fact, not an option)
    if twice:
        yield "id", f"Another file has the id '{key}'.", "Give each file its own id."


def _asked_elsewhere(questionnaires: Sequence[Questionnaire]) -> Iterator[Place]:
    for _, item in questionnaire.shared_items(questionnaires):
        yield (
            f"items.{item}",
            "Another questionnaire has an item with this id.",
            "Item ids are columns of answers files: choose another.",
        )


def _texts(
    loaded: Sequence[_Loaded],
    questionnaires: dict[QuestionnaireId, Questionnaire],
    faults: list[Fault],
) -> Iterator[Texts]:
    for one in (one for one in loaded if one.kind == "texts"):
        found: Texts = one.content
        known = questionnaires.get(found.questionnaire)
        places: list[Place] = (
            [("questionnaire", f"No questionnaire '{found.questionnaire}'.", "Mend the id.")]
            if known is None
            else list(questionnaire.text_faults(known, found))
        )
        faults += _told(one.file, places)
        if not places:
            yield found


def _roles(
    loaded: Sequence[_Loaded], taxonomy: Taxonomy, faults: list[Fault]
) -> dict[RoleId, Role]:
    sound: dict[RoleId, Role] = {}
    origin: dict[RoleId, Path] = {}
    for one in (one for one in loaded if one.kind == "role"):
        found: Role = one.content
        places = [
            *role.faults(found, taxonomy),
            *_second(found.id, origin.get(found.id) == one.root),
        ]
        faults += _told(one.file, places)
        if not places:
            sound[found.id], origin[found.id] = found, one.root
    return sound


def _batteries(
    loaded: Sequence[_Loaded],
    questionnaires: dict[QuestionnaireId, Questionnaire],
    faults: list[Fault],
) -> tuple[Battery, ...]:
    sound: dict[BatteryId, Battery] = {}
    for one in (one for one in loaded if one.kind == "battery"):
        for battery in one.content:
            places = list(questionnaire.battery_faults(battery, questionnaires))
            faults += _told(one.file, places)
            if not places:
                sound[battery.id] = battery
    return tuple(sound.values())


def _alone(
    batteries: Sequence[Battery], questionnaires: Iterable[Questionnaire]
) -> Iterator[Battery]:
    """Yield a battery for each questionnaire that stands in none: it can be answered on its own."""
    asked = {part.questionnaire for battery in batteries for part in battery.parts}
    for one in questionnaires:
        if one.id not in asked:
            yield Battery(
                id=BatteryId(one.id), title=one.title, parts=(Part(questionnaire=one.id),)
            )
