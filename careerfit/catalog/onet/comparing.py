"""What a refresh changes: each demand against its standard error, and the references."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerfit.core.dimension import Dimension, DimensionId, RoleReference
from careerfit.core.role import Demand, Role, RoleId
from careerfit.core.value import value


@value
class Change:
    """A demand whose rating moved; se: of the new rating, else of the old, where one is known."""

    role: RoleId
    dimension: DimensionId
    was: float
    now: float
    se: float | None

    @property
    def errors(self) -> float:
        """How many standard errors it moved; infinite where the error is 0."""
        moved = abs(self.now - self.was)
        return moved / self.se if self.se else math.inf


@value
class Comparison:
    """The demands of all roles, before and after.

    moved: the ratings that differ. unmoved: how many do not; reweighed: of those, how many weigh
    more or less. come, gone: demands that were not there before, or are not any more.
    """

    moved: tuple[Change, ...]
    unmoved: int
    reweighed: int
    come: tuple[tuple[RoleId, DimensionId], ...]
    gone: tuple[tuple[RoleId, DimensionId], ...]


def compare(pairs: Iterable[tuple[Role, Sequence[Demand]]]) -> Comparison:
    """Compare each role's demands with its new ones."""
    was: dict[tuple[RoleId, DimensionId], Demand] = {}
    now: dict[tuple[RoleId, DimensionId], Demand] = {}
    for role, demands in pairs:
        was |= {(role.id, demand.dimension): demand for demand in role.demands}
        now |= {(role.id, demand.dimension): demand for demand in demands}
    both = [(key, was[key], demand) for key, demand in now.items() if key in was]
    same = [(old, new) for _, old, new in both if old.rating == new.rating]
    return Comparison(
        moved=tuple(
            Change(
                role=role,
                dimension=dimension,
                was=old.rating,
                now=new.rating,
                se=old.se if new.se is None else new.se,
            )
            for (role, dimension), old, new in both
            if old.rating != new.rating
        ),
        unmoved=len(same),
        reweighed=sum(old.importance != new.importance for old, new in same),
        come=tuple(key for key in now if key not in was),
        gone=tuple(key for key in was if key not in now),
    )


def told(found: Comparison) -> Iterator[str]:
    """Yield the lines that say what changed, the largest change first."""
    beyond = [one for one in found.moved if one.se is not None and one.errors > 1]
    unsure = [one for one in found.moved if one.se is None]
    within = len(found.moved) - len(beyond) - len(unsure)
    yield (
        f"{found.unmoved} demands unchanged ({found.reweighed} of them weigh more or less), "
        f"{within} moved within their standard error, {len(beyond)} beyond it, {len(unsure)} "
        f"without a known error; {len(found.come)} new, {len(found.gone)} gone."
    )
    if beyond:
        yield "Moved beyond the standard error:"
        yield from _table(sorted(beyond, key=lambda one: (-one.errors, -_size(one))))
    if unsure:
        yield "Moved, and no standard error is known:"
        yield from _table(sorted(unsure, key=_size, reverse=True))
    for what, keys in (("New", found.come), ("Gone", found.gone)):
        yield from (f"{what}: {role}, {dimension}" for role, dimension in keys)


def told_references(
    dimensions: Iterable[Dimension], references: Mapping[DimensionId, RoleReference]
) -> Iterator[str]:
    """Yield the lines that say which means and SDs over all occupations changed."""
    for one in dimensions:
        was, now = one.role, references.get(one.id)
        if was and now and (was.mean, was.sd) != (now.mean, now.sd):
            mean, sd = f"mean {was.mean:g} to {now.mean:g}", f"SD {was.sd:g} to {now.sd:g}"
            yield f"All occupations, {one.id}: {mean}, {sd}"


def _size(change: Change) -> float:
    return abs(change.now - change.was)


def _table(changes: Iterable[Change]) -> Iterator[str]:
    yield f"  {'role':<26}{'dimension':<24}{'from':>8}{'to':>8}{'SE':>8}{'in SE':>8}"
    for one in changes:
        se = "-" if one.se is None else f"{one.se:.4f}"
        errors = "-" if one.se is None else "all" if not one.se else f"{one.errors:.1f}"
        yield (
            f"  {one.role:<26}{one.dimension:<24}{one.was:>8.4g}{one.now:>8.4g}{se:>8}{errors:>8}"
        )
