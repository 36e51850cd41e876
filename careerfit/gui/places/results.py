"""Results: what came out of a sitting, the report before it is printed, and where it is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.pages.preview import PreviewPage
from careerfit.gui.pages.results import ResultsPage
from careerfit.gui.places.place import Host, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QImage

    from careerfit.core.progress import Progress
    from careerfit.core.report import Report
    from careerfit.core.session import SessionId
    from careerfit.desk.assessing import OpenSitting
    from careerfit.desk.reading import Reading
    from careerfit.gui.paper import Paper
    from careerfit.gui.told import Results as Told


class Results(Place):
    """The results page and the preview."""

    name = "results"
    erase_wanted = Signal(str)  # session
    print_wanted = Signal(object)  # Report
    shown = Signal()  # other results, or none

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.results = ResultsPage(host.widget())
        self.preview = PreviewPage(host.widget())
        self.pages = self.results, self.preview
        for signal, slot in (
            (self.results.results_wanted, self.find),
            (self.results.all_wanted, self._show_all),
            (self.results.erase_wanted, self.erase_wanted),
            (self.results.preview_wanted, self._preview),
            (self.results.save_wanted, self.save),
            (self.preview.page_wanted, self._render_page),
            (self.preview.save_wanted, self.save),
            (self.preview.print_wanted, self.print_wanted),
            (self.preview.back_wanted, self.enter),
        ):
            signal.connect(slot)

    def list_sittings(self, sittings: Sequence[OpenSitting]) -> None:
        """Show whose results can be looked at."""
        self.results.show_sittings(sittings)

    def take_over(self, before: Results) -> None:
        """Go on where the pages before were."""
        self.results.take_over(before.results)
        self.preview.take_over(before.preview)

    def forget(self, session: SessionId) -> None:
        """Stop showing a sitting that is not kept any more."""
        self.results.forget(session)
        self.shown.emit()

    def can_save(self) -> bool:
        """Return whether a report is shown."""
        return self._host.shown_page() in self.pages and self.results.results is not None

    def matches(self) -> tuple[str, Mapping[str, tuple[float, float]]]:
        """Return whose results are shown, if any, and the 90 % range of each match."""
        results = self.results.results
        if results is None:
            return "", {}
        known = {
            role.id: (role.low, role.high)
            for role in results.roles
            if role.low is not None and role.high is not None
        }
        return results.report.person, known

    @Slot()
    def save_shown(self) -> None:
        """Save the report that is shown."""
        if self.results.results is not None:
            self.save(self.results.results.report)

    @Slot()
    def print_shown(self) -> None:
        """Print the report that is shown."""
        if self.results.results is not None:
            self.print_wanted.emit(self.results.results.report)

    def respoken(self) -> None:
        """Show the same results in other words."""
        results = self.results.results
        if results is not None:
            job = partial(_told, self._host.desk.reading, results.report.session)
            self._host.lane.run(job, self._found_again, self._host.say)

    @Slot(str)
    def find(self, session: SessionId) -> None:
        """Show the results of a sitting."""
        self._host.show_page(self.results)
        self.results.show_working()
        job = partial(_told, self._host.desk.reading, session)
        self._host.lane.run(job, self._found, self._not_found)

    # ---- What pages ask for.

    @Slot()
    def _show_all(self) -> None:
        self.results.show_choice()
        self.enter()

    @Slot(object)
    def _preview(self, report: Report) -> None:
        job = partial(_printed, self._host.desk.reading, report)
        self._host.lane.run_long(job, partial(self._show_preview, report), self._host.say)

    @Slot(object)
    def save(self, report: Report) -> None:
        """Have a place chosen for a report, and save it there."""
        from careerfit.gui.dialogs import SaveDialog

        path = SaveDialog(report.person, self._host.widget()).ask()
        if path is not None:
            job = partial(self._host.desk.reading.save, report, path)
            saved = self.tr("Saved as {0}").format(path)
            self._host.lane.run_long(job, lambda _: self._host.tell(saved), self._host.say)

    @Slot(object, int, int)
    def _render_page(self, paper: Paper, number: int, width: int) -> None:
        from careerfit.gui.paper import image

        job = partial(image, paper, number, width)
        self._host.lane.run_long(job, partial(self._show_page, paper, number), self._host.say)

    # ---- What the desk says.

    def _found(self, results: Told) -> None:
        self.results.show_results(results)
        self.shown.emit()

    def _found_again(self, results: Told) -> None:
        """Show the same results in other words, and the paper if that is on the screen."""
        shown = self.results.results
        if shown is None or shown.report.session != results.report.session:
            return
        self.results.show_results(results)
        if self._host.shown_page() is self.preview:
            self._preview(results.report)

    def _not_found(self, error: Exception) -> None:
        self.results.show_choice()
        self._host.say(error)

    def _show_preview(self, report: Report, paper: Paper) -> None:
        self._host.show_page(self.preview)
        self.preview.show_report(report, paper)

    def _show_page(self, paper: Paper, number: int, picture: QImage) -> None:
        self.preview.show_page(paper, number, picture)


def _told(reading: Reading, session: SessionId) -> Told:
    """Return what the results page shows; for the lane, where numpy and ReportLab are loaded."""
    from careerfit.gui.telling import tell

    assessment = reading.assess(reading.session(session))
    say = partial(reading.say, language=assessment.language)
    draw = partial(reading.drawing, language=assessment.language)
    return tell(assessment, reading.report(assessment), say, draw)


def _printed(reading: Reading, report: Report, progress: Progress) -> Paper:
    """Return the report as it will be on paper; for the lane."""
    from careerfit.gui.paper import paper

    return paper(reading.render(report, ".pdf", progress))
