"""Whatever the numbers and however long the names: no text leaves a figure or lies on another."""

import re
from collections.abc import Mapping
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerfit.__main__ import RESOURCES
from careerfit.core.report import (
    Bar,
    ContributionsFigure,
    Figure,
    Gain,
    Interest,
    InterestsFigure,
    Mark,
    PathsFigure,
    Picture,
    Report,
    RoleDot,
    RolesFigure,
    Say,
    Shift,
    SinceFigure,
    Step,
    Stop,
    Wage,
    WaysFigure,
    WaysRow,
    WhatIfFigure,
    Words,
    say,
)
from careerfit.core.scoring import Way
from careerfit.render import words as rendering
from careerfit.render.figures import DRAWN, draw, pieces
from careerfit.render.styles import SHEETS
from tests.render.boxes import assert_legible, strings
from tests.render.conftest import FONTS, NAME

WORDS = rendering.load(RESOURCES / "report", "en")
LONG = ("W" * 300, "long words " * 27, NAME, "", "Team lead", "👩‍👧 王")

names = st.sampled_from(LONG) | st.text(max_size=300)
levels = st.floats(0, 100)
marks = (
    st.tuples(levels, levels, levels)
    .map(sorted)
    .map(lambda three: Mark(low=three[0], value=three[1], high=three[2]))
)
ways: tuple[Way, ...] = get_args(Way)
bars = st.builds(
    lambda mark, region: Bar(
        low_pole="", high_pole="", estimate=mark.value, low=mark.low, high=mark.high, region=region
    ),
    marks,
    st.none() | st.tuples(levels, levels).map(lambda two: (min(two), max(two))),
)


def many(most: int) -> st.SearchStrategy[int]:
    return st.sampled_from((1, 3, most)) | st.integers(1, most)


@st.composite
def roles(draw_: st.DrawFn) -> RolesFigure:
    rows = [
        RoleDot(
            title=draw_(names),
            value=(mark := draw_(marks)).value,
            low=mark.low,
            high=mark.high,
            group=number // draw_(st.integers(1, 5)),
        )
        for number in range(draw_(many(60)))
    ]
    return RolesFigure(rows=tuple(sorted(rows, key=lambda row: row.group)))


@st.composite
def contributions(draw_: st.DrawFn) -> ContributionsFigure:
    start, steps = 50, []
    for _ in range(draw_(st.integers(0, 9))):
        points = draw_(st.integers(-start, 100 - start))
        steps.append(Step(label=say("verbatim", text=draw_(names)), start=start, points=points))
        start += points
    return ContributionsFigure(base=50, steps=tuple(steps), total=start)


@st.composite
def paths(draw_: st.DrawFn) -> PathsFigure:
    wages = st.none() | st.builds(
        Wage,
        median=st.integers(1, 10**9),
        country=st.sampled_from(("US", "DE", "XX", "Ruritania")),
        year=st.integers(1990, 2099),
    )
    starts = [draw_(names) for _ in range(2)]
    made = []
    for _ in range(draw_(many(8))):
        stops = [Stop(title=draw_(st.sampled_from(starts)), months=(0, 0))]
        for _ in range(draw_(st.integers(1, 4))):
            fast, slow = stops[-1].months
            fast += draw_(st.integers(1, 48))
            months = fast, max(fast, slow) + draw_(st.integers(1, 96))
            stops.append(Stop(title=draw_(names), months=months, wage=draw_(wages)))
        made.append(tuple(stops))
    return PathsFigure(ways=tuple(made))


figures: st.SearchStrategy[Figure] = st.one_of(
    bars,
    roles(),
    contributions(),
    paths(),
    st.lists(
        st.builds(Interest, name=names, mark=marks, stands_out=st.booleans()),
        min_size=6,
        max_size=6,
    ).map(lambda six: InterestsFigure(corners=tuple(six))),
    st.lists(
        st.builds(
            lambda name, chosen, four: WaysRow(
                name=name,
                ways=tuple(
                    (way, mark) for way, mark in zip(ways, four, strict=False) if way in chosen
                ),
                together=four[3],
            ),
            names,
            st.sets(st.sampled_from(ways), min_size=1),
            st.lists(marks, min_size=4, max_size=4),
        ),
        min_size=1,
        max_size=30,
    ).map(lambda rows: WaysFigure(rows=tuple(rows))),
    st.builds(
        lambda now, gains: WhatIfFigure(now=now, gains=tuple(gains)),
        marks,
        st.lists(st.builds(Gain, name=names, points=st.floats(0, 30)), max_size=3),
    ).filter(lambda one: all(one.now.value + gain.points <= 100 for gain in one.gains)),
    st.lists(
        st.builds(
            Shift,
            name=names,
            then=levels,
            now=levels,
            error=st.floats(0.1, 60),
            reliable=st.booleans(),
        ),
        min_size=1,
        max_size=40,
    ).map(lambda rows: SinceFigure(rows=tuple(rows))),
)


def wordy(sentence: Say) -> str:
    """A language whose words are twice as long."""
    return re.sub(r"[A-Za-z]{3,}", lambda word: word.group() * 2, WORDS(sentence))


@settings(max_examples=250, deadline=None)
@given(figures, st.sampled_from((WORDS, wordy)))
def test_no_text_leaves_a_figure_or_lies_on_another(figure: Figure, words: Words) -> None:
    for piece in pieces(figure, FONTS):
        drawing = draw(piece, words, FONTS)
        assert_legible(drawing)
        assert drawing.height < SHEETS["letter"].frame - 60, (
            "it fits on a page with its heading and caption"
        )


def test_the_figures_of_real_reports_are_legible(reports: Mapping[str, Report]) -> None:
    seen = set()
    for report in reports.values():
        for section in report.sections:
            for block in section.blocks:
                if isinstance(block, Picture):
                    seen.add(type(block.figure))
                    for piece in pieces(block.figure, FONTS):
                        assert_legible(draw(piece, WORDS, FONTS))
    assert seen | {Bar} == set(get_args(Figure)) == set(DRAWN)


def test_pieces_together_are_the_figure() -> None:
    mark = Mark(value=50.0, low=40.0, high=60.0)
    rows = tuple(WaysRow(name=f"{n}", ways=(("self", mark),), together=mark) for n in range(43))
    found = [
        piece for piece in pieces(WaysFigure(rows=rows), FONTS) if isinstance(piece, WaysFigure)
    ]
    assert len(found) > 1
    assert sum((piece.rows for piece in found), ()) == rows


def test_ways_that_begin_alike_are_one_until_they_part() -> None:
    start = Stop(title="Agent", months=(0, 0))
    lead = Stop(title="Team lead", months=(6, 18))
    ends = [Stop(title=title, months=(20, 40)) for title in ("Manager", "Trainer")]
    figure = PathsFigure(ways=tuple((start, lead, end) for end in ends))
    texts = [string.text for string in strings(draw(figure, WORDS, FONTS))]
    titles = [text for text in texts if text in ("Agent", "Team lead", "Manager", "Trainer")]
    assert titles == ["Agent", "Team lead", "Manager", "Trainer"]
    assert texts.count("20 to 40") == 2


def test_ways_keep_whole_when_a_map_is_parted() -> None:
    made = tuple(
        tuple(Stop(title=f"{n}.{step}", months=(9 * step, 9 * step)) for step in range(5))
        for n in range(15)
    )
    found = [
        piece for piece in pieces(PathsFigure(ways=made), FONTS) if isinstance(piece, PathsFigure)
    ]
    assert [len(piece.ways) for piece in found] == [7, 7, 1]
    assert sum((piece.ways for piece in found), ()) == made


@pytest.mark.parametrize(("points", "told"), [(0.2, "<1"), (0.9, "+1"), (3.4, "+3")])
def test_a_gain_is_told_in_whole_points_and_a_small_one_is_not_called_none(
    points: float, told: str
) -> None:
    now = Mark(value=71.3, low=63.0, high=80.0)
    figure = WhatIfFigure(now=now, gains=(Gain(name="Integrity", points=points),))
    texts = [string.text for string in strings(draw(figure, WORDS, FONTS))]
    assert told in texts
    assert "71 (63 to 80)" in texts


def test_a_change_beyond_error_has_a_filled_mark_and_another_a_hollow_one() -> None:
    def now(reliable: bool) -> object:  # noqa: FBT001
        shift = Shift(name="x", then=30.0, now=60.0, error=20.0, reliable=reliable)
        drawing = draw(SinceFigure(rows=(shift,)), WORDS, FONTS)
        circles = [shape for shape in drawing.contents if type(shape).__name__ == "Circle"]
        return circles[-1].fillColor

    assert now(reliable=True) != now(reliable=False)
