from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerfit.core.look import CONTRAST, WHITE, Agency, contrast, faults, nearest

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#ff0000", 4.0)]
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast(colour, WHITE) == pytest.approx(ratio, abs=0.005)


@given(colour=COLOURS)
def test_the_nearest_colour_holds_the_contrast_and_is_the_same_where_it_held(colour: str) -> None:
    found = nearest(colour)
    assert contrast(found, WHITE) >= CONTRAST
    assert (found == colour) == (contrast(colour, WHITE) >= CONTRAST)


def test_the_nearest_colour_keeps_the_order_of_its_parts() -> None:
    parts = [int(nearest("#ff9900")[place : place + 2], 16) for place in (1, 3, 5)]
    assert all(one > other for one, other in pairwise(parts))


def test_an_agency_without_a_fault_has_none() -> None:
    assert not list(faults(Agency(name="Harbour Careers", address=("1 Quay",), colour="#0b5d6b")))
    assert not list(faults(Agency(name="Harbour Careers")))


@pytest.mark.parametrize(
    ("agency", "where", "what"),
    [
        (Agency(name=" "), "name", "empty"),
        (Agency(name="x" * 81), "name", "more than 80"),
        (Agency(name="x", address=("y",) * 7), "address", "more than 6"),
        (Agency(name="x", address=("a", "y" * 81)), "address.1", "more than 80"),
        (Agency(name="x", colour="red"), "colour", "no colour"),
        (Agency(name="x", colour="#ffcc00"), "colour", "contrast of 1.5 with paper"),
    ],
)
def test_what_is_wrong_with_an_agency_is_told(agency: Agency, where: str, what: str) -> None:
    ((place, told, remedy),) = faults(agency)
    assert place == where
    assert what in told
    if "contrast" in what:
        assert nearest("#ffcc00") in remedy
