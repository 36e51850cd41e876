"""Handing over: a client gets the machine from a counsellor, and sees one sitting only."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from careerfit.core.errors import WrongPassphraseError
from careerfit.gui.handed import Arranged
from careerfit.gui.language import in_words
from careerfit.gui.pages.handback import HandBackPage
from careerfit.gui.pages.hello import HelloPage
from careerfit.gui.passphrases import PassphraseDialog
from careerfit.gui.places.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from careerfit.core.session import Question, SessionId
    from careerfit.desk.assessing import Offer
    from careerfit.desk.vault import Vault
    from careerfit.gui.places.place import Host

    WayBack = Callable[[str], None]
    """Raises WrongPassphraseError for another passphrase than the one that leads back."""


class Agreeing(QObject):
    """Agrees with the counsellor on the passphrase that leads back, before anything is handed over.

    Where what is kept has one, it is that; who has it typed by the system's keyring shows that they
    know it. Where there is none, one is set that counts this once.
    """

    agreed = Signal(object)  # the way back

    def __init__(self, host: Host) -> None:
        super().__init__(host.widget())
        self._host = host

    def ask(self) -> None:
        """Ask for what is needed."""
        job = partial(_what_to_ask, self._host.desk.vault)
        self._host.lane.run(job, self._open, self._host.say)

    def _open(self, asks: frozenset[str]) -> None:
        title, widget = self.tr("Hand over"), self._host.widget()
        dialog = PassphraseDialog(title, self._told(asks), widget, asks=asks)
        dialog.given.connect(self._take)
        dialog.open()

    def _told(self, asks: frozenset[str]) -> str:
        told = self.tr(
            "The sitting fills the screen, and nothing else can be reached: no names, no results, "
            "no files."
        )
        if "new" in asks:
            back = self.tr(
                "What is kept here has no passphrase, so set one that leads back. It counts for "
                "this hand-over only."
            )
        elif asks:
            back = self.tr(
                "Your passphrase leads back. At other times the keyring types it for you: show "
                "that you know it."
            )
        else:
            back = self.tr("Your passphrase leads back.")
        return f"{told}\n\n{back}"

    @Slot(str, str)
    def _take(self, before: str, new: str) -> None:
        job = partial(self._host.desk.vault.way_back, before or new)
        self._host.lane.run(job, self.agreed.emit, self._host.say)


class HandOver(Sitting):
    """One sitting, with the pages that stand before it, between and after it."""

    name = "hand-over"
    ended = Signal(str)  # the session, where it is finished, else ""

    def __init__(self, host: Host, way_back: WayBack) -> None:
        """Make the pages; way_back: what tells whether a passphrase leads back."""
        super().__init__(host)
        self._way_back = way_back
        self._arranged: Arranged | None = None
        self._session: SessionId | None = None
        self._finished = False
        self._left: QWidget | None = None

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        super().build()
        widget = self._host.widget()
        self.hello, self.hand_back = HelloPage(widget), HandBackPage(widget)
        self.pages = self.hello, *self.sitting, self.hand_back
        for signal, slot in (
            (self.hello.agreed, self._begin),
            (self.hello.stopped, self.paused),
            (self.hand_back.on_wanted, self._go_on),
            (self.hand_back.back_wanted, self._come_back),
        ):
            signal.connect(slot)

    def bare(self, page: QWidget) -> bool:  # noqa: ARG002 (all of them)
        """Return that nothing stands around any page."""
        return True

    def begin(self, wanted: Arranged | SessionId) -> None:
        """Greet who is to begin, or go on with a sitting that was begun."""
        if isinstance(wanted, Arranged):
            self._arranged = wanted
            self._host.show_page(self.hello)
            self.hello.greet(wanted)
            self._host.lane.run(self._host.desk.assessing.offers, self._tell, self._host.say)
        else:
            self._session = wanted
            self.paused()
            self.resume(wanted)

    def stop(self) -> None:
        """Have the passphrase asked for, unless a clock runs: that has to be let run down."""
        if self.clock_runs():
            self._host.tell(self.tr("The clock is running: finish the task first."))
        elif self._host.shown_page() is not self.hand_back:
            self._left = self._host.shown_page()
            self.paused()

    def paused(self) -> None:
        """Show the way on, and the way back."""
        self.hand_back.show_pause()
        self._host.show_page(self.hand_back)

    def over(self, session: SessionId) -> None:
        """Thank the client, and show no results."""
        self._session, self._finished = session, True
        self.hand_back.show_end()
        self._host.show_page(self.hand_back)

    def _tell(self, offers: Sequence[Offer]) -> None:
        for offer in offers:
            if self._arranged is not None and offer.id == self._arranged.battery:
                self.hello.tell(self._arranged, offer)

    @Slot()
    def _begin(self) -> None:
        if self._arranged is None:
            return
        who, begin = self._arranged, self._host.desk.assessing.begin
        spoken = who.language or self._host.language.spoken
        whose = who.person, who.purpose, who.battery, spoken, who.extra_time, who.client
        self._host.lane.run(partial(begin, *whose), self._begun, self._not_begun)

    def _begun(self, question: Question | None) -> None:
        if question is not None:
            self._session = question.session
            self.assist(self.hello.aid(), question.session)
            self._ask(question.session, question)

    def _not_begun(self, error: Exception) -> None:
        self.hello.listen()
        self._host.say(error)

    @Slot()
    def _go_on(self) -> None:
        left, self._left = self._left, None
        if left is not None:  # nobody paused: what was half done is still there
            self._host.show_page(left)
        elif self._session is not None:
            self.resume(self._session)
        else:
            self._host.show_page(self.hello)

    @Slot(str)
    def _come_back(self, passphrase: str) -> None:
        job = partial(self._way_back, passphrase)
        self._host.lane.run(job, self._end, self._refuse)

    def _end(self, _right: None) -> None:
        self.ended.emit((self._session or "") if self._finished else "")

    def _refuse(self, error: Exception) -> None:
        self.hand_back.refuse(in_words(error) if isinstance(error, WrongPassphraseError) else "")
        if not isinstance(error, WrongPassphraseError):
            self._host.say(error)


def _what_to_ask(vault: Vault) -> frozenset[str]:
    """Return what the counsellor has to type first; for the lane."""
    if not vault.is_protected():
        return frozenset({"new"})
    return frozenset({"before"}) if vault.is_remembered() else frozenset()
