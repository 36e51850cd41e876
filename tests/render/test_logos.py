"""Logos of all kinds, wild and hostile ones too: made anew, or refused in words."""

import struct
import tracemalloc
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from careerfit.core.errors import FileError
from careerfit.core.look import Logo
from careerfit.render import logos

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SHAPE = '<rect width="10" height="10" fill="#0b5d6b"/>'


def svg(inside: str, size: str = 'viewBox="0 0 100 40"') -> bytes:
    return f"{HEAD} {size}>{inside}</svg>".encode()


def picture(mode: str, kind: str, size: tuple[int, int] = (60, 30), **more: object) -> bytes:
    file = BytesIO()
    Image.new(mode, size, 1 if mode.startswith("I") else None).save(file, kind, **more)
    return file.getvalue()


def bomb(wide: int, high: int) -> bytes:
    """A PNG of a few bytes that claims many pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + check

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def read(folder: Path, content: bytes, name: str = "logo.png") -> Logo:
    path = folder / name
    path.write_bytes(content)
    return logos.read(path)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        *(("RGB", "PNG"), ("RGBA", "PNG"), ("L", "PNG"), ("LA", "PNG"), ("P", "PNG")),
        *(("1", "PNG"), ("I;16", "PNG"), ("RGB", "JPEG"), ("L", "JPEG"), ("CMYK", "JPEG")),
    ],
)
def test_every_kind_of_pixels_becomes_a_plain_picture(tmp_path: Path, mode: str, kind: str) -> None:
    logo = read(tmp_path, picture(mode, kind), "anything.bmp")
    again = Image.open(BytesIO(logo.content))
    assert (logo.kind, logo.width, logo.height) == ("png", 60, 30)
    assert (again.format, again.mode, again.size, again.info) == ("PNG", "RGB", (60, 30), {})


def test_what_can_be_seen_through_is_paper_and_sixteen_bits_keep_their_light(
    tmp_path: Path,
) -> None:
    clear = Image.open(BytesIO(read(tmp_path, picture("RGBA", "PNG")).content))
    assert clear.getpixel((5, 5)) == (255, 255, 255)
    file = BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(file, "PNG")
    grey = Image.open(BytesIO(read(tmp_path, file.getvalue()).content))
    assert grey.getpixel((1, 1)) == (128, 128, 128)


def test_a_large_picture_is_made_smaller_in_its_shape(tmp_path: Path) -> None:
    logo = read(tmp_path, picture("RGB", "JPEG", (3000, 1000)))
    assert (logo.width, logo.height) == (800, 267)
    assert len(logo.content) < 20_000


def test_the_same_file_gives_the_same_logo(tmp_path: Path) -> None:
    assert read(tmp_path, picture("RGB", "PNG")) == read(tmp_path, picture("RGB", "PNG"))


def test_plain_shapes_are_kept_and_the_notes_of_editors_are_not(tmp_path: Path) -> None:
    inside = (
        f"<title>Who made it</title><metadata><x>secret</x></metadata>{SHAPE}<g class='a' id='b'>"
        "<path d='M0 0 L10 10 A 5 5 0 0 1 20 20 Z' style='fill:#f00;-inkscape-font:x'/></g>"
        "<i:grid xmlns:i='http://www.inkscape.org/namespaces/inkscape'><i:a/></i:grid>"
    )
    logo = read(tmp_path, b'<?xml version="1.0"?><!-- by me -->' + svg(inside), "logo.svg")
    text = logo.content.decode()
    assert (logo.kind, logo.width, logo.height) == ("svg", 100, 40)
    assert 'fill="#f00"' in text
    for gone in ("secret", "Who", "inkscape", "class", "id=", "style", "by me"):
        assert gone not in text
    assert logos.drawing(logo).width == pytest.approx(75)  # 100 px at 96 dpi are 75 pt
    assert read(tmp_path, svg(SHAPE, 'width="20px" height="10"')).width == 20


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "neither PNG, JPEG nor SVG"),
        (b"GIF89a" + b"\0" * 99, "neither PNG, JPEG nor SVG"),
        (b"just text", "neither PNG, JPEG nor SVG"),
        (picture("RGB", "PNG")[:60], "broken or cut off"),
        (picture("RGB", "JPEG", (300, 300))[:700], "broken or cut off"),
        (b"\x89PNG" + b"\0" * 50, "broken or cut off"),
        (bomb(10_000, 10_000), "16 million pixels"),
        (bomb(100_000, 100_000), "16 million pixels"),
        (bomb(100, 100), "broken or cut off"),
        (
            picture("L", "PNG", save_all=True, append_images=[Image.new("L", (60, 30), 9)]),
            "it moves",
        ),
        (b"\x89PNG" + b"\0" * 5_000_001, "more than 5 MB"),
        (svg("<rect"), "no SVG"),
        (svg("<script>alert(1)</script>"), "'script'"),
        (svg("<text>x</text>"), "'text'"),
        (svg("<image href='http://example.org/x.png'/>"), "'image'"),
        (svg("<image xlink:href='file:///etc/passwd'/>"), "'image'"),
        (svg("<use href='#a'/>"), "'use'"),
        (svg("<g xlink:href='http://example.org'/>"), "'href'"),
        (svg("<rect onload='x()' width='1' height='1'/>"), "'onload'"),
        (svg("<style>@import url(http://example.org/x.css);</style>"), "'style'"),
        (svg("<defs><linearGradient/></defs>"), "'linearGradient'"),
        (svg("<foreignObject/>"), "'foreignObject'"),
        (svg("<rect fill='url(#a)' width='1' height='1'/>"), "'fill' is no plain value"),
        (svg("<rect style='fill:url(http://a.b/c)' width='1'/>"), "'fill' is no plain value"),
        (b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>" + svg("&a;"), "document type"),
        (b'<!DOCTYPE svg SYSTEM "http://example.org/x.dtd">' + svg(""), "document type"),
        (svg("&a;"), "no SVG"),
        (svg(SHAPE * 2001), "too many parts"),
        (svg("<g>" * 40 + SHAPE + "</g>" * 40), "too many parts"),
        (svg(f"<path d='M0 0{'L1 1' * 60_000}'/>"), "more than 200 kB"),
        (svg("<path d='M0 0 L1e999 1'/>"), "too large"),
        (svg("<g transform='scale(1e12)'><rect width='1' height='1'/></g>"), "too large"),
        (svg("<rect width='x' height='1'/>"), "cannot be drawn"),
        (svg(SHAPE, ""), "how large"),
        (svg(SHAPE, 'viewBox="0 0 0 40"'), "size makes no sense"),
        (svg(SHAPE, 'viewBox="0 0 1e9 40"'), "size makes no sense"),
        (svg(SHAPE, 'viewBox="0 0 nan 40"'), "size makes no sense"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "no SVG"),
        (b"<rect xmlns='http://www.w3.org/2000/svg'/>", "'rect'"),
    ],
)
def test_a_wild_file_is_refused_in_words_in_little_memory(
    tmp_path: Path, content: bytes, what: str
) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(FileError, match=what) as refusal:
            read(tmp_path, content)
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()
    assert str(refusal.value).startswith(f"The logo '{tmp_path / 'logo.png'}' cannot be used: ")


def test_what_is_no_file_is_refused_in_words(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.png", Path("/dev/zero"), tmp_path / "a\0b"):
        with pytest.raises(FileError, match=r"cannot be used: .*\. Check the path"):
            logos.read(path)
