"""Who did what with what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.audit import Entry, Trail, trail
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from careerfit.core.audit import Did
    from careerfit.desk.ports import Store

SHOWN = 200
"""So many entries are shown, the last ones."""


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

    def check(self) -> Trail:
        """Return whether the entries hang together."""
        return trail(self.store.audit.entries())
