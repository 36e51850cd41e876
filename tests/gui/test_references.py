"""PySide6 6.12.0 on Python 3.11 loses a reference to None with each call, and aborts after some
thousands of them (docs/decisions/0002): that must be seen before a person sees it.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500


def test_a_call_into_qt_keeps_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("x")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 10
