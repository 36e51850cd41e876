"""Two or three roles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TITLE
from careerfit.gui.widgets.beside import BesideTable
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.flow import TITLE as TITLE_LEAST
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from careerfit.gui.told import Beside


class BesidePage(QWidget):
    """Shows what roles ask for in a table; emits that one wants back to the list."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside: Beside | None = None
        back = Button(self.tr("Back"), "back-to-roles", self)
        back.setAccessibleName(self.tr("Back to the roles"))
        back.setToolTip(self.tr("Back to the roles"))
        back.clicked.connect(self.back_wanted)
        self._title = OneLine("", self, size=TITLE, bold=True)
        self._only = TickBox(self.tr("Only what differs"), self)
        self._only.setObjectName("only-differing")
        self._only.toggled.connect(self._fill)
        self.table = BesideTable(self)
        legend = self.tr(
            "Squares: how much a job asks for beside all jobs; three are about as much as most, "
            "five far more, one far less. ≠ differs by more than the error of the ratings."
        )
        row = Flow()
        row.addWidget(back)
        row.fill(self._title, TITLE_LEAST)
        row.addWidget(self._only)
        box = QVBoxLayout(self)
        box.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        box.setSpacing(GAP)
        box.addLayout(row)
        box.addWidget(words(legend, "small", self))
        box.addWidget(self.table, 1)

    @property
    def beside(self) -> Beside | None:
        """What is shown."""
        return self._beside

    def show_beside(self, beside: Beside) -> None:
        """Show roles side by side."""
        self._beside = beside
        self._title.setText(self.tr("Side by side"))
        self._fill()
        self.table.setFocus()

    def take_over(self, before: BesidePage) -> None:
        """Go on where the page before was."""
        self._only.setChecked(before._only.isChecked())
        if before._beside is not None:
            self.show_beside(before._beside)

    @Slot()
    def _fill(self) -> None:
        if self._beside is not None:
            self.table.show_beside(self._beside, differing=self._only.isChecked())
