"""People: clients found, added, imported, compared and summed up; one of them has a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot

from careerfit.core.errors import CancelledError, CareerFitError, NotFoundError
from careerfit.gui.language import in_words
from careerfit.gui.pages.comparison import ComparisonPage
from careerfit.gui.pages.group import GroupPage
from careerfit.gui.pages.imports import ImportPage
from careerfit.gui.pages.people import PeoplePage
from careerfit.gui.places.client import OneClient
from careerfit.gui.places.place import Host, Page, Place
from careerfit.gui.widgets.clients import BLOCK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from careerfit.core.comparison import Comparison
    from careerfit.core.group import GroupSummary
    from careerfit.core.people import Client, ClientLine, Import, Listed
    from careerfit.core.progress import Progress
    from careerfit.core.report import Reader
    from careerfit.core.session import SessionId
    from careerfit.desk import Desk
    from careerfit.desk.issuing import Issued
    from careerfit.desk.people import People as Kept
    from careerfit.gui.forms.client import Particulars
    from careerfit.gui.forms.reports import Kind
    from careerfit.gui.pages.people import Chosen, Query


class People(Place):
    """The list of clients, and what is done with several of them; `one` is the page of one."""

    name = "people"
    begin_wanted = Signal(object, str, str)  # Client, purpose, battery
    resume_wanted = Signal(str)  # session
    results_wanted = Signal(str)
    erase_sitting_wanted = Signal(str)
    erased = Signal(object)  # the sittings of a client who is erased
    print_wanted = Signal(tuple)  # of sessions, each with the reader of its report

    def __init__(self, host: Host) -> None:
        self.one = OneClient(host)
        super().__init__(host)
        self.one.setParent(self)  # it goes when this does
        self._came_from: QWidget = self.list
        for signal, slot in (
            (self.one.back_wanted, self.enter),
            (self.one.compare_wanted, self._compare),
            (self.one.begin_wanted, self.begin_wanted),
            (self.one.resume_wanted, self.resume_wanted),
            (self.one.results_wanted, self.results_wanted),
            (self.one.erase_sitting_wanted, self.erase_sitting_wanted),
            (self.one.erased, self.erased),
        ):
            signal.connect(slot)

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        above = self._host.widget()
        self.list, self.imports = PeoplePage(above), ImportPage(above)
        self.comparison, self.group = ComparisonPage(above), GroupPage(above)
        self.own = self.list, self.imports, self.comparison, self.group
        self.pages = *self.own, *self.one.pages
        for signal, slot in (
            (self.list.search_wanted, self._search),
            (self.list.rows_wanted, self._bring_rows),
            (self.list.open_wanted, self.one.open),
            (self.list.add_wanted, self._ask_who),
            (self.list.import_wanted, self._ask_file),
            (self.list.compare_wanted, self._compare_clients),
            (self.list.summary_wanted, self._summarise),
            (self.list.reports_wanted, self._ask_reports),
            (self.imports.take_wanted, self._take),
            (self.imports.back_wanted, self._leave_import),
            (self.comparison.back_wanted, self._go_back),
            (self.group.back_wanted, self._go_back),
        ):
            signal.connect(slot)

    def rebuild(self) -> None:
        """Make the pages anew; each goes on where it was."""
        before = self.pages
        self.one.rebuild()
        self.build()
        for page, old in zip(self.own, before, strict=False):
            cast("Page", page).take_over(old)
        self._came_from = self.pages[before.index(self._came_from)]

    def enter(self) -> None:
        """Show the clients as they are now."""
        self._host.show_page(self.list)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask anew for what is shown."""
        self._host.lane.run(self._host.desk.people.tags, self._show_tags, self._host.say)
        self.list.refresh()
        self.one.refresh()

    def respoken(self) -> None:
        """Show everything in other words; a comparison was worded when it was made."""
        self.one.respoken()

    def may_close(self) -> bool:
        """Return whether nothing that was written would be lost."""
        return self.one.may_close()

    # ---- The list.

    @Slot(object)
    def _search(self, query: Query) -> None:
        found = self._host.desk.people.found
        job = partial(found, query.words, query.tag, query.order, 0, BLOCK)
        self._host.lane.run(job, partial(self._show_found, query), self._not_found)

    @Slot(object, int, int)
    def _bring_rows(self, query: Query, first: int, most: int) -> None:
        found = self._host.desk.people.found
        job = partial(found, query.words, query.tag, query.order, first, most)
        self._host.lane.run(job, partial(self._show_rows, query, first), self._not_found)

    def _show_found(self, query: Query, listed: Listed) -> None:
        self.list.show_found(query, listed.count, listed.rows)

    def _show_rows(self, query: Query, first: int, listed: Listed) -> None:
        self.list.show_rows(query, first, listed.rows)

    def _show_tags(self, tags: Sequence[str]) -> None:
        self.list.show_tags(tags)

    def _not_found(self, error: Exception) -> None:
        self.list.not_found()
        self._host.say(error)

    # ---- New clients.

    @Slot()
    def _ask_who(self) -> None:
        from careerfit.gui.forms.client import Particulars

        tags = self._host.desk.people.tags
        self._host.lane.run(tags, partial(self._fill, Particulars()), self._host.say)

    def _fill(self, filled: Particulars, tags: Sequence[str]) -> None:
        from careerfit.gui.forms.client import ClientForm, Particulars

        names, above = self._host.language.names(), self._host.widget()
        form = ClientForm(Particulars(), tags, names, above, new=True)
        form.given.connect(partial(self._add, tags))
        form.left.connect(partial(self._offer_back, tags))
        form.begin()
        form.fill(filled)

    def _add(self, tags: Sequence[str], given: Particulars) -> None:
        add = self._host.desk.people.add
        known = given.reference, given.tags, given.language, given.extra_time
        again = partial(self._fill, given, tags)
        job = partial(add, given.name, *known)
        self._host.lane.run(job, self._added, partial(self._refused, again))

    def _added(self, client: Client) -> None:
        self.refresh()
        self.one.open(client.id)

    def _refused(self, again: Callable[[], None], error: Exception) -> None:
        """Say why somebody was not added, and offer what was typed."""
        if isinstance(error, CareerFitError):
            bring = partial(self._bring, again)
            self._host.notice.say(in_words(error), self.tr("Change it"), bring)
        else:
            self._host.say(error)

    def _offer_back(self, tags: Sequence[str], filled: Particulars) -> None:
        told = self.tr("The new client was not added.")
        bring = partial(self._bring, partial(self._fill, filled, tags))
        self._host.notice.say(told, self.tr("Bring it back"), bring)

    def _bring(self, again: Callable[[], None]) -> None:
        self._host.notice.hide()
        again()

    @Slot()
    def _ask_file(self) -> None:
        from careerfit.gui.dialogs import ListDialog

        path = ListDialog(self._host.widget()).ask()
        if path is not None:
            job = partial(self._host.desk.people.preview, path)
            self._host.lane.run_long(job, self._show_import, self._host.say)

    def _show_import(self, found: Import) -> None:
        self._host.show_page(self.imports)
        self.imports.show_import(found)

    @Slot(object)
    def _take(self, shown: Import) -> None:
        self.imports.show_taking()
        job = partial(self._host.desk.people.take, shown)
        self._host.lane.run(job, self._taken, self._not_taken)

    def _taken(self, made: Sequence[Client]) -> None:
        self.imports.leave()
        self.enter()
        told = self.tr(
            "Clients added: {0}. To take one back, open the client and choose Erase; that cannot "
            "be undone."
        )
        self._host.notice.say(told.format(len(made)))

    def _not_taken(self, error: Exception) -> None:
        self.imports.not_taken()
        self._host.say(error)

    @Slot()
    def _leave_import(self) -> None:
        self.imports.leave()
        self.enter()
        self._host.tell(self.tr("Nothing was added."))

    # ---- Two, and many.

    @Slot(object, object)
    def _compare_clients(self, one: ClientLine, other: ClientLine) -> None:
        job = partial(_compared_clients, self._host.desk, one, other)
        self._host.lane.run(job, self._show_comparison, self._host.say)

    @Slot(str, str)
    def _compare(self, one: SessionId, other: SessionId) -> None:
        job = partial(_compared, self._host.desk, one, other)
        self._host.lane.run(job, self._show_comparison, self._host.say)

    def _show_comparison(self, found: tuple[Comparison, Mapping[str, str]]) -> None:
        self._leave_for(self.comparison)
        self.comparison.show_comparison(*found)

    @Slot(object)
    def _summarise(self, chosen: Chosen) -> None:
        job = partial(_summarised, self._host.desk, chosen)
        self._host.lane.run_long(job, self._show_summary, self._not_summarised)

    def _show_summary(self, found: tuple[GroupSummary, int]) -> None:
        self._leave_for(self.group)
        self.group.show_summary(*found)

    def _not_summarised(self, error: Exception) -> None:
        """Show why nothing is told of a group."""
        if isinstance(error, CareerFitError) and not isinstance(error, CancelledError):
            self._leave_for(self.group)
            self.group.show_refusal(in_words(error))
        else:
            self._host.say(error)

    def _leave_for(self, page: QWidget) -> None:
        """Turn to a page from which one comes back to this one."""
        shown = self._host.shown_page()
        if shown is not None and shown in (self.list, *self.one.pages):
            self._came_from = shown
        self._host.show_page(page)

    @Slot()
    def _go_back(self) -> None:
        self._host.show_page(self._came_from)

    # ---- Reports of many.

    @Slot(object)
    def _ask_reports(self, chosen: Chosen) -> None:
        from careerfit.gui.forms.reports import ReportsForm

        form = ReportsForm(chosen.count, self._host.widget())
        form.given.connect(partial(self._issue, chosen))
        form.begin()

    def _issue(self, chosen: Chosen, kind: Kind) -> None:
        from careerfit.gui.forms.reports import PAPER

        if kind.suffix == PAPER:
            job = partial(_finished, self._host.desk, chosen)
            self._host.lane.run_long(job, partial(self._print, kind.reader), self._host.say)
        else:
            self._ask_folder(chosen, kind)

    def _print(self, reader: Reader, found: Sequence[SessionId]) -> None:
        if found:
            self.print_wanted.emit(tuple((session, reader) for session in found))
        else:
            self._host.notice.say(self.tr("None of these people has a finished sitting."))

    def _ask_folder(self, chosen: Chosen, kind: Kind) -> None:
        from careerfit.gui.dialogs import FolderDialog

        folder = FolderDialog(self._host.widget()).ask()
        if folder is not None:
            job = partial(_issued, self._host.desk, chosen, kind, folder)
            self._host.lane.run_long(job, partial(self._show_issued, str(folder)), self._host.say)

    def _show_issued(self, folder: str, issued: Issued) -> None:
        from careerfit.gui.dialogs import IssuedSheet

        told = self.tr("Reports written: {0}, in {1}").format(len(issued.written), folder)
        if not issued.left:
            self._host.notice.say(told)
            return
        left = [(one.name, in_words(one.why)) for one in issued.left]
        IssuedSheet(told, left, self._host.widget()).open()


def _lines(people: Kept, chosen: Chosen) -> tuple[ClientLine, ...]:
    """Return the clients that were chosen; for the lane."""
    query = chosen.query
    return tuple(
        line
        for first, number in chosen.stretches
        for line in people.found(query.words, query.tag, query.order, first, number).rows
    )


def _compared_clients(
    desk: Desk, one: ClientLine, other: ClientLine
) -> tuple[Comparison, Mapping[str, str]]:
    """Return the newest finished sittings of two clients side by side."""
    return _compared(desk, *(_newest(desk, line) for line in (one, other)))


def _newest(desk: Desk, line: ClientLine) -> SessionId:
    try:
        return desk.issuing.newest(line).id
    except NotFoundError as error:
        raise NotFoundError(
            "{0} has no finished sitting, so there is nothing to compare.", line.name
        ) from error


def _compared(desk: Desk, one: SessionId, other: SessionId) -> tuple[Comparison, Mapping[str, str]]:
    """Return two sittings side by side, with the titles of batteries."""
    titles: dict[str, str] = {offer.id: offer.title for offer in desk.assessing.offers()}
    return desk.people.compare(one, other), titles


def _summarised(desk: Desk, chosen: Chosen, progress: Progress) -> tuple[GroupSummary, int]:
    """Return what the chosen clients have in common, and how many have no finished sitting."""
    sessions = _finished(desk, chosen, progress)
    return desk.people.summary(sessions, progress), chosen.count - len(sessions)


def _finished(desk: Desk, chosen: Chosen, progress: Progress) -> tuple[SessionId, ...]:
    """Return the newest finished sitting of each of the chosen clients who has one."""
    lines = _lines(desk.people, chosen)
    sessions: list[SessionId] = []
    for number, line in enumerate(lines):
        progress(number, len(lines))
        try:
            sessions.append(desk.issuing.newest(line).id)
        except NotFoundError:
            continue
    return tuple(sessions)


def _issued(desk: Desk, chosen: Chosen, kind: Kind, folder: Path, progress: Progress) -> Issued:
    """Write the reports of the chosen clients."""
    from careerfit.desk.issuing import Wanted

    lines = _lines(desk.people, chosen)
    wanted = Wanted(clients=lines, reader=kind.reader, folder=folder, suffix=kind.suffix)
    return desk.issuing.issue(wanted, progress)
