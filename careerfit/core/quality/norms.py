"""What a calibration knows about single items."""

import numpy as np

from careerfit.core.questionnaire import ItemId
from careerfit.core.scoring import Floats
from careerfit.core.value import value


@value
class ItemNorms:
    """Means and covariances of items among `n` people, as a calibration found them.

    In points: 0-100 of each item's range, reverse-keyed items mirrored, as scales are scored.
    means: one an item; covariance: one row an item.
    """

    items: tuple[ItemId, ...]
    means: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]
    n: int

    def of(self, items: tuple[ItemId, ...]) -> tuple[Floats, Floats]:
        """Return means and covariances of `items` only, which the norms must all have.

        With p items the covariances are drawn to 0 by p / (n + p): of few people they are
        too large in some direction or other, and without this not to be inverted when n < p.
        """
        places = [self.items.index(item) for item in items]
        covariance = np.array(self.covariance, dtype=np.float64)[np.ix_(places, places)]
        kept = self.n / (self.n + len(self.items))
        shrunk = kept * covariance + (1.0 - kept) * np.diag(np.diag(covariance))
        return np.array(self.means, dtype=np.float64)[places], shrunk
