"""Which reports of the chosen clients are saved or printed: for whom, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from careerfit.core.value import value
from careerfit.gui.forms.form import Form, chosen
from careerfit.gui.size import length
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.flow import Even
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.report import Reader

CARD = length(140)
"""How wide a card is at least."""

PAPER = "paper"


@value
class Kind:
    """Who reads the reports, and what their files end with; PAPER if they are printed."""

    reader: Reader
    suffix: str


class ReportsForm(Form):
    """Gives a Kind."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        """Make a form; count: how many clients are meant."""
        super().__init__(self.tr("Save or print reports"), self.tr("Choose a folder…"), parent)
        self.setObjectName("reports-form")
        told = self.tr(
            "The newest report of each of these clients is saved as a file of its own, or printed. "
            "Clients: {0}"
        ).format(self.locale().toString(count))
        self.box.addWidget(words(told, parent=self))
        self._readers = self._ask(
            self.tr("Who reads them?"),
            (
                ("counsellor", self.tr("The counsellor"), self.tr("With questions for the talk.")),
                ("person", self.tr("The person"), self.tr("As they would read it themselves.")),
            ),
        )
        self._kinds = self._ask(
            self.tr("As what?"),
            (
                (".pdf", self.tr("PDF document"), ""),
                (".html", self.tr("Web page"), ""),
                (".txt", self.tr("Plain text"), ""),
                (PAPER, self.tr("On paper"), ""),
            ),
        )
        self._kinds.buttonToggled.connect(self._name_next)
        note = self.tr(
            "The files are not protected: whoever can open the folder can read them. A report for "
            "the counsellor is made only of sittings for counselling."
        )
        self.box.addWidget(words(note, "small", self))
        self._readers.buttons()[0].setFocus()

    def filled(self) -> Kind:
        """Return what is chosen now."""
        reader: Reader = "counsellor" if chosen(self._readers) == "counsellor" else "person"
        return Kind(reader=reader, suffix=chosen(self._kinds))

    @Slot()
    def _name_next(self) -> None:
        """Say what comes next."""
        on_paper = chosen(self._kinds) == PAPER
        self.name_done(self.tr("Choose a printer…") if on_paper else self.tr("Choose a folder…"))

    def reject(self) -> None:
        """Leave; two choices are made again as quickly as brought back."""
        self._before = self.filled()
        super().reject()

    def _ask(self, title: str, choices: Sequence[tuple[str, str, str]]) -> QButtonGroup:
        group, row = QButtonGroup(self), Even(least=CARD)
        for key, name, note in choices:
            choice = ChoiceCard(name, note=note, parent=self)
            choice.setObjectName(f"reports-{key.strip('.')}")
            choice.setProperty("key", key)
            choice.setChecked(not group.buttons())
            group.addButton(choice)
            row.addWidget(choice)
        self.add(title, row)
        return group
