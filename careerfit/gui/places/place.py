"""What all places have in common, and what they need of the window around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from careerfit.desk import Desk
    from careerfit.gui.lane import Lane
    from careerfit.gui.language import Language
    from careerfit.gui.widgets.notice import Notice


class Page(Protocol):
    """A widget that shows values and emits signals."""

    def take_over(self, before: Any, /) -> None:  # noqa: ANN401 (a page of its own kind)
        """Go on where the page before was."""


class Host(Protocol):
    """The window, as its places know it."""

    desk: Desk
    lane: Lane
    aside: Lane
    language: Language
    notice: Notice

    def show_page(self, page: QWidget) -> None:
        """Turn to a page of a place."""

    def shown_page(self) -> QWidget | None:
        """Return the page that is seen."""

    def tell(self, message: str) -> None:
        """Show a message that may be missed."""

    def say(self, error: Exception) -> None:
        """Show what went wrong."""

    def widget(self) -> QWidget:
        """Return the widget that dialogs stand above."""


class Place(QObject):
    """Pages, and one line of the desk for each thing that they ask for.

    name: of its button in the side bar. pages: the first is shown when that is pressed.
    """

    name: str
    pages: Sequence[QWidget]

    def __init__(self, host: Host) -> None:
        super().__init__(host.widget())
        self._host = host
        self.build()

    def build(self) -> None:
        """Make the pages, and hear what they ask for."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Make the pages anew, in another language; each goes on where it was."""
        before = self.pages
        self.build()
        for page, old in zip(self.pages, before, strict=True):
            cast("Page", page).take_over(old)

    def enter(self) -> None:
        """Show what one comes for."""
        self._host.show_page(self.pages[0])

    def bare(self, page: QWidget) -> bool:  # noqa: ARG002 (others have such pages)
        """Return whether a page is shown with nothing around it."""
        return False

    def may_close(self) -> bool:
        """Return whether nothing would be lost; a place that says no closes the window later."""
        return True

    def respoken(self) -> None:
        """Show everything in the words of a desk that speaks another language."""
