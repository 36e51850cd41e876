"""A monkey at the window for a short while; `python -m benchmarks.monkey` takes an hour."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.monkey import Look, growth

ROOT = Path(__file__).parents[2]
MINUTES = "0.25"


def test_whatever_a_monkey_does_nothing_goes_wrong(tmp_path: Path) -> None:
    here = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "benchmarks.monkey", MINUTES, "5"]
    run = subprocess.run(
        command, cwd=ROOT, env=here, capture_output=True, text=True, check=False, timeout=300
    )
    assert run.returncode == 0, run.stdout + run.stderr
    steps = int(run.stdout.split(" steps:")[0].split()[-1])
    assert steps > 20


def test_memory_that_grows_is_told_from_memory_that_swings() -> None:
    def looks(*megabytes: float) -> list[Look]:
        return [Look(seconds=60.0 * n, steps=n, megabytes=size) for n, size in enumerate(megabytes)]

    assert growth(looks(100, 300), 60) is None
    warm = [200.0, *(300 + 3 * (n % 2) for n in range(9))]
    assert abs(growth(looks(*warm), 540) or 0) < 1
    grown = growth(looks(*(300 + 10 * n for n in range(11))), 600)
    assert grown is not None
    assert 24 < grown < 26  # from 320 to 400
