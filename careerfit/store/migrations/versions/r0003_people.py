"""Clients with notes and goals, what is ticked off of a plan, and the audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables, and whose sitting it is."""
    op.create_table(
        "client",
        sa.Column("id", sa.String, primary_key=True, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("reference", sa.String, nullable=False),
        sa.Column("tags", sa.JSON, nullable=False),
        sa.Column("language", sa.String),
        sa.Column("extra_time", sa.Float, nullable=False),
        sa.Column("added_at", sa.DateTime, nullable=False),
        sa.Column("search", sa.String, nullable=False),
    )
    op.execute("ALTER TABLE session ADD COLUMN client VARCHAR REFERENCES client (id)")
    op.create_index("ix_session_client", "session", ["client"])
    op.create_index("ix_session_person", "session", ["person"])
    op.create_index("ix_session_began_at", "session", ["began_at"])
    op.create_table(
        "note",
        sa.Column("id", sa.String, primary_key=True, nullable=False),
        _client(),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_index("ix_note_client", "note", ["client"])
    op.create_table(
        "goal",
        sa.Column("id", sa.String, primary_key=True, nullable=False),
        _client(),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("agreed_at", sa.DateTime, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("done_at", sa.DateTime),
    )
    op.create_index("ix_goal_client", "goal", ["client"])
    op.create_table(
        "ticked",
        sa.Column(
            "session", sa.String, sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("action", sa.String, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("did", sa.String, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
    )


def _client() -> sa.Column[str]:
    return sa.Column(
        "client", sa.String, sa.ForeignKey("client.id", ondelete="CASCADE"), nullable=False
    )
