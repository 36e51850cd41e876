"""Whether a report is what it says it is: compared with itself, and with the kept answers."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from careerfit.core.errors import ContentError, FileError, NotFoundError
from careerfit.core.look import PAPERS, PLAIN
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from careerfit.core.proof import Compared, Proof, Verdict
    from careerfit.core.report import Report
    from careerfit.core.role import RoleId
    from careerfit.core.session import Session
    from careerfit.desk.ports import Proofs, Sign
    from careerfit.desk.reading import Reading


@value
class Verifying:
    """Reads reports again and says what still holds; signs them."""

    reading: Reading
    proofs: Proofs
    sign: Sign

    def verify(self, path: Path) -> Verdict:
        """Compare a report with all that is at hand; raises FileError where it carries none."""
        from careerfit.core.proof import Verdict

        proof = self.proofs.read_proof(path)
        signatures = self.proofs.signatures(proof) if proof.suffix == ".pdf" else ()
        told = self._told(proof.report, path)
        verdict = Verdict(
            session=proof.report.session,
            version=proof.version,
            own=_equal(told == proof.content and proof.sealed is not False),
            pages=self._pages(proof, signed=bool(signatures))
            if told == proof.content
            else "differs",
            sitting="not-compared",
            differences=self.proofs.differences(proof.content, told),
            signatures=signatures,
        )
        return self._with_sitting(proof, verdict)

    def _told(self, report: Report, path: Path) -> bytes:
        """Return a report as JSON, its words made anew; a wild one may have none."""
        try:
            return self.reading.render(report, ".json")
        except Exception as error:
            raise FileError(
                f"'{path}' cannot be verified: its numbers make no sentences here ({error}). "
                "It was changed, or made by another version of the program."
            ) from error

    def _pages(self, proof: Proof, *, signed: bool) -> Compared:
        """Compare the file with what its value gives; a signature stands behind that."""
        papers = PAPERS if proof.suffix == ".pdf" else PAPERS[:1]
        for look in (replace(PLAIN, paper=paper) for paper in papers):
            made = self.reading.render(proof.report, proof.suffix, look=look)
            if proof.whole == made or (signed and proof.whole.startswith(made)):
                return "equal"
        return "differs"

    def _with_sitting(self, proof: Proof, verdict: Verdict) -> Verdict:
        """Compare the report with one made from the kept answers, where they are kept here."""
        try:
            session = self.reading.session(proof.report.session)
        except NotFoundError:
            return replace(verdict, why="the sitting is not kept here")
        try:
            again = self._again(proof.report, session)
        except (ContentError, NotFoundError) as error:
            return replace(verdict, sitting="differs", why=str(error))
        now = self.reading.render(again, ".json")
        return replace(
            verdict,
            sitting=_equal(now == proof.content),
            changed=_changed(proof.report, again),
            differences=self.proofs.differences(proof.content, now),
        )

    def _again(self, report: Report, session: Session) -> Report:
        """Return the report of a kept sitting, as of the moment and for whom it was made."""
        reading = replace(self.reading, now=lambda: report.made_at)
        assessment = reading.assess(session, self._roles(report), report.language)
        again = reading.report(assessment, reader=report.reader, note=_note(report))
        return again if len(report.sections) > 1 else reading.summary(again)

    def _roles(self, report: Report) -> Sequence[RoleId]:
        """Return the roles that a report considered, by their titles on its cover."""
        titles = _considered(report)
        known = {role.title: role.id for role in self.reading.library.roles}
        gone = [title for title in titles if title not in known]
        if gone:
            raise NotFoundError(f"The role '{gone[0]}' is not here any more, or has another title.")
        return [known[title] for title in titles]


def _equal(equal: bool) -> Compared:  # noqa: FBT001 (the answer itself)
    return "equal" if equal else "differs"


def _considered(report: Report) -> tuple[str, ...]:
    from careerfit.core.report import Facts

    for block in report.sections[0].blocks if report.sections else ():
        for label, fact in block.rows if isinstance(block, Facts) else ():
            names = fact.values.get("names")
            if label.key == "cover.roles" and isinstance(names, tuple):
                return names
    return ()


def _note(report: Report) -> str:
    """Return what the counsellor wrote: it is kept in the report alone."""
    from careerfit.core.report import Paragraph

    return "\n".join(
        str(block.text.values.get("text", ""))
        for section in report.sections
        if section.id == "notes"
        for block in section.blocks
        if isinstance(block, Paragraph)
    )


def _changed(then: Report, now: Report) -> tuple[str, ...]:
    """Return the content that has another hash now, or is gone; by its title."""
    before, after = _hashes(then), _hashes(now)
    return tuple(name for name in before if before[name] != after.get(name))


def _hashes(report: Report) -> dict[str, str]:
    """Return the hash of all that a report was made from, by its title as told on the cover."""
    from careerfit.core.report import Table

    return {
        str(row[0].values.get("name", row[0].key)): json.dumps([row[2].key, str(row[2].values)])
        for section in report.sections[:1]
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
    }
