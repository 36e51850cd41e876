"""Whether a report is what it says: what it carries, what was compared, and what came out."""

from typing import TYPE_CHECKING, Literal

from careerfit.core.value import value

if TYPE_CHECKING:
    from careerfit.core.report import Report

Compared = Literal["equal", "differs", "not-compared"]


@value
class Proof:
    """A report as it is carried by a file.

    content: its JSON. whole: the bytes of the file. version: of the program that made it, as the
    file says. sealed: whether the hash beside the JSON is that of the JSON; None where a file has
    no place for one.
    """

    report: "Report"
    content: bytes
    whole: bytes
    suffix: str
    version: str | None
    sealed: bool | None


@value
class Difference:
    """Where two reports differ: the section, the sentence and value in it, and what stands there.

    None where nothing stands.
    """

    section: str
    where: str
    then: str | None
    now: str | None


@value
class Signature:
    """A signature on a file.

    whole: the file is as it was signed. issuer: who vouches for the signer; None where it is only
    the certificate itself. Whether the issuer deserves trust is not looked at.
    """

    signer: str
    issuer: str | None
    whole: bool


@value
class Verdict:
    """What came out, one comparison after the other.

    own: the JSON is whole: its hash is right, and its words are those of its values. pages: the
    whole file is what this value gives, byte for byte. sitting: the report was made again from the
    kept answers; why: for what reason that was not possible. changed: content and calibrations that
    are no longer what they were. differences: between the report and the one made again, or where
    that was not possible, between its words and its values.
    """

    session: str
    version: str | None
    own: Compared
    pages: Compared
    sitting: Compared
    why: str = ""
    changed: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    signatures: tuple[Signature, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing that was compared differs."""
        signed = all(one.whole for one in self.signatures)
        return signed and "differs" not in (self.own, self.pages, self.sitting)
