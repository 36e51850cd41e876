"""A search as somebody types, through 100,000 clients with 100,000 sittings, in its own process.

Prints, for a plain file and for a vault, the milliseconds of the slowest of the searches in CASES
(the median of each, the worst of them), those of a bare scan of the same file in the same rounds,
and which search it was.
"""

import random
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import sqlalchemy as sa

from benchmarks import timed
from careerfit.core.people import ORDERS, Client, ClientId, Order, needles
from careerfit.core.value import value
from careerfit.store.connecting import Key, connect
from careerfit.store.opening import FILE, open_store
from careerfit.store.sql import SqlStore
from careerfit.store.tables import SESSION

PEOPLE, SITTINGS, ROUNDS, SHOWN = 100_000, 100_000, 9, 200
FIRST = "Ana Lucía José Núria Søren Łukasz Maria Peter Wei Fatima Olga Ivan Chloé Zoë Ahmed Priya"
LAST = "Núñez García Müller Smith Novák Kowalski Okafor Ivanova Østergaard Dubois Silva Nguyen"
TAGS = ("north", "south", "youth", "returners", "workshop May", "urgent")
FLOOR = "SELECT count(*) FROM client WHERE instr(search, 'zzzqqq') > 0"
"""The least that a search can cost: one look at the text of every client."""
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@value
class Search:
    """What is asked for: words, tag, order, and from which hit on."""

    words: str = ""
    tag: str | None = None
    order: Order = "name"
    first: int = 0


CASES = tuple(
    Search(words=words, tag=tag, order=order, first=first)
    for order in ORDERS
    for words, tag, first in (
        ("", None, 0),
        ("", None, PEOPLE - SHOWN),  # the last page
        ("zzzqqq", None, 0),  # nobody
        ("a", None, 0),  # one letter
        ("a", None, PEOPLE // 2),  # a page deep inside
        (f"r-{PEOPLE - 1:06d}", None, 0),  # one, somewhere
        ("garcia ana", None, 0),  # two words, the other way round
        ("nunez", None, 1_000),
        ("", "youth", 0),
        ("maria", "youth", 0),
        ("", "nobody has it", 0),
    )
)


def main() -> None:
    """Measure a plain file, then a vault."""
    for key in (None, bytes(range(32))):
        with tempfile.TemporaryDirectory() as data, closing(open_store(Path(data), key)) as store:
            fill(store)
            print(*measure(store, Path(data) / FILE, key))


def measure(store: SqlStore, path: Path, key: Key) -> tuple[float, float, str]:
    """Return the milliseconds of the slowest search and of the floor, and which search it was.

    Each search is done as often as all others, in turn with them and with the floor.
    """
    taken: dict[Search, list[float]] = {case: [] for case in CASES}
    floor: list[float] = []
    with closing(connect(path, key)) as bare:
        bare.execute("PRAGMA cache_size=-65536")
        for _ in range(ROUNDS + 1):
            for case in CASES:
                taken[case].append(timed(lambda case=case: search(store, case)))  # type: ignore[misc]
                floor.append(timed(lambda: bare.execute(FLOOR).fetchall()))
    worst = max(CASES, key=lambda case: median(taken[case][1:]))
    said = f"{worst.words!r},tag={worst.tag},by={worst.order},from={worst.first}"
    return median(taken[worst][1:]) * 1e3, median(floor[1:]) * 1e3, said.replace(" ", "_")


def search(store: SqlStore, case: Search) -> object:
    """Look as the desk does."""
    return store.clients.found(needles(case.words, case.tag), case.order, case.first, SHOWN)


def fill(store: SqlStore) -> None:
    """Keep so many clients and sittings, the same in each run."""
    chance = random.Random(3)  # noqa: S311 (made-up people)
    clients = [_client(chance, number) for number in range(PEOPLE)]
    chance.shuffle(clients)
    store.clients.add(*clients)
    with store._engine.begin() as connection:  # noqa: SLF001 (one by one takes minutes)
        connection.execute(sa.insert(SESSION), list(_sittings(chance, clients)))


def _client(chance: random.Random, number: int) -> Client:
    last = "-".join(chance.choices(LAST.split(), k=2))
    return Client(
        id=ClientId(f"{chance.getrandbits(128):032x}"),
        name=f"{chance.choice(FIRST.split())} {last}",
        added_at=NOON + timedelta(minutes=number),
        reference=f"R-{number:06d}",
        tags=tuple(chance.sample(TAGS, chance.randint(0, 3))),
    )


def _sittings(chance: random.Random, clients: list[Client]) -> Iterator[dict[str, object]]:
    for client in chance.choices(clients, k=SITTINGS):
        yield {
            "id": f"{chance.getrandbits(128):032x}",
            "person": client.name,
            "purpose": "counselling",
            "battery": "full",
            "language": "en",
            "began_at": NOON + timedelta(minutes=chance.randint(0, 500_000)),
            "used": [],
            "drawn": [],
            "extra_time": 1.0,
            "client": client.id,
        }


if __name__ == "__main__":
    main()
