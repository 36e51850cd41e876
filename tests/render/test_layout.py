"""The pages of a report, A4 and Letter: nothing lost, nothing run out, no heading left alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import NamedTuple, get_args

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from careerfit.core.library import Library
from careerfit.core.progress import quietly
from careerfit.core.report import Facts, Paragraph, Points, Report, Table, Words, say
from careerfit.render import pdf, styles
from careerfit.render.figures import WIDTH
from careerfit.render.styles import SHEETS, Paper
from tests.conftest import Respond
from tests.render.conftest import FONTS, NAME, Tell, wild_roles
from tests.render.structure import drawn

HEADINGS = {style.fontSize for style in (styles.COVER, *styles.HEADINGS.values())}
LONG = ("A note of a counsellor who has much to say. " * 300)[:10_000]
FOOT = 44.0
"""The line above the foot of a page."""


@pytest.fixture(scope="module")
def told(respond: Respond, library: Library, tell: Tell) -> Mapping[str, Report]:
    roles = wild_roles(library)
    return {
        "three roles": tell(respond(21), roles=library.chosen_roles([])[:3]),
        "sixty roles, a long name": tell(respond(22, person=NAME), roles=roles),
        "everything long": _long(tell(respond(23, battery="quick"))),
    }


def _long(report: Report) -> Report:
    """Return the report with a text of 10,000 letters in every kind of block."""
    note, short = say("verbatim", text=LONG), say("verbatim", text="A short one")
    blocks = (
        Paragraph(text=note),
        Points(items=(note, short)),
        Facts(rows=((short, note), (short, short))),
        Table(caption=short, head=(short, short), rows=((short, note), (short, short))),
    )
    last = replace(report.sections[-1], id="note", blocks=blocks)
    return replace(report, sections=(*report.sections, last))


@pytest.fixture(scope="module")
def printed(told: Mapping[str, Report], words: Words) -> Mapping[tuple[str, Paper], bytes]:
    return {
        (name, paper): pdf.render(report, words, FONTS, quietly, paper=paper)
        for name, report in told.items()
        for paper in get_args(Paper)
    }


def test_the_same_stands_on_either_paper(printed: Mapping[tuple[str, Paper], bytes]) -> None:
    for (name, paper), content in printed.items():
        for page in pypdfium2.PdfDocument(content):
            assert page.get_size() == pytest.approx(tuple(SHEETS[paper]), abs=0.01)
        same = _read_out(content) == _read_out(printed[name, "a4"])
        assert same, (name, paper)


def test_a_long_note_stands_in_full_in_every_kind_of_block(
    printed: Mapping[tuple[str, Paper], bytes],
) -> None:
    for paper in get_args(Paper):
        read_out = _read_out(printed["everything long", paper]).replace(b" ", b"")
        assert read_out.count(b"whohasmuchtosay") == 4 * LONG.count("who has much to say")


def test_text_stays_in_the_frame(printed: Mapping[tuple[str, Paper], bytes]) -> None:
    for (name, paper), content in printed.items():
        sheet = SHEETS[paper]
        for number, page in enumerate(pypdfium2.PdfDocument(content), start=1):
            for char in _characters(page):
                where = name, paper, number, char
                assert char.left >= sheet.left - 1, where
                assert char.right <= sheet.left + WIDTH + 1, where
                assert char.bottom >= styles.BOTTOM - 3, where
                assert char.top <= sheet.height - styles.TOP + 3, where


def test_no_heading_is_the_last_on_its_page(printed: Mapping[tuple[str, Paper], bytes]) -> None:
    for (name, paper), content in printed.items():
        for number, page in enumerate(pypdfium2.PdfDocument(content), start=1):
            last = min(_characters(page), key=lambda char: char.bottom)
            assert last.size not in HEADINGS, (name, paper, number)


class _Character(NamedTuple):
    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


def _characters(page: pypdfium2.PdfPage) -> Iterator[_Character]:
    """Yield what is seen of the letters above the foot of a page."""
    text = page.get_textpage()
    for place, letter in enumerate(text.get_text_range()):
        left, bottom, right, top = text.get_charbox(place)
        if letter.strip() and bottom > FOOT:
            size = round(raw.FPDFText_GetFontSize(text.raw, place), 1)
            yield _Character(letter, left, right, bottom, top, size)


def _read_out(content: bytes) -> bytes:
    """Return what is read out, without the list of contents with its page numbers."""
    with pikepdf.open(BytesIO(content)) as file:
        pieces = (piece for page in file.pages for piece in drawn(page))
        return b"".join(p.text for p in pieces if p.number is not None and p.kind != "/Link")
