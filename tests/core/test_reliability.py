"""Reliability against scipy, against figures worked by hand, and against its own laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from careerfit.core import reliability
from careerfit.core.reliability import Floats

PERFECT: Floats = np.array([[1.0, 1, 1], [2, 2, 2], [5, 5, 5]])


@given(x=st.floats(0.001, 0.999), a=st.floats(0.5, 20_000), b=st.floats(0.5, 20_000))
def test_the_incomplete_beta_function_is_that_of_scipy(x: float, a: float, b: float) -> None:
    found = reliability.incomplete_beta(x, a, b)
    assert found == pytest.approx(special.betainc(a, b, x), rel=1e-7, abs=1e-12)


@pytest.mark.parametrize("share", [0.025, 0.5, 0.975])
@pytest.mark.parametrize(("people", "items"), [(2, 2), (20, 4), (2800, 5), (200_000, 20)])
def test_quantiles_of_f_are_those_of_scipy(share: float, people: int, items: int) -> None:
    one, other = people - 1, (people - 1) * (items - 1)
    found = reliability.f_quantile(share, one, other)
    assert found == pytest.approx(stats.f.ppf(share, one, other), rel=1e-9)


def test_alpha_is_one_where_items_are_alike_and_unknown_where_nothing_varies() -> None:
    assert reliability.alpha(reliability.covariances(PERFECT)) == pytest.approx(1)
    assert np.isnan(reliability.alpha(reliability.covariances(np.ones((5, 3)))))
    assert np.isnan(reliability.alpha(np.ones((1, 1))))


def test_covariances_are_pairwise_as_in_r() -> None:
    """Each pair over its own people: numpy's for those who answered both."""
    items = np.random.RandomState(1).normal(size=(60, 4))
    items[np.random.RandomState(2).random_sample(items.shape) < 0.2] = np.nan
    covariance, correlation = reliability.covariances(items), reliability.correlations(items)
    for one in range(4):
        for other in range(4):
            both = ~np.isnan(items[:, [one, other]]).any(axis=1)
            pair = items[both, one], items[both, other]
            assert covariance[one, other] == pytest.approx(np.cov(*pair)[0, 1])
            assert correlation[one, other] == pytest.approx(np.corrcoef(*pair)[0, 1])


def test_a_pair_that_nobody_answered_has_no_covariance_and_a_constant_item_no_correlation() -> None:
    items = np.array([[1.0, np.nan, 3], [2, np.nan, 3], [4, 2, 3]])
    assert np.isnan(reliability.covariances(items)[0, 1])
    covariance = reliability.covariances(items[:, [0, 2]])
    assert covariance[1].tolist() == [0.0, 0.0]
    assert np.isnan(reliability.correlations(items)[2]).all()
    assert np.isnan(reliability.item_rest(covariance, 1))
    assert np.isnan(reliability.average_correlation(covariance))
    assert np.isnan(reliability.average_correlation(np.ones((1, 1))))


def test_one_factor_gives_back_the_loadings_that_made_the_correlations() -> None:
    loadings = np.array([0.8, 0.7, 0.6, 0.5])
    correlation = np.outer(loadings, loadings)
    np.fill_diagonal(correlation, 1.0)
    np.testing.assert_allclose(np.abs(reliability.one_factor(correlation)), loadings, atol=1e-9)
    common = loadings.sum() ** 2
    expected = common / (common + (1 - loadings**2).sum())
    assert reliability.omega(correlation) == pytest.approx(expected)


def test_a_factor_that_does_not_exist_has_no_omega() -> None:
    heywood = np.array([[1.0, 0.9, 0.9], [0.9, 1.0, 0.1], [0.9, 0.1, 1.0]])
    assert np.isnan(reliability.omega(heywood))
    assert np.isnan(reliability.omega(np.eye(2)))
    assert np.isnan(reliability.omega(np.full((3, 3), np.nan)))


@given(order=st.permutations(range(4)))
def test_the_order_of_items_moves_no_reliability(order: list[int]) -> None:
    items = np.random.RandomState(3).normal(size=(80, 1)) + np.random.RandomState(4).normal(
        size=(80, 4)
    )
    before, after = (reliability.correlations(x) for x in (items, items[:, order]))
    assert reliability.alpha(before) == pytest.approx(reliability.alpha(after))
    assert reliability.omega(before) == pytest.approx(reliability.omega(after))
