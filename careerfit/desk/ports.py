"""What the desk needs of the world: the edge rooms fulfil it, tests hand in small ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from careerfit.core.assessment import Assessment
    from careerfit.core.calibration import Calibration
    from careerfit.core.progress import Progress
    from careerfit.core.questionnaire import Questionnaire
    from careerfit.core.report import Figure, Report, Say
    from careerfit.core.session import Answer, Respondent, Session, SessionId, Sitting


class Store(Protocol):
    """Where sessions are kept. What it has accepted survives a crash. Raises StoreError."""

    def add(self, session: Session) -> None:
        """Keep a new session, with the answers it has."""

    def append(self, session: SessionId, *answers: Answer) -> None:
        """Keep more answers, all or none; they are on the disk when this returns."""

    def session(self, session: SessionId) -> Session:
        """Return the session, or raise NotFoundError."""

    def sessions_of(self, person: str) -> tuple[Session, ...]:
        """Return all sessions of one person, the earliest first."""

    def sittings(self) -> tuple[Sitting, ...]:
        """Return one line about each session, the latest first."""

    def erase(self, session: SessionId) -> None:
        """Remove the session and its answers for good; unknown ids are no error."""


class Files(Protocol):
    """Answers and results in files of others. Raises FileError."""

    def read_sheet(
        self, path: Path, forms: Sequence[Questionnaire], known: Sequence[Questionnaire]
    ) -> tuple[Respondent, ...]:
        """Return the people of a table of answers to `forms`."""

    def write_sheet(
        self, respondents: Sequence[Respondent], forms: Sequence[Questionnaire]
    ) -> bytes:
        """Return a table that read_sheet() reads."""

    def read_sitting(self, path: Path) -> Session:
        """Return a sitting that write_sitting() wrote."""

    def write_sitting(self, session: Session) -> bytes:
        """Return a whole sitting as a file."""

    def to_json(self, assessments: Sequence[Assessment]) -> str:
        """Return results in the documented schema."""

    def write_calibration(self, calibration: Calibration) -> bytes:
        """Return a calibration as a content file."""

    def calibration_to_json(self, calibration: Calibration) -> str:
        """Return a calibration as JSON."""

    def write_whole(self, path: Path, content: bytes) -> None:
        """Put bytes in a file, whole or not at all."""


class Refresh(Protocol):
    """Rebuilds what roles ask for. Raises ContentError, before anything is written."""

    def __call__(self, folder: Path, out: Path | None, *, every: bool) -> Iterable[str]:
        """Do it from a release of O*NET, into a folder or nowhere; tell what changed in lines."""


Words = Callable[["Say"], str]
"""A sentence of a report in its language, as escaped inline markup."""
Draw = Callable[["Figure"], object]
"""A figure as a drawing that both the window and the paper can paint; what it is, they know."""
Render = Callable[["Report", "Progress"], bytes]
"""A report as the bytes of a file."""
