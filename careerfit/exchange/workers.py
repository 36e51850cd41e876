"""Work that is spread over all cores, in processes of its own."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

from careerfit.core.errors import CareerFitError
from careerfit.exchange.batch.pools import cores, end_with_parent

Job = TypeVar("Job")
Result = TypeVar("Result")
Work = Callable[[Job], Result]

_works: list[Work[Any, Any]] = []
"""In a process that works: what it does."""


def spread(
    prepare: Callable[[], Callable[[Job], Result]], jobs: Sequence[Job], most: int | None = None
) -> Iterator[Result]:
    """Yield what comes of each job, in order; raises what the first one raised.

    prepare: called once in each process, for what does a job there. most: of processes; a single
    one is this one.
    """
    processes = min(most or cores(), len(jobs))
    if processes <= 1:
        yield from map(prepare(), jobs)
        return
    context = get_context("spawn")
    pool = ProcessPoolExecutor(processes, context, _prepare, (prepare,))
    ahead: deque[Future[Result]] = deque()
    try:
        for job in jobs:
            ahead.append(pool.submit(_do, job))
            if len(ahead) > 2 * processes:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
    except BrokenProcessPool as error:
        raise CareerFitError(
            "A process that worked at this was ended from outside, for want of memory perhaps."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare(prepare: Callable[[], Work[Any, Any]]) -> None:
    end_with_parent()
    _works.append(prepare())


def _do(job: Any) -> Any:  # noqa: ANN401 (whatever the work takes and gives)
    return _works[0](job)
