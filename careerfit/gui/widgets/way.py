"""What all ways to answer have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from careerfit.core.session import Question


class Way(QWidget):
    """Shows how a question is answered, and emits the answer once it is whole."""

    given = Signal(object)  # a whole number, or text
    practice_wanted = Signal()

    tells: ClassVar[bool] = False
    """Whether it shows the words of the item, too."""
    fills: ClassVar[bool] = False
    """Whether it takes all of the page, as broad and as high as it is."""
    moves: ClassVar[bool] = False
    """Whether something comes up on it as time goes by."""

    def ask(self, question: Question) -> None:
        """Show `question` in place of what was there."""
        raise NotImplementedError

    def home(self) -> QWidget | None:
        """Return what has the focus at first; None for the question itself."""
        return None

    def keys(self) -> str:
        """Return in words which keys answer."""
        return self.tr("Enter answers")

    def pick(self, place: int) -> None:
        """Do what the number key of this place, from 0, stands for."""

    def mark(self, given: int | str | None) -> None:
        """Show that this was given."""

    def so_far(self) -> str | None:
        """Return the answer as far as it is, for when the time is over."""
        return None

    def draft(self) -> int | None:
        """Return the number that is set but not yet given."""
        return None

    def tick(self, milliseconds: int) -> None:
        """Show what has come up `milliseconds` after the question."""
