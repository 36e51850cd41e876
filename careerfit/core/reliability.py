"""How reliable the sum of items is: alpha, its interval, omega, and what items add to it.

Items are (people, k) matrices of numbers on one footing, reverse-keyed ones mirrored, nan where
unanswered. Covariances are pairwise: each pair of items over the people who answered both. What
cannot be computed is nan.
"""

from math import exp, lgamma, log, log1p, sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FEWEST_ITEMS = 3
"""One factor is not identified by fewer."""
STEPS, SMALL = 10_000, 1e-300
TOLERANCE = 1e-12
"""Below it a variance is none: sums of fractions are not exact."""


def covariances(items: Floats) -> Floats:
    """Return the pairwise covariances (k, k), over n - 1; nan where fewer than two answered both.

    Each pair has the means of its own people, as R's cov(use = "pairwise").
    """
    there, some = about_zero(items)
    both, sums = there.T @ there, some.T @ there
    pairs = np.where(both > 1, both, np.nan)
    found: Floats = (some.T @ some - sums * sums.T / pairs) / (pairs - 1)
    return found


def correlations(items: Floats) -> Floats:
    """Return the pairwise correlations (k, k); nan where an item does not vary.

    Both variances are those of the people who answered both, as R's cor(use = "pairwise").
    """
    there, some = about_zero(items)
    both, sums = there.T @ there, some.T @ there
    pairs = np.where(both > 1, both, np.nan)
    own = (some**2).T @ there - sums**2 / pairs
    varies = np.where(own > TOLERANCE, own, np.nan)
    found: Floats = (some.T @ some - sums * sums.T / pairs) / np.sqrt(varies * varies.T)
    return found


def average_correlation(covariance: Floats) -> float:
    """Return the mean correlation of two different items, from their covariances."""
    spread = np.sqrt(np.where(np.diag(covariance) > TOLERANCE, np.diag(covariance), np.nan))
    apart = ~np.eye(len(covariance), dtype=bool)
    return float((covariance / np.outer(spread, spread))[apart].mean()) if apart.any() else np.nan


def item_rest(covariance: Floats, item: int) -> float:
    """Return the correlation of one item with the sum of the others, from their covariances."""
    own = covariance[item, item]
    rest = without(covariance, item).sum()
    if not (own > TOLERANCE and rest > TOLERANCE):
        return float("nan")
    return float((covariance[item].sum() - own) / sqrt(own * rest))


def among(matrix: Floats, kept: NDArray[np.bool_]) -> Floats:
    """Return the rows and columns of the items that are kept."""
    found: Floats = matrix[np.ix_(kept, kept)]
    return found


def without(covariance: Floats, item: int) -> Floats:
    """Return the covariances of the other items."""
    found: Floats = np.delete(np.delete(covariance, item, axis=0), item, axis=1)
    return found


def alpha(covariance: Floats) -> float:
    """Return coefficient alpha of the sum of items from their covariances.

    k / (k - 1) times the share of the sum's variance that is not the items' own (Guttman 1945,
    lambda 3, Psychometrika 10, 255-282; Cronbach 1951, Psychometrika 16, 297-334).
    """
    count, total = len(covariance), float(covariance.sum())
    if count < 2 or not total > TOLERANCE:  # noqa: PLR2004
        return float("nan")
    return count / (count - 1) * (1 - float(np.trace(covariance)) / total)


def alpha_interval(
    found: float, people: int, items: int, confidence: float = 0.95
) -> tuple[float, float]:
    """Return the interval of alpha by the F distribution.

    Feldt, Woodruff & Salih 1987, Applied Psychological Measurement 11, 93-103: (1 - population
    alpha) / (1 - sample alpha) is F with n - 1 and (n - 1)(k - 1) degrees of freedom.
    """
    tail = (1 - confidence) / 2
    one, other = people - 1, (people - 1) * (items - 1)
    return (
        1 - (1 - found) * f_quantile(1 - tail, one, other),
        1 - (1 - found) * f_quantile(tail, one, other),
    )


def omega(correlation: Floats) -> float:
    """Return omega total of the sum of standardised items from their correlations.

    One common factor, by principal axes iterated to the least squares (minres) solution; omega is
    what is not unique of the sum's variance, 1 - sum of uniquenesses / sum of correlations
    (McDonald 1999, Test theory; Revelle & Zinbarg 2009, Psychometrika 74, 145-154). nan below three
    items, or where the factor does not exist (a communality above 1).
    """
    if len(correlation) < FEWEST_ITEMS:
        return float("nan")
    unique = 1 - one_factor(correlation) ** 2
    return float(1 - unique.sum() / correlation.sum())


def one_factor(correlation: Floats) -> Floats:
    """Return the loadings (k,) of items on their one common factor; nan where there is none."""
    count = len(correlation)
    if np.isnan(correlation).any():
        return np.full(count, np.nan)
    reduced = correlation.copy()
    shared = np.abs(correlation - np.eye(count)).max(axis=0)
    loadings, moved, steps = np.sqrt(shared), 1.0, 0
    while moved > TOLERANCE and shared.max() <= 1 and steps < STEPS:
        np.fill_diagonal(reduced, shared)
        values, vectors = np.linalg.eigh(reduced)
        loadings = vectors[:, -1] * sqrt(max(values[-1], 0.0))
        moved, shared = np.abs(loadings**2 - shared).max(), loadings**2
        steps += 1
    return loadings if shared.max() <= 1 else np.full(count, np.nan)


def f_quantile(share: float, one: float, other: float) -> float:
    """Return what F with `one` and `other` degrees of freedom stays below with chance `share`."""
    low, high = 0.0, 1.0
    for _ in range(100):
        middle = (low + high) / 2
        if incomplete_beta(middle, one / 2, other / 2) < share:
            low = middle
        else:
            high = middle
    return other * low / (one * (1 - low))


def incomplete_beta(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function, for 0 < x < 1.

    By its continued fraction (DLMF 8.17.22, https://dlmf.nist.gov/8.17), evaluated by Lentz's
    method; where that converges slowly, by its mirror image.
    """
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    c, d = 1.0, 1 / _apart(1 - (a + b) * x / (a + 1))
    fraction, before, m = d, 0.0, 0
    while abs(fraction - before) > TOLERANCE * abs(fraction):
        m, before = m + 1, fraction
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 / _apart(1 + step * d)
            c = _apart(1 + step / c)
            fraction *= c * d
    return front * fraction


def _apart(number: float) -> float:
    """Return a number that can be divided by."""
    return number if abs(number) > SMALL else SMALL


def about_zero(items: Floats) -> tuple[Floats, Floats]:
    """Return (1 where answered, items less their means and 0 where not answered).

    Sums of what lies about 0 lose no digits.
    """
    there = (~np.isnan(items)).astype(np.float64)
    some = np.nan_to_num(items)
    means = some.sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    return there, (some - means) * there
