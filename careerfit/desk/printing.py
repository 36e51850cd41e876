"""The reports of all people of an answers file, on all cores, begun again where they stopped."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from careerfit.core.errors import CareerFitError, FileError
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from careerfit.core.progress import Progress
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.report import Report
    from careerfit.core.role import RoleId
    from careerfit.core.session import Purpose, Session
    from careerfit.desk.filing import Filing
    from careerfit.desk.ports import Files, Proofs
    from careerfit.desk.reading import Reading

LONGEST = 120
"""Bytes of a file name before its ending; most systems take twice as many."""
DEVICES = re.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
"""What Windows takes for a device, whatever its ending."""


@value
class Order:
    """What is wanted: whose reports, on what, and where they go; suffix: of which kind."""

    source: Path
    folder: Path
    battery: BatteryId
    purpose: Purpose = "self"
    roles: Sequence[RoleId] = ()
    suffix: str = ".pdf"


@value
class Job:
    """One person's report and where it goes; made_at: the moment of all reports of a call."""

    session: Session
    roles: Sequence[RoleId]
    target: Path
    made_at: datetime


@value
class Printed:
    """How many reports were written, and how many were there already, whole and the same."""

    written: int
    kept: int


@value
class Printing:
    """Writes many reports. spread: does print_one() of each job on all cores, in their order."""

    filing: Filing
    reading: Reading
    files: Files
    proofs: Proofs
    spread: Callable[[Sequence[Job]], Iterator[bool]]
    now: Callable[[], datetime]

    def plan(self, order: Order) -> tuple[Job, ...]:
        """Return what is to be done, a person each; raises before anything is written."""
        moment = self.now()
        filing = replace(self.filing, now=lambda: moment)
        sessions = filing.read(order.source, order.purpose, order.battery)
        self.reading.library.chosen_roles(order.roles)
        self.files.make_folder(order.folder)
        names = file_names([session.person for session in sessions])
        return tuple(
            Job(
                session=session,
                roles=order.roles,
                target=order.folder / f"{name}{order.suffix}",
                made_at=moment,
            )
            for session, name in zip(sessions, names, strict=True)
        )

    def print_all(self, jobs: Sequence[Job], progress: Progress) -> Printed:
        """Write the reports on all cores; what cannot be written is told with what is there."""
        written = done = 0
        try:
            for wrote in self.spread(jobs):
                written, done = written + wrote, done + 1
                progress(done, len(jobs))
        except CareerFitError as error:
            raise FileError(
                f"{error}\n{done} of {len(jobs)} reports are done. The same command goes on with "
                "the others."
            ) from error
        return Printed(written=written, kept=done - written)

    def print_one(self, job: Job) -> bool:
        """Write one report; return False where the same one is there already."""
        if self._is_there(job):
            return False
        self.reading.save(self._report(job, job.made_at), job.target)
        return True

    def _is_there(self, job: Job) -> bool:
        """Return whether the file holds, whole, what would be told now; its moment may be older."""
        try:
            proof = self.proofs.read_proof(job.target)
        except FileError:
            return False
        again = self._report(job, proof.report.made_at)
        same = self.reading.render(again, ".json") == proof.content
        return same and proof.sealed is not False

    def _report(self, job: Job, made_at: datetime) -> Report:
        """Return the report as of a moment; answers from a table are of that moment, too."""
        reading = replace(self.reading, now=lambda: made_at)
        session = job.session
        if session.began_at == job.made_at:
            session = replace(session, began_at=made_at)
        return reading.report(reading.assess(session, job.roles))


def file_names(people: Sequence[str]) -> Iterator[str]:
    """Yield for each person a name that any file system takes, each another one."""
    numbers: dict[str, int] = {}
    taken: set[str] = set()
    for person in people:
        stem = name = _stem(person)
        while name.casefold() in taken:
            numbers[stem] = numbers.get(stem, 1) + 1
            name = f"{stem}-{numbers[stem]}"
        taken.add(name.casefold())
        yield name


def _stem(person: str) -> str:
    """Return the letters and digits of a name, with hyphens for all else."""
    text = re.sub(r"\W+", "-", unicodedata.normalize("NFC", person))
    short = text.encode()[:LONGEST].decode(errors="ignore").strip("-_")
    return f"{short}-" if DEVICES.fullmatch(short) else short or "person"
