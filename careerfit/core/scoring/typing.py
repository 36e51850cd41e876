"""Typing: words a minute, gross and net, and errors.

A word is five characters. Errors are the fewest characters that have to be put in, left out or
changed to turn what was typed into as much of the passage as fits it best (the minimum string
distance of Soukoreff & MacKenzie 2001, CHI Extended Abstracts, 319-320). Net is gross less errors a
minute, and never below 0.
"""

import numpy as np

from careerfit.core.value import value

WORD = 5
"""Characters of a word."""


@value
class Typed:
    """What came of one passage: words a minute, errors, and the share of characters they are."""

    characters: int
    seconds: float
    errors: int
    gross: float
    net: float
    error_rate: float


def score_typing(passage: str, typed: str, seconds: float) -> Typed | None:
    """Return the speed and the errors; None when nothing was typed or no time is known."""
    if not typed or seconds <= 0:
        return None
    errors, minutes = errors_in(passage, typed), seconds / 60
    gross = len(typed) / WORD / minutes
    return Typed(
        characters=len(typed),
        seconds=seconds,
        errors=errors,
        gross=gross,
        net=max(0.0, gross - errors / minutes),
        error_rate=errors / len(typed),
    )


def errors_in(passage: str, typed: str) -> int:
    """Return the least edit distance of `typed` to any beginning of `passage`."""
    wanted = np.frombuffer(passage.encode("utf-32-le", "surrogatepass"), np.uint32)
    places = np.arange(len(wanted) + 1)
    row = places
    for number, character in enumerate(typed, start=1):
        changed = row[:-1] + (wanted != ord(character))
        row = np.concatenate(([number], np.minimum(row[1:] + 1, changed)))
        row = np.minimum.accumulate(row - places) + places  # characters left out
    return int(row.min())
