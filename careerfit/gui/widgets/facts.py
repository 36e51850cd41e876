"""Labels, and what stands against them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.labels import words


class FactList(QFrame):
    """Rows of a label and plain text, in a well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "well")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(ROOM, GAP + TIGHT, ROOM, GAP + TIGHT)
        self._grid.setHorizontalSpacing(ROOM)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show `rows` in place of what was there."""
        clear(self._grid)
        for number, (label, told) in enumerate(rows):
            title, said = words(label, "muted", self), words(told, parent=self)
            title.setWordWrap(False)
            self._grid.addWidget(title, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, number, 1)
            title.show()
            said.show()
