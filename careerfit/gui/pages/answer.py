"""The answer: the roles in their groups, and what is said of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, TIGHT
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.fold import Fold
from careerfit.gui.widgets.labels import markup, words
from careerfit.gui.widgets.parts import TONES, part_view, table
from careerfit.gui.widgets.roles import RoleTree
from careerfit.gui.widgets.split import Detailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from careerfit.gui.told import Results, RoleTold, Shared, Shares

LOW = length(460)
"""A page that is lower has no room for the same thing twice."""


class AnswerTab(QWidget):
    """Emits the role whose numbers are to be taken apart."""

    shares_wanted = Signal(object, str)  # Results, role

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._fold: Fold | None = None
        self._verdict = QVBoxLayout()
        self._verdict.setSpacing(TIGHT)
        self.tree = RoleTree(self)
        self.tree.setMinimumHeight(length(180))
        self.tree.chosen.connect(self._show_role)
        self._detailed = Detailed(self._build_list(), self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(self._verdict)
        box.addWidget(self._detailed, 1)

    def show_results(self, results: Results) -> None:
        """Show the answer and the roles; of the same sitting, the role that was chosen."""
        before, self._results = self._results, results
        clear(self._verdict)
        for text in results.verdict:
            self._verdict.addWidget(markup(text.words, TONES[text.style]))
        self._look()
        same = before is not None and before.report.session == results.report.session
        self.tree.show_roles(results.roles, self.tree.shown() if same else None)

    def show_shares(self, shares: Shares) -> None:
        """Show what makes the numbers of a role, if it is still the chosen one."""
        if self._fold is None or self.tree.shown() != shares.role:
            return
        clear(self._fold.box)
        for widget in self._shares(shares):
            self._fold.box.addWidget(widget)

    def take_over(self, before: AnswerTab) -> None:
        """Go on where the page before was."""
        if before._results is not None:
            self.show_results(before._results)
            self.tree.show_roles(before._results.roles, before.tree.shown())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window leave out what the list tells as well, so that it has some room."""
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        is_low = self.height() < LOW
        self._legend.setVisible(not is_low)
        for place in range(1, self._verdict.count()):
            item = self._verdict.itemAt(place)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.setVisible(not is_low)

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.tree, 1)
        legend = self.tr(
            "The bar is where the match lies, with 90% certainty, between 0 and 100. At 50 a role "
            "is neither like nor unlike the person."
        )
        self._legend = words(legend, "small", side)
        self.tree.setAccessibleDescription(legend)
        box.addWidget(self._legend)
        return side

    @Slot(object)
    def _show_role(self, role: RoleTold) -> None:
        self._detailed.show_detail([words(role.title, "title"), *map(part_view, role.parts)])
        self._fold = Fold(self.tr("All parts of these numbers"), "shares", self)
        self._fold.opened.connect(self._ask_for_shares)
        box = self._detailed.detail.box
        box.insertWidget(min(3, box.count() - 1), self._fold, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _ask_for_shares(self) -> None:
        role = self.tree.shown()
        if self._results is not None and role is not None:
            self.shares_wanted.emit(self._results, role)

    def _shares(self, shares: Shares) -> Iterator[QWidget]:
        note = self.tr(
            "Each part lies in its range with 90% certainty. The parts add up: the match starts "
            "from 50, readiness from 100 and strain from 0."
        )
        said = words(note, "small")
        said.setObjectName("share-note")
        yield said
        for title, parts in (
            (self.tr("What makes the match"), shares.match),
            (self.tr("What readiness lacks"), shares.readiness),
            (self.tr("What makes the strain"), shares.strain),
        ):
            if parts:
                yield words(title, "heading")
                yield self._table(parts)

    def _table(self, parts: Sequence[Shared]) -> QWidget:
        head = self.tr("Trait"), self.tr("Points"), self.tr("90% range")
        rows = [
            (
                _escaped(one.name),
                self._signed(one.points),
                self.tr("{0} to {1}").format(self._signed(one.low), self._signed(one.high)),
            )
            for one in parts
        ]
        return table(head, rows)

    def _signed(self, points: float) -> str:
        text = self.locale().toString(abs(points), "f", 1)
        if float(f"{points:.1f}") == 0:
            return text
        return f"+{text}" if points > 0 else f"\N{MINUS SIGN}{text}"


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)
