"""What if: levels to be moved in thought, and the ranking that moves along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from careerfit.gui.size import length
from careerfit.gui.theme import GAP, MEASURE, TIGHT
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.column import Column, clear
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.fold import Fold
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.level import LevelRow
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.ranking import Line, RankingList
from careerfit.gui.widgets.split import Split
from careerfit.gui.widgets.stops import stop_in_turn, stops_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from careerfit.core.exploring import Standing, Supposition
    from careerfit.core.fit import Measure
    from careerfit.gui.told import Levels, Results, WhatIf

Number = Literal["match", "readiness", "strain"]
NUMBERS: tuple[Number, ...] = ("match", "readiness", "strain")
NAMED = 3
"""So many roles are named that change their group."""
LINES = 3
"""So much is kept free for what came of it, so that the ranking below stays where it is."""
QUIET = 700
"""Milliseconds without a step after which a screen reader is told what came of them."""


class WhatIfTab(QWidget):
    """Emits each step that is to be worked out; while one is, only the last place counts."""

    start_wanted = Signal(object)  # Results
    moved = Signal(object, str, float)  # Supposition, dimension, level

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._what_if: WhatIf | None = None
        self._is_asked = False
        self._number: Number = "match"
        self._rows: dict[str, LevelRow] = {}
        self._folds: list[tuple[Fold, list[LevelRow]]] = []
        self._waiting: dict[str, float] = {}
        self._kept: Mapping[str, float] = {}
        self._before: dict[str, Standing] = {}
        self._after: dict[str, Standing] = {}
        self._step = QTimer(self, interval=0, singleShot=True)
        self._step.timeout.connect(self._ask)
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._quiet.timeout.connect(self._announce)
        split = Split(self._build_levels(), self._build_ranking(), self, shares=(3, 2))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(split)

    @property
    def is_waiting(self) -> bool:
        """Whether a step is still to be taken."""
        return bool(self._waiting) or self._step.isActive()

    def show_results(self, results: Results) -> None:
        """Begin with another sitting; its levels are asked for when they are looked at."""
        same = self._results is not None and self._results.report.session == results.report.session
        self._kept = self._all_moved() if same else {}
        self._results, self._what_if = results, None
        self._rows, self._folds, self._waiting = {}, [], {}
        clear(self._levels.box)
        self._levels.box.addWidget(words(self.tr("Working out what could be moved …"), "muted"))
        self.ranking.show_lines(())
        self._is_asked = False
        if self.isVisible():
            self._ask_for_start()

    def show_start(self, what_if: WhatIf, standings: Sequence[Standing]) -> None:
        """Show all levels as they were measured, and the roles with them."""
        self._what_if, self._at = what_if, what_if.start
        self._before = {one.role: one for one in standings}
        clear(self._levels.box)
        for widget in self._told():
            self._levels.box.addWidget(widget)
        for lens in what_if.lenses:
            self._levels.box.addWidget(self._fold(lens))
        self._levels.box.addStretch(1)
        levels = stops_in(fold for fold, _ in self._folds)
        stop_in_turn([*levels, self._all, *self._buttons.values(), self.ranking])
        for fold, _ in self._folds[:1]:
            fold.open(is_open=True)
        self._show(standings)
        for key, level in self._kept.items():
            row = self._rows.get(key)
            if row is not None and row.slider is not None:
                row.slider.setValue(round(level))

    def show_step(self, at: Supposition, standings: Sequence[Standing]) -> None:
        """Show where everything stands after a step."""
        self._at = at
        self._show(standings)
        self._quiet.start()

    def take_over(self, before: WhatIfTab) -> None:
        """Go on with what was moved; the levels themselves are asked for in the new words."""
        self._number = before._number
        self._buttons[self._number].setChecked(True)
        if before._results is not None:
            self.show_results(before._results)
            self._kept = before._all_moved()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the levels when they are looked at first."""
        super().showEvent(event)
        self._ask_for_start()

    def _ask_for_start(self) -> None:
        """Ask for the levels, once."""
        if self._results is not None and not self._is_asked:
            self._is_asked = True
            self.start_wanted.emit(self._results)

    def _all_moved(self) -> Mapping[str, float]:
        """Return what was moved, and where to; also while its levels are worked out still."""
        if not self._rows:
            return self._kept
        return {key: row.at() for key, row in self._rows.items() if row.is_moved()}

    # ---- Stepping.

    @Slot(str, float)
    def _wait(self, dimension: str, level: float) -> None:
        """Keep the last place of a level until there is time to work it out."""
        self._waiting[dimension] = level
        self._look_at_folds()
        self._step.start()

    @Slot()
    def _ask(self) -> None:
        waiting, self._waiting = self._waiting, {}
        if self._what_if is not None and not any(row.is_moved() for row in self._rows.values()):
            self.show_step(self._what_if.start, tuple(self._before.values()))
            return
        for dimension, level in waiting.items():
            self.moved.emit(self._at, dimension, level)

    @Slot()
    def _reset(self) -> None:
        for row in self._rows.values():
            row.reset()

    @Slot()
    def _announce(self) -> None:
        announce(self, self._summary.text())

    # ---- What is seen.

    def _build_levels(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(length(250))
        self._levels = Column(MEASURE, side)
        self._levels.tighten()
        self._levels.box.setSpacing(TIGHT)
        self._all = Button(self.tr("Reset all"), "reset-all", side)
        self._all.clicked.connect(self._reset)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self._levels, 1)
        box.addWidget(self._all, 0, Qt.AlignmentFlag.AlignRight)
        return side

    def _told(self) -> Iterator[QWidget]:
        """Yield what this is, and what its marks mean."""
        yield words(
            self.tr(
                "A thought experiment: what if a level were somewhere else? The sliders move the "
                "level and leave how sure it is as it was measured. Nothing is kept, and the "
                "results stay as they are."
            )
        )
        yield words(
            self.tr(
                "The wide part of a line is where the level lies with 90% certainty, the mark "
                "where it was measured."
            ),
            "small",
        )

    def _build_ranking(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(length(220))
        self._summary = words("", "body", side)
        self._summary.setObjectName("what-came-of-it")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._summary.setMinimumHeight(LINES * self._summary.fontMetrics().lineSpacing())
        self._chosen = words("", "small", side)
        self._chosen.setObjectName("chosen-role")
        line, group = Flow(spacing=TIGHT), QButtonGroup(self)
        self._buttons: dict[Number, Button] = {}
        for number, label in zip(NUMBERS, self._names(), strict=True):
            button = Button(label, f"show-{number}", side)
            button.setProperty("part", "segment")
            button.setCheckable(True)
            button.setChecked(number == self._number)
            button.clicked.connect(partial(self._turn_to, number))
            group.addButton(button)
            line.addWidget(button)
            self._buttons[number] = button
        self.ranking = RankingList(self._in_words, side)
        self.ranking.setMinimumHeight(length(180))
        self.ranking.setAccessibleName(self.tr("Roles as they would stand"))
        self.ranking.chosen.connect(self._show_chosen)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addLayout(line)
        box.addWidget(self._summary)
        box.addWidget(self.ranking, 1)
        box.addWidget(self._chosen)
        return side

    def _names(self) -> tuple[str, str, str]:
        return self.tr("Match"), self.tr("Readiness"), self.tr("Strain")

    def _fold(self, lens: Levels) -> Fold:
        fold = Fold(lens.name, f"lens-{lens.id}", self)
        note = self._note(lens)
        if note:
            fold.box.addWidget(words(note, "small"))
        own = [LevelRow(level) for level in lens.levels]
        for row in own:
            row.moved.connect(self._wait)
            fold.box.addWidget(row)
        self._rows |= {row.level.id: row for row in own if row.slider is not None}
        self._folds.append((fold, own))
        return fold

    def _note(self, lens: Levels) -> str:
        if lens.flat and lens.id == "interest":
            return self.tr("These answers are too much alike to count, so they move nothing.")
        if lens.flat:
            return self.tr("These answers are too much alike to count for the match.")
        return {
            "interest": self.tr("Interests move the match alone."),
            "condition": self.tr("What somebody can bear moves the strain alone."),
        }.get(lens.id, self.tr("These move the match and the readiness."))

    def _look_at_folds(self) -> None:
        for fold, rows in self._folds:
            moved = sum(row.is_moved() for row in rows)
            fold.note(self.tr("%n moved", "", moved) if moved else "")

    @Slot()
    def _turn_to(self, number: Number) -> None:
        self._number = number
        self._show(tuple(self._after.values()))

    def _show(self, standings: Iterable[Standing]) -> None:
        if self._what_if is None:
            return
        self._after = {one.role: one for one in standings}
        self._all.setEnabled(any(row.is_moved() for row in self._rows.values()))
        titles = self._what_if.titles
        self.ranking.show_lines(
            [self._line(one, titles) for one in sorted(self._after.values(), key=self._place)]
        )
        self._summary.setText(" ".join(self._said(titles)))
        self._show_chosen()

    def _place(self, one: Standing) -> tuple[bool, float, str]:
        """Return what orders roles: groups as such, or else the number, the best first."""
        title = self._what_if.titles[one.role] if self._what_if is not None else ""
        if self._number == "match":
            return one.group is None, float(one.group or 0), title
        value = self._measure(one).value
        sign = 1.0 if self._number == "strain" else -1.0
        return value is None, sign * round(value or 0.0), title

    def _measure(self, one: Standing) -> Measure:
        return {"match": one.match, "readiness": one.readiness, "strain": one.strain}[self._number]

    def _line(self, one: Standing, titles: Mapping[str, str]) -> Line:
        now, was = self._measure(one), self._measure(self._before[one.role]).value
        return Line(
            role=one.role,
            title=titles[one.role],
            group=one.group if self._number == "match" else None,
            now=now.value,
            low=now.low,
            high=now.high,
            was=was,
        )

    def _in_words(self, line: Line) -> str:
        if line.now is None or line.low is None or line.high is None or line.was is None:
            return self.tr("{0}: not known").format(line.title)
        name = self._names()[NUMBERS.index(self._number)]
        told = self.tr("{0}: {1} about {2}, between {3} and {4}; as measured {5}").format(
            *(line.title, name, round(line.now), round(line.low), round(line.high)),
            round(line.was),
        )
        return told if line.group is None else self.tr("Group {0}, {1}").format(line.group, told)

    def _said(self, titles: Mapping[str, str]) -> Iterable[str]:
        """Yield what came of all steps together, for the number that is shown."""
        if not any(row.is_moved() for row in self._rows.values()):
            yield self.tr("Nothing is moved yet.")
            return
        changes = sorted(self._changes(), key=lambda one: (-abs(one[0]), titles[one[1]]))
        if not changes:
            yield self.tr("No role changes by a whole point.")
            return
        by, role, was, now = changes[0]
        name = self._names()[NUMBERS.index(self._number)]
        signed = f"{by:+d}".replace("-", "\N{MINUS SIGN}")
        yield self.tr("Most changed: {0}, about {1} points of {2} ({3} → {4}).").format(
            titles[role], signed, name.lower(), was, now
        )
        yield from self._group_changes(titles)

    def _changes(self) -> Iterable[tuple[int, str, int, int]]:
        for role, one in self._after.items():
            now, was = self._measure(one).value, self._measure(self._before[role]).value
            if now is not None and was is not None and round(now) != round(was):
                yield round(now) - round(was), role, round(was), round(now)

    def _group_changes(self, titles: Mapping[str, str]) -> Iterable[str]:
        if self._number != "match":
            return
        moved = [
            self.tr("{0} ({1} → {2})").format(titles[role], self._before[role].group, one.group)
            for role, one in sorted(self._after.items(), key=lambda item: titles[item[0]])
            if one.group != self._before[role].group
        ]
        if not moved:
            yield self.tr("No role changes its group.")
            return
        yield self.tr("%n role(s) change group:", "", len(moved))
        yield ", ".join(moved[:NAMED]) + (", …" if len(moved) > NAMED else ".")

    @Slot()
    def _show_chosen(self) -> None:
        """Tell all three numbers of the chosen role."""
        role = self.ranking.shown()
        one = next((one for one in self._after.values() if one.role == role), None)
        if one is None or self._what_if is None:
            self._chosen.setText(self.tr("Choose a role to read all of its numbers."))
            return
        before = self._before[one.role]
        pairs = (
            (before.match, one.match),
            (before.readiness, one.readiness),
            (before.strain, one.strain),
        )
        told = [
            self.tr("{0} {1} → {2}").format(name, round(was.value), round(now.value))
            for name, (was, now) in zip(self._names(), pairs, strict=True)
            if was.value is not None and now.value is not None
        ]
        self._chosen.setText(f"{self._what_if.titles[one.role]}: {', '.join(told)}")
