"""`make bench`: measures everything and writes RESULTS.md.

Each figure and its floor (the least that the same work could cost here) or peer (another well-made
program doing it) are measured in turn, A B A B ..., in one run, and compared by their medians: the
machine may be slow or busy, the ratio holds.
"""

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import BARE_WINDOW, timed
from careerfit import __version__
from careerfit.core.value import value

if TYPE_CHECKING:
    from careerfit.core.assessment import Assessment

HERE = Path(__file__).parent
BYTECODE = HERE.parent / "build" / "bytecode"
IMPORT_NUMPY = "import argparse, json, datetime, pathlib, hashlib, numpy, numpy.random"
IMPORT_CORE = f"{IMPORT_NUMPY}; import careerfit.core, careerfit.desk"


@value
class Figure:
    """One line of the table: what was measured, against what, and the bar."""

    name: str
    measured: str
    against: str
    ratio: str
    bar: str
    met: bool


def main() -> int:
    """Measure, print and write the table; return 1 when a bar was missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = list(_figures())
    table = _table(figures)
    (HERE / "RESULTS.md").write_text(table, encoding="utf-8")
    print(table)
    return 0 if all(figure.met for figure in figures) else 1


def _figures() -> Iterator[Figure]:
    yield _start()
    yield from _vault()
    yield from _sitting()
    yield _fits()
    yield _what_if()
    yield from _report()
    yield from _reports()
    yield from _batch()
    yield from _clients()
    yield _imports()


def _in_turn(runs: int, *works: Callable[[], float]) -> tuple[list[float], ...]:
    """Return the seconds that each work says it took, run in turn, after one round unheeded."""
    rounds = [[work() for work in works] for _ in range(runs + 1)][1:]
    return tuple(list(column) for column in zip(*rounds, strict=True))


def _process(*arguments: str) -> float:
    """Return the seconds of a process; modules are compiled once, as where they are installed."""
    command = [sys.executable, *arguments]
    here = {**os.environ, "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    here.pop("PYTHONDONTWRITEBYTECODE", None)
    return timed(lambda: subprocess.run(command, check=True, capture_output=True, env=here))


def _start() -> Figure:
    with tempfile.TemporaryDirectory() as data:
        ours, bare = _in_turn(
            9,
            lambda: _process("-m", "careerfit", "--exit-after-paint", "--data", data),
            lambda: _process("-c", BARE_WINDOW),
        )
    ratio = median(ours) / median(bare)
    return Figure(
        name="process start to first paint and out again",
        measured=_ms(median(ours)),
        against=f"bare PySide6 window {_ms(median(bare))}",
        ratio=f"{ratio:.2f}",
        bar="at most 1.5",
        met=ratio <= 1.5,
    )


def _vault() -> Iterator[Figure]:
    """Start with a vault of 100,000 clients, and open it."""
    from benchmarks.vault import CLIENTS, make_vault

    with tempfile.TemporaryDirectory() as data:
        make_vault(Path(data))
        ours, bare = _in_turn(
            9,
            lambda: _process("-m", "careerfit", "--exit-after-paint", "--data", data),
            lambda: _process("-c", BARE_WINDOW),
        )
        command = [sys.executable, "-m", "benchmarks.vault", data]
        told = [subprocess.check_output(command, text=True).split() for _ in range(9)]
    ratio = median(ours) / median(bare)
    yield Figure(
        name=f"the same with a vault of {CLIENTS:,} clients",
        measured=_ms(median(ours)),
        against=f"bare PySide6 window {_ms(median(bare))}",
        ratio=f"{ratio:.2f}",
        bar="at most 1.5",
        met=ratio <= 1.5,
    )
    opened, derived = (median(map(float, column)) for column in zip(*told, strict=True))
    yield Figure(
        name="from the key of that vault to its first lists",
        measured=_ms(opened),
        against=f"making the key of a passphrase {_ms(derived)}",
        ratio=f"{opened / derived:.2f}",
        bar="at most 400 ms",
        met=opened <= 0.4,
    )


def _sitting() -> Iterator[Figure]:
    """Sit through the full battery in a window, by keyboard, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.sitting"], check=True, capture_output=True, text=True
    )
    slowest, middle, commit, megabytes, bare = map(float, run.stdout.split())
    yield Figure(
        name="key press to next question, with its commit, 99th percentile of a full battery",
        measured=f"{slowest:.1f} ms (median {middle:.1f} ms)",
        against=f"bare SQLite commit {commit:.2f} ms",
        ratio=f"{slowest / commit:.1f}",
        bar="at most 16 ms",
        met=slowest <= 16,
    )
    yield Figure(
        name="peak memory of the window after a whole sitting, results and report",
        measured=f"{megabytes:.0f} MB",
        against=f"bare PySide6 window {bare:.0f} MB",
        ratio=f"{megabytes / bare:.2f}",
        bar="under 220 MB",
        met=megabytes < 220,
    )


def _fits() -> Figure:
    import numpy as np

    from careerfit.core.fit import DRAWS, compare

    found = _demo()
    draws = len(found.profile.estimates) * DRAWS
    random = np.random.RandomState(1)

    def all_fits() -> object:
        return compare(
            found.profile, found.roles, found.taxonomy, purpose="self", seed=found.session.id
        )

    ours, floor = _in_turn(
        40, lambda: timed(all_fits), lambda: timed(lambda: random.standard_normal(draws))
    )
    return Figure(
        name=f"all fits, {len(found.roles)} roles, {DRAWS} draws",
        measured=_ms(median(ours)),
        against=f"drawing the person's random numbers {_ms(median(floor))}",
        ratio=f"{median(ours) / median(floor):.1f}",
        bar="under 50 ms",
        met=median(ours) < 0.050,
    )


def _what_if() -> Figure:
    """Drag the sliders of a what-if in a window, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.what_if"], check=True, capture_output=True, text=True
    )
    slowest, middle, floor = map(float, run.stdout.split())
    return Figure(
        name="slider moved to ranking painted, 20 roles, 99th percentile of a what-if",
        measured=f"{slowest:.1f} ms (median {middle:.1f} ms)",
        against=f"finding the ends of as many intervals {floor:.2f} ms",
        ratio=f"{middle / floor:.1f}",
        bar="under 16 ms",
        met=slowest < 16,
    )


def _report() -> Iterator[Figure]:
    import weasyprint
    from reportlab.pdfgen.canvas import Canvas

    from careerfit.__main__ import RESOURCES
    from careerfit.core.progress import quietly
    from careerfit.core.report import compose
    from careerfit.render import html, pdf, words

    report = compose(_demo(), made_at=datetime.now(UTC))
    say = words.load(RESOURCES / "report", "en")
    page = html.render(report, say, RESOURCES, quietly).decode()

    def minimal() -> bytes:
        out = BytesIO()
        canvas = Canvas(out)
        canvas.setFont("NotoSans", 11)
        canvas.drawString(72, 720, "One page, one sentence, one font.")
        canvas.save()
        return out.getvalue()

    ours, peer, least = _in_turn(
        7,
        lambda: timed(lambda: pdf.render(report, say, RESOURCES / "fonts", quietly)),
        lambda: timed(lambda: weasyprint.HTML(string=page).write_pdf()),
        lambda: timed(minimal),
    )
    for name, other, bar in (
        ("WeasyPrint, same content", peer, 0.35),
        ("one line of text", least, 80),
    ):
        ratio = median(ours) / median(other)
        yield Figure(
            name="one report as PDF",
            measured=_ms(median(ours)),
            against=f"{name} {_ms(median(other))}",
            ratio=f"{ratio:.2f}",
            bar=f"at most {bar}",
            met=ratio <= bar,
        )


def _reports() -> Iterator[Figure]:
    """Set the demo person's report by three programs, and a thousand by ours, in a process."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.reports"], check=True, capture_output=True, text=True
    )
    ours, typst, weasyprint, pages, peers, size, each, growth = map(float, run.stdout.split())
    yield Figure(
        name="one report with its attachment, archival and tagged",
        measured=f"{_ms(ours)}, {pages:.0f} pages",
        against=f"typst, same content {_ms(typst)}, {peers:.0f} pages",
        ratio=f"{ours / typst:.2f}",
        bar="at most 1",
        met=ours <= typst,
    )
    yield Figure(
        name="one report with its attachment, archival and tagged",
        measured=_ms(ours),
        against=f"WeasyPrint, same content {_ms(weasyprint)}",
        ratio=f"{weasyprint / ours:.1f}",
        bar="at least 5 times faster",
        met=weasyprint >= 5 * ours,
    )
    yield Figure(
        name="size of that file",
        measured=f"{size / 1000:.0f} kB",
        against="-",
        ratio="-",
        bar="at most 600 kB",
        met=size <= 600_000,
    )
    yield Figure(
        name="1,000 people's reports by the command, all cores, for each",
        measured=_ms(each),
        against=f"typst, same content, as many cores as it takes {_ms(typst)}",
        ratio=f"{each / typst:.2f}",
        bar="at most 1",
        met=each <= typst,
    )
    yield Figure(
        name="memory of that, last hundred to first hundred",
        measured=f"{growth:+.1f} %",
        against="-",
        ratio="-",
        bar="at most 5 % more",
        met=growth <= 5,
    )


def _batch() -> Iterator[Figure]:
    """Score a million people, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.batch"], check=True, capture_output=True, text=True
    )
    ours, floor, pandas, loop, command, megabytes = map(float, run.stdout.split())
    name = "levels and errors of 1,000,000 people, 120 items"
    for other, seconds, least in (("pandas", pandas, 5), ("a loop over records", loop, 50)):
        yield Figure(
            name=name,
            measured=_ms(ours),
            against=f"{other} {_ms(seconds)}",
            ratio=f"{seconds / ours:.1f}",
            bar=f"at least {least} times faster",
            met=seconds >= least * ours,
        )
    yield Figure(
        name=name,
        measured=_ms(ours),
        against=f"one product with a key matrix {_ms(floor)}",
        ratio=f"{ours / floor:.2f}",
        bar="at most 4",
        met=ours <= 4 * floor,
    )
    yield Figure(
        name="peak memory of the whole batch command, the same people",
        measured=f"{megabytes:.0f} MB",
        against=f"the whole command took {command:.1f} s",
        ratio="-",
        bar="under 500 MB",
        met=megabytes < 500,
    )


def _clients() -> Iterator[Figure]:
    """Search through 100,000 clients in a plain file and in a vault, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.clients"], check=True, capture_output=True, text=True
    )
    for kind, line in zip(("a plain file", "a vault"), run.stdout.splitlines(), strict=True):
        slowest, floor, which = line.split()
        yield Figure(
            name=f"slowest of 33 searches through 100,000 clients in {kind}",
            measured=f"{_ms(float(slowest) / 1e3)} ({which})",
            against=f"one bare scan of their text {_ms(float(floor) / 1e3)}",
            ratio=f"{float(slowest) / float(floor):.2f}",
            bar="under 50 ms",
            met=float(slowest) < 50,
        )


def _imports() -> Figure:
    ours, floor = _in_turn(
        15, lambda: _process("-c", IMPORT_CORE), lambda: _process("-c", IMPORT_NUMPY)
    )
    beyond = median(ours) - median(floor)
    return Figure(
        name="import of core and desk beyond python and numpy",
        measured=_ms(beyond),
        against=f"python and numpy {_ms(median(floor))}",
        ratio=f"{median(ours) / median(floor):.2f}",
        bar="under 60 ms",
        met=beyond < 0.060,
    )


def _demo() -> "Assessment":
    """Return the demo person, assessed."""
    from careerfit.__main__ import RESOURCES, build_desk
    from careerfit.core.questionnaire import BatteryId
    from careerfit.store.memory import MemoryStore

    desk = build_desk(MemoryStore, [])
    (session,) = desk.filing.read(RESOURCES / "samples" / "demo.csv", "self", BatteryId("full"))
    return desk.reading.assess(session)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms"


def _table(figures: Sequence[Figure]) -> str:
    lines = [
        "# Last figures",
        "",
        f"CareerFit {__version__}, {datetime.now(UTC):%Y-%m-%d}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}. "
        "Medians of interleaved runs; `make bench` remakes this page, README.md says how.",
        "",
        "| figure | measured | against, in the same run | ratio | bar | met |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {f.name} | {f.measured} | {f.against} | {f.ratio} | {f.bar} | {_yes(f)} |"
        for f in figures
    ]
    return "\n".join(lines) + "\n"


def _yes(figure: Figure) -> str:
    return "yes" if figure.met else "**no**"


if __name__ == "__main__":
    sys.exit(main())
