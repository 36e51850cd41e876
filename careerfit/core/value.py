"""The one kind of data this program has: a value."""

import hashlib
import json
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
ASIDE = {"digested": False}
"""Metadata of a field that changes neither what is asked nor what comes of it."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[T]) -> type[T]:
    """Make `cls` a value: immutable, slotted, keyword-only, and strict about unknown keys."""
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


def digest(content: "DataclassInstance") -> str:
    """Return 16 hexadecimal digits of SHA-256 over a value's content, the same on every machine.

    Comments, order of keys and layout of the file that a value came from do not change it, nor do
    fields that are ASIDE: words before the questions may be mended while people are answering.
    """
    text = json.dumps(
        content, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=_in_json
    )
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _in_json(part: Any) -> object:  # noqa: ANN401 (what JSON has no notation for)
    if isinstance(part, datetime):
        return part.isoformat()
    digested = (field for field in fields(part) if field.metadata.get("digested", True))
    return {field.name: getattr(part, field.name) for field in digested}
