"""What a question is about: a case or a policy in a card, and lines to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.theme import QUESTION, SMALL, WIDE, fixed
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.questionnaire import Stimulus


class Case(QWidget):
    """A card with a title and a text, at the top of its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case")
        self._title, self._text = words("", "heading"), words("", "large")
        frame, inner = card()
        inner.addWidget(self._title)
        inner.addWidget(self._text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)
        box.addStretch(1)

    def show_stimulus(self, stimulus: Stimulus | None) -> None:
        """Show what the question is about, or nothing."""
        self.setVisible(stimulus is not None)
        if stimulus is not None:
            self._title.setText(stimulus.title)
            self._text.setText(stimulus.text)


class Material(QWidget):
    """Lines in a font of one width, so that what differs stands under one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._longest = ""
        self._lines = words("")
        self._lines.setObjectName("material")
        frame, inner = card()
        inner.addWidget(self._lines)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the lines as large as the longest one lets; one that is too long wraps."""
        self.setVisible(bool(lines))
        self._lines.setText("\n".join(lines))
        self._longest = max(lines, key=len, default="")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines into what room there is now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        size, room = QUESTION - 3, self.width() - 3 * WIDE
        longest = self._longest
        while size > SMALL and QFontMetrics(fixed(size)).horizontalAdvance(longest) > room:
            size -= 0.5
        self._lines.setFont(fixed(size))
