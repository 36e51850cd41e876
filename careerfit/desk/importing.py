"""Importing the items of others by a key template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.core.errors import FileError
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerfit.core.library import Library
    from careerfit.core.questionnaire import Questionnaire
    from careerfit.core.template import ItemSet, Template, Wording
    from careerfit.desk.ports import Files

ENDINGS = (".yaml", ".yml")


@value
class Importing:
    """Questionnaires from item sets of others.

    read: the items of a file, in a language. template_in: the key template of a content file.
    content: a questionnaire as a content file.
    """

    library: Library
    files: Files
    read: Callable[[Path, str], ItemSet]
    template_in: Callable[[Path], Template]
    content: Callable[[Questionnaire], bytes]

    def join(
        self, path: Path, template: str, wording: Wording
    ) -> tuple[Questionnaire, tuple[str, ...]]:
        """Return the questionnaire of the items in `path`, and what to know about it.

        template: the id of one that is loaded, or the path of its file. Raises ContentError with
        the items that disagree with it.
        """
        from careerfit.core.template import joined, warnings

        known: dict[str, Template] = {one.id: one for one in self.library.templates}
        keys = known.get(template) or self.template_in(Path(template))
        made = joined(keys, self.read(path, wording.language), wording)
        return made, tuple(warnings(keys, made))

    def save(self, questionnaire: Questionnaire, path: Path) -> None:
        """Write a questionnaire as a content file."""
        if path.suffix.lower() not in ENDINGS:
            raise FileError(f"'{path}' would not be found as content. End the name in .yaml.")
        self.files.write_whole(path, self.content(questionnaire))

    def to_yaml(self, questionnaire: Questionnaire) -> str:
        """Return a questionnaire as the text of a content file."""
        return self.content(questionnaire).decode()
