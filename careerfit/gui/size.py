"""Sizes that grow with what was asked for: a length stands wherever Qt takes a number.

The application itself knows how large all is to be, as it knows its font. A length is asked anew
each time it is used, so that what is made after a change is made in the new size. Words and what
holds them grow in full; the room between things grows by half as much, which leaves more of a small
screen to the words.
"""

from collections.abc import Callable
from operator import add, eq, floordiv, ge, gt, le, lt, mul, sub, truediv
from typing import Any, cast

from PySide6.QtCore import QCoreApplication

SIZES = (100, 125, 150, 175, 200, 250, 300)
"""In percent."""
KEY = "size"
HALF_AS_MUCH = 0.5


def size_of(app: QCoreApplication | None) -> int:
    """Return how large all is, in percent."""
    found = None if app is None else app.property(KEY)
    return found if isinstance(found, int) else SIZES[0]


def set_size(app: QCoreApplication, percent: int) -> None:
    """Let all that is made from now on be so large."""
    app.setProperty(KEY, percent)


def length(base: int) -> int:
    """Return pixels that grow in full; base: at 100 %."""
    return cast("int", _Length(base, 1.0))


def room(base: int) -> int:
    """Return pixels between things, which grow by half as much."""
    return cast("int", _Length(base, HALF_AS_MUCH))


def points(base: float) -> float:
    """Return a size of type."""
    return cast("float", _Length(base, 1.0))


class _Length:
    """A number that is worked out when it is read."""

    def __init__(self, base: float, share: float) -> None:
        self._base, self._share = base, share

    def _now(self) -> float:
        grown = size_of(QCoreApplication.instance()) / 100 - 1
        found = self._base * (1 + self._share * grown)
        return round(found) if isinstance(self._base, int) else found

    def __index__(self) -> int:
        return round(self._now())

    __int__ = __round__ = __index__

    def __float__(self) -> float:
        return float(self._now())

    def __str__(self) -> str:
        return f"{self._now():g}"

    __repr__ = __str__

    def __neg__(self) -> float:
        return -self._now()

    def __hash__(self) -> int:
        return hash((self._base, self._share))

    @staticmethod
    def _by(work: Callable[[Any, Any], Any]) -> Callable[["_Length", Any], Any]:
        return lambda self, other: work(self._now(), _read(other))

    @staticmethod
    def _of(work: Callable[[Any, Any], Any]) -> Callable[["_Length", Any], Any]:
        return lambda self, other: work(_read(other), self._now())

    __add__, __sub__, __mul__ = _by(add), _by(sub), _by(mul)
    __floordiv__, __truediv__ = _by(floordiv), _by(truediv)
    __radd__, __rsub__, __rmul__ = _of(add), _of(sub), _of(mul)
    __rfloordiv__, __rtruediv__ = _of(floordiv), _of(truediv)
    __eq__, __lt__, __le__ = _by(eq), _by(lt), _by(le)
    __gt__, __ge__ = _by(gt), _by(ge)


def _read(number: object) -> Any:  # noqa: ANN401 (any number)
    return number._now() if isinstance(number, _Length) else number  # noqa: SLF001 (its own kind)
