"""A report whose fonts are gone says so."""

import subprocess
import sys
from pathlib import Path

import pytest

from careerfit.__main__ import RESOURCES

ASKED = """
import sys
from pathlib import Path
from careerfit.core.errors import FileError
from careerfit.render.fonts import register
try:
    register(Path(sys.argv[1]))
except FileError as error:
    sys.exit(str(error))
"""


@pytest.mark.parametrize("content", [None, b"", b"no font at all" * 100, "half"])
def test_a_font_that_is_missing_or_damaged_is_told(
    tmp_path: Path, content: bytes | str | None
) -> None:
    whole = RESOURCES / "fonts" / "NotoSans-Regular.ttf"
    for face in ("Bold", "Italic"):
        name = f"NotoSans-{face}.ttf"
        (tmp_path / name).symlink_to(RESOURCES / "fonts" / name)
    if content is not None:
        half = whole.read_bytes()[: whole.stat().st_size // 2]
        (tmp_path / whole.name).write_bytes(half if isinstance(content, str) else content)
    run = subprocess.run(  # in a process of its own: faces are registered once
        [sys.executable, "-c", ASKED, tmp_path], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr.startswith(f"The font '{tmp_path / whole.name}' is missing or damaged.")
