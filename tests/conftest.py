"""What many tests need: the built-in content, and people who answer it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count

import numpy as np
import pytest

from careerfit import catalog
from careerfit.__main__ import BUILT_IN, build_desk
from careerfit.core.library import Library
from careerfit.core.questionnaire import BatteryId, ItemId, items_by_id
from careerfit.core.session import Answer, Purpose, Session, SessionId, used
from careerfit.desk import Desk
from careerfit.store.memory import MemoryStore

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
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
        forms = library.forms(BatteryId(battery))
        values = dict(_random_answers(library, battery, seed)) | (given or {})
        return Session(
            id=SessionId(f"s{seed}"),
            person=person,
            purpose=purpose,
            battery=BatteryId(battery),
            began_at=NOON,
            used=used(forms),
            answers=tuple(
                Answer(item=ItemId(item), value=value, at=NOON) for item, value in values.items()
            ),
        )

    return make


def _random_answers(library: Library, battery: str, seed: int) -> Iterator[tuple[str, int]]:
    random = np.random.RandomState(seed)
    for item, (form, asked) in items_by_id(library.forms(BatteryId(battery))).items():
        if asked.number is not None:
            yield item, int(random.randint(asked.number.low, asked.number.high + 1))
        elif asked.expect is not None:
            yield item, asked.expect
        else:
            yield item, int(random.choice([choice.value for choice in form.choices_of(asked)]))


@pytest.fixture
def new_id() -> Callable[[], str]:
    """Ids in order."""
    numbers = count(1)
    return lambda: f"s{next(numbers)}"
