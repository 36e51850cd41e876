"""The report as a web page: complete, for everybody, and asking nothing of any network."""

import re
from collections.abc import Mapping
from concurrent.futures import CancelledError
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.graphics.shapes import Drawing, Polygon, PolyLine

from careerfit.core.progress import quietly
from careerfit.core.report import Report, Words
from careerfit.render import html
from careerfit.render.palette import ACCENT, MUTED, NAMES
from careerfit.render.svg import svg
from careerfit.render.words import plain
from tests.render.conftest import NAME
from tests.render.test_words import sentences

VOID = {"meta", "br", "rect", "line", "circle", "link", "img"}


class Page(HTMLParser):
    """What a page holds: tags with their attributes, its text, its headings; faults in nesting."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.text = ""
        self.feed(content.decode("utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h\d", tag):
            self.headings.append((tag, ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data
        if re.fullmatch(r"h\d", self.open[-1] if self.open else ""):
            self.headings[-1] = (self.headings[-1][0], self.headings[-1][1] + data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of every tag of one name."""
        return [attributes for tag, attributes in self.tags if tag == name]


@pytest.fixture(scope="module")
def files(reports: Mapping[str, Report], words: Words, resources: Path) -> dict[str, bytes]:
    return {n: html.render(report, words, resources, quietly) for n, report in reports.items()}


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Page]:
    return {name: Page(content) for name, content in files.items()}


def test_headings_are_all_there_and_in_order(
    pages: dict[str, Page], reports: Mapping[str, Report], words: Words
) -> None:
    for name, page in pages.items():
        titles = [plain(words(section.title)) for section in reports[name].sections]
        assert [title for _, title in page.headings] == titles
        levels = [int(tag[1]) for tag, _ in page.headings]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_sentence_of_the_report_is_there(
    pages: dict[str, Page], reports: Mapping[str, Report], words: Words
) -> None:
    for name, page in pages.items():
        told = " ".join(page.text.split())
        missing = {
            sentence.key
            for sentence in sentences(reports[name].sections)
            if plain(words(sentence)) not in told
        }
        assert missing == set(), name


def test_every_link_leads_somewhere(pages: dict[str, Page]) -> None:
    for page in pages.values():
        ids = {attributes.get("id") for _, attributes in page.tags}
        links = page.all("a")
        assert links
        assert all((link["href"] or "").removeprefix("#") in ids for link in links)


def test_the_page_asks_nothing_of_any_network_and_runs_nothing(
    files: dict[str, bytes], pages: dict[str, Page]
) -> None:
    for name, page in pages.items():
        assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object"}
        for _, attributes in page.tags:
            assert not attributes.keys() & {"src", "onload", "onclick", "onerror", "xlink:href"}
        style = files[name].decode("utf-8").partition("<style>")[2].partition("</style>")[0]
        assert "url(" not in style
        assert "@import" not in style
    (policy,) = [tag["content"] for tag in pages["random"].all("meta") if "http-equiv" in tag]
    assert policy == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def test_every_figure_tells_its_finding_to_who_cannot_see_it(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for figure in page.all("svg"):
            assert figure["role"] == "img"
            assert figure["aria-label"]
        figures = len(page.all("svg"))
        assert figures == len(page.all("desc"))
        assert figures == len(page.all("title")) - 1
    assert len(pages["random"].all("svg")) > 40


def test_tables_have_captions_and_headings_with_a_scope(pages: dict[str, Page]) -> None:
    page = pages["random"]
    assert len(page.all("caption")) == len(page.all("table")) > 5
    assert {heading["scope"] for heading in page.all("th")} == {"col", "row"}


def test_the_page_names_its_language_and_title(pages: dict[str, Page]) -> None:
    page = pages["random"]
    assert page.all("html")[0]["lang"] == "en"
    assert page.text.split()[:3] == ["Your", "fit", "report"]


def test_what_a_person_typed_is_shown_as_text(pages: dict[str, Page]) -> None:
    page = pages["wild"]
    assert re.sub(r"\s", "", NAME) in re.sub(r"\s", "", page.text)
    assert not page.all("img")


def test_a_web_page_shows_what_the_faces_of_the_paper_lack(
    reports: Mapping[str, Report], words: Words, resources: Path
) -> None:
    report = reports["one role"]
    values = {**report.footer.values, "person": "王 👩‍👧 \u202ex\x00"}
    footer = replace(report.footer, values=values)
    content = html.render(replace(report, footer=footer), words, resources, quietly)
    assert "王 👩‍👧 x□ · for own use" in Page(content).text


@pytest.mark.parametrize("dark", [False, True])
def test_text_and_marks_stand_out_from_the_page(files: dict[str, bytes], dark: bool) -> None:  # noqa: FBT001
    sets = re.findall(r":root \{(.*?)\}", files["random"].decode("utf-8"), re.DOTALL)
    colors = dict(re.findall(r"--(\w+): (#\w+);", sets[int(dark)]))
    for name in ("ink", "muted", "accent", "against"):
        assert contrast(colors[name], colors["paper"]) >= 4.5, name
        assert contrast(colors[name], colors["soft"]) >= 4.5, name
    for name in ("band", "edge"):
        assert contrast(colors[name], colors["paper"]) >= 3, name


def test_the_page_has_the_colours_of_the_paper(files: dict[str, bytes]) -> None:
    sets = re.findall(r":root \{(.*?)\}", files["random"].decode("utf-8"), re.DOTALL)
    colors = [dict(re.findall(r"--(\w+): (#?\w+);", one)) for one in sets]
    paper = {name: color.hexval().replace("0x", "#") for name, color in NAMES.items()}
    assert {name: color for name, color in colors[0].items() if name != "soft"} == paper
    assert all(one.keys() == colors[0].keys() for one in colors)


def test_the_same_report_gives_the_same_bytes(
    files: dict[str, bytes], reports: Mapping[str, Report], words: Words, resources: Path
) -> None:
    assert html.render(reports["random"], words, resources, quietly) == files["random"]


def test_progress_is_told_and_a_cancelled_report_stops(
    reports: Mapping[str, Report], words: Words, resources: Path
) -> None:
    told = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        html.render(reports["random"], words, resources, stop)
    assert told == [(n, len(reports["random"].sections)) for n in (1, 2, 3)]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(color: str) -> float:
    digits = color[1:] if len(color) == 7 else "".join(2 * digit for digit in color[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_polygons_and_lines_of_many_points_point_down_in_svg() -> None:
    drawing = Drawing(100, 50)
    drawing.add(Polygon([0, 0, 10, 0, 5, 50], fillColor=ACCENT, strokeColor=None))
    drawing.add(PolyLine([0, 0, 10, 5], strokeColor=MUTED, strokeWidth=2))
    made = svg(drawing, "name", "finding")
    assert '<polygon points="0,50 10,50 5,0" style="fill:var(--accent)"/>' in made
    assert (
        '<polyline points="0,50 10,45" style="fill:none;stroke:var(--muted);stroke-width:2"/>'
        in made
    )
