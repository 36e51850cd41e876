"""The report on the screen: page by page, only those in sight, as sharp as the screen."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from careerfit.core.errors import CancelledError
from careerfit.core.look import PLAIN
from careerfit.core.progress import quietly
from careerfit.core.report import Report
from careerfit.gui.pages.preview import PreviewPage
from careerfit.gui.paper import Paper, image, paper
from tests.gui.conftest import PAGES, Small, as_pdf, finished

pytestmark = pytest.mark.usefixtures("theme")
Wanted = list[tuple[Paper, int, int]]


@pytest.fixture
def report(small: Small) -> Report:
    reading = small.desk.reading
    return reading.report(reading.assess(reading.session(finished(small))))


@pytest.fixture
def printed(report: Report) -> Paper:
    return paper(as_pdf(report, quietly, PLAIN))


@pytest.fixture
def page(qtbot: QtBot) -> PreviewPage:
    made = PreviewPage()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def listen(page: PreviewPage) -> Wanted:
    wanted: Wanted = []
    page.page_wanted.connect(lambda *asked: wanted.append(asked))
    return wanted


def area(page: PreviewPage) -> QScrollArea:
    found = page.findChild(QScrollArea, "pages")
    assert found is not None
    return found


def test_a_pdf_is_measured(printed: Paper) -> None:
    assert printed.heights == (1.5,) * PAGES


def test_a_page_becomes_an_image_of_the_width_asked_for(printed: Paper) -> None:
    made = image(printed, 1, 200, quietly)
    assert (made.width(), made.height()) == (200, 300)
    assert made.pixelColor(2, 2) == QColor("white")
    dark = [y for y in range(300) for x in range(20, 80) if made.pixelColor(x, y).lightness() < 100]
    assert dark
    assert 85 <= min(dark) <= max(dark) <= 105


def test_rendering_can_be_cancelled(printed: Paper) -> None:
    def stop(_done: int, _all: int) -> None:
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        image(printed, 0, 200, stop)


def test_pages_in_sight_are_asked_for_and_shown(
    qtbot: QtBot, page: PreviewPage, report: Report, printed: Paper
) -> None:
    wanted = listen(page)
    page.show_report(report, printed)
    qtbot.waitUntil(lambda: len(wanted) >= 1)
    shown, number, width = wanted[0]
    assert shown is printed
    assert number == 0
    assert 700 < width < 800
    red = QImage(width, round(width * 1.5), QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    page.show_page(printed, 0, red)
    middle = area(page).viewport().grab().toImage()
    assert middle.pixelColor(middle.width() // 2, middle.height() // 2) == QColor("red")


def test_pages_of_another_report_are_not_shown(
    page: PreviewPage, report: Report, printed: Paper
) -> None:
    page.show_report(report, printed)
    other = Paper(pdf=b"", heights=(1.0,))
    page.show_page(other, 0, QImage(10, 10, QImage.Format.Format_RGB32))
    view = area(page).viewport().grab().toImage()
    assert view.pixelColor(view.width() // 2, view.height() // 2) == QColor("white")


def test_far_pages_are_asked_for_when_they_come_near(
    qtbot: QtBot, page: PreviewPage, report: Report
) -> None:
    long = Paper(pdf=b"", heights=(1.5,) * 30)
    wanted = listen(page)
    page.show_report(report, long)
    qtbot.waitUntil(lambda: len(wanted) >= 1)
    assert max(number for _, number, _ in wanted) < 4
    bar = area(page).verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: wanted[-1][1] == 29)
    assert len(wanted) < 10


def test_zooming_asks_for_wider_pages(
    qtbot: QtBot, page: PreviewPage, report: Report, printed: Paper
) -> None:
    wanted = listen(page)
    page.show_report(report, printed)
    qtbot.waitUntil(lambda: len(wanted) >= 1)
    before = wanted[-1][2]
    for name, wider in (("zoom-in", 1.25), ("zoom-in", 1.5), ("fit", 1.0), ("zoom-out", 0.8)):
        button = page.findChild(QPushButton, name)
        assert button is not None
        wanted.clear()
        button.click()
        qtbot.waitUntil(lambda: len(wanted) >= 1)
        assert wanted[-1][2] == pytest.approx(wider * before, abs=2)


def test_the_zoom_ends_somewhere(page: PreviewPage, report: Report, printed: Paper) -> None:
    page.show_report(report, printed)
    for name in ("zoom-in", "zoom-out"):
        button = page.findChild(QPushButton, name)
        assert button is not None
        for _ in range(20):
            button.click()
        assert not button.isEnabled()


def test_the_buttons_say_what_is_wanted(
    qtbot: QtBot, page: PreviewPage, report: Report, printed: Paper
) -> None:
    page.show_report(report, printed)
    save, back = page.findChild(QPushButton, "save"), page.findChild(QPushButton, "back")
    assert save is not None
    assert back is not None
    with qtbot.waitSignal(page.save_wanted) as saved:
        save.click()
    assert saved.args == [report]
    with qtbot.waitSignal(page.back_wanted):
        back.click()
