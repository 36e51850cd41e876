"""The report as plain text: complete, and never wider than a terminal."""

import re
from collections.abc import Mapping
from concurrent.futures import CancelledError
from dataclasses import replace

import pytest

from careerfit.core.progress import quietly
from careerfit.core.report import Report, Table, Words, say
from careerfit.render import text
from careerfit.render.words import plain
from tests.render.again import REPORT
from tests.render.conftest import NAME
from tests.render.test_words import sentences


@pytest.fixture(scope="module")
def files(reports: Mapping[str, Report], words: Words) -> dict[str, str]:
    return {n: text.render(r, words, quietly).decode("utf-8") for n, r in reports.items()}


def test_no_line_is_wider_than_72_columns(files: dict[str, str]) -> None:
    for content in files.values():
        assert max(map(text.columns, content.splitlines())) <= 72
        assert not re.search(r"[ \t]+$", content, re.MULTILINE)


def test_every_heading_is_there_and_underlined(
    files: dict[str, str], reports: Mapping[str, Report], words: Words
) -> None:
    for name in files.keys() - {"wild"}:
        for section in reports[name].sections:
            title = plain(words(section.title))
            line = {1: "=", 2: "-"}[section.level] * len(title)
            assert f"\n{title}\n{line}\n" in files[name]


def test_every_sentence_of_the_report_is_there(
    files: dict[str, str], reports: Mapping[str, Report], words: Words
) -> None:
    for name, content in files.items():
        told = unspaced(content)
        missing = {
            sentence.key
            for sentence in sentences(reports[name].sections)
            if unspaced(plain(words(sentence))) not in told
        }
        assert missing == set(), name


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
    assert unspaced(NAME) in unspaced(files["wild"])


def test_wide_characters_take_two_columns_and_long_words_are_broken() -> None:
    assert text.columns("a王e\u0301") == 4
    assert text.wrapped("王王王 ab", 4) == ["王王", "王", "ab"]
    assert text.wrapped("W" * 9 + " x", 4) == ["WWWW", "WWWW", "W x"]
    assert text.wrapped("", 4) == [""]
    assert text.padded("王", 4) == "王  "


def test_a_table_that_fits_is_one_and_each_row_of_another_is_told_in_words(words: Words) -> None:
    assert written(words, ["Task", "Seconds for each"], [["Typing", "3.4"], ["王", "12.5"]]) == [
        "Task    Seconds for each",
        "------  ----------------",
        "Typing               3.4",
        "王                  12.5",
    ]
    assert written(words, ["What", "Key"], [["x " * 40, "3"], ["y", "4"]]) == [
        "- What: x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x",
        "  x x x x x x x x",
        "    Key: 3",
        "- What: y",
        "    Key: 4",
    ]
    assert written(words, ["What", "Why"], [["x", "y " * 40]]) == [
        "- What: x",
        "    Why: y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y y",
        "      y y y y y y y y y",
    ]


def written(words: Words, head: list[str], rows: list[list[str]]) -> list[str]:
    """The lines of a table whose second column is one of numbers."""
    head_and_rows = [tuple(say("verbatim", text=cell) for cell in row) for row in (head, *rows)]
    table = Table(
        caption=say("contents"),
        head=head_and_rows[0],
        rows=tuple(head_and_rows[1:]),
        numbers=(1,),
    )
    report = replace(REPORT, sections=(replace(REPORT.sections[0], blocks=(table,)),))
    content = text.render(report, words, quietly).decode("utf-8")
    return content.partition("In this report\n\n")[2].partition("\n\n")[0].splitlines()


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


def unspaced(content: str) -> str:
    """The text without blanks: lines are broken, and numbers stand in columns."""
    return re.sub(r"\s", "", content)


def unfolded(content: str) -> str:
    return re.sub(r"\s+", " ", content)
