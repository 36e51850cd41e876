"""A report as JSON: whole, as its schema and documentation say, and always the same bytes."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from careerfit.core.library import Library
from careerfit.core.report import Report, Say, compose, say
from careerfit.exchange.reports import report_schema, report_to_json
from tests.conftest import Respond
from tests.exchange.test_results import assessment

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "report.schema.json").read_text())
VALID = Draft202012Validator(SCHEMA)


def tell(sentence: Say) -> str:
    """Words that need no catalogue."""
    return f"{sentence.key} in words"


@pytest.fixture(scope="module")
def report(library: Library, respond: Respond) -> Report:
    made = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    return compose(assessment(library, respond, seed=1), made_at=made)


def test_the_schema_in_the_documentation_is_the_one_of_the_code() -> None:
    assert report_schema() == SCHEMA, '"make schemas" writes it anew'


def test_every_kind_of_block_and_its_keys_are_explained() -> None:
    explained = set(re.findall(r"`(\w+)`", (DOCS / "report-json.md").read_text()))
    blocks = SCHEMA["$defs"]["Section"]["properties"]["blocks"]["items"]["anyOf"]
    kinds = {block["$ref"].rpartition("/")[2] for block in blocks}
    parts = [SCHEMA["$defs"][name] for name in {*kinds, "Say", "Section", "BarRow", "Bar"}]
    keys = {key for part in (SCHEMA, *parts) for key in part["properties"]}
    assert kinds | keys <= explained


def test_a_report_fits_the_schema(report: Report) -> None:
    document = json.loads(report_to_json(report, tell))
    assert list(VALID.iter_errors(document)) == []
    assert document["schema"] == "careerfit-report/1"
    assert [section["id"] for section in document["sections"]] == [s.id for s in report.sections]


def test_a_file_that_lacks_a_kind_or_words_does_not_fit(report: Report) -> None:
    whole = report_to_json(report, tell).decode()
    assert not VALID.is_valid(json.loads(whole.replace('"kind":"Facts",', "")))
    assert not VALID.is_valid(json.loads(whole.replace('"words":"title in words"', '"wards":""')))


def test_a_sentence_is_there_as_words_and_as_what_they_were_made_from(report: Report) -> None:
    document = json.loads(report_to_json(report, tell))
    made = "2026-11-22T15:30:00+00:00"
    assert document["made_at"] == made
    assert document["footer"] == {
        "key": "footer",
        "values": {"made_at": made, "person": report.person, "purpose": "self"},
        "words": "footer in words",
    }


def test_the_bytes_are_canonical(report: Report) -> None:
    content = report_to_json(report, tell)
    assert content == report_to_json(replace(report), tell)
    document = json.loads(content)
    assert content == json.dumps(document, sort_keys=True, separators=(",", ":")).encode("ascii")
    values = report.footer.values
    turned = replace(report.footer, values=dict(reversed(list(values.items()))))
    assert report_to_json(replace(report, footer=turned), tell) == content


def test_whatever_was_typed_comes_out_as_it_went_in(report: Report) -> None:
    name = '<b>O\'Neil & "Söns" {{7*7}}\n\u202e\x1b[2J \U0001f642 \ud800'
    wild = replace(report, person=name, title=say("verbatim", text=name))
    document = json.loads(report_to_json(wild, tell))
    assert document["person"] == document["title"]["values"]["text"] == name
