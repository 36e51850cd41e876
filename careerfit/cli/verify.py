"""Whether a report is what it says it is."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import SAID_WHY, put, say

if TYPE_CHECKING:
    from careerfit.core.proof import Compared, Difference, Signature, Verdict
    from careerfit.desk import Desk

SHOWN, LONG = 20, 60
OWN = {
    "equal": "The report in the file is whole: its words are those of its numbers.",
    "differs": "The report in the file was changed: its hash or its words are not those of it.",
}
PAGES = {
    "equal": "The file is what this report gives, byte for byte.",
    "differs": "The file is not what this report gives here, byte for byte: it was changed, "
    "made by another version of the program, or for an agency (--agency).",
}
SITTING = {
    "equal": "Made again from the answers, the report is the same.",
    "differs": "Made again from the answers, the report differs.",
    "not-compared": "Only the file itself was looked at",
}


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    command = add_command(
        commands, "verify", everywhere, "say whether a report is as made (docs/verify.md)"
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the report: .pdf, .html or .json")
    command.add_argument(
        "--agency", type=Path, metavar="FILE.yaml", help="whose name, logo and colour it has"
    )
    command.add_argument(
        "--answers", type=Path, metavar="FILE", help="the answers file that it was made from"
    )
    command.add_argument("--json", action="store_true", help="print it for programs")
    command.set_defaults(act=_verify)


def _verify(desk: "Desk", options: Options) -> int:
    look = desk.reading.look(options.agency)
    verdict = desk.verifying.verify(options.file, look, options.answers)
    if options.json:
        from dataclasses import asdict  # the first paint does without

        put(json.dumps({"holds": verdict.holds, **asdict(verdict)}, indent=2))
    else:
        _print(verdict)
    return DONE if verdict.holds else SAID_WHY


def _print(verdict: "Verdict") -> None:
    say(OWN[verdict.own])
    made = "" if verdict.version is None else f" It says that CareerFit {verdict.version} made it."
    say(PAGES[verdict.pages] + (made if verdict.pages == "differs" else ""))
    say(SITTING[verdict.sitting] + _because(verdict.sitting, verdict.why))
    if verdict.changed:
        say("Changed or gone since: " + ", ".join(verdict.changed) + ".")
    for one in verdict.differences[:SHOWN]:
        say("  " + _difference(one))
    if len(verdict.differences) > SHOWN:
        say(f"  and {len(verdict.differences) - SHOWN} more; --json has them")
    for signature in verdict.signatures:
        say(_signature(signature))
    say("Equal." if verdict.holds else "Differs.")


def _because(sitting: "Compared", why: str) -> str:
    if sitting == "not-compared":
        return f": {why}."
    return f" {why}" if why else ""


def _difference(one: "Difference") -> str:
    place = f"{one.section or 'report'}: {one.where}: "
    return place + " -> ".join("nothing" if x is None else _short(x) for x in (one.then, one.now))


def _short(text: str) -> str:
    return f"'{text if len(text) <= LONG else text[:LONG] + '...'}'"


def _signature(one: "Signature") -> str:
    if not one.whole:
        return f"Signed as '{one.signer}', and changed since."
    if one.issuer is None:
        vouched = "Only the certificate itself vouches for that name; it may be anybody's."
    else:
        vouched = f"'{one.issuer}' vouches for that name; whether to trust that is yours to know."
    return f"Signed as '{one.signer}', and not changed since. {vouched}"
