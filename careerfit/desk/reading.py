"""What comes out of a sitting: the assessment, the report, and a file to keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerfit.core.errors import CareerFitError, ContentError, FileError, NotFoundError
from careerfit.core.language import SOURCE
from careerfit.core.people import ClientPage
from careerfit.core.progress import Progress, quietly
from careerfit.core.session import next_question
from careerfit.core.value import value
from careerfit.desk.looking import Looking
from careerfit.desk.ports import unheard

if TYPE_CHECKING:  # what a report takes is loaded with the first one, half of the desk's start
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from careerfit.core.assessment import Assessment
    from careerfit.core.change import Since
    from careerfit.core.dimension import DimensionId
    from careerfit.core.explaining import Shares
    from careerfit.core.exploring import Standing, Supposition
    from careerfit.core.library import Library
    from careerfit.core.look import Paper, RenderOptions
    from careerfit.core.paths import Route
    from careerfit.core.report import Figure, Reader, Report, Say
    from careerfit.core.reviewing import Review
    from careerfit.core.role import RoleId
    from careerfit.core.session import ClientId, Session, SessionId
    from careerfit.desk.ports import Draw, Files, Ground, Log, ReadLook, Render, Store, Told, Words


@value
class Reading:
    """Results and reports of sittings; language: what all is told in, where none is asked for."""

    library: Library
    store: Store
    now: Callable[[], datetime]
    told: Told
    words: Words
    draw: Draw
    renders: Mapping[str, Render]
    files: Files
    read_look: ReadLook
    language: str | None = None
    log: Log = unheard
    looking: Looking = Looking()

    def session(self, session: SessionId) -> Session:
        """Return a kept sitting, or raise NotFoundError."""
        found = self.store.session(session)
        self.log("read", session)
        return found

    def assess(
        self, session: Session, roles: Sequence[RoleId] = (), language: str | None = None
    ) -> Assessment:
        """Score a sitting and compare it with the roles named, or with all.

        language: that of all words in it; None for this desk's, or the one that was answered in.
        """
        library = self.told(language or self.language or session.language)
        found = self._assessed(session, library, roles)
        if library.source is None:
            return found
        return replace(
            found,
            language=library.language,
            translation=library.translation,
            source=self._assessed(session, library.source, roles),
        )

    def calibrated(self, session: Session) -> Session:
        """Return a sitting as scored by the calibrations that are here now."""
        return self.library.calibrated(session)

    def change(self, assessment: Assessment) -> Since | None:
        """Return what became of each dimension since the person's last sitting.

        That is the last one before it that is finished and has anything that can be compared; None
        where there is none, or where this one is not kept. Only sittings for the same purpose are
        looked at: what somebody told a counsellor is no business of a selection.
        """
        from careerfit.core.change import Since, changes

        now = assessment.session
        kept = [
            one
            for one in self.store.sessions_of(now.person, now.client)
            if one.purpose == now.purpose
        ]
        before = [one for one in kept if (one.began_at, one.id) < (now.began_at, now.id)]
        if now.id not in [one.id for one in kept]:
            return None
        for earlier in reversed(before):
            if self.is_finished(earlier):
                found = changes(self._profiled(earlier), assessment)
                since = Since(date=earlier.began_at, changes=found)
                if since.compared:
                    return since
        return None

    def report(
        self, assessment: Assessment, *, reader: Reader = "person", note: str = ""
    ) -> Report:
        """Return what a reader is told about an assessment, as of now; raises ReaderError."""
        from careerfit.core.report import compose

        since = self.change(assessment)
        return compose(assessment, made_at=self.now(), since=since, reader=reader, note=note)

    def suppose(self, assessment: Assessment) -> Supposition:
        """Return what every step of a what-if starts from."""
        from careerfit.core.exploring import suppose

        return suppose(assessment)

    def step(
        self, at: Supposition, dimension: DimensionId, estimate: float
    ) -> tuple[Supposition, tuple[Standing, ...]]:
        """Return where a what-if stands with one estimate moved, and all roles' numbers there."""
        from careerfit.core.exploring import moved

        there = moved(at, dimension, estimate)
        return there, self.standings(there)

    def standings(self, at: Supposition) -> tuple[Standing, ...]:
        """Return all roles' numbers as they are supposed to be."""
        from careerfit.core.exploring import standings

        return standings(at)

    def shares(self, assessment: Assessment, role: RoleId) -> Shares | None:
        """Return what each dimension adds to a role's numbers; None where it was not compared."""
        from careerfit.core.explaining import shares

        fit = assessment.fit(role)
        return None if fit is None else shares(assessment, fit)

    def review(self, assessment: Assessment) -> Review | None:
        """Return a sitting gone over; None where that would give the key away."""
        from careerfit.core.reviewing import review

        return review(assessment)

    def routes(
        self,
        assessment: Assessment,
        starts: Sequence[RoleId],
        goals: Sequence[Sequence[RoleId]],
    ) -> tuple[Route, ...]:
        """Return the person's best ways from any of some roles to goals of one or more kinds.

        To one kind several, to each of several kinds the best one.
        """
        from careerfit.core.report.onward import ROUTES, routes_for

        most = ROUTES if len(goals) == 1 else 1
        return tuple(way for kind in goals for way in routes_for(assessment, starts, kind, most))

    def summary(self, report: Report) -> Report:
        """Return the page of the answer by itself."""
        from careerfit.core.report import summary

        return summary(report)

    def note(self, path: Path) -> str:
        """Return a counsellor's note from a text file."""
        return self.files.read_note(path)

    def look(self, agency: Path | None, paper: Paper = "a4") -> RenderOptions:
        """Return what a report looks like: its paper, and who hands it out."""
        found = self.looking.now() if agency is None else self.read_look(agency)
        return replace(found, paper=paper)

    def say(self, sentence: Say, language: str = SOURCE) -> str:
        """Return a sentence of a report in words, as escaped inline markup."""
        return self.words(language)(sentence)

    def drawing(self, figure: Figure, ground: Ground, language: str = SOURCE) -> object:
        """Return a figure of a report, drawn in the colours for a ground."""
        return self.draw(figure, ground, language)

    def render(
        self,
        report: Report,
        suffix: str,
        progress: Progress = quietly,
        look: RenderOptions | None = None,
    ) -> bytes:
        """Return a report as a file of kind `suffix` (".pdf", ".html", ".txt", ".json").

        look: how it looks, where that is not how reports look that are made here.
        """
        if suffix.lower() not in self.renders:
            kinds = ", ".join(self.renders)
            raise FileError(
                "No report can be written as '{0}'. End the name in {1}.", suffix, kinds
            )
        return self.renders[suffix.lower()](report, progress, look or self.looking.now())

    def save(
        self,
        report: Report,
        path: Path,
        progress: Progress = quietly,
        look: RenderOptions | None = None,
    ) -> None:
        """Write a report to `path`, in the kind that its ending says."""
        self.files.write_whole(path, self.render(report, path.suffix, progress, look))
        self.log("saved", report.session)

    def is_finished(self, session: Session) -> bool:
        """Return whether every item was answered or skipped, of what is asked here still."""
        try:
            forms = self.library.forms_of(session)
        except (ContentError, NotFoundError):
            return False
        return next_question(forms, session) is None

    def hand_out(self, person: str, path: Path, progress: Progress = quietly) -> tuple[str, ...]:
        """Write all that is kept of a person into one ZIP file.

        Every sitting as JSON, as it can be read anywhere, its report for the person as PDF, and in
        `plan.json` what is ticked off. Returns the sittings that have no report here any more, with
        the reason. Sittings of clients are not among them: hand_out_client(). Raises NotFoundError
        where nothing is kept of the person.
        """
        sessions = self.store.sessions_of(person)
        if not sessions:
            raise NotFoundError("Nothing is kept of '{0}'. Names are told apart exactly.", person)
        self.log("handed out", str(len(sessions)))
        return self._hand_out(sessions, {}, path, progress)

    def hand_out_client(
        self, client: ClientId, path: Path, progress: Progress = quietly
    ) -> tuple[str, ...]:
        """Write all that is kept of a client likewise, notes and goals in `client.json`.

        Raises NotFoundError where there is no such client.
        """
        kept = self.store.clients
        found = ClientPage(
            client=kept.client(client),
            sittings=kept.sittings(client),
            notes=kept.notes(client),
            goals=kept.goals(client),
        )
        self.log("handed out", client)
        own = {"client.json": self.files.write_client(found)}
        return self._hand_out(self.store.sessions_of("", client), own, path, progress)

    def _hand_out(
        self,
        sessions: Sequence[Session],
        parts: dict[str, bytes],
        path: Path,
        progress: Progress,
    ) -> tuple[str, ...]:
        without = []
        for number, session in enumerate(sessions, start=1):
            name = f"{session.began_at:%Y-%m-%d}-{session.id}"
            parts[f"{name}.json"] = self.files.write_sitting(session)
            try:
                report = self.report(self.assess(session, language=session.language))
                parts[f"{name}.pdf"] = self.render(report, ".pdf")
            except CareerFitError as error:
                without.append(f"{name}: {error}")
            progress(number, len(sessions))
        ticked = {one.id: self.store.clients.ticked(one.id) for one in sessions}
        if any(ticked.values()):
            done = {session: actions for session, actions in ticked.items() if actions}
            parts["plan.json"] = self.files.write_ticked(done)
        self.files.write_whole(path, self.files.bundled(parts))
        return tuple(without)

    def _assessed(self, session: Session, library: Library, roles: Sequence[RoleId]) -> Assessment:
        from careerfit.core.assessment import Beyond, assess

        chosen = library.chosen_roles(roles)
        others = (*library.roles_of("next"), *library.roles_of("service"))
        onward = (role for role in others if role not in chosen)
        found = assess(
            session,
            library.forms_of(session, self.told(session.language)),
            chosen,
            library.taxonomy,
            beyond=Beyond(
                roles=tuple(onward),
                paths=library.paths,
                advice=library.advice,
                sayings=library.sayings,
            ),
            calibrations=library.calibrations_of(session),
        )
        return replace(found, changed=library.changed_since(session))

    def _profiled(self, session: Session) -> Assessment:
        """Score a sitting, and compare it with nothing."""
        from careerfit.core.assessment import assess

        library = self.library
        forms = library.forms_of(session, self.told(session.language))
        known = library.calibrations_of(session)
        return assess(session, forms, (), library.taxonomy, calibrations=known)
