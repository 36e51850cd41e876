"""Content files to values: each fault is told with file, line and remedy; the rest still loads."""

from careerfit.catalog.loading import check, load, questionnaire_in
from careerfit.catalog.parsing import KINDS, schema

__all__ = ["KINDS", "check", "load", "questionnaire_in", "schema"]
