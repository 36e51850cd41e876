"""One number for how much answers look like careless ones: 0 to 1, flagged above a half.

A logistic model of the signals, fitted by `python -m benchmarks.careless` on one half of the 2,436
complete rows of bfi (Revelle, R package psych) against simulated careless rows: random,
one answer throughout (also with slips), two in turn, and random from the middle on. A half is where
4 % of the real rows of that half lie above. What to expect of it is in docs/quality.md.
"""

from typing import Literal, get_args

import numpy as np

from careerfit.core.quality.signals import Signals
from careerfit.core.scoring import Floats
from careerfit.core.value import value

Evidence = Literal["scatter", "distance", "consistency", "repeats"]
EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)
"""What can speak against answers."""
Style = Literal["spread", "extreme", "middle"]
STYLE: tuple[Style, ...] = get_args(Style)
"""How a person uses the range: says how much scatter is plausible, and never flags by itself."""

FLAGGED = 0.5
TELLING = 0.5
"""Evidence that adds at least this much, in log odds, is named."""
WIDEST = 4.0
"""No signal counts for more than this many SD."""
MOST_STYLE = 2.5
"""Style speaks against answers by at most this much, which is less than what a flag needs."""


@value
class Term:
    """A signal's mean and SD among real people, as it stands in the model, and its weight."""

    signal: Evidence | Style
    mean: float
    sd: float
    weight: float


@value
class Model:
    """Terms, and what they start from, in log odds; 0 is where the flag begins."""

    start: float
    terms: tuple[Term, ...]


PLAIN = Model(
    start=-3.08,
    terms=(
        Term(signal="scatter", mean=0.015, sd=0.285, weight=1.9),
        Term(signal="consistency", mean=0.58, sd=0.341, weight=-0.19),
        Term(signal="repeats", mean=0.5, sd=0.1, weight=2.43),
        Term(signal="spread", mean=3.43, sd=0.24, weight=0.82),
        Term(signal="extreme", mean=-0.046, sd=0.197, weight=-0.8),
        Term(signal="middle", mean=-0.008, sd=0.172, weight=0.97),
    ),
)
"""Without norms of items."""
NORMED = Model(
    start=-3.49,
    terms=(
        Term(signal="distance", mean=-0.095, sd=0.498, weight=2.26),
        Term(signal="consistency", mean=0.58, sd=0.341, weight=-0.13),
        Term(signal="repeats", mean=0.5, sd=0.1, weight=2.59),
        Term(signal="spread", mean=3.43, sd=0.24, weight=0.48),
        Term(signal="extreme", mean=-0.046, sd=0.197, weight=-0.97),
        Term(signal="middle", mean=-0.008, sd=0.172, weight=0.77),
    ),
)
"""With norms of items: the distance holds all that the scatter says, whose weight came to 0."""


@value
class Index:
    """The index (people,), nan where unknown; what each signal adds to it, in log odds."""

    index: Floats
    evidence: dict[Evidence, Floats]


def index(seen: Signals) -> Index:
    """Return the index of each person: with norms where their distance is known.

    Unknown signals add nothing; without a known scatter the index is unknown.
    """
    plain, normed = (log_odds(model, seen) for model in (PLAIN, NORMED))
    known, far = ~np.isnan(seen.scatter), ~np.isnan(seen.distance)
    odds = np.where(far, normed[0], plain[0])
    return Index(
        index=np.where(known, 1.0 / (1.0 + np.exp(-odds)), np.nan),
        evidence={name: np.where(far, normed[1][name], plain[1][name]) for name in EVIDENCE},
    )


def standing(seen: Signals, signal: Evidence | Style) -> Floats:
    """Return a signal as it stands in the model: ratios as logarithms, shares less chance."""
    found: Floats = getattr(seen, signal)
    if signal in ("scatter", "distance"):
        return np.log(np.maximum(found, 0.1))
    if signal == "spread":
        return np.log(np.maximum(found, 5.0))
    if signal == "extreme":
        return found - seen.extreme_by_chance
    if signal == "middle":
        return found - seen.middle_by_chance
    return np.maximum(found, 0.5) if signal == "repeats" else found


def deviation(seen: Signals, term: Term) -> Floats:
    """Return a signal in SD from its mean, within WIDEST; 0 where it is unknown."""
    apart = (standing(seen, term.signal) - term.mean) / term.sd
    return np.clip(np.where(np.isnan(apart), 0.0, apart), -WIDEST, WIDEST)


def log_odds(model: Model, seen: Signals) -> tuple[Floats, dict[Evidence, Floats]]:
    """Return the log odds of each person, and what each kind of evidence adds to them."""
    adds = {term.signal: term.weight * deviation(seen, term) for term in model.terms}
    nothing = np.zeros(len(seen.scatter))
    style = sum((adds.get(name, nothing) for name in STYLE), nothing)
    evidence = {name: adds.get(name, nothing) for name in EVIDENCE}
    odds = model.start + np.minimum(style, MOST_STYLE)
    return sum(evidence.values(), odds), evidence
