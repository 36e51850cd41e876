"""Asks one question, with nothing else on the screen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.aid import NO_AID, Aid, aloud
from careerfit.gui.theme import BROAD, MEASURE, larger
from careerfit.gui.widgets.column import centred
from careerfit.gui.widgets.foot import Foot, may_skip
from careerfit.gui.widgets.head import Head
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.surface import Surface, answers_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from careerfit.core.session import Question
    from careerfit.gui.widgets.way import Way

MOST_ABOVE = 1.25
"""By how much what stands above a question grows at most: it was read before, large."""
KEEP = 5_000
"""Milliseconds after which an answer is kept as far as it is, while a clock runs."""
SETTLE = 400
"""Milliseconds that a task's start has to be seen: a key that slips twice must start no clock."""
BEAT = 100
"""Milliseconds between two looks at the clock."""


class QuestionPage(QWidget):
    """Shows a question; emits it back with the answer, and is deaf until it is handed the next.

    How an answer is given is the business of the surface (`widgets.surface`). S skips, Backspace
    goes back, Esc pauses, where these are possible. Keys that repeat themselves do nothing. While a
    task's clock runs there is no pause, and what is there is told every few seconds, to be kept;
    when its time is over, it is the answer.
    """

    answered = Signal(object, object, int)  # Question, number, text or None (skipped), milliseconds
    kept = Signal(object, object, int)  # Question, text so far or None, milliseconds since before
    back_wanted = Signal(object)  # Question
    paused = Signal(object)
    practice_wanted = Signal(object)
    told = Signal(str)  # why something is not possible now
    aloud = Signal(str)  # to be read; "" for silence

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], float] = monotonic
    ) -> None:
        """Make a page; `now` tells the seconds that have passed since some moment."""
        super().__init__(parent)
        self._question: Question | None = None
        self._aid = NO_AID
        self._listening = False
        self._now, self._since, self._told = now, 0.0, 0
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(self._tick)
        self._head, self._foot = Head(self), Foot(self)
        self._foot.back_wanted.connect(self._go_back)
        self._foot.skip_wanted.connect(self._pass_over)
        self._foot.pause_wanted.connect(self._pause)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(centred(self._head))
        box.addWidget(centred(self._foot))
        self._surface = Surface(self.elapsed, self)  # made last: the Tab key goes from here on
        self._surface.given.connect(self._answer)
        self._surface.practice_wanted.connect(self._want_practice)
        box.insertWidget(1, self._surface, 1)

    @property
    def asked(self) -> Question | None:
        """What is shown."""
        return self._question

    def assist(self, aid: Aid) -> None:
        """Make questions easier to read from now on."""
        self._aid = aid
        self._head.enlarge(min(aid.size, MOST_ABOVE))
        self._surface.setStyleSheet(larger(aid.size))

    def prepare(self, question: Question) -> None:
        """Make what is needed to ask a question, while something else is still looked at."""
        QTimer.singleShot(0, self, partial(self._surface.prepare, question))

    def ask(self, question: Question) -> None:
        """Show `question` in place of what was there."""
        self._question = question
        way = self._surface.show_question(question)
        self._since, self._told = self._now() - question.took / 1000, question.took
        self._head.show_progress(question)
        self._foot.show_question(question, self._keys(question, way))
        for part in (self._head, self._foot):
            part.setMaximumWidth(BROAD if self._surface.is_broad(question) else MEASURE)
        self._surface.read_out(question)
        self._read(question)
        self.listen()

    def ask_again(self, question: Question) -> None:
        """Show the same question in other words, unless it is answered by now."""
        now = self._question
        if now is not None and self._listening and question.item.id == now.item.id:
            self._go_on(replace(question, given=self._so_far()), self)

    def take_over(self, before: QuestionPage) -> None:
        """Go on where the page before was: the same question, with what was done at it."""
        self.assist(before._aid)
        if before._question is not None:
            self._go_on(replace(before._question, given=before._so_far()), before)

    def listen(self) -> None:
        """Take an answer to what is shown: it is new, or the last answer was not accepted."""
        self._listening = True
        if self._left():
            self._beat.start()

    def elapsed(self) -> int:
        """Return the milliseconds that the question has been up, before a crash, too."""
        return round((self._now() - self._since) * 1000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, skip, go back or pause by key."""
        if answers_nothing(event):
            event.accept()
            return
        match event.key():
            case Qt.Key.Key_Backspace:
                self._go_back()
            case Qt.Key.Key_Escape:
                self._pause()
            case Qt.Key.Key_R if self._question is not None:
                self._read(self._question)
            case Qt.Key.Key_S:
                self._pass_over()
            case key if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self._pick(key - Qt.Key.Key_1)
            case _:
                super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent."""
        super().hideEvent(event)
        self.aloud.emit("")

    def _read(self, question: Question) -> None:
        """Have the question read aloud, if that is wanted."""
        self.aloud.emit(aloud(question) if self._aid.aloud else "")

    def _keys(self, question: Question, way: Way) -> str:
        """Return which keys answer, and which one reads aloud."""
        if not (self._aid.aloud and aloud(question)) or question.item.number is not None:
            return way.keys()
        return " · ".join(filter(None, (way.keys(), self.tr("R reads aloud"))))

    def _go_on(self, question: Question, before: QuestionPage) -> None:
        """Ask, as deaf as the page before was, with the time that has passed since."""
        listening, since, told = before._listening, before._since, before._told
        self.ask(question)
        self._listening, self._since, self._told = listening, since, told

    def _so_far(self) -> int | None:
        """Return the number that is set but not yet given, or else what was given before."""
        draft = None if self._surface.way is None else self._surface.way.draft()
        return draft if draft is not None or self._question is None else self._question.given

    def _since_told(self) -> int:
        """Return the milliseconds that nobody was told of yet, and take them as told."""
        before, self._told = self._told, self.elapsed()
        return self._told - before

    def _left(self) -> float | None:
        """Return the seconds that are left of the task's time; None while no clock runs."""
        if self._question is None or self._question.seconds_left is None:
            return None
        shown = (self.elapsed() - self._question.took) / 1000
        return max(0.0, self._question.seconds_left - shown)

    @Slot()
    def _tick(self) -> None:
        """Let the clock go on; when the time is over, what is there is the answer."""
        left = self._left()
        if self._question is None or self._surface.way is None or left is None:
            return
        self._surface.way.tick(self.elapsed())
        self._head.countdown.go_on(left, self._question.seconds or left)
        if left == 0:
            self._answer(None)
        elif self.elapsed() - self._told >= KEEP and left * 1000 > KEEP / 5:
            self.kept.emit(self._question, self._surface.way.so_far(), self._since_told())

    def _pick(self, place: int) -> None:
        if self._surface.way is not None and self._listening:
            self._surface.way.pick(place)

    @Slot(object)
    def _answer(self, given: int | str | None) -> None:
        """Emit the answer to what is on the screen, once."""
        if self._question is None or self._surface.way is None or not self._listening:
            return
        if self._question.item.kind == "start" and given and self.elapsed() < SETTLE:
            return
        self._listening = False
        self._beat.stop()
        over = self._left() == 0
        took = self._since_told()
        if over:
            given = self._surface.way.so_far()
            left = (self._question.seconds_left or 0) * 1000
            took = max(took, ceil(left - (self._told - took - self._question.took)))
        self._surface.way.mark(given)
        self.answered.emit(self._question, given, took)

    @Slot()
    def _pass_over(self) -> None:
        if self._question is not None and may_skip(self._question):
            self._answer(None)

    @Slot()
    def _go_back(self) -> None:
        if self._question is not None and self._listening and self._question.may_go_back:
            self._listening = False
            self.back_wanted.emit(self._question)

    @Slot()
    def _want_practice(self) -> None:
        if self._question is not None and self._listening and self._question.practice is not None:
            self._listening = False
            self.practice_wanted.emit(self._question)

    @Slot()
    def _pause(self) -> None:
        if self._question is None:
            return
        if self._question.seconds_left is not None:
            why = self.tr("The clock is running: finish the task first.")
            self.told.emit(why)
            announce(self, why)
            self._surface.go_home()
            return
        self._listening = False
        self.paused.emit(self._question)
