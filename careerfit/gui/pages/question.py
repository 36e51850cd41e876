"""Asks one question, with nothing else on the screen."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGroupBox, QHBoxLayout, QVBoxLayout, QWidget

from careerfit.core.questionnaire import WRITTEN
from careerfit.gui.size import length
from careerfit.gui.theme import BROAD, MEASURE, ROOM, WIDE
from careerfit.gui.widgets.case import Case, Material
from careerfit.gui.widgets.column import Column
from careerfit.gui.widgets.foot import Foot, may_skip
from careerfit.gui.widgets.head import Head
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.ways import make_way, way_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerfit.core.session import Question
    from careerfit.gui.widgets.way import Way

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
KEEP = 5_000
"""Milliseconds after which an answer is kept as far as it is, while a clock runs."""
BEAT = 100
"""Milliseconds between two looks at the clock."""
BESIDE = length(900)
"""From this width on, a case stands beside its question, else above."""


class QuestionPage(QWidget):
    """Shows a question; emits it back with the answer, and is deaf until it is handed the next.

    How an answer is given is the business of a way to answer (`widgets.way`). S skips, Backspace
    goes back, Esc pauses, where these are possible. Keys that repeat themselves do nothing. While a
    task's clock runs there is no pause, and what is there is told every few seconds, to be kept;
    when its time is over, it is the answer.
    """

    answered = Signal(object, object, int)  # Question, number, text or None (skipped), milliseconds
    kept = Signal(object, object, int)  # Question, text so far or None, milliseconds since before
    back_wanted = Signal(object)  # Question
    paused = Signal(object)
    told = Signal(str)  # why something is not possible now

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], float] = monotonic
    ) -> None:
        """Make a page; `now` tells the seconds that have passed since some moment."""
        super().__init__(parent)
        self._question: Question | None = None
        self._listening = False
        self._now, self._since, self._told = now, 0.0, 0
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT)
        self._beat.timeout.connect(self._tick)
        self._ways: dict[str, Way] = {}
        self._way: Way | None = None
        self._column, self._whole = Column(parent=self), Column(BROAD, self)
        self._head, self._foot = Head(self), Foot(self)
        self._foot.back_wanted.connect(self._go_back)
        self._foot.skip_wanted.connect(self._pass_over)
        self._foot.pause_wanted.connect(self._pause)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(_centred(self._head))
        box.addWidget(self._column, 1)
        box.addWidget(self._whole, 1)
        box.addWidget(_centred(self._foot))
        self._build_group(self._column.box)

    @property
    def asked(self) -> Question | None:
        """What is shown."""
        return self._question

    def ask(self, question: Question) -> None:
        """Show `question` in place of what was there."""
        before, self._question = self._question, question
        way = self._way = self._way_for(question)
        self._since, self._told = self._now() - question.took / 1000, question.took
        self._head.show_progress(question)
        self._show_text(question, way)
        way.ask(question)
        self._foot.show_question(question, way.keys())
        self._read_out(question, before)
        self.listen()

    def ask_again(self, question: Question) -> None:
        """Show the same question in other words, unless it is answered by now."""
        now = self._question
        if now is not None and self._listening and question.item.id == now.item.id:
            self._go_on(replace(question, given=self._so_far()), self)

    def take_over(self, before: QuestionPage) -> None:
        """Go on where the page before was: the same question, with what was done at it."""
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
        if event.isAutoRepeat() or event.modifiers() & COMMANDS:
            event.accept()
            return
        match event.key():
            case Qt.Key.Key_Backspace:
                self._go_back()
            case Qt.Key.Key_Escape:
                self._pause()
            case Qt.Key.Key_S:
                self._pass_over()
            case key if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self._pick(key - Qt.Key.Key_1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a case beside its question where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE
        way = QBoxLayout.Direction
        self._inner.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._inner.setSpacing(WIDE if beside else ROOM)

    def _build_group(self, box: QVBoxLayout) -> None:
        self._group = _Group(self)
        self._group.setObjectName("question")
        self._group.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text = words("", "question", self._group)
        self._text.setObjectName("text")
        self._case, self._material = Case(), Material()
        self._answers = QVBoxLayout()
        self._answers.setSpacing(ROOM)
        self._answers.addWidget(self._text)
        self._answers.addWidget(self._material)
        self._answers.addStretch(1)
        self._inner = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._group)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self._case, 2)
        self._inner.addLayout(self._answers, 3)
        box.addStretch(1)
        box.addWidget(self._group)
        box.addStretch(2)

    def _way_for(self, question: Question) -> Way:
        """Show the way to answer `question`, made when it is first needed, and no other."""
        name = way_of(question.item)
        way = self._ways.get(name) or make_way(name, self.elapsed, self)
        for other in self._ways.values():
            if other is not way:
                other.hide()
        if name not in self._ways:
            self._ways[name] = way
            way.given.connect(self._answer)
            if way.fills:
                self._whole.box.addWidget(way)
            else:  # below the words and the material, above the stretch
                self._answers.insertWidget(self._answers.count() - 1, way)
        way.show()
        return way

    def _show_text(self, question: Question, way: Way) -> None:
        """Show the words of the item, and what it is about, as far as the way does not."""
        about, kind = question.stimulus is not None, question.item.kind
        self._text.setText(question.item.text)
        self._text.setProperty("tone", "large" if about or kind == "order" else "question")
        self._text.style().polish(self._text)
        self._text.setVisible(not way.tells)
        self._case.show_stimulus(question.stimulus)
        self._material.show_lines(question.item.material)
        self._column.setVisible(not way.fills)
        self._whole.setVisible(way.fills)
        self._column.box.setStretch(0, 0 if about or kind in WRITTEN else 1)
        self._column.verticalScrollBar().setValue(0)
        for part in (self._head, self._foot):
            part.setMaximumWidth(BROAD if about or way.fills else MEASURE)
        self._column.limit(BROAD if about else MEASURE)

    def _go_on(self, question: Question, before: QuestionPage) -> None:
        """Ask, as deaf as the page before was, with the time that has passed since."""
        listening, since, told = before._listening, before._since, before._told
        self.ask(question)
        self._listening, self._since, self._told = listening, since, told

    def _so_far(self) -> int | None:
        """Return the number that is set but not yet given, or else what was given before."""
        draft = None if self._way is None else self._way.draft()
        return draft if draft is not None or self._question is None else self._question.given

    def _read_out(self, question: Question, before: Question | None) -> None:
        """Put the focus where keys answer, and have the question read out from there."""
        item, about = question.item, question.stimulus
        lines = [item.text, *item.material]
        more = [question.instructions] if question.instructions else []
        if about is not None:
            more += [about.title, about.text]
        self._group.setAccessibleName("\n".join(lines))
        self._group.setAccessibleDescription("\n".join(more))
        self._go_home()
        changed = QAccessibleEvent(self._group, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(changed)
        if about is not None and (before is None or before.stimulus != about):
            lines = [about.title, about.text, *lines]
        announce(self._group, "\n".join(lines))

    def _go_home(self) -> None:
        """Put the focus where keys answer."""
        ((self._way and self._way.home()) or self._group).setFocus()

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
        if self._question is None or self._way is None or left is None:
            return
        self._way.tick(self.elapsed())
        self._head.countdown.go_on(left, self._question.seconds or left)
        if left == 0:
            self._answer(None)
        elif self.elapsed() - self._told >= KEEP and left * 1000 > KEEP / 5:
            self.kept.emit(self._question, self._way.so_far(), self._since_told())

    def _pick(self, place: int) -> None:
        if self._way is not None and self._listening:
            self._way.pick(place)

    @Slot(object)
    def _answer(self, given: int | str | None) -> None:
        """Emit the answer to what is on the screen, once."""
        if self._question is None or self._way is None or not self._listening:
            return
        self._listening = False
        self._beat.stop()
        over = self._left() == 0
        took = self._since_told()
        if over:
            given = self._way.so_far()
            left = (self._question.seconds_left or 0) * 1000
            took = max(took, ceil(left - (self._told - took - self._question.took)))
        self._way.mark(given)
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
    def _pause(self) -> None:
        if self._question is None:
            return
        if self._question.seconds_left is not None:
            why = self.tr("The clock is running: finish the task first.")
            self.told.emit(why)
            announce(self, why)
            self._go_home()
            return
        self._listening = False
        self.paused.emit(self._question)


class _Group(QGroupBox):
    """The question and its answers: what a screen reader reads out, and where keys are heard."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step down to the first answer."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


def _centred(widget: QWidget) -> QWidget:
    """Return a row with `widget` in the middle, as wide as the column of the page."""
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(WIDE, 0, WIDE, 0)
    box.addStretch(1)
    box.addWidget(widget, 1000)
    box.addStretch(1)
    widget.setMaximumWidth(MEASURE)
    return row
