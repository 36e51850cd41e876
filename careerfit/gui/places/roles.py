"""Roles: which there are, all that is known of one, and a few side by side; without a sitting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from careerfit.gui.pages.beside import BesidePage
from careerfit.gui.pages.roles import RolesPage
from careerfit.gui.places.place import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerfit.core.role import RoleId
    from careerfit.desk.roles import Listed
    from careerfit.desk.roles import Roles as Library
    from careerfit.gui.told import Beside, Part


class Roles(Place):
    """The page of all roles, and the one of a few side by side."""

    name = "roles"

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        host = self._host
        self.roles = RolesPage(host.widget())
        self.beside = BesidePage(host.widget())
        self.pages = self.roles, self.beside
        for signal, slot in (
            (self.roles.role_wanted, self._tell),
            (self.roles.compare_wanted, self._compare),
            (self.beside.back_wanted, self.enter),
        ):
            signal.connect(slot)

    def enter(self) -> None:
        """Show all roles, with the keyboard in the list."""
        self._host.show_page(self.roles)
        self.roles.index.setFocus()

    def show_matches(self, person: str, matches: Mapping[str, tuple[float, float]]) -> None:
        """Tell with each role the match of the person whose results are open."""
        self.roles.show_matches(person, matches)

    def respoken(self) -> None:
        """List the roles in other words, and compare the same ones in them."""
        lane, say = self._host.lane, self._host.say
        lane.run(self._host.desk.roles.listed, self._list, say)
        if self.beside.beside is not None:
            job = partial(_side_by_side, self._host.desk.roles, self.beside.beside.roles)
            lane.run(job, self.beside.show_beside, say)

    @Slot(str)
    def _tell(self, role: RoleId) -> None:
        job = partial(_told, self._host.desk.roles, role)
        self._host.lane.run(job, partial(self._show_role, role), self._host.say)

    @Slot(tuple)
    def _compare(self, roles: Sequence[str]) -> None:
        job = partial(_side_by_side, self._host.desk.roles, roles)
        self._host.lane.run(job, self._show_beside, self._host.say)

    def _list(self, found: Sequence[Listed]) -> None:
        self.roles.show_roles(found)

    def _show_role(self, role: RoleId, parts: Sequence[Part]) -> None:
        self.roles.show_role(role, parts)

    def _show_beside(self, beside: Beside) -> None:
        self._host.show_page(self.beside)
        self.beside.show_beside(beside)


def _told(roles: Library, role: RoleId) -> tuple[Part, ...]:
    """Return what is known of a role, in words; for the lane, where numpy is loaded."""
    from careerfit.gui.telling import told_of

    return tuple(told_of(roles.tell(role).blocks, roles.say, _no_picture))


def _side_by_side(roles: Library, chosen: Sequence[str]) -> Beside:
    """Return roles side by side, in words; for the lane."""
    from careerfit.core.role import RoleId
    from careerfit.gui.telling import side_by_side

    return side_by_side(roles.compare(tuple(map(RoleId, chosen))), roles.say)


def _no_picture(*_asked: object) -> None:
    """Draw nothing: a role by itself has no figure."""
