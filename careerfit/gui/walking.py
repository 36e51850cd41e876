"""Ways on from a role as values for the results page. Heavy: loaded on the lane, on first use."""

from collections.abc import Callable, Sequence

from careerfit.core.assessment import Assessment
from careerfit.core.paths import Route, Step
from careerfit.core.report import Block
from careerfit.core.report.onward import goal_family
from careerfit.core.report.ranking import detailed
from careerfit.core.report.walking import stop_blocks, ways_blocks
from careerfit.core.role import RoleId
from careerfit.gui.told import Next, Part, Place, Places, Stop, StopTold, Ways

Tell = Callable[[Sequence[Block]], tuple[Part, ...]]
"""Blocks in words."""
Branches = dict[Step, "Branches"]


def places(assessment: Assessment) -> Places:
    """Return where ways can begin and end."""
    paths, beyond = assessment.beyond.paths, assessment.beyond.roles
    starts = {step.start for step in paths.steps}
    ends = {step.to for step in paths.steps}
    family = goal_family(assessment)
    known = sorted((*assessment.roles, *beyond), key=lambda role: role.title)
    return Places(
        best=tuple(fit.role for fit in detailed(assessment)),
        starts=tuple(Place(id=one.id, title=one.title) for one in known if one.id in starts),
        goals=tuple(
            Place(id=one.id, title=one.title, family=one.family or "")
            for one in known
            if one.id in ends
        ),
        families={one.id: one.name for one in paths.families},
        goal=None if family is None else family.id,
    )


def ways(assessment: Assessment, found: Sequence[Route], tell: Tell) -> Ways:
    """Return routes as a tree: those that begin alike part where they differ."""
    roots: dict[RoleId, Branches] = {}
    for route in found:
        branch = roots.setdefault(route.steps[0].start, {})
        for step in route.steps:
            branch = branch.setdefault(step, {})
    return Ways(
        starts=tuple(
            Stop(
                role=start,
                title=assessment.role(start).title,
                months=(0, 0),
                on=_stops(assessment, branches, (0, 0)),
            )
            for start, branches in roots.items()
        ),
        parts=tell(tuple(ways_blocks(assessment, found))),
    )


def stop(assessment: Assessment, role: RoleId, start: RoleId | None, tell: Tell) -> StopTold:
    """Return all that is told of a role; start: from where the step to it is taken, if any is."""
    steps = assessment.beyond.paths.steps
    taken = next((one for one in steps if (one.start, one.to) == (start, role)), None)
    on = (step for step in steps if step.start == role)
    return StopTold(
        role=role,
        title=assessment.role(role).title,
        parts=tell(tuple(stop_blocks(assessment, role, taken))),
        on=tuple(
            Next(role=step.to, title=assessment.role(step.to).title, months=step.months)
            for step in on
        ),
    )


def _stops(assessment: Assessment, branches: Branches, so_far: tuple[int, int]) -> tuple[Stop, ...]:
    found = []
    for step, further in branches.items():
        months = so_far[0] + step.months[0], so_far[1] + step.months[1]
        found.append(
            Stop(
                role=step.to,
                title=assessment.role(step.to).title,
                months=months,
                on=_stops(assessment, further, months),
            )
        )
    return tuple(found)
