"""The sittings of one client, latest first: open one, go on with it, or compare two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.sittings import SittingList
from careerfit.gui.widgets.tick import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from careerfit.core.session import SessionId
    from careerfit.gui.widgets.sittings import Listed

TWO = 2


class Timeline(SittingList):
    """Sittings by their day; two finished ones that are ticked can be compared."""

    compare_wanted = Signal(str, str)  # sessions, the earlier first

    def __init__(self, parent: QWidget | None = None) -> None:
        self._ticks: dict[SessionId, TickBox] = {}
        super().__init__(parent)
        self._compare = Button(self.tr("Compare the two"), "compare-sittings", self)
        self._compare.clicked.connect(self._emit_compare)
        self._how = words("", "small", self)
        row = Flow()
        row.addWidget(self._compare)
        row.fill(self._how)
        self._box.addLayout(row)
        self._look()

    def show_sittings(self, sittings: Sequence[Listed]) -> None:
        """Show `sittings` in this order; what was ticked stays so."""
        ticked = {session for session, tick in self._ticks.items() if tick.isChecked()}
        super().show_sittings(sittings)
        for session, tick in self._ticks.items():
            tick.setChecked(session in ticked)
        self._look()

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, from top to bottom."""
        return [*super().stops(), self._compare]

    def _fill(self) -> None:
        ticked = {session for session, tick in self._ticks.items() if tick.isChecked()}
        self._ticks = {}
        super()._fill()
        for session, tick in self._ticks.items():
            tick.setChecked(session in ticked)

    def _controls(self, listed: Listed, row: QWidget) -> Sequence[QWidget]:
        """Return a box to tick for what can be compared, and the buttons."""
        if not listed.finished:
            return self._buttons(listed, row)
        tick = TickBox(self.tr("Compare"), row)
        tick.setObjectName(f"compare-{listed.sitting.id}")
        tick.setAccessibleDescription(self._which(listed))
        tick.toggled.connect(self._look)
        self._ticks[listed.sitting.id] = tick
        return (tick, *self._buttons(listed, row))

    def _title(self, listed: Listed) -> str:
        return self._day(listed, "d MMMM yyyy")

    def _how_far(self, listed: Listed) -> str:
        purposes = {
            "self": self.tr("for themselves"),
            "counselling": self.tr("counselling"),
            "selection": self.tr("selection"),
        }
        far = self.tr("{0} of %n question(s)", "", listed.of).format(listed.sitting.seen)
        far = self.tr("finished") if listed.finished else far
        return " · ".join((listed.title, purposes[listed.sitting.purpose], far))

    @Slot()
    def _look(self) -> None:
        """Let compare when two are ticked, and say so while they are not."""
        ticked = self._ticked()
        possible = len(self._ticks) >= TWO
        self._compare.setVisible(possible)
        self._how.setVisible(possible)
        self._compare.setEnabled(len(ticked) == TWO)
        told = self.tr("Tick two sittings to compare them.") if len(ticked) != TWO else ""
        self._how.setText(told)
        self._compare.setAccessibleDescription(told)

    @Slot()
    def _emit_compare(self) -> None:
        ticked = self._ticked()
        if len(ticked) == TWO:
            self.compare_wanted.emit(*ticked)

    def _ticked(self) -> list[SessionId]:
        """Return the ticked sittings, the earlier first."""
        began = {one.sitting.id: one.sitting.began_at for one in self._sittings}
        ticked = [session for session, tick in self._ticks.items() if tick.isChecked()]
        return sorted(ticked, key=lambda session: (began[session], session))
