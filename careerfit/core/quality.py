"""Whether the answers can be believed, before anything else is read from them.

A flag says "look again" and names its evidence; it is never proof of anything.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from careerfit.core.questionnaire import Item, Questionnaire, ScaleId, items_by_id
from careerfit.core.session import Session
from careerfit.core.value import value

FAST_SECONDS = 2.0
"""Below two seconds an item nobody reads it (Huang et al. 2012, J. Business and Psychology 27)."""
LONG_RUN = 10
"""A run of one answer this long is a flag only when it crosses scales and both keyings."""
UNANSWERED_SHARE = 1 / 3

FlagCode = Literal["instructed", "unanswered", "fast", "run"]


@value
class ResponseQuality:
    """How the answers were given: checks passed, items left out, pace, longest run, flags."""

    asked: int
    unanswered: int
    instructed: int
    instructed_passed: int
    median_seconds: float | None
    longest_run: int
    flags: tuple[FlagCode, ...]


def quality(forms: Sequence[Questionnaire], session: Session) -> ResponseQuality:
    """Look at how `session` was answered."""
    asked = items_by_id(forms)
    values = session.values()
    checks = [item for _, item in asked.values() if item.kind == "instructed"]
    passed = sum(values.get(item.id) == item.expect for item in checks)
    paces = [a.milliseconds / 1000 for a in session.answers if a.milliseconds is not None]
    pace = float(np.median(paces)) if paces else None
    unanswered = len(asked) - len(values)
    run = _longest_run(forms, session)
    found: list[tuple[FlagCode, bool]] = [
        ("instructed", passed < sum(item.id in values for item in checks)),
        ("unanswered", unanswered > UNANSWERED_SHARE * len(asked)),
        ("fast", pace is not None and pace < FAST_SECONDS),
        ("run", run >= LONG_RUN),
    ]
    return ResponseQuality(
        asked=len(asked),
        unanswered=unanswered,
        instructed=len(checks),
        instructed_passed=passed,
        median_seconds=pace,
        longest_run=run,
        flags=tuple(code for code, raised in found if raised),
    )


def _longest_run(forms: Sequence[Questionnaire], session: Session) -> int:
    """Return the longest run of one raw answer that spans several scales and both keyings."""
    values = session.values()
    longest = 0
    for form in forms:
        run: list[Item] = []
        for item in (i for i in form.items if i.kind == "rating" and not i.choices):
            if run and values.get(run[-1].id) == values.get(item.id) is not None:
                run.append(item)
            else:
                run = [item]
            if _crosses(run):
                longest = max(longest, len(run))
    return longest


def _crosses(run: Sequence[Item]) -> bool:
    scales: set[ScaleId | None] = {item.scale for item in run}
    return len(scales) > 1 and len({item.keyed for item in run}) > 1
