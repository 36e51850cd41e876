"""Section 6: the six interests on a hexagon, and which of them stand out beyond their errors."""

from collections.abc import Iterable
from math import sqrt

from careerfit.core.assessment import Assessment
from careerfit.core.fit import Z_95, flatness
from careerfit.core.profile import Estimate
from careerfit.core.report.bands import mark
from careerfit.core.report.blocks import Interest, InterestsFigure, Picture, say

SIX = 6


def interests_picture(assessment: Assessment) -> Iterable[Picture]:
    """Yield the hexagon where all six interests were measured."""
    names = {dimension.id: dimension.name for dimension in assessment.taxonomy.of("interest")}
    found = [
        estimate
        for dimension in names
        if (estimate := assessment.profile.estimate(dimension)) is not None
    ]
    if len(found) != SIX:
        return
    marks = {e.dimension: mark(e.estimate, e.se) for e in found}
    ranked = sorted(found, key=lambda e: (-e.estimate, e.dimension))
    below = [e for e in ranked if _clearly_above(ranked[0], e)]
    if is_balanced(assessment):
        below = []
    top = [e.dimension for e in ranked if e not in below] if below else []
    best, last = ranked[0].dimension, ranked[-1].dimension
    yield Picture(
        figure=InterestsFigure(
            corners=tuple(
                Interest(name=names[key], mark=one, stands_out=key in top)
                for key, one in marks.items()
            )
        ),
        alt=say(
            "interests.alt",
            top=tuple(names[key] for key in top),
            below=tuple(names[e.dimension] for e in below),
            best=names[best],
            value=marks[best].value,
            low=marks[best].low,
            high=marks[best].high,
            last=names[last],
            least=marks[last].value,
        ),
        caption=say("interests.caption", top=tuple(names[key] for key in top)),
    )


def is_balanced(assessment: Assessment) -> bool:
    """Return whether the interests scatter no more than their errors explain."""
    return flatness(assessment.profile, assessment.taxonomy, "interest") == "flat-profile"


def _clearly_above(one: Estimate, other: Estimate) -> bool:
    """Return whether the 90 % range of a difference lies above 0.

    The error that both have in common, of the person's general level, is not one of the difference.
    """
    error = sqrt(one.se**2 + other.se**2 - 2 * one.shared * other.shared)
    return one.estimate - other.estimate > Z_95 * error
