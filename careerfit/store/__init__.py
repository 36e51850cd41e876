"""Where sittings are kept: SQLite in the data folder, or memory for answers out of a file."""
