"""Whether answers can be believed, before anything else is read from them.

A flag says "look again" and names its evidence; it is never proof of anything. The same functions
look at one person and at millions: rows are people, and what is added up is added in the order of
the columns, so that neither other rows nor the size of a block change a bit.
"""

from careerfit.core.quality.columns import Columns, columns_of
from careerfit.core.quality.model import Evidence, Index, index
from careerfit.core.quality.norms import ItemNorms, item_norms
from careerfit.core.quality.signals import Signals, signals
from careerfit.core.quality.sitting import FlagCode, ResponseQuality, flags, quality

__all__ = [
    "Columns",
    "Evidence",
    "FlagCode",
    "Index",
    "ItemNorms",
    "ResponseQuality",
    "Signals",
    "columns_of",
    "flags",
    "index",
    "item_norms",
    "quality",
    "signals",
]
