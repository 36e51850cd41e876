"""Stands before a part of a sitting: what it is for, how long it takes, how it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, WIDE, larger
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import Column
from careerfit.gui.widgets.duration import duration
from careerfit.gui.widgets.facts import FactList
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from careerfit.core.opening import Opening
    from careerfit.core.questionnaire import Manner
    from careerfit.core.session import Question
    from careerfit.gui.aid import Aid


class OpeningPage(QWidget):
    """Shows the opening of a question; emits the question back, once, when one goes on.

    Enter goes on, Backspace goes back, Esc pauses.
    """

    entered = Signal(object)  # Question
    back_wanted = Signal(object)
    paused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._listening = False
        self._column = Column(parent=self)
        self._place, self._title = words("", "muted"), words("", "title")
        self._place.setObjectName("part")
        self._purpose, self._how = words("", "large"), words("")
        self._facts = FactList()
        box = self._column.box
        box.addSpacing(ROOM)
        for part in (self._place, self._title, self._purpose, self._facts, self._how):
            box.addWidget(part)
        box.addLayout(self._build_buttons())
        box.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)

    def assist(self, aid: Aid) -> None:
        """Show it in larger words from now on."""
        self._column.setStyleSheet(larger(aid.size))

    @property
    def asked(self) -> Question | None:
        """The question that comes next."""
        return self._question

    def show_question(self, question: Question) -> None:
        """Show what comes before `question`."""
        told = question.opening
        if told is None:
            return
        self._question, self._listening = question, True
        self._place.setText(self.tr("Part {0} of {1}").format(told.number, told.of))
        self._title.setText(told.title)
        self._purpose.setText(self._meaning(told))
        self._facts.show_rows(self._rows(question, told))
        self._how.setText(told.instructions)
        self._how.setVisible(bool(told.instructions))
        self._back.setVisible(question.may_go_back)
        self._on.setText(self.tr("Go on") if told.begun else self.tr("Begin this part"))
        head = f"{self._place.text()}. {told.title}"
        self._on.setAccessibleDescription("\n".join((head, self._purpose.text())))
        self._column.verticalScrollBar().setValue(0)
        self._on.setFocus()
        rows = [f"{label}: {said}" for label, said in self._rows(question, told)]
        lines = [self._place.text(), told.title, self._purpose.text(), *rows, told.instructions]
        announce(self, "\n".join(filter(None, lines)))

    def ask_again(self, question: Question) -> None:
        """Show the same in other words, unless one has gone on by now."""
        now = self._question
        if now is not None and self._listening and question.item.id == now.item.id:
            self.show_question(question)

    def take_over(self, before: OpeningPage) -> None:
        """Go on where the page before was."""
        if before._question is not None:
            self.show_question(before._question)
            self._listening = before._listening

    def listen(self) -> None:
        """Let one go on: the way back was not open."""
        self._listening = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back or pause by key."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() == Qt.Key.Key_Backspace and self._back.isVisible():
            self._go_back()
        elif event.key() == Qt.Key.Key_Escape:
            self._pause()
        else:
            super().keyPressEvent(event)

    def _build_buttons(self) -> Flow:
        self._on = Button.main("", "go-on", self)
        self._back = Button(self.tr("Back"), "back", self)
        pause = Button(self.tr("Pause"), "pause", self)
        keys = ((self._back, self.tr("Backspace")), (pause, self.tr("Esc")))
        for button, key in ((self._on, self.tr("Enter")), *keys):
            button.setToolTip(self.tr("Key: {0}").format(key))
        self._on.clicked.connect(self._enter)
        self._back.clicked.connect(self._go_back)
        pause.clicked.connect(self._pause)
        row = Flow()
        row.setContentsMargins(0, GAP, 0, WIDE)
        row.addWidget(self._on)
        row.addWidget(self._back)
        row.spring()
        row.addWidget(pause)
        return row

    def _meaning(self, told: Opening) -> str:
        """Return what the part is for; who comes back is told first where they are."""
        if not told.begun:
            return told.purpose
        return self.tr("You stopped in the middle of this part. Your answers are all here.")

    def _rows(self, question: Question, told: Opening) -> list[tuple[str, str]]:
        minutes = self.tr("about %n minute(s)", "", max(round(told.minutes), 1))
        many = self.tr("%n question(s), {0}", "", told.questions)
        if told.begun:
            many = self.tr("%n question(s) to go, {0}", "", told.questions)
        return [
            (self.tr("How much"), many.format(minutes)),
            (self.tr("Answers"), " ".join(self._how_to_answer(one) for one in told.manners)),
            (self.tr("Clock"), self._clock(question, told)),
            (self.tr("Freedom"), self._freedom(question)),
        ]

    def _clock(self, question: Question, told: Opening) -> str:
        if question.seconds_left is not None:
            left = self.tr("You have {0} left. The clock goes on when you go on.")
            return left.format(duration(question.seconds_left))
        if told.tasks:
            return self.tr(
                "%n task(s) run against a clock. You see how long you have before you start it.",
                "",
                told.tasks,
            )
        return self.tr("No clock runs. Take the time you need.")

    def _freedom(self, question: Question) -> str:
        if question.seconds_left is not None:
            return self.tr("There is no pause until this task is over.")
        return self.tr("You may skip any question, stop at any time, and go on later.")

    def _how_to_answer(self, manner: Manner) -> str:
        return {
            "rating": self.tr("You choose one of a few answers, the same each time."),
            "choice": self.tr("You choose one of several answers."),
            "number": self.tr("You type a number."),
            "amount": self.tr("You type an amount."),
            "response": self.tr("You say how good or bad an idea is."),
            "problem": self.tr("You look for the one right answer."),
            "order": self.tr("You put steps in order."),
            "typing": self.tr("You type a text."),
            "chat": self.tr("You answer two customers in a chat."),
        }[manner]

    @Slot()
    def _enter(self) -> None:
        if self._question is not None and self._listening:
            self._listening = False
            self.entered.emit(self._question)

    @Slot()
    def _go_back(self) -> None:
        if self._question is not None and self._listening:
            self._listening = False
            self.back_wanted.emit(self._question)

    @Slot()
    def _pause(self) -> None:
        if self._question is not None:
            self._listening = False
            self.paused.emit(self._question)
