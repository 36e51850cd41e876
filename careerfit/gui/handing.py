"""Whether a client has the machine, and what the window is while they have it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from careerfit.core.session import SessionId
    from careerfit.gui.guard import Guard
    from careerfit.gui.handed import Arranged
    from careerfit.gui.places.handover import HandOver, WayBack
    from careerfit.gui.places.place import Host


class Emptied(Protocol):
    """The window, as far as it is emptied and filled again."""

    def forget_all(self) -> None:
        """Have nothing of anybody on any page."""

    def add_pages(self, pages: Sequence[QWidget]) -> None:
        """Be able to turn to these, too."""

    def stand_alone(self) -> None:
        """Fill the screen, with nothing around the pages."""

    def stand_among(self) -> None:
        """Be again as it was before."""

    def come_in(self) -> None:
        """Show what is seen first."""

    def show_crash(self, error: BaseException) -> None:
        """Show where a bug struck."""


class Handing(QObject):
    """Hands the window to a client; all that leads out of one sitting ends at the passphrase."""

    ended = Signal(str)  # the session that the client finished; "" where they did not

    def __init__(self, host: Host, parent: QObject) -> None:
        """Know the window; it stays with who has it."""
        super().__init__(parent)
        self._host = host
        self.place: HandOver | None = None
        self._guard: Guard | None = None
        self._bugs: list[BaseException] = []

    def hand_over(self, wanted: Arranged | SessionId) -> None:
        """Agree with the counsellor on the passphrase that leads back, then show the sitting."""
        from careerfit.gui.places.handover import Agreeing

        if self.place is None:
            agreeing = Agreeing(self._host)
            agreeing.agreed.connect(partial(self._hand, wanted))
            agreeing.ask()

    def lets(self, page: QWidget) -> bool:
        """Return whether a page may be seen by who has the machine now."""
        return self.place is None or page in self.place.pages

    def may_close(self) -> bool:
        """Return whether the window may close; a client is led to the passphrase."""
        if self.place is not None:
            self.place.stop()
        return self.place is None

    def note(self, bug: BaseException) -> None:
        """Say that there is a bug, and show it to the counsellor later."""
        self._bugs.append(bug)
        told = self.tr(
            "Something went wrong. Your answers are saved. Please call whoever set this up."
        )
        self._host.notice.say(told)

    @property
    def _window(self) -> Emptied:
        return cast("Emptied", self._host)

    def _hand(self, wanted: Arranged | SessionId, way_back: WayBack) -> None:
        from PySide6.QtCore import QCoreApplication

        from careerfit.gui.guard import Guard
        from careerfit.gui.places.handover import HandOver

        application = QCoreApplication.instance()
        if self.place is not None or application is None:
            return
        self._window.forget_all()
        place = HandOver(self._host, way_back)
        self._window.add_pages(place.pages)
        place.ended.connect(self._take_back)
        self._guard = Guard(application, self)
        self._guard.stand()
        self._window.stand_alone()
        self.place = place
        place.begin(wanted)

    @Slot(str)
    def _take_back(self, finished: str) -> None:
        """Show everything again."""
        if self.place is None or self._guard is None:
            return
        self._guard.stand_down()
        for over in (self._guard, self.place):
            over.deleteLater()
        self.place = self._guard = None
        self._window.forget_all()
        self._window.stand_among()
        self._window.come_in()
        self.ended.emit(finished)
        for bug in self._bugs[:1]:
            self._window.show_crash(bug)
        self._bugs.clear()
