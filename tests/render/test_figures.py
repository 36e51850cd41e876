"""Figures: what is drawn adds up, stays inside its frame, and can be read."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path

import pytest
from reportlab.graphics.shapes import Rect

from careerfit.core.report import (
    Bar,
    Bars,
    ContributionsFigure,
    Figure,
    Picture,
    Report,
    RoleDot,
    RolesFigure,
    Step,
    Words,
    say,
)
from careerfit.render.figures import draw, legend
from careerfit.render.fonts import fitted, printable, register, width, wrapped
from careerfit.render.palette import NAMES
from tests.render.boxes import assert_inside, strings
from tests.render.conftest import FONTS, NAME


@pytest.fixture(autouse=True)
def faces() -> None:
    register(FONTS)


def test_the_steps_of_a_match_start_where_the_last_one_ended_and_add_up(
    reports: Mapping[str, Report],
) -> None:
    found = [f for f in all_figures(reports.values()) if isinstance(f, ContributionsFigure)]
    assert len(found) > 20
    for figure in found:
        ends = list(accumulate((step.points for step in figure.steps), initial=figure.base))
        assert [step.start for step in figure.steps] == ends[:-1]
        assert ends[-1] == figure.total


def test_the_signed_points_that_are_drawn_add_up(words: Words) -> None:
    drawing = draw(contributions(+6, -3, 0, +1), words, FONTS)
    texts = [shape.text for shape in strings(drawing)]
    assert [text for text in texts if text.strip("+\u2212").isdigit()] == [
        *("50", "+6", "\u22123", "0", "+1", "54")
    ]


def test_up_and_down_differ_without_colour(words: Words) -> None:
    up, down = (
        shape
        for shape in draw(contributions(+6, -3), words, FONTS).contents
        if isinstance(shape, Rect)
    )
    assert up.strokeColor is None
    assert down.strokeColor is not None
    assert down.fillColor != up.fillColor


def test_every_figure_is_made_of_few_kinds_of_shapes_inside_its_frame(
    reports: Mapping[str, Report], words: Words
) -> None:
    for figure in all_figures(reports.values()):
        assert_inside(draw(figure, words, FONTS))
    assert_inside(legend(words, FONTS, regions=True))


def test_shapes_use_only_the_colours_of_the_palette(
    reports: Mapping[str, Report], words: Words
) -> None:
    known = {color.hexval() for color in NAMES.values()}
    for figure in all_figures(reports.values()):
        for shape in draw(figure, words, FONTS).contents:
            for part in ("fillColor", "strokeColor"):
                color = getattr(shape, part, None)
                assert color is None or color.hexval() in known


@pytest.mark.parametrize("title", ["W" * 300, NAME, "x " * 150, "", "👩‍👧 王"])
def test_any_title_fits(title: str, words: Words) -> None:
    dots = [RoleDot(title=title, value=50.0, low=0.0, high=100.0, group=n // 2) for n in range(6)]
    assert_inside(draw(RolesFigure(rows=tuple(dots)), words, FONTS))
    step = Step(label=say("verbatim", text=title), start=50, points=50)
    figure = ContributionsFigure(base=50, steps=(step,), total=100)
    assert_inside(draw(figure, words, FONTS))


def test_a_group_has_one_label_above_its_roles(words: Words) -> None:
    groups = (1, 1, 2, 3, 3)
    dots = tuple(RoleDot(title="x", value=50.0, low=4.0, high=60.0, group=n) for n in groups)
    texts = [shape.text for shape in strings(draw(RolesFigure(rows=dots), words, FONTS))]
    assert [text for text in texts if text.startswith("Group")] == ["Group 1", "Group 2", "Group 3"]
    assert "no likeness" in texts


def test_a_bar_without_a_region_draws_none(words: Words) -> None:
    def shapes(region: tuple[float, float] | None) -> int:
        bar = Bar(low_pole="", high_pole="", estimate=0.0, low=0.0, high=9.0, region=region)
        drawing = draw(bar, words, FONTS)
        assert_inside(drawing)
        return len(drawing.contents)

    assert shapes((92.0, 100.0)) > shapes(None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Žofie Ελένη Анна", "Žofie Ελένη Анна"),
        ("王 محمد שרה", "□ □□□□ □□□"),
        ("👩‍👧 ok\ufe0f", "□□ ok"),
        ("e\u0301 a\u202eb\u200b\x07", "é ab□"),
        ("so\u00adfort", "sofort"),
        ("<b>a</b> &amp;", "<b>a</b> &amp;"),
    ],
)
def test_what_the_faces_lack_is_shown_as_a_box(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_lines_are_cut_and_wrapped_to_their_room() -> None:
    assert fitted("short", "NotoSans", 8, 100) == "short"
    cut = fitted("W" * 99, "NotoSans", 8, 100)
    assert cut.endswith("…")
    assert width(cut, "NotoSans", 8) <= 100
    lines = wrapped("one two three four five six seven eight", "NotoSans", 8, 60, 2)
    assert len(lines) == 2
    assert lines[0].startswith("one two")
    assert all(width(line, "NotoSans", 8) <= 60 for line in lines)
    assert wrapped("", "NotoSans", 8, 60, 2) == [""]


def test_the_faces_are_registered_once() -> None:
    register(Path("nowhere"))


def contributions(*points: int) -> ContributionsFigure:
    starts = list(accumulate(points, initial=50))
    steps = tuple(
        Step(label=say("verbatim", text=f"step {number}"), start=start, points=amount)
        for number, (start, amount) in enumerate(zip(starts, points, strict=False))
    )
    return ContributionsFigure(base=50, steps=steps, total=starts[-1])


def all_figures(reports: Iterable[Report]) -> Iterator[Figure]:
    for report in reports:
        for section in report.sections:
            for block in section.blocks:
                if isinstance(block, Picture):
                    yield block.figure
                if isinstance(block, Bars):
                    yield from (row.bar for row in block.rows)
