"""Tables of any size: one row of results a person."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.answers import FULL
from careerfit.cli.options import DONE, PURPOSES, Commands, Options, add_command
from careerfit.cli.terminal import Bar, say, warn

if TYPE_CHECKING:
    from careerfit.desk import Desk


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    batch = add_command(commands, "batch", everywhere, "score a table of any size (docs/batch.md)")
    batch.add_argument("answers", type=Path, metavar="IN", help="CSV or Parquet")
    batch.add_argument(
        "-o", dest="to", type=Path, required=True, metavar="OUT", help=".csv or .parquet"
    )
    batch.add_argument(
        "--battery", default=FULL, help="which questions were answered; default: full"
    )
    batch.add_argument(
        "--role", action="append", default=[], help="compare with this role, too; repeat"
    )
    batch.add_argument(
        "--purpose",
        choices=PURPOSES,
        default="self",
        help="what the answers were given for; default: self",
    )
    batch.add_argument("--workers", metavar="tcp://HOST:PORT", help="scheduler of a Dask cluster")
    batch.add_argument(
        "--rows", type=_some, help="people of a block (for measuring; results are the same)"
    )
    batch.set_defaults(act=_batch)


def _some(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _batch(desk: "Desk", options: Options) -> int:
    from careerfit.desk.batch import Order

    run = desk.batching.begin(
        Order(
            source=options.answers,
            target=options.to,
            battery=options.battery,
            roles=options.role,
            purpose=options.purpose,
            workers=options.workers,
            rows=options.rows,
        )
    )
    if run.parts.changed:
        changed = ", ".join(run.parts.changed)
        warn(f"Begins anew: since the call that was stopped, this has changed: {changed}.")
    elif run.parts.done:
        warn(f"Goes on after block {run.parts.done}, where an earlier call stopped.")
    with Bar("scoring") as bar:
        done = desk.batching.finish(run, bar)
    if done.rejects is not None:
        rows = "1 row is" if done.rejected == 1 else f"{done.rejected} rows are"
        warn(f"{rows} not scored. '{done.rejects}' says why.")
    say(f"Wrote {options.to}: {'1 person' if done.people == 1 else f'{done.people} people'}")
    return DONE
