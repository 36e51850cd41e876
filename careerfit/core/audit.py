"""Who did what with what is kept: entries that hang together, so that a change to them shows.

Each entry carries a digest of itself and of the digest before it. Taking one out, changing one or
putting one between breaks the chain from there on. Who can write the file can also work out the
whole chain anew: against them stand the logs in older backups, and a digest that somebody noted
elsewhere (docs/vault.md). Entries name sittings and clients by their ids, never by names, so that
who is erased is not told of here either.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal

from careerfit.core.value import value

Did = Literal[
    "opened",
    "began",
    "read",
    "saved",
    "handed out",
    "erased",
    "added",
    "changed",
    "noted",
    "compared",
    "summed up",
    "backed up",
    "restored",
    "repaired",
    "protected",
    "unprotected",
    "changed the passphrase",
    "renewed the recovery key",
]
FIRST = "0" * 64
"""What stands before the first entry."""


@value
class Entry:
    """One thing that was done. what: an id or a number of things; "" where it is the whole."""

    number: int
    at: datetime
    who: str
    did: str
    what: str
    digest: str


@value
class Trail:
    """What a look at a log found.

    entries: how many there are. broken: the number of the first that does not follow from what is
    before it; None where all do. last: the digest of the last one, to be noted elsewhere.
    """

    entries: int
    broken: int | None
    last: str


def following(before: Entry | None, at: datetime, who: str, did: str, what: str) -> Entry:
    """Return the entry after `before`."""
    number = 1 if before is None else before.number + 1
    last = FIRST if before is None else before.digest
    digest = _digest(last, number, at, who, did, what)
    return Entry(number=number, at=at, who=who, did=did, what=what, digest=digest)


def trail(entries: Iterable[Entry]) -> Trail:
    """Look at a whole log, the first entry first."""
    before: Entry | None = None
    number, broken = 0, None
    for number, entry in enumerate(entries, start=1):
        if broken is None and entry != following(
            before, entry.at, entry.who, entry.did, entry.what
        ):
            broken = number
        before = entry
    return Trail(entries=number, broken=broken, last=FIRST if before is None else before.digest)


def is_continued(earlier: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Return whether a log begins with all of an earlier one."""
    return tuple(entries[: len(earlier)]) == tuple(earlier)


def _digest(last: str, number: int, at: datetime, *told: str) -> str:
    whole = json.dumps([last, number, at.astimezone(UTC).isoformat(), *told])
    return sha256(whole.encode("ascii")).hexdigest()
