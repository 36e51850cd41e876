"""What changed since the last sitting, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.parts import part_view

if TYPE_CHECKING:
    from careerfit.gui.told import Results


class ChangeTab(QWidget):
    """Shows what the report says of it, or why there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._column = Column(parent=self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._column)

    def show_results(self, results: Results) -> None:
        """Show what changed."""
        self._results = results
        clear(self._column.box)
        frame, box = card()
        for part in results.since:
            box.addWidget(part_view(part))
        if not results.since:
            box.addWidget(words(self._why_not(results), "muted"))
        self._column.box.addWidget(frame)
        self._column.box.addStretch(1)

    def take_over(self, before: ChangeTab) -> None:
        """Go on where the page before was."""
        if before._results is not None:
            self.show_results(before._results)

    def _why_not(self, results: Results) -> str:
        if results.report.purpose == "selection":
            return self.tr("In a selection only this sitting counts. It is compared with no other.")
        return self.tr(
            "There is no earlier sitting to compare this one with. Answer the same questions again "
            "in some months, under the same name, and what has changed will be told here."
        )
