"""From gaps to a plan: what to do, what to have in hand then, and what to ask."""

from collections.abc import Sequence

from careerfit.core.advice import Action, Advice, Elsewhere, Questions
from careerfit.core.dimension import DimensionId, Taxonomy
from careerfit.core.fit import Contribution, Fit
from careerfit.core.profile import Profile
from careerfit.core.value import value

GAPS = 3
ACTIONS = 2
QUESTIONS = 4
FIELDS = 3
FAR_ABOVE = 1.5
"""SD above what a role asks for from which a strength may get in the way, and is asked about."""


@value
class Planned:
    """A gap or an open must-have, and the actions for it; points: what the gap costs."""

    dimension: DimensionId
    actions: tuple[Action, ...]
    points: float | None = None


@value
class Asked:
    """Questions for a talk, and why they are asked: the person lies below or far above."""

    questions: Questions
    below: bool


def plan(fit: Fit, advice: Advice) -> tuple[Planned, ...]:
    """Return what to do for a role: its open must-haves first, then the gaps that cost most.

    A must-have whose state is unknown is no gap. Dimensions without advice are passed over.
    """
    unmet = [c.must_have.dimension for c in fit.must_haves if c.state == "not met"]
    gaps = [part for part in fit.readiness_parts if part.asked > part.person]
    planned = [Planned(dimension=key, actions=_actions(advice.must_haves, key)) for key in unmet]
    grown = [
        Planned(
            dimension=part.dimension,
            actions=_actions(advice.actions, part.dimension),
            points=abs(part.points),
        )
        for part in gaps
    ]
    return (
        *(one for one in planned if one.actions),
        *[one for one in grown if one.actions][:GAPS],
    )


def interview(fit: Fit, advice: Advice) -> tuple[Asked, ...]:
    """Return what to ask in a talk about a role: on the largest gaps, then on far more than asked.

    Both are worth a talk: too little of what the role needs, and so much that it may get in the
    way.
    """
    below = [part for part in fit.readiness_parts if part.asked > part.person]
    above = [part for part in fit.readiness_parts if part.person - part.asked > FAR_ABOVE]
    above.sort(key=lambda part: (part.asked - part.person, part.dimension))
    found = [*_asked(below, advice, below=True), *_asked(above, advice, below=False)]
    return tuple(found[:QUESTIONS])


def elsewhere(profile: Profile, advice: Advice, taxonomy: Taxonomy) -> tuple[Elsewhere, ...]:
    """Return fields besides customer service, by the person's strongest interests.

    A field counts its first interest double. Without measured interests there are none to name.
    """
    liking = {
        e.dimension: taxonomy.get(e.dimension).person_z(e.estimate)
        for e in profile.estimates
        if taxonomy.get(e.dimension).lens == "interest"
    }

    def fits(field: Elsewhere) -> float:
        weights = [2.0, *[1.0] * (len(field.types) - 1)]
        pairs = zip(weights, field.types, strict=True)
        return sum(weight * liking[kind] for weight, kind in pairs) / sum(weights)

    known = [field for field in advice.elsewhere if set(field.types) <= set(liking)]
    return tuple(sorted(known, key=lambda field: (-fits(field), field.id))[:FIELDS])


def _actions(actions: Sequence[Action], dimension: DimensionId) -> tuple[Action, ...]:
    return tuple(one for one in actions if one.dimension == dimension)[:ACTIONS]


def _asked(parts: Sequence[Contribution], advice: Advice, *, below: bool) -> list[Asked]:
    found = [advice.questions_on(part.dimension) for part in parts]
    return [Asked(questions=one, below=below) for one in found if one is not None]
