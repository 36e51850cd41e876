"""Section 7: all roles with their intervals and groups, then a page for each of the best."""

from collections.abc import Collection, Iterable, Sequence

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import MATCH_BASE, Contribution, Fit, Measure, MustHaveCheck, MustHaveState
from careerfit.core.paths import wanted_by
from careerfit.core.report.bands import match_band, readiness_band, strain_band, whole_points
from careerfit.core.report.blocks import (
    Block,
    ContributionsFigure,
    Facts,
    Paragraph,
    Picture,
    Points,
    RoleDot,
    RolesFigure,
    Say,
    Section,
    Step,
    Table,
    say,
)
from careerfit.core.report.personal import costs, day, growth, place, reasons, rewards, short
from careerfit.core.report.work import basis, pay, prospects
from careerfit.core.role import Growth, Role
from careerfit.core.sayings import Reader

DETAILED = 3
"""The best three roles get a page each; of a larger group that cannot be told apart, up to four."""
DETAILED_MOST = 4
STEPS = 8
WANTING = 3
"""So many next roles are named that want what a role teaches."""


def top_group(assessment: Assessment) -> tuple[Fit, ...]:
    """Return the roles that cannot be told from the best; none when nothing could be matched."""
    return tuple(fit for fit in assessment.fits if fit.group == 1)


def detailed(assessment: Assessment) -> tuple[Fit, ...]:
    """Return the roles that get a page of their own, the likeliest best first."""
    most = min(max(len(top_group(assessment)), DETAILED), DETAILED_MOST)
    return _ranked(assessment)[:most]


def likeliest(assessment: Assessment, most: int) -> tuple[Fit, ...]:
    """Return the matched roles that are most likely the best, at most so many, in report order."""
    chosen = {fit.role for fit in _ranked(assessment)[:most]}
    return tuple(fit for fit in assessment.fits if fit.role in chosen)


def _ranked(assessment: Assessment) -> tuple[Fit, ...]:
    matched = [fit for fit in assessment.fits if fit.group is not None]
    matched.sort(key=lambda fit: (fit.group or 0, -(fit.best_probability or 0.0), fit.role))
    return tuple(matched)


def roles_picture(assessment: Assessment, fits: Sequence[Fit]) -> Iterable[Block]:
    """Yield the dot and interval plot of the matched roles among `fits`, where there are any."""
    rows = tuple(
        RoleDot(
            title=assessment.role(fit.role).title,
            value=fit.match.value,
            low=fit.match.low,
            high=fit.match.high,
            group=fit.group,
        )
        for fit in fits
        if fit.group is not None
        and fit.match.value is not None
        and fit.match.low is not None
        and fit.match.high is not None
    )
    if rows:
        best = tuple(row.title for row in rows if row.group == 1)
        last = tuple(row.title for row in rows if row.group == rows[-1].group)
        alt = say(
            "roles.alt",
            n=len(rows),
            of=sum(fit.group is not None for fit in assessment.fits),
            groups=rows[-1].group,
            best=best,
            last=last,
            low=min(row.low for row in rows if row.group == 1),
            high=max(row.high for row in rows if row.group == 1),
        )
        caption = say("roles.caption", n=len(rows), of=len(assessment.fits))
        yield Picture(figure=RolesFigure(rows=rows), alt=alt, caption=caption)


def role_sections(
    assessment: Assessment, reader: Reader, meant: Collection[DimensionId] = ()
) -> Iterable[Section]:
    """Yield the ranking and a section for each of the best roles.

    meant: dimensions of which an earlier page says what it means to fall short.
    """
    groups = max((fit.group or 0 for fit in assessment.fits), default=0)
    blocks: list[Block] = [Paragraph(text=say("roles.groups", n=groups))]
    blocks += roles_picture(assessment, assessment.fits)
    if assessment.fits:
        blocks.append(_table(assessment))
    yield Section(id="roles", level=1, title=say("roles.title"), blocks=tuple(blocks))
    helped: set[DimensionId] = set()
    for fit in detailed(assessment):
        yield role_section(assessment, fit, reader, helped, {*meant, *helped})
        helped |= {
            part.dimension for part in (*short(fit.readiness_parts), *short(fit.strain_parts))
        }


def _table(assessment: Assessment) -> Table:
    head = ("role", "group", "match", "readiness", "strain", "best")
    return Table(
        caption=say("roles.table.caption"),
        head=tuple(say(f"roles.table.{key}") for key in head),
        rows=tuple(_table_row(assessment, fit) for fit in assessment.fits),
        numbers=(1, 2, 3, 4, 5),
    )


def _table_row(assessment: Assessment, fit: Fit) -> tuple[Say, ...]:
    best = fit.best_probability
    return (
        say("verbatim", text=assessment.role(fit.role).title),
        say("count", n=fit.group),
        _range(fit.match),
        _range(fit.readiness),
        _range(fit.strain),
        say("none") if best is None else say("percent", share=best),
    )


def _range(measure: Measure) -> Say:
    if measure.value is None:
        return say("none")
    return say("range", low=measure.low, high=measure.high, value=measure.value)


def role_section(
    assessment: Assessment,
    fit: Fit,
    reader: Reader = "person",
    told: Collection[DimensionId] = (),
    meant: Collection[DimensionId] = (),
) -> Section:
    """Return all that is told about one role: why, gaps, watch-outs, must-haves, work, basis.

    told: conditions whose help an earlier role's page has, so that it is not given twice. meant:
    dimensions of which an earlier page says what it means to fall short. What is only for who would
    work there is not told to a recruiter.
    """
    theirs = reader != "recruiter"
    role = assessment.role(fit.role)
    blocks: list[Block] = [
        Paragraph(text=say("verbatim", text=role.summary), style="lead"),
        numbers(fit),
        *_why(assessment, fit, role),
        *costs(assessment, fit, reader, meant),
        *(_helps(assessment, fit, told) if theirs else ()),
        *must_haves(fit),
    ]
    if role.day:
        blocks.append(Paragraph(text=say("role.day", text=role.day)))
    if theirs:
        blocks += day(assessment, fit)
        blocks += rewards(assessment, fit, role)
        blocks += _life(assessment, fit, role)
    if role.labour is not None:
        blocks += pay(role.labour)
    if theirs:
        blocks += prospects(role)
    blocks += basis(role, assessment.taxonomy)
    title = say("verbatim", text=role.title)
    return Section(id=f"role.{role.id}", level=2, title=title, blocks=tuple(blocks))


def numbers(fit: Fit) -> Facts:
    """Return match, readiness and strain in words, or why they are not known."""
    rows = []
    for name, measure in (
        ("match", fit.match),
        ("readiness", fit.readiness),
        ("strain", fit.strain),
    ):
        label = say(f"role.{name}")
        if measure.value is None:
            rows.append((label, say(f"reason.{measure.reason}")))
            continue
        band = {"match": match_band, "readiness": readiness_band, "strain": strain_band}[name]
        rows.append(
            (
                label,
                say(
                    f"role.{name}.{band(measure.value)}",
                    value=measure.value,
                    low=measure.low,
                    high=measure.high,
                ),
            )
        )
    if fit.best_probability is not None:
        rows.append((say("role.best"), say("role.best.share", share=fit.best_probability)))
    return Facts(rows=tuple(rows))


def _why(assessment: Assessment, fit: Fit, role: Role) -> Iterable[Block]:
    """Yield the match as steps that add up, and its largest parts in words."""
    if fit.match.value is None:
        return
    shown, others = fit.match_parts[:STEPS], fit.match_parts[STEPS:]
    amounts = [part.points for part in shown]
    amounts += [sum(part.points for part in others)] if others else []
    points = whole_points(amounts)
    labels = [say("verbatim", text=assessment.taxonomy.get(part.dimension).name) for part in shown]
    labels += [say("role.others", n=len(others))] if others else []
    base = start = round(MATCH_BASE)
    steps = []
    for label, amount in zip(labels, points, strict=True):
        steps.append(Step(label=label, start=start, points=amount))
        start += amount
    yield Paragraph(text=place(assessment, fit, role))
    yield Picture(
        figure=ContributionsFigure(base=base, steps=tuple(steps), total=start),
        alt=say(
            "role.why.alt",
            role=role.title,
            total=start,
            up=tuple(_name(assessment, p) for p in shown if p.points > 0),
            down=tuple(_name(assessment, p) for p in shown if p.points < 0),
        ),
        caption=say("role.why.caption"),
    )
    drawn = list(zip(shown, points, strict=False))
    yield Points(items=tuple(reasons(assessment, fit, drawn)))


def _helps(assessment: Assessment, fit: Fit, told: Collection[DimensionId]) -> Iterable[Block]:
    """Yield what helps with conditions that go beyond what suits, and what to ask about them."""
    advice = assessment.beyond.advice
    found = [(part, advice.watch_out(part.dimension)) for part in short(fit.strain_parts)]
    known = [(part, help_) for part, help_ in found if help_ is not None]
    for part, help_ in known:
        if part.dimension not in told:
            yield Paragraph(text=say("role.helps", name=_name(assessment, part)))
            yield Points(
                items=(
                    *(say("verbatim", text=text) for text in help_.helps),
                    *(say("role.ask", text=text) for text in help_.ask),
                )
            )
    above = tuple(_name(assessment, part) for part, _ in known if part.dimension in told)
    if above:
        yield Paragraph(text=say("role.helps-above", names=above))


def must_haves(fit: Fit) -> Iterable[Block]:
    """Yield what the role requires, and what of it is met."""
    if fit.must_haves:
        yield Paragraph(
            text=say(
                "must-haves.sum",
                n=len(fit.must_haves),
                met=sum(check.state == "met" for check in fit.must_haves),
                open=_labels(fit, "not met"),
                unknown=_labels(fit, "unknown"),
            )
        )
        yield Table(
            caption=say("must-haves.caption"),
            head=tuple(say(f"must-haves.{key}") for key in ("what", "state", "stated", "because")),
            rows=tuple(
                (
                    say("verbatim", text=check.must_have.label),
                    say(f"must-haves.{check.state.replace(' ', '-')}"),
                    _stated(check),
                    say("verbatim", text=check.must_have.because),
                )
                for check in fit.must_haves
            ),
        )
    else:
        yield Paragraph(text=say("must-haves.none"))


def _labels(fit: Fit, state: MustHaveState) -> tuple[str, ...]:
    return tuple(c.must_have.label for c in fit.must_haves if c.state == state)


def _stated(check: MustHaveCheck) -> Say:
    if check.stated is None:
        return say("none")
    return say("must-haves.measured" if check.measured else "verbatim", text=check.stated)


def _life(assessment: Assessment, fit: Fit, role: Role) -> Iterable[Block]:
    """Yield what the work teaches, and its hours."""
    if role.builds:
        yield Paragraph(text=say("role.builds", n=len(role.builds)))
        yield Points(
            items=tuple(
                growth(assessment, fit, one, _wanting(assessment, one)) for one in role.builds
            )
        )
    if role.hours:
        yield Paragraph(text=say("role.hours", text=role.hours, remote=role.remote))


def _wanting(assessment: Assessment, growth: Growth) -> tuple[str, ...]:
    """Return the next roles that want what a role teaches."""
    ahead = [role for role in assessment.beyond.roles if role.kind == "next"]
    wanting = wanted_by(ahead, growth.dimension, assessment.taxonomy)
    return tuple(assessment.role(role).title for role in wanting[:WANTING])


def _name(assessment: Assessment, part: Contribution) -> str:
    return assessment.taxonomy.get(part.dimension).name
