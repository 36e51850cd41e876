"""Answers and results, in and out of files of others."""

from careerfit.exchange.answers import read_sheet, read_sitting, write_sheet, write_sitting
from careerfit.exchange.calibrations import calibration_to_json, write_calibration
from careerfit.exchange.files import bundled, make_folder, read_note, write_whole
from careerfit.exchange.people import read_people, write_client, write_ticked
from careerfit.exchange.results import to_json

__all__ = [
    "bundled",
    "calibration_to_json",
    "make_folder",
    "read_note",
    "read_people",
    "read_sheet",
    "read_sitting",
    "to_json",
    "write_calibration",
    "write_client",
    "write_sheet",
    "write_sitting",
    "write_ticked",
    "write_whole",
]
