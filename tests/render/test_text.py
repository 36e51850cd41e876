"""The report as plain text: complete, and never wider than a terminal."""

import re
from collections.abc import Mapping
from concurrent.futures import CancelledError
from dataclasses import replace

import pytest

from careerfit.core.progress import quietly
from careerfit.core.report import Report, Words, say
from careerfit.render import text
from careerfit.render.words import plain
from tests.render.conftest import NAME


@pytest.fixture(scope="module")
def files(reports: Mapping[str, Report], words: Words) -> dict[str, str]:
    return {n: text.render(r, words, quietly).decode("utf-8") for n, r in reports.items()}


def test_no_line_is_wider_than_78_columns(files: dict[str, str]) -> None:
    for content in files.values():
        assert max(map(text.columns, content.splitlines())) <= 78
        assert not re.search(r"[ \t]+$", content, re.MULTILINE)


def test_every_heading_is_there_and_underlined(
    files: dict[str, str], reports: Mapping[str, Report], words: Words
) -> None:
    for name in files.keys() - {"wild"}:
        for section in reports[name].sections:
            title = plain(words(section.title))
            line = {1: "=", 2: "-"}[section.level] * len(title)
            assert f"\n{title}\n{line}\n" in files[name]


def test_figures_are_told_in_words_and_rows(files: dict[str, str]) -> None:
    content = files["random"]
    assert re.search(
        r"about \d+ of 100, 90% range \d+ to \d+\. The best roles ask", unfolded(content)
    )
    assert re.search(r"^Group 1  .+  \d+ \(\d+ to \d+\)$", content, re.MULTILINE)


def test_the_steps_of_each_match_add_up(files: dict[str, str]) -> None:
    figures = re.findall(
        r"^(\d+) +Start: no likeness$(.*?)^(\d+) +Your match$",
        files["random"],
        re.MULTILINE | re.DOTALL,
    )
    assert len(figures) >= 3
    for base, steps, total in figures:
        signed = re.findall(r"^([+\u2212]?\d+) ", steps, re.MULTILINE)
        points = [int(sign.replace("\u2212", "-")) for sign in signed]
        assert len(points) == len(steps.strip().splitlines())
        assert int(base) + sum(points) == int(total)


def test_what_a_person_typed_is_printed_as_text(files: dict[str, str]) -> None:
    assert re.sub(r"\s", "", NAME) in re.sub(r"\s", "", files["wild"])


def test_wide_characters_take_two_columns_and_long_words_are_broken() -> None:
    assert text.columns("a王e\u0301") == 4
    assert text.wrapped("王王王 ab", 4) == ["王王", "王", "ab"]
    assert text.wrapped("W" * 9 + " x", 4) == ["WWWW", "WWWW", "W x"]
    assert text.wrapped("", 4) == [""]
    assert text.padded("王", 4) == "王  "


def test_columns_share_the_line_and_the_widest_gives_way() -> None:
    assert text.column_widths([["a", "bb"]], ()) == [1, 2]
    assert text.column_widths([["x" * 300, "12"]], ()) == [74, 2]
    assert sum(text.column_widths([["x" * 300] * 9], ())) == 78 - 2 * 8
    long, number = "x" * 300, "51 (36 to 67)"
    assert text.column_widths([["head"] * 4, [long, long, number, number]], (2, 3))[2:] == [13, 13]
    assert sum(text.column_widths([["a", "b"], [long, long]], (0, 1))) == 76


def test_control_characters_do_not_reach_the_terminal(
    reports: Mapping[str, Report], words: Words
) -> None:
    report = reports["one role"]
    title = say("verbatim", text="a\x1b[31mb\u202ec\ud800")
    section = replace(report.sections[0], title=title)
    content = text.render(replace(report, sections=(section,)), words, quietly)
    assert "a□[31mbc□" in content.decode("utf-8")


def test_a_cancelled_report_stops(reports: Mapping[str, Report], words: Words) -> None:
    def stop(_done: int, _all: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        text.render(reports["random"], words, stop)


def unfolded(content: str) -> str:
    return re.sub(r"\s+", " ", content)
