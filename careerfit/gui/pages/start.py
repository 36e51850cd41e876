"""Where everything begins: go on with a sitting, or step by step to a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerfit.gui.steps.way import StepsToSitting
from careerfit.gui.theme import GAP, ROOM, TIGHT, WIDE
from careerfit.gui.widgets.button import ENTER, Button
from careerfit.gui.widgets.column import FittingColumn, card, centred
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import shortened, words
from careerfit.gui.widgets.sittings import Listed, SittingList
from careerfit.gui.widgets.stops import is_left, stop_in_turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from careerfit.gui.steps.battery import Offered


WITH_OTHERS = ("counselling", "selection")
"""Where somebody sets up a sitting for somebody else."""


class StartPage(QWidget):
    """Shows what can be resumed, or the steps to a new sitting; emits what was asked for.

    Where there are no sittings, the first step is shown at once, below a welcome.
    """

    begin_wanted = Signal(str, str, str, float)  # person, purpose, battery, factor for time
    hand_over_wanted = Signal(str, str, str, float)  # likewise: to somebody who agrees first
    resume_wanted = Signal(str)  # session
    results_wanted = Signal(str)
    erase_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: Sequence[Listed] = ()
        self._stepping = True
        self._turned: QWidget | None = None
        self._column = FittingColumn(parent=self)
        self.steps = StepsToSitting()
        self.steps.turned.connect(self._look)
        self.steps.missed.connect(self._miss)
        self.steps.done.connect(self._emit_begin)
        self._build_sittings(self._column.box)
        self._build_welcome(self._column.box)
        self._card, inner = card(ROOM)
        inner.addWidget(self.steps)
        self._column.box.addWidget(self._card)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column, 1)
        self._foot = self._build_foot()
        whole.addWidget(self._foot)
        whole.addStretch(0)
        self._look()

    def show_offers(self, offers: Sequence[Offered]) -> None:
        """Offer these batteries; the one chosen before stays chosen, else the first."""
        self.steps.battery.show_offers(offers)
        self._look()

    def show_sittings(self, sittings: Sequence[Listed]) -> None:
        """List the sittings, those to go on with first."""
        self._listed = sittings
        ordered = sorted(sittings, key=lambda listed: listed.finished)
        unfinished = any(not listed.finished for listed in ordered)
        title = self.tr("Go on where you stopped") if unfinished else self.tr("Earlier sittings")
        self._earlier_title.setText(title)
        left = is_left(self)
        self._sittings.show_sittings(ordered)
        self._come_in(going=not left)

    def begin_anew(self) -> None:
        """Forget the name, the extra time and the consent of who was here before."""
        self.steps.begin_anew()
        self._come_in()

    def take_over(self, before: StartPage) -> None:
        """Go on where the page before was."""
        self.show_sittings(before._listed)
        self.steps.take_over(before.steps)
        self._stepping = before._stepping
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with what is most likely wanted under the fingers."""
        super().showEvent(event)
        self._come_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on from a step with Enter."""
        if self._stepping and event.key() in ENTER and not event.isAutoRepeat():
            self.steps.go_on()
        else:
            super().keyPressEvent(event)

    def _come_in(self, *, going: bool = True) -> None:
        """Show what is most likely wanted, unless somebody is on the way to a new sitting.

        going: whether the keyboard goes there, too.
        """
        if not self._stepping or (self.steps.is_first() and not self.steps.name.said()):
            self._stepping = not self._listed
            self._look()
            if going and self.isVisible():
                self._go_home()

    def _go_home(self) -> None:
        self._column.verticalScrollBar().setValue(0)
        buttons = self._sittings.buttons()
        home = self.steps.shown.home() if self._stepping or not buttons else buttons[0]
        if not home.hasFocus():
            home.setFocus()

    def _build_sittings(self, box: QVBoxLayout) -> None:
        self._earlier, inner = card()
        self._earlier_title = words("", "heading")
        self._sittings = SittingList()
        self._sittings.resume_wanted.connect(self.resume_wanted)
        self._sittings.results_wanted.connect(self.results_wanted)
        self._sittings.erase_wanted.connect(self.erase_wanted)
        self._sittings.filled.connect(self._order_stops)
        inner.addWidget(self._earlier_title)
        inner.addWidget(self._sittings)
        self._new = Button(self.tr("Begin a new sitting"), "new", self)
        self._new.clicked.connect(self._begin_steps)
        box.addWidget(self._earlier)
        box.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_welcome(self, box: QVBoxLayout) -> None:
        self._welcome = QWidget(self)
        inner = QVBoxLayout(self._welcome)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(TIGHT)
        inner.addWidget(words(self.tr("Welcome"), "title"))
        told = self.tr(
            "CareerFit helps you find out whether work with customers is for you, which kind, and "
            "where it can lead. The short way takes about a quarter of an hour, and you can stop "
            "and go on whenever you like."
        )
        inner.addWidget(words(told))
        box.addWidget(self._welcome)

    def _build_foot(self) -> QWidget:
        """Build the buttons that stay in view however long a step is."""
        foot = QWidget()
        self._next = Button.main(self.tr("Next"), "onward", foot)
        self._begin = Button.main(self.tr("Begin"), "begin", foot)
        self._hand_over = Button("", "hand-over", foot)
        self._back = Button(self.tr("Back"), "backward", foot)
        for button, slot in (
            (self._next, self.steps.go_on),
            (self._begin, self.steps.go_on),
            (self._hand_over, self._emit_hand_over),
            (self._back, self._go_back),
        ):
            button.clicked.connect(slot)
        self._keys = words("", "small", foot)
        self._missing = words("", "body", foot)
        self._missing.setObjectName("missing")
        self._missing.setProperty("part", "missing")
        row = Flow()
        for part in (self._next, self._begin, self._hand_over, self._back):
            row.addWidget(part)
        row.fill(self._keys)
        box = QVBoxLayout(foot)
        box.setContentsMargins(0, GAP, 0, WIDE)
        box.setSpacing(GAP)
        box.addWidget(self._missing)
        box.addWidget(self.steps.consent.box, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(row)
        return centred(foot)

    @Slot(str)
    def _miss(self, missing: str) -> None:
        """Say what is to be done before one can go on."""
        self._missing.setText(missing)
        self._missing.show()

    @Slot()
    def _order_stops(self) -> None:
        """Have the Tab key go from top to bottom, whatever was made last."""
        steps = self.steps
        asked = [steps.name.field, *steps.purpose.cards, *steps.battery.cards, *steps.time.cards]
        asked += steps.consent.aids.stops()
        buttons = self._next, self._begin, self._hand_over, self._back
        stops = [*self._sittings.stops(), self._new, *asked, steps.consent.box, *buttons]
        stop_in_turn(stops)

    @Slot()
    def _look(self) -> None:
        """Show the sittings or a step, and what can be done from here."""
        steps, stepping = self.steps, self._stepping
        self._earlier.setVisible(not stepping)
        self._new.setVisible(not stepping)
        self._welcome.setVisible(stepping and steps.is_first() and not self._listed)
        self._card.setVisible(stepping)
        self._foot.setVisible(stepping)
        self._next.setVisible(not steps.is_last())
        self._begin.setVisible(steps.is_last())
        self._hand_over.setVisible(steps.is_last() and steps.purpose.chosen in WITH_OTHERS)
        self._hand_over.setText(self.tr("Hand over to {0}…").format(shortened(steps.name.said())))
        self._back.setVisible(not steps.is_first() or bool(self._listed))
        choosing = steps.shown in (steps.purpose, steps.battery, steps.time)
        keys = self.tr("Enter goes on")
        told = self.tr("{0} · number keys choose").format(keys) if choosing else keys
        self._keys.setText(told)
        self._missing.hide()
        steps.consent.box.setVisible(steps.is_last())
        self._order_stops()
        self._column.fit()
        self._whole.activate()  # at once, not step by step: nothing jumps
        if steps.shown is not self._turned:
            self._turned = steps.shown
            self._column.verticalScrollBar().setValue(0)
        else:
            self._column.ensureWidgetVisible(steps.shown.home())

    @Slot()
    def _begin_steps(self) -> None:
        self._stepping = True
        self.steps.turn_to(self.steps.name)

    @Slot()
    def _go_back(self) -> None:
        if self.steps.is_first():
            self._stepping = False
            self._look()
            self._go_home()
        else:
            self.steps.go_back()

    @Slot()
    def _emit_begin(self) -> None:
        self.begin_wanted.emit(*self._said())

    @Slot()
    def _emit_hand_over(self) -> None:
        self.hand_over_wanted.emit(*self._said())

    def _said(self) -> tuple[str, str, str, float]:
        """Return whose sitting it is to be, what for, with which questions and how much time."""
        steps = self.steps
        return steps.name.said(), steps.purpose.chosen, steps.battery.chosen, steps.extra_time
