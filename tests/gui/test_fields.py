"""Boxes to choose from, where their words are wider than they are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from careerfit.gui.widgets.fields import Choice

LONG = "A job in the service of many customers"


def painted(qtbot: QtBot, words: str, width: int) -> QImage:
    box = Choice()
    qtbot.addWidget(box)
    box.addItem(words)
    box.setFixedSize(width, 36)
    return box.grab().toImage()


def test_words_that_are_cut_end_in_dots(qtbot: QtBot) -> None:
    shown = painted(qtbot, LONG, 200)
    shorter = [f"{LONG[:n].rstrip()}…" for n in range(1, len(LONG))]
    assert any(shown == painted(qtbot, words, 200) for words in shorter)


def test_words_that_have_room_are_whole(qtbot: QtBot) -> None:
    wide = Choice().fontMetrics().size(Qt.TextFlag.TextSingleLine, LONG).width() + 80
    shown = painted(qtbot, LONG, wide)
    assert all(shown != painted(qtbot, f"{LONG[:n]}…", wide) for n in range(len(LONG) + 1))
