"""What came out: the roles in their groups, and what is said of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, MEASURE, ROOM, TIGHT, TITLE
from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.flow import TITLE as TITLE_LEAST
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words
from careerfit.gui.widgets.parts import part_view
from careerfit.gui.widgets.roles import RoleTree
from careerfit.gui.widgets.scrolled import Pages
from careerfit.gui.widgets.sittings import Listed, SittingList
from careerfit.gui.widgets.split import Split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.gui.told import Results, RoleTold

CHOICE, RESULTS, WORKING = range(3)


class ResultsPage(QWidget):
    """Shows the results of one sitting, or else the sittings that have some."""

    results_wanted = Signal(str)  # session
    erase_wanted = Signal(str)
    all_wanted = Signal()
    preview_wanted = Signal(object)  # Report
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._listed: Sequence[Listed] = ()
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
        """Show the results of one sitting."""
        before, self._results = self._results, results
        self._person.setText(results.report.person)
        clear(self._verdict)
        for text in results.verdict:
            self._verdict.addWidget(part_view(text))
        same = before is not None and before.report.session == results.report.session
        self.tree.show_roles(results.roles, self.tree.shown() if same else None)
        self._either.setCurrentIndex(RESULTS)
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
            self.tree.show_roles(before._results.roles, before.tree.shown())
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
        page = QWidget(self)
        head = self._build_head()
        self.tree = RoleTree(page)
        self.tree.setMinimumHeight(length(180))
        self.tree.chosen.connect(self._show_role)
        self._detail = Column(MEASURE, page)
        self._detail.box.setSpacing(GAP)
        surface = QFrame(page)
        surface.setProperty("part", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._detail)
        split = Split(self._build_list(), surface, page)
        box = QVBoxLayout(page)
        box.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        box.setSpacing(ROOM)
        box.addLayout(head)
        box.addWidget(split, 1)
        return page

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(length(250))
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.tree, 1)
        legend = self.tr(
            "The bar is where the match lies, with 90% certainty, between 0 and 100. At 50 a role "
            "is neither like nor unlike the person."
        )
        box.addWidget(words(legend, "small", side))
        return side

    def _build_head(self) -> QVBoxLayout:
        self._person = OneLine("", self, size=TITLE, bold=True)
        row = Flow()
        row.fill(self._person, TITLE_LEAST)
        row.addWidget(self._button(self.tr("All results"), "all", self.all_wanted))
        row.addWidget(self._button(self.tr("Report preview"), "preview", self._emit_preview))
        save = self._button(self.tr("Save PDF…"), "save", self._emit_save)
        save.setProperty("part", "main")
        row.addWidget(save)
        self._verdict = QVBoxLayout()
        self._verdict.setSpacing(TIGHT)
        head = QVBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(row)
        head.addLayout(self._verdict)
        return head

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    @Slot(object)
    def _show_role(self, role: RoleTold) -> None:
        box = self._detail.box
        clear(box)
        box.addWidget(words(role.title, "title"))
        for part in role.parts:
            box.addWidget(part_view(part))
        box.addStretch(1)
        self._detail.verticalScrollBar().setValue(0)

    @Slot()
    def _emit_preview(self) -> None:
        if self._results is not None:
            self.preview_wanted.emit(self._results.report)

    @Slot()
    def _emit_save(self) -> None:
        if self._results is not None:
            self.save_wanted.emit(self._results.report)
