"""Who reads a report, and what is taken out for that reader before anything is composed.

The sections are made from what admitted() returns: what a reader may not know never gets to them.
"""

from collections.abc import Mapping
from dataclasses import replace

from careerfit.core.advice import Advice
from careerfit.core.assessment import Assessment
from careerfit.core.errors import CareerFitError
from careerfit.core.paths import PathMap
from careerfit.core.questionnaire import items_by_id
from careerfit.core.sayings import Reader as Reader
from careerfit.core.session import Purpose, Session

READERS: tuple[Reader, ...] = ("person", "counsellor", "recruiter")
"""The person whose report it is (in a selection the candidate), and who works with them."""
READERS_OF: Mapping[Purpose, tuple[Reader, ...]] = {
    "self": ("person",),
    "counselling": ("person", "counsellor"),
    "selection": ("person", "recruiter"),
}
NOTE_MOST = 100_000
SHOWN = ("problem", "order", "typing", "chat")
"""The kinds of item that are work done: a recruiter is told what came of it as a whole."""


class ReaderError(CareerFitError):
    """A report was asked for that this reader may not have."""


def admitted(assessment: Assessment, reader: Reader, note: str = "") -> Assessment:
    """Return what a reader may be told of an assessment. Raises ReaderError.

    assess() has left out what the purpose forbids to everybody. A recruiter also gets no extra time
    and no time from which it could be told, no answer to a single item, no stated fact but those
    that a role requires, and nothing of where the person could go from here.
    """
    purpose = assessment.session.purpose
    if reader not in READERS_OF[purpose]:
        readers = " or ".join(READERS_OF[purpose])
        raise ReaderError(
            f"This sitting was answered for the purpose '{purpose}'. It has no report for the "
            f"reader '{reader}'. Choose: {readers}."
        )
    if note and reader != "counsellor":
        raise ReaderError(
            "A note goes into the counsellor's report only. Leave it out, or choose that reader."
        )
    if len(note) > NOTE_MOST:
        raise ReaderError(
            f"The note has {len(note)} letters, and {NOTE_MOST} is the most. Shorten it."
        )
    return _for_recruiter(assessment) if reader == "recruiter" else assessment


def _for_recruiter(assessment: Assessment) -> Assessment:
    return replace(
        assessment,
        session=_work_only(assessment),
        profile=replace(assessment.profile, facts=()),
        beyond=replace(
            assessment.beyond,
            roles=(),
            paths=PathMap(),
            advice=Advice(questions=assessment.beyond.advice.questions),
        ),
        ahead=(),
    )


def _work_only(assessment: Assessment) -> Session:
    """Return the sitting with the answers to tasks alone, and times only where speed is meant."""
    kinds = {key: item.kind for key, (_, item) in items_by_id(assessment.forms).items()}
    session = assessment.session
    kept = (one for one in session.answers if kinds.get(one.item) in SHOWN)
    return replace(
        session,
        extra_time=1.0,
        answers=tuple(
            one if kinds[one.item] == "typing" else replace(one, milliseconds=None) for one in kept
        ),
    )
