"""What a what-if can move, and what makes a number, as values for the results page. Heavy."""

from dataclasses import replace

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import LEVEL_LENSES, Dimension, LensId
from careerfit.core.explaining import Share
from careerfit.core.explaining import Shares as Found
from careerfit.core.exploring import Supposition
from careerfit.core.fit import allowed_lenses, flatness
from careerfit.core.report.bands import mark
from careerfit.core.role import LEAST, RoleId, adjusted
from careerfit.gui.told import Level, Levels, Shared, Shares, WhatIf


def supposable(assessment: Assessment, start: Supposition) -> WhatIf:
    """Return every dimension that a role's numbers are made of, lens by lens."""
    used = {
        demand.dimension
        for role in assessment.roles
        for demand in adjusted(role, assessment.taxonomy)
        if demand.importance > LEAST
    }
    matched = allowed_lenses(assessment.session.purpose)
    shown = {*matched, *LEVEL_LENSES, "condition"}
    lenses = (lens for lens in assessment.taxonomy.lenses if lens.id in shown)
    found = (
        Levels(
            id=lens.id,
            name=lens.name,
            levels=tuple(
                _level(assessment, one) for one in assessment.taxonomy.of(lens.id) if one.id in used
            ),
            flat=lens.id in matched and _is_flat(assessment, lens.id),
        )
        for lens in lenses
    )
    return WhatIf(
        start=start,
        lenses=tuple(one for one in found if one.levels),
        titles={role.id: role.title for role in assessment.roles},
    )


def shared(assessment: Assessment, role: RoleId, found: Found) -> Shares:
    """Return what makes a role's numbers, with the names of it."""

    def named(parts: tuple[Share, ...]) -> tuple[Shared, ...]:
        name = assessment.taxonomy.get
        return tuple(
            Shared(name=name(one.dimension).name, points=one.points, low=one.low, high=one.high)
            for one in parts
        )

    return Shares(
        role=role,
        match=named(found.match),
        readiness=named(found.readiness),
        strain=named(found.strain),
    )


def _is_flat(assessment: Assessment, lens: LensId) -> bool:
    return flatness(assessment.profile, assessment.taxonomy, lens) == "flat-profile"


def _level(assessment: Assessment, dimension: Dimension) -> Level:
    found = assessment.profile.estimate(dimension.id)
    level = Level(
        id=dimension.id,
        name=dimension.name,
        definition=dimension.definition,
        low_pole=dimension.low,
        high_pole=dimension.high,
    )
    if found is None:
        return level
    range_ = mark(found.estimate, found.se)
    return replace(level, estimate=found.estimate, low=range_.low, high=range_.high)
