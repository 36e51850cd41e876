"""Items of others to a questionnaire."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import put, say, warn

if TYPE_CHECKING:
    from careerfit.desk import Desk


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    command = add_command(
        commands,
        "import-items",
        everywhere,
        "join a public item set with its key template (docs/items-of-others.md)",
    )
    command.add_argument("items", type=Path, metavar="FILE", help="JSON, or XLSForm (.xlsx)")
    command.add_argument(
        "--questionnaire", required=True, metavar="TEMPLATE", help="its id, or its file"
    )
    command.add_argument(
        "-o", dest="to", type=Path, metavar="OUT.yaml", help="where to write; default: print it"
    )
    command.add_argument("--language", default="", metavar="xx", help="of the items' texts")
    command.add_argument("--licence", default="", help="of the items; default: the template's")
    command.add_argument(
        "--labels", nargs="+", default=(), help="of the answers, from the lowest to the highest"
    )
    command.set_defaults(act=_import)


def _import(desk: "Desk", options: Options) -> int:
    from careerfit.core.template import Wording

    wording = Wording(
        language=options.language, licence=options.licence.strip(), labels=tuple(options.labels)
    )
    made, warnings = desk.importing.join(options.items, options.questionnaire, wording)
    if options.to is None:
        put(desk.importing.to_yaml(made))
    else:
        desk.importing.save(made, options.to)
    for warning in warnings:
        warn(warning)
    if options.to is not None:
        say(f"All {len(made.items)} items agree with the key template.")
        say(f"Wrote {options.to}: {len(made.items)} items, {len(made.scales)} scales.")
    return DONE
