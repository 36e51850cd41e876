"""What is printed, what waits for it, and what went wrong: one line for each report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from careerfit.core.value import value
from careerfit.gui.dialogs import Sheet
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

State = Literal["waiting", "printing", "done", "stopped", "failed"]


@value
class Line:
    """A report in the queue. why: what went wrong, where something did."""

    number: int
    title: str
    state: State
    why: str = ""


class QueueDialog(Sheet):
    """Shows the queue; emits what is to become of the line that is chosen."""

    remove_wanted = Signal(int)  # number
    again_wanted = Signal(int)
    stop_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Print queue"))
        self.setObjectName("print-queue")
        self._lines: Sequence[Line] = ()
        self._told = words("", "muted", self)
        self._list = QListWidget(self)
        self._list.setObjectName("queue")
        self._list.setAccessibleName(self.tr("Reports to print"))
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._look)
        self._remove = self._button(self.tr("Remove"), "remove", self._emit_remove)
        self._again = self._button(self.tr("Print again"), "again", self._emit_again)
        self._stop = self._button(self.tr("Stop"), "stop", self.stop_wanted.emit)
        self._go_on = self._button(self.tr("Go on"), "go-on", self.go_on_wanted.emit)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove.click)
        row = Flow()
        for button in (self._remove, self._again, self._stop, self._go_on):
            row.addWidget(button)
        self.box.addWidget(self._told)
        self.box.addWidget(self._list)
        self.box.addLayout(row)

    def show_lines(self, lines: Sequence[Line], *, paused: bool) -> None:
        """Show the queue; the line that was chosen stays so while it is there."""
        chosen = self._chosen()
        self._lines = lines
        self._list.blockSignals(True)  # noqa: FBT003 (as Qt has it)
        self._list.clear()
        for line in lines:
            self._list.addItem(QListWidgetItem(f"{line.title} – {self._state(line)}"))  # noqa: RUF001
        self._list.blockSignals(False)  # noqa: FBT003
        numbers = [line.number for line in lines]
        number = None if chosen is None else chosen.number
        self._list.setCurrentRow(numbers.index(number) if number in numbers else 0)
        left = sum(line.state in ("waiting", "printing") for line in lines)
        self._told.setText(self._sum(left, paused=paused))
        self._stop.setEnabled(bool(left) and not paused)
        self._go_on.setEnabled(bool(left) and paused)
        self._look()

    def _button(self, text: str, name: str, slot: object) -> Button:
        button = Button(text, name, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _state(self, line: Line) -> str:
        match line.state:
            case "waiting":
                return self.tr("waiting")
            case "printing":
                return self.tr("printing …")
            case "done":
                return self.tr("sent to the printer")
            case "stopped":
                return self.tr("stopped")
            case "failed":
                return self.tr("not printed: {0}").format(line.why)

    def _sum(self, left: int, *, paused: bool) -> str:
        if not self._lines:
            return self.tr("Nothing is to be printed.")
        if not left:
            return self.tr("All is done that could be done.")
        if paused:
            return self.tr("Stopped. %n report(s) wait.", "", left)
        return self.tr("%n report(s) to go.", "", left)

    def _chosen(self) -> Line | None:
        row = self._list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @Slot()
    def _look(self) -> None:
        """Offer what can be done with the line that is chosen."""
        line = self._chosen()
        self._remove.setEnabled(line is not None and line.state != "printing")
        self._again.setEnabled(line is not None and line.state not in ("waiting", "printing"))

    @Slot()
    def _emit_remove(self) -> None:
        line = self._chosen()
        if line is not None:
            self.remove_wanted.emit(line.number)

    @Slot()
    def _emit_again(self) -> None:
        line = self._chosen()
        if line is not None:
            self.again_wanted.emit(line.number)
