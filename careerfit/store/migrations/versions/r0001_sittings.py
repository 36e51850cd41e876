"""Sessions and their answers, which are never changed once given."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "session",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("purpose", sa.String, nullable=False),
        sa.Column("battery", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("began_at", sa.DateTime, nullable=False),
        sa.Column("used", sa.JSON, nullable=False),
    )
    op.create_table(
        "answer",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "session",
            sa.String,
            sa.ForeignKey("session.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("value", sa.Integer),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("milliseconds", sa.Integer),
    )
    op.create_index("ix_answer_session", "answer", ["session"])
    op.execute(
        "CREATE TRIGGER answers_are_final BEFORE UPDATE ON answer "
        "BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END"
    )
