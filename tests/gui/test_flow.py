"""Rows that break: whatever width they are asked about."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from careerfit.gui.widgets.flow import Even, Flow


@pytest.mark.parametrize("kind", [Flow, Even])
@pytest.mark.parametrize("words", [0, 1, 5])
def test_any_width_has_a_height_and_a_wider_one_needs_no_more(
    qtbot: QtBot, kind: type[Flow | Even], words: int
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = kind(holder)
    for number in range(words):
        flow.addWidget(QLabel("a few words", holder) if number else QLabel("word", holder))
    holder.show()
    heights = [flow.heightForWidth(width) for width in (-1000, -50, -1, 0, 1, 80, 200, 500, 9000)]
    assert min(heights) >= 0
    assert heights == sorted(heights, reverse=True)
