"""How well the service roles can be told apart: ``python -m benchmarks.recall``.

A made-up person has exactly a role's profile, in SD, measured with an error of half an SD on every
dimension. How often is that role the best match of all? The match is that of careerfit.core.fit:
importance-weighted correlation within each lens. Ratings are taken without their errors.
"""

from collections.abc import Sequence

import numpy as np

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from careerfit.core.dimension import PATTERN_LENSES, LensId
from careerfit.core.library import Library
from careerfit.core.role import LEAST, Role, adjusted
from careerfit.core.scoring import Floats

DRAWS = 4000
ERROR = 0.5
SEED = 20261124


def main() -> None:
    """Print the shares."""
    library = catalog.load(BUILT_IN)
    roles = library.chosen_roles([])
    asks: list[tuple[str, Sequence[LensId], float]] = [
        ("styles, skills and interests", PATTERN_LENSES, 1.0),
        *((lens, (lens,), 1.0) for lens in PATTERN_LENSES),
        ("all, people half as differentiated", PATTERN_LENSES, 0.5),
    ]
    print(f"{len(roles)} roles, {DRAWS:,} draws each")
    for name, lenses, spread in asks:
        found = recall(library, roles, lenses, spread)
        worst = ", ".join(f"{roles[one].id} {found[one]:.0%}" for one in np.argsort(found)[:3])
        print(f"{name}: {found.mean():.1%} (least: {worst})")


def recall(
    library: Library, roles: Sequence[Role], lenses: Sequence[LensId], spread: float
) -> Floats:
    """Return for each role the share of its draws in which it is the best match."""
    noise = np.random.default_rng(SEED)
    hits = np.zeros(len(roles))
    sides = {lens: _sides(library, roles, lens) for lens in lenses}
    for number in range(len(roles)):
        match = np.zeros((len(roles), DRAWS))
        for lens, (asked, weight) in sides.items():
            person = spread * np.nan_to_num(asked[number])[:, None]
            person = person + ERROR * noise.standard_normal((len(person), DRAWS))
            weighs = library.taxonomy.lens(lens).weight
            for role in range(len(roles)):
                match[role] += weighs * _correlation(person, asked[role], weight[role])
        hits[number] = (match.argmax(axis=0) == number).mean()
    return hits


def _sides(library: Library, roles: Sequence[Role], lens: LensId) -> tuple[Floats, Floats]:
    """Return ratings in SD and weights, both (roles, dimensions); weight 0 where there is none."""
    dimensions = library.taxonomy.of(lens)
    asked = np.full((len(roles), len(dimensions)), np.nan)
    weight = np.zeros_like(asked)
    for row, role in enumerate(roles):
        demands = {demand.dimension: demand for demand in adjusted(role, library.taxonomy)}
        for column, dimension in enumerate(dimensions):
            if demand := demands.get(dimension.id):
                asked[row, column] = dimension.role_z(demand.rating)
                weight[row, column] = demand.importance - LEAST
    return asked, weight


def _correlation(person: Floats, asked: Floats, weight: Floats) -> Floats:
    """Return the weighted correlation of one role with each column of `person`."""
    there = weight > 0
    share = (weight[there] / weight[there].sum())[:, None]
    mine, theirs = person[there], asked[there][:, None]
    mine = mine - (share * mine).sum(axis=0)
    theirs = theirs - (share * theirs).sum(axis=0)
    spread = (share * mine**2).sum(axis=0) * (share * theirs**2).sum(axis=0)
    together: Floats = (share * mine * theirs).sum(axis=0) / np.sqrt(spread)
    return together


if __name__ == "__main__":
    main()
