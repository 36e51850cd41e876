"""What is there to be asked and compared with: list it, check it."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import SAID_WHY, put, say
from careerfit.core.language import SOURCE

if TYPE_CHECKING:
    from careerfit.desk import Desk

Rows = list[dict[str, object]]

LISTS = ("questionnaires", "roles", "batteries", "dimensions", "templates")
SCHEMAS = (
    *("questionnaire", "translation", "battery", "practice", "dimensions", "role", "paths"),
    *("advice", "sayings", "calibration", "template", "agency"),
)
COLUMNS = {
    "version": "v{}",
    "items": "{} items",
    "scales": "{} scales",
    "minutes": "about {:.0f} minutes",
}
"""How the numbers of a list are worded."""


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the commands."""
    listing = add_command(commands, "list", everywhere, "list the content")
    listing.add_argument("what", nargs="?", choices=LISTS, help="of which kind; default: all")
    listing.add_argument("--json", action="store_true", help="print it for programs")
    listing.add_argument("--language", default=SOURCE, metavar="xx", help="of titles and names")
    listing.set_defaults(act=_list)
    check = add_command(commands, "check", everywhere, "find every fault of content files")
    check.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a file or folder; default: what is built in, and --content",
    )
    check.add_argument("--schema", choices=SCHEMAS, help="print the JSON schema of a kind of file")
    check.set_defaults(act=_check)
    texts = add_command(commands, "texts", everywhere, "write the files that translators fill in")
    texts.add_argument("--language", required=True, metavar="xx", help="such as es or pt-br")
    texts.add_argument(
        "-o", dest="to", type=Path, metavar="DIR", help="a folder; default: beside each source"
    )
    texts.set_defaults(act=_texts, to=None)


def _list(desk: "Desk", options: Options) -> int:
    tables = {
        name: rows(desk, options.language)
        for name, rows in (
            ("questionnaires", _questionnaires),
            ("roles", _roles),
            ("batteries", _batteries),
            ("dimensions", _dimensions),
            ("templates", _templates),
        )
        if options.what in (None, name)
    }
    if options.json:
        put(json.dumps(tables if options.what is None else tables[options.what], indent=2))
        return DONE
    for name, rows in tables.items():
        say(f"{name}:")
        for row in rows:
            cells = (
                COLUMNS.get(key, "{}").format(cell) for key, cell in row.items() if cell is not None
            )
            say("  " + "  ".join(cells))
    return DONE


def _questionnaires(desk: "Desk", language: str) -> Rows:
    return [
        {
            "id": one.id,
            "version": one.version,
            "title": one.title,
            "items": len(one.items),
            "scales": len(one.scales),
        }
        for one in desk.told(language).questionnaires
    ]


def _roles(desk: "Desk", language: str) -> Rows:
    return [
        {"id": role.id, "version": role.version, "title": role.title}
        for role in desk.told(language).roles
    ]


def _batteries(desk: "Desk", language: str) -> Rows:
    return [
        {
            "id": offer.id,
            "title": offer.title,
            "items": offer.items,
            "minutes": round(offer.minutes, 1),
        }
        for offer in desk.assessing.offers(language)
    ]


def _dimensions(desk: "Desk", language: str) -> Rows:
    return [
        {"id": one.id, "lens": one.lens, "name": one.name, "element": one.element}
        for one in desk.told(language).taxonomy.dimensions
    ]


def _templates(desk: "Desk", language: str) -> Rows:
    return [
        {
            "id": one.id,
            "version": one.version,
            "title": one.title,
            "items": len(one.items),
            "scales": len(one.domains) + len(one.facets),
        }
        for one in desk.told(language).templates
    ]


def _check(desk: "Desk", options: Options) -> int:
    if options.schema is not None:
        put(desk.schema(options.schema))
        return DONE
    faults = desk.check(options.paths)
    for fault in faults:
        say(str(fault))
    if not faults:
        say("No fault found.")
    return SAID_WHY if faults else DONE


def _texts(desk: "Desk", options: Options) -> int:
    for line in desk.translate(options.language, options.to):
        say(line)
    return DONE
