"""CareerFit: answer questionnaires about work, see which service roles fit, how sure that is and why."""

__version__ = "0.1.0"
