"""Answers of many people to the calibration of a questionnaire."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careerfit.cli.options import DONE, Commands, Options, add_command
from careerfit.cli.terminal import put, say, warn

if TYPE_CHECKING:
    from careerfit.core.calibration import Calibration, ItemCalibration, ScaleCalibration
    from careerfit.desk import Desk


def add(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command."""
    command = add_command(
        commands,
        "calibrate",
        everywhere,
        "reliability, item statistics and norms of a questionnaire (docs/calibration.md)",
    )
    command.add_argument("responses", type=Path, metavar="RESPONSES", help="CSV of many people")
    command.add_argument(
        "--questionnaire", required=True, metavar="FILE", help="its file, or its id when loaded"
    )
    command.add_argument(
        "-o", dest="to", type=Path, metavar="FILE.yaml", help="keep it as a content file"
    )
    command.add_argument("--source", default="", help="who the people are, in a sentence")
    command.add_argument("--json", action="store_true", help="print everything as JSON")
    command.set_defaults(act=_calibrate)


def _calibrate(desk: "Desk", options: Options) -> int:
    calibrating = desk.calibrating
    found = calibrating.calibrate(options.responses, options.questionnaire, options.source)
    if options.to is not None:
        calibrating.save(found, options.to)
    for warning in found.warnings:
        warn(warning)
    if options.json:
        put(calibrating.to_json(found))
        return DONE
    _print(found)
    if options.to is not None:
        say(f"Wrote {options.to}")
    return DONE


def _print(found: "Calibration") -> None:
    say(f"{found.questionnaire}: n = {found.n}; levels 0-100, alpha with its 95 % interval")
    say(
        f"  {'scale':<24}{'n':>6}{'mean':>7}{'sd':>6}  {'alpha':<16}{'omega':>5}{'s0':>6}{'sem':>6}"
    )
    for scale in found.scales:
        say(_scale_line(scale))
    say(f"  {'item':<24}{'n':>6}{'mean':>7}{'sd':>6}  {'item-rest r':<16}{'alpha if dropped'}")
    for item in found.items:
        say(_item_line(item))


def _scale_line(scale: "ScaleCalibration") -> str:
    alpha = _number(scale.alpha, 3)
    if scale.alpha_low is not None:
        alpha += f" ({_number(scale.alpha_low, 2)}, {_number(scale.alpha_high, 2)})"
    return (
        f"  {scale.id[:23]:<24}{scale.n:>6}{_number(scale.mean):>7}{_number(scale.sd):>6}  "
        f"{alpha:<16}{_number(scale.omega, 2):>5}{_number(scale.s0):>6}{_number(scale.sem):>6}"
    )


def _item_line(item: "ItemCalibration") -> str:
    return (
        f"  {item.id[:23]:<24}{item.n:>6}{_number(item.mean):>7}{_number(item.sd):>6}  "
        f"{_number(item.rest_r, 2):<16}{_number(item.alpha_dropped, 3)}"
    )


def _number(number: float | None, digits: int = 1) -> str:
    return "-" if number is None else f"{number:.{digits}f}"
