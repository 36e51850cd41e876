"""What many tests need: the built-in content, and people who answer it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN, build_desk
from careerfit.core.library import Library
from careerfit.core.questionnaire import BatteryId, ItemId, draw, drawn
from careerfit.core.session import Purpose, Session, SessionId, used
from careerfit.desk import Desk
from careerfit.store.memory import MemoryStore
from tests.people import random_answers
from tests.small import NOON

Respond = Callable[..., Session]


@pytest.fixture(scope="session")
def library() -> Library:
    """The built-in content."""
    loaded = catalog.load(BUILT_IN)
    assert loaded.faults == ()
    return loaded


@pytest.fixture
def desk() -> Desk:
    """The whole program without a screen, keeping sittings in memory."""
    return build_desk(MemoryStore, [])


@pytest.fixture(scope="session")
def respond(library: Library) -> Respond:
    """Make the sitting of somebody who answers at random, or as `given` says."""

    def make(
        seed: int = 0,
        *,
        battery: str = "full",
        purpose: Purpose = "self",
        given: dict[str, int | None] | None = None,
        person: str = "Ada",
    ) -> Session:
        whole, key = library.forms(BatteryId(battery)), SessionId(f"s{seed}")
        pools = draw(whole, key)
        answers = random_answers([drawn(form, pools) for form in whole], seed)
        told = {ItemId(item): value for item, value in (given or {}).items()}
        return Session(
            id=key,
            person=person,
            purpose=purpose,
            battery=BatteryId(battery),
            began_at=NOON,
            used=used(whole),
            drawn=pools,
            answers=tuple(
                replace(one, value=told[one.item], text=None) if one.item in told else one
                for one in answers
            ),
        )

    return make


@pytest.fixture
def new_id() -> Callable[[], str]:
    """Ids in order."""
    numbers = count(1)
    return lambda: f"s{next(numbers)}"
