"""Printing: one report, or many after each other, on the printer that a person chooses.

It outlives the pages, which are made anew in another language; what is being printed goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from careerfit.core.errors import CancelledError, CareerFitError
from careerfit.core.value import value
from careerfit.gui.language import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from careerfit.core.look import Paper as PaperName
    from careerfit.core.progress import Progress
    from careerfit.core.report import Reader, Report
    from careerfit.core.session import SessionId
    from careerfit.desk.reading import Reading
    from careerfit.gui.places.place import Host
    from careerfit.gui.queue import Line, QueueDialog, State

Make = Callable[["PaperName", "Progress"], bytes]
"""A report as a PDF for a paper; for the lane."""
Ask = Callable[["QWidget", int | None], "QPrinter | None"]
"""Has a person choose a printer, for a report of so many pages or for several; or nothing."""


@value
class Order:
    """What is to be printed, and on which printer."""

    make: Make
    printer: QPrinter


class Printing(QObject):
    """The print queue."""

    changed = Signal()
    save_wanted = Signal(object)  # a Report that there is no printer for

    def __init__(self, host: Host, ask: Ask | None = None) -> None:
        """Print nothing yet; ask: the print dialog of the system, where none is handed in."""
        super().__init__(host.widget())
        self._host, self._ask = host, ask
        self._lines: list[Line] = []
        self._orders: dict[int, Order] = {}
        self._paused = False
        self._dialog: QueueDialog | None = None

    @property
    def lines(self) -> Sequence[Line]:
        """The queue, the first first."""
        return tuple(self._lines)

    @Slot(object)
    def print_report(self, report: Report) -> None:
        """Have a printer chosen for a report, and print it."""
        job = partial(_measured, self._host.desk.reading, report)
        self._host.lane.run_long(job, partial(self._choose, report), self._host.say)

    @Slot(tuple)
    def print_sessions(self, wanted: Sequence[tuple[SessionId, Reader]]) -> None:
        """Have a printer chosen, and print the reports of sittings, each for its reader."""
        titles = partial(_titles, self._host.desk.reading, wanted)
        self._host.lane.run(titles, partial(self._choose_for, wanted), self._host.say)

    @Slot()
    def show_queue(self) -> None:
        """Show what is printed and what waits."""
        from careerfit.gui.queue import QueueDialog

        if self._dialog is None:
            dialog = self._dialog = QueueDialog(self._host.widget())
            dialog.remove_wanted.connect(self.remove)
            dialog.again_wanted.connect(self.print_again)
            dialog.stop_wanted.connect(self.stop)
            dialog.go_on_wanted.connect(self.go_on)
            dialog.finished.connect(self._closed)
            self._show()
            dialog.show()
        self._dialog.activateWindow()

    def respoken(self) -> None:
        """Show the queue in other words."""
        if self._dialog is not None:
            self._dialog.close()
            self.show_queue()

    @Slot(int)
    def remove(self, number: int) -> None:
        """Take out a report that is not being printed."""
        self._lines = [
            line for line in self._lines if line.number != number or line.state == "printing"
        ]
        self._show()

    @Slot(int)
    def print_again(self, number: int) -> None:
        """Let a report wait that was printed, stopped or refused."""
        self._mark(number, "waiting")
        self.go_on()

    @Slot()
    def stop(self) -> None:
        """Print no more for now."""
        self._paused = True
        self._host.lane.cancel()
        self._show()

    @Slot()
    def go_on(self) -> None:
        """Print what waits."""
        self._paused = False
        self._next()

    def forget(self) -> None:
        """Forget all that was to be printed, and whose it was."""
        self._host.lane.cancel()
        self._lines, self._orders, self._paused = [], {}, False
        self._show()

    # ---- A printer is chosen.

    def _choose(self, report: Report, pages: int) -> None:
        printer = self._chosen(pages, partial(self.save_wanted.emit, report))
        if printer is not None:
            make = partial(as_printed, self._host.desk.reading, report)
            self._add([(report.person, make)], printer)

    def _choose_for(
        self, wanted: Sequence[tuple[SessionId, Reader]], titles: Sequence[str]
    ) -> None:
        printer = self._chosen(None, None)
        if printer is None:
            return
        reading = self._host.desk.reading
        makes = [partial(_session_as_pdf, reading, *each) for each in wanted]
        self._add(list(zip(titles, makes, strict=True)), printer)
        self.show_queue()

    def _chosen(self, pages: int | None, save: Callable[[], None] | None) -> QPrinter | None:
        """Return the printer that a person chooses; where there is none, offer to save."""
        from careerfit.gui.press import NoPrinterError, ask_printer

        try:
            return (self._ask or ask_printer)(self._host.widget(), pages)
        except NoPrinterError as error:
            self._host.notice.say(in_words(error), self.tr("Save PDF…") if save else "", save)
            return None

    # ---- The queue moves.

    def _add(self, reports: Sequence[tuple[str, Make]], printer: QPrinter) -> None:
        from careerfit.gui.queue import Line

        first = max((line.number for line in self._lines), default=0) + 1
        for number, (title, make) in enumerate(reports, start=first):
            self._lines.append(Line(number=number, title=title, state="waiting"))
            self._orders[number] = Order(make=make, printer=printer)
        self.go_on()

    def _next(self) -> None:
        """Print the first that waits, unless one is being printed."""
        waiting = [line for line in self._lines if line.state == "waiting"]
        if waiting and not any(line.state == "printing" for line in self._lines):
            number = waiting[0].number
            self._mark(number, "printing")
            job = partial(_print, self._orders[number])
            done, failed = partial(self._done, number), partial(self._failed, number)
            self._host.lane.run_long(job, done, failed)
        self._show()

    def _done(self, number: int, _: None) -> None:
        self._mark(number, "done")
        if all(line.state == "done" for line in self._lines):
            self._host.tell(self.tr("%n report(s) sent to the printer.", "", len(self._lines)))
        self._next()

    def _failed(self, number: int, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self._paused = True
            self._mark(number, "stopped")
            self._host.tell(self.tr("Printing was stopped."))
            self._show()
        elif isinstance(error, CareerFitError):
            self._mark(number, "failed", in_words(error))
            self._host.say(error)
            self._next()
        else:
            self._mark(number, "failed")
            self._host.say(error)
            self._next()

    def _mark(self, number: int, state: State, why: str = "") -> None:
        self._lines = [
            replace(line, state=state, why=why) if line.number == number else line
            for line in self._lines
        ]

    def _show(self) -> None:
        left = [line.number for line in self._lines]
        self._orders = {number: self._orders[number] for number in left}
        if self._dialog is not None:
            self._dialog.show_lines(self._lines, paused=self._paused)
        self.changed.emit()

    @Slot()
    def _closed(self) -> None:
        """Forget the dialog, and what was printed."""
        self._dialog = None
        self._lines = [line for line in self._lines if line.state != "done"]
        self.changed.emit()


# ---- For the lane, one report at a time.


def _titles(reading: Reading, wanted: Sequence[tuple[SessionId, Reader]]) -> tuple[str, ...]:
    """Return whose reports they are."""
    return tuple(reading.session(session).person for session, _ in wanted)


def _measured(reading: Reading, report: Report, progress: Progress) -> int:
    """Return how many pages a report has."""
    from careerfit.gui.paper import paper

    return len(paper(reading.render(report, ".pdf", progress)).heights)


def as_printed(reading: Reading, report: Report, paper: PaperName, progress: Progress) -> bytes:
    """Return a report as a PDF for a paper, with the look of all reports that are made here."""
    return reading.render(report, ".pdf", progress, reading.look(None, paper))


def _session_as_pdf(
    reading: Reading, session: SessionId, reader: Reader, paper: PaperName, progress: Progress
) -> bytes:
    report = reading.report(reading.assess(reading.session(session)), reader=reader)
    return as_printed(reading, report, paper, progress)


def _print(order: Order, progress: Progress) -> None:
    """Make a report for the paper in the printer, and print it."""
    from careerfit.gui.paper import paper
    from careerfit.gui.press import paper_of, print_pages

    pdf = order.make(paper_of(order.printer), progress)
    print_pages(paper(pdf), order.printer, progress)
