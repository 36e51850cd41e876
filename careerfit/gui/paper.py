"""A PDF as images, page by page."""

from PySide6.QtGui import QImage

from careerfit.gui.lane import Progress


def images(pdf: bytes, width: int, progress: Progress) -> tuple[QImage, ...]:
    """Return every page as an image `width` pixels wide. On any thread, but on one at a time."""
    import pypdfium2  # 60 ms, and only for a preview

    document = pypdfium2.PdfDocument(pdf)
    try:
        made = []
        for number in range(len(document)):
            progress(number, len(document))
            made.append(_image(document, number, width))
        return tuple(made)
    finally:
        document.close()


def _image(document: "pypdfium2.PdfDocument", number: int, width: int) -> QImage:  # type: ignore[name-defined] # noqa: F821
    page = document[number]
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
    size = (bitmap.width, bitmap.height, bitmap.stride)
    image = QImage(bytes(bitmap.buffer), *size, QImage.Format.Format_RGBX8888)
    return image.copy()  # so that it owns its pixels
