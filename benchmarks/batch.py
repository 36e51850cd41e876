"""A million people, 120 items, 24 scales: levels and standard errors, against what they could cost.

Prints seconds, each the median of interleaved runs: ours, the floor (one product of the same
matrix with a key matrix), pandas, a loop of Python over the people; then the whole command's
seconds, and its peak memory in MB.
"""

import subprocess
import sys
import tempfile
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from benchmarks import timed
from careerfit.core.dimension import Taxonomy
from careerfit.core.questionnaire import (
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
)
from careerfit.core.scoring import ENOUGH, PRIOR_WEIGHT, WITHIN_SD, score

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

PEOPLE, ITEMS, SCALES, BLOCK = 1_000_000, 120, 24, 49_152
LOOPED = 2_000
"""People that the loop takes; scaled up."""
PEAK = """
import re, sys
from careerfit.__main__ import main
main(sys.argv[1:])
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""
NO_DIMENSIONS = Taxonomy(lenses=(), dimensions=())
FORM = Questionnaire(
    id=QuestionnaireId("big"),
    version=1,
    title="Big",
    licence="CC0-1.0",
    choices=tuple(Choice(value=v, label=str(v)) for v in range(1, 6)),
    scales=tuple(Scale(id=ScaleId(f"s{n}"), name=f"S{n}") for n in range(SCALES)),
    items=tuple(
        Item(
            id=ItemId(f"i{n}"),
            text=f"Item {n}.",
            scale=ScaleId(f"s{n % SCALES}"),
            keyed="-" if n % 2 else "+",
        )
        for n in range(ITEMS)
    ),
)


def main() -> None:
    """Measure and print."""
    answers = _answers()
    key = np.zeros((ITEMS, SCALES), dtype=np.float32)
    key[np.arange(ITEMS), np.arange(ITEMS) % SCALES] = np.where(np.arange(ITEMS) % 2, -1, 1)
    known = np.nan_to_num(answers)
    frame, some = _frame(answers), answers[:LOOPED].tolist()
    works: tuple[Callable[[], object], ...] = (
        lambda: _ours(answers),
        lambda: known @ key,
        lambda: _pandas(frame),
        lambda: [_one(row) for row in some],
    )
    rounds = [[timed(work) for work in works] for _ in range(4)][1:]
    ours, floor, pandas, loop = (median(column) for column in zip(*rounds, strict=True))
    print(ours, floor, pandas, loop * PEOPLE / LOOPED, *_command(answers))


def _answers() -> NDArray[np.float32]:
    """Return raw answers (people, items), 3 % unanswered, each item's side by side."""
    random = np.random.default_rng(1)
    answers = random.integers(1, 6, (ITEMS, PEOPLE), dtype=np.int8).astype(np.float32)
    for item in answers:
        item[random.integers(0, PEOPLE, PEOPLE * 3 // 100)] = np.nan
    return answers.T


def _ours(answers: NDArray[np.float32]) -> object:
    """Score in blocks on all cores; what comes of a block goes on at once, as in the command."""
    blocks = (answers[at : at + BLOCK] for at in range(0, PEOPLE, BLOCK))
    with ThreadPoolExecutor() as pool:
        return deque(pool.map(lambda block: score(FORM, block, NO_DIMENSIONS), blocks), maxlen=0)


def _frame(answers: NDArray[np.float32]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame(answers, columns=[item.id for item in FORM.items])


def _pandas(frame: "pd.DataFrame") -> object:
    """Score as a practised user of pandas would: by whole columns."""
    reverse = [item.id for item in FORM.items if item.keyed == "-"]
    points = (frame - 1) * 25.0
    points[reverse] = 100.0 - points[reverse]
    found = {}
    for scale in FORM.scales:
        own = points[[item.id for item in FORM.items_of(scale.id)]]
        count = own.count(axis=1)
        enough = count * ENOUGH[1] >= own.shape[1] * ENOUGH[0]
        shrunk = PRIOR_WEIGHT * WITHIN_SD**2 + (count - 1) * own.var(axis=1)
        error = (shrunk / (PRIOR_WEIGHT + count - 1) / count) ** 0.5
        found[scale.id] = own.mean(axis=1).where(enough), error.where(enough)
    return found


def _one(row: list[float]) -> object:
    """Score one person, as a loop over records does."""
    found: list[tuple[float | None, float | None]] = []
    for scale in range(SCALES):
        own = [
            (5 - row[n] if n % 2 else row[n] - 1) * 25.0
            for n in range(scale, ITEMS, SCALES)
            if row[n] == row[n]
        ]
        count = len(own)
        if count * ENOUGH[1] < ITEMS // SCALES * ENOUGH[0]:
            found.append((None, None))
            continue
        mean = sum(own) / count
        squares = sum((one - mean) ** 2 for one in own)
        shrunk = (PRIOR_WEIGHT * WITHIN_SD**2 + squares) / (PRIOR_WEIGHT + count - 1)
        found.append((mean, (shrunk / count) ** 0.5))
    return found


def _command(answers: NDArray[np.float32]) -> tuple[float, float]:
    """Return the seconds and the peak MB of the whole command, from Parquet to Parquet."""
    import polars as pl

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        scales = "".join(f"  - {{id: {s.id}, name: {s.name}}}\n" for s in FORM.scales)
        items = "".join(
            f"  - {{id: {i.id}, scale: {i.scale}, text: {i.text}, keyed: '{i.keyed}'}}\n"
            for i in FORM.items
        )
        choices = ", ".join(f"{{value: {c.value}, label: '{c.label}'}}" for c in FORM.choices)
        (place / "big.yaml").write_text(
            f"id: big\nversion: 1\ntitle: Big\nlicence: CC0-1.0\nchoices: [{choices}]\n"
            f"scales:\n{scales}items:\n{items}"
        )
        columns = [pl.Series("person", [f"p{n}" for n in range(PEOPLE)])]
        columns += [
            pl.Series(item.id, answers[:, n], nan_to_null=True).cast(pl.Int8)
            for n, item in enumerate(FORM.items)
        ]
        pl.DataFrame(columns).write_parquet(place / "in.parquet")
        line = ["batch", f"{folder}/in.parquet", "-o", f"{folder}/out.parquet"]
        more = ["--content", f"{folder}/big.yaml", "--battery", "big"]
        command = [sys.executable, "-c", PEAK, *line, *more]
        start = perf_counter()
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return perf_counter() - start, int(told.split()[-1]) / 1024


if __name__ == "__main__":
    main()
