"""Blocks of a report as flowables: what platypus breaks into pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscent
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.paraparser import ParaFrag, ParaParser

from careerfit.core import report
from careerfit.core.report import Block, RolesFigure, Say, Words, say
from careerfit.render import styles
from careerfit.render.figures import BAR_WIDTH, WIDTH, draw, legend
from careerfit.render.fonts import BOLD, ITALIC, REGULAR, printable, width, wrapped
from careerfit.render.palette import MUTED, RULE
from careerfit.render.words import plain, runs

ROLES_A_FIGURE = 20
"""More roles than this are drawn in several figures, so that each fits on a page."""
LABEL_WIDTH = 112.0
PAD, PADDING, TIGHT, SMALL_PADDING = 5.0, 2.4, 1.1, 0.9
SHORT, MANY = 12, 30
"""A table of up to SHORT rows is kept on one page, one of more than MANY is set tighter."""
FEW = 5
"""A list of so many points is kept on one page."""
START = 120
"""A long table begins on a new page where less room than this is left."""
LONG = 1200
"""A cell of so many letters may be broken over pages; shorter ones are kept whole."""


class Text(Paragraph):
    """A paragraph that is broken into lines once for each width, however often it is asked."""

    _room: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size it takes in `width`."""
        if self._room != width or not hasattr(self, "blPara"):  # ReportLab drops it at times
            super().wrap(width, height)
            self._room = width
        return self.width, self.height


def paragraph(markup: str, style: ParagraphStyle, bullet: str | None = None) -> Text:
    """Return inline markup as a paragraph, without ReportLab's own markup having a say in it."""
    base = _fragment(style)
    fragments = [
        base.clone(text=text, fontName=_face(style.fontName, tags)) for text, tags in runs(markup)
    ]
    return Text("", style, bullet, frags=fragments or [base.clone(text="")])


@cache
def _fragment(style: ParagraphStyle) -> ParaFrag:
    """Return a piece of text in a style, as ReportLab's parser makes it."""
    _, fragments, _ = ParaParser().parse("x", style)
    return fragments[0]


def _face(font: str, tags: frozenset[str]) -> str:
    if "b" in tags:
        return BOLD
    return ITALIC if "i" in tags and font == REGULAR else font


class Compositor:
    """Sets the blocks of a report in the words of its language."""

    def __init__(self, words: Words, fonts: Path) -> None:
        self._words = words
        self._fonts = fonts
        self._explained = False

    def text(self, sentence: Say) -> str:
        """Return a sentence as inline markup that the faces can show."""
        return printable(self._words(sentence))

    def paragraph(self, sentence: Say, style: ParagraphStyle) -> Text:
        """Return a sentence as a paragraph."""
        return paragraph(self.text(sentence), style)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Flowable]:
        """Yield all flowables; a sentence stays with its list or table, or their start."""
        waiting: list[Flowable] = []
        for block in blocks:
            found = list(self.block(block))
            if isinstance(block, report.Points | report.Table) and found:
                yield from _together(waiting, block, found)
                waiting, found = [], []
            yield from waiting
            waiting = found[-1:] if isinstance(block, report.Paragraph) else []
            yield from found[: len(found) - len(waiting)]
        yield from waiting

    def block(self, block: Block) -> Iterable[Flowable]:
        """Return the flowables of one block."""
        match block:
            case report.Paragraph():
                return [self.paragraph(block.text, styles.TEXTS[block.style])]
            case report.Points():
                return self._points(block)
            case report.Facts():
                return self._facts(block)
            case report.Table():
                return self._table(block)
            case report.Bars():
                return self._bars(block)
            case report.Picture():
                return self._picture(block)

    def _points(self, block: report.Points) -> list[Flowable]:
        points = [paragraph(self.text(item), styles.POINT, bullet="•") for item in block.items]
        return [*points, Spacer(1, 5)] if points else []

    def _facts(self, block: report.Facts) -> list[Flowable]:
        rows = [
            [
                _cell(self.text(label), LABEL_WIDTH, styles.LABEL),
                _cell(self.text(fact), WIDTH - LABEL_WIDTH, styles.FACT),
            ]
            for label, fact in block.rows
        ]
        table = _table(
            rows,
            [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
            _padding(3.4),
        )
        return [table, Spacer(1, 9)]

    def _table(self, block: report.Table) -> list[Flowable]:
        caption = self.paragraph(block.caption, styles.TABLE_CAPTION)
        dense = len(block.rows) > MANY
        set_in, padding = (styles.LONG_TABLE, TIGHT) if dense else (styles.TABLE, PADDING)
        return [caption, self._grid(block, set_in, padding), Spacer(1, 11)]

    def small_print(self, blocks: Sequence[report.Table]) -> Iterator[Flowable]:
        """Yield tables in small type, the halves of a long one side by side."""
        for block in blocks:
            yield self.paragraph(block.caption, styles.SMALL_CAPTION)
            halves = block if len(block.rows) <= SHORT else _in_halves(block)
            yield self._grid(halves, styles.SMALL_TABLE, SMALL_PADDING)

    def _grid(self, block: report.Table, set_in: styles.Cells, padding: float) -> Table:
        texts = [[self.text(cell) for cell in row] for row in (block.head, *block.rows)]
        plain_rows = [[plain(cell) for cell in row] for row in texts]
        widths = column_widths(plain_rows, block.numbers, set_in.cell.fontSize)
        rows = [
            [
                _cell(cell, room, set_in.style(head=number == 0, number=column in block.numbers))
                for column, (cell, room) in enumerate(zip(row, widths, strict=True))
            ]
            for number, row in enumerate(texts)
        ]
        commands = [("LINEBELOW", (0, 0), (-1, 0), 0.9, MUTED)]
        return _table(rows, widths, [*commands, *_padding(padding)], head=1)

    def _bars(self, block: report.Bars) -> list[Flowable]:
        key = []
        if not self._explained:
            self._explained = True
            regions = any(row.bar.region is not None for row in block.rows)
            key = [_Figure(legend(self._words, self._fonts, regions=regions)), Spacer(1, 4)]
        rows = [self._bar(row) for row in block.rows]
        wide = BAR_WIDTH + 11
        table = _table(
            rows,
            [WIDTH - wide, wide],
            _padding(6),
        )
        return [*key, table, Spacer(1, 8)]

    def _bar(self, row: report.BarRow) -> list[Any]:
        drawing = draw(row.bar, self._words, self._fonts)
        poles = (printable(row.bar.low_pole), printable(row.bar.high_pole))
        room = WIDTH - BAR_WIDTH - 11
        name = _cell(self.text(row.name), room, styles.TRAIT)
        note = _cell(self.text(row.note), room, styles.SMALL)
        return [
            [name, note],
            [_Poles(*poles, drawing), self.paragraph(row.sentence, styles.SENTENCE)],
        ]

    def _picture(self, block: report.Picture) -> list[Flowable]:
        figures = list(_pieces(block.figure))
        drawn = [_Figure(draw(figure, self._words, self._fonts)) for figure in figures]
        caption = self.paragraph(block.caption, styles.CAPTION)
        return [Spacer(1, 3), *drawn[:-1], KeepTogether([drawn[-1], caption])]


def _together(
    before: Sequence[Flowable], block: report.Points | report.Table, found: Sequence[Flowable]
) -> Iterator[Flowable]:
    """Yield a list or table with the sentence before it: on one page, or its start with it."""
    if isinstance(block, report.Table) and len(block.rows) > SHORT:
        yield from (CondPageBreak(START), *before, *found)
        return
    short = isinstance(block, report.Table) or len(block.items) <= FEW
    whole = len(found) if short else 2
    yield KeepTogether([*before, *found[:whole]])
    yield from found[whole:]


def _in_halves(table: report.Table) -> report.Table:
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


class _Line(Flowable):
    """Text that fits on one line: the same as a paragraph of it, at a tenth of its time."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self._text, self._style = text, style

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self._style.leading
        return self.width, self.height

    def draw(self) -> None:
        style, canvas = self._style, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        base = self.height - getAscent(style.fontName, style.fontSize)
        if style.alignment == TA_RIGHT:
            canvas.drawRightString(self.width, base, self._text)
        else:
            canvas.drawString(0, base, self._text)


def _cell(markup: str, room: float, style: ParagraphStyle) -> Flowable:
    """Return what stands in a cell: a line where that is enough."""
    if "<" in markup or width(plain(markup), style.fontName, style.fontSize) > room - 2 * PAD:
        return paragraph(markup, style)
    return _Line(plain(markup), style)


class _Figure(Flowable):
    """A drawing on a line of its own."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.width, self.height = drawing.width, drawing.height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        renderPDF.draw(self._drawing, self.canv, 0, 0)


class _Poles(Flowable):
    """A bar with what its two ends mean written above them."""

    def __init__(self, low: str, high: str, drawing: Drawing) -> None:
        super().__init__()
        style, room = styles.SMALL, drawing.width / 2 - 8
        self._low = wrapped(low, REGULAR, style.fontSize, room, 3)
        self._high = wrapped(high, REGULAR, style.fontSize, room, 3)
        self._drawing = drawing
        lines = max(len(self._low), len(self._high))
        self.width, self.height = drawing.width, drawing.height + style.leading * lines + 3

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        style, canvas = styles.SMALL, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        for number in range(max(len(self._low), len(self._high))):
            y = self.height - style.leading * (number + 1) + 2
            canvas.drawString(0, y, "".join(self._low[number : number + 1]))
            canvas.drawRightString(self.width, y, "".join(self._high[number : number + 1]))
        renderPDF.draw(self._drawing, canvas, 0, 3)


def _pieces(figure: report.Figure) -> Iterator[report.Figure]:
    if not isinstance(figure, RolesFigure):
        yield figure
        return
    for start in range(0, len(figure.rows), ROLES_A_FIGURE):
        yield replace(figure, rows=figure.rows[start : start + ROLES_A_FIGURE])


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
        longest.append(max(width(word, BOLD, size) for word in words) + 2 * PAD)
        whole.append(max(width(cell, BOLD, size) for cell in column) + 2 * PAD)
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


def _table(
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


def _padding(points: float) -> list[tuple[Any, ...]]:
    """Return the room above and below each row; a little more below, where there are no letters."""
    all_cells = (0, 0), (-1, -1)
    return [("TOPPADDING", *all_cells, points), ("BOTTOMPADDING", *all_cells, points + 0.6)]


def _paragraphs(row: Iterable[Any]) -> Iterator[Paragraph]:
    for cell in row:
        parts = cell if isinstance(cell, list) else [cell]
        yield from (part for part in parts if isinstance(part, Paragraph))
