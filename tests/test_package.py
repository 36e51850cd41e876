"""What the package for Debian tells: its manual page and its terms; `make try-deb` tries it."""

import re
from pathlib import Path

from careerfit.cli.commands import parser
from tools.bundle import deb, licences, manual
from tools.bundle.clean import PERSON
from tools.bundle.recipe import APP_ID, is_given

ROOT = Path(__file__).parent.parent


def test_the_manual_page_has_every_command_and_option_that_help_has() -> None:
    page = manual.page("2026-01-31")
    told = parser().format_help()
    commands = re.findall(r"^    ([a-z-]+)(?: |$)", told, re.MULTILINE)
    assert {"demo", "doctor", "reports"} <= set(commands)
    for command in commands:
        assert f"\n.SS {command}\n".replace("-", r"\-") in page
    for option in re.findall(r"(?<!\w)--[a-z-]+", told):
        assert rf"\fB{option}\fR".replace("-", r"\-") in page


def test_the_manual_page_has_nothing_that_its_typesetter_misreads() -> None:
    for line in manual.page("2026-01-31").splitlines():
        assert not line.startswith("'")
        assert not line.startswith(".") or re.match(r"\.(TH|SH|SS|TP|PP|B)\b", line)
        assert not re.search(r"(?<!\\)-", re.sub(r"^\.TH.*", "", line)), line
        assert "%(" not in line


def test_the_terms_of_every_package_that_is_carried_are_there() -> None:
    places = {place for _, place in licences.files(ROOT)}
    for one in licences.pinned(ROOT):
        name = one.metadata["Name"]
        assert [place for place in places if f"{place}/".startswith(f"licences/{name}/")], name
        assert f"{name} {one.version}: " in deb.copyright_notice()
    assert all(Path(path).is_file() for path, _ in licences.files(ROOT))
    assert "licences" in places  # our own
    kept = [(Path(path).name, place) for path, place in licences.files(ROOT)]
    assert len(kept) == len(set(kept))  # none lies on another


def test_the_terms_that_matter_most_are_named_right() -> None:
    told = licences.listed(ROOT)
    assert re.search(r"^PySide6_Essentials [\d.]+: LGPL-3.0-only OR ", told, re.MULTILINE)
    assert re.search(r"^numpy [\d.]+: BSD-3-Clause", told, re.MULTILINE)
    assert re.search(r"^openpyxl [\d.]+: MIT License$", told, re.MULTILINE)


def test_the_package_is_of_the_day_of_its_release() -> None:
    metainfo = (ROOT / "resources" / "desktop" / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    assert f'date="{deb.released():%Y-%m-%d}"' in metainfo


def test_only_what_the_system_has_is_left_to_it() -> None:
    assert is_given("/usr/lib/x86_64-linux-gnu/libX11.so.6")
    assert not is_given(f"/home/{PERSON}/.venv/lib/python3.11/site-packages/numpy/core.so")
    assert not is_given("/opt/python/lib/libpython3.11.so.1.0")
