"""What goes into the bundle, for each system; careerfit.spec hands it to PyInstaller.

A bundle is a folder with the program and all that it needs, for machines without Python
(docs/packaging.md). System is what `sys.platform` says: linux, win32, darwin.
"""

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from careerfit import __version__

NAME = "careerfit"
TITLE = "CareerFit"
AUTHORS = "CareerFit contributors"
APP_ID = "io.github.careerfit.CareerFit"
CONTENT = ("questionnaires", "resources")
"""Folders that stand in the package once it is installed, as in the wheel."""
LEFT_OUT = ("resources/samples/*.pdf", "resources/desktop/*", "resources/i18n/*.ts")
MIGRATIONS = "careerfit/store/migrations"
"""Read as files by Alembic, whose modules are given as files therefore."""

UNUSED = (
    *(
        "tkinter",
        "unittest",
        "doctest",
        "pydoc",
        "lib2to3",
        "setuptools",
        "pip",
        "sqlalchemy.testing",
    ),
    *("ssl", "_ssl", "ftplib", "smtplib", "telnetlib", "imaplib", "poplib", "nntplib", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql"),
)
"""What some package would use if it were there, and CareerFit does not."""

QT = (
    *("Core", "Gui", "Widgets", "DBus", "Svg", "PrintSupport"),
    *("XcbQpa", "WaylandClient"),  # the two kinds of screen on Linux
)
"""The libraries of Qt that are needed: no network, no QML."""
PLUGINS = {
    "platforms": "xcb wayland offscreen windows cocoa",
    "platformthemes": "xdgdesktopportal",
    "platforminputcontexts": "composeplatforminputcontextplugin ibusplatforminputcontextplugin",
    "wayland-shell-integration": "xdg-shell",
    "wayland-decoration-client": "adwaita bradient",
    "imageformats": "jpeg svg",
    "iconengines": "svgicon",
    "printsupport": "cupsprintersupport windowsprintersupport cocoaprintersupport",
    "styles": "modernwindowsstyle macstyle",
}
"""The plugins of Qt that are needed, without `lib` and `q`."""

_PLUGIN = re.compile(r"/plugins/([\w-]+)/(?:lib)?q?([\w-]+?)\.(?:so|dll|dylib)$")
_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?(\w+?)(?:\.so|\.dll|\.dylib|\.framework|$)")
_BINDING = re.compile(r"^PySide6/Qt(\w+)\.(?:abi3\.so|pyd)$")
_WORDS = re.compile(r"/translations/(\w+?)_(\w+)\.qm$")


def files(root: Path) -> list[tuple[str, str]]:
    """Return each file of content and the folder of the bundle that it goes to."""
    left_out = {path for pattern in LEFT_OUT for path in root.glob(pattern)}
    kept = [
        (path, Path(NAME, path.parent.relative_to(root)))
        for folder in CONTENT
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path not in left_out
    ]
    scripts = [(path, path.parent.relative_to(root)) for path in _scripts(root)]
    return [(str(path), str(place)) for path, place in (*kept, *scripts)]


def modules(root: Path) -> list[str]:
    """Return the modules that no import statement leads to, or not in every version."""
    needed = {name for path in _scripts(root) for name in _imported(path)}
    own = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for path in (root / NAME).rglob("*.py")
    }
    return sorted(own | needed | set(dependencies(root)) | {"PySide6.QtSvg"})


def dependencies(root: Path) -> Iterator[str]:
    """Yield the packages that the project says it needs, by the names they are imported by."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {_plain(one) for one in project["dependencies"]}
    for module, origins in _installed():
        if origins & wanted:
            yield module


def excluded(root: Path) -> list[str]:
    """Return what must not go in: what is there for tests alone, extras, and what is not used."""
    pinned = (root / "requirements" / "run.txt").read_text("utf-8").splitlines()
    wanted = {_plain(line) for line in pinned if line[:1].isalnum()}
    return sorted({*UNUSED, *(name for name, origins in _installed() if not origins & wanted)})


def needed(
    found: Mapping[str, str], imports: Callable[[str], Iterable[str]], given: Callable[[str], bool]
) -> set[str]:
    """Return the places of the libraries that something in the bundle asks for.

    found: sources of all binaries by their places in the bundle; imports: the file names of the
    libraries that one asks for; given: whether a source belongs to the system, so that it goes in
    only where it is asked for.
    """
    by_name = {Path(place).name: place for place in found}
    ahead = [place for place, source in found.items() if not given(source)]
    seen = set(ahead)
    while ahead:
        asked = {by_name[name] for name in imports(found[ahead.pop()]) if name in by_name}
        ahead += asked - seen
        seen |= asked
    return seen


def strippable(bundle: Path) -> list[Path]:
    """Return the libraries whose names for debuggers can go: a fifth of the size.

    Those that auditwheel put into a folder `*.libs` were moved about in their files, and break.
    """
    found = (path for path in bundle.rglob("*.so*") if not path.is_symlink())
    return sorted(path for path in found if not path.parent.name.endswith(".libs"))


def is_given(source: str) -> bool:
    """Return whether a library comes from the system that the bundle is made on."""
    return source.startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"))


def is_wanted(place: str, languages: frozenset[str]) -> bool:
    """Return whether a file that PyInstaller found is needed; place: where in the bundle.

    languages: those that the window speaks.
    """
    place = place.replace("\\", "/")
    if found := _PLUGIN.search(place):
        folder, name = found.groups()
        return name in PLUGINS.get(folder, "").split()
    if found := _WORDS.search(place):
        kind, language = found.groups()
        return kind == "qtbase" and language in languages
    if found := _BINDING.search(place) or _LIBRARY.search(place):
        return found[1] in QT
    return True


def languages(root: Path) -> frozenset[str]:
    """Return the languages that the window speaks."""
    found = (root / "resources" / "i18n").glob("careerfit_*.qm")
    return frozenset(path.stem.removeprefix("careerfit_") for path in found)


def programs(build: Path, system: str) -> list[dict[str, Any]]:
    """Return the programs of a bundle: on Windows one has a console, and one has none."""
    if system != "win32":
        return [{"name": NAME, "console": True, "icon": None}]
    icon, version = str(build / "careerfit.ico"), str(build / "version.txt")
    shared = {"icon": icon, "version": version}
    return [
        {"name": TITLE, "console": False, **shared},
        {"name": f"{NAME}-cli", "console": True, **shared},
    ]


def application(build: Path) -> dict[str, Any]:
    """Return what macOS is told of the program."""
    return {
        "name": f"{TITLE}.app",
        "icon": str(build / "careerfit.icns"),
        "bundle_identifier": APP_ID,
        "version": __version__,
        "info_plist": {
            "CFBundleDisplayName": TITLE,
            "CFBundleShortVersionString": __version__,
            "CFBundleVersion": __version__,
            "CFBundleDevelopmentRegion": "en",
            "CFBundleLocalizations": ["en", "es"],
            "LSApplicationCategoryType": "public.app-category.education",
            "LSMinimumSystemVersion": "13.0",
            "NSHighResolutionCapable": True,
            "NSHumanReadableCopyright": f"{AUTHORS}, MIT License",
            "NSPrincipalClass": "NSApplication",
            "NSRequiresAquaSystemAppearance": False,
        },
    }


def version_file(version: str) -> str:
    """Return what Windows is told of the program, as PyInstaller reads it."""
    numbers = tuple(int(one) for one in re.findall(r"\d+", version)[:3])
    four = (*numbers, *(0,) * (4 - len(numbers)))
    told = {
        "CompanyName": AUTHORS,
        "FileDescription": TITLE,
        "FileVersion": version,
        "InternalName": NAME,
        "LegalCopyright": f"{AUTHORS}, MIT License",
        "OriginalFilename": f"{TITLE}.exe",
        "ProductName": TITLE,
        "ProductVersion": version,
    }
    lines = ",\n      ".join(f"StringStruct({key!r}, {value!r})" for key, value in told.items())
    return f"""\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004,
    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      {lines}])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def _scripts(root: Path) -> list[Path]:
    """Return the migrations."""
    return sorted((root / MIGRATIONS).rglob("*.py"))


def _imported(path: Path) -> Iterator[str]:
    """Yield what a module imports; a name that is no module harms nothing, and is left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@cache
def _installed() -> tuple[tuple[str, set[str]], ...]:
    """Return the modules that are installed, each with the packages that brought it."""
    return tuple(
        (module, {_plain(one) for one in origins})
        for module, origins in packages_distributions().items()
        if module.isidentifier() and module != NAME and find_spec(module)
    )


def _plain(requirement: str) -> str:
    """Return the name of a package, spelt as everybody else does."""
    name = re.split(r"[^\w.-]", requirement.strip())[0]
    return re.sub(r"[-_.]+", "-", name).lower()
