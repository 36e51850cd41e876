"""Where the shapes of a drawing are."""

from itertools import combinations

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String

from careerfit.render.fonts import width

Box = tuple[float, float, float, float]
TOUCH = 0.1


def box(shape: Shape) -> Box:
    """Return left, bottom, right and top of a shape; of a text, with what hangs below its line."""
    match shape:
        case Rect():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Line():
            xs, ys = (shape.x1, shape.x2), (shape.y1, shape.y2)
            return min(xs), min(ys), max(xs), max(ys)
        case Circle():
            return shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r
        case Polygon():
            xs, ys = shape.points[::2], shape.points[1::2]
            return min(xs), min(ys), max(xs), max(ys)
        case String():
            wide = width(shape.text, shape.fontName, shape.fontSize)
            left = shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.textAnchor]
            return left, shape.y - 2.5, left + wide, shape.y + shape.fontSize * 0.8
        case _:
            raise AssertionError(shape)


def strings(drawing: Drawing) -> list[String]:
    """Return all texts."""
    return [shape for shape in drawing.contents if isinstance(shape, String)]


def assert_inside(drawing: Drawing) -> None:
    """Fail for a shape that leaves the drawing."""
    for shape in drawing.contents:
        left, bottom, right, top = box(shape)
        assert left >= -TOUCH, shape.getProperties()
        assert bottom >= -TOUCH, shape.getProperties()
        assert right <= drawing.width + TOUCH, shape.getProperties()
        assert top <= drawing.height + TOUCH, shape.getProperties()


def assert_legible(drawing: Drawing) -> None:
    """Fail for a text that leaves the drawing or lies on another."""
    assert_inside(drawing)
    texts = [(box(shape), shape.text) for shape in strings(drawing) if shape.text.strip()]
    for (one, text), (other, under) in combinations(texts, 2):
        apart = (
            one[2] <= other[0] + TOUCH
            or other[2] <= one[0] + TOUCH
            or one[3] <= other[1] + TOUCH
            or other[3] <= one[1] + TOUCH
        )
        assert apart, (text, under, one, other)
