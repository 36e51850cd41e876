"""Who hands out the reports made here, and on which paper: kept beside the data, as content."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from careerfit.catalog.parsing import to_yaml
from careerfit.core.errors import ContentError
from careerfit.core.look import PAPERS, Agency, Paper, RenderOptions, faults
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE, PAPER, LOGO = "agency.yaml", "paper.txt", "agency-logo"


@value
class OwnLook:
    """The look of reports, in a folder. Raises ContentError and FileError where a file is faulty.

    read: returns the look of an agency's file, with the logo beside it. write: puts a file in its
    place whole or not at all.
    """

    folder: Path
    read: Callable[[Path], RenderOptions]
    write: Callable[[Path, bytes], None]

    def now(self) -> RenderOptions:
        """Return it; it is plain where nothing is kept."""
        path = self.folder / FILE
        found = self.read(path) if path.is_file() else RenderOptions()
        return replace(found, paper=self.paper())

    def paper(self) -> Paper:
        """Return the paper that was chosen last."""
        with suppress(OSError, ValueError):
            kept = (self.folder / PAPER).read_text("utf-8").strip()
            return next((paper for paper in PAPERS if paper == kept), PAPERS[0])
        return PAPERS[0]

    def keep_paper(self, paper: Paper) -> None:
        """Put reports on this paper from now on."""
        self.write(self.folder / PAPER, paper.encode())

    def keep(self, agency: Agency, logo: Path | None = None) -> None:
        """Let reports be of an agency; logo: a picture to copy, in place of the one it names.

        What was there stays where something is wrong with it.
        """
        for _place, what, remedy in faults(agency):
            raise ContentError("{0} {1}", what, remedy)
        if logo is None:
            self.write(self.folder / FILE, to_yaml("agency", agency))
            return
        name, before = f"{LOGO}{logo.suffix.lower()}", self._files()
        try:
            self._copy(logo, name)
            self.write(self.folder / FILE, to_yaml("agency", replace(agency, logo=name)))
            self.read(self.folder / FILE)
        except Exception:
            self.away()
            for path, content in before.items():
                self.write(path, content)
            raise

    def adopt(self, path: Path) -> None:
        """Take over an agency's file from elsewhere, with the logo beside it."""
        agency = self.read(path).agency
        if agency is not None:
            logo = None if agency.logo is None else path.parent / agency.logo
            self.keep(agency, logo)

    def away(self) -> None:
        """Let reports be of nobody again; the paper stays."""
        for path in self._files():
            path.unlink(missing_ok=True)

    def _files(self) -> dict[Path, bytes]:
        found = [self.folder / FILE, *self.folder.glob(f"{LOGO}.*")]
        return {path: path.read_bytes() for path in found if path.is_file()}

    def _copy(self, logo: Path, name: str) -> None:
        """Copy a picture, if it is none already here."""
        try:
            content = logo.read_bytes()
        except OSError as error:
            raise ContentError("'{0}' cannot be read. Check the path.", logo) from error
        for path in self.folder.glob(f"{LOGO}.*"):
            path.unlink(missing_ok=True)
        self.write(self.folder / name, content)
