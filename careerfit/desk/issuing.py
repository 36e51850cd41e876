"""The reports of many clients into a folder, one after the other, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.errors import CancelledError, CareerFitError, NotFoundError
from careerfit.core.progress import Progress, quietly
from careerfit.core.value import value
from careerfit.desk.printing import file_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from careerfit.core.people import ClientLine
    from careerfit.core.report import Reader
    from careerfit.core.session import ClientId, Session
    from careerfit.desk.ports import Files, Store
    from careerfit.desk.reading import Reading

SHORT = 8
"""As much of a sitting's id tells its file from that of a namesake."""


@value
class Wanted:
    """Whose newest reports are wanted, for which reader, and where they go."""

    clients: Sequence[ClientLine]
    reader: Reader
    folder: Path
    suffix: str = ".pdf"


@value
class Left:
    """A client whose report was not written, and why."""

    client: ClientId
    name: str
    why: CareerFitError


@value
class Issued:
    """What was written, and what was not; cancelled: whether somebody stopped it."""

    written: tuple[Path, ...]
    left: tuple[Left, ...]
    cancelled: bool = False


@value
class Issuing:
    """Writes the newest report of each client; what cannot be written stops none of the others."""

    store: Store
    reading: Reading
    files: Files

    def newest(self, client: ClientLine) -> Session:
        """Return the newest finished sitting of a client; raises NotFoundError."""
        for line in self.store.clients.sittings(client.id) if client.sittings else ():
            session = self.store.session(line.id)
            if self.reading.is_finished(session):
                return session
        raise NotFoundError("There is no finished sitting.")

    def issue(self, wanted: Wanted, progress: Progress = quietly) -> Issued:
        """Write the reports; a cancelled call tells what was written until then. Raises FileError.

        That is where the folder cannot be made; a file that cannot be written is told with the
        others.
        """
        self.files.make_folder(wanted.folder)
        written: list[Path] = []
        left: list[Left] = []
        for number, client in enumerate(wanted.clients):
            try:
                progress(number, len(wanted.clients))
                written.append(self._write(client, wanted))
            except CancelledError as error:
                rest = wanted.clients[number:]
                left += [Left(client=one.id, name=one.name, why=error) for one in rest]
                return Issued(written=tuple(written), left=tuple(left), cancelled=True)
            except CareerFitError as error:
                left.append(Left(client=client.id, name=client.name, why=error))
        return Issued(written=tuple(written), left=tuple(left))

    def _write(self, client: ClientLine, wanted: Wanted) -> Path:
        session = self.newest(client)
        report = self.reading.report(self.reading.assess(session), reader=wanted.reader)
        stem = f"{client.name} {session.began_at:%Y-%m-%d} {session.id[:SHORT]}"
        name = next(file_names([stem]))
        path = wanted.folder / f"{name}-{wanted.reader}{wanted.suffix}"
        self.reading.save(report, path)
        return path
