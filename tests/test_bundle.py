"""What goes into a bundle, on each system; the bundle itself is made by `make try-bundle`."""

import plistlib
import re
import sys
from collections.abc import Callable
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest
from PyInstaller.depend import bindepend

from careerfit import __version__
from careerfit.gui.app import APP_ID
from tools.bundle import recipe

ROOT = Path(__file__).parent.parent
assert bindepend  # loaded by the spec; it looks at the system when it is
LANGUAGES = frozenset({"en", "es"})


def test_the_bundle_has_all_content_and_every_migration() -> None:
    places = {f"{place}/{Path(path).name}" for path, place in recipe.files(ROOT)}
    for path in ROOT.glob("careerfit/store/migrations/**/*.py"):
        assert str(path.relative_to(ROOT)) in places
    for folder in recipe.CONTENT:
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".yaml", ".j2", ".ttf", ".qm", ".csv"}:
                assert f"careerfit/{path.relative_to(ROOT)}" in places
    assert not [place for place in places if place.endswith((".pdf", ".ts", ".desktop"))]


def test_the_bundle_has_every_module_of_the_program_and_what_migrations_import() -> None:
    modules = recipe.modules(ROOT)
    for path in (ROOT / "careerfit").rglob("*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        assert name.removesuffix(".__init__") in modules
    assert {"alembic", "sqlalchemy"} <= set(modules)
    assert [name for name in modules if find_spec(name) is None] == []


def test_the_bundle_has_each_dependency_and_nothing_that_only_tests_need() -> None:
    needed, left_out = set(recipe.dependencies(ROOT)), set(recipe.excluded(ROOT))
    assert {"PySide6", "sqlcipher3", "argon2", "keyring", "cryptography", "polars"} <= needed
    assert {"pytest", "hypothesis", "scipy", "mypy", "distributed", "pyhanko"} <= left_out
    assert {"ssl", "PySide6.QtNetwork"} <= left_out  # nothing speaks to a network
    assert not needed & left_out
    assert not left_out & {"careerfit", "lxml", "cffi", "typing_extensions", "mako", "shiboken6"}


def test_what_is_left_out_is_known_by_the_pins_alone() -> None:
    pinned = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    names = {
        re.sub(r"[-_.]+", "-", one).lower() for one in re.findall(r"^[\w.-]+", pinned, re.MULTILINE)
    }
    left_out = set(recipe.excluded(ROOT)) - set(recipe.UNUSED)
    for module, origins in packages_distributions().items():
        if {re.sub(r"[-_.]+", "-", one).lower() for one in origins} & names:
            assert module not in left_out


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_es.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6\\QtGui.pyd",
        "PySide6\\Qt6DBus.dll",
        "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets",
        "PySide6/Qt/lib/libicudata.so.73",
        "careerfit/resources/roles/call-centre.yaml",
        "libpython3.11.so.1.0",
    ],
)
def test_what_is_needed_is_taken(place: str) -> None:
    assert recipe.is_wanted(place, LANGUAGES)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_es.qm",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "libQt6Qml.so.6",
    ],
)
def test_what_is_not_needed_is_left_out(place: str) -> None:
    assert not recipe.is_wanted(place, LANGUAGES)


def test_the_window_speaks_its_languages_and_qt_with_it() -> None:
    assert recipe.languages(ROOT) == LANGUAGES


def test_a_library_of_the_system_goes_in_only_where_something_asks_for_it() -> None:
    asks = {"/venv/Qt.so": ["libX11.so.6", "libc.so.6"], "/usr/lib/libX11.so.6": ["libXau.so.6"]}
    found = {
        "PySide6/Qt.so": "/venv/Qt.so",
        "libX11.so.6": "/usr/lib/libX11.so.6",
        "libXau.so.6": "/lib/libXau.so.6",
        "libgtk-3.so.0": "/usr/lib/libgtk-3.so.0",
    }
    kept = recipe.needed(found, lambda source: asks.get(source, []), recipe.is_given)
    assert kept == {"PySide6/Qt.so", "libX11.so.6", "libXau.so.6"}


def test_what_wheels_moved_about_in_their_files_is_not_stripped(tmp_path: Path) -> None:
    for name in ("numpy/core.so", "numpy.libs/libopenblas.so.0", "libX11.so.6"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "libXau.so").symlink_to(tmp_path / "libX11.so.6")
    assert recipe.strippable(tmp_path) == [tmp_path / "libX11.so.6", tmp_path / "numpy/core.so"]


# ---- What can be known of other systems from here.


def test_linux_and_macos_have_one_program_and_windows_one_with_a_console_and_one_without() -> None:
    for system in ("linux", "darwin"):
        (program,) = recipe.programs(Path("build"), system)
        assert program["name"] == "careerfit"
    window, console = recipe.programs(Path("build"), "win32")
    assert (window["console"], console["console"]) == (False, True)
    assert window["name"].lower() != console["name"].lower()  # Windows takes them for the same
    assert window["icon"] == str(Path("build/careerfit.ico"))


def numbers_and_words(text: str) -> tuple[dict[str, object], dict[str, str]]:
    """Read a version file as PyInstaller does: an expression of a handful of names."""
    fixed: dict[str, object] = {}
    words: dict[str, str] = {}
    names = {
        "VSVersionInfo": lambda ffi, kids: (ffi, kids),
        "FixedFileInfo": fixed.update,
        "StringFileInfo": list,
        "StringTable": lambda _language, kids: kids,
        "StringStruct": words.__setitem__,
        "VarFileInfo": list,
        "VarStruct": lambda name, codes: (name, codes),
    }
    eval(text, {"__builtins__": {}}, names)  # noqa: S307 (a text of ours)
    return fixed, words


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", (0, 1, 0, 0)), ("12.3", (12, 3, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0))],
)
def test_windows_can_read_what_it_is_told_of_the_program(
    version: str, four: tuple[int, ...]
) -> None:
    fixed, words = numbers_and_words(recipe.version_file(version))
    assert fixed["filevers"] == fixed["prodvers"] == four
    assert words["FileVersion"] == words["ProductVersion"] == version
    assert words["ProductName"] == "CareerFit"


def test_macos_can_read_what_it_is_told_of_the_program() -> None:
    told = recipe.application(Path("build"))
    assert told["bundle_identifier"] == APP_ID == recipe.APP_ID
    assert told["name"].endswith(".app")
    read = plistlib.loads(plistlib.dumps(told["info_plist"]))
    assert read["CFBundleShortVersionString"] == read["CFBundleVersion"] == __version__
    assert set(read["CFBundleLocalizations"]) == LANGUAGES
    assert read["NSHighResolutionCapable"] is True


class Made:
    """Stands for what PyInstaller would make, and knows what it was to be made of."""

    def __init__(self, *parts: object, **told: object) -> None:
        self.parts, self.told = parts, told
        self.name = str(told.get("name", ""))
        self.binaries = [
            ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "/venv/tls.so", "BINARY"),
            ("PySide6/Qt/lib/libQt6Core.so.6", "/venv/core.so", "BINARY"),
        ]
        self.datas = [("PySide6/Qt/translations/qtbase_de.qm", "/venv/de.qm", "DATA")]
        self.pure = self.scripts = ()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_the_spec_can_be_carried_out_for_other_systems(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: dict[str, list[Made]] = {}

    def maker(kind: str) -> Callable[..., Made]:
        def make(*parts: object, **told: object) -> Made:
            made.setdefault(kind, []).append(Made(*parts, **told))
            return made[kind][-1]

        return make

    kinds = ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
    spec = ROOT / "tools" / "bundle" / "careerfit.spec"
    names = {kind: maker(kind) for kind in kinds}
    given = {"SPECPATH": str(spec.parent), "workpath": str(tmp_path)}
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "path", list(sys.path))
    exec(compile(spec.read_text("utf-8"), spec.name, "exec"), given | names)  # noqa: S102
    (analysis,) = made["Analysis"]
    assert [place for place, *_ in analysis.binaries] == ["PySide6/Qt/lib/libQt6Core.so.6"]
    assert analysis.datas == []
    assert analysis.told["datas"] == recipe.files(ROOT)
    assert all(Path(path).is_file() for path, _place in recipe.files(ROOT))
    assert len(made["EXE"]) == {"win32": 2, "darwin": 1}[system]
    assert len(made.get("BUNDLE", ())) == {"win32": 0, "darwin": 1}[system]
    for one in (*made["EXE"], *made.get("BUNDLE", ())):
        for key in ("icon", "version"):
            told = one.told.get(key)
            assert told is None or told == __version__ or Path(str(told)).is_file()
