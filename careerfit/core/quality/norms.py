"""What a calibration knows about single items."""

from collections.abc import Sequence

import numpy as np

from careerfit.core.calibration import Calibration
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


def item_norms(calibrations: Sequence[Calibration]) -> ItemNorms | None:
    """Return what calibrations know of single items; None where there is none.

    Items of two questionnaires were answered by different people: their covariance counts as 0, as
    one that is not known does. Of several the smallest number of people holds.
    """
    if not calibrations:
        return None
    items = [item for one in calibrations for item in one.items]
    covariance = np.zeros((len(items), len(items)))
    place = 0
    for one in calibrations:
        for row, told in enumerate(one.covariances):
            own = [0.0 if cell is None else cell for cell in told]
            covariance[place + row, place : place + len(own)] = own
            covariance[place : place + len(own), place + row] = own
        place += len(one.items)
    known = [(n, item.id, item.mean) for n, item in enumerate(items) if item.mean is not None]
    places = [n for n, _, _ in known]
    definite = _definite(covariance[np.ix_(places, places)])
    return ItemNorms(
        items=tuple(key for _, key, _ in known),
        means=tuple(mean for _, _, mean in known),
        covariance=tuple(tuple(row) for row in definite.tolist()),
        n=min(one.n for one in calibrations),
    )


def _definite(covariance: Floats) -> Floats:
    """Return the nearest matrix that is positive definite.

    Covariances of pairs with missing answers need not be together (Higham 2002, IMA Journal of
    Numerical Analysis 22, 329-343): what is below LEAST_VARIANCE in its own direction is raised.
    """
    values, vectors = np.linalg.eigh(covariance)
    raised: Floats = (vectors * np.maximum(values, LEAST_VARIANCE)) @ vectors.T
    return (raised + raised.T) / 2
