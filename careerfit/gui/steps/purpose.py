"""What a sitting is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.gui.steps.step import ChoosingStep

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PurposeStep(ChoosingStep):
    """Asks what the results will be used for, which decides who reads them."""

    prefix = "purpose-"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer(
            (
                ("self", self.tr("For myself"), self.tr("I want to know what suits me.")),
                (
                    "counselling",
                    self.tr("For a talk with a counsellor"),
                    self.tr("I will read the results together with somebody who helps me."),
                ),
                (
                    "selection",
                    self.tr("For a job that I apply for"),
                    self.tr("Those who choose among the applicants will read the results."),
                ),
            )
        )

    def question(self) -> str:
        """Return what is asked."""
        return self.tr("What is it for?")

    def more(self) -> str:
        """Return why it is asked."""
        return self.tr("This decides who reads the results. It stands on every page of the report.")

    def missing(self) -> str:
        """Return what is still to be done."""
        return "" if self.chosen else self.tr("Choose what it is for.")
