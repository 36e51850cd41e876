"""Reports against typst and WeasyPrint with the same content, and the memory that many take.

Prints seconds, medians of interleaved runs: ours, typst, WeasyPrint; then pages: ours, typst's;
bytes of our file; then, of many people's reports by the command on all cores: seconds for each, and
how much memory grew from the first to the last hundred, in percent.

typst remembers what it has set in the same process. People differ, so that each of its runs gets
other words: every sentence ends in the number of the run. Both files are tagged and archival.
"""

import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from statistics import median
from subprocess import DEVNULL
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import TYPE_CHECKING

import psutil

from benchmarks import timed
from careerfit.__main__ import RESOURCES
from careerfit.core import report as told
from careerfit.core.questionnaire import BatteryId
from careerfit.render.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerfit.core.report import Report, Say
    from careerfit.desk import Desk

DEMO = RESOURCES / "samples" / "demo.csv"
FONTS = str(RESOURCES / "fonts")
ROUNDS, MANY, HUNDRED, PAUSE = 5, 1_000, 100, 0.1
HEAD = """#set document(title: "Your fit report")
#set page(paper: "a4", margin: (x: 54pt, top: 58pt, bottom: 64pt),
  footer: context [#counter(page).display("1 / 1", both: true)])
#set text(font: "Noto Sans", size: 10pt, lang: "en")
#set par(leading: 0.68em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: 0.4pt + gray), inset: 5pt)
#outline(depth: 1)
"""


def main(rounds: int = ROUNDS, many: int = MANY) -> None:
    """Measure and print."""
    import pypdfium2
    import typst
    import weasyprint

    from careerfit.__main__ import build_desk
    from careerfit.store.memory import MemoryStore

    desk = build_desk(MemoryStore, [])
    (session,) = desk.filing.read(DEMO, "self", BatteryId("full"))
    report = desk.reading.report(desk.reading.assess(session))
    page = desk.reading.render(report, ".html").decode()
    numbers = count()
    with TemporaryDirectory() as folder:
        source = Path(folder, "report.typ")

        def by_typst() -> bytes:
            written: bytes = typst.compile(
                str(source), font_paths=[FONTS], pdf_standards=["a-3a", "ua-1"]
            )
            return written

        def another() -> None:
            source.write_text("\n".join(document(report, desk, next(numbers))), encoding="utf-8")

        works: tuple[Callable[[], bytes], ...] = (
            lambda: desk.reading.render(report, ".pdf"),
            by_typst,
            lambda: weasyprint.HTML(string=page).write_pdf(),
        )
        taken = []
        for _ in range(rounds + 1):
            another()
            taken.append([timed(work) for work in works])
        ours, peer = (len(pypdfium2.PdfDocument(work())) for work in works[:2])
    seconds = (median(column) for column in zip(*taken[1:], strict=True))
    size = len(desk.reading.render(report, ".pdf"))
    print(*seconds, ours, peer, size, *_batch(many))


def _batch(people: int) -> tuple[float, float]:
    """Write so many people's reports by the command, on all cores.

    Returns the seconds that it took for each, and by how many percent its processes held more
    memory during the last hundred than during the first, their start left out.
    """
    head, row = DEMO.read_text("utf-8").splitlines()
    answers = row.partition(",")[2]
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "people.csv"), Path(folder, "reports")
        rows = [f"Person {number},{answers}" for number in range(people)]
        source.write_text("\n".join([head, *rows, ""]), "utf-8")
        command = [sys.executable, "-m", "careerfit", "reports", source, "-o", target]
        start = perf_counter()
        process = psutil.Popen([*map(str, command)], stderr=DEVNULL, stdout=DEVNULL)
        held = list(_held(process, target))
        each = (perf_counter() - start) / people
        if process.wait() or len(list(target.iterdir())) != people:
            raise RuntimeError("not all reports were written")
    part = min(HUNDRED, people // 4)
    first = [size for done, size in held if part <= done < 2 * part]
    last = [size for done, size in held if people - part <= done < people]
    return each, (median(last) / median(first) - 1) * 100


def _held(process: "psutil.Popen", target: Path) -> Iterator[tuple[int, int]]:
    """Yield how many reports are there, and the bytes that a process and its own hold, at times."""
    while process.poll() is None:
        with suppress(psutil.NoSuchProcess):
            all_of_them = [process, *process.children(recursive=True)]
            size = sum(one.memory_info().rss for one in all_of_them)
            yield (len(list(target.iterdir())) if target.exists() else 0), size
        sleep(PAUSE)


# ---- The same content for typst


def document(report: "Report", desk: "Desk", number: int) -> Iterator[str]:
    """Yield a report as a document of typst: the same words, tables, bars and figures."""
    yield HEAD

    def text(sentence: "Say") -> str:
        told = plain(desk.reading.say(sentence)).replace("\\", "\\\\").replace('"', '\\"')
        return f'#"{told} {number}"'

    for section in report.sections:
        if section.id.startswith(("answer", "role.")):
            yield "#pagebreak(weak: true)"
        yield f"{'=' * section.level} {text(section.title)}\n"
        for block in section.blocks:
            yield from _block(block, text)


def _block(block: told.Block, text: "Callable[[Say], str]") -> Iterator[str]:
    match block:
        case told.Paragraph():
            yield f"{text(block.text)}\n"
        case told.Points():
            yield from (f"- {text(item)}" for item in block.items)
            yield ""
        case told.Facts():
            yield from _table(2, [cell for row in block.rows for cell in row], text)
        case told.Table():
            yield f"*{text(block.caption)}*\n"
            cells = [*block.head, *(cell for row in block.rows for cell in row)]
            yield from _table(len(block.head), cells, text)
        case told.Bars():
            for row in block.rows:
                yield f"*{text(row.name)}* {text(row.note)}\n\n{text(row.sentence)}\n"
                yield _bar(row.bar.low, row.bar.estimate, row.bar.high)
        case told.Picture():
            yield from _picture(block)
            yield f"{text(block.caption)}\n"


def _table(columns: int, cells: "list[Say]", text: "Callable[[Say], str]") -> Iterator[str]:
    if cells:
        inner = ", ".join(f"[{text(cell)}]" for cell in cells)
        yield f"#table(columns: {columns}, {inner})\n"


def _picture(block: told.Picture) -> Iterator[str]:
    if isinstance(block.figure, told.RolesFigure):
        for dot in block.figure.rows:
            yield f'#text(size: 8pt, "{dot.title}") {_bar(dot.low, dot.value, dot.high)}'
    elif isinstance(block.figure, told.ContributionsFigure):
        total = block.figure.base
        for step in block.figure.steps:
            low, high = sorted((total, total + step.points))
            total += step.points
            yield _bar(low, low, high)


def _bar(low: float, value: float, high: float) -> str:
    """Return a bar of typst: a line, a band, a dot."""
    return (
        "#box(width: 100%, height: 12pt)[#place(dy: 6pt, line(length: 100%, stroke: 0.4pt))"
        f"#place(dx: {low:.2f}%, dy: 3pt, rect(width: {max(high - low, 0.1):.2f}%, height: 6pt, "
        f"fill: teal))#place(dx: {value:.2f}%, dy: 3pt, circle(radius: 3pt, fill: black))]\n"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
