"""Content files to values: each fault is told with file, line and remedy; the rest still loads."""

from careerfit.catalog.itemsets import read_items
from careerfit.catalog.loading import (
    agency_in,
    check,
    load,
    questionnaire_in,
    template_in,
    translate,
)
from careerfit.catalog.parsing import KINDS, schema, to_yaml

__all__ = [
    "KINDS",
    "agency_in",
    "check",
    "load",
    "questionnaire_in",
    "read_items",
    "schema",
    "template_in",
    "to_yaml",
    "translate",
]
