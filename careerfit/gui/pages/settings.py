"""Settings: the passphrase and the backups of what is kept."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal, Slot
from PySide6.QtWidgets import (
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from careerfit.core.value import value
from careerfit.gui.size import length
from careerfit.gui.theme import GAP, ROOM
from careerfit.gui.widgets.agency import AgencyCard
from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.fields import Choice
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import points, words
from careerfit.gui.widgets.stops import name_of_stop
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from careerfit.core.audit import Entry
    from careerfit.core.look import Agency, Paper

LOG_HEIGHT = length(220)
SHOWN = 5
"""So many backups are listed."""
MINUTES = (0, 2, 5, 10, 20, 60)
"""After so many without a touch it may be locked; 0 is never."""


@value
class Kept:
    """How what is kept is looked after.

    protected: whether a passphrase is needed. remembered: whether the system's keyring opens it.
    backups: when each was made, newest first. log: who did what, the latest first. names: those
    behind ids in it. broken: the number of the entry from which on the log cannot be trusted.
    agency, paper: whose reports are made, and on what.
    """

    protected: bool
    remembered: bool
    backups: tuple[datetime, ...]
    log: tuple[Entry, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    broken: int | None = None
    agency: Agency | None = None
    paper: Paper = "a4"


class SettingsPage(QWidget):
    """Shows how what is kept is looked after; emits what is asked for."""

    protect_wanted = Signal()
    change_wanted = Signal()
    recovery_wanted = Signal()
    unprotect_wanted = Signal()
    remember_wanted = Signal(bool)
    minutes_wanted = Signal(int)
    backup_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        column = Column(parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)
        self._build_passphrase(column.box)
        self.agency = AgencyCard(self)
        column.box.addWidget(self.agency)
        self._build_backups(column.box)
        self._build_log(column.box)
        column.box.addStretch(1)

    def show_kept(self, kept: Kept) -> None:
        """Show how it is now."""
        pressed = name_of_stop(self)
        self._kept = kept
        self._status.setText(self._in_words(kept))
        for button, shown in (
            (self._protect, not kept.protected),
            (self._change, kept.protected),
            (self._recovery, kept.protected),
            (self._unprotect, kept.protected),
        ):
            button.setVisible(shown)
        if pressed in ("protect", "unprotect"):
            (self._change if kept.protected else self._protect).setFocus()
        self._locking.setVisible(kept.protected)
        self._remember.setChecked(kept.remembered)
        self.agency.show_agency(kept.agency, kept.paper)
        self._show_backups(kept.backups)
        self._show_log(kept)

    def show_minutes(self, minutes: int) -> None:
        """Show after how many minutes it is locked."""
        self._minutes.setCurrentIndex(max(self._minutes.findData(minutes), 0))

    def take_over(self, before: SettingsPage) -> None:
        """Go on where the page before was."""
        if before._kept is not None:
            self.show_kept(before._kept)
        self.agency.take_over(before.agency)

    def _build_passphrase(self, box: QVBoxLayout) -> None:
        frame, inner = card(ROOM)
        inner.addWidget(words(self.tr("Passphrase"), "heading"))
        self._status = words("", parent=self)
        self._status.setObjectName("status")
        inner.addWidget(self._status)
        self._protect = self._button(self.tr("Set a passphrase…"), "protect", self.protect_wanted)
        self._protect.setProperty("part", "main")
        self._change = self._button(self.tr("Change it…"), "change", self.change_wanted)
        self._recovery = self._button(
            self.tr("New recovery key…"), "recovery", self.recovery_wanted
        )
        self._unprotect = self._button(self.tr("Take it away…"), "unprotect", self.unprotect_wanted)
        inner.addLayout(_row(self._protect, self._change, self._recovery, self._unprotect))
        self._locking = QWidget(self)
        below = QVBoxLayout(self._locking)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GAP)
        self._minutes = Choice(self)
        self._minutes.setObjectName("minutes")
        self._minutes.setAccessibleName(self.tr("Lock when nothing is touched"))
        for minutes in MINUTES:
            told = self.tr("after %n minute(s)", "", minutes) if minutes else self.tr("never")
            self._minutes.addItem(told, minutes)
        self._minutes.activated.connect(self._emit_minutes)
        label = words(self.tr("Lock when nothing is touched"), parent=self)
        label.setWordWrap(False)
        below.addLayout(_row(label, self._minutes))
        self._remember = TickBox(self.tr("This system's keyring types it for me"), self)
        self._remember.setObjectName("remember")
        self._remember.clicked.connect(self.remember_wanted)
        below.addWidget(self._remember)
        inner.addWidget(self._locking)
        box.addWidget(frame)

    def _build_backups(self, box: QVBoxLayout) -> None:
        frame, inner = card(ROOM)
        inner.addWidget(words(self.tr("Backups"), "heading"))
        inner.addWidget(
            words(
                self.tr(
                    "One is made each day by itself. Those of seven days, four weeks and twelve "
                    "months stay. A copy on another disk also survives the loss of this one."
                )
            )
        )
        self._backups = QVBoxLayout()
        inner.addLayout(self._backups)
        now = self._button(self.tr("Back up now"), "backup", self.backup_wanted)
        away = self._button(self.tr("Copy to another place…"), "copy", self.copy_wanted)
        inner.addLayout(_row(now, away))
        box.addWidget(frame)

    def _build_log(self, box: QVBoxLayout) -> None:
        frame, inner = card(ROOM)
        inner.addWidget(words(self.tr("Who did what"), "heading"))
        self._whole = words("", parent=self)
        self._whole.setObjectName("whole")
        inner.addWidget(self._whole)
        self._log = QTableWidget(0, 4, self)
        self._log.setObjectName("log")
        self._log.setAccessibleName(self.tr("Who did what"))
        self._log.setHorizontalHeaderLabels(
            [self.tr("When"), self.tr("Who"), self.tr("Did"), self.tr("What")]
        )
        self._log.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._log.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._log.setTabKeyNavigation(False)
        self._log.verticalHeader().hide()
        self._log.setMinimumHeight(LOG_HEIGHT)
        inner.addWidget(self._log)
        box.addWidget(frame)

    def _show_log(self, kept: Kept) -> None:
        whole = self.tr("Each entry hangs on the one before it. None was changed, none taken out.")
        if kept.broken is not None:
            broken = self.tr("Entry {0}, or one before it, was changed or taken out.")
            whole = broken.format(kept.broken)
        self._whole.setText(whole)
        deeds = self._deeds()
        self._log.setRowCount(len(kept.log))
        for row, one in enumerate(kept.log):
            what = kept.names.get(one.what, one.what)
            told = (self._date(one.at), one.who, deeds.get(one.did, one.did), what)
            for column, text in enumerate(told):
                self._log.setItem(row, column, QTableWidgetItem(text))
        self._log.resizeColumnsToContents()
        self._log.horizontalHeader().setStretchLastSection(True)

    def _deeds(self) -> dict[str, str]:
        return {
            "opened": self.tr("opened what is kept"),
            "began": self.tr("began a sitting"),
            "read": self.tr("read"),
            "saved": self.tr("saved a report"),
            "handed out": self.tr("handed out"),
            "erased": self.tr("erased"),
            "added": self.tr("added"),
            "changed": self.tr("changed"),
            "noted": self.tr("noted something"),
            "compared": self.tr("compared"),
            "summed up": self.tr("summed up a group"),
            "backed up": self.tr("copied all"),
            "restored": self.tr("restored a backup"),
            "repaired": self.tr("repaired"),
            "protected": self.tr("set a passphrase"),
            "unprotected": self.tr("took the passphrase away"),
            "changed the passphrase": self.tr("changed the passphrase"),
            "renewed the recovery key": self.tr("made a new recovery key"),
        }

    def _show_backups(self, moments: Sequence[datetime]) -> None:
        clear(self._backups)
        if not moments:
            self._backups.addWidget(words(self.tr("There is none yet."), "muted"))
            return
        told = [self._date(moment) for moment in moments[:SHOWN]]
        self._backups.addWidget(points([words(one) for one in told]))
        more = len(moments) - len(told)
        if more > 0:
            self._backups.addWidget(words(self.tr("and %n older one(s)", "", more), "small"))

    def _date(self, moment: datetime) -> str:
        told = QDateTime.fromSecsSinceEpoch(round(moment.timestamp()))
        return self.locale().toString(told, QLocale.FormatType.ShortFormat)

    def _in_words(self, kept: Kept) -> str:
        if not kept.protected:
            return self.tr(
                "There is none. Whoever uses your account on this computer, or takes its disk, can "
                "read names and answers. With a passphrase all that is kept is encrypted; without "
                "passphrase and recovery key nobody can open it any more."
            )
        if kept.remembered:
            return self.tr(
                "All that is kept is encrypted. The system's keyring opens it for whoever uses "
                "your account on this computer."
            )
        return self.tr("All that is kept is encrypted, backups too. The passphrase opens it.")

    def _button(self, text: str, name: str, signal: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    @Slot()
    def _emit_minutes(self) -> None:
        self.minutes_wanted.emit(self._minutes.currentData())


def _row(*widgets: QWidget) -> Flow:
    row = Flow()
    for widget in widgets:
        row.addWidget(widget)
    return row
