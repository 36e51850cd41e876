"""One lane of background work: jobs run one at a time, in order, and report to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from careerfit.core.errors import CancelledError
from careerfit.core.progress import Progress

T = TypeVar("T")


class Lane(QObject):
    """Runs a job off the GUI thread, then `then(result)` or `failed(error)` on it."""

    busy = Signal(bool, bool)  # whether there is work, and whether it can be cancelled
    progressed = Signal(int, int)  # done, all

    _done = Signal(object)
    _step = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="careerfit")
        self._waiting: list[Event | None] = []
        self._unheard = 0
        self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._step.connect(self._deliver_step, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Queue `job`; it must touch no widget."""
        self._submit(job, then, failed, None)

    def run_long(
        self,
        job: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Queue a job that calls `progress(done, all)` between its steps.

        After cancel() that call raises CancelledError, which `failed` is then handed.
        """
        stop = Event()
        self._submit(partial(job, partial(self._progress, stop)), then, failed, stop)

    def cancel(self) -> None:
        """Ask all long jobs that were queued so far to stop; short ones always run."""
        for stop in self._waiting:
            if stop is not None:
                stop.set()

    def forget(self) -> None:
        """Finish what was queued so far, and tell nobody what came of it."""
        self.cancel()
        self._unheard = len(self._waiting)

    def close(self) -> None:
        """Stop the long jobs and finish the short ones, so that no answer is lost; tell nobody."""
        self.cancel()
        self._executor.shutdown(wait=True)
        self._closed = True

    def _submit(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        stop: Event | None,
    ) -> None:
        def finish(future: Future[T]) -> None:
            self._done.emit(partial(_hand_over, future, then, failed))

        self._waiting.append(stop)
        self._tell()
        self._executor.submit(job).add_done_callback(finish)

    def _progress(self, stop: Event, done: int, total: int) -> None:
        if stop.is_set():
            raise CancelledError(self.tr("Stopped, as you asked. Nothing was changed."))
        self._step.emit(stop, done, total)

    def _tell(self) -> None:
        self.busy.emit(bool(self._waiting), any(stop is not None for stop in self._waiting))

    @Slot(object)
    def _deliver(self, hand_over: Callable[[], None]) -> None:
        if self._closed:
            return
        self._waiting.pop(0)
        heard, self._unheard = not self._unheard, max(self._unheard - 1, 0)
        try:
            if heard:
                hand_over()
        finally:
            self._tell()

    @Slot(object, int, int)
    def _deliver_step(self, stop: Event, done: int, total: int) -> None:
        if not stop.is_set() and not self._closed:
            self.progressed.emit(done, total)


def _hand_over(
    future: "Future[T]", then: Callable[[T], None], failed: Callable[[Exception], None]
) -> None:
    error = future.exception()
    if error is None:
        if not _is_gone(then):
            then(future.result())
    elif isinstance(error, Exception):
        if not _is_gone(failed):
            failed(error)
    else:
        raise error


def _is_gone(told: Callable[..., None]) -> bool:
    """Return whether what is to be told was taken off the screen since the job was queued.

    So it is with pages that were made anew in another language.
    """
    while isinstance(told, partial):
        told = told.func
    owner = getattr(told, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
