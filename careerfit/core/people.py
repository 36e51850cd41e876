"""Clients of a counsellor: who they are, what was noted and agreed, and what became of it."""

from datetime import date, datetime
from typing import Literal, NewType

from careerfit.core.value import value

ClientId = NewType("ClientId", str)
GoalKind = Literal["goal", "action"]


@value
class Client:
    """Somebody who is counselled.

    reference: the agency's own number or name for the person. language: what they are asked in;
    None for that of the window. extra_time: their factor for the time of every timed task.
    """

    id: ClientId
    name: str
    added_at: datetime
    reference: str = ""
    tags: tuple[str, ...] = ()
    language: str | None = None
    extra_time: float = 1.0


@value
class Note:
    """What a counsellor wrote down; at: when it was changed last."""

    id: str
    client: ClientId
    author: str
    at: datetime
    text: str


@value
class Goal:
    """What a client wants to reach, or an action that was agreed on.

    due: by when; None where no day was agreed. done_at: None while it is open.
    """

    id: str
    client: ClientId
    kind: GoalKind
    text: str
    agreed_at: datetime
    due: date | None = None
    done_at: datetime | None = None
