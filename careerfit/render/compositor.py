"""Blocks of a report as flowables: what platypus breaks into pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeGuard

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
from careerfit.core.report import Block, Say, Words, say
from careerfit.render import styles
from careerfit.render.figures import BAR_WIDTH, WIDTH, draw, legend, pieces
from careerfit.render.fonts import BOLD, ITALIC, REGULAR, printable, width, wrapped
from careerfit.render.palette import MUTED, RULE
from careerfit.render.tagged import Element, Tagged, TaggedCanvas, tag_table
from careerfit.render.words import plain, runs

LABEL_WIDTH = 112.0
PAD, PADDING, TIGHT, SMALL_PADDING = 5.0, 2.4, 1.1, 0.9
SHORT, MANY = 12, 30
"""A table of up to SHORT rows is kept on one page; a longer one is set tighter, and one of more
than MANY in smaller type."""
BULLETS = "/O/List/ListNumbering/Disc"
FEW = 5
"""A list of so many points is kept on one page."""
START = 120
"""A long table begins on a new page where less room than this is left."""
MOST_TOGETHER = 480
"""What is higher is not kept on one page: it might not fit below its heading."""
LINES_TOGETHER = 3
"""A paragraph of more lines than this may be broken over pages."""
SAME = 1e-3
"""Widths differ by less only by how they were added up."""
LONG = 1200
"""A cell of so many letters may be broken over pages; shorter ones are kept whole."""


class Text(Tagged, Paragraph):
    """A paragraph that is broken into lines once for each width, however often it is asked."""

    _room = -1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size it takes in `width`."""
        same = abs(self._room - width) < SAME
        if not same or not hasattr(self, "blPara"):  # ReportLab drops it at times
            super().wrap(width, height)
            self._room = width
        return self.width, self.height


def paragraph(markup: str, style: ParagraphStyle, element: Element | None = None) -> Text:
    """Return inline markup as a paragraph, without ReportLab's own markup having a say in it."""
    text = Text("", style, frags=fragments(markup, style))
    text.element = element
    return text


def fragments(markup: str, style: ParagraphStyle) -> list[ParaFrag]:
    """Return inline markup as the pieces that a paragraph is made of."""
    base = _fragment(style)
    found = [
        base.clone(text=text, fontName=_face(style.fontName, tags)) for text, tags in runs(markup)
    ]
    return found or [base.clone(text="")]


@cache
def _fragment(style: ParagraphStyle) -> ParaFrag:
    """Return a piece of text in a style, as ReportLab's parser makes it."""
    _, found, _ = ParaParser().parse("x", style)
    return found[0]


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

    def plain(self, sentence: Say) -> str:
        """Return a sentence as text that the faces can show."""
        return plain(self.text(sentence))

    def paragraph(
        self, sentence: Say, style: ParagraphStyle, element: Element | None = None
    ) -> Text:
        """Return a sentence as a paragraph, or as the element that it is."""
        return paragraph(self.text(sentence), style, element)

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Flowable]:
        """Yield all flowables; a sentence stays with its list or table, or their start."""
        waiting: list[Flowable] = []
        for block, after in zip(blocks, (*blocks[1:], None), strict=True):
            found = list(self.block(block))
            if _is_note(block) and _is_note(after):
                found = [self.paragraph(block.text, styles.CLOSE_NOTE)]
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
        whole = Element("L", attributes=BULLETS)
        points = [_point(self.text(item), Element("LI", whole)) for item in block.items]
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
        tag_table(rows, Element("Table"), titled=True)
        return [table, Spacer(1, 9)]

    def _table(self, block: report.Table) -> list[Flowable]:
        whole = Element("Table")
        caption = self.paragraph(block.caption, styles.TABLE_CAPTION, Element("Caption", whole))
        set_in = styles.LONG_TABLE if len(block.rows) > MANY else styles.TABLE
        padding = TIGHT if len(block.rows) > SHORT else PADDING
        return [caption, self._grid(block, whole, set_in, padding), Spacer(1, 11)]

    def small_print(self, blocks: Sequence[report.Table]) -> Iterator[Flowable]:
        """Yield tables in small type, the halves of a long one side by side."""
        for block in blocks:
            whole = Element("Table")
            yield self.paragraph(block.caption, styles.SMALL_CAPTION, Element("Caption", whole))
            halves = block if len(block.rows) <= SHORT else _in_halves(block)
            yield self._grid(halves, whole, styles.SMALL_TABLE, SMALL_PADDING)

    def _grid(
        self, block: report.Table, whole: Element, set_in: styles.Cells, padding: float
    ) -> Table:
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
        tag_table(rows, whole, head=1)
        commands = [("LINEBELOW", (0, 0), (-1, 0), 0.9, MUTED)]
        return _table(rows, widths, [*commands, *_padding(padding)], head=1)

    def _bars(self, block: report.Bars) -> list[Flowable]:
        key = []
        if not self._explained:
            self._explained = True
            regions = any(row.bar.region is not None for row in block.rows)
            key = [self._legend(regions=regions), Spacer(1, 4)]
        whole = Element("L")
        rows = [self._bar(row, Element("LBody", Element("LI", whole))) for row in block.rows]
        wide = BAR_WIDTH + 11
        table = _table(
            rows,
            [WIDTH - wide, wide],
            _padding(6),
        )
        return [*key, table, Spacer(1, 8)]

    def _legend(self, *, regions: bool) -> Flowable:
        names = ("estimate", "range", "region") if regions else ("estimate", "range")
        alt = "; ".join(self.plain(say(f"figure.{name}")) for name in names)
        drawing = legend(self._words, self._fonts, regions=regions)
        return _Figure(drawing, Element("Figure", alt=alt))

    def _bar(self, row: report.BarRow, item: Element) -> list[list[Flowable]]:
        drawing = draw(row.bar, self._words, self._fonts)
        poles = (printable(row.bar.low_pole), printable(row.bar.high_pole))
        room = WIDTH - BAR_WIDTH - 11
        name = _cell(self.text(row.name), room, styles.TRAIT)
        note = _cell(self.text(row.note), room, styles.SMALL)
        name.element, note.element = Element("P", item), Element("P", item)
        figure = Element("Figure", item, alt=self.plain(row.alt))
        sentence = self.paragraph(row.sentence, styles.SENTENCE, Element("P", item))
        return [[name, note], [_Poles(*poles, drawing, figure), sentence]]

    def _picture(self, block: report.Picture) -> list[Flowable]:
        whole = Element("Div")
        element = Element("Figure", whole, alt=self.plain(block.alt))
        figures = list(pieces(block.figure, self._fonts))
        drawn = [_Figure(draw(one, self._words, self._fonts), element) for one in figures]
        caption = self.paragraph(block.caption, styles.CAPTION, Element("Caption", whole))
        return [Spacer(1, 3), *drawn[:-1], KeepTogether([drawn[-1], caption])]


def _is_note(block: Block | None) -> TypeGuard[report.Paragraph]:
    return isinstance(block, report.Paragraph) and block.style == "note"


def _together(
    before: Sequence[Flowable], block: report.Points | report.Table, found: Sequence[Flowable]
) -> Iterator[Flowable]:
    """Yield a list or table with the sentence before it: on one page, or its start with it."""
    if isinstance(block, report.Table) and len(block.rows) > SHORT:
        yield from (CondPageBreak(START), *before, *found)
        return
    short = isinstance(block, report.Table) or len(block.items) <= FEW
    whole = len(found) if short else 2
    kept = [*before, *found[:whole]]
    yield from [KeepTogether(kept)] if sum(map(height, kept)) < MOST_TOGETHER else kept
    yield from found[whole:]


def height_of_start(flowables: Iterable[Flowable]) -> float:
    """Return the height without which nothing of what comes first is set on a page.

    A text of a few lines leads to what comes next.
    """
    room = 0.0
    for flowable in flowables:
        match flowable:
            case CondPageBreak():
                room = max(room, flowable.height)
            case Spacer():
                room += flowable.height
            case KeepTogether():
                return room + sum(map(height, flowable._content))  # noqa: SLF001 (it has no name)
            case Text():
                lines = flowable.getSpaceBefore() + LINES_TOGETHER * flowable.style.leading
                whole = height(flowable)
                if whole > lines + flowable.getSpaceAfter():
                    return room + float(lines)
                room += whole
            case Table():
                return room + min(height(flowable), START)
            case _:
                return room + height(flowable)
    return room


def height(flowable: Flowable) -> float:
    """Return how much of a page a flowable takes, with the space around it."""
    around = flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return float(flowable.wrap(WIDTH, 9999)[1] + around)


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


class _Point(Text):
    """A point of a list; its label, a bullet, stands before its first line."""

    label: Element | None = None

    def split(self, width: float, height: float) -> list[Text]:
        """Return parts, of which the first has the label."""
        parts = super().split(width, height)
        for part in parts[:1]:
            part.label = self.label
        return parts

    def draw(self) -> None:
        if self.label is not None:
            canvas, style = self.canv, self.style
            with canvas.tagged(self.label):
                canvas.setFont(style.fontName, style.fontSize)
                canvas.setFillColor(style.bulletColor)
                canvas.drawString(style.bulletIndent, self.height - style.fontSize, "•")
        super().draw()


def _point(markup: str, item: Element) -> Flowable:
    """Return a point of a list."""
    point = _Point("", styles.POINT, frags=fragments(markup, styles.POINT))
    point.label, point.element = Element("Lbl", item), Element("LBody", item)
    return point


class _Line(Tagged):
    """Text that fits on one line: the same as a paragraph of it, at a tenth of its time."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self._text, self._style = text, style

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self._style.leading
        return self.width, self.height

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Draw it where it stands: a saved state around it would take longer than the line."""
        self._x, self._y = x, y
        self._drawOn(canvas)

    def draw(self) -> None:
        style, canvas = self._style, self.canv
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        base = self._y + self.height - getAscent(style.fontName, style.fontSize)
        if style.alignment == TA_RIGHT:
            canvas.drawRightString(self._x + self.width, base, self._text)
        else:
            canvas.drawString(self._x, base, self._text)


def _cell(markup: str, room: float, style: ParagraphStyle) -> Tagged:
    """Return what stands in a cell: a line where that is enough."""
    if "<" in markup or width(plain(markup), style.fontName, style.fontSize) > room - 2 * PAD:
        return paragraph(markup, style)
    return _Line(plain(markup), style)


class _Figure(Tagged):
    """A drawing on a line of its own: a figure, or one of its pieces."""

    def __init__(self, drawing: Drawing, figure: Element) -> None:
        super().__init__()
        self._drawing, self.element = drawing, figure
        self.width, self.height = drawing.width, drawing.height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.box(self.element, (0, 0, self.width, self.height))
        renderPDF.draw(self._drawing, self.canv, 0, 0)


class _Poles(Tagged):
    """A bar with what its two ends mean written above them."""

    def __init__(self, low: str, high: str, drawing: Drawing, figure: Element) -> None:
        super().__init__()
        self.element, self._item = figure, figure.parent
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
        ends = (self._low, 0, canvas.drawString), (self._high, self.width, canvas.drawRightString)
        for lines, x, write in ends:
            with canvas.tagged(Element("P", self._item)):
                for number, line in enumerate(lines, start=1):
                    write(x, self.height - style.leading * number + 2, line)
        canvas.box(self.element, (0, 3, self.width, 3 + self._drawing.height))
        renderPDF.draw(self._drawing, canvas, 0, 3)


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
