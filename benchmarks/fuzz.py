"""`python -m benchmarks.fuzz`: content files gone wrong, 100,000 of them and more.

Seeded mutations of a small folder with a file of every kind, then every single-character mutation
of a real file. Stops at the first input that raises, hangs, or leaves a fault without a place; it
prints the input then. tests/proof/test_catalog_fuzz.py runs a slice of the same.
"""

import argparse
import faulthandler
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from careerfit import catalog
from careerfit.__main__ import BUILT_IN
from tests.proof.fuzzing import FILES, SMALL_ALPHABET, Seen, fuzzed, look_at, single_characters

REAL = "conditions.yaml"
HANG = 20
"""Seconds after which an input hangs: the program tells where, and stops."""


def main() -> int:
    """Run both parts and print a line about each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000, help="seeded inputs; 0: none")
    parser.add_argument("--first", type=int, default=0, help="the seed to begin with")
    parser.add_argument(
        "--alphabet", default=SMALL_ALPHABET, help="characters to put in everywhere; empty: none"
    )
    given = parser.parse_args()
    seeds = range(given.first, given.first + given.inputs)
    with TemporaryDirectory() as folder:
        _write(Path(folder), FILES)
        _run("seeded", Path(folder), ((seed, *fuzzed(seed)) for seed in seeds))
    with TemporaryDirectory() as folder:
        files = _real_files()
        _write(Path(folder), files)
        texts = single_characters(files[REAL], given.alphabet) if given.alphabet else iter(())
        _run(
            f"every single character of {REAL}",
            Path(folder),
            ((number, REAL, text.encode()) for number, text in enumerate(texts)),
        )
    return 0


def _real_files() -> dict[str, str]:
    """Return the real file, and the dimensions that it needs: all others would only take time."""
    taxonomy = catalog.load(BUILT_IN).taxonomy
    dimensions = {
        "lenses": [asdict(lens) for lens in taxonomy.lenses],
        "dimensions": [asdict(dimension) for dimension in taxonomy.of("condition")],
    }
    real = (BUILT_IN[0] / REAL).read_text(encoding="utf-8")
    return {REAL: real, "dimensions.yaml": json.dumps(dimensions)}


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert catalog.load([folder]).faults == ()


def _run(name: str, folder: Path, inputs: Iterable[tuple[int, str, bytes]]) -> None:
    """Look at every input and print what came of them all."""
    began, seen = perf_counter(), []
    for number, file, content in inputs:
        path = folder / file
        sound = path.read_bytes()
        path.write_bytes(content)
        faulthandler.dump_traceback_later(HANG, exit=True)
        try:
            seen.append(look_at(folder, path, number))
        except BaseException:
            print(f"{name}: input {number}, {file}:\n{content!r}", file=sys.stderr)
            raise
        faulthandler.cancel_dump_traceback_later()
        path.write_bytes(sound)
        if len(seen) % 10_000 == 0:
            print(f"{name}: {len(seen)} after {perf_counter() - began:.0f} s", file=sys.stderr)
    if seen:
        print(_told(name, seen), flush=True)


def _told(name: str, seen: list[Seen]) -> str:
    loaded = sum(one.loaded for one in seen)
    slowest = 1000 * max(one.seconds for one in seen)
    return (
        f"{name}: {len(seen)} inputs, {loaded / len(seen):.1%} loaded, "
        f"{1 - loaded / len(seen):.1%} with faults ({sum(one.faults for one in seen)} told, each "
        f"with its place), slowest {slowest:.0f} ms of CPU, no traceback"
    )


if __name__ == "__main__":
    raise SystemExit(main())
