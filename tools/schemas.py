"""Write the JSON schemas of what other programs read: python -m tools.schemas FOLDER."""

import json
import sys
from pathlib import Path

from careerfit.exchange.reports import report_schema
from careerfit.exchange.results import json_schema

SCHEMAS = {"report.schema.json": report_schema, "score.schema.json": json_schema}


def main(folder: Path) -> None:
    """Write each schema to a file of the folder."""
    for name, schema in SCHEMAS.items():
        (folder / name).write_text(json.dumps(schema(), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
