"""Make a package for Debian of the bundle: python -m tools.bundle.deb DIST.

DIST has the bundle, and gets the package. What the system itself has of the bundle's libraries is
left to it, so that it is mended with the system; `dpkg-shlibdeps` finds whose packages those are.
"""

import gzip
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import md5
from pathlib import Path

from careerfit import __version__
from tools.bundle import icons, licences, manual
from tools.bundle.recipe import APP_ID, AUTHORS, NAME

ROOT = Path(__file__).parent.parent.parent
BUILD = Path("build")
GIVEN = BUILD / "bundle" / NAME / "given.txt"
MAINTAINER = f"{AUTHORS} <careerfit@users.noreply.github.com>"
HOME = f"usr/lib/{NAME}"
ALWAYS_OURS = "libpython"
"""A program that brings its Python brings its library, too."""
RECOMMENDS = ("at-spi2-core", "xdg-desktop-portal")
DESCRIPTION = """\
see which service job fits you, and how sure that is
 Is customer service a good job for you? Which kind, and where can it lead?
 Answer questions about how you like to work, try short work samples, and see
 which of twenty roles fit you. Every number says how sure it is and where it
 comes from.
 .
 For people who look for work, for career counsellors and for recruiters.
 Everything stays on the computer: the program uses no network."""
OVERRIDES = (
    "embedded-library *",  # as in the wheels: numpy, Pillow and Qt with what they were tested with
    "hardening-no-fortify-functions *",
    "hardening-no-bindnow *",
    "shared-library-lacks-prerequisites *",
    "library-not-linked-against-libc *",
    "unstripped-binary-or-object *",  # stripped libraries of these break: recipe.strippable
    "custom-library-search-path *",
    "initial-upload-closes-no-bugs *",
    "extra-license-file *",  # the terms of all that is in it
    "package-installs-python-bytecode *",
    "script-not-executable *",
    "executable-in-usr-lib *",
    "duplicate-font-file *",  # reports look the same everywhere, whichever fonts are there
    "hardening-no-pie *",  # PyInstaller's own start, as its wheel has it
    "national-encoding *",  # terms, as their authors wrote them
)
"""What lintian would say of any package that carries a Python and its libraries."""


def make(dist: Path) -> Path:
    """Make the package; return it."""
    tree = (BUILD / "deb" / NAME).resolve()
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(dist / NAME, tree / HOME, symlinks=True)
    _leave_to_the_system(tree / HOME / "_internal")
    _put_around(tree)
    _set_rights(tree)
    _control(tree)
    package = dist / f"{NAME}_{__version__}_{_architecture()}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(tree), str(package)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return package


def released() -> datetime:
    """Return the day of this version, as the software catalogues know it."""
    metainfo = ROOT / "resources" / "desktop" / f"{APP_ID}.metainfo.xml"
    newest = ET.parse(metainfo).getroot().find("releases/release")  # noqa: S314 (a file of ours)
    if newest is None:
        raise SystemExit(f"{metainfo} has no release")
    return datetime.fromisoformat(newest.attrib["date"]).replace(tzinfo=UTC)


def copyright_notice() -> str:
    """Return whose work the package is, and on which terms."""
    own = (ROOT / "LICENSE").read_text("utf-8")
    return f"""\
{NAME} was put together from its sources and from the packages that it needs.

CareerFit itself, its questionnaires and its texts:

{own}
The fonts (resources/fonts) are under the SIL Open Font License 1.1. Figures about jobs are of
O*NET, under CC BY 4.0, and of the U.S. Bureau of Labor Statistics, in the public domain; the
report says so where it shows them.

It carries Python and the packages below, unchanged. The full text of each of their terms is in
/{HOME}/_internal/licences. Qt and its bindings (PySide6) are used under the LGPL 3, whose text is
also in /usr/share/common-licenses/LGPL-3; their libraries stand as files of their own in
/{HOME}/_internal/PySide6 and can be exchanged there.

{licences.listed(ROOT)}"""


def _leave_to_the_system(libraries: Path) -> None:
    for name in GIVEN.read_text("utf-8").split():
        if not name.startswith(ALWAYS_OURS):
            (libraries / name).unlink()


def _put_around(tree: Path) -> None:
    """Put what a desktop and a person look for where they look for it."""
    share, desktop = tree / "usr" / "share", ROOT / "resources" / "desktop"
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _copy(desktop / f"{APP_ID}.desktop", share / "applications")
    _copy(desktop / f"{APP_ID}.metainfo.xml", share / "metainfo")
    icons.main(str(BUILD / "deb" / "icons"))
    shutil.copytree(BUILD / "deb" / "icons" / "hicolor", share / "icons" / "hicolor")
    notes = share / "doc" / NAME
    notes.mkdir(parents=True)
    (notes / "copyright").write_text(copyright_notice(), "utf-8")
    _compress(notes / "changelog.gz", _changelog())
    _compress(share / "man" / "man1" / f"{NAME}.1.gz", manual.page(f"{released():%Y-%m-%d}"))
    overrides = share / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    overrides.write_text("".join(f"{NAME}: {one}\n" for one in OVERRIDES), "utf-8")


def _control(tree: Path) -> None:
    told = tree / "DEBIAN"
    told.mkdir()
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    fields = {
        "Package": NAME,
        "Version": __version__,
        "Architecture": _architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": _depends(tree),
        "Recommends": ", ".join(RECOMMENDS),
        "Section": "education",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    lines = (f"{key}: {value}\n" for key, value in fields.items())
    (told / "control").write_text("".join(lines), "utf-8")
    sums = (
        f"{md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink() and not path.is_relative_to(told)
    )
    (told / "md5sums").write_text("".join(sums), "utf-8")


def _depends(tree: Path) -> str:
    """Return the packages of Debian that have the libraries which the tree asks for."""
    source = tree.parent / "source"
    (source / "debian").mkdir(parents=True)
    about = f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
    (source / "debian" / "control").write_text(about, "utf-8")
    asking = [path for path in tree.rglob("*") if not path.is_symlink() and _is_elf(path)]
    private = sorted({f"-l{path.parent}" for path in asking})
    find = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", f"-S{tree}"]
    done = subprocess.run(
        [*find, *private, *(f"-e{path}" for path in asking)],
        cwd=source,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return done.stdout.strip().partition("Depends=")[2]


def _is_elf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _set_rights(tree: Path) -> None:
    """Let everybody read, and execute what is a program or a folder."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / HOME / NAME
            path.chmod(0o755 if runs else 0o644)


def _changelog() -> str:
    """Return the changelog of the package; that of the program tells the rest."""
    return (
        f"{NAME} ({__version__}) unstable; urgency=medium\n\n"
        "  * This version, as its software catalogue entry tells.\n\n"
        f" -- {MAINTAINER}  {format_datetime(released())}\n"
    )


def _copy(path: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copy(path, folder)


def _compress(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _architecture() -> str:
    told = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    )
    return told.stdout.strip()


def main(dist: Path) -> None:
    """Make the package, and say where it is."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(released().timestamp())))
    print(f"The package is {make(dist.resolve())}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
