"""How one sitting was answered: the one row of the array interface, in numbers and flags."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import numpy as np

from careerfit.core.quality.columns import Truths, columns_of
from careerfit.core.quality.model import EVIDENCE, FLAGGED, TELLING, Evidence, Index, index
from careerfit.core.quality.norms import ItemNorms
from careerfit.core.quality.signals import Signals, signals
from careerfit.core.questionnaire import ItemId, Questionnaire, TaskId, items_by_id
from careerfit.core.scoring import Floats
from careerfit.core.session import Answer, Session
from careerfit.core.value import value

FAST_SECONDS = 2.0
"""Below two seconds an item nobody reads it (Huang et al. 2012, J. Business and Psychology 27)."""
LONG_RUN = 10
"""A run of one answer this long is a flag only when it crosses scales and both keyings."""
UNANSWERED_SHARE = 1 / 3
AWAY_SECONDS = 60.0
"""A timed task was interrupted when an answer came this much later than its clock counted."""

FlagCode = Literal["instructed", "unanswered", "fast", "run", "index", "interrupted"]


@value
class ResponseQuality:
    """How the answers were given: what was seen of each signal, the index, and the flags.

    The signals are explained in Signals, and None where unknown. evidence: the signals that the
    flag "index" rests on, the strongest first. interrupted: the timed tasks that were.
    """

    asked: int
    unanswered: int
    instructed: int
    instructed_passed: int
    median_seconds: float | None
    longest_run: int
    scatter: float | None
    distance: float | None
    consistency: float | None
    repeats: float | None
    spread: float | None
    extreme: float | None
    middle: float | None
    index: float | None
    evidence: tuple[Evidence, ...]
    interrupted: tuple[TaskId, ...]
    flags: tuple[FlagCode, ...]


def flags(seen: Signals, found: Index) -> dict[FlagCode, Truths]:
    """Return which flags the answers of each person raise; what is unknown raises none."""
    return {
        "instructed": seen.checks_passed < seen.checks_answered,
        "unanswered": seen.unanswered > UNANSWERED_SHARE,
        "fast": seen.seconds < FAST_SECONDS,
        "run": seen.longest_run >= LONG_RUN,
        "index": found.index > FLAGGED,
    }


def quality(
    forms: Sequence[Questionnaire], session: Session, norms: ItemNorms | None = None
) -> ResponseQuality:
    """Look at how `session` was answered: one row through signals(), index() and flags()."""
    columns = columns_of(forms)
    given = {**dict.fromkeys(session.texts(), 0), **session.values()}
    seen = signals(
        columns, _row(columns.asked, given), _row(columns.asked, session.milliseconds()), norms
    )
    found = index(seen)
    raised = tuple(code for code, rows in flags(seen, found).items() if rows[0])
    interrupted = tuple(dict.fromkeys(_interrupted(forms, session.answers)))
    return ResponseQuality(
        asked=len(columns.asked),
        unanswered=sum(item not in given for item in columns.asked),
        instructed=len(columns.checks),
        instructed_passed=int(seen.checks_passed[0]),
        median_seconds=_known(seen.seconds),
        longest_run=int(seen.longest_run[0]),
        scatter=_known(seen.scatter),
        distance=_known(seen.distance),
        consistency=_known(seen.consistency),
        repeats=_known(seen.repeats),
        spread=_known(seen.spread),
        extreme=_known(seen.extreme),
        middle=_known(seen.middle),
        index=_known(found.index),
        evidence=_evidence(found) if "index" in raised else (),
        interrupted=interrupted,
        flags=(*raised, "interrupted") if interrupted else raised,
    )


def _row(items: Sequence[ItemId], known: Mapping[ItemId, int]) -> Floats:
    return np.array([[known.get(item, np.nan) for item in items]], dtype=np.float64)


def _known(rows: Floats) -> float | None:
    return None if np.isnan(rows[0]) else float(rows[0])


def _evidence(found: Index) -> tuple[Evidence, ...]:
    """Return what speaks most against the answers, the strongest first; at least one."""
    ordered = sorted(EVIDENCE, key=lambda name: -found.evidence[name][0])
    telling = tuple(name for name in ordered if found.evidence[name][0] >= TELLING)
    return telling or (ordered[0],)


def _interrupted(forms: Sequence[Questionnaire], answers: Sequence[Answer]) -> Iterator[TaskId]:
    """Yield the task of each answer that came much later than its clock counted.

    The wall clock between two answers of one task, the start among them, is more than the
    milliseconds of the second.
    """
    asked, before = items_by_id(forms), dict[TaskId, Answer]()
    for answer in answers:
        task = asked[answer.item][1].task if answer.item in asked else None
        if task is None:
            continue
        if task in before and answer.milliseconds is not None:
            passed = (answer.at - before[task].at).total_seconds()
            if passed - answer.milliseconds / 1000 > AWAY_SECONDS:
                yield task
        before[task] = answer
