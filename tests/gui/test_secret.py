"""The field of a passphrase: as any other to type in, with no letter in it for a reader to say."""

import random
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from careerfit.gui.widgets.secret import DOT, LONGEST, SecretField

Deed = Callable[[QLineEdit], None]
KEYS = ("Home", "End", "Left", "Left", "Right", "Backspace", "Delete", "Return", "Tab")
TEXTS = ("three blue kettles", "x", "ü-ö", "")


@pytest.fixture
def field(qtbot: QtBot) -> SecretField:
    field = SecretField("Passphrase")
    qtbot.addWidget(field)
    field.show()
    return field


def held(field: QLineEdit) -> str:
    """Return what Qt knows to be in a field, and tells a screen reader."""
    return QLineEdit.text(field)


def key(name: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Deed:
    return lambda field: QTest.keyClick(field, Qt.Key[f"Key_{name}"], modifiers)


def letter(text: str) -> Deed:
    return lambda field: QTest.keyClicks(field, text)


def pasted(text: str, deed: Deed) -> Deed:
    def paste(field: QLineEdit) -> None:
        QGuiApplication.clipboard().setText(text)
        deed(field)

    return paste


def dropped(text: str) -> Deed:
    def drop(field: QLineEdit) -> None:
        data, at = QMimeData(), QPointF(3, 3)
        data.setText(text)
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        event = QDropEvent(at, copy, data, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field, event)

    return drop


def composed(text: str, *replacing: int) -> Deed:
    def compose(field: QLineEdit) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(text, *replacing)
        QApplication.sendEvent(field, event)

    return compose


def deeds(chance: random.Random) -> Sequence[Deed]:
    """Return one of each thing that is done to a field, each likely as often as it is named."""
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    text = chance.choice(TEXTS)
    return (
        letter(chance.choice("abcXYZ 019!")),
        letter(chance.choice("abcXYZ 019!")),
        key(chance.choice(KEYS)),
        key(chance.choice(KEYS), shift),
        key(chance.choice(("A", "C", "X", "Left", "Backspace", "Delete")), ctrl),
        key("A", Qt.KeyboardModifier.AltModifier),
        composed(chance.choice("é日")),
        composed("ñ", -1, 1),
        pasted(text, key("V", ctrl)),
        pasted(text, QLineEdit.paste),
        dropped(text),
        lambda field: field.insert(text),
        QLineEdit.backspace,
    )


@pytest.mark.parametrize("seed", range(8))
def test_it_is_typed_into_as_into_any_other(qtbot: QtBot, field: SecretField, seed: int) -> None:
    chance, plain = random.Random(seed), QLineEdit()  # noqa: S311 (no secret)
    plain.setEchoMode(QLineEdit.EchoMode.Password)
    qtbot.addWidget(plain)
    plain.show()
    told: list[str] = []
    field.textChanged.connect(lambda _: told.append(field.text()))
    for _ in range(400):
        if chance.random() < 0.03:
            shown = field.echoMode() is QLineEdit.EchoMode.Password
            field.reveal(shown)
            plain.setEchoMode(field.echoMode())
        before = plain.text()
        deed = chance.choice(deeds(chance))
        for one in (plain, field):
            deed(one)
        assert (field.text(), field.cursorPosition()) == (plain.text(), plain.cursorPosition())
        if field.echoMode() is QLineEdit.EchoMode.Password:
            assert held(field) == DOT * len(plain.text())
        assert before == plain.text() or told[-1] == plain.text()  # who listens asks in time


@pytest.mark.parametrize(
    "deed",
    [
        letter("kettle"),
        composed("kettle"),
        pasted("kettle", key("V", Qt.KeyboardModifier.ControlModifier)),
        lambda field: field.insert("kettle"),
        lambda field: field.setText("kettle"),
    ],
)
def test_no_letter_gets_into_it(field: SecretField, deed: Deed) -> None:
    seen: list[str] = []
    field.textEdited.connect(seen.append)
    field.textChanged.connect(seen.append)
    deed(field)
    assert field.text() == "kettle"
    assert set("".join(seen)) == {DOT}


def test_a_letter_that_takes_two_keys_comes_with_the_second(field: SecretField) -> None:
    QApplication.sendEvent(field, QInputMethodEvent("\N{ACUTE ACCENT}", []))
    assert field.text() == held(field) == ""
    composed("é")(field)
    assert (field.text(), held(field)) == ("é", DOT)


def test_undo_takes_all_of_it_away(field: SecretField) -> None:
    QTest.keyClicks(field, "kettle")
    key("Z", Qt.KeyboardModifier.ControlModifier)(field)
    assert field.text() == held(field) == ""
    key("Y", Qt.KeyboardModifier.ControlModifier)(field)
    assert field.text() == held(field) == ""


def test_what_is_revealed_is_held_until_it_is_hidden(field: SecretField) -> None:
    field.setText("kettle")
    field.reveal(True)  # noqa: FBT003
    assert held(field) == "kettle"
    key("Backspace")(field)
    field.reveal(False)  # noqa: FBT003
    assert (field.text(), held(field)) == ("kettl", DOT * 5)


def test_a_sign_of_two_units_is_one_dot(field: SecretField) -> None:
    composed("a👩b")(field)
    assert (field.text(), held(field)) == ("a👩b", DOT * 3)
    pasted("👩👩", QLineEdit.paste)(field)
    assert (field.text(), held(field)) == ("a👩b👩👩", DOT * 5)
    key("Backspace")(field)
    assert field.text() == "a👩b👩"


def test_what_is_too_long_ends_where_there_is_no_more_room(field: SecretField) -> None:
    field.setText("x" * (LONGEST - 2))
    pasted("abcd", key("V", Qt.KeyboardModifier.ControlModifier))(field)
    letter("e")(field)
    assert field.text() == "x" * (LONGEST - 2) + "ab"
