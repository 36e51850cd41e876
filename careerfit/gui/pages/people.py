"""Clients: found by what one types, chosen in a table, opened, added, imported, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from careerfit.core.value import value
from careerfit.gui.size import length
from careerfit.gui.theme import ROOM, TIGHT, WIDE
from careerfit.gui.widgets.button import Button
from careerfit.gui.widgets.clients import ClientModel, ClientTable
from careerfit.gui.widgets.column import card
from careerfit.gui.widgets.fields import Choice, SearchField
from careerfit.gui.widgets.flow import Flow
from careerfit.gui.widgets.labels import words
from careerfit.gui.widgets.notice import announce
from careerfit.gui.widgets.scrolled import Pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from careerfit.core.people import ClientLine, Order

SEARCH = length(190)
"""The least width for words to search by."""
TYPING = 30
"""Milliseconds that typing has to rest before a search begins."""
SPEAKING = 700
"""Milliseconds without another answer before a screen reader is told how many were found."""
FOUND, NOBODY, NONE_YET = range(3)
SEVERAL = 2
"""So many are compared."""


@value
class Query:
    """What clients are looked for by, and in which order they are shown."""

    words: str = ""
    tag: str | None = None
    order: Order = "name"

    @property
    def everyone(self) -> bool:
        """Whether nobody is left out."""
        return not self.words.strip() and self.tag is None


@value
class Chosen:
    """Clients of an answer: those of some stretches of rows, by the first and their number."""

    query: Query
    stretches: tuple[tuple[int, int], ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return sum(number for _, number in self.stretches)


class PeoplePage(QWidget):
    """Shows the clients that were found; emits what is to be found, and what was asked for."""

    search_wanted = Signal(object)  # Query
    rows_wanted = Signal(object, int, int)  # Query, the first row and how many
    open_wanted = Signal(str)  # client
    add_wanted = Signal()
    import_wanted = Signal()
    compare_wanted = Signal(object, object)  # ClientLine
    summary_wanted = Signal(object)  # Chosen
    reports_wanted = Signal(object)  # Chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Query | None = None
        self._shown: Query | None = None
        self._stale = False
        self._entered: Query | None = None
        self._typing = self._timer(TYPING, self._search)
        self._speaking = self._timer(SPEAKING, self._speak)
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, ROOM, WIDE, ROOM)
        box.setSpacing(ROOM)
        box.addLayout(self._build_head())
        box.addLayout(self._build_search())
        self.model = ClientModel(self)
        self.table = ClientTable(self.model, self)
        box.addWidget(self._build_either(), 1)
        box.addLayout(self._build_foot())
        self._connect()
        self._look()

    def query(self) -> Query:
        """Return what is asked for now."""
        tag = self._tag.currentData()
        return Query(words=self._words.text(), tag=tag, order=self._order.currentData())

    def refresh(self) -> None:
        """Ask for the clients anew: there may be others now."""
        self._stale = True
        self._search()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer the tags that there are; the one chosen stays chosen while there is one such."""
        before = self._tag.currentData()
        self._tag.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self._tag.clear()
        self._tag.addItem(self.tr("All tags"), None)
        for tag in tags:
            self._tag.addItem(tag, tag)
        self._tag.setCurrentIndex(max(self._tag.findData(before), 0))
        self._tag.blockSignals(False)  # noqa: FBT003
        if self._tag.currentData() != before:
            self._search()

    def show_found(self, query: Query, count: int, first: Sequence[ClientLine]) -> None:
        """Show the answer to a search; that to an older one is dropped."""
        self._asked = None
        if query != self.query():
            self._search()
            return
        chosen = self._rows() if self._chosen().count == 1 else []
        before = self.model.line(chosen[0]) if chosen else None
        self._shown = query
        self.model.show_clients(count, first)
        rows = [row for row, line in enumerate(first) if before and line.id == before.id]
        if rows:
            self.table.choose(rows[0])
        self._either.setCurrentIndex(FOUND if count else NONE_YET if query.everyone else NOBODY)
        self._nobody.setText(self._why_nobody(query))
        self._look()
        self._speaking.start()
        if self._stale:
            self._search()
        elif self._entered == query and self._words.hasFocus():
            self._open_only()

    def show_rows(self, query: Query, first: int, rows: Sequence[ClientLine]) -> None:
        """Show more rows of the answer that is on the screen."""
        if query == self._shown:
            self.model.add(first, rows)
            self._look()

    def not_found(self) -> None:
        """Let ask again: a search or rows could not be had."""
        self._asked = None
        self.model.forget_asked()

    def take_over(self, before: PeoplePage) -> None:
        """Go on where the page before was."""
        self.show_tags([before._tag.itemData(n) for n in range(1, before._tag.count())])
        self._tag.setCurrentIndex(before._tag.currentIndex())
        self._order.setCurrentIndex(before._order.currentIndex())
        self._words.setText(before._words.text())
        if before._shown is not None or before._asked is not None:  # else nobody has come here yet
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Have under the fingers what one comes for."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self._words.setFocus()

    # ---- How it is built.

    def _build_head(self) -> Flow:
        self._import = Button(self.tr("Import a list…"), "import-clients", self)
        self._add = Button.main(self.tr("Add a client…"), "add-client", self)
        row = Flow()
        row.fill(words(self.tr("People"), "title", self))
        row.addWidget(self._import)
        row.addWidget(self._add)
        return row

    def _build_search(self) -> Flow:
        self._words = SearchField(self)
        self._words.setObjectName("search")
        self._words.setPlaceholderText(self.tr("Search by name, reference or tag"))
        self._words.setAccessibleName(self.tr("Search by name, reference or tag"))
        self._tag = self._box("tag", self.tr("Tag"), 14)
        self._tag.addItem(self.tr("All tags"), None)
        self._order = self._box("order", self.tr("Order"), 12)
        for order, title in (
            ("name", self.tr("By name")),
            ("last", self.tr("Last sitting first")),
            ("added", self.tr("Added last first")),
        ):
            self._order.addItem(title, order)
        row = Flow()
        row.fill(self._words, SEARCH)
        row.addWidget(self._tag)
        row.addWidget(self._order)
        return row

    def _build_either(self) -> QWidget:
        """Return the table, or why there is nothing in it."""
        self._either = Pages(self)
        self._either.addWidget(self.table)
        self._nobody = words("", "large")
        self._all = Button(self.tr("Show everyone"), "everyone", self)
        self._either.addWidget(self._empty(self._nobody, self._all))
        first = Button.main(self.tr("Add a client…"), "add-first", self)
        first.clicked.connect(self.add_wanted)
        several = Button(self.tr("Import a list…"), "import-first", self)
        several.clicked.connect(self.import_wanted)
        none = words(
            self.tr(
                "There are no clients yet. Add one by name, or import a list that you have as a "
                "table (CSV or Excel). You see every row before anything is taken."
            ),
            "large",
        )
        self._either.addWidget(self._empty(none, first, several))
        return self._either

    def _empty(self, told: QWidget, *buttons: QWidget) -> QWidget:
        frame, box = card(ROOM)
        row = Flow()
        for button in buttons:
            row.addWidget(button)
        box.addWidget(told)
        box.addLayout(row)
        holder = QWidget(self)
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        whole.addStretch(1)
        return holder

    def _build_foot(self) -> QVBoxLayout:
        self._count = words("", "muted", self)
        self._count.setObjectName("count")
        self._open = Button(self.tr("Open"), "open-client", self)
        self._compare = Button(self.tr("Compare"), "compare-clients", self)
        self._summary = Button(self.tr("Group summary"), "summary", self)
        self._reports = Button(self.tr("Reports…"), "save-reports", self)
        row = Flow()
        row.spring()
        for button in (self._open, self._compare, self._summary, self._reports):
            row.addWidget(button)
        foot = QVBoxLayout()
        foot.setSpacing(TIGHT)
        foot.addWidget(self._count)
        foot.addLayout(row)
        return foot

    def _box(self, name: str, title: str, letters: int) -> Choice:
        box = Choice(self)
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(letters)
        box.setMaxVisibleItems(20)
        return box

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        for signal, slot in (
            (self._words.textChanged, self._typing.start),
            (self._words.down, self._go_to_table),
            (self._words.entered, self._open_only),
            (self._tag.currentIndexChanged, self._search),
            (self._order.currentIndexChanged, self._search),
            (self._add.clicked, self.add_wanted),
            (self._import.clicked, self.import_wanted),
            (self._all.clicked, self._show_everyone),
            (self._open.clicked, self._open_chosen),
            (self._compare.clicked, self._compare_chosen),
            (self._summary.clicked, self._emit_summary),
            (self._reports.clicked, self._emit_reports),
            (self.table.opened, self._open_row),
            (self.table.selectionModel().selectionChanged, self._choose),
            (self.model.missed, self._miss),
        ):
            signal.connect(slot)
        for key, slot in ((QKeySequence.StandardKey.Find, self._go_to_search),):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # ---- What happens.

    @Slot()
    def _search(self) -> None:
        """Begin a search, unless one is on its way: then its answer begins the next."""
        query = self.query()
        if self._asked is None and (self._stale or query != self._shown):
            self._asked, self._stale = query, False
            self.search_wanted.emit(query)

    @Slot(int, int)
    def _miss(self, first: int, most: int) -> None:
        if self._shown is not None:
            self.rows_wanted.emit(self._shown, first, most)

    @Slot(QItemSelection)
    def _choose(self, _changed: QItemSelection) -> None:
        self._look()

    def _look(self) -> None:
        """Say how many there are, and let do what can be done with those that are chosen."""
        number, count = self._chosen().count, self.model.rowCount()
        self._open.setEnabled(number == 1)
        self._compare.setEnabled(number == SEVERAL)
        self._compare.setToolTip(self.tr("Choose two clients to compare"))
        self._summary.setEnabled(count > 0)
        self._reports.setEnabled(count > 0)
        self._count.setText(self._how_many(count, number))

    def _how_many(self, count: int, chosen: int) -> str:
        if self._shown is None:
            return self.tr("Looking …")
        told = self.tr("Clients: {0}") if self._shown.everyone else self.tr("Found: {0}")
        parts = [told.format(self.locale().toString(count))]
        if chosen:
            parts.append(self.tr("chosen: {0}").format(self.locale().toString(chosen)))
        return " · ".join(parts)

    def _why_nobody(self, query: Query) -> str:
        if query.tag is None:
            return self.tr(
                "Nobody is found by “{0}”. Type fewer letters, or look at everyone."
            ).format(query.words.strip())
        if not query.words.strip():
            return self.tr("Nobody has the tag “{0}” any more.").format(query.tag)
        return self.tr(
            "Nobody with the tag “{0}” is found by “{1}”. Choose all tags, or type fewer letters."
        ).format(query.tag, query.words.strip())

    @Slot()
    def _speak(self) -> None:
        announce(self._count, self._count.text())

    def _chosen(self) -> Chosen:
        return Chosen(query=self._shown or Query(), stretches=tuple(self.table.chosen()))

    def _chosen_or_all(self) -> Chosen:
        chosen = self._chosen()
        if chosen.count:
            return chosen
        return Chosen(query=chosen.query, stretches=((0, self.model.rowCount()),))

    @Slot(int)
    def _open_row(self, row: int) -> None:
        line = self.model.line(row)
        if line is not None:
            self.open_wanted.emit(line.id)

    @Slot()
    def _open_chosen(self) -> None:
        self._open_row(self._rows()[0])

    @Slot()
    def _compare_chosen(self) -> None:
        lines = [self.model.line(row) for row in self._rows()]
        known = [line for line in lines if line is not None]
        if len(known) == SEVERAL:
            self.compare_wanted.emit(*known)

    def _rows(self) -> list[int]:
        """Return the chosen rows; for when they are few."""
        stretches = self.table.chosen()
        return [row for first, number in stretches for row in range(first, first + number)]

    @Slot()
    def _emit_summary(self) -> None:
        self.summary_wanted.emit(self._chosen_or_all())

    @Slot()
    def _emit_reports(self) -> None:
        self.reports_wanted.emit(self._chosen_or_all())

    @Slot()
    def _show_everyone(self) -> None:
        self._tag.setCurrentIndex(0)
        self._words.clear()
        self._words.setFocus()

    @Slot()
    def _go_to_search(self) -> None:
        self._words.setFocus()
        self._words.selectAll()

    @Slot()
    def _open_only(self) -> None:
        """Open the only client who is found; among several, go and choose.

        Who types faster than is found waits for what is found.
        """
        self._entered = None
        if self._shown != self.query():
            self._entered = self.query()
        elif self.model.rowCount() == 1:
            self._open_row(0)
        else:
            self._go_to_table()

    @Slot()
    def _go_to_table(self) -> None:
        if not self.model.rowCount():
            return
        if not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.table.setFocus()
