"""What was erased by mistake comes back as it was, with its author and its moment."""

from dataclasses import replace
from datetime import timedelta

import pytest

from careerfit.core.people import ClientId
from tests.gui.conftest import Small, make_small, small_library
from tests.small import NOON


@pytest.fixture
def small() -> Small:
    return make_small(small_library())


@pytest.fixture
def ada(small: Small) -> ClientId:
    return small.desk.people.add("Ada").id


def test_an_erased_note_comes_back(small: Small, ada: ClientId) -> None:
    note = small.desk.people.write(ada, "She came.")
    small.desk.people.erase_note(note.id)
    later = NOON + timedelta(days=1)
    people = replace(small.desk.people, now=lambda: later, author=lambda: "Mr. Brown")
    people.put_back_note(note)
    assert people.page(ada).notes == (note,)


def test_an_erased_goal_comes_back_closed_as_it_was(small: Small, ada: ClientId) -> None:
    people = small.desk.people
    goal = people.close(people.agree(ada, "goal", "A job", NOON.date()).id)
    people.erase_goal(goal.id)
    people.put_back_goal(goal)
    assert people.page(ada).goals == (goal,)
