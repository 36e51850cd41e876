"""The chat desk: which replies were right, how they sounded, and how prompt they were.

Every turn has points of 100 for each of three things; a turn without a reply has none.
"""

from collections.abc import Mapping, Sequence

from careerfit.core.questionnaire import ChatDesk, Event, Turn, parse_log
from careerfit.core.value import value

FULL = 100.0
SLOW = 2.0
"""A reply that takes this many times the prompt time has no points for pace."""


@value
class TurnDone:
    """A turn that was answered: whether rightly, in which tone, and how long the customer waited.

    looked_up: whether the article that the turn needs was open before; None where it needs none.
    """

    turn: str
    right: bool
    tone: int
    seconds: float
    looked_up: bool | None


@value
class ChatDone:
    """What came of a chat desk: points of every turn, (100 at most) and the times in seconds."""

    answers: tuple[float, ...]
    tone: tuple[float, ...]
    pace: tuple[float, ...]
    done: tuple[TurnDone, ...]
    first_response: float | None
    handling: float | None


def score_chat(desk: ChatDesk, text: str) -> ChatDone:
    """Score the log of a chat desk.

    Right: 100, wrong: less by what guessing would win, so that guessing comes to 0. Tone: 0, 50 or
    100. Pace: 100 within the prompt time, 0 at twice that, in between on a line. first_response and
    handling are means over customers, of those who had a first reply and of those who had all.
    """
    events = parse_log(text)
    when = {event.what: event.milliseconds / 1000 for event in events if event.did == "reply"}
    opened = _first_opened(events)
    answers, tones, paces, done, firsts, handled = [], [], [], [], [], []
    for customer in desk.customers:
        waiting_since: float = customer.arrives
        for number, turn in enumerate(customer.turns):
            reply = next((reply for reply in turn.replies if reply.id in when), None)
            if reply is None:
                left = len(customer.turns) - number
                answers += [0.0] * left
                tones += [0.0] * left
                paces += [0.0] * left
                break
            seconds = max(0.0, when[reply.id] - waiting_since)
            prompt = desk.per_reply if number else desk.first_reply
            answers.append(FULL if reply.right else _wrong(turn))
            tones.append(FULL * reply.tone / 2)
            paces.append(FULL * min(1.0, max(0.0, (SLOW - seconds / prompt) / (SLOW - 1.0))))
            looked = None if turn.needs is None else opened.get(turn.needs, 1e9) < when[reply.id]
            done.append(
                TurnDone(
                    turn=turn.id,
                    right=reply.right,
                    tone=reply.tone,
                    seconds=seconds,
                    looked_up=looked,
                )
            )
            if number == 0:
                firsts.append(seconds)
            waiting_since = when[reply.id]
        else:
            handled.append(waiting_since - customer.arrives)
    return ChatDone(
        answers=tuple(answers),
        tone=tuple(tones),
        pace=tuple(paces),
        done=tuple(done),
        first_response=_mean(firsts),
        handling=_mean(handled),
    )


def _first_opened(events: Sequence[Event]) -> Mapping[str, float]:
    opened: dict[str, float] = {}
    for event in events:
        if event.did == "open":
            opened.setdefault(event.what, event.milliseconds / 1000)
    return opened


def _wrong(turn: Turn) -> float:
    """Return what a wrong reply takes away: as much as guessing among the replies would win."""
    right = sum(reply.right for reply in turn.replies)
    return -FULL * right / (len(turn.replies) - right)


def _mean(seconds: Sequence[float]) -> float | None:
    return sum(seconds) / len(seconds) if seconds else None
