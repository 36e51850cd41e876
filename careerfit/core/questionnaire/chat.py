"""A chat desk: two customers at once, articles to look things up in, replies that fit or don't.

What a person did there is kept as a log, event by event: milliseconds since the start, what was
done, and with what: `70210 open returns;81500 reply ana-2-c`.
"""

from collections.abc import Sequence
from typing import Literal, NewType

from careerfit.core.value import value

ArticleId = NewType("ArticleId", str)
TurnId = NewType("TurnId", str)
ReplyId = NewType("ReplyId", str)
Did = Literal["reply", "open"]
Tone = Literal[0, 1, 2]
"""0: cold or blaming, 1: plain, 2: warm and fitting."""


@value
class Article:
    """A page of the knowledge base."""

    id: ArticleId
    title: str
    text: str


@value
class Reply:
    """A ready-made answer: whether it fits the facts, and how it sounds."""

    id: ReplyId
    text: str
    right: bool
    tone: Tone


@value
class Turn:
    """What a customer writes, and the replies to choose from; `needs` names the article to read."""

    id: TurnId
    says: str
    replies: tuple[Reply, ...]
    because: str
    needs: ArticleId | None = None


@value
class Customer:
    """One conversation, which begins `arrives` seconds after the start."""

    id: str
    name: str
    arrives: int
    turns: tuple[Turn, ...]


@value
class ChatDesk:
    """The whole simulation.

    tone, pace: the scales that the tone and the speed of the replies speak to; what is right speaks
    to the item's own. first_reply, per_reply: seconds within which an answer is prompt, to a
    customer's first message and to each later one; twice that is slow.
    """

    articles: tuple[Article, ...]
    customers: tuple[Customer, ...]
    tone: str
    pace: str
    first_reply: int = 45
    per_reply: int = 60

    def turns(self) -> tuple[Turn, ...]:
        """Return all turns, customer by customer."""
        return tuple(turn for customer in self.customers for turn in customer.turns)


@value
class Event:
    """One thing that was done at the desk; `what` is a reply or an article."""

    milliseconds: int
    did: Did
    what: str


def parse_log(text: str) -> tuple[Event, ...]:
    """Return the events of a log; raises ValueError where it is none."""
    events = []
    for part in filter(None, text.split(";")):
        moment, did, what = part.split(" ")
        if did not in ("reply", "open"):
            raise ValueError(f"'{did}' is nothing that is done at a chat desk")
        events.append(Event(milliseconds=int(moment), did=did, what=what))  # type: ignore[arg-type]
    return tuple(events)


def write_log(events: Sequence[Event]) -> str:
    """Return the log of events, as parse_log() reads it."""
    return ";".join(f"{event.milliseconds} {event.did} {event.what}" for event in events)
