"""Keys to sentences: one catalogue a language, resources/report/<language>.j2.

Each sentence is a block of the catalogue, named after its key with `_` for `.` and `-`. What goes
into a sentence is text and nothing else: it is escaped, and the catalogue runs in a sandbox. Blocks
named `own_...` hold what the language itself needs: months, "and", the marks inside numbers.

A sentence knows its `reader`. Each block `own_word_you` makes the words `you` and `You`, which the
sentences speak of the person with; `verb("are", "is")` is the first for the person, the second for
all others.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from careerfit.core.report import Reader, Say, Words

TAG = re.compile(r"</?[bi]>")
BLANKS = re.compile(r"\s+")
BIDI_CONTROLS = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
MISSING = "□"
"""Stands where a character cannot be shown."""
CURRENCIES = {"US": "$", "CA": "CA$", "AU": "A$", "NZ": "NZ$", "GB": "£"}
EURO = re.compile("AT|BE|CY|DE|EE|ES|FI|FR|GR|HR|IE|IT|LT|LU|LV|MT|NL|PT|SI|SK")
MINUS = "\u2212"


def load(folder: Path, language: str, reader: Reader = "person") -> Words:
    """Return the catalogue `<language>.j2` of `folder` as a function from a Say to inline markup.

    The function raises LookupError for a key that the catalogue lacks and jinja2.UndefinedError for
    a value that a sentence lacks: both are bugs.
    """
    return Catalogue(folder, language, reader)


def keys(folder: Path, language: str) -> frozenset[str]:
    """Return the names of all sentences in a catalogue, as block_name() gives them."""
    return Catalogue(folder, language).names


def block_name(key: str) -> str:
    """Return the name of the block that holds the sentence `key`."""
    return key.replace(".", "_").replace("-", "_")


def plain(markup: str) -> str:
    """Return inline markup as text: no tags, no entities."""
    return unescape(TAG.sub("", markup))


def runs(markup: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield (text, tags in force) for inline markup; the only tags are b and i."""
    tags: set[str] = set()
    place = 0
    for tag in TAG.finditer(markup):
        if tag.start() > place:
            yield unescape(markup[place : tag.start()]), frozenset(tags)
        name = tag.group().strip("</>")
        (tags.discard if tag.group().startswith("</") else tags.add)(name)
        place = tag.end()
    if place < len(markup):
        yield unescape(markup[place:]), frozenset(tags)


def clean(text: str) -> str:
    """Return text that no medium trips over.

    It is in NFC, blanks are spaces, bidi controls are gone, and other control characters and halves
    of characters are boxes.
    """
    if text.isascii() and text.isprintable():
        return text
    text = BLANKS.sub(" ", unicodedata.normalize("NFC", text.translate(BIDI_CONTROLS)))
    return "".join(MISSING if unicodedata.category(c) in ("Cc", "Cs") else c for c in text)


class Catalogue:
    """The sentences of one language, as one reader is told them."""

    def __init__(self, folder: Path, language: str, reader: Reader = "person") -> None:
        environment = SandboxedEnvironment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
        )
        environment.filters |= self._filters()
        self._file = f"{language}.j2"
        self._template = environment.get_template(self._file)
        self.names = frozenset(n for n in self._template.blocks if not n.startswith("own_"))
        self._reader = reader
        self._spoken: dict[str, object] = {"reader": reader, "verb": self._verb}
        self._months = self._own("months").split(",")
        self._and, self._more = self._own("and"), self._own("more")
        self._thousands, self._point = self._own("thousands"), self._own("point")
        self._spoken |= self._words_for_the_person()

    def __call__(self, sentence: Say) -> str:
        """Return one sentence as inline markup."""
        name = block_name(sentence.key)
        if name not in self.names:
            raise LookupError(f"{self._file} has no sentence '{sentence.key}'")
        values = {key: _cleaned(value) for key, value in sentence.values.items()}
        return self._render(name, values)

    def _words_for_the_person(self) -> dict[str, str]:
        """Return what the person is called, in small letters and as a sentence begins."""
        start = "own_word_"
        names = [
            name.removeprefix(start) for name in self._template.blocks if name.startswith(start)
        ]
        words = {name: unescape(self._own(f"word_{name}")) for name in names}
        return words | {n.capitalize(): word[:1].upper() + word[1:] for n, word in words.items()}

    def _verb(self, to_the_person: str, of_the_person: str) -> str:
        return to_the_person if self._reader == "person" else of_the_person

    def _own(self, name: str) -> str:
        return self._render(f"own_{name}", {})

    def _render(self, name: str, values: Mapping[str, object]) -> str:
        known = {**self._template.globals, **self._spoken, **values}
        context = Context(self._template.environment, known, name, {})
        return BLANKS.sub(" ", "".join(self._template.blocks[name](context))).strip()

    def _filters(self) -> dict[str, Callable[..., Any]]:
        return {
            "whole": self.whole,
            "decimal": self.decimal,
            "signed": self.signed,
            "percent": self.percent,
            "money": self.money,
            "day": self.day,
            "listed": self.listed,
            "plural": self.plural,
            "full_stop": full_stop,
            "lower_first": lower_first,
        }

    def decimal(self, number: float, digits: int = 1) -> str:
        """Return a number with so many digits after the point; -0 is 0."""
        text = f"{number + 0:,.{digits}f}"  # + lets an undefined number say so
        if text.startswith("-") and not text.strip("-0.,"):
            text = text[1:]
        marks = {",": self._thousands, ".": self._point, "-": MINUS}
        return "".join(marks.get(c, c) for c in text)

    def whole(self, number: float) -> str:
        """Return a number rounded to a whole one."""
        return self.decimal(number, 0)

    def signed(self, number: float, digits: int = 0) -> str:
        """Return a number with its sign; 0 has none."""
        text = self.decimal(number, digits)
        return f"+{text}" if number > 0 and text.strip("0.,") else text

    def percent(self, share: float) -> str:
        """Return a share of 1 as a whole percentage; a rare one is never called 0 or 100."""
        hundred = share * 100
        if 0 < hundred < 1:
            return "<1%"
        return ">99%" if 99 < hundred < 100 else f"{round(hundred)}%"  # noqa: PLR2004

    def money(self, amount: float, country: str) -> str:
        """Return an amount in the currency of a country; the country itself where it is unknown."""
        mark = "€" if EURO.fullmatch(country) else CURRENCIES.get(country)
        return f"{self.whole(amount)} ({country})" if mark is None else mark + self.whole(amount)

    def day(self, date: datetime) -> str:
        """Return a date as day, month and year."""
        return f"{date.day} {self._months[date.month - 1].strip()} {date.year}"

    def listed(self, names: Iterable[str], most: int | None = None) -> Markup:
        """Return "a, b and c"; of more than `most` names the first, and how many are left out."""
        shown = [escape(name) for name in names]
        if most is not None and len(shown) > most:
            left = self._more.replace("#", str(len(shown) - most + 1))
            shown = [*shown[: most - 1], escape(left)]
        start = Markup(", ").join(shown[:-1])
        last = Markup(" ") + self._and + Markup(" ")
        return last.join([start, shown[-1]] if start else shown)

    def plural(self, number: float, one: str, many: str, none: str | None = None) -> str:
        """Return "1 step" or "3 steps"; `none` where the number rounds to 0."""
        if round(number) == 0 and none is not None:
            return none
        return f"{self.whole(number)} {one if round(number) == 1 else many}"


def full_stop(text: str) -> str:
    """Return a sentence that ends as one."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def lower_first(text: str) -> str:
    """Return a text to go on with inside a sentence; a name in capitals stays as it is."""
    ordinary = text[1:].lstrip("-")[:1].islower() or text.startswith("A ")
    return text[:1].lower() + text[1:] if ordinary else text


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in value)
    return value
