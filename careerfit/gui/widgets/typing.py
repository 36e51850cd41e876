"""A passage that is typed, with what is wrong marked at once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPalette,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from careerfit.core.questionnaire import MOST_TYPED
from careerfit.gui.theme import GAP, LARGE, ROOM, WIDE
from careerfit.gui.widgets.button import ENTER, Button
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.way import Way

if TYPE_CHECKING:
    from careerfit.core.session import Question

LINES = 5
"""As much of what was typed is seen at once; the rest scrolls."""


class Typing(Way):
    """The passage, and a field below it that takes typing alone; gives what was typed.

    Enter ends at the end of the passage; before it, it has to be pressed twice, since many press
    it at the end of a line.
    """

    tells = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passage = ""
        self._shown = words("", "large", self)
        self._shown.setObjectName("passage")
        self._shown.setTextFormat(Qt.TextFormat.RichText)
        frame, inner = card()
        inner.addWidget(self._shown)
        self._field = _Field(self)
        self._field.textChanged.connect(self._look)
        self._field.entered.connect(self._enter)
        self._marks = _Marks(self._field)
        self._hint = words("", "muted", self)
        done = Button.main(self.tr("Done"), "done", self)
        done.clicked.connect(self._give)
        foot = QHBoxLayout()
        foot.setSpacing(ROOM)
        foot.addWidget(self._hint, 1)
        foot.addWidget(done)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(words(self.tr("Type this:"), "muted", self))
        box.addWidget(frame)
        box.addWidget(self._field)
        box.addLayout(foot)

    def ask(self, question: Question) -> None:
        """Show the passage, and a field with what was kept of an earlier try."""
        self._passage = question.item.text
        self._marks.passage = self._passage
        self._field.setAccessibleName(self.tr("Type the passage here"))
        self._field.setAccessibleDescription(self._passage)
        if self.so_far() != (question.text or ""):  # a cursor that moves hides that it came
            self._field.setPlainText(question.text or "")
            self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._look()

    def home(self) -> QWidget:
        """Return the field."""
        return self._field

    def keys(self) -> str:
        """Return which key ends."""
        return self.tr("Enter at the end of the passage, or Done")

    def so_far(self) -> str:
        """Return what has been typed."""
        return self._field.toPlainText()

    @Slot()
    def _look(self) -> None:
        """Mark the word that is being typed."""
        typed = self.so_far()
        self._asked = False
        self._hint.setText(self.tr("What is wrong is underlined. You may go back and correct it."))
        here = typed.count(" ")
        told = [escape(word) for word in self._passage.split(" ")]
        if here < len(told):
            soft = self.palette().color(QPalette.ColorRole.AlternateBase).name()
            told[here] = f'<span style="background-color: {soft}"><u>{told[here]}</u></span>'
        self._shown.setText(" ".join(told))

    @Slot()
    def _enter(self) -> None:
        typed = self.so_far()
        if typed and (self._asked or len(typed) >= len(self._passage)):
            self._give()
        elif typed:
            self._asked = True
            self._hint.setText(self.tr("This is not yet the end. Press Enter again to stop here."))
            announce(self, self._hint.text())

    @Slot()
    def _give(self) -> None:
        self.given.emit(self.so_far())


def wrong(passage: str, typed: str) -> list[int]:
    """Return the places in `typed` that differ from `passage`, compared word by word.

    So a letter too much or too little spoils its own word, not all that comes after it. This is to
    help while typing; scoring looks for the best fit of the whole.
    """
    found, place = [], 0
    wanted = passage.split(" ")
    for number, word in enumerate(typed.split(" ")):
        right = wanted[number] if number < len(wanted) else ""
        last = number == typed.count(" ")
        found += [place + n for n, c in enumerate(word) if c != right[n : n + 1]]
        place += len(word)
        if not last and len(word) < len(right):
            found.append(place)  # the space came too early
        place += 1
    return found


class _Field(QPlainTextEdit):
    """Takes what is typed, and nothing that is pasted or dropped."""

    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("typed")
        font = self.font()
        font.setPointSizeF(LARGE)
        self.setFont(font)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setViewportMargins(WIDE - GAP, 0, WIDE - GAP, 0)  # lines as long as the passage's
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2 * GAP)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: ARG002, N802 (Qt's name)
        """Refuse: it is to be typed."""
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Insert nothing."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer nothing."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key; Enter ends, and what would paste, copy back or run over does nothing."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif len(self.toPlainText()) < MOST_TYPED or not event.text().isprintable():
            super().keyPressEvent(event)


class _Marks(QSyntaxHighlighter):
    """Underlines and colours the characters that are wrong."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._field = field
        self.passage = ""

    def highlightBlock(self, text: str) -> None:
        """Mark one paragraph, which is all there is."""
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.setForeground(self._field.palette().color(QPalette.ColorRole.BrightText))
        mark.setFontUnderline(True)
        for place in wrong(self.passage, text):
            self.setFormat(place, 1, mark)
