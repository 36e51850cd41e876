"""Whose name, logo and colour the reports made here have, and on which paper they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from careerfit.core.errors import CareerFitError, ContentError
from careerfit.core.look import PLAIN, Agency, RenderOptions
from careerfit.core.value import value

if TYPE_CHECKING:
    from pathlib import Path

    from careerfit.core.look import Paper


class Looks(Protocol):
    """Keeps the look of reports beside the data. Raises ContentError, FileError."""

    def now(self) -> RenderOptions:
        """Return it."""

    def paper(self) -> Paper:
        """Return the paper that was chosen last."""

    def keep_paper(self, paper: Paper) -> None:
        """Put reports on this paper from now on."""

    def keep(self, agency: Agency, logo: Path | None = None) -> None:
        """Let reports be of an agency; logo: a picture to copy."""

    def adopt(self, path: Path) -> None:
        """Take over an agency's file from elsewhere."""

    def away(self) -> None:
        """Let reports be of nobody again."""


@value
class Looking:
    """The look of reports that are made in the window; plain where nothing is kept."""

    looks: Looks | None = None

    def now(self) -> RenderOptions:
        """Return what reports look like; what is faulty is left out."""
        if self.looks is None:
            return PLAIN
        try:
            return self.looks.now()
        except CareerFitError:
            return RenderOptions(paper=self.looks.paper())

    def fault(self) -> CareerFitError | None:
        """Return what is wrong with what is kept, if anything."""
        try:
            if self.looks is not None:
                self.looks.now()
        except CareerFitError as error:
            return error
        return None

    def name(self, name: str, colour: str | None) -> None:
        """Let reports be of this name and colour; address and logo stay as they are."""
        agency = self.now().agency or Agency(name=name)
        self._kept().keep(replace(agency, name=name.strip(), colour=colour))

    def show(self, logo: Path | None) -> None:
        """Let reports have a logo, or none."""
        agency = self.now().agency
        if agency is None:
            raise ContentError("A logo stands beside a name. Type the name first, and keep it.")
        self._kept().keep(replace(agency, logo=None), logo)

    def adopt(self, path: Path) -> None:
        """Take over an agency's file from elsewhere."""
        self._kept().adopt(path)

    def away(self) -> None:
        """Let reports be of nobody again."""
        self._kept().away()

    def choose(self, paper: Paper) -> None:
        """Put reports on this paper from now on."""
        self._kept().keep_paper(paper)

    def _kept(self) -> Looks:
        if self.looks is None:
            raise ContentError("Nothing is kept here.")
        return self.looks
