"""Results: what came out of a sitting, the report before it is printed, and where it is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.pages.preview import PreviewPage
from careerfit.gui.pages.results import ResultsPage
from careerfit.gui.places.place import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from PySide6.QtGui import QImage

    from careerfit.core.dimension import DimensionId
    from careerfit.core.exploring import Standing, Supposition
    from careerfit.core.progress import Progress
    from careerfit.core.report import Report
    from careerfit.core.role import RoleId
    from careerfit.core.session import SessionId
    from careerfit.desk.assessing import OpenSitting
    from careerfit.desk.reading import Reading
    from careerfit.gui.paper import Paper
    from careerfit.gui.told import Results as Told
    from careerfit.gui.told import Shares, StopTold, Ways, WhatIf
    from careerfit.gui.walking import Tell


class Results(Place):
    """The results page and the preview."""

    name = "results"
    erase_wanted = Signal(str)  # session
    shown = Signal()  # other results, or none

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        host = self._host
        self.results = ResultsPage(host.widget())
        self.preview = PreviewPage(host.widget())
        self.pages = self.results, self.preview
        for signal, slot in (
            (self.results.results_wanted, self.find),
            (self.results.all_wanted, self._show_all),
            (self.results.erase_wanted, self.erase_wanted),
            (self.results.preview_wanted, self._preview),
            (self.results.save_wanted, self._save),
            (self.preview.page_wanted, self._render_page),
            (self.preview.save_wanted, self._save),
            (self.preview.back_wanted, self.enter),
            (self.results.answer.shares_wanted, self._share_out),
            (self.results.what_if.start_wanted, self._suppose),
            (self.results.what_if.moved, self._step),
            (self.results.ways.ways_wanted, self._look_for_ways),
            (self.results.ways.stop_wanted, self._tell_of_stop),
            (self.results.plan.ticks_wanted, self._list_ticks),
            (self.results.plan.ticked, self._tick),
            (self.results.plan.unticked, self._untick),
        ):
            signal.connect(slot)

    def list_sittings(self, sittings: Sequence[OpenSitting]) -> None:
        """Show whose results can be looked at."""
        self.results.show_sittings(sittings)

    def forget(self, session: SessionId) -> None:
        """Stop showing a sitting that is not kept any more."""
        self.results.forget(session)
        self.shown.emit()

    def can_save(self) -> bool:
        """Return whether a report is shown."""
        return self._host.shown_page() in self.pages and self.results.results is not None

    @Slot()
    def save_shown(self) -> None:
        """Save the report that is shown."""
        if self.results.results is not None:
            self._save(self.results.results.report)

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
    def _save(self, report: Report) -> None:
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

    @Slot(object, str)
    def _share_out(self, results: Told, role: RoleId) -> None:
        job = partial(_shared, self._host.desk.reading, results, role)
        self._host.lane.run(job, self._shared_out, self._host.say)

    @Slot(object)
    def _suppose(self, results: Told) -> None:
        job = partial(_supposed, self._host.desk.reading, results)
        self._host.lane.run(job, partial(self._supposed, results), self._host.say)

    @Slot(object, str, float)
    def _step(self, at: Supposition, dimension: DimensionId, level: float) -> None:
        """Step at once, not on the lane: a hand waits for nothing else."""
        self.results.what_if.show_step(*self._host.desk.reading.step(at, dimension, level))

    @Slot(object, object, object)
    def _look_for_ways(
        self, results: Told, starts: Sequence[RoleId], goals: Sequence[Sequence[RoleId]]
    ) -> None:
        job = partial(_ways, self._host.desk.reading, results, starts, goals)
        self._host.lane.run(job, partial(self._show_ways, results), self._host.say)

    @Slot(object, str, object)
    def _tell_of_stop(self, results: Told, role: RoleId, start: RoleId | None) -> None:
        job = partial(_stop, self._host.desk.reading, results, role, start)
        self._host.lane.run(job, self._show_stop, self._host.say)

    @Slot(str)
    def _list_ticks(self, session: SessionId) -> None:
        job = partial(self._host.desk.people.ticked, session)
        self._host.lane.run(job, partial(self._show_ticks, session), self._host.say)

    @Slot(str, str)
    def _tick(self, session: SessionId, action: str) -> None:
        job = partial(self._host.desk.people.tick, session, action)
        self._host.lane.run(job, lambda _: None, self._host.say)
        self._list_ticks(session)  # in any case: the plan shows what is kept

    @Slot(str, str)
    def _untick(self, session: SessionId, action: str) -> None:
        job = partial(self._host.desk.people.untick, session, action)
        self._host.lane.run(job, lambda _: None, self._host.say)
        self._list_ticks(session)

    # ---- What the desk says.

    def _shared_out(self, shares: Shares | None) -> None:
        if shares is not None:
            self.results.answer.show_shares(shares)

    def _supposed(self, results: Told, found: tuple[WhatIf, Sequence[Standing]]) -> None:
        if self.results.results is results:
            self.results.what_if.show_start(*found)

    def _show_ways(self, results: Told, ways: Ways) -> None:
        if self.results.results is results:
            self.results.ways.show_ways(ways)

    def _show_ticks(self, session: SessionId, done: Mapping[str, datetime]) -> None:
        self.results.plan.show_ticks(session, done)

    def _show_stop(self, told: StopTold) -> None:
        self.results.ways.show_stop(told)

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


def _shared(reading: Reading, results: Told, role: RoleId) -> Shares | None:
    """Return what makes a role's numbers; for the lane."""
    from careerfit.gui.supposing import shared

    found = reading.shares(results.found, role)
    return None if found is None else shared(results.found, role, found)


def _supposed(reading: Reading, results: Told) -> tuple[WhatIf, Sequence[Standing]]:
    """Return what can be moved, and how the roles stand before; for the lane."""
    from careerfit.gui.supposing import supposable

    start = reading.suppose(results.found)
    return supposable(results.found, start), reading.standings(start)


def _ways(
    reading: Reading, results: Told, starts: Sequence[RoleId], goals: Sequence[Sequence[RoleId]]
) -> Ways:
    """Return the ways to goals, in words; for the lane."""
    from careerfit.gui.walking import ways

    return ways(
        results.found, reading.routes(results.found, starts, goals), _teller(reading, results)
    )


def _stop(reading: Reading, results: Told, role: RoleId, start: RoleId | None) -> StopTold:
    """Return what is told of a stop on a way; for the lane."""
    from careerfit.gui.walking import stop

    return stop(results.found, role, start, _teller(reading, results))


def _teller(reading: Reading, results: Told) -> Tell:
    """Return what puts blocks in the words of the results."""
    from careerfit.gui.telling import told_of

    say = partial(reading.say, language=results.found.language)
    draw = partial(reading.drawing, language=results.found.language)
    return lambda blocks: tuple(told_of(blocks, say, draw))
