"""How well careless answers are told from real ones, on answers that nobody here wrote.

bfi: 2,436 complete rows of 25 items (Revelle, R package psych). Weights and cut were fixed on its
rows of even number (benchmarks/careless.py); all figures here are of the other rows, with norms of
the former.
`python -m benchmarks.careless` prints them, docs/quality.md tells them.
"""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import mannwhitneyu

from benchmarks.careless import COLUMNS, area, careless_rows, norms_of, real_rows
from careerfit.core.quality import ItemNorms, index, signals
from careerfit.core.quality.model import FLAGGED
from careerfit.core.scoring import Floats

ROWS = real_rows()
FITTED, TESTED = ROWS[::2], ROWS[1::2]
CARELESS = careless_rows(TESTED, "test")
NORMS = norms_of(FITTED)
BARS = {"random": 0.95, "straight": 0.98, "straight with slips": 0.98, "two in turn": 0.95}
BARS |= {"1-6, 2-5 in turn": 0.95, "random from the middle on": 0.85}
MOST_FLAGGED = 0.06
KNOWN = pytest.mark.parametrize("norms", [None, NORMS], ids=["without norms", "with norms"])


def indices(rows: Floats, norms: ItemNorms | None) -> Floats:
    return index(signals(COLUMNS, rows, norms=norms)).index


def mixed(rows: Floats, seed: int) -> tuple[Floats, NDArray[np.bool_]]:
    """Rows with careless ones among them, a tenth of all, as many of each kind; which those are."""
    each = len(rows) // 9 // len(BARS)
    kinds = careless_rows(rows, f"mixed {seed}").values()
    everyone = np.concatenate([rows, *(kind[:each] for kind in kinds)])
    return everyone, np.arange(len(everyone)) >= len(rows)


def test_the_answers_are_those_of_the_published_ones() -> None:
    assert ROWS.shape == (2436, 25)
    points = COLUMNS.mirrored(COLUMNS.points(ROWS))
    for number in range(5):  # keys: within every scale each item goes with the rest
        own = points[:, COLUMNS.scale == number]
        for item in range(5):
            rest = np.delete(own, item, axis=1).sum(axis=1)
            assert np.corrcoef(own[:, item], rest)[0, 1] > 0.2


@KNOWN
@pytest.mark.parametrize("kind", BARS)
def test_careless_rows_are_told_from_real_ones(kind: str, norms: ItemNorms | None) -> None:
    assert area(indices(TESTED, norms), indices(CARELESS[kind], norms)) >= BARS[kind]


@KNOWN
def test_few_real_rows_are_flagged(norms: ItemNorms | None) -> None:
    assert (indices(TESTED, norms) > FLAGGED).mean() <= MOST_FLAGGED


def test_norms_made_with_a_tenth_of_careless_rows_among_them_still_serve() -> None:
    norms = norms_of(mixed(FITTED, 1)[0])
    everyone, careless = mixed(TESTED, 2)
    found = indices(everyone, norms)
    assert careless.mean() == pytest.approx(0.1, abs=0.005)
    assert area(found[~careless], found[careless]) >= 0.95
    assert (found[~careless] > FLAGGED).mean() <= MOST_FLAGGED
    assert careless[found > FLAGGED].mean() >= 0.75
    assert (found[careless] > FLAGGED).mean() >= 0.75


@KNOWN
def test_a_tenth_of_missing_answers_changes_little(norms: ItemNorms | None) -> None:
    def thinned(rows: Floats) -> Floats:
        gone = np.random.RandomState(1).random_sample(rows.shape) < 0.1
        return np.where(gone, np.nan, rows)

    real = indices(thinned(TESTED), norms)
    assert (real > FLAGGED).mean() <= MOST_FLAGGED
    for kind, rows in CARELESS.items():
        whole = area(indices(TESTED, norms), indices(rows, norms))
        assert area(real, indices(thinned(rows), norms)) == pytest.approx(whole, abs=0.02), kind


def test_the_area_is_that_of_the_rank_sum() -> None:
    real, careless = indices(TESTED, None), indices(CARELESS["random"], None)
    ranks = mannwhitneyu(careless, real).statistic / (len(real) * len(careless))
    assert area(real, careless) == pytest.approx(ranks)
    assert area(np.array([1.0, 1.0]), np.array([1.0])) == 0.5
