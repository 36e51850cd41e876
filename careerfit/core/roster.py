"""A list of clients from elsewhere: what each row would add, and what is wrong with it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from careerfit.core.errors import translatable
from careerfit.core.people import (
    LONGEST_NAME,
    LONGEST_REFERENCE,
    LONGEST_TAG,
    MOST_TAGS,
    SHOWN,
    Client,
    ClientId,
    Entry,
    Finding,
    Import,
    cleaned,
    each_once,
    fold,
)
from careerfit.core.session import LEAST_TIME, MOST_TIME
from careerfit.core.value import value

Field = Literal["name", "first", "last", "reference", "tags", "language", "time"]
"""What a column of such a list can hold."""

HEADINGS: Mapping[Field, tuple[str, ...]] = {
    "name": (
        *("name", "full name", "client", "client name", "person"),
        *("nombre completo", "nombre y apellidos", "cliente", "persona"),
    ),
    "first": ("first name", "given name", "forename", "first names", "nombre", "nombres"),
    "last": (*("last name", "surname", "family name", "last names"), *("apellido", "apellidos")),
    "reference": (
        *("reference", "ref", "id", "number", "client number", "client id", "case number"),
        *(
            "file number",
            "referencia",
            "numero",
            "expediente",
            "numero de expediente",
            "no de expediente",
        ),
        *("numero de cliente", "n.o", "no", "no."),
    ),
    "tags": (
        "tags",
        "tag",
        "labels",
        "groups",
        "group",
        "etiquetas",
        "etiqueta",
        "grupo",
        "grupos",
    ),
    "language": ("language", "lang", "idioma", "lengua"),
    "time": (
        *("extra time", "time factor", "extra time factor", "tiempo extra"),
        *("tiempo adicional", "factor de tiempo"),
    ),
}
"""By which names, folded, a column is known, in English and in Spanish."""

PARTS: tuple[Field, ...] = ("first", "last")
"""What a name is made of where it stands in two columns."""

LANGUAGES: Mapping[str, str] = {
    **dict.fromkeys(("en", "eng", "english", "ingles"), "en"),
    **dict.fromkeys(("es", "spa", "spanish", "espanol", "castellano"), "es"),
}
"""What people call a language, folded; others by their code."""

FORMULA = ("=", "+", "-", "@")
"""A cell that begins so is a formula to a spreadsheet."""
GUESSED = ("Windows-1252",)
"""Encodings that say nothing of themselves: any bytes can be read so."""
WHOLE = 100
"""Per cent of extra time: "100 %" can mean double time and no extra time, and is not taken."""

KEPT_REFERENCE = translatable("Row {0}: the reference '{1}' is kept already.")
KEPT_NAME = translatable(
    "Row {0}: '{1}' is kept already. If this is somebody else, give both a reference."
)
KEPT_APART = translatable(
    "Row {0}: there is a client called '{1}' already, with another reference. This row is taken as "
    "somebody else."
)
TWICE_REFERENCE = translatable("Row {0}: the reference '{1}' stands in row {2}, too.")
TWICE_NAME = translatable(
    "Row {0}: '{1}' stands in row {2}, too. If these are two people, give both a reference."
)
TWICE_APART = translatable(
    "Row {0}: '{1}' stands in row {2}, too, with another reference. They are taken as two people."
)
RAGGED = translatable(
    "Row {0}: it has {1} cells, more than there are headings. Put text with commas in quotes."
)
NAMELESS = translatable("Row {0}: there is no name. Type one; it may be made up.")
TOO_LONG = translatable("Row {0}: '{1}…' has {2} characters. Keep {3} at most.")
MANY_TAGS = translatable("Row {0}: {1} tags are too many. Keep {2} at most.")
STRANGE_LANGUAGE = translatable(
    "Row {0}: '{1}' is no language that people can be asked in. Give one of {2}, or leave it blank."
)
STRANGE_TIME = translatable(
    "Row {0}: '{1}' is no factor for extra time. Give {2:g} to {3:g}, such as 1.5, or 50 %."
)
LIKE_FORMULA = translatable("Row {0}: '{1}' looks like a formula. It is taken as text.")
UNSEEN = translatable("Row {0}: signs that cannot be seen are left out of '{1}'.")
GUESSED_ENCODING = translatable(
    "The file does not say how its letters are written; they are read as {0}. Look at names with "
    "accents. If they are wrong, save the file as UTF-8."
)
UNREAD = translatable("These columns are not read: {0}.")
NOBODY = translatable("There are no people below the headings.")

_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,6})?")
_PARTED = re.compile(r"[,;|\n]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What cleaned() leaves out and nobody typed on purpose: line ends and tabs are not told."""


@value
class Row:
    """One row of such a list: its number, as a spreadsheet counts, and the cells that are filled.

    ragged: how many cells it has, where that is more than the table has columns.
    """

    number: int
    cells: Mapping[Field, str]
    ragged: int | None = None


@value
class Roster:
    """Such a list as it stands in the file, below its headings.

    encoding: how its text was read. unread: headings of columns that are passed over.
    """

    path: Path
    encoding: str
    rows: tuple[Row, ...]
    unread: tuple[str, ...] = ()


@value
class Known:
    """The names and references that are kept already, folded."""

    names: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()


def field_of(heading: str) -> Field | None:
    """Return what a column holds by its heading, whatever its case, accents and underscores."""
    said = fold(re.sub(r"[_\-]+", " ", heading)).rstrip(":* ")
    return next((field for field, names in HEADINGS.items() if said in names), None)


def fields_of(headings: Sequence[str]) -> tuple[Field | None, ...]:
    """Return what each column holds; of a name and a last name, the name is the first name.

    "Nombre" alone is the whole name.
    """
    found = [field_of(heading) for heading in headings]
    if "last" in found and "first" not in found:
        found = ["first" if field == "name" else field for field in found]
    elif "first" in found and not {"name", "last"} & set(found):
        found = ["name" if field == "first" else field for field in found]
    return tuple(found)


def known(marks: Iterable[tuple[ClientId, str]]) -> Known:
    """Return what is kept already, of what sought() says of each client."""
    names, bare, references = set(), set(), set()
    for _, mark in marks:
        name, reference, _ = mark.split("\n", 2)
        names.add(name)
        references.add(reference)
        if not reference:
            bare.add(name)
    return Known(
        names=frozenset(names), bare=frozenset(bare), references=frozenset(references - {""})
    )


def judged(roster: Roster, kept: Known, languages: Sequence[str]) -> Import:
    """Return what a list would add to the clients that are kept, row by row.

    languages: the codes of those that people can be asked in.
    """
    entries: list[Entry] = []
    names: dict[str, tuple[int, str]] = {}
    references: dict[str, int] = {}
    for row in roster.rows:
        entry = _entry(row, languages)
        name, reference = fold(entry.name), fold(entry.reference)
        if name:
            there = _there(entry, kept, names.get(name), references.get(reference))
            entry = replace(
                entry,
                problems=(*entry.problems, *(one.finding for one in there if one.stops)),
                warnings=(*entry.warnings, *(one.finding for one in there if not one.stops)),
            )
        if not entry.problems:
            names.setdefault(name, (entry.row, reference))
            if reference:
                references[reference] = entry.row
        entries.append(entry)
    return Import(
        path=roster.path,
        encoding=roster.encoding,
        entries=tuple(entries),
        remarks=tuple(_remarks(roster)),
    )


def clash(preview: Import, kept: Known) -> Entry | None:
    """Return the first who would be taken though somebody like them is kept by now."""
    likely = (e for e in preview.taken if any(one.stops for one in _there(e, kept, None, None)))
    return next(likely, None)


def client(entry: Entry, key: ClientId, now: datetime) -> Client:
    """Return the client that a row becomes."""
    return Client(
        id=key,
        name=entry.name,
        added_at=now,
        reference=entry.reference,
        tags=entry.tags,
        language=entry.language,
        extra_time=entry.extra_time,
    )


@value
class _Again:
    """That somebody like this is there already; stops: whether the row is not taken for it."""

    finding: Finding
    stops: bool = True


def _there(
    entry: Entry, kept: Known, like: tuple[int, str] | None, same: int | None
) -> tuple[_Again, ...]:
    """Return who is there already; like: a row with that name, same: one with that reference."""
    row, name, reference = entry.row, fold(entry.name), fold(entry.reference)
    if reference and reference in kept.references:
        return (_again(KEPT_REFERENCE, row, entry.reference),)
    if reference and same is not None:
        return (_again(TWICE_REFERENCE, row, entry.reference, same),)
    if name in kept.names:
        apart = bool(reference) and name not in kept.bare
        text = KEPT_APART if apart else KEPT_NAME
        return (_Again(finding=_say(text, row, entry.name), stops=not apart),)
    if like is not None:
        apart = bool(reference) and bool(like[1])
        text = TWICE_APART if apart else TWICE_NAME
        return (_Again(finding=_say(text, row, entry.name, like[0]), stops=not apart),)
    return ()


def _again(text: str, *values: object) -> _Again:
    return _Again(finding=_say(text, *values))


def _say(text: str, *values: object) -> Finding:
    return Finding(text=text, values=values)


def _entry(row: Row, languages: Sequence[str]) -> Entry:
    """Return a row as it would be taken, with what is wrong with it in itself."""
    cells = row.cells
    name = cells.get("name") or " ".join(cells[part] for part in PARTS if part in cells)
    tags = each_once(_PARTED.split(cells.get("tags", "")))
    language, time = _language(cells.get("language", ""), languages), _time(cells.get("time", ""))
    made = Entry(
        row=row.number,
        name=cleaned(name),
        reference=cleaned(cells.get("reference", "")),
        tags=tags,
        language=language,
        extra_time=1.0 if time is None else time,
    )
    return replace(
        made,
        problems=tuple(_problems(row, made, languages, time)),
        warnings=tuple(_warnings(row)),
    )


def _problems(
    row: Row, entry: Entry, languages: Sequence[str], time: float | None
) -> Iterator[Finding]:
    number = row.number
    if row.ragged is not None:
        yield _say(RAGGED, number, row.ragged)
    if not any(one.isalnum() for one in entry.name):
        yield _say(NAMELESS, number)
    yield from _too_long(entry)
    said = row.cells.get("language", "")
    if said and entry.language is None:
        yield _say(STRANGE_LANGUAGE, number, cleaned(said)[:SHOWN], ", ".join(languages))
    if time is None:
        said = cleaned(row.cells.get("time", ""))[:SHOWN]
        yield _say(STRANGE_TIME, number, said, LEAST_TIME, MOST_TIME)


def _too_long(entry: Entry) -> Iterator[Finding]:
    texts = [(entry.name, LONGEST_NAME), (entry.reference, LONGEST_REFERENCE)]
    for text, most in (*texts, *((tag, LONGEST_TAG) for tag in entry.tags)):
        if len(text) > most:
            yield _say(TOO_LONG, entry.row, text[:SHOWN], len(text), most)
    if len(entry.tags) > MOST_TAGS:
        yield _say(MANY_TAGS, entry.row, len(entry.tags), MOST_TAGS)


def _warnings(row: Row) -> Iterator[Finding]:
    for field, cell in row.cells.items():
        if cell.lstrip().startswith(FORMULA) and field != "time":
            yield _say(LIKE_FORMULA, row.number, cleaned(cell)[:SHOWN])
        if _HIDDEN.search(cell):
            yield _say(UNSEEN, row.number, cleaned(cell)[:SHOWN])


def _language(said: str, languages: Sequence[str]) -> str | None:
    """Return the code of a language that is offered, by its code, its region's, or its name."""
    if not (plain := fold(said)):
        return None
    code = LANGUAGES.get(plain, re.split("[-_]", plain)[0])
    return code if code in languages else None


def _time(said: str) -> float | None:
    """Return a factor for extra time: "1.5", "1,5", or "50 %" more; None where it is none."""
    if not said.strip():
        return 1.0
    plain = fold(said).replace(" ", "")
    more = plain.endswith("%")
    if not _NUMBER.fullmatch(number := plain.rstrip("%").lstrip("+x")):
        return None
    found = float(number.replace(",", "."))
    if more:
        return 1 + found / 100 if found < WHOLE else None
    return found if LEAST_TIME <= found <= MOST_TIME else None


def _remarks(roster: Roster) -> Iterator[Finding]:
    if roster.encoding in GUESSED:
        yield _say(GUESSED_ENCODING, roster.encoding)
    if roster.unread:
        yield _say(UNREAD, ", ".join(name[:SHOWN] for name in roster.unread))
    if not roster.rows:
        yield _say(NOBODY)
