"""The main window: turns what pages say into desk calls, and what the desk says into pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from careerfit.core.errors import CancelledError, CareerFitError
from careerfit.gui.frame import Frame
from careerfit.gui.language import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from careerfit.core.errors import Fault
    from careerfit.core.progress import Progress
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.report import Report
    from careerfit.core.session import Purpose, Question, SessionId
    from careerfit.desk import Desk
    from careerfit.desk.assessing import OpenSitting
    from careerfit.desk.reading import Reading
    from careerfit.gui.language import Language
    from careerfit.gui.paper import Paper
    from careerfit.gui.theme import Theme
    from careerfit.gui.told import Results


class Window(Frame):
    """The only part of the GUI that knows the desk; what is going on stands in the pages."""

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        speak: Callable[[Desk, str], Desk],
        theme: Theme,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """Make a window; speak: returns a desk with its content in another language."""
        super().__init__(parent)
        self._open_desk, self._speak_on = open_desk, speak
        self._theme, self._language = theme, language

    def open(self) -> None:
        """Make the pages, then open the desk on the lane; to be called after the first paint."""
        from careerfit.gui.lane import Lane

        self._lane = Lane(self)
        self.closing.connect(self._lane.close)
        self._make_pages()
        self._open()

    def say(self, error: Exception) -> None:
        """Show in words what a person can act on, and a bug as a bug."""
        if isinstance(error, CancelledError):
            self.tell(in_words(error))
        elif isinstance(error, CareerFitError):
            self.notice.say(in_words(error))
        else:
            self.show_crash(error)

    def show_crash(self, error: BaseException) -> None:
        """Show where a bug struck; one such dialog at a time."""
        from careerfit.gui.crash import CrashDialog, report

        if self.findChild(CrashDialog) is None:
            CrashDialog(report(error), self).open()

    # ---- What pages ask for: one line of the desk each.

    @Slot()
    def _open(self) -> None:
        self._lane.run(self._open_desk, self._opened, self._not_opened)

    @Slot(str, str, str, float)
    def _begin(self, person: str, purpose: Purpose, battery: BatteryId, extra_time: float) -> None:
        begin = self._desk.assessing.begin
        spoken = self._language.spoken
        job = partial(begin, person, purpose, battery, spoken, extra_time)
        self._lane.run(job, self._begun, self.say)

    @Slot(str)
    def _resume(self, session: SessionId) -> None:
        job = partial(self._desk.assessing.resume, session)
        self._lane.run(job, partial(self._ask, session), self.say)

    @Slot(object, object, int)
    def _answer(self, question: Question, given: int | str | None, milliseconds: int) -> None:
        asked = question.session, question.item.id
        number, text = (None, given) if isinstance(given, str) else (given, None)
        job = partial(self._desk.assessing.answer, *asked, number, milliseconds, text)
        self._lane.run(job, partial(self._ask_on, question.session), self._refused)

    @Slot(object, object, int)
    def _keep(self, question: Question, text: str | None, milliseconds: int) -> None:
        asked = question.session, question.item.id
        job = partial(self._desk.assessing.keep, *asked, milliseconds, text)
        self._lane.run(job, lambda _: None, self.say)

    @Slot(object)
    def _go_back(self, question: Question) -> None:
        job = partial(self._desk.assessing.back, question.session, question.item.id)
        self._lane.run(job, partial(self._ask_on, question.session), self._refused)

    @Slot(str)
    def _erase(self, session: SessionId) -> None:
        job = partial(self._desk.safekeeping.erase, session)
        self._lane.run(job, partial(self._erased, session), self.say)

    @Slot(str)
    def _find(self, session: SessionId) -> None:
        self._show(self.results)
        self.results.show_working()
        job = partial(_results, self._desk.reading, session)
        self._lane.run(job, self._found, self._not_found)

    @Slot(object)
    def _preview(self, report: Report) -> None:
        job = partial(_printed, self._desk.reading, report)
        self._lane.run_long(job, partial(self._show_preview, report), self.say)

    @Slot(object)
    def _save(self, report: Report) -> None:
        from careerfit.gui.dialogs import SaveDialog

        path = SaveDialog(report.person, self).ask()
        if path is not None:
            job = partial(self._desk.reading.save, report, path)
            saved = self.tr("Saved as {0}").format(path)
            self._lane.run_long(job, lambda _: self.tell(saved), self.say)

    @Slot(object, int, int)
    def _render_page(self, paper: Paper, number: int, width: int) -> None:
        from careerfit.gui.paper import image

        job = partial(image, paper, number, width)
        self._lane.run_long(job, partial(self._show_page, paper, number), self.say)

    def _refresh(self) -> None:
        self._lane.run(self._desk.assessing.sittings, self._list, self.say)

    def _speak(self) -> None:
        job = partial(self._speak_on, self._desk, self._language.spoken)
        self._lane.run(job, self._spoken, self._not_spoken)

    # ---- What the desk says.

    def _opened(self, desk: Desk) -> None:
        self._desk = desk
        self._go_to_start()
        self._speak()
        self._lane.run(desk.safekeeping.back_up_if_old, lambda _: None, self.say)

    def _spoken(self, desk: Desk) -> None:
        """Show everything in the words of the desk."""
        self._desk = desk
        self._lane.run(
            desk.assessing.offers, lambda offers: self.start.show_offers(offers), self.say
        )
        self._refresh()
        asked, results = self.question.asked, self.results.results
        if asked is not None and self.pages.currentWidget() is self.question:
            again = partial(desk.assessing.ask, asked.session, asked.item.id)
            self._lane.run(again, lambda question: self.question.ask_again(question), self.say)
        elif results is not None:
            job = partial(_results, desk.reading, results.report.session)
            self._lane.run(job, self._found_again, self.say)
        self._tell_faults(desk.library.faults)

    def _not_spoken(self, error: Exception) -> None:
        self._spoken(self._desk)
        self.say(error)

    def _found_again(self, results: Results) -> None:
        """Show the same results in other words, and the paper if that is on the screen."""
        shown = self.results.results
        if shown is None or shown.report.session != results.report.session:
            return
        self.results.show_results(results)
        if self.pages.currentWidget() is self.preview:
            self._preview(results.report)

    def _not_opened(self, error: Exception) -> None:
        self._show(self.trouble)
        if isinstance(error, CareerFitError):
            self.trouble.show_trouble(in_words(error))
        else:
            self.trouble.show_trouble(self.tr("The program could not open what it needs."))
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
            self.question.ask(question)
            self._show(self.question)

    def _ask_on(self, session: SessionId, question: Question | None) -> None:
        """Ask the next question, unless there was a pause in between."""
        if self.pages.currentWidget() is self.question:
            self._ask(session, question)

    def _refused(self, error: Exception) -> None:
        self.question.listen()
        self.say(error)

    def _erased(self, session: SessionId, left: Sequence[Path]) -> None:
        self.results.forget(session)
        self._look()
        self._refresh()
        if not left:
            self.tell(self.tr("Erased, here and in all backups."))
        else:
            files = ", ".join(map(str, left))
            self.notice.say(
                self.tr("These copies may still hold it. Remove them: {0}").format(files)
            )

    def _list(self, sittings: Sequence[OpenSitting]) -> None:
        self.start.show_sittings(sittings)
        self.results.show_sittings(sittings)

    def _found(self, results: Results) -> None:
        self.results.show_results(results)
        self._look()

    def _not_found(self, error: Exception) -> None:
        self.results.show_choice()
        self.say(error)

    def _show_preview(self, report: Report, paper: Paper) -> None:
        self._show(self.preview)
        self.preview.show_report(report, paper)

    def _show_page(self, paper: Paper, number: int, picture: QImage) -> None:
        self.preview.show_page(paper, number, picture)

    def _tell_faults(self, faults: Sequence[Fault]) -> None:
        if not faults:
            return
        told = self.tr(
            "Content files have %n fault(s). What is faulty was left out.", "", len(faults)
        )
        show = partial(self._show_faults, [str(fault) for fault in faults])
        self.notice.say(told, self.tr("Show…"), show)

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
        self.tell(self.tr("Your answers are saved. Go on whenever you like."))

    def _show(self, page: QWidget) -> None:
        self.turn_to(page)
        self.places.setVisible(page not in (self.question, self.trouble))
        self.places.mark("assess" if page is self.start else "results")
        self._look()

    def _look(self) -> None:
        """Let save what can be saved, and change the language while no clock runs."""
        page, asked = self.pages.currentWidget(), self.question.asked
        timed = asked is not None and asked.seconds_left is not None
        self.menus.let_speak(page is not self.question or not timed)
        shown = page in (self.results, self.preview) and self.results.results is not None
        self.menus.let_save(shown)

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

    # ---- What there is.

    @Slot(str)
    def _ask_language(self, language: str) -> None:
        """Make everything anew in another language; each page goes on where it was."""
        self._language.ask(language)
        self.unsetLocale()
        shown = self.pages.currentIndex()
        start, question, results = self.start, self.question, self.results
        preview, trouble = self.preview, self.trouble
        self._build()
        self._make_pages()
        self.start.take_over(start)
        self.question.take_over(question)
        self.results.take_over(results)
        self.preview.take_over(preview)
        self.trouble.show_trouble(trouble.sentence())
        self._show(self._pages[shown])
        if hasattr(self, "_desk"):
            self._speak()

    def _make_pages(self) -> None:
        from careerfit.gui.pages.preview import PreviewPage
        from careerfit.gui.pages.question import QuestionPage
        from careerfit.gui.pages.results import ResultsPage
        from careerfit.gui.pages.start import StartPage
        from careerfit.gui.pages.trouble import TroublePage

        self.furnish(self._theme.asked, self._language)
        self.start = StartPage(self)
        self.question = QuestionPage(self)
        self.results = ResultsPage(self)
        self.preview = PreviewPage(self)
        self.trouble = TroublePage(self)
        self._pages = self.start, self.question, self.results, self.preview, self.trouble
        for page in self._pages:
            self.pages.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        for signal, slot in (
            (self.start.begin_wanted, self._begin),
            (self.start.resume_wanted, self._resume),
            (self.start.results_wanted, self._find),
            (self.start.erase_wanted, self._erase),
            (self.question.answered, self._answer),
            (self.question.kept, self._keep),
            (self.question.back_wanted, self._go_back),
            (self.question.paused, self._pause),
            (self.question.told, self.tell),
            (self.results.results_wanted, self._find),
            (self.results.all_wanted, self._go_to_all_results),
            (self.results.erase_wanted, self._erase),
            (self.results.preview_wanted, self._preview),
            (self.results.save_wanted, self._save),
            (self.preview.page_wanted, self._render_page),
            (self.preview.save_wanted, self._save),
            (self.preview.back_wanted, self._go_to_results),
            (self.trouble.again_wanted, self._open),
            (self.trouble.quit_wanted, self.close),
            (self.places.assess_wanted, self._go_to_start),
            (self.places.results_wanted, self._go_to_results),
            (self.menus.save_wanted, self._save_shown),
            (self.menus.quit_wanted, self.close),
            (self.menus.scheme_wanted, self._theme.ask),
            (self.menus.language_wanted, self._ask_language),
            (self.menus.keys_wanted, self._show_keys),
            (self.menus.about_wanted, self._show_about),
            (self.work.cancel_wanted, self._lane.cancel),
            (self._lane.busy, self.work.show_busy),
            (self._lane.progressed, self.work.show_progress),
        ):
            signal.connect(slot)


def _results(reading: Reading, session: SessionId) -> Results:
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
