"""Item sets of others: what is read of a file, and what is said of a bad one."""

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from careerfit import catalog
from careerfit.catalog.itemsets import LARGEST, LARGEST_UNPACKED
from careerfit.core.errors import FileError
from careerfit.core.questionnaire import Choice, ItemId, QuestionnaireId, ScaleId
from careerfit.core.template import (
    Domain,
    Facet,
    GivenItem,
    ItemSet,
    Key,
    Template,
    Wording,
    joined,
)

ITEM = {"id": "i-1", "text": "I hum.", "keyed": "plus", "domain": "P", "facet": 1}
OTHER = ITEM | {"id": "i-2", "keyed": "minus", "text": "I am <b>silent</b> & still."}
HEADER = ("type", "name", "label", "keyed", "domain", "facet")
ROWS = (
    ("begin group", "about", "About you", None, None, None),
    ("select_one agree", "i-1", "I hum.", "plus", "P", 1),
    ("end group", None, None, None, None, None),
    ("select_one agree", "i-2", "I am <b>silent</b> & still.", "-", "P", 1),
    ("select_one sex", "sex", "You are", None, None, None),
    ("note", "bye", "Thank you.", None, None, None),
)
ANSWERS = (
    ("list_name", "name", "label"),
    ("agree", 1, "No"),
    ("agree", 2, "Yes"),
    ("sex", "f", "female"),
    ("sex", "m", "male"),
)
READ = (
    GivenItem(id="i-1", text="I hum.", keyed="+", domain="P", facet=1),
    GivenItem(id="i-2", text="I am <b>silent</b> & still.", keyed="-", domain="P", facet=1),
)


def written(folder: Path, data: object, name: str = "items.json") -> Path:
    path = folder / name
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return path


def form(
    folder: Path,
    survey: Sequence[Sequence[object]],
    answers: Sequence[Sequence[object]] = ANSWERS,
    **settings: str,
) -> Path:
    """Write an XLSForm."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets: Mapping[str, Sequence[Sequence[object]]] = {
        "survey": survey,
        "choices": answers,
        "settings": (("form_title", *settings), ("Form", *settings.values())),
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(folder / "items.xlsx")
    return folder / "items.xlsx"


def refused(path: Path, language: str = "") -> str:
    with pytest.raises(FileError) as error:
        catalog.read_items(path, language)
    return str(error.value)


# ---- JSON


@pytest.mark.parametrize("data", [[ITEM, OTHER], {"name": "x", "questions": [ITEM, OTHER]}])
def test_a_list_and_an_object_with_questions_are_read_html_being_text(
    data: object, tmp_path: Path
) -> None:
    assert catalog.read_items(written(tmp_path, data), "") == ItemSet(items=READ)


def test_keys_that_are_of_no_use_here_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, [ITEM | {"num": 1, "choices": []}])
    assert catalog.read_items(path, "").items == READ[:1]


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"text": 7}, "item 1: text: 7 is not text."),
        ({"text": "  "}, "item 1: text: nothing stands here."),
        ({"text": "x" * 1001}, "item 1: text: longer than 1000 characters"),
        ({"text": "bell \a"}, "not all of them can be printed"),
        ({"text": "half \ud83d"}, "not all of them can be printed"),
        ({"id": 12}, "item 1: id: 12 is not text."),
        ({"keyed": "reverse"}, "item 1: keyed: 'reverse' is neither plus nor minus"),
        ({"keyed": ["plus"]}, "item 1: keyed: ['plus'] is neither"),
        ({"keyed": None}, "item 1: keyed: nothing is neither plus"),
        ({"domain": None}, "item 1: domain: nothing is not text."),
        ({"facet": "1"}, "item 1: facet: '1' is not a whole number."),
        ({"facet": True}, "item 1: facet: True is not a whole number."),
    ],
)
def test_what_is_wrong_with_an_item_is_told(
    changes: dict[str, Any], what: str, tmp_path: Path
) -> None:
    assert what in refused(written(tmp_path, [ITEM | changes, OTHER]))


def test_all_items_are_looked_at_and_ten_faults_are_told(tmp_path: Path) -> None:
    lines = refused(written(tmp_path, [*["x"] * 12, OTHER])).split("\n")
    assert lines[1:3] == ["  item 1: 'x' is no item.", "  item 2: 'x' is no item."]
    assert lines[-2] == "  and 2 more."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[{", "is not JSON"),
        ("module.exports = []", "is not JSON"),
        ('[{"id": "a", "id": "b"}]', "a key stands twice"),
        ('[{"facet": NaN}]', "NaN is no number"),
        ("[" * 100_000, "is not JSON"),
        ("{}", "holds no list of items"),
        ('"items"', "holds no list of items"),
        ("[]", "no item is here"),
        ("", "is not JSON"),
    ],
)
def test_what_is_no_list_of_items_is_refused(text: str, what: str, tmp_path: Path) -> None:
    assert what in refused(written(tmp_path, text))


def test_a_file_in_another_encoding_a_folder_and_no_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.json"
    path.write_bytes(json.dumps([ITEM | {"text": "é"}], ensure_ascii=False).encode("latin-1"))
    assert "This is not UTF-8 text." in refused(path)
    assert "This is no file." in refused(tmp_path)
    assert "cannot be read" in refused(tmp_path / "none.json")


@pytest.mark.parametrize("name", ["huge.json", "huge.xlsx"])
def test_a_file_of_100_mb_is_refused_unread(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.touch()
    os.truncate(path, 100_000_000)
    assert f"more than {LARGEST // 1000} kB" in refused(path)


# ---- XLSForm


def test_a_form_has_the_same_in_columns(tmp_path: Path) -> None:
    found = catalog.read_items(form(tmp_path, (HEADER, *ROWS)), "")
    assert found.items == READ
    assert found.choices == (Choice(value=1, label="No"), Choice(value=2, label="Yes"))


MANY = ("type", "name", "label::English (en)", "label::Deutsch (de)", "keyed", "domain", "facet")
BOTH = ("select_one agree", "i-1", "I hum.", "Ich summe.", "+", "P", 1)


@pytest.mark.parametrize(
    ("language", "settings", "text"),
    [
        ("de", {}, "Ich summe."),
        ("English (en)", {}, "I hum."),
        ("", {"default_language": "Deutsch (de)"}, "Ich summe."),
    ],
)
def test_of_a_form_in_several_languages_one_is_read(
    language: str, settings: dict[str, str], text: str, tmp_path: Path
) -> None:
    path = form(tmp_path, (MANY, BOTH), **settings)
    assert [item.text for item in catalog.read_items(path, language).items] == [text]


def test_a_form_that_lacks_the_language_says_which_it_has(tmp_path: Path) -> None:
    said = refused(form(tmp_path, (MANY, BOTH)), "fr")
    assert "labels in English (en), Deutsch (de): name one of them with --language" in said


@pytest.mark.parametrize(
    ("rows", "answers", "what"),
    [
        (ROWS[4:], ANSWERS, "no item is here"),
        ([("select_one agree", "i-1", "x", "?", "P", 1)], ANSWERS, "keyed: '?' is neither"),
        ([("select_one agree", "i-1", "x", "+", "P", "one")], ANSWERS, "facet: 'one' is not a"),
        ([("select_one agree", "i-1", "x", "+", "P", None)], ANSWERS, "facet: nothing is not a"),
        ([("select_one lost", "i-1", "x", "+", "P", 1)], ANSWERS, "is no sound XLSForm"),
        ([("select_one agree", "i-1", None, "+", "P", 1)], ANSWERS, "item 1: text: nothing is not"),
        ([("select_one agree", "1 i", "x", "+", "P", 1)], ANSWERS, "is no sound XLSForm"),
        (
            [
                ("select_one agree", "i-1", "x", "+", "P", 1),
                ("select_one sex", "i-2", "x", "-", "P", 1),
            ],
            ANSWERS,
            "several lists of answers (agree, sex)",
        ),
        (
            [("select_one sex", "i-1", "x", "+", "P", 1)],
            ANSWERS,
            "the answer 'f' has no label, or its name is no whole number",
        ),
    ],
)
def test_what_is_wrong_with_a_form_is_told(
    rows: Sequence[Sequence[object]],
    answers: Sequence[Sequence[object]],
    what: str,
    tmp_path: Path,
) -> None:
    assert what in refused(form(tmp_path, (HEADER, *rows), answers))


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    whole = form(tmp_path, (HEADER, *ROWS)).read_bytes()
    broken = tmp_path / "broken.xlsx"
    for content in (b"", b"no workbook", whole[: len(whole) // 2]):
        broken.write_bytes(content)
        assert "is no workbook, or a damaged one (BadZipFile)" in refused(broken)
    with ZipFile(broken, "w") as parts:
        parts.writestr("hello.txt", "no workbook either")
    assert "is no sound XLSForm" in refused(broken)
    assert "cannot be read" in refused(tmp_path / "none.xlsx")
    (tmp_path / "folder.xlsx").mkdir()
    assert "is no file" in refused(tmp_path / "folder.xlsx")


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with ZipFile(bomb, "w", ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"\0" * (LARGEST_UNPACKED + 1))
    assert "unpacks to more than 50 MB" in refused(bomb)


# ---- what is written


@given(
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"),
        min_size=1,
        max_size=80,
    ).filter(str.strip)
)
def test_any_text_survives_being_written_and_read(text: str) -> None:
    facet = Facet(id=ScaleId("hum"), domain=ScaleId("noise"), number=1, name="Hum")
    template = Template(
        id=QuestionnaireId("noise"),
        version=1,
        title="Noise",
        licence="CC0-1.0",
        source="made up",
        choices=(Choice(value=1, label="No"), Choice(value=2, label="Yes")),
        domains=(Domain(id=ScaleId("noise"), code="P", name="Noise"),),
        facets=(facet,),
        items=(Key(id=ItemId("i-1"), facet=facet.id, keyed="+"),),
    )
    items = ItemSet(items=(GivenItem(id="i-1", text=text, keyed="+", domain="P", facet=1),))
    made = joined(template, items, Wording())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "noise.yaml"
        path.write_bytes(catalog.to_yaml("questionnaire", made))
        assert catalog.questionnaire_in([], path) == made
