"""Small content to think with: five dimensions, a questionnaire of ten items, two roles."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from careerfit.core.dimension import (
    Dimension,
    DimensionId,
    Lens,
    LensId,
    PersonReference,
    RoleReference,
    Taxonomy,
)
from careerfit.core.profile import Estimate, Profile
from careerfit.core.questionnaire import (
    Choice,
    Item,
    ItemId,
    Questionnaire,
    QuestionnaireId,
    Scale,
    ScaleId,
)
from careerfit.core.role import Demand, Role, RoleId

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
PEOPLE = PersonReference(mean=60.0, sd=20.0, within_sd=21.0, source="made up")
OCCUPATIONS = RoleReference(mean=3.0, sd=0.5, low=1.0, high=5.0, source="made up")
FIVE = tuple(Choice(value=v, label=f"answer {v}") for v in range(1, 6))


def dimension(key: str, lens: LensId = "style") -> Dimension:
    """A rated dimension."""
    return Dimension(
        id=DimensionId(key),
        lens=lens,
        name=key.title(),
        definition=f"What {key} is.",
        low=f"little {key}",
        high=f"much {key}",
        person=PEOPLE,
        role=OCCUPATIONS,
    )


def taxonomy(*dimensions: Dimension) -> Taxonomy:
    """A taxonomy with all lenses."""
    weights: dict[LensId, float] = {
        "style": 0.25,
        "skill": 0.25,
        "interest": 0.25,
        "condition": 0.0,
        "must-have": 0.0,
        "goal": 0.0,
    }
    lenses = tuple(
        Lens(id=key, name=key.title(), compared="somehow", weight=weight, source="made up")
        for key, weight in weights.items()
    )
    return Taxonomy(lenses=lenses, dimensions=dimensions)


STYLES = taxonomy(*(dimension(key) for key in ("calm", "care", "drive", "speed", "trust")))


def questionnaire(keys: Sequence[str] = ("calm", "care"), items: int = 4) -> Questionnaire:
    """A questionnaire with one scale a key; every second item is reverse-keyed."""
    return Questionnaire(
        id=QuestionnaireId("small"),
        version=1,
        title="Small",
        licence="MIT",
        choices=FIVE,
        scales=tuple(Scale(id=ScaleId(k), name=k, dimension=DimensionId(k)) for k in keys),
        items=tuple(
            Item(
                id=ItemId(f"{key}{n}"),
                text=f"{key} {n}",
                scale=ScaleId(key),
                keyed="-" if n % 2 == 0 else "+",
            )
            for n in range(1, items + 1)
            for key in keys
        ),
    )


def person(levels: Mapping[str, float], sem: float = 6.0, se: float = 5.0) -> Profile:
    """A profile whose estimates are its levels."""
    return Profile(
        estimates=tuple(
            Estimate(
                dimension=DimensionId(key), estimate=level, se=se, level=level, sem=sem, measures=()
            )
            for key, level in levels.items()
        ),
        facts=(),
    )


def role(key: str, ratings: Mapping[str, float], importance: float = 3.0) -> Role:
    """A role that asks for `ratings`, all equally important."""
    return Role(
        id=RoleId(key),
        version=1,
        title=key.title(),
        summary="A role.",
        shares={},
        sources={"made-up": "Made up."},
        demands=tuple(
            Demand(dimension=DimensionId(k), rating=r, importance=importance, source="made-up")
            for k, r in ratings.items()
        ),
    )
