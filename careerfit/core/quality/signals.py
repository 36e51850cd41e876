"""What can be seen in rows of answers: one number a person and signal, nan where it is unknown.

Ratings outside timed tasks only; how well they are told from careless ones is in docs/quality.md.
"""

import numpy as np

from careerfit.core.chance import stream
from careerfit.core.quality.columns import Columns, Numbers, Truths
from careerfit.core.quality.norms import ItemNorms
from careerfit.core.scoring import ENOUGH, WITHIN_SD, Floats
from careerfit.core.value import value

FEWEST = 10
"""Degrees of freedom (answers beyond the first, of each scale or of all) that an SD needs."""
FEWEST_PAIRS = 6
"""Pairs of answers that the share of repeats needs."""
SPLITS = 20
"""Halves of the scales that the consistency is the mean over."""
FEWEST_SCALES = 4
"""Scales that the correlation of two halves needs."""
PEOPLE_AN_ITEM = 10
"""People that norms need for each item: of fewer, the distance flags too many (docs/quality.md)."""
FLAT = 1e-6
"""What is left of the squares of a constant by rounding is less."""
END, MIDDLE = 50.0, 75.0
"""Points from the centre to either end; less than MIDDLE / (choices - 1) are the middle choices."""


@value
class Signals:
    """What can be seen, each (people,), nan where unknown.

    scatter: SD within scales, reverse-keyed answers mirrored, over the SD that is plausible.
    distance: squared Mahalanobis distance an answer; about 1 for people like those of the norms.
    consistency: correlation over scales of one half of their items with the other, mean of splits.
    repeats: share of answers equal to the last one (or to the last but one, if that is more), of
    those to items of another scale or keying. spread: SD over all answers, 0-100, not mirrored.
    extreme, middle: shares of answers at either end and in the middle of the range;
    *_by_chance: what they would be if all choices were equally likely. longest_run: of one answer,
    across scales and keyings. seconds: median an item. unanswered: share of all items asked.
    checks_passed, checks_answered: numbers of instructed items.
    """

    scatter: Floats
    distance: Floats
    consistency: Floats
    repeats: Floats
    spread: Floats
    extreme: Floats
    extreme_by_chance: float
    middle: Floats
    middle_by_chance: float
    longest_run: Floats
    seconds: Floats
    unanswered: Floats
    checks_passed: Floats
    checks_answered: Floats


def signals(
    columns: Columns,
    answers: Floats,
    milliseconds: Floats | None = None,
    norms: ItemNorms | None = None,
) -> Signals:
    """Look at the answers of many people.

    answers: (people, items asked) raw values, nan where unanswered, any number where answered in
    writing. milliseconds: how long each took, nan where unknown.
    """
    raw, points = _lines(answers[:, columns.ratings]), columns.points(answers)
    mirrored, checks = _lines(columns.mirrored(points)), _lines(answers[:, columns.checks])
    points, unanswered = _lines(points), np.isnan(_lines(answers))
    there = ~np.isnan(points)
    centre = np.abs(points - 50.0) < MIDDLE / (columns.choices[:, None] - 1)
    middle_by_chance = (2.0 - columns.choices % 2) / columns.choices
    return Signals(
        scatter=_scatter(columns, mirrored, norms),
        distance=_distance(columns, mirrored, norms),
        consistency=_consistency(columns, mirrored),
        repeats=_repeats(columns, raw),
        spread=_sd(points),
        extreme=_share(np.abs(points - 50.0) == END, there),
        extreme_by_chance=_mean(2.0 / columns.choices),
        middle=_share(centre, there),
        middle_by_chance=_mean(middle_by_chance),
        longest_run=_longest_run(columns, raw),
        seconds=_seconds(columns, answers, milliseconds),
        unanswered=_share(unanswered, np.ones_like(unanswered)),
        checks_passed=_total(checks == columns.expected[:, None]),
        checks_answered=_total(~np.isnan(checks)),
    )


def _scatter(columns: Columns, mirrored: Floats, norms: ItemNorms | None) -> Floats:
    """Return the SD within scales over the plausible one: WITHIN_SD, or that of the norms.

    With norms item means are removed, and what is plausible of a scale is the mean variance of its
    items less their mean covariance.
    """
    squares, plausible, freedom = (np.zeros(mirrored.shape[1]) for _ in range(3))
    for own in columns.of_scales():
        names = tuple(columns.items[place] for place in own)
        means, variance = np.zeros(len(own)), WITHIN_SD**2
        if norms is not None and set(names) <= set(norms.items):
            means, covariance = norms.of(names)
            shared = (covariance.sum() - np.trace(covariance)) / (len(own) * (len(own) - 1))
            variance = float(np.trace(covariance) / len(own) - shared)
        within, free = _within(mirrored[own] - means[:, None])
        squares += within
        plausible += free * variance
        freedom += free
    return np.sqrt(squares / np.where(freedom >= FEWEST, plausible, np.nan))


def _distance(columns: Columns, mirrored: Floats, norms: ItemNorms | None) -> Floats:
    """Return the squared Mahalanobis distance to the norms an answer.

    Unknown unless two thirds of the ratings are answered and in norms of enough people. Item by
    item, each as it stands apart from what the items before it foretell (the Cholesky factor):
    where an answer is missing, what was foretold stands in for it and adds nothing.
    """
    squares = np.zeros(mirrored.shape[1])
    places = [] if norms is None else [n for n, i in enumerate(columns.items) if i in norms.items]
    if norms is None or not places or norms.n < PEOPLE_AN_ITEM * len(places):
        return squares * np.nan
    means, covariance = norms.of(tuple(columns.items[place] for place in places))
    factor = np.linalg.cholesky(covariance)
    apart = mirrored[places] - means[:, None]
    answered = _total(~np.isnan(apart))
    for place in range(len(places)):
        own = apart[place] / factor[place, place]
        own = np.where(np.isnan(own), 0.0, own)
        squares += own * own
        apart[place + 1 :] -= factor[place + 1 :, place, None] * own
    enough = answered * ENOUGH[1] >= len(columns.items) * ENOUGH[0]
    return squares / np.where(enough, answered, np.nan)


def _consistency(columns: Columns, mirrored: Floats) -> Floats:
    """Return the correlation over scales between halves of their items, mean over random splits.

    Resampled individual reliability, without the Spearman-Brown step. The splits follow from
    the items alone, so that equal answers have equal consistency.
    """
    people, scales = mirrored.shape[1], columns.of_scales()
    if len(scales) < FEWEST_SCALES:
        return np.full(people, np.nan)
    nobody = np.full((1, people), np.nan)  # what a half of uneven length is filled up with
    lines = np.concatenate([mirrored, nobody])
    there = (~np.isnan(lines)).astype(np.float64)
    filled = np.where(there > 0, lines, 0.0)
    total, known = np.zeros(people), np.zeros(people)
    for split in _splits(columns):
        count = _total(there[split])
        halves = _total(filled[split]) / np.where(count > 0, count, np.nan)
        found = _correlation(halves[0], halves[1])
        total += np.where(np.isnan(found), 0.0, found)
        known += ~np.isnan(found)
    return total / np.where(known > 0, known, np.nan)


def _splits(columns: Columns) -> Numbers:
    """Return random halves of each scale: the place of each rating, (splits, items, 2, scales).

    One more than the last place fills up halves that are shorter than others.
    """
    scales, ratings = columns.of_scales(), len(columns.items)
    longest = max(len(own) for own in scales)
    splits = np.full((SPLITS, longest + longest % 2, len(scales)), ratings, dtype=np.intp)
    order = stream(*columns.items).random_sample((SPLITS, ratings))
    for number, own in enumerate(scales):
        splits[:, : len(own), number] = own[np.argsort(order[:, own], axis=1)]
    return splits.reshape(SPLITS, -1, 2, len(scales))


def _repeats(columns: Columns, raw: Floats) -> Floats:
    """Return the share of answers that come again, one or two items on, where nothing asks for it.

    Unknown unless some of the compared items are keyed differently.
    """
    shares = np.full(raw.shape[1], np.nan)
    for lag in (1, 2):
        alike = columns.format[lag:] == columns.format[:-lag]
        turned = alike & (columns.reverse[lag:] != columns.reverse[:-lag])
        other = turned | (alike & (columns.scale[lag:] != columns.scale[:-lag]))
        if turned.any():
            now, then = raw[lag:][other], raw[:-lag][other]
            there = ~np.isnan(now) & ~np.isnan(then)
            enough = _total(there) >= FEWEST_PAIRS
            shares = np.fmax(shares, np.where(enough, _share(now == then, there), np.nan))
    return shares


def _longest_run(columns: Columns, raw: Floats) -> Floats:
    """Return the longest run of one answer that spans several scales and both keyings."""
    longest, length = np.zeros(raw.shape[1]), np.ones(raw.shape[1])
    scales, keyings = (np.zeros(raw.shape[1], dtype=np.bool_) for _ in range(2))
    for place in range(1, len(raw)):
        alike = columns.format[place] == columns.format[place - 1]
        same = (raw[place] == raw[place - 1]) & alike
        length = np.where(same, length + 1, 1)
        scales = same & (scales | (columns.scale[place] != columns.scale[place - 1]))
        keyings = same & (keyings | (columns.reverse[place] != columns.reverse[place - 1]))
        longest = np.maximum(longest, np.where(scales & keyings, length, 0))
    return longest


def _seconds(columns: Columns, answers: Floats, milliseconds: Floats | None) -> Floats:
    """Return the median seconds a rating took."""
    if milliseconds is None or not len(columns.ratings):
        return np.full(len(answers), np.nan)
    ordered = np.sort(milliseconds[:, columns.ratings], axis=1)
    rows, last = np.arange(len(ordered)), np.maximum((~np.isnan(ordered)).sum(axis=1) - 1, 0)
    middle: Floats = ordered[rows, last // 2] + ordered[rows, (last + 1) // 2]
    return middle / 2000.0


def _lines(rows: Floats) -> Floats:
    """Return (people, items) as (items, people), where a column is one piece of memory."""
    return np.ascontiguousarray(rows.T)


def _total(lines: Floats | Truths) -> Floats:
    """Return the sum over items for each person, in their order whatever the number of people."""
    total = np.zeros(lines.shape[1:])
    for line in lines:
        total += line
    return total


def _within(lines: Floats) -> tuple[Floats, Floats]:
    """Return each person's (sum of squares around the own mean, degrees of freedom)."""
    there = ~np.isnan(lines)
    count = _total(there)
    mean = _total(np.where(there, lines, 0.0)) / np.maximum(count, 1)
    apart = np.where(there, lines - mean, 0.0)
    return _total(apart * apart), np.maximum(count - 1, 0)


def _sd(lines: Floats) -> Floats:
    squares, freedom = _within(lines)
    return np.sqrt(squares / np.where(freedom >= FEWEST, freedom, np.nan))


def _correlation(first: Floats, second: Floats) -> Floats:
    """Return each person's Pearson r, over what is known in both; 0 where one is constant."""
    there = ~np.isnan(first) & ~np.isnan(second)
    count = _total(there)
    first, second = (np.where(there, half, 0.0) for half in (first, second))
    least = np.maximum(count, 1)
    first, second = (np.where(there, x - _total(x) / least, 0.0) for x in (first, second))
    size = np.sqrt(_total(first * first) * _total(second * second))
    found = np.where(size > FLAT, _total(first * second), 0.0) / np.maximum(size, FLAT)
    return np.where(count >= FEWEST_SCALES, found, np.nan)


def _share(chosen: Truths, there: Truths) -> Floats:
    count = _total(there)
    return _total(chosen & there) / np.where(count > 0, count, np.nan)


def _mean(values: Floats) -> float:
    return float(values.mean()) if len(values) else 0.0
