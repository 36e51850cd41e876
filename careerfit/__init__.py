"""CareerFit: which service roles fit a person, how sure that is, and why."""

__version__ = "0.1.0"
