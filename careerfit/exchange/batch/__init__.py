"""Tables of any size: read in blocks, scored on all cores or machines, kept in parts, joined."""

from careerfit.exchange.batch.parts import open_parts
from careerfit.exchange.batch.pools import open_pool
from careerfit.exchange.batch.tables import open_table

__all__ = ["open_parts", "open_pool", "open_table"]
