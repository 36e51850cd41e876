"""Looking around among the roles without a sitting: all, one by itself, some compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.errors import CareerFitError
from careerfit.core.language import SOURCE
from careerfit.core.people import fold
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.library import Library
    from careerfit.core.report import Say, Section
    from careerfit.core.report.beside import Comparison
    from careerfit.core.role import RoleId, RoleKind
    from careerfit.desk.ports import Told, Words

FEWEST, MOST = 2, 3
"""So many roles stand side by side."""


@value
class Listed:
    """A role in the list. family: what it belongs to, of those to advance to."""

    id: RoleId
    title: str
    summary: str
    apart: str
    kind: RoleKind
    family: str | None


@value
class Roles:
    """The roles of the library; language: what all is told in, where none is asked for."""

    library: Library
    told: Told
    words: Words
    language: str | None = None

    def listed(self) -> tuple[Listed, ...]:
        """Return all roles by title: service roles, then those to advance to by their family."""
        from careerfit.core.report.alone import family_of

        here = self._here()
        kinds: tuple[RoleKind, ...] = ("service", "next", "occupation")
        families = [None, *(family.name for family in here.paths.families)]
        found = [
            Listed(
                id=role.id,
                title=role.title,
                summary=role.summary,
                apart=role.apart,
                kind=role.kind,
                family=family_of(here, role),
            )
            for role in here.roles
        ]
        found.sort(
            key=lambda one: (
                kinds.index(one.kind),
                families.index(one.family),
                fold(one.title),
            )
        )
        return tuple(found)

    def tell(self, role: RoleId) -> Section:
        """Return all that is known of a role; raises NotFoundError."""
        from careerfit.core.report.alone import role_alone

        here = self._here()
        (found,) = here.chosen_roles([role])
        return role_alone(here, found)

    def compare(self, roles: Sequence[RoleId]) -> Comparison:
        """Return two or three roles side by side; raises on another number, or NotFoundError."""
        from careerfit.core.report.beside import compare

        if not FEWEST <= len(set(roles)) == len(roles) <= MOST:
            raise CareerFitError(
                "{0} roles cannot be put side by side. Choose two or three, each once.", len(roles)
            )
        here = self._here()
        return compare(here, here.chosen_roles(roles))

    def say(self, sentence: Say) -> str:
        """Return a sentence of these in words, as escaped inline markup."""
        return self.words(self._here().language)(sentence)

    def _here(self) -> Library:
        return self.told(self.language or SOURCE)
