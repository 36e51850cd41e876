"""The help sheet of all keys: each one that works is on it, and each one on it works."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from careerfit.gui.keys import Keys
from careerfit.gui.language import Language
from careerfit.gui.queue import QueueDialog
from careerfit.gui.window import Window


def shortcuts_of(top: QWidget) -> Iterator[tuple[str, list[QKeySequence]]]:
    """Yield what has keys in a window, with all of them: one is enough on the sheet."""
    for action in top.findChildren(QAction):
        if action.shortcuts():
            yield action.text(), action.shortcuts()
    for shortcut in top.findChildren(QShortcut):
        yield f"a shortcut of {shortcut.parent()}", shortcut.keys()


def told(sheet: Keys) -> list[QKeySequence]:
    return [
        QKeySequence(key) for group in sheet.groups() for row in group.keys for key in row.shortcuts
    ]


@pytest.fixture
def sheet(qtbot: QtBot, window: Window) -> Keys:
    made = Keys(window)
    qtbot.addWidget(made)
    return made


def test_every_key_that_works_is_on_the_sheet(window: Window, sheet: Keys) -> None:
    queue, known, found = QueueDialog(window), told(sheet), 0
    for top in (window, queue):
        for what, keys in shortcuts_of(top):
            assert any(key in known for key in keys), what
            found += 1
    assert found > 10


def test_every_key_on_the_sheet_works(window: Window, sheet: Keys) -> None:
    queue = QueueDialog(window)
    work = [key for top in (window, queue) for _, keys in shortcuts_of(top) for key in keys]
    for key in told(sheet):
        assert key in work, key.toString()


def test_no_key_does_two_things_in_one_place(sheet: Keys) -> None:
    for group in sheet.groups():
        keys = [key for row in group.keys for key in row.shortcuts]
        assert len(set(keys)) == len(keys), group.title
    everywhere = {key for row in sheet.groups()[0].keys for key in row.shortcuts}
    others = {key for group in sheet.groups()[1:] for row in group.keys for key in row.shortcuts}
    assert everywhere & others == {"Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"}  # as the preview has it


def test_keys_stand_under_the_place_where_they_work(sheet: Keys) -> None:
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    places = [group.title for group in sheet.groups()]
    assert [text for text in shown if text in places] == places
    for text in ("Everywhere", "At a question", "At a chat desk", "In the report preview"):
        assert text in places
    for key in ("Ctrl+S", "Ctrl++  Ctrl+=", "F1", "Backspace", "Esc", "Enter", "S", "1 – 9"):  # noqa: RUF001
        assert key in shown


def test_a_system_in_spanish_names_its_keys(window: Window, language: Language) -> None:
    language.ask("es")
    shown = [label.text() for label in Keys(window).findChildren(QLabel)]
    assert "Suprimir" in shown
    assert "Control+S" in shown
