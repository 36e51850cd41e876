"""Two sittings beside each other, of one person or of two: what differs by more than error.

Each dimension is compared by its levels as measured (before Kelley's step). The standard error of
the difference is sqrt(sem1^2 + sem2^2), as in change.py (Jacobson & Truax 1991), and the same for
two people as for one person twice (Lord & Novick 1968, section 7.6), as each sitting has its own.
"""

from collections.abc import Iterator
from typing import Literal

from careerfit.core.assessment import Assessment
from careerfit.core.change import RELIABLE as RELIABLE
from careerfit.core.change import Reason, change, used_in
from careerfit.core.dimension import DimensionId, Lens, LensId
from careerfit.core.errors import CareerFitError
from careerfit.core.fit import Z_95, Measure
from careerfit.core.profile import Estimate
from careerfit.core.role import RoleId
from careerfit.core.session import Session, Sitting
from careerfit.core.value import value

WhyNot = Reason | Literal["one-only", "other-only"]
"""Why a dimension is not compared: as of a change, or only one of the sittings measured it."""


class CompareError(CareerFitError):
    """These two sittings are not to be compared."""


@value
class Side:
    """Where a person stands on a dimension, by one sitting: 0-100, with standard errors.

    estimate, se: as told everywhere else. level, sem: as measured, which is what is compared.
    """

    estimate: float
    se: float
    level: float
    sem: float

    @property
    def interval(self) -> tuple[float, float]:
        """Where the level lies with 90 % certainty, within 0-100."""
        error = Z_95 * self.sem
        return max(self.level - error, 0.0), min(self.level + error, 100.0)


@value
class Pair:
    """One dimension in both sittings; one, other: None where it was not measured.

    difference: the other's level less the one's; se: its standard error; both None, with the
    reason, where they are not comparable.
    """

    dimension: DimensionId
    name: str
    one: Side | None
    other: Side | None
    difference: float | None = None
    se: float | None = None
    reason: WhyNot | None = None

    @property
    def index(self) -> float | None:
        """The difference in its standard errors."""
        return None if self.difference is None or self.se is None else self.difference / self.se

    @property
    def reliable(self) -> bool:
        """Whether errors of measurement alone would hardly make such a difference (5 %)."""
        return self.index is not None and abs(self.index) > RELIABLE


@value
class LensPairs:
    """The dimensions of a lens, in the taxonomy's order."""

    lens: LensId
    name: str
    pairs: tuple[Pair, ...]


@value
class RolePair:
    """A role's match in both sittings, each with its 90 % interval, and its group."""

    role: RoleId
    title: str
    one: Measure
    other: Measure
    one_group: int | None
    other_group: int | None


@value
class Comparison:
    """Two sittings beside each other.

    same_person: whether both are of one person; then the one is the earlier.
    """

    one: Sitting
    other: Sitting
    same_person: bool
    lenses: tuple[LensPairs, ...]
    roles: tuple[RolePair, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All dimensions."""
        return tuple(pair for lens in self.lenses for pair in lens.pairs)

    @property
    def reliable(self) -> tuple[Pair, ...]:
        """Those that differ by more than error, the surest first."""
        found = [one for one in self.pairs if one.reliable]
        return tuple(sorted(found, key=lambda one: (-abs(one.index or 0.0), one.dimension)))


def refuse_incomparable(one: Session, other: Session) -> None:
    """Raise CompareError for a sitting with itself, and for sittings for different purposes.

    What somebody told a counsellor is no business of a selection.
    """
    if one.id == other.id:
        raise CompareError("This is the same sitting twice. Choose another one to compare it with.")
    if (one.purpose == "selection") != (other.purpose == "selection"):
        raise CompareError(
            "One of these sittings was for a selection and the other was not. "
            "Compare two that had the same purpose."
        )


def is_same_person(one: Session, other: Session) -> bool:
    """Return whether two sittings are of one person: by the client, or by the name without one."""
    return one.owner == other.owner


def compared(one: Assessment, other: Assessment) -> Comparison:
    """Return two assessments beside each other; those of one person in the order of time.

    Names are those of the first. Raises CompareError as refuse_incomparable() does.
    """
    refuse_incomparable(one.session, other.session)
    same = is_same_person(one.session, other.session)
    if same and other.session.began_at < one.session.began_at:
        one, other = other, one
    return Comparison(
        one=one.session.line,
        other=other.session.line,
        same_person=same,
        lenses=tuple(_lenses(one, other)),
        roles=tuple(_roles(one, other)),
    )


def _lenses(one: Assessment, other: Assessment) -> Iterator[LensPairs]:
    for lens in one.taxonomy.lenses:
        pairs = tuple(_pairs(lens, one, other))
        if pairs:
            yield LensPairs(lens=lens.id, name=lens.name, pairs=pairs)


def _pairs(lens: Lens, one: Assessment, other: Assessment) -> Iterator[Pair]:
    for dimension in one.taxonomy.dimensions:
        first, second = (two.profile.estimate(dimension.id) for two in (one, other))
        if dimension.lens != lens.id or (first is None and second is None):
            continue
        found = Pair(
            dimension=dimension.id,
            name=dimension.name,
            one=_side(first),
            other=_side(second),
            reason="one-only" if second is None else "other-only",
        )
        if first is not None and second is not None:
            found = _compared(found, first, second, one, other)
        yield found


def _compared(
    pair: Pair, first: Estimate, second: Estimate, one: Assessment, other: Assessment
) -> Pair:
    found = change(first, second, used_in(one), used_in(other))
    return Pair(
        dimension=pair.dimension,
        name=pair.name,
        one=pair.one,
        other=pair.other,
        difference=found.difference,
        se=found.se,
        reason=found.reason,
    )


def _roles(one: Assessment, other: Assessment) -> Iterator[RolePair]:
    """Yield the roles that both are compared with, in the order of the first."""
    others = {fit.role: fit for fit in other.fits}
    for fit in one.fits:
        if (second := others.get(fit.role)) is not None:
            yield RolePair(
                role=fit.role,
                title=one.role(fit.role).title,
                one=fit.match,
                other=second.match,
                one_group=fit.group,
                other_group=second.group,
            )


def _side(estimate: Estimate | None) -> Side | None:
    if estimate is None:
        return None
    return Side(estimate=estimate.estimate, se=estimate.se, level=estimate.level, sem=estimate.sem)
