"""Content files to values: every fault is told with file, line and what to do; the rest still loads."""

from careerfit.catalog.loading import check, load
from careerfit.catalog.parsing import KINDS, schema

__all__ = ["KINDS", "check", "load", "schema"]
