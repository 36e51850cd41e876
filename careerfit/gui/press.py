"""Puts the pages of a PDF on a printer's paper. On the lane: Qt lets another thread paint there.

What is printed is the report as it would be saved, page for page. Nothing is written beside it by
this program. Where the printing system wants a spool file of its own, it is made in the memory of
the session (`XDG_RUNTIME_DIR`) if there is such a place.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from ctypes import c_uint8
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel

from careerfit.core.errors import CareerFitError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from careerfit.core.progress import Progress
    from careerfit.gui.paper import Paper

Page = Any  # pypdfium2 is not typed
FINEST = 600
"""Dots an inch: letters gain nothing from more."""
BAND = 1024
"""A page is painted in bands so many dots high, which take a few megabytes each."""
LETTER_WIDTH = 8.5
INCHES_OFF = 0.05


class PrintError(CareerFitError):
    """The printer does not take what it is sent."""


class NoPrinterError(CareerFitError):
    """There is no printer."""


class PrintDialog(QPrintDialog):
    """The print dialog of the system, with what a report can use of it."""

    def __init__(self, printer: QPrinter, pages: int | None, parent: QWidget | None = None) -> None:
        """Offer so many pages to choose from; None: all are printed."""
        super().__init__(printer, parent)
        self.setObjectName("print-dialog")
        option = QPrintDialog.PrintDialogOption
        self.setOption(option.PrintToFile, on=False)  # saving makes a better file
        self.setOption(option.PrintSelection, on=False)
        self.setOption(option.PrintCurrentPage, on=False)
        self.setOption(option.PrintPageRange, on=pages is not None)
        if pages is not None:
            self.setMinMax(1, pages)
            self.setFromTo(1, pages)
        self._word()

    def _word(self) -> None:
        """Say what Qt's own translations lack."""
        lacking = {
            "Double Sided Printing": self.tr("Print on both sides"),
            "Off": self.tr("Off"),
            "Long side binding": self.tr("Bound on the long side"),
            "Short side binding": self.tr("Bound on the short side"),
            "Pages": self.tr("Pages"),
            "Page &Set:": self.tr("Which of them:"),
        }
        for each in self.findChildren(QLabel) + self.findChildren(QAbstractButton):
            each.setText(lacking.get(each.text(), each.text()))
        for box in self.findChildren(QGroupBox):
            box.setTitle(lacking.get(box.title(), box.title()))


def ask_printer(parent: QWidget, pages: int | None) -> QPrinter | None:
    """Have a person choose a printer, paper, copies, and which of so many pages; or nothing.

    pages: None where several reports are printed with one choice. On the GUI thread. Raises
    NoPrinterError.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinterError(
            "No printer is set up on this computer. Set one up in the settings of the system, or "
            "save the report as a PDF and print it elsewhere."
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("CareerFit")  # no name of a person: others may see the printer's own queue
    dialog = PrintDialog(printer, pages, parent)
    return printer if dialog.exec() else None


def paper_of(printer: QPrinter) -> Literal["a4", "letter"]:
    """Return which of the papers that a report is made for comes next to the printer's."""
    width = printer.pageLayout().pageSize().size(QPageSize.Unit.Inch).width()
    return "letter" if abs(width - LETTER_WIDTH) < INCHES_OFF else "a4"


def pages_of(printer: QPrinter, count: int) -> list[int]:
    """Return the pages to print, from 0, in their order, as often as is wanted.

    Copies are made here where the printer does not make them itself.
    """
    pages = [number for number in range(count) if _is_wanted(printer, number + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [number for number in pages for _ in range(copies)]


def print_pages(shown: Paper, printer: QPrinter, progress: Progress) -> None:
    """Print a PDF; raises PrintError. Stopped between two bands, it prints no more."""
    import pypdfium2

    pages = pages_of(printer, len(shown.heights))
    if not pages:
        raise PrintError(
            "The report has no such pages. Choose pages from 1 to {0}.", len(shown.heights)
        )
    printer.setFullPage(True)
    painter = QPainter()
    with _spool_in_memory(), pypdfium2.PdfDocument(shown.pdf) as document:
        _expect(printer, painter.begin(printer))
        try:
            for done, number in enumerate(pages):
                progress(done, len(pages))
                if done:
                    _expect(printer, printer.newPage())
                for box, image in _bands(document[number], printer, progress, done, len(pages)):
                    painter.drawImage(box, image)
        except BaseException:
            printer.abort()
            painter.end()
            raise
        _expect(printer, painter.end())
    progress(len(pages), len(pages))


def _is_wanted(printer: QPrinter, number: int) -> bool:
    ranges = printer.pageRanges()
    if printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty():
        return True
    return ranges.contains(number)


def _bands(
    page: Page, printer: QPrinter, progress: Progress, done: int, total: int
) -> Iterator[tuple[QRectF, QImage]]:
    """Yield a page from top to bottom, as images and where they belong, in the printer's dots."""
    from pypdfium2 import raw

    whole = _placed(page, printer)
    share = min(FINEST / printer.resolution(), 1.0)
    width, height = round(whole.width() * share), round(whole.height() * share)
    for top in range(0, height, BAND):
        progress(done, total)
        rows = min(BAND, height - top)
        image = QImage(width, rows, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        bits = image.bits()
        buffer = (c_uint8 * len(bits)).from_buffer(bits)
        bitmap = raw.FPDFBitmap_CreateEx(
            width, rows, raw.FPDFBitmap_BGRx, buffer, image.bytesPerLine()
        )
        flags = raw.FPDF_ANNOT | raw.FPDF_PRINTING
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, flags)
        raw.FPDFBitmap_Destroy(bitmap)
        box = QRectF(whole.left(), whole.top() + top / share, width / share, rows / share)
        yield box, image


def _placed(page: Page, printer: QPrinter) -> QRectF:
    """Return where on the paper a page goes: in its size, or smaller, in the middle."""
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    dots = printer.resolution() / 72
    width, height = page.get_width() * dots, page.get_height() * dots
    share = min(paper.width() / width, paper.height() / height, 1.0)
    placed = QRectF(0, 0, width * share, height * share)
    placed.moveCenter(paper.center())
    return placed


def _expect(printer: QPrinter, able: bool) -> None:  # noqa: FBT001 (what Qt has answered)
    if not able:
        raise PrintError(
            "The printer '{0}' takes no pages. Look whether it is on and has paper, and print "
            "again, or save the report as a PDF.",
            printer.printerName() or printer.outputFileName(),
        )


@contextmanager
def _spool_in_memory() -> Iterator[None]:
    """Let the printing system put what it has to spool where no disk is written to."""
    place, before = os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("TMPDIR")
    if not place or not Path(place).is_dir():
        yield
        return
    os.environ["TMPDIR"] = place
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
