"""Notes on a client: one that is being written and kept by itself, and those there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, ROOM, TIGHT, restyle
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words, written
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.stops import name_of_stop, stop_again, stops_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from careerfit.core.people import Note
    from careerfit.gui.draft import Draft

REST = 1_000
"""Milliseconds that writing has to rest before a note is kept."""
FEW = 5
"""So many notes are shown at first."""
LINES = 6
"""How high the field is at least, and"""
MOST_LINES = 18
"""how high it grows."""


class NoteEditor(QWidget):
    """Shows a draft; emits it whenever there is something of it to be kept."""

    keep_wanted = Signal(object)  # Draft
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: Draft | None = None
        self._field = _Field(self)
        self._field.setObjectName("note")
        self._field.setTabChangesFocus(True)
        self._field.setAccessibleName(self.tr("Note"))
        self._field.setPlaceholderText(self.tr("Write here. It is kept by itself as you write."))
        self._told = words("", "small", self)
        self._told.setObjectName("note-state")
        self._again = Button(self.tr("Try again"), "note-again", self)
        self._finish = Button(self.tr("Done"), "note-done", self)
        self._finish.setToolTip(self.tr("Put the note with the others, and begin another"))
        row = Flow()
        row.fill(self._told)
        row.addWidget(self._again)
        row.addWidget(self._finish)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT)
        box.addWidget(self._field)
        box.addLayout(row)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.flush)
        self._field.textChanged.connect(self._write)
        self._again.clicked.connect(self.flush)
        self._finish.clicked.connect(self._finished)

    def stops(self) -> Sequence[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        return self._field, self._again, self._finish

    def go_on(self) -> None:
        """Say how it stands with the draft, and keep soon what was written in between."""
        if self.draft is not None and self.draft.unkept and not self.draft.refusal:
            self._rest.start()
        self.look()

    def show_draft(self, draft: Draft) -> None:
        """Show a draft, and have it kept whenever that is changed."""
        self._rest.stop()
        self.draft = None  # so that nothing is written while the text comes in
        self._field.setPlainText(draft.text)
        self.draft = draft
        self.look()

    def clear(self) -> None:
        """Show no draft."""
        self._rest.stop()
        self.draft = None
        self._field.clear()

    def write_on(self) -> None:
        """Let write at the end of the text."""
        self._field.setFocus()
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)

    @Slot()
    def flush(self) -> None:
        """Have kept what is not yet."""
        self._rest.stop()
        if self.draft is not None and self.draft.unkept:
            self.keep_wanted.emit(self.draft)
        self.look()

    def look(self) -> None:
        """Say how it stands with the draft."""
        draft = self.draft
        if draft is None:
            return
        self._told.setText(self._state(draft))
        refused = bool(draft.refusal)
        restyle(self._told, "wrong", on=refused)
        self._again.setVisible(refused)
        self._finish.setEnabled(bool(draft.text.strip()) and not refused)
        self._finish.setVisible(bool(draft.text.strip()) or draft.note is not None)
        self._field.setAccessibleDescription(self._told.text())
        if refused:
            announce(self._told, self._told.text())

    def _state(self, draft: Draft) -> str:
        if draft.refusal:
            told = self.tr("This note is not kept: {0} It stays here, and you can try again.")
            return told.format(draft.refusal)
        if draft.note is not None and not draft.text.strip():
            return self.tr("An empty note is not kept. What was kept before stays.")
        if draft.unkept:
            return self.tr("Not kept yet …")
        if draft.note is not None:
            at = told_moment(self, draft.note.at)
            return self.tr("Kept. {0}, {1}").format(draft.note.author, at)
        return ""

    @Slot()
    def _write(self) -> None:
        if self.draft is not None:
            self.draft.write(self._field.toPlainText())
            self._rest.start()
            self.look()

    @Slot()
    def _finished(self) -> None:
        self.flush()
        self.finished.emit()


class NoteList(QWidget):
    """Notes under one another; emits the one that is to be changed or erased."""

    change_wanted = Signal(object)  # Note
    erase_wanted = Signal(object)
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[Note] = ()
        self._shown: list[QWidget] = []
        self._all = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        self._more = QPushButton(self)
        self._more.setObjectName("more-notes")
        self._more.setProperty("part", "quiet")
        self._more.clicked.connect(self._show_all)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._rows)
        box.addWidget(self._more)

    def show_notes(self, notes: Sequence[Note], *, anew: bool) -> None:
        """Show notes in this order; anew: those of another client, so that only a few are open."""
        self._notes, self._all = notes, self._all and not anew
        self._fill()

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        return [*stops_in(self._shown), self._more]

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        name = name_of_stop(self)
        clear(self._rows)
        shown = self._notes if self._all else self._notes[:FEW]
        self._shown = [self._row(note) for note in shown]
        for row in self._shown:
            self._rows.addWidget(row)
        self._more.setText(self.tr("Show all {0}").format(len(self._notes)))
        self._more.setVisible(len(shown) < len(self._notes))
        stop_again(self, name)
        self.filled.emit()

    def _row(self, note: Note) -> QWidget:
        row = QFrame(self)
        row.setProperty("part", "well")
        head = Flow()
        who = self.tr("{0}, {1}").format(note.author, told_moment(self, note.at))
        head.fill(words(who, "small"))
        for text, name, signal in (
            (self.tr("Change"), f"change-note-{note.id}", self.change_wanted),
            (self.tr("Erase"), f"erase-note-{note.id}", self.erase_wanted),
        ):
            button = Button(text, name, row)
            button.setProperty("part", "quiet")
            button.setAccessibleDescription(who)
            button.clicked.connect(partial(signal.emit, note))
            head.addWidget(button)
        box = QVBoxLayout(row)
        box.setContentsMargins(ROOM, TIGHT, GAP, GAP + TIGHT)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(written(note.text))
        return row


class _Field(QPlainTextEdit):
    """A field that grows with its lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._grow)
        self._grow()

    def sizeHint(self) -> QSize:
        """Ask for the height of a few lines."""
        return QSize(length(300), self._height(LINES))

    @Slot()
    def _grow(self) -> None:
        lines = min(max(self.blockCount() + 1, LINES), MOST_LINES)
        self.setFixedHeight(self._height(lines))

    def _height(self, lines: int) -> int:
        return self.fontMetrics().lineSpacing() * lines + 2 * GAP


def told_moment(widget: QWidget, moment: datetime) -> str:
    """Return day and time of a moment, as they are written where the window is."""
    at = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    day = widget.locale().toString(at.date(), "d MMM yyyy")
    return f"{day} {widget.locale().toString(at.time(), 'HH:mm')}"
