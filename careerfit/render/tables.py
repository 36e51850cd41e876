"""Tables on paper: how wide their columns are, and how they are ruled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus import Paragraph, Table, TableStyle

from careerfit.core import report
from careerfit.core.report import say
from careerfit.render.figures import WIDTH
from careerfit.render.flowables import PAD
from careerfit.render.fonts import BOLD, REGULAR, width
from careerfit.render.palette import RULE

LONG = 1200
"""A cell of so many letters may be broken over pages; shorter ones are kept whole."""


def column_widths(
    rows: Sequence[Sequence[str]], numbers: Sequence[int], size: float
) -> list[float]:
    """Share the width of the page among columns.

    Every column gets its longest word; what is left goes to where the longest texts are. Where even
    the longest words are too long, each column is cut to its share, and words are broken.
    """
    longest, whole = [], []
    for column in zip(*rows, strict=True):
        words = {word for cell in column for word in cell.split(" ")}
        longest.append(max(_widest(word, size) for word in words) + 2 * PAD)
        whole.append(max(_widest(cell, size) for cell in column) + 2 * PAD)
    most = WIDTH / len(longest) * 1.6
    least = [min(x, most) for x in longest]
    for column_number in numbers:  # numbers stay on one line where they can
        least[column_number] = min(whole[column_number], most)
    if sum(least) > WIDTH:
        return [WIDTH * x / sum(least) for x in least]
    wanted = [max(full - x, 0.0) for full, x in zip(whole, least, strict=True)]
    if sum(wanted) + sum(least) <= WIDTH:
        least[0] += WIDTH - sum(wanted) - sum(least)
        return [x + more for x, more in zip(least, wanted, strict=True)]
    share = (WIDTH - sum(least)) / sum(x**0.5 for x in wanted)
    return [x + share * more**0.5 for x, more in zip(least, wanted, strict=True)]


def _widest(text: str, size: float) -> float:
    """Return how wide text is in the face that makes it widest; not all letters widen in bold."""
    return max(width(text, face, size) for face in (REGULAR, BOLD))


def ruled_table(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    commands: Sequence[tuple[Any, ...]],
    head: int = 0,
) -> Table:
    """Return a quiet table: hairlines between rows, the head repeated on every page."""
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), PAD),
        ("RIGHTPADDING", (0, 0), (-2, -1), PAD),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("LINEBELOW", (0, head), (-1, -1), 0.4, RULE),
        *commands,
    ]
    long = any(len(cell.frags[0].text) > LONG for row in rows for cell in _paragraphs(row))
    return Table(
        rows,
        colWidths=list(widths),
        repeatRows=head,
        style=TableStyle(style),
        splitInRow=int(long),
        hAlign="LEFT",
    )


def row_padding(points: float) -> list[tuple[Any, ...]]:
    """Return the room above and below each row; a little more below, where there are no letters."""
    all_cells = (0, 0), (-1, -1)
    return [("TOPPADDING", *all_cells, points), ("BOTTOMPADDING", *all_cells, points + 0.6)]


def _paragraphs(row: Iterable[Any]) -> Iterator[Paragraph]:
    for cell in row:
        parts = cell if isinstance(cell, list) else [cell]
        yield from (part for part in parts if isinstance(part, Paragraph))


def in_halves(table: report.Table) -> report.Table:
    """Return a table of twice the columns and half the rows."""
    half, columns = (len(table.rows) + 1) // 2, len(table.head)
    blank = (say("verbatim", text=""),) * columns
    right = [*table.rows[half:], blank][:half]
    return replace(
        table,
        head=table.head * 2,
        rows=tuple((*one, *other) for one, other in zip(table.rows[:half], right, strict=True)),
        numbers=(*table.numbers, *(columns + number for number in table.numbers)),
    )
