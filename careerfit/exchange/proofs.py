"""What a report carries so that it can be made again: its own value as JSON (docs/verify.md)."""

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from careerfit import __version__
from careerfit.core.errors import FileError
from careerfit.core.proof import Difference, Proof
from careerfit.core.report import Report, Say
from careerfit.exchange.files import read_bytes
from careerfit.exchange.reports import KINDS, SCHEMA, SCHEMAS, canonical

NAME, MIME = "report.json", "application/json"
LARGEST_FILE, LARGEST_REPORT = 32_000_000, 16_000_000
"""Bytes of a file that is looked into, and of the JSON in it: some fifty times what is usual."""
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")
TYPED = frozenset({"name", "person", "text"})
"""Values of sentences that somebody may have typed: they are never moments, whatever they say."""
MOST_DIGITS = 10
TOLD = 1_000
"""How many differences are told."""
_KINDS = {kind.__name__: kind for kind in KINDS}
_STREAM = re.compile(
    rb"/Length (\d{1,9}) (?:(?!endobj).){0,500}?/Type /EmbeddedFile\s*>>\s*stream\r?\n", re.DOTALL
)
_BLOCK = re.compile(rb'<script type="application/json"[^<>]*>([^<]*)</script>')
_MADE_BY = re.compile(rb"CareerFit ([0-9.]{1,20}), SHA-256 ([0-9a-f]{64})")


def seal(content: bytes) -> str:
    """Return what is said of a report's JSON beside it: who made it, and its hash."""
    return f"CareerFit {__version__}, SHA-256 {sha256(content).hexdigest()}"


def read_proof(path: Path) -> Proof:
    """Return the report that a PDF, web page or JSON file carries. Raises FileError."""
    whole = read_bytes(path, LARGEST_FILE, "A report is smaller. Choose another file.")
    suffix = path.suffix.lower()
    found = {".pdf": _in_pdf, ".html": _in_page, ".json": _itself}.get(suffix)
    if found is None:
        raise FileError(f"'{path}' is no report that can be verified: choose .pdf, .html or .json.")
    try:
        content = found(whole)
        report = _report(_document(content))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise FileError(f"'{path}' cannot be verified: {why}.") from error
    made = _MADE_BY.search(whole)
    return Proof(
        report=report,
        content=content,
        whole=whole,
        suffix=suffix,
        version=None if made is None else made[1].decode(),
        sealed=None if suffix == ".json" else made is not None and seal_holds(made[2], content),
    )


def seal_holds(stated: bytes, content: bytes) -> bool:
    """Return whether a hash is that of a report's JSON."""
    return sha256(content).hexdigest().encode() == stated


def differences(then: bytes, now: bytes) -> tuple[Difference, ...]:
    """Return in what two reports as JSON differ, in the order of the first."""
    return tuple(islice(_sections(json.loads(then), json.loads(now)), TOLD))


# ---- Out of a file


def _in_pdf(whole: bytes) -> bytes:
    """Return the attachment as CareerFit writes it.

    Looked for by its marks and unpacked up to a bound, so that no file can make this long or large.
    A PDF that another program has saved anew has other marks.
    """
    if not whole.startswith(b"%PDF-"):
        raise ValueError("this is no PDF")
    if not whole.rstrip().endswith(b"%%EOF"):
        raise ValueError("its end is missing. Fetch it again")
    streams = list(_STREAM.finditer(whole))
    if len(streams) != 1 or b"(report.json)" not in whole:
        raise ValueError(
            "it carries no report.json as CareerFit attaches it. It is another document, or was "
            "saved anew by another program"
        )
    start = streams[0].end()
    packed = whole[start : start + int(streams[0][1])]
    unpack = zlib.decompressobj()
    try:
        content = unpack.decompress(packed, LARGEST_REPORT + 1)
    except zlib.error as error:
        raise ValueError("its report.json is damaged") from error
    if len(content) > LARGEST_REPORT:
        raise ValueError(f"its report.json has more than {LARGEST_REPORT // 1_000_000} MB")
    if not unpack.eof:
        raise ValueError("its report.json is damaged")
    return content


def _in_page(whole: bytes) -> bytes:
    blocks = _BLOCK.findall(whole)
    if len(blocks) != 1:
        raise ValueError("it carries no report as CareerFit puts it in a web page")
    return canonical(_parsed(blocks[0]))


def _itself(whole: bytes) -> bytes:
    return whole


def _parsed(content: bytes) -> Any:  # noqa: ANN401 (JSON)
    try:
        return json.loads(content.decode("ascii"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise ValueError("the report in it is not ASCII, as CareerFit writes it") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"the report in it is not JSON ({error})") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} stands in it, which is no number")


def _document(content: bytes) -> dict[str, Any]:
    document = _parsed(content)
    schema = document.get("schema") if isinstance(document, dict) else None
    if isinstance(schema, str) and schema.startswith(SCHEMAS) and schema != SCHEMA:
        raise ValueError(
            f"its report has the format '{schema[:40]}', this CareerFit knows '{SCHEMA}'. Take "
            "the CareerFit that wrote it"
        )
    if schema != SCHEMA:
        raise ValueError(f"what it carries is no report of the format '{SCHEMA}'")
    found: dict[str, Any] = document
    return found


# ---- From JSON to the value


def _report(document: dict[str, Any]) -> Report:
    found = _value(Report, document, "report")
    for moment in ("began_at", "made_at"):
        if getattr(found, moment).tzinfo is None:
            raise ValueError(f"report.{moment} is no moment with its time zone")
    report: Report = found
    return report


def _value(kind: Any, found: Any, where: str) -> Any:  # noqa: ANN401 (JSON)
    """Return a part of a report as what its type says; numbers stay as they are written."""
    if isinstance(kind, UnionType):
        return _one_of(kind, found, where)
    if kind is Say:
        return _say(found, where)
    if is_dataclass(kind):
        known = get_type_hints(kind)
        parts = {
            f.name: _value(known[f.name], _of(found, f.name, where), f"{where}.{f.name}")
            for f in fields(kind)
        }
        return kind(**parts)  # type: ignore[operator]
    if get_origin(kind) is tuple:
        return _tuple(kind, found, where)
    return _leaf(kind, found, where)


def _one_of(kind: UnionType, found: Any, where: str) -> Any:  # noqa: ANN401 (JSON)
    named = found.get("kind") if isinstance(found, dict) else None
    kinds = get_args(kind)
    if found is None and type(None) in kinds:
        return None
    for one in kinds:
        if one is not type(None) and (one not in KINDS or one is _KINDS.get(str(named))):
            return _value(one, found, where)
    raise ValueError(f"{where} is of no kind that is known here")


def _tuple(kind: Any, found: Any, where: str) -> tuple[Any, ...]:  # noqa: ANN401 (JSON)
    if not isinstance(found, list):
        raise TypeError(f"{where} is no list")
    kinds = get_args(kind)
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(found)
    if len(kinds) != len(found):
        raise ValueError(f"{where} has {len(found)} parts, not {len(kinds)}")
    numbered = zip(kinds, found, range(len(found)), strict=True)
    return tuple(_value(one, part, f"{where}.{n}") for one, part, n in numbered)


def _leaf(kind: Any, found: Any, where: str) -> Any:  # noqa: ANN401 (JSON)
    if get_origin(kind) is Literal:
        sound = found in get_args(kind)
    elif kind is datetime:
        return _moment(found, where)
    else:
        base = getattr(kind, "__supertype__", kind)  # a NewType is what it is made of
        number = base in (int, float) and not isinstance(found, bool)
        sound = isinstance(found, (int, float)) if number else isinstance(found, base)
    if not sound:
        raise ValueError(f"{where} has a value that cannot stand there")
    return found


def _say(found: Any, where: str) -> Say:  # noqa: ANN401 (JSON)
    key, values = _of(found, "key", where), _of(found, "values", where)
    if not isinstance(key, str) or not isinstance(values, dict):
        raise TypeError(f"{where} is no sentence")
    known = {name: _plain(name, one, f"{where}.{name}") for name, one in values.items()}
    return Say(key=key, values=known)


def _plain(name: str, found: Any, where: str) -> Any:  # noqa: ANN401 (JSON)
    if isinstance(found, str):
        moment = name not in TYPED and MOMENT.fullmatch(found)
        return _moment(found, where) if moment else found
    if isinstance(found, list):
        return _tuple(tuple[str, ...], found, where)
    if isinstance(found, dict) or (name == "digits" and found not in range(MOST_DIGITS)):
        raise TypeError(f"{where} has a value that cannot stand there")
    return found


def _moment(found: Any, where: str) -> datetime:  # noqa: ANN401 (JSON)
    if not isinstance(found, str):
        raise TypeError(f"{where} is no moment")
    return datetime.fromisoformat(found)


def _of(found: Any, name: str, where: str) -> Any:  # noqa: ANN401 (JSON)
    if not isinstance(found, dict) or name not in found:
        raise ValueError(f"{where} has no {name}")
    return found[name]


# ---- What differs


def _sections(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Difference]:
    for name in sorted(then.keys() | now.keys() - {"sections"}):
        if name != "sections":
            yield from _differing("", name, then.get(name), now.get(name))
    known = {section["id"]: section for section in now["sections"]}
    for section in then["sections"]:
        key = section["id"]
        yield from _differing(key, "", section, known.pop(key, None))
    for key in known:
        yield Difference(section=key, where="", then=None, now="a section")


def _differing(section: str, where: str, then: Any, now: Any) -> Iterator[Difference]:  # noqa: ANN401 (JSON)
    """Yield the places where two pieces of JSON are not the same, sentences by their key."""
    if isinstance(then, dict) and isinstance(now, dict):
        here = f"{where} {then.get('key', '')}".strip()
        for name in sorted(then.keys() | now.keys()):
            yield from _differing(section, f"{here}.{name}", then.get(name), now.get(name))
    elif isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for number, (one, other) in enumerate(zip(then, now, strict=True), start=1):
            yield from _differing(section, f"{where} {number}", one, other)
    elif type(then) is not type(now) or then != now:
        yield Difference(section=section, where=where.lstrip("."), then=_told(then), now=_told(now))


def _told(found: Any) -> str | None:  # noqa: ANN401 (JSON)
    if isinstance(found, list):
        return f"{len(found)} parts"
    if isinstance(found, dict):
        return str(found.get("words", found.get("kind", "a part")))
    return None if found is None else str(found)
