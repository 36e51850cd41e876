"""Who scores the blocks: all cores of this machine, or a cluster."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from careerfit.core.errors import CareerFitError
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careerfit.core.batch import Batch, Block, Scored

PATIENCE = 10
"""Seconds that a cluster has to answer."""


class Pending(Protocol):
    """A block that is being scored."""

    def result(self) -> Scored:
        """Wait for it."""


@value
class Pool:
    """submit: give a block away. ahead: how many it takes to leave nobody idle."""

    submit: Callable[[Block], Pending]
    ahead: int


@contextmanager
def open_pool(batch: Batch, workers: str | None) -> Iterator[Pool]:
    """Open what scores blocks of a batch: the cluster whose scheduler is at `workers`, or here.

    Scales are sums in numpy, which lets threads run side by side; comparing with roles is mostly
    Python, which needs processes (docs/batch.md has the figures).
    """
    opened = _threads if not batch.roles else _processes
    with _cluster(workers, batch) if workers else opened(batch) as pool:
        yield pool


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _threads(batch: Batch) -> Iterator[Pool]:
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(cores())
    try:
        yield Pool(submit=lambda block: pool.submit(block, batch), ahead=cores() + 1)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _processes(batch: Batch) -> Iterator[Pool]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    spawn = get_context("spawn")  # polars has threads, which a fork would leave behind
    pool = ProcessPoolExecutor(cores(), spawn, end_with_parent)
    try:
        yield Pool(submit=lambda block: pool.submit(block, batch), ahead=2 * cores())
    except BrokenProcessPool as error:
        raise CareerFitError(
            "A process of the batch was ended from outside, for want of memory perhaps. The same "
            "command goes on where this one stopped."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def end_with_parent() -> None:
    """Leave interrupts to the parent, and do not outlive it."""
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    def wait() -> None:
        if (parent := parent_process()) is not None:
            parent.join()
        os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=wait, daemon=True).start()


@contextmanager
def _cluster(address: str, batch: Batch) -> Iterator[Pool]:
    """Score on a cluster of Dask: a block whose worker dies is given to another one."""
    try:
        import dask
        from distributed import CancelledError, Client, KilledWorker
    except ImportError as error:
        raise CareerFitError(
            "--workers needs the package distributed. Install it: "
            'pip install "careerfit-desktop[cluster]".'
        ) from error
    quiet = {"distributed.admin.large-graph-warning-threshold": "1GB", "logging.distributed": 50}
    with dask.config.set(quiet):
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise CareerFitError(
                f"No scheduler answers at '{address}' within {PATIENCE} s. Check the address "
                "(tcp://host:port), and that dask-scheduler runs there."
            ) from error
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
            ahead = 2 * sum(client.nthreads().values())
            yield Pool(submit=lambda block: client.submit(block, batch, pure=False), ahead=ahead)
        except (TimeoutError, CancelledError, KilledWorker) as error:
            raise CareerFitError(
                f"The cluster at '{address}' has no workers, or lost them. Start workers; the same "
                "command then goes on where this one stopped."
            ) from error
        finally:
            client.close()
