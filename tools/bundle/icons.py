"""Write the program's icon as files for desktops: python -m tools.bundle.icons FOLDER.

FOLDER gets what freedesktop.org's icon theme "hicolor" has (shapes, pixels, one colour), and one
file for Windows and for macOS each. `--shapes` writes the two SVG files alone, to be kept in
resources/icons.
"""

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication

from careerfit.gui.app import APP_ID
from careerfit.gui.widgets.icon import SHAPES, UNIT, Shape, drawn

PIXELS = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
MAC = (32, 64, 128, 256, 512, 1024)
BEGIN = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}" viewBox="0 0 64 64">'
ONE_COLOUR = (
    "M16 2h32a14 14 0 0 1 14 14v32a14 14 0 0 1 -14 14"
    "h-32a14 14 0 0 1 -14 -14v-32a14 14 0 0 1 14 -14z"
    "M38 22a10 10 0 0 0 0 20a10 10 0 0 0 0 -20z"
    "M17 27a5 5 0 0 0 0 10h7.2a15 15 0 0 1 0 -10z"
)
"""The square with the match, and what leads to it, cut out; desktops paint it in their colours."""


def shapes() -> str:
    """Return the icon as SVG."""
    lines = [BEGIN.format(UNIT), *map(_element, SHAPES), "</svg>"]
    return "\n".join(lines) + "\n"


def one_colour() -> str:
    """Return the icon for desktops and bars that show a single colour, as SVG."""
    lines = [BEGIN.format(16), f'<path d="{ONE_COLOUR}" fill="#2e3436" fill-rule="evenodd"/>']
    return "\n".join([*lines, "</svg>"]) + "\n"


def png(size: int) -> bytes:
    """Return the icon as so many pixels a side."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn(size).save(buffer, "PNG")
    return bytes(buffer.data().data())


def write_shapes(folder: Path) -> None:
    """Write the SVG files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{APP_ID}.svg").write_text(shapes(), "utf-8")
    (folder / f"{APP_ID}-symbolic.svg").write_text(one_colour(), "utf-8")


def write_all(folder: Path) -> None:
    """Write everything that bundles and packages take."""
    theme = folder / "hicolor"
    for size in PIXELS:
        place = theme / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{APP_ID}.png").write_bytes(png(size))
    for kind, name, content in (
        ("scalable", f"{APP_ID}.svg", shapes()),
        ("symbolic", f"{APP_ID}-symbolic.svg", one_colour()),
    ):
        (theme / kind / "apps").mkdir(parents=True, exist_ok=True)
        (theme / kind / "apps" / name).write_text(content, "utf-8")
    _write_many(folder / "careerfit.ico", WINDOWS)
    _write_many(folder / "careerfit.icns", MAC)


def _element(shape: Shape) -> str:
    place = f'x="{shape.x}" y="{shape.y}" width="{shape.width}" height="{shape.height}"'
    seen = "" if shape.opacity == 1 else f' fill-opacity="{shape.opacity}"'
    return f'<rect {place} rx="{shape.radius}" fill="{shape.colour}"{seen}/>'


def _write_many(path: Path, sizes: tuple[int, ...]) -> None:
    """Write one file that has the icon in several sizes, each drawn for itself."""
    *others, largest = (Image.open(BytesIO(png(size))) for size in sizes)
    largest.save(path, sizes=[(size, size) for size in sizes], append_images=others)


def main(*words: str) -> None:
    """Write what is asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QApplication.instance() or QApplication([])
    write = write_shapes if words[0] == "--shapes" else write_all
    write(Path(words[-1]))


if __name__ == "__main__":
    main(*sys.argv[1:])
