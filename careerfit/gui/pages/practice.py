"""Lets a person try a manner of answering on something harmless, before it counts."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from careerfit.core.questionnaire import went_right
from careerfit.core.rehearsal import rehearsal
from careerfit.gui.theme import BROAD, GAP, MEASURE, ROOM, TIGHT, WIDE, larger, restyle
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import centred
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.surface import Surface, answers_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from careerfit.core.session import Question
    from careerfit.gui.aid import Aid

BEAT = 100
"""Milliseconds between two looks at what comes up by itself."""


class PracticePage(QWidget):
    """Shows what is practised before a question; emits the question back when that is over.

    Answers go nowhere: the page says whether all went right, and can be tried again. S passes over,
    R tries again, Backspace goes back, Esc pauses; all else is as at a question.
    """

    done = Signal(object)  # Question
    back_wanted = Signal(object)
    paused = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], float] = monotonic
    ) -> None:
        """Make a page; `now` tells the seconds that have passed since some moment."""
        super().__init__(parent)
        self._question: Question | None = None
        self._trying = False
        self._now, self._since = now, 0.0
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(self._tick)
        self._head, self._foot = self._build_head(), self._build_foot()
        self._said = self._build_said()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self._head, self._said, self._foot):
            box.addWidget(centred(part))
        self._surface = Surface(self.elapsed, self)  # made last: the Tab key goes from here on
        self._surface.given.connect(self._take)
        box.insertWidget(1, self._surface, 1)

    def assist(self, aid: Aid) -> None:
        """Show it in larger words from now on."""
        self._surface.setStyleSheet(larger(aid.size))

    @property
    def asked(self) -> Question | None:
        """The question that comes next."""
        return self._question

    def practise(self, question: Question) -> None:
        """Show what is tried before `question`."""
        tried = rehearsal(question)
        if tried is None:
            return
        self._question, self._trying = question, True
        self._title.setText(self.tr("Practice: {0}").format(tried.title))
        self._how.setText(tried.instructions)
        way = self._surface.show_question(tried)
        self._since = self._now()
        self._keys.setText(
            " · ".join((way.keys(), self.tr("S passes over"), self.tr("Esc pauses")))
        )
        broad = self._surface.is_broad(tried)
        for part in (self._head, self._said, self._foot):
            part.setMaximumWidth(BROAD if broad else MEASURE)
        self._look()
        announce(self, "\n".join((self._title.text(), self._note.text(), tried.instructions)))
        self._surface.read_out(tried, f"{self._title.text()}. {self._note.text()}.")
        if way.moves:
            self._beat.start()

    def ask_again(self, question: Question) -> None:
        """Show the same in other words, unless one has gone on by now."""
        if self._question is not None and question.item.id == self._question.item.id:
            self.practise(question)

    def take_over(self, before: PracticePage) -> None:
        """Go on where the page before was, with a fresh try."""
        if before._question is not None:
            self.practise(before._question)

    def elapsed(self) -> int:
        """Return the milliseconds that the try has been up."""
        return round((self._now() - self._since) * 1000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, pass over, try again or pause by key."""
        if answers_nothing(event):
            event.accept()
            return
        match event.key():
            case Qt.Key.Key_Escape:
                self._pause()
            case Qt.Key.Key_Backspace:
                self._go_back()
            case Qt.Key.Key_S if self._trying:
                self._go_on()
            case Qt.Key.Key_R if not self._trying:
                self._try_again()
            case key if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self._trying:
                if self._surface.way is not None:
                    self._surface.way.pick(key - Qt.Key.Key_1)
            case _:
                super().keyPressEvent(event)

    def _build_head(self) -> QWidget:
        head = QWidget()
        self._title = words("", "heading", head)
        self._title.setObjectName("practice")
        self._note = words(self.tr("Not scored, not kept"), "muted", head)
        self._note.setWordWrap(False)
        self._how = words("", "body", head)
        line = Flow()
        line.fill(self._title)
        line.addWidget(self._note)
        box = QVBoxLayout(head)
        box.setContentsMargins(0, ROOM, 0, 0)
        box.setSpacing(TIGHT)
        box.addLayout(line)
        box.addWidget(self._how)
        return head

    def _build_said(self) -> QFrame:
        """Build what tells whether it went right."""
        said = QFrame()
        said.setProperty("part", "said")
        self._mark, self._words = words("", "heading", said), words("", parent=said)
        self._mark.setWordWrap(False)
        self._words.setObjectName("said")
        row = Flow(said, spacing=ROOM)
        row.setContentsMargins(ROOM, GAP, ROOM, GAP)
        row.addWidget(self._mark)
        row.fill(self._words)
        return said

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        self._back = Button(self.tr("Back"), "back", foot)
        self._pass = Button(self.tr("Go on without practice"), "pass", foot)
        self._on = Button.main(self.tr("Go on"), "go-on", foot)
        self._again = Button(self.tr("Try again"), "again", foot)
        pause = Button(self.tr("Pause"), "pause", foot)
        self._keys = words("", "small", foot)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, key, slot in (
            (self._back, self.tr("Backspace"), self._go_back),
            (self._pass, self.tr("S"), self._go_on),
            (self._on, self.tr("Enter"), self._go_on),
            (self._again, self.tr("R"), self._try_again),
            (pause, self.tr("Esc"), self._pause),
        ):
            button.setToolTip(self.tr("Key: {0}").format(key))
            button.setAccessibleDescription(self.tr("Key: {0}").format(key))
            button.clicked.connect(slot)
        row = Flow(foot)
        row.setContentsMargins(0, ROOM, 0, WIDE)
        for button in (self._back, self._on, self._again, self._pass):
            row.addWidget(button)
        row.fill(self._keys)
        row.addWidget(pause)
        return foot

    def _look(self) -> None:
        """Show what is possible: to pass over a try, or to go on from it."""
        asked = self._question
        way_back = asked is not None and (
            asked.opening is not None or asked.may_go_back or asked.item.kind == "start"
        )
        self._back.setVisible(self._trying and way_back)
        self._said.setVisible(not self._trying)
        self._how.setVisible(self._trying)
        self._pass.setVisible(self._trying)
        self._on.setVisible(not self._trying)
        self._again.setVisible(not self._trying)

    @Slot()
    def _tick(self) -> None:
        if self._surface.way is not None and self._trying:
            self._surface.way.tick(self.elapsed())

    @Slot(object)
    def _take(self, given: int | str) -> None:
        """Say whether it went right, once."""
        asked, way = self._question, self._surface.way
        if asked is None or asked.practice is None or way is None or not self._trying:
            return
        self._trying = False
        self._beat.stop()
        way.mark(given)
        right = went_right(asked.practice, given)
        self._mark.setText(self.tr("✓ That works") if right else self.tr("Not quite"))
        self._words.setText(asked.practice.right if right else asked.practice.wrong)
        for part in (self._said, self._mark, self._words):
            restyle(part, "right", on=right)
        self._keys.setText(" · ".join((self.tr("Enter goes on"), self.tr("R tries again"))))
        self._look()
        told = f"{self._mark.text()}. {self._words.text()}"
        self._on.setAccessibleDescription(told)
        self._on.setFocus()
        announce(self, told)

    @Slot()
    def _go_back(self) -> None:
        if self._question is not None and not self._back.isHidden():
            self._beat.stop()
            self._trying = False
            self.back_wanted.emit(self._question)

    def listen(self) -> None:
        """Let one go on trying: the way back was not open."""
        if self._question is not None:
            self._trying = self._said.isHidden()

    @Slot()
    def _try_again(self) -> None:
        if self._question is not None:
            self.practise(self._question)

    @Slot()
    def _go_on(self) -> None:
        if self._question is not None:
            asked, self._question, self._trying = self._question, None, False
            self._beat.stop()
            self.done.emit(asked)

    @Slot()
    def _pause(self) -> None:
        if self._question is not None:
            self._trying = False
            self._beat.stop()
            self.paused.emit(self._question)
