"""What roles ask for, from a release of the O*NET database: read, blended, compared, written."""

from careerfit.catalog.onet.refreshing import refresh

__all__ = ["refresh"]
