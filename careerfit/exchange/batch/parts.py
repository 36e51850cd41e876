"""What is finished of a batch: a folder of parts, each whole or not there, and their joining."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from importlib.metadata import version
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from careerfit import __version__
from careerfit.core.batch import Reject, Scored
from careerfit.core.errors import FileError
from careerfit.exchange.answers import PERSON, SHOWN
from careerfit.exchange.batch.blocks import hashes
from careerfit.exchange.files import replace_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import polars as pl

    from careerfit.exchange.batch.blocks import Flags, Names

MANIFEST = "batch.json"
ROW_GROUP = 1 << 16
"""Rows of a row group of a Parquet file that is written."""


class Parts:
    """The finished blocks of a batch beside the file that they will be.

    done: how many there are, from the first on. changed: what is no longer as it was when there
    were parts of an earlier call, which are gone.
    """

    def __init__(self, target: Path, folder: Path, changed: tuple[str, ...]) -> None:
        self.changed = changed
        self._target, self._folder, self._seen = target, folder, Seen()
        there = (number for number in count() if not self._part(number).exists())
        self.done = next(there)
        for number in range(self.done):
            self._seen.add(hashes(_names(self._part(number))))

    def keep(self, scored: Scored) -> None:
        """Keep the next block, less the people who stand in an earlier row. Raises FileError."""
        import polars as pl

        fresh = self._seen.add(scored.names)
        rejects = sorted([*scored.rejects, *_twice(scored, fresh)])
        told = pl.DataFrame(rejects, schema={"row": pl.Int64, "reason": pl.String}, orient="row")
        with _writing(self._target):
            _write(self._rejects(scored.number), told)
            _write(self._part(scored.number), _table(scored).filter(pl.Series(fresh)))
        self.done = scored.number + 1

    def join(self) -> tuple[int, int, Path | None]:
        """Put all parts in the target at once, and remove them.

        Returns how many people are in it, how many rows are not, and where these are told. Raises
        FileError; what was in the target is unchanged then, and the parts are still there.
        """
        import polars as pl

        numbers = range(self.done)
        with _writing(self._target):
            parts, told = [self._part(n) for n in numbers], [self._rejects(n) for n in numbers]
            people, bad = (
                pl.scan_parquet(side).select(pl.len()).collect().item() for side in (parts, told)
            )
            rejects = rejects_of(self._target)
            if bad:
                self._finish(told, rejects)
            else:
                rejects.unlink(missing_ok=True)
            self._finish(parts, self._target)
            shutil.rmtree(self._folder)
        return people, bad, rejects if bad else None

    def _finish(self, parts: Sequence[Path], target: Path) -> None:
        import polars as pl

        whole = self._folder / "whole"
        if target.suffix.lower() == ".csv":
            with whole.open("wb") as file:
                for part in parts:
                    pl.read_parquet(part).write_csv(file, include_header=part == parts[0])
        else:
            pl.scan_parquet(list(parts)).sink_parquet(whole, row_group_size=ROW_GROUP)
        with whole.open("rb") as file:
            os.fsync(file.fileno())
        whole.chmod(0o600)
        whole.replace(target.resolve())

    def _part(self, number: int) -> Path:
        return self._folder / f"{number:06}.parquet"

    def _rejects(self, number: int) -> Path:
        return self._folder / f"{number:06}.rejected.parquet"


class Seen:
    """Names that were seen, as 16 bytes each: sorted runs that double in length.

    A set of Python would take six times the memory.
    """

    def __init__(self) -> None:
        self._runs: list[Names] = []

    def add(self, names: Names) -> Flags:
        """Add names; return for each whether it is the first time that it is seen."""
        fresh = np.zeros(len(names), dtype=np.bool_)
        new, first = np.unique(names, return_index=True)
        known = np.zeros(len(new), dtype=np.bool_)
        for run in self._runs:
            places = np.minimum(np.searchsorted(run, new), len(run) - 1)
            known |= run[places] == new
        fresh[first[~known]] = True
        run = new[~known]
        while self._runs and len(self._runs[-1]) <= len(run):
            run = np.sort(np.concatenate([self._runs.pop(), run]))
        if len(run):
            self._runs.append(run)
        return fresh


def rejects_of(target: Path) -> Path:
    """Return where the rows are told that are not in `target`."""
    return target.with_name(f"{target.name}.rejected.csv")


def open_parts(source: Path, target: Path, key: Mapping[str, str]) -> Parts:
    """Return the parts of a batch, those that an earlier call finished with them.

    key: what the parts follow from; where any of it changed, they begin anew. Raises FileError.
    """
    import polars as pl

    _check(source, target)
    folder = target.with_name(f"{target.name}.parts")
    key = {**key, "program": f"{__version__}, polars {pl.__version__}, numpy {version('numpy')}"}
    with _writing(target):
        changed = _changed(folder, key)
        if changed:
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700, exist_ok=True)
        replace_whole(folder / MANIFEST, json.dumps(key, indent=2).encode())
        return Parts(target, folder, changed)


def _check(source: Path, target: Path) -> None:
    if target.suffix.lower() not in (".csv", ".parquet"):
        raise FileError(
            f"No results can be written as '{target.suffix}'. End the name in .csv or .parquet."
        )
    if not target.parent.is_dir():
        raise FileError(f"There is no folder '{target.parent}'. Make it, or choose another.")
    if target.is_dir():
        raise FileError(f"'{target}' is a folder. Choose another name.")
    if source.resolve() in (target.resolve(), rejects_of(target).resolve()):
        raise FileError(f"'{source}' would be overwritten by the results. Choose another name.")


def _changed(folder: Path, key: Mapping[str, str]) -> tuple[str, ...]:
    """Return what an earlier call's parts followed from that is no longer so."""
    if not folder.exists() or not any(folder.iterdir()):
        return ()
    try:
        before = json.loads((folder / MANIFEST).read_bytes())
        return tuple(name for name in key if before.get(name) != key[name])
    except (FileNotFoundError, ValueError, AttributeError) as error:
        raise FileError(
            f"'{folder}' is there, but is not of a batch. Move it away, or choose another name."
        ) from error


def _twice(scored: Scored, fresh: Flags) -> Iterator[Reject]:
    for place in np.flatnonzero(~fresh).tolist():
        name = scored.people[place][:SHOWN]
        yield Reject(
            int(scored.rows[place]), f"'{name}' stands in an earlier row, too. Tell them apart."
        )


def _table(scored: Scored) -> pl.DataFrame:
    import polars as pl

    columns = [pl.Series(PERSON, scored.people, dtype=pl.String)]
    for name, numbers in scored.columns.items():
        whole = name.startswith("fact.") or name.endswith((".answered", ".group"))
        column = pl.Series(name, numbers, nan_to_null=True)
        columns.append(column.cast(pl.Int32) if whole else column)
    return pl.DataFrame(columns)


def _names(part: Path) -> list[str]:
    import polars as pl

    return pl.read_parquet(part, columns=[PERSON])[PERSON].to_list()


def _write(path: Path, frame: pl.DataFrame) -> None:
    content = BytesIO()
    frame.write_parquet(content)
    replace_whole(path, content.getvalue())


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    from polars.exceptions import PolarsError

    try:
        yield
    except (OSError, PolarsError) as error:
        why = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise FileError(
            f"'{target}' cannot be written: {why}. Make room, or mend what hinders it; the same "
            "command then goes on where this one stopped."
        ) from error
