"""A drawing as inline SVG whose colours are those of the page's style sheet."""

from collections.abc import Iterator
from html import escape

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, Shape, String
from reportlab.lib.colors import Color

from careerfit.render.fonts import BOLD, width
from careerfit.render.palette import NAMES

VARIABLES = {color.hexval(): f"var(--{name})" for name, color in NAMES.items()}


def svg(drawing: Drawing, title: str, alt: str) -> str:
    """Return the drawing as an <svg> element.

    title: its name. alt: what it shows, for who cannot see it. Both are plain text.
    """
    wide, high = _number(drawing.width), _number(drawing.height)
    shapes = "".join(_element(shape, drawing.height) for shape in drawing.contents)
    return (
        f'<svg viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" role="img"'
        f' aria-label="{escape(alt)}"><title>{escape(title)}</title>'
        f"<desc>{escape(alt)}</desc>{shapes}</svg>"
    )


def _element(shape: Shape, high: float) -> str:
    """Return one shape; the y axis points down in SVG."""
    match shape:
        case Rect():
            name = "rect"
            places = {"x": shape.x, "y": high - shape.y - shape.height}
            places |= {"width": shape.width, "height": shape.height}
        case Line():
            name = "line"
            places = {"x1": shape.x1, "y1": high - shape.y1, "x2": shape.x2, "y2": high - shape.y2}
        case Circle():
            name, places = "circle", {"cx": shape.cx, "cy": high - shape.cy, "r": shape.r}
        case Polygon() | PolyLine():
            return _points(shape, high)
        case String():
            return _text(shape, high)
        case _:
            raise TypeError(f"A figure may not hold a {type(shape).__name__}")
    attributes = "".join(f' {key}="{_number(value)}"' for key, value in places.items())
    return f'<{name}{attributes} style="{_paint(shape)}"/>'


def _points(shape: Polygon | PolyLine, high: float) -> str:
    name = "polygon" if isinstance(shape, Polygon) else "polyline"
    pairs = zip(shape.points[::2], shape.points[1::2], strict=True)
    points = " ".join(f"{_number(x)},{_number(high - y)}" for x, y in pairs)
    return f'<{name} points="{points}" style="{_paint(shape)}"/>'


def _text(text: String, high: float) -> str:
    """Return a text as wide as it was measured, whatever face the reader's machine sets it in."""
    weight = ' font-weight="700"' if text.fontName == BOLD else ""
    wide = _number(width(text.text, text.fontName, text.fontSize))
    return (
        f'<text x="{_number(text.x)}" y="{_number(high - text.y)}" text-anchor="{text.textAnchor}"'
        f' font-size="{_number(text.fontSize)}"{weight} style="fill:{_color(text.fillColor)}"'
        f' textLength="{wide}" lengthAdjust="spacingAndGlyphs">{escape(text.text)}</text>'
    )


def _paint(shape: Shape) -> str:
    return ";".join(_paints(shape))


def _paints(shape: Shape) -> Iterator[str]:
    if isinstance(shape, PolyLine):
        yield "fill:none"
    elif not isinstance(shape, Line):
        yield f"fill:{_color(shape.fillColor)}"
    if shape.strokeColor is not None:
        yield f"stroke:{_color(shape.strokeColor)}"
        yield f"stroke-width:{_number(shape.strokeWidth)}"


def _color(color: Color | None) -> str:
    return "none" if color is None else VARIABLES[color.hexval()]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
