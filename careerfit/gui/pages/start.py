"""Where everything begins: go on with a sitting, or say who, what for and with which questions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui.size import length
from careerfit.gui.theme import ROOM, TIGHT
from careerfit.gui.widgets.choice import ChoiceCard
from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.flow import Even, Flow
from careerfit.gui.widgets.labels import points, words
from careerfit.gui.widgets.sittings import Listed, SittingList
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

LONGEST_NAME = 300
"""As much of a name as is kept."""
NO_EXTRA = 1.0
"""The factor for the time of tasks when nobody asks for more."""


class Offered(Protocol):
    """A battery as the desk offers it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def items(self) -> int:
        """How many questions it has."""

    @property
    def minutes(self) -> float:
        """About how long it takes."""

    @property
    def timed(self) -> bool:
        """Whether some of it is done against a clock."""


class StartPage(QWidget):
    """Shows what can be begun or resumed; emits what was asked for."""

    begin_wanted = Signal(str, str, str, float)  # person, purpose, battery, factor for time
    resume_wanted = Signal(str)  # session
    results_wanted = Signal(str)
    erase_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded = False
        self._offered: Sequence[Offered] = ()
        self._listed: Sequence[Listed] = ()
        column = self._column = Column(parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)
        self._build_sittings(column.box)
        frame, box = card(ROOM)
        box.addWidget(words(self.tr("Begin a new sitting"), "heading"))
        self._build_name(box)
        self._build_purposes(box)
        self._build_batteries(box)
        self._build_extra_time(box)
        self._build_consent(box)
        self._build_begin(box)
        column.box.addWidget(frame)
        column.box.addStretch(1)
        self._look()

    def show_offers(self, offers: Sequence[Offered]) -> None:
        """Offer these batteries; the one chosen before stays chosen, else the first."""
        before = _chosen(self._batteries, "battery-")
        first = before if before in [offer.id for offer in offers] else offers[:1] and offers[0].id
        self._loaded, self._offered = True, offers
        clear(self._offers)
        for button in self._batteries.buttons():
            self._batteries.removeButton(button)
        for offer in offers:
            choice = ChoiceCard(offer.title, note=self._size(offer), parent=self)
            choice.setObjectName(f"battery-{offer.id}")
            self._batteries.addButton(choice)
            choice.setProperty("timed", offer.timed)
            choice.setChecked(offer.id == first)
            self._offers.addWidget(choice)
            choice.show()
        self._order_stops()
        self._look()

    def show_sittings(self, sittings: Sequence[Listed]) -> None:
        """List the sittings, those to go on with first."""
        self._listed = sittings
        ordered = sorted(sittings, key=lambda listed: listed.finished)
        unfinished = any(not listed.finished for listed in ordered)
        title = self.tr("Go on where you stopped") if unfinished else self.tr("Earlier sittings")
        self._earlier_title.setText(title)
        self._sittings.show_sittings(ordered)
        self._earlier.setVisible(bool(ordered))
        if unfinished and self._name.hasFocus() and not self._name.text():
            self._sittings.buttons()[0].setFocus()

    def begin_anew(self) -> None:
        """Forget the name, the extra time and the consent of who was here before."""
        self._name.clear()
        self._consent.setChecked(False)
        self._times.buttons()[0].setChecked(True)

    def take_over(self, before: StartPage) -> None:
        """Go on where the page before was."""
        if before._loaded:
            self.show_offers(before._offered)
        self.show_sittings(before._listed)
        self._name.setText(before._name.text())
        for old in before.findChildren(QAbstractButton):
            new = self.findChild(QAbstractButton, old.objectName()) if old.objectName() else None
            if new is not None and old.isChecked():
                new.setChecked(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with what is most likely wanted under the fingers."""
        super().showEvent(event)
        self._column.verticalScrollBar().setValue(0)
        self._name.setFocus()

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
        self._earlier.hide()
        box.addWidget(self._earlier)

    def _build_name(self, box: QVBoxLayout) -> None:
        label = words(self.tr("Name"), "muted")
        self._name = QLineEdit(self)
        self._name.setObjectName("name")
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("It stands on the report, and may be made up"))
        self._name.setAccessibleName(self.tr("Name"))
        self._name.textChanged.connect(self._look)
        box.addLayout(_under(label, self._name))

    def _build_purposes(self, box: QVBoxLayout) -> None:
        meanings = (
            ("self", self.tr("For myself"), self.tr("I want to know what suits me.")),
            ("counselling", self.tr("Counselling"), self.tr("I will talk it over with somebody.")),
            ("selection", self.tr("Selection"), self.tr("I am applying for a job.")),
        )
        self._purposes = QButtonGroup(self)
        row = Even(least=length(160))
        for key, title, meaning in meanings:
            choice = ChoiceCard(title, note=meaning, parent=self)
            choice.setObjectName(f"purpose-{key}")
            self._purposes.addButton(choice)
            row.addWidget(choice)
        self._purposes.buttonToggled.connect(self._look)
        self._purposes.buttonToggled.connect(self._show_terms)
        box.addLayout(_under(words(self.tr("What is it for?"), "muted"), row))

    def _build_batteries(self, box: QVBoxLayout) -> None:
        self._batteries = QButtonGroup(self)
        self._batteries.buttonToggled.connect(self._look)
        self._offers = Even(least=length(160))
        self._offers.addWidget(words(self.tr("The questions are being loaded …"), "muted"))
        box.addLayout(_under(words(self.tr("Which questions?"), "muted"), self._offers))

    def _build_extra_time(self, box: QVBoxLayout) -> None:
        """Offer one factor for all timed tasks; shown where there are some."""
        self._extra, self._times = QWidget(self), QButtonGroup(self)
        row = Even()
        for title, factor in (
            (self.tr("None"), 1.0),
            (self.tr("A quarter"), 1.25),
            (self.tr("A half"), 1.5),
            (self.tr("Twice the time"), 2.0),
        ):
            choice = ChoiceCard(title, parent=self._extra)
            choice.setObjectName(f"time-{factor:g}")
            choice.setChecked(factor == NO_EXTRA)
            self._times.addButton(choice)
            row.addWidget(choice)
        under = _under(words(self.tr("Extra time for timed tasks"), "muted"), row)
        under.setContentsMargins(0, 0, 0, 0)
        self._extra.setLayout(under)
        box.addWidget(self._extra)

    def _build_consent(self, box: QVBoxLayout) -> None:
        self._terms = QVBoxLayout()
        self._show_terms()
        self._consent = TickBox(self.tr("I have read this, and I agree"), self)
        self._consent.setObjectName("consent")
        self._consent.toggled.connect(self._look)
        self._consent.toggled.connect(self._show_begin)
        box.addLayout(_under(words(self.tr("Before you begin"), "muted"), self._terms))
        box.addWidget(self._consent, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_begin(self, box: QVBoxLayout) -> None:
        self._begin = QPushButton(self.tr("Begin"), self)
        self._begin.setObjectName("begin")
        self._begin.setProperty("part", "main")
        self._begin.clicked.connect(self._emit_begin)
        self._missing = words("", "muted", self)
        self._missing.setObjectName("missing")
        row = Flow(spacing=ROOM)
        row.addWidget(self._begin)
        row.fill(self._missing)
        box.addLayout(row)

    @Slot()
    def _order_stops(self) -> None:
        """Have the Tab key go from top to bottom, whatever was made last."""
        groups = self._purposes, self._batteries, self._times
        chosen = [button for group in groups for button in group.buttons()]
        stops = [*self._sittings.stops(), self._name, *chosen, self._consent, self._begin]
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)

    @Slot()
    def _look(self) -> None:
        """Say what is missing, and let begin when nothing is."""
        if not hasattr(self, "_missing"):
            return  # still being built
        self._extra.setVisible(self._is_timed())
        missing = self._what_is_missing()
        self._begin.setEnabled(self._loaded and not missing)
        if not self._loaded:
            self._missing.setText(self.tr("Loading …"))
        else:
            told = self.tr("Still missing: {0}").format(", ".join(missing))
            self._missing.setText(told if missing else "")
        self._begin.setAccessibleDescription(self._missing.text())

    @Slot()
    def _show_terms(self) -> None:
        """Tell what counts for the purpose."""
        clear(self._terms)
        purpose = _chosen(self._purposes, "purpose-")
        self._terms.addWidget(points([words(term) for term in self._terms_for(purpose)]))

    @Slot()
    def _show_begin(self) -> None:
        """Scroll to the button, which may be below the edge of a small window."""
        self._column.ensureWidgetVisible(self._begin)

    def _is_timed(self) -> bool:
        """Return whether what is chosen has timed tasks."""
        battery = cast("QWidget | None", self._batteries.checkedButton())
        return battery is not None and bool(battery.property("timed"))

    def _what_is_missing(self) -> list[str]:
        there = (
            (self._name.text().strip(), self.tr("the name")),
            (_chosen(self._purposes, "purpose-"), self.tr("what it is for")),
            (_chosen(self._batteries, "battery-"), self.tr("which questions")),
            (self._consent.isChecked(), self.tr("your agreement")),
        )
        return [name for given, name in there if not given]

    def _terms_for(self, purpose: str) -> list[str]:
        return [
            self.tr("Everything stays on this computer. Nothing is sent anywhere."),
            self.tr(
                "You are asked about work only: how you go about it, what you can do, what you "
                "like."
            ),
            self.tr("You may stop at any time and go on later, and you may skip any question."),
            {
                "counselling": self.tr(
                    "You and your counsellor read the results together. They are one input among "
                    "several."
                ),
                "selection": self.tr(
                    "Those who decide about the job read the results. They are one input among "
                    "several, and people decide, not this program. You may ask to see what is kept "
                    "about you, and to have it erased."
                ),
            }.get(
                purpose,
                self.tr("The results are for you. They are one input among several, no verdict."),
            ),
        ]

    def _size(self, offer: Offered) -> str:
        minutes = max(round(offer.minutes), 1)
        time = self.tr("about %n minute(s)", "", minutes)
        return self.tr("%n question(s), {0}", "", offer.items).format(time)

    @Slot()
    def _emit_begin(self) -> None:
        if not self._what_is_missing():
            purpose, battery = (
                _chosen(self._purposes, "purpose-"),
                _chosen(self._batteries, "battery-"),
            )
            extra = float(_chosen(self._times, "time-")) if self._is_timed() else NO_EXTRA
            self.begin_wanted.emit(self._name.text().strip(), purpose, battery, extra)


def _chosen(group: QButtonGroup, prefix: str) -> str:
    """Return what was chosen in a group; "" for nothing."""
    button = cast("QWidget | None", group.checkedButton())
    return "" if button is None else button.objectName().removeprefix(prefix)


def _under(label: QWidget, below: QWidget | QLayout) -> QVBoxLayout:
    """Return a column of a label and what it stands above."""
    box = QVBoxLayout()
    box.setSpacing(TIGHT)
    box.addWidget(label)
    if isinstance(below, QWidget):
        box.addWidget(below)
    else:
        box.addLayout(below)
    return box
