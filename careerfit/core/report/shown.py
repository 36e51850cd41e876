"""Section 5 and what follows it: work samples beside self-ratings, and situations gone over."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from careerfit.core.assessment import Assessment
from careerfit.core.profile import Estimate, merge
from careerfit.core.questionnaire import Item, Questionnaire, drawn_of, items_by_id
from careerfit.core.report.bands import level, mark
from careerfit.core.report.blocks import (
    Block,
    Paragraph,
    Picture,
    Points,
    Say,
    Section,
    Table,
    WaysFigure,
    WaysRow,
    say,
)
from careerfit.core.report.readers import Reader
from careerfit.core.scoring import Typed, Way, score_typing
from careerfit.core.scoring.chats import score_chat
from careerfit.core.scoring.problems import FULL_POINTS, item_points_of

WAYS: tuple[Way, ...] = ("self", "situations", "sample")
DRAWN = 8
"""So many traits are drawn, those whose measures lie furthest apart; the table has them all."""
CASES = 4
"""So many cases are gone over, those where the person and the key lie furthest apart."""


def shown_sections(assessment: Assessment, reader: Reader) -> Iterable[Section]:
    """Yield the work samples, and the situations but in a selection, where they tell the key.

    A recruiter is told no time that a longer time allowed would show in.
    """
    timed = reader != "recruiter"
    tasks = [row for form in assessment.forms for row in _task_rows(assessment, form)]
    both = [
        estimate
        for estimate in assessment.profile.estimates
        if len({measure.score.way for measure in estimate.measures}) > 1
    ]
    said = _in_words(assessment, timed=timed)
    blocks: list[Block] = [
        Paragraph(text=say("samples.intro" if tasks or both else "samples.none"))
    ]
    if tasks:
        blocks.append(_tasks(tasks, timed=timed))
    if said:
        blocks.append(Points(items=said))
    if both:
        blocks += _both(assessment, both)
    if (tasks or said) and assessment.session.extra_time != 1.0:
        factor = assessment.session.extra_time
        blocks.append(Paragraph(text=say("samples.extra-time", factor=factor), style="note"))
    yield Section(id="samples", level=1, title=say("samples.title"), blocks=tuple(blocks))
    if assessment.session.purpose != "selection":
        yield from _situations(assessment)


def _tasks(rows: list[tuple[Say, ...]], *, timed: bool) -> Table:
    head = ("task", "attempted", "right", "seconds") if timed else ("task", "attempted", "right")
    return Table(
        caption=say("samples.tasks", timed=timed),
        head=tuple(say(f"samples.tasks.{key}") for key in head),
        rows=tuple(row[: len(head)] for row in rows),
        numbers=tuple(range(1, len(head))),
    )


def _task_rows(assessment: Assessment, form: Questionnaire) -> Iterator[tuple[Say, ...]]:
    """Yield for each task of problems: attempted, right, and seconds for each, apart."""
    given, took = assessment.session.values(), assessment.session.milliseconds()
    for task in form.tasks:
        own = [i for i in form.items if i.task == task.id and i.kind in ("problem", "order")]
        tried = [item for item in own if item.id in given]
        if not tried:
            continue
        points = [item_points_of(form, item, given[item.id]) for item in tried]
        right = sum(one >= FULL_POINTS for one in points)
        seconds = sum(took.get(item.id, 0) for item in tried) / 1000 / len(tried)
        yield (
            say("verbatim", text=task.title),
            say("of", n=len(tried), of=drawn_of(form, task)),
            say("of", n=right, of=len(tried)),
            say("decimal", number=seconds) if seconds else say("none"),
        )


def _in_words(assessment: Assessment, *, timed: bool) -> tuple[Say, ...]:
    """Return what typing and chat desks showed, each in its own figures."""
    items = _items(assessment)
    return tuple(one for item in items for one in _said_of(assessment, item, timed=timed))


def _items(assessment: Assessment) -> Iterator[Item]:
    return (item for _, item in items_by_id(assessment.forms).values())


def _said_of(assessment: Assessment, item: Item, *, timed: bool) -> Iterator[Say]:
    text = assessment.session.texts().get(item.id)
    if text is None:
        return
    if item.chat is not None:
        done = score_chat(item.chat, text)
        yield say(
            "samples.chat",
            n=len(done.done),
            of=len(item.chat.turns()),
            right=sum(one.right for one in done.done),
            warm=sum(one.tone == 2 for one in done.done),  # noqa: PLR2004 (warm and fitting)
            first=done.first_response if timed else None,
            handling=done.handling if timed else None,
        )
        return
    seconds = assessment.session.milliseconds().get(item.id, 0) / 1000
    typed: Typed | None = score_typing(item.text, text, seconds)
    if typed is not None:
        yield say(
            "samples.typing",
            net=typed.net,
            gross=typed.gross,
            errors=typed.errors,
            rate=typed.error_rate,
            minutes=seconds / 60 if timed else None,
        )


def _both(assessment: Assessment, both: Sequence[Estimate]) -> Iterator[Block]:
    """Yield the dimensions that were measured in several ways, each way at its level."""
    names = tuple(assessment.taxonomy.get(one.dimension).name for one in both if one.disagree)
    yield Paragraph(text=say("samples.both", n=len(both), names=names))
    rows = tuple(_row(assessment, estimate) for estimate in both)
    ranked = sorted(zip(both, rows, strict=True), key=lambda one: _agreement(*one))
    yield Picture(
        figure=WaysFigure(rows=tuple(row for _, row in ranked[:DRAWN])),
        alt=say("samples.alt", **_apart(both, rows)),
        caption=say("samples.caption", n=min(DRAWN, len(rows)), of=len(rows)),
    )
    head = ("trait", "self", "situations", "sample", "together")
    yield Table(
        caption=say("samples.both.caption"),
        head=tuple(say(f"samples.both.{key}") for key in head),
        rows=tuple(
            _cells(assessment, estimate, row) for estimate, row in zip(both, rows, strict=True)
        ),
    )


def _row(assessment: Assessment, estimate: Estimate) -> WaysRow:
    """Return where each way puts the person, as measured, and where all of them do together."""
    found = assessment.taxonomy.get(estimate.dimension)
    ways = []
    for way in WAYS:
        own = [measure for measure in estimate.measures if measure.score.way == way]
        if own:
            levels, sems = np.array([(one.level, one.sem) for one in own]).T[:, :, np.newaxis]
            one = merge(levels, sems, found.people)
            ways.append((way, mark(one.level.item(), one.sem.item())))
    together = mark(estimate.level, estimate.sem)
    return WaysRow(name=found.name, ways=tuple(ways), together=together)


def _agreement(estimate: Estimate, row: WaysRow) -> tuple[bool, float]:
    """Return what orders traits: those first whose measures do not agree and lie furthest apart."""
    levels = [one.value for _, one in row.ways]
    return not estimate.disagree, min(levels) - max(levels)


def _cells(assessment: Assessment, estimate: Estimate, row: WaysRow) -> tuple[Say, ...]:
    z = assessment.taxonomy.get(estimate.dimension).person_z
    known = {
        way: say("samples.way", level=level(z(one.value)), value=one.value) for way, one in row.ways
    }
    return (
        say("verbatim", text=row.name),
        *(known.get(way, say("none")) for way in WAYS),
        say(
            "samples.together",
            agree=not estimate.disagree,
            value=row.together.value,
            low=row.together.low,
            high=row.together.high,
        ),
    )


def _apart(both: Sequence[Estimate], rows: Sequence[WaysRow]) -> dict[str, tuple[str, ...]]:
    """Return the names of traits by what was shown: more than is said, less, mixed, or alike.

    Alike: the measures lie no further apart than their errors explain.
    """
    apart: dict[str, list[str]] = {"more": [], "less": [], "mixed": [], "alike": []}
    for estimate, row in zip(both, rows, strict=True):
        said = [one.value for way, one in row.ways if way == "self"]
        shown = [one.value for way, one in row.ways if way != "self"]
        kind = "mixed"
        if not estimate.disagree:
            kind = "alike"
        elif said and min(shown) > said[0]:
            kind = "more"
        elif said and max(shown) < said[0]:
            kind = "less"
        apart[kind].append(row.name)
    return {key: tuple(names) for key, names in apart.items()}


def _situations(assessment: Assessment) -> Iterator[Section]:
    """Yield the cases where the person and the key lie furthest apart, with the reasons."""
    given = assessment.session.values()
    for form in assessment.forms:
        cases = []
        for stimulus in form.stimuli:
            own = [i for i in form.items if i.stimulus == stimulus.id and i.kind == "response"]
            rated = [i for i in own if i.id in given and i.key is not None]
            if rated:
                apart = sum((given[i.id] - (i.key or 0)) ** 2 for i in rated) / len(rated)
                cases.append((-apart, stimulus.id, stimulus, rated))
        if not cases:
            continue
        cases.sort(key=lambda case: case[:2])
        blocks: list[Block] = [Paragraph(text=say("situations.intro", n=min(CASES, len(cases))))]
        for _, _, stimulus, rated in cases[:CASES]:
            blocks.append(
                Table(
                    caption=say("situations.caption", name=stimulus.title),
                    head=tuple(
                        say(f"situations.{key}") for key in ("response", "you", "key", "because")
                    ),
                    rows=tuple(
                        (
                            say("verbatim", text=item.text),
                            say("count", n=given[item.id]),
                            say("count", n=item.key),
                            say("verbatim", text=item.because),
                        )
                        for item in rated
                    ),
                    numbers=(1, 2),
                )
            )
        yield Section(id="situations", level=1, title=say("situations.title"), blocks=tuple(blocks))
