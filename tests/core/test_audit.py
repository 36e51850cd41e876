"""A log whose entries hang together: whatever is done to it shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerfit.core.audit import FIRST, Entry, following, is_continued, trail

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
Log = list[Entry]


def log(number: int) -> Log:
    entries: Log = []
    for place in range(number):
        before = entries[-1] if entries else None
        moment = NOON + timedelta(minutes=place)
        entries.append(following(before, moment, "Ms. Grey", "read", f"s{place}"))
    return entries


def test_a_log_that_nobody_touched_is_whole() -> None:
    for number in (0, 1, 2, 50):
        entries = log(number)
        found = trail(entries)
        assert (found.entries, found.broken) == (number, None)
        assert found.last == (entries[-1].digest if entries else FIRST)


def test_the_same_moment_elsewhere_is_the_same_entry() -> None:
    east = NOON.astimezone(timezone(timedelta(hours=9)))
    assert following(None, east, "a", "read", "") == replace(
        following(None, NOON, "a", "read", ""), at=east
    )


CHANGES: dict[str, Callable[[Log], Log]] = {
    "one is taken out": lambda entries: [*entries[:3], *entries[4:]],
    "one is taken out and the others numbered anew": lambda entries: [
        *entries[:3],
        *(replace(one, number=one.number - 1) for one in entries[4:]),
    ],
    "the first is taken out": lambda entries: entries[1:],
    "two change places": lambda entries: [*entries[:3], entries[4], entries[3], *entries[5:]],
    "one is put in twice": lambda entries: [*entries[:4], entries[3], *entries[4:]],
    "another did it": lambda e: [*e[:3], replace(e[3], who="Mr. Black"), *e[4:]],
    "another thing was done": lambda e: [*e[:3], replace(e[3], did="erased"), *e[4:]],
    "with another sitting": lambda e: [*e[:3], replace(e[3], what="s99"), *e[4:]],
    "at another time": lambda e: [*e[:3], replace(e[3], at=NOON), *e[4:]],
    "one is made anew, and those behind it left": lambda e: [
        *e[:3],
        following(e[2], e[3].at, e[3].who, "saved", e[3].what),
        *e[4:],
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_done_to_a_log_shows(change: Callable[[Log], Log]) -> None:
    found = trail(change(log(8)))
    assert found.broken is not None
    assert found.broken <= 5


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), min_size=1, max_size=8), st.data())
def test_words_cannot_be_moved_from_one_field_to_the_next(
    told: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    entries: Log = []
    for who, did, what in told:
        entries.append(following(entries[-1] if entries else None, NOON, who, did, what))
    assert trail(entries).broken is None
    place = data.draw(st.integers(0, len(entries) - 1))
    one = entries[place]
    other = data.draw(st.tuples(st.text(), st.text(), st.text()))
    changed = replace(one, who=other[0], did=other[1], what=other[2])
    if changed != one:
        assert trail([*entries[:place], changed, *entries[place + 1 :]]).broken == place + 1


def test_an_end_that_was_cut_off_shows_beside_an_earlier_copy() -> None:
    whole = log(9)
    assert trail(whole[:6]).broken is None  # the chain alone does not tell
    assert is_continued(whole[:6], whole)
    assert is_continued([], whole)
    assert not is_continued(whole, whole[:6])
    assert not is_continued(whole[:6], log(3))
