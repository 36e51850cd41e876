"""Greets somebody whom the machine was handed to, and asks them before a sitting begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.steps.consent import ConsentStep
from careerfit.gui.theme import GAP, ROOM, WIDE
from careerfit.gui.widgets.button import ENTER, Button
from careerfit.gui.widgets.column import FittingColumn, card, centred
from careerfit.gui.widgets.facts import FactList
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.stops import stop_in_turn

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from careerfit.gui.aid import Aid
    from careerfit.gui.handed import Arranged
    from careerfit.gui.steps.battery import Offered

NO_EXTRA = 1.0


class HelloPage(QWidget):
    """Tells what was set up, and what counts for it; emits once that it is agreed to."""

    agreed = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listening = False
        self._column = FittingColumn(parent=self)
        self._title = words("", "title")
        self._title.setObjectName("hello")
        self._rows = FactList()
        self._terms = ConsentStep()
        frame, inner = card(ROOM)
        told = self.tr(
            "This was set up for you. Read it, and ask what you want to ask. "
            "Nothing begins before you agree."
        )
        for part in (self._title, words(told), self._rows, self._terms):
            inner.addWidget(part)
        self._column.box.addWidget(frame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column, 1)
        whole.addWidget(self._build_foot())
        whole.addStretch(0)
        stop_in_turn([*self._terms.aids.stops(), self._terms.box, *self._buttons])

    def greet(self, arranged: Arranged) -> None:
        """Show what was arranged for whom."""
        self._listening = True
        self._title.setText(self.tr("Hello, {0}").format(arranged.person))
        self.tell(arranged)
        self._terms.show_terms(arranged.purpose, [])
        self._terms.aids.choose(arranged.aid)
        self._missing.hide()
        self._column.verticalScrollBar().setValue(0)
        self._terms.box.setFocus()
        announce(self, "\n".join((self._title.text(), self._terms.box.accessibleDescription())))

    def tell(self, arranged: Arranged, offer: Offered | None = None) -> None:
        """Tell which questions they are, once that is known, and how much time there is."""
        self._rows.show_rows(self._told(arranged, offer))

    def aid(self) -> Aid:
        """Return what the client wants to make it easier to read."""
        return self._terms.aids.chosen()

    def listen(self) -> None:
        """Take an agreement again: the sitting could not begin."""
        self._listening = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Enter, stop with Esc."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        self._missing = words("", "body", foot)
        self._missing.setObjectName("missing")
        self._missing.setProperty("part", "missing")
        begin = Button.main(self.tr("Begin"), "begin", foot)
        begin.clicked.connect(self._go_on)
        stop = Button(self.tr("Not now"), "not-now", foot)
        stop.clicked.connect(self.stopped)
        self._buttons = begin, stop
        row = Flow()
        row.addWidget(begin)
        row.addWidget(stop)
        box = QVBoxLayout(foot)
        box.setContentsMargins(0, GAP, 0, WIDE)
        box.setSpacing(GAP)
        box.addWidget(self._missing)
        box.addWidget(self._terms.box)
        box.addLayout(row)
        return centred(foot)

    def _told(self, arranged: Arranged, offer: Offered | None) -> list[tuple[str, str]]:
        rows = []
        if offer is not None:
            minutes = self.tr("about %n minute(s)", "", max(round(offer.minutes), 1))
            many = self.tr("%n question(s), {0}", "", offer.items).format(minutes)
            rows.append((self.tr("Questions"), f"{offer.title}: {many}"))
        if arranged.extra_time != NO_EXTRA:
            extra = self.tr("You get {0} times the usual time for tasks with a clock.")
            rows.append((self.tr("Time"), extra.format(f"{arranged.extra_time:g}")))
        return rows

    @Slot()
    def _go_on(self) -> None:
        missing = self._terms.missing()
        if missing:
            self._missing.setText(missing)
            self._missing.show()
            self._terms.box.setFocus()
            announce(self, missing)
        elif self._listening:
            self._listening = False
            self.agreed.emit()
