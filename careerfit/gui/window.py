"""The main window: its places, the desk they ask, and what is seen around them."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog

from careerfit.core.errors import (
    CancelledError,
    CareerFitError,
    LockedError,
    WrongPassphraseError,
)
from careerfit.gui.frame import Frame
from careerfit.gui.handing import Handing
from careerfit.gui.language import in_words
from careerfit.gui.widgets.sidebar import FIRST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from careerfit.core.errors import Fault
    from careerfit.core.report import Report
    from careerfit.core.session import SessionId
    from careerfit.desk import Desk
    from careerfit.desk.assessing import OpenSitting
    from careerfit.gui.handed import Arranged
    from careerfit.gui.language import Language
    from careerfit.gui.places.place import Place
    from careerfit.gui.theme import Theme

LISTED = 200
"""So many sittings are listed, the latest ones; all of a client stand on the client's page."""


class OpenDesk(Protocol):
    """Opens the desk. Raises LockedError where a passphrase is needed, WrongPassphraseError."""

    def __call__(self, passphrase: str | None = None) -> Desk:
        """Return it."""


class Window(Frame):
    """Opens the desk and shows its places.

    lane: where the desk works. aside: where files are copied whole, which must not be waited for.
    """

    desk: Desk
    clients_changed = Signal(bool)  # whether one works with clients

    minutes_wanted = Signal(int)  # without a touch, before it is locked

    def __init__(
        self,
        open_desk: OpenDesk,
        speak: Callable[[Desk, str], Desk],
        theme: Theme,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """Make a window; speak: returns a desk with its content in another language."""
        super().__init__(parent)
        self._open_desk, self._speak_on = open_desk, speak
        self._theme, self.language = theme, language
        self._lockable, self._minutes = False, 0
        self._with_clients, self._wanted = False, FIRST
        self._places: Sequence[Place] = ()
        self.handing = Handing(self, self)
        self.handing.ended.connect(self._handed_back)

    def open(self) -> None:
        """Make the pages, then open the desk on the lane; to be called after the first paint."""
        from careerfit.gui.collecting import Collecting
        from careerfit.gui.freed import EVERY
        from careerfit.gui.lane import Lane
        from careerfit.gui.places.printing import Printing

        self.lane, self.aside = Lane(self), Lane(self)
        tidying = QTimer(self, interval=EVERY)
        tidying.timeout.connect(self._give_back)
        self.closing.connect(tidying.stop)
        tidying.start()
        self.printing = Printing(self)
        self.printing.changed.connect(self._look)
        self.printing.save_wanted.connect(self._save)
        self.closing.connect(self.lane.close)
        self.closing.connect(self.aside.close)
        self.closing.connect(Collecting(self).stop)
        self._make_places()
        self._open()

    def work_with_clients(self, working: bool) -> None:  # noqa: FBT001 (a slot)
        """Offer what only a counsellor needs, or hide it."""
        if working != self._with_clients:
            self._with_clients = working
            self.clients_changed.emit(working)
        self._offer_places()

    def may_close(self) -> bool:
        """Return whether nothing would be lost; otherwise a place closes the window later."""
        kept = False not in [place.may_close() for place in self._places]
        return self.handing.may_close() and kept

    def say(self, error: Exception) -> None:
        """Show in words what a person can act on, and a bug as a bug."""
        if isinstance(error, CancelledError):
            self.tell(in_words(error))
        elif isinstance(error, CareerFitError):
            self.notice.say(in_words(error))
        else:
            self.show_crash(error)

    def show_crash(self, error: BaseException) -> None:
        """Show where a bug struck; one such dialog at a time, and none to a client."""
        from careerfit.gui.crash import CrashDialog, report

        if self.handing.place is not None:
            self.handing.note(error)
        elif self.findChild(CrashDialog) is None:
            CrashDialog(report(error), self).open()

    def show_page(self, page: QWidget) -> None:
        """Turn to a page of a place, with what belongs around it; a client sees their own only."""
        if not self.handing.lets(page):
            return
        self.turn_to(page)
        place = next((one for one in self._places if page in one.pages), None)
        bare = place is None or place.bare(page)
        self.sidebar.setVisible(not bare and self.handing.place is None)
        if place is not None:
            self.sidebar.mark(place.name)
        self._look()

    @Slot(int)
    def show_minutes(self, minutes: int) -> None:
        """Show after how many minutes without a touch it is locked."""
        self._minutes = minutes
        self.settings.settings.show_minutes(minutes)

    def shown_page(self) -> QWidget | None:
        """Return the page that is seen."""
        return self.pages.currentWidget()

    def widget(self) -> QWidget:
        """Return the widget that dialogs stand above."""
        return self

    # ---- Opening, and speaking another language.

    @Slot()
    def _open(self) -> None:
        self.lane.run(self._open_desk, self._opened, self._not_opened)

    @Slot(str)
    def _unlock(self, passphrase: str) -> None:
        job = partial(self._open_desk, passphrase or None)
        self.lane.run(job, self._opened, self._not_opened)

    @Slot(str)
    def _reopen(self, passphrase: str) -> None:
        """Open anew what is kept in another way now, and stay in the settings."""
        self._wanted = self.settings.name
        self._unlock(passphrase)

    def _opened(self, desk: Desk) -> None:
        from careerfit.gui.collecting import keep_all

        self.desk = desk
        keep_all()
        self.unlocking.accept()
        self.come_in()
        self.aside.run(desk.safekeeping.back_up_if_old, lambda _: None, self.say)

    def come_in(self) -> None:
        """Show what is seen first, and look up all that is kept."""
        wanted, self._wanted = self._wanted, FIRST
        self._enter(wanted)
        self.settings.look()
        self._speak()

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, LockedError):
            self.show_page(self.unlocking)
            self.unlocking.ask()
        elif isinstance(error, WrongPassphraseError):
            self.unlocking.refuse(in_words(error))
        elif isinstance(error, CareerFitError):
            self.show_page(self.trouble)
            self.trouble.show_trouble(in_words(error))
        else:
            self.show_page(self.trouble)
            self.trouble.show_trouble(self.tr("The program could not open what it needs."))
            self.show_crash(error)

    @Slot()
    def lock(self) -> None:
        """Forget all that is shown, and ask for the passphrase; not while a clock runs."""
        if not self._lockable or self.assess.clock_runs() or not hasattr(self, "desk"):
            return
        if self.handing.place is not None:  # nothing is seen but one sitting, of who sits there
            return
        self.forget_all()
        self.lane.run(self.desk.assessing.store.close, lambda _: None, self.say)
        del self.desk
        self.show_page(self.unlocking)
        self._open()  # the keyring opens it, or the passphrase is asked for

    def forget_all(self) -> None:
        """Have nothing of anybody on any page, and hear no more of what is under way."""
        self.people.one.page.flush()
        self.printing.forget()
        self.lane.forget()
        self.aside.forget()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        for place in self._places:
            for page in place.pages:
                page.blockSignals(True)  # noqa: FBT003 (Qt's own; it asks for nothing any more)
            place.deleteLater()
        self.menus.retire()
        self._build()
        self._make_places()
        QTimer.singleShot(0, gc.collect)  # once the pages are gone
        QTimer.singleShot(0, self._give_back)

    @Slot()
    def _give_back(self) -> None:
        """Have what is free go back to the system, beside all that is done."""
        from careerfit.gui.freed import give_back

        self.aside.run(give_back, lambda _: None, self.say)

    # ---- Handing over.

    @Slot(object)
    def hand_over(self, wanted: Arranged | SessionId) -> None:
        """Show a sitting and nothing else, until the passphrase is typed that is agreed on first.

        wanted: a sitting that is to begin, or one to go on with.
        """
        self.handing.hand_over(wanted)

    def add_pages(self, pages: Sequence[QWidget]) -> None:
        """Be able to turn to these, too."""
        for page in pages:
            self.pages.addWidget(page)

    @Slot(str)
    def _handed_back(self, finished: SessionId) -> None:
        if finished:
            self.results.find(finished)

    def _speak(self) -> None:
        job = partial(self._speak_on, self.desk, self.language.spoken)
        self.lane.run(job, self._spoken, self._not_spoken)

    def _spoken(self, desk: Desk) -> None:
        """Show everything in the words of the desk."""
        self.desk = desk
        self._show_again()
        self._tell_faults(desk.library.faults)

    def _show_again(self) -> None:
        for place in self._places:
            place.respoken()
        self.printing.respoken()
        self.refresh()

    def _not_spoken(self, error: Exception) -> None:
        self._spoken(self.desk)
        self.say(error)

    @Slot(str)
    def _ask_language(self, language: str) -> None:
        """Speak another language."""
        self.language.ask(language)
        self.unsetLocale()
        self._make_anew()
        if hasattr(self, "desk"):
            self._speak()

    @Slot(int)
    def _ask_size(self, percent: int) -> None:
        """Show all larger or smaller."""
        self._theme.ask_size(percent)
        self._make_anew()
        if hasattr(self, "desk"):
            self._show_again()

    def _make_anew(self) -> None:
        """Make everything anew; each page goes on where it was."""
        shown = self.pages.currentIndex()
        self.menus.retire()
        unlocking, trouble = self.unlocking, self.trouble
        self._build()
        for place in self._places:
            place.rebuild()
        self._furnish()
        self.unlocking.take_over(unlocking)
        self.trouble.show_trouble(trouble.sentence())
        page = self.pages.widget(shown)
        if page is not None:
            self.show_page(page)

    # ---- The sittings that are kept.

    @Slot()
    def refresh(self) -> None:
        """List anew what is kept; not to a client."""
        if self.handing.place is not None:
            return
        job = partial(self.desk.assessing.sittings, most=LISTED)
        self.lane.run(job, self._list, self.say)

    def _list(self, sittings: Sequence[OpenSitting]) -> None:
        self.assess.list_sittings(sittings)
        self.results.list_sittings(sittings)

    @Slot(str)
    def _erase(self, session: SessionId) -> None:
        job = partial(self.desk.safekeeping.erase, session)
        self.lane.run(job, partial(self._erased, session), self.say)

    def _erased(self, session: SessionId, left: Sequence[Path]) -> None:
        self._forget([session])
        if not left:
            self.tell(self.tr("Erased, here and in all backups."))
        else:
            files = ", ".join(map(str, left))
            self.notice.say(
                self.tr("These copies may still hold it. Remove them: {0}").format(files)
            )

    @Slot(object)
    def _forget(self, sessions: Sequence[SessionId]) -> None:
        """Show sittings no longer that are not kept any more."""
        for session in sessions:
            self.results.forget(session)
        self.refresh()
        self.people.one.refresh()

    # ---- What is seen around the pages.

    @Slot()
    def _look(self) -> None:
        """Let save what can be saved, and change the language while no clock runs."""
        if self.handing.place is not None:
            return
        self.menus.let_speak(not self.assess.clock_runs())
        self.menus.let_save(self.results.can_save())
        self.menus.let_grow(self.shown_page() is not self.results.preview)
        self.menus.let_queue(bool(self.printing.lines))
        self.roles.show_matches(*self.results.matches())

    @Slot(bool)
    def _let_lock(self, able: bool) -> None:  # noqa: FBT001 (as it is told)
        self._lockable = able
        self.assess.start.steps.consent.tell_protected(able)
        self.menus.let_lock(able)

    def _tell_faults(self, faults: Sequence[Fault]) -> None:
        if not faults:
            return
        told = self.tr(
            "Content files have %n fault(s). What is faulty was left out.", "", len(faults)
        )
        show = partial(self._show_faults, [str(fault) for fault in faults])
        self.notice.say(told, self.tr("Show…"), show)

    def _show_faults(self, faults: Sequence[str]) -> None:
        from careerfit.gui.dialogs import FaultList

        FaultList(faults, self).open()

    @Slot(object)
    def _save(self, report: Report) -> None:
        self.results.save(report)

    @Slot()
    def _show_keys(self) -> None:
        from careerfit.gui.keys import Keys

        Keys(self).open()

    @Slot()
    def _show_about(self) -> None:
        from careerfit.gui.dialogs import About

        About(self).open()

    def _offer_places(self) -> None:
        """Hide what is not needed for the way one works; what is shown moves to what is left."""
        self.sidebar.offer("people", offered=self._with_clients)
        if not self._places:
            return
        self.menus.mark_clients(self._with_clients)
        if not self._with_clients and self.shown_page() in self.people.pages:
            self.assess.enter()

    @Slot(str)
    def _enter(self, name: str) -> None:
        """Show a place, or remember it while the desk is being opened."""
        if hasattr(self, "desk"):
            next(place for place in self._places if place.name == name).enter()
        else:
            self._wanted = name

    # ---- What there is.

    def _make_places(self) -> None:
        from careerfit.gui.places.assess import Assess
        from careerfit.gui.places.people import People
        from careerfit.gui.places.results import Results
        from careerfit.gui.places.roles import Roles
        from careerfit.gui.places.settings import Settings

        self.assess, self.results, self.roles = Assess(self), Results(self), Roles(self)
        self.people, self.settings = People(self), Settings(self)
        self._places = (self.assess, self.results, self.roles, self.people, self.settings)
        for signal, slot in (
            (self.assess.changed, self.refresh),
            (self.assess.results_wanted, self.results.find),
            (self.assess.erase_wanted, self._erase),
            (self.assess.hand_over_wanted, self.hand_over),
            (self.results.erase_wanted, self._erase),
            (self.results.shown, self._look),
            (self.results.print_wanted, self.printing.print_report),
            (self.people.begin_wanted, self.assess.begin_for),
            (self.people.resume_wanted, self.assess.resume),
            (self.people.results_wanted, self.results.find),
            (self.people.erase_sitting_wanted, self._erase),
            (self.people.erased, self._forget),
            (self.people.print_wanted, self.printing.print_sessions),
            (self.settings.reopen_wanted, self._reopen),
            (self.settings.minutes_wanted, self.show_minutes),
            (self.settings.minutes_wanted, self.minutes_wanted),
            (self.settings.looked, self._let_lock),
        ):
            signal.connect(slot)
        self._furnish()

    def _furnish(self) -> None:
        """Put the pages into the window, and make what stands around them."""
        from careerfit.gui.pages.trouble import TroublePage
        from careerfit.gui.pages.unlock import UnlockPage

        self.furnish(self._theme.asked, self._theme.size, self.language)
        self.unlocking, self.trouble = UnlockPage(self), TroublePage(self)
        own = (page for place in self._places for page in place.pages)
        self.add_pages([*own, self.unlocking, self.trouble])
        self._let_lock(self._lockable)
        self._offer_places()
        self.settings.settings.show_minutes(self._minutes)
        for signal, slot in (
            (self.unlocking.unlock_wanted, self._unlock),
            (self.unlocking.quit_wanted, self.close),
            (self.trouble.again_wanted, self._open),
            (self.trouble.quit_wanted, self.close),
            (self.sidebar.wanted, self._enter),
            (self.menus.save_wanted, self.results.save_shown),
            (self.menus.lock_wanted, self.lock),
            (self.menus.print_wanted, self.results.print_shown),
            (self.menus.queue_wanted, self.printing.show_queue),
            (self.menus.quit_wanted, self.close),
            (self.menus.scheme_wanted, self._theme.ask),
            (self.menus.size_wanted, self._ask_size),
            (self.menus.language_wanted, self._ask_language),
            (self.menus.clients_wanted, self.work_with_clients),
            (self.menus.keys_wanted, self._show_keys),
            (self.menus.about_wanted, self._show_about),
            (self.work.cancel_wanted, self.lane.cancel),
            (self.lane.busy, self.work.show_busy),
            (self.lane.progressed, self.work.show_progress),
        ):
            signal.connect(slot)
