"""Who hands out a report, on paper and on the page; and the page of the answer by itself."""

from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import pypdfium2
import pytest

from careerfit.core.look import Agency, Logo, Paper, RenderOptions
from careerfit.core.progress import quietly
from careerfit.core.report import Report, Words, summary
from careerfit.render import html, logos, pdf, text
from tests.render.conftest import ATTACK, FONTS

AGENCY = Agency(
    name=(ATTACK * 2)[:80].strip(), address=("12 Harbour Street", ATTACK[:70]), colour="#7a1f5c"
)
SHAPES = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">'
    '<circle cx="30" cy="30" r="28" fill="#7a1f5c"/><rect x="-900" width="9000" height="5"/></svg>'
)
PAPERS: tuple[Paper, ...] = ("a4", "letter")


@pytest.fixture
def logo(tmp_path: Path) -> Logo:
    path = tmp_path / "logo.svg"
    path.write_text(SHAPES)
    return logos.read(path)


def printed(report: Report, words: Words, look: RenderOptions) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf.render(report, words, FONTS, quietly, look))


def read(document: pypdfium2.PdfDocument, page: int) -> str:
    found: str = document[page].get_textpage().get_text_range()
    return " ".join(found.replace("\ufffe", "").split())


def test_name_and_address_stand_on_the_cover_and_the_name_in_every_foot(
    reports: Mapping[str, Report], words: Words, logo: Logo
) -> None:
    look = RenderOptions(agency=AGENCY, logo=logo)
    document = printed(reports["counsellor"], words, look)
    assert AGENCY.name in read(document, 0)
    assert "12 Harbour Street" in read(document, 0)
    for page in range(len(document)):
        assert AGENCY.name[:40] in read(document, page)
    assert "Is customer service" in read(document, 1)  # the cover is one page
    document.close()


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_logo_is_drawn_on_the_cover_in_its_own_colours(
    reports: Mapping[str, Report], words: Words, logo: Logo, tmp_path: Path, kind: str
) -> None:
    if kind == "png":
        from PIL import Image

        Image.new("RGB", (200, 60), "#7a1f5c").save(tmp_path / "logo.png")
        logo = logos.read(tmp_path / "logo.png")
    plain = replace(AGENCY, colour=None)
    with_logo = RenderOptions(agency=plain, logo=logo)

    def colours(look: RenderOptions) -> set[tuple[int, ...]]:
        document = printed(summary(reports["random"]), words, look)
        image = document[0].render(scale=1).to_pil().convert("RGB")
        document.close()
        found = image.getcolors(1_000_000)
        assert found is not None
        return {colour for _, colour in found}

    assert (0x7A, 0x1F, 0x5C) in colours(with_logo)
    assert (0x7A, 0x1F, 0x5C) not in colours(RenderOptions(agency=plain))


def test_the_colour_is_that_of_heads_and_of_no_figure(
    reports: Mapping[str, Report], words: Words
) -> None:
    look = RenderOptions(agency=AGENCY)
    assert pdf.render(reports["one role"], words, FONTS, quietly, look) == pdf.render(
        reports["one role"], words, FONTS, quietly, look
    )
    page = html.render(reports["one role"], words, FONTS.parent, quietly, look).decode()
    assert page.count("#7a1f5c") == 2
    assert "--accent: #0b5d6b" in page


def test_the_page_holds_the_logo_with_the_name_as_its_text(
    reports: Mapping[str, Report], words: Words, logo: Logo
) -> None:
    look = RenderOptions(agency=AGENCY, logo=logo)
    page = html.render(reports["random"], words, FONTS.parent, quietly, look).decode()
    (start,) = [part for part in page.split("<") if part.startswith("img ")]
    assert start.startswith('img src="data:image/svg+xml;base64,')
    assert unescape(start.partition('alt="')[2].partition('"')[0]) == AGENCY.name
    assert '<img src="file:' not in page
    assert "img-src data:" in page
    bare = html.render(reports["random"], words, FONTS.parent, quietly).decode()
    assert "<img" not in bare


def test_the_text_begins_with_the_name(reports: Mapping[str, Report], words: Words) -> None:
    look = RenderOptions(agency=Agency(name="Harbour Careers", address=("1 Quay",)))
    told = text.render(reports["random"], words, quietly, look).decode()
    assert told.startswith("Harbour Careers\n1 Quay\n")


@pytest.mark.parametrize("paper", PAPERS)
def test_the_summary_has_exactly_one_page_whoever_and_however_many_roles(
    reports: Mapping[str, Report], words: Words, logo: Logo, paper: Paper
) -> None:
    for name, report in reports.items():
        for look in (
            RenderOptions(paper=paper),
            RenderOptions(paper=paper, agency=AGENCY, logo=logo),
        ):
            document = printed(summary(report), words, look)
            assert len(document) == 1, name
            document.close()


def test_the_answer_takes_one_page_of_the_whole_report(
    reports: Mapping[str, Report], words: Words
) -> None:
    for name in ("wild", "everything", "recruiter"):
        document = printed(reports[name], words, RenderOptions())
        pages = {
            item.get_title(): dest.get_index()
            for item in document.get_toc()
            if (dest := item.get_dest()) is not None
        }
        first, second, *_ = [page for _, page in sorted((p, p) for p in pages.values()) if page]
        assert second == first + 1, name
        document.close()
