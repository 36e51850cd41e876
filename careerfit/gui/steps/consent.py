"""What a person agrees to before a sitting begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from careerfit.gui.steps.step import Step
from careerfit.gui.theme import GAP
from careerfit.gui.widgets.aids import Aids
from careerfit.gui.widgets.facts import FactList
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ConsentStep(Step):
    """Tells what is kept, who reads it and what it is worth, and asks for agreement.

    The box to tick is to be put where it stays in view.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.protected = False
        self._terms, self._summary = FactList(self), FactList(self)
        self.box = TickBox(self.tr("I have read this, and I agree"), self)
        self.box.setObjectName("consent")
        self.box.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._terms)
        self._said = words(self.tr("What you have said"), "heading", self)
        column.addWidget(self._said)
        column.addWidget(self._summary)
        self.aids = Aids(self)
        column.addWidget(self.aids)

    def show_terms(self, purpose: str, said: Sequence[tuple[str, str]]) -> None:
        """Tell what counts for a purpose, and what was said until now, if anything."""
        self._terms.show_rows(self._rows(purpose))
        self._summary.show_rows(said)
        self._said.setVisible(bool(said))
        self._summary.setVisible(bool(said))
        self.box.setAccessibleDescription(
            "\n".join(f"{label}: {told}" for label, told in self._rows(purpose))
        )

    def tell_protected(self, protected: bool) -> None:  # noqa: FBT001 (as it is told)
        """Tell from now on whether a passphrase is needed to read what is kept."""
        self.protected = protected

    def question(self) -> str:
        """Return what is asked."""
        return self.tr("Before you begin")

    def missing(self) -> str:
        """Return what is still to be done."""
        return "" if self.box.isChecked() else self.tr("Tick the box first, if you agree.")

    def said(self) -> str:
        """Return whether it was agreed to."""
        return self.box.text() if self.box.isChecked() else ""

    def home(self) -> QWidget:
        """Return the box to tick."""
        return self.box

    def _rows(self, purpose: str) -> list[tuple[str, str]]:
        return [
            (self.tr("Where it stays"), self._place()),
            (self.tr("Who reads it"), self._readers(purpose)),
            (
                self.tr("You decide"),
                self.tr(
                    "You may stop at any time and go on later. You may skip any question. You may "
                    "have all of it erased."
                ),
            ),
            (
                self.tr("What is asked"),
                self.tr(
                    "Work only: how you go about it, what you can do, what you like. Nothing is "
                    "about your health, your family, your faith or where you come from. It is no "
                    "test of how clever you are."
                ),
            ),
            (
                self.tr("What it is worth"),
                self.tr(
                    "The results are one input among several and no verdict. Each number says how "
                    "sure it is."
                ),
            ),
        ]

    def _place(self) -> str:
        here = self.tr(
            "Everything stays on this computer. The program cannot send anything anywhere."
        )
        locked = self.tr("It is encrypted: it takes the passphrase to open it.")
        if not self.protected:
            locked = self.tr(
                "Whoever uses the same account of this computer can read it. A passphrase keeps it "
                "shut: see Settings."
            )
        return f"{here} {locked}"

    def _readers(self, purpose: str) -> str:
        return {
            "counselling": self.tr("You and your counsellor read the results together."),
            "selection": self.tr(
                "Those who decide about the job read the results. People decide, not this "
                "program. You may ask to see what is kept about you, and to have it erased."
            ),
        }.get(
            purpose,
            self.tr("The results are for you. The program shows them to nobody else."),
        )
