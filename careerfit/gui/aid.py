"""What makes questions easier to read, for one sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerfit.core.session import Question

SIZES = (1.0, 1.25, 1.5, 2.0)
"""How much larger the words of a question are."""


@value
class Aid:
    """size: by how much words are larger. aloud: whether the system reads questions aloud."""

    size: float = 1.0
    aloud: bool = False


NO_AID = Aid()


def aloud(question: Question) -> str:
    """Return what is read aloud of a question: what it is about, what is asked, the answers.

    Nothing while a task's clock runs: how fast somebody reads is a part of what typing and chatting
    against time measure, for all in the same way; who needs more gets extra time.
    """
    if question.seconds_left is not None:
        return ""
    return "\n".join(_lines(question))


def _lines(question: Question) -> Iterator[str]:
    if question.stimulus is not None:
        yield question.stimulus.title
        yield question.stimulus.text
    yield question.item.text
    yield from question.item.material
    for number, choice in enumerate(question.choices, 1):
        yield f"{number}. {choice.label}"
