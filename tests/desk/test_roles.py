"""Looking around among the roles: all of them, one, some side by side, in a language."""

from dataclasses import replace

import pytest

from careerfit.core.errors import CareerFitError, NotFoundError
from careerfit.core.people import fold
from careerfit.core.report import Paragraph
from careerfit.core.role import RoleId
from careerfit.desk import Desk

CALLS, BANK, CHAT = RoleId("call-centre"), RoleId("bank-teller"), RoleId("remote-chat")


def test_all_roles_are_listed_those_to_advance_to_by_their_family(desk: Desk) -> None:
    found = desk.roles.listed()
    assert len(found) == len(desk.library.roles)
    assert [one.kind for one in found] == sorted((one.kind for one in found), reverse=True)
    families = [one.family for one in found]
    known = [family.name for family in desk.library.paths.families]
    assert list(dict.fromkeys(families)) == [None, *known]


@pytest.mark.parametrize("language", ["en", "es"])
def test_roles_of_a_kind_are_listed_by_their_titles(desk: Desk, language: str) -> None:
    found = replace(desk.roles, language=language).listed()
    for kind in {(one.kind, one.family) for one in found}:
        titles = [one.title for one in found if (one.kind, one.family) == kind]
        assert titles == sorted(titles, key=fold)


def test_one_role_is_told_in_the_words_of_the_language(desk: Desk) -> None:
    spanish = replace(desk.roles, language="es")
    for roles, start in ((desk.roles, "You help people"), (spanish, "Ayudas a la gente")):
        (lead, *_) = roles.tell(BANK).blocks
        assert isinstance(lead, Paragraph)
        assert roles.say(lead.text).startswith(start)


def test_a_role_that_is_not_there_is_said_so(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="No role 'astronaut'"):
        desk.roles.tell(RoleId("astronaut"))


def test_two_or_three_roles_stand_side_by_side(desk: Desk) -> None:
    told = desk.roles.compare([CHAT, BANK])
    assert (told.roles, told.titles) == ((CHAT, BANK), ("Chat agent at home", "Bank teller"))
    assert len(desk.roles.compare([CHAT, BANK, CALLS]).roles) == 3


@pytest.mark.parametrize("roles", [[], [BANK], [BANK, BANK], [BANK, CHAT, CALLS, "reception"]])
def test_fewer_or_more_roles_are_refused(desk: Desk, roles: list[RoleId]) -> None:
    with pytest.raises(CareerFitError, match="Choose two or three, each once"):
        desk.roles.compare(roles)
