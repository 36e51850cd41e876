"""A vault of 100,000 clients: how long it takes to open, besides making the key.

Run by itself it prints the seconds of one opening, and of making the key: `python -m
benchmarks.vault FOLDER`. make_vault() fills the folder first.
"""

import json
import random
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import timed
from careerfit.core.people import Client, ClientId, sought
from careerfit.store import keys
from careerfit.store.connecting import connect
from careerfit.store.opening import FILE, open_store
from careerfit.store.vault import Locks, key_of, seal

CLIENTS, ANSWERS = 100_000, 20
"""Clients with one sitting each, and the answers of a sitting: two million."""
PASSPHRASE = "three blue kettles"  # noqa: S105 (of nobody)
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
FIRST = ("Ada", "Björn", "Chiara", "Dragan", "Élodie", "Fatima", "Goran", "Hồng", "Ivo", "Jürgen")
LAST = ("Abadía", "Brandt", "Çelik", "Dvořák", "Eriksson", "Fields", "García", "Horváth", "Ito")


def make_vault(folder: Path) -> None:
    """Fill a vault."""
    open_store(folder).close()
    Locks(folder=folder).protect(PASSPHRASE)
    with closing(connect(folder / FILE, key_of(folder, PASSPHRASE))) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO client (id, name, reference, tags, extra_time, added_at, search, last_at)"
            " VALUES (?, ?, ?, ?, 1.0, ?, ?, NULL)",
            _clients(),
        )
        connection.executemany(
            "INSERT INTO session (id, person, purpose, battery, language, began_at, used, drawn,"
            " extra_time, client) VALUES (?, ?, 'counselling', 'quick', 'en', ?, '[]', '[]', 1, ?)",
            ((f"s{n}", f"{FIRST[n % 10]} {n}", _moment(n), f"c{n}") for n in range(CLIENTS)),
        )
        connection.executemany(
            "INSERT INTO answer (session, item, value, at, partial) VALUES (?, ?, ?, ?, 0)",
            ((f"s{n}", f"item{k}", k % 5, _moment(n)) for n in range(CLIENTS) for k in range(20)),
        )
        connection.execute("COMMIT")


def opening(folder: Path) -> tuple[float, float]:
    """Return the seconds from the key to the first lists, and those that the key itself takes."""
    key = keys.unlock(folder, PASSPHRASE)

    def open_and_list() -> None:
        seal(folder, key)
        with closing(open_store(folder, key)) as store:
            store.sittings(200)
            store.clients.found((), "name", 0, 200)

    return timed(open_and_list), timed(lambda: keys.unlock(folder, PASSPHRASE))


def _clients() -> Iterator[tuple[str, str, str, str, str, str]]:
    chance = random.Random(1)  # noqa: S311
    for n in range(CLIENTS):
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)} {n}"
        client = Client(id=ClientId(f"c{n}"), name=name, added_at=NOON, tags=(f"group {n % 40}",))
        tags = json.dumps(list(client.tags))
        yield client.id, name, f"R{n:06}", tags, _moment(n), sought(client)


def _moment(number: int) -> str:
    return f"{NOON + timedelta(minutes=number):%Y-%m-%d %H:%M:%S.%f}"


if __name__ == "__main__":
    print(*opening(Path(sys.argv[1])))
