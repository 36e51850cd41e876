"""What came out of a sitting, from several sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.pages.answer import AnswerTab
from careerfit.gui.pages.change import ChangeTab
from careerfit.gui.pages.plan import PlanTab
from careerfit.gui.pages.review import ReviewTab
from careerfit.gui.pages.ways import WaysTab
from careerfit.gui.pages.what_if import WhatIfTab
from careerfit.gui.theme import GAP, ROOM, TITLE
from careerfit.gui.widgets.column import Column, card
from careerfit.gui.widgets.flow import TITLE as TITLE_LEAST
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words
from careerfit.gui.widgets.scrolled import Pages
from careerfit.gui.widgets.sittings import Listed, SittingList
from careerfit.gui.widgets.stops import is_left
from careerfit.gui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.gui.told import Results

CHOICE, RESULTS, WORKING = range(3)


class ResultsPage(QWidget):
    """Shows the results of one sitting, or else the sittings that have some.

    Each of its tabs looks at the same sitting, and has signals of its own.
    """

    results_wanted = Signal(str)  # session
    erase_wanted = Signal(str)
    all_wanted = Signal()
    preview_wanted = Signal(object)  # Report
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._listed: Sequence[Listed] = ()
        self._last: str | None = None
        self._either = Pages(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._either)
        self._either.addWidget(self._build_choice())
        self._either.addWidget(self._build_results())
        working = words(self.tr("Working out the results …"), "muted", self)
        working.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._either.addWidget(working)

    @property
    def results(self) -> Results | None:
        """What is shown."""
        return self._results

    def show_sittings(self, sittings: Sequence[Listed]) -> None:
        """List the finished sittings to choose from."""
        self._listed = sittings
        finished = [listed for listed in sittings if listed.finished]
        self._sittings.show_sittings(finished)
        self._none.setVisible(not finished)

    def show_results(self, results: Results) -> None:
        """Show the results of one sitting; those of another from their answer on."""
        left, before, self._results = is_left(self), self._last, results
        self._last = results.report.session
        self._person.setText(results.report.person)
        for tab in (
            *(self.answer, self.what_if, self.ways),
            *(self.plan, self.review, self.change),
        ):
            tab.show_results(results)
        self._either.setCurrentIndex(RESULTS)
        if before != results.report.session:
            self.tabs.setCurrentIndex(0)
        if self.tabs.currentIndex() == 0 and not left:
            self.tree.setFocus()

    def show_working(self) -> None:
        """Show that results are on their way."""
        self._results = None
        self._either.setCurrentIndex(WORKING)

    def take_over(self, before: ResultsPage) -> None:
        """Go on where the page before was."""
        self.show_sittings(before._listed)
        if before._results is not None:
            self.show_results(before._results)
            self.answer.take_over(before.answer)
            self.what_if.take_over(before.what_if)
            self.ways.take_over(before.ways)
            self.plan.take_over(before.plan)
            self.review.take_over(before.review)
            self.change.take_over(before.change)
            self.tabs.setCurrentIndex(before.tabs.currentIndex())
        self._either.setCurrentIndex(before._either.currentIndex())

    def forget(self, session: str) -> None:
        """Stop showing a sitting that is not kept any more."""
        if self._results is not None and self._results.report.session == session:
            self.show_choice()

    def show_choice(self) -> None:
        """Go back to the list of sittings."""
        self._results = None
        self._either.setCurrentIndex(CHOICE)

    def _build_choice(self) -> QWidget:
        column = Column(parent=self)
        frame, box = card(ROOM)
        box.addWidget(words(self.tr("Whose results?"), "heading"))
        self._none = words(
            self.tr("There are no results yet. They appear when a sitting is finished."), "muted"
        )
        self._sittings = SittingList()
        self._sittings.results_wanted.connect(self.results_wanted)
        self._sittings.erase_wanted.connect(self.erase_wanted)
        box.addWidget(self._none)
        box.addWidget(self._sittings)
        column.box.addWidget(frame)
        column.box.addStretch(1)
        return column

    def _build_results(self) -> QWidget:
        page, head = QWidget(self), self._build_head()  # in the order of the Tab key
        self.tabs = Tabs(self.tr("Sides of the results"), page)
        self.tabs.setObjectName("results-tabs")
        self.answer, self.what_if, self.ways = AnswerTab(page), WhatIfTab(page), WaysTab(page)
        self.plan, self.review, self.change = PlanTab(page), ReviewTab(page), ChangeTab(page)
        self.tree = self.answer.tree
        for tab, name in (
            (self.answer, self.tr("Roles")),
            (self.what_if, self.tr("What if")),
            (self.ways, self.tr("Ways on")),
            (self.plan, self.tr("Plan")),
            (self.review, self.tr("Look back")),
            (self.change, self.tr("Change")),
        ):
            self.tabs.addTab(tab, name)
        box = QVBoxLayout(page)
        box.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        box.setSpacing(GAP)
        box.addLayout(head)
        box.addWidget(self.tabs, 1)
        return page

    def _build_head(self) -> Flow:
        self._person = OneLine("", self, size=TITLE, bold=True)
        row = Flow()
        row.fill(self._person, TITLE_LEAST)
        row.addWidget(self._button(self.tr("All results"), "all", self.all_wanted))
        row.addWidget(self._button(self.tr("Report preview"), "preview", self._emit_preview))
        save = self._button(self.tr("Save PDF…"), "save", self._emit_save)
        save.setProperty("part", "main")
        row.addWidget(save)
        return row

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _emit_preview(self) -> None:
        if self._results is not None:
            self.preview_wanted.emit(self._results.report)

    @Slot()
    def _emit_save(self) -> None:
        if self._results is not None:
            self.save_wanted.emit(self._results.report)
