"""Garbage is collected where the widgets are: in another thread, none of them may go."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 1_000
"""Milliseconds after which is looked whether there is enough of it."""


class Collecting(QObject):
    """Collects in the thread it lives in, about as often as Python would, and nowhere else.

    By itself Python collects in whichever thread makes something just then, the lane as well; a
    widget that stands in a cycle of references would be deleted there, which ends the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Leave it to Python again, once no other thread works any more."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _look(self) -> None:
        counts, most = gc.get_count(), gc.get_threshold()
        full = [generation for generation in range(3) if counts[generation] > most[generation]]
        if full:
            gc.collect(max(full))


def keep_all() -> None:
    """Look through what is there now no more: content stays, and took 10 ms of some answers.

    What was kept before, of a desk that was closed in between, can go.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()
