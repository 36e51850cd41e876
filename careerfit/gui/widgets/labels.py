"""Labels: words in one of the tones of the theme, and a line that is cut with an ellipsis."""

import re
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import BODY, GAP, TIGHT

LONG_WORD = re.compile(r"\S{30}(?=\S)")
BREAK = "\u200b"
"""A blank without width: a line may end there."""
Tone = Literal["body", "muted", "small", "large", "heading", "title", "question", "late"]


def words(text: str, tone: Tone = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label that wraps and reads `text` as plain text."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone)
    label.setWordWrap(True)
    label.setText(text)
    return label


def markup(text: str, tone: Tone = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label that wraps and reads `text` as escaped inline markup; it can be copied."""
    label = words("", tone, parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(text)
    return label


def written(text: str, tone: Tone = "body", parent: QWidget | None = None) -> QLabel:
    """Return a label for what somebody wrote: a word of any length wraps, too."""
    label = words(breakable(text), tone, parent)
    label.setMinimumWidth(1)
    return label


def breakable(text: str) -> str:
    """Return text in which a line may end within a very long word."""
    return LONG_WORD.sub(f"\\g<0>{BREAK}", text)


def points(labels: Sequence[QLabel]) -> QWidget:
    """Return the labels as a list."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(TIGHT, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(TIGHT)
    grid.setColumnStretch(1, 1)
    for row, label in enumerate(labels):
        mark = words("•", "muted")
        mark.setWordWrap(False)  # so that it keeps its room beside long words
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, row, 1)
    return holder


class OneLine(QWidget):
    """A line of plain text of any length: what does not fit is cut, and the tooltip has it all."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: float = BODY,
        bold: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        font = self.font()
        font.setPointSizeF(size)
        font.setBold(bold)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 (as QLabel has it)
        """Show `text`."""
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self._tell_all()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return all of the text."""
        return self._text

    def sizeHint(self) -> QSize:
        """Ask for the width of the text, within reason."""
        metrics = self.fontMetrics()
        return QSize(
            min(metrics.horizontalAdvance(self._text) + 2, length(600)), metrics.height() + 2
        )

    def minimumSizeHint(self) -> QSize:
        """Do with little width."""
        return QSize(length(60), self.fontMetrics().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell in a tooltip what is cut now."""
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (the line is painted whole)
        """Paint the line."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), int(middle), self._shown())

    def _shown(self) -> str:
        right = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self._text, right, self.width())

    def _tell_all(self) -> None:
        cut = self._shown() != self._text
        self.setToolTip(f"<qt>{_escaped(self._text)}</qt>" if cut else "")


def shortened(text: str, most: int = 24) -> str:
    """Return so many characters at most, for a button."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
