"""A report as plain text, 78 columns wide: for a terminal, an e-mail, or a screen reader."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

from careerfit.core import report as told
from careerfit.core.look import PLAIN, RenderOptions
from careerfit.core.progress import Progress
from careerfit.core.report import Block, Report, Say, Section, Words, say
from careerfit.render.words import MINUS, clean, plain

WIDTH = 78
GAP = 2
LABEL = 20
NARROWEST = 6
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
        yield from wrapped(self.text(block.caption), WIDTH)
        yield ""
        rows = [[self.text(cell) for cell in row] for row in (block.head, *block.rows)]
        widths = column_widths(rows, block.numbers)
        for number, row in enumerate(rows):
            yield from _side_by_side(row, widths, block.numbers)
            if number == 0:
                yield "  ".join("-" * wide for wide in widths)

    def _bar(self, row: told.BarRow) -> Iterator[str]:
        yield from wrapped(self.text(row.alt), WIDTH)
        yield from hanging("  ", self.text(row.sentence))
        poles = f"0: {clean(row.bar.low_pole)}; 100: {clean(row.bar.high_pole)}"
        yield from hanging("  ", poles)
        yield from hanging("  ", self.text(row.note))
        yield ""

    def _picture(self, block: told.Picture) -> Iterator[str]:
        yield from wrapped(self.text(block.alt), WIDTH)
        yield ""
        rows = list(self._figure(block.figure))
        widths = column_widths(rows, (0, len(rows[0]) - 1))
        for row in rows:
            yield from _side_by_side(row, widths, ())

    def _figure(self, figure: told.RolesFigure | told.ContributionsFigure) -> Iterator[list[str]]:
        if isinstance(figure, told.RolesFigure):
            for dot in figure.rows:
                numbers = say("range", value=dot.value, low=dot.low, high=dot.high)
                group = say("figure.group", n=dot.group)
                yield [self.text(group), clean(dot.title), self.text(numbers)]
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


def hanging(lead: str, text: str) -> Iterator[str]:
    """Yield text whose lines hang behind `lead`."""
    room = columns(lead)
    for number, line in enumerate(wrapped(text, WIDTH - room)):
        yield (lead if number == 0 else " " * room) + line


def column_widths(rows: Sequence[Sequence[str]], numbers: Sequence[int]) -> list[int]:
    """Share the line among columns: the widest give way first, but `numbers` stay on one line.

    The first row is the head; its words may stand under one another.
    """
    widths, least = [], []
    for place, (head, *body) in enumerate(zip(*rows, strict=True)):
        widths.append(max(map(columns, (head, *body))))
        whole = [*head.split(" "), *body] if place in numbers else []
        least.append(max(NARROWEST, *map(columns, whole)) if whole else NARROWEST)
    room = WIDTH - GAP * (len(widths) - 1)
    while sum(widths) > room:
        spare = [wide - low for wide, low in zip(widths, least, strict=True)]
        if max(spare) <= 0:
            least = [1] * len(least)
            continue
        place = max((p for p, more in enumerate(spare) if more > 0), key=lambda p: widths[p])
        widths[place] -= 1
    return widths


def _side_by_side(
    row: Sequence[str], widths: Sequence[int], numbers: Sequence[int]
) -> Iterator[str]:
    cells = [wrapped(cell, wide) for cell, wide in zip(row, widths, strict=True)]
    for number in range(max(map(len, cells))):
        line = []
        for column, (cell, wide) in enumerate(zip(cells, widths, strict=True)):
            text = cell[number] if number < len(cell) else ""
            blanks = " " * (wide - columns(text))
            line.append(blanks + text if column in numbers else text + blanks)
        yield "  ".join(line)
