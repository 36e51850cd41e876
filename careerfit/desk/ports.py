"""What the desk needs of the world: the edge rooms fulfil it, tests hand in small ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from careerfit.core import report as core
    from careerfit.core.assessment import Assessment
    from careerfit.core.audit import Did, Entry
    from careerfit.core.batch import Batch, Block, Scored
    from careerfit.core.calibration import Calibration
    from careerfit.core.library import Library
    from careerfit.core.look import RenderOptions
    from careerfit.core.people import Client, ClientId, ClientPage, Goal, Listed, Note, Order
    from careerfit.core.progress import Progress
    from careerfit.core.proof import Difference, Proof, Signature
    from careerfit.core.questionnaire import ItemId, Questionnaire
    from careerfit.core.report import Figure, Reader, Report
    from careerfit.core.roster import Roster
    from careerfit.core.safekeeping import Backup, Checkup, Salvage
    from careerfit.core.session import Answer, Respondent, Session, SessionId, Sitting


class Store(Protocol):
    """Where sessions are kept. What it has accepted survives a crash. Raises StoreError."""

    def add(self, session: Session) -> None:
        """Keep a new session, with the answers it has."""

    def append(self, session: SessionId, *answers: Answer) -> None:
        """Keep more answers, all or none; they are on the disk when this returns."""

    def session(self, session: SessionId) -> Session:
        """Return the session, or raise NotFoundError."""

    def sessions_of(self, person: str, client: ClientId | None = None) -> tuple[Session, ...]:
        """Return all sessions of a client, or, without one, all of that name that are no client's.

        The earliest first; those of a client whatever name they bear.
        """

    def sittings(self, most: int | None = None) -> tuple[Sitting, ...]:
        """Return one line about each session, or about the latest `most`, the latest first."""

    def erase(self, session: SessionId) -> None:
        """Remove the session and its answers for good; unknown ids are no error."""

    @property
    def clients(self) -> Clients:
        """Those whose sessions these are, in the same place."""

    @property
    def audit(self) -> Audit:
        """Who did what with it, in the same place."""

    def close(self) -> None:
        """Let go of what is open; it is opened again when it is needed."""


class Audit(Protocol):
    """Where the audit log is kept; entries are only ever added. Raises StoreError."""

    def add(self, at: datetime, who: str, did: str, what: str) -> None:
        """Keep the next entry."""

    def entries(self, most: int | None = None) -> tuple[Entry, ...]:
        """Return the entries, or the last `most` of them, the first first."""


class Log(Protocol):
    """Notes who did what."""

    def __call__(self, did: Did, what: str = "", /) -> None:
        """Keep an entry; what: an id, or how many things."""


def unheard(did: Did, what: str = "", /) -> None:
    """Note nothing, where nobody keeps a log."""


class Clients(Protocol):
    """Where clients are kept, with what was noted and agreed. Raises StoreError.

    A client or goal that is not there raises NotFoundError, except where it is erased; a note or
    goal with the id of another client's, StoreError.
    """

    def add(self, *clients: Client) -> None:
        """Keep new clients, all or none."""

    def change(self, client: Client) -> None:
        """Keep a client as they are now; all their sessions bear the name."""

    def client(self, client: ClientId) -> Client:
        """Return the client."""

    def found(self, needles: Sequence[str], order: Order, first: int, most: int) -> Listed:
        """Return clients whose sought() holds all needles: `most` of them from number `first`."""

    def tags(self) -> tuple[str, ...]:
        """Return the tags that clients have, each as it is spelled, in order."""

    def marks(self) -> tuple[tuple[ClientId, str], ...]:
        """Return every client's id and what sought() says of them."""

    def sittings(self, client: ClientId) -> tuple[Sitting, ...]:
        """Return one line about each session of a client, the latest first."""

    def assign(self, session: SessionId, client: ClientId | None) -> None:
        """Make a session that of a client, whose name it then bears, or of none."""

    def erase(self, client: ClientId) -> tuple[SessionId, ...]:
        """Remove a client for good, with notes, goals and sessions; return which these were."""

    def notes(self, client: ClientId) -> tuple[Note, ...]:
        """Return the notes on a client, the latest first."""

    def put_note(self, note: Note) -> None:
        """Keep a note, in the place of the one with its id."""

    def erase_note(self, note: str) -> None:
        """Remove a note for good."""

    def goals(self, client: ClientId) -> tuple[Goal, ...]:
        """Return what was agreed on with a client, the earliest first."""

    def goal(self, goal: str) -> Goal:
        """Return a goal."""

    def put_goal(self, goal: Goal) -> None:
        """Keep a goal, in the place of the one with its id."""

    def erase_goal(self, goal: str) -> None:
        """Remove a goal for good."""

    def tick(self, session: SessionId, action: str, at: datetime) -> None:
        """Keep that an action of a session's plan was done; a second time changes nothing."""

    def untick(self, session: SessionId, action: str) -> None:
        """Forget that."""

    def ticked(self, session: SessionId) -> Mapping[str, datetime]:
        """Return the actions that were done, with the moments, the earliest first."""


class Keeper(Protocol):
    """Copies of the data file, and what can be saved of it. Raises StoreError."""

    def copy(self, to: Path) -> Path:
        """Copy the data file to `to`, whole or not at all; return it."""

    def back_up(self, now: datetime) -> Path:
        """Copy the data file to the backups; return the copy."""

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups, newest first."""

    def remove(self, backup: Backup) -> None:
        """Remove a backup."""

    def copies(self) -> tuple[Path, ...]:
        """Return all files beside the data file that hold what it held once; removes drafts."""

    def erase(self, copy: Path, session: SessionId) -> None:
        """Remove a sitting from such a file for good."""

    def erase_client(self, copy: Path, client: ClientId, sessions: Sequence[SessionId]) -> None:
        """Remove a client from such a file for good, with all sessions; also those named."""

    def changed_at(self) -> datetime | None:
        """Return when the data file was changed last; None where there is none."""

    def restore(self, backup: Path, now: datetime, passphrase: str = "") -> Path | None:
        """Put a sound copy in the place of the data file; return where that was put, if it was.

        passphrase: of a backup that has keys of its own beside it.
        """

    def check(self) -> Checkup:
        """Look at the data file and the backups, and change nothing."""

    def salvage(self, now: datetime) -> Salvage:
        """Put aside a data file, and a new one of all that can be read of it in its place."""


class Locks(Protocol):
    """What locks the data file. Raises StoreError, of it WrongPassphraseError; PassphraseError."""

    def is_protected(self) -> bool:
        """Return whether a passphrase is needed."""

    def protect(self, passphrase: str) -> str:
        """Encrypt all that is kept; return the recovery key, which is told this once."""

    def unprotect(self, passphrase: str) -> None:
        """Have all that is kept readable without a passphrase."""

    def check(self, passphrase: str) -> None:
        """Raise WrongPassphraseError unless it is the passphrase, or the recovery key."""

    def once(self, passphrase: str) -> Callable[[str], None]:
        """Return what raises WrongPassphraseError for any other; nothing of it is kept."""

    def change(self, passphrase: str, new: str) -> None:
        """Put another passphrase in the place of one."""

    def renew_recovery(self, passphrase: str) -> str:
        """Return another recovery key; the one before opens nothing any more."""

    def remember(self, passphrase: str) -> None:
        """Have the system's keyring open the vault from now on."""

    def forget(self) -> None:
        """Have the passphrase typed again from now on."""

    def is_remembered(self) -> bool:
        """Return whether the system's keyring opens the vault."""


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

    def read_people(self, path: Path, progress: Progress) -> Roster:
        """Return the rows of a list of clients, CSV or XLSX, as they stand there."""

    def write_client(self, page: ClientPage) -> bytes:
        """Return what is kept of a client beside the sittings, as a file."""

    def write_ticked(self, ticked: Mapping[SessionId, Mapping[str, datetime]]) -> bytes:
        """Return what is ticked off of the plans of sittings, as a file."""

    def read_sitting(self, path: Path) -> Session:
        """Return a sitting that write_sitting() wrote."""

    def read_note(self, path: Path) -> str:
        """Return the plain text of a note."""

    def write_sitting(self, session: Session) -> bytes:
        """Return a whole sitting as a file."""

    def to_json(self, assessments: Sequence[Assessment]) -> str:
        """Return results in the documented schema."""

    def write_calibration(self, calibration: Calibration) -> bytes:
        """Return a calibration as a content file."""

    def calibration_to_json(self, calibration: Calibration) -> str:
        """Return a calibration as JSON."""

    def bundled(self, parts: Mapping[str, bytes]) -> bytes:
        """Return files, by their names, as one ZIP file."""

    def make_folder(self, path: Path) -> None:
        """Make a folder unless it is there."""

    def write_whole(self, path: Path, content: bytes) -> None:
        """Put bytes in a file, whole or not at all."""


class Proofs(Protocol):
    """What a report carries so that it can be made again. Raises FileError."""

    def read_proof(self, path: Path) -> Proof:
        """Return the report that a file carries."""

    def differences(self, then: bytes, now: bytes) -> tuple[Difference, ...]:
        """Return in what two reports as JSON differ."""

    def signatures(self, proof: Proof) -> tuple[Signature, ...]:
        """Return the signatures on a PDF."""


class Sign(Protocol):
    """Signs a PDF. Raises CareerFitError."""

    def __call__(self, content: bytes, certificate: Path, password: str) -> bytes:
        """Return it with a signature by the key in a PKCS #12 file."""


class Refresh(Protocol):
    """Rebuilds what roles ask for. Raises ContentError, before anything is written."""

    def __call__(self, folder: Path, out: Path | None, *, every: bool) -> Iterable[str]:
        """Do it from a release of O*NET, into a folder or nowhere; tell what changed in lines."""


class Translate(Protocol):
    """Writes the files that translators fill in. Raises ContentError."""

    def __call__(self, language: str, out: Path | None) -> Iterable[str]:
        """Write one beside each content file, or in a folder; tell what was written in lines."""


class Pending(Protocol):
    """A block that is being scored."""

    def result(self) -> Scored:
        """Wait for it."""


class Pool(Protocol):
    """Who scores blocks; ahead: how many to give away before waiting for the first."""

    @property
    def ahead(self) -> int:
        """How many blocks leave nobody idle."""

    def submit(self, block: Block, /) -> Pending:
        """Give a block away."""


class Table(Protocol):
    """A table of answers; identity tells it from what the file held before a change."""

    @property
    def size(self) -> int:
        """How much there is to read, in the unit that blocks are counted in."""

    @property
    def identity(self) -> str:
        """What would be another if the file changed."""

    def blocks(self, first: int) -> Iterator[Block]:
        """Yield the blocks from number `first` on. Raises FileError."""


class Parts(Protocol):
    """What is finished of a batch; changed: why an earlier call's parts are of no use."""

    @property
    def done(self) -> int:
        """How many blocks are finished, from the first on."""

    @property
    def changed(self) -> tuple[str, ...]:
        """What is no longer as it was for an earlier call."""

    def keep(self, scored: Scored) -> None:
        """Keep the next block, whole or not at all. Raises FileError."""

    def join(self) -> tuple[int, int, Path | None]:
        """Make the results of the parts; return people, rejected rows, and where these are told."""


class Tables(Protocol):
    """Tables of any size, and those who score them."""

    def open_table(self, path: Path, batch: Batch, passed: frozenset[ItemId], rows: int) -> Table:
        """Return a table, to be read in blocks of about `rows` people. Raises FileError."""

    def open_parts(self, source: Path, target: Path, key: Mapping[str, str]) -> Parts:
        """Return what is finished of the batch that `key` stands for. Raises FileError."""

    def open_pool(self, batch: Batch, workers: str | None) -> AbstractContextManager[Pool]:
        """Open the cores of this machine, or a cluster, to score blocks of `batch`."""


Told = Callable[[str], "Library"]
"""The library in a language; that of the source where there is no translation."""


class Words(Protocol):
    """The sentences of a report."""

    def __call__(self, language: str, reader: Reader = "person") -> core.Words:
        """Return them in a language, as a reader is told them. Raises NotFoundError."""


Ground = Literal["light", "dark"]
Draw = Callable[["Figure", Ground, str], object]
"""A figure as a drawing that both the window and the paper can paint; what it is, they know."""
Render = Callable[["Report", "Progress", "RenderOptions"], bytes]
"""A report as the bytes of a file."""
ReadLook = Callable[["Path"], "RenderOptions"]
"""An agency's name, logo and colour from its file. Raises ContentError or FileError."""
