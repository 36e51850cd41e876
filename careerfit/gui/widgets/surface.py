"""A question and its answers: the words, what it is about, and the way to answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from careerfit.core.questionnaire import WRITTEN
from careerfit.gui.size import length
from careerfit.gui.theme import BROAD, MEASURE, ROOM, WIDE
from careerfit.gui.widgets.case import Case, Material
from careerfit.gui.widgets.column import Column
from careerfit.gui.widgets.grouped import Grouped
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
BESIDE = length(900)
"""From this width on, a case stands beside its question, else above."""


class Surface(QWidget):
    """Shows one question at a time; how an answer is given is the business of a `widgets.way`."""

    given = Signal(object)  # a whole number, or text
    practice_wanted = Signal()

    def __init__(self, elapsed: Callable[[], int], parent: QWidget | None = None) -> None:
        """Make a surface; `elapsed` tells the milliseconds since the question came up."""
        super().__init__(parent)
        self.way: Way | None = None
        self._elapsed = elapsed
        self._ways: dict[str, Way] = {}
        self._before: Question | None = None
        self._column, self._whole = Column(parent=self), Column(BROAD, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        box.addWidget(self._whole, 1)
        self._build_group(self._column.box)

    def show_question(self, question: Question) -> Way:
        """Show `question` in place of what was there, and return the way to answer it."""
        way = self.way = self._way_for(question)
        self._show_text(question, way)
        way.ask(question)
        return way

    def prepare(self, question: Question) -> None:
        """Make ways to answer what comes, and what is tried or started before it, ahead of time."""
        items = [question.item] + ([] if question.practice is None else [question.practice.item])
        for name in map(way_of, items):
            self._made(name).ensurePolished()

    def is_broad(self, question: Question) -> bool:
        """Return whether `question` takes more than the width of a column."""
        return question.stimulus is not None or (self.way is not None and self.way.fills)

    def read_out(self, question: Question, before: str = "") -> None:
        """Put the focus where keys answer, and have the question read out from there.

        before: what is told before its instructions.
        """
        item, about = question.item, question.stimulus
        lines = [item.text, *item.material]
        more = [line for line in (before, question.instructions) if line]
        if about is not None:
            more += [about.title, about.text]
        self._group.setAccessibleName("\n".join(lines))
        self._group.setAccessibleDescription("\n".join(more))
        self.go_home()
        changed = QAccessibleEvent(self._group, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(changed)
        if about is not None and (self._before is None or self._before.stimulus != about):
            lines = [about.title, about.text, *lines]
        self._before = question
        announce(self._group, "\n".join(lines))

    def go_home(self) -> None:
        """Put the focus where keys answer."""
        ((self.way and self.way.home()) or self._group).setFocus()

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
        """Show the way to answer `question`, and no other."""
        way = self._made(way_of(question.item))
        for other in self._ways.values():
            if other is not way:
                other.hide()
        way.show()
        return way

    def _made(self, name: str) -> Way:
        """Return a way to answer, made where there is none yet."""
        if name not in self._ways:
            way = self._ways[name] = make_way(name, self._elapsed, self)
            way.hide()
            way.given.connect(self.given)
            way.practice_wanted.connect(self.practice_wanted)
            if way.fills:
                self._whole.box.addWidget(way)
            else:  # below the words and the material, above the stretch
                self._answers.insertWidget(self._answers.count() - 1, way)
        return self._ways[name]

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
        self._column.limit(BROAD if about else MEASURE)


class _Group(Grouped):
    """The question and its answers: what a screen reader reads out, and where keys are heard."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step down to the first answer."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


def answers_nothing(event: QKeyEvent) -> bool:
    """Return whether a key repeats itself, or belongs to a shortcut."""
    return event.isAutoRepeat() or bool(event.modifiers() & COMMANDS)
