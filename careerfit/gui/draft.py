"""A note while it is being written: what of it is kept, what is on its way, what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerfit.core.value import value

if TYPE_CHECKING:
    from careerfit.core.people import ClientId, Note


@value
class Writing:
    """What is to be kept; note: which one it becomes, None for a new one."""

    client: ClientId
    text: str
    note: str | None


class Draft:
    """One note, from its first letter on. Only one version of it is on its way at a time.

    refusal: why the last try failed; "" where it did not.
    """

    def __init__(self, client: ClientId, note: Note | None = None) -> None:
        self.client = client
        self.note = note
        self.text = "" if note is None else note.text
        self.refusal = ""
        self._kept = self.text
        self._sent: str | None = None

    @property
    def unkept(self) -> bool:
        """Whether something would be lost if the program ended now."""
        return bool(self.text.strip()) and self.text.strip() != self._kept.strip()

    @property
    def on_its_way(self) -> bool:
        """Whether a version of it is being kept."""
        return self._sent is not None

    def drop(self) -> None:
        """Give up what is not kept."""
        self.text = self._kept

    def write(self, text: str) -> None:
        """Note what stands there now."""
        self.text = text

    def send(self) -> Writing | None:
        """Return what is to be kept now; None where there is nothing, or something on its way."""
        if self.on_its_way or not self.unkept:
            return None
        self._sent = self.text
        note = None if self.note is None else self.note.id
        return Writing(client=self.client, text=self.text, note=note)

    def keep(self, note: Note) -> None:
        """Learn that it was kept as `note`."""
        self.note, self.refusal = note, ""
        self._kept, self._sent = self._sent or note.text, None

    def refuse(self, why: str) -> None:
        """Learn that it could not be kept; it may be sent again."""
        self.refusal, self._sent = why, None
