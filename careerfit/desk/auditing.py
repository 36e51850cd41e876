"""Who did what with what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.audit import Entry, Trail, trail
from careerfit.core.errors import NotFoundError
from careerfit.core.session import ClientId
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from careerfit.core.audit import Did
    from careerfit.desk.ports import Store

SHOWN, NAMED = 200, 1_000
"""So many entries are shown, the last ones; so many sittings, the latest, are known by name."""


@value
class Auditing:
    """The log. who: the name of whom it is told of; nothing proves it but the system's account."""

    store: Store
    now: Callable[[], datetime]
    who: Callable[[], str]

    def note(self, did: Did, what: str = "") -> None:
        """Keep an entry; what: the id of a sitting or client, or how many of them."""
        self.store.audit.add(self.now(), self.who(), did, what)

    def entries(self, most: int | None = SHOWN) -> tuple[Entry, ...]:
        """Return the last entries, or all, the latest first."""
        return tuple(reversed(self.store.audit.entries(most)))

    def names(self, entries: Iterable[Entry]) -> Mapping[str, str]:
        """Return the names behind the ids of entries, of those who are still kept."""
        ids, found = {one.what for one in entries}, {}
        for session in self.store.sittings(NAMED):
            found[str(session.id)] = session.person
        for one in ids - found.keys():
            try:
                found[one] = self.store.clients.client(ClientId(one)).name
            except NotFoundError:
                continue
        return {one: name for one, name in found.items() if one in ids}

    def check(self) -> Trail:
        """Return whether the entries hang together."""
        return trail(self.store.audit.entries())
