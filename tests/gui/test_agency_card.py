"""The look of reports, chosen in the settings."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careerfit import exchange
from careerfit.__main__ import _look
from careerfit.catalog.agencies import FILE, OwnLook
from careerfit.core.look import CONTRAST, Agency, RenderOptions, contrast
from careerfit.core.progress import Progress
from careerfit.core.report import Report
from careerfit.desk.looking import Looking
from careerfit.gui.dialogs import OpenDialog
from careerfit.gui.widgets.agency import AgencyCard
from careerfit.gui.window import Window
from tests.desk.test_looking import SVG
from tests.gui.conftest import BATTERY, Small, finished


def button(top: QWidget, name: str) -> QAbstractButton:
    found = top.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def field(top: QWidget) -> QLineEdit:
    found = top.findChild(QLineEdit, "agency-name")
    assert found is not None
    return found


@pytest.fixture
def looking(small: Small, tmp_path: Path) -> Looking:
    made = Looking(looks=OwnLook(folder=tmp_path, read=_look, write=exchange.write_whole))
    small.desk = replace(small.desk, reading=replace(small.desk.reading, looking=made))
    return made


@pytest.fixture
def card(looking: Looking, window: Window, qtbot: QtBot) -> AgencyCard:
    assert looking
    window.sidebar.wanted.emit("settings")
    made = window.settings.settings.agency
    qtbot.waitUntil(made.isVisible)
    return made


def told(card: AgencyCard) -> str:
    label = card.findChild(QLabel, "agency-told")
    assert label is not None
    return label.text()


def test_a_name_is_typed_and_stands_on_what_is_rendered_from_then_on(
    qtbot: QtBot, card: AgencyCard, looking: Looking, small: Small
) -> None:
    assert told(card).startswith("Reports bear no name.")
    assert not button(card, "agency-keep").isEnabled()
    qtbot.keyClicks(field(card), "Harbour Careers")
    button(card, "agency-keep").click()
    qtbot.waitUntil(lambda: told(card).startswith("Harbour Careers"))
    assert looking.now().agency == Agency(name="Harbour Careers")
    seen = []

    def see(_report: Report, _progress: Progress, look: RenderOptions) -> bytes:
        seen.append(look)
        return b""

    reading = replace(small.desk.reading, renders={".pdf": see})
    report = reading.report(reading.assess(reading.session(finished(small))))
    reading.render(report, ".pdf")
    assert [look.agency for look in seen] == [Agency(name="Harbour Careers")]


def test_a_colour_too_pale_for_paper_is_made_as_dark_as_it_has_to_be(
    qtbot: QtBot, card: AgencyCard, looking: Looking
) -> None:
    qtbot.keyClicks(field(card), "Harbour")
    button(card, "agency-colour").click()
    dialog = card.window().findChild(QColorDialog, "colours")
    assert dialog is not None
    dialog.colorSelected.emit(QColor("#ffd700"))
    dialog.close()
    button(card, "agency-keep").click()
    qtbot.waitUntil(lambda: looking.now().agency is not None)
    agency = looking.now().agency
    assert agency is not None
    assert agency.colour is not None
    assert contrast(agency.colour, "#ffffff") >= CONTRAST
    assert agency.colour in button(card, "agency-colour").text()


def test_logo_file_and_taking_away(
    qtbot: QtBot,
    card: AgencyCard,
    looking: Looking,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    logo, ours = tmp_path / "ours.svg", tmp_path / "ours.yaml"
    logo.write_text(SVG)
    ours.write_text("name: Quay\nlogo: ours.svg\n")
    chosen = iter([ours, None, logo])
    monkeypatch.setattr(OpenDialog, "ask", lambda _self: next(chosen))
    assert not button(card, "agency-logo").isEnabled()
    button(card, "agency-file").click()
    qtbot.waitUntil(lambda: told(card) == "Quay · With a logo")
    button(card, "agency-no-logo").click()
    qtbot.waitUntil(lambda: told(card) == "Quay · No logo")
    button(card, "agency-logo").click()  # and nothing was chosen
    button(card, "agency-logo").click()
    qtbot.waitUntil(lambda: told(card) == "Quay · With a logo")
    for answer, kept in (("Keep", True), ("Take away", False)):
        button(card, "agency-away").click()
        box = card.window().findChild(QMessageBox, "confirm-agency")
        assert box is not None
        next(one for one in box.buttons() if one.text() == answer).click()
        qtbot.waitUntil(lambda: card.window().findChild(QMessageBox, "confirm-agency") is None)
        qtbot.wait(30)
        assert (looking.now().agency is not None) is kept
    assert field(card).text() == ""


def test_the_paper_is_chosen(qtbot: QtBot, card: AgencyCard, looking: Looking) -> None:
    paper = card.findChild(QComboBox, "paper")
    assert paper is not None
    paper.setCurrentIndex(paper.findData("letter"))
    paper.activated.emit(paper.currentIndex())
    qtbot.waitUntil(lambda: looking.now().paper == "letter")


def test_a_faulty_file_is_told_when_one_comes_in(
    qtbot: QtBot, card: AgencyCard, window: Window, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text("nmae: x\n")
    window.settings.refresh()
    qtbot.waitUntil(lambda: "nmae" in window.notice.text())
    assert told(card).startswith("Reports bear no name.")


def test_what_is_typed_stays_while_other_things_change(
    qtbot: QtBot, card: AgencyCard, window: Window
) -> None:
    qtbot.keyClicks(field(card), "Harb")
    window.settings.refresh()
    qtbot.wait(50)
    assert field(card).text() == "Harb"
    window._ask_language("es")
    qtbot.waitUntil(lambda: field(window.settings.settings.agency).text() == "Harb")
    window._ask_language("en")
    assert BATTERY
