"""Calibrations as content files, and as JSON for other programs (docs/calibration.md)."""

from pydantic import TypeAdapter

from careerfit.core.calibration import Calibration

DIGITS = 7
"""Significant digits of a content file."""

_CALIBRATION = TypeAdapter(Calibration)


def write_calibration(calibration: Calibration) -> bytes:
    """Return a calibration as a content file that the catalogue reads."""
    import yaml

    plain = _rounded(_CALIBRATION.dump_python(calibration, mode="json"))
    text: str = yaml.safe_dump(
        plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=100
    )
    return text.encode()


def calibration_to_json(calibration: Calibration) -> str:
    """Return a calibration as JSON, with all digits."""
    return _CALIBRATION.dump_json(calibration, indent=2).decode()


def _rounded(plain: object) -> object:
    if isinstance(plain, float):
        return float(f"{plain:.{DIGITS}g}")
    if isinstance(plain, dict):
        return {key: _rounded(part) for key, part in plain.items()}
    return [_rounded(part) for part in plain] if isinstance(plain, list) else plain
