"""Printing: the pages of the report, those that are wanted, and a queue that can be seen."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careerfit import exchange
from careerfit.__main__ import _look
from careerfit.catalog.agencies import OwnLook
from careerfit.core.errors import CancelledError
from careerfit.core.look import PLAIN
from careerfit.core.progress import quietly
from careerfit.core.session import Session
from careerfit.desk import Desk
from careerfit.desk.looking import Looking
from careerfit.gui.dialogs import SaveDialog
from careerfit.gui.paper import Paper, paper
from careerfit.gui.places.printing import as_printed
from careerfit.gui.press import NoPrinterError, PrintError, pages_of, paper_of, print_pages
from careerfit.gui.queue import Line, QueueDialog
from careerfit.gui.widgets.notice import Notice
from careerfit.gui.window import Window
from tests.gui.conftest import PAGES, Small, as_pdf, finished

pytestmark = pytest.mark.usefixtures("qapp")
Size = QPageSize.PageSizeId


def to_file(path: Path, size: QPageSize.PageSizeId = Size.A4, dots: int = 150) -> QPrinter:
    """Return a printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots)
    printer.setPageSize(QPageSize(size))
    return printer


def pixels(pdf: bytes | Path, number: int, dots: int = 150) -> NDArray[np.float64]:
    """Return a page of a PDF as it looks, 0 to 255."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number].render(scale=dots / 72, grayscale=True)
        return np.asarray(bitmap.to_numpy(), np.float64).reshape(bitmap.height, bitmap.width)


def coarse(page: NDArray[np.float64], dots: int = 10) -> NDArray[np.float64]:
    """Return the mean of each square of so many dots a side."""
    high, wide = (side // dots for side in page.shape)
    squares = page[: high * dots, : wide * dots].reshape(high, dots, wide, dots)
    return np.asarray(squares.mean(axis=(1, 3)))


def apart(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return how far two pages lie apart, which may differ in size by a dot."""
    high, wide = (min(pair) for pair in zip(one.shape, other.shape, strict=True))
    return float(np.abs(one[:high, :wide] - other[:high, :wide]).mean())


def count(pdf: Path) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def small_paper() -> Paper:
    return paper(as_pdf(None, quietly, PLAIN))  # type: ignore[arg-type]


# ---- Paper


@pytest.mark.parametrize(("size", "name"), [(Size.A4, "a4"), (Size.Letter, "letter")])
def test_what_comes_out_is_the_report_page_for_page(
    desk: Desk, respond: Callable[..., Session], tmp_path: Path, size: Size, name: str
) -> None:
    printer = to_file(tmp_path / "out.pdf", size)
    assert paper_of(printer) == name
    report = desk.reading.report(desk.reading.assess(respond(1, battery="quick")))
    look = desk.reading.look(None, paper_of(printer))
    pdf = desk.reading.render(report, ".pdf", look=look)
    print_pages(paper(pdf), printer, quietly)
    with pypdfium2.PdfDocument(pdf) as document:
        pages = len(document)
    assert count(tmp_path / "out.pdf") == pages > 5
    for number in range(1, pages, 5):
        wanted, got = (coarse(pixels(one, number)) for one in (pdf, tmp_path / "out.pdf"))
        other = coarse(pixels(pdf, number - 1))
        assert (255 - wanted).mean() > 3  # a page that is not blank, so that this tells something
        assert apart(wanted, got) < 0.2 * (255 - wanted).mean() < apart(wanted, other)
        assert (255 - got).mean() == pytest.approx((255 - wanted).mean(), rel=0.1)


def test_what_is_printed_is_of_the_agency_as_what_is_saved(
    desk: Desk, respond: Callable[..., Session], tmp_path: Path
) -> None:
    own = OwnLook(folder=tmp_path, read=_look, write=exchange.write_whole)
    reading = replace(desk.reading, looking=Looking(looks=own))
    reading.looking.name("Harbour Careers", None)
    report = reading.report(reading.assess(respond(1, battery="quick")))
    for pdf in (as_printed(reading, report, "letter", quietly), reading.render(report, ".pdf")):
        with pypdfium2.PdfDocument(pdf) as document:
            assert "Harbour Careers" in document[0].get_textpage().get_text_bounded()


def test_other_pages_look_another_way(tmp_path: Path) -> None:
    print_pages(small_paper(), to_file(tmp_path / "out.pdf"), quietly)
    first, second = (pixels(tmp_path / "out.pdf", number, 150) for number in (0, 1))
    assert np.abs(first - second).max() > 100


def test_a_page_stands_in_its_size_in_the_middle_and_a_larger_one_is_made_to_fit(
    tmp_path: Path,
) -> None:
    """The small pages are 200 by 300 points, with words at their lower left."""
    print_pages(small_paper(), to_file(tmp_path / "a4.pdf"), quietly)
    rows, columns = np.nonzero(pixels(tmp_path / "a4.pdf", 0, 72) < 128)
    assert (595 - 200) / 2 + 18 < columns.min() < (595 - 200) / 2 + 22
    assert (842 - 300) / 2 + 90 < rows.min() < (842 - 300) / 2 + 101
    tiny = to_file(tmp_path / "a8.pdf", Size.A8, 300)
    print_pages(small_paper(), tiny, quietly)
    rows, columns = np.nonzero(pixels(tmp_path / "a8.pdf", 0, 300) < 128)
    high, wide = pixels(tmp_path / "a8.pdf", 0, 300).shape
    assert 0 < columns.min() < columns.max() < wide
    assert 0 < rows.min() < rows.max() < high


def test_margins_of_the_printer_do_not_move_the_page(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "a.pdf")
    printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    print_pages(small_paper(), printer, quietly)
    print_pages(small_paper(), to_file(tmp_path / "b.pdf"), quietly)
    assert np.abs(pixels(tmp_path / "a.pdf", 0) - pixels(tmp_path / "b.pdf", 0)).max() < 10


@pytest.mark.parametrize("dots", [72, 600, 1200])
def test_every_resolution_prints_the_same(tmp_path: Path, dots: int) -> None:
    print_pages(small_paper(), to_file(tmp_path / "a.pdf", dots=dots), quietly)
    dark = (pixels(tmp_path / "a.pdf", 0, 72) < 128).sum()
    assert 20 < dark < 300


# ---- Which pages


def test_pages_are_printed_as_asked_for(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "a.pdf")
    assert pages_of(printer, 4) == [0, 1, 2, 3]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-4"))
    assert pages_of(printer, 4) == [0, 2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_of(printer, 3) == [2, 0]
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert pages_of(printer, 3) == [0, 2, 0, 2]
    printer.setCollateCopies(False)
    assert pages_of(printer, 3) == [0, 0, 2, 2]
    print_pages(small_paper(), printer, quietly)
    assert count(tmp_path / "a.pdf") == 4


def test_pages_that_are_not_there_are_said_so(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "a.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("7-9"))
    with pytest.raises(PrintError, match="Choose pages from 1 to 3"):
        print_pages(small_paper(), printer, quietly)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PrintError, match=r"takes no pages.*or save the report"):
        print_pages(small_paper(), to_file(tmp_path / "no folder" / "a.pdf"), quietly)


def test_it_can_be_stopped_between_pages(tmp_path: Path) -> None:
    def stop(done: int, _all: int) -> None:
        if done:
            raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        print_pages(small_paper(), to_file(tmp_path / "a.pdf"), stop)


def test_what_the_printing_system_spools_is_kept_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[str | None] = set()

    def look(_done: int, _all: int) -> None:
        seen.add(os.environ.get("TMPDIR"))

    for before in ("/var/tmp", None):  # noqa: S108 (nothing is put there)
        if before is None:
            monkeypatch.delenv("TMPDIR", raising=False)
        else:
            monkeypatch.setenv("TMPDIR", before)
        for place in (str(tmp_path), ""):
            monkeypatch.setenv("XDG_RUNTIME_DIR", place)
            seen.clear()
            print_pages(small_paper(), to_file(tmp_path / "a.pdf"), look)
            assert (place or before) in seen
            assert os.environ.get("TMPDIR") == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


# ---- In the window


def printed(window: Window) -> list[str]:
    return [line.state for line in window.printing.lines]


def use(window: Window, printer: QPrinter | None) -> list[int | None]:
    """Let a printer be chosen; return of how many pages each choice was."""
    asked: list[int | None] = []

    def ask(_parent: QWidget, pages: int | None) -> QPrinter | None:
        asked.append(pages)
        return printer

    window.printing._ask = ask
    return asked


def open_results(qtbot: QtBot, window: Window, small: Small) -> None:
    window.results.find(finished(small))
    qtbot.waitUntil(lambda: window.results.results.results is not None)


def test_the_menu_prints_the_report_that_is_shown(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    asked = use(window, to_file(tmp_path / "a.pdf"))
    assert not window.menus._print.isEnabled()
    open_results(qtbot, window, small)
    qtbot.waitUntil(window.menus._print.isEnabled)
    window.menus._print.trigger()
    qtbot.waitUntil(lambda: printed(window) == ["done"])
    assert asked == [PAGES]
    assert count(tmp_path / "a.pdf") == PAGES
    assert window.statusBar().currentMessage().endswith("sent to the printer.")


def test_the_preview_has_a_button_for_it_and_one_may_think_better_of_it(
    qtbot: QtBot, window: Window, small: Small
) -> None:
    asked = use(window, None)
    open_results(qtbot, window, small)
    window.results.results._emit_preview()
    qtbot.waitUntil(window.results.preview.isVisible)
    button = window.results.preview.findChild(QAbstractButton, "print")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: asked == [PAGES])
    assert printed(window) == []


def test_without_a_printer_saving_is_offered(
    qtbot: QtBot, window: Window, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_parent: QWidget, _pages: int | None) -> QPrinter | None:
        raise NoPrinterError("No printer is set up on this computer. …")

    saved: list[object] = []
    window.printing._ask = none
    open_results(qtbot, window, small)
    monkeypatch.setattr(SaveDialog, "ask", lambda dialog: saved.append(dialog))
    window.results.print_shown()
    notice = window.findChild(Notice)
    assert notice is not None
    qtbot.waitUntil(notice.isVisible)
    assert notice.text().startswith("No printer is set up")
    action = notice.findChild(QPushButton, "notice-action")
    assert action is not None
    assert action.text() == "Save PDF…"
    action.click()
    assert len(saved) == 1


def test_a_computer_without_printers_has_none_to_choose_from(window: Window) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    from careerfit.gui.press import ask_printer

    if QPrinterInfo.availablePrinterNames():
        pytest.skip("this computer has a printer")
    with pytest.raises(NoPrinterError, match="Set one up"):
        ask_printer(window, 3)


def chosen(dialog: QueueDialog) -> QListWidget:
    found = dialog.findChild(QListWidget, "queue")
    assert found is not None
    return found


def queue(window: Window) -> QueueDialog:
    found = window.findChild(QueueDialog)
    assert found is not None
    return found


def rows(dialog: QueueDialog) -> list[str]:
    shown = chosen(dialog)
    return [shown.item(number).text() for number in range(shown.count())]


def test_several_reports_are_printed_after_each_other(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    def keep() -> None:
        for number, state in enumerate(printed(window)):
            out = tmp_path / "out.pdf"
            if state == "done" and not (tmp_path / f"{number}.pdf").exists():
                out.rename(tmp_path / f"{number}.pdf")

    asked = use(window, to_file(tmp_path / "out.pdf"))
    window.printing.changed.connect(keep)
    sessions = [finished(small, name) for name in ("Ada", "Bob", "Cy")]
    window.printing.print_sessions(tuple((one, "person") for one in sessions))
    qtbot.waitUntil(lambda: printed(window) == ["done"] * 3)
    assert asked == [None]
    assert [count(tmp_path / f"{number}.pdf") for number in range(3)] == [PAGES] * 3
    assert rows(queue(window)) == [
        f"{name} – sent to the printer"  # noqa: RUF001
        for name in ("Ada", "Bob", "Cy")
    ]
    queue(window).close()
    assert printed(window) == []


def test_what_cannot_be_printed_says_why_and_the_others_go_on(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    use(window, to_file(tmp_path / "out.pdf"))
    one, other = (finished(small, name) for name in ("Ada", "Bob"))
    window.printing.print_sessions(((one, "recruiter"), (other, "person")))
    qtbot.waitUntil(lambda: printed(window) == ["failed", "done"])
    assert "no report for the reader" in rows(queue(window))[0]
    window.printing.print_again(1)
    qtbot.waitUntil(lambda: printed(window) == ["failed", "done"])
    window.printing.remove(1)
    assert rows(queue(window)) == ["Bob – sent to the printer"]  # noqa: RUF001


def test_the_queue_stops_and_goes_on(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    use(window, to_file(tmp_path / "out.pdf", dots=600))
    sessions = [finished(small, name) for name in ("Ada", "Bob")]
    with qtbot.waitSignal(window.printing.changed):
        window.printing.print_sessions(tuple((one, "person") for one in sessions))
    window.printing.stop()
    qtbot.waitUntil(lambda: printed(window) == ["stopped", "waiting"])
    assert not queue(window)._stop.isEnabled()
    queue(window)._go_on.click()
    qtbot.waitUntil(lambda: printed(window) == ["stopped", "done"])
    chosen(queue(window)).setCurrentRow(0)
    queue(window)._again.click()
    qtbot.waitUntil(lambda: printed(window) == ["done", "done"])


def test_another_language_changes_the_words_and_not_the_queue(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    use(window, to_file(tmp_path / "out.pdf"))
    sessions = [finished(small, name) for name in ("Ada", "Bob", "Cy")]
    window.printing.print_sessions(tuple((one, "person") for one in sessions))
    window._ask_language("es")
    qtbot.waitUntil(lambda: printed(window) in (["done"] * 3, []))
    window._ask_language("en")


def test_nothing_of_the_queue_is_left_for_who_comes_after_a_lock(
    qtbot: QtBot, window: Window, small: Small, tmp_path: Path
) -> None:
    use(window, to_file(tmp_path / "out.pdf", dots=600))
    sessions = [finished(small, name) for name in ("Ada", "Bob")]
    window.printing.print_sessions(tuple((one, "person") for one in sessions))
    qtbot.waitUntil(lambda: printed(window) == ["printing", "waiting"])
    window._let_lock(able=True)
    window.lock()
    assert printed(window) == []
    qtbot.waitUntil(lambda: not window.lane._waiting)
    assert printed(window) == []


# ---- The dialog


def test_the_queue_is_used_by_keyboard(qtbot: QtBot) -> None:
    dialog = QueueDialog()
    qtbot.addWidget(dialog)
    lines = (
        Line(number=1, title="Ada", state="printing"),
        Line(number=2, title="Bob", state="waiting"),
        Line(number=3, title="Cy", state="failed", why="No paper."),
    )
    removed: list[int] = []
    again: list[int] = []
    dialog.remove_wanted.connect(removed.append)
    dialog.again_wanted.connect(again.append)
    dialog.show_lines(lines, paused=False)
    dialog.show()
    shown = chosen(dialog)
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert removed == []  # it is being printed
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert rows(dialog)[2] == "Cy – not printed: No paper."  # noqa: RUF001
    qtbot.keyClick(dialog._again, Qt.Key.Key_Return)
    assert (removed, again) == ([2], [3])
    dialog.show_lines(lines[1:], paused=True)
    assert chosen(dialog).currentRow() == 1
    assert dialog._go_on.isEnabled()
    dialog.show_lines((), paused=False)
    assert not any(
        button.isEnabled()
        for button in (dialog._remove, dialog._again, dialog._stop, dialog._go_on)
    )
