"""A crowd that answers as people do: alike in what goes together, each in their own way."""

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

import numpy as np

from careerfit.core.assessment import Assessment, Beyond, assess
from careerfit.core.dimension import DimensionId, Taxonomy
from careerfit.core.library import Library
from careerfit.core.questionnaire import (
    BatteryId,
    Item,
    ItemId,
    Questionnaire,
    draw,
    drawn,
    items_by_id,
)
from careerfit.core.scoring import Floats
from careerfit.core.session import Answer, Purpose, Session, SessionId, used
from tests.people import Random, random_answer
from tests.small import NOON

GENERAL = 0.15
"""The share of everybody's variance that all dimensions of all lenses have in common."""
NOISE = 0.6
"""How far answers to one scale lie apart, in shares of the reference's own spread."""


def levels(taxonomy: Taxonomy, random: Random) -> dict[DimensionId, float]:
    """Return where somebody stands (0-100) on each dimension that has people to compare with.

    Dimensions of one lens have in common what the taxonomy says they have, and all have a little.
    """
    general = random.normal()
    found = {}
    for lens in taxonomy.lenses:
        common = random.normal()
        for one in taxonomy.of(lens.id):
            if one.person is None:
                continue
            own = 1 - lens.common - GENERAL
            z = sqrt(GENERAL) * general + sqrt(lens.common) * common + sqrt(own) * random.normal()
            found[one.id] = one.people.mean + one.people.sd * z
    return found


def sitting(library: Library, number: int, purpose: Purpose = "self") -> Session:
    """Return the sitting of the person of that number; typing and chats are left out (slow)."""
    whole = library.forms(BatteryId("selection" if purpose == "selection" else "full"))
    key, random = SessionId(f"crowd-{number}"), Random(number)
    pools = draw(whole, key)
    stands = levels(library.taxonomy, random)
    asked = items_by_id([drawn(form, pools) for form in whole]).values()
    return Session(
        id=key,
        person="Ada",
        purpose=purpose,
        battery=BatteryId("full"),
        began_at=NOON,
        used=used(whole),
        drawn=pools,
        answers=tuple(
            _answer(library.taxonomy, form, item, stands, random)
            for form, item in asked
            if item.kind != "typing" and item.chat is None
        ),
    )


def assessed(library: Library, session: Session) -> Assessment:
    """Return what follows from a sitting, without the fits to next roles (slow)."""
    found = assess(
        session, library.forms_of(session), library.roles_of("service"), library.taxonomy
    )
    return replace(
        found,
        beyond=Beyond(
            roles=library.roles_of("next"),
            paths=library.paths,
            advice=library.advice,
            sayings=library.sayings,
        ),
    )


def _answer(
    taxonomy: Taxonomy,
    form: Questionnaire,
    item: Item,
    stands: dict[DimensionId, float],
    random: Random,
) -> Answer:
    dimension = next((s.dimension for s in form.scales if s.id == item.scale), None)
    if item.kind != "rating" or dimension is None:
        return random_answer(form, item, random)
    spread = taxonomy.get(dimension).people.within_sd * NOISE
    level = stands[dimension] + spread * random.normal()
    choices = sorted(choice.value for choice in form.choices_of(item))
    if item.keyed == "-":
        choices.reverse()
    place = round(level / 100 * (len(choices) - 1))
    value = choices[int(np.clip(place, 0, len(choices) - 1))]
    return Answer(item=ItemId(item.id), value=value, at=NOON, milliseconds=4_000)


def shares(rows: Sequence[frozenset[str]]) -> Floats:
    """Return for each pair which share of the shorter one's entries the other has, too."""
    known = {text: n for n, text in enumerate(sorted(set().union(*rows)))}
    table = np.zeros((len(rows), len(known)), dtype=np.float32)
    for n, row in enumerate(rows):
        table[n, [known[text] for text in row]] = 1
    sizes = table.sum(axis=1)
    both = table @ table.T / np.minimum.outer(sizes, sizes)
    found: Floats = both[np.triu_indices(len(rows), 1)]
    return found
