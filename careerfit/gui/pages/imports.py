"""What a list of clients would add, row by row, before anything is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.language import in_words
from careerfit.gui.theme import GAP, ROOM, WIDE
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.entries import EntryModel, EntryTable
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words

if TYPE_CHECKING:
    from careerfit.core.people import Entry, Import

NO_EXTRA = 1.0


class ImportPage(QWidget):
    """Shows an import; emits it when it is to be taken."""

    take_wanted = Signal(object)  # Import
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Import | None = None
        self._model = EntryModel(self)
        self.table = EntryTable(self._model, self)
        self._file = OneLine("", self)
        self._sum = words("", "large", self)
        self._sum.setObjectName("import-sum")
        self._remarks = words("", "muted", self)
        self._remarks.setObjectName("import-remarks")
        self._said = words("", "body", self)
        self._said.setObjectName("import-said")
        back = Button(self.tr("Do not import"), "leave-import", self)
        back.clicked.connect(self.back_wanted)
        self._take = Button.main("", "take-import", self)
        self._take.clicked.connect(self._emit_take)
        self.table.selectionModel().currentRowChanged.connect(self._tell_row)
        foot = Flow()
        foot.fill(self._said)
        foot.addWidget(back)
        foot.addWidget(self._take)
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        box.setSpacing(GAP)
        box.addWidget(words(self.tr("Look before you import"), "title", self))
        box.addWidget(self._file)
        box.addWidget(self._sum)
        box.addWidget(self._remarks)
        box.addWidget(self.table, 1)
        box.addLayout(foot)

    def show_import(self, found: Import) -> None:
        """Show what a file would add: rows with problems first, then those to look at."""
        self.shown = found
        self._file.setText(self.tr("{0}, read as {1}").format(found.path.name, found.encoding))
        self._file.setAccessibleDescription(str(found.path))
        self._model.show_entries(sorted(found.entries, key=_by_need))
        self._sum.setText(self._in_numbers(found))
        self._remarks.setText("\n".join(in_words(one) for one in found.remarks))
        self._remarks.setVisible(bool(found.remarks))
        self._look(able=bool(found.taken))
        if found.entries:
            self.table.selectRow(0)
        self._tell_row(self.table.currentIndex())
        self.table.setFocus()

    def show_taking(self) -> None:
        """Show that the clients are being taken: not a second time."""
        self.table.setFocus()  # before the button, which has it, cannot have it any more
        self._look(able=False)

    def not_taken(self) -> None:
        """Let try again."""
        self._look(able=self.shown is not None and bool(self.shown.taken))

    def leave(self) -> None:
        """Forget what was shown."""
        self.shown = None

    def take_over(self, before: ImportPage) -> None:
        """Go on where the page before was."""
        if before.shown is not None:
            self.show_import(before.shown)

    def _look(self, *, able: bool) -> None:
        number = 0 if self.shown is None else len(self.shown.taken)
        self._take.setText(self.tr("Add {0} now").format(self.locale().toString(number)))
        self._take.setAccessibleDescription(self._sum.text())
        self._take.setEnabled(able)

    def _in_numbers(self, found: Import) -> str:
        parts = [self.tr("Would be added: {0}").format(self._number(len(found.taken)))]
        if found.doubtful:
            parts.append(self.tr("of these to look at: {0}").format(len(found.doubtful)))
        parts.append(self.tr("would not be added: {0}").format(self._number(len(found.refused))))
        return " · ".join(parts)

    def _number(self, number: int) -> str:
        return self.locale().toString(number)

    @Slot(QModelIndex)
    def _tell_row(self, current: QModelIndex) -> None:
        """Say all of the row where we are, in whole sentences."""
        if not current.isValid():
            self._said.setText(self.tr("There is no row in this file to add."))
            return
        entry = self._model.entry(current.row())
        self._said.setText(self._model.said(entry) or self._as_it_stands(entry))

    def _as_it_stands(self, entry: Entry) -> str:
        """Say what becomes of a row that nothing is wrong with."""
        parts = [self.tr("Row {0} is added as it stands").format(entry.row)]
        if entry.language is not None:
            parts.append(self.tr("language: {0}").format(entry.language))
        if entry.extra_time != NO_EXTRA:
            factor = self.locale().toString(entry.extra_time)
            parts.append(self.tr("{0} times the time for tasks").format(factor))
        return " · ".join(parts)

    @Slot()
    def _emit_take(self) -> None:
        if self.shown is not None:
            self.take_wanted.emit(self.shown)


def _by_need(entry: Entry) -> tuple[bool, bool, int]:
    return not entry.problems, not entry.warnings, entry.row
