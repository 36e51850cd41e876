"""A sitting that somebody sets up for somebody else, who begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.value import value
from careerfit.gui.aid import NO_AID, Aid

if TYPE_CHECKING:
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.session import ClientId, Purpose


@value
class Arranged:
    """Whose it is, what for and with which questions; it is not begun: they agree first.

    client: whose sitting it is, where it is one of those who are kept. extra_time: the factor for
    the time of tasks. language: what it is asked in, if not in that of the window. aid: what makes
    it easier to read, which the client may change.
    """

    person: str
    purpose: Purpose
    battery: BatteryId
    extra_time: float = 1.0
    client: ClientId | None = None
    language: str | None = None
    aid: Aid = NO_AID
