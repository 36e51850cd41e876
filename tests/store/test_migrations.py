"""Older data files are brought up to date, with a copy first, or stay exactly as they were."""

import shutil
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from careerfit.core.errors import StoreError
from careerfit.core.questionnaire import BatteryId, ItemId
from careerfit.core.session import Answer, Session, SessionId
from careerfit.store.connecting import sqlite
from careerfit.store.opening import FILE, MIGRATIONS, OWN_TABLES, open_store
from careerfit.store.tables import METADATA, REVISIONS

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SITTING = Session(
    id=SessionId("s1"),
    person="Ada",
    purpose="self",
    battery=BatteryId("full"),
    began_at=NOON,
    used=(),
    answers=tuple(Answer(item=ItemId(f"r{n}"), value=n, at=NOON) for n in range(300)),
)
NEXT = f"""
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{REVISIONS[-1]}"


def upgrade():
    op.add_column("session", sa.Column("note", sa.String))
    op.execute("UPDATE session SET note = person || '!'")
"""  # noqa: S608 (a migration, of text that stands above)
TOMORROW = (*REVISIONS, "next")
"""The revisions that a later version of the program knows."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder as the program of today leaves it."""
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        store.add(SITTING)
    return folder


def scripts(tmp_path: Path, step: str) -> Path:
    """The migrations of a later version: those of today and one more."""
    place = tmp_path / "migrations 100% later"
    shutil.copytree(MIGRATIONS, place, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "versions" / "next.py").write_text(step)
    return place


def test_the_tables_that_migrations_make_are_those_of_the_program(folder: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{folder / FILE}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()
    assert set(METADATA.tables) > OWN_TABLES - {"alembic_version"}


def test_the_revisions_of_the_program_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    steps = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(reversed([step.revision for step in steps])) == REVISIONS


def test_an_older_file_is_copied_and_then_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    later = scripts(tmp_path, NEXT)
    for _ in range(2):  # the second time there is nothing to do
        with closing(open_store(folder, scripts=later, revisions=TOMORROW)) as store:
            assert store.session(SITTING.id) == SITTING
    with closing(sqlite.connect(folder / FILE)) as connection:
        assert connection.execute("SELECT note FROM session").fetchall() == [("Ada!",)]
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [("next",)]
    names = [f"careerfit.tables-{REVISIONS[-1]}.backup.db", FILE]
    assert sorted(one.name for one in folder.iterdir()) == sorted(names)


def test_the_copy_is_a_data_file_of_the_older_version(folder: Path, tmp_path: Path) -> None:
    open_store(folder, scripts=scripts(tmp_path, NEXT), revisions=TOMORROW).close()
    (backup,) = folder.glob("*.backup.db")
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    backup.replace(folder / FILE)
    with closing(open_store(folder)) as store:
        assert store.session(SITTING.id) == SITTING


def test_answers_not_yet_written_into_the_main_file_are_in_the_copy(
    folder: Path, tmp_path: Path
) -> None:
    crashed = tmp_path / "crashed"
    with closing(open_store(folder)) as store:
        store.append(SITTING.id, Answer(item=ItemId("last"), value=7, at=NOON))
        shutil.copytree(folder, crashed)  # as if the program had been killed here
    open_store(crashed, scripts=scripts(tmp_path, NEXT), revisions=TOMORROW).close()
    (backup,) = crashed.glob("*.backup.db")
    with closing(sqlite.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM answer").fetchall() == [(301,)]


@pytest.mark.parametrize("wrong", ["op.execute('nonsense')", "op.execute('SELECT * FROM gone')"])
def test_a_migration_that_fails_changes_nothing(folder: Path, tmp_path: Path, wrong: str) -> None:
    later = scripts(tmp_path, f"{NEXT}    {wrong}\n")
    with pytest.raises(StoreError):
        open_store(folder, scripts=later, revisions=TOMORROW)
    with closing(open_store(folder)) as store:
        assert store.session(SITTING.id) == SITTING
        assert "note" not in columns(folder / FILE)


def test_a_migration_waits_for_no_other_program_for_long(folder: Path, tmp_path: Path) -> None:
    later = scripts(tmp_path, NEXT)
    with closing(sqlite.connect(folder / FILE, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program is using it"):
            open_store(folder, wait=0.05, scripts=later, revisions=TOMORROW)
    assert "note" not in columns(folder / FILE)
    assert list(folder.glob("*.backup.db")) == []


def test_after_a_migration_the_older_program_refuses_the_file(folder: Path, tmp_path: Path) -> None:
    open_store(folder, scripts=scripts(tmp_path, NEXT), revisions=TOMORROW).close()
    with pytest.raises(StoreError, match="was written by a newer CareerFit"):
        open_store(folder)


def columns(path: Path) -> list[str]:
    """The columns of the table of sessions."""
    with closing(sqlite.connect(path)) as connection:
        return [name for _, name, *_ in connection.execute("PRAGMA table_info(session)")]
