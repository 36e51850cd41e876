"""A list of sittings: whose, how far they have come, and what can be done with each."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QDate, QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP, ROOM, TIGHT
from careerfit.gui.widgets.column import clear
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import OneLine, words
from careerfit.gui.widgets.stops import name_of_stop, stop_again, stop_in_turn, stops_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from careerfit.core.session import Sitting

FEW = 3
"""So many sittings are shown at first."""


class Listed(Protocol):
    """A sitting as the desk lists it."""

    @property
    def sitting(self) -> Sitting:
        """The sitting itself."""

    @property
    def title(self) -> str:
        """What its battery is called."""

    @property
    def of(self) -> int:
        """How many items the battery has."""

    @property
    def finished(self) -> bool:
        """Whether all were answered or skipped."""


class SittingList(QWidget):
    """Sittings under one another; emits the id of the one whose button was pressed."""

    resume_wanted = Signal(str)
    results_wanted = Signal(str)
    erase_wanted = Signal(str)
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sittings: Sequence[Listed] = ()
        self._of_a_day: Counter[tuple[str, date]] = Counter()
        self._shown: list[QWidget] = []
        self._all = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        self._more = QPushButton(self)
        self._more.setProperty("part", "quiet")
        self._more.clicked.connect(self._show_all)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._rows)
        self._box.addWidget(self._more)

    def show_sittings(self, sittings: Sequence[Listed]) -> None:
        """Show `sittings` in this order."""
        self._sittings = sittings
        self._of_a_day = Counter(_person_and_day(listed) for listed in sittings)
        self._fill()

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        return [*stops_in(self._shown), self._more]

    def buttons(self) -> list[QPushButton]:
        """Return the buttons of the sittings shown, in order."""
        return [button for row in self._shown for button in row.findChildren(QPushButton)]

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        name = name_of_stop(self)
        clear(self._rows)
        shown = self._sittings if self._all else self._sittings[:FEW]
        self._shown = [self._row(listed) for listed in shown]
        for row in self._shown:
            self._rows.addWidget(row)
        self._more.setText(self.tr("Show all {0}").format(len(self._sittings)))
        self._more.setVisible(len(shown) < len(self._sittings))
        stop_in_turn(self.stops())
        stop_again(self, name)
        self.filled.emit()

    def _row(self, listed: Listed) -> QWidget:
        row = QFrame(self)
        row.setProperty("part", "well")
        box = Flow(row)
        box.setContentsMargins(ROOM, GAP, GAP, GAP)
        who = QWidget(row)
        told = QVBoxLayout(who)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(TIGHT)
        told.addWidget(OneLine(self._title(listed), row))
        told.addWidget(words(self._how_far(listed), "small", row))
        box.fill(who)
        for control in self._controls(listed, row):
            box.addWidget(control)
        return row

    def _title(self, listed: Listed) -> str:
        return listed.sitting.person

    def _controls(self, listed: Listed, row: QWidget) -> Sequence[QWidget]:
        return self._buttons(listed, row)

    def _buttons(self, listed: Listed, row: QWidget) -> tuple[QPushButton, QPushButton]:
        sitting = listed.sitting
        if listed.finished:
            go = QPushButton(self.tr("Results"), row)
            go.setObjectName(f"results-{sitting.id}")
            go.clicked.connect(partial(self.results_wanted.emit, sitting.id))
        else:
            go = QPushButton(self.tr("Resume"), row)
            go.setObjectName(f"resume-{sitting.id}")
            go.clicked.connect(partial(self.resume_wanted.emit, sitting.id))
        erase = QPushButton(self.tr("Erase…"), row)
        erase.setObjectName(f"erase-{sitting.id}")
        erase.setProperty("part", "quiet")
        erase.clicked.connect(partial(self._confirm, listed))
        for button in (go, erase):
            button.setAccessibleDescription(self._which(listed))
        return go, erase

    def _which(self, listed: Listed) -> str:
        """Return what tells it from the others, for who cannot see beside what a button stands."""
        return f"{self._title(listed)}, {self._how_far(listed)}"

    def _how_far(self, listed: Listed) -> str:
        far = self.tr("{0} of %n question(s)", "", listed.of).format(listed.sitting.seen)
        if listed.finished:
            far = self.tr("finished")
        return " · ".join((listed.title, far, self._day(listed, "d MMM yyyy")))

    def _day(self, listed: Listed, form: str) -> str:
        """Return the day on which it began, with the time where the person began two that day."""
        person, day = _person_and_day(listed)
        told = self.locale().toString(QDate(day.year, day.month, day.day), form)
        if self._of_a_day[person, day] == 1:
            return told
        began = listed.sitting.began_at.astimezone()
        time = QTime(began.hour, began.minute)
        return f"{told}, {self.locale().toString(time, QLocale.FormatType.ShortFormat)}"

    def _confirm(self, listed: Listed) -> None:
        """Ask before anything is lost; the answer that loses nothing is the default."""
        box = QMessageBox(self.window())
        box.setObjectName("confirm-erase")
        box.setWindowTitle(self.tr("Erase this sitting?"))
        box.setText(self.tr("Erase this sitting and all of its answers for good?"))
        names = map(_shortened, (listed.sitting.person, self._title(listed)))
        box.setInformativeText("\n".join((*dict.fromkeys(names), self._how_far(listed))))
        erase = box.addButton(self.tr("Erase"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        erase.clicked.connect(partial(self.erase_wanted.emit, listed.sitting.id))
        box.finished.connect(box.deleteLater)
        box.open()


def _person_and_day(listed: Listed) -> tuple[str, date]:
    return listed.sitting.person, listed.sitting.began_at.astimezone().date()


def _shortened(name: str, most: int = 60) -> str:
    return name if len(name) <= most else f"{name[:most]}…"
