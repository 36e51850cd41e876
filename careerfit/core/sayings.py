"""What a result means in a working day: sentences for each dimension, level and reader."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from careerfit.core.dimension import LEVEL_LENSES, DimensionId, LensId, Taxonomy
from careerfit.core.questionnaire import Place
from careerfit.core.value import value

Reader = Literal["person", "counsellor", "recruiter"]
"""Who reads: the person, a counsellor together with the person, or somebody who selects."""
Standing = Literal["strength", "gap", "watch"]
LEVELS = frozenset((1, 2, 3, 4, 5))
TOLD: tuple[LensId, ...] = (*LEVEL_LENSES, "interest", "condition")
"""The lenses whose dimensions have levels."""


@value
class Told:
    """One thing, worded for each reader; interests have no word for a recruiter."""

    person: str
    counsellor: str
    recruiter: str | None = None

    def to(self, reader: Reader) -> str | None:
        """Return the words for a reader."""
        words: Mapping[Reader, str | None] = {
            "person": self.person,
            "counsellor": self.counsellor,
            "recruiter": self.recruiter,
        }
        return words[reader]


@value
class Saying:
    """What each level of a dimension means, 1 far below most people to 5 far above.

    strength: to stand above most people and above what the job asks; gap: to have the job ask for
    more; watch: to have more of a condition in the job than suits.
    """

    dimension: DimensionId
    levels: Mapping[int, Told]
    strength: Told | None = None
    gap: Told | None = None
    watch: Told | None = None


@value
class Sayings:
    """The sayings of one file."""

    sayings: tuple[Saying, ...]


def saying(
    sayings: Sequence[Saying], dimension: DimensionId, what: Standing | int, reader: Reader
) -> str | None:
    """Return what a level of a dimension or a standing in it means; None where nobody says it."""
    for one in sayings:
        if one.dimension == dimension:
            standings = {"strength": one.strength, "gap": one.gap, "watch": one.watch}
            told = one.levels.get(what) if isinstance(what, int) else standings[what]
            return None if told is None else told.to(reader)
    return None


def faults(one: Saying, taxonomy: Taxonomy) -> Iterator[Place]:
    """Yield what is missing for its lens, or too much."""
    where = f"sayings.{one.dimension}"
    found = taxonomy.find(one.dimension)
    if found is None or found.lens not in TOLD:
        what = f"'{one.dimension}' is no dimension that has levels."
        yield f"{where}.dimension", what, '"careerfit list dimensions" shows them all.'
        return
    if set(one.levels) != LEVELS:
        yield f"{where}.levels", "The levels are not 1 to 5.", "Word each of the five once."
    for key, told in (("strength", one.strength), ("gap", one.gap), ("watch", one.watch)):
        lenses: tuple[LensId, ...] = ("condition",) if key == "watch" else LEVEL_LENSES
        if (told is not None) != (found.lens in lenses):
            what = f"'{key}' belongs to {' and '.join(lenses)}, and only there."
            yield f"{where}.{key}", what, "Add or remove it."
    words = [*(told for _, told in sorted(one.levels.items())), one.strength, one.gap, one.watch]
    yield from _word_faults(where, [told for told in words if told is not None], found.lens)


def _word_faults(where: str, words: Sequence[Told], lens: LensId) -> Iterator[Place]:
    if any((told.recruiter is None) != (lens == "interest") for told in words):
        what = "Recruiters are told everything but interests."
        yield where, what, "Add or remove 'recruiter'."
    texts = [text for one in words for text in (one.person, one.counsellor, one.recruiter)]
    if any(text is not None and not text.strip() for text in texts):
        yield where, "A sentence is empty.", "Write it, or leave the whole saying out."
