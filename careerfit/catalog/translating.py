"""Content files in another language: which file translates which, and the files for translators."""

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from careerfit.catalog.yamlfile import YamlFile
from careerfit.core.errors import ContentError
from careerfit.core.library import Kind
from careerfit.core.questionnaire import Questionnaire
from careerfit.core.role import Role
from careerfit.core.texts import Translation, texts_of, translated
from careerfit.core.value import value

WIDE = 96
LEAD = """\
# What people read in the file that is named here, in another language (docs/translating.md).
"""
NEW = "  # New, and not translated yet:\n"
SURPLUS = "  # No longer in the source: remove it.\n"
UNTOLD: tuple[Kind, ...] = ("translation", "calibration", "template")
_LANGUAGE = re.compile(r"\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$")


@value
class Loaded:
    """What a file whose types are sound holds."""

    root: Path
    file: YamlFile
    kind: Kind
    content: Any

    @property
    def name(self) -> str:
        """What a translation calls it: its kind and its id, or the name of its file."""
        if isinstance(self.content, Questionnaire | Role):
            return f"{self.kind} {self.content.id}"
        stem = self.file.path.stem
        return self.kind if stem == self.kind else f"{self.kind} {stem}"


def language_of(path: Path) -> str | None:
    """Return the language of a translation by its name, `situations.es.yaml`; None for a source."""
    found = _LANGUAGE.search(path.stem)
    return found[1] if found else None


def in_language(source: Loaded, translation: Translation) -> Loaded:
    """Return what a file holds in other words."""
    content = translated(source.content, translation.texts)
    if isinstance(content, Questionnaire):
        content = replace(content, language=translation.language)
    return replace(source, content=content)


def remembered(pairs: Iterable[tuple[Loaded, Loaded | None]]) -> dict[str, str]:
    """Return how each text of sources is translated where it is."""
    memory: dict[str, str] = {}
    for source, there in pairs:
        known = {} if there is None else there.content.texts
        for place, text in texts_of(source.content).items():
            if known.get(place, text) != text:
                memory.setdefault(text, known[place])
    return memory


def written(source: Loaded, language: str, there: Loaded | None, memory: Mapping[str, str]) -> str:
    """Return a translation file with every text of `source`, in its order.

    What stands `there` is kept, with its comments before the first key, also what is no longer in
    the source. What is missing or untranslated is taken from `memory`.
    """
    known: Mapping[str, str] = {} if there is None else there.content.texts
    lead = LEAD if there is None else _head(there.file.path)
    keys = f"translates: {source.name}\nlanguage: {language}\ntexts:\n"
    return "".join([lead, keys, *_entries(texts_of(source.content), known, memory)])


def write(path: Path, text: str) -> None:
    """Write a file, and the folder it stands in; raises ContentError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise ContentError(
            f"'{error.filename}' cannot be written: {error.strerror}. Choose another folder."
        ) from error


def _head(path: Path) -> str:
    with path.open(encoding="utf-8") as file:
        return "".join(takewhile(lambda line: line.startswith("#") or line.isspace(), file))


def _entries(
    source: Mapping[str, str], known: Mapping[str, str], memory: Mapping[str, str]
) -> Iterator[str]:
    for place, text in source.items():
        here = known.get(place, text)
        if known and place not in known and text not in memory:
            yield NEW
        yield _entry(place, memory.get(text, text) if here == text else here)
    for place, text in known.items():
        if place not in source:
            yield SURPLUS + _entry(place, text)


def _entry(place: str, text: str) -> str:
    """Return one text under its place: in quotes if it is short, else in lines that are joined."""
    quoted = f"  {place}: {json.dumps(text, ensure_ascii=False)}\n"
    folds = text == " ".join(text.split()) and text.isprintable()
    if len(quoted) <= WIDE or not folds:
        return quoted
    lines = textwrap.wrap(text, WIDE - 4, break_long_words=False, break_on_hyphens=False)
    return "".join([f"  {place}: >-\n", *(f"    {line}\n" for line in lines)])
