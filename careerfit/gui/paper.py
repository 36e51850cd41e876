"""A PDF as images, one page at a time. On any thread, but on one at a time."""

from PySide6.QtGui import QImage

from careerfit.core.progress import Progress
from careerfit.core.value import value


@value
class Paper:
    """A PDF and how high its pages are for their width."""

    pdf: bytes
    heights: tuple[float, ...]


def paper(pdf: bytes) -> Paper:
    """Measure the pages of a PDF."""
    import pypdfium2  # 60 ms, and only for a preview

    with pypdfium2.PdfDocument(pdf) as document:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    return Paper(pdf=pdf, heights=tuple(height / width for width, height in sizes))


def image(shown: Paper, number: int, width: int, progress: Progress) -> QImage:
    """Return page `number` (from 0) as an image `width` pixels wide."""
    import pypdfium2

    progress(number, len(shown.heights))
    with pypdfium2.PdfDocument(shown.pdf) as document:
        page = document[number]
        bitmap = page.render(scale=width / page.get_width())
        size = bitmap.width, bitmap.height, bitmap.stride
        picture = QImage(memoryview(bitmap.buffer).cast("B"), *size, QImage.Format.Format_BGR888)
        return picture.copy()  # which owns its pixels
