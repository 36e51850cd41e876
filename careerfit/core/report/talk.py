"""Section 11: what to talk over, what to ask in an interview and how to score it, and notes.

The person takes a few questions along; the counsellor has all of them, open and without a verdict;
the recruiter has the same behavioural questions for everybody, with a form.
"""

from collections.abc import Iterable, Iterator

from careerfit.core.assessment import Assessment
from careerfit.core.change import Since
from careerfit.core.fit import Z_95, Fit
from careerfit.core.plan import Asked, interview
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, Section, Table, say
from careerfit.core.report.onward import goal_family
from careerfit.core.report.ranking import detailed
from careerfit.core.report.readers import Reader

NAMED = 3
WIDE = 15.0
"""A 90 % range of more than this to either side is wide: it may hold three of five levels."""
TAKEN_ALONG = 4
"""So many subjects the person's own report has."""
SCORES = (1, 2, 3, 4, 5)

Subject = tuple[Say, tuple[Say, ...]]
"""What to talk about, and the questions on it."""


def talk_sections(assessment: Assessment, since: Since | None, reader: Reader) -> Iterator[Section]:
    """Yield the questions that a reader can use."""
    best = detailed(assessment)
    if reader == "recruiter":
        yield _interview(assessment, best[0] if best else None)
        return
    found = list(_subjects(assessment, since, reader))
    if reader == "person":
        found = _few(found)
    blocks: list[Block] = [Paragraph(text=say("talk.intro"))]
    for subject, questions in found:
        blocks += [Paragraph(text=subject), Points(items=questions)]
    yield _talk(blocks, "talk.title")


def notes_section(note: str) -> Iterator[Section]:
    """Yield the counsellor's notes, a paragraph a line, where there are any."""
    lines = [line for line in note.splitlines() if line.strip()]
    if lines:
        blocks = tuple(Paragraph(text=say("verbatim", text=line)) for line in lines)
        yield Section(id="notes", level=1, title=say("notes.title"), blocks=blocks)


def _talk(blocks: Iterable[Block], title: str) -> Section:
    return Section(id="talk", level=1, title=say(title), blocks=tuple(blocks))


def _few(subjects: list[Subject]) -> list[Subject]:
    """Return one subject of each kind, the last one (the goal) always."""
    kinds = {subject.key: (subject, questions) for subject, questions in reversed(subjects)}
    first = list(reversed(kinds.values()))
    return [*first[: TAKEN_ALONG - 1], first[-1]] if len(first) > TAKEN_ALONG else first


def _subjects(assessment: Assessment, since: Since | None, reader: Reader) -> Iterator[Subject]:
    best = detailed(assessment)
    if best:
        yield from _gaps(assessment, best[0], reader)
        yield from _watch_outs(assessment, best[0])
    else:
        yield _subject("no-match", 2)
    yield from _unsure(assessment)
    if assessment.quality.flags:
        yield _subject("flags", 2)
    if since is not None and assessment.session.purpose != "selection":
        yield from _moved(assessment, since)
    family = goal_family(assessment)
    if family is not None:
        yield _subject("goal", 3, goal=family.name)
    else:
        yield _subject("no-goal", 2)


def _gaps(assessment: Assessment, fit: Fit, reader: Reader) -> Iterator[Subject]:
    """Yield what lies below what the role asks for, and far above it.

    A counsellor has the questions on behaviour, too. The person has not: who selects may ask them.
    """
    role, asked = assessment.role(fit.role).title, set[str]()
    for one in interview(fit, assessment.beyond.advice):
        name = assessment.taxonomy.get(one.questions.dimension).name
        kind = "gap" if one.below else "above"
        subject, own = _subject(kind, 1, name=name, role=role)
        if reader == "counsellor":
            yield subject, (*(() if kind in asked else own), *_behaviour(one))
        else:
            yield subject, own
        asked.add(kind)


def _watch_outs(assessment: Assessment, fit: Fit) -> Iterator[Subject]:
    names = tuple(
        assessment.taxonomy.get(part.dimension).name
        for part in fit.strain_parts
        if part.asked > part.person
    )
    if names:
        yield _subject("watch", 2, names=names[:NAMED])


def _unsure(assessment: Assessment) -> Iterator[Subject]:
    """Yield where measures disagree, and where the range is wide."""
    taxonomy, estimates = assessment.taxonomy, assessment.profile.estimates
    apart = tuple(taxonomy.get(one.dimension).name for one in estimates if one.disagree)
    if apart:
        yield _subject("disagree", 2, names=apart[:NAMED])
    wide = sorted((-one.se, one.dimension) for one in estimates if Z_95 * one.se > WIDE)
    if wide:
        names = tuple(taxonomy.get(dimension).name for _, dimension in wide[:NAMED])
        yield _subject("wide", 2, names=names)


def _moved(assessment: Assessment, since: Since) -> Iterator[Subject]:
    names = tuple(
        assessment.taxonomy.get(one.dimension).name for one in since.compared if one.reliable
    )
    if names:
        yield _subject("since", 2, names=names[:NAMED])


def _subject(kind: str, questions: int, **values: str | tuple[str, ...]) -> Subject:
    numbers = range(1, questions + 1)
    asked = tuple(say(f"guide.{kind}.{number}", **values) for number in numbers)
    return say(f"guide.{kind}", **values), asked


def _interview(assessment: Assessment, best: Fit | None) -> Section:
    """Return the interview: two questions on a subject, a form to score them, and one for all."""
    found = interview(best, assessment.beyond.advice) if best is not None else ()
    if best is None or not found:
        return _talk([Paragraph(text=say("interview.none"))], "interview.title")
    role = assessment.role(best.role).title
    names = [assessment.taxonomy.get(one.questions.dimension).name for one in found]
    blocks: list[Block] = [Paragraph(text=say("interview.intro", role=role))]
    for name, one in zip(names, found, strict=True):
        blocks.append(Paragraph(text=say("interview.on", name=name, below=one.below)))
        blocks.append(Points(items=_behaviour(one)))
        blocks.append(_form(name, one))
    blocks.append(_sum(names))
    blocks.append(Paragraph(text=say("interview.decision")))
    return _talk(blocks, "interview.title")


def _behaviour(one: Asked) -> tuple[Say, ...]:
    asked = (one.questions.managed, one.questions.surfaced)
    return tuple(say("verbatim", text=text) for text in asked)


def _form(name: str, one: Asked) -> Table:
    """Return what an answer of 1 to 5 points shows; what has no anchor lies between two."""
    anchors = one.questions.anchors
    return Table(
        caption=say("interview.caption", name=name),
        head=(say("interview.points"), say("interview.answer")),
        rows=tuple(
            (
                say("count", n=points),
                say("verbatim", text=anchors[points])
                if points in anchors
                else say("interview.between", low=points - 1, high=points + 1),
            )
            for points in SCORES
        ),
        numbers=(0,),
    )


def _sum(names: Iterable[str]) -> Table:
    """Return the form on which all scores stand together, to be filled in by hand."""
    heads = ("subject", "points", "evidence")
    points, words = say("interview.blank-points"), say("interview.blank-words")
    return Table(
        caption=say("interview.sheet"),
        head=tuple(say(f"interview.{head}") for head in heads),
        rows=tuple((say("verbatim", text=name), points, words) for name in names),
    )
