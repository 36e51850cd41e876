"""What came out: the roles in their groups, and what is said of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from careerfit.gui import told
from careerfit.gui.theme import GAP, MEASURE, ROOM, TIGHT, TITLE
from careerfit.gui.widgets.column import Column, card, clear
from careerfit.gui.widgets.drawing import DrawingView
from careerfit.gui.widgets.labels import OneLine, Tone, markup, points, words
from careerfit.gui.widgets.roles import RoleTree
from careerfit.gui.widgets.sittings import Listed, SittingList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.gui.told import Part, Results, RoleTold

ABREAST = 3
"""A table gets so many columns."""
CHOICE, RESULTS, WORKING = range(3)
TONES: dict[str, Tone] = {"lead": "large", "body": "body", "note": "small"}


class ResultsPage(QWidget):
    """Shows the results of one sitting, or else the sittings that have some."""

    results_wanted = Signal(str)  # session
    erase_wanted = Signal(str)
    all_wanted = Signal()
    preview_wanted = Signal(object)  # Report
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Results | None = None
        self._listed: Sequence[Listed] = ()
        self._either = QStackedLayout(self)
        self._either.addWidget(self._build_choice())
        self._either.addWidget(self._build_results())
        working = words(self.tr("Working out the results …"), "muted", self)
        working.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._either.addWidget(working)

    @property
    def results(self) -> Results | None:
        """What is shown."""
        return self._results

    def show_sittings(self, sittings: Sequence[Listed]) -> None:
        """List the finished sittings to choose from."""
        self._listed = sittings
        finished = [listed for listed in sittings if listed.finished]
        self._sittings.show_sittings(finished)
        self._none.setVisible(not finished)

    def show_results(self, results: Results) -> None:
        """Show the results of one sitting."""
        before, self._results = self._results, results
        self._person.setText(results.report.person)
        clear(self._verdict)
        for text in results.verdict:
            self._verdict.addWidget(markup(text.words, TONES[text.style]))
        same = before is not None and before.report.session == results.report.session
        self.tree.show_roles(results.roles, self.tree.shown() if same else None)
        self._either.setCurrentIndex(RESULTS)
        self.tree.setFocus()

    def show_working(self) -> None:
        """Show that results are on their way."""
        self._results = None
        self._either.setCurrentIndex(WORKING)

    def take_over(self, before: ResultsPage) -> None:
        """Go on where the page before was."""
        self.show_sittings(before._listed)
        if before._results is not None:
            self.show_results(before._results)
            self.tree.show_roles(before._results.roles, before.tree.shown())
        self._either.setCurrentIndex(before._either.currentIndex())

    def forget(self, session: str) -> None:
        """Stop showing a sitting that is not kept any more."""
        if self._results is not None and self._results.report.session == session:
            self.show_choice()

    def show_choice(self) -> None:
        """Go back to the list of sittings."""
        self._results = None
        self._either.setCurrentIndex(CHOICE)

    def _build_choice(self) -> QWidget:
        column = Column(parent=self)
        frame, box = card(ROOM)
        box.addWidget(words(self.tr("Whose results?"), "heading"))
        self._none = words(
            self.tr("There are no results yet. They appear when a sitting is finished."), "muted"
        )
        self._sittings = SittingList()
        self._sittings.results_wanted.connect(self.results_wanted)
        self._sittings.erase_wanted.connect(self.erase_wanted)
        box.addWidget(self._none)
        box.addWidget(self._sittings)
        column.box.addWidget(frame)
        column.box.addStretch(1)
        return column

    def _build_results(self) -> QWidget:
        page = QWidget(self)
        head = self._build_head()
        self.tree = RoleTree(page)
        self.tree.chosen.connect(self._show_role)
        self._detail = Column(MEASURE, page)
        self._detail.box.setSpacing(GAP)
        surface = QFrame(page)
        surface.setProperty("part", "card")
        inside = QVBoxLayout(surface)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._detail)
        split = QSplitter(Qt.Orientation.Horizontal, page)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(ROOM)
        split.addWidget(self._build_list())
        split.addWidget(surface)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        split.setSizes([250, 600])
        box = QVBoxLayout(page)
        box.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        box.setSpacing(ROOM)
        box.addLayout(head)
        box.addWidget(split, 1)
        return page

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(250)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.tree, 1)
        legend = self.tr(
            "The bar is where the match lies, with 90% certainty, between 0 and 100. At 50 a role "
            "is neither like nor unlike the person."
        )
        box.addWidget(words(legend, "small", side))
        return side

    def _build_head(self) -> QVBoxLayout:
        self._person = OneLine("", self, size=TITLE, bold=True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._person, 1)
        row.addWidget(self._button(self.tr("All results"), "all", self.all_wanted))
        row.addWidget(self._button(self.tr("Report preview"), "preview", self._emit_preview))
        save = self._button(self.tr("Save PDF…"), "save", self._emit_save)
        save.setProperty("part", "main")
        row.addWidget(save)
        self._verdict = QVBoxLayout()
        self._verdict.setSpacing(TIGHT)
        head = QVBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(row)
        head.addLayout(self._verdict)
        return head

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    @Slot(object)
    def _show_role(self, role: RoleTold) -> None:
        box = self._detail.box
        clear(box)
        box.addWidget(words(role.title, "title"))
        for part in role.parts:
            box.addWidget(_widget(part))
        box.addStretch(1)
        self._detail.verticalScrollBar().setValue(0)

    @Slot()
    def _emit_preview(self) -> None:
        if self._results is not None:
            self.preview_wanted.emit(self._results.report)

    @Slot()
    def _emit_save(self) -> None:
        if self._results is not None:
            self.save_wanted.emit(self._results.report)


def _widget(part: Part) -> QWidget:
    match part:
        case told.Text(words=text, style=style):
            return markup(text, TONES[style])
        case told.Points(items=items):
            return points([markup(item) for item in items])
        case told.Facts(rows=rows):
            return _facts(rows)
        case told.Table(caption=caption, head=head, rows=rows):
            return _captioned(caption, _table(head, rows), above=True)
        case told.Picture(drawing=drawing, dark=dark, alt=alt, caption=caption):
            return _captioned(caption, DrawingView(drawing, dark, alt), above=False)


def _facts(rows: Sequence[tuple[str, str]]) -> QWidget:
    holder, grid = _well()
    grid.setColumnStretch(1, 1)
    for number, (label, said) in enumerate(rows):
        grid.addWidget(markup(label, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(markup(said), number, 1)
    return holder


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> QWidget:
    """Return a table; of more than three columns, the last stands below its row, in small."""
    holder, grid = _well()
    below = len(head) > ABREAST
    for column, title in enumerate(head[:-1] if below else head):
        grid.setColumnStretch(column, 1)
        grid.addWidget(markup(title, "small"), 0, column)
    for row in rows:
        line = grid.rowCount()
        for column, cell in enumerate(row[:-1] if below else row):
            grid.addWidget(markup(cell), line, column, Qt.AlignmentFlag.AlignTop)
        if below:
            grid.addWidget(markup(row[-1], "small"), line + 1, 0, 1, -1)
            grid.setRowMinimumHeight(line + 2, TIGHT)
    return holder


def _well() -> tuple[QFrame, QGridLayout]:
    holder = QFrame()
    holder.setProperty("part", "well")
    grid = QGridLayout(holder)
    grid.setContentsMargins(ROOM, GAP + TIGHT, ROOM, GAP + TIGHT)
    grid.setHorizontalSpacing(ROOM)
    grid.setVerticalSpacing(GAP // 2)
    return holder, grid


def _captioned(caption: str, widget: QWidget, *, above: bool) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, GAP, 0, GAP)
    box.setSpacing(TIGHT)
    label = markup(caption, "muted" if above else "small")
    for each in (label, widget) if above else (widget, label):
        box.addWidget(each)
    return holder
