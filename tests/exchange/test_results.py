"""The documented results: schema, reference and output say the same."""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from careerfit.core import fit
from careerfit.core.assessment import Assessment, assess
from careerfit.core.library import Library
from careerfit.core.quality import ResponseQuality
from careerfit.exchange import results, to_json
from tests.conftest import Respond

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "score.schema.json").read_text())


def assessment(library: Library, respond: Respond, **how: Any) -> Assessment:  # noqa: ANN401 (of respond)
    """What follows from somebody's answers."""
    session = respond(**how)
    return assess(session, library.forms_of(session), library.chosen_roles([]), library.taxonomy)


def test_the_schema_in_the_documentation_is_the_one_of_the_code() -> None:
    assert results.json_schema() == SCHEMA, "write it anew from results.json_schema()"


def test_every_key_and_reason_is_explained() -> None:
    text = (DOCS / "score-json.md").read_text()
    keys = {name for part in SCHEMA["$defs"].values() for name in part["properties"]}
    reasons = {str(reason) for reason in fit.Reason.__args__}  # type: ignore[attr-defined]  # Literal
    explained = set(re.findall(r"`([a-z_-]+)`", text)) | set(re.findall(r'"([a-z_]+)"', text))
    assert keys | reasons | {field.name for field in fields(ResponseQuality)} <= explained


@pytest.mark.parametrize("purpose", ["self", "selection"])
@pytest.mark.parametrize("battery", ["full", "quick", "selection"])
def test_results_fit_the_schema(
    library: Library, respond: Respond, battery: str, purpose: str
) -> None:
    found = assessment(library, respond, battery=battery, purpose=purpose, seed=1)
    document = json.loads(to_json([found, found]))
    assert list(misfits(document, SCHEMA)) == []
    assert document["schema"] == "careerfit-score/1"
    assert len(document["people"]) == 2


def test_unknown_is_null_with_its_reason_and_never_a_number(
    library: Library, respond: Respond
) -> None:
    nothing = {answer.item: None for answer in respond().answers}
    text = to_json([assessment(library, respond, given=nothing)])
    document = json.loads(text, parse_constant=pytest.fail)
    assert list(misfits(document, SCHEMA)) == []
    (person,) = document["people"]
    assert {(scale["level"], scale["sem"]) for scale in person["scales"]} == {(None, None)}
    assert (person["dimensions"], person["facts"]) == ([], [])
    for one in person["fits"]:
        assert (one["best_probability"], one["group"], one["contributions"]) == (None, None, [])
        for name in ("match", "readiness", "strain"):
            assert one[name] == {"value": None, "low": None, "high": None, "reason": "not-measured"}
        assert {must_have["state"] for must_have in one["must_haves"]} <= {"unknown"}


def test_bases_and_contributions_add_up_to_the_values(library: Library, respond: Respond) -> None:
    document = json.loads(to_json([assessment(library, respond, seed=2)]))
    for one in document["people"][0]["fits"]:
        for name, base in document["bases"].items():
            parts = [part["points"] for part in one["contributions"] if part["to"] == name]
            assert math.fsum([base, *parts]) == pytest.approx(one[name]["value"])
            assert 0 <= one[name]["low"] <= one[name]["value"] <= one[name]["high"] <= 100


def test_any_name_comes_out_as_it_went_in(library: Library, respond: Respond) -> None:
    name = '<b>O\'Neil & "Söns" {{7*7}}\n\t\u202e\x1b[2J \U0001f642'
    document = json.loads(to_json([assessment(library, respond, person=name)]))
    assert document["people"][0]["person"] == name


@pytest.mark.parametrize(
    ("document", "misfit"),
    [
        ({}, ": 'schema' is missing"),
        ({"schema": "careerfit-score/2", "bases": {}, "people": []}, ".schema: not one of"),
        ({"schema": "careerfit-score/1", "bases": {}, "people": {}}, ".people: no array"),
        ({"schema": "careerfit-score/1", "bases": {"x": 1}, "people": []}, ".bases.x: not one of"),
        (
            {"schema": "careerfit-score/1", "bases": {}, "people": [], "more": 1},
            ".more: not allowed",
        ),
    ],
)
def test_the_checker_of_these_tests_notices(document: object, misfit: str) -> None:
    assert [found for found in misfits(document, SCHEMA) if misfit in found] != []


TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
    "any": (dict, list, str, int, float, type(None)),
}


def misfits(value: object, schema: dict[str, Any], where: str = "") -> Iterator[str]:
    """Yield where `value` breaks a JSON schema, of whose words this knows those used in ours."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        tried = [list(misfits(value, one, where)) for one in schema["anyOf"]]
        yield from [] if [] in tried else tried[0]
        return
    if type(value) not in TYPES[schema.get("type", "any")]:
        yield f"{where}: no {schema['type']}"
        return
    allowed = [schema["const"]] if "const" in schema else schema.get("enum", [value])
    if value not in allowed:
        yield f"{where}: not one of {allowed}"
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from misfits(one, schema["items"], f"{where}.{number}")
    if isinstance(value, dict):
        yield from _misfits_of_object(value, schema, where)


def _misfits_of_object(
    value: dict[str, object], schema: dict[str, Any], where: str
) -> Iterator[str]:
    for key in schema.get("required", []):
        if key not in value:
            yield f"{where}: '{key}' is missing"
    properties, more = schema.get("properties", {}), schema.get("additionalProperties")
    for key, one in value.items():
        yield from misfits(key, schema.get("propertyNames", {}), f"{where}.{key}")
        if key in properties:
            yield from misfits(one, properties[key], f"{where}.{key}")
        elif more:
            yield from misfits(one, more, f"{where}.{key}")
        else:
            yield f"{where}.{key}: not allowed"
