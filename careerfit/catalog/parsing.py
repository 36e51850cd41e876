"""Plain data to values, strictly, and what pydantic says of it in words a person can act on."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from careerfit.catalog.yamlfile import Plain, Where, YamlFile, shown
from careerfit.core.advice import Action, Advice, Elsewhere, Questions, WatchOut
from careerfit.core.calibration import (
    Calibration,
    ItemCalibration,
    NormRow,
    ScaleCalibration,
)
from careerfit.core.dimension import (
    Dimension,
    Lens,
    PersonReference,
    RoleReference,
    Taxonomy,
)
from careerfit.core.errors import Fault
from careerfit.core.library import Kind
from careerfit.core.look import Agency
from careerfit.core.paths import Family, PathMap, Step
from careerfit.core.questionnaire import (
    Article,
    Battery,
    ChatDesk,
    Choice,
    Customer,
    Item,
    Number,
    Part,
    Practice,
    Questionnaire,
    Reply,
    Scale,
    Stimulus,
    Task,
    Turn,
)
from careerfit.core.role import Adjustment, Demand, Growth, Labour, MustHave, Role, Stated
from careerfit.core.sayings import Saying, Sayings, Told
from careerfit.core.template import Domain, Facet, Key, NormGroup, Template
from careerfit.core.texts import Translation

KINDS: Mapping[Kind, Any] = {
    "questionnaire": Questionnaire,
    "translation": Translation,
    "battery": tuple[Battery, ...],
    "practice": tuple[Practice, ...],
    "dimensions": Taxonomy,
    "role": Role,
    "paths": PathMap,
    "advice": Advice,
    "sayings": Sayings,
    "calibration": Calibration,
    "template": Template,
    "agency": Agency,
}
ID = re.compile(r"(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*")
MOST = 50
"""Faults of one file that are told at once."""
WIDE = 100
_VALUES: Mapping[Kind, tuple[type, ...]] = {
    "questionnaire": (
        *(Questionnaire, Scale, Item, Choice, Number, Stimulus, Task, PersonReference),
        *(ChatDesk, Article, Customer, Turn, Reply),
    ),
    "translation": (Translation,),
    "battery": (Battery, Part),
    "practice": (
        *(Practice, Item, Choice, Number, Stimulus, ChatDesk, Article, Customer, Turn, Reply),
    ),
    "dimensions": (Taxonomy, Lens, Dimension, PersonReference, RoleReference),
    "role": (Role, Demand, Stated, Adjustment, MustHave, Labour, Growth),
    "paths": (PathMap, Family, Step),
    "advice": (Advice, Action, WatchOut, Questions, Elsewhere),
    "sayings": (Sayings, Saying, Told),
    "calibration": (Calibration, ScaleCalibration, ItemCalibration, NormRow),
    "template": (Template, Domain, Facet, Key, NormGroup, Choice),
    "agency": (Agency,),
}
"""What stands in a kind of file: the keys that may be misspelt there."""

_SHOULD_BE = {
    "string_type": ("text", "Put it in quotes."),
    "int_type": ("a whole number", "Write it without quotes and without a point."),
    "int_from_float": ("a whole number", "Write it without a point."),
    "float_type": ("a number", "Write it in digits, without quotes."),
    "bool_type": ("true or false", "Write one of them, without quotes."),
    "tuple_type": ("a list", "Start each entry with a hyphen, or use [ ]."),
    "dict_type": ("a mapping (key: value)", "Compare with docs/content.md."),
    "mapping_type": ("a mapping (key: value)", "Compare with docs/content.md."),
    "dataclass_type": ("a mapping (key: value)", "Compare with docs/content.md."),
    "dataclass_exact_type": ("a mapping (key: value)", "Compare with docs/content.md."),
}


def parse(kind: Kind, file: YamlFile) -> tuple[Any, list[Fault]]:
    """Return (the value or None, the faults that its types show)."""
    try:
        found = _adapter(kind).validate_json(json.dumps(file.data), strict=True)
    except ValidationError as error:
        return None, list(_faults(kind, file, error.errors(include_url=False)))
    ids = list(_id_faults(file, file.data, ()))
    return found, [*ids[:MOST], *more_faults(file, len(ids))]


def to_json(kind: Kind, content: object) -> str:
    """Return content on one line of JSON that parse() reads; what is as by default is left out."""
    return _adapter(kind).dump_json(content, exclude_defaults=True).decode()


def to_yaml(kind: Kind, content: object) -> bytes:
    """Return content as a file that parse() reads; what is as by default is left out."""
    plain = _adapter(kind).dump_python(content, mode="json", exclude_defaults=True)
    text: str = yaml.safe_dump(
        plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=WIDE
    )
    return text.encode()


def schema(kind: Kind) -> str:
    """Return the JSON schema of a kind of content file, for editors."""
    return json.dumps(_adapter(kind).json_schema(), indent=2)


@cache
def _adapter(kind: Kind) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


def _faults(kind: Kind, file: YamlFile, details: Sequence[ErrorDetails]) -> Iterator[Fault]:
    for detail in details[:MOST]:
        yield _fault(file, detail["loc"], *_in_words(detail, kind))
    yield from more_faults(file, len(details))


def more_faults(file: YamlFile, faults: int) -> Iterator[Fault]:
    """Yield the sentence about those of `faults` that are too many to be told at once."""
    if faults > MOST:
        what = f"There are {faults - MOST} more faults in this file."
        yield _fault(file, (), what, "Mend the first ones, then check again.")


def _fault(file: YamlFile, where: Where, what: str, remedy: str) -> Fault:
    return Fault(
        source=str(file.path),
        line=file.line(where),
        where=".".join(shown(str(step)) for step in where),
        what=what,
        remedy=remedy,
    )


def _in_words(detail: ErrorDetails, file: Kind) -> tuple[str, str]:
    kind, given = detail["type"], detail["input"]
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "missing":
        return f"'{key}' is missing.", "Add it."
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        near = get_close_matches(key, _keys(file), n=1)
        hint = f"Did you mean '{near[0]}'?" if near else "Remove it."
        return f"The key '{shown(key)}' is not known.", hint
    if kind == "literal_error":
        return f"{_shown(given)} is not possible here.", f"Write {detail['ctx']['expected']}."
    if kind == "string_type" and isinstance(given, bool):
        spelt = "Yes, On or True" if given else "No, Off or False"
        return f"YAML reads {spelt} as a truth value, not as text.", "Put the word in quotes."
    should, remedy = _SHOULD_BE.get(kind, ("", ""))
    if not should:
        return f"{detail['msg']}.", "Compare with docs/content.md."
    what = f"{_shown(given)} is not {should}."
    return (what, remedy) if given is not None else ("Nothing stands here.", f"Write {should}.")


@cache
def _keys(kind: Kind) -> tuple[str, ...]:
    return tuple(sorted({key for part in _VALUES[kind] for key in get_type_hints(part)}))


def _shown(given: object) -> str:
    return shown(json.dumps(given, ensure_ascii=False, default=str))


def _id_faults(file: YamlFile, data: Plain, where: Where) -> Iterator[Fault]:
    """Yield ids that could not be a column, a file name or a link."""
    if isinstance(data, dict):
        given = data.get("id")
        if isinstance(given, str) and not ID.fullmatch(given):
            remedy = "Use at most 60 lower-case letters, digits and single hyphens."
            yield _fault(file, (*where, "id"), f"'{shown(given)}' is no id.", remedy)
        for key, child in data.items():
            yield from _id_faults(file, child, (*where, key))
    elif isinstance(data, list):
        for number, child in enumerate(data):
            yield from _id_faults(file, child, (*where, number))
