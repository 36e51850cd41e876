"""What is advised: actions for gaps, help with conditions, questions to talk over, other fields."""

from collections.abc import Iterator, Mapping
from typing import Literal, NewType

from careerfit.core.dimension import LEVEL_LENSES, DimensionId, LensId, Taxonomy
from careerfit.core.questionnaire import Place
from careerfit.core.value import value

ActionId = NewType("ActionId", str)
FieldId = NewType("FieldId", str)


@value
class Action:
    """Something to do about a gap, and what one has in hand afterwards.

    where: "alone" needs no job, "work" is for work or training. weeks: from the start until the
    evidence can be there, fast and slow.
    """

    id: ActionId
    dimension: DimensionId
    action: str
    evidence: str
    weeks: tuple[int, int]
    where: Literal["alone", "work"] | None = None


@value
class WatchOut:
    """What helps with a condition of work, and what to ask an employer before saying yes."""

    dimension: DimensionId
    helps: tuple[str, ...]
    ask: tuple[str, ...]


@value
class Questions:
    """Two questions on past behaviour, and what a weak (1), middling (3) and strong (5) answer has.

    managed: about a time when it went well; surfaced: about one when it was hard.
    """

    dimension: DimensionId
    managed: str
    surfaced: str
    anchors: Mapping[int, str]


@value
class Elsewhere:
    """A field of work besides customer service; `types`: the interests it is for, first first."""

    id: FieldId
    name: str
    types: tuple[DimensionId, ...]
    what: str
    examples: tuple[str, ...]
    begin: str


@value
class Advice:
    """All advice; several files of it are one."""

    actions: tuple[Action, ...] = ()
    must_haves: tuple[Action, ...] = ()
    watch_outs: tuple[WatchOut, ...] = ()
    boundaries: tuple[str, ...] = ()
    automation: tuple[str, ...] = ()
    questions: tuple[Questions, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()

    def __add__(self, other: "Advice") -> "Advice":
        """Return both together; what the other says of a thing comes first."""
        return Advice(
            actions=other.actions + self.actions,
            must_haves=other.must_haves + self.must_haves,
            watch_outs=other.watch_outs + self.watch_outs,
            boundaries=other.boundaries or self.boundaries,
            automation=other.automation or self.automation,
            questions=other.questions + self.questions,
            elsewhere=other.elsewhere + self.elsewhere,
        )

    def watch_out(self, dimension: DimensionId) -> WatchOut | None:
        """Return what helps with a condition."""
        return next((one for one in self.watch_outs if one.dimension == dimension), None)

    def questions_on(self, dimension: DimensionId) -> Questions | None:
        """Return the questions on a dimension."""
        return next((one for one in self.questions if one.dimension == dimension), None)


def faults(advice: Advice, taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield what speaks of a dimension that is not there, or of the wrong kind."""
    wanted: list[tuple[str, list[DimensionId], tuple[LensId, ...]]] = [
        ("actions", [one.dimension for one in advice.actions], LEVEL_LENSES),
        ("must_haves", [one.dimension for one in advice.must_haves], ("must-have",)),
        ("watch_outs", [one.dimension for one in advice.watch_outs], ("condition",)),
        ("questions", [one.dimension for one in advice.questions], LEVEL_LENSES),
        *(
            ("elsewhere", [kind], ("interest",))
            for field in advice.elsewhere
            for kind in field.types
        ),
    ]
    for where, dimensions, lenses in wanted:
        for number, dimension in enumerate(dimensions):
            found = taxonomy.find(dimension)
            if found is None or found.lens not in lenses:
                what = f"'{dimension}' is none of the lens {' or '.join(lenses)}."
                yield f"{where}.{number}", what, '"careerfit list dimensions" shows them all.'
    for action in (*advice.actions, *advice.must_haves):
        if not 0 < action.weeks[0] < action.weeks[1]:
            yield f"actions.{action.id}", "Its weeks are no range.", "Give the fewer weeks first."
