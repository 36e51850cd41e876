"""Roles to read about: all of them in a list, and all that is known of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, MEASURE, ROOM, TIGHT
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import Column, clear
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.parts import part_view
from careerfit.gui.widgets.role_index import MOST, RoleIndex
from careerfit.gui.widgets.split import Split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerfit.gui.told import Part
    from careerfit.gui.widgets.role_index import Listed

FEWEST = 2
Range = tuple[float, float]


class RolesPage(QWidget):
    """Emits which role is to be told, and which are to be put side by side."""

    role_wanted = Signal(str)
    compare_wanted = Signal(tuple)  # of ids

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles: Sequence[Listed] = ()
        self._matches: Mapping[str, Range] = {}
        self._person = ""
        side = self._build_list()
        self._detail = Column(MEASURE, self)
        self._detail.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._detail.setAccessibleName(self.tr("The chosen role"))
        self._detail.setObjectName("role")
        self._detail.box.setSpacing(GAP)
        surface = QFrame(self)
        surface.setProperty("part", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._detail)
        split = Split(side, surface, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        box.addWidget(split)

    def show_roles(self, roles: Sequence[Listed]) -> None:
        """List the roles."""
        self._roles = roles
        self.index.show_roles(roles)
        self._find(self._search.text())

    def show_matches(self, person: str, matches: Mapping[str, Range]) -> None:
        """Tell with a role the match of the person whose results are open; none, if none are."""
        if (self._person, self._matches) != (person, matches):
            self._person, self._matches = person, matches
            self._want(self.index.chosen_role() or "")

    def show_role(self, role: str, parts: Sequence[Part]) -> None:
        """Show what is known of a role, unless another one was chosen by now."""
        if role != self.index.chosen_role():
            return
        box = self._detail.box
        clear(box)
        box.addWidget(words(self._title(role), "title"))
        if role in self._matches:
            box.addWidget(self._match(*self._matches[role]))
        for part in parts:
            box.addWidget(part_view(part))
        box.addStretch(1)
        self._detail.verticalScrollBar().setValue(0)
        self._detail.setAccessibleName(self._title(role))

    def take_over(self, before: RolesPage) -> None:
        """Go on where the page before was."""
        self._search.setText(before._search.text())
        self._person, self._matches = before._person, before._matches
        self.show_roles(before._roles)
        self.index.tick(before.index.ticks())
        self.index.choose(before.index.chosen_role())

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(length(220))
        self._search = QLineEdit(side)
        self._search.setObjectName("search-roles")
        self._search.setPlaceholderText(self.tr("Search roles"))
        self._search.setAccessibleName(self.tr("Search roles"))
        self._search.setClearButtonEnabled(True)
        for clear_all in self._search.findChildren(QToolButton):
            clear_all.setAccessibleName(self.tr("Clear the search"))
        self._search.textChanged.connect(self._find)
        self._none = words(self.tr("No role has all these words. Try fewer."), "muted", side)
        self._none.hide()
        self.index = RoleIndex(side)
        self.index.setMinimumHeight(length(180))
        self.index.chosen.connect(self._want)
        self.index.ticked.connect(self._look)
        self.index.refused.connect(self._refuse)
        self._told = words("", "small", side)
        self._compare = Button.main("", "compare", side)
        self._compare.clicked.connect(self._emit_compare)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        for widget in (self._search, self._none, self.index, self._told, self._compare):
            box.addWidget(widget, int(widget is self.index))
        self._look()
        return side

    def _match(self, low: float, high: float) -> QWidget:
        holder = QFrame(self)
        holder.setProperty("part", "well")
        box = QVBoxLayout(holder)
        box.setContentsMargins(ROOM, GAP + TIGHT, ROOM, GAP + TIGHT)
        told = self.tr(
            "The match of {0} lies between {1} and {2} of 100, with 90% certainty. At 50 a role is "
            "neither like nor unlike the person. It comes from the results that are open."
        )
        box.addWidget(words(told.format(self._person, round(low), round(high))))
        return holder

    def _title(self, role: str) -> str:
        return next((one.title for one in self._roles if one.id == role), "")

    @Slot(str)
    def _find(self, text: str) -> None:
        found = self.index.narrow(text)
        self._none.setVisible(not found and bool(self._roles))

    @Slot(str)
    def _want(self, role: str) -> None:
        if role:
            self.role_wanted.emit(role)

    @Slot()
    def _look(self) -> None:
        """Say how many roles are ticked, and let them be compared."""
        ticked = len(self.index.ticks())
        if ticked < FEWEST:
            self._told.setText(self.tr("Tick two or three roles to see them side by side."))
        else:
            self._told.setText(self.tr("%n role(s) ticked.", "", ticked))
        self._compare.setText(self.tr("Compare"))
        self._compare.setEnabled(ticked >= FEWEST)

    @Slot()
    def _refuse(self) -> None:
        told = self.tr("No more than {0} fit side by side. Take a tick away first.")
        self._told.setText(told.format(MOST))

    @Slot()
    def _emit_compare(self) -> None:
        self.compare_wanted.emit(self.index.ticks())
