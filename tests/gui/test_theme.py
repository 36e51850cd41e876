"""Colours: readable in the light and in the dark, and as asked for."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careerfit.gui.app import keep_place
from careerfit.gui.frame import Frame
from careerfit.gui.theme import BODY, CONTRAST, DARK, LIGHT, Colours, Theme
from tests.gui.conftest import FONTS

ON = {
    "text": ("ground", "surface", "raised", "soft"),
    "muted": ("ground", "surface", "raised", "soft"),
    "accent": ("ground", "surface", "raised", "soft"),
    "on_accent": ("accent",),
    "on_warm": ("warm",),
    "wrong": ("ground", "surface"),
}
"""Which colours words have, and what they stand on."""


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(x) for x in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize(
    ("colours", "least"), [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST, 7)], ids=["light", "dark", "high"]
)
def test_all_words_can_be_read(colours: Colours, least: float) -> None:
    for words, grounds in ON.items():
        for words_on, ground in product((words,), grounds):
            found = contrast(getattr(colours, words_on), getattr(colours, ground))
            assert found >= least, f"{words_on} on {ground}: {found:.2f}"


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "high"])
def test_edges_of_what_can_be_pressed_can_be_seen(colours: Colours) -> None:
    for edge in ("line", "accent"):
        for ground in ("ground", "surface"):
            assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3.0


def test_a_scheme_that_is_asked_for_is_used_until_another_is(
    qapp: QApplication, theme: Theme
) -> None:
    def ground() -> QColor:
        return qapp.palette().color(QPalette.ColorRole.Window)

    theme.ask("dark")
    assert ground() == QColor(DARK.ground)
    theme.ask("contrast")
    assert ground() == QColor(CONTRAST.ground)
    theme.ask("light")
    assert ground() == QColor(LIGHT.ground)
    theme.ask("system")
    assert theme.asked == "system"
    assert ground() in (QColor(LIGHT.ground), QColor(DARK.ground))


def test_what_was_asked_for_is_worn_again_at_the_next_start(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    try:
        Theme(qapp, FONTS, kept).ask("contrast")
        again = Theme(qapp, FONTS, kept)
        assert (again.asked, again.colours) == ("contrast", CONTRAST)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(CONTRAST.ground)
        kept.setValue("scheme", "polka dots")
        assert Theme(qapp, FONTS, kept).asked == "system"
    finally:
        theme.ask("system")


def test_a_window_stands_where_it_stood_last(qtbot: QtBot, tmp_path: Path) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first, again, wild = (Frame() for _ in range(3))
    for window in (first, again, wild):
        qtbot.addWidget(window)
    keep_place(first, kept)
    assert first.size() == QSize(1120, 780)
    first.show()
    first.resize(780, 570)
    first.close()
    keep_place(again, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert again.size() == QSize(780, 570)
    kept.setValue("place", "no place at all")
    keep_place(wild, kept)
    assert wild.size() == QSize(1120, 780)


@pytest.mark.usefixtures("theme")
def test_the_font_is_the_one_of_the_reports(qapp: QApplication) -> None:
    info = QFontInfo(qapp.font())
    assert info.family() == "Noto Sans"
    assert info.pointSizeF() == pytest.approx(BODY, abs=0.6)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("part", ["", "main", "quiet", "place", "back", "segment", "onward"])
def test_what_the_tab_key_came_to_has_one_frame(qtbot: QtBot, part: str) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    box, button, tabs = QVBoxLayout(top), QPushButton("Save"), QTabBar()
    button.setProperty("part", part)
    tabs.addTab("Roles")
    for widget in (button, tabs):
        box.addWidget(widget)
    top.show()
    top.activateWindow()
    for widget in (button, tabs):
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        by_mouse = widget.grab().toImage()
        top.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        assert widget.grab().toImage() == by_mouse
        top.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, on=False)
        widget.clearFocus()
        assert widget.grab().toImage() != by_mouse
