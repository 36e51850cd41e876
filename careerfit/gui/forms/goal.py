"""A goal or an agreed action: what it is, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from careerfit.core.people import LONGEST_GOAL
from careerfit.core.value import value
from careerfit.gui.forms.form import Form
from careerfit.gui.widgets.fields import Day
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from datetime import date

    from careerfit.core.people import GoalKind

SOON = 14
"""Days until the date that is offered at first."""


@value
class Agreed:
    """What was agreed; due: by when, if a day was named. goal: which one it changes, if any."""

    kind: GoalKind
    text: str = ""
    due: date | None = None
    goal: str | None = None


class GoalForm(Form):
    """Gives Agreed."""

    def __init__(self, agreed: Agreed, today: date, parent: QWidget | None = None) -> None:
        """Make a form; today: what the offered date follows from."""
        super().__init__(self._title(agreed), self.tr("Save"), parent)
        self.setObjectName("goal-form")
        self._agreed = agreed
        self._text = QLineEdit(self)
        self._text.setObjectName("goal-text")
        self._text.setMaxLength(LONGEST_GOAL)
        self._text.textChanged.connect(self.look)
        what = (
            self.tr("What the person wants to reach")
            if agreed.kind == "goal"
            else self.tr("What was agreed, and who does it")
        )
        self.add(what, self._text)
        self._dated = TickBox(self.tr("By a day:"), self)
        self._dated.setObjectName("goal-dated")
        self._due = Day(self)
        self._due.setObjectName("goal-due")
        self._due.setDisplayFormat(self.tr("d MMM yyyy"))
        self._due.setAccessibleName(self.tr("By which day"))
        self._due.setDate(QDate(today.year, today.month, today.day).addDays(SOON))
        self._dated.toggled.connect(self._let_date)
        row = Flow()
        row.addWidget(self._dated)
        row.addWidget(self._due)
        self.box.addLayout(row)
        self.fill(agreed)

    def fill(self, agreed: Agreed) -> None:
        """Fill in what is known."""
        self._text.setText(agreed.text)
        due = agreed.due
        if due is not None:
            self._due.setDate(QDate(due.year, due.month, due.day))
        self._dated.setChecked(due is not None)
        self._let_date()
        self._text.setFocus()

    def filled(self) -> Agreed:
        """Return what is filled in now."""
        chosen = self._due.date().toPython() if self._dated.isChecked() else None
        text = " ".join(self._text.text().split())
        kind, goal = self._agreed.kind, self._agreed.goal
        return Agreed(kind=kind, text=text, due=chosen, goal=goal)  # type: ignore[arg-type]

    def missing(self) -> str:
        """Say that it needs words."""
        return "" if self._text.text().strip() else self.tr("Say in a few words what it is.")

    def _title(self, agreed: Agreed) -> str:
        if agreed.goal is not None:
            return self.tr("Change what was agreed")
        return self.tr("A new goal") if agreed.kind == "goal" else self.tr("A new action")

    @Slot()
    def _let_date(self) -> None:
        self._due.setEnabled(self._dated.isChecked())
