"""Where work leads: steps between roles, and the ways from a role to a goal.

The ways come from a graph library: the shortest paths without a circle (Yen 1971, Management
Science 17, 712-716, as networkx has it), where a step costs its months, and more the further the
person is from what the next role asks for.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Literal

from careerfit.core.dimension import LEVEL_LENSES, DimensionId, Taxonomy
from careerfit.core.questionnaire import Place
from careerfit.core.role import FamilyId, Role, RoleId, adjusted
from careerfit.core.value import value

Sureness = Literal["documented", "common", "judgement"]
LONGEST = 4
"""A way of more steps than this is no plan."""
WANTED = 0.5
"""SD above all occupations from which a role is said to want a dimension."""
START, GOAL = "\x00start", "\x00goal"


@value
class Family:
    """Next roles of a kind; `goal` is the answer by which a person chooses it."""

    id: FamilyId
    name: str
    goal: int


@value
class Step:
    """From one role to the next: how long it takes, what it takes, and how sure that is."""

    start: RoleId
    to: RoleId
    months: tuple[int, int]
    takes: str
    sure: Sureness
    because: str
    certificate: str | None = None


@value
class PathMap:
    """All steps, and the families that they lead to."""

    families: tuple[Family, ...] = ()
    steps: tuple[Step, ...] = ()

    def __add__(self, other: "PathMap") -> "PathMap":
        """Return both together; a step that both have is the other's."""
        ways = {(step.start, step.to): step for step in (*self.steps, *other.steps)}
        kinds = {family.id: family for family in (*self.families, *other.families)}
        return PathMap(families=tuple(kinds.values()), steps=tuple(ways.values()))

    def family(self, goal: int | None) -> Family | None:
        """Return the family that a person chose, or None."""
        return next((family for family in self.families if family.goal == goal), None)


@value
class Route:
    """Steps one after another, with the months they take together."""

    steps: tuple[Step, ...]

    @property
    def months(self) -> tuple[int, int]:
        """From the first day in the first role to the first day in the last: fast and slow."""
        return sum(step.months[0] for step in self.steps), sum(s.months[1] for s in self.steps)

    @property
    def roles(self) -> tuple[RoleId, ...]:
        """All roles on the way, the first one with them."""
        return (self.steps[0].start, *(step.to for step in self.steps))


@value
class Difference:
    """How much more (or less) one role asks of a dimension than another, in SD of occupations."""

    dimension: DimensionId
    by: float


def routes(
    paths: PathMap,
    starts: Collection[RoleId],
    goals: Collection[RoleId],
    readiness: Mapping[RoleId, float],
    most: int = 5,
) -> tuple[Route, ...]:
    """Return the best ways from any of `starts` to any of `goals`, the best first.

    readiness: of the person for each role, 0-100. A step costs its mean months, times 2 less the
    readiness for its role as a share: half as much again where the person is half ready.
    """
    import networkx  # 0.1 s, needed only for a report

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from((START, GOAL))
    for step in paths.steps:
        ready = readiness.get(step.to, 50.0) / 100.0
        graph.add_edge(step.start, step.to, cost=sum(step.months) / 2 * (2.0 - ready), step=step)
    graph.add_edges_from(((START, role) for role in starts if role in graph), cost=0.0)
    graph.add_edges_from(((role, GOAL) for role in goals if role in graph), cost=0.0)
    if not networkx.has_path(graph, START, GOAL):
        return ()
    found = networkx.shortest_simple_paths(graph, START, GOAL, weight="cost")
    ways = (way[1:-1] for way in islice(found, 20 * most))
    direct = (way for way in ways if 1 < len(way) <= LONGEST + 1 and not set(way[1:]) & set(starts))
    return tuple(
        Route(steps=tuple(graph.edges[pair]["step"] for pair in pairwise(way)))
        for way in islice(direct, most)
    )


def differences(start: Role, to: Role, taxonomy: Taxonomy) -> tuple[Difference, ...]:
    """Return what changes from one role to another in styles and skills, the largest first."""
    before = {demand.dimension: demand.rating for demand in adjusted(start, taxonomy)}
    found = []
    for demand in adjusted(to, taxonomy):
        dimension = taxonomy.get(demand.dimension)
        if demand.dimension in before and dimension.lens in LEVEL_LENSES:
            by = dimension.role_z(demand.rating) - dimension.role_z(before[demand.dimension])
            found.append(Difference(dimension=demand.dimension, by=by))
    return tuple(sorted(found, key=lambda one: (-abs(one.by), one.dimension)))


def faults(paths: PathMap, roles: Collection[RoleId]) -> Iterator[Place]:
    """Yield steps from or to roles that are not there, in a circle, or without a range."""
    seen: set[tuple[RoleId, RoleId]] = set()
    for number, step in enumerate(paths.steps):
        where = f"steps.{number}"
        for key, role in (("start", step.start), ("to", step.to)):
            if role not in roles:
                what = f"No role '{role}'."
                yield f"{where}.{key}", what, '"careerfit list roles" shows them all.'
        if step.start == step.to:
            yield where, "It leads to where it starts.", "Name another role."
        if not 0 < step.months[0] < step.months[1]:
            yield f"{where}.months", "They are no range.", "Give the fewer months first."
        if (step.start, step.to) in seen:
            yield where, f"'{step.start}' to '{step.to}' stands twice.", "Keep one of them."
        seen.add((step.start, step.to))


def wanted_by(roles: Sequence[Role], dimension: DimensionId, taxonomy: Taxonomy) -> list[RoleId]:
    """Return the roles that ask for more of a dimension than most occupations, most first."""
    z = taxonomy.get(dimension).role_z
    found = [
        (-z(demand.rating), role.id)
        for role in roles
        for demand in adjusted(role, taxonomy)
        if demand.dimension == dimension and z(demand.rating) > WANTED
    ]
    return [role for _, role in sorted(found)]
