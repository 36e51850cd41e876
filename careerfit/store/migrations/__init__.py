"""One step for each change of the tables; run by Alembic through opening.py."""
