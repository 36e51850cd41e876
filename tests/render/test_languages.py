"""Reports in other languages: the same numbers and fingerprints, no sentence left, room for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from careerfit.__main__ import RESOURCES, build_desk, speak
from careerfit.core.errors import NotFoundError
from careerfit.core.questionnaire import BatteryId, Item, Questionnaire, items_by_id
from careerfit.core.report import Report, Say, Table
from careerfit.core.session import Answer, Session
from careerfit.desk import Desk
from careerfit.render.checking import faults
from careerfit.render.words import Catalogue, plain
from careerfit.store.memory import MemoryStore
from tools import pseudo

ENGLISH = RESOURCES / "report" / "en.j2"
CATALOGUES = [path for path in ENGLISH.parent.glob("*.j2") if "." not in path.stem]
EDGE = 20.0
"""Points at the edge of a page where nothing is."""
WORD = re.compile(r"[^\W\d_]+")
PLAIN_VOWEL = re.compile("a(?!á)|e(?!é)|i(?!í)|o(?!ó)|u(?!ú)")
NO_WORDS = {"Ada", "Ní"}


@pytest.fixture(scope="module")
def pseudo_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The program with a made-up language in a folder of content."""
    folder = tmp_path_factory.mktemp("pseudo")
    pseudo.write(folder)
    desk = build_desk(MemoryStore, [folder])
    assert desk.check([]) == ()
    return desk


@pytest.fixture(scope="module")
def told(pseudo_desk: Desk, respond: Callable[..., Session]) -> Report:
    """A report in the made-up language, on answers given in English."""
    reading = pseudo_desk.reading
    return reading.report(reading.assess(respond(1), language=pseudo.LANGUAGE))


def test_a_third_language_takes_a_folder_of_files_and_no_python(
    pseudo_desk: Desk, told: Report
) -> None:
    assert {"en", pseudo.LANGUAGE} <= set(pseudo_desk.languages())
    assert told.language == pseudo.LANGUAGE
    text = pseudo_desk.reading.render(told, ".txt").decode()
    assert text.strip().startswith("Yoóuúr fiít reépoórt")
    assert "[Caáll-ceéntreé aágeént]" in text


def test_no_english_sentence_is_left(pseudo_desk: Desk, told: Report) -> None:
    for suffix in (".txt", ".html"):
        text = pseudo_desk.reading.render(told, suffix).decode()
        text = re.sub(r"(?s)<(style|script).*?</\1>|<[^>]*>|\b[0-9a-f]{16}\b", "\n", text)
        assert list(english(text)) == [], suffix


def test_longer_words_stay_on_the_page(pseudo_desk: Desk, told: Report) -> None:
    paper = pypdfium2.PdfDocument(pseudo_desk.reading.render(told, ".pdf"))
    for page in paper:
        width, height = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            if text.get_text_range(place, 1).strip():
                assert left > EDGE < bottom
                assert right < width - EDGE
                assert top < height - EDGE


def test_the_language_changes_no_number_and_no_fingerprint(
    pseudo_desk: Desk, respond: Callable[..., Session]
) -> None:
    reading, session = pseudo_desk.reading, respond(2)
    here, there = (reading.assess(session, language=one) for one in ("en", pseudo.LANGUAGE))
    assert there.source == here
    assert [replace(one, name="") for one in there.scores] == [
        replace(one, name="") for one in here.scores
    ]
    assert [(fit.match, fit.readiness, fit.strain) for fit in there.fits] == [
        (fit.match, fit.readiness, fit.strain) for fit in here.fits
    ]
    assert fingerprints(reading.report(here)) == fingerprints(reading.report(there))[:-1]
    assert here.translation is None
    assert fingerprints(reading.report(there))[-1] == there.translation


def test_a_sitting_is_asked_in_its_language(pseudo_desk: Desk) -> None:
    begun = pseudo_desk.assessing.offers(pseudo.LANGUAGE)[0]
    assert begun.title.startswith("[")
    question = pseudo_desk.assessing.begin("Ada", "self", begun.id, pseudo.LANGUAGE)
    assert question is not None
    assert question.item.text.startswith("[")
    assert pseudo_desk.assessing.sittings(pseudo.LANGUAGE)[0].title == begun.title
    kept = pseudo_desk.reading.session(question.session)
    source = pseudo_desk.library.forms(begun.id)
    assert pseudo_desk.library.changed_since(kept) == ()
    assert [one.version for one in source] == [one.version for one in kept.used]
    assert pseudo_desk.reading.assess(kept).language == pseudo.LANGUAGE


def test_a_language_without_a_catalogue_is_told_with_those_that_have_one(
    pseudo_desk: Desk, respond: Callable[..., Session]
) -> None:
    report = replace(
        pseudo_desk.reading.report(pseudo_desk.reading.assess(respond(3))), language="xx"
    )
    with pytest.raises(NotFoundError, match=r"worded in 'xx'. There are: en, en-xa"):
        pseudo_desk.reading.render(report, ".txt")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_catalogue_has_the_sentences_values_and_tags_of_the_english_one(path: Path) -> None:
    assert list(faults(path, ENGLISH)) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{% block page %}", "{% block pagina %}", "page: The sentence is missing."),
        ("{% block page %}", "{% block pagina %}", "pagina: The source has no such sentence."),
        ("Page {{ n }} of {{ of }}", "Página {{ n }}", "page: Its values are not those of the so"),
        ("Page {{ n }}", "Página {{ n }} {{ name }}", "page: Its values are not those of the so"),
        ("Page {{ n }}", "<u>Página</u> {{ n }}", "page: A tag is not b or i, or not closed."),
        ("Page {{ n }}", "<b>Página {{ n }}", "page: A tag is not b or i, or not closed."),
        ("{{ n }}", "{{ n|rounded }}", "No filter named 'rounded'."),
        ("Page {{ n }}", "Página {{ n }", "unexpected '}'."),
    ],
)
def test_what_is_wrong_in_a_catalogue_is_told(
    old: str, new: str, what: str, tmp_path: Path
) -> None:
    text = ENGLISH.read_text(encoding="utf-8")
    (tmp_path / "es.j2").write_text(text.replace(old, new), encoding="utf-8")
    found = [str(fault) for fault in faults(tmp_path / "es.j2", ENGLISH)]
    assert any(what in one for one in found), found


def test_a_catalogue_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "es.j2").write_bytes(b"\xff")
    (found,) = faults(tmp_path / "es.j2", ENGLISH)
    assert found.what == "This is not UTF-8 text."


AND_IN_SPANISH = """\
{% set w = next|lower %}{{ "e" if w.startswith(("i", "hi")) and not w.startswith("hie") else "y" }}\
"""


def test_numbers_dates_and_lists_are_as_the_language_writes_them(tmp_path: Path) -> None:
    text = ENGLISH.read_text(encoding="utf-8").replace(
        "own_and %}and", f"own_and %}}{AND_IN_SPANISH}"
    )
    (tmp_path / "es.j2").write_text(text, encoding="utf-8")
    spanish = Catalogue([tmp_path, ENGLISH.parent], "es")
    assert spanish.decimal(12345.67) == "12.345,7"
    assert spanish.signed(-0.04, 1) == "0,0"
    assert spanish.percent(0.45) == "45\N{NO-BREAK SPACE}%"
    assert spanish.percent(0.999) == ">99\N{NO-BREAK SPACE}%"
    assert spanish.money(44770, "US", 2025) == "44.770\N{NO-BREAK SPACE}US$"
    assert spanish.listed(["sumas", "restas"]) == "sumas y restas"
    assert spanish.listed(["padres", "hijos"]) == "padres e hijos"
    assert spanish.listed(["agua", "hielo"]) == "agua y hielo"
    assert spanish.listed(["a & b", "<i>"]) == "a &amp; b y &lt;i&gt;"


def test_a_language_with_more_plurals_names_them(tmp_path: Path) -> None:
    (tmp_path / "pl.j2").write_text(ENGLISH.read_text(encoding="utf-8"), encoding="utf-8")
    polish = Catalogue(tmp_path, "pl")
    found = [polish.plural(n, "rok", "lat", few="lata") for n in (1, 3, 5)]
    assert found == ["1 rok", "3 lata", "5 lat"]


def fingerprints(report: Report) -> list[str]:
    """Return the last column of the table on what a report was made from."""
    (table,) = (block for block in report.sections[0].blocks if isinstance(block, Table))
    return [str(row[2].values["text"]) for row in table.rows]


def english(text: str) -> Iterator[str]:
    """Yield each two words in a row that no translator has touched."""
    before = False
    for word in WORD.findall(text):
        here = len(word) > 2 and word not in NO_WORDS and bool(PLAIN_VOWEL.search(word.lower()))
        if here and before:
            yield plain(word)
        before = here


def test_what_was_typed_is_compared_with_the_passage_that_was_shown(pseudo_desk: Desk) -> None:
    """A sitting in one language is told in another, both ways."""
    reading, store = pseudo_desk.reading, pseudo_desk.assessing
    for asked, told in (("en", pseudo.LANGUAGE), (pseudo.LANGUAGE, "en")):
        begun = store.begin("Ada", "self", BatteryId("full"), asked)
        assert begun is not None
        session = reading.session(begun.session)
        passages = [
            item
            for form in pseudo_desk.told(asked).forms_of(session)
            for item in form.items
            if item.kind == "typing"
        ]
        typed = replace(
            session,
            answers=tuple(
                Answer(
                    item=item.id,
                    value=None,
                    at=session.began_at,
                    milliseconds=90_000,
                    text=item.text,
                )
                for item in passages
            ),
        )
        report = reading.report(reading.assess(typed, language=told))
        (figures,) = (
            one.values
            for section in report.sections
            for block in section.blocks
            for one in getattr(block, "items", ())
            if isinstance(one, Say) and one.key == "samples.typing"
        )
        assert figures["errors"] == 0


def test_a_window_in_another_language_asks_in_it_but_keeps_passages_as_they_were(
    pseudo_desk: Desk,
) -> None:
    window = speak(pseudo_desk, pseudo.LANGUAGE)
    full = BatteryId("full")
    begun, before = window.assessing.begin("Ada", "self", full), pseudo_desk.assessing
    assert begun is not None
    assert window.reading.session(begun.session).language == pseudo.LANGUAGE
    english = before.begin("Bo", "self", full)
    assert english is not None
    session = window.reading.session(english.session)
    assert session.language == "en"
    resumed = window.assessing.resume(english.session)
    assert resumed is not None
    assert resumed.item.text.startswith("[")
    (passage,) = (i for _, i in items_by_id(asked_in(window, session)).values() if typed(i))
    assert passage == items_by_id(asked_in(pseudo_desk, session))[passage.id][1]
    assert window.assessing.ask(session.id, passage.id).item == passage
    assessment = window.reading.assess(session)
    assert assessment.language == pseudo.LANGUAGE
    assert items_by_id(assessment.forms)[passage.id][1] == passage


def typed(item: Item) -> bool:
    return item.kind == "typing"


def asked_in(desk: Desk, session: Session) -> tuple[Questionnaire, ...]:
    language = desk.assessing.language or session.language
    return desk.told(language).forms_of(session, desk.told(session.language))
