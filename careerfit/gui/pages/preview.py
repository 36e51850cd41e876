"""The report as it will be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT, WIDE
from careerfit.gui.widgets.labels import OneLine, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from careerfit.core.report import Report

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Of the width of the window; 1.0 fits."""
PATIENCE = 250
"""Milliseconds without a change of size after which pages are rendered again."""
SHARP = 0.02
"""Pages whose width is off by more than this share are rendered again."""


class PreviewPage(QWidget):
    """Shows the pages of a PDF; emits how wide it wants them when that changes."""

    pages_wanted = Signal(bytes, int)  # the PDF, pixels
    save_wanted = Signal(object)  # Report
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._pdf = b""
        self._zoom = ZOOMS.index(1.0)
        self._sheets = _Sheets()
        self._area = QScrollArea(self)
        self._area.setObjectName("pages")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setAccessibleName(self.tr("Pages of the report"))
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(self._sheets)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PATIENCE)
        self._later.timeout.connect(self._want_pages)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._build_head())
        box.addWidget(self._area, 1)

    def show_report(self, report: Report, pdf: bytes) -> None:
        """Show a report that was rendered as `pdf`."""
        self._report, self._pdf = report, pdf
        self._title.setText(report.person)
        self._sheets.show_images(())
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus()
        self._later.stop()
        QTimer.singleShot(0, self._want_pages)  # when the page has its size

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show the pages that were asked for."""
        for image in images:
            image.setDevicePixelRatio(1.0)
        self._sheets.show_images(images)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the pages at once, and render them again when the size stays."""
        super().resizeEvent(event)
        self._lay_out()
        if self._pdf:
            self._later.start()

    def _build_head(self) -> QHBoxLayout:
        self._title = OneLine("", self)
        self._percent = words("", "muted", self)
        self._percent.setWordWrap(False)
        self._smaller = self._button("−", "zoom-out", self._zoom_out, self.tr("Smaller"))  # noqa: RUF001 (a minus)
        self._larger = self._button("+", "zoom-in", self._zoom_in, self.tr("Larger"))
        fit = self._button(self.tr("Fit width"), "fit", self._zoom_fit)
        save = self._button(self.tr("Save PDF…"), "save", self._emit_save)
        save.setProperty("part", "main")
        back = self._button(self.tr("Back to the results"), "back", self.back_wanted)
        for key, slot in (
            (QKeySequence.StandardKey.ZoomIn, self._zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self._zoom_out),
            (QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_0), self._zoom_fit),
        ):
            QShortcut(key, self, slot, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        row.setSpacing(GAP)
        row.addWidget(back)
        row.addSpacing(GAP)
        row.addWidget(self._title, 1)
        for widget in (self._smaller, self._percent, self._larger, fit, save):
            row.addWidget(widget)
        return row

    def _button(self, text: str, name: str, slot: object, told: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(told)
        button.setAccessibleName(told or text)
        button.clicked.connect(slot)
        return button

    def _width(self) -> int:
        """Return how wide a page is, in device-independent pixels."""
        room = self._area.viewport().width() - 2 * WIDE
        return max(round(room * ZOOMS[self._zoom]), 100)

    def _lay_out(self) -> None:
        self._sheets.lay_out(self._width(), self._area.viewport().width())
        self._percent.setText(f"{ZOOMS[self._zoom]:.0%}")
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(ZOOMS) - 1)

    @Slot()
    def _want_pages(self) -> None:
        wanted = round(self._width() * self.devicePixelRatioF())
        if self._pdf and abs(self._sheets.sharp_at() - wanted) > SHARP * wanted:
            self.pages_wanted.emit(self._pdf, wanted)

    def _set_zoom(self, zoom: int) -> None:
        if 0 <= zoom < len(ZOOMS):
            self._zoom = zoom
            self._lay_out()
            self._later.start()

    @Slot()
    def _zoom_in(self) -> None:
        self._set_zoom(self._zoom + 1)

    @Slot()
    def _zoom_out(self) -> None:
        self._set_zoom(self._zoom - 1)

    @Slot()
    def _zoom_fit(self) -> None:
        self._set_zoom(ZOOMS.index(1.0))

    @Slot()
    def _emit_save(self) -> None:
        if self._report is not None:
            self.save_wanted.emit(self._report)


class _Sheets(QWidget):
    """The pages under one another, scaled to the width that they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: Sequence[QImage] = ()
        self._page = 100

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show these pages."""
        self._images = images
        self.update()

    def sharp_at(self) -> int:
        """Return the width in pixels at which the pages were rendered."""
        return self._images[0].width() if self._images else 0

    def lay_out(self, page: int, room: int) -> None:
        """Make every page `page` wide, in the middle of `room`."""
        self._page = page
        last = self._boxes(max(room, page + 2 * ROOM))
        height = last[-1].bottom() + WIDE if last else 0
        self.setFixedSize(QSize(max(room, page + 2 * ROOM), height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that can be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = self.palette().color(QPalette.ColorRole.Mid)
        for image, box in zip(self._images, self._boxes(self.width()), strict=True):
            if box.intersects(event.rect()):
                painter.drawImage(box, image)
                painter.setPen(edge)
                painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def _boxes(self, room: int) -> list[QRect]:
        boxes, top = [], TIGHT
        for image in self._images:
            height = round(self._page * image.height() / image.width())
            boxes.append(QRect((room - self._page) // 2, top, self._page, height))
            top += height + ROOM
        return boxes
