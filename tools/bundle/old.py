"""Write a data file as the first version left it: python -m tools.bundle.old FOLDER."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from careerfit.store.opening import FILE, MIGRATIONS

FIRST = "0001"
ANSWERS = 100
MOMENT = "2026-01-01 12:00:00.000000"


def write(folder: Path) -> None:
    """Write one sitting with so many answers."""
    folder.mkdir(parents=True, exist_ok=True)
    path, config = folder / FILE, Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, FIRST)
    engine.dispose()
    with closing(sqlite3.connect(path)) as store, store:
        _fill(store)
    path.chmod(0o600)


def _fill(store: sqlite3.Connection) -> None:
    sitting = {
        "id": "s1",
        "person": "Ada",
        "purpose": "self",
        "battery": "full",
        "language": "en",
        "began_at": MOMENT,
        "used": "[]",
    }
    names = ", ".join(sitting)
    marks = ", ".join("?" * len(sitting))
    store.execute(f"INSERT INTO session ({names}) VALUES ({marks})", tuple(sitting.values()))  # noqa: S608
    for number in range(ANSWERS):
        store.execute(
            "INSERT INTO answer (session, number, item, value, at) VALUES (?, ?, ?, ?, ?)",
            ("s1", number, f"r{number}", number % 5 + 1, MOMENT),
        )


if __name__ == "__main__":
    write(Path(sys.argv[1]))
