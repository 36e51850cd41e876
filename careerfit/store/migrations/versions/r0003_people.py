"""Clients with notes and goals, what is ticked off of a plan, and the audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


LAST_AT = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE OF client, began_at": ("OLD", "NEW")}
"""After what of a session the latest of a client is looked up anew, and whose."""


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
        sa.Column("last_at", sa.DateTime),
    )
    op.create_index("ix_client_by_name", "client", ["search", "id"])
    op.create_index("ix_client_by_added", "client", ["added_at", "id", "search"])
    op.create_index("ix_client_by_last", "client", ["last_at", "added_at", "id", "search"])
    op.execute("ALTER TABLE session ADD COLUMN client VARCHAR REFERENCES client (id)")
    op.create_index("ix_session_client", "session", ["client"])
    op.create_index("ix_session_person", "session", ["person"])
    op.create_index("ix_session_began_at", "session", ["began_at"])
    for event, rows in LAST_AT.items():
        name, clients = event.split()[0].lower(), ", ".join(f"{row}.client" for row in rows)
        op.execute(
            f"CREATE TRIGGER session_{name} AFTER {event} ON session BEGIN "  # noqa: S608 (ours)
            "UPDATE client SET last_at = "
            "(SELECT max(began_at) FROM session WHERE session.client = client.id) "
            f"WHERE id IN ({clients}); END"
        )
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
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_is_final_{event.lower()} BEFORE {event} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'entries are only ever added'); END"
        )


def _client() -> sa.Column[str]:
    return sa.Column(
        "client", sa.String, sa.ForeignKey("client.id", ondelete="CASCADE"), nullable=False
    )
