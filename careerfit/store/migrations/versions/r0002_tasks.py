"""Timed tasks: what was drawn of their pools, extra time, and answers in writing."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("session", sa.Column("drawn", sa.JSON, nullable=False, server_default="[]"))
    op.add_column("session", sa.Column("extra_time", sa.Float, nullable=False, server_default="1"))
    op.add_column("answer", sa.Column("text", sa.String))
    op.add_column("answer", sa.Column("partial", sa.Boolean, nullable=False, server_default="0"))
