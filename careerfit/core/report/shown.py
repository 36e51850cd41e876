"""Section 5 and what follows it: work samples beside self-ratings, and situations gone over."""

from collections.abc import Iterable, Iterator

from careerfit.core.assessment import Assessment
from careerfit.core.profile import Estimate, Measure
from careerfit.core.questionnaire import Item, Questionnaire, drawn_of, items_by_id
from careerfit.core.report.bands import level
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, Section, Table, say
from careerfit.core.report.readers import Reader
from careerfit.core.scoring import Typed, score_typing
from careerfit.core.scoring.chats import score_chat
from careerfit.core.scoring.problems import FULL_POINTS, item_points_of

CASES = 4
"""So many cases are gone over, those where the person and the key lie furthest apart."""


def shown_sections(assessment: Assessment, reader: Reader) -> Iterable[Section]:
    """Yield the work samples, and the situations but in a selection, where they tell the key.

    A recruiter is told no time that a longer time allowed would show in.
    """
    timed = reader != "recruiter"
    tasks = [row for form in assessment.forms for row in _task_rows(assessment, form)]
    both = [row for e in assessment.profile.estimates for row in _beside(assessment, e)]
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


def _beside(assessment: Assessment, estimate: Estimate) -> Iterator[tuple[Say, ...]]:
    """Yield a dimension that was measured in several ways, each way at its level."""
    ways = {measure.score.way for measure in estimate.measures}
    if len(ways) > 1:
        name = assessment.taxonomy.get(estimate.dimension).name
        yield (
            say("verbatim", text=name),
            *(_way(assessment, estimate, way) for way in ("self", "situations", "sample")),
            say("samples.disagree" if estimate.disagree else "samples.agree"),
        )


def _way(assessment: Assessment, estimate: Estimate, way: str) -> Say:
    own: list[Measure] = [one for one in estimate.measures if one.score.way == way]
    if not own:
        return say("none")
    z = assessment.taxonomy.get(estimate.dimension).person_z(
        sum(one.level for one in own) / len(own)
    )
    return say(f"samples.level.{level(z)}")


def _both(assessment: Assessment, rows: list[tuple[Say, ...]]) -> Iterator[Block]:
    disagree = sum(estimate.disagree for estimate in assessment.profile.estimates)
    yield Paragraph(text=say("samples.both", n=len(rows), disagree=disagree))
    head = ("trait", "self", "situations", "sample", "together")
    yield Table(
        caption=say("samples.both.caption"),
        head=tuple(say(f"samples.both.{key}") for key in head),
        rows=tuple(rows),
    )


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
