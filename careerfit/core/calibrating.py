"""Answers of many people to the calibration of a questionnaire.

Rows are people, columns the rated items, in points (percent of the maximum possible, reverse-keyed
items mirrored), nan where unanswered. Levels are those of the one scorer.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from careerfit.core import reliability
from careerfit.core.calibration import (
    Calibration,
    ItemCalibration,
    NormRow,
    ScaleCalibration,
)
from careerfit.core.errors import CareerFitError
from careerfit.core.questionnaire import Item, ItemId, Questionnaire, Scale
from careerfit.core.reliability import TOLERANCE
from careerfit.core.scoring import Floats
from careerfit.core.scoring.ratings import score_ratings, value_range
from careerfit.core.value import digest, value

FEWEST_PEOPLE = 200
"""Below this the errors of alpha and of norms are too wide to lean on (Nunnally & Bernstein 1994,
Psychometric theory, 228; Charter 1999, J. Clinical and Experimental Neuropsychology 21)."""
FEWEST_FOR_R = 2
"""Of two people every correlation is 1 or -1."""
NORM_LEVELS = range(0, 101, 5)


@value
class _Ratings:
    """A scale's items: points (people, k), levels (people,), and ends of their answers (k, 2)."""

    scale: Scale
    items: tuple[Item, ...]
    points: Floats
    level: Floats
    ends: Floats

    @property
    def covariance(self) -> Floats:
        """The items' pairwise covariances, in points."""
        return reliability.covariances(self.points)

    @property
    def vary(self) -> NDArray[np.bool_]:
        """The items that tell people apart; a sum is as reliable without the others."""
        found: NDArray[np.bool_] = np.nan_to_num(np.diag(self.covariance)) > TOLERANCE
        return found

    def raw_of(self, level: float) -> float:
        """Return a level on the answer format."""
        low, high = self.ends.mean(axis=0)
        return float(low + level / 100 * (high - low))


def calibrate(
    questionnaire: Questionnaire, answers: Floats, *, made_at: datetime, source: str = ""
) -> Calibration:
    """Return what `answers` (people, items of the questionnaire; raw) say of its rating scales.

    Raises CareerFitError when there is nothing to calibrate.
    """
    found = tuple(_ratings(questionnaire, answers))
    if not found:
        raise CareerFitError(
            f"'{questionnaire.id}' has no scale of ratings, so there is nothing to calibrate. "
            "Choose another questionnaire."
        )
    if all(np.isnan(one.points).all() for one in found):
        raise CareerFitError(
            f"Nobody answered any rating of '{questionnaire.id}', so there is nothing to "
            "calibrate. Choose the file that holds the answers."
        )
    scales = tuple(_scale(one) for one in found)
    items = tuple(item for one in found for item in _items(one))
    calibration = Calibration(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        digest=digest(questionnaire),
        n=len(answers),
        made_at=made_at,
        source=source or "Who they are was not stated",
        scales=scales,
        items=items,
        correlations=_matrix(reliability.correlations(np.array([one.level for one in found]).T)),
        covariances=_lower(reliability.covariances(np.hstack([one.points for one in found]))),
    )
    return replace(calibration, warnings=tuple(_warnings(calibration, questionnaire)))


def matrix(people: Sequence[Mapping[ItemId, int]], questionnaire: Questionnaire) -> Floats:
    """Return answers by item as an array (people, items), nan where unanswered."""
    rows = [[one.get(item.id, np.nan) for item in questionnaire.items] for one in people]
    return np.array(rows, dtype=np.float64)


def _ratings(questionnaire: Questionnaire, answers: Floats) -> Iterator[_Ratings]:
    columns = {item.id: number for number, item in enumerate(questionnaire.items)}
    for scale in questionnaire.scales:
        items = questionnaire.items_of(scale.id)
        if not items or items[0].kind != "rating":
            continue
        given = answers[:, [columns[item.id] for item in items]]
        ends = np.array([value_range(questionnaire, item) for item in items], dtype=np.float64)
        mirrored = np.array([item.keyed == "-" for item in items])
        steps = np.where(mirrored, ends[:, 1] - given, given - ends[:, 0])
        points = steps * 100 / (ends[:, 1] - ends[:, 0])
        level = _levels(questionnaire, scale, given, points)
        yield _Ratings(scale=scale, items=items, points=points, level=level, ends=ends)


def _levels(questionnaire: Questionnaire, scale: Scale, given: Floats, points: Floats) -> Floats:
    """Return the levels as they will be scored by the item means found here.

    Items that nobody answered do not count.
    """
    some = [not np.isnan(column).all() for column in points.T]
    pairs = zip(questionnaire.items_of(scale.id), some, strict=True)
    items = [item for item, there in pairs if there]
    if not items:
        return np.full(len(given), np.nan)
    means = dict(zip((item.id for item in items), np.nanmean(points[:, some], axis=0), strict=True))
    return score_ratings(questionnaire, scale.id, items, given[:, some], 0.0, means).level


def _scale(one: _Ratings) -> ScaleCalibration:
    level, vary = one.level[~np.isnan(one.level)], one.vary
    covariance, n = reliability.among(one.covariance, vary), len(level)
    alpha = reliability.alpha(covariance)
    low, high = np.nan, np.nan
    if n > 1 and not np.isnan(alpha):
        low, high = reliability.alpha_interval(alpha, n, len(covariance))
    mean = float(level.mean()) if n else np.nan
    sd = float(level.std(ddof=1)) if n > 1 else np.nan
    s0, sigma = _within_and_between(one.points[~np.isnan(one.level)], sd)
    return ScaleCalibration(
        id=one.scale.id,
        name=one.scale.name,
        n=n,
        items=len(one.items),
        mean=_known(mean),
        sd=_known(sd),
        raw_mean=_known(one.raw_of(mean)),
        raw_sd=_known(one.raw_of(sd) - one.raw_of(0.0)),
        alpha=_known(alpha),
        alpha_low=_known(low),
        alpha_high=_known(high),
        omega=_known(reliability.omega(reliability.correlations(one.points[:, vary]))),
        average_r=_known(reliability.average_correlation(covariance)),
        s0=_known(s0),
        sigma=_known(sigma),
        sem=_known(sd * sqrt(1 - alpha) if alpha <= 1 else np.nan),
        norms=tuple(_norms(level, mean, sd)),
    )


def _within_and_between(points: Floats, sd: float) -> tuple[float, float]:
    """Return (s0, sigma): pooled SD of one person's items, and SD of true scores; nan where 0.

    sd: of levels. Their variance is that of true scores and of the error of a mean of k items,
    s0^2 / k (Hoyt 1941, Psychometrika 6, 153-160).
    """
    there, some = reliability.about_zero(points)
    count = there.sum(axis=1)
    own = (some**2).sum(axis=1) - some.sum(axis=1) ** 2 / np.maximum(count, 1)
    freedom = (
        (count - 1).sum() - (there.sum(axis=0) > 0).sum() + 1
    )  # an item mean each, one in common
    if not freedom > 0 or not own.sum() > TOLERANCE:
        return np.nan, np.nan
    within = float(own.sum() / freedom)
    between = sd**2 - within * float((1 / count).mean())
    return sqrt(within), sqrt(between) if between > TOLERANCE else np.nan


def _norms(level: Floats, mean: float, sd: float) -> Iterator[NormRow]:
    """Yield the percentile rank and the T score (50 + 10 z, linear) of levels from 0 to 100."""
    if not sd > TOLERANCE:
        return
    for place in NORM_LEVELS:
        near = np.isclose(level, place)
        below = ((level < place) & ~near).mean() + near.mean() / 2
        yield NormRow(
            level=float(place), percentile=float(100 * below), t=50 + 10 * (place - mean) / sd
        )


def _items(one: _Ratings) -> Iterator[ItemCalibration]:
    vary, places = one.vary, np.cumsum(one.vary) - 1
    covariance = reliability.among(one.covariance, vary)
    for place, item in enumerate(one.items):
        points = one.points[:, place][~np.isnan(one.points[:, place])]
        mean = float(points.mean()) if len(points) else np.nan
        sd = float(points.std(ddof=1)) if len(points) > 1 else np.nan
        low, high = one.ends[place]
        rest_r, dropped = np.nan, reliability.alpha(covariance)
        if vary[place]:
            rest_r = reliability.item_rest(covariance, places[place])
            dropped = reliability.alpha(reliability.without(covariance, places[place]))
        yield ItemCalibration(
            id=item.id,
            scale=one.scale.id,
            n=len(points),
            mean=_known(mean),
            sd=_known(sd),
            raw_mean=_known(low + mean / 100 * (high - low)),
            raw_sd=_known(sd / 100 * (high - low)),
            rest_r=_known(rest_r),
            alpha_dropped=_known(dropped),
        )


def _warnings(calibration: Calibration, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield what to look at before the calibration is leant on."""
    if calibration.n < FEWEST_PEOPLE:
        yield (
            f"n = {calibration.n} is below {FEWEST_PEOPLE}: alpha and norms are rough. "
            "Calibrate again with more people."
        )
    for item in calibration.items:
        yield from _item_warnings(item)
    for scale in calibration.scales:
        faults = ["it has no alpha"] if scale.alpha is None else []
        if calibration.norm(questionnaire, scale.id) is None:
            faults.append("it is scored as if it were not calibrated")
        if faults:
            yield (
                f"'{scale.id}' does not tell enough: {' and '.join(faults)}. It takes two items "
                "that people answer differently, beyond error, and answers to every item."
            )


def _item_warnings(item: ItemCalibration) -> Iterator[str]:
    if not item.n:
        yield f"Nobody answered '{item.id}'. Give its column answers, or drop the item."
    elif item.sd is not None and item.sd < TOLERANCE:
        yield f"Everybody answered '{item.id}' alike, so it tells nothing. Look at its wording."
    elif item.rest_r is not None and item.rest_r < 0 and item.n > FEWEST_FOR_R:
        yield (
            f"'{item.id}' runs against its scale (item-rest r = {item.rest_r:.2f}). "
            "Look whether its 'keyed' is right."
        )


def _known(number: float) -> float | None:
    return float(number) if np.isfinite(number) else None


def _matrix(numbers: Floats) -> tuple[tuple[float | None, ...], ...]:
    return tuple(tuple(_known(number) for number in row) for row in numbers)


def _lower(numbers: Floats) -> tuple[tuple[float | None, ...], ...]:
    """Return each row up to the diagonal."""
    return tuple(row[: place + 1] for place, row in enumerate(_matrix(numbers)))
