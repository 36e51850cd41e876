"""Ratings of occupations to the demands of a role, and all occupations to a reference."""

import math
from collections.abc import Mapping

from careerfit.catalog.onet.tables import MIRRORED, Figures, Rating, Table, table_of
from careerfit.core.dimension import Dimension, RoleReference
from careerfit.core.role import LEAST, MOST, Demand
from careerfit.core.value import value

DECIMALS = 4


@value
class Derived:
    """A demand, or None where the figures have none, and the occupations that have no figure."""

    demand: Demand | None
    without: tuple[str, ...] = ()


def derive(dimension: Dimension, shares: Mapping[str, float], figures: Figures) -> Derived:
    """Return what `shares` of occupations ask for on a dimension with an element."""
    element = dimension.element or ""
    table = table_of(element)
    found, without = blend(shares, figures, element, table.scale)
    if found is None:
        return Derived(demand=None, without=without)
    rating = _sided(found.value, dimension, table)
    weighed, _ = blend(shares, figures, element, table.weighed_by or "")
    demand = Demand(
        dimension=dimension.id,
        rating=round(rating, DECIMALS),
        importance=round(_weight(rating, table) if weighed is None else weighed.value, DECIMALS),
        source=table.key,
        se=None if found.se is None else round(found.se, DECIMALS),
    )
    return Derived(demand=demand, without=without)


def blend(
    shares: Mapping[str, float], figures: Figures, element: str, scale: str
) -> tuple[Rating | None, tuple[str, ...]]:
    """Mix the occupations' ratings by their shares; None where no occupation has one.

    Also names the occupations without a rating, whose share the others take over. The error of the
    mix is known where all have one.
    """
    found = {
        code: figures.ratings[code, element, scale]
        for code in shares
        if (code, element, scale) in figures.ratings
    }
    without = tuple(code for code in shares if code not in found)
    if not found:
        return None, without
    total = math.fsum(shares[code] for code in found)
    mean = math.fsum(shares[code] * one.value for code, one in found.items()) / total
    errors = [shares[code] * one.se for code, one in found.items() if one.se is not None]
    se = math.hypot(*errors) / total if len(errors) == len(found) else None
    return Rating(mean, se), without


def reference(dimension: Dimension, figures: Figures) -> RoleReference:
    """Return the mean and SD of a dimension's element over all rated occupations."""
    element = dimension.element or ""
    table = table_of(element)
    spread = figures.spreads[element, table.scale]
    mirrored = ", mirrored" if dimension.id in MIRRORED else ""
    return RoleReference(
        mean=round(_sided(spread.mean, dimension, table), DECIMALS),
        sd=round(spread.sd, DECIMALS),
        low=table.low,
        high=table.high,
        source=f"{figures.sources[table.key]}; {spread.occupations} occupations{mirrored}",
    )


def _sided(rating: float, dimension: Dimension, table: Table) -> float:
    """Return the rating, or that of the opposite where the dimension asks for it."""
    return table.low + table.high - rating if dimension.id in MIRRORED else rating


def _weight(rating: float, table: Table) -> float:
    """Map a rating to a weight from 1 to 5; ratings of importance stay as they are."""
    return LEAST + (rating - table.low) * (MOST - LEAST) / (table.high - table.low)
