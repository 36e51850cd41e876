"""Goals and agreed actions of a client: what, by when, and whether it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words, written
from careerfit.gui.widgets.stops import name_of_stop, stop_again, stops_in
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from careerfit.core.people import Goal

LONGEST = 120
"""Letters of a goal that a screen reader is told at its buttons."""


class GoalList(QWidget):
    """Goals under one another, those that are open first; emits what is to become of one."""

    close_wanted = Signal(object)  # Goal
    reopen_wanted = Signal(object)
    change_wanted = Signal(object)
    erase_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)

    def show_goals(self, goals: Sequence[Goal], today: date) -> None:
        """Show goals: what is open by its day, then what is done, the latest first."""
        name = name_of_stop(self)
        clear(self._rows)
        self._shown = [self._row(goal, today) for goal in in_order(goals)]
        for row in self._shown:
            self._rows.addWidget(row)
        stop_again(self, name)

    def stops(self) -> Iterable[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        return stops_in(self._shown)

    def _row(self, goal: Goal, today: date) -> QWidget:
        row = QFrame(self)
        row.setProperty("part", "well")
        when = due_in_words(goal, today)
        tick = TickBox("", row)
        tick.setObjectName(f"tick-{goal.id}")
        tick.setAccessibleName(self.tr("Done: {0}").format(goal.text[:LONGEST]))
        tick.setAccessibleDescription(when)
        tick.setChecked(goal.done_at is not None)
        signal = self.close_wanted if goal.done_at is None else self.reopen_wanted
        tick.clicked.connect(partial(signal.emit, goal))
        what = QWidget(row)
        told = QVBoxLayout(what)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(TIGHT)
        told.addWidget(written(goal.text))
        late = goal.done_at is None and goal.due is not None and goal.due < today
        label = words(when, "late" if late else "small")
        told.addWidget(label)
        box = Flow(row)
        box.setContentsMargins(ROOM, GAP, GAP, GAP)
        box.addWidget(tick)
        box.fill(what)
        for button in self._buttons(goal, row):
            box.addWidget(button)
        return row

    def _buttons(self, goal: Goal, row: QWidget) -> list[QPushButton]:
        made: list[QPushButton] = []
        for text, name, signal in (
            (self.tr("Change…"), f"change-goal-{goal.id}", self.change_wanted),
            (self.tr("Erase"), f"erase-goal-{goal.id}", self.erase_wanted),
        ):
            button = Button(text, name, row)
            button.setProperty("part", "quiet")
            button.setAccessibleDescription(goal.text[:LONGEST])
            button.clicked.connect(partial(signal.emit, goal))
            made.append(button)
        return made


def in_order(goals: Sequence[Goal]) -> list[Goal]:
    """Return what is open by its day, those without one last, then what is done, latest first."""
    still = [goal for goal in goals if goal.done_at is None]
    done = [goal for goal in goals if goal.done_at is not None]
    still.sort(key=lambda goal: (goal.due is None, goal.due or goal.agreed_at.date()))
    done.sort(key=lambda goal: goal.done_at or goal.agreed_at, reverse=True)
    return [*still, *done]


def due_in_words(goal: Goal, today: date) -> str:
    """Return what kind it is and how it stands with its day: "Action · overdue by 3 days"."""
    return _Due().told(goal, today)


class _Due(QObject):
    """Has the words: plurals take a tr() of a QObject."""

    def told(self, goal: Goal, today: date) -> str:
        kind = self.tr("Goal") if goal.kind == "goal" else self.tr("Agreed action")
        if goal.done_at is not None:
            day = self._day(goal.done_at.astimezone().date())
            return " · ".join((kind, self.tr("done on {0}").format(day)))
        if goal.due is None:
            return " · ".join((kind, self.tr("no day agreed")))
        return " · ".join((kind, self._left((goal.due - today).days), self._day(goal.due)))

    def _left(self, days: int) -> str:
        if days < 0:
            return self.tr("overdue by %n day(s)", "", -days)
        if days == 0:
            return self.tr("due today")
        if days == 1:
            return self.tr("due tomorrow")
        return self.tr("due in %n day(s)", "", days)

    def _day(self, day: date) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
