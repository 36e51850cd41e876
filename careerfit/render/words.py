"""Keys to sentences: one catalogue a language, resources/report/<language>.j2.

Each sentence is a block of the catalogue, named after its key with `_` for `.` and `-`. What goes
into a sentence is text and nothing else: it is escaped, and the catalogue runs in a sandbox. Months
and the marks inside numbers come from Babel; blocks named `own_...` hold what it does not know of a
language.

A sentence knows its `reader`. Each block `own_word_you` makes the words `you` and `You`, which the
sentences speak of the person with; `verb("are", "is")` is the first for the person, the second for
all others.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import NumberPattern, get_territory_currencies, parse_pattern
from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, nodes
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from careerfit.core.errors import NotFoundError
from careerfit.core.report import Reader, Say, Words

TAG = re.compile(r"</?[bi]>")
BLANKS = re.compile(r"\s+")
BIDI_CONTROLS = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
MISSING = "□"
"""Stands where a character cannot be shown."""
LAYOUT = re.compile(r"[ \t\r\n]+")
"""Blanks of the catalogue's own lines; those that hold a number and its unit together stay."""
CODE = re.compile(r"(?<=[^\W\d_])(?=\d)")
"""Between a currency's code and its amount, where Babel leaves no room."""
MINUS = "\u2212"

WORD = "own_word_"
"""Begins the name of a block that holds a word for the person."""

Folders = Path | Sequence[Path]


def load(folders: Folders, language: str, reader: Reader = "person") -> Words:
    """Return the catalogue `<language>.j2` as a function from a Say to inline markup.

    It is the first one in `folders`; NotFoundError where there is none. The function raises
    LookupError for a key that the catalogue lacks and jinja2.UndefinedError for a value that a
    sentence lacks: both are bugs.
    """
    return Catalogue(folders, language, reader)


def keys(folders: Folders, language: str) -> frozenset[str]:
    """Return the names of all sentences in a catalogue, as block_name() gives them."""
    return Catalogue(folders, language).names


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

    def __init__(self, folders: Folders, language: str, reader: Reader = "person") -> None:
        environment = SandboxedEnvironment(
            loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined
        )
        environment.filters |= self._filters()
        self._file = f"{language}.j2"
        try:
            self._template = environment.get_template(self._file)
        except TemplateNotFound as error:
            names = (name.removesuffix(".j2") for name in environment.list_templates())
            there = ", ".join(sorted(name for name in names if "." not in name))
            what = f"No report can be worded in '{language}'. There are: {there}."
            raise NotFoundError(what) from error
        self.names = frozenset(n for n in self._template.blocks if not n.startswith("own_"))
        self._locale = _locale(language)
        self._reader = reader
        self._spoken: dict[str, object] = {"reader": reader, "verb": self._verb}
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
        names = [name.removeprefix(WORD) for name in self._template.blocks if name.startswith(WORD)]
        words = {name: unescape(self._own(f"word_{name}")) for name in names}
        return words | {n.capitalize(): word[:1].upper() + word[1:] for n, word in words.items()}

    def _verb(self, to_the_person: str, of_the_person: str) -> str:
        return to_the_person if self._reader == "person" else of_the_person

    def blocks(self) -> dict[str, nodes.Block]:
        """Return the sentences, and what the language has of its own, as they are written."""
        environment = self._template.environment
        text = Path(str(self._template.filename)).read_text("utf-8")
        return {block.name: block for block in environment.parse(text).find_all(nodes.Block)}

    def _own(self, name: str, **values: object) -> str:
        return self._render(f"own_{name}", values)

    def _render(self, name: str, values: Mapping[str, object]) -> str:
        known = {**self._template.globals, **self._spoken, **values}
        context = Context(self._template.environment, known, name, {})
        return LAYOUT.sub(" ", "".join(self._template.blocks[name](context))).strip()

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
        exact = Decimal(f"{number + 0:.{digits}f}")  # + lets an undefined number say so
        pattern = _pattern(self._locale.decimal_formats[None].pattern, digits)
        return _typeset(pattern.apply(exact or abs(exact), self._locale))

    def whole(self, number: float) -> str:
        """Return a number rounded to a whole one."""
        return self.decimal(number, 0)

    def signed(self, number: float, digits: int = 0) -> str:
        """Return a number with its sign; 0 has none."""
        text = self.decimal(number, digits)
        return f"+{text}" if number > 0 and text != self.decimal(0, digits) else text

    def percent(self, share: float) -> str:
        """Return a share of 1 as a whole percentage; a rare one is never called 0 or 100."""
        hundred, mark = share * 100, ""
        if 0 < hundred < 1:
            hundred, mark = 1, "<"
        elif 99 < hundred < 100:  # noqa: PLR2004
            hundred, mark = 99, ">"
        pattern = self._locale.percent_formats[None]
        return mark + _typeset(pattern.apply(Decimal(round(hundred)) / 100, self._locale))

    def money(self, amount: float, country: str, year: int | None = None) -> str:
        """Return an amount in the currency that a country had in a year, or has.

        The country itself stands there where its currency is unknown.
        """
        then = None if year is None else date(year, 12, 31)
        currencies = get_territory_currencies(country, then, then)
        if not currencies:
            return f"{self.whole(amount)} ({country})"
        pattern = _pattern(self._locale.currency_formats["standard"].pattern, 0)
        text = pattern.apply(
            Decimal(round(amount)), self._locale, currency=currencies[0], currency_digits=False
        )
        return _typeset(CODE.sub("\N{NO-BREAK SPACE}", text))

    def day(self, moment: datetime, pattern: str = "long") -> str:
        """Return a date as the language writes it, or as a pattern of Babel's says."""
        return format_date(moment, pattern, self._locale)

    def listed(self, names: Iterable[str], most: int | None = None) -> Markup:
        """Return "a, b and c"; of more than `most` names the first, and how many are left out."""
        shown = [escape(name) for name in names]
        if most is not None and len(shown) > most:
            left = self._own("more").replace("#", str(len(shown) - most + 1))
            shown = [*shown[: most - 1], escape(left)]
        if len(shown) < 2:  # noqa: PLR2004
            return Markup("").join(shown)
        last = Markup(self._own("and", next=shown[-1].unescape()))  # noqa: S704 (escaped there)
        return Markup(" ").join([Markup(", ").join(shown[:-1]), last, shown[-1]])

    def plural(
        self, number: float, one: str, many: str, none: str | None = None, **forms: str
    ) -> str:
        """Return "1 step" or "3 steps"; `none` where the number rounds to 0.

        forms: by the names that Unicode has for them, for languages with more than two.
        """
        if round(number) == 0 and none is not None:
            return none
        form = self._locale.plural_form(round(number))
        return f"{self.whole(number)} {({'one': one} | forms).get(form, many)}"


def full_stop(text: str) -> str:
    """Return a sentence that ends as one."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def lower_first(text: str) -> str:
    """Return a text to go on with inside a sentence; a name in capitals stays as it is."""
    ordinary = text[1:].lstrip("-")[:1].islower() or (text[1:2] == " " and text[0] != "I")
    return text[:1].lower() + text[1:] if ordinary else text


def _locale(language: str) -> Locale:
    """Return what Babel knows of a language: of its region, else of itself, else of English."""
    for name in (language, language.split("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except UnknownLocaleError:
            continue
    return Locale("en")


@cache
def _pattern(text: str, digits: int) -> NumberPattern:
    """Return how a language writes numbers, with so many digits after the point."""
    pattern = parse_pattern(text)
    pattern.frac_prec = (digits, digits)
    return pattern


def _typeset(number: str) -> str:
    return number.replace("-", MINUS)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in value)
    return value
