"""The report in order: the sections, and those that answer the person's question."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from careerfit.core.assessment import Assessment
from careerfit.core.change import Since
from careerfit.core.dimension import DimensionId, LensId
from careerfit.core.fit import Contribution, Fit, allowed_lenses
from careerfit.core.report.bands import Level, level, readiness_band, strain_band, verdict
from careerfit.core.report.blocks import (
    Block,
    Facts,
    Paragraph,
    Points,
    Report,
    Say,
    Section,
    Table,
    say,
)
from careerfit.core.report.changes import change_section, since_section
from careerfit.core.report.levels import interests_section, profile_sections
from careerfit.core.report.onward import onward_sections
from careerfit.core.report.personal import short
from careerfit.core.report.ranking import likeliest, role_sections, roles_picture, top_group
from careerfit.core.report.readers import admitted
from careerfit.core.report.shown import shown_sections
from careerfit.core.report.talk import notes_section, talk_sections
from careerfit.core.report.technical import technical_section
from careerfit.core.role import Role, adjusted
from careerfit.core.sayings import Reader, Standing, saying
from careerfit.core.session import Used
from careerfit.core.value import digest

SHELF_LIFE = timedelta(days=548)
"""18 months: after that skills and wishes have moved on (report.md, section 1)."""
HIGHLIGHTS = 3
COSTLIEST = 2
SHOWN = 8
"""So many roles are drawn on the page of the answer; all of them are with the roles."""
SOCIAL, COMPANY = DimensionId("social"), DimensionId("social-orientation")
WRITTEN, PHONE = DimensionId("written"), DimensionId("phone")


def compose(
    assessment: Assessment,
    *,
    made_at: datetime,
    since: Since | None = None,
    reader: Reader = "person",
    note: str = "",
) -> Report:
    """Return everything that a reader is told about one sitting, in order.

    note: what the counsellor wrote, plain text. Raises ReaderError when the sitting's purpose has
    no such reader.
    """
    assessment = admitted(assessment, reader, note)
    session = assessment.session
    sections = (
        _cover(assessment, made_at),
        _answer(assessment, reader),
        _trust(assessment),
        *profile_sections(assessment, reader),
        *shown_sections(assessment, reader),
        *interests_section(assessment, reader),
        *role_sections(assessment, reader, _first_told(assessment)),
        change_section(assessment),
        *since_section(assessment, since),
        *onward_sections(assessment, made_at, reader),
        *talk_sections(assessment, since, reader),
        *notes_section(note),
        technical_section(assessment),
    )
    return Report(
        session=session.id,
        person=session.person,
        purpose=session.purpose,
        reader=reader,
        language=assessment.language,
        roles=tuple(role.id for role in _by_title(assessment)),
        began_at=session.began_at,
        made_at=made_at,
        valid_until=made_at + SHELF_LIFE,
        title=say("title"),
        footer=say("footer", person=session.person, purpose=session.purpose, made_at=made_at),
        sections=sections,
    )


def _cover(assessment: Assessment, made_at: datetime) -> Section:
    session = assessment.session
    titles = tuple(role.title for role in _by_title(assessment))
    facts = Facts(
        rows=(
            (say("cover.person"), say("verbatim", text=session.person)),
            (say("cover.purpose"), say(f"purpose.{session.purpose}")),
            (say("cover.answered"), say("date", date=session.began_at)),
            (say("cover.made"), say("date", date=made_at)),
            (say("cover.valid"), say("date", date=made_at + SHELF_LIFE)),
            (say("cover.roles"), say("list", names=titles)),
        )
    )
    return Section(
        id="cover",
        level=1,
        title=say("title"),
        blocks=(
            Paragraph(text=say("cover.question"), style="lead"),
            facts,
            Paragraph(text=say("cover.one-input")),
            _versions(assessment),
        ),
    )


def _by_title(assessment: Assessment) -> list[Role]:
    return sorted(assessment.roles, key=lambda role: role.title)


def _versions(assessment: Assessment) -> Table:
    """Return what this report was made from, each with version and content hash.

    The hash is that of the content in its own language, whatever language the report is in.
    """
    source = assessment.source or assessment
    prints = {role.id: digest(role) for role in source.roles}
    rows: list[tuple[Say, int | None, Say]] = [
        (
            say("version.questionnaire", name=form.title),
            form.version,
            _digest_then(assessment, used),
        )
        for form, used in zip(assessment.forms, assessment.session.used, strict=True)
    ]
    rows += _calibration_rows(assessment)
    rows += [
        (say("version.role", name=role.title), role.version, say("code", text=prints[role.id]))
        for role in sorted(assessment.roles, key=lambda role: role.title)
    ]
    rows.append((say("version.dimensions"), None, say("code", text=digest(source.taxonomy))))
    if assessment.translation is not None:
        name = say("version.translation", name=assessment.language)
        rows.append((name, None, say("code", text=assessment.translation)))
    return Table(
        caption=say("version.caption"),
        head=(say("version.what"), say("version.version"), say("version.digest")),
        rows=tuple((name, say("count", n=version), code) for name, version, code in rows),
        numbers=(1,),
    )


def _calibration_rows(assessment: Assessment) -> Iterable[tuple[Say, int | None, Say]]:
    """Yield the calibrations that the answers were to be scored by, and what became of them."""
    now = {one.questionnaire: digest(one) for one in assessment.calibrations}
    titles = {form.id: form.title for form in assessment.forms}
    for used in assessment.session.used:
        if used.calibration is None:
            continue
        if used.questionnaire not in now:
            code = say("version.gone", text=used.calibration)
        elif now[used.questionnaire] != used.calibration:
            code = say("version.changed", text=used.calibration)
        else:
            code = say("code", text=used.calibration)
        yield say("version.calibration", name=titles[used.questionnaire]), None, code


def _digest_then(assessment: Assessment, used: Used) -> Say:
    """Return the content hash of what was answered, and whether it has changed since."""
    changed = used.questionnaire in assessment.changed
    return say("version.changed" if changed else "code", text=used.digest)


def _answer(assessment: Assessment, reader: Reader) -> Section:
    blocks: list[Block] = list(_verdict(assessment))
    blocks += roles_picture(assessment, likeliest(assessment, SHOWN))
    fit = _best(assessment)
    if fit is not None:
        strengths = tuple(_about(assessment, "strength", part, reader) for part in _strengths(fit))
        first = tuple(_about(assessment, key, part, reader) for key, part in _look_first(fit))
        role = assessment.role(fit.role).title
        blocks.append(Paragraph(text=say("answer.strengths", n=len(strengths), role=role)))
        blocks.append(Points(items=strengths))
        blocks.append(Paragraph(text=say("answer.first", n=len(first), role=role)))
        blocks.append(Points(items=first))
    if reader != "recruiter":
        blocks += _company(assessment)
    blocks.append(Paragraph(text=_not_measured(assessment), style="note"))
    return Section(id="answer", level=1, title=say("answer.title"), blocks=tuple(blocks))


def _best(assessment: Assessment) -> Fit | None:
    """Return the role with the best match; None when nothing could be matched."""
    return max(top_group(assessment), key=_match_value, default=None)


def _first_told(assessment: Assessment) -> frozenset[DimensionId]:
    """Return of which dimensions the page of the answer says what it means to fall short."""
    fit = _best(assessment)
    found = () if fit is None else _look_first(fit)
    return frozenset(part.dimension for _, part in found)


def _company(assessment: Assessment) -> Iterable[Block]:
    """Yield what being with people means here: the reward in it, and roles with less of it."""
    social = _level_of(assessment, SOCIAL)
    if social is not None:
        best = top_group(assessment)
        reward = assessment.role(max(best, key=_match_value).role).rewards if best else ""
        yield Paragraph(text=say(f"answer.people.{social}", reward=reward))
    quiet = _level_of(assessment, COMPANY)
    if quiet in ("1", "2"):
        yield Paragraph(text=say("answer.quiet", names=_quiet_roles(assessment)))


def _level_of(assessment: Assessment, dimension: DimensionId) -> Level | None:
    found = assessment.profile.estimate(dimension)
    return (
        None
        if found is None
        else level(assessment.taxonomy.get(dimension).person_z(found.estimate))
    )


def _quiet_roles(assessment: Assessment) -> tuple[str, ...]:
    """Return the roles with more writing than calls that ask for the least company."""
    found = []
    for role in assessment.roles:
        asked = {d.dimension: d.rating for d in adjusted(role, assessment.taxonomy)}
        if COMPANY in asked and asked.get(WRITTEN, 0.0) > asked.get(PHONE, 0.0):
            found.append((asked[COMPANY], role.title))
    return tuple(title for _, title in sorted(found)[:HIGHLIGHTS])


def _match_value(fit: Fit) -> float:
    return fit.match.value or 0.0


def _verdict(assessment: Assessment) -> list[Block]:
    """Return the verdict: whether service work suits, which, how ready, and at what strain."""
    best = top_group(assessment)
    if not best:
        reason = assessment.fits[0].match.reason if assessment.fits else "no-roles"
        return [Paragraph(text=say(f"verdict.none.{reason}"), style="lead")]
    top = max(best, key=_match_value)
    names = tuple(assessment.role(fit.role).title for fit in best)
    sentences = [
        Paragraph(
            text=say(f"verdict.{verdict(top.match)}", low=top.match.low, high=top.match.high),
            style="lead",
        ),
        Paragraph(
            text=say(
                "verdict.which",
                names=names,
                n=len(names),
                of=len(assessment.fits),
                low=top.match.low,
                high=top.match.high,
            )
        ),
    ]
    return [*sentences, *(Paragraph(text=cost) for cost in _verdict_costs(assessment, top))]


def _verdict_costs(assessment: Assessment, top: Fit) -> Iterable[Say]:
    """Yield how ready the person is for the best role, and what its conditions would cost."""
    role = assessment.role(top.role).title
    gaps, strains = (
        tuple(assessment.taxonomy.get(part.dimension).name for part in short(parts)[:COSTLIEST])
        for parts in (top.readiness_parts, top.strain_parts)
    )
    if top.readiness.value is None:
        yield say("verdict.readiness.unknown")
    else:
        yield say(f"verdict.readiness.{readiness_band(top.readiness.value)}", role=role, names=gaps)
    if top.strain.value is not None:
        yield say(f"verdict.strain.{strain_band(top.strain.value)}", role=role, names=strains)


def _strengths(fit: Fit) -> list[Contribution]:
    """Return where the person stands above most people in what the role asks for most."""
    strong = [part for part in fit.readiness_parts if part.person > max(part.asked, 0.25)]
    strong.sort(key=lambda part: (-(part.importance - 1) * part.person, part.dimension))
    return strong[:HIGHLIGHTS]


def _look_first(fit: Fit) -> list[tuple[Standing, Contribution]]:
    """Return the gaps and strains that cost most."""
    costs: list[tuple[Standing, Contribution]] = [
        ("gap", part) for part in fit.readiness_parts if part.asked > part.person
    ]
    costs += [("watch", part) for part in fit.strain_parts if part.asked > part.person]
    costs.sort(key=lambda cost: (-abs(cost[1].points), cost[1].dimension))
    return costs[:HIGHLIGHTS]


def _about(assessment: Assessment, key: Standing, part: Contribution, reader: Reader) -> Say:
    dimension = assessment.taxonomy.get(part.dimension)
    return say(
        key,
        name=dimension.name,
        definition=dimension.definition,
        text=saying(assessment.beyond.sayings, dimension.id, key, reader),
        low_pole=dimension.low,
        high_pole=dimension.high,
    )


def _not_measured(assessment: Assessment) -> Say:
    """Return which lenses, and how many dimensions of the others, were not measured."""
    lenses: tuple[LensId, ...] = (*allowed_lenses(assessment.session.purpose), "condition")
    names = [assessment.taxonomy.lens(x).name for x in lenses if not _of(assessment, x)]
    missing = sum(
        len(assessment.taxonomy.of(lens)) - len(_of(assessment, lens))
        for lens in lenses
        if _of(assessment, lens)
    )
    return say(
        "answer.not-measured",
        names=tuple(names),
        n=len(names),
        dimensions=missing,
        purpose=assessment.session.purpose,
    )


def _of(assessment: Assessment, lens: LensId) -> list[DimensionId]:
    own = {dimension.id for dimension in assessment.taxonomy.of(lens)}
    return [e.dimension for e in assessment.profile.estimates if e.dimension in own]


def _trust(assessment: Assessment) -> Section:
    found = assessment.quality
    pace = found.median_seconds
    sentences = [
        say("trust.flags", n=len(found.flags)),
        say("trust.answered", answered=found.asked - found.unanswered, asked=found.asked),
        say("trust.instructed", passed=found.instructed_passed, n=found.instructed),
        say("trust.pace", seconds=pace) if pace is not None else say("trust.no-pace"),
        *_flags(assessment),
    ]
    return Section(
        id="trust",
        level=1,
        title=say("trust.title"),
        blocks=(
            Paragraph(text=sentences[0], style="lead"),
            Points(items=tuple(sentences[1:])),
            *([Paragraph(text=say("trust.note"), style="note")] if found.flags else []),
        ),
    )


def _flags(assessment: Assessment) -> Iterable[Say]:
    """Yield each flag, and what the one on the whole of the answers rests on."""
    found = assessment.quality
    tasks = {task.id: task.title for form in assessment.forms for task in form.tasks}
    names = tuple(tasks[task] for task in found.interrupted)
    for flag in found.flags:
        yield say(f"trust.flag.{flag}", run=found.longest_run, names=names)
        for evidence in found.evidence if flag == "index" else ():
            yield say(f"trust.evidence.{evidence}", scatter=found.scatter, repeats=found.repeats)
