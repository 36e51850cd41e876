"""The main window: turns what pages say into desk calls, and what the desk says into pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from careerfit.gui.lane import Lane
from careerfit.gui.pages.start import StartPage
from careerfit.gui.theme import GAP
from careerfit.gui.widgets.menus import Menus
from careerfit.gui.widgets.notice import Notice
from careerfit.gui.widgets.places import Places
from careerfit.gui.widgets.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from careerfit.core.errors import Fault
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.report import Report
    from careerfit.core.session import Purpose, Question, SessionId
    from careerfit.desk import Desk
    from careerfit.desk.assessing import OpenSitting
    from careerfit.desk.reading import Reading
    from careerfit.gui.theme import Theme
    from careerfit.gui.told import Results


class Window(QMainWindow):
    """The only part of the GUI that knows the desk. What is going on stands in the pages, not here.

    The desk, and all pages but the first, are made after the first paint.
    """

    painted = Signal()  # for the first time

    def __init__(
        self, open_desk: Callable[[], Desk], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_desk = open_desk
        self._lane = Lane(self)
        self._first = True
        self._build(theme)
        self.setWindowTitle("CareerFit")
        self.setMinimumSize(760, 560)
        self.resize(1120, 780)

    def open(self) -> None:
        """Make what is not seen at first, and open the desk on the lane."""
        self._furnish()
        self._open()

    def say(self, error: Exception) -> None:
        """Show in words what a person can act on, and a bug as a bug."""
        from careerfit.core.errors import CancelledError, CareerFitError

        if isinstance(error, CancelledError):
            self._tell(str(error))
        elif isinstance(error, CareerFitError):
            self._notice.say(str(error))
        else:
            self.show_crash(error)

    def show_crash(self, error: BaseException) -> None:
        """Show where a bug struck; one such dialog at a time."""
        from careerfit.gui.crash import CrashDialog, report

        if self.findChild(CrashDialog) is None:
            CrashDialog(report(error), self).open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, once it is done."""
        super().paintEvent(event)
        if self._first:
            self._first = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the last answer reach the disk."""
        self._lane.close()
        super().closeEvent(event)

    # ---- What pages ask for: one line of the desk each.

    @Slot()
    def _open(self) -> None:
        self._lane.run(self._open_desk, self._opened, self._not_opened)

    @Slot(str, str, str)
    def _begin(self, person: str, purpose: Purpose, battery: BatteryId) -> None:
        job = partial(self._desk.assessing.begin, person, purpose, battery)
        self._lane.run(job, self._begun, self.say)

    @Slot(str)
    def _resume(self, session: SessionId) -> None:
        job = partial(self._desk.assessing.resume, session)
        self._lane.run(job, partial(self._ask, session), self.say)

    @Slot(object, object, int)
    def _answer(self, question: Question, given: int | None, milliseconds: int) -> None:
        asked = question.session, question.item.id
        job = partial(self._desk.assessing.answer, *asked, given, milliseconds)
        self._lane.run(job, partial(self._ask, question.session), self._refused)

    @Slot(object)
    def _go_back(self, question: Question) -> None:
        job = partial(self._desk.assessing.back, question.session, question.item.id)
        self._lane.run(job, partial(self._ask, question.session), self._refused)

    @Slot(str)
    def _erase(self, session: SessionId) -> None:
        job = partial(self._desk.assessing.erase, session)
        self._lane.run(job, lambda _: self._erased(session), self.say)

    @Slot(str)
    def _find(self, session: SessionId) -> None:
        job = partial(_results, self._desk.reading, session)
        self._lane.run(job, self._found, self.say)

    @Slot(object)
    def _preview(self, report: Report) -> None:
        job = partial(self._desk.reading.render, report, ".pdf")
        self._lane.run_long(job, partial(self._show_preview, report), self.say)

    @Slot(object)
    def _save(self, report: Report) -> None:
        from careerfit.gui.dialogs import SaveDialog

        path = SaveDialog(report.person, self).ask()
        if path is not None:
            job = partial(self._desk.reading.save, report, path)
            saved = self.tr("Saved as {0}").format(path)
            self._lane.run_long(job, lambda _: self._tell(saved), self.say)

    @Slot(bytes, int)
    def _render(self, pdf: bytes, width: int) -> None:
        from careerfit.gui.paper import images

        self._lane.run_long(partial(images, pdf, width), self.preview.show_pages, self.say)

    def _refresh(self) -> None:
        self._lane.run(self._desk.assessing.sittings, self._list, self.say)

    # ---- What the desk says.

    def _opened(self, desk: Desk) -> None:
        self._desk = desk
        self._lane.run(desk.assessing.offers, self.start.show_offers, self.say)
        self._refresh()
        self._go_to_start()
        self._tell_faults(desk.library.faults)

    def _not_opened(self, error: Exception) -> None:
        from careerfit.core.errors import CareerFitError

        if isinstance(error, CareerFitError):
            self._places.hide()
            self._show(self.trouble)
            self.trouble.show_trouble(str(error))
        else:
            self.show_crash(error)

    def _begun(self, question: Question | None) -> None:
        self.start.begin_anew()
        if question is not None:
            self._ask(question.session, question)

    def _ask(self, session: SessionId, question: Question | None) -> None:
        if question is None:
            self._refresh()
            self._find(session)
        else:
            self._show(self.question)
            self.question.ask(question)

    def _refused(self, error: Exception) -> None:
        self.question.listen()
        self.say(error)

    def _erased(self, session: SessionId) -> None:
        self.results.forget(session)
        self._refresh()
        self._tell(self.tr("Erased."))

    def _list(self, sittings: Sequence[OpenSitting]) -> None:
        self.start.show_sittings(sittings)
        self.results.show_sittings(sittings)

    def _found(self, results: Results) -> None:
        self.results.show_results(results)
        self._show(self.results)

    def _show_preview(self, report: Report, pdf: bytes) -> None:
        self._show(self.preview)
        self.preview.show_report(report, pdf)

    def _tell(self, message: str) -> None:
        self.statusBar().showMessage(message, 15_000)

    def _tell_faults(self, faults: Sequence[Fault]) -> None:
        if not faults:
            return
        told = self.tr("Content files have {0} faults. What is faulty was left out.")
        one = self.tr("A content file has a fault. What is faulty was left out.")
        show = partial(self._show_faults, [str(fault) for fault in faults])
        text = one if len(faults) == 1 else told.format(len(faults))
        self._notice.say(text, self.tr("Show…"), show)

    # ---- Where we are.

    @Slot()
    def _go_to_start(self) -> None:
        self._show(self.start)

    @Slot()
    def _go_to_results(self) -> None:
        self._show(self.results)

    @Slot()
    def _go_to_all_results(self) -> None:
        self.results.show_choice()
        self._show(self.results)

    @Slot()
    def _pause(self) -> None:
        self._refresh()
        self._go_to_start()
        self._tell(self.tr("Your answers are saved. Go on whenever you like."))

    def _show(self, page: QWidget) -> None:
        self._notice.hide()
        self._pages.setCurrentWidget(page)
        self._places.setVisible(page not in (self.question, self.trouble))
        self._places.mark("assess" if page is self.start else "results")
        self._menus.let_save(page in (self.results, self.preview) and bool(self.results.results))

    @Slot()
    def _save_shown(self) -> None:
        if self.results.results is not None:
            self._save(self.results.results.report)

    @Slot()
    def _show_keys(self) -> None:
        from careerfit.gui.dialogs import Keys

        Keys(self).open()

    @Slot()
    def _show_about(self) -> None:
        from careerfit.gui.dialogs import About

        About(self).open()

    def _show_faults(self, faults: Sequence[str]) -> None:
        from careerfit.gui.dialogs import FaultList

        FaultList(faults, self).open()

    # ---- What the window is made of.

    def _build(self, theme: Theme) -> None:
        self.start = StartPage(self)
        self.start.begin_wanted.connect(self._begin)
        self.start.resume_wanted.connect(self._resume)
        self.start.results_wanted.connect(self._find)
        self.start.erase_wanted.connect(self._erase)
        self._places = Places(self)
        self._places.add("assess", self.tr("Assess"), self._go_to_start)
        self._places.add("results", self.tr("Results"), self._go_to_results)
        self._places.mark("assess")
        self._places.setEnabled(False)
        self._notice = Notice(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.start)
        above = QVBoxLayout()
        above.setContentsMargins(GAP, GAP, GAP, 0)
        above.addWidget(self._notice)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(above)
        right.addWidget(self._pages, 1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._places)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self._build_edges(theme)

    def _build_edges(self, theme: Theme) -> None:
        self._menus = Menus(theme.asked, self)
        self._menus.save_wanted.connect(self._save_shown)
        self._menus.quit_wanted.connect(self.close)
        self._menus.scheme_wanted.connect(theme.ask)
        self._menus.keys_wanted.connect(self._show_keys)
        self._menus.about_wanted.connect(self._show_about)
        self.setMenuBar(self._menus)
        work = Work(self)
        work.cancel_wanted.connect(self._lane.cancel)
        self._lane.busy.connect(work.show_busy)
        self._lane.progressed.connect(work.show_progress)
        self.statusBar().addPermanentWidget(work)
        self.statusBar().setSizeGripEnabled(False)

    def _furnish(self) -> None:
        """Make the pages that are not seen at first."""
        from careerfit.gui.pages.preview import PreviewPage
        from careerfit.gui.pages.question import QuestionPage
        from careerfit.gui.pages.results import ResultsPage
        from careerfit.gui.pages.trouble import TroublePage

        self.question = QuestionPage(self)
        self.question.answered.connect(self._answer)
        self.question.back_wanted.connect(self._go_back)
        self.question.paused.connect(self._pause)
        self.results = ResultsPage(self)
        self.results.results_wanted.connect(self._find)
        self.results.all_wanted.connect(self._go_to_all_results)
        self.results.erase_wanted.connect(self._erase)
        self.results.preview_wanted.connect(self._preview)
        self.results.save_wanted.connect(self._save)
        self.preview = PreviewPage(self)
        self.preview.pages_wanted.connect(self._render)
        self.preview.save_wanted.connect(self._save)
        self.preview.back_wanted.connect(self._go_to_results)
        self.trouble = TroublePage(self)
        self.trouble.again_wanted.connect(self._open)
        self.trouble.quit_wanted.connect(self.close)
        for page in (self.question, self.results, self.preview, self.trouble):
            self._pages.addWidget(page)
        self._places.setEnabled(True)


def _results(reading: Reading, session: SessionId) -> Results:
    """Return what the results page shows; for the lane, where numpy and ReportLab are loaded."""
    from careerfit.gui.telling import tell

    assessment = reading.assess(reading.session(session))
    return tell(assessment, reading.report(assessment), reading.say, reading.drawing)
