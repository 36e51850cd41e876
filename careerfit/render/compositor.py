"""Blocks of a report as flowables: what platypus breaks into pages."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeGuard

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Spacer,
    Table,
)

from careerfit.core import report
from careerfit.core.report import Block, Say, Words, say
from careerfit.render import styles
from careerfit.render.figures import BAR_WIDTH, WIDTH, draw, legend, pieces
from careerfit.render.flowables import Figure, Poles, Text, cell, paragraph, point
from careerfit.render.fonts import printable
from careerfit.render.palette import MUTED
from careerfit.render.tables import column_widths, in_halves, row_padding, ruled_table
from careerfit.render.tagged import Element, tag_table
from careerfit.render.words import plain

LABEL_WIDTH = 112.0
PADDING, TIGHT, SMALL_PADDING = 2.4, 1.1, 0.9
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
            found: list[Flowable] = (
                [self.paragraph(block.text, styles.CLOSE_NOTE)]
                if _is_note(block) and _is_note(after)
                else list(self.block(block))
            )
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
        points = [point(self.text(item), Element("LI", whole)) for item in block.items]
        return [*points, Spacer(1, 5)] if points else []

    def _facts(self, block: report.Facts) -> list[Flowable]:
        rows = [
            [
                cell(self.text(label), LABEL_WIDTH, styles.LABEL),
                cell(self.text(fact), WIDTH - LABEL_WIDTH, styles.FACT),
            ]
            for label, fact in block.rows
        ]
        table = ruled_table(
            rows,
            [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
            row_padding(3.4),
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
            halves = block if len(block.rows) <= SHORT else in_halves(block)
            yield self._grid(halves, whole, styles.SMALL_TABLE, SMALL_PADDING)

    def _grid(
        self, block: report.Table, whole: Element, set_in: styles.Cells, padding: float
    ) -> Table:
        texts = [[self.text(one) for one in row] for row in (block.head, *block.rows)]
        plain_rows = [[plain(one) for one in row] for row in texts]
        widths = column_widths(plain_rows, block.numbers, set_in.cell.fontSize)
        rows = [
            [
                cell(one, room, set_in.style(head=number == 0, number=column in block.numbers))
                for column, (one, room) in enumerate(zip(row, widths, strict=True))
            ]
            for number, row in enumerate(texts)
        ]
        tag_table(rows, whole, head=1)
        commands = [("LINEBELOW", (0, 0), (-1, 0), 0.9, MUTED)]
        return ruled_table(rows, widths, [*commands, *row_padding(padding)], head=1)

    def _bars(self, block: report.Bars) -> list[Flowable]:
        key = []
        if not self._explained:
            self._explained = True
            regions = any(row.bar.region is not None for row in block.rows)
            key = [self._legend(regions=regions), Spacer(1, 4)]
        whole = Element("L")
        rows = [self._bar(row, Element("LBody", Element("LI", whole))) for row in block.rows]
        wide = BAR_WIDTH + 11
        table = ruled_table(
            rows,
            [WIDTH - wide, wide],
            row_padding(6),
        )
        return [*key, table, Spacer(1, 8)]

    def _legend(self, *, regions: bool) -> Flowable:
        names = ("estimate", "range", "region") if regions else ("estimate", "range")
        alt = "; ".join(self.plain(say(f"figure.{name}")) for name in names)
        drawing = legend(self._words, self._fonts, regions=regions)
        return Figure(drawing, Element("Figure", alt=alt))

    def _bar(self, row: report.BarRow, item: Element) -> list[list[Flowable]]:
        drawing = draw(row.bar, self._words, self._fonts)
        poles = (printable(row.bar.low_pole), printable(row.bar.high_pole))
        room = WIDTH - BAR_WIDTH - 11
        name = cell(self.text(row.name), room, styles.TRAIT)
        note = cell(self.text(row.note), room, styles.SMALL)
        name.element, note.element = Element("P", item), Element("P", item)
        figure = Element("Figure", item, alt=self.plain(row.alt))
        sentence = self.paragraph(row.sentence, styles.SENTENCE, Element("P", item))
        return [[name, note], [Poles(*poles, drawing, figure), sentence]]

    def _picture(self, block: report.Picture) -> list[Flowable]:
        whole = Element("Div")
        element = Element("Figure", whole, alt=self.plain(block.alt))
        figures = list(pieces(block.figure, self._fonts))
        drawn = [Figure(draw(one, self._words, self._fonts), element) for one in figures]
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
