"""Sittings that come from files and go into files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerfit.core.errors import CareerFitError, FileError
from careerfit.core.questionnaire import draw
from careerfit.core.session import Answer, Purpose, Respondent, Session, answer, identity, used
from careerfit.core.value import value
from careerfit.desk.ports import unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from careerfit.core.assessment import Assessment
    from careerfit.core.library import Library
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.session import SessionId
    from careerfit.desk.ports import Files, Log, Store


@value
class Filing:
    """Answers from files, sittings and results to files."""

    library: Library
    store: Store
    files: Files
    now: Callable[[], datetime]
    log: Log = unheard

    def read(self, path: Path, purpose: Purpose, battery: BatteryId) -> tuple[Session, ...]:
        """Return the sittings of an answers file: one of JSON, one a line of a table.

        They are not kept. A sitting in JSON has its own purpose and battery.
        """
        if path.suffix.lower() == ".json":
            return (self._sitting(path),)
        forms = self.library.forms(battery)
        people = self.files.read_sheet(path, forms, self.library.questionnaires)
        return tuple(self._session(one, purpose, battery) for one in people)

    def sample(self, path: Path, battery: BatteryId) -> bytes:
        """Return the answers file at `path` as a table with a column for each item asked."""
        forms = self.library.forms(battery)
        return self.files.write_sheet(self.files.read_sheet(path, forms, ()), forms)

    def export(self, session: SessionId, path: Path) -> None:
        """Write a kept sitting to `path`, so that it can be read anywhere."""
        self.files.write_whole(path, self.files.write_sitting(self.store.session(session)))
        self.log("handed out", session)

    def save(self, content: bytes, path: Path) -> None:
        """Write bytes to `path`, whole or not at all."""
        self.files.write_whole(path, content)

    def to_json(self, assessments: Sequence[Assessment]) -> str:
        """Return results in the documented schema."""
        return self.files.to_json(assessments)

    def _sitting(self, path: Path) -> Session:
        session = self.files.read_sitting(path)
        try:
            forms, known = self.library.forms_of(session), replace(session, answers=())
            for given in session.answers:
                known = answer(forms, known, given)
        except CareerFitError as error:
            raise FileError(f"'{path}' does not match the content here. {error}") from error
        return session

    def _session(self, one: Respondent, purpose: Purpose, battery: BatteryId) -> Session:
        """Return a sitting whose id follows from its content: the same file, the same report."""
        forms, moment = self.library.forms(battery), self.now()
        session = identity(one, battery)
        return Session(
            id=session,
            person=one.person,
            purpose=purpose,
            battery=battery,
            began_at=moment,
            used=used(forms, self.library.calibrations),
            answers=tuple(
                Answer(
                    item=item,
                    value=one.values.get(item),
                    at=moment,
                    milliseconds=one.milliseconds.get(item),
                    text=one.texts.get(item),
                )
                for item in (*one.values, *one.texts)
            ),
            drawn=draw(forms, session, first={*one.values, *one.texts}),
        )
