"""Tables of any size: in blocks, on all cores, kept as they come, joined at the end."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from careerfit.core.questionnaire import ItemId
from careerfit.core.value import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from careerfit.core.batch import Batch
    from careerfit.core.library import Library
    from careerfit.core.progress import Progress
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.role import RoleId
    from careerfit.core.session import Purpose
    from careerfit.desk.ports import Parts, Pending, Table, Tables

ROWS, ROWS_WITH_ROLES = 49_152, 256
"""People of a block: some ten megabytes, or some seconds of comparing with roles."""


@value
class Order:
    """What is wanted: the table, where its results go, and what people are compared with.

    roles: none, or these. workers: the scheduler of a cluster. rows: people of a block.
    """

    source: Path
    target: Path
    battery: BatteryId
    roles: Sequence[RoleId] = ()
    purpose: Purpose = "self"
    workers: str | None = None
    rows: int | None = None


@value
class Run:
    """A batch that is ready to go, or to go on after its first `parts.done` blocks."""

    batch: Batch
    table: Table
    parts: Parts
    workers: str | None


@value
class Outcome:
    """How many people have results, how many rows have none, and where these are told."""

    people: int
    rejected: int
    rejects: Path | None


@value
class Batching:
    """Scores tables that do not fit in memory."""

    library: Library
    tables: Tables

    def begin(self, order: Order) -> Run:
        """Look at what is wanted and what an earlier call left; raises before anything is done."""
        from careerfit.core.batch import Batch, fingerprint

        batch = Batch(
            battery=order.battery,
            forms=self.library.forms(order.battery),
            roles=self.library.chosen_roles(order.roles) if order.roles else (),
            taxonomy=self.library.taxonomy,
            purpose=order.purpose,
        )
        known = self.library.questionnaires
        everything = {item.id for form in known for item in form.items}
        everything |= {ItemId(task.id) for form in known for task in form.tasks}
        passed = frozenset(everything - set(batch.items))
        rows = order.rows or (ROWS_WITH_ROLES if batch.roles else ROWS)
        table = self.tables.open_table(order.source, batch, passed, rows)
        key = {"input": table.identity, "blocks": str(rows), **fingerprint(batch)}
        parts = self.tables.open_parts(order.source, order.target, key)
        return Run(batch=batch, table=table, parts=parts, workers=order.workers)

    def finish(self, run: Run, progress: Progress) -> Outcome:
        """Score what is left, block by block in order, and join all."""
        ahead: deque[Pending] = deque()
        with self.tables.open_pool(run.batch, run.workers) as pool:
            for block in run.table.blocks(run.parts.done):
                ahead.append(pool.submit(block))
                if len(ahead) >= pool.ahead:
                    _keep(run, ahead.popleft(), progress)
            while ahead:
                _keep(run, ahead.popleft(), progress)
        people, rejected, rejects = run.parts.join()
        return Outcome(people=people, rejected=rejected, rejects=rejects)


def _keep(run: Run, pending: Pending, progress: Progress) -> None:
    scored = pending.result()
    run.parts.keep(scored)
    progress(scored.end, run.table.size)
