"""What a desktop is told of the program: its entry, its line in a software catalogue, its icon."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from careerfit import __version__
from careerfit.gui.app import APP_ID
from careerfit.gui.widgets.icon import drawn
from tools.bundle import icons

RESOURCES = Path(__file__).parent.parent / "resources"
ENTRY = RESOURCES / "desktop" / f"{APP_ID}.desktop"
METAINFO = RESOURCES / "desktop" / f"{APP_ID}.metainfo.xml"
SPANISH = "{http://www.w3.org/XML/1998/namespace}lang"


def accepted(*command: str | Path) -> bool:
    """What a checker of freedesktop.org says of a file."""
    name = str(command[0])
    found = shutil.which(name)
    assert found is not None, f"{name} is missing: tools/setup.sh test installs it"
    return subprocess.run([found, *command[1:]], capture_output=True, check=False).returncode == 0


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(ENTRY, "utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return dict(parser["Desktop Entry"])


def catalogue_entry() -> ET.Element:
    return ET.parse(METAINFO).getroot()  # noqa: S314 (a file of ours)


def test_the_entry_is_a_valid_one_and_a_faulty_one_is_noticed(tmp_path: Path) -> None:
    assert accepted("desktop-file-validate", ENTRY)
    faulty = tmp_path / ENTRY.name
    faulty.write_text(ENTRY.read_text("utf-8").replace("Terminal=false", "Terminal=perhaps"))
    assert not accepted("desktop-file-validate", faulty)


def test_the_entry_starts_the_program_and_knows_its_window_and_icon() -> None:
    told = entry()
    assert told["Exec"] == told["TryExec"] == told["StartupWMClass"] == "careerfit"
    assert told["Icon"] == ENTRY.stem == APP_ID


def test_all_words_of_the_entry_are_there_in_spanish() -> None:
    told = entry()
    for key in ("GenericName", "Comment", "Keywords"):
        assert told[f"{key}[es]"] != told[key]
        assert told[key].endswith(";") is told[f"{key}[es]"].endswith(";") is (key == "Keywords")


def test_the_catalogue_entry_is_a_valid_one_and_a_faulty_one_is_noticed(tmp_path: Path) -> None:
    check = ("appstreamcli", "validate", "--no-net")
    assert accepted(*check, METAINFO)
    faulty = tmp_path / METAINFO.name
    faulty.write_text(METAINFO.read_text("utf-8").replace("<p>Every", "<h1>Every"))
    assert not accepted(*check, faulty)


def test_the_catalogue_entry_names_this_program_and_this_version() -> None:
    root = catalogue_entry()
    assert root.findtext("id") == root.findtext("icon") == APP_ID
    assert root.findtext("launchable") == ENTRY.name
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__


def test_all_words_of_the_catalogue_entry_are_there_in_spanish() -> None:
    root = catalogue_entry()
    for told in root.iter():
        if told.tag in ("p", "li", "summary") and told.get(SPANISH) is None:
            (parent,) = (one for one in root.iter() if told in list(one))
            children = list(parent)
            other = children[children.index(told) + 1]
            assert (other.tag, other.get(SPANISH)) == (told.tag, "es")
            assert other.text != told.text


def test_the_catalogue_has_no_more_words_than_it_shows() -> None:
    root = catalogue_entry()
    for summary in (*root.findall("summary"), *root.findall("name")):
        assert summary.text is not None
        assert len(summary.text) <= 60
        assert not summary.text.endswith(".")


def test_the_icon_files_are_those_that_the_program_draws() -> None:
    for name, content in ((APP_ID, icons.shapes()), (f"{APP_ID}-symbolic", icons.one_colour())):
        assert (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8") == content


def pixels(image: QImage) -> npt.NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    found = np.frombuffer(bytes(plain.constBits()), dtype=np.uint8)
    return found.reshape(plain.height(), plain.width(), 4).astype(np.int16)


def painted(name: str, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(RESOURCES / "icons" / f"{name}.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


@pytest.mark.parametrize("size", [16, 48, 256])
def test_the_icon_looks_the_same_as_shapes_and_as_pixels(size: int, qapp: QApplication) -> None:
    assert qapp is not None
    apart = np.abs(pixels(painted(APP_ID, size)) - pixels(drawn(size).toImage()))
    assert apart.max() <= 8


def test_the_icon_can_be_told_without_colour(qapp: QApplication) -> None:
    assert qapp is not None
    shown = pixels(drawn(64).toImage())
    ground, match = shown[10, 32], shown[32, 38]
    assert match[:3].mean() - ground[:3].mean() > 150
    one = pixels(painted(f"{APP_ID}-symbolic", 64))
    assert one[10, 32, 3] == 255  # the square
    assert one[32, 38, 3] == one[32, 16, 3] == 0  # the match and the way to it
    assert set(map(tuple, one[one[..., 3] == 255][:, :3])) == {(0x2E, 0x34, 0x36)}


def test_every_desktop_finds_its_size_of_the_icon(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    icons.write_all(tmp_path)
    for size in icons.PIXELS:
        with Image.open(tmp_path / f"hicolor/{size}x{size}/apps/{APP_ID}.png") as picture:
            assert picture.size == (size, size)
    with Image.open(tmp_path / "careerfit.ico") as picture:
        assert {side for side, _ in picture.info["sizes"]} == set(icons.WINDOWS)
    with Image.open(tmp_path / "careerfit.icns") as picture:
        assert {side * scale for side, _, scale in picture.info["sizes"]} == set(icons.MAC)


def test_the_icon_is_remade_by_one_command(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    icons.main("--shapes", str(tmp_path / "shapes"))
    icons.main(str(tmp_path / "all"))
    assert len(list((tmp_path / "shapes").iterdir())) == 2
    assert (tmp_path / "all" / "careerfit.ico").exists()
