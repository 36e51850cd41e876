"""Clients of a counsellor: who they are, what was noted and agreed, and what became of it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from careerfit.core.errors import CareerFitError
from careerfit.core.session import LEAST_TIME, MOST_TIME, Sitting
from careerfit.core.session import ClientId as ClientId  # found here, too
from careerfit.core.value import value

GoalKind = Literal["goal", "action"]
Order = Literal["name", "added", "last"]
"""How clients are listed: by name; those added last first; those with the latest sitting first, and
of those without a sitting, which come last, those added last."""
ORDERS: tuple[Order, ...] = ("name", "added", "last")

LONGEST_NAME, LONGEST_REFERENCE, LONGEST_TAG = 200, 100, 50
LONGEST_NOTE, LONGEST_GOAL = 100_000, 2_000
"""Characters."""
MOST_TAGS = 20
MOST_WORDS = 32
"""So many words of a search count."""
SHOWN = 40
"""Characters of a long or wrong text that an error repeats."""

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, changes of direction, and what is no character."""
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database keeps."""
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
    }
)
"""Letters whose mark is part of them, as they are typed without it."""


class ClientError(CareerFitError):
    """What was given for a client, a note or a goal makes no sense."""


@value
class Client:
    """Somebody who is counselled.

    reference: the agency's own number or name for the person. language: what they are asked in;
    None for that of the window. extra_time: their factor for the time of every timed task.
    """

    id: ClientId
    name: str
    added_at: datetime
    reference: str = ""
    tags: tuple[str, ...] = ()
    language: str | None = None
    extra_time: float = 1.0


@value
class ClientLine:
    """One line about a client: enough to choose them from a list.

    sittings: how many there are. last_at: when the latest was begun; None where there is none.
    """

    id: ClientId
    name: str
    reference: str
    tags: tuple[str, ...]
    sittings: int
    last_at: datetime | None


@value
class Listed:
    """Some of the clients that were looked for; count: how many there are in all."""

    count: int
    rows: tuple[ClientLine, ...]


@value
class Note:
    """What a counsellor wrote down; at: when it was changed last."""

    id: str
    client: ClientId
    author: str
    at: datetime
    text: str


@value
class Goal:
    """What a client wants to reach, or an action that was agreed on.

    due: by when; None where no day was agreed. done_at: None while it is open.
    """

    id: str
    client: ClientId
    kind: GoalKind
    text: str
    agreed_at: datetime
    due: date | None = None
    done_at: datetime | None = None


@value
class ClientPage:
    """All that is kept of a client: sittings and notes the latest first, goals as agreed."""

    client: Client
    sittings: tuple[Sitting, ...]
    notes: tuple[Note, ...]
    goals: tuple[Goal, ...]


@value
class Finding:
    """A sentence about a list of clients; text has the places {0}, {1} ... of the values.

    The text is a literal, so that a window can say it in its language, as of an error.
    """

    text: str
    values: tuple[object, ...] = ()

    def __str__(self) -> str:
        return self.text.format(*self.values)


@value
class Entry:
    """One row of a list of clients, as it would be taken.

    row: its number in the file, as a spreadsheet counts. problems: why it is not taken. warnings:
    what is to know about it; it is taken all the same.
    """

    row: int
    name: str
    reference: str = ""
    tags: tuple[str, ...] = ()
    language: str | None = None
    extra_time: float = 1.0
    problems: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()


@value
class Import:
    """What a list of clients would add, before anything is.

    encoding: how its text is read ("UTF-8", "UTF-16", "Windows-1252"; "XLSX" for a workbook).
    remarks: what is to know about the file as a whole.
    """

    path: Path
    encoding: str
    entries: tuple[Entry, ...]
    remarks: tuple[Finding, ...] = ()

    @property
    def taken(self) -> tuple[Entry, ...]:
        """Those that would become clients."""
        return tuple(one for one in self.entries if not one.problems)

    @property
    def refused(self) -> tuple[Entry, ...]:
        """Those that would not, with the reasons."""
        return tuple(one for one in self.entries if one.problems)

    @property
    def doubtful(self) -> tuple[Entry, ...]:
        """Those that would be taken, with something to know about them."""
        return tuple(one for one in self.entries if one.warnings and not one.problems)


def fold(text: str) -> str:
    """Return text as it is compared: small letters without accents, one blank between words."""
    bare = text.lower() if text.isascii() else _bare(text)
    return " ".join(_HIDDEN.sub(" ", bare).split())


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    without = "".join(one for one in plain if not unicodedata.combining(one))
    return without.translate(_LETTERS)


def sought(client: Client) -> str:
    """Return what a client is found by: name, reference and tags, folded, a line each.

    Each tag stands between two unit separators, which no folded text has.
    """
    tags = "".join(f"{fold(tag)}\x1f" for tag in client.tags)
    return f"{fold(client.name)}\n{fold(client.reference)}\n\x1f{tags}"


def needles(words: str, tag: str | None = None) -> tuple[str, ...]:
    """Return the texts that sought() of a client must all hold to be found, each once.

    A word that is part of another one says nothing more.
    """
    longest_first = sorted(dict.fromkeys(fold(words).split()), key=len, reverse=True)
    kept: list[str] = []
    for word in longest_first[:MOST_WORDS]:
        if not any(word in longer for longer in kept):
            kept.append(word)
    return (*([] if tag is None else [f"\x1f{fold(tag)}\x1f"]), *kept)


def referred(reference: str) -> str:
    """Return the text that sought() of those clients holds who have this very reference."""
    return f"\n{fold(reference)}\n"


def cleaned(text: str) -> str:
    """Return a line of text without what cannot be seen and would mislead, blanks made single."""
    return " ".join(_HIDDEN.sub(" ", text).split())


def sound(client: Client) -> Client:
    """Return a client as they are kept: texts cleaned, each tag once. Raises ClientError."""
    made = replace(
        client,
        name=cleaned(client.name),
        reference=cleaned(client.reference),
        tags=each_once(client.tags),
    )
    if not any(one.isalnum() for one in made.name):
        raise ClientError("A client needs a name. Type one; it may be made up.")
    _refuse_long(made.name, LONGEST_NAME)
    _refuse_long(made.reference, LONGEST_REFERENCE)
    for tag in made.tags:
        _refuse_long(tag, LONGEST_TAG)
    if len(made.tags) > MOST_TAGS:
        raise ClientError("{0} tags are too many. Keep {1} at most.", len(made.tags), MOST_TAGS)
    if not LEAST_TIME <= made.extra_time <= MOST_TIME:
        raise ClientError(
            "{0:g} is no factor for extra time. Give {1:g} to {2:g}.",
            made.extra_time,
            LEAST_TIME,
            MOST_TIME,
        )
    return made


def each_once(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags cleaned; of those that differ only in case or accents the first stays."""
    kept: dict[str, str] = {}
    for tag in map(cleaned, tags):
        if same := fold(tag):
            kept.setdefault(same, tag)
    return tuple(kept.values())


def written(text: str, most: int) -> str:
    """Return a text as it is kept: its lines stay. Raises ClientError when it is longer."""
    kept = _UNKEEPABLE.sub("", text).strip()
    _refuse_long(kept, most)
    return kept


def _refuse_long(text: str, most: int) -> None:
    if len(text) > most:
        raise ClientError(
            "'{0}…' has {1} characters. Keep {2} at most.", text[:SHOWN], len(text), most
        )
