"""One YAML file to plain data and the line of everything in it.

Stricter than YAML: no aliases (a few hundred bytes of them can stand for gigabytes), no key twice, no
tags of other programs, no number that is none. What is wrong is raised as a FaultyFileError.
"""

from collections.abc import Iterator
from math import isfinite
from pathlib import Path

import yaml

from careerfit.core.errors import Fault
from careerfit.core.value import value

LARGEST = 2_000_000
DEEPEST = 30
Where = tuple[str | int, ...]
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALARS = yaml.SafeLoader("")


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
    text = _text(path)
    try:
        _refuse_tricks(path, text)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        what = " ".join(filter(None, (error.context, error.problem)))
        raise _faulty(
            path, line, f"This is not YAML: {what}.", "Mend the line, or put its text in quotes."
        ) from error
    except yaml.YAMLError as error:
        raise _faulty(
            path, None, f"This is not YAML: {error}.", "Save it as plain text."
        ) from error
    if node is None:
        raise _faulty(path, None, "The file is empty.", "Write its content or remove it.")
    lines: dict[Where, int] = {}
    return YamlFile(path=path, data=_data(path, node, (), lines), lines=lines)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            size = path.stat().st_size // 1_000_000
            raise _faulty(
                path,
                None,
                f"The file has {size} MB.",
                f"Content files have at most {LARGEST // 1_000_000} MB.",
            )
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise _faulty(
            path, None, f"It cannot be read: {reason}.", "Check the path and its rights."
        ) from error
    if b"\0" in content:
        raise _faulty(path, None, "It holds NUL bytes.", "Save it as plain text in UTF-8.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _faulty(path, line, "This is not UTF-8 text.", "Save the file as UTF-8.") from error


def _refuse_tricks(path: Path, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = 1 if event.start_mark is None else event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _faulty(
                path,
                line,
                "Anchors and aliases (& and *) are not used here.",
                "Write the text out.",
            )
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _faulty(
                path, line, "Lists stand in lists too deep.", "Compare with docs/content.md."
            )


def _data(path: Path, node: yaml.Node, where: Where, lines: dict[Where, int]) -> Plain:
    lines[where] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(path, node, where, lines)
    if isinstance(node, yaml.SequenceNode):
        return [
            _data(path, child, (*where, number), lines) for number, child in enumerate(node.value)
        ]
    return _scalar(path, node)


def _mapping(
    path: Path, node: yaml.MappingNode, where: Where, lines: dict[Where, int]
) -> dict[str, Plain]:
    data: dict[str, Plain] = {}
    for key, child in _keys(path, node):
        if key in data:
            raise _faulty(
                path,
                child.start_mark.line + 1,
                f"The key '{key}' stands twice.",
                "Keep one of them.",
            )
        data[key] = _data(path, child, (*where, key), lines)
    return data


def _keys(path: Path, node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
    for key_node, child in node.value:
        key = _scalar(path, key_node)
        if isinstance(key, bool) or not isinstance(key, str | int):
            raise _faulty(
                path,
                key_node.start_mark.line + 1,
                f"YAML reads the key '{key_node.value}' as {key!r}.",
                "Put it in quotes.",
            )
        yield str(key), child


def _scalar(path: Path, node: yaml.Node) -> Plain:
    line = node.start_mark.line + 1
    if node.tag == "tag:yaml.org,2002:timestamp":
        return str(node.value)
    try:
        data = _SCALARS.construct_object(node)
    except (yaml.YAMLError, ValueError) as error:
        raise _faulty(
            path,
            line,
            f"'{node.value}' cannot be read here.",
            "Put it in quotes, or remove the tag.",
        ) from error
    if isinstance(data, float) and not isfinite(data):
        raise _faulty(
            path, line, f"'{node.value}' is no number.", "Give a number, or leave it out."
        )
    if data is None or isinstance(data, str | int | float):
        return data
    raise _faulty(path, line, f"'{node.value}' cannot be read here.", "Remove the tag before it.")


def _faulty(path: Path, line: int | None, what: str, remedy: str) -> FaultyFileError:
    fault = Fault(source=str(path), line=line, where="", what=what, remedy=remedy)
    return FaultyFileError(fault)
