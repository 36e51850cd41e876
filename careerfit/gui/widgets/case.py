"""What a question is about: a case or a policy in a card, and lines to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from careerfit.gui.theme import MEASURE, QUESTION, SMALL, WIDE, fixed
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.questionnaire import Stimulus


class Case:
    """A card with a title and a text; the same case stays as it is."""

    def __init__(self) -> None:
        self.frame, box = card()
        self.frame.setObjectName("case")
        self._title, self._text = words("", "heading"), words("", "large")
        box.addWidget(self._title)
        box.addWidget(self._text)

    def show_stimulus(self, stimulus: Stimulus | None) -> None:
        """Show what the question is about, or nothing."""
        self.frame.setVisible(stimulus is not None)
        if stimulus is not None:
            self._title.setText(stimulus.title)
            self._text.setText(stimulus.text)


class Material:
    """Lines in a font of one width, so that what differs stands under one another."""

    def __init__(self) -> None:
        self.frame, box = card()
        self._lines = words("")
        self._lines.setObjectName("material")
        box.addWidget(self._lines)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the lines as large as the longest one lets; one that is too long wraps."""
        self.frame.setVisible(bool(lines))
        self._lines.setText("\n".join(lines))
        size, room = QUESTION - 3, MEASURE - 4 * WIDE
        longest = max(lines, key=len, default="")
        while size > SMALL and QFontMetrics(fixed(size)).horizontalAdvance(longest) > room:
            size -= 0.5
        self._lines.setFont(fixed(size))
