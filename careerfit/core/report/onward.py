"""Sections 9 and 10: where the roles lead, what to do for it, and what else."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from careerfit.core.advice import Action, Advice
from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Fit
from careerfit.core.paths import LONGEST, Family, Route, Step, differences, routes
from careerfit.core.plan import Planned, elsewhere, plan
from careerfit.core.report.bands import readiness_band, verdict
from careerfit.core.report.blocks import (
    Block,
    Paragraph,
    PathsFigure,
    Picture,
    Points,
    Say,
    Section,
    Stop,
    Table,
    Wage,
    say,
)
from careerfit.core.report.ranking import detailed, top_group
from careerfit.core.report.readers import Reader
from careerfit.core.role import Labour, RoleId

ROUTES = 4
CHANGES = 3
HORIZON, FAMILY = DimensionId("goal-horizon"), DimensionId("goal-family")
TRAINING = DimensionId("goal-training")


def onward_sections(assessment: Assessment, made_at: datetime, reader: Reader) -> Iterable[Section]:
    """Yield what follows from the results; it is the person's own, and no recruiter's."""
    if reader != "recruiter":
        yield _paths(assessment)
        yield _plan(assessment, made_at)
        yield from _elsewhere(assessment)


def goal_family(assessment: Assessment) -> Family | None:
    """Return the family of next roles that the person chose as a goal, if any."""
    fact = assessment.profile.fact(FAMILY)
    return assessment.beyond.paths.family(None if fact is None else fact.value)


def _paths(assessment: Assessment) -> Section:
    best, title = detailed(assessment), say("paths.title")
    if not best or not assessment.beyond.paths.steps:
        none = Paragraph(text=say("paths.none"))
        return Section(id="paths", level=1, title=title, blocks=(none,))
    family = goal_family(assessment)
    found = _routes(assessment, family)
    blocks: list[Block] = [*_goals(assessment, family, len(found))]
    blocks += map_of(assessment, found)
    told: set[tuple[RoleId, RoleId]] = set()
    for route in found:
        blocks += route_blocks(assessment, route, told)
        told |= {(step.start, step.to) for step in route.steps}
    blocks.append(Paragraph(text=say("paths.note"), style="note"))
    return Section(id="paths", level=1, title=title, blocks=tuple(blocks))


def map_of(assessment: Assessment, found: Sequence[Route]) -> Iterator[Picture]:
    """Yield all ways on one map, and which of them is the quickest and which is paid best."""
    if not found:
        return
    ways = tuple(tuple(_stops(assessment, route)) for route in found)
    ends = [way[-1] for way in ways]
    quickest = min(ends, key=lambda stop: (sum(stop.months), stop.title))
    paid = [(stop, stop.wage) for stop in ends if stop.wage is not None]
    best, wage = max(paid, key=lambda one: (one[1].median, one[0].title), default=(quickest, None))
    yield Picture(
        figure=PathsFigure(ways=ways),
        alt=say(
            "paths.alt",
            n=len(ways),
            quickest=quickest.title,
            fast=quickest.months[0],
            slow=quickest.months[1],
            best=best.title,
            later=best.months[1],
            wage=None if wage is None else wage.median,
            country=None if wage is None else wage.country,
            year=None if wage is None else wage.year,
        ),
        caption=say("paths.figure"),
    )


def _stops(assessment: Assessment, route: Route) -> Iterator[Stop]:
    start = (0, 0)
    for role, months in zip(
        route.roles, (start, *(step.months for step in route.steps)), strict=True
    ):
        start = start[0] + months[0], start[1] + months[1]
        known = assessment.role(role)
        yield Stop(title=known.title, months=start, wage=_wage(known.labour))


def _wage(labour: Labour | None) -> Wage | None:
    if labour is None or labour.wage_median is None:
        return None
    return Wage(median=labour.wage_median, country=labour.country, year=labour.year)


def _goals(assessment: Assessment, family: Family | None, n: int) -> Iterator[Block]:
    starts = tuple(assessment.role(fit.role).title for fit in detailed(assessment))
    if family is None:
        purpose = assessment.session.purpose
        yield Paragraph(text=say("paths.no-goal", names=starts, n=n, purpose=purpose))
    else:
        yield Paragraph(text=say("paths.goal", goal=family.name, names=starts, n=n, most=LONGEST))
    stated = [(key, assessment.profile.fact(key)) for key in (HORIZON, TRAINING)]
    yield from (
        Paragraph(text=say(f"paths.{key}", text=fact.label))
        for key, fact in stated
        if fact is not None
    )


def _routes(assessment: Assessment, family: Family | None) -> tuple[Route, ...]:
    """Return the ways to the goal; without one the best ways to each kind of next role."""
    starts = [fit.role for fit in detailed(assessment)]
    if family is not None:
        return routes_for(assessment, starts, roles_in(assessment, family), ROUTES)
    return tuple(
        route
        for kind in assessment.beyond.paths.families
        for route in routes_for(assessment, starts, roles_in(assessment, kind), 1)
    )


def roles_in(assessment: Assessment, family: Family) -> tuple[RoleId, ...]:
    """Return the next roles of a family."""
    return tuple(role.id for role in assessment.beyond.roles if role.family == family.id)


def routes_for(
    assessment: Assessment, starts: Collection[RoleId], goals: Collection[RoleId], most: int
) -> tuple[Route, ...]:
    """Return the best ways for this person, who is readier for some steps than for others."""
    ready = {
        fit.role: fit.readiness.value
        for fit in (*assessment.fits, *assessment.ahead)
        if fit.readiness.value is not None
    }
    return routes(assessment.beyond.paths, starts, goals, ready, most)


def route_blocks(
    assessment: Assessment, route: Route, told: Collection[tuple[RoleId, RoleId]]
) -> Iterator[Block]:
    """Yield a way and its steps, but for those that an earlier way has told."""
    names = tuple(assessment.role(role).title for role in route.roles)
    new = tuple(step for step in route.steps if (step.start, step.to) not in told)
    above = tuple(assessment.role(step.to).title for step in route.steps if step not in new)
    fast, slow = route.months
    yield Paragraph(text=say("paths.route", names=names, fast=fast, slow=slow, told=above))
    if new:
        yield Table(
            caption=say("paths.caption", names=names),
            head=tuple(
                say(f"paths.{key}") for key in ("step", "months", "takes", "changes", "pay")
            ),
            rows=tuple(step_told(assessment, step) for step in new),
        )


def step_told(assessment: Assessment, step: Step) -> tuple[Say, ...]:
    """Return where a step leads, its months, what it takes, what is asked more, and the pay."""
    role, start = assessment.role(step.to), assessment.role(step.start)
    more = tuple(
        assessment.taxonomy.get(one.dimension).name
        for one in differences(start, role, assessment.taxonomy)
        if one.by > 0
    )[:CHANGES]
    labour, fit = role.labour, assessment.fit(step.to)
    ready = None if fit is None or fit.readiness.value is None else fit.readiness.value
    return (
        say("paths.to", name=role.title, band="" if ready is None else readiness_band(ready)),
        say("paths.range", fast=step.months[0], slow=step.months[1]),
        say(
            "paths.needs",
            takes=step.takes,
            certificate=step.certificate,
            education=None if labour is None else labour.entry_education,
            sure=step.sure,
            because=step.because,
        ),
        say("paths.more", names=more),
        say("paths.no-pay")
        if labour is None or labour.wage_median is None
        else say(
            "paths.wage",
            median=labour.wage_median,
            p10=labour.wage_p10,
            p90=labour.wage_p90,
            country=labour.country,
            year=labour.year,
            change=labour.change_pct,
            period=labour.change_period,
            openings=labour.openings_thousands,
        ),
    )


def _plan(assessment: Assessment, made_at: datetime) -> Section:
    best, advice = detailed(assessment), assessment.beyond.advice
    blocks: list[Block] = [] if best else [Paragraph(text=say("plan.none"))]
    if best:
        blocks += _actions(assessment, best[0], made_at)
    blocks += lasting(advice)
    return Section(id="plan", level=1, title=say("plan.title"), blocks=tuple(blocks))


def lasting(advice: Advice) -> Iterator[Block]:
    """Yield what keeps such work good over years, whatever the role."""
    if advice.boundaries:
        yield Paragraph(text=say("plan.boundaries"))
        yield _verbatim(advice.boundaries)
    if advice.automation:
        yield Paragraph(text=say("plan.automation"))
        yield _verbatim(advice.automation)


def plan_for(assessment: Assessment, best: Fit) -> tuple[Fit, tuple[Planned, ...]]:
    """Return what the plan is for, and the plan."""
    target = _target(assessment, best)
    return target, plan(target, assessment.beyond.advice)


def plan_of(assessment: Assessment) -> tuple[Say, tuple[Planned, ...]]:
    """Return what is said of the plan, and the plan; an empty one where no role comes close."""
    best = detailed(assessment)
    if not best:
        return say("plan.none"), ()
    target, found = plan_for(assessment, best[0])
    return plan_intro(assessment, target, found), found


def to_do(action: Action) -> Say:
    """Return what there is to do, and whether alone or at work."""
    return say("plan.do", text=action.action, where=action.where)


def plan_intro(assessment: Assessment, target: Fit, found: Sequence[Planned]) -> Say:
    """Return what the plan is about, in a sentence or two."""
    names = tuple(assessment.taxonomy.get(one.dimension).name for one in found)
    title = assessment.role(target.role).title
    return say("plan.intro", role=title, n=len(found), names=names)


def _actions(assessment: Assessment, best: Fit, made_at: datetime) -> Iterator[Block]:
    target, found = plan_for(assessment, best)
    title = assessment.role(target.role).title
    yield Paragraph(text=plan_intro(assessment, target, found))
    if found:
        yield Table(
            caption=say("plan.caption", role=title),
            head=tuple(say(f"plan.{key}") for key in ("gap", "action", "evidence", "by")),
            rows=tuple(row for one in found for row in _planned(assessment, one, made_at)),
        )


def _target(assessment: Assessment, best: Fit) -> Fit:
    """Return what the plan is for: the first role on the way to the goal, or the best role."""
    family = goal_family(assessment)
    found = _routes(assessment, family) if family is not None else ()
    fit = assessment.fit(found[0].steps[0].to) if found else None
    return best if fit is None or fit.readiness.value is None else fit


def _planned(
    assessment: Assessment, planned: Planned, made_at: datetime
) -> Iterator[tuple[Say, ...]]:
    name = assessment.taxonomy.get(planned.dimension).name
    for action in planned.actions:
        fast, slow = (made_at + timedelta(weeks=weeks) for weeks in action.weeks)
        yield (
            say("verbatim", text=name),
            to_do(action),
            say("verbatim", text=action.evidence),
            say("plan.when", fast=fast, slow=slow),
        )


def _elsewhere(assessment: Assessment) -> Iterator[Section]:
    """Yield other fields where the best match is no clear yes: an honest way out."""
    best = top_group(assessment)
    found = elsewhere(assessment.profile, assessment.beyond.advice, assessment.taxonomy)
    if not best or not found:
        return
    top = max(best, key=lambda fit: fit.match.value or 0.0)
    said = verdict(top.match)
    if said == "clear":
        return
    yield Section(
        id="elsewhere",
        level=1,
        title=say("elsewhere.title"),
        blocks=(
            Paragraph(text=say(f"elsewhere.{said}"), style="lead"),
            Points(
                items=tuple(
                    say(
                        "elsewhere.field",
                        name=field.name,
                        what=field.what,
                        examples=field.examples,
                        begin=field.begin,
                    )
                    for field in found
                )
            ),
            Paragraph(text=say("elsewhere.note"), style="note"),
        ),
    )


def _verbatim(texts: Iterable[str]) -> Points:
    return Points(items=tuple(say("verbatim", text=text) for text in texts))
