"""A report as plain text, 72 columns wide: for a terminal, an e-mail, or to be read aloud."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

from careerfit.core import report as told
from careerfit.core.look import PLAIN, RenderOptions
from careerfit.core.progress import Progress
from careerfit.core.report import Block, Report, Say, Section, Words, say
from careerfit.render.words import MINUS, clean, plain

WIDTH = 72
LABEL = 20
SHORT = 24
UNDERLINES = {1: "=", 2: "-"}


def render(report: Report, words: Words, progress: Progress, look: RenderOptions = PLAIN) -> bytes:
    """Return the report as a text file in UTF-8.

    progress is called after each section; what it raises comes out of here.
    """
    writer, lines = _Writer(words), list[str]()
    if look.agency is not None:
        for line in (look.agency.name, *look.agency.address):
            lines += wrapped(clean(line), WIDTH)
    for number, section in enumerate(report.sections, start=1):
        lines += writer.section(section)
        progress(number, len(report.sections))
    lines += ["-" * WIDTH, *wrapped(writer.text(report.footer), WIDTH)]
    return ("\n".join(line.rstrip() for line in lines) + "\n").encode("utf-8")


class _Writer:
    """Puts the blocks of one report in lines."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def text(self, sentence: Say) -> str:
        """Return a sentence as text."""
        return plain(self._words(sentence))

    def section(self, section: Section) -> Iterator[str]:
        """Yield the lines of a section."""
        title = wrapped(self.text(section.title), WIDTH)
        yield from ("", *title)
        yield UNDERLINES[section.level] * max(map(columns, title))
        yield ""
        for block in section.blocks:
            yield from self._block(block)
            yield ""

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case told.Paragraph():
                yield from wrapped(self.text(block.text), WIDTH)
            case told.Points():
                yield from chain(*(hanging("- ", self.text(item)) for item in block.items))
            case told.Facts():
                yield from chain(*(self._fact(*row) for row in block.rows))
            case told.Table():
                yield from self._table(block)
            case told.Bars():
                yield from chain(*(self._bar(row) for row in block.rows))
            case told.Picture():
                yield from self._picture(block)

    def _fact(self, label: Say, fact: Say) -> Iterator[str]:
        return hanging(padded(self.text(label), LABEL), self.text(fact))

    def _table(self, block: told.Table) -> Iterator[str]:
        """Yield a table as one where its cells fit beside one another, else each row in words."""
        yield from wrapped(self.text(block.caption), WIDTH)
        yield ""
        head, *rows = ([self.text(cell) for cell in row] for row in (block.head, *block.rows))
        widths = column_widths([head, *rows])
        if fit(widths):
            rules = ["-" * wide for wide in widths]
            for row in (head, rules, *rows):
                yield _side_by_side(row, widths, block.numbers)
            return
        for row in rows:
            yield from _told(head, row)

    def _bar(self, row: told.BarRow) -> Iterator[str]:
        yield from wrapped(self.text(row.alt), WIDTH)
        yield from hanging("  ", self.text(row.sentence))
        poles = f"0: {clean(row.bar.low_pole)}; 100: {clean(row.bar.high_pole)}"
        yield from hanging("  ", poles)
        yield from hanging("  ", self.text(row.note))
        yield ""

    def _picture(self, block: told.Picture) -> Iterator[str]:
        yield from wrapped(f"{self.text(block.alt)} {self.text(block.caption)}", WIDTH)
        rows = list(self._figure(block.figure))
        if not rows:  # the numbers stand in a table or list beside it
            return
        yield ""
        widths = column_widths(rows)
        for row in rows:
            if fit(widths):
                yield _side_by_side(row, widths)
            else:
                yield from hanging("- ", "  ".join(row))

    def _figure(self, figure: told.Chart) -> Iterator[list[str]]:
        if isinstance(figure, told.RolesFigure):
            for dot in figure.rows:
                numbers = say("range", value=dot.value, low=dot.low, high=dot.high)
                group = say("figure.group", n=dot.group)
                yield [self.text(group), clean(dot.title), self.text(numbers)]
        if not isinstance(figure, told.ContributionsFigure):
            return
        yield [str(figure.base), self.text(say("figure.base"))]
        for step in figure.steps:
            sign = "+" if step.points > 0 else MINUS if step.points < 0 else ""
            yield [f"{sign}{abs(step.points)}", self.text(step.label)]
        yield [str(figure.total), self.text(say("figure.total"))]


def columns(text: str) -> int:
    """Return how many columns a terminal gives a text; wide characters take two, marks none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, wide: int) -> str:
    """Return a text filled up with blanks."""
    return text + " " * (wide - columns(text))


def wrapped(text: str, wide: int) -> list[str]:
    """Return text in lines of at most `wide` columns; a longer word is broken."""
    lines = [""]
    for word in text.split(" "):
        for piece in _pieces(word, wide):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if columns(joined) <= wide:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, wide: int) -> Iterator[str]:
    start, taken = 0, 0
    for place, character in enumerate(word):
        more = _columns(character)
        if taken + more > wide:
            yield word[start:place]
            start, taken = place, 0
        taken += more
    yield word[start:]


def hanging(lead: str, text: str, indent: int | None = None) -> Iterator[str]:
    """Yield text behind `lead`; its further lines are indented by that much, or as `lead` is."""
    room = columns(lead) if indent is None else indent
    for number, line in enumerate(wrapped(text, WIDTH - room)):
        yield (lead if number == 0 else " " * room) + line


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return what the columns of a table take."""
    return [max(map(columns, cells)) for cells in zip(*rows, strict=True)]


def fit(widths: Sequence[int]) -> bool:
    """Return whether columns of such widths have room on a line, two blanks between them."""
    return sum(widths) + 2 * (len(widths) - 1) <= WIDTH


def _told(head: Sequence[str], row: Sequence[str]) -> Iterator[str]:
    """Yield a row of a table in words: what it is about, then each cell after its heading."""
    first, *rest = (f"{label}: {cell}" for label, cell in zip(head, row, strict=True))
    yield from hanging("- ", first)
    if max(map(columns, row[1:])) <= SHORT:
        yield from hanging("    ", "; ".join(rest))
    else:
        for cell in rest:
            yield from hanging("    ", cell, 6)
        yield ""


def _side_by_side(row: Sequence[str], widths: Sequence[int], numbers: Sequence[int] = ()) -> str:
    """Return a row whose cells fit their columns; the columns `numbers` are aligned right."""
    cells = []
    for place, (cell, wide) in enumerate(zip(row, widths, strict=True)):
        blanks = " " * (wide - columns(cell))
        cells.append(blanks + cell if place in numbers else cell + blanks)
    return "  ".join(cells)
