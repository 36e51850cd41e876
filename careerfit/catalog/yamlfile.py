"""One YAML file to plain data and the line of everything in it.

Stricter than YAML: no aliases (a few hundred bytes of them can stand for gigabytes), no tags, no
key twice, numbers in plain digits only (YAML reads 12:30 as 750 and 010 as 8). What is wrong is
raised as a FaultyFileError.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

import yaml

from careerfit.core.errors import Fault
from careerfit.core.value import value

LARGEST = 500_000
"""Bytes of a content file."""
DEEPEST = 30
SHOWN = 40
"""Characters of a wrong text that a fault repeats."""
Where = tuple[str | int, ...]
Events = Iterator[yaml.Event]
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.SafeLoader("")
_CORE = "tag:yaml.org,2002:"
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_POINT = re.compile(r"[-+]?[0-9]{1,15}[.][0-9]{0,15}(e[-+]?[0-9]{1,2})?", re.IGNORECASE)
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class FaultyFileError(Exception):
    """A file that cannot be read as data at all."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@value
class YamlFile:
    """The data of a file, and on which line each part of it stands (counted from 1)."""

    path: Path
    data: Plain
    lines: dict[Where, int]

    def line(self, where: Where) -> int | None:
        """Return the line of `where`, or of the nearest part around it that has one."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where)


def read(path: Path) -> YamlFile:
    """Read `path`; raises FaultyFileError."""
    text = text_of(path)
    lines: dict[Where, int] = {}
    try:
        events = _content(path, text)
        first = next(events, None)
        if first is None:
            raise _faulty(path, None, "The file is empty.", "Write its content or remove it.")
        data = _part(path, first, events, (), lines)
        next(events, None)  # the end, unless something wrong follows
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        what = " ".join(filter(None, (error.context, error.problem)))
        raise _faulty(
            path, line, f"This is not YAML: {what}.", "Mend the line, or put its text in quotes."
        ) from error
    return YamlFile(path=path, data=data, lines=lines)


def shown(text: str) -> str:
    """Return `text` as a fault repeats it."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def text_of(path: Path, largest: int = LARGEST) -> str:
    """Return the text of a content file; raises FaultyFileError."""
    content = _bytes(path, largest)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _faulty(path, line, "This is not UTF-8 text.", "Save the file as UTF-8.") from error
    _refuse_unprintable(path, text, 1)
    return text


def _bytes(path: Path, largest: int) -> bytes:
    """Return what is in a file; never waits for a pipe, never reads a device to its end."""
    try:
        path.stat()
        if not path.is_file():
            raise _faulty(path, None, "This is no file.", "Put a YAML file in its place.")
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise _faulty(
            path, None, f"It cannot be read: {reason}.", "Check the path and its rights."
        ) from error
    if len(content) > largest:
        most = f"{largest // 1000} kB"
        raise _faulty(path, None, f"The file has more than {most}.", "Split it into several.")
    return content


def _refuse_unprintable(path: Path, text: str, line: int) -> None:
    found = UNPRINTABLE.search(text)
    if found:
        raise _faulty(
            path,
            line + text.count("\n", 0, found.start()),
            f"There is a character that no text has: U+{ord(found[0]):04X}.",
            "Remove it, or save the file as plain text in UTF-8.",
        )


def _content(path: Path, text: str) -> Iterator[yaml.Event]:
    """Yield the parts of the one document; refuse what YAML can do and no content file needs."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        for there, what, remedy in (
            (getattr(event, "anchor", None), "Anchors and aliases (& and *)", "Write the text out"),
            (getattr(event, "tag", None), "Tags (!)", "Remove it"),
            (documents > 1, "Several documents in one file", "Put each in a file of its own"),
            (depth > DEEPEST, "Lists so deep in lists", "Compare with docs/content.md"),
        ):
            if there:
                raise _faulty(path, _line(event), f"{what} are not used here.", f"{remedy}.")
        if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            yield event


def _part(
    path: Path, event: yaml.Event, events: Events, where: Where, lines: dict[Where, int]
) -> Plain:
    lines.setdefault(where, _line(event))
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(path, event)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(path, events, where, lines)
    return [
        _part(path, child, events, (*where, number), lines)
        for number, child in enumerate(_children(events))
    ]


def _mapping(path: Path, events: Events, where: Where, lines: dict[Where, int]) -> dict[str, Plain]:
    data: dict[str, Plain] = {}
    for event in _children(events):
        key, line = _key(path, event), _line(event)
        if key in data:
            raise _faulty(path, line, f"The key '{shown(key)}' stands twice.", "Keep one of them.")
        lines[(*where, key)] = line
        data[key] = _part(path, next(events), events, (*where, key), lines)
    return data


def _children(events: Events) -> Events:
    """Return what stands in the list or mapping that has begun, as long as each is read whole."""
    return takewhile(lambda event: not isinstance(event, yaml.CollectionEndEvent), events)


def _key(path: Path, event: yaml.Event) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise _faulty(path, _line(event), "A list or mapping stands as a key.", "Give it a name.")
    key = _scalar(path, event)
    if isinstance(key, bool) or not isinstance(key, str | int):
        what = f"YAML reads the key '{shown(event.value)}' as {key!r}."
        raise _faulty(path, _line(event), what, "Put it in quotes.")
    return str(key)


def _scalar(path: Path, event: yaml.ScalarEvent) -> Plain:
    text = event.value
    match _kind(text, event.implicit):
        case "null":
            return None
        case "bool":
            return yaml.SafeLoader.bool_values[text.lower()]
        case "int" if _WHOLE.fullmatch(text):
            return int(text)
        case "float" if _POINT.fullmatch(text):
            return float(text)
        case "int" | "float":
            raise _faulty(
                path,
                _line(event),
                f"'{shown(text)}' is a number to YAML, but not one in plain digits.",
                "Write it in digits, or put it in quotes if it is text.",
            )
    _refuse_unprintable(path, text, _line(event))
    return text


@lru_cache(maxsize=4096)
def _kind(text: str, implicit: tuple[bool, bool]) -> str:
    """Return what YAML takes a text for; a file has the same keys again and again."""
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, implicit)  # type: ignore[no-untyped-call]
    return tag.removeprefix(_CORE)


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1


def _faulty(path: Path, line: int | None, what: str, remedy: str) -> FaultyFileError:
    fault = Fault(source=str(path), line=line, where="", what=what, remedy=remedy)
    return FaultyFileError(fault)
