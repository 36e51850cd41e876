"""One client: who they are, their sittings, what was agreed, and what a counsellor noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from careerfit.core.value import value
from careerfit.gui.draft import Draft
from careerfit.gui.theme import GAP, ROOM
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import Column, card
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.goals import GoalList
from careerfit.gui.widgets.labels import breakable, words, written
from careerfit.gui.widgets.notes import NoteEditor, NoteList
from careerfit.gui.widgets.scrolled import Pages
from careerfit.gui.widgets.stops import is_left, name_of_stop, stop_in_turn
from careerfit.gui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QHideEvent, QShowEvent

    from careerfit.core.people import ClientPage as Kept
    from careerfit.core.people import Note
    from careerfit.gui.widgets.sittings import Listed

SHOWN, WORKING = range(2)
NO_EXTRA = 1.0
LONG = 60
"""Letters of a name that a question shows."""


@value
class ClientTold:
    """What is kept of a client, with titles for the sittings.

    language: what they are asked in, by its name; "" for that of the window. today: what days are
    counted from.
    """

    kept: Kept
    sittings: Sequence[Listed]
    language: str
    today: date


class ClientPage(QWidget):
    """Shows one client; emits what is to be done for them."""

    back_wanted = Signal()
    change_wanted = Signal(object)  # Client
    begin_wanted = Signal(object)  # Client
    resume_wanted = Signal(str)  # session
    results_wanted = Signal(str)
    erase_sitting_wanted = Signal(str)
    compare_wanted = Signal(str, str)  # sessions
    keep_wanted = Signal(object)  # Draft
    refresh_wanted = Signal()  # notes were kept since they were listed
    erase_note_wanted = Signal(object)  # Note
    agree_wanted = Signal(str, str)  # client, "goal" or "action"
    change_goal_wanted = Signal(object)  # Goal
    close_goal_wanted = Signal(object)
    reopen_goal_wanted = Signal(object)
    erase_goal_wanted = Signal(object)
    hand_out_wanted = Signal(object)  # Client
    erase_wanted = Signal(object)  # ClientPage of core

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: ClientTold | None = None
        self._either = Pages(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._either)
        self._column = Column(parent=self)
        self._either.addWidget(self._column)
        working = words(self.tr("Looking up the client …"), "muted", self)
        working.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._either.addWidget(working)
        box = self._column.box
        box.addWidget(self._build_head())
        box.addWidget(self._build_sittings())
        box.addWidget(self._build_goals())
        box.addWidget(self._build_notes())
        box.addStretch(1)
        self.show_working()

    def show_working(self) -> None:
        """Show that a client is being looked up."""
        self.told = None
        self._either.setCurrentIndex(WORKING)

    def forget(self) -> None:
        """Stop showing a client who is not kept any more, and what was being written on them."""
        self._editor.clear()
        self.show_working()

    def show_client(self, told: ClientTold, draft: Draft | None = None) -> None:
        """Show a client; the note that is being written stays, and so does the place.

        draft: a note on them that is not kept, to go on with.
        """
        same = self.told is not None and self.told.kept.client.id == told.kept.client.id
        left = is_left(self)
        self.told = told
        self._show_head(told)
        self._timeline.show_sittings(told.sittings)
        self._no_sittings.setVisible(not told.sittings)
        self._goals.show_goals(told.kept.goals, told.today)
        self._no_goals.setVisible(not told.kept.goals)
        if draft is not None or not same:
            self._editor.show_draft(draft or Draft(told.kept.client.id))
        self._show_notes(anew=not same)
        self._either.setCurrentIndex(SHOWN)
        if not same:
            self._column.verticalScrollBar().setValue(0)
        if not left and (not same or not name_of_stop(self)):
            self._begin.setFocus()

    def show_draft(self, draft: Draft) -> bool:
        """Show what became of a draft; return whether it is the one on the screen."""
        if not self.shows(draft):
            return False
        self._editor.go_on()
        return self.isVisible() and self.told is not None

    def shows(self, draft: Draft) -> bool:
        """Return whether a draft is the one that is being written on."""
        return draft is self._editor.draft

    def flush(self) -> None:
        """Have kept what is being written."""
        self._editor.flush()

    def take_over(self, before: ClientPage) -> None:
        """Go on where the page before was."""
        if before.told is not None:
            self.show_client(before.told, before._editor.draft)
            self._column.verticalScrollBar().setValue(before._column.verticalScrollBar().value())

    def showEvent(self, event: QShowEvent) -> None:
        """Have under the fingers what is most likely wanted."""
        super().showEvent(event)
        self._begin.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have kept what was written before one leaves."""
        super().hideEvent(event)
        self.flush()

    # ---- How it is built.

    def _build_head(self) -> QWidget:
        self._name = written("", "title")
        self._name.setObjectName("name-of-client")
        self._about = written("", "muted")
        self._about.setObjectName("about-client")
        self._tags = written("")
        self._tags.setObjectName("tags-of-client")
        top = Flow()
        back = self._button(self.tr("All clients"), "back-to-clients", self.back_wanted)
        self._ways = [back]
        top.addWidget(back)
        top.spring()
        for text, name, slot in (
            (self.tr("Change…"), "change-client", self._emit_change),
            (self.tr("Save everything…"), "hand-out", self._emit_hand_out),
            (self.tr("Erase…"), "erase-client", self._confirm_erase),
        ):
            self._ways.append(self._button(text, name, slot))
            top.addWidget(self._ways[-1])
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(top)
        for each in (self._name, self._about, self._tags):
            box.addWidget(each)
        return holder

    def _build_sittings(self) -> QWidget:
        self._begin = Button.main(self.tr("New sitting…"), "new-sitting", self)
        self._begin.clicked.connect(self._emit_begin)
        frame, box = self._card(self.tr("Sittings"), self._begin)
        self._no_sittings = words(self.tr("There is none yet. Begin the first one."), "muted")
        self._timeline = Timeline()
        for signal, slot in (
            (self._timeline.resume_wanted, self.resume_wanted),
            (self._timeline.results_wanted, self.results_wanted),
            (self._timeline.erase_wanted, self.erase_sitting_wanted),
            (self._timeline.compare_wanted, self.compare_wanted),
            (self._timeline.filled, self._order_stops),
        ):
            signal.connect(slot)
        box.addWidget(self._no_sittings)
        box.addWidget(self._timeline)
        return frame

    def _build_goals(self) -> QWidget:
        self._add = [
            self._button(self.tr("Add a goal…"), "add-goal", self._emit_goal),
            self._button(self.tr("Add an action…"), "add-action", self._emit_action),
        ]
        frame, box = self._card(self.tr("Goals and agreed actions"), *self._add)
        self._no_goals = words(
            self.tr("Nothing is agreed on yet. Add what the person wants to reach, or does next."),
            "muted",
        )
        self._goals = GoalList()
        for signal, slot in (
            (self._goals.close_wanted, self.close_goal_wanted),
            (self._goals.reopen_wanted, self.reopen_goal_wanted),
            (self._goals.change_wanted, self.change_goal_wanted),
            (self._goals.erase_wanted, self.erase_goal_wanted),
        ):
            signal.connect(slot)
        box.addWidget(self._no_goals)
        box.addWidget(self._goals)
        return frame

    def _build_notes(self) -> QWidget:
        frame, box = self._card(self.tr("Notes"))
        self._editor = NoteEditor()
        self._editor.keep_wanted.connect(self.keep_wanted)
        self._editor.finished.connect(self._begin_note)
        self._notes = NoteList()
        self._notes.change_wanted.connect(self._change_note)
        self._notes.erase_wanted.connect(self.erase_note_wanted)
        self._notes.filled.connect(self._order_stops)
        box.addWidget(self._editor)
        box.addWidget(self._notes)
        return frame

    def _card(self, title: str, *buttons: QWidget) -> tuple[QWidget, QVBoxLayout]:
        frame, box = card(ROOM)
        row = Flow()
        row.fill(words(title, "heading"))
        for button in buttons:
            row.addWidget(button)
        box.addLayout(row)
        return frame, box

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = Button(text, name, self)
        button.clicked.connect(slot)
        return button

    # ---- What is shown.

    def _show_head(self, told: ClientTold) -> None:
        client = told.kept.client
        self._name.setText(breakable(client.name))
        self._begin.setAccessibleDescription(client.name)
        parts = [client.reference] if client.reference else []
        if told.language:
            parts.append(self.tr("asked in {0}").format(told.language))
        if client.extra_time != NO_EXTRA:
            factor = self.locale().toString(client.extra_time)
            parts.append(self.tr("{0} times the time for tasks").format(factor))
        self._about.setText(breakable(" · ".join(parts)))
        self._about.setVisible(bool(parts))
        tags = breakable(", ".join(client.tags))
        self._tags.setText(self.tr("Tags: {0}").format(tags))
        self._tags.setVisible(bool(client.tags))

    def _show_notes(self, *, anew: bool) -> None:
        """List the notes, less the one that is being written on."""
        if self.told is None:
            return
        draft = self._editor.draft
        written = None if draft is None or draft.note is None else draft.note.id
        others = [note for note in self.told.kept.notes if note.id != written]
        self._notes.show_notes(others, anew=anew)

    @Slot()
    def _order_stops(self) -> None:
        """Have the Tab key go from top to bottom, whatever was made last."""
        sittings, goals = (self._begin, *self._timeline.stops()), (*self._add, *self._goals.stops())
        notes = *self._editor.stops(), *self._notes.stops()
        stop_in_turn([*self._ways, *sittings, *goals, *notes])

    # ---- What happens.

    @Slot()
    def _begin_note(self) -> None:
        """Begin a new note; the one before is with the others."""
        if self.told is not None:
            self._editor.show_draft(Draft(self.told.kept.client.id))
            self._show_notes(anew=False)
            self._editor.write_on()
            self.refresh_wanted.emit()

    @Slot(object)
    def _change_note(self, note: Note) -> None:
        if self.told is not None:
            self._editor.flush()
            self._editor.show_draft(Draft(self.told.kept.client.id, note))
            self._show_notes(anew=False)
            self._editor.write_on()
            self._column.ensureWidgetVisible(self._editor)
            self.refresh_wanted.emit()

    @Slot()
    def _emit_change(self) -> None:
        if self.told is not None:
            self.change_wanted.emit(self.told.kept.client)

    @Slot()
    def _emit_begin(self) -> None:
        if self.told is not None:
            self.begin_wanted.emit(self.told.kept.client)

    @Slot()
    def _emit_goal(self) -> None:
        if self.told is not None:
            self.agree_wanted.emit(self.told.kept.client.id, "goal")

    @Slot()
    def _emit_action(self) -> None:
        if self.told is not None:
            self.agree_wanted.emit(self.told.kept.client.id, "action")

    @Slot()
    def _emit_hand_out(self) -> None:
        if self.told is not None:
            self.hand_out_wanted.emit(self.told.kept.client)

    @Slot()
    def _confirm_erase(self) -> None:
        """Ask before all of a client is lost; the answer that loses nothing is the default."""
        if self.told is None:
            return
        kept = self.told.kept
        box = QMessageBox(self.window())
        box.setObjectName("confirm-erase-client")
        box.setWindowTitle(self.tr("Erase this client?"))
        box.setText(self.tr("Erase all that is kept of this client for good?"))
        box.setInformativeText(self._what_goes(kept))
        erase = box.addButton(self.tr("Erase everything"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        erase.clicked.connect(partial(self.erase_wanted.emit, kept))
        box.finished.connect(box.deleteLater)
        box.open()

    def _what_goes(self, kept: Kept) -> str:
        """Return in lines what is lost with a client."""
        name = kept.client.name
        return "\n".join(
            (
                name if len(name) <= LONG else f"{name[:LONG]}…",
                self.tr("Sittings with all answers: {0}").format(len(kept.sittings)),
                self.tr("Notes: {0}").format(len(kept.notes)),
                self.tr("Goals and actions: {0}").format(len(kept.goals)),
                self.tr("It goes from the backups, too, and cannot be brought back."),
            )
        )
