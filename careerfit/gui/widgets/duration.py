"""Times in words."""

from PySide6.QtCore import QObject


def duration(seconds: float) -> str:
    """Return a time in words: 150 is "2 minutes and 30 seconds"."""
    return _Duration().told(seconds)


class _Duration(QObject):
    """Has the words: plurals take a tr() of a QObject."""

    def told(self, seconds: float) -> str:
        minutes, rest = divmod(round(seconds), 60)
        parts = []
        if minutes:
            parts.append(self.tr("%n minute(s)", "", minutes))
        if rest or not minutes:
            parts.append(self.tr("%n second(s)", "", rest))
        return self.tr(" and ").join(parts)
