"""Clients of a counsellor: list and find them, take them from a list, hand out or erase one's."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.sittings import is_sure, tell_erased, tell_written
from careerfit.cli.terminal import SAID_WHY, Bar, say

if TYPE_CHECKING:
    from careerfit.core.people import ClientLine, Import
    from careerfit.desk import Desk

ORDERS = ("name", "added", "last")
AT_ONCE = 1_000
"""So many are asked for at once."""
MOST_TOLD = 1_000
"""So many findings of a list are told; the others are counted."""


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command and what it can do."""
    clients = add_command(
        commands, "clients", everywhere, "list the clients, or find some (docs/clients.md)"
    )
    clients.add_argument(
        "--find", metavar="WORDS", default="", help="those who have all these words somewhere"
    )
    clients.add_argument("--tag", help="those who have this tag")
    clients.add_argument(
        "--order", choices=ORDERS, default="name", help="by name, last added, or last sitting"
    )
    clients.set_defaults(act=_list)
    actions = clients.add_subparsers(dest="action", metavar="ACTION")
    taking = add_command(actions, "import", everywhere, "take clients from a list, CSV or XLSX")
    taking.add_argument(
        "file", type=Path, metavar="FILE", help="the list, .csv or .xlsx (docs/clients.md)"
    )
    taking.add_argument(
        "--dry-run", action="store_true", help="only say what each row would add, and take nothing"
    )
    taking.set_defaults(act=_import)
    hand_out = add_command(
        actions, "hand-out", everywhere, "write all that is kept of a client into one file"
    )
    hand_out.add_argument("client", help='the id that "careerfit clients" lists')
    hand_out.add_argument(
        "-o", dest="to", type=Path, required=True, metavar="FILE.zip", help="where to write"
    )
    hand_out.set_defaults(act=_hand_out)
    erase = add_command(
        actions, "erase", everywhere, "remove a client for good, also from all backups"
    )
    erase.add_argument("client", help='the id that "careerfit clients" lists')
    erase.add_argument("--yes", action="store_true", help="do not ask")
    erase.set_defaults(act=_erase)


def _list(desk: "Desk", options: Options) -> int:
    for line in _found(desk, options):
        last = "never" if line.last_at is None else f"{line.last_at.astimezone():%Y-%m-%d}"
        sittings = f"{line.sittings} sitting{'' if line.sittings == 1 else 's'}"
        about = "  ".join(filter(None, [line.reference, ", ".join(line.tags)]))
        say(f"{line.id}  {last:<10}  {sittings:<11}  {line.name}{'  ' if about else ''}{about}")
    return DONE


def _found(desk: "Desk", options: Options) -> Iterator["ClientLine"]:
    """Yield all clients who are asked for."""
    first, count = 0, 1
    while first < count:
        listed = desk.people.found(options.find, options.tag, options.order, first, AT_ONCE)
        count = listed.count
        first += AT_ONCE
        yield from listed.rows


def _import(desk: "Desk", options: Options) -> int:
    with Bar("reading") as bar:
        found = desk.people.preview(options.file, bar)
    _print(found, taken=options.dry_run)
    if options.dry_run:
        say(f"{_many(len(found.taken))} would be taken. Nothing was taken.")
    else:
        say(f"Took {_many(len(desk.people.take(found)))}.")
    if found.refused:
        rows = "row was" if len(found.refused) == 1 else "rows were"
        say(f"{len(found.refused)} {rows} left out.")
    return SAID_WHY if found.refused else DONE


def _print(found: "Import", *, taken: bool) -> None:
    """Say what is to know of a list; taken: also of each row that is fine."""
    say(f"{found.path} ({found.encoding})")
    for remark in found.remarks:
        say(f"  {remark}")
    told = [str(one) for entry in found.entries for one in (*entry.problems, *entry.warnings)]
    for line in told[:MOST_TOLD]:
        say(f"  {line}")
    if len(told) > MOST_TOLD:
        say(f"  and {len(told) - MOST_TOLD} more like these.")
    for entry in found.taken if taken else ():
        about = "  ".join(filter(None, [entry.reference, ", ".join(entry.tags)]))
        say(f"  Row {entry.row}: {entry.name}{'  ' if about else ''}{about}")


def _hand_out(desk: "Desk", options: Options) -> int:
    with Bar("writing") as bar:
        without = desk.reading.hand_out_client(options.client, options.to, bar)
    return tell_written(options.to, without)


def _erase(desk: "Desk", options: Options) -> int:
    page = desk.people.page(options.client)
    sittings = f"{len(page.sittings)} sitting{'' if len(page.sittings) == 1 else 's'}"
    what = f"the client {page.client.name} with {sittings} and {len(page.notes)} notes"
    if not options.yes and not is_sure(what):
        return DONE
    return tell_erased(what, desk.people.erase(page.client.id))


def _many(number: int) -> str:
    return f"{number} client{'' if number == 1 else 's'}"
