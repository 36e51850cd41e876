"""What each row of a list of clients would add, and what is wrong with it."""

from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerfit.core.people import Client, ClientId, Entry, fold, sought, sound
from careerfit.core.roster import (
    HEADINGS,
    Field,
    Known,
    Roster,
    Row,
    clash,
    client,
    field_of,
    fields_of,
    judged,
    known,
)
from tests.small import NOON

LANGUAGES = ("en", "es", "fr")
KEPT = known(
    (one.id, sought(one))
    for one in (
        Client(id=ClientId("c1"), name="Ana Núñez", added_at=NOON, reference="A-1"),
        Client(id=ClientId("c2"), name="Bo", added_at=NOON),
    )
)


def row(number: int, **cells: str) -> Row:
    return Row(number=number, cells=cast("dict[Field, str]", cells))


def read(*rows: Row, encoding: str = "UTF-8", unread: tuple[str, ...] = ()) -> Roster:
    return Roster(path=Path("list.csv"), encoding=encoding, rows=rows, unread=unread)


def one(**cells: str) -> Entry:
    (entry,) = judged(read(row(2, **cells)), KEPT, LANGUAGES).entries
    return entry


def problems(entry: Entry) -> list[str]:
    return [str(found) for found in entry.problems]


def warned(entry: Entry) -> list[str]:
    return [str(found) for found in entry.warnings]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name", "name"),
        ("FULL_NAME:", "name"),
        ("nombre y apellidos", "name"),
        ("First-Name", "first"),
        ("Apellidos", "last"),
        ("Nº", "reference"),
        ("Número de expediente *", "reference"),
        ("ID", "reference"),
        ("Etiquetas", "tags"),
        ("Idioma", "language"),
        ("Tiempo extra", "time"),
        ("Shoe size", None),
        ("", None),
    ],
)
def test_columns_are_known_by_their_headings_in_two_languages(
    heading: str, field: Field | None
) -> None:
    assert field_of(heading) == field


def test_no_heading_means_two_things() -> None:
    said = [name for names in HEADINGS.values() for name in names]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (["Nombre", "Apellidos"], ("first", "last")),
        (["Nombre"], ("name",)),
        (["Name", "Surname"], ("first", "last")),
        (["Surname", "First name"], ("last", "first")),
        (["Name", "First name"], ("name", "first")),
        (["Name", "Hat"], ("name", None)),
    ],
)
def test_a_first_name_is_a_whole_name_where_there_is_no_other(
    headings: list[str], fields: tuple[Field | None, ...]
) -> None:
    assert fields_of(headings) == fields


def test_a_row_becomes_a_client() -> None:
    found = one(
        first=" Cy ", last="Straße", reference="C-3", tags="north; Youth,north", language="Español",
        time="50 %",
    )  # fmt: skip
    assert (found.problems, found.warnings) == ((), ())
    assert client(found, ClientId("c3"), NOON) == Client(
        id=ClientId("c3"),
        name="Cy Straße",
        added_at=NOON,
        reference="C-3",
        tags=("north", "Youth"),
        language="es",
        extra_time=1.5,
    )


@pytest.mark.parametrize(
    ("said", "factor"),
    [
        ("", 1.0),
        ("1", 1.0),
        ("1.5", 1.5),
        ("1,25", 1.25),
        ("x1.5", 1.5),
        ("25%", 1.25),
        ("+50 %", 1.5),
        ("4", 4.0),
        ("100 %", None),
        ("0.5", None),
        ("4.1", None),
        ("150%", None),
        ("yes", None),
        ("nan", None),
        ("1e1", None),
        ("-1", None),
    ],
)
def test_extra_time_is_a_factor_or_some_per_cent_more(said: str, factor: float | None) -> None:
    found = one(name="Cy", time=said)
    assert found.extra_time == (1.0 if factor is None else factor)
    assert bool(found.problems) == (factor is None)
    if factor is None:
        assert problems(found) == [
            f"Row 2: '{said}' is no factor for extra time. Give 1 to 4, such as 1.5, or 50 %."
        ]


@pytest.mark.parametrize(
    ("said", "code"),
    [("", None), ("EN", "en"), ("English", "en"), ("inglés", "en"), ("es-MX", "es"), ("fr", "fr")],
)
def test_a_language_is_known_by_its_code_or_its_name(said: str, code: str | None) -> None:
    found = one(name="Cy", language=said)
    assert (found.language, found.problems) == (code, ())


def test_what_cannot_be_taken_is_told_in_a_sentence_with_its_row() -> None:
    assert problems(one(reference="C-3")) == [
        "Row 2: there is no name. Type one; it may be made up."
    ]
    assert problems(one(name="x" * 201)) == [
        f"Row 2: '{'x' * 40}…' has 201 characters. Keep 200 at most."
    ]
    assert problems(one(name="Cy", reference="r" * 101, tags="t" * 51)) == [
        f"Row 2: '{'r' * 40}…' has 101 characters. Keep 100 at most.",
        f"Row 2: '{'t' * 40}…' has 51 characters. Keep 50 at most.",
    ]
    assert problems(one(name="Cy", tags=",".join(map(str, range(21))))) == [
        "Row 2: 21 tags are too many. Keep 20 at most."
    ]
    assert problems(one(name="Cy", language="Klingon")) == [
        "Row 2: 'Klingon' is no language that people can be asked in. Give one of en, es, fr, or "
        "leave it blank."
    ]
    ragged = Row(number=7, cells={"name": "Cy"}, ragged=9)
    (found,) = judged(read(ragged), KEPT, LANGUAGES).entries
    assert problems(found) == [
        "Row 7: it has 9 cells, more than there are headings. Put text with commas in quotes."
    ]


def test_formulas_are_text_and_what_cannot_be_seen_is_left_out_and_both_are_told() -> None:
    found = one(name="=cmd|' /C calc'!A0", reference="@SUM(1)", tags="+1", time="+50 %")
    assert (found.name, found.reference, found.tags) == ("=cmd|' /C calc'!A0", "@SUM(1)", ("+1",))
    assert warned(found) == [
        "Row 2: '=cmd|' /C calc'!A0' looks like a formula. It is taken as text.",
        "Row 2: '@SUM(1)' looks like a formula. It is taken as text.",
        "Row 2: '+1' looks like a formula. It is taken as text.",
    ]
    hidden = one(name="Cy\x00\u202e Straße")
    assert hidden.name == "Cy Straße"
    assert warned(hidden) == ["Row 2: signs that cannot be seen are left out of 'Cy Straße'."]
    assert warned(one(name="Cy\nStraße")) == []
    assert found.problems == ()


def test_who_is_kept_already_is_not_taken_again() -> None:
    assert problems(one(name="Zoe", reference="a-1")) == [
        "Row 2: the reference 'a-1' is kept already."
    ]
    again = "is kept already. If this is somebody else, give both a reference."
    assert problems(one(name="ana NUNEZ")) == [f"Row 2: 'ana NUNEZ' {again}"]
    assert problems(one(name="Bo", reference="B-9")) == [f"Row 2: 'Bo' {again}"]
    apart = one(name="Ana Núñez", reference="A-2")
    assert apart.problems == ()
    assert warned(apart) == [
        "Row 2: there is a client called 'Ana Núñez' already, with another reference. This row is "
        "taken as somebody else."
    ]


def test_who_stands_twice_in_a_list_is_taken_once() -> None:
    rows = [
        row(2, name="Cy", reference="1"),
        row(3, name="Cy", reference="2"),
        row(4, name="cy"),
        row(5, name="Di", reference="1"),
        row(6, name="Ed"),
        row(7, name="Ed", reference="7"),
        row(8, name="", reference="8"),
        row(9, name="Flo", reference="8"),
    ]
    found = judged(read(*rows), Known(), LANGUAGES)
    assert [entry.row for entry in found.taken] == [2, 3, 6, 9]
    assert [entry.row for entry in found.doubtful] == [3]
    assert warned(found.entries[1]) == [
        "Row 3: 'Cy' stands in row 2, too, with another reference. They are taken as two people."
    ]
    assert [problems(entry) for entry in found.refused] == [
        ["Row 4: 'cy' stands in row 2, too. If these are two people, give both a reference."],
        ["Row 5: the reference '1' stands in row 2, too."],
        ["Row 7: 'Ed' stands in row 6, too. If these are two people, give both a reference."],
        ["Row 8: there is no name. Type one; it may be made up."],
    ]


def test_a_row_is_told_all_that_is_wrong_with_it() -> None:
    assert len(one(name="Bo", time="9", language="xx").problems) == 3


def test_what_is_to_know_of_the_whole_file_is_told() -> None:
    roster = read(encoding="Windows-1252", unread=("Shoe size", "Hat" * 40))
    remarks = [str(found) for found in judged(roster, KEPT, LANGUAGES).remarks]
    assert remarks[0].startswith("The file does not say how its letters are written; they are read")
    assert remarks[1:] == [
        f"These columns are not read: Shoe size, {('Hat' * 40)[:40]}.",
        "There are no people below the headings.",
    ]
    assert judged(read(row(2, name="Cy")), KEPT, LANGUAGES).remarks == ()


def test_who_was_added_since_a_look_clashes() -> None:
    found = judged(read(row(2, name="Cy"), row(3, name="Di", reference="4")), KEPT, LANGUAGES)
    assert clash(found, KEPT) is None
    later = Client(id=ClientId("c9"), name="Eve", added_at=NOON, reference="4")
    since = clash(found, known([(later.id, sought(later))]))
    assert since is not None
    assert since.name == "Di"


CELLS = st.dictionaries(st.sampled_from(tuple(HEADINGS)), st.text(max_size=12), max_size=7)


@given(st.lists(CELLS, max_size=8))
def test_whatever_a_list_says_who_is_taken_is_sound_and_there_once(
    rows: list[dict[Field, str]],
) -> None:
    roster = read(*(Row(number=n, cells=cells) for n, cells in enumerate(rows, start=2)))
    found = judged(roster, KEPT, LANGUAGES)
    assert len(found.entries) == len(rows) == len(found.taken) + len(found.refused)
    made = [client(entry, ClientId(str(entry.row)), NOON) for entry in found.taken]
    assert [sound(one) for one in made] == made
    references = [fold(one.reference) for one in made if one.reference]
    assert len(set(references)) == len(references)
    assert clash(found, KEPT) is None
    again = judged(roster, known((one.id, sought(one)) for one in made), LANGUAGES)
    assert again.taken == ()
