"""Typing: words a minute, gross and net, and errors.

A word is five characters. Errors are the fewest characters that have to be put in, left out or
changed to turn what was typed into as much of the passage as fits it best (the minimum string
distance of Soukoreff & MacKenzie 2001, CHI Extended Abstracts, 319-320). Net is gross less errors a
minute, and never below 0.
"""

from collections import deque
from collections.abc import Iterator
from itertools import groupby
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from careerfit.core.value import value

WORD = 5
"""Characters of a word."""
Kind = Literal["right", "wrong", "extra", "left out"]


@value
class Mark:
    """A stretch of what was typed, or of the passage where it was left out.

    wanted: what stands in the passage instead, where it is wrong.
    """

    kind: Kind
    text: str
    wanted: str = ""


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
    (last,) = deque(_rows(passage, typed), maxlen=1)
    return int(last.min())


def marks_in(passage: str, typed: str) -> tuple[Mark, ...]:
    """Return `typed` in stretches, with one letter marked for each error that errors_in() counts.

    Of several ways to turn it into the passage with so few errors, one in which letters stand
    opposite each other as far as they can.
    """
    steps = reversed(list(_steps_back(passage, typed)))
    return tuple(
        Mark(kind=kind, text="".join(text), wanted="".join(wanted))
        for kind, group in groupby(steps, key=lambda step: step[0])
        for _, text, wanted in [tuple(zip(*group, strict=True))]
    )


def _steps_back(passage: str, typed: str) -> Iterator[tuple[Kind, str, str]]:
    """Yield letter by letter, from the end, what was done: (kind, shown, wanted instead)."""
    table = _distances(passage, typed)
    at, place = len(typed), int(table[-1].argmin())
    while at or place:
        here = int(table[at, place])
        differs = at and place and typed[at - 1] != passage[place - 1]
        if at and place and table[at - 1, place - 1] + bool(differs) == here:
            at, place = at - 1, place - 1
            yield ("wrong", typed[at], passage[place]) if differs else ("right", typed[at], "")
        elif at and table[at - 1, place] + 1 == here:
            at -= 1
            yield "extra", typed[at], ""
        else:
            place -= 1
            yield "left out", passage[place], ""


def _distances(passage: str, typed: str) -> NDArray[np.uint16]:
    """Return the least edit distance of each beginning of `typed` to each of `passage`."""
    table = np.empty((len(typed) + 1, len(passage) + 1), np.uint16)
    for number, row in enumerate(_rows(passage, typed)):
        table[number] = row
    return table


def _rows(passage: str, typed: str) -> Iterator[NDArray[np.int64]]:
    """Yield for each beginning of `typed` its distances to the beginnings of `passage`."""
    wanted = np.frombuffer(passage.encode("utf-32-le", "surrogatepass"), np.uint32)
    places = np.arange(len(wanted) + 1)
    row = places
    yield row
    for number, character in enumerate(typed, start=1):
        changed = row[:-1] + (wanted != ord(character))
        row = np.concatenate(([number], np.minimum(row[1:] + 1, changed)))
        row = np.minimum.accumulate(row - places) + places  # characters left out
        yield row
