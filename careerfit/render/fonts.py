"""The faces a report is set in, and what text looks like in them."""

import struct
import unicodedata
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from careerfit.core.errors import FileError
from careerfit.render.words import MISSING, clean

REGULAR, BOLD, ITALIC = "NotoSans", "NotoSans-Bold", "NotoSans-Italic"
FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf", ITALIC: "NotoSans-Italic.ttf"}

WIDTHS_KEPT = 20_000


def register(folder: Path) -> None:
    """Make the faces in `folder` known to ReportLab, once; nothing else here works before.

    Raises FileError where one is missing or damaged.
    """
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    for name in (BOLD, ITALIC, REGULAR):  # the last one says that all are there
        path = folder / FILES[name]
        try:
            pdfmetrics.registerFont(_Face(name, path))
        except (TTFError, OSError, ValueError, struct.error) as error:
            raise FileError(
                "The font '{0}' is missing or damaged. Install CareerFit again; what you answered "
                "is kept.",
                path,
            ) from error
    for bold, italic, name in ((0, 0, REGULAR), (1, 0, BOLD), (0, 1, ITALIC), (1, 1, BOLD)):
        addMapping(REGULAR, bold, italic, name)


class _Face(TTFont):
    """A face that remembers how wide words are: a report sets most of them several times."""

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, file)
        self._widths: dict[str, float] = {}

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Put the face into a file; codes that nothing has mean a blank, as U+0000 is no text."""
        for subset in self.state[doc].subsets:
            subset[:] = [code or ord(" ") for code in subset]
        super().addObjects(doc)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """Return the width of text in points."""
        wide = self._widths.get(text)
        if wide is None:
            if len(self._widths) > WIDTHS_KEPT:
                self._widths.clear()
            wide = self._widths[text] = TTFont.stringWidth(self, text, 1000, encoding)
        return wide * size / 1000


def printable(text: str) -> str:
    """Return text, or inline markup, as the faces can show it.

    What they have no picture for (emoji, Chinese, Arabic, ...) becomes a box, one for each
    character with its marks; what is invisible (joiners, selectors, direction) goes.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, clean(text)))


def width(text: str, font: str, size: float) -> float:
    """Return how wide a line is set, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def fitted(text: str, font: str, size: float, room: float) -> str:
    """Return a line that is no wider than `room`, its end cut and marked where it has to be."""
    if width(text, font, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:  # the longest beginning that fits with its mark
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + "…", font, size) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def wrapped(text: str, font: str, size: float, room: float, most: int) -> list[str]:
    """Return text in at most `most` lines of width `room`; the last one is cut where it must be."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < most - 1:
        count = 1
        while count < len(words) and width(" ".join(words[: count + 1]), font, size) <= room:
            count += 1
        if width(words[0], font, size) > room:  # no blank to break at
            break
        lines.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        lines.append(fitted(" ".join(words), font, size, room))
    return lines


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Cf":
        return ""
    if ord(character) in pdfmetrics.getFont(REGULAR).face.charToGlyph:
        return character
    return "" if kind in ("Mn", "Me") else MISSING
