"""The report on paper: complete, legible, inside its margins, and always the same."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.platypus import Table

from careerfit.core.progress import quietly
from careerfit.core.report import Facts, Paragraph, Points, Report, Words, say
from careerfit.core.report import Table as Grid
from careerfit.render import pdf, styles
from careerfit.render.compositor import Compositor
from careerfit.render.figures import WIDTH
from careerfit.render.flowables import Text
from careerfit.render.tables import column_widths
from careerfit.render.words import plain
from tests.render import again
from tests.render.conftest import ATTACK, FONTS, NAME

ROOT = Path(__file__).parents[2]
SHEET = styles.SHEETS["a4"]


@pytest.fixture(scope="module")
def files(reports: Mapping[str, Report], words: Words) -> dict[str, bytes]:
    return {name: pdf.render(report, words, FONTS, quietly) for name, report in reports.items()}


def test_every_heading_stands_on_a_page_and_in_the_bookmarks(
    files: dict[str, bytes], reports: Mapping[str, Report], words: Words
) -> None:
    for name, report in reports.items():
        document = pypdfium2.PdfDocument(files[name])
        text = squeezed(chain(*pages(document)))
        marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
        titles = [plain(words(section.title)) for section in report.sections]
        assert [title for _, title in marks] == titles
        assert [level for level, _ in marks] == [section.level - 1 for section in report.sections]
        for title in titles:
            assert squeezed(title) in text


def test_bookmarks_lead_to_their_headings(files: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(files["random"])
    texts = [squeezed(page) for page in pages(document)]
    for mark in document.get_toc():
        assert squeezed(mark.get_title()) in texts[page_of(mark)]


def test_the_answer_takes_one_page_and_no_more(files: dict[str, bytes]) -> None:
    for name in files.keys() - {"wild"}:
        marks = list(pypdfium2.PdfDocument(files[name]).get_toc())
        answer, trust = (page_of(mark) for mark in marks[1:3])
        assert answer == 1  # behind the cover
        assert trust <= answer + 1


def test_every_page_says_whose_it_is_what_for_when_and_which_of_how_many(
    files: dict[str, bytes],
) -> None:
    document = pypdfium2.PdfDocument(files["selection"])
    texts = pages(document)
    for number, text in enumerate(texts, start=1):
        assert "Ada · for a selection · 22 November 2026" in text
        assert f"Page {number} of {len(texts)}" in text


def test_the_contents_name_the_page_of_each_part(files: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(files["random"])
    cover = re.sub(r"\s+", " ", pages(document)[0])
    for mark in document.get_toc():
        if mark.level == 0 and page_of(mark) > 0:
            assert mark.get_title() in cover
            assert str(page_of(mark) + 1) in cover.split()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_report_gives_the_same_bytes_in_every_process(seed: str) -> None:
    around = {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed, "TZ": f"UTC+{seed}"}
    run = subprocess.run(
        [sys.executable, again.__file__],
        env=os.environ | around | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert run.stdout == again.printed()


def test_another_report_gives_other_bytes(reports: Mapping[str, Report], words: Words) -> None:
    report = reports["one role"]
    other = replace(report, person="Grace")
    assert pdf.render(report, words, FONTS, quietly) == pdf.render(report, words, FONTS, quietly)
    assert pdf.render(report, words, FONTS, quietly) != pdf.render(other, words, FONTS, quietly)


def test_what_a_person_typed_is_printed_as_text(files: dict[str, bytes]) -> None:
    text = squeezed(chain(*pages(pypdfium2.PdfDocument(files["wild"]))))
    assert squeezed(NAME) in text
    assert squeezed(ATTACK * 2) in text
    assert b"/URI" not in files["wild"]


def test_nothing_leaves_the_margins(files: dict[str, bytes]) -> None:
    for name in ("wild", "everything", "half"):
        for page in pypdfium2.PdfDocument(files[name]):
            text = page.get_textpage()
            for place in range(text.count_chars()):
                if not text.get_text_range(place, 1).strip():
                    continue  # the blank that ends a line may hang out of it
                left, bottom, right, top = text.get_charbox(place)
                assert left >= SHEET.left - 1, (name, text.get_text_range(place, 9))
                assert right <= SHEET.left + WIDTH + 1, (name, text.get_text_range(place, 9))
                assert bottom >= 20
                assert top <= SHEET.height - SHEET.top + 1


def test_no_cell_is_wider_than_its_column(reports: Mapping[str, Report], words: Words) -> None:
    compositor = Compositor(words, FONTS)
    for report in reports.values():
        for section in report.sections:
            for flowable in chain.from_iterable(map(compositor.block, section.blocks)):
                for table in tables(flowable):
                    table.wrap(WIDTH, 9999)
                    for cell in texts_in(table):
                        assert all(unused >= -0.01 for unused in room_left(cell))


def test_columns_share_the_width_of_the_page() -> None:
    for rows in ([["a", "b"]], [["W" * 300, "W" * 300, "1"]], [["x " * 200, "one", "2"]]):
        widths = column_widths(rows, [len(rows[0]) - 1], 8)
        assert sum(widths) == pytest.approx(WIDTH)
        assert min(widths) > 5


def test_texts_of_any_length_are_laid_out(words: Words, reports: Mapping[str, Report]) -> None:
    long = say("verbatim", text="A long text. " * 900)
    text = say("verbatim", text="x")
    unbroken = say("verbatim", text="W" * 9000)
    section = reports["random"].sections[2]
    blocks = (
        Paragraph(text=long),
        Points(items=(unbroken, long)),
        Facts(rows=((unbroken, long),)),
        Grid(caption=long, head=(text, text), rows=((long, unbroken),)),
    )
    report = replace(reports["random"], sections=(replace(section, title=long, blocks=blocks[:3]),))
    with pytest.raises(Exception, match="too large"):
        pdf.render(report, words, FONTS, quietly)  # nobody can have a heading of many pages
    report = replace(report, sections=(replace(section, blocks=blocks),))
    assert len(pypdfium2.PdfDocument(pdf.render(report, words, FONTS, quietly))) > 10


def test_the_faces_are_embedded_and_the_file_is_small(files: dict[str, bytes]) -> None:
    for content in files.values():
        assert len(content) < 600_000
        fonts = set(re.findall(rb"/BaseFont /(\S+)", content))
        assert fonts
        assert all(re.fullmatch(rb"[A-Z]{6}\+NotoSans-(Regular|Bold|Italic)", x) for x in fonts)


def test_the_file_says_what_it_is_in_which_language_and_when_it_was_made(
    files: dict[str, bytes],
) -> None:
    about = pypdfium2.PdfDocument(files["random"]).get_metadata_dict()
    assert about["Title"] == "Your fit report"
    assert about["Author"] == "CareerFit"
    assert about["Subject"] == "Ada · for own use · 22 November 2026"
    assert about["CreationDate"] == "D:20261122153000+00'00'"
    assert b"/Lang (en)" in files["random"]
    assert b"/DisplayDocTitle true" in files["random"]


def test_characters_that_cannot_be_shown_are_boxes(
    reports: Mapping[str, Report], words: Words
) -> None:
    report = reports["one role"]
    footer = replace(report.footer, values={**report.footer.values, "person": "王 Žofie \u202ex"})
    content = pdf.render(replace(report, footer=footer), words, FONTS, quietly)
    assert "□ Žofie x · for own use" in pages(pypdfium2.PdfDocument(content))[0]


def test_progress_is_told_up_to_the_end(reports: Mapping[str, Report], words: Words) -> None:
    told: list[tuple[int, int]] = []
    pdf.render(reports["random"], words, FONTS, lambda done, of: told.append((done, of)))
    total = 2 * len(reports["random"].sections)
    assert told == [(number, total) for number in range(1, total + 1)]


@pytest.mark.parametrize("after", [1, 30])
def test_a_cancelled_report_stops(after: int, reports: Mapping[str, Report], words: Words) -> None:
    told = []

    def stop(done: int, _all: int) -> None:
        told.append(done)
        if done == after:
            raise CancelledError

    with pytest.raises(CancelledError):
        pdf.render(reports["random"], words, FONTS, stop)
    assert told[-1] == after


def pages(document: pypdfium2.PdfDocument) -> list[str]:
    """Return the text of each page."""
    return [page.get_textpage().get_text_range() for page in document]


def page_of(mark: Any) -> int:  # noqa: ANN401 (untyped)
    """Return which page a bookmark leads to."""
    return int(mark.get_dest().get_index())


def squeezed(texts: "str | Iterator[str]") -> str:
    """Return text without blanks and line ends, as lines are broken anywhere."""
    return re.sub(r"\s+|\ufffe", "", "".join(texts))


def tables(flowable: object) -> Iterator[Table]:
    if isinstance(flowable, Table):
        yield flowable
    for inner in getattr(flowable, "_content", ()):
        yield from tables(inner)


def texts_in(table: Table) -> Iterator[Text]:
    for row in table._cellvalues:
        for cell in row:
            parts = cell if isinstance(cell, list | tuple) else [cell]
            yield from (part for part in parts if isinstance(part, Text))


def room_left(text: Text) -> Iterator[float]:
    """Yield what each line of a paragraph leaves of its width."""
    for line in text.blPara.lines:
        yield line[0] if isinstance(line, tuple) else line.extraSpace
