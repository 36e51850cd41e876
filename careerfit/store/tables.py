"""The tables as this version of the program knows them; migrations/ brings older files here."""

from datetime import UTC, datetime

import sqlalchemy as sa

REVISIONS = ("0001", "0002", "0003")
"""All revisions of the tables, oldest first; the last is the one that this program writes."""


class Moment(sa.TypeDecorator[datetime]):
    """A moment in UTC: SQLite would give it back without its time zone."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: sa.Dialect) -> datetime | None:
        """Store UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _: sa.Dialect) -> datetime | None:
        """Return an aware moment."""
        return None if value is None else value.replace(tzinfo=UTC)


METADATA = sa.MetaData()
CLIENT = sa.Table(
    "client",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("reference", sa.String, nullable=False),
    sa.Column("tags", sa.JSON, nullable=False),
    sa.Column("language", sa.String),
    sa.Column("extra_time", sa.Float, nullable=False),
    sa.Column("added_at", Moment, nullable=False),
    sa.Column("search", sa.String, nullable=False),  # what is looked through, in small letters
    sa.Column("last_at", Moment),  # when the latest sitting was begun; triggers see to it
    sa.Index("ix_client_by_name", "search", "id"),
    sa.Index("ix_client_by_added", "added_at", "id", "search"),
    sa.Index("ix_client_by_last", "last_at", "added_at", "id", "search"),
)
"""Each order has an index that holds the text, too: a search reads nothing else."""
SESSION = sa.Table(
    "session",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("person", sa.String, nullable=False, index=True),
    sa.Column("purpose", sa.String, nullable=False),
    sa.Column("battery", sa.String, nullable=False),
    sa.Column("language", sa.String, nullable=False),
    sa.Column("began_at", Moment, nullable=False, index=True),
    sa.Column("used", sa.JSON, nullable=False),
    sa.Column("drawn", sa.JSON, nullable=False),
    sa.Column("extra_time", sa.Float, nullable=False),
    sa.Column("client", sa.ForeignKey("client.id"), index=True),
)
ANSWER = sa.Table(
    "answer",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column(
        "session", sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    sa.Column("item", sa.String, nullable=False),
    sa.Column("value", sa.Integer),
    sa.Column("at", Moment, nullable=False),
    sa.Column("milliseconds", sa.Integer),
    sa.Column("text", sa.String),
    sa.Column("partial", sa.Boolean, nullable=False),
)
NOTE = sa.Table(
    "note",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("client", sa.ForeignKey("client.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("author", sa.String, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("text", sa.String, nullable=False),
)
GOAL = sa.Table(
    "goal",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("client", sa.ForeignKey("client.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("agreed_at", Moment, nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("done_at", Moment),
)
TICKED = sa.Table(
    "ticked",
    METADATA,
    sa.Column("session", sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("action", sa.String, primary_key=True),
    sa.Column("at", Moment, nullable=False),
)
AUDIT = sa.Table(
    "audit",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("who", sa.String, nullable=False),
    sa.Column("did", sa.String, nullable=False),
    sa.Column("what", sa.String, nullable=False),
    sa.Column("digest", sa.String, nullable=False),
)
