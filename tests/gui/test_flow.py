"""Rows that break: whatever width they are asked about."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from careerfit.gui.widgets.column import clear
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


@pytest.mark.parametrize("kind", [Flow, Even])
@pytest.mark.parametrize("how", ["cleared", "gone with what it stands in"])
def test_nothing_stays_of_what_was_in_a_layout(
    qtbot: QtBot, kind: type[Flow | Even], how: str
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    holder = QWidget(around)
    flow = kind(holder)
    for _ in range(3):
        flow.addWidget(QLabel("a few words"))
    items, labels = list(flow._items), holder.findChildren(QLabel)
    assert all(map(isValid, (*items, *labels)))
    if how == "cleared":
        clear(flow)
    else:
        holder.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(map(isValid, (*items, *labels)))
