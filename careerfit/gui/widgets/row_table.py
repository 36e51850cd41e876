"""A table whose rows are chosen whole, and that leaves columns out where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from careerfit.gui.size import length

ROW = length(30)
LOWEST = length(180)
"""How high a table is at least."""


class RowTable(QTableView):
    """Is read and never written in; what does not fit into a row is cut."""

    def __init__(
        self,
        model: QAbstractTableModel,
        rarely: Sequence[tuple[int, int]],
        parent: QWidget | None = None,
    ) -> None:
        """Make a table; rarely: columns, each with how wide the table is at least that has it."""
        super().__init__(parent)
        self._rarely = rarely
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setMinimumHeight(LOWEST)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the others would have too little room beside."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, least in self._rarely:
            self.setColumnHidden(column, width < least)
