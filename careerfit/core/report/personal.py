"""What one role means for this person: why it fits, how its day would be, how large each gap is."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from careerfit.core.assessment import Assessment
from careerfit.core.dimension import DimensionId
from careerfit.core.fit import Contribution, Fit
from careerfit.core.report.bands import LEVEL_CUTS, gap_size, weight_band
from careerfit.core.report.blocks import Block, Paragraph, Points, Say, say
from careerfit.core.role import Growth, Role
from careerfit.core.sayings import Reader, Standing, saying

FOR, AGAINST = 3, 2
"""So many of the parts of a match are told in words, for it and against it."""
COSTS = 3
BIG = 3.0
"""The importance from which a condition is a big part of the day: the middle of 1 to 5."""
PARTS = 3
ABOVE_MOST = LEVEL_CUTS[2]
ABOVE = 0.25
"""SD above most people from which something is called a strength."""


def place(assessment: Assessment, fit: Fit, role: Role) -> Say:
    """Return where the role stands among the others, and what sets it apart."""
    others = [other.group for other in assessment.fits if other.group is not None]
    return say(
        "role.place",
        group=fit.group,
        equals=sum(group == fit.group for group in others),
        closer=sum(group < (fit.group or 0) for group in others),
        of=len(others),
        apart=role.apart,
    )


def reasons(
    assessment: Assessment, fit: Fit, drawn: Sequence[tuple[Contribution, int]]
) -> Iterator[Say]:
    """Yield why the match is what it is: what adds most to it, then what takes most from it.

    drawn: the parts that the figure shows, the largest first, each with its whole points there.
    """
    for sign, most in ((1, FOR), (-1, AGAINST)):
        told = [(part, points) for part, points in drawn if points * sign > 0][:most]
        yield from (_reason(assessment, fit, part, points) for part, points in told)


def _reason(assessment: Assessment, fit: Fit, part: Contribution, points: int) -> Say:
    """Return in words why a dimension adds to the match or takes from it.

    A pattern is what lies above and below one's own average in the lens, so both sides are told
    against theirs; a part above 0 is one where they lie on the same side.
    """
    dimension = assessment.taxonomy.get(part.dimension)
    own = {one.id for one in assessment.taxonomy.of(dimension.lens)}
    weights = [(p.importance - 1.0, p.person) for p in fit.match_parts if p.dimension in own]
    average = sum(weight * z for weight, z in weights) / sum(weight for weight, _ in weights)
    high = part.person > average
    return say(
        f"role.reason.{'for' if points > 0 else 'against'}",
        name=dimension.name,
        lens=dimension.lens,
        person="high" if high else "low",
        pole=dimension.high if high else dimension.low,
        points=points,
    )


def day(assessment: Assessment, fit: Fit) -> Iterator[Block]:
    """Yield what a day in the role would be like for this person."""
    strong = [p for p in fit.readiness_parts if p.person > max(p.asked, ABOVE)]
    strong.sort(key=lambda part: (-(part.importance - 1) * part.person, part.dimension))
    big = [part for part in fit.strain_parts if part.importance >= BIG]
    big.sort(key=lambda part: (-part.importance, part.dimension))
    uses = strong[:PARTS]
    suits = [part for part in big if part.person >= part.asked][:PARTS]
    strains = [part for part in big if part.person < part.asked][:PARTS]
    if uses or suits or strains:
        yield Paragraph(
            text=say(
                "role.day-for-you",
                uses=_names(assessment, uses),
                suits=_names(assessment, suits),
                strains=_names(assessment, strains),
            )
        )


def rewards(assessment: Assessment, fit: Fit, role: Role) -> Iterator[Block]:
    """Yield what people find rewarding in the role, and whether it goes with what one likes."""
    if role.rewards:
        liked = {one.id for one in assessment.taxonomy.of("interest")}
        parts = [part for part in fit.match_parts if part.dimension in liked and part.asked > 0]
        yield Paragraph(
            text=say(
                "role.rewards",
                text=role.rewards,
                likes=_names(assessment, [part for part in parts if part.person > ABOVE]),
                less=_names(assessment, [part for part in parts if part.person < -ABOVE]),
            )
        )


def growth(assessment: Assessment, fit: Fit, one: Growth, names: tuple[str, ...]) -> Say:
    """Return what a role teaches, from where the person starts, and the next roles that want it."""
    part = next((p for p in fit.readiness_parts if p.dimension == one.dimension), None)
    start = "unknown" if part is None else "below" if part.asked > part.person else "there"
    return say(
        "role.growth",
        name=assessment.taxonomy.get(one.dimension).name,
        how=one.how,
        names=names,
        start=start,
    )


def short(parts: Sequence[Contribution]) -> list[Contribution]:
    """Return where the role asks for more than the person has, what costs most first."""
    return [part for part in parts if part.asked > part.person][:COSTS]


def costs(
    assessment: Assessment, fit: Fit, reader: Reader, meant: Collection[DimensionId]
) -> Iterable[Block]:
    """Yield the gaps and the watch-outs, or the sentence that there are none.

    meant: dimensions of which an earlier page says what it means to fall short.
    """
    both: tuple[tuple[Standing, tuple[Contribution, ...]], ...] = (
        ("gap", fit.readiness_parts),
        ("watch", fit.strain_parts),
    )
    for key, parts in both:
        found = short(parts)
        yield Paragraph(text=say(f"role.{key}s", n=len(found), measured=bool(parts)))
        if found:
            yield Points(
                items=tuple(
                    _cost(
                        assessment,
                        fit,
                        key,
                        part,
                        None
                        if part.dimension in meant
                        else saying(assessment.beyond.sayings, part.dimension, key, reader),
                    )
                    for part in found
                )
            )


def _cost(
    assessment: Assessment, fit: Fit, key: Standing, part: Contribution, text: str | None
) -> Say:
    """Return how large a gap or a strain is, what it means, and what it matters for in the role."""
    dimension, role = assessment.taxonomy.get(part.dimension), assessment.role(fit.role)
    return say(
        f"role.{key}",
        name=dimension.name,
        text=text,
        size=gap_size(part.asked - part.person),
        weight=weight_band(part, fit.readiness_parts if key == "gap" else fit.strain_parts),
        above=part.person > ABOVE_MOST,
        here=_here(role, part.dimension),
        definition=dimension.definition,
        points=abs(part.points),
    )


def _here(role: Role, dimension: DimensionId) -> str:
    """Return why the role asks for so much of a dimension, where its authors give a reason.

    The reason begins with whose it is ("Judgement: "), and goes on with what the figures are from:
    the sentence between is what is meant.
    """
    because = [one.because for one in role.stated if one.dimension == dimension]
    because += [
        one.because for one in role.adjustments if one.dimension == dimension and one.by > 0
    ]
    if not because:
        return ""
    return because[0].partition(": ")[2].partition(". ")[0] or because[0]


def _names(assessment: Assessment, parts: Iterable[Contribution]) -> tuple[str, ...]:
    return tuple(assessment.taxonomy.get(part.dimension).name for part in parts)
