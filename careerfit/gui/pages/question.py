"""Asks one question, with nothing else on the screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.theme import GAP, LARGE, MEASURE, ROOM, WIDE
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.column import Column
from careerfit.gui.widgets.labels import OneLine, words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.number import NumberAnswer

if TYPE_CHECKING:
    from careerfit.core.session import Question

COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
KEYS = 9
"""So many answers have a key of their own."""


class QuestionPage(QWidget):
    """Shows a question; emits it back with the answer, and is deaf until it is handed the next.

    A number key, a click or Enter answers; S skips, Backspace goes back, Esc pauses. Keys that
    repeat themselves do nothing.
    """

    answered = Signal(object, object, int)  # Question, value or None (skipped), milliseconds
    back_wanted = Signal(object)  # Question
    paused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._listening = False
        self._clock = QElapsedTimer()
        self._cards: list[ChoiceCard] = []
        column = Column(parent=self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(_centred(self._build_head()))
        box.addWidget(column, 1)
        box.addWidget(_centred(self._build_foot()))
        self._build_group(column.box)

    @property
    def asked(self) -> Question | None:
        """What is shown."""
        return self._question

    def ask(self, question: Question) -> None:
        """Show `question` in place of what was there."""
        self._question = question
        self._show_progress(question)
        self._instructions.setText(question.instructions)
        self._instructions.setVisible(bool(question.instructions))
        self._text.setText(question.item.text)
        self._group.setAccessibleName(question.item.text)
        self._group.setAccessibleDescription(question.instructions)
        self._show_choices(question)
        self._show_number(question)
        self._show_keys(question)
        self._back.setEnabled(question.number > 1)
        self._read_out(question)
        self._clock.restart()
        self.listen()

    def listen(self) -> None:
        """Take an answer to what is shown: it is new, or the last answer was not accepted."""
        self._listening = True

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
                self._answer(None)
            case key if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self._choose(key - Qt.Key.Key_1)
            case _:
                super().keyPressEvent(event)

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        self._part = OneLine(size=LARGE, bold=True)
        self._place = words("", "muted")
        self._place.setWordWrap(False)
        self._place.setObjectName("place")
        self._bar = QProgressBar(head)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._instructions = words("", "muted", head)
        line = QHBoxLayout()
        line.addWidget(self._part, 1)
        line.addWidget(self._place)
        box = QVBoxLayout(head)
        box.setContentsMargins(0, WIDE, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(line)
        box.addWidget(self._bar)
        box.addWidget(self._instructions)
        return head

    def _build_group(self, box: QVBoxLayout) -> None:
        self._group = _Group(self)
        self._group.setObjectName("question")
        self._group.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text = words("", "question", self._group)
        self._text.setObjectName("text")
        self._number = NumberAnswer(self._group)
        self._number.given.connect(self._answer)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(GAP)
        inner = QVBoxLayout(self._group)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(self._text)
        inner.addSpacing(GAP)
        inner.addLayout(self._answers)
        inner.addWidget(self._number)
        box.addStretch(1)
        box.addWidget(self._group)
        box.addStretch(2)

    def _build_foot(self) -> QWidget:
        foot = QWidget(self)
        self._back = self._button(self.tr("Back"), "back", self.tr("Backspace"))
        self._skip = self._button(self.tr("I'd rather not say"), "skip", self.tr("S"))
        self._stop = self._button(self.tr("Pause"), "pause", self.tr("Esc"))
        self._back.clicked.connect(self._go_back)
        self._skip.clicked.connect(partial(self._answer, None))
        self._stop.clicked.connect(self._pause)
        self._keys = words("", "small", foot)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, ROOM, 0, WIDE)
        row.setSpacing(GAP)
        row.addWidget(self._back)
        row.addWidget(self._skip)
        row.addWidget(self._keys, 1)
        row.addWidget(self._stop)
        return foot

    def _button(self, text: str, name: str, key: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(self.tr("Key: {0}").format(key))
        button.setAccessibleDescription(self.tr("Key: {0}").format(key))
        return button

    def _show_progress(self, question: Question) -> None:
        self._part.setText(question.part)
        place = self.tr("Question {0} of {1}").format(question.number, question.of)
        self._place.setText(f"{place}   ·   {self._time_left(question.minutes_left)}")
        self._bar.setRange(0, question.of)
        self._bar.setValue(question.number - 1)
        self._bar.setAccessibleDescription(self._place.text())

    def _time_left(self, minutes: float) -> str:
        if minutes < 1:
            return self.tr("less than a minute left")
        if round(minutes) == 1:
            return self.tr("about one minute left")
        return self.tr("about {0} minutes left").format(round(minutes))

    def _show_choices(self, question: Question) -> None:
        for place in range(len(self._cards), len(question.choices)):
            self._cards.append(self._card(place))
        for card in self._cards[len(question.choices) :]:
            card.hide()
        for card, choice in zip(self._cards, question.choices, strict=False):
            card.say(choice.label)
            card.setObjectName(f"choice-{choice.value}")
            card.mark(chosen=choice.value == question.given)
            card.show()

    def _card(self, place: int) -> ChoiceCard:
        badge = str(place + 1) if place < KEYS else " "
        card = ChoiceCard("", badge=badge, size=LARGE, parent=self._group)
        card.clicked.connect(partial(self._choose, place))
        self._answers.addWidget(card)
        return card

    def _show_number(self, question: Question) -> None:
        number = question.item.number
        self._number.setVisible(number is not None)
        if number is not None:
            self._number.show_number(number, question.given)

    def _show_keys(self, question: Question) -> None:
        most = min(len(question.choices), KEYS)
        answer = self.tr("1 – {0} answer").format(most)  # noqa: RUF001 (an en dash is meant)
        if question.item.number is not None:
            answer = self.tr("Enter answers")
        rest = self.tr("S skips · Backspace goes back · Esc pauses")
        self._keys.setText(f"{answer} · {rest}")

    def _read_out(self, question: Question) -> None:
        """Put the focus where keys answer, and have the question read out from there."""
        target = self._group if question.item.number is None else self._number
        target.setFocus()
        changed = QAccessibleEvent(self._group, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(changed)
        announce(self._group, question.item.text)

    def _choose(self, place: int) -> None:
        if self._question is not None and place < len(self._question.choices):
            self._answer(self._question.choices[place].value)

    @Slot(int)
    def _answer(self, given: int | None) -> None:
        """Emit the answer to what is on the screen, once."""
        if self._question is None or not self._listening:
            return
        self._listening = False
        for card, choice in zip(self._cards, self._question.choices, strict=False):
            card.mark(chosen=choice.value == given)
        self.answered.emit(self._question, given, self._clock.elapsed())

    @Slot()
    def _go_back(self) -> None:
        if self._question is not None and self._listening and self._question.number > 1:
            self._listening = False
            self.back_wanted.emit(self._question)

    @Slot()
    def _pause(self) -> None:
        if self._question is not None:
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
