"""A report as JSON for other programs: a documented, versioned schema (docs/report-json.md)."""

import json
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, get_args

from careerfit.core.report import Block, Figure, Report, Say, Words

SCHEMAS = "careerfit-report/"
SCHEMA = f"{SCHEMAS}1"
KINDS = frozenset(get_args(Block)) | frozenset(get_args(Figure))
"""What stands where one of several kinds may stand: the key "kind" tells which."""


def report_to_json(report: Report, tell: Words) -> bytes:
    """Return a report as JSON in ASCII; the same report in the same words gives the same bytes.

    Keys are sorted and nothing is blank. tell: a sentence as text without markup.
    """
    return canonical({"schema": SCHEMA, **_plain(report, tell)})


def canonical(document: object) -> bytes:
    """Return JSON in the one form that it is compared and hashed in."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("ascii")


def report_schema() -> dict[str, Any]:
    """Return the JSON schema of report_to_json(), which is kept in docs/report.schema.json."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(Report).json_schema(mode="serialization")
    _require(schema, "schema", {"const": SCHEMA})
    _require(schema["$defs"]["Say"], "words", {"type": "string"})
    for kind in sorted(one.__name__ for one in KINDS):
        _require(schema["$defs"][kind], "kind", {"const": kind})
    return schema


def _require(schema: dict[str, Any], key: str, value: dict[str, str]) -> None:
    schema["properties"] = {key: value, **schema["properties"]}
    schema["required"] = sorted({key, *schema["properties"]})


def _plain(part: object, tell: Words) -> Any:  # noqa: ANN401 (JSON)
    if isinstance(part, Say):
        values = {key: _plain(value, tell) for key, value in part.values.items()}
        return {"key": part.key, "values": values, "words": tell(part)}
    if is_dataclass(part):
        kind = {"kind": type(part).__name__} if type(part) in KINDS else {}
        return kind | {f.name: _plain(getattr(part, f.name), tell) for f in fields(part)}
    if isinstance(part, tuple):
        return [_plain(one, tell) for one in part]
    return part.isoformat() if isinstance(part, datetime) else part
