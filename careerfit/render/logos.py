"""Logos from anywhere, made anew: pixels are drawn again, shapes are copied by a list.

Nothing of the file itself gets into a report: no script, link, font, entity, profile or note in it.
What is bounded: bytes, pixels (before they are read), elements and their depth.
"""

import re
import warnings
from collections.abc import Mapping
from io import BytesIO
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from careerfit.core.errors import FileError
from careerfit.core.look import Logo

if TYPE_CHECKING:
    from PIL import Image
    from reportlab.graphics.shapes import Drawing

LARGEST = 5_000_000
LARGEST_SVG = 200_000
"""Bytes of a file."""
PIXELS = 16_000_000
KEPT = (800, 400)
"""Pixels that are kept of a picture: enough for the place it has on paper at 300 dpi."""
ELEMENTS, DEPTH = 2_000, 30
LARGE = 1e6
"""Beyond this a measure of a drawing is none."""
SVG = "http://www.w3.org/2000/svg"
PAINT = {
    *("fill", "fill-rule", "fill-opacity", "opacity", "stroke", "stroke-opacity", "stroke-width"),
    *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
}
SHAPE = {
    *("d", "points", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r"),
    *("x1", "y1", "x2", "y2", "transform", "viewBox"),
}
DRAWN = {
    *("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
}
SKIPPED = {"title", "desc", "metadata"}
ALLOWED = re.compile(r"[-+.,#%()\w\s]*")


def read(path: Path) -> Logo:
    """Return a PNG, JPEG or SVG file as a logo; its content says which it is. Raises FileError."""
    try:
        if not path.is_file():
            raise _refused(path, "this is no file", "Check the path")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _refused(path, "it cannot be read", "Check the path and its rights") from error
    if len(content) > LARGEST:
        most = f"it has more than {LARGEST // 1_000_000} MB"
        raise _refused(path, most, "Save it smaller")
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return _pixels(path, content)
    if b"<" in content[:200]:
        return _shapes(path, content)
    raise _refused(path, "it is neither PNG, JPEG nor SVG", "Save it as one of them")


def _refused(path: Path, what: str, remedy: str) -> FileError:
    return FileError(f"The logo '{path}' cannot be used: {what}. {remedy}.")


def _pixels(path: Path, content: bytes) -> Logo:
    """Return a picture drawn again: one frame of at most KEPT pixels, 8 bits, on white."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
        wide, high = picture.size
        if wide * high <= PIXELS and getattr(picture, "n_frames", 1) == 1:
            picture.draft("RGB", KEPT)  # a JPEG is read at the size that is needed
            picture.load()
            return _drawn_again(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        wide, high = PIXELS, PIXELS
    except (OSError, SyntaxError, ValueError, MemoryError) as error:
        raise _refused(path, "it is broken or cut off", "Save it again") from error
    if wide * high <= PIXELS:
        raise _refused(path, "it moves", "Save one picture of it")
    most = f"it has more than {PIXELS // 1_000_000} million pixels"
    raise _refused(path, most, "Save it smaller")


def _drawn_again(picture: "Image.Image") -> Logo:
    from PIL import Image

    if picture.mode.startswith("I"):  # 16 bits a pixel
        picture = picture.convert("I").point(lambda level: level / 256).convert("L")
    whole = picture.convert("RGBA")
    whole.thumbnail(KEPT, Image.Resampling.LANCZOS)
    paper = Image.new("RGBA", whole.size, "white")
    paper.alpha_composite(whole)
    file = BytesIO()
    paper.convert("RGB").save(file, "PNG", optimize=True)
    return Logo(kind="png", content=file.getvalue(), width=whole.width, height=whole.height)


def _shapes(path: Path, content: bytes) -> Logo:
    """Return plain shapes, copied by a list of what they may have."""
    if len(content) > LARGEST_SVG:
        most = f"an SVG of more than {LARGEST_SVG // 1000} kB takes too long to draw"
        raise _refused(path, most, "Simplify it, or save it as PNG")
    reader = _Shapes(path)
    try:
        reader.parser.Parse(content, True)  # noqa: FBT003 (expat's own way)
    except expat.ExpatError as error:
        raise _refused(path, f"this is no SVG ({error})", "Save it again") from error
    return reader.logo()


class _Shapes:
    """Copies an SVG: what is drawn stays, notes of editors go, all else is refused."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._copy: list[str] = []
        self._open: list[str] = []
        self._skipping = self._elements = 0
        self._size = (0.0, 0.0)
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def logo(self) -> Logo:
        """Return the copy, once it was all read and can be drawn."""
        if not self._copy:
            raise self._refused("it is no SVG")
        wide, high = self._size
        logo = Logo(kind="svg", content="".join(self._copy).encode(), width=wide, height=high)
        try:
            bounds = drawing(logo).getBounds()
        except Exception as error:  # the converter raises what its parts raise
            raise self._refused("its shapes cannot be drawn") from error
        if not all(isfinite(side) and abs(side) < LARGE for side in bounds):
            raise self._refused("its shapes are too large")
        return logo

    def _refused(self, what: str) -> FileError:
        return _refused(self._path, what, "Save it with plain shapes only, or as PNG")

    def _doctype(self, *_: object) -> None:
        raise self._refused("it declares a document type, which can hold entities")

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        self._elements += 1
        if self._elements > ELEMENTS or len(self._open) + self._skipping > DEPTH:
            raise self._refused("it has too many parts")
        if self._skipping or space not in ("", SVG) or element in SKIPPED:
            self._skipping += 1
            return
        if element not in DRAWN or (element == "svg") != (not self._open):
            raise self._refused(f"it has '{element[:20]}' in it")
        attributes = self._attributes(given)
        if not self._open:
            self._size = self._size_of(attributes)
            attributes |= {"xmlns": SVG, "viewBox": attributes["viewBox"]}
            attributes |= {"width": f"{self._size[0]:g}", "height": f"{self._size[1]:g}"}
        self._open.append(element)
        told = "".join(f" {key}={quoteattr(text)}" for key, text in attributes.items())
        self._copy.append(f"<{element}{told}>")

    def _end(self, _name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._copy.append(f"</{self._open.pop()}>")

    def _attributes(self, given: Mapping[str, str]) -> dict[str, str]:
        """Return what a shape may have; a style becomes attributes."""
        kept = {key: text for key, text in given.items() if key in SHAPE | PAINT}
        for key in given:
            if key.lower().startswith("on") or key.rpartition(" ")[2] == "href":
                raise self._refused(f"it has '{key.rpartition(' ')[2][:20]}' in it")
        for part in given.get("style", "").split(";"):
            key, _, text = part.partition(":")
            if key.strip() in PAINT:
                kept[key.strip()] = text.strip()
        for key, text in kept.items():
            if not ALLOWED.fullmatch(text) or "url" in text.lower():
                raise self._refused(f"its '{key}' is no plain value")
        return kept

    def _size_of(self, attributes: dict[str, str]) -> tuple[float, float]:
        """Return width and height in the drawing's own unit; it has a view box after this."""
        sides = [attributes.get(key, "").removesuffix("px") for key in ("width", "height")]
        attributes.setdefault("viewBox", f"0 0 {sides[0]} {sides[1]}")
        try:
            _, _, wide, high = map(float, re.split(r"[\s,]+", attributes["viewBox"].strip()))
        except ValueError as error:
            raise self._refused("it does not say how large it is") from error
        if not (0 < wide < LARGE and 0 < high < LARGE):
            raise self._refused("its size makes no sense")
        return wide, high


def drawing(logo: Logo) -> "Drawing":
    """Return a logo of shapes as a drawing in points."""
    from svglib.svglib import svg2rlg

    return svg2rlg(BytesIO(logo.content))
