"""One client: what is kept of them, what is noted and agreed, and their sittings."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMessageBox

from careerfit.core.errors import CareerFitError
from careerfit.gui.language import in_words
from careerfit.gui.pages.client import ClientPage, ClientTold
from careerfit.gui.places.place import Host, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from careerfit.core.people import Client, ClientId, Goal, GoalKind, Note
    from careerfit.core.people import ClientPage as Kept
    from careerfit.desk import Desk
    from careerfit.desk.assessing import Offer
    from careerfit.gui.draft import Draft
    from careerfit.gui.forms.client import Particulars
    from careerfit.gui.forms.goal import Agreed
    from careerfit.gui.forms.sitting import Planned


class OneClient(Place):
    """The page of one client; notes that are not kept yet are held here until they are."""

    name = "people"
    back_wanted = Signal()
    begin_wanted = Signal(object, str, str)  # Client, purpose, battery
    resume_wanted = Signal(str)  # session
    results_wanted = Signal(str)
    erase_sitting_wanted = Signal(str)
    compare_wanted = Signal(str, str)  # sessions
    erased = Signal(object)  # the sessions of a client who is erased

    def __init__(self, host: Host) -> None:
        self._drafts: list[Draft] = []
        self._closing = False
        super().__init__(host)

    def build(self) -> None:
        """Make the page, and hear what it asks for."""
        page = self.page = ClientPage(self._host.widget())
        self.pages = (self.page,)
        for signal, slot in (
            (page.back_wanted, self.back_wanted),
            (page.resume_wanted, self.resume_wanted),
            (page.results_wanted, self.results_wanted),
            (page.erase_sitting_wanted, self.erase_sitting_wanted),
            (page.compare_wanted, self.compare_wanted),
            (page.change_wanted, self._ask_change),
            (page.begin_wanted, self._ask_sitting),
            (page.keep_wanted, self._keep),
            (page.refresh_wanted, self.refresh),
            (page.erase_note_wanted, self._erase_note),
            (page.agree_wanted, self._ask_goal),
            (page.change_goal_wanted, self._ask_goal_anew),
            (page.close_goal_wanted, self._close_goal),
            (page.reopen_goal_wanted, self._reopen_goal),
            (page.erase_goal_wanted, self._erase_goal),
            (page.hand_out_wanted, self._hand_out),
            (page.erase_wanted, self._erase),
        ):
            signal.connect(slot)

    @Slot(str)
    def open(self, client: ClientId) -> None:
        """Show a client."""
        self.page.flush()
        self._host.show_page(self.page)
        if self.shown() != client:
            self.page.show_working()
        self._look_up(client, self._not_opened)

    def shown(self) -> ClientId | None:
        """Return whose page is shown."""
        told = self.page.told
        return None if told is None else told.kept.client.id

    @Slot()
    def refresh(self) -> None:
        """Show anew what is kept of the client."""
        client = self.shown()
        if client is not None and self._host.shown_page() is self.page:
            self._look_up(client, self._host.say)

    def respoken(self) -> None:
        """Show the same client with titles in another language."""
        self.refresh()

    def may_close(self) -> bool:
        """Return whether no note would be lost; otherwise close as soon as that is so."""
        self.page.flush()
        if not self._drafts:
            return True
        self._closing = True
        self._close_on()
        return False

    # ---- Notes.

    @Slot(object)
    def _keep(self, draft: Draft) -> None:
        writing = draft.send()
        if writing is not None:
            if draft not in self._drafts:
                self._drafts.append(draft)
            write = self._host.desk.people.write
            job = partial(write, writing.client, writing.text, writing.note)
            self._host.lane.run(job, partial(self._kept, draft), partial(self._not_kept, draft))

    def _kept(self, draft: Draft, note: Note) -> None:
        draft.keep(note)
        if not draft.unkept:
            self._drafts.remove(draft)
        self.page.show_draft(draft)
        if draft.unkept and (self._closing or not self.page.shows(draft)):
            self._keep(draft)
        if self.shown() == draft.client and not self.page.shows(draft):
            self.refresh()
        self._close_on()

    def _not_kept(self, draft: Draft, error: Exception) -> None:
        """Say so where the note is, or above the page where one is now."""
        if isinstance(error, CareerFitError):
            draft.refuse(in_words(error))
        else:
            draft.refuse(self.tr("The program has a fault."))
            self._host.say(error)
        if not self.page.show_draft(draft) and not self._closing:
            told = self.tr("A note is not kept: {0} It is not lost.").format(draft.refusal)
            show = partial(self.open, draft.client)
            self._host.notice.say(told, self.tr("Show it"), show)
        self._close_on()

    def _close_on(self) -> None:
        """Close the window once every note is kept; ask where one cannot be."""
        if not self._closing or any(draft.on_its_way for draft in self._drafts):
            return
        self._closing = False
        if self._drafts:
            self._ask_close(self._drafts[0].refusal)
        else:
            self._host.widget().close()

    def _ask_close(self, why: str) -> None:
        box = QMessageBox(self._host.widget())
        box.setObjectName("confirm-close")
        box.setWindowTitle(self.tr("Close without the note?"))
        box.setText(self.tr("A note is not kept yet. It is lost if you close now."))
        box.setInformativeText(why)
        lose = box.addButton(self.tr("Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        lose.clicked.connect(self._lose)
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def _lose(self) -> None:
        for draft in self._drafts:
            draft.drop()
        self._drafts.clear()
        self._host.widget().close()

    @Slot(object)
    def _erase_note(self, note: Note) -> None:
        people, lane = self._host.desk.people, self._host.lane
        back = partial(self._again, partial(people.put_back_note, note))
        told = self.tr("The note is erased.")
        then = partial(self._offer_undo, told, back)
        lane.run(partial(people.erase_note, note.id), then, self._host.say)

    # ---- Goals and agreed actions.

    @Slot(str, str)
    def _ask_goal(self, client: ClientId, kind: GoalKind) -> None:
        from careerfit.gui.forms.goal import Agreed

        self._fill_goal(client, Agreed(kind=kind), Agreed(kind=kind))

    @Slot(object)
    def _ask_goal_anew(self, goal: Goal) -> None:
        from careerfit.gui.forms.goal import Agreed

        agreed = Agreed(kind=goal.kind, text=goal.text, due=goal.due, goal=goal.id)
        self._fill_goal(goal.client, agreed, agreed)

    def _fill_goal(self, client: ClientId, before: Agreed, filled: Agreed) -> None:
        """Ask for a goal; filled: what the form begins with, which may be what was typed before."""
        from careerfit.gui.forms.goal import GoalForm

        form = GoalForm(before, self._today(), self._host.widget())
        form.given.connect(partial(self._agree, client, before))
        form.left.connect(partial(self._offer_back, partial(self._fill_goal, client, before)))
        form.begin()
        form.fill(filled)

    def _agree(self, client: ClientId, before: Agreed, agreed: Agreed) -> None:
        agree = self._host.desk.people.agree
        job = partial(agree, client, agreed.kind, agreed.text, agreed.due, agreed.goal)
        again = partial(self._fill_goal, client, before, agreed)
        self._host.lane.run(job, lambda _: self.refresh(), partial(self._refused, again))

    @Slot(object)
    def _close_goal(self, goal: Goal) -> None:
        self._again(partial(self._host.desk.people.close, goal.id))

    @Slot(object)
    def _reopen_goal(self, goal: Goal) -> None:
        self._again(partial(self._host.desk.people.reopen, goal.id))

    @Slot(object)
    def _erase_goal(self, goal: Goal) -> None:
        people, lane = self._host.desk.people, self._host.lane
        back = partial(self._again, partial(people.put_back_goal, goal))
        told = self.tr("“{0}” is erased.").format(goal.text)
        then = partial(self._offer_undo, told, back)
        lane.run(partial(people.erase_goal, goal.id), then, self._host.say)

    # ---- Who they are, and their sittings.

    @Slot(object)
    def _ask_change(self, client: Client) -> None:
        from careerfit.gui.forms.client import Particulars

        now = Particulars(
            name=client.name,
            reference=client.reference,
            tags=client.tags,
            language=client.language,
            extra_time=client.extra_time,
        )
        self._host.lane.run(
            self._host.desk.people.tags, partial(self._fill, client, now, now), self._host.say
        )

    def _fill(
        self, client: Client, before: Particulars, filled: Particulars, tags: Sequence[str]
    ) -> None:
        from careerfit.gui.forms.client import ClientForm

        languages = self._host.language.names()
        form = ClientForm(before, tags, languages, self._host.widget(), new=False)
        form.given.connect(partial(self._change, client, before))
        again = partial(self._fill_again, client, before, tags)
        form.left.connect(partial(self._offer_back, again))
        form.begin()
        form.fill(filled)

    def _fill_again(
        self, client: Client, before: Particulars, tags: Sequence[str], filled: Particulars
    ) -> None:
        self._fill(client, before, filled, tags)

    def _change(self, client: Client, before: Particulars, now: Particulars) -> None:
        made = replace(
            client,
            name=now.name,
            reference=now.reference,
            tags=now.tags,
            language=now.language,
            extra_time=now.extra_time,
        )
        again = partial(self._fill, client, before, now, ())
        job = partial(self._host.desk.people.change, made)
        self._host.lane.run(job, lambda _: self.refresh(), partial(self._refused, again))

    @Slot(object)
    def _ask_sitting(self, client: Client) -> None:
        self._host.lane.run(
            self._host.desk.assessing.offers, partial(self._offer, client), self._host.say
        )

    def _offer(self, client: Client, offers: Sequence[Offer]) -> None:
        from careerfit.gui.forms.sitting import SittingForm

        form = SittingForm(client.name, offers, self._host.widget())
        form.given.connect(partial(self._begin, client))
        form.begin()

    def _begin(self, client: Client, planned: Planned) -> None:
        self.page.flush()
        self.begin_wanted.emit(client, planned.purpose, planned.battery)

    @Slot(object)
    def _hand_out(self, client: Client) -> None:
        from careerfit.gui.dialogs import BundleDialog

        path = BundleDialog(client.name, self._host.widget()).ask()
        if path is not None:
            self.page.flush()
            job = partial(self._host.desk.reading.hand_out_client, client.id, path)
            self._host.lane.run_long(job, partial(self._handed_out, path), self._host.say)

    def _handed_out(self, path: Path, without: Sequence[str]) -> None:
        if not without:
            self._host.tell(self.tr("Saved as {0}").format(path))
            return
        told = self.tr("Saved as {0}. These sittings are in it without a report: {1}")
        self._host.notice.say(told.format(path, "; ".join(without)))

    @Slot(object)
    def _erase(self, kept: Kept) -> None:
        job = partial(self._host.desk.people.erase, kept.client.id)
        self._host.lane.run(job, partial(self._erased, kept), self._host.say)

    def _erased(self, kept: Kept, left: Sequence[Path]) -> None:
        for draft in [one for one in self._drafts if one.client == kept.client.id]:
            draft.drop()
            self._drafts.remove(draft)
        self.page.forget()
        self.erased.emit([sitting.id for sitting in kept.sittings])
        self.back_wanted.emit()
        if not left:
            self._host.tell(self.tr("Erased, here and in all backups."))
        else:
            files = ", ".join(map(str, left))
            told = self.tr("These copies may still hold the client. Remove them: {0}")
            self._host.notice.say(told.format(files))

    # ---- What the desk says.

    def _look_up(self, client: ClientId, failed: Callable[[Exception], None]) -> None:
        job = partial(_told, self._host.desk, client, self._host.language.names(), self._today())
        self._host.lane.run(job, self._found, failed)

    def _found(self, told: ClientTold) -> None:
        """Show a client, unless one has gone to another in between."""
        client = told.kept.client.id
        if self.shown() in (None, client):
            draft = next((one for one in self._drafts if one.client == client), None)
            same = self.shown() == client
            self.page.show_client(told, None if same else draft)

    def _not_opened(self, error: Exception) -> None:
        self.back_wanted.emit()
        self._host.say(error)

    def _again(self, job: Callable[[], object]) -> None:
        """Do something, then show the client anew."""
        self._host.lane.run(job, lambda _: self.refresh(), self._failed)

    def _failed(self, error: Exception) -> None:
        self.refresh()
        self._host.say(error)

    def _offer_undo(self, told: str, back: Callable[[], None], _done: None) -> None:
        self.refresh()
        self._host.notice.say(told, self.tr("Undo"), partial(self._undo, back))

    def _undo(self, back: Callable[[], None]) -> None:
        self._host.notice.hide()
        back()

    def _offer_back(self, again: Callable[[object], None], filled: object) -> None:
        """Offer what was typed in a form that was closed without being saved."""
        told = self.tr("What you changed was not saved.")
        self._host.notice.say(told, self.tr("Bring it back"), partial(self._bring, again, filled))

    def _bring(self, again: Callable[[object], None], filled: object) -> None:
        self._host.notice.hide()
        again(filled)

    def _refused(self, again: Callable[[], None], error: Exception) -> None:
        """Say why something was not taken, and offer what was typed."""
        if isinstance(error, CareerFitError):
            bring = partial(self._undo, again)
            self._host.notice.say(in_words(error), self.tr("Change it"), bring)
        else:
            self._host.say(error)

    def _today(self) -> date:
        return self._host.desk.people.now().astimezone().date()


def _told(desk: Desk, client: ClientId, languages: Mapping[str, str], today: date) -> ClientTold:
    """Return what the page of a client shows; for the lane."""
    from careerfit.desk.assessing import OpenSitting

    kept = desk.people.page(client)
    offers = {offer.id: offer for offer in desk.assessing.offers()}
    sittings = tuple(
        OpenSitting(sitting=one, title=offers[one.battery].title, of=offers[one.battery].items)
        for one in kept.sittings
        if one.battery in offers
    )
    code = kept.client.language
    language = "" if code is None else languages.get(code, code)
    return ClientTold(kept=kept, sittings=sittings, language=language, today=today)
