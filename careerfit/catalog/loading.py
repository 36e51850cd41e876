"""Folders of content files to one library."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from careerfit.catalog.finding import content_paths, kind_of, sound_files
from careerfit.catalog.parsing import parse
from careerfit.catalog.telling import faults_at
from careerfit.catalog.translating import (
    UNTOLD,
    Loaded,
    in_language,
    language_of,
    remembered,
    write,
    written,
)
from careerfit.catalog.yamlfile import FaultyFileError, Plain, read
from careerfit.core import calibration, dimension, questionnaire, role, texts
from careerfit.core.advice import Advice
from careerfit.core.advice import faults as advice_faults
from careerfit.core.calibration import Calibration
from careerfit.core.dimension import Taxonomy
from careerfit.core.errors import ContentError, Fault
from careerfit.core.language import SOURCE
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
    Practice,
    Questionnaire,
    QuestionnaireId,
    practice_faults,
)
from careerfit.core.role import Role
from careerfit.core.sayings import Saying, Sayings
from careerfit.core.sayings import faults as saying_faults
from careerfit.core.template import Template
from careerfit.core.template import faults as template_faults

T = TypeVar("T", Questionnaire, Role, Battery, Practice, Calibration, Template, Saying)
A = TypeVar("A", PathMap, Advice)
_Known = Mapping[QuestionnaireId, Questionnaire]
ORDER: tuple[Kind, ...] = (
    *("dimensions", "questionnaire", "role", "battery", "practice", "calibration", "template"),
    *("sayings", "paths", "advice", "agency"),
)
EMPTY = Taxonomy(lenses=(), dimensions=())


def load(roots: Sequence[Path], language: str = SOURCE, source: Library | None = None) -> Library:
    """Return the library of all `roots`, folders or single files, in a language.

    What a later root brings under an id replaces what an earlier one had; what has no translation
    stays in the language of its source. A faulty file is left out and its faults are in the
    library; a root that is not there raises ContentError. source: the library of the same roots in
    the language of the content, which is loaded too where it is not given.
    """
    faults: list[Fault] = []
    loaded = list(sound_files(roots, language, faults))
    told = _translated(loaded, faults)
    if language == SOURCE:
        return _library(told, faults)
    source = source or load(roots)
    return replace(
        _library([one for one in told if one.kind != "calibration"], faults),
        language=language,
        source=source,
        translation=_digest(loaded),
        calibrations=source.calibrations,
    )


def _library(loaded: Sequence[Loaded], faults: list[Fault]) -> Library:
    loaded = sorted(chain.from_iterable(map(_apart, loaded)), key=lambda one: ORDER.index(one.kind))
    taxonomy = _taxonomy([one for one in loaded if one.kind == "dimensions"], faults)
    named = {one.content.id for one in loaded if one.kind == "battery"}
    find = partial(_questionnaire_faults, taxonomy, named)
    questionnaires = {one.id: one for one in _sound(loaded, "questionnaire", find, faults)}
    roles = _sound(loaded, "role", partial(_role_faults, taxonomy), faults)
    batteries = _sound(loaded, "battery", partial(_battery_faults, questionnaires), faults)
    known = {one.id for one in roles}
    paths = _added(loaded, "paths", lambda one: paths_faults(one, known), PathMap(), faults)
    told = _added(loaded, "advice", lambda one: advice_faults(one, taxonomy), Advice(), faults)
    for one in (one for one in loaded if one.kind == "agency"):
        faults += faults_at(one.file, agency_faults(one.content))
    measured = partial(_calibration_faults, questionnaires)
    return Library(
        taxonomy=taxonomy,
        questionnaires=tuple(questionnaires.values()),
        batteries=(*batteries, *_alone(batteries, questionnaires.values())),
        roles=roles,
        practices=_sound(loaded, "practice", lambda one, _: practice_faults(one), faults),
        paths=paths,
        advice=told,
        sayings=_sound(loaded, "sayings", partial(_saying_faults, taxonomy), faults),
        calibrations=_sound(loaded, "calibration", measured, faults),
        templates=_sound(loaded, "template", partial(_template_faults, taxonomy), faults),
        faults=tuple(faults),
    )


def translate(roots: Sequence[Path], language: str, out: Path | None) -> Iterator[str]:
    """Write for each content file of `roots` its translation, and tell in lines what is to do.

    out: a folder; None for the place beside each source. What is translated already stays as it
    is; the rest stands there as the same words are translated elsewhere, else untranslated.
    """
    if language == SOURCE or language_of(Path(f"name.{language}.yaml")) != language:
        what = f"'{language}' is no language to translate into."
        raise ContentError(f"{what} Give a code in lower case, such as es or pt-br.")
    faults: list[Fault] = []
    loaded = list(sound_files(roots, language, faults))
    if faults:  # what cannot be read would be written over
        raise ContentError("\n".join(map(str, [*faults, "Nothing was written."])))
    sources = [one for one in loaded if one.kind not in UNTOLD and one.file.path.suffix != ".jsonl"]
    known = {one.content.translates: one for one in loaded if one.kind == "translation"}
    pairs = [(one, known.get(one.name)) for one in sources]
    memory = remembered(pairs)
    for one, there in pairs:
        place = one.file.path if out is None else out / one.file.path.relative_to(one.root.parent)
        target = place.with_name(f"{one.file.path.stem}.{language}.yaml")
        write(target, written(one, language, there, memory))
        yield str(target)


def check(roots: Sequence[Path], paths: Sequence[Path]) -> tuple[Fault, ...]:
    """Return every fault of `paths` read beside `roots`, in each language that there is.

    Without paths: of the roots themselves.
    """
    every = [*roots, *paths]
    found = {language_of(path) or SOURCE for root in every for path in content_paths(root)}
    faults = (fault for language in sorted(found) for fault in load(every, language).faults)
    return tuple(dict.fromkeys(faults))


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
    found += [] if content is None else faults_at(file, agency_faults(content))
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
    if kind_of(file) != kind:
        raise ContentError(f"'{path}' is no {kind}. docs/content.md says what one is.")
    library = load([*roots, path])
    found = [fault for fault in library.faults if fault.source == str(path)]
    if found:
        raise ContentError("\n".join(map(str, found)))
    return library, file.data["id"] if isinstance(file.data, dict) else None


def _translated(loaded: Iterable[Loaded], faults: list[Fault]) -> list[Loaded]:
    """Return the sources, each in the words of the last sound translation that is of it.

    A translation is of what its own root has under the name, else of what the nearest root before
    has.
    """
    found: list[Loaded] = []
    latest: dict[str, int] = {}
    seen: dict[tuple[Path, str], str] = {}
    for one in loaded:
        if one.kind != "translation":
            latest[one.name] = len(found)
            found.append(one)
            continue
        translation: texts.Translation = one.content
        place = latest.get(translation.translates)
        source = None if place is None else found[place]
        other = seen.setdefault((one.root, translation.translates), one.file.path.name)
        places = list(_translation_faults(one, source, other))
        faults += faults_at(one.file, places)
        if source is not None and place is not None and not places:
            found[place] = in_language(source, translation)
    return found


def _digest(loaded: Iterable[Loaded]) -> str | None:
    """Return the fingerprint of all translations, None where there is none."""
    words = {one.content.translates: one.content for one in loaded if one.kind == "translation"}
    return texts.fingerprint(words.values()) if words else None


def _translation_faults(one: Loaded, source: Loaded | None, other: str) -> Iterator[Place]:
    translation: texts.Translation = one.content
    if translation.language != language_of(one.file.path):
        what = f"The name of the file does not end in '.{translation.language}.yaml'."
        yield "language", what, "Name the file and this key alike."
    if translation.language == SOURCE:
        yield "language", f"Content is in '{SOURCE}' already.", "Give another language."
    if other != one.file.path.name:
        yield "translates", f"It stands in {other} already.", "Keep one of them."
    if source is None:
        what = f"There is no '{translation.translates}' to translate."
        yield "translates", what, "Give kind and id as careerfit texts does, or mend its faults."
    else:
        for where, what, remedy in texts.faults(source.content, translation.texts):
            yield f"texts.{where}", what, remedy


def _apart(one: Loaded) -> Iterable[Loaded]:
    """Return each battery, practice or saying of a file by itself; others are of one piece."""
    parts = one.content.sayings if isinstance(one.content, Sayings) else one.content
    return [replace(one, content=part) for part in parts] if isinstance(parts, tuple) else [one]


def _taxonomy(loaded: Sequence[Loaded], faults: list[Fault]) -> Taxonomy:
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
        wrong = faults_at(one.file, dimension.faults(whole))
        faults += wrong
        taxonomy = taxonomy if wrong else whole
    return taxonomy


def _sound(
    loaded: Sequence[Loaded],
    kind: Kind,
    find: Callable[[T, Sequence[T]], Iterable[Place]],
    faults: list[Fault],
) -> tuple[T, ...]:
    """Return what `find` finds no fault in; it is handed the others that were sound so far, too.

    A later root replaces what an earlier one had; one root has each id once.
    """
    sound: dict[str, Loaded] = {}
    wrong: dict[Path, list[Place]] = {}
    for one in (one for one in loaded if one.kind == kind):
        key = _key(one.content)
        others = [known.content for other, known in sound.items() if other != key]
        places = list(find(one.content, others))
        if key in sound and sound[key].root == one.root:
            where = {
                "battery": f"{key}.id",
                "practice": f"{key}.id",
                "sayings": f"sayings.{key}",
                "calibration": "questionnaire",
            }.get(kind, "id")
            what = f"'{key}' stands in {sound[key].file.path.name} already."
            places.append((where, what, "Keep one of them, or choose another id."))
        wrong.setdefault(one.file.path, []).extend(places)
        if not places:
            sound[key] = one
    for file in {one.file.path: one.file for one in loaded if one.kind == kind}.values():
        faults += faults_at(file, wrong[file.path])
    return tuple(one.content for one in sound.values())


def _added(
    loaded: Sequence[Loaded],
    kind: Kind,
    find: Callable[[A], Iterable[Place]],
    none: A,
    faults: list[Fault],
) -> A:
    """Return all files of a kind together, without those that `find` finds a fault in."""
    whole = none
    for one in (one for one in loaded if one.kind == kind):
        places = list(find(one.content))
        faults += faults_at(one.file, places)
        if not places:
            whole = whole + one.content
    return whole


def _key(content: T) -> str:
    if isinstance(content, Saying):
        return content.dimension
    if isinstance(content, Calibration):
        return content.questionnaire
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
