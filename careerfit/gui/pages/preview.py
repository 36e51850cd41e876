"""The report as it will be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.theme import ROOM, TIGHT, WIDE
from careerfit.gui.widgets.flow import TITLE as TITLE_LEAST
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from careerfit.core.report import Report
    from careerfit.gui.paper import Paper

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0)
"""Of the width of the window; 1.0 fits."""
FITS = ZOOMS.index(1.0)
PATIENCE = 120
"""Milliseconds without a change after which pages are asked for."""


class PreviewPage(QWidget):
    """Shows the pages of a PDF; emits which one it lacks, and how many pixels wide it has to be.

    Only pages on the screen and next to it are kept.
    """

    page_wanted = Signal(object, int, int)  # Paper, number, pixels
    save_wanted = Signal(object)  # Report
    print_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._paper: Paper | None = None
        self._zoom = FITS
        head = self._build_head()
        self._sheets = _Sheets()
        self._area = QScrollArea(self)
        self._area.setObjectName("pages")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(self._sheets)
        self._area.verticalScrollBar().valueChanged.connect(self._look_soon)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE)
        self._soon.timeout.connect(self._want)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self._area, 1)

    @property
    def paper(self) -> Paper | None:
        """What is shown."""
        return self._paper

    def show_report(self, report: Report, paper: Paper) -> None:
        """Show a report that was rendered on `paper`."""
        self._report, self._paper = report, paper
        self._title.setText(report.person)
        told = self.tr("The report, %n page(s)", "", len(paper.heights))
        self._area.setAccessibleName(told)
        self._sheets.show_paper(paper)
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus()
        self._lay_out()

    def take_over(self, before: PreviewPage) -> None:
        """Go on where the page before was."""
        self._zoom = before._zoom
        if before._report is not None and before._paper is not None:
            self.show_report(before._report, before._paper)

    def show_page(self, paper: Paper, number: int, image: QImage) -> None:
        """Show a page that was asked for, unless another report is shown by now."""
        if paper is self._paper:
            self._sheets.show_image(number, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the pages at once, and ask for sharp ones when the size stays."""
        super().resizeEvent(event)
        self._lay_out()

    def _build_head(self) -> QLayout:
        told = self.tr("Back to the results")
        back = self._button(self.tr("Back"), "back", self.back_wanted.emit, told)
        self._title = OneLine("", self)
        self._percent = words("", "muted", self)
        self._percent.setWordWrap(False)
        minus = "−"  # noqa: RUF001 (a minus is meant)
        self._smaller = self._button(minus, "zoom-out", self._zoom_out, self.tr("Smaller"))
        self._larger = self._button("+", "zoom-in", self._zoom_in, self.tr("Larger"))
        fit = self._button(self.tr("Fit width"), "fit", self._zoom_fit)
        paper = self._button(self.tr("Print…"), "print", self._emit_print)
        save = self._button(self.tr("Save PDF…"), "save", self._emit_save)
        save.setProperty("part", "main")
        self._add_shortcuts()
        row = Flow()
        row.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        row.addWidget(back)
        row.fill(self._title, TITLE_LEAST)
        for widget in (self._smaller, self._percent, self._larger, fit, paper, save):
            row.addWidget(widget)
        return row

    def _add_shortcuts(self) -> None:
        for key, slot in (
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), self._zoom_in),
            (QKeySequence("Ctrl+="), self._zoom_in),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), self._zoom_out),
            (QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_0), self._zoom_fit),
        ):
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _button(
        self, text: str, name: str, slot: Callable[[], None], told: str = ""
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(told)
        button.setAccessibleName(told or text)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        room = self._area.viewport().width()
        width = max(round((room - 2 * ROOM) * ZOOMS[self._zoom]), 100)
        self._sheets.lay_out(width, room)
        self._percent.setText(self.tr("{0}%").format(round(ZOOMS[self._zoom] * 100)))
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(ZOOMS) - 1)
        self._look_soon()

    @Slot()
    def _look_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _want(self) -> None:
        """Ask for the pages in sight that are missing or not sharp, and drop those far away."""
        if self._paper is None or not self.isVisible():
            return
        top, height = self._area.verticalScrollBar().value(), self._area.viewport().height()
        pixels = round(self._sheets.page_width() * self.devicePixelRatioF())
        for number in self._sheets.wanted(QRect(0, top, 1, height), pixels):
            self.page_wanted.emit(self._paper, number, pixels)

    def _set_zoom(self, zoom: int) -> None:
        if 0 <= zoom < len(ZOOMS):
            self._zoom = zoom
            self._lay_out()

    @Slot()
    def _zoom_in(self) -> None:
        self._set_zoom(self._zoom + 1)

    @Slot()
    def _zoom_out(self) -> None:
        self._set_zoom(self._zoom - 1)

    @Slot()
    def _zoom_fit(self) -> None:
        self._set_zoom(FITS)

    @Slot()
    def _emit_print(self) -> None:
        if self._report is not None:
            self.print_wanted.emit(self._report)

    @Slot()
    def _emit_save(self) -> None:
        if self._report is not None:
            self.save_wanted.emit(self._report)


class _Sheets(QWidget):
    """The pages under one another, in the width that they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: tuple[float, ...] = ()
        self._images: dict[int, QImage] = {}
        self._page = 100

    def page_width(self) -> int:
        """Return how wide a page is, in device-independent pixels."""
        return self._page

    def show_paper(self, paper: Paper) -> None:
        """Show empty sheets for the pages of `paper`."""
        self._heights, self._images = paper.heights, {}

    def show_image(self, number: int, image: QImage) -> None:
        """Show a page."""
        self._images[number] = image
        self.update()

    def lay_out(self, page: int, room: int) -> None:
        """Make every page `page` wide, in the middle of `room`."""
        self._page = page
        width = max(room, page + 2 * ROOM)
        boxes = self._boxes(width)
        self.setFixedSize(QSize(width, boxes[-1].bottom() + WIDE if boxes else 0))
        self.update()

    def wanted(self, seen: QRect, pixels: int) -> list[int]:
        """Return the pages in sight that are not there in so many pixels; forget those far away."""
        near = seen.adjusted(0, -seen.height(), self.width(), seen.height())
        close = [n for n, box in enumerate(self._boxes(self.width())) if box.intersects(near)]
        self._images = {n: image for n, image in self._images.items() if n in close}
        return [n for n in close if n not in self._images or self._images[n].width() != pixels]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that can be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        for number, box in enumerate(self._boxes(self.width())):
            if not box.intersects(event.rect()):
                continue
            painter.fillRect(box, Qt.GlobalColor.white)
            if number in self._images:
                painter.drawImage(box, self._images[number])
            painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def _boxes(self, room: int) -> list[QRect]:
        boxes, top = [], TIGHT
        for share in self._heights:
            boxes.append(
                QRect((room - self._page) // 2, top, self._page, round(self._page * share))
            )
            top = boxes[-1].bottom() + ROOM
        return boxes
