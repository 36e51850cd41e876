"""How much time for tasks against a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.gui.steps.step import ChoosingStep

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NO_EXTRA = 1.0
"""The factor for the time of tasks when nobody asks for more."""


class TimeStep(ChoosingStep):
    """Offers one factor for all timed tasks."""

    prefix = "time-"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer(
            (
                ("1", self.tr("No extra time"), self.tr("This is right for most people.")),
                ("1.25", self.tr("A quarter more"), self.tr("One minute becomes 1:15.")),
                ("1.5", self.tr("Half as much again"), self.tr("One minute becomes 1:30.")),
                ("2", self.tr("Twice the time"), self.tr("One minute becomes two.")),
            )
        )
        self.forget()

    def forget(self) -> None:
        """Choose no extra time."""
        self.choose(f"{NO_EXTRA:g}")

    def question(self) -> str:
        """Return what is asked."""
        return self.tr("Do you need more time for tasks with a clock?")

    def more(self) -> str:
        """Return who may take it, and who hears of it."""
        return self.tr(
            "Take it if reading, seeing or typing takes you longer, with a screen reader for "
            "example. You need not say why, and a report for an employer does not show it."
        )

    def missing(self) -> str:
        """Return what is still to be done: nothing, one is always chosen."""
        return ""

    @property
    def factor(self) -> float:
        """By how much the time is multiplied."""
        return float(self.chosen or NO_EXTRA)
