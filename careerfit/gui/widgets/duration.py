"""Times in words."""

from functools import partial

from PySide6.QtCore import QCoreApplication


def duration(seconds: float) -> str:
    """Return a time in words: 150 is "2 minutes and 30 seconds"."""
    tr = partial(QCoreApplication.translate, "duration")
    minutes, rest = divmod(round(seconds), 60)
    parts = []
    if minutes:
        parts.append(tr("one minute") if minutes == 1 else tr("{0} minutes").format(minutes))
    if rest or not minutes:
        parts.append(tr("one second") if rest == 1 else tr("{0} seconds").format(rest))
    return tr(" and ").join(parts)
