"""Answers from files: score them, report on them."""

import argparse
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from careerfit.cli.options import DONE, PAPERS, PURPOSES, READERS, Commands, Options, add_command
from careerfit.cli.terminal import Bar, progress, put, say
from careerfit.core.errors import CareerFitError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerfit.core.assessment import Assessment
    from careerfit.core.fit import Fit, Measure
    from careerfit.core.look import RenderOptions
    from careerfit.core.progress import Progress
    from careerfit.core.questionnaire import BatteryId
    from careerfit.core.report import Report
    from careerfit.core.role import RoleId
    from careerfit.core.session import Purpose, Session
    from careerfit.desk import Desk

FULL = cast("BatteryId", "full")
PASSWORD = "CAREERFIT_SIGN_PASSWORD"  # noqa: S105 (the name of the variable that holds it)


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the commands."""
    demo = add_command(commands, "demo", everywhere, "write the demo person's report")
    demo.add_argument(
        "-o",
        dest="to",
        type=Path,
        default=Path("careerfit-demo.pdf"),
        metavar="FILE",
        help="where to write: .pdf, .html, .txt or .json; default: careerfit-demo.pdf",
    )
    demo.set_defaults(act=_demo)
    sample = add_command(
        commands, "sample-answers", everywhere, "print the demo person's answers, to start from"
    )
    sample.add_argument(
        "-o", dest="to", type=Path, metavar="FILE.csv", help="where to write; default: print them"
    )
    sample.set_defaults(act=_sample_answers)
    score = add_command(commands, "score", everywhere, "score a file of answers")
    score.add_argument("--json", action="store_true", help="print all results (docs/score-json.md)")
    score.set_defaults(act=_score)
    report = add_command(
        commands, "report", everywhere, "write the report of one person of an answers file"
    )
    report.add_argument(
        "-o",
        dest="to",
        type=Path,
        required=True,
        metavar="FILE",
        help="where to write: .pdf, .html, .txt or .json",
    )
    report.add_argument(
        "--purpose",
        choices=PURPOSES,
        default="self",
        help="what the answers of a table were given for; JSON says it itself",
    )
    report.add_argument("--person", help="whose report, where the file holds several people")
    report.add_argument(
        "--reader", choices=READERS, default="person", help="who reads it (docs/reports.md)"
    )
    report.add_argument(
        "--note", type=Path, metavar="FILE.txt", help="a note for the counsellor's version"
    )
    report.add_argument(
        "--agency", type=Path, metavar="FILE.yaml", help="whose name, logo and colour it has"
    )
    report.add_argument(
        "--paper", choices=PAPERS, default="a4", help="size of the pages; default: a4"
    )
    report.add_argument("--summary", action="store_true", help="the page of the answer alone")
    report.add_argument(
        "--sign", type=Path, metavar="CERT.p12", help="sign the PDF (docs/verify.md)"
    )
    report.set_defaults(act=_report)
    for command in (demo, score, report):
        command.add_argument(
            "--language", metavar="xx", help="in which language; default: the one answered in"
        )
    for command in (score, report):
        command.add_argument("answers", type=Path, metavar="ANSWERS", help="CSV, or exported JSON")
        command.add_argument(
            "--battery", default=FULL, help="which questions were answered; default: full"
        )
        command.add_argument(
            "--calibrated",
            action="store_true",
            help="score a kept sitting by the calibrations that are here now",
        )
        command.add_argument("--role", action="append", default=[], help="only this role; repeat")


def _score(desk: "Desk", options: Options) -> int:
    sessions = _read(desk, options, "self")
    roles = options.role or _occupations(desk)
    assess = partial(desk.reading.assess, roles=roles, language=options.language)
    found = [assess(session) for session in progress(sessions, "scoring")]
    if options.json:
        put(desk.filing.to_json(found))
        return DONE
    for assessment in found:
        _print_fits(assessment)
    return DONE


def _read(desk: "Desk", options: Options, purpose: "Purpose") -> "tuple[Session, ...]":
    sessions = desk.filing.read(options.answers, purpose, options.battery)
    return tuple(map(desk.reading.calibrated, sessions)) if options.calibrated else sessions


def _occupations(desk: "Desk") -> "Sequence[RoleId]":
    """Return the service roles and all occupations, where a folder of content brings any."""
    kinds = {role.kind for role in desk.library.roles}
    chosen = [role.id for role in desk.library.roles if role.kind != "next"]
    return chosen if "occupation" in kinds else ()


def _print_fits(assessment: "Assessment") -> None:
    say(f"{assessment.session.person}: 90 % ranges; roles of one group cannot be told apart")
    say(f"  {'role':<34}{'group':>5}  {'match':>9}  {'readiness':>9}  {'strain':>9}")
    for fit in assessment.fits:
        group = "-" if fit.group is None else str(fit.group)
        title = assessment.role(fit.role).title[:33]
        numbers = "  ".join(f"{_range(m):>9}" for m in (fit.match, fit.readiness, fit.strain))
        say(f"  {title:<34}{group:>5}  {numbers}")
        _print_open_must_haves(fit)


def _print_open_must_haves(fit: "Fit") -> None:
    for check in fit.must_haves:
        if check.state != "met":
            say(f"      {check.state}: {check.must_have.label}")


def _range(measure: "Measure") -> str:
    if measure.low is None or measure.high is None:
        return str(measure.reason)
    return f"{measure.low:.0f} to {measure.high:.0f}"


def _report(desk: "Desk", options: Options) -> int:
    sessions = _read(desk, options, options.purpose)
    people = [session.person for session in sessions]
    if options.person is None and len(people) > 1:
        raise CareerFitError(
            f"'{options.answers}' holds {len(people)} people. Choose one: --person '{people[0]}'."
        )
    chosen = [session for session in sessions if options.person in (None, session.person)]
    if not chosen:
        raise CareerFitError(f"'{options.answers}' holds no '{options.person}'. Check the name.")
    reading = desk.reading
    look = reading.look(options.agency, options.paper)
    note = "" if options.note is None else reading.note(options.note)
    assessment = reading.assess(chosen[0], options.role, options.language)
    report = reading.report(assessment, reader=options.reader, note=note)
    if options.summary:
        report = reading.summary(report)
    with Bar("writing") as bar:
        if options.sign is None:
            reading.save(report, options.to, bar, look)
        else:
            _save_signed(desk, report, options, bar, look)
    say(f"Wrote {options.to}")
    return DONE


def _save_signed(
    desk: "Desk", report: "Report", options: Options, bar: "Progress", look: "RenderOptions"
) -> None:
    if options.to.suffix.lower() != ".pdf":
        raise CareerFitError("Only a PDF can be signed. End the name in .pdf.")
    password = os.environ.get(PASSWORD)
    if password is None:
        from getpass import getpass

        password = getpass(f"Password of {options.sign.name!r}: ")
    content = desk.reading.render(report, ".pdf", bar, look)
    desk.filing.save(desk.verifying.sign(content, options.sign, password), options.to)


def _demo(desk: "Desk", options: Options) -> int:
    options.answers, options.purpose, options.battery = options.sample, "self", FULL
    options.person, options.role, options.calibrated = None, [], False
    options.reader, options.note, options.agency = "person", None, None
    options.paper, options.summary, options.sign = "a4", False, None
    return _report(desk, options)


def _sample_answers(desk: "Desk", options: Options) -> int:
    content = desk.filing.sample(options.sample, FULL)
    if options.to is None:
        put(content.decode().removesuffix("\n"))
    else:
        desk.filing.save(content, options.to)
        say(f"Wrote {options.to}")
    return DONE
