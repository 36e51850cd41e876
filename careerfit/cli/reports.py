"""The reports of all people of a file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.answers import FULL
from careerfit.cli.options import DONE, PURPOSES, Commands, Options, add_command
from careerfit.cli.terminal import Bar, say

if TYPE_CHECKING:
    from careerfit.desk import Desk

FORMATS = ("pdf", "html", "txt", "json")


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    command = add_command(
        commands, "reports", everywhere, "write the reports of all people of an answers file"
    )
    command.add_argument("answers", type=Path, metavar="ANSWERS", help="CSV, or exported JSON")
    command.add_argument(
        "-o", dest="to", type=Path, required=True, metavar="FOLDER", help="where to write them"
    )
    command.add_argument(
        "--battery", default=FULL, help="which questions were answered; default: full"
    )
    command.add_argument(
        "--purpose",
        choices=PURPOSES,
        default="self",
        help="what the answers were given for; default: self",
    )
    command.add_argument("--role", action="append", default=[], help="only this role; repeat")
    command.add_argument(
        "--format", choices=FORMATS, default="pdf", help="kind of file; default: pdf"
    )
    command.set_defaults(act=_reports)


def _reports(desk: "Desk", options: Options) -> int:
    from careerfit.desk.printing import Order

    jobs = desk.printing.plan(
        Order(
            source=options.answers,
            folder=options.to,
            battery=options.battery,
            purpose=options.purpose,
            roles=options.role,
            suffix=f".{options.format}",
        )
    )
    with Bar("writing") as bar:
        done = desk.printing.print_all(jobs, bar)
    kept = f", {done.kept} were there already" if done.kept else ""
    written = "1 report" if done.written == 1 else f"{done.written} reports"
    say(f"Wrote {options.to}: {written}{kept}")
    return DONE
