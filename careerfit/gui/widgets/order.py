"""Steps that are put in order, by mouse or by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, ROOM, TIGHT, restyle
from careerfit.gui.widgets.button import ENTER, Button
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.stops import stop_in_turn
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from careerfit.core.questionnaire import Choice
    from careerfit.core.session import Question

ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Order(Way):
    """Steps under one another; gives their values in order, as the digits of one number.

    The mouse drags a step. Alt with an arrow moves the step in the frame; number keys pick: the
    first one pressed goes to the top, the next one below it, and when all were picked it begins
    anew.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: list[Step] = []  # one for each number, whether there are as many now or not
        self._steps: list[Step] = []
        self._picked: list[Step] = []
        self._changed = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(TIGHT + 2)
        self._done = Button.main(self.tr("Done"), "done", self)
        self._done.clicked.connect(self._give)
        foot = QHBoxLayout()
        foot.setSpacing(ROOM)
        hint = self.tr("Drag the steps, or press their numbers in order. First step on top.")
        foot.addWidget(words(hint, "muted", self), 1)
        foot.addWidget(self._done)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(self._rows)
        box.addLayout(foot)

    def ask(self, question: Question) -> None:
        """Show the steps as they are written, or in the order that was given before."""
        choices = question.choices
        while len(self._made) < len(choices):
            self._made.append(self._step(len(self._made) + 1))
        for step in self._made[len(choices) :]:
            step.hide()
        self._steps = self._made[: len(choices)]
        for step, choice in zip(self._steps, choices, strict=True):
            step.say(choice)
        if question.given is not None:
            digits = str(question.given)
            self._steps.sort(key=lambda step: digits.index(str(step.value)))
        self._picked, self._changed = [], question.given is not None
        self._lay_out()

    def home(self) -> QWidget | None:
        """Return the step on top."""
        return self._steps[0] if self._steps else None

    def keys(self) -> str:
        """Return which keys move and take the order."""
        return self.tr("1 – {0} pick in order · Alt with arrows moves · Enter answers").format(  # noqa: RUF001
            len(self._steps)
        )

    def pick(self, place: int) -> None:
        """Put the step with this number next in order."""
        if len(self._picked) == len(self._steps):
            self._picked = []
        step = next((s for s in self._steps if s.number == place + 1), None)
        if step is not None and step not in self._picked:
            self._picked.append(step)
            self._move(step, len(self._picked) - 1)

    def draft(self) -> int | None:
        """Return the order that the steps were put in."""
        return self._order() if self._changed else None

    def _step(self, number: int) -> Step:
        step = Step(number, self)
        step.moved.connect(self._move_by)
        step.stepped.connect(self._focus_by)
        step.dragged.connect(self._drag)
        step.entered.connect(self._enter)
        return step

    def _lay_out(self) -> None:
        for place, step in enumerate(self._steps):
            self._rows.removeWidget(step)
            self._rows.insertWidget(place, step)
            step.show_place(place + 1, len(self._steps), picked=step in self._picked)
            step.show()
        stop_in_turn([*self._steps, self._done])

    def _move(self, step: Step, place: int) -> None:
        self._steps.remove(step)
        self._steps.insert(place, step)
        self._changed = True
        self._lay_out()
        step.setFocus()
        announce(self, step.accessibleName())

    @Slot(object, int)
    def _move_by(self, step: Step, by: int) -> None:
        place = self._steps.index(step) + by
        if 0 <= place < len(self._steps):
            self._picked = []
            self._move(step, place)

    @Slot(object, int)
    def _focus_by(self, step: Step, by: int) -> None:
        place = self._steps.index(step) + by
        if 0 <= place < len(self._steps):
            self._steps[place].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object, QPoint)
    def _drag(self, step: Step, point: QPoint) -> None:
        """Move a step as soon as the mouse has passed the middle of the one beside it."""
        y, here = self.mapFromGlobal(point).y(), self._steps.index(step)
        above, below = self._steps[:here], self._steps[here + 1 :]
        by = sum(y > s.geometry().center().y() for s in below)
        by -= sum(y < s.geometry().center().y() for s in above)
        if by:
            self._move_by(step, by)

    @Slot()
    def _enter(self) -> None:
        """Take the order; one that was not touched only when Done is pressed."""
        if self._changed:
            self._give()
        else:
            self._done.setFocus()

    @Slot()
    def _give(self) -> None:
        self.given.emit(self._order())

    def _order(self) -> int:
        return int("".join(str(step.value) for step in self._steps))


class Step(QFrame):
    """One step: a number that stays with it, and its words."""

    moved = Signal(object, int)  # the step, by how many places
    stepped = Signal(object, int)  # the focus goes on
    dragged = Signal(object, QPoint)  # where the mouse is on the screen
    entered = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number, self.value = number, 0
        self.setProperty("part", "step")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self._badge = words(str(number), parent=self)
        self._badge.setProperty("part", "badge")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setWordWrap(False)  # so that it grows with its number
        self._badge.setMinimumSize(length(26), length(26))
        self._label = words("", "large", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM - TIGHT, TIGHT + 2, ROOM - TIGHT, TIGHT + 2)
        row.setSpacing(ROOM - TIGHT)
        row.addWidget(self._badge)
        row.addWidget(self._label, 1)
        row.addWidget(words("≡", "large", self))

    def say(self, choice: Choice) -> None:
        """Be the step of this choice."""
        self.value = choice.value
        self.setObjectName(f"step-{choice.value}")
        self._label.setText(choice.label)

    def show_place(self, place: int, of: int, *, picked: bool) -> None:
        """Tell where the step stands now, and whether it was picked by its number."""
        self.setAccessibleName(self.tr("{0} of {1}: {2}").format(place, of, self._label.text()))
        self.setAccessibleDescription(self.tr("Step {0}").format(self.number))
        restyle(self._badge, "picked", on=picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the step with Alt and an arrow, the focus with an arrow alone."""
        key = Qt.Key(event.key())
        if key in ARROWS:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.moved if alt else self.stepped).emit(self, ARROWS[key])
        elif key in ENTER and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the step follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self, event.globalPosition().toPoint())
