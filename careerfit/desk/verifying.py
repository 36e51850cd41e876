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

    from careerfit.core.look import RenderOptions
    from careerfit.core.proof import Compared, Proof, Verdict
    from careerfit.core.report import Report
    from careerfit.core.role import RoleId
    from careerfit.core.session import Session
    from careerfit.desk.filing import Filing
    from careerfit.desk.ports import Proofs, Sign
    from careerfit.desk.reading import Reading


@value
class Verifying:
    """Reads reports again and says what still holds; signs them."""

    filing: Filing
    reading: Reading
    proofs: Proofs
    sign: Sign

    def verify(
        self, path: Path, look: RenderOptions = PLAIN, answers: Path | None = None
    ) -> Verdict:
        """Compare a report with all that is at hand; raises FileError where it carries none.

        look: whose name, logo and colour it was made with; its paper is found out. answers: the
        file that the sitting came from, where it is not kept.
        """
        from careerfit.core.proof import Verdict

        proof = self.proofs.read_proof(path)
        signatures = self.proofs.signatures(proof) if proof.suffix == ".pdf" else ()
        told = self._told(proof.report, path)
        verdict = Verdict(
            session=proof.report.session,
            version=proof.version,
            own=_equal(told == proof.content and proof.sealed is not False),
            pages=self._pages(proof, look, signed=bool(signatures))
            if told == proof.content
            else "differs",
            sitting="not-compared",
            differences=self.proofs.differences(proof.content, told),
            signatures=signatures,
        )
        return self._with_sitting(proof, verdict, answers)

    def _told(self, report: Report, path: Path) -> bytes:
        """Return a report as JSON, its words made anew; a wild one may have none."""
        try:
            return self.reading.render(report, ".json")
        except Exception as error:
            raise FileError(
                f"'{path}' cannot be verified: its numbers make no sentences here ({error}). "
                "It was changed, or made by another version of the program."
            ) from error

    def _pages(self, proof: Proof, look: RenderOptions, *, signed: bool) -> Compared:
        """Compare the file with what its value gives; a signature stands behind that."""
        papers = PAPERS if proof.suffix == ".pdf" else PAPERS[:1]
        for paper in papers:
            made = self.reading.render(proof.report, proof.suffix, look=replace(look, paper=paper))
            if proof.whole == made or (signed and proof.whole.startswith(made)):
                return "equal"
        return "differs"

    def _with_sitting(self, proof: Proof, verdict: Verdict, answers: Path | None) -> Verdict:
        """Compare the report with one made from the answers, where they are at hand."""
        session = self._sitting(proof.report, answers)
        if session is None:
            where = "kept here" if answers is None else f"in '{answers}'"
            return replace(verdict, why=f"the sitting is not {where}")
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

    def _sitting(self, report: Report, answers: Path | None) -> Session | None:
        """Return the sitting of a report, from a file or from those that are kept.

        The answers of a table are of the moment that the report says, and are looked for as given
        to each battery.
        """
        if answers is None:
            try:
                return self.reading.session(report.session)
            except NotFoundError:
                return None
        filing = replace(self.filing, now=lambda: report.began_at)
        batteries = (battery.id for battery in filing.library.batteries)
        found = (one for b in batteries for one in filing.read(answers, report.purpose, b))
        return next((one for one in found if one.id == report.session), None)

    def _again(self, report: Report, session: Session) -> Report:
        """Return the report of a kept sitting, as of the moment and for whom it was made."""
        reading = replace(self.reading, now=lambda: report.made_at)
        assessment = reading.assess(session, self._known(report), report.language)
        again = reading.report(assessment, reader=report.reader, note=_note(report))
        return again if len(report.sections) > 1 else reading.summary(again)

    def _known(self, report: Report) -> Sequence[RoleId]:
        """Return the roles that a report considered, if all are still here."""
        known = {role.id for role in self.reading.library.roles}
        gone = [role for role in report.roles if role not in known]
        if gone:
            raise NotFoundError(f"The role '{gone[0]}' is not here any more.")
        return report.roles


def _equal(equal: bool) -> Compared:  # noqa: FBT001 (the answer itself)
    return "equal" if equal else "differs"


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
