"""Calibrating a questionnaire on the answers of many people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.core.errors import FileError
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from careerfit.core.calibration import Calibration
    from careerfit.core.library import Library
    from careerfit.core.questionnaire import Questionnaire
    from careerfit.desk.ports import Files

ENDINGS = (".yaml", ".yml")


@value
class Calibrating:
    """Calibrations from files of answers. read: the questionnaire of a content file."""

    library: Library
    files: Files
    now: Callable[[], datetime]
    read: Callable[[Path], Questionnaire]

    def calibrate(self, path: Path, questionnaire: str, source: str = "") -> Calibration:
        """Return what the answers in `path` say of a questionnaire.

        questionnaire: the id of one that is loaded, or the path of its file. source: who the people
        are, in a sentence.
        """
        from careerfit.core.calibrating import calibrate, matrix

        known: dict[str, Questionnaire] = {one.id: one for one in self.library.questionnaires}
        form = known.get(questionnaire) or self.read(Path(questionnaire))
        people = self.files.read_sheet(path, [form], self.library.questionnaires)
        answers = matrix([one.values for one in people], form)
        return calibrate(form, answers, made_at=self.now(), source=source.strip())

    def save(self, calibration: Calibration, path: Path) -> None:
        """Write a calibration as a content file."""
        if path.suffix.lower() not in ENDINGS:
            raise FileError(f"'{path}' would not be found as content. End the name in .yaml.")
        self.files.write_whole(path, self.files.write_calibration(calibration))

    def to_json(self, calibration: Calibration) -> str:
        """Return a calibration as JSON."""
        return self.files.calibration_to_json(calibration)
