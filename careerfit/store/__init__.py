"""Where sittings are kept: SQLite in the data folder, or memory for answers that come from a file."""
