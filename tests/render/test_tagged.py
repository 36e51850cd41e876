"""The report for a screen reader (PDF/UA-1) and for an archive (PDF/A-3a)."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import outloud
import page as validator
import pikepdf
import pytest
from pikepdf import Dictionary, Pdf

from careerfit.core.progress import quietly
from careerfit.core.report import Report, Words
from careerfit.render import pdf
from careerfit.render.archive import Attachment
from tests.render.conftest import FONTS
from tests.render.structure import GOLDEN, drawn, elements, of_small_report, parts

EXCEPTIONS: Mapping[str, str] = {
    "PAG-001": "A line that stands near the edge of three pages is taken for a running head. The "
    "pages of all roles say some things in the same words, and where these fall is chance. That "
    "the feet of pages are artifacts is tested below.",
}
"""What outloud may find, rule by rule, and why that is no fault."""
DATA = Attachment("report.json", b'{"a": [1, 2]}' * 9, "application/json", "The same as data")


@pytest.fixture(scope="module")
def files(reports: Mapping[str, Report], words: Words) -> Mapping[str, bytes]:
    kinds = ("everything", "half", "selection", "again", "no roles", "wild", "nobody")
    made = {name: pdf.render(reports[name], words, FONTS, quietly) for name in kinds}
    attached = pdf.render(
        reports["random"], words, FONTS, quietly, paper="letter", attachments=[DATA]
    )
    return made | {"letter, with data": attached}


@pytest.fixture(scope="module")
def opened(files: Mapping[str, bytes]) -> Mapping[str, Pdf]:
    return {name: pikepdf.open(BytesIO(content)) for name, content in files.items()}


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_a_validator_finds_no_fault(profile: str, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        found = validator.validate_pdf_bytes(content, profile=profile)
        assert found.is_compliant, (name, [fault.message for fault in found.failures])


def test_a_checker_of_what_is_read_out_finds_nothing(
    files: Mapping[str, bytes], tmp_path: Path
) -> None:
    for name in ("everything", "letter, with data"):
        (tmp_path / "report.pdf").write_bytes(files[name])
        found = outloud.check(tmp_path / "report.pdf").sorted_findings()
        assert [(f.rule, f.page, f.message) for f in found if f.rule not in EXCEPTIONS] == []


def test_the_structure_of_a_small_report_is_the_known_one() -> None:
    """`python -m tests.render.structure` remakes the reference; look at what changed in it."""
    assert of_small_report() == GOLDEN.read_text(encoding="utf-8")


def test_all_that_is_drawn_is_of_an_element_or_an_artifact(opened: Mapping[str, Pdf]) -> None:
    for name, file in opened.items():
        for page in file.pages:
            for piece in drawn(page):
                assert piece.kind == "/Artifact" or piece.number is not None, (name, piece)


def test_only_the_foot_and_repeated_heads_are_texts_that_are_not_read(
    opened: Mapping[str, Pdf],
) -> None:
    heads = 0
    for page in opened["wild"].pages:
        texts = [p.text for p in drawn(page) if p.kind == "/Artifact" and p.operator == "Tj"]
        assert len(texts) >= 2
        heads += len(texts) > 2
    assert heads > 2


def test_each_content_knows_its_element_and_each_element_its_contents(
    opened: Mapping[str, Pdf],
) -> None:
    for file in opened.values():
        numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert int(file.Root.StructTreeRoot.ParentTreeNextKey) == len(owners)
        known = {element.objgen for element in elements(file)}
        for page in file.pages:
            assert page.Tabs == "/S"
            there = owners[int(page.StructParents)]
            used = {p.number: p.kind for p in drawn(page) if p.number is not None}
            assert set(used) == set(range(len(there)))
            for number, kind in used.items():
                assert kind == there[number].S
                assert there[number].objgen in known


def test_headings_go_down_one_level_at_a_time(opened: Mapping[str, Pdf]) -> None:
    for name, file in opened.items():
        kinds = [str(element.S) for element in elements(file)]
        levels = [int(kind[2:]) for kind in kinds if kind in ("/H1", "/H2", "/H3")]
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels)), name


def test_every_figure_says_what_it_shows(opened: Mapping[str, Pdf]) -> None:
    for file in opened.values():
        for element in elements(file):
            if element.S == "/Figure":
                assert len(str(element.Alt)) > 10


def test_a_link_says_where_it_leads_and_is_part_of_the_text(opened: Mapping[str, Pdf]) -> None:
    file = opened["everything"]
    annotations = [note for page in file.pages for note in page.get("/Annots", [])]
    links = [element for element in elements(file) if element.S == "/Link"]
    assert len(annotations) == len(links) > 5
    for note, link in zip(annotations, links, strict=True):
        assert str(note.Contents)
        assert any(part.get("/Obj") == note for part in parts(link) if isinstance(part, Dictionary))


def test_a_table_over_several_pages_is_one_table_with_one_head(opened: Mapping[str, Pdf]) -> None:
    tables = [element for element in elements(opened["wild"]) if element.S == "/Table"]
    longest = max(tables, key=lambda table: len(table.K))
    rows = [row for row in parts(longest) if row.S == "/TR"]
    assert len(rows) > 60
    kinds = [{str(cell.S) for cell in parts(row)} for row in rows]
    assert kinds == [{"/TH"}] + [{"/TD"}] * (len(rows) - 1)
    assert {len(list(parts(row))) for row in rows} == {len(list(parts(rows[0])))}
    assert all(cell.A.Scope == "/Column" for cell in parts(rows[0]))


def test_the_file_says_of_itself_the_same_everywhere(opened: Mapping[str, Pdf]) -> None:
    file = opened["everything"]
    with file.open_metadata() as told:
        assert told.pdfa_status == "3A"
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == str(file.docinfo["/Title"]) == "Your fit report"
        assert told["dc:creator"] == [str(file.docinfo["/Author"])]
        assert told["dc:description"] == str(file.docinfo["/Subject"])
        assert told["pdf:Producer"] == str(file.docinfo["/Producer"])
        made = datetime.fromisoformat(str(told["xmp:CreateDate"]))
        assert made.strftime("D:%Y%m%d%H%M%S+00'00'") == str(file.docinfo["/CreationDate"])
        assert told["xmp:CreateDate"] == told["xmp:ModifyDate"]
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert str(file.Root.Lang) == "en"


def test_colours_are_those_of_a_profile_that_is_always_the_same(opened: Mapping[str, Pdf]) -> None:
    profiles = {
        file.Root.OutputIntents[0].DestOutputProfile.read_bytes() for file in opened.values()
    }
    (profile,) = profiles
    assert profile[36:40] == b"acsp"
    assert profile[24:36] == bytes([7, 209, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])


def test_a_file_can_be_attached(
    opened: Mapping[str, Pdf],
    files: Mapping[str, bytes],
    reports: Mapping[str, Report],
    words: Words,
) -> None:
    file = opened["letter, with data"]
    assert list(file.attachments) == ["report.json"]
    described = file.attachments["report.json"]
    assert described.description == "The same as data"
    inner = described.get_file()
    assert inner.read_bytes() == DATA.content
    assert inner.mime_type == "application/json"
    assert inner.md5 == hashlib.md5(DATA.content, usedforsecurity=False).digest()
    assert inner.creation_date == inner.mod_date == datetime.fromisoformat("2026-11-22T15:30Z")
    (entry,) = file.Root.AF
    assert entry.AFRelationship == "/Data"
    again = pdf.render(reports["random"], words, FONTS, quietly, paper="letter", attachments=[DATA])
    assert again == files["letter, with data"]
