"""Copies of what is kept here: which of them stay, and what a look at it all finds."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from careerfit.core.value import value

SHORTEST = 8
"""Characters of a passphrase at least (NIST SP 800-63B, 3.1.1)."""
DAYS, WEEKS, MONTHS = 7, 4, 12
"""Of so many of the last days, weeks and months that have a backup, the newest one stays."""


@value
class Backup:
    """A copy of the data file as it was at a moment."""

    path: Path
    made_at: datetime


@value
class Checkup:
    """What a look at the data file found.

    trouble: each thing that is wrong, in a sentence; none where all is well. backups: newest first.
    """

    path: Path
    sittings: int | None
    answers: int | None
    trouble: tuple[str, ...]
    backups: tuple[Backup, ...]


@value
class Salvage:
    """What was saved out of a damaged data file.

    lost: what could not be read, in a sentence each. aside: where the damaged file is now. loose: a
    file of the answers whose sitting is lost, where there are any.
    """

    sittings: int
    answers: int
    lost: tuple[str, ...]
    aside: Path
    loose: Path | None


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Return which backups stay: the newest of each of the last days, weeks and months with one."""
    newest_first = sorted(moments, reverse=True)
    kept: set[datetime] = set()
    for period, most in (("%Y-%j", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        last_of = {moment.strftime(period): moment for moment in reversed(newest_first)}
        kept.update(sorted(last_of.values(), reverse=True)[:most])
    return frozenset(kept)
