"""Settings: how what is kept is looked after."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerfit.gui.dialogs import NewFileDialog, OpenDialog
from careerfit.gui.pages.settings import Kept, SettingsPage
from careerfit.gui.passphrases import PassphraseDialog, RecoveryDialog
from careerfit.gui.places.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careerfit.core.errors import CareerFitError
    from careerfit.core.look import Paper
    from careerfit.desk import Desk

BEFORE, NEW = frozenset({"before"}), frozenset({"new"})


class Settings(Place):
    """The settings page."""

    name = "settings"
    reopen_wanted = Signal(str)  # passphrase, or "" where there is none any more
    minutes_wanted = Signal(int)
    looked = Signal(bool)  # whether a passphrase is needed

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        host = self._host
        self.settings = SettingsPage(host.widget())
        self.pages = (self.settings,)
        for signal, slot in (
            (self.settings.protect_wanted, self._ask_to_protect),
            (self.settings.change_wanted, self._ask_to_change),
            (self.settings.recovery_wanted, self._ask_to_renew),
            (self.settings.unprotect_wanted, self._ask_to_unprotect),
            (self.settings.remember_wanted, self._ask_to_remember),
            (self.settings.minutes_wanted, self.minutes_wanted),
            (self.settings.backup_wanted, self._back_up),
            (self.settings.copy_wanted, self._copy),
            (self.settings.agency.name_wanted, self._name),
            (self.settings.agency.logo_wanted, self._choose_logo),
            (self.settings.agency.no_logo_wanted, self._show_no_logo),
            (self.settings.agency.file_wanted, self._adopt),
            (self.settings.agency.away_wanted, self._take_away),
            (self.settings.agency.paper_wanted, self._choose_paper),
        ):
            signal.connect(slot)

    def enter(self) -> None:
        """Show how it is now."""
        super().enter()
        self.refresh()

    def look(self) -> None:
        """Tell whether a passphrase is needed, and of a faulty agency; no more, at each start."""
        self._host.lane.run(partial(_state, self._host.desk), self._tell, self._host.say)

    def refresh(self) -> None:
        """Look anew at all that is shown."""
        self.look()
        self._host.lane.run(partial(_kept, self._host.desk), self._show, self._host.say)

    def _show(self, kept: Kept) -> None:
        self.settings.show_kept(kept)

    def _tell(self, state: tuple[bool, CareerFitError | None]) -> None:
        protected, fault = state
        if fault is not None:
            self._host.say(fault)
        self.looked.emit(protected)

    # ---- The passphrase.

    @Slot()
    def _ask_to_protect(self) -> None:
        self._ask(
            self.tr("Set a passphrase"),
            self.tr(
                "Three or four words that have nothing to do with each other are easy to keep."
            ),
            NEW,
        ).given.connect(self._protect)

    @Slot()
    def _ask_to_change(self) -> None:
        text = self.tr(
            "The one so far opens nothing here any more. Copies in other places keep theirs."
        )
        dialog = self._ask(self.tr("Change the passphrase"), text, BEFORE | NEW)
        dialog.given.connect(self._change)

    @Slot()
    def _ask_to_renew(self) -> None:
        text = self.tr("The recovery key that you have opens nothing any more after this.")
        self._ask(self.tr("New recovery key"), text, BEFORE).given.connect(self._renew)

    @Slot()
    def _ask_to_unprotect(self) -> None:
        text = self.tr("Names and answers can be read by whoever uses your account after this.")
        dialog = self._ask(self.tr("Take the passphrase away"), text, BEFORE)
        dialog.given.connect(self._unprotect)

    @Slot(bool)
    def _ask_to_remember(self, wanted: bool) -> None:  # noqa: FBT001 (as Qt tells it)
        if not wanted:
            self._do(self._host.desk.vault.forget)
            return
        text = self.tr("The system's keyring keeps the key, and opens it with your account.")
        dialog = self._ask(self.tr("Remember the passphrase"), text, BEFORE)
        dialog.given.connect(self._remember)
        dialog.rejected.connect(self.refresh)

    @Slot(str, str)
    def _protect(self, _before: str, new: str) -> None:
        job = partial(self._host.desk.vault.protect, new)
        self._host.lane.run(job, partial(self._tell_recovery, new), self._failed)

    @Slot(str, str)
    def _change(self, before: str, new: str) -> None:
        self._do(partial(self._host.desk.vault.change, before, new))

    @Slot(str, str)
    def _renew(self, before: str, _new: str) -> None:
        job = partial(self._host.desk.vault.renew_recovery, before)
        self._host.lane.run(job, partial(self._tell_recovery, None), self._failed)

    @Slot(str, str)
    def _unprotect(self, before: str, _new: str) -> None:
        job = partial(self._host.desk.vault.unprotect, before)
        self._host.lane.run(job, lambda _: self.reopen_wanted.emit(""), self._failed)

    @Slot(str, str)
    def _remember(self, before: str, _new: str) -> None:
        self._do(partial(self._host.desk.vault.remember, before))

    def _tell_recovery(self, passphrase: str | None, key: str) -> None:
        """Show the recovery key; what was encrypted now is opened anew first."""
        if passphrase is not None:
            self.reopen_wanted.emit(passphrase)
        RecoveryDialog(key, self.refresh, self._host.widget()).open()

    def _do(self, job: Callable[[], object]) -> None:
        """Do what changes how it is kept, and show how it is then."""
        self._host.lane.run(job, lambda _: self.refresh(), self._failed)

    def _failed(self, error: Exception) -> None:
        self.refresh()
        self._host.say(error)

    def _ask(self, title: str, text: str, asks: frozenset[str]) -> PassphraseDialog:
        dialog = PassphraseDialog(title, text, self._host.widget(), asks=asks)
        dialog.open()
        return dialog

    # ---- Whose reports are made.

    @Slot(str, str)
    def _name(self, name: str, colour: str) -> None:
        self._do(partial(self._host.desk.reading.looking.name, name, colour or None))

    @Slot()
    def _choose_logo(self) -> None:
        title, kinds = self.tr("Choose a logo"), self.tr("Pictures (*.svg *.png *.jpg *.jpeg)")
        path = OpenDialog(title, [kinds], self._host.widget()).ask()
        if path is not None:
            self._do(partial(self._host.desk.reading.looking.show, path))

    @Slot()
    def _show_no_logo(self) -> None:
        self._do(partial(self._host.desk.reading.looking.show, None))

    @Slot()
    def _adopt(self) -> None:
        title, kinds = self.tr("Choose an agency's file"), self.tr("Agency (*.yaml *.yml)")
        path = OpenDialog(title, [kinds], self._host.widget()).ask()
        if path is not None:
            self._do(partial(self._host.desk.reading.looking.adopt, path))

    @Slot()
    def _take_away(self) -> None:
        self._do(self._host.desk.reading.looking.away)

    @Slot(str)
    def _choose_paper(self, paper: Paper) -> None:
        self._do(partial(self._host.desk.reading.looking.choose, paper))

    # ---- Backups.

    @Slot()
    def _back_up(self) -> None:
        self._copy_whole(self._host.desk.safekeeping.back_up)

    @Slot()
    def _copy(self) -> None:
        title, kinds = self.tr("Copy what is kept"), self.tr("CareerFit data (*.db)")
        path = NewFileDialog(title, [kinds], "careerfit.db", self._host.widget()).ask()
        if path is not None:
            self._copy_whole(partial(self._host.desk.safekeeping.back_up, path))

    def _copy_whole(self, job: Callable[[], Path]) -> None:
        """Copy beside all else that is done; a large file takes seconds."""
        self._host.tell(self.tr("Copying …"))
        self._host.aside.run(job, self._copied, self._failed)

    def _copied(self, path: Path) -> None:
        self._host.tell(self.tr("Copied to {0}").format(path))
        self.refresh()


def _state(desk: Desk) -> tuple[bool, CareerFitError | None]:
    """Return whether a passphrase is needed, and what is wrong with the agency; for the lane."""
    return desk.vault.is_protected(), desk.reading.looking.fault()


def _kept(desk: Desk) -> Kept:
    """Return how what is kept is looked after; for the lane."""
    log, look = desk.auditing.entries(), desk.reading.looking.now()
    return Kept(
        agency=look.agency,
        paper=look.paper,
        protected=desk.vault.is_protected(),
        remembered=desk.vault.is_remembered(),
        backups=tuple(backup.made_at for backup in desk.safekeeping.backups()),
        log=log,
        names=desk.auditing.names(log),
        broken=desk.auditing.check().broken,
    )
