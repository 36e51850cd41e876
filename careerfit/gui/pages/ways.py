"""Ways on: from a role to a goal, stop by stop, and further on from each of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from careerfit.gui.theme import GAP
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.fields import WideChoice
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.outline import Outline
from careerfit.gui.widgets.parts import part_view
from careerfit.gui.widgets.split import NARROWEST, Detailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QTreeWidgetItem

    from careerfit.gui.told import Next, Place, Places, Results, Stop, StopTold, Ways

BEST = "\N{BULLET}best"
EVERY = "\N{BULLET}every"
FAMILY = "\N{BULLET}family "
"""What no role is called: what ways can begin at and end at besides one role."""

INDENT = "\N{EM SPACE}"
"""Sets a role in below the name of its family."""


class Here(NamedTuple):
    """A row of the tree: a role, from where the step to it is taken, and the months until there."""

    role: str
    start: str | None
    months: tuple[int, int]


class WaysTab(QWidget):
    """Emits the ways that are looked for, and the stop that is to be told of."""

    ways_wanted = Signal(object, object, object)  # Results, roles to start from, kinds of goals
    stop_wanted = Signal(object, str, object)  # Results, role, from where or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._ways: Ways | None = None
        self._is_asked = False
        self.begin = WideChoice(self.tr("From"), self)
        self.end = WideChoice(self.tr("To"), self)
        for box, name in ((self.begin, "ways-from"), (self.end, "ways-to")):
            box.setObjectName(name)
            box.activated.connect(self._ask)
        self.outline = Outline(self.tr("Stops on the way"), self)
        self.outline.setObjectName("stops")
        self.outline.chosen.connect(self._choose)
        self._detailed = Detailed(self._build_side(), self, shares=(2, 3))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._detailed)

    def show_results(self, results: Results) -> None:
        """Begin with another sitting; its ways are looked for when they are looked at."""
        before = self._results
        same = before is not None and before.report.session == results.report.session
        chosen = (self.begin.currentData(), self.end.currentData()) if same else (None, None)
        self._results, self._ways = results, None
        self.outline.clear()
        self._fill(results.places)
        for box, role in zip((self.begin, self.end), chosen, strict=True):
            if role is not None and box.findData(role) >= 0:
                box.setCurrentIndex(box.findData(role))
        self._is_asked = False
        if self.isVisible():
            self._ask()

    def show_ways(self, ways: Ways) -> None:
        """Show the ways as a tree, with what is told of them all at its top."""
        self._ways = ways
        self.outline.clear()
        title = self.tr("All ways")
        top = self.outline.add(None, title, "", title)
        for stop in ways.starts:
            self._add(stop, None, None)
        self.outline.setCurrentItem(top)

    def show_stop(self, told: StopTold) -> None:
        """Tell of the chosen stop, and offer to walk on."""
        here = self.outline.what()
        if isinstance(here, Here) and here.role == told.role:
            self._detailed.show_detail(self._stop(told, here))

    def take_over(self, before: WaysTab) -> None:
        """Go on from the same roles to the same goals."""
        if before._results is not None:
            self.show_results(before._results)
            for box, old in ((self.begin, before.begin), (self.end, before.end)):
                box.setCurrentIndex(max(0, box.findData(old.currentData())))

    def showEvent(self, event: QShowEvent) -> None:
        """Look for ways when they are looked at first."""
        super().showEvent(event)
        if not self._is_asked:
            self._ask()

    # ---- From where to where.

    def _build_side(self) -> QWidget:
        side = QWidget(self)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setSpacing(GAP)
        for label, box in ((self.tr("From"), self.begin), (self.tr("To"), self.end)):
            named = words(label, "muted", side)
            named.setWordWrap(False)
            named.setBuddy(box)
            form.addRow(named, box)
        legend = self.tr("Months count from the first day at the start of a way.")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(form)
        column.addWidget(self.outline, 1)
        column.addWidget(words(legend, "small", side))
        return side

    def _fill(self, places: Places) -> None:
        self.begin.clear()
        if places.best:
            self.begin.addItem(self.tr("The best matches"), BEST)
        for one in places.starts:
            self.begin.addItem(one.title, one.id)
        self.end.clear()
        self.end.addItem(self.tr("Each kind of next job"), EVERY)
        groups: dict[str, list[Place]] = {key: [] for key in places.families}
        for one in places.goals:
            groups.setdefault(one.family, []).append(one)
        for family, members in groups.items():
            self._fill_in(family, places.families.get(family, ""), members)
        if places.goal is not None:
            self.end.setCurrentIndex(max(0, self.end.findData(f"{FAMILY}{places.goal}")))

    def _fill_in(self, family: str, name: str, members: Sequence[Place]) -> None:
        if members:
            self.end.insertSeparator(self.end.count())
        if members and name:
            self.end.addItem(name, f"{FAMILY}{family}")
        for one in members:
            self.end.addItem(f"{INDENT if name else ''}{one.title}", one.id)

    @Slot()
    def _ask(self) -> None:
        if self._results is None or self.begin.count() == 0:
            return
        self._is_asked = True
        places = self._results.places
        start, goal = str(self.begin.currentData()), str(self.end.currentData())
        starts = places.best if start == BEST else (start,)
        by_family = [
            tuple(one.id for one in places.goals if one.family == family)
            for family in places.families
            if goal in (EVERY, f"{FAMILY}{family}")
        ]
        self.ways_wanted.emit(self._results, starts, by_family or [(goal,)])

    # ---- On the way.

    def _add(self, stop: Stop, start: str | None, above: QTreeWidgetItem | None) -> None:
        row = self._row(Here(stop.role, start, stop.months), stop.title, above)
        for one in stop.on:
            self._add(one, stop.role, row)

    def _row(self, here: Here, title: str, above: QTreeWidgetItem | None) -> QTreeWidgetItem:
        if here.start is None:
            return self.outline.add(here, title, "", self.tr("{0}: start").format(title), above)
        note = self.tr("{0}–{1} months").format(*here.months)  # noqa: RUF001 (an en dash is meant)
        told = self.tr("{0}, {1} to {2} months from the start").format(title, *here.months)
        return self.outline.add(here, title, note, told, above)

    def _choose(self, here: object) -> None:
        if isinstance(here, Here):
            self.stop_wanted.emit(self._results, here.role, here.start)
        else:
            self._detailed.show_detail(self._all())

    def _all(self) -> Iterator[QWidget]:
        """Yield what is told of all ways."""
        yield words(self.tr("From {0} to {1}").format(*self._ends()), "title")
        if self._ways is None or not self._ways.starts:
            told = self.tr(
                "No way of four steps or fewer leads there. Choose another goal, or another start."
            )
            yield words(told)
            return
        told = self.tr(
            "Choose a stop in the list to read what the step takes, how the job there fits, and "
            "where it leads next. The right arrow opens a stop, the left arrow closes it."
        )
        yield words(told)
        yield from map(part_view, self._ways.parts)

    def _ends(self) -> tuple[str, str]:
        return _small(self.begin.currentText()), _small(self.end.currentText())

    def _stop(self, told: StopTold, here: Here) -> Iterator[QWidget]:
        yield words(told.title, "title")
        if here.start is not None:
            so_far = self.tr("{0} to {1} months from the start of this way").format(*here.months)
            yield words(so_far, "muted")
        yield from map(part_view, told.parts)
        if not told.on:
            yield words(self.tr("From here no further step is known."), "muted")
            return
        yield words(self.tr("Where it leads next"), "heading")
        for one in told.on:
            yield self._next(one)

    def _next(self, one: Next) -> QWidget:
        label = self.tr("{0}\n{1} to {2} months").format(one.title, *one.months)
        button = Button(label, f"on-to-{one.role}")
        button.setAccessibleName(label.replace("\n", ", "))
        button.setMinimumWidth(NARROWEST // 2)
        button.setProperty("part", "onward")
        button.clicked.connect(partial(self._walk_on, one))
        return button

    @Slot()
    def _walk_on(self, one: Next) -> None:
        """Go to a further stop; it is put in the tree where it is not there yet."""
        row, here = self.outline.currentItem(), self.outline.what()
        if row is None or not isinstance(here, Here):
            return
        known = self._inside(row, one.role)
        if known is None:
            months = here.months[0] + one.months[0], here.months[1] + one.months[1]
            known = self._row(Here(one.role, here.role, months), one.title, row)
        self.outline.setCurrentItem(known)
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _inside(self, row: QTreeWidgetItem, role: str) -> QTreeWidgetItem | None:
        """Return the row of a role inside of another."""
        for number in range(row.childCount()):
            found = self.outline.what(row.child(number))
            if isinstance(found, Here) and found.role == role:
                return row.child(number)
        return None


def _small(text: str) -> str:
    text = text.strip()
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
