"""What can go wrong, in words a person can act on."""

from typing import NamedTuple


class CareerFitError(Exception):
    """Something the person at the screen can understand and act on; anything else is a bug.

    text: what is said; `{0}`, `{1}`, ... are the places of the values, where it has any. A window
    can say it in its own language when `text` is a literal (docs/translating-the-window.md).
    """

    def __init__(self, text: str, *values: object) -> None:
        super().__init__(text, *values)
        self.text, self.values = text, values

    def __str__(self) -> str:
        return self.text.format(*self.values) if self.values else self.text


def translatable(text: str) -> str:
    """Return `text`, which is a value of errors: the mark by which translators find it."""
    return text


class AnswerRejectedError(CareerFitError):
    """The answer does not belong to this sitting."""


class NotFoundError(CareerFitError):
    """What was asked for is not there."""


class ContentError(CareerFitError):
    """A content file is missing or has faults."""


class FileError(CareerFitError):
    """A file cannot be read or written, or does not hold what was expected."""


class StoreError(CareerFitError):
    """The data folder or the store in it cannot be used."""


class LockedError(StoreError):
    """What is kept needs its passphrase first."""


class WrongPassphraseError(StoreError):
    """What was typed does not open the vault; nothing more is said."""


class PassphraseError(CareerFitError):
    """A passphrase that is no good."""


class CancelledError(CareerFitError):
    """The person stopped a long piece of work."""


class Fault(NamedTuple):
    """One fault in a content file: where it is, what is wrong, what to do. The rest still loads.

    No value of a dataclass: the first paint waits for errors, and would for those.
    """

    source: str
    line: int | None
    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        line = "" if self.line is None else f":{self.line}"
        where = f" {self.where}:" if self.where else ""
        return f"{self.source}{line}:{where} {self.what} {self.remedy}"
