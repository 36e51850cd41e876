"""What a calibration knows about single items."""

import numpy as np

from careerfit.core.questionnaire import ItemId
from careerfit.core.scoring import Floats
from careerfit.core.value import value

LEAST_VARIANCE = 1.0
"""Of an item that all people answered alike, so that a distance can be told; in points squared."""


@value
class ItemNorms:
    """Means and covariances of items among `n` people, as a calibration found them.

    In points: 0-100 of each item's range, reverse-keyed items mirrored, as scales are scored.
    means: one an item. covariance: one row an item; of complete rows, or otherwise positive
    definite.
    """

    items: tuple[ItemId, ...]
    means: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]
    n: int

    def of(self, items: tuple[ItemId, ...]) -> tuple[Floats, Floats]:
        """Return means and covariances of `items` only, which the norms must all have.

        Among p items the covariances are drawn to 0 by p / (n + p), since those of a sample make
        some combinations of items look rarer than they are; no variance is below LEAST_VARIANCE.
        """
        places = [self.items.index(item) for item in items]
        covariance = np.array(self.covariance, dtype=np.float64)[np.ix_(places, places)]
        variance = np.maximum(np.diag(covariance), LEAST_VARIANCE)
        shrunk = covariance * (self.n / (self.n + len(items)))
        np.fill_diagonal(shrunk, variance)
        return np.array(self.means, dtype=np.float64)[places], shrunk
