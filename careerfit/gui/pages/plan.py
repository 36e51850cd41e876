"""The plan: what to do, to be ticked off."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.labels import markup, words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.parts import part_view
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from careerfit.gui.told import Action, Results


class PlanTab(QWidget):
    """Emits what is ticked off, and what is not done after all."""

    ticks_wanted = Signal(str)  # session
    ticked = Signal(str, str)  # session, action
    unticked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._done: Mapping[str, datetime] = {}
        self._boxes: dict[str, TickBox] = {}
        self._column = Column(parent=self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._column)
        self._progress = words("", "heading")

    def show_results(self, results: Results) -> None:
        """Show the plan of a sitting; what of it is done is asked for."""
        self._results, self._done, self._boxes = results, {}, {}
        plan = results.plan
        clear(self._column.box)
        frame, box = card(ROOM)
        box.addWidget(markup(plan.intro, "large"))
        self._progress = words("", "heading")
        self._progress.setObjectName("progress-of-plan")
        box.addWidget(self._progress)
        for gap, actions in groupby(plan.actions, key=lambda action: action.gap):
            box.addWidget(words(gap, "heading"))
            for action in actions:
                box.addWidget(self._row(action))
        for part in plan.lasting:
            box.addWidget(part_view(part))
        self._column.box.addWidget(frame)
        self._column.box.addStretch(1)
        self._look()
        self.ticks_wanted.emit(results.report.session)

    def show_ticks(self, session: str, done: Mapping[str, datetime]) -> None:
        """Show what is done, and since when."""
        if self._results is None or self._results.report.session != session:
            return
        before, self._done = self._done, done
        self._look()
        if before and before.keys() != done.keys():
            announce(self, self._progress.text())

    def take_over(self, before: PlanTab) -> None:
        """Go on where the page before was."""
        if before._results is not None:
            self.show_results(before._results)
            self.show_ticks(before._results.report.session, before._done)

    def _row(self, action: Action) -> QWidget:
        row = QFrame()
        row.setProperty("part", "well")
        box = QVBoxLayout(row)
        box.setContentsMargins(ROOM, GAP, ROOM, GAP)
        box.setSpacing(TIGHT)
        what = markup(action.words)
        tick = TickBox(self.tr("Done"), row)
        tick.setObjectName(f"tick-{action.id}")
        tick.clicked.connect(partial(self._tick, action.id))
        self._boxes[action.id] = tick
        box.addWidget(what)
        box.addWidget(words(self.tr("What is in hand then: {0}").format(action.evidence), "small"))
        weeks = self.tr("Takes {0} to {1} weeks.").format(*action.weeks)
        box.addWidget(words(weeks, "small"))
        box.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        tick.setAccessibleDescription(f"{action.gap}: {_plain(action.words)} {weeks}")
        return row

    @Slot()
    def _tick(self, action: str) -> None:
        if self._results is not None:
            wanted = self.ticked if self._boxes[action].isChecked() else self.unticked
            wanted.emit(self._results.report.session, action)

    def _look(self) -> None:
        for action, box in self._boxes.items():
            box.setChecked(action in self._done)
            text = self.tr("Done")
            if action in self._done:
                text = self.tr("Done on {0}").format(self._day(self._done[action]))
            box.setText(text)
            box.updateGeometry()
        done = sum(action in self._done for action in self._boxes)
        told = self.tr("{0} of {1} done.").format(done, len(self._boxes))
        if done and done == len(self._boxes):
            told = self.tr("All {0} done.").format(done)
        self._progress.setText(told)
        self._progress.setVisible(bool(self._boxes))

    def _day(self, moment: datetime) -> str:
        day = moment.astimezone()
        return self.locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _plain(text: str) -> str:
    from PySide6.QtGui import QTextDocumentFragment  # only where there is a plan

    return QTextDocumentFragment.fromHtml(text).toPlainText()
