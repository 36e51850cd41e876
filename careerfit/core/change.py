"""Change between two sittings of one person: how far, and whether it is more than error.

The reliable change index of Jacobson & Truax 1991 (Journal of Consulting and Clinical Psychology
59, 12-19), with the standard error that each sitting has itself.
"""

from collections.abc import Mapping
from datetime import datetime
from math import hypot
from typing import Literal

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId
from careerfit.core.profile import Estimate
from careerfit.core.questionnaire import QuestionnaireId, ScaleId
from careerfit.core.session import Used
from careerfit.core.value import value

RELIABLE = 1.96
"""An index beyond it has a chance of 5 % where nothing has changed (Jacobson & Truax 1991)."""

Direction = Literal["higher", "lower", "same"]
Reason = Literal["scales", "version", "content"]
"""Why two sittings cannot be compared: measured by other scales, or in another version of their
questionnaire, or in the same version with other content (its form, wording or calibration)."""


@value
class Change:
    """What became of one dimension: its levels as measured (before Kelley's step), 0-100.

    se: the standard error of their difference; None, with the reason, if they are not comparable.
    """

    dimension: DimensionId
    then: float
    now: float
    se: float | None = None
    reason: Reason | None = None

    @property
    def difference(self) -> float | None:
        """The later less the earlier level."""
        return None if self.se is None else self.now - self.then

    @property
    def index(self) -> float | None:
        """The reliable change index: the difference in its standard errors."""
        return None if self.se is None else (self.now - self.then) / self.se

    @property
    def reliable(self) -> bool:
        """Whether errors of measurement alone would hardly make such a difference."""
        return self.index is not None and abs(self.index) > RELIABLE

    @property
    def direction(self) -> Direction | None:
        """Which way the level moved, reliably or not."""
        if self.difference is None:
            return None
        return "higher" if self.difference > 0 else "lower" if self.difference < 0 else "same"


@value
class Since:
    """What became of each dimension since an earlier sitting, and when that was begun."""

    date: datetime
    changes: tuple[Change, ...]

    @property
    def compared(self) -> tuple[Change, ...]:
        """Those that can be compared, the surest change first."""
        found = [one for one in self.changes if one.index is not None]
        return tuple(sorted(found, key=lambda one: (-abs(one.index or 0.0), one.dimension)))


def changes(earlier: Assessment, later: Assessment) -> tuple[Change, ...]:
    """Return what became of every dimension that both sittings measured, in their order."""
    before = {estimate.dimension: estimate for estimate in earlier.profile.estimates}
    then, now = used_in(earlier), used_in(later)
    return tuple(
        change(before[after.dimension], after, then, now)
        for after in later.profile.estimates
        if after.dimension in before
    )


def used_in(assessment: Assessment) -> Mapping[QuestionnaireId, Used]:
    """Return what identifies each questionnaire of a sitting."""
    return {used.questionnaire: used for used in assessment.session.used}


def change(
    before: Estimate,
    after: Estimate,
    then: Mapping[QuestionnaireId, Used],
    now: Mapping[QuestionnaireId, Used],
) -> Change:
    """Return what became of one dimension; then, now: what was used in the two sittings."""
    asked = {questionnaire for questionnaire, _ in _scales(after)}
    reason: Reason | None = None
    if _scales(before) != _scales(after):
        reason = "scales"
    elif any(then[key].version != now[key].version for key in asked):
        reason = "version"
    elif any(then[key] != now[key] for key in asked):
        reason = "content"
    return Change(
        dimension=after.dimension,
        then=before.level,
        now=after.level,
        se=hypot(before.sem, after.sem) if reason is None else None,
        reason=reason,
    )


def _scales(estimate: Estimate) -> set[tuple[QuestionnaireId, ScaleId]]:
    return {(scale.questionnaire, scale.scale) for scale in estimate.scales}
